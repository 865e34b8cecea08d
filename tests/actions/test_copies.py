"""Copies are taken, tested, put back: what a user would notice, and what a thief would try."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from click.testing import CliRunner, Result

from fieldapp import cli
from fieldapp.actions import copies, entries, people, sessions, upkeep
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused, WrongPassphrase
from fieldapp.storage import database, tables, vault

PASSPHRASE = "une phrase de passe"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "CLE USB"
    folder.mkdir()
    return folder


def note(desk: Desk, answers: Any, person_id: int, text: str) -> int:
    return sessions.record(desk, person_id, answers.session(note=text)).value


def reopened(home: Path, calendar: Callable[[], date]) -> Desk:
    return open_desk(home, PASSPHRASE, today=calendar)


def test_a_copy_on_a_stick_is_listed_with_its_age(desk: Desk, stick: Path, calendar: Any) -> None:
    assert copies.off_disk_age(desk) is None and copies.known_sticks(desk, [stick]) == ()
    path = copies.back_up(desk, stick).value
    assert path.parent.parent == stick and path.parent.name == f"fieldapp-{desk.store.vault.vault_id[:8]}"
    assert copies.known_sticks(desk, [stick, stick.parent]) == (stick,)
    calendar.day = date(2026, 3, 12)
    assert copies.off_disk_age(desk) == 8
    assert [(row.label, row.present, row.same_disk) for row in copies.places(desk, [stick]) if row.id != "disk"] == [
        ("CLE USB", path.parent, True)
    ]
    row = next(row for row in copies.list(desk, [stick]) if row.path == path)
    assert row.newest and row.day == date(2026, 3, 4) and row.bytes == path.stat().st_size


def test_a_known_stick_is_brought_up_to_date_by_itself(desk: Desk, stick: Path, calendar: Any, answers: Any, person_id: int) -> None:
    assert copies.refresh_sticks(desk, [stick]).value == 0
    copies.back_up(desk, stick)
    note(desk, answers, person_id, "Elle dort mal.")
    calendar.day = date(2026, 3, 5)
    assert copies.refresh_sticks(desk, [stick]).value == 1
    assert copies.off_disk_age(desk) == 0
    before = sorted(path.name for path in next(stick.iterdir()).iterdir())
    calendar.day = date(2026, 3, 6)
    assert copies.refresh_sticks(desk, [stick]).value == 1
    assert copies.off_disk_age(desk) == 0 and sorted(path.name for path in next(stick.iterdir()).iterdir()) == before


def test_the_homes_own_folder_is_refused(desk: Desk, home: Path) -> None:
    for folder in (home, home / "copies"):
        folder.mkdir(exist_ok=True)
        with pytest.raises(Refused) as refusal:
            copies.back_up(desk, folder)
        assert refusal.value.key == "copies_inside_home"


def test_going_back_to_a_copy_loses_what_was_told_and_nothing_else(home: Path, calendar: Any, answers: Any, stick: Path) -> None:
    desk = reopened(home, calendar)
    who = people.register(desk, answers.person(), answers.consent()).value
    kept = note(desk, answers, who, "Elle dort mal.")
    copy = copies.back_up(desk, stick).value
    note(desk, answers, who, "Elle dort mieux.")
    people.register(desk, answers.person(family_name="Traoré"), answers.consent())
    lost = copies.would_lose(desk, copy)
    assert (lost.since, lost.sessions, lost.people) == (date(2026, 3, 4), 1, 1)
    done = copies.restore(desk, copy).value
    assert (home / done.aside / database.STORE).exists() and not done.fresh
    desk = reopened(home, calendar)
    assert entries.read_note(desk, kept) == "Elle dort mal."
    with desk.store.read() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(tables.entry)) == 1
    awaited = json.loads(desk.store.meta("awaiting_head") or b"{}")
    assert awaited["installation"] == done.installation and awaited["seq"] == 0 and awaited["copy"] == "2026-03-04"
    assert upkeep.verify(desk)["ok"]
    close_desk(desk)
    desk = reopened(home, calendar)
    assert upkeep.verify(desk)["ok"]
    assert len({row.place for row in copies.places(desk) and copies.list(desk, [stick])}) == 2
    close_desk(desk)


def test_a_stick_alone_makes_a_new_installation(home: Path, tmp_path: Path, calendar: Any, answers: Any, stick: Path) -> None:
    desk = reopened(home, calendar)
    who = people.register(desk, answers.person(), answers.consent()).value
    kept = note(desk, answers, who, "Elle dort mal.")
    before = desk.store.meta("installation_key")
    copy = copies.back_up(desk, stick).value
    close_desk(desk)
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(copy.parent, elsewhere / copy.parent.name)
    shutil.rmtree(home)
    shutil.rmtree(stick)
    new = tmp_path / "new"
    with pytest.raises(WrongPassphrase):
        copies.restore_home(new, elsewhere / copy.parent.name / copy.name, "une autre phrase", today=calendar)
    assert not vault.exists(new)
    done = copies.restore_home(new, elsewhere / copy.parent.name / copy.name, PASSPHRASE, today=calendar)
    assert done.fresh and not done.aside and len(done.code.replace(" ", "")) == 6
    desk = reopened(new, calendar)
    assert desk.store.meta("installation_key") != before
    assert entries.read_note(desk, kept) == "Elle dort mal."
    assert json.loads(desk.store.meta("awaiting_head") or b"{}")["installation"] != done.installation
    assert upkeep.verify(desk)["ok"]
    close_desk(desk)


def test_a_rehearsal_reads_every_note_and_changes_nothing(desk: Desk, home: Path, answers: Any, person_id: int, stick: Path) -> None:
    for number in range(3):
        note(desk, answers, person_id, f"note {number}")
    copy = copies.back_up(desk, stick).value

    def files() -> dict[Path, bytes]:
        return {path: path.read_bytes() for folder in (home, stick) for path in folder.rglob("*") if path.suffix in (".db", ".json")}

    before = files()
    found = copies.rehearse(desk, copy)
    assert (found.people, found.entries, found.notes, found.notes_read, found.ok) == (1, 3, 3, 3, True)
    assert files() == before


@pytest.fixture
def run(home: Path, tmp_path: Path) -> Callable[..., Result]:
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE + "\n")

    def invoke(*words: object, at: Path = home) -> Result:
        options = ["--home", str(at), "--passphrase-file", str(secret), "--json", "--language", "en"]
        return CliRunner().invoke(cli.commands, [*map(str, words), *options])

    return invoke


def test_the_commands_back_up_list_rehearse_and_restore(run: Callable[..., Result], stick: Path, tmp_path: Path, home: Path) -> None:
    made = json.loads(run("backup", stick).stdout)
    assert made["age_days"] == 0 and Path(made["path"]).exists()
    listed = json.loads(run("copies").stdout)
    assert listed["copies"] and {place["label"] for place in listed["places"]} == {"disk", "CLE USB"}
    assert json.loads(run("restore", made["path"], "--rehearse").stdout)["ok"]
    back = run("restore", made["path"])
    assert back.exit_code == 0 and json.loads(back.stdout)["fresh"] is False and "lost here" in back.stderr
    new = json.loads(run("restore", made["path"], at=tmp_path / "new").stdout)
    assert new["fresh"] and new["installation"] != json.loads(back.stdout)["installation"] and len(new["code"]) == 6
    assert run("verify").exit_code == 0 and run("verify", at=tmp_path / "new").exit_code == 0
    for wrong in (home / "vault.json", tmp_path / "nothing.db"):
        assert run("restore", wrong).exit_code == 1


def test_a_damaged_store_is_put_back_by_anybody_who_can_unlock(
    desk_of: Callable[..., Desk], run: Callable[..., Result], stick: Path, calendar: Any
) -> None:
    desk = desk_of("reception")
    home = desk.store.vault.home
    copy = copies.back_up(desk, stick).value
    close_desk(desk)
    assert run("restore", copy, at=home).exit_code == 1  # it opens: not for reception alone
    store = home / database.STORE
    whole = store.read_bytes()
    store.write_bytes(whole[:100] + bytes(5_000) + whole[5_100:])
    assert run("find", "x", at=home).exit_code == 3
    offered = copies.offer(home, PASSPHRASE)
    assert offered is not None and offered.place == "disk"
    back = run("restore", offered.path, at=home)
    assert back.exit_code == 0 and (home / json.loads(back.stdout)["aside"] / database.STORE).read_bytes()[:100] == whole[:100]
    assert run("verify", at=home).exit_code == 0
