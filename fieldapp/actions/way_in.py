"""Back into a home that nobody can open, with the mission's half and the code of the sheet together; with either alone, nothing.

From the files of the laptop, on this machine or another, or from the copies on a stick.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from fieldapp.domain.errors import Refused, RosterAltered
from fieldapp.storage import database, places, rescue, rescuing, rosterfile, slots, switch, tries
from fieldapp.storage.homelock import HomeLock
from fieldapp.storage.rescue import RescuedKeys
from fieldapp.storage.slots import Cost, Roster
from fieldapp.storage.vault import Vault
from sync import halves, recovery
from sync.errors import Unreadable
from sync.halves import Half
from sync.sheets import files

from . import users
from .desk import Done, guard_process

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
    signed = read_half(half)
    way_in = {"name": user, "roles": roles, "passphrase": passphrase, "cost": cost}
    opened = _at_home(home, signed, code, way_in) if copies is None else _from_copies(home, copies, signed, code, way_in, today)
    try:
        store = database.open_store(opened)
        try:
            rescuing.tell(store, today())
        finally:
            store.close()
    finally:
        opened.wipe()
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
    return slots.decode(place.roster)


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


def _at_home(home: Path, half: Half, code: str, way_in: dict[str, Any]) -> Vault:
    lock = HomeLock(home) if rosterfile.exists(home) else None
    try:
        if lock is not None:
            switch.finish(home)
        roster = rosterfile.read(home)[0]
        rescued = _rescued(roster, half, code)
        return rescuing.let_in(home, rescuing.sound(home, roster, rescued), rescued, **way_in)
    finally:
        if lock is not None:
            lock.release()


def _from_copies(home: Path, copies: Path, half: Half, code: str, way_in: dict[str, Any], today: Callable[[], date]) -> Vault:
    """The slot is made beside, so that the home appears only when its store does."""
    from . import putting_back

    if rosterfile.exists(home):
        raise Refused("home_taken")
    place = places.read(copies)
    if place is None or not place.stores():
        raise Refused("recovery_no_copy")
    roster = slots.decode(place.roster)
    rescued = _rescued(roster, half, code)
    if not places.is_authentic(place, rescued.database) or not slots.is_authentic(roster, rescued.database):
        raise RosterAltered("place_altered")
    building = home / _BUILDING
    try:
        building.mkdir(mode=0o700, parents=True, exist_ok=True)
        opened = rescuing.let_in(building, roster, rescued, **way_in)
    except OSError:
        raise Refused("disk_refuses") from None
    finally:
        shutil.rmtree(building, ignore_errors=True)
    opened.home = home
    for number, copy in enumerate(reversed(place.stores()), 1):
        try:
            putting_back.restore_opened(opened, copies / copy.name, today=today)
            break
        except Refused as refusal:  # a spoilt copy gives way to the one before it
            if refusal.key != "copy_spoilt" or number == len(place.stores()):
                raise
    return opened
