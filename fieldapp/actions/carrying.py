"""By stick: what waits is written to it as the very bytes that would go by network, and what the mission answers is read back from it.

A stick is no proof: a batch that was carried stays sealed until the mission's receipt comes back, by stick or by network. Whatever the
mission did not prove durable is carried each time: nothing on a stick can prove that it was lost there (a head on it answers no ask), so a
mission that was put back from a backup gets it anyhow, and takes what it knows as it is. Where all is durable the last batch goes, for the
mission answers those who bring something.

Carrying the same again writes no second file, a newer parcel of this installation takes the place of an older one, and what others put
there stays: a colleague of the same mission may carry it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fieldapp.domain.errors import Refused
from fieldapp.storage import carried, outbox, transfers
from sync import journey, parcel
from sync.errors import SyncRefused
from sync.journey import State
from sync.transport import usb

from . import mail, reenrolling, slots
from .desk import Desk, Done

__all__ = ["Carried", "back", "carry"]

_NOT_DURABLE = (State.HELD, State.POOLED)
_BACK = frozenset({"receipt", "head", "pack", "reply", "letter"})
# What one file holds at most, well within what a parcel may: a stick with less room takes at least the first files.
_ITEMS, _BYTES = 2000, 32 << 20


@dataclass(frozen=True)
class Carried:
    """What was put on a stick: its files, how many batches and letters that waited they hold, and how many batches ``again`` that the
    mission had before. There is no file when there is nothing at all to carry."""

    files: tuple[Path, ...]
    batches: int
    letters: int
    again: int


def carry(desk: Desk, folder: Path) -> Done[Carried]:
    """Write to a stick what waits, and after it what the mission has and did not back up yet.

    Today's slot is sealed first. Any role may: the bytes are sealed. Raises SyncRefused ``usb_full``, ``usb_gone``, ``usb_refuses``,
    ``usb_altered``; then nothing is noted and what is written stays whole.
    """
    if not folder.is_dir():
        raise SyncRefused("usb_gone")
    slots.seal_today(desk)
    with desk.store.read() as connection:
        batches = reenrolling.may_leave(connection)
        again = reenrolling.may_leave(connection, _NOT_DURABLE)
        letters = [letter for _, letter in transfers.waiting(connection)]
        durable = [] if batches or again or letters else reenrolling.may_leave(connection, [State.DURABLE])[-1:]
    items = [*(one.data for one in batches), *letters, *(one.data for one in (*again, *durable))]
    files = tuple(usb.save(folder, part) for part in _parts(items))
    if not files:
        return Done(Carried((), 0, 0, 0), frozenset())
    with desk.store.write() as transaction:
        for one in batches:
            outbox.set_way(transaction, one.seq, "usb")
        carried.note(transaction, (one.seq for one in batches), desk.today())
        transaction.audit("batches.carried", str(len(items)))
    _tidy(desk, folder, keep=files, on_them=items)
    return Done(Carried(files, len(batches), len(letters), len(again)), frozenset({"outbox"}))


def back(desk: Desk, folder: Path) -> Done[mail.Applied]:
    """Take in whatever the mission put on a stick for this installation; own parcels that are done with are removed from it.

    Raises SyncRefused ``usb_gone``, ``usb_refuses`` when the stick cannot be read, Refused ``usb_nothing_back`` when it holds nothing of
    the mission's. Twice is as once.
    """
    items = [item for item in usb.load(folder) if parcel.kind(item) in _BACK]
    if not items:
        raise Refused("usb_nothing_back")
    applied = mail.apply(desk, items)
    _tidy(desk, folder)
    return Done(applied, frozenset({"outbox", "months", "mail"}))


def _parts(items: Sequence[bytes]) -> Iterator[list[bytes]]:
    part: list[bytes] = []
    size = 0
    for item in items:
        if part and (len(part) == _ITEMS or size + len(item) > _BYTES):
            yield part
            part, size = [], 0
        part.append(item)
        size += len(item)
    if part:
        yield part


def _tidy(desk: Desk, folder: Path, keep: Iterable[Path] = (), on_them: Sequence[bytes] = ()) -> None:
    """Remove parcels of this installation alone whose every item is done with, or lies in the parcels just written."""
    kept, written = frozenset(keep), frozenset(on_them)
    with suppress(SyncRefused):  # what stays on the stick does no harm
        for path, items in usb.parcels(folder):
            if path not in kept and items and all(item in written or _done_with(desk, item) for item in items):
                usb.remove(path)


def _done_with(desk: Desk, item: bytes) -> bool:
    """Whether it is a batch of this outbox that the mission spoke about, or a letter of this desk that waits no more."""
    hash = hashlib.sha256(item).hexdigest()
    with desk.store.read() as connection:
        if parcel.kind(item) == "letter":
            return transfers.left(connection, hash)
        found = outbox.found(connection, hash)
    return found is not None and found[1] not in journey.WAITING
