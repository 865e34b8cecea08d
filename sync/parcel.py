"""The parcel: several signed things in one file or one answer, the same on a stick and over the network.

Bytes of a parcel::

    FIELDPARCEL1 | u32 number of items | for each: u32 length | bytes | SHA-256 of all that stands before it (32)

Numbers are big-endian. An item is one of these, known by how it begins: a *batch* (see ``batch``), a *letter* (``letters``), a *receipt*
(``receipts``), a *head* (``heads``), a mission *pack* (``packs``), a *reply* (``replies``), an *update* of the program (``update``). Each
carries its own signature; the parcel is trusted with nothing, and its hash only tells a file that was cut or damaged on its way. At most
4,096 items and 64 MiB. A reader skips items of a kind it does not know.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from .errors import Unreadable

MAGIC = b"FIELDPARCEL1"
LIMIT = 64 << 20
MAX_ITEMS = 4096
_HASH_SIZE = 32
_BEGINNINGS = {
    b"FIELDAPP1": "batch",
    b"FIELDLTR1": "letter",
    b'{"receipt":': "receipt",
    b'{"head":': "head",
    b'{"mission_pack":': "pack",
    b'{"reply":': "reply",
    b"fieldapp-update/v1\n": "update",
}


def write(items: Sequence[bytes]) -> bytes:
    """The bytes of a parcel. The same items give the same bytes. Raises ValueError beyond ``MAX_ITEMS`` or ``LIMIT``."""
    body = b"".join([MAGIC, len(items).to_bytes(4, "big"), *(len(item).to_bytes(4, "big") + item for item in items)])
    if len(items) > MAX_ITEMS or len(body) + _HASH_SIZE > LIMIT:
        raise ValueError("too much for one parcel")
    return body + hashlib.sha256(body).digest()


def read(data: bytes) -> list[bytes]:
    """The items of a parcel. Raises Unreadable when it is none, or was cut or altered."""
    if len(data) > LIMIT:
        raise Unreadable("file_too_long")
    body, hashed = data[:-_HASH_SIZE], data[-_HASH_SIZE:]
    start = len(MAGIC) + 4
    if not data.startswith(MAGIC) or len(body) < start or hashlib.sha256(body).digest() != hashed:
        raise Unreadable("file_malformed")
    count = int.from_bytes(body[len(MAGIC) : start], "big")
    if count > MAX_ITEMS:
        raise Unreadable("file_too_long")
    items = []
    for _ in range(count):
        end = start + 4 + int.from_bytes(body[start : start + 4], "big")
        if end > len(body):
            raise Unreadable("file_malformed")
        items.append(body[start + 4 : end])
        start = end
    if start != len(body):
        raise Unreadable("file_malformed")
    return items


def kind(item: bytes) -> str:
    """``batch``, ``letter``, ``receipt``, ``head``, ``pack``, ``reply`` or ``update``, by how it begins; empty for anything else."""
    return next((name for beginning, name in _BEGINNINGS.items() if item.startswith(beginning)), "")


def file_name(data: bytes) -> str:
    """The name of a parcel's file: eight hex digits of its hash, saying nothing of whose it is or what it holds."""
    return hashlib.sha256(data).hexdigest()[:8] + ".dat"
