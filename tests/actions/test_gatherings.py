"""Lists of many at once: each line is an entry, saved at once; who did not agree to a file is not written by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.actions import consents, entries, gatherings, people, sheets
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.domain.periods import Month

DAY = date(2026, 3, 3)


def opened(desk: Desk, **other: object) -> int:
    """A list of food baskets of 3 March at Oujda."""
    answers = {"date": DAY, "site": "OUJ", "project": "MMSD", "service": "aid.food_basket"} | other
    return gatherings.open(desk, answers).value


@pytest.fixture
def queue(desk: Desk, answers: Any) -> list[int]:
    """Four people of a queue."""
    names = (("Aïssatou", "Diallo"), ("Mamadou", "Bah"), ("Fatou", "Camara"), ("Moussa", "Traoré"))
    return [people.register(desk, answers.person(given_name=a, family_name=b), answers.consent()).value for a, b in names]


def test_each_line_is_an_entry_of_the_person(desk: Desk, queue: list[int]) -> None:
    event = opened(desk, unit_mad=150)
    entry = gatherings.add(desk, event, queue[0], quantity=2).value
    story = people.story(desk, queue[0])
    assert [(item.code, item.date, item.details["quantity"]) for item in story if item.id == entry] == [("aid.food_basket", DAY, 2)]
    assert next(item for item in story if item.id == entry).details["amount_mad"] == 300
    assert [(line.person_id, line.quantity) for line in gatherings.lines(desk, event)] == [(queue[0], 2)]
    assert gatherings.get(desk, event).persons == 1


def test_a_household_is_counted_apart(desk: Desk, queue: list[int]) -> None:
    event = opened(desk)
    gatherings.add(desk, event, queue[0], household=4)
    gatherings.add(desk, event, queue[1])
    row = gatherings.get(desk, event)
    assert (row.persons, row.households, row.members) == (2, 1, 4)
    assert gatherings.list(desk)[0] == row
    for wrong in (0, 41):
        with pytest.raises(Invalid):
            gatherings.add(desk, event, queue[2], household=wrong)
    talk = opened(desk, service="work.training", minutes=60)
    with pytest.raises(Invalid):
        gatherings.add(desk, talk, queue[2], household=3)


def test_who_was_served_already_is_told_and_not_refused(desk: Desk, queue: list[int]) -> None:
    before = opened(desk, date=date(2026, 3, 2))
    gatherings.add(desk, before, queue[0])
    event = opened(desk)
    found = gatherings.candidates(desk, event, "aïs")
    assert [(one.person.id, one.again, one.here) for one in found] == [(queue[0], date(2026, 3, 2), False)]
    gatherings.add(desk, event, queue[0])
    assert gatherings.lines(desk, event)[0].again == date(2026, 3, 2)
    assert gatherings.candidates(desk, event, "aïs")[0].here
    other = opened(desk, service="aid.clothes")
    assert gatherings.candidates(desk, other, "aïs")[0].again is None


def test_found_by_three_letters_or_file_number(desk: Desk, queue: list[int]) -> None:
    event = opened(desk)
    assert gatherings.candidates(desk, event, "fa") == ()
    assert [one.person.id for one in gatherings.candidates(desk, event, "fat")] == [queue[2]]
    assert [one.person.id for one in gatherings.candidates(desk, event, "OUJ-0002")] == [queue[1]]


def test_nobody_is_served_by_name_without_consent(desk: Desk, queue: list[int], answers: Any) -> None:
    event = opened(desk)
    consents.give(desk, queue[0], answers.consent(file=False))
    assert not gatherings.candidates(desk, event, "aïs")[0].agreed
    with pytest.raises(Refused) as refusal:
        gatherings.add(desk, event, queue[0])
    assert refusal.value.key == "consent_needed"
    assert gatherings.lines(desk, event) == ()


def test_a_line_is_taken_off_and_put_back(desk: Desk, queue: list[int]) -> None:
    event = opened(desk)
    done = gatherings.add(desk, event, queue[0])
    off = gatherings.take_off(desk, done.value)
    assert gatherings.lines(desk, event) == ()
    assert off.undo is not None
    off.undo()
    assert [line.person_id for line in gatherings.lines(desk, event)] == [queue[0]]
    with pytest.raises(Refused):
        gatherings.cancel(desk, event)


def test_somebody_elses_line_of_another_day_is_cancelled_with_its_reason(desk: Desk, queue: list[int], calendar: Any) -> None:
    event = opened(desk)
    entry = gatherings.add(desk, event, queue[0]).value
    calendar.day = date(2026, 3, 9)
    gatherings.take_off(desk, entry)
    assert gatherings.lines(desk, event) == ()
    assert [item.cancelled for item in people.story(desk, queue[0]) if item.id == entry] == [True]


def test_an_empty_list_goes_and_comes_back(desk: Desk) -> None:
    done = gatherings.open(desk, {"date": DAY, "site": "OUJ", "project": "MMSD", "service": "aid.voucher"})
    gone = gatherings.cancel(desk, done.value)
    assert gatherings.list(desk) == ()
    assert gone.undo is not None
    gone.undo()
    assert [row.id for row in gatherings.list(desk)] == [done.value]


def test_what_a_list_cannot_be(desk: Desk, desk_of: Callable[..., Desk]) -> None:
    with pytest.raises(Invalid) as wrong:
        opened(desk, site="TNG", date=date(2026, 4, 1))
    assert set(wrong.value.problems) == {"site", "date"}
    with pytest.raises(Refused) as refusal:
        opened(desk, service="social.needs_assessment")
    assert refusal.value.key in ("gathering_needs_note", "answers_incomplete")
    with pytest.raises(NotAllowed):
        opened(desk_of("administrator"))


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=10))
def test_lines_are_the_entries_that_count(desk: Desk, queue: list[int], steps: list[tuple[int, bool]]) -> None:
    event = opened(desk)
    written: dict[int, int] = {}
    for who, takes_off in steps:
        if takes_off and written:
            gatherings.take_off(desk, number := min(written))
            del written[number]
        else:
            written[gatherings.add(desk, event, queue[who]).value] = queue[who]
    assert {line.entry_id: line.person_id for line in gatherings.lines(desk, event)} == written
    assert gatherings.get(desk, event).persons == len(set(written.values()))


def test_a_line_that_fails_leaves_nothing(desk: Desk, queue: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault between the entry and its place in the list undoes both."""
    event = opened(desk)
    before = desk.store.head().seq

    def breaks(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("fieldapp.storage.groups.put_in", breaks)
    with pytest.raises(OSError):
        gatherings.add(desk, event, queue[0])
    assert [item.kind for item in people.story(desk, queue[0])] == ["arrival"]
    assert desk.store.head().seq == before
    assert entries.CHANGED <= gatherings.CHANGED


def test_households_stand_on_the_internal_sheet_and_are_no_persons(desk: Desk, queue: list[int]) -> None:
    event = opened(desk)
    gatherings.add(desk, event, queue[0], household=4)
    gatherings.add(desk, event, queue[1], household=3)
    month = Month(2026, 3)
    found = sheets.rows(desk, month, month, project="MMSD")
    assert {(row.item, row.value) for row in found if "household" in row.item} == {("households", 2), ("household_members", 7)}
    assert {row.value for row in found if row.measure == "persons" and row.service == "aid.food_basket"} <= {1, 2}
