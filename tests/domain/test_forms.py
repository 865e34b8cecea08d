"""The forms that ship: readable, complete, and asking nothing that has no words, no list or no sentence for what goes wrong."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

import resources
from fieldapp.domain import programme
from fieldapp.domain.rules import check
from resources.wording import LANGUAGES, sentence
from tests.filled import filled

SPOKEN = "fr ary ar rif zgh en pcm ff bm wo ln sus apd shu apc ha sg yo bin pt es"
STEPS = """
assessment safety goal case_conference review contact_attempt absence satisfaction job_follow_up iga_visit return_feedback best_interest
protection_annex reopening
"""
TODAY = date(2026, 3, 4)


@pytest.mark.parametrize("key", programme.load().forms)
def test_a_form_has_words_lists_and_sentences_for_all_it_asks(key: str) -> None:
    loaded = programme.load()
    form = loaded.forms[key]
    assert form.fields and (form.group in loaded.codes["form_group"] or form.records not in ("step", "entry", "activity"))
    assert [section for section in form.sections if not any(field.section == section for field in form.fields)] == []
    for rule in form.rules:
        assert all(sentence(rule.problem, language) != rule.problem for language in LANGUAGES)
    for field in form.fields:
        assert field.kind not in ("choice", "choices") or len(loaded.choices(field)) > 1, field.key
        # A question nobody explains is short enough to stand beside its field.
        assert all(len(text) <= 60 for text in field.label.values()), field.key
        assert field.most is None or field.least <= field.most, field.key


@pytest.mark.parametrize("key", programme.load().forms)
def test_a_form_answered_in_full_is_accepted_and_an_empty_one_tells_what_is_missing(key: str) -> None:
    loaded = programme.load()
    form = loaded.forms[key]
    given = {"service": next(code for code, service in loaded.services.items() if service.form == key)} if key in FORMS_OF_SERVICES else {}
    asked = {field.key for field in form.fields if field.required and field.shown_if is None}
    assert check(form, filled(loaded, key, TODAY, given), loaded, today=TODAY) == {}
    assert {key for key, problem in check(form, {}, loaded, today=TODAY).items() if problem == "answer_missing"} == asked


FORMS_OF_SERVICES = {service.form for service in programme.load().services.values()}


def test_every_step_of_the_flow_is_a_form() -> None:
    forms = programme.load().forms
    assert {key for key, form in forms.items() if form.records == "step"} >= set(STEPS.split())
    assert {"reception", "registration", "consent", "closure", "incident", "organisation", "cohort"} <= set(forms)


def test_languages_of_the_cells_are_offered() -> None:
    assert set(SPOKEN.split()) <= set(programme.load().codes["language"])


def test_restricted_vulnerabilities_are_those_that_put_somebody_in_danger() -> None:
    loaded = programme.load()
    assert loaded.restricted == {"survivant_violence", "traite", "torture_detention", "vih_tb", "lgbti"}


def test_violence_is_asked_under_the_protection_key_and_its_form_does_not_say_so() -> None:
    annex = programme.load().forms["protection_annex"]
    assert annex.roles == ("protection",)
    assert {field.key for field in annex.fields if field.seal != "protection"} == {"date", "due_on"}
    for form in programme.load().forms.values():
        assert not re.search("viol|traite|gbv|vbg", form.key)


def test_closing_as_lost_needs_three_attempts_or_sixty_days() -> None:
    loaded = programme.load()
    form = loaded.forms["closure"]
    lost = {"closed_on": TODAY, "closure_reason": "perdu_de_vue", "lost_basis": "essais"}
    assert check(form, lost, loaded, today=TODAY, steps=["contact_attempt"] * 2) == {"lost_basis": "contact_attempts_needed"}
    assert check(form, lost, loaded, today=TODAY, steps=["contact_attempt"] * 3) == {}
    waited = lost | {"lost_basis": "soixante_jours"}
    assert check(form, waited, loaded, today=TODAY, circumstances={"person.silent": False}) == {"lost_basis": "seen_lately"}
    assert check(form, waited, loaded, today=TODAY, circumstances={"person.silent": True}) == {}


def test_closing_for_the_return_of_a_child_alone_needs_a_best_interest_record() -> None:
    loaded = programme.load()
    answers = {"closed_on": TODAY, "closure_reason": "retour_volontaire"}
    alone = {"person.child_alone": True}
    form = loaded.forms["closure"]
    assert check(form, answers, loaded, today=TODAY, circumstances=alone) == {"closure_reason": "best_interest_needed"}
    assert check(form, answers, loaded, today=TODAY, circumstances=alone, steps=["best_interest"]) == {}


@pytest.mark.parametrize("like", ["nothing.date", "session.nothing", "assessment.problem", "activity"])
def test_a_question_like_none_before_it_names_the_form(tmp_path: Path, like: str) -> None:
    folder = tmp_path / "programme"
    shutil.copytree(resources.path("programme"), folder)
    path = folder / "forms" / "15-reception.toml"
    path.write_text(path.read_text("utf-8").replace('like = "registration.site"', f'like = "{like}"'), encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape("forms/15-reception.toml [reception]: like")):
        programme.load(folder)
