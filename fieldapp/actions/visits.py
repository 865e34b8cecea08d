"""The waiting room: who came, with a ticket and no name; seen, gone, or known to be somebody. Everything can be taken back."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.rules import check, is_shown
from fieldapp.storage import appointments, casebook
from fieldapp.storage import visits as stored
from fieldapp.storage.casebook import Columns
from fieldapp.storage.ledger import Connection

from .desk import Desk, Done, require
from .people_rows import initials
from .roles import CASE_WORKERS, READERS
from .sites import served

FORM = "reception"
CHANGED = frozenset({"today"})
_COLUMNS = ("site", "day", "came_at", "channel", "language", "interpreter", "urgent")
_ENDED = ("seen_at", "left_at")
UNDONE = "undo"


@dataclass(frozen=True, slots=True)
class VisitRow:
    """Somebody who came today. ``state``: waiting, seen or left; ``waited``: minutes until seen, gone or now; ``urgent``: codes of flags.

    ``answers`` are the other coded answers of the form. Initials and code are there once it is known who it is.
    """

    id: int
    site: str
    number: int
    came_at: str
    state: str
    waited: int
    channel: str
    language: str
    interpreter: bool
    urgent: tuple[str, ...]
    person_id: int | None
    code: str
    initials: str
    seen_by: str
    answers: Mapping[str, object] = field(default_factory=dict)


def arrive(desk: Desk, answers: Mapping[str, object], person_id: int | None = None) -> Done[int]:
    """Note an arrival with the answers of the form *reception*; the value is its number. No name is needed; who is known may be given.

    Without a day it is today's, without a time of arrival now; a paper of an earlier day says both.

    Raises Invalid, Refused ``person_unknown``.
    """
    require(desk, *CASE_WORKERS)
    today = desk.today()
    asked = desk.programme.forms[FORM]
    site = str(answers.get("site") or served(desk)[0])
    answers = {"day": today, **answers, "site": site}
    problems = check(asked, answers, desk.programme, today=today)
    if site not in served(desk):
        problems.setdefault("site", "site_not_served")
    if problems:
        raise Invalid(problems)
    given = {one.key: answers[one.key] for one in asked.fields if one.key in answers and is_shown(one, answers)}
    others = {key: _plain(value) for key, value in given.items() if key not in _COLUMNS}
    values: dict[str, object] = {
        "uid": secrets.token_hex(16),
        "site": site,
        "day": _plain(given["day"]),
        "came_at": str(given.get("came_at") or _now(desk)),
        "channel": str(given.get("channel") or ""),
        "language": str(given.get("language") or "nd"),
        "interpreter": bool(given.get("interpreter")),
        "urgent": ";".join(sorted(_codes(given.get("urgent")))),
        "answers": json.dumps(others, ensure_ascii=False),
        "author": desk.user,
        "entered_on": today.isoformat(),
    }
    with desk.store.write() as tx:
        if person_id is not None:
            casebook.person(tx.connection, person_id)
            values |= {"person_id": person_id, "appointment_id": _appointment(tx.connection, person_id, today)}
        visit_id = stored.add(tx.connection, values)
        tx.audit("visit.noted", f"visit {visit_id}")
    return Done(visit_id, CHANGED, partial(cancel, desk, visit_id))


def seen(desk: Desk, visit_id: int) -> Done[None]:
    """Welcome somebody who waits. Raises Refused ``visit_over`` when they were seen or left already."""
    return _end(desk, visit_id, "visit.seen", seen_at=_now(desk), seen_by=desk.user)


def left(desk: Desk, visit_id: int) -> Done[None]:
    """Note that somebody went away without being seen. Raises Refused ``visit_over``."""
    return _end(desk, visit_id, "visit.left", left_at=_now(desk))


def name(desk: Desk, visit_id: int, person_id: int) -> Done[None]:
    """Say who it is; an appointment of today is found by itself. Raises Refused ``visit_unknown``, ``person_unknown``."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        row = stored.get(tx.connection, visit_id)
        casebook.person(tx.connection, person_id)
        appointment = _appointment(tx.connection, person_id, date.fromisoformat(row["day"]))
        stored.change(tx.connection, visit_id, person_id=person_id, appointment_id=appointment)
        tx.audit("visit.named", f"visit {visit_id} person {person_id}")
    before = {key: row[key] for key in ("person_id", "appointment_id")}
    return Done(None, CHANGED, partial(_put_back, desk, visit_id, before))


def cancel(desk: Desk, visit_id: int) -> Done[None]:
    """Take back an arrival noted by mistake; the row stays and its ticket number is not given again."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        stored.get(tx.connection, visit_id)
        stored.change(tx.connection, visit_id, cancelled_on=desk.today().isoformat(), cancelled_by=desk.user, cancel_reason=UNDONE)
        tx.audit("visit.cancelled", f"visit {visit_id}")
    nothing = {key: None for key in ("cancelled_on", "cancelled_by", "cancel_reason")}
    return Done(None, CHANGED, partial(_put_back, desk, visit_id, nothing))


def today(desk: Desk) -> list[VisitRow]:
    """Everybody who came today: those with an urgent flag first, then in the order they came."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        rows = stored.of_day(connection, desk.today().isoformat())
        known = {row["id"]: row for row in casebook.people(connection, [r["person_id"] for r in rows if r["person_id"] is not None])}
    found = [_row(row, known.get(row["person_id"]), _now(desk)) for row in rows]
    return sorted(found, key=lambda row: (not row.urgent, row.came_at, row.id))


def known(desk: Desk, visit_id: int) -> dict[str, object]:
    """What an arrival already says of a person who is registered now, as answers of the form *registration*."""
    require(desk, *CASE_WORKERS)
    with desk.store.read() as connection:
        row = stored.get(connection, visit_id)
    return {"site": row["site"], "language": row["language"], "interpreter": bool(row["interpreter"])}


def _end(desk: Desk, visit_id: int, action: str, **values: object) -> Done[None]:
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        row = stored.get(tx.connection, visit_id)
        if row["seen_at"] or row["left_at"] or row["cancelled_on"]:
            raise Refused("visit_over")
        stored.change(tx.connection, visit_id, **values)
        tx.audit(action, f"visit {visit_id}")
    return Done(None, CHANGED, partial(_put_back, desk, visit_id, {key: row[key] for key in values}))


def _put_back(desk: Desk, visit_id: int, before: Mapping[str, object]) -> Done[None]:
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        stored.get(tx.connection, visit_id)
        stored.change(tx.connection, visit_id, **before)
        tx.audit("visit.undone", f"visit {visit_id}")
    return Done(None, CHANGED)


def _appointment(connection: Connection, person_id: int, day: date) -> int | None:
    planned = appointments.of_person(connection, [person_id])
    return next((row["id"] for row in planned if row["day"] == day.isoformat() and row["state"] == "planned"), None)


def _row(row: Columns, person: Columns | None, now: str) -> VisitRow:
    ended = next((row[key] for key in _ENDED if row[key]), None)
    return VisitRow(
        id=row["id"],
        site=row["site"],
        number=row["number"],
        came_at=row["came_at"],
        state="seen" if row["seen_at"] else "left" if row["left_at"] else "waiting",
        waited=_minutes(row["came_at"], ended or now),
        channel=row["channel"],
        language=row["language"],
        interpreter=bool(row["interpreter"]),
        urgent=tuple(code for code in row["urgent"].split(";") if code),
        person_id=row["person_id"],
        code=person["code"] if person is not None else "",
        initials=initials(person["given_name"], person["family_name"]) if person is not None else "",
        seen_by=row["seen_by"],
        answers=json.loads(row["answers"]),
    )


def _minutes(start: str, end: str) -> int:
    """Minutes on the wall from one time to another of the same day; never less than 0, for a clock may have been put back."""
    first, last = (int(text[:2]) * 60 + int(text[3:5]) for text in (start, end))
    return max(0, last - first)


def _now(desk: Desk) -> str:
    return desk.now().strftime("%H:%M")


def _codes(value: object) -> set[str]:
    return set(map(str, value)) if isinstance(value, list | tuple | set | frozenset) else set()


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return sorted(map(str, value)) if isinstance(value, set | frozenset | tuple) else value
