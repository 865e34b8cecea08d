"""Questionnaires asked of a person: the agreement, what is sealed, due, corrected, undone, and compared only with its like."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions import people, scales, sessions
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.storage import database

DAY = date(2026, 2, 10)


@pytest.fixture
def person(desk: Desk, answers: Any) -> int:
    """Somebody who agreed to questionnaires."""
    return people.register(desk, answers.person(), answers.consent(scales=True)).value


def ask(desk: Desk, person: int, items: tuple[int | None, ...] = (2, 2, 2, 2, 2), scale: str = "who5", **other: Any) -> Any:
    told = {"occasion": "debut", "manner": "lu", "language": "fr", "date": DAY} | other
    return scales.record(desk, person, scale, items=items, **told)


def test_without_an_agreement_no_scale_can_be_opened_nor_written(desk: Desk, answers: Any) -> None:
    for given in ({}, {"scales": False}):
        other = people.register(desk, answers.person(), answers.consent(**given)).value
        with pytest.raises(Refused, match="questionnaires"):
            scales.refuse(desk, other, "who5")
        with pytest.raises(Refused, match="questionnaires"):
            ask(desk, other)
        assert scales.due(desk, other) == [] and scales.series(desk, other) == []


def test_a_result_says_what_it_means(desk: Desk, person: int) -> None:
    first = ask(desk, person, (1, 2, 2, 2, 1)).value
    assert (first.score, first.attention, first.safety, first.change, first.verdict) == (32, True, False, None, "")
    last = ask(desk, person, (3, 3, 3, 2, 3), occasion="revue", date=date(2026, 3, 1)).value
    assert (last.score, last.attention, last.change, last.verdict) == (56, False, 24, "better")
    worrying = ask(desk, person, (3, 3, 4, 4, 0), occasion="revue", date=date(2026, 3, 4)).value
    assert worrying.safety and not worrying.attention
    gap = ask(desk, person, (3, 3, None, 3, 3), occasion="revue", date=date(2026, 3, 4)).value
    assert gap.score is None and gap.missing == 1


def test_a_result_in_another_language_or_manner_is_not_compared(desk: Desk, person: int) -> None:
    ask(desk, person)
    for other in ({"language": "ar"}, {"manner": "seul"}):
        told = ask(desk, person, (4, 4, 4, 4, 4), occasion="revue", date=date(2026, 3, 2), **other).value
        assert told.change is None and told.verdict == ""
    only = scales.series(desk, person)[0]
    assert [one.like_first for one in only.results] == [True, False, False]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"items": (6, 0, 0, 0, 0)}, "items"),
        ({"items": (None,) * 5}, "items"),
        ({"occasion": "hier"}, "occasion"),
        ({"manner": "crié"}, "manner"),
        ({"language": "xx"}, "language"),
        ({"date": date(2026, 3, 5)}, "date"),
        ({"date": date(2026, 2, 1)}, "date"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(desk: Desk, person: int, wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as error:
        ask(desk, person, **wrong)
    assert set(error.value.problems) == {field}


def test_who_is_too_young_is_not_asked(desk: Desk, answers: Any) -> None:
    child = people.register(desk, answers.person(birth_date=date(2010, 1, 1)), answers.consent(scales=True)).value
    with pytest.raises(Refused, match="18"):
        ask(desk, child, (1,) * 6, "k6")
    ask(desk, child)


def test_answers_and_words_are_sealed_and_the_score_is_not(desk: Desk, person: int, decrypted: Callable[[Path, bytes], bytes]) -> None:
    told = ask(desk, person, (7, 3, None), "problemes", words=("canari du matin", "retrouver ma sœur", ""))
    assert scales.answers(desk, told.value.id) == scales.Answers((7, 3, None), ("canari du matin", "retrouver ma sœur", ""))
    assert scales.last_words(desk, person, "problemes") == ("canari du matin", "retrouver ma sœur", "")
    plain = decrypted(desk.store.path, desk.store.vault.key("database"))
    assert b"canari" not in plain and b"scale.recorded" in plain
    assert scales.series(desk, person)[0].results[0].score == 15


def test_a_goal_without_words_or_a_number_is_refused(desk: Desk, person: int) -> None:
    for items, words in (((7, None, None), ("", "", "")), ((None, None, None), ("dormir", "", "")), ((7, 2, None), ("dormir", "", ""))):
        with pytest.raises(Invalid):
            ask(desk, person, items, "problemes", words=words)


def test_who_holds_no_clinical_key_sees_scores_and_no_answers(desk: Desk, person: int, monkeypatch: pytest.MonkeyPatch) -> None:
    number = ask(desk, person).value.id
    people_before = desk.store.vault.roles
    assert "psychologist" in people_before
    with desk.store.write() as tx:
        tx.connection.exec_driver_sql("UPDATE person SET referent = 'autre'")
        tx.connection.exec_driver_sql("UPDATE scale SET author = 'autre'")
        tx.audit("person.changed", "person 1")
    monkeypatch.setattr(type(desk.store.vault), "may", lambda self, *roles: bool({"counsellor"} & set(roles)))
    with pytest.raises(NotAllowed):
        scales.answers(desk, number)
    assert scales.last_words(desk, person, "who5") == ()
    assert scales.series(desk, person)[0].results[0].score == 40


def test_a_correction_keeps_what_was_wrong_and_counts_once(desk: Desk, person: int) -> None:
    wrong = ask(desk, person).value.id
    with pytest.raises(Invalid):
        scales.correct(desk, wrong, (3, 3, 3, 3, 3), "  ")
    right = scales.correct(desk, wrong, (3, 3, 3, 3, 3), "mal tapé")
    assert [(one.id, one.score) for one in scales.series(desk, person)[0].results] == [(right.value.id, 60)]
    assert right.undo is not None
    right.undo()
    assert [one.score for one in scales.series(desk, person)[0].results] == [40]


def test_a_result_of_a_register_is_corrected_without_asking_anew(desk: Desk, answers: Any) -> None:
    person = people.register(desk, answers.person(), answers.consent(scales=True)).value
    number = ask(desk, person).value.id
    with desk.store.write() as tx:
        tx.connection.exec_driver_sql("UPDATE scale SET manner = '', language = 'nd', version = '', origin = 'register'")
        tx.connection.exec_driver_sql("DELETE FROM consent WHERE purpose = 'scales'")
        tx.audit("person.changed", f"person {person}")
    right = scales.correct(desk, number, (4, 4, 4, 4, 4), "mal recopié").value
    only = scales.series(desk, person)[0].results
    assert [(one.id, one.score, one.manner) for one in only] == [(right.id, 80, "")]
    with pytest.raises(Refused, match="questionnaires"):
        ask(desk, person)


def test_cancelled_and_undone(desk: Desk, person: int, calendar: Any) -> None:
    told = ask(desk, person)
    cancelled = scales.cancel(desk, told.value.id, "erreur de personne")
    assert scales.series(desk, person) == []
    with pytest.raises(Refused):
        scales.cancel(desk, told.value.id, "encore")
    assert cancelled.undo is not None
    again = cancelled.undo()
    assert len(scales.series(desk, person)[0].results) == 1
    calendar.day = date(2026, 3, 5)
    assert again.undo is not None
    with pytest.raises(Refused, match=r"today|aujourd"):
        again.undo()


def test_due_at_the_start_with_the_fourth_session_and_for_an_alternative_instead(desk: Desk, person: int, answers: Any) -> None:
    assert scales.due(desk, person) == [scales.ScaleDue("who5", "debut", date(2026, 2, 2))]
    ask(desk, person, date=date(2026, 2, 3))
    for day in (4, 5, 6, 9):
        sessions.record(desk, person, answers.session(date=date(2026, 2, day)))
    assert scales.due(desk, person) == [scales.ScaleDue("who5", "revue", date(2026, 2, 9))]
    ask(desk, person, (1,) * 6, "k6", date=date(2026, 3, 1))
    assert scales.due(desk, person) == [scales.ScaleDue("k6", "revue", date(2026, 6, 1))]


def test_a_worrying_result_stays_open_until_a_safety_step_is_written(desk: Desk, person: int) -> None:
    ask(desk, person, (1, 1, 1, 1, 1))
    assert scales.series(desk, person)[0].unanswered
    with desk.store.write() as tx:
        tx.connection.exec_driver_sql(
            "INSERT INTO step (uid, person_id, form, date, author, entered_on) VALUES ('s', ?, 'safety', '2026-02-10', 'sb', '2026-02-10')",
            (person,),
        )
        tx.audit("person.changed", "person 1")
    assert not scales.series(desk, person)[0].unanswered


def test_a_full_disk_while_writing_leaves_nothing_behind(desk: Desk, person: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(self: database.Transaction, action: str, object: str = "") -> None:
        raise Refused("disk_full")

    with monkeypatch.context() as patched:
        patched.setattr(database.Transaction, "audit", fails)
        with pytest.raises(Refused):
            ask(desk, person)
    assert scales.series(desk, person) == []
