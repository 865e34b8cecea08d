"""One way to write small JSON, and a reader that accepts nothing else: what is signed has exactly one form."""

from __future__ import annotations

import json
import re

from .errors import Unreadable

_HEX = re.compile(r"(?:[0-9a-f]{2})*")


def encode(value: object) -> bytes:
    """Canonical JSON: UTF-8, keys sorted, no blanks, no floats."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode()


def decode(data: bytes, *, limit: int, keys: frozenset[str]) -> dict[str, object]:
    """An object in canonical form with exactly these keys, at most ``limit`` bytes. Raises Unreadable for anything else."""
    value = decode_object(data, limit=limit)
    if set(value) != keys:
        raise Unreadable("file_malformed")
    return value


def decode_object(data: bytes, *, limit: int) -> dict[str, object]:
    """The same for the caller to check the keys, which depend on a version inside. Raises Unreadable for what is no canonical object."""
    if len(data) > limit:
        raise Unreadable("file_too_long")
    try:
        value = json.loads(data)
        same = encode(value) == data
    except (ValueError, RecursionError):
        raise Unreadable("file_malformed") from None
    if not same or not isinstance(value, dict):
        raise Unreadable("file_malformed")
    return value


def text(value: object, pattern: str) -> str:
    """``value`` if it is text that matches ``pattern`` whole, its digits 0 to 9. Raises Unreadable otherwise."""
    if not isinstance(value, str) or not re.fullmatch(pattern, value, re.ASCII):
        raise Unreadable("file_malformed")
    return value


def number(value: object, low: int, high: int) -> int:
    """``value`` if it is a whole number from ``low`` to ``high``. Raises Unreadable otherwise."""
    if type(value) is not int or not low <= value <= high:
        raise Unreadable("file_malformed")
    return value


def octets(value: object, size: int | None = None) -> bytes:
    """The bytes that ``value`` spells in lower-case hex, ``size`` of them if given. Raises Unreadable otherwise."""
    if not isinstance(value, str) or not _HEX.fullmatch(value) or (size is not None and len(value) != 2 * size):
        raise Unreadable("file_malformed")
    return bytes.fromhex(value)
