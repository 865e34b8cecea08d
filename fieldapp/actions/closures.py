"""Closing a file and opening it again: a step of the case each, which the story keeps; a closure waits for a supervisor's sign-off."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from fieldapp.domain.errors import Refused
from fieldapp.storage import casebook
from fieldapp.storage import steps as stored
from fieldapp.storage.casebook import Columns
from fieldapp.storage.database import Transaction

from . import answering, steps
from .desk import Desk, Done, require
from .entries import UNDONE
from .people_rows import initials
from .roles import CASE_WORKERS, READERS

CLOSURE, REOPENING = "closure", "reopening"
TO_SIGN, SIGNED = "to_sign", "signed"
SIGNERS = ("coordinator", "psychologist")
CHANGED = frozenset({"people", "story", "months", "today"})


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A closure nobody signed off yet; no name, for coordinators see it too."""

    person_id: int
    step_id: int
    code: str
    initials: str
    closed_on: date
    reason: str


def close(desk: Desk, person_id: int, answers: Mapping[str, object]) -> Done[int]:
    """Close a file by the form *closure*; the value is the number of the step, which stays to be signed off.

    Raises Invalid, Refused ``file_closed`` when it is closed already. Without an agreement to the file no step is kept (the value is 0):
    nothing more may be written about the person than that it is closed.
    """
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        row = casebook.person(tx.connection, person_id)
        if row["closed_on"]:
            raise Refused("file_closed")
        on = answers.get("closed_on")
        closed = on if isinstance(on, date) else desk.today()
        if _agreed(desk, tx, person_id):
            step_id = steps.add(desk, tx, person_id, CLOSURE, answers, on=closed, state=TO_SIGN)
        else:
            steps.checked(desk, tx, person_id, CLOSURE, answers, row["opened_on"])
            step_id = 0
        casebook.update_person(tx.connection, person_id, closed_on=closed.isoformat(), closure_reason=str(answers["closure_reason"]))
        tx.audit("person.closed", f"person {person_id}")
    return Done(step_id, CHANGED, partial(_undo, desk, person_id, step_id, None, None))


def reopen(desk: Desk, person_id: int, answers: Mapping[str, object]) -> Done[int]:
    """Open a closed file again by the form *reopening*: same code, same story. The value is the number of the step.

    Raises Invalid, Refused ``file_open``, ``consent_needed``.
    """
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        row = casebook.person(tx.connection, person_id)
        if not row["closed_on"]:
            raise Refused("file_open")
        step_id = steps.add(desk, tx, person_id, REOPENING, answers)
        _keep_closure(desk, tx, row)
        casebook.update_person(tx.connection, person_id, closed_on=None, closure_reason=None)
        tx.audit("person.reopened", f"person {person_id}")
    return Done(step_id, CHANGED, partial(_undo, desk, person_id, step_id, row["closed_on"], row["closure_reason"]))


def sign_off(desk: Desk, person_id: int) -> Done[None]:
    """Sign off the closure of a file, as coordinator or psychologist. Raises NotAllowed, Refused ``nothing_to_sign``."""
    require(desk, *SIGNERS)
    with desk.store.write() as tx:
        waiting = _waiting(stored.of_people(tx.connection, casebook.files_of(tx.connection, person_id), CLOSURE))
        if not waiting:
            raise Refused("nothing_to_sign")
        for row in waiting:
            stored.set_state(tx.connection, row["id"], SIGNED, desk.today().isoformat())
        tx.audit("person.closure_signed", f"person {person_id}")
    return Done(None, CHANGED, partial(_unsign, desk, person_id, [row["id"] for row in waiting]))


def unsigned(desk: Desk, person_id: int | None = None) -> list[Unsigned]:
    """The closures that wait for a sign-off, the oldest first: of everybody, or of one person."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        found = []
        for row in stored.in_state(connection, CLOSURE, TO_SIGN, person_id):
            person = casebook.person(connection, row["person_id"])
            if person["closed_on"]:
                name = initials(person["given_name"], person["family_name"])
                closed = date.fromisoformat(row["date"])
                found.append(Unsigned(person["id"], row["id"], person["code"], name, closed, person["closure_reason"] or ""))
    return found


def _undo(desk: Desk, person_id: int, step_id: int, closed_on: str | None, reason: str | None) -> Done[None]:
    """Take back a closing or re-opening one did oneself today: the file is closed, or open, as it was before."""
    today = desk.today().isoformat()
    with desk.store.write() as tx:
        if step_id:
            row = stored.get(tx.connection, step_id)
            if (row["author"], row["entered_on"]) != (desk.user, today):
                raise Refused("undo_not_yours")
            stored.cancel(tx.connection, step_id, on=today, by=desk.user, reason=UNDONE)
        casebook.update_person(tx.connection, person_id, closed_on=closed_on, closure_reason=reason)
        tx.audit("person.closing_undone", f"person {person_id}")
    return Done(None, CHANGED)


def _unsign(desk: Desk, person_id: int, numbers: list[int]) -> Done[None]:
    with desk.store.write() as tx:
        for number in numbers:
            stored.set_state(tx.connection, number, TO_SIGN, None)
        tx.audit("person.sign_off_undone", f"person {person_id}")
    return Done(None, CHANGED)


def _agreed(desk: Desk, tx: Transaction, person_id: int) -> bool:
    try:
        casebook.gate(tx.connection, person_id, desk.today())
    except Refused:
        return False
    return True


def _keep_closure(desk: Desk, tx: Transaction, row: Columns) -> None:
    """A closing that was imported has no step: it gets one, so that the story keeps it once the file is open again."""
    standing = stored.of_people(tx.connection, [row["id"]], CLOSURE)
    if any(one["cancelled_on"] is None and one["date"] == row["closed_on"] for one in standing):
        return
    stored.add(
        tx.connection,
        casebook.gate(tx.connection, row["id"], desk.today()),
        {
            "uid": secrets.token_hex(16),
            "form": CLOSURE,
            "date": row["closed_on"],
            "site": row["site"],
            "state": SIGNED,
            "answers": answering.write({"closure_reason": row["closure_reason"] or ""}),
            "origin": row["origin"],
            "author": row["author"],
            "entered_on": desk.today().isoformat(),
        },
    )


def _waiting(rows: list[Columns]) -> list[Columns]:
    return [row for row in rows if row["cancelled_on"] is None and row["state"] == TO_SIGN]
