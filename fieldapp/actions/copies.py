"""Copies of the home: which there are and where, making one on a stick, how old the last one off this disk is.

What is done with a copy (testing it, putting it back) is in ``putting_back`` and can be called from here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from fieldapp.domain.errors import Refused, StoreDamaged
from fieldapp.storage import backups, copyist
from fieldapp.storage import places as shelves
from fieldapp.storage.copying import Progress

from .desk import Desk, Done
from .putting_back import Rehearsal, Restored, WouldLose, newest_sound, rehearse, restore, restore_home, would_lose

__all__ = [
    "CopyRow",
    "PlaceRow",
    "Rehearsal",
    "Restored",
    "WouldLose",
    "back_up",
    "copy_to",
    "known_sticks",
    "list",
    "off_disk_age",
    "offer",
    "places",
    "refresh_sticks",
    "rehearse",
    "restore",
    "restore_home",
    "rows_of",
    "would_lose",
]

_LOOKED_AT = 200  # things on a stick


@dataclass(frozen=True)
class CopyRow:
    """One copy of the store, where it lies, of which day and state it is, and whether it is the newest of its place.

    ``kind`` is daily, asked, migration, or aside: a state the store went back from.
    """

    path: Path
    place: str
    label: str
    day: date
    seq: int
    kind: str
    bytes: int
    newest: bool


@dataclass(frozen=True)
class PlaceRow:
    """One place that holds copies: the day of its newest, how many days ago that was, its folder when it can be seen now, and whether it
    would be lost together with the home."""

    id: str
    label: str
    day: date
    age_days: int
    present: Path | None
    same_disk: bool


def list(desk: Desk, mounted: Sequence[Path] = ()) -> tuple[CopyRow, ...]:
    """Every copy that can be seen: on the disk, and on the sticks among these folders. Newest first, place by place."""
    home = desk.store.vault.home
    folders = [home / shelves.FOLDER, *(folder for folder, _ in _seen(desk, mounted))]
    return tuple(row for folder in folders for row in rows_of(folder))


def rows_of(folder: Path) -> tuple[CopyRow, ...]:
    """The copies of one place, newest first; none when its list cannot be read."""
    place = None
    with suppress(StoreDamaged):
        place = shelves.read(folder)
    if place is None:
        return ()
    newest = place.stores()[-1] if place.stores() else None
    found = [held for held in reversed(place.files) if held.kind != "keyring" and (folder / held.name).exists()]
    return tuple(
        CopyRow(
            folder / held.name, place.id, place.label, held.day, held.seq, held.kind, (folder / held.name).stat().st_size, held is newest
        )
        for held in found
    )


def meant(path: Path) -> Path:
    """The copy somebody means who names a stick, a folder of copies, its list or its keyring: the newest there; otherwise the path."""
    beside = path.name == shelves.PLACE or path.name.startswith("keyring-")
    if not path.is_dir() and not beside:
        return path
    folder = path.parent if beside else path
    rows = max((rows_of(each) for each in (folder, *_folders_in(folder))), key=lambda found: found[0].seq if found else -1)
    return rows[0].path if rows else path


def offer(home: Path, passphrase: str, user: str | None = None) -> CopyRow | None:
    """The newest sound copy on the disk of a home whose store is damaged; None when there is none. Raises as unlocking does."""
    found = newest_sound(home, passphrase, user)
    return next((row for row in rows_of(home / shelves.FOLDER) if row.path == found), None)


def places(desk: Desk, mounted: Sequence[Path] = ()) -> tuple[PlaceRow, ...]:
    """Every place the store remembers, the disk first, then by the age of the newest copy."""
    today = desk.today()
    present = {place.id: folder for folder, place in _seen(desk, mounted)}
    present[shelves.DISK] = desk.store.vault.home / shelves.FOLDER
    with desk.store.read() as connection:
        known = backups.known_places(connection)
    made = [PlaceRow(row.id, row.label, row.day, _age(row.day, today), present.get(row.id), row.same_disk) for row in known]
    return tuple(sorted(made, key=lambda row: (row.id != shelves.DISK, row.age_days)))


def off_disk_age(desk: Desk) -> int | None:
    """How many days ago the home was last copied off its disk; None when it never was: a folder on the same disk is lost with it."""
    return min((row.age_days for row in places(desk) if row.id != shelves.DISK and not row.same_disk), default=None)


def back_up(desk: Desk, folder: Path, progress: Progress | None = None) -> Done[Path]:
    """Copy the home to a stick or another disk, sealed as it is. Needs no role: whoever leaves last takes it.

    Raises Refused ``folder_missing``, ``copies_inside_home``, ``copies_of_another``, ``stick_full``, ``stick_refuses``, ``copy_failed``.
    """
    return Done(copy_to(desk, folder, progress).path, frozenset({"copies"}))


def copy_to(desk: Desk, folder: Path, progress: Progress | None = None, kind: str = "asked") -> copyist.Copy:
    """As ``back_up``; also says whether the folder is on the same disk as the home, and so would be lost with it."""
    if not folder.is_dir():
        raise Refused("folder_missing")
    with desk.store.write() as transaction:
        transaction.audit("copy.taken")
    return backups.make_at(desk.store, folder, kind=kind, day=desk.today(), progress=progress)


def known_sticks(desk: Desk, mounted: Sequence[Path]) -> tuple[Path, ...]:
    """Those of these folders where this home was copied before."""
    with desk.store.read() as connection:
        known = frozenset(row.id for row in backups.known_places(connection))
    return tuple(folder.parent for folder, place in _seen(desk, mounted) if place.id in known)


def refresh_sticks(desk: Desk, mounted: Sequence[Path], progress: Progress | None = None) -> Done[int]:
    """Bring the copies on the known sticks among these folders up to date; returns how many were written.

    One that cannot be written is passed over: its age stays in view.
    """
    written = 0
    head = desk.store.head().seq
    for folder in known_sticks(desk, mounted):
        with suppress(Refused):
            newest = next(iter(rows_of(backups.stick_folder(desk.store.vault.vault_id, folder))), None)
            if newest is not None and newest.seq == head:
                backups.make_at(desk.store, folder, day=desk.today())
            else:
                copy_to(desk, folder, progress, "daily")
            written += 1
    return Done(written, frozenset({"copies"}) if written else frozenset())


def _seen(desk: Desk, mounted: Sequence[Path]) -> Sequence[tuple[Path, shelves.Place]]:
    """The places of this vault in these folders and one folder down, each once."""
    found: dict[str, tuple[Path, shelves.Place]] = {}
    for folder in mounted:
        for chosen in (folder, *_folders_in(folder)):
            inner = backups.stick_folder(desk.store.vault.vault_id, chosen)
            with suppress(StoreDamaged):
                place = shelves.read(inner)
                if place is not None and place.vault_id == desk.store.vault.vault_id and place.id != shelves.DISK:
                    found.setdefault(place.id, (inner, place))
    return tuple(found.values())


def _folders_in(folder: Path) -> Sequence[Path]:
    try:
        return [path for path in islice(folder.iterdir(), _LOOKED_AT) if path.is_dir()]
    except OSError:
        return ()


def _age(day: date, today: date) -> int:
    return max((today - day).days, 0)
