"""The reply: what the mission says to one installation, sealed so that only that one reads it, signed so that only the mission says it.

Canonical JSON (see ``canonical``), at most 512 KiB::

    {"reply": {"installation": "3f…", "number": 7, "sealed": "…", "v": 1}, "signature": "e0…"}

- ``number``: 1, 2, 3… for each installation; a laptop takes nothing older than what it holds.
- ``sealed``: base64 of a nonce (12) and AES-256-GCM under the reply key that rode in the installation's batches (``batch``), with
  "fieldapp/reply/v1" 00 installation 00 number as associated data. Inside, zlib of canonical JSON after its length (u32), zeros up to a
  multiple of 4,096: ``{"body": {…}, "date": "2026-03-04", "kind": "cell"}``.
- ``signature``: Ed25519 by the mission's root key, purpose ``reply/v1``.

Kinds: ``question`` holds a question (``questions``). ``cell`` is what the mission counts of the installation's own sites; it stands in
place of every older one::

    {"counted": [["2026-01", 41, 0, 0]], "figures": [["OUJ", "2026-01", …, 40, "≈"]], "gaps": [14], "missing": [["OUJ", "2025-12"]],
     "waiting": 0}

- ``counted``: months closed by this installation with the number of figures new, unchanged and refused · ``gaps``: its numbers that have
  not arrived · ``waiting``: batches held and not opened yet · ``missing``: sites and months that another installation of the cell owes.
- ``figures``: the protected figures of its sites, of all their installations together (``facts.row_of``).
"""

from __future__ import annotations

import base64
import binascii
import os
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from . import canonical, keys
from .errors import Unreadable
from .facts import Figure, of_row, row_of

KINDS = ("cell", "question")
LIMIT = 524_288
_INSIDE = 4 << 20
_STEP = 4096
_NONCE = 12
_PURPOSE = "reply/v1"
_OUTER = frozenset({"reply", "signature"})
_INNER = frozenset({"v", "installation", "number", "sealed"})
_PLAIN = frozenset({"body", "date", "kind"})
_CELL = frozenset({"counted", "figures", "gaps", "missing", "waiting"})
_MONTH = r"\d{4}-(?:0[1-9]|1[0-2])"
_MANY = 10_000


@dataclass(frozen=True)
class Reply:
    """One reply; ``body`` is an object of its kind."""

    installation: str
    number: int
    date: str
    kind: str
    body: Mapping[str, object] = field(repr=False)


@dataclass(frozen=True)
class Counted:
    """A month of this installation at the mission, with how many figures were new, unchanged and refused."""

    month: str
    new: int
    unchanged: int = 0
    refused: int = 0


@dataclass(frozen=True)
class Cell:
    """What the mission counts of an installation's own sites."""

    counted: tuple[Counted, ...]
    figures: tuple[Figure, ...] = field(repr=False)
    gaps: tuple[int, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    waiting: int = 0


def write(root_private: bytes, reply_key: bytes, reply: Reply) -> bytes:
    """A reply, sealed and signed. Raises Unreadable ``file_too_long``."""
    plain = zlib.compress(canonical.encode({"body": reply.body, "date": reply.date, "kind": reply.kind}), 9)
    whole = len(plain).to_bytes(4, "big") + plain
    whole += bytes(-len(whole) % _STEP)
    nonce = os.urandom(_NONCE)
    sealed = nonce + AESGCM(reply_key).encrypt(nonce, whole, _bound(reply.installation, reply.number))
    body: dict[str, object] = {
        "v": 1,
        "installation": reply.installation,
        "number": reply.number,
        "sealed": base64.b64encode(sealed).decode(),
    }
    data = canonical.encode({"reply": body, "signature": keys.sign(root_private, _PURPOSE, canonical.encode(body)).hex()})
    if len(data) > LIMIT:
        raise Unreadable("file_too_long")
    return data


def outside(data: bytes) -> tuple[str, int]:
    """For whom it is and its number, unverified. Raises Unreadable."""
    _, _, installation, number, _ = _parts(data)
    return installation, number


def vouched(data: bytes, *roots: bytes) -> tuple[str, int]:
    """For whom it is and its number, the signature verified: for a receiver, which can open nothing. Raises Unreadable."""
    signed, signature, installation, number, _ = _parts(data)
    keys.verify_any(roots, _PURPOSE, signed, signature)
    return installation, number


def read(data: bytes, reply_key: bytes, *roots: bytes) -> Reply:
    """A reply, its signature verified under one of these root keys. Raises Unreadable for anything else."""
    signed, signature, installation, number, sealed = _parts(data)
    keys.verify_any(roots, _PURPOSE, signed, signature)
    try:
        whole = AESGCM(reply_key).decrypt(sealed[:_NONCE], sealed[_NONCE:], _bound(installation, number))
    except (InvalidTag, ValueError):
        raise Unreadable("seal_does_not_open") from None
    end = 4 + int.from_bytes(whole[:4], "big")
    if len(whole) % _STEP or end > len(whole) or any(whole[end:]):
        raise Unreadable("file_malformed")
    inner = canonical.decode(_inflated(whole[4:end]), limit=_INSIDE, keys=_PLAIN)
    body = inner["body"]
    if not isinstance(body, dict):
        raise Unreadable("file_malformed")
    date, kind = canonical.text(inner["date"], r"\d{4}-\d{2}-\d{2}"), canonical.text(inner["kind"], "|".join(KINDS))
    return Reply(installation, number, date, kind, body)


def of_cell(cell: Cell) -> dict[str, Any]:
    """The body of a ``cell`` reply."""
    return {
        "counted": [[one.month, one.new, one.unchanged, one.refused] for one in cell.counted],
        "figures": [row_of(figure) for figure in cell.figures],
        "gaps": list(cell.gaps),
        "missing": [list(one) for one in cell.missing],
        "waiting": cell.waiting,
    }


def cell(body: Mapping[str, object]) -> Cell:
    """What the body of a ``cell`` reply says. Raises Unreadable."""
    if set(body) != _CELL:
        raise Unreadable("file_malformed")
    counted, figures, gaps, missing = (_list(body[name]) for name in ("counted", "figures", "gaps", "missing"))
    return Cell(
        counted=tuple(
            Counted(canonical.text(month, _MONTH), *(canonical.number(count, 0, 10**6) for count in counts))
            for month, *counts in (_list(one, 4) for one in counted)
        ),
        figures=tuple(of_row(row) for row in figures),
        gaps=tuple(canonical.number(gap, 1, 10**9) for gap in gaps),
        missing=tuple(
            (canonical.text(site, r"[A-Z0-9]{2,12}"), canonical.text(month, _MONTH)) for site, month in (_list(m, 2) for m in missing)
        ),
        waiting=canonical.number(body["waiting"], 0, 10**9),
    )


def _parts(data: bytes) -> tuple[bytes, bytes, str, int, bytes]:
    outer = canonical.decode(data, limit=LIMIT, keys=_OUTER)
    body = outer["reply"]
    if not isinstance(body, dict) or set(body) != _INNER:
        raise Unreadable("file_malformed")
    canonical.number(body["v"], 1, 1)
    try:
        sealed = base64.b64decode(canonical.text(body["sealed"], r"[0-9A-Za-z+/]+={0,2}"), validate=True)
    except binascii.Error:
        raise Unreadable("file_malformed") from None
    return (
        canonical.encode(body),
        canonical.octets(outer["signature"], keys.SIGNATURE_SIZE),
        canonical.text(body["installation"], r"[0-9a-f]{20}"),
        canonical.number(body["number"], 1, 10**9),
        sealed,
    )


def _list(value: object, size: int | None = None) -> list[Any]:
    if not isinstance(value, list) or len(value) > _MANY or (size is not None and len(value) != size):
        raise Unreadable("file_malformed")
    return value


def _bound(installation: str, number: int) -> bytes:
    return b"fieldapp/reply/v1\0" + installation.encode() + b"\0" + str(number).encode()


def _inflated(stream: bytes) -> bytes:
    inflater = zlib.decompressobj()
    try:
        plain = inflater.decompress(stream, _INSIDE + 1)
    except zlib.error:
        raise Unreadable("file_malformed") from None
    if not inflater.eof or inflater.unused_data:
        raise Unreadable("file_malformed")
    return plain
