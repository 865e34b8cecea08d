"""The receipt: what the mission signs about a batch. Nothing else than a verified receipt moves a batch on its journey.

Canonical JSON (see ``canonical``), at most 1 KiB::

    {"receipt": {"date": "2026-11-22", "hash": "4f…", "installation": "3f…", "level": "held", "mission": "51c0…", "reason": "",
                 "seq": 1, "v": 2},
     "signature": "e0…"}

- ``level``: ``held`` the mission keeps these bytes · ``pooled`` its figures are counted · ``durable`` a backup that was restored and
  verified holds it, counted · ``fork`` kept, but another batch of the same number came first · ``refused`` these bytes are no batch ·
  ``revoked`` kept, and not counted: the mission revoked the installation after an earlier number · ``aside`` kept, and not counted for the
  ``reason`` given; the mission can take that back, and then signs ``pooled``.
- ``reason``: for ``aside`` ``second`` (a second closing of a month) or ``unreadable`` (it does not open); otherwise empty.
- ``hash``, ``installation``, ``seq``: which batch (for ``refused`` the installation is empty and seq 0: such bytes prove neither). A letter
  (see ``letters``) is receipted too, ``held`` with seq 0.
- ``date``: the mission's calendar date, for reading only · ``mission``: its name.
- ``signature``: Ed25519 by the mission's receipt key, over the canonical bytes of ``receipt``, purpose ``receipt/v1``. A mission that
  changes this key tells the new one in a mission pack; what the old one signed stays good.

Version 1 had no ``reason``; what was signed then is still read.
"""

from __future__ import annotations

from dataclasses import dataclass

from . import canonical, keys
from .errors import Unreadable

LEVELS = ("held", "pooled", "durable", "fork", "refused", "revoked", "aside")
REASONS = ("second", "unreadable")
LIMIT = 1024
_PURPOSE = "receipt/v1"
_OUTER = frozenset({"receipt", "signature"})
_FIRST = frozenset({"v", "level", "hash", "installation", "seq", "date", "mission"})
_INNER = {1: _FIRST, 2: _FIRST | {"reason"}}


@dataclass(frozen=True)
class Receipt:
    """A receipt whose signature was verified, and its bytes as received."""

    level: str
    hash: str
    installation: str
    seq: int
    date: str
    mission: str
    data: bytes
    reason: str = ""


def write(private: bytes, *, level: str, hash: str, installation: str, seq: int, date: str, mission: str, reason: str = "") -> bytes:
    """A signed receipt. The same values give the same bytes."""
    body: dict[str, object] = {
        "v": 2,
        "level": level,
        "hash": hash,
        "installation": installation,
        "seq": seq,
        "date": date,
        "mission": mission,
        "reason": reason,
    }
    return canonical.encode({"receipt": body, "signature": keys.sign(private, _PURPOSE, canonical.encode(body)).hex()})


def read(data: bytes, *receipt_publics: bytes) -> Receipt:
    """A receipt, its signature verified under one of these keys. Raises Unreadable for anything else."""
    outer = canonical.decode(data, limit=LIMIT, keys=_OUTER)
    body = outer["receipt"]
    version = body.get("v") if isinstance(body, dict) else None
    if not isinstance(body, dict) or type(version) is not int or frozenset(body) != _INNER.get(version):
        raise Unreadable("file_malformed")
    signature = canonical.octets(outer["signature"], keys.SIGNATURE_SIZE)
    keys.verify_any(receipt_publics, _PURPOSE, canonical.encode(body), signature)
    level = canonical.text(body["level"], "|".join(LEVELS))
    return Receipt(
        level=level,
        hash=canonical.text(body["hash"], r"[0-9a-f]{64}"),
        installation=canonical.text(body["installation"], r"|[0-9a-f]{20}"),
        seq=canonical.number(body["seq"], 0, 10**9),
        date=canonical.text(body["date"], r"\d{4}-\d{2}-\d{2}"),
        mission=canonical.text(body["mission"], r"[0-9a-f]{16}"),
        data=data,
        reason=canonical.text(body.get("reason", ""), "|".join(REASONS) if level == "aside" else ""),
    )
