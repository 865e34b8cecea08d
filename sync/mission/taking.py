"""Taking parcels from a stick or a folder: the same functions as for the network, and the way back as parcels.

What a laptop carries are batches and letters. What the machine that opens sends are proofs, rulings and mail; those are written down where
nothing can be opened and passed on to whom they are for (``correspondence``). The machine that opens believes no word of its own that comes
back: put back from a copy, it would take for counted what it lost and now gets again. Everything may be taken twice. Nothing in a parcel is
trusted but what is signed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from sync import batch as batches
from sync import letters, parcel
from sync.errors import SyncRefused, Unreadable
from sync.transport import usb

from . import correspondence, mailroom
from .home import Mission
from .receiver import NotKept, Receiver
from .tables import batch, letter

_ROOM = 48 << 20


@dataclass(frozen=True)
class Taken:
    """What was taken: batches that are new, known or refused; new letters; proofs from the machine that opens; parcels written for the way
    back."""

    taken: int
    known: int
    refused: int
    letters: int
    proofs: int
    receipts: int


def take(mission: Mission, engine: sa.Engine, path: Path, day: date, back: Path | None = None) -> Taken:
    """Take the parcel at ``path``, or every parcel of that folder; write a parcel for each sender found into ``back``.

    Raises Unreadable when a single file is no parcel, SyncRefused ``mission_disk`` when nothing could be kept, and as ``usb``.
    """
    receiver = Receiver(mission, engine, mission.receipt_private(), lambda: day)
    count = dict.fromkeys(("taken", "known", "refused", "letters", "proofs"), 0)
    answers: dict[str, dict[bytes, None]] = {}
    for items in _parcels(path):
        for item in items:
            try:
                _take(receiver, item, count, answers)
            except NotKept:
                raise SyncRefused("mission_disk") from None
        if mission.faces_only:
            count["proofs"] += correspondence.bring_home(mission, engine, items, day)
    written = 0
    if back is not None:
        back.mkdir(parents=True, exist_ok=True)
        for name, receipts in answers.items():
            usb.save(back, _way_back(receiver, name, list(receipts)))
            written += 1
    return Taken(**count, receipts=written)


def _parcels(path: Path) -> Iterator[Sequence[bytes]]:
    if path.is_dir():
        for _, items in usb.parcels(path):
            yield items
    else:
        with path.open("rb") as file:
            yield parcel.read(file.read(parcel.LIMIT + 1))


def _take(receiver: Receiver, item: bytes, count: dict[str, int], answers: dict[str, dict[bytes, None]]) -> None:
    kind = parcel.kind(item)
    if kind not in ("batch", "letter"):
        return
    table = batch if kind == "batch" else letter
    with receiver.engine.connect().execution_options(reads=True) as connection:
        known = connection.scalar(sa.select(table.c.hash).where(table.c.hash == hashlib.sha256(item).hexdigest())) is not None
    level, receipt = (receiver.take if kind == "batch" else receiver.take_letter)(item)
    try:
        sender = batches.read(item).installation if kind == "batch" else letters.read(item).sender
    except Unreadable:
        sender = ""
    if sender:
        answers.setdefault(sender, {})[receipt] = None
    if level == "refused":
        count["refused"] += 1
    elif kind == "batch":
        count["known" if known else "taken"] += 1
    elif level == "held" and not known:
        count["letters"] += 1


def _way_back(receiver: Receiver, name: str, receipts: Sequence[bytes]) -> list[bytes]:
    """All there is for one installation, as far as it fits into a parcel: what answers these batches first."""
    with receiver.engine.connect().execution_options(reads=True) as connection:
        waiting = mailroom.waiting(connection, receiver.mission, receiver.receipt_private, name, receiver.today())
    items, size = list(receipts)[: parcel.MAX_ITEMS // 2], 0
    for item in waiting:
        size += len(item)
        if size > _ROOM or len(items) == parcel.MAX_ITEMS:
            break
        if item not in receipts:
            items.append(item)
    return items
