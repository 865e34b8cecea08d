"""What is written of violence and trafficking: a protection focal point alone sees that it is there, and reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions import people, steps, users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import NotAllowed
from fieldapp.storage.slots import FAST_FOR_TESTS
from tests.filled import filled

PHRASE = "une phrase de passe"
OTHERS = ("counsellor", "psychologist", "coordinator", "reception")
ANNEX = "protection_annex"


@pytest.fixture
def sit(home: Path, calendar: Any) -> Iterator[Callable[[str], Desk]]:
    """Lets one of the team sit down, each of one role but the focal point ``sb``; whoever sat there before gets up."""
    sitting = [open_desk(home, PHRASE, "sb", today=calendar)]
    for role in OTHERS:
        users.add(sitting[0], role, frozenset({role}), PHRASE, FAST_FOR_TESTS)

    def down(name: str) -> Desk:
        close_desk(sitting.pop())
        sitting.append(open_desk(home, PHRASE, name, today=calendar))
        return sitting[0]

    yield down
    close_desk(sitting.pop())


def test_nobody_else_learns_that_there_is_one(sit: Callable[[str], Desk], answers: Any) -> None:
    desk = sit("sb")
    person = people.register(desk, answers.person(), answers.consent()).value
    told = filled(desk.programme, ANNEX, desk.today(), {"words": "CANARI récit", "due_on": desk.today()})
    number = steps.record(desk, person, ANNEX, told).value
    assert steps.answers(desk, number)["words"] == "CANARI récit"
    assert any(row.form == ANNEX for row in steps.due(desk, date(2026, 12, 31)))
    for role in OTHERS:
        other = sit(role)
        assert ANNEX not in repr(people.story(other, person)), role
        assert ANNEX not in repr(steps.due(other, date(2026, 12, 31))), role
        assert ANNEX not in repr(steps.of_person(other, person)), role
        with pytest.raises(NotAllowed):
            steps.answers(other, number)
        with pytest.raises(NotAllowed):
            steps.record(other, person, ANNEX, {"date": other.today(), "danger_now": False})
