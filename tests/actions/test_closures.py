"""Closing with its reasons, a supervisor's sign-off, opening again with the same code and story; each taken back at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from fieldapp.actions import consents, people, services, steps
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused

REACHED = {"closed_on": date(2026, 3, 3), "closure_reason": "objectifs_atteints", "words": "va bien"}
BASKET = {"date": date(2026, 3, 1), "site": "OUJ", "project": "MMSD", "service": "aid.food_basket", "quantity": 1}
AGAIN = {"date": date(2026, 3, 4)}


def reopening(desk: Desk) -> dict[str, object]:
    return AGAIN | {"reason": next(iter(desk.programme.codes["reopening_reason"]))}


def kinds(desk: Desk, person_id: int) -> list[str]:
    return [item.kind for item in people.story(desk, person_id) if not item.cancelled]


def test_closed_signed_and_opened_again_with_its_story(desk: Desk, person_id: int) -> None:
    code = people.page(desk, person_id).code
    step = people.close(desk, person_id, REACHED).value
    page = people.page(desk, person_id)
    assert (page.closed_on, page.closure_reason) == (date(2026, 3, 3), "objectifs_atteints")
    assert steps.answers(desk, step)["words"] == "va bien"
    assert [(one.person_id, one.reason) for one in people.unsigned(desk)] == [(person_id, "objectifs_atteints")]
    people.sign_off(desk, person_id)
    assert people.unsigned(desk) == []
    with pytest.raises(Refused) as again:
        people.sign_off(desk, person_id)
    assert again.value.key == "nothing_to_sign"
    people.reopen(desk, person_id, reopening(desk))
    assert people.page(desk, person_id).closed_on is None and people.page(desk, person_id).code == code
    assert kinds(desk, person_id) == ["reopening", "closure", "arrival"]
    with pytest.raises(Refused) as open_now:
        people.reopen(desk, person_id, reopening(desk))
    assert open_now.value.key == "file_open"


def test_each_is_taken_back(desk: Desk, person_id: int) -> None:
    closed = people.close(desk, person_id, REACHED)
    assert closed.undo is not None
    closed.undo()
    assert people.page(desk, person_id).closed_on is None and kinds(desk, person_id) == ["arrival"]
    people.close(desk, person_id, REACHED)
    signed = people.sign_off(desk, person_id)
    assert signed.undo is not None
    signed.undo()
    assert len(people.unsigned(desk)) == 1
    opened = people.reopen(desk, person_id, reopening(desk))
    assert opened.undo is not None
    opened.undo()
    assert people.page(desk, person_id).closed_on == date(2026, 3, 3)


def test_a_closing_is_no_entry_to_be_corrected(desk: Desk, person_id: int) -> None:
    step = people.close(desk, person_id, REACHED).value
    with pytest.raises(Refused) as refused:
        steps.cancel(desk, step, "erreur")
    assert refused.value.key == "closure_stands" and people.page(desk, person_id).closed_on is not None


def test_lost_needs_three_attempts_or_sixty_days(desk: Desk, person_id: int, calendar: Any) -> None:
    lost = {"closed_on": date(2026, 3, 4), "closure_reason": "perdu_de_vue", "lost_basis": "essais"}
    form = desk.programme.forms["contact_attempt"]
    for attempt in range(3):
        with pytest.raises(Invalid) as refused:
            people.close(desk, person_id, lost)
        assert refused.value.problems == {"lost_basis": "contact_attempts_needed"}
        given: dict[str, object] = {"date": date(2026, 3, 1) + timedelta(attempt)}
        for asked in form.fields:
            if asked.required and asked.key not in given and not asked.shown_if:
                given[asked.key] = desk.programme.choices(asked)[0]
        steps.record(desk, person_id, "contact_attempt", given)
    with pytest.raises(Invalid) as seen:
        people.close(desk, person_id, lost | {"lost_basis": "soixante_jours"})
    assert seen.value.problems == {"lost_basis": "seen_lately"}
    people.close(desk, person_id, lost)
    assert people.page(desk, person_id).closure_reason == "perdu_de_vue"


def test_after_a_withdrawal_a_file_is_closed_and_nothing_more_is_written(desk: Desk, person_id: int) -> None:
    consents.withdraw(desk, person_id, "file")
    assert people.close(desk, person_id, REACHED).value == 0
    assert people.page(desk, person_id).closed_on == date(2026, 3, 3)
    assert steps.of_person(desk, person_id) == [] and people.unsigned(desk) == []


def test_a_counsellor_signs_nothing_off(desk_of: Callable[..., Desk], answers: Any) -> None:
    desk = desk_of("counsellor")
    person = people.register(desk, answers.person(), answers.consent()).value
    people.close(desk, person, REACHED)
    with pytest.raises(NotAllowed):
        people.sign_off(desk, person)


def test_an_empty_file_just_opened_is_taken_back(desk: Desk, answers: Any, calendar: Any) -> None:
    done = people.register(desk, answers.person(given_name="Mariama"), answers.consent())
    assert done.undo is not None
    done.undo()
    with pytest.raises(Refused) as gone:
        people.page(desk, done.value)
    assert gone.value.key == "person_unknown"
    next_one = people.register(desk, answers.person(), answers.consent()).value
    assert people.page(desk, next_one).code == "OUJ-0002", "a code is never given twice"
    services.record(desk, next_one, BASKET)
    kept = people.register(desk, answers.person(given_name="Fanta"), answers.consent())
    assert kept.undo is not None
    calendar.day = date(2026, 3, 5)
    with pytest.raises(Refused) as other_day:
        kept.undo()
    assert other_day.value.key == "undo_not_yours"


def test_a_file_with_anything_in_it_stays(desk: Desk, answers: Any) -> None:
    done = people.register(desk, answers.person(), answers.consent())
    services.record(desk, done.value, BASKET)
    assert done.undo is not None
    with pytest.raises(Refused) as refused:
        done.undo()
    assert refused.value.key == "undo_not_empty" and people.page(desk, done.value).code
