"""Steps of a case: whatever a form without Python of its own records of a person. Nothing is deleted; every version stays (rule R9).

What is sealed of a step opens to its author, to who follows the case, to psychologists, and to others by the way of ``access``; what is
sealed for protection opens with the protection key alone.
"""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.domain.programme import Form
from fieldapp.domain.rules import Answers, check
from fieldapp.storage import casebook, sealing
from fieldapp.storage import steps as stored
from fieldapp.storage.casebook import Columns
from fieldapp.storage.database import Transaction
from fieldapp.storage.registers import Connection

from . import access, answering, circumstances
from .answering import Parted
from .desk import Desk, Done, require
from .due import OVER
from .due import Due as Due
from .due import due as due
from .entries import UNDONE, written_reason
from .roles import CASE_WORKERS, READERS
from .sites import served

CHANGED = frozenset({"story", "people", "today"})
# Forms that open and close a file: see ``closures``.
OPEN_OR_CLOSED = ("closure", "reopening")
# What came from another site with a transfer, and what of it protection alone is told of: read only.
RECEIVED, RECEIVED_ANNEX = "received", "received_annex"
STATES = ("to_do", "doing", *OVER)


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step; ``answers`` are those nobody needs a key for, ``sealed`` says that there may be more (see ``answers``)."""

    id: int
    form: str
    date: datetime.date
    due_on: datetime.date | None
    state: str
    done_on: datetime.date | None
    author: str
    answers: Mapping[str, object]
    sealed: bool


def record(desk: Desk, person_id: int, form: str, answers: Answers, *, entry_id: int | None = None) -> Done[int]:
    """Write a step of a case by its form; the value is its number. ``entry_id`` is the service it follows up.

    Raises Invalid, NotAllowed for who does not fill this form, Refused ``form_unknown``, ``consent_needed``, ``clinical_key_missing``,
    ``protection_key_missing``.
    """
    with desk.store.write() as tx:
        step_id = add(desk, tx, person_id, form, answers, entry_id=entry_id)
        tx.audit("step.recorded", f"step {step_id}")
    return Done(step_id, CHANGED, partial(undo, desk, step_id))


def add(
    desk: Desk,
    tx: Transaction,
    person_id: int,
    form: str,
    answers: Answers,
    *,
    entry_id: int | None = None,
    replaces: int | None = None,
    site: str = "",
    on: date | None = None,
    state: str = "",
) -> int:
    """Check the answers and write the step inside the caller's transaction, which says so in the audit trail; its number.

    ``on`` and ``state`` are the day and the state of a step whose form does not ask for them.
    """
    asked = form_of(desk, form)
    require(desk, *(asked.roles or CASE_WORKERS))
    gate = casebook.gate(tx.connection, person_id, desk.today())
    around = checked(desk, tx, person_id, form, answers, gate.opened_on)
    parted = answering.part(asked, answers, stored.COLUMNS, around)
    uid = secrets.token_hex(16)
    state = str(parted.columns.get("state") or state)
    done_on = parted.columns.get("done_on") or (desk.today() if state in OVER else None)
    values: dict[str, object] = {
        "uid": uid,
        "form": form,
        "date": _iso(parted.columns.get("date") or on or desk.today()),
        "site": str(parted.columns.get("site") or site or casebook.person(tx.connection, person_id)["site"]),
        "due_on": _iso(parted.columns.get("due_on")),
        "state": state,
        "done_on": _iso(done_on),
        "entry_id": entry_id,
        "organisation_id": parted.columns.get("organisation_id"),
        "answers": answering.write(parted.plain),
        **_seal(desk, tx, gate, asked, uid, parted, replaces),
        "replaces": replaces,
        "origin": "typed",
        "author": desk.user,
        "entered_on": desk.today().isoformat(),
    }
    return stored.add(tx.connection, gate, values)


def checked(desk: Desk, tx: Transaction, person_id: int, form: str, answers: Answers, opened_on: str) -> Answers:
    """The circumstances the answers of a form were checked in. Raises Invalid."""
    asked = form_of(desk, form)
    around, recorded = circumstances.asked(desk, tx.connection, asked, person_id)
    problems = check(
        asked,
        answers,
        desk.programme,
        today=desk.today(),
        opened_on=date.fromisoformat(opened_on),
        circumstances=around,
        steps=recorded,
    )
    if "site" in answers and answers["site"] not in served(desk):
        problems.setdefault("site", "site_not_served")
    if problems:
        raise Invalid(problems)
    return around


def correct(desk: Desk, step_id: int, answers: Answers, reason: str) -> Done[int]:
    """Cancel a step and write what is right in its place; the value is the new step's number. Raises as ``record`` and ``cancel``."""
    with desk.store.write() as tx:
        old = stored.get(tx.connection, step_id)
        _cancel(desk, tx, old, written_reason(reason))
        new = add(desk, tx, old["person_id"], old["form"], answers, entry_id=old["entry_id"], replaces=step_id, site=old["site"])
        tx.audit("step.corrected", f"step {step_id} by step {new}")
    return Done(new, CHANGED, partial(undo, desk, new))


def cancel(desk: Desk, step_id: int, reason: str) -> Done[None]:
    """Cancel a step with a written reason; the row stays. Raises Invalid without a reason, Refused ``entry_cancelled``."""
    with desk.store.write() as tx:
        _cancel(desk, tx, stored.get(tx.connection, step_id), written_reason(reason))
        tx.audit("step.cancelled", f"step {step_id}")
    return Done(None, CHANGED, partial(undo, desk, step_id))


def undo(desk: Desk, step_id: int) -> Done[None]:
    """Take back what one did oneself today: a step just written is cancelled (what it replaced stands again), one cancelled is restored.

    Raises Refused ``undo_not_yours``, ``entry_replaced``.
    """
    today = desk.today().isoformat()
    with desk.store.write() as tx:
        row = stored.get(tx.connection, step_id)
        by, on = (row["cancelled_by"], row["cancelled_on"]) if row["cancelled_on"] else (row["author"], row["entered_on"])
        if (by, on) != (desk.user, today):
            raise Refused("undo_not_yours")
        _may(desk, row)
        if row["cancelled_on"]:
            stored.restore(tx.connection, step_id)
        else:
            stored.cancel(tx.connection, step_id, on=today, by=desk.user, reason=UNDONE)
            if row["replaces"] is not None:
                stored.restore(tx.connection, row["replaces"])
        tx.audit("step.undone", f"step {step_id}")
    return Done(None, CHANGED)


def set_state(desk: Desk, step_id: int, state: str, done_on: date | None = None) -> Done[None]:
    """Say how far a step is: to_do, doing, done or dropped. Raises Invalid ``state``, Refused ``entry_cancelled``."""
    if state not in STATES:
        raise Invalid({"state": "answer_unreadable"})
    if done_on is not None and done_on > desk.today():
        raise Invalid({"done_on": "date_in_future"})
    with desk.store.write() as tx:
        row = stored.get(tx.connection, step_id)
        _may(desk, row)
        if row["cancelled_on"]:
            raise Refused("entry_cancelled")
        day = (done_on or desk.today()) if state in OVER else None
        stored.set_state(tx.connection, step_id, state, _iso(day))
        tx.audit("step.state", f"step {step_id}")
    return Done(None, CHANGED, partial(_put_state, desk, step_id, row["state"], row["done_on"]))


def answers(desk: Desk, step_id: int) -> dict[str, object]:
    """What a step's form was answered, of it what the user may read; who reads something sealed stands in the audit trail."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        rows = stored.chain(connection, step_id)
        uid = casebook.person(connection, rows[0]["person_id"])["uid"]
    row, form = rows[0], desk.programme.forms.get(rows[0]["form"])
    require(desk, *_tellers(desk, row["form"]))
    found = _plain_answers(form, row)
    reader = access.reader(desk, row["person_id"])
    if any(one["answers_sealed"] for one in rows) and reader.reading(row["author"]) == "yes":
        way = reader.way(row["author"])
        found |= _in_words(form, rows, reader, way)
        with desk.store.write() as tx:
            tx.audit("step.read", f"step {step_id}{way.trace}")
    if any(one["restricted_sealed"] for one in rows) and desk.store.vault.can_read_protection:
        private = desk.store.keyring.private(desk.store.vault, uid, "protection")
        found |= answering.gathered(
            form,
            _held(rows, "restricted_sealed"),
            "step",
            lambda blob, place: sealing.open_with(private, desk.store.vault, "protection", blob, place),
            "restricted_sealed",
        )
        with desk.store.write() as tx:
            tx.audit("step.annex_read", f"step {step_id}")
    return found


def seen(desk: Desk, person_id: int, step_ids: Sequence[int]) -> dict[int, dict[str, object]]:
    """What these steps of a person say in words, for who may read them: shown on the page as topics of sessions are, without a trail of
    its own. Of others nothing."""
    require(desk, *READERS)
    reader = access.reader(desk, person_id)
    found: dict[int, dict[str, object]] = {}
    with desk.store.read() as connection:
        for number in step_ids:
            rows = stored.chain(connection, number)
            if reader.reading(rows[0]["author"]) == "yes":
                form = desk.programme.forms.get(rows[0]["form"])
                found[number] = _in_words(form, rows, reader, reader.way(rows[0]["author"]))
    return found


def of_person(desk: Desk, person_id: int, form: str | None = None) -> list[StepRow]:
    """The steps that stand of a person, oldest first, of forms the user is told of. Raises NotAllowed, Refused ``person_unknown``."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        rows = stored.of_people(connection, casebook.files_of(connection, person_id), form)
    told = [row for row in rows if row["cancelled_on"] is None and desk.store.vault.may(*_tellers(desk, row["form"]))]
    return [step_row(desk, row) for row in told]


def step_row(desk: Desk, row: Columns) -> StepRow:
    """A step as the window is given it."""
    form = desk.programme.forms.get(row["form"])
    return StepRow(
        row["id"],
        row["form"],
        date.fromisoformat(row["date"]),
        _day(row["due_on"]),
        row["state"],
        _day(row["done_on"]),
        row["author"],
        answering.read(form, row["answers"]),
        bool(row["sealed_bytes"]),
    )


def form_of(desk: Desk, key: str) -> Form:
    """The form of steps with this key. Raises Refused ``form_unknown`` for any other."""
    form = desk.programme.forms.get(key)
    if form is None or form.records not in ("step", "closure"):
        raise Refused("form_unknown")
    return form


def may_fill(desk: Desk, form: Form) -> bool:
    """Whether the user fills this form."""
    return desk.store.vault.may(*(form.roles or CASE_WORKERS))


def _tellers(desk: Desk, form: str) -> tuple[str, ...]:
    """Who is told that a step of this form exists: a form that only some roles fill is told to those alone."""
    known = desk.programme.forms.get(form)
    return known.roles if known is not None and known.roles else READERS


def _put_state(desk: Desk, step_id: int, state: str, done_on: str | None) -> Done[None]:
    with desk.store.write() as tx:
        stored.set_state(tx.connection, step_id, state, done_on)
        tx.audit("step.state", f"step {step_id}")
    return Done(None, CHANGED)


def _cancel(desk: Desk, tx: Transaction, row: Columns, reason: str) -> None:
    _may(desk, row)
    stored.cancel(tx.connection, row["id"], on=desk.today().isoformat(), by=desk.user, reason=reason)


def _may(desk: Desk, row: Columns) -> None:
    """Who fills a form may also correct it; a closing is taken back by opening the file again."""
    if row["form"] in OPEN_OR_CLOSED:
        raise Refused("closure_stands")
    if row["form"] in (RECEIVED, RECEIVED_ANNEX):
        raise Refused("history_stands")
    form = desk.programme.forms.get(row["form"])
    require(desk, *(form.roles if form is not None and form.roles else CASE_WORKERS))


def _plain_answers(form: Form | None, row: Columns) -> dict[str, object]:
    asked = {field.key for field in form.fields} if form is not None else set()
    columns = {key: answering.as_answered(form, key, row[key]) for key in stored.COLUMNS & asked if row[key] not in (None, "")}
    return columns | answering.read(form, row["answers"])


def _in_words(form: Form | None, rows: list[Columns], reader: access.Reader, way: access.Way) -> dict[str, object]:
    return answering.gathered(form, _held(rows, "answers_sealed"), "step", lambda blob, place: reader.open(way, blob, place))


def _held(rows: list[Columns], column: str) -> list[tuple[str, bytes]]:
    return [(row["uid"], row[column]) for row in rows if row[column] is not None]


def _seal(
    desk: Desk, tx: Transaction, gate: casebook.Gate, form: Form, uid: str, parted: Parted, replaces: int | None
) -> dict[str, bytes | None]:
    """What is sealed of a step, under the case's two keys. A correction by who does not read it adds to it, by who does says it anew."""
    vault = desk.store.vault
    row = casebook.person(tx.connection, gate.person_id)
    publics = {"clinical": row["clinical_public"], "protection": row["protection_public"]}
    if any(publics[name] is None and getattr(vault, f"{name}_public") is not None for name in publics):
        made = casebook.complete_keys(desk.store, tx.connection, {gate.person_id: gate.uid})[gate.person_id]
        publics = {"clinical": made.clinical, "protection": made.protection}
    sealed: dict[str, bytes | None] = {}
    for name, column, said in (("clinical", "answers_sealed", parted.clinical), ("protection", "restricted_sealed", parted.protection)):
        whole = replaces is None or _reads(desk, tx.connection, gate.person_id, replaces, name)
        asks = answering.seals(form, stored.COLUMNS, name)
        if said or (asks and whole and publics[name] is not None):
            sealed[column] = answering.seal(vault, publics[name], name, said, sealing.place("step", uid, column), whole=whole)
        else:
            sealed[column] = None
    return sealed


def _reads(desk: Desk, connection: Connection, person_id: int, step_id: int, name: str) -> bool:
    """Whether the user reads what is sealed of a step, so that leaving something out of a correction means it."""
    if name == "protection":
        return desk.store.vault.can_read_protection
    try:
        access.reader(desk, person_id).way(stored.get(connection, step_id)["author"])
    except NotAllowed:
        return False
    return True


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _iso(value: object) -> str | None:
    return value.isoformat() if isinstance(value, date) else None
