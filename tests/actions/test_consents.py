"""Agreements by purpose and partner, who may give them at which age, withdrawal at once, who must not know, help in an emergency."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import consents, people, sessions
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.storage import tables as t
from tests.conftest import TODAY, Calendar

HOW = {"manner": "oral", "given_by": "self", "given_on": TODAY}


def test_each_answer_says_how_it_was_given(desk: Desk, answers: Any) -> None:
    given = answers.consent(language="ff", manner="read_aloud", referral=True, partner="ANAPEC", interpreted=True)
    person = people.register(desk, answers.person(), given).value
    held = consents.state(desk, person)
    assert held["file"].holds and held["file"].manner == "read_aloud" and held["file"].language == "ff"
    assert held["file"].version == consents.texts("fr").version and held["file"].more == {"interpreted": True}
    assert not held["referral"].holds and held["referral:ANAPEC"].holds, "a yes for one partner is a no for all others"
    assert consents.allows(desk, person, "referral", "ANAPEC") and not consents.allows(desk, person, "referral", "CHU")
    assert not consents.allows(desk, person, "referral") and not consents.allows(desk, person, "scales")
    assert consents.answers(desk, person) | {"referral": True, "partner": "ANAPEC", "file": True} == consents.answers(desk, person)


@pytest.mark.parametrize(
    "years, given, problem",
    [
        (30, {}, None),
        (30, {"given_by": "best_interest"}, "given_by"),
        (4, {}, "given_by"),
        (4, {"given_by": "guardian"}, None),
        (9, {"given_by": "guardian"}, "assent"),
        (9, {"given_by": "guardian", "assent": "oral"}, None),
        (9, {"given_by": "guardian", "assent": "refused"}, "assent"),
        (13, {"given_by": "guardian", "assent": "oral"}, "assent"),
        (13, {"given_by": "guardian", "assent": "written"}, None),
        (13, {"assent": "written"}, "given_by"),
        (16, {}, None),
        (16, {"given_by": "guardian"}, "child_agrees"),
        (16, {"given_by": "guardian", "child_agrees": False}, "child_agrees"),
        (16, {"given_by": "guardian", "child_agrees": True}, None),
        (13, {"given_by": "other_adult", "assent": "written"}, "no_parent"),
        (13, {"given_by": "other_adult", "assent": "written", "no_parent": "seul"}, None),
        (4, {"given_by": "best_interest", "no_parent": "injoignable"}, None),
    ],
)
def test_who_may_agree_by_age(desk: Desk, answers: Any, years: int, given: dict[str, object], problem: str | None) -> None:
    who = answers.person(birth_date=None, age_at_opening=years, age_estimated=True)
    if problem is None:
        assert people.register(desk, who, answers.consent(**given)).value
        return
    with pytest.raises(Invalid) as invalid:
        people.register(desk, who, answers.consent(**given))
    assert set(invalid.value.problems) == {problem}


def test_a_withdrawal_holds_at_once_tells_what_left_and_can_be_taken_back(desk: Desk, answers: Any, person_id: int) -> None:
    consents.give(desk, person_id, {"scales": True, **HOW})
    done = consents.withdraw(desk, person_id, "scales")
    assert done.value.already_left == "withdrawn_nothing_left" and not consents.allows(desk, person_id, "scales")
    assert done.undo is not None
    done.undo()
    assert consents.allows(desk, person_id, "scales")
    whole = consents.withdraw(desk, person_id, "file")
    assert not any(one.holds for one in consents.state(desk, person_id).values()), "without the file nothing else can hold"
    with pytest.raises(Refused, match="consent"):
        sessions.record(desk, person_id, answers.session())
    with pytest.raises(Refused) as refusal:
        consents.withdraw(desk, person_id, "file")
    assert refusal.value.key == "consent_not_given"
    assert whole.undo is not None
    whole.undo()
    assert sessions.record(desk, person_id, answers.session()).value


def test_answers_are_taken_back_together(desk: Desk, person_id: int) -> None:
    done = consents.give(desk, person_id, {"statistics": False, "recontact": True, **HOW})
    assert done.undo is not None and not consents.allows(desk, person_id, "statistics")
    later = consents.give(desk, person_id, {"scales": True, **HOW})
    with pytest.raises(Refused):
        done.undo()
    assert later.undo is not None
    later.undo()
    done.undo()
    assert consents.allows(desk, person_id, "statistics") and "recontact" not in consents.state(desk, person_id)


def test_who_must_not_know_stays_out_whatever_was_agreed(desk: Desk, person_id: int) -> None:
    consents.give(desk, person_id, {"referral": True, **HOW})
    done = consents.withhold(desk, person_id, {"partner": "CHU", "reason": "danger"})
    consents.withhold(desk, person_id, {"who": "Son beau-frère", "reason": "famille"})
    told = consents.withheld(desk, person_id)
    assert [(one.partner, one.who) for one in told] == [("CHU", ""), ("", "Son beau-frère")]
    assert not consents.allows(desk, person_id, "referral", "chu") and consents.allows(desk, person_id, "referral", "ANAPEC")
    lifted = consents.lift(desk, done.value)
    assert consents.allows(desk, person_id, "referral", "CHU") and lifted.undo is not None
    lifted.undo()
    assert not consents.allows(desk, person_id, "referral", "CHU")
    with pytest.raises(Invalid):
        consents.withhold(desk, person_id, {"reason": "choix"})
    with desk.store.read() as connection:
        dump = str(list(connection.execute(sa.text("SELECT * FROM withheld"))))
    assert "beau" not in dump, "the words are sealed"


def test_an_emergency_opens_a_file_runs_out_and_ends_by_an_agreement(desk: Desk, calendar: Calendar, answers: Any) -> None:
    week = TODAY + timedelta(days=7)
    urgent = {"reason": "vie", "until": week, "told": "Mme Alami", "words": "Trouvée sans connaissance"}
    with pytest.raises(Invalid) as invalid:
        people.register(desk, answers.person(), {}, emergency=urgent | {"until": week + timedelta(days=1)})
    assert invalid.value.problems == {"until": "emergency_too_long"}
    person = people.register(desk, answers.person(), {}, emergency=urgent).value
    assert sessions.record(desk, person, answers.session(date=TODAY)).value
    assert (
        people.page(desk, person).may_record and consents.allows(desk, person, "file") and not consents.allows(desk, person, "statistics")
    )
    (one,) = consents.emergencies(desk)
    assert (one.person_id, one.reason, one.told, one.until, one.over) == (person, "vie", "Mme Alami", week, False)
    calendar.day = week + timedelta(days=1)
    with pytest.raises(Refused, match="consent"):
        sessions.record(desk, person, answers.session(date=calendar.day))
    assert not people.page(desk, person).may_record and consents.emergencies(desk)[0].over
    consents.emergency(desk, person, "enfant", calendar.day + timedelta(days=2), "Mme Alami")
    assert sessions.record(desk, person, answers.session(date=calendar.day)).value, "a second one, later, is possible"
    consents.give(desk, person, {"file": True, **HOW})
    assert consents.emergencies(desk) == [] and sessions.record(desk, person, answers.session(date=calendar.day)).value


def test_what_gets_past_the_actions_meets_the_gate_of_the_store(desk: Desk) -> None:
    row = {"uid": "x", "code": "X-1", "sex": "F", "nationality": "CI", "population_group": "migrant", "site": "OUJ", "project": "MMSD"}
    written = {"opened_on": "2026-01-05", "origin": "typed", "author": "sb", "entered_on": "2026-01-05"}
    with pytest.raises(Refused) as refusal, desk.store.write() as tx:
        tx.connection.execute(sa.insert(t.person).values(**row, **written))
    assert refusal.value.key == "consent_needed", "a sentence, never an error of the database"


def test_only_who_works_on_cases_writes_agreements(desk_of: Callable[..., Desk], answers: Any) -> None:
    desk = desk_of("coordinator", "administrator")
    for act in (
        lambda: consents.give(desk, 1, {"file": True}),
        lambda: consents.withdraw(desk, 1, "file"),
        lambda: consents.withhold(desk, 1, {"partner": "CHU"}),
        lambda: consents.emergency(desk, 1, "vie", date(2026, 3, 5), "x"),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_the_text_is_there_in_three_languages_and_said_aloud_in_others() -> None:
    for language in ("fr", "ar", "en"):
        text = consents.texts(language)
        assert not text.spoken and text.language == language and len(text.paragraphs) >= 4
        assert set(text.purposes) == {"file", "statistics", "referral", "scales", "recontact"}
    aloud = consents.texts("ff", fallback="ar")
    assert aloud.spoken and aloud.language == "ar" and aloud.title == consents.texts("ar").title
    assert "juge" in " ".join(consents.texts("fr").paragraphs), "what confidentiality cannot cover is said"
