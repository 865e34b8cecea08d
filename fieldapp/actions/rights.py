"""What a person may ask about their data, until when it is answered, and the correction of what was registered (rules R8–R10).

A request to see, correct, erase or object is written down with its day; ten days later it is due. What a correction replaces is kept,
sealed for those who read the case, with who changed it, when and why (rule R9).
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.domain.rules import Answers, check
from fieldapp.storage import casebook, sealing, search
from fieldapp.storage import rights as stored
from fieldapp.storage.casebook import Columns
from fieldapp.storage.ledger import Connection

from . import access, answering, registration
from .desk import Desk, Done, require
from .emergencies import seal, written
from .entries import written_reason
from .people_rows import initials
from .roles import CASE_WORKERS, READERS
from .sites import served

# Law 09-08, article 8: ten clear days. Clear days are days of the calendar, the first and the last not counted: ten open days would end
# four days after them or more. The tenth day after the asking never comes later.
TERM = timedelta(days=10)
RESTRICTED = "restricted"
_CHANGED = frozenset({"people", "story", "months", "today", "rights"})
# What a question stands for when its answer was taken away.
_BLANK: dict[str, object] = {
    "family_name": "", "given_name": "", "other_names": "", "phone": "", "district": "", "contact_safely": "", "language": "nd",
    "age_at_opening": None, "age_estimated": False, "interpreter": False,
}  # fmt: skip
# A card and what was said of other sites have ways of their own (see ``cards``).
_ELSEWHERE = frozenset({"card", "elsewhere"})


@dataclass(frozen=True, slots=True)
class Request:
    """Something a person asked; ``overdue`` while it waits after its day. ``words`` are for who may read the case."""

    id: int
    person_id: int
    code: str
    initials: str
    kind: str
    asked_on: date
    due_on: date
    answered_on: date | None
    outcome: str
    author: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class Rectified:
    """One answer that was corrected; ``before`` is None for who may not read it."""

    id: int
    field: str
    before: object
    readable: bool
    reason: str
    author: str
    day: date


def ask(desk: Desk, person_id: int, answers: Answers) -> Done[int]:
    """Write a request with the answers of the form *request*; the value is its number. Raises Invalid, NotAllowed."""
    require(desk, *CASE_WORKERS)
    wrong = check(desk.programme.forms["request"], answers, desk.programme, today=desk.today())
    asked_on = answers.get("asked_on")
    if wrong or not isinstance(asked_on, date):
        raise Invalid(wrong or {"asked_on": "answer_missing"})
    uid = secrets.token_hex(16)
    with desk.store.write() as tx:
        row = casebook.person(tx.connection, person_id)
        words = seal(desk, row["clinical_public"], str(answers.get("words") or ""), sealing.place("rights_request", uid, "words_sealed"))
        values: dict[str, object] = {
            "uid": uid,
            "person_id": person_id,
            "kind": str(answers["kind"]),
            "asked_on": asked_on.isoformat(),
            "due_on": (asked_on + TERM).isoformat(),
            "words_sealed": words,
            **written(desk),
        }
        number = stored.add_request(tx.connection, values)
        tx.audit("request.asked", f"asking {number}")
    return Done(number, _CHANGED, partial(_unask, desk, number))


def answer(desk: Desk, number: int, answers: Answers) -> Done[None]:
    """Write how a request was answered, with the answers of the form *request_answer*; a refusal says why.

    Raises Invalid, NotAllowed, Refused ``request_unknown``, ``request_answered``.
    """
    require(desk, *CASE_WORKERS)
    wrong = check(desk.programme.forms["request_answer"], answers, desk.programme, today=desk.today())
    said = str(answers.get("words") or "").strip()
    if not wrong and answers["outcome"] == "refused" and not said:
        wrong = {"words": "request_refusal_reason"}
    if wrong:
        raise Invalid(wrong)
    with desk.store.write() as tx:
        row = stored.request(tx.connection, number)
        if row is None:
            raise Refused("request_unknown")
        if row["answered_on"]:
            raise Refused("request_answered")
        values: dict[str, object] = {"answered_on": desk.today().isoformat(), "outcome": str(answers["outcome"])}
        if said:
            public = casebook.person(tx.connection, row["person_id"])["clinical_public"]
            values["words_sealed"] = seal(desk, public, said, sealing.place("rights_request", row["uid"], "words_sealed"))
        stored.set_answer(tx.connection, number, **values)
        tx.audit("request.answered", f"asking {number}")
    return Done(None, _CHANGED, partial(_unanswer, desk, number, row["words_sealed"]))


def answer_waiting(desk: Desk, person_id: int, answers: Answers) -> Done[int]:
    """Write the answer to the one request of a person that waits, as a paper says it; the value is the number of the request.

    Raises as ``answer`` does, Refused ``request_none_waits``, ``request_several_wait`` when it cannot be known which one is meant.
    """
    waiting = requests(desk, person_id, waiting=True)
    if len(waiting) != 1:
        raise Refused("request_several_wait" if waiting else "request_none_waits")
    done = answer(desk, waiting[0].id, answers)
    return Done(waiting[0].id, done.changed, done.undo)


def requests(desk: Desk, person_id: int | None = None, *, waiting: bool = False) -> list[Request]:
    """Requests of a person or of all, those that wait first, the earliest due before the others."""
    require(desk, *READERS)
    today = desk.today()
    with desk.store.read() as connection:
        rows = stored.requests(connection, None if person_id is None else casebook.files_of(connection, person_id))
    return [_request(row, today) for row in rows if not (waiting and row["answered_on"])]


def registered(desk: Desk, person_id: int) -> dict[str, object]:
    """What was registered of a person, as the form asks it and as far as the user may read it."""
    require(desk, *CASE_WORKERS)
    with desk.store.read() as connection:
        row = casebook.person(connection, person_id)
    return {key: value for key, value in registration.answers(desk, row).items() if key not in _ELSEWHERE}


def rectify(desk: Desk, person_id: int, answers: Answers, reason: str) -> Done[tuple[str, ...]]:
    """Correct what was registered; the value are the questions whose answer changed. What the user may not read stays as it is.

    Raises Invalid, also without a ``reason``; NotAllowed, Refused ``rectify_nothing``, ``rectify_not_read`` for a restricted vulnerability
    by who cannot read those that stand there.
    """
    require(desk, *CASE_WORKERS)
    said = written_reason(reason)
    form = desk.programme.forms[registration.FORM]
    wrong = check(form, {key: value for key, value in answers.items() if key not in _ELSEWHERE}, desk.programme, today=desk.today())
    with desk.store.write() as tx:
        row = casebook.person(tx.connection, person_id)
        if answers.get("site") not in {*served(desk), row["site"]}:
            wrong.setdefault("site", "site_not_served")
        if wrong:
            raise Invalid(wrong)
        before = registration.answers(desk, row)
        changed = _changed(before, answers)
        if not changed:
            raise Refused("rectify_nothing")
        columns = _columns(desk, row, answers)
        numbers = [number for field in changed for number in _keep(desk, tx.connection, row, field, before.get(field), said)]
        casebook.update_person(tx.connection, person_id, **columns)
        tx.audit("person.rectified", f"person {person_id}")
    search.changed(desk.store, person_id)
    return Done(tuple(changed), _CHANGED, partial(_unrectify, desk, person_id, {key: row[key] for key in columns}, numbers))


def rectified(desk: Desk, person_id: int) -> list[Rectified]:
    """What was corrected of a person, newest first."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = casebook.person(connection, person_id)
        rows = stored.rectifications(connection, [person_id])
    reader = access.reader(desk, person_id)
    clinical = reader.key(reader.way()) if rows and reader.reading() == "yes" else None
    protection = desk.store.keyring.private(desk.store.vault, row["uid"], "protection") if desk.store.vault.can_read_protection else None
    return [_rectified(desk, one, protection if one["field"] == RESTRICTED else clinical) for one in rows]


def _request(row: Columns, today: date) -> Request:
    answered, due = row["answered_on"], date.fromisoformat(row["due_on"])
    return Request(
        row["id"], row["person_id"], row["code"], initials(row["given_name"], row["family_name"]), row["kind"],
        date.fromisoformat(row["asked_on"]), due, date.fromisoformat(answered) if answered else None, row["outcome"], row["author"],
        answered is None and due < today,
    )  # fmt: skip


def _changed(before: Answers, answers: Answers) -> list[str]:
    """The questions answered otherwise, in the order of the names."""
    found = []
    for key in sorted({*before, *answers} - _ELSEWHERE):
        old, new = before.get(key, _BLANK.get(key)), answers.get(key, _BLANK.get(key))
        if key == "status" and key not in before and new == "non_precise":
            continue  # not read, and not stated either
        if _plain(old) != _plain(new):
            found.append(key)
    return found


def _plain(value: object) -> object:
    """An answer as it is compared: several codes in any order, and nothing chosen like nothing written."""
    if isinstance(value, list | tuple):
        return sorted(map(str, value)) or None
    return None if value == "" else value


def _columns(desk: Desk, row: Columns, answers: Answers) -> dict[str, object]:
    """The columns the answers become, without those the user cannot read and so cannot mean to change."""
    vault = desk.store.vault
    chosen = answers.get("vulnerabilities")
    codes = {str(code) for code in chosen} if isinstance(chosen, list | tuple) else set()
    if not vault.can_read_protection and codes & desk.programme.restricted:
        raise Refused("rectify_not_read")
    columns = _BLANK | registration.columns(desk, row["uid"], row["clinical_public"], row["protection_public"], answers)
    if not vault.can_read_protection:
        del columns["restricted_sealed"]
    if access.reader(desk, row["id"]).reading() != "yes":
        del columns["answers_sealed"]
        if answers.get("status") in (None, "non_precise"):
            del columns["status_sealed"], columns["status_group"]
    return columns


def _keep(desk: Desk, connection: Connection, row: Columns, field: str, before: object, reason: str) -> list[int]:
    """Keep the value a field had: its restricted codes under the protection key, the rest under the clinical one."""
    parts: list[tuple[str, str, object]] = [(field, "clinical", before)]
    if field == "vulnerabilities" and isinstance(before, list):
        secret = sorted(set(before) & desk.programme.restricted)
        parts = [(field, "clinical", sorted(set(before) - desk.programme.restricted))]
        if desk.store.vault.can_read_protection:
            parts.append((RESTRICTED, "protection", secret))
    numbers = []
    for name, key, value in parts:
        uid, public = secrets.token_hex(16), row[f"{key}_public"]
        text = sealing.in_steps(answering.write({"before": value}), 64)
        blob = None
        if public is not None:
            blob = sealing.seal_case(desk.store.vault, public, key, text, sealing.place("rectification", uid, "before_sealed"))
        values = {"uid": uid, "person_id": row["id"], "field": name, "before_sealed": blob, "reason": reason, **written(desk)}
        numbers.append(stored.add_rectification(connection, values))
    return numbers


def _rectified(desk: Desk, row: Columns, key: bytes | None) -> Rectified:
    before, readable = None, key is not None and row["before_sealed"] is not None
    if key is not None and row["before_sealed"] is not None:
        name = "protection" if row["field"] == RESTRICTED else "clinical"
        place = sealing.place("rectification", row["uid"], "before_sealed")
        before = json.loads(sealing.open_with(key, desk.store.vault, name, row["before_sealed"], place))["before"]
    return Rectified(row["id"], row["field"], before, readable, row["reason"], row["author"], date.fromisoformat(row["entered_on"]))


def _unask(desk: Desk, number: int) -> Done[None]:
    with desk.store.write() as tx:
        row = stored.request(tx.connection, number)
        if row is None or row["answered_on"]:
            raise Refused("request_answered")
        stored.drop_request(tx.connection, number)
        tx.audit("request.undone", f"asking {number}")
    return Done(None, _CHANGED)


def _unanswer(desk: Desk, number: int, words: bytes | None) -> Done[None]:
    with desk.store.write() as tx:
        if stored.request(tx.connection, number) is None:
            raise Refused("request_unknown")
        stored.set_answer(tx.connection, number, answered_on=None, outcome="", words_sealed=words)
        tx.audit("request.undone", f"asking {number}")
    return Done(None, _CHANGED)


def _unrectify(desk: Desk, person_id: int, columns: dict[str, object], numbers: list[int]) -> Done[None]:
    with desk.store.write() as tx:
        last = stored.rectifications(tx.connection, [person_id])
        if not last or last[0]["id"] != numbers[-1] or last[0]["author"] != desk.user:
            raise NotAllowed("undo_not_yours")
        casebook.update_person(tx.connection, person_id, **columns)
        stored.drop_rectifications(tx.connection, numbers)
        tx.audit("person.rectification_undone", f"person {person_id}")
    search.changed(desk.store, person_id)
    return Done(None, _CHANGED)
