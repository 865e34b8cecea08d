"""Searching inside notes: only what one opens without a reason, always up to date, and nothing of it kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions import entries, notes, people, sessions, users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import NotAllowed
from fieldapp.storage import casebook, journal, note_search, tables
from fieldapp.storage.slots import FAST_FOR_TESTS

PHRASE = "cactus abricot fenêtre lundi"


@pytest.fixture
def sit(home: Path, calendar: Callable[[], date]) -> Iterator[Callable[[str], Desk]]:
    """Lets one of two counsellors, the psychologist or reception sit down; whoever sat there before gets up."""
    first = open_desk(home, "une phrase de passe", "sb", today=calendar)
    for name, role in (("ab", "counsellor"), ("cd", "counsellor"), ("psy", "psychologist"), ("acc", "reception")):
        users.add(first, name, frozenset({role}), PHRASE, FAST_FOR_TESTS)
    sitting = [first]

    def down(name: str) -> Desk:
        close_desk(sitting.pop())
        sitting.append(open_desk(home, PHRASE, name, today=calendar))
        return sitting[0]

    yield down
    close_desk(sitting.pop())


def found(desk: Desk, text: str) -> list[int]:
    """The entries whose note holds these words."""
    return [hit.entry_id for hit in notes.search(desk, text)]


def test_notes_are_found_by_words_the_latest_first(desk: Desk, person_id: int, answers: Any) -> None:
    first = sessions.record(desk, person_id, answers.session(note="Dort mieux, l’angoisse recule")).value
    second = sessions.record(desk, person_id, answers.session(date=date(2026, 2, 20), note="تشعر بالخوف، angoisse le soir")).value
    assert found(desk, "angoi") == [second, first]
    assert found(desk, "خوف") == [second]
    assert found(desk, "dort recule") == [first]
    hit = notes.search(desk, "mieux")[0]
    assert (hit.person_id, hit.code, hit.date) == (person_id, "OUJ-0001", date(2026, 2, 3))


def test_what_was_just_saved_is_found(desk: Desk, person_id: int, answers: Any) -> None:
    assert found(desk, "toux") == []
    new = sessions.record(desk, person_id, answers.session(note="toux sèche")).value
    assert found(desk, "toux") == [new]
    entries.cancel(desk, new, "erreur")
    assert found(desk, "toux") == []


def test_a_correction_is_found_in_the_place_of_what_it_corrects(desk: Desk, person_id: int, answers: Any) -> None:
    old = sessions.record(desk, person_id, answers.session(note="toux sèche")).value
    assert found(desk, "toux") == [old]
    new = entries.correct(desk, old, answers.session(note="rhume"), "mot").value
    assert (found(desk, "toux"), found(desk, "rhume")) == ([], [new])


def test_a_correction_that_kept_the_note_is_found_by_it(sit: Callable[[str], Desk], answers: Any) -> None:
    desk = sit("ab")
    person = people.register(desk, answers.person(), answers.consent()).value
    old = sessions.record(desk, person, answers.session(note="toux sèche")).value
    new = entries.correct(sit("acc"), old, answers.session(minutes=30), "durée").value
    assert found(sit("ab"), "toux") == [new]


def test_only_notes_one_opens_without_a_reason(sit: Callable[[str], Desk], answers: Any) -> None:
    desk = sit("ab")
    person = people.register(desk, answers.person(), answers.consent()).value
    of_ab = sessions.record(desk, person, answers.session(note="toux de AB")).value
    desk = sit("cd")
    of_cd = sessions.record(desk, person, answers.session(note="toux de CD")).value
    assert found(desk, "toux") == [of_cd]
    assert found(sit("ab"), "toux") == [of_cd, of_ab] == found(sit("psy"), "toux")
    with pytest.raises(NotAllowed):
        notes.search(sit("acc"), "toux")


def test_a_case_that_changed_hands_is_found_no_more(sit: Callable[[str], Desk], answers: Any) -> None:
    desk = sit("ab")
    person = people.register(desk, answers.person(), answers.consent()).value
    sessions.record(sit("cd"), person, answers.session(note="toux"))
    desk = sit("ab")
    assert found(desk, "toux")
    with desk.store.write() as tx:
        casebook.update_person(tx.connection, person, referent="psy")
        tx.audit("case.handed_over", f"person {person}")
    assert found(desk, "toux") == []


def test_the_words_around_are_read_and_that_is_kept(desk: Desk, person_id: int, answers: Any) -> None:
    entry = sessions.record(desk, person_id, answers.session(note="Dort mieux depuis un mois")).value
    assert notes.around(desk, entry, "dep") == notes.Around("Dort mieux ", "depuis", " un mois")
    with desk.store.read() as connection:
        assert next(journal.backwards(connection)).action == "note.found"
        assert not any("dep" in line.object for line in journal.forwards(connection))


def test_the_index_is_built_by_and_by(desk: Desk, person_id: int, answers: Any) -> None:
    made = [sessions.record(desk, person_id, answers.session(note=f"mot{number} commun")).value for number in range(7)]
    note_search.forget(desk.store)
    assert [notes.warm(desk, 3) for _ in range(3)] == [False, False, True]
    assert sorted(found(desk, "commun")) == made


def test_what_is_searched_for_is_written_nowhere(desk: Desk, person_id: int, answers: Any) -> None:
    sessions.record(desk, person_id, answers.session(note="zanzibarcanari"))
    assert found(desk, "zanzibarcanari")
    with desk.store.read() as connection:
        whole = repr([connection.execute(table.select()).all() for table in tables.metadata.sorted_tables])
    assert "zanzibar" not in whole
