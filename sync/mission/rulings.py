"""The ruling: what the machine that opens tells the machine that faces the network about one installation, signed.

Canonical JSON (see ``sync.canonical``), at most 16 KiB; it travels in a parcel beside receipts, and nowhere else::

    {"ruling": {"after": 2, "date": "2026-11-23", "installation": "3f…", "mission": "51c0…", "replaces": "", "replies": [251901], "v": 1},
     "signature": "e0…"}

- ``after``: the last number that counts, -1 while nothing is revoked · ``replaces``: the installation it stands in for, or empty.
- ``replies``: the numbers of the replies that lie ready for it; others are out of date · ``date``: the day it was made.
- ``signature``: Ed25519 by the mission's receipt key, over the canonical bytes of ``ruling``, purpose ``ruling/v1``.
"""

from __future__ import annotations

from dataclasses import dataclass

from sync import canonical, keys
from sync.errors import Unreadable

BEGINNING = b'{"ruling":'
_LIMIT = 16_384
MAX_REPLIES = 1000
_PURPOSE = "ruling/v1"
_OUTER = frozenset({"ruling", "signature"})
_INNER = frozenset({"v", "after", "date", "installation", "mission", "replaces", "replies"})


@dataclass(frozen=True)
class Ruling:
    """A ruling whose signature was verified. ``after`` is None while nothing is revoked, ``replaces`` None when it stands in for nobody."""

    installation: str
    mission: str
    date: str
    after: int | None = None
    replaces: str | None = None
    replies: tuple[int, ...] = ()


def write(receipt_private: bytes, ruling: Ruling) -> bytes:
    """A ruling, signed. The same values give the same bytes."""
    body: dict[str, object] = {
        "v": 1,
        "installation": ruling.installation,
        "mission": ruling.mission,
        "date": ruling.date,
        "after": -1 if ruling.after is None else ruling.after,
        "replaces": ruling.replaces or "",
        "replies": list(ruling.replies),
    }
    return canonical.encode({"ruling": body, "signature": keys.sign(receipt_private, _PURPOSE, canonical.encode(body)).hex()})


def read(data: bytes, *receipt_publics: bytes) -> Ruling:
    """A ruling, its signature verified under one of these keys. Raises Unreadable for anything else."""
    outer = canonical.decode(data, limit=_LIMIT, keys=_OUTER)
    body = outer["ruling"]
    if not isinstance(body, dict) or set(body) != _INNER:
        raise Unreadable("file_malformed")
    keys.verify_any(receipt_publics, _PURPOSE, canonical.encode(body), canonical.octets(outer["signature"], keys.SIGNATURE_SIZE))
    canonical.number(body["v"], 1, 1)
    after, replies = canonical.number(body["after"], -1, 10**9), body["replies"]
    if not isinstance(replies, list) or len(replies) > MAX_REPLIES:
        raise Unreadable("file_malformed")
    return Ruling(
        installation=canonical.text(body["installation"], r"[0-9a-f]{20}"),
        mission=canonical.text(body["mission"], r"[0-9a-f]{16}"),
        date=canonical.text(body["date"], r"\d{4}-\d{2}-\d{2}"),
        after=None if after < 0 else after,
        replaces=canonical.text(body["replaces"], r"|[0-9a-f]{20}") or None,
        replies=tuple(canonical.number(number, 1, 10**9) for number in replies),
    )
