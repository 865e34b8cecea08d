"""What is typed in a form is accepted or told why not."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain import programme
from fieldapp.domain.rules import check, is_shown
from resources.wording import sentence

TODAY = date(2026, 3, 4)
LOADED = programme.load()
PERSON = {
    "family_name": "Diallo",
    "sex": "F",
    "birth_date": None,
    "age_at_opening": 27,
    "age_estimated": True,
    "nationality": "GN",
    "population_group": "migrant",
    "site": "OUJ",
    "project": "MMSD",
    "opened_on": TODAY,
}
SERVICE = {"date": TODAY, "site": "OUJ", "project": "MMSD", "service": "aid.food_basket", "quantity": 1}


def problems(form: str, answers: dict[str, object], **context: object) -> dict[str, str]:
    found = check(LOADED.forms[form], answers, LOADED, today=TODAY, **context)
    for key in found.values():
        assert all(sentence(key, language) for language in ("fr", "ar", "en"))
    return found


def test_complete_answers_have_no_problem() -> None:
    assert problems("registration", PERSON) == {}
    assert problems("service", SERVICE, opened_on=TODAY) == {}


def test_what_is_missing_is_told_beside_its_question() -> None:
    missing = problems("registration", {})
    assert missing == dict.fromkeys(("sex", "nationality", "population_group", "site", "opened_on", "project"), "answer_missing")
    assert problems("correction", {"reason": "  "}) == {"reason": "answer_missing"}


@pytest.mark.parametrize(
    ("form", "answers", "key", "problem"),
    [
        ("registration", {"nationality": "ZZ"}, "nationality", "code_unknown"),
        ("registration", {"sex": "femme"}, "sex", "code_unknown"),
        ("registration", {"vulnerabilities": ["sans_abri", "riche"]}, "vulnerabilities", "code_unknown"),
        ("registration", {"vulnerabilities": "sans_abri"}, "vulnerabilities", "answer_unreadable"),
        ("registration", {"age_at_opening": -1}, "birth_date", "age_impossible"),
        ("registration", {"age_at_opening": 121}, "birth_date", "age_impossible"),
        ("registration", {"birth_date": date(1890, 1, 1)}, "birth_date", "age_impossible"),
        ("registration", {"birth_date": TODAY + timedelta(1)}, "birth_date", "date_in_future"),
        ("registration", {"birth_date": date(2026, 3, 1), "opened_on": date(2026, 2, 1)}, "birth_date", "birth_after_opening"),
        ("registration", {"opened_on": TODAY + timedelta(1)}, "opened_on", "date_in_future"),
        ("registration", {"family_name": "x" * 201}, "family_name", "text_too_long"),
        ("registration", {"interpreter": "oui"}, "interpreter", "answer_unreadable"),
        ("registration", {"passport": "A123"}, "passport", "answer_not_asked"),
        ("service", {"date": TODAY + timedelta(1)}, "date", "date_in_future"),
        ("service", {"date": date(2026, 1, 31)}, "date", "date_before_opening"),
        ("service", {"date": "2026-03-04"}, "date", "date_unreadable"),
        ("service", {"quantity": 0}, "quantity", "number_too_small"),
        ("service", {"quantity": -2}, "quantity", "number_too_small"),
        ("service", {"quantity": True}, "quantity", "number_unreadable"),
        ("service", {"quantity": 10**6}, "quantity", "number_too_large"),
        ("service", {"service": "aid.cash", "amount_mad": Decimal("-0.01")}, "amount_mad", "amount_negative"),
        ("service", {"service": "aid.cash", "amount_mad": Decimal("NaN")}, "amount_mad", "number_unreadable"),
        ("service", {"service": "aid.cash", "amount_mad": 3.5}, "amount_mad", "number_unreadable"),
        ("service", {"service": "psy.individual"}, "service", "code_unknown"),
        ("service", {"service": "social.needs_assessment"}, "note", "note_needed"),
    ],
)
def test_what_is_refused(form: str, answers: dict[str, object], key: str, problem: str) -> None:
    base = PERSON if form == "registration" else SERVICE
    assert problems(form, {**base, **answers}, opened_on=date(2026, 2, 1)) == {key: problem}


def test_a_question_that_is_not_asked_is_not_checked() -> None:
    amount = LOADED.forms["service"].field("amount_mad")
    assert not is_shown(amount, SERVICE) and is_shown(amount, {"service": "aid.cash"}) and is_shown(amount, {"service": "health.medicine"})
    assert problems("service", {**SERVICE, "amount_mad": -5}) == {}


def test_a_name_is_not_needed_to_be_registered() -> None:
    assert problems("registration", {**PERSON, "family_name": "", "nationality": "nd"}) == {}


def test_a_partner_may_be_one_nobody_listed() -> None:
    answers = {"date": TODAY, "site": "OUJ", "project": "MMSD", "service": "referral.out", "partner": "CSU Al Andalous"}
    assert problems("referral", answers) == {"need": "answer_missing"}
    answers["need"] = "health"
    assert problems("referral", answers) == {}


_anything = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=20), st.dates(), st.decimals(), st.lists(st.text(max_size=5))
)


@settings(max_examples=60)
@given(st.sampled_from(sorted(LOADED.forms)), st.data())
def test_whatever_is_typed_is_told_in_a_sentence(form: str, data: st.DataObject) -> None:
    keys = [field.key for field in LOADED.forms[form].fields] + ["age_at_opening", "passport"]
    answers = data.draw(st.dictionaries(st.sampled_from(keys), _anything, max_size=8))
    found = problems(form, answers)
    for field in LOADED.forms[form].fields:
        if field.required and is_shown(field, answers) and answers.get(field.key) is None and field.kind != "age_or_birth":
            assert found[field.key] == "answer_missing"
