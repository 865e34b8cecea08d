"""The waiting room: tickets instead of names, urgent first, minutes on the wall; every change can be taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.actions import appointments, visits
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.storage import worktables

TODAY = date(2026, 3, 4)


@pytest.fixture
def clock(desk: Desk) -> Callable[[str], None]:
    def put(text: str) -> None:
        desk.now = lambda: datetime.fromisoformat(f"2026-03-04T{text}")

    put("09:52")
    return put


def arrival(**other: object) -> dict[str, object]:
    return {"day": TODAY, **other}


def test_somebody_waits_without_a_name_and_is_seen(desk: Desk, clock: Callable[[str], None]) -> None:
    first = visits.arrive(desk, arrival(language="ff", interpreter=True)).value
    clock("10:05")
    second = visits.arrive(desk, arrival(language="ary")).value
    clock("10:12")
    rows = visits.today(desk)
    assert [(row.id, row.number, row.came_at, row.waited, row.state) for row in rows] == [
        (first, 1, "09:52", 20, "waiting"),
        (second, 2, "10:05", 7, "waiting"),
    ]
    assert rows[0].interpreter and rows[0].language == "ff" and rows[0].initials == ""
    visits.seen(desk, first)
    clock("10:40")
    assert [(row.state, row.waited) for row in visits.today(desk)] == [("seen", 20), ("waiting", 35)]


def test_one_urgent_sign_goes_before_everybody(desk: Desk, clock: Callable[[str], None]) -> None:
    visits.arrive(desk, arrival())
    clock("10:00")
    urgent = visits.arrive(desk, arrival(urgent=["enfant_seul"])).value
    assert visits.today(desk)[0].id == urgent


def test_who_is_not_seen_went_away(desk: Desk, clock: Callable[[str], None]) -> None:
    number = visits.arrive(desk, arrival()).value
    done = visits.left(desk, number)
    assert visits.today(desk)[0].state == "left"
    with pytest.raises(Refused):
        visits.seen(desk, number)
    done.undo()
    assert visits.today(desk)[0].state == "waiting"


def test_an_arrival_taken_back_gives_its_number_to_nobody(desk: Desk, clock: Callable[[str], None]) -> None:
    done = visits.arrive(desk, arrival())
    done.undo()
    assert visits.today(desk) == []
    visits.arrive(desk, arrival())
    assert visits.today(desk)[0].number == 2


def test_it_is_this_person_and_their_appointment_is_found(desk: Desk, clock: Callable[[str], None], person_id: int) -> None:
    appointment = appointments.book(desk, person_id, {"day": TODAY, "at": "10:30"}).value
    number = visits.arrive(desk, arrival()).value
    done = visits.name(desk, number, person_id)
    (row,) = visits.today(desk)
    assert (row.person_id, row.initials, row.code) == (person_id, "A. D.", "OUJ-0001")
    with desk.store.read() as connection:
        assert connection.scalar(sa.select(worktables.visit.c.appointment_id)) == appointment
    done.undo()
    assert visits.today(desk)[0].person_id is None
    with pytest.raises(Refused):
        visits.name(desk, number, 99)


def test_a_paper_of_yesterday_says_when(desk: Desk, clock: Callable[[str], None]) -> None:
    visits.arrive(desk, {"day": date(2026, 3, 3), "came_at": "08:45"})
    assert visits.today(desk) == []
    with pytest.raises(Invalid) as refusal:
        visits.arrive(desk, {"day": date(2026, 3, 5), "came_at": "8h45", "name": "Aïssatou"})
    assert refusal.value.problems == {"day": "date_in_future", "came_at": "time_unreadable", "name": "answer_not_asked"}


@given(st.integers(0, 1439), st.integers(0, 1439))
@settings(max_examples=40)
def test_a_clock_put_back_never_makes_a_wait_negative(came: int, now: int) -> None:
    assert visits._minutes(f"{came // 60:02d}:{came % 60:02d}", f"{now // 60:02d}:{now % 60:02d}") == max(0, now - came)


def test_nothing_written_down_names_anybody(desk: Desk, clock: Callable[[str], None], person_id: int) -> None:
    number = visits.arrive(desk, arrival(companions=2), person_id).value
    visits.seen(desk, number)
    with desk.store.read() as connection:
        trail = " ".join(connection.exec_driver_sql("SELECT action || ' ' || object FROM audit").scalars())
        kept = connection.scalar(sa.select(worktables.visit.c.answers))
    assert "visit.noted visit 1" in trail and "Diallo" not in trail
    assert json.loads(kept) == {"companions": 2}


def test_only_who_works_on_cases_keeps_the_waiting_room(desk_of: Callable[..., Desk]) -> None:
    with pytest.raises(NotAllowed):
        visits.arrive(desk_of("coordinator"), arrival())
    assert visits.arrive(desk_of("reception"), arrival()).value == 1
    with pytest.raises(NotAllowed):
        visits.today(desk_of("administrator"))


def test_the_form_asks_nothing_that_would_need_a_key(desk: Desk) -> None:
    assert [field.key for field in desk.programme.forms["reception"].fields if field.seal] == []


def test_a_fault_while_writing_leaves_nobody_half_seen(desk: Desk, clock: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    number = visits.arrive(desk, arrival()).value

    def broken(*given: object) -> None:
        raise OSError("the disk")

    monkeypatch.setattr("fieldapp.storage.journal.append", broken)
    with pytest.raises(OSError, match="the disk"):
        visits.seen(desk, number)
    monkeypatch.undo()
    assert visits.today(desk)[0].state == "waiting"
