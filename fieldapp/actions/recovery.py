"""Recovery before it is needed: the sheet, and the drill every 90 days that proves sheet and mission; ``way_in`` is for when it is.

The code exists only while a sheet is made: it is shown, printed and forgotten.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from fieldapp.domain.errors import Refused
from fieldapp.storage import practice as kept
from fieldapp.storage import rekey, returned, vault
from fieldapp.storage.practice import Practice
from fieldapp.storage.slots import HOLDERS
from sync import halves
from sync import recovery as sealing
from sync.errors import Unreadable

from . import batches, exports, installation, printing_recovery
from .desk import Desk, Done, require
from .users import Witness
from .way_in import read_half, recover, save, slot, slot_in, slot_of_copy

__all__ = [
    "FreshCode",
    "RecoveryState",
    "drill",
    "fresh_code",
    "new_sheet",
    "practice",
    "recover",
    "ride",
    "save",
    "sheet_pdf",
    "slot",
    "slot_of_copy",
    "state",
]

EVERY = timedelta(days=90)


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


@dataclass(frozen=True)
class FreshCode:
    """A code for a new sheet that counts for nothing yet; ``wrap`` makes the slots it opens together with the mission."""

    code: str = field(repr=False)
    wrap: sealing.Wrap = field(repr=False)


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
        batches.queue_slot(desk, transaction, "practice", chosen.slot)
        kept.sent(transaction, chosen.id, desk.today())
        transaction.audit("practice.sent", f"practice {chosen.id}")


def drill(desk: Desk, proof: bytes, code: str) -> Done[date]:
    """Close a drill: the mission's proof opens its part, the code typed from the sheet the rest, and the value is the one that was put in.

    Returns the day it was passed. Raises Refused ``recovery_drill_…`` for a proof that is forged, another vault's, of an older sheet, used
    already, or the half of a real slot; ``recovery_drill_code`` for another sheet's code; SyncRefused ``recovery_code_mistyped``.
    """
    signed = read_half(proof)
    sealing.read_code(code)
    if not signed.practice:
        raise Refused("recovery_drill_is_real")
    if signed.vault != desk.store.vault.vault_id:
        raise Refused("recovery_drill_other_vault")
    try:
        halves.verify(signed, installation.pack(desk).receipt_public)
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


def fresh_code(desk: Desk) -> FreshCode:
    """A code to write down and prove first: the old sheet holds until ``new_sheet`` is given it. Raises NotAllowed."""
    require(desk, "administrator")
    return FreshCode(*sealing.make(installation.pack(desk).recovery_public, desk.store.vault.vault_id))


def new_sheet(
    desk: Desk,
    beside: Witness | None = None,
    progress: Callable[[float], None] | None = None,
    fresh: FreshCode | None = None,
) -> Done[str]:
    """Let the code of a fresh sheet count, when the old one is lost: new practice slots, a new rescue pair, and new keys for the vault.

    So the old sheet opens nothing any more, not even with an old list of users and the mission. Without ``fresh`` a code is made here.
    Somebody present, the actor or ``beside``, must hold every role key. Raises NotAllowed ``not_allowed``, and what ``rekey.rekey`` raises;
    then the old sheet still holds.
    """
    require(desk, "administrator")
    mine = desk.store.vault
    vault.refuse_altered(mine)
    fresh = fresh or fresh_code(desk)
    born = frozenset(name for name in HOLDERS if getattr(mine.roster, name) is not None)
    second = None if beside is None else beside.vault
    rekey.rekey(desk.store, without=None, renew=born, beside=second, sheet=fresh.wrap, day=desk.today(), progress=progress)
    with desk.store.write() as transaction:
        kept.begin(transaction, slot_in(mine.roster), desk.today())
        transaction.audit("recovery.renewed")
    return Done(fresh.code, frozenset({"recovery"}))


def sheet_pdf(desk: Desk, code: str, out: Path) -> Path:
    """Write the sheet with a code that was just made to ``out``. Raises Refused ``recovery_sheet_not_written``."""
    pdf = printing_recovery.sheet(desk.store.meta("site_pack") or b"", installation.name(desk), code, desk.today())
    with exports.writing(desk, out, "recovery"):
        return printing_recovery.keep(out, pdf)


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
