"""What only some roles read: topics too, and nothing of it for who opens the files of a coordinator with tools of their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import entries, importing, people, sessions, setup, users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Cancelled, NotAllowed, Refused
from fieldapp.storage import connections, keyring, sealing, vault
from fieldapp.storage import tables as t
from fieldapp.storage.slots import FAST_FOR_TESTS

PHRASE, OTHER, THIRD = "une phrase de passe", "cinq lampions dans le grenier", "trois mules vers la fontaine"
NOTE, STATUS, ANNEX, TOPIC = "Zqxwvane dort mal", "irregulier", "torture_detention", "angoisse"


def as_user(desk: Desk, phrase: str, user: str, calendar: Callable[[], date]) -> Desk:
    home = desk.store.vault.home
    close_desk(desk)
    return open_desk(home, phrase, user, today=calendar)


def themes(desk: Desk, person: int) -> list[object]:
    return [item.details.get("themes", []) for item in people.story(desk, person) if item.kind == "session"]


def test_topics_are_for_who_reads_notes_and_a_correction_by_another_keeps_them(
    desk: Desk, person_id: int, answers: Any, calendar: Callable[[], date]
) -> None:
    users.add(desk, "accueil", frozenset({"reception"}), OTHER, FAST_FOR_TESTS)
    entry = sessions.record(desk, person_id, answers.session(note=NOTE, themes=["sante", TOPIC])).value
    assert themes(desk, person_id) == [["sante", TOPIC]] and entries.answers(desk, entry)["themes"] == ["sante", TOPIC]

    desk = as_user(desk, OTHER, "accueil", calendar)
    given = entries.answers(desk, entry)
    assert themes(desk, person_id) == [[]] and "themes" not in given and "note" not in given
    corrected = entries.correct(desk, entry, given | {"minutes": 30}, "durée").value
    again = entries.correct(desk, corrected, entries.answers(desk, corrected) | {"minutes": 20, "note": "", "themes": []}, "durée").value
    own = sessions.record(desk, person_id, answers.session(themes=["deuil"])).value
    assert themes(desk, person_id) == [[], [], [], []]

    desk = as_user(desk, PHRASE, "sb", calendar)
    assert entries.read_note(desk, again) == NOTE and entries.answers(desk, again)["themes"] == ["sante", TOPIC]
    assert entries.answers(desk, own)["themes"] == ["deuil"]
    fewer = entries.correct(desk, again, answers.session(themes=["sante"], note=NOTE), "un thème de trop").value
    assert entries.answers(desk, fewer)["themes"] == ["sante"]
    none = entries.correct(desk, fewer, answers.session(note=NOTE), "aucun thème").value
    assert "themes" not in entries.answers(desk, none)
    close_desk(desk)


def test_topics_cannot_be_told_from_what_is_sealed(desk: Desk, person_id: int, answers: Any) -> None:
    for chosen in ([], ["sante"], ["sante", TOPIC], ["deuil", "enfants"]):
        sessions.record(desk, person_id, answers.session(themes=chosen))
    with desk.store.read() as connection:
        lengths = connection.scalars(sa.select(sa.func.length(t.entry.c.themes_sealed))).all()
    assert len(lengths) == 4 and len(set(lengths)) == 1


def test_topics_that_nobody_could_read_are_refused(desk_of: Callable[..., Desk], answers: Any) -> None:
    desk = desk_of("reception")
    person = people.register(desk, answers.person(), answers.consent()).value
    with pytest.raises(Refused) as refusal:
        sessions.record(desk, person, answers.session(themes=["sante"]))
    assert refusal.value.key == "clinical_key_missing"


def test_a_case_of_before_the_first_counsellor_gets_its_keys_with_the_first_note(
    tmp_path: Path, site_pack: bytes, answers: Any, calendar: Callable[[], date]
) -> None:
    home = tmp_path / "home"
    setup.create_home(home, site_pack, "sb", frozenset({"reception", "administrator"}), PHRASE, FAST_FOR_TESTS, today=calendar())
    desk = open_desk(home, PHRASE, today=calendar)
    person = people.register(desk, answers.person(), answers.consent()).value
    sessions.record(desk, person, answers.session())
    users.add(desk, "psy", frozenset({"psychologist"}), OTHER, FAST_FOR_TESTS)
    entry = sessions.record(desk, person, answers.session(note=NOTE)).value
    desk = as_user(desk, OTHER, "psy", calendar)
    assert entries.read_note(desk, entry) == NOTE
    close_desk(desk)


def test_an_import_that_is_cancelled_leaves_no_keys(desk: Desk, registers: ModuleType, tmp_path: Path) -> None:
    register = tmp_path / "registre.xlsx"
    registers.write(register, {"personnes": [registers.person(f"OUJ-{number:04d}") for number in range(510)]})
    before = desk.store.keyring.changes
    with pytest.raises(Cancelled):
        importing.run(desk, register, cancel=lambda: desk.store.keyring.changes > before)
    assert desk.store.keyring.changes > before
    ring = connections.connect(desk.store.keyring.path, keyring.key_of(desk.store.vault.key("database"), desk.store.vault.vault_id))
    assert ring.execute("SELECT count(*) FROM case_key").fetchone() == (0,)
    ring.close()


def test_a_coordinators_key_and_ordinary_tools_read_nothing_that_is_sealed(
    desk: Desk, registers: ModuleType, tmp_path: Path, answers: Any, calendar: Callable[[], date], decrypted: Callable[[Path, bytes], bytes]
) -> None:
    """Whoever extracts a coordinator's keys and takes every file: no note, scale item, annex, topic or precise status."""
    given = answers.person(family_name="Visiblement", status=STATUS, vulnerabilities=[ANNEX])
    person = people.register(desk, given, answers.consent()).value
    sessions.record(desk, person, answers.session(note=NOTE, themes=[TOPIC]))
    code = people.page(desk, person).code
    items = {f"q{place}": value for place, value in enumerate((5, 4, 3, 2, 1), start=1)}
    rows = {
        "personnes": [],
        "prestations": [registers.service(code, note=NOTE)],
        "echelles": [registers.scale(code, **items)],
        "activites": [],
    }
    importing.run(desk, registers.write(tmp_path / "registre.xlsx", rows))
    users.add(desk, "coord", frozenset({"coordinator"}), THIRD, FAST_FOR_TESTS)
    home = desk.store.vault.home
    close_desk(desk)

    theirs = vault.unlock(home, THIRD, "coord")
    files = {home / "store.db": theirs.key("database"), home / keyring.KEYRING: keyring.key_of(theirs.key("database"), theirs.vault_id)}
    seen, sealed_values = b"", []
    for path, key in files.items():
        seen += decrypted(path, key)
        connection = connections.connect(path, key)
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            cursor = connection.execute(f'SELECT * FROM "{table}"')
            columns = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                cells = dict(zip(columns, row, strict=True))
                seen += repr(row).encode()
                sealed_values += [
                    (table, cells.get("uid"), name, value) for name, value in cells.items() if name.endswith("_sealed") and value
                ]
        connection.close()
    assert b"Visiblement" in seen and len(sealed_values) >= 8
    for canary in (NOTE, STATUS, ANNEX, TOPIC, "[5, 4, 3, 2, 1]"):
        assert canary.encode() not in seen
    for table, uid, column, value in sealed_values:
        for name in ("clinical", "protection"):
            with pytest.raises(NotAllowed):
                theirs.key(name)
            for own in theirs._keys.values():
                with pytest.raises((Refused, ValueError)):
                    sealing.open_with(bytes(own), theirs, name, value, sealing.place(table, uid, column))
    theirs.wipe()


def test_a_register_tells_no_status_of_a_case_somebody_else_follows(
    desk_of: Callable[..., Desk], registers: ModuleType, tmp_path: Path
) -> None:
    desk = desk_of("counsellor", "coordinator")
    importing.run(desk, registers.write(tmp_path / "a.xlsx", {"personnes": [registers.person("A-1"), registers.person("A-2")]}))
    with desk.store.write(audited=False) as tx:
        tx.connection.execute(sa.update(t.person).where(t.person.c.code == "A-2").values(referent=desk.user))
    guesses = [registers.person("A-1", statut="refugie"), registers.person("A-2", statut="refugie")]
    report = importing.run(desk, registers.write(tmp_path / "b.xlsx", {"personnes": guesses})).value
    assert [problem.line for problem in report.differing] == [3], "only the one that is followed"
