"""Files the program wrote for somebody outside its home: each is noted before it is written, listed, and can be deleted from here.

A note without a file does no harm; a file without a note would be forgotten on a desktop.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.storage import exports as stored
from fieldapp.storage.database import Transaction

from .desk import Desk, Done

KINDS = ("internal", "mission", "donor", "receipt", "rejects", "audit", "recovery", "person", "paper")
INTERNAL = "INTERNE-NE-PAS-TRANSMETTRE-"
_INSIDE = frozenset({"internal", "rejects", "person"})  # what holds exact figures or people
_OF_ALL = ("coordinator", "administrator")
# Where sticks appear; a path below that stands on none of them waits for its stick.
_STICKS = ("/media", "/run/media", "/mnt", "/Volumes")


@dataclass(frozen=True)
class ExportRow:
    """A file that was written. ``state``: ``there``; ``missing``, when somebody took it away; ``away``, when its folder cannot be seen."""

    id: int
    path: Path
    kind: str
    user: str
    day: date
    state: str


def proposed(kind: str, name: str) -> str:
    """The name the window proposes for a file: what must stay inside the cell says so."""
    return INTERNAL + name if kind in _INSIDE else name


def note(desk: Desk, path: Path, kind: str) -> int:
    """Remember that ``path`` is being written; the number of the note. Raises ValueError for an unknown kind."""
    with desk.store.write() as transaction:
        return note_within(transaction, path, kind, desk.today())


def note_within(transaction: Transaction, path: Path, kind: str, day: date) -> int:
    """The same inside a change that is under way."""
    if kind not in KINDS:
        raise ValueError("no kind of file that is written for somebody")
    return stored.note(transaction, os.path.abspath(path), kind, day)


@contextmanager
def writing(desk: Desk, path: Path, kind: str) -> Iterator[None]:
    """Note a file, write it in the block, and take the note back when nothing came of it: what stands there then is not ours."""
    with desk.store.read() as connection:
        ours = any(row.path == os.path.abspath(path) for row in stored.rows(connection))
    number = note(desk, path, kind)
    try:
        yield
    except BaseException:
        if not ours:
            with desk.store.write() as transaction:
                stored.withdraw(transaction, number)
        raise


def list(desk: Desk) -> tuple[ExportRow, ...]:
    """The files this user wrote and did not delete from here, the last first; a coordinator and an administrator see everybody's."""
    with desk.store.read() as connection:
        found = stored.rows(connection)
    mine = [row for row in found if row.user == desk.user or desk.store.vault.may(*_OF_ALL)]
    return tuple(ExportRow(row.id, Path(row.path), row.kind, row.user, row.day, _state(Path(row.path))) for row in mine)


def delete(desk: Desk, id: int) -> Done[None]:
    """Delete a file that was written; one that is gone already is only taken off the list.

    Raises NotAllowed for another user's file, Refused ``export_away`` when its folder cannot be seen, ``export_not_deleted`` when the disk
    refuses.
    """
    row = next((one for one in list(desk) if one.id == id), None)
    if row is None:
        raise NotAllowed("not_allowed")
    if row.state == "away":
        raise Refused("export_away", file=row.path.name)
    # The trail first: the store that refuses a change must not let go of a file.
    with desk.store.write() as transaction:
        stored.mark_deleted(transaction, id, desk.today())
        try:
            row.path.unlink(missing_ok=True)
        except OSError:
            raise Refused("export_not_deleted", file=row.path.name) from None
    return Done(None, frozenset({"exports"}))


def _state(path: Path) -> str:
    if path.exists():
        return "there"
    return "missing" if path.parent.is_dir() and not _waits_for_a_stick(path) else "away"


def _waits_for_a_stick(path: Path) -> bool:
    """Whether the path stands where a stick should be, and no stick is there: its empty folder may have stayed."""
    under = any(path.is_relative_to(place) for place in _STICKS)
    return under and not any(parent.is_mount() for parent in path.parents if str(parent) != "/")
