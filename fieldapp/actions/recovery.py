"""Recovery: back into a home that nobody can open, with the mission's half and the code of the sheet; and the drill that proves both.

Neither half nor code opens anything alone. The code exists only while a sheet is made: it is shown, printed and forgotten.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from fieldapp.domain.errors import Refused, RosterAltered
from fieldapp.storage import database, places, rescue, rescuing, returned, rosterfile, slots, switch, tries, vault
from fieldapp.storage import practice as kept
from fieldapp.storage import users as stored
from fieldapp.storage.homelock import HomeLock
from fieldapp.storage.practice import Practice
from fieldapp.storage.rescue import RescuedKeys
from fieldapp.storage.slots import Cost, Roster
from fieldapp.storage.vault import Vault
from sync import halves, keys, sitepack
from sync import recovery as sealing
from sync.errors import Unreadable
from sync.halves import Half
from sync.sheets import files

from . import batches, exports, printing_recovery, users
from .desk import Desk, Done, guard_process, require
from .users import Witness

EVERY = timedelta(days=90)
_BUILDING = ".recovering"


@dataclass(frozen=True)
class RecoveryState:
    """How the drill stands. It never stops anybody from working.

    ``due``: the day the next drill is due; ``overdue``: that day is past; ``waiting``: a practice slot went out and its proof is awaited;
    ``left``: practice slots not used yet, none when ``sheet_fits`` is false: then they belong to another sheet than this vault's.
    """

    made_on: date | None
    last_passed: date | None
    due: date
    overdue: bool
    waiting: bool
    left: int
    sheet_fits: bool


def slot(home: Path) -> bytes:
    """What the mission needs to open its half; no passphrase is asked, for it opens nothing. Raises Refused ``no_home``."""
    return _slot(rosterfile.read(home)[0])


def slot_of_copy(folder: Path) -> bytes:
    """The same from a folder that holds copies, when the laptop is gone. Raises Refused ``recovery_no_copy``."""
    return _slot(_roster_of_copy(folder))


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
    signed = _half(half)
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


def practice(desk: Desk) -> bytes:
    """The practice slot for the next drill, to be carried to the mission; the same one until it is answered or 90 days have passed.

    Raises Refused ``recovery_practice_none`` when all are used or the sheet was made anew elsewhere.
    """
    fits, slots_left = _practice(desk)
    chosen = _under_way(slots_left, desk.today()) or next((one for one in slots_left if one.sent_on is None), None)
    if not fits or chosen is None:
        raise Refused("recovery_practice_none")
    if chosen.sent_on is None:
        with desk.store.write() as transaction:
            kept.sent(transaction, chosen.id, desk.today())
            transaction.audit("practice.sent", f"practice {chosen.id}")
    return chosen.slot


def ride(desk: Desk) -> None:
    """When a drill is due and no practice slot is under way, seal the next one into cover, so that it leaves with what is sent.

    Not while the store waits for the mission's head, for nothing is sealed then.
    """
    stands = state(desk)
    if desk.altered or not stands.left or stands.waiting or stands.due > desk.today():
        return
    with desk.store.write() as transaction:
        if returned.awaiting(transaction.connection) is not None:
            return
        chosen = next(one for one in kept.rows(transaction.connection) if one.sent_on is None and one.passed_on is None)
        batches.queue_practice(desk, transaction, chosen.slot)
        kept.sent(transaction, chosen.id, desk.today())
        transaction.audit("practice.sent", f"practice {chosen.id}")


def drill(desk: Desk, proof: bytes, code: str) -> Done[date]:
    """Close a drill: the mission's proof opens its part, the code typed from the sheet the rest, and the value is the one that was put in.

    Returns the day it was passed. Raises Refused ``recovery_drill_…`` for a proof that is forged, another vault's, of an older sheet, used
    already, or the half of a real slot; ``recovery_drill_code`` for another sheet's code; SyncRefused ``recovery_code_mistyped``.
    """
    signed = _half(proof)
    sealing.read_code(code)
    if not signed.practice:
        raise Refused("recovery_drill_is_real")
    if signed.vault != desk.store.vault.vault_id:
        raise Refused("recovery_drill_other_vault")
    try:
        halves.verify(signed, sitepack.read(desk.store.meta("site_pack") or b"").receipt_public)
    except Unreadable:
        raise Refused("recovery_drill_forged") from None
    with desk.store.read() as connection:
        answered = next((one for one in kept.rows(connection) if halves.slot_hash(one.slot) == signed.slot_hash), None)
    if answered is None:
        raise Refused("recovery_drill_unknown")
    if answered.passed_on is not None:
        raise Refused("recovery_drill_replayed", day=answered.passed_on.isoformat())
    try:
        value = sealing.open_with_code(answered.slot, signed.share, code)
    except Unreadable:
        raise Refused("recovery_drill_code") from None
    if hashlib.sha256(value).digest() != answered.value_hash:
        raise Refused("recovery_drill_code")
    day = desk.today()
    with desk.store.write() as transaction:
        kept.passed(transaction, answered.id, day)
        transaction.audit("drill.passed", f"practice {answered.id}")
    return Done(day, frozenset({"recovery"}))


def state(desk: Desk) -> RecoveryState:
    """How the drill stands today."""
    today = desk.today()
    sheet = kept.sheet(desk.store)
    with desk.store.read() as connection:
        rows = kept.rows(connection)
    last = max((one.passed_on for one in rows if one.passed_on is not None), default=None)
    fits, open_slots = _practice(desk)
    since = [day for day in (last, None if sheet is None else sheet.made_on) if day is not None]
    due = max(since) + EVERY if since else today
    return RecoveryState(
        made_on=None if sheet is None else sheet.made_on,
        last_passed=last,
        due=due,
        overdue=due < today or not fits,
        waiting=_under_way(open_slots, today) is not None,
        left=sum(one.sent_on is None for one in open_slots) if fits else 0,
        sheet_fits=fits,
    )


def new_sheet(desk: Desk, beside: Witness | None = None) -> Done[str]:
    """The code of a fresh sheet, when the old one is lost: a new rescue pair and new practice slots; the old sheet opens nothing any more.

    Somebody present, the actor or ``beside``, must hold every role key of the vault. Raises NotAllowed ``not_allowed``,
    ``clinical_key_needed``, ``protection_key_needed``; RosterAltered; Refused ``disk_refuses``.
    """
    require(desk, "administrator")
    mine = desk.store.vault
    pack = sitepack.read(desk.store.meta("site_pack") or b"")
    code, wrap = sealing.make(pack.recovery_public, mine.vault_id)
    with desk.store.write() as transaction:
        vault.exchange_recovery(mine, wrap, None if beside is None else beside.vault)
        stored.set_generation(transaction, mine.roster.generation)
        kept.fill(transaction, wrap, _slot(mine.roster), desk.today())
        transaction.audit("recovery.renewed")
    return Done(code, frozenset({"recovery"}))


def sheet_pdf(desk: Desk, code: str, out: Path) -> Path:
    """Write the sheet with a code that was just made to ``out``. Raises Refused ``recovery_sheet_not_written``."""
    installation = keys.installation_id(keys.signing_public(desk.store.meta("installation_key") or b""))
    pdf = printing_recovery.sheet(desk.store.meta("site_pack") or b"", installation, code, desk.today())
    with exports.writing(desk, out, "recovery"):
        return printing_recovery.keep(out, pdf)


def _slot(roster: Roster) -> bytes:
    if roster.recovery is None:
        raise Refused("recovery_none")
    return roster.recovery.slot


def _roster_of_copy(folder: Path) -> Roster:
    place = places.read(folder)
    if place is None:
        raise Refused("recovery_no_copy")
    return slots.decode(place.roster)


def _half(data: bytes) -> Half:
    try:
        return halves.read(data)
    except Unreadable:
        raise Refused("recovery_half_unreadable") from None


def _rescued(roster: Roster, half: Half, code: str) -> RescuedKeys:
    """The vault's keys, opened by half and code together."""
    sealing.read_code(code)
    if half.practice:
        raise Refused("recovery_half_is_practice")
    if half.vault != roster.vault_id:
        raise Refused("recovery_half_other_vault")
    wrapped = _slot(roster)
    if half.slot_hash != halves.slot_hash(wrapped):
        raise Refused("recovery_half_other_sheet")
    try:
        private = sealing.open_with_code(wrapped, half.share, code)
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


def _practice(desk: Desk) -> tuple[bool, list[Practice]]:
    """Whether the practice slots belong to the vault's present sheet, and those whose drill was not passed."""
    sheet = kept.sheet(desk.store)
    roster = desk.store.vault.roster
    fits = sheet is not None and roster.recovery is not None and sheet.slot_hash == halves.slot_hash(roster.recovery.slot)
    with desk.store.read() as connection:
        return fits, [one for one in kept.rows(connection) if one.passed_on is None]


def _under_way(open_slots: list[Practice], today: date) -> Practice | None:
    """The last slot that went out and may still be answered."""
    recent = [one for one in open_slots if one.sent_on is not None and today - one.sent_on < EVERY]
    return recent[-1] if recent else None
