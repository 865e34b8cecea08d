"""Sessions, services and referrals: recording, correcting, cancelling, undoing, and who reads a note."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.actions import entries, people, services, sessions, users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.storage import tables as t
from fieldapp.storage.slots import FAST_FOR_TESTS


def story(desk: Desk, person_id: int) -> list[people.StoryItem]:
    return [item for item in people.story(desk, person_id) if item.kind != "arrival"]


def test_a_session_with_its_note(desk: Desk, person_id: int, answers: Any) -> None:
    done = sessions.record(
        desk, person_id, answers.session(note="Dort mal.\nنوم قليل", themes=["sommeil"], modality="telephone", interpreter=True)
    )
    (item,) = story(desk, person_id)
    assert (item.kind, item.id, item.code, item.has_note, item.author) == ("session", done.value, "psy.individual", True, "sb")
    assert (item.details["minutes"], item.details["themes"], item.details["modality"]) == (45, ["sommeil"], "telephone")
    assert entries.read_note(desk, done.value) == "Dort mal.\nنوم قليل"
    assert entries.answers(desk, done.value)["note"] == "Dort mal.\nنوم قليل"


def test_services_and_referrals(desk: Desk, answers: Any) -> None:
    person_id = people.register(desk, answers.person(), answers.consent(referral=True)).value
    common = {"date": date(2026, 2, 10), "site": "OUJ", "project": "MMSD"}
    services.record(desk, person_id, {**common, "service": "aid.cash", "quantity": 2, "amount_mad": Decimal("300.50")})
    services.record(desk, person_id, {**common, "service": "referral.out", "partner": "Chez Hamid", "need": "food"})
    referral, cash = story(desk, person_id)
    assert (cash.kind, cash.details["quantity"], cash.details["amount_mad"]) == ("service", 2, Decimal("300.50"))
    assert (referral.kind, referral.details["partner"], referral.details["issue"]) == ("referral", "Chez Hamid", "envoyee")


def test_an_answer_to_a_question_that_was_not_asked_is_not_kept(desk: Desk, person_id: int) -> None:
    given = {"date": date(2026, 2, 10), "site": "OUJ", "project": "MMSD", "service": "work.orientation", "hours": 20}
    number = services.record(desk, person_id, given).value
    assert "hours" not in entries.answers(desk, number)


def test_what_is_refused(desk: Desk, person_id: int, answers: Any) -> None:
    for wrong, field in (
        ({"service": "psy.inexistant"}, "service"),
        ({"date": date(2026, 3, 5)}, "date"),
        ({"date": date(2026, 1, 1)}, "date"),
        ({"minutes": -5}, "minutes"),
        ({"site": "TNG"}, "site"),
    ):
        with pytest.raises(Invalid) as invalid:
            sessions.record(desk, person_id, answers.session(**wrong))
        assert field in invalid.value.problems
    with pytest.raises(Invalid):
        services.record(desk, person_id, {})
    with pytest.raises(Refused) as refusal:
        sessions.record(desk, 99, answers.session())
    assert refusal.value.key == "person_unknown"
    assert story(desk, person_id) == []


def test_cancelling_needs_a_reason_and_keeps_the_row(desk: Desk, person_id: int, answers: Any) -> None:
    entry = sessions.record(desk, person_id, answers.session()).value
    with pytest.raises(Invalid):
        entries.cancel(desk, entry, "  ")
    entries.cancel(desk, entry, "écrit dans le mauvais dossier")
    (item,) = story(desk, person_id)
    assert (item.cancelled, item.reason) == (True, "écrit dans le mauvais dossier")
    with pytest.raises(Refused) as refusal:
        entries.cancel(desk, entry, "encore")
    assert refusal.value.key == "entry_cancelled"
    with desk.store.read() as connection:
        assert connection.execute(sa.select(t.entry.c.cancelled_by, t.entry.c.cancelled_on)).one() == ("sb", "2026-03-04")


def test_correcting_replaces_and_shows_both(desk: Desk, person_id: int, answers: Any) -> None:
    entry = sessions.record(desk, person_id, answers.session(note="avant")).value
    given = entries.answers(desk, entry) | {"minutes": 60, "note": "après"}
    given = {key: value for key, value in given.items() if key in {"date", "site", "project", "service", "minutes", "note"}}
    new = entries.correct(desk, entry, given, "durée fausse").value
    now, before = story(desk, person_id)
    assert (now.id, now.corrected, now.cancelled, now.details["minutes"]) == (new, True, False, 60)
    assert (before.id, before.cancelled, before.reason) == (entry, True, "durée fausse")
    assert entries.read_note(desk, new) == "après" and entries.read_note(desk, entry) == "avant"
    with pytest.raises(Invalid):
        entries.correct(desk, new, given | {"minutes": -1}, "x")
    assert [item.cancelled for item in story(desk, person_id)] == [False, True]


def test_the_answers_of_an_entry_satisfy_its_own_form(desk: Desk, person_id: int, answers: Any) -> None:
    entry = sessions.record(desk, person_id, answers.session(note="n", themes=["sommeil"])).value
    other = services.record(
        desk,
        person_id,
        {"date": date(2026, 2, 10), "site": "OUJ", "project": "MMSD", "service": "aid.cash", "quantity": 2, "amount_mad": 100},
    ).value
    for one in (entry, other):
        again = entries.correct(desk, one, entries.answers(desk, one), "rien").value
        assert entries.answers(desk, again) == entries.answers(desk, one)


def test_undo_takes_back_what_one_did_oneself_today(desk: Desk, person_id: int, answers: Any, calendar: Any) -> None:
    entry = sessions.record(desk, person_id, answers.session()).value
    new = entries.correct(desk, entry, answers.session(minutes=30), "durée").value
    entries.undo(desk, new)
    assert {item.id: item.cancelled for item in story(desk, person_id)} == {entry: False, new: True}
    entries.cancel(desk, entry, "erreur")
    entries.undo(desk, entry)
    assert {item.id: item.cancelled for item in story(desk, person_id)} == {entry: False, new: True}
    third = entries.correct(desk, entry, answers.session(minutes=10), "durée").value
    with pytest.raises(Refused) as refusal:
        entries.undo(desk, entry)
    assert refusal.value.key == "entry_replaced"
    calendar.day = date(2026, 3, 5)
    with pytest.raises(Refused) as refusal:
        entries.undo(desk, third)
    assert refusal.value.key == "undo_not_yours"


def test_whoever_works_at_the_desk_may_write_a_note_and_only_clinical_users_read_it(
    desk: Desk, person_id: int, answers: Any, calendar: Callable[[], date]
) -> None:
    users.add(desk, "accueil", frozenset({"reception"}), "cinq lampions dans le grenier", FAST_FOR_TESTS)
    users.add(desk, "coord", frozenset({"coordinator"}), "trois mules vers la fontaine", FAST_FOR_TESTS)
    home = desk.store.vault.home
    close_desk(desk)

    desk = open_desk(home, "cinq lampions dans le grenier", "accueil", today=calendar)
    entry = sessions.record(desk, person_id, answers.session(note="secret")).value
    with pytest.raises(NotAllowed):
        entries.read_note(desk, entry)
    given = entries.answers(desk, entry)
    assert "note" not in given and story(desk, person_id)[0].has_note
    corrected = entries.correct(desk, entry, given | {"minutes": 30}, "durée").value
    assert story(desk, person_id)[0].has_note
    assert people.page(desk, person_id).referent == "sb"
    close_desk(desk)

    desk = open_desk(home, "trois mules vers la fontaine", "coord", today=calendar)
    with pytest.raises(NotAllowed):
        entries.read_note(desk, corrected)
    with pytest.raises(NotAllowed):
        sessions.record(desk, person_id, answers.session())
    assert people.page(desk, person_id).code == "OUJ-0001"
    close_desk(desk)

    desk = open_desk(home, "une phrase de passe", "sb", today=calendar)
    assert entries.read_note(desk, corrected) == "secret"
    emptied = entries.correct(desk, corrected, answers.session(note=""), "note retirée").value
    assert entries.read_note(desk, emptied) == "" and not story(desk, person_id)[0].has_note
    close_desk(desk)


def test_the_first_counsellor_who_records_follows_the_person(desk: Desk, answers: Any) -> None:
    person = people.register(desk, answers.person(), answers.consent()).value
    assert people.page(desk, person).referent == "sb"
    with desk.store.write() as tx:
        tx.connection.execute(sa.update(t.person).values(referent=""))
        tx.audit("test")
    sessions.record(desk, person, answers.session())
    assert people.page(desk, person).referent == "sb"


def test_a_note_without_anybody_who_could_read_it_is_refused(desk_of: Callable[..., Desk], answers: Any) -> None:
    desk = desk_of("reception")
    person = people.register(desk, answers.person(), answers.consent()).value
    with pytest.raises(Refused) as refusal:
        sessions.record(desk, person, answers.session(note="secret"))
    assert refusal.value.key == "clinical_key_missing"
    assert story(desk, person) == []
    sessions.record(desk, person, answers.session())


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=300))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_note_is_read_as_it_was_written(desk: Desk, person_id: int, note: str) -> None:
    given = {"date": date(2026, 2, 3), "site": "OUJ", "project": "MMSD", "service": "psy.individual", "note": note}
    entry = sessions.record(desk, person_id, given).value
    assert entries.read_note(desk, entry) == note.strip()
