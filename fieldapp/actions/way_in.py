"""Back into a home that nobody can open, with the mission's half and the code of the sheet together; with either alone, nothing.

From the files of the laptop, on this machine or another, or from the copies on a stick.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from fieldapp.domain.errors import Refused, RosterAltered, StoreDamaged
from fieldapp.storage import database, places, rescue, rescuing, rosterfile, rosters, switch, tries, vault
from fieldapp.storage.homelock import HomeLock
from fieldapp.storage.places import Place
from fieldapp.storage.rescue import RescuedKeys
from fieldapp.storage.rescuing import WayIn
from fieldapp.storage.rosters import Roster
from fieldapp.storage.slots import Cost
from fieldapp.storage.vault import Vault
from sync import halves, recovery
from sync.errors import Unreadable
from sync.halves import Half
from sync.sheets import files

from . import users
from .desk import Done, guard_process
from .putting_back import restore_opened

_BUILDING = ".recovering"


def slot(home: Path) -> bytes:
    """What the mission needs to open its half; no passphrase is asked, for it opens nothing. Raises Refused ``no_home``."""
    return slot_in(rosterfile.read(home)[0])


def slot_of_copy(folder: Path) -> bytes:
    """The same from a folder that holds copies, when the laptop is gone. Raises Refused ``recovery_no_copy``."""
    return slot_in(_roster_of_copy(folder))


def save(out: Path, slot: bytes) -> Path:
    """Write a slot for the mission to a file. Raises Refused ``recovery_file_not_written``."""
    try:
        files.replace(out, slot)
    except OSError:
        raise Refused("recovery_file_not_written", file=out.name) from None
    return out


def recover(
    home: Path,
    half: bytes,
    code: str,
    user: str,
    roles: frozenset[str],
    passphrase: str,
    *,
    copies: Path | None = None,
    cost: Cost | None = None,
    today: Callable[[], date] = date.today,
) -> Done[date]:
    """Give ``user`` a new way into a home that nobody can open; returns the day the mission signed its half.

    With ``copies``, a folder of copies on a stick, ``home`` is an empty folder that becomes a new installation from the newest copy there.
    All other users keep their passphrases and are told. Raises Refused ``recovery_…`` for a half or code that does not belong here,
    ``passphrase_weak``, ``user_name``, ``role_unknown``, ``home_in_use``; SyncRefused ``recovery_code_mistyped`` for a slip of the pen;
    RosterAltered; StoreDamaged when the passphrase was set but a copy must be put back.
    """
    guard_process()
    users.check_name(user)
    users.check_passphrase(passphrase)
    if not roles or not roles <= vault.ROLES:
        raise Refused("role_unknown")
    signed, way = read_half(half), WayIn(user, roles, passphrase, cost)
    if copies is None:
        _at_home(home, signed, code, way, today())
    else:
        _from_copies(home, copies, signed, code, way, today)
    tries.forget(home)
    return Done(signed.day, frozenset({"users"}))


def slot_in(roster: Roster) -> bytes:
    """The recovery slot of a roster. Raises Refused ``recovery_none`` in a home made without one."""
    if roster.recovery is None:
        raise Refused("recovery_none")
    return roster.recovery.slot


def _roster_of_copy(folder: Path) -> Roster:
    place = places.read(folder)
    if place is None:
        raise Refused("recovery_no_copy")
    return rosters.decode(place.roster)


def read_half(data: bytes) -> Half:
    try:
        return halves.read(data)
    except Unreadable:
        raise Refused("recovery_half_unreadable") from None


def _rescued(roster: Roster, half: Half, code: str) -> RescuedKeys:
    """The vault's keys, opened by half and code together."""
    recovery.read_code(code)
    if half.practice:
        raise Refused("recovery_half_is_practice")
    if half.vault != roster.vault_id:
        raise Refused("recovery_half_other_vault")
    wrapped = slot_in(roster)
    if half.slot_hash != halves.slot_hash(wrapped):
        raise Refused("recovery_half_other_sheet")
    try:
        private = recovery.open_with_code(wrapped, half.share, code)
    except Unreadable:
        raise Refused("recovery_code_other") from None
    return rescue.keys_of(roster, private)


def _at_home(home: Path, half: Half, code: str, way: WayIn, day: date) -> None:
    _finish_change(home)
    roster = rosterfile.read(home)[0]
    rescued = _rescued(roster, half, code)
    rescuer = rescuing.holder(home, rescuing.sound(home, roster, rescued), rescued, way.name)
    try:
        try:
            store = database.open_store(rescuer)
        except StoreDamaged:  # first a passphrase, which putting a copy back will ask for
            rescuing.let_in(rescuer, way).wipe()
            raise
        try:
            rescuing.let_into(store, way, day)
        finally:
            store.close()
    finally:
        rescuer.wipe()


def _finish_change(home: Path) -> None:
    """Complete what a crash interrupted, before the roster is read. Raises Refused ``home_in_use``."""
    if rosterfile.exists(home) or switch.pending(home):
        lock = HomeLock(home)
        try:
            switch.finish(home)
        finally:
            lock.release()


def _from_copies(home: Path, copies: Path, half: Half, code: str, way: WayIn, today: Callable[[], date]) -> None:
    """The slot is made beside, so that the home appears only when its store does."""
    if rosterfile.exists(home):
        raise Refused("home_taken")
    place = places.read(copies)
    if place is None or not place.stores():
        raise Refused("recovery_no_copy")
    roster = rosters.decode(place.roster)
    rescued = _rescued(roster, half, code)
    if not places.is_authentic(place, rescued.database) or not rosters.is_authentic(roster, rescued.database):
        raise RosterAltered("place_altered")
    building = home / _BUILDING
    try:
        building.mkdir(mode=0o700, parents=True, exist_ok=True)
        opened = rescuing.let_in(rescuing.holder(building, roster, rescued, way.name), way)
    except OSError:
        raise Refused("disk_refuses") from None
    finally:
        shutil.rmtree(building, ignore_errors=True)
    opened.home = home
    try:
        _put_back(opened, copies, place, today)
        store = database.open_store(opened)
        try:
            with store.write() as transaction:
                rescuing.record(transaction, opened, today())
        finally:
            store.close()
    finally:
        opened.wipe()


def _put_back(opened: Vault, copies: Path, place: Place, today: Callable[[], date]) -> None:
    """The newest copy of a place; a spoilt one gives way to the one before it."""
    for number, copy in enumerate(reversed(place.stores()), 1):
        try:
            restore_opened(opened, copies / copy.name, today=today)
            return
        except Refused as refusal:
            if refusal.key != "copy_spoilt" or number == len(place.stores()):
                raise
