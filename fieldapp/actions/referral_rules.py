"""Before a referral leaves: the person's agreement and who must not know; and what stands beside its entry (rule R13).

``entries.add`` asks here whenever a referral is written or corrected, so that no other way records one.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from datetime import date

from fieldapp.domain import referral_codes
from fieldapp.domain.errors import Refused
from fieldapp.domain.folding import fold
from fieldapp.domain.opening import open_day_after
from fieldapp.storage import casebook, sealing
from fieldapp.storage import referrals as stored
from fieldapp.storage.casebook import Columns
from fieldapp.storage.database import Transaction
from fieldapp.storage.ledger import Connection

from . import calendar, organisations
from .desk import Desk

SENT, ACCEPTED = "envoyee", "acceptee"
# Nothing more is to come of a referral in one of these.
OVER = frozenset({"refusee", "aboutie", "sans_reponse"})
USUAL = "normal"
NOTE_STEP = 128  # characters: the partner's words are filled up, so that their length tells little


def refuse_unless_agreed(desk: Desk, connection: Connection, person_id: int, partner: str) -> int | None:
    """The number of the agreement a referral to this partner goes out under; None when an emergency stands for one.

    The last answer that speaks of this partner, or of all, decides. Raises Refused ``referral_withheld`` for a partner who must not know,
    in an emergency too; ``referral_not_agreed`` without an agreement.
    """
    files, names = casebook.files_of(connection, person_id), spellings(desk, partner)
    if {fold(name) for name in stored.withheld(connection, files)} & names:
        raise Refused("referral_withheld")
    held = next((row for row in stored.agreements(connection, files) if not row["partner"] or fold(row["partner"]) in names), None)
    if held is not None and held["answer"] == "yes" and held["withdrawn_on"] is None:
        return int(held["id"])
    if stored.emergency(connection, files, desk.today().isoformat()):
        return None
    raise Refused("referral_not_agreed")


def spellings(desk: Desk, partner: str) -> set[str]:
    """Every way a partner may have been written: its code, and its name in each language."""
    known = desk.programme.codes["partner"]
    mine = {partner, *known.get(partner, {}).values()}
    for code, label in known.items():
        if fold(partner) in {fold(name) for name in label.values()}:
            mine |= {code, *label.values()}
    return {fold(name) for name in mine if name}


def due(desk: Desk, connection: Connection, site: str, state: str, day: date, urgency: str) -> date | None:
    """Until when something is to be heard of a referral in this state since ``day``, in open days; None when nothing more is to come."""
    if state not in (SENT, ACCEPTED):
        return None
    days = desk.programme.answer_days
    count = days.get(urgency if state == SENT else USUAL, days[USUAL])
    return open_day_after(day, count, site, calendar.of(desk, connection))


def written(desk: Desk, tx: Transaction, entry_id: int, person_id: int, answers: Mapping[str, object], replaces: int | None) -> None:
    """Write what stands beside the entry of a referral that was just written or corrected. Raises Refused as ``refuse_unless_agreed``."""
    partner = str(answers["partner"])
    agreed = refuse_unless_agreed(desk, tx.connection, person_id, partner)
    values: dict[str, object] = {
        "organisation_id": organisations.number_of(desk, tx, partner),
        "need": answers["need"],
        "urgency": answers.get("urgency") or USUAL,
        "consent_id": agreed,
    }
    state, day = str(answers.get("issue") or SENT), answers["date"]
    assert isinstance(day, date)
    if replaces is not None and _moved(tx.connection, replaces, entry_id):
        stored.change(tx.connection, entry_id, **values)
        before = stored.referral(tx.connection, entry_id)
        if before["state"] == state:
            again = due(desk, tx.connection, before["site"], state, date.fromisoformat(before["state_day"]), str(values["urgency"]))
            stored.change(tx.connection, entry_id, due_on=again.isoformat() if again else None)
            return
        day = max(day, desk.today())
    else:
        stored.add(tx.connection, {"entry_id": entry_id, "person_id": person_id, "code": _new_code(tx.connection), **values})
    write_state(
        desk, tx, entry_id, person_id, str(answers["site"]), str(values["urgency"]), state, day, reason=str(answers.get("reason") or "")
    )


def write_state(
    desk: Desk,
    tx: Transaction,
    entry_id: int,
    person_id: int,
    site: str,
    urgency: str,
    state: str,
    day: date,
    *,
    reason: str = "",
    note: str = "",
) -> int:
    """Write a further state; its number. Raises Refused ``clinical_key_missing`` for a note nobody could read."""
    uid = secrets.token_hex(16)
    values = {
        "uid": uid,
        "entry_id": entry_id,
        "person_id": person_id,
        "state": state,
        "day": day.isoformat(),
        "reason": reason,
        "note_sealed": _sealed(desk, tx, person_id, uid, note) if note else None,
        "author": desk.user,
        "entered_on": desk.today().isoformat(),
    }
    return stored.add_state(tx.connection, values, due(desk, tx.connection, site, state, day, urgency))


def cancel_last_state(desk: Desk, tx: Transaction, entry_id: int, *, reason: str) -> None:
    """Cancel the state a referral is in: the one before it holds again, with the day something is due by it."""
    before, last = stored.states(tx.connection, [entry_id])[-2:]
    row = stored.referral(tx.connection, entry_id)
    again = due(desk, tx.connection, row["site"], before["state"], date.fromisoformat(before["day"]), row["urgency"])
    today = desk.today().isoformat()
    stored.cancel_state(tx.connection, last["id"], again, before["state"], on=today, by=desk.user, reason=reason)


def put_back(desk: Desk, tx: Transaction, correction: int, corrected: Columns, *, reason: str) -> None:
    """A correction was taken back: its referral stands beside the entry it corrected again, in the state that one said."""
    stored.follow(tx.connection, correction, corrected["id"])
    if not stored.exists(tx.connection, corrected["id"]):
        return
    states = [row["state"] for row in stored.states(tx.connection, [corrected["id"]])]
    if len(states) > 1 and states[-1] != corrected["issue"] == states[-2]:
        cancel_last_state(desk, tx, corrected["id"], reason=reason)


def said(row: Columns, key: str) -> object:
    """What a referral's form was answered to a question without a column."""
    return json.loads(row["answers"]).get(key)


def _moved(connection: Connection, old: int, new: int) -> bool:
    """Let the referral of the entry that is corrected stand beside the correction; False when that entry never had one."""
    stored.follow(connection, old, new)
    return stored.exists(connection, new)


def _new_code(connection: Connection) -> str:
    code = referral_codes.make()
    while stored.code_taken(connection, code):
        code = referral_codes.make()
    return code


def _sealed(desk: Desk, tx: Transaction, person_id: int, uid: str, note: str) -> bytes:
    """The partner's words under the case's key."""
    vault = desk.store.vault
    gate = casebook.gate(tx.connection, person_id, desk.today())
    public = gate.clinical_public
    if public is None and vault.clinical_public is not None:
        public = casebook.complete_keys(desk.store, tx.connection, {gate.person_id: gate.uid})[gate.person_id].clinical
    text = sealing.in_steps(note, NOTE_STEP)
    return sealing.seal_case(vault, public, "clinical", text, sealing.place("referral_state", uid, "note_sealed"))
