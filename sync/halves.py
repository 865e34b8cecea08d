"""The mission's half of a recovery slot, signed: what ``fieldapp-mission recover`` hands back for a slot.

Canonical JSON (see ``canonical``), at most 2 KiB::

    {"half": {"date": "2026-11-23", "half": "c4…", "mission": "51c0…", "practice": false, "slot": "4f…", "v": 1, "vault": "9f…"},
     "signature": "e0…"}

- ``half``: the 32 bytes of the slot's share · ``slot``: SHA-256 of the slot it belongs to · ``vault``: whose slot that is.
- ``practice``: whether it answers a practice slot; then the file is the proof that the mission's part of a drill was done.
- ``date``: the mission's calendar date · ``mission``: its name.
- ``signature``: Ed25519 by the mission's receipt key over the canonical bytes of ``half``, purpose ``recovery-half/v1``, or
  ``recovery-drill/v1`` for practice.

A drill counts only with a good signature. The half of a real slot proves itself by opening, and is needed where no store can be read that
would say who the mission is: there the signature is for whoever keeps the file.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date

from . import canonical, keys, recovery
from .errors import Unreadable

LIMIT = 2048
_OUTER = frozenset({"half", "signature"})
_INNER = frozenset({"v", "half", "slot", "vault", "practice", "date", "mission"})
_PURPOSE = {False: "recovery-half/v1", True: "recovery-drill/v1"}


@dataclass(frozen=True)
class Half:
    """The mission's half of one slot, as the file says; ``verify`` tells whether the mission signed it."""

    share: bytes = field(repr=False)
    slot_hash: str
    vault: str
    practice: bool
    day: date
    mission: str
    signature: bytes = field(repr=False)
    signed: bytes = field(repr=False)


def write(receipt_private: bytes, slot: bytes, share: bytes, *, day: date, mission: str) -> bytes:
    """The signed file for the half ``share`` of a slot."""
    label = recovery.label(slot)
    body: dict[str, object] = {
        "v": 1,
        "half": share.hex(),
        "slot": slot_hash(slot),
        "vault": label.vault,
        "practice": label.practice,
        "date": day.isoformat(),
        "mission": mission,
    }
    return canonical.encode({"half": body, "signature": keys.sign(receipt_private, _PURPOSE[label.practice], canonical.encode(body)).hex()})


def read(data: bytes) -> Half:
    """What the file says, its form checked and its signature not yet. Raises Unreadable."""
    outer = canonical.decode(data, limit=LIMIT, keys=_OUTER)
    body = outer["half"]
    if not isinstance(body, dict) or set(body) != _INNER or type(body["practice"]) is not bool:
        raise Unreadable("file_malformed")
    canonical.number(body["v"], 1, 1)
    try:
        day = date.fromisoformat(canonical.text(body["date"], r"\d{4}-\d{2}-\d{2}"))
    except ValueError:
        raise Unreadable("file_malformed") from None
    return Half(
        share=canonical.octets(body["half"], recovery.SHARE_SIZE),
        slot_hash=canonical.text(body["slot"], r"[0-9a-f]{64}"),
        vault=canonical.text(body["vault"], recovery.VAULT),
        practice=body["practice"],
        day=day,
        mission=canonical.text(body["mission"], r"[0-9a-f]{16}"),
        signature=canonical.octets(outer["signature"], keys.SIGNATURE_SIZE),
        signed=canonical.encode(body),
    )


def verify(half: Half, receipt_public: bytes) -> None:
    """Nothing if the mission with this receipt key signed it. Raises Unreadable ``signature_wrong``."""
    keys.verify(receipt_public, _PURPOSE[half.practice], half.signed, half.signature)


def slot_hash(slot: bytes) -> str:
    """The name of a slot: its SHA-256 in hex."""
    return hashlib.sha256(slot).hexdigest()
