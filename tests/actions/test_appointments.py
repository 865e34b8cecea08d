"""Appointments: wall-clock, moved in a chain, kept by the session of the day, never refused because they overlap; all can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from fieldapp.actions import appointments, calendar, consents, entries, people, sessions
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused

THURSDAY = date(2026, 3, 26)  # after Ramadan and the feast, a day like another


def booked(desk: Desk, person: int, day: date = THURSDAY, at: str = "10:00", **other: object) -> int:
    return appointments.book(desk, person, {"day": day, "at": at, "minutes": 45, **other}).value


def test_booked_stands_in_its_week_and_on_the_person(desk: Desk, person_id: int) -> None:
    number = booked(desk, person_id, kind="psy")
    week = appointments.week(desk, THURSDAY - timedelta(days=3))
    (row,) = week.rows
    assert (row.id, row.day, row.at, row.ends, row.user, row.state) == (number, THURSDAY, "10:00", "10:45", "sb", "planned")
    assert row.initials == "A. D." and [day.day.weekday() for day in week.days] == list(range(7))
    assert [one.id for one in appointments.of_person(desk, person_id)] == [number]


def test_a_day_that_is_past_and_an_hour_nobody_reads_are_refused_beside_their_fields(desk: Desk, person_id: int) -> None:
    with pytest.raises(Invalid) as refusal:
        booked(desk, person_id, day=date(2026, 3, 3), at="25:00")
    assert refusal.value.problems == {"day": "date_is_past", "at": "time_unreadable"}


def test_without_an_agreement_to_the_file_nothing_is_booked(desk: Desk, person_id: int) -> None:
    consents.give(desk, person_id, {"file": False, "manner": "oral", "given_by": "self", "given_on": date(2026, 3, 4)})
    with pytest.raises(Refused) as refusal:
        booked(desk, person_id)
    assert refusal.value.key == "consent_needed"


def test_moving_keeps_the_chain_and_undo_restores_it(desk: Desk, person_id: int) -> None:
    old = booked(desk, person_id)
    done = appointments.move(desk, old, THURSDAY + timedelta(days=1), "09:15", "transport")
    first, second = appointments.of_person(desk, person_id)
    assert (first.state, first.moved_to, first.reason) == ("moved", done.value, "transport")
    assert (second.day, second.at, second.state) == (THURSDAY + timedelta(days=1), "09:15", "planned")
    with pytest.raises(Refused):
        appointments.move(desk, old, THURSDAY, "11:00")
    assert done.undo is not None
    done.undo()
    (only,) = appointments.of_person(desk, person_id)
    assert (only.id, only.state, only.moved_to) == (old, "planned", None)


def test_a_session_of_that_day_makes_it_kept_by_itself(desk: Desk, person_id: int, answers, calendar) -> None:
    number = booked(desk, person_id)
    calendar.day = THURSDAY
    entry = sessions.record(desk, person_id, answers.session(date=THURSDAY)).value
    (row,) = appointments.rows(desk, [number])
    assert (row.state, row.entry_id) == ("kept", entry)
    entries.undo(desk, entry)
    (row,) = appointments.rows(desk, [number])
    assert (row.state, row.entry_id) == ("planned", None)


@pytest.mark.parametrize(
    ("act", "state"), [(appointments.missed, "missed"), (appointments.cancel, "cancelled"), (appointments.kept, "kept")]
)
def test_what_became_of_it_can_be_taken_back(desk: Desk, person_id: int, act: Callable, state: str) -> None:
    number = booked(desk, person_id)
    done = act(desk, number)
    assert appointments.rows(desk, [number])[0].state == state
    with pytest.raises(Refused):
        appointments.missed(desk, number)
    done.undo()
    assert appointments.rows(desk, [number])[0].state == "planned"


def test_a_reason_is_a_code(desk: Desk, person_id: int) -> None:
    number = booked(desk, person_id)
    with pytest.raises(Invalid):
        appointments.missed(desk, number, "elle était fatiguée")


def test_free_hours_leave_out_what_is_taken_and_what_is_past(desk: Desk, person_id: int) -> None:
    booked(desk, person_id, at="10:00")
    free = appointments.free(desk, THURSDAY)
    assert free[0] == "08:30" and free[-1] == "15:45"
    assert "09:15" in free and "09:30" not in free and "10:30" not in free and "10:45" in free
    desk.now = lambda: datetime(2026, 3, 4, 14, 10)
    assert appointments.free(desk, date(2026, 3, 4))[0] == "14:15"  # Ramadan: open from 9 to 15
    assert appointments.free(desk, date(2026, 3, 28)) == []  # a Saturday


def test_an_overlap_a_feast_and_a_closed_hour_are_said_and_never_refused(desk: Desk, person_id: int) -> None:
    booked(desk, person_id, at="10:00")

    def said(day: date, at: str) -> list[str]:
        return [one.key for one in appointments.remarks(desk, {"day": day, "at": at, "minutes": 45})]

    assert said(THURSDAY, "10:30") == ["appointment_overlaps"]
    assert said(THURSDAY, "11:00") == []
    assert said(THURSDAY, "17:00") == ["appointment_outside_hours"]
    assert said(date(2026, 3, 20), "10:00") == ["appointment_on_lunar_holiday"]
    assert said(date(2026, 5, 1), "10:00") == ["appointment_on_holiday"]
    assert said(date(2026, 3, 28), "10:00") == ["appointment_on_closed_day"]
    assert booked(desk, person_id, at="10:30") and booked(desk, person_id, day=date(2026, 5, 1), at="10:00")


def test_a_week_moves_together_past_closed_days_and_comes_back_together(desk: Desk, person_id: int) -> None:
    ids = [booked(desk, person_id, day=THURSDAY, at="09:00"), booked(desk, person_id, day=THURSDAY + timedelta(days=1), at="11:00")]
    calendar.close_day(desk, "OUJ", date(2026, 4, 2), "réunion")
    calendar.close_day(desk, "BER", date(2026, 4, 2), "réunion")
    done = appointments.move_week(desk, ids, 7)
    moved = appointments.rows(desk, [one.new for one in done.value])
    assert [(row.day, row.at) for row in moved] == [(date(2026, 4, 3), "09:00"), (date(2026, 4, 3), "11:00")]
    done.undo()
    assert {row.state for row in appointments.rows(desk, ids)} == {"planned"}


def test_one_that_cannot_be_moved_leaves_the_others_where_they_are(desk: Desk, person_id: int) -> None:
    ids = [booked(desk, person_id, at="09:00"), booked(desk, person_id, at="11:00")]
    appointments.missed(desk, ids[1])
    with pytest.raises(Refused):
        appointments.move_week(desk, ids, 7)
    assert appointments.rows(desk, ids)[0].state == "planned"


def test_only_who_agreed_and_said_when_it_is_safe_is_called(desk: Desk, answers) -> None:
    agreed = answers.consent(recontact=True)
    safe = {"phone": "06 12 34 56 78", "contact_safely": "après 17 h"}
    yes = people.register(desk, answers.person(**safe), agreed).value
    unsafe = people.register(desk, answers.person(family_name="Barry", phone="06 99 99 99 99"), agreed).value
    no = people.register(desk, answers.person(family_name="Camara", **safe), answers.consent(recontact=False)).value
    for person in (yes, unsafe, no):
        booked(desk, person, day=date(2026, 3, 5))
    assert [(call.appointment.person_id, call.safely) for call in appointments.to_call(desk)] == [(yes, "après 17 h")]


def test_a_day_the_site_closes_can_be_opened_again(desk: Desk) -> None:
    done = calendar.close_day(desk, "OUJ", THURSDAY, "réunion")
    assert not calendar.of(desk).is_open(THURSDAY, "OUJ")
    done.undo()
    assert calendar.of(desk).is_open(THURSDAY, "OUJ")
    with pytest.raises(Invalid):
        calendar.close_day(desk, "TNG", THURSDAY)


def test_who_does_not_work_on_cases_books_nothing(desk_of: Callable[..., Desk]) -> None:
    with pytest.raises(NotAllowed):
        appointments.book(desk_of("coordinator"), 1, {"day": THURSDAY, "at": "10:00"})
    with pytest.raises(NotAllowed):
        appointments.week(desk_of("administrator"), THURSDAY)


def test_a_fault_in_the_middle_of_a_move_leaves_the_old_one_planned(desk: Desk, person_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    number = booked(desk, person_id)

    def broken(*given: object, **values: object) -> None:
        raise OSError("the disk")

    monkeypatch.setattr(appointments.stored, "change", broken)
    with pytest.raises(OSError, match="the disk"):
        appointments.move(desk, number, THURSDAY, "12:00")
    monkeypatch.undo()
    (only,) = appointments.of_person(desk, person_id)
    assert (only.id, only.at, only.state) == (number, "10:00", "planned")


def test_the_list_of_people_says_what_comes_next(desk: Desk, person_id: int) -> None:
    assert people.rows(desk, [person_id])[0].next_at is None
    first = booked(desk, person_id, at="09:00")
    booked(desk, person_id, day=THURSDAY + timedelta(days=7), at="14:30")
    assert people.rows(desk, [person_id])[0].next_at == datetime(2026, 3, 26, 9, 0)
    appointments.cancel(desk, first)
    assert people.rows(desk, [person_id])[0].next_at == datetime(2026, 4, 2, 14, 30)
