"""Copies of the store and of the keyring: made beside, verified by opening them again, kept in small number in each place.

A copy of the store is named after the last audit entry in it and the day (``store-000000042-2026-03-04.db``), so that an unchanged store
is not copied again; with each goes one of the keyring (``keyring-000000042.db``). Each is under a random key of its own, which stands
wrapped in the place's ``place.json``; the keys of copies of the store stand in the store's table ``backup`` too, for a place that was not
there when the keys of the vault were exchanged. Those of keyrings stand nowhere else: a store that is kept for weeks must not open what is
to be forgotten. ``place.json`` names a copy only once it is in place and was read back; a file nobody names is rubbish of a crash.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from fieldapp.domain.errors import Refused, StoreDamaged

from . import copying, places
from .copying import Progress
from .copyist import Copy, Copyist, remembered
from .database import Store
from .places import DISK, FOLDER, Place
from .tables import backup, backup_place
from .vault import Vault


def missing(home: Path) -> bool:
    """Whether the home has no copy on its own disk."""
    try:
        return newest(home) is None
    except StoreDamaged:
        return True


@dataclass(frozen=True)
class KnownPlace:
    """A place the store remembers: the day of its newest copy, and whether it would be lost together with the home."""

    id: str
    label: str
    day: date
    same_disk: bool


def newest(home: Path) -> Path | None:
    """The latest copy on the disk, if there is one. Raises StoreDamaged ``place_unreadable``."""
    place = places.read(home / FOLDER)
    return home / FOLDER / place.stores()[-1].name if place is not None and place.stores() else None


def known_places(connection: sa.Connection) -> list[KnownPlace]:
    """Every place the store remembers."""
    rows = connection.execute(sa.select(backup_place))
    return [KnownPlace(row.id, row.label, date.fromisoformat(row.day), row.same_disk) for row in rows]


def make(store: Store, *, kind: str = "daily", day: date | None = None, trusting: bool = False, progress: Progress | None = None) -> Path:
    """Copy the store beside itself unless this very state has a sound copy (``trusting``: one that opens). Returns the copy's path.

    ``day`` is today; without it the day of the last audit entry counts. Raises Refused ``copy_failed`` when the copy does not read back,
    ``disk_full``, ``disk_refuses``.
    """
    with copying.refusing("disk_full", "disk_refuses"):
        folder = store.vault.home / FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        return _make(store, folder, DISK, kind, day, trusting, progress).path


def make_at(store: Store, folder: Path, *, kind: str = "daily", day: date | None = None, progress: Progress | None = None) -> Copy:
    """Copy the store to another disk, into the folder ``fieldapp-…`` there. What lies there already is wrapped under the keys of now.

    Raises Refused ``copies_inside_home``, ``copies_of_another``, ``stick_full``, ``stick_refuses``, ``copy_failed``.
    """
    home, inner = store.vault.home.resolve(), stick_folder(store.vault.vault_id, folder.resolve()).resolve()
    if home == inner or home in inner.parents:
        raise Refused("copies_inside_home")
    with copying.refusing("stick_full", "stick_refuses"):
        inner.mkdir(mode=0o700, exist_ok=True)
        label = "".join(sign for sign in inner.parent.name if sign.isprintable())[:60]
        return _make(store, inner, label or "USB", kind, day, False, progress)


def stick_folder(vault_id: str, folder: Path) -> Path:
    """Where copies of a vault lie on a stick: the folder itself when it is that one already."""
    name = f"fieldapp-{vault_id[:8]}"
    return folder if folder.name == name else folder / name


def _make(store: Store, folder: Path, label: str, kind: str, day: date | None, trusting: bool, progress: Progress | None) -> Copy:
    with store.write(audited=False) as transaction:  # holds other writers back; what it changes is nobody's record
        connection = transaction.connection
        work = Copyist(store.vault, store.path, folder, connection)
        # Said before the store would take a full stick for its own disk.
        with nullcontext() if label == DISK else copying.refusing("stick_full", "stick_refuses"):
            copy, place = work.run(label, remembered(connection), kind, day, trusting, progress)
        _remember(connection, store.vault, place, copy)
    return copy


def _remember(connection: sa.Connection, vault: Vault, place: Place, copy: Copy) -> None:
    """Have the store remember the copies of a place: without the keyrings, and without writing what it knows already."""
    about = {"label": place.label, "seq": copy.seq, "day": copy.day.isoformat(), "same_disk": copy.same_disk}
    known = connection.execute(sa.select(backup_place).where(backup_place.c.id == place.id)).mappings().first()
    if known is None:
        connection.execute(sa.insert(backup_place).values(id=place.id, **about))
    elif dict(known) != {"id": place.id, **about}:
        connection.execute(sa.update(backup_place).where(backup_place.c.id == place.id).values(**about))
    before = {row.name: row.key for row in connection.execute(sa.select(backup).where(backup.c.place == place.id))}
    now = {held.name: places.unwrap(vault.key("database"), vault.vault_id, held) for held in place.files if held.kind != "keyring"}
    for name in before.keys() - {name for name, own in now.items() if own == before.get(name)}:
        connection.execute(sa.delete(backup).where(backup.c.place == place.id, backup.c.name == name))
    for name, own in now.items():
        if own is not None and before.get(name) != own:
            connection.execute(sa.insert(backup).values(place=place.id, name=name, key=own))
