"""The day at a glance: who waits, one's own appointments, what is late in open days; the office's day names nobody."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime

import pytest

from fieldapp.actions import appointments, emergencies, office, people, referrals, sessions, today, visits
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import NotAllowed

TODAY = date(2026, 3, 4)


def test_the_day_holds_who_waits_and_the_appointments_of_today(desk: Desk, person_id: int) -> None:
    desk.now = lambda: datetime(2026, 3, 4, 10, 12)
    visits.arrive(desk, {"day": TODAY})
    appointments.book(desk, person_id, {"day": TODAY, "at": "10:30"})
    appointments.book(desk, person_id, {"day": date(2026, 3, 5), "at": "10:30"})
    view = today.view(desk)
    assert [row.number for row in view.visits] == [1]
    assert [(row.at, row.initials) for row in view.appointments] == [("10:30", "A. D.")]
    assert view.day.day == TODAY and view.day.spans and view.day.ramadan


def test_an_appointment_nobody_spoke_of_is_late_by_open_days(desk: Desk, person_id: int, calendar) -> None:
    number = appointments.book(desk, person_id, {"day": date(2026, 3, 6), "at": "10:30"}).value  # a Friday
    calendar.day = date(2026, 3, 8)  # Sunday: the site was closed since
    assert today.view(desk).late == ()
    calendar.day = date(2026, 3, 9)
    (late,) = [row for row in today.view(desk).late if row.kind == "appointment"]
    assert (late.number, late.open_days, late.initials) == (number, 1, "A. D.")
    appointments.missed(desk, number)
    assert not [row for row in today.view(desk).late if row.kind == "appointment"]


def test_who_follows_people_sees_their_own_and_can_see_all(desk: Desk, person_id: int) -> None:
    appointments.book(desk, person_id, {"day": TODAY, "at": "09:00", "user": "sb"})
    appointments.book(desk, person_id, {"day": TODAY, "at": "10:00", "user": "km"})
    assert [row.at for row in today.view(desk).appointments] == ["09:00"]
    assert [row.at for row in today.view(desk, everybody=True).appointments] == ["09:00", "10:00"]


def test_the_office_is_told_of_months_copies_and_papers_without_a_name(desk: Desk, person_id: int, answers) -> None:
    sessions.record(desk, person_id, answers.session())
    lines = {line.kind: line for line in office.lines(desk)}
    assert lines["months"].count == 1 and lines["months"].day == date(2026, 2, 1) and lines["months"].pressing
    assert lines["copies"].pressing and lines["copies"].day is None
    assert "Diallo" not in repr(lines) and "OUJ-0001" not in repr(lines)


def test_each_role_has_its_own_day(desk_of: Callable[..., Desk], calendar) -> None:
    coordinator, administrator, reception = desk_of("coordinator"), desk_of("administrator"), desk_of("reception")
    assert {line.kind for line in office.lines(coordinator)} == {"copies"}
    assert {line.kind for line in office.lines(administrator)} == {"copies"}
    for desk in (coordinator, administrator):
        with pytest.raises(NotAllowed):
            today.view(desk)
    with pytest.raises(NotAllowed):
        office.lines(reception)
    assert today.view(reception).visits == ()
    calendar.day = date(2027, 3, 4)
    assert {line.kind for line in office.lines(administrator)} == {"copies", "drill"}


def test_a_referral_nobody_answered_and_an_opening_without_agreement_are_late(desk: Desk, answers, calendar) -> None:
    person = people.register(desk, answers.person(), answers.consent(referral=True)).value
    sent = {"date": TODAY, "site": "OUJ", "project": "MMSD", "partner": "CHU", "need": "health", "urgency": "normal"}
    entry = referrals.send(desk, person, sent).value.entry_id
    emergencies.emergency(desk, person, "vie", date(2026, 3, 6), "km")
    calendar.day = date(2026, 4, 20)
    late = {row.kind: row for row in today.view(desk).late}
    assert (late["referral"].number, late["referral"].partner, late["referral"].initials) == (entry, "CHU", "A. D.")
    assert late["referral"].open_days > 0 and late["emergency"].due_on == date(2026, 3, 6)
    lines = {line.kind: line for line in office.lines(desk)}
    assert lines["emergencies"].count == 1 and lines["emergencies"].pressing


def test_the_day_brings_no_solver_into_memory() -> None:
    asked = (
        "import sys, fieldapp.actions.today, fieldapp.actions.office; print([one for one in ('numpy', 'highspy') if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
