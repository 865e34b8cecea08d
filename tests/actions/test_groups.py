"""Groups: who joined, who was there, how they left; a session writes an entry for each who was present, whole or not at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fieldapp.actions import consents, gatherings, groups, people
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, Refused

COHORT = {
    "name": "Incubateur, promotion 3",
    "service": "work.incubator",
    "site": "OUJ",
    "project": "MMSD",
    "starts_on": date(2026, 2, 2),
    "places": 3,
}
SESSION = {"date": date(2026, 3, 3), "minutes": 120}


@pytest.fixture
def cohort(desk: Desk) -> int:
    """An incubator cohort of three places."""
    return groups.make(desk, COHORT).value


@pytest.fixture
def three(desk: Desk, answers: Any) -> list[int]:
    """Three people with a file."""
    return [people.register(desk, answers.person(given_name=name), answers.consent()).value for name in ("Awa", "Binta", "Coumba")]


def test_a_group_and_its_figures(desk: Desk, cohort: int, three: list[int]) -> None:
    places = [groups.join(desk, cohort, person, date(2026, 2, 10)).value for person in three]
    groups.session(desk, cohort, SESSION, three[:2])
    groups.session(desk, cohort, SESSION | {"date": date(2026, 3, 4)}, three[:1])
    groups.leave(desk, places[0], date(2026, 3, 4), "entreprise")
    groups.leave(desk, places[2], date(2026, 3, 4), "abandon")
    row = groups.get(desk, cohort)
    assert (row.sessions, row.enrolled, row.now, row.attended, row.completed, row.business) == (2, 3, 1, 2, 1, 1)
    assert [(one.times, one.minutes, one.outcome) for one in groups.members(desk, cohort)] == [
        (2, 240, "entreprise"),
        (1, 120, ""),
        (0, 0, "abandon"),
    ]
    assert groups.list(desk) == (row,)


def test_a_session_is_an_entry_of_everybody_present(desk: Desk, cohort: int, three: list[int]) -> None:
    for person in three:
        groups.join(desk, cohort, person)
    done = groups.session(desk, cohort, SESSION, three[1:])
    assert [line.person_id for line in gatherings.lines(desk, done.value)] == three[1:]
    assert [item.code for item in people.story(desk, three[1]) if item.kind == "service"] == ["work.incubator"]
    assert done.undo is not None
    done.undo()
    assert [item.cancelled for item in people.story(desk, three[1]) if item.kind == "service"] == [True]
    assert groups.get(desk, cohort).sessions == 0


def test_a_session_is_whole_or_not_at_all(desk: Desk, cohort: int, three: list[int], answers: Any) -> None:
    for person in three:
        groups.join(desk, cohort, person)
    consents.give(desk, three[2], answers.consent(file=False))
    with pytest.raises(Refused) as refusal:
        groups.session(desk, cohort, SESSION, three)
    assert refusal.value.key == "consent_needed"
    assert groups.get(desk, cohort).sessions == 0
    assert gatherings.list(desk) == ()


def test_who_may_not_join(desk: Desk, cohort: int, three: list[int], answers: Any) -> None:
    for person in three:
        groups.join(desk, cohort, person)
    with pytest.raises(Refused) as again:
        groups.join(desk, cohort, three[0])
    assert again.value.key == "group_member_already"
    fourth = people.register(desk, answers.person(given_name="Dieynaba"), answers.consent()).value
    with pytest.raises(Refused) as full:
        groups.join(desk, cohort, fourth)
    assert full.value.key == "group_full"
    with pytest.raises(Refused) as stranger:
        groups.session(desk, cohort, SESSION, [fourth])
    assert stranger.value.key == "group_not_member"


def test_who_withdrew_the_file_joins_nothing(desk: Desk, cohort: int, three: list[int], answers: Any) -> None:
    consents.give(desk, three[0], answers.consent(file=False))
    with pytest.raises(Refused) as refusal:
        groups.join(desk, cohort, three[0])
    assert refusal.value.key == "consent_needed"


def test_joining_and_leaving_are_undone(desk: Desk, cohort: int, three: list[int]) -> None:
    joined = groups.join(desk, cohort, three[0])
    left = groups.leave(desk, joined.value, date(2026, 3, 4), "transfere")
    assert left.undo is not None
    assert joined.undo is not None
    left.undo()
    assert [(one.left_on, one.outcome) for one in groups.members(desk, cohort)] == [(None, "")]
    joined.undo()
    assert groups.members(desk, cohort) == ()
    with pytest.raises(Invalid):
        groups.join(desk, cohort, three[0], date(2026, 5, 1))


def test_a_group_is_changed_and_taken_away(desk: Desk, cohort: int, three: list[int]) -> None:
    changed = groups.change(desk, COHORT | {"name": "Promotion 4", "ends_on": date(2026, 6, 30)}, cohort)
    assert groups.answers(desk, cohort)["ends_on"] == date(2026, 6, 30)
    assert changed.undo is not None
    changed.undo()
    assert groups.get(desk, cohort).name == COHORT["name"]
    groups.join(desk, cohort, three[0])
    with pytest.raises(Refused):
        groups.cancel(desk, cohort)


def test_what_a_group_cannot_be(desk: Desk) -> None:
    with pytest.raises(Invalid) as wrong:
        groups.make(desk, COHORT | {"site": "TNG", "service": "nothing", "ends_on": date(2026, 1, 1)})
    assert set(wrong.value.problems) == {"site", "service", "ends_on"}


def test_the_anonymous_name_no_session(desk: Desk, cohort: int) -> None:
    with pytest.raises(Refused) as refusal:
        groups.session(desk, cohort, SESSION, [])
    assert refusal.value.key == "group_nobody_present"
