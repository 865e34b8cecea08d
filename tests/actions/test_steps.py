"""Steps of a case: every version stays, what is sealed opens to the right people only, and what one did oneself is taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import consents, people, steps
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.storage import steps as stored
from fieldapp.storage.worktables import step

GOAL = {"goal": "trouver une école", "date": date(2026, 3, 1), "state": "to_do", "due_on": date(2026, 3, 3)}


def count(desk: Desk) -> int:
    with desk.store.read() as connection:
        return int(connection.scalar(sa.select(sa.func.count()).select_from(step)) or 0)


def test_a_step_needs_an_agreement_to_the_file(desk: Desk, person_id: int) -> None:
    consents.withdraw(desk, person_id, "file")
    with pytest.raises(Refused) as refused:
        steps.record(desk, person_id, "goal", GOAL)
    assert refused.value.key == "consent_needed" and count(desk) == 0


def test_every_version_stays(desk: Desk, person_id: int) -> None:
    first = steps.record(desk, person_id, "goal", GOAL).value
    second = steps.correct(desk, first, GOAL | {"goal": "trouver un collège"}, "plus grand").value
    with pytest.raises(Refused):
        steps.correct(desk, first, GOAL, "encore")
    assert steps.answers(desk, second)["goal"] == "trouver un collège" and steps.answers(desk, first)["goal"] == "trouver une école"
    old = next(item for item in people.story(desk, person_id) if item.id == first and item.kind == "step")
    assert old.cancelled and old.reason == "plus grand"
    steps.undo(desk, second)
    assert [row.id for row in steps.of_person(desk, person_id)] == [first]


def test_undo_is_for_what_one_did_oneself_today(desk: Desk, person_id: int, calendar: Any) -> None:
    done = steps.record(desk, person_id, "goal", GOAL)
    assert done.undo is not None
    calendar.day = date(2026, 3, 5)
    with pytest.raises(Refused) as refused:
        done.undo()
    assert refused.value.key == "undo_not_yours" and len(steps.of_person(desk, person_id)) == 1


def test_a_goal_is_ticked_and_unticked(desk: Desk, person_id: int) -> None:
    goal = steps.record(desk, person_id, "goal", GOAL).value
    done = steps.set_state(desk, goal, "done")
    (row,) = steps.of_person(desk, person_id)
    assert (row.state, row.done_on) == ("done", desk.today())
    assert steps.due(desk, desk.today()) == []
    assert done.undo is not None
    done.undo()
    (row,) = steps.of_person(desk, person_id)
    assert (row.state, row.done_on) == ("to_do", None)
    assert [one.step_id for one in steps.due(desk, desk.today())] == [goal]
    with pytest.raises(Invalid):
        steps.set_state(desk, goal, "perhaps")


def test_who_does_not_read_adds_and_takes_nothing_away(desk: Desk, person_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A correction by reception says a new word; the words it could not see are still there for the psychologist."""
    first = steps.record(desk, person_id, "goal", GOAL | {"action": "écrire à la délégation"}).value
    with monkeypatch.context() as seen:
        seen.setattr(steps, "_reads", lambda *_: False)
        answers = {key: value for key, value in GOAL.items() if key != "goal"} | {"goal": "un collège"}
        second = steps.correct(desk, first, answers, "le mot juste").value
    assert steps.answers(desk, second)["goal"] == "un collège" and steps.answers(desk, second)["action"] == "écrire à la délégation"
    third = steps.correct(desk, second, answers, "sans démarche").value
    assert "action" not in steps.answers(desk, third)


def test_reading_stands_in_the_trail_and_reception_reads_nothing(desk_of: Callable[..., Desk], answers: Any) -> None:
    desk = desk_of("reception")
    person = people.register(desk, answers.person(), answers.consent()).value
    with pytest.raises(Refused) as refused:
        steps.record(desk, person, "goal", GOAL)  # nobody could read it yet
    assert refused.value.key == "clinical_key_missing"
    assert count(desk) == 0


def test_the_trail_tells_who_read(desk: Desk, person_id: int) -> None:
    goal = steps.record(desk, person_id, "goal", GOAL).value
    before = desk.store.head().seq
    assert steps.answers(desk, goal)["goal"] == "trouver une école"
    assert desk.store.head().seq == before + 1
    assert steps.seen(desk, person_id, [goal]) == {goal: {"goal": "trouver une école"}}
    assert desk.store.head().seq == before + 1


def test_a_form_of_some_roles_is_theirs(desk_of: Callable[..., Desk], answers: Any) -> None:
    desk = desk_of("counsellor")
    form = next(form for form in desk.programme.forms.values() if form.roles == ("protection",) and form.records == "step")
    person = people.register(desk, answers.person(), answers.consent()).value
    with pytest.raises(NotAllowed):
        steps.record(desk, person, form.key, {"date": date(2026, 3, 2)})


def test_a_full_disk_leaves_nothing_half_written(desk: Desk, person_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.store.head().seq

    def full(*_: object, **__: object) -> int:
        raise Refused("disk_full")

    monkeypatch.setattr(stored, "add", full)
    first_count = count(desk)
    with pytest.raises(Refused):
        steps.record(desk, person_id, "goal", GOAL)
    assert count(desk) == first_count and desk.store.head().seq == before


def test_an_unknown_form_is_refused(desk: Desk, person_id: int) -> None:
    for form in ("nothing", "session", "registration"):
        with pytest.raises(Refused) as refused:
            steps.record(desk, person_id, form, {})
        assert refused.value.key == "form_unknown"
