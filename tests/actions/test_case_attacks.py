"""What a curious colleague finds in the open store, and what a careless one does twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import (
    activities,
    consents,
    entries,
    erasure,
    gatherings,
    months,
    papers,
    papers_typing,
    people,
    scales,
    sessions,
    steps,
)
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import steps as stored_steps
from fieldapp.storage import tables as t
from fieldapp.storage import worktables as w
from tests.conftest import TODAY, Calendar

GOAL = {"goal": "trouver une école", "date": TODAY, "state": "to_do"}
# Code lists that tell of health, of violence or of what somebody lacks: an answer from one of them is never readable without a key.
TELLING = {
    "need", "need_level", "suicide_screen", "safety_step", "factor_individual", "factor_household", "factor_community", "factor_structural",
    "violence_type", "exploitation_type", "perpetrator", "violence_place", "violence_when", "violence_service", "care",
    "bia_recommendation", "conference_decision", "entry_route", "document", "topic", "present", "school_risk", "status",
}  # fmt: skip


def test_no_answer_of_a_step_that_tells_of_health_or_violence_is_readable(desk: Desk) -> None:
    for form in desk.programme.forms.values():
        if form.records not in ("step", "closure"):
            continue
        for field in form.fields:
            if field.key in stored_steps.COLUMNS:
                continue
            told = field.codes in TELLING or field.kind in ("text", "long_text") or field.sensitive
            assert not told or field.seal, f"{form.key}.{field.key}"
            assert form.roles != ("protection",) or field.seal == "protection", f"{form.key}.{field.key}"


def test_an_emergency_never_says_violence_in_the_open_store(desk: Desk) -> None:
    words = " ".join(f"{code} {' '.join(label.values())}" for code, label in desk.programme.codes["emergency_reason"].items())
    assert not [hard for hard in ("violence", "iolence", "عنف", "traite", "viol") if hard in words.casefold()]


def test_what_a_list_asks_once_is_never_something_sealed(desk: Desk) -> None:
    health = desk.programme.forms["health"]
    secret = replace(health.field("note"), key="finding", kind="text", required=True, seal="clinical")
    forms = MappingProxyType(dict(desk.programme.forms) | {"health": replace(health, fields=(*health.fields, secret))})
    there = replace(desk, programme=replace(desk.programme, forms=forms))
    assert "finding" not in {one.key for one in gatherings.form(there, "health.consultation").fields}


@pytest.mark.parametrize("what", ["entry", "step", "scale", "activity"])
def test_undoing_a_correction_twice_never_counts_both(desk: Desk, answers: Any, what: str) -> None:
    person = people.register(desk, answers.person(), answers.consent(scales=True)).value
    heads = {"date": TODAY, "site": "OUJ", "project": "MMSD", "service": "awareness.session", "f_18_59": 3}
    how: dict[str, Any] = {"manner": next(iter(desk.programme.codes["scale_manner"])), "language": "fr", "date": TODAY}
    table, undo = t.entry, entries.undo
    if what == "entry":
        first = sessions.record(desk, person, answers.session()).value
        second = entries.correct(desk, first, answers.session(minutes=30), "plus court").value
    elif what == "step":
        table, undo = w.step, steps.undo
        first = steps.record(desk, person, "goal", GOAL).value
        second = steps.correct(desk, first, GOAL | {"goal": "un collège"}, "plus grand").value
    elif what == "scale":
        table, undo = t.scale, scales.undo
        first = scales.record(desk, person, "who5", "debut", (3, 3, 3, 3, 3), **how).value.id
        second = scales.correct(desk, first, (3, 3, 3, 3, 2), "mal lu").value.id
    else:
        table, undo = t.activity, activities.undo
        first = activities.record(desk, heads).value
        second = activities.correct(desk, first, heads | {"f_18_59": 4}, "mal compté").value
    undo(desk, second)
    try:
        undo(desk, second)
    except Refused as refusal:
        assert refusal.key in ("entry_replaced", "activity_replaced")
    with desk.store.read() as connection:
        standing = list(connection.scalars(sa.select(table.c.id).where(table.c.cancelled_on.is_(None))))
    assert len(standing) == 1 and standing[0] in (first, second)


def test_undoing_an_agreement_of_somebody_erased_is_refused_in_words(desk: Desk, person_id: int) -> None:
    done = consents.give(desk, person_id, {"recontact": True, "manner": "oral", "given_by": "self", "given_on": TODAY})
    erasure.erase(desk, person_id, "elle le demande")
    assert done.undo is not None
    with pytest.raises(Refused):
        done.undo()


def test_undoing_a_withdrawal_never_reaches_somebody_else(desk: Desk, person_id: int, answers: Any) -> None:
    done = consents.withdraw(desk, person_id, "file")
    erasure.erase(desk, person_id, "elle le demande")
    other = people.register(desk, answers.person(), answers.consent()).value
    consents.withdraw(desk, other, "file")
    assert done.undo is not None
    with pytest.raises(Refused):
        done.undo()
    assert not consents.allows(desk, other, "file")


@pytest.mark.parametrize("years", [4, 9, 13])
def test_a_later_agreement_of_a_child_asks_for_an_adult_too(desk: Desk, answers: Any, years: int) -> None:
    born = date(TODAY.year - years, 1, 1)
    how = {"given_by": "guardian", "relation": "parent", "assent": "written"}
    how = {key: value for key, value in how.items() if key != "assent" or years > 5}
    relation = next(iter(desk.programme.codes["consent_relation"]))
    child = people.register(desk, answers.person(birth_date=born), answers.consent(**how | {"relation": relation})).value
    with pytest.raises(Invalid):
        consents.give(desk, child, {"referral": True})
    assert not consents.allows(desk, child, "referral")
    consents.give(desk, child, {"statistics": False})
    assert not consents.allows(desk, child, "statistics"), "a refusal needs nobody's leave"


def test_what_already_left_is_what_a_closing_had(desk: Desk, answers: Any, calendar: Calendar) -> None:
    opened = date(2026, 1, 5)
    other, person = (people.register(desk, answers.person(opened_on=opened), answers.consent(given_on=opened)).value for _ in range(2))
    sessions.record(desk, other, answers.session(date=opened))
    months.close(desk, Month(2026, 1))
    calendar.day = TODAY + timedelta(1)
    sessions.record(desk, person, answers.session(date=date(2026, 1, 6)))
    left = consents.withdraw(desk, person, "statistics")
    assert left.value.already_left == "withdrawn_nothing_left", "written after the month was closed, it has not left yet"
    assert left.undo is not None
    left.undo()
    months.close(desk, Month(2026, 2))
    left = consents.withdraw(desk, person, "statistics")
    assert (left.value.already_left, left.value.values["months"]) == ("withdrawn_months_left", 1)


def test_a_file_opened_from_a_paper_goes_whole_when_it_is_taken_back(desk: Desk, answers: Any, tmp_path: Path) -> None:
    (serial,) = papers.print_blank(desk, "registration", "fr", 1, tmp_path / "papier.pdf", "OUJ").value
    done = papers_typing.save(desk, serial, answers.person(status="refugie"), consent=answers.consent())
    assert done.undo is not None
    done.undo()
    with desk.store.read() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(t.person)) == 0, "the keys are gone, so the file is too"
    assert papers.get(desk, serial).state == "untyped"
    assert papers_typing.save(desk, serial, answers.person(), consent=answers.consent()).value == "person 2"


def test_a_file_opened_from_a_paper_keeps_its_keys_when_taking_back_fails(
    desk: Desk, answers: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (serial,) = papers.print_blank(desk, "registration", "fr", 1, tmp_path / "papier.pdf", "OUJ").value
    done = papers_typing.save(desk, serial, answers.person(status="refugie"), consent=answers.consent())

    def broken(*_: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr(papers, "not_typed", broken)
    assert done.undo is not None
    with pytest.raises(OSError):
        done.undo()
    assert dict(people.page(desk, 1).facts)["status"] == "refugie" and papers.get(desk, serial).state == "typed"
