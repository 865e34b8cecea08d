"""The day at a glance: who waits, the appointments, what is late. The day of the office is in ``office``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from fieldapp.domain.opening import OpenDays
from fieldapp.domain.programme import Label
from fieldapp.storage import appointments as booked
from fieldapp.storage import casebook
from fieldapp.storage.casebook import Columns

from . import appointments, calendar, due, emergencies, referrals, visits
from .appointments_rows import AppointmentRow, Call, DayRow, day_row, row_of
from .desk import Desk, require
from .roles import CASE_WORKERS
from .sites import served
from .visits import VisitRow

COUNSELLORS = ("counsellor", "psychologist", "protection")
# An appointment nobody said anything about is asked after for so long; then the month-end assistant lists it.
ASKED_FOR = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class LateRow:
    """Something that should have been done; ``open_days`` counts the days the site was open since.

    ``kind``: due (a goal, a review, a follow-up), appointment (did the person come?), referral (no answer from ``partner``) or emergency
    (an opening without consent, until ``due_on``). ``what`` says it in each language; ``number`` is the step, appointment or referral.
    """

    kind: str
    person_id: int
    code: str
    initials: str
    what: Label | None
    form: str
    due_on: date
    open_days: int
    number: int | None = None
    partner: str = ""


@dataclass(frozen=True, slots=True)
class TodayView:
    """The day of who works on cases. ``appointments`` are those of today, of this user or of everybody."""

    day: DayRow
    visits: tuple[VisitRow, ...]
    appointments: tuple[AppointmentRow, ...]
    late: tuple[LateRow, ...]
    calls: tuple[Call, ...]


def view(desk: Desk, *, everybody: bool = False) -> TodayView:
    """The day of who works on cases. Who follows people sees their own appointments, or those of ``everybody``; reception sees all."""
    require(desk, *CASE_WORKERS)
    today = desk.today()
    mine = None if everybody or not desk.store.vault.may(*COUNSELLORS) else desk.user
    known = calendar.of(desk)
    opened = OpenDays(today, known)
    with desk.store.read() as connection:
        of_day = booked.between(connection, today.isoformat(), today.isoformat())
        before = booked.between(connection, (today - ASKED_FOR).isoformat(), (today - timedelta(days=1)).isoformat(), user=mine)
    late = [*_due(desk, opened, mine), *_unsettled(opened, before), *_followed(desk, mine, _elsewhere(desk, opened))]
    return TodayView(
        day=day_row(known, today, served(desk)[0]),
        visits=tuple(visits.today(desk)),
        appointments=tuple(row_of(row) for row in of_day if mine is None or row["user"] in (mine, "")),
        late=tuple(sorted(late, key=lambda row: row.due_on)),
        calls=tuple(appointments.to_call(desk)),
    )


def _due(desk: Desk, opened: OpenDays, mine: str | None) -> Iterable[LateRow]:
    for one in due.due(desk, desk.today() - timedelta(days=1), user=mine):
        days = opened.since(one.due_on, one.site)
        if days:
            yield LateRow("due", one.person_id, one.code, one.initials, one.what, one.form, one.due_on, days, one.step_id)


def _unsettled(opened: OpenDays, before: list[Columns]) -> Iterable[LateRow]:
    for row in map(row_of, before):
        days = opened.since(row.day, row.site)
        if row.state == "planned" and days:
            yield LateRow("appointment", row.person_id, row.code, row.initials, None, "", row.day, days, row.id)


def _elsewhere(desk: Desk, opened: OpenDays) -> Iterable[LateRow]:
    """Referrals nobody answered, and files opened in an emergency that still wait for an agreement."""
    for one in referrals.overdue(desk):
        due_on = one.due_on or one.sent_on
        days = opened.since(due_on, one.site)
        yield LateRow("referral", one.person_id, one.person_code, one.initials, None, "", due_on, days, one.entry_id, one.partner)
    for helped in emergencies.emergencies(desk):
        days = opened.since(helped.until, served(desk)[0])
        yield LateRow("emergency", helped.person_id, helped.code, helped.initials, None, "", helped.until, days)


def _followed(desk: Desk, mine: str | None, rows: Iterable[LateRow]) -> list[LateRow]:
    """Those of people this user follows, or nobody does."""
    found = list(rows)
    if mine is None or not found:
        return found
    with desk.store.read() as connection:
        followed = {row["id"] for row in casebook.people(connection, [row.person_id for row in found]) if row["referent"] in (mine, "")}
    return [row for row in found if row.person_id in followed]
