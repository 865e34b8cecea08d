"""Copies are taken, tested, put back: what a user would notice, and what a thief would try."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
import sqlcipher3
from click.testing import CliRunner, Result

from fieldapp import cli
from fieldapp.actions import copies, entries, erasure, people, sessions, upkeep, users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused, StoreDamaged, WrongPassphrase
from fieldapp.storage import backups, copying, copyist, damage, database, migrations, places, room, tables, vault
from fieldapp.storage.slots import FAST_FOR_TESTS
from resources.wording import sentence

PASSPHRASE, STRONG = "une phrase de passe", "cinq mots pris au hasard ensemble"


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands for a disk of its own."""
    monkeypatch.setattr(copyist, "on_one_disk", lambda folder, home: False)
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
    assert copies.known_sticks(desk, [stick, stick.parent]) == copies.known_sticks(desk, [stick.parent]) == (stick,)
    assert copies.known_sticks(desk, [stick / "nothing"]) == ()
    calendar.day = date(2026, 3, 12)
    assert copies.off_disk_age(desk) == 8
    assert [(row.label, row.present, row.same_disk) for row in copies.places(desk, [stick]) if row.id != "disk"] == [
        ("CLE USB", path.parent, False)
    ]
    row = next(row for row in copies.list(desk, [stick]) if row.path == path)
    assert row.newest and row.day == date(2026, 3, 4) and row.bytes == path.stat().st_size


def test_a_copy_on_the_same_disk_is_none_off_it(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "Documents").mkdir()
    copies.back_up(desk, tmp_path / "Documents")
    assert copies.off_disk_age(desk) is None
    assert [row.same_disk for row in copies.places(desk) if row.id != "disk"] == [True]


def test_naming_the_stick_means_the_newest_copy_on_it(desk: Desk, stick: Path, answers: Any, person_id: int, calendar: Any) -> None:
    first = copies.back_up(desk, stick).value
    note(desk, answers, person_id, "Elle dort mal.")
    calendar.day = date(2026, 3, 5)
    path = copies.back_up(desk, stick).value
    for named in (stick, path.parent, path.parent / places.PLACE, next(path.parent.glob("keyring-*"))):
        assert copies.meant(named) == path
    assert copies.meant(first) == first and copies.meant(stick / "nothing.db") == stick / "nothing.db"


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


def test_copies_that_were_asked_for_stand_beside_each_other_on_one_day(
    desk: Desk, stick: Path, calendar: Any, answers: Any, person_id: int
) -> None:
    asked = []
    for text in ("un", "deux", "trois", "quatre", "cinq"):
        note(desk, answers, person_id, text)
        asked.append(copies.back_up(desk, stick).value)
    assert [path.exists() for path in asked] == [False, True, True, True, True]
    calendar.day = date(2026, 3, 5)
    for text in ("six", "sept"):
        note(desk, answers, person_id, text)
        assert copies.refresh_sticks(desk, [stick]).value == 1
    assert [row.kind for row in copies.list(desk, [stick]) if row.place != "disk"] == ["daily", *["asked"] * 4]
    assert copies.rehearse(desk, asked[1]).entries == 2


def test_the_homes_own_folder_is_refused(desk: Desk, home: Path) -> None:
    for folder in (home, home / "copies"):
        folder.mkdir(exist_ok=True)
        with pytest.raises(Refused) as refusal:
            copies.back_up(desk, folder)
        assert refusal.value.key == "copies_inside_home"


def test_the_folder_of_the_disk_carried_to_a_stick_is_a_place_of_its_own(desk: Desk, home: Path, stick: Path) -> None:
    backups.make(desk.store)
    shutil.copytree(home / "copies", stick / f"fieldapp-{desk.store.vault.vault_id[:8]}")
    assert copies.off_disk_age(desk) is None
    copies.back_up(desk, stick)
    assert copies.off_disk_age(desk) == 0 and copies.known_sticks(desk, [stick]) == (stick,)
    assert len({row.id for row in copies.places(desk)}) == 2


def test_a_stick_that_points_into_the_home_is_refused(desk: Desk, home: Path, stick: Path) -> None:
    """Copies that lie in the home would be lost with it, whatever the folder they were asked for is called."""
    (stick / f"fieldapp-{desk.store.vault.vault_id[:8]}").symlink_to(home, target_is_directory=True)
    before = sorted(home.iterdir())
    with pytest.raises(Refused) as refusal:
        copies.back_up(desk, stick)
    assert refusal.value.key == "copies_inside_home" and sorted(home.iterdir()) == before


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


def test_two_clones_of_one_disk_take_nothing_from_each_other_on_one_stick(
    home: Path, calendar: Any, answers: Any, stick: Path, tmp_path: Path
) -> None:
    desk = reopened(home, calendar)
    copies.back_up(desk, stick)
    close_desk(desk)
    clone = shutil.copytree(home, tmp_path / "clone")
    first = reopened(home, calendar)
    who = people.register(first, answers.person(), answers.consent()).value
    kept = note(first, answers, who, "Elle dort mal.")
    copy = copies.back_up(first, stick).value
    second = reopened(clone, calendar)
    people.register(second, answers.person(family_name="Traoré"), answers.consent())
    users.add(second, "xy", frozenset({"reception"}), STRONG, FAST_FOR_TESTS)
    users.remove(second, "xy", to="sb")
    there = {path: path.read_bytes() for path in stick.rglob("*") if path.is_file()}
    for _ in range(3):
        with pytest.raises(Refused) as caught:
            copies.back_up(second, stick)
        assert caught.value.key == "copies_of_twin" and copies.refresh_sticks(second, [stick]).value == 0
    assert {path: path.read_bytes() for path in stick.rglob("*") if path.is_file()} == there
    (tmp_path / "other").mkdir()
    assert copies.back_up(second, tmp_path / "other").value.exists(), "a stick of its own"
    note(first, answers, who, "Elle dort mieux.")
    assert copies.back_up(first, stick).value != copy, "whoever was there goes on"
    for desk in (first, second):
        close_desk(desk)
    copies.restore_home(tmp_path / "new", copy, PASSPHRASE, today=calendar)
    desk = reopened(tmp_path / "new", calendar)
    assert entries.read_note(desk, kept) == "Elle dort mal."
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
    assert json.loads(back.stdout)["aside"] == "damaged-1"
    assert back.exit_code == 0 and (home / "damaged-1" / database.STORE).read_bytes()[:100] == whole[:100]
    assert run("verify", at=home).exit_code == 0


def test_a_full_stick_is_told_as_such_and_the_home_keeps_its_ballast(
    desk: Desk, home: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlcipher3.OperationalError("database or disk is full")

    monkeypatch.setattr(copying, "pour", full)
    with pytest.raises(Refused) as refusal:
        copies.back_up(desk, stick)
    assert refusal.value.key == "stick_full" and (home / room.BALLAST).exists()
    assert not [path for path in stick.rglob("*") if path.is_file()]


def test_an_emptied_store_is_no_new_one(home: Path, run: Callable[..., Result], desk: Desk, person_id: int, stick: Path) -> None:
    """The file of data was emptied, by a tool or a bad disk: it is told as gone, also after a restore that was refused."""
    copy = copies.back_up(desk, stick).value
    close_desk(desk)
    (home / database.STORE).write_bytes(b"")
    assert run("find", "x").exit_code == 3
    assert run("restore", stick / "nothing.db").exit_code == 1
    assert run("find", "x").exit_code == 3 and (home / database.STORE).stat().st_size == 0
    assert run("restore", copy).exit_code == 0 and run("verify").exit_code == 0


def test_one_bad_page_is_looked_for_before_a_role_is_asked(desk_of: Callable[..., Desk], run: Callable[..., Result], stick: Path) -> None:
    desk = desk_of("reception")
    home = desk.store.vault.home
    copy = copies.back_up(desk, stick).value
    close_desk(desk)
    data = bytearray((home / database.STORE).read_bytes())
    data[-2_000] ^= 1
    (home / database.STORE).write_bytes(data)
    assert run("restore", copy, at=home).exit_code == 0
    assert run("verify", at=home).exit_code == 0


def test_a_home_without_its_list_of_users_is_damaged_and_not_new(home: Path, run: Callable[..., Result], desk: Desk, stick: Path) -> None:
    copy = copies.back_up(desk, stick).value
    close_desk(desk)
    for name in ("vault.json", "vault.json.previous"):
        (home / name).unlink()
    assert run("find", "x").exit_code == 3
    assert run("restore", copy).exit_code == 0 and run("verify").exit_code == 0


STEP = '''"""A later step of the schema."""
import sqlalchemy as sa
from alembic import op
revision, down_revision = "9999", "{head}"
def upgrade():
    op.add_column("meta", sa.Column("more", sa.Text))
'''


def test_a_month_old_copy_goes_back_across_a_migration_without_the_cases_erased_since(
    home: Path, tmp_path: Path, calendar: Any, answers: Any, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calendar.day = date(2026, 2, 3)
    desk = reopened(home, calendar)
    stays, goes = (people.register(desk, answers.person(family_name=name), answers.consent()).value for name in ("Diallo", "Canari"))
    kept = [note(desk, answers, stays, f"note {number}") for number in range(3)]
    note(desk, answers, goes, "note of who goes")
    old = copies.back_up(desk, stick).value
    close_desk(desk)
    calendar.day = date(2026, 3, 4)
    desk = reopened(home, calendar)
    erasure.erase(desk, goes, "asked for it")
    copies.back_up(desk, stick)
    close_desk(desk)
    assert old.exists()
    steps = tmp_path / "steps"
    shutil.copytree(migrations.FOLDER, steps, ignore=shutil.ignore_patterns("__pycache__"))
    (steps / "versions" / "9999_more.py").write_text(STEP.format(head=migrations.HEAD))
    monkeypatch.setattr(migrations, "FOLDER", steps)
    monkeypatch.setattr(migrations, "HEAD", "9999")
    for folder in (tmp_path / "new", home):
        copies.restore_home(folder, old, PASSPHRASE, today=calendar)
        desk = reopened(folder, calendar)
        assert [entries.read_note(desk, one) for one in kept] == ["note 0", "note 1", "note 2"]
        with desk.store.read() as connection:
            assert list(connection.scalars(sa.select(tables.person.c.family_name))) == ["Diallo"]
            assert connection.scalar(sa.select(sa.func.count()).select_from(tables.entry)) == 3
            assert migrations.version(connection) == "9999"
        assert upkeep.verify(desk)["ok"]
        close_desk(desk)


def test_a_role_key_that_waits_to_be_renewed_waits_after_going_back_too(home: Path, calendar: Any) -> None:
    """Who left kept that key: an older copy that knows nothing of it must not make the vault forget."""
    desk = reopened(home, calendar)
    for name, roles in (("psy", {"psychologist"}), ("adm", {"administrator"})):
        users.add(desk, name, frozenset(roles), STRONG, FAST_FOR_TESTS)
    close_desk(desk)
    old = backups.newest(home)
    assert old is not None
    calendar.day = date(2026, 3, 5)
    desk = open_desk(home, STRONG, "adm", today=calendar)
    users.remove(desk, "psy")
    clinical = desk.store.vault.clinical_public
    copies.restore(desk, old)
    desk = reopened(home, calendar)
    assert desk.store.vault.clinical_public not in (None, clinical)
    close_desk(desk)


def test_a_stick_that_was_away_when_the_keys_were_exchanged(home: Path, calendar: Any, answers: Any, stick: Path, tmp_path: Path) -> None:
    desk = reopened(home, calendar)
    who = people.register(desk, answers.person(), answers.consent()).value
    kept = note(desk, answers, who, "Elle dort mal.")
    users.add(desk, "xy", frozenset({"reception"}), STRONG, FAST_FOR_TESTS)
    copy = copies.back_up(desk, stick).value
    away = shutil.copytree(stick, tmp_path / "away")
    users.remove(desk, "xy", to="sb")
    assert copies.would_lose(desk, copy).other > 0
    tried = copies.rehearse(desk, copy)
    assert tried.ok and tried.notes_read == tried.notes == 1
    calendar.day = date(2026, 3, 5)
    assert copies.refresh_sticks(desk, [stick]).value == 1
    close_desk(desk)
    for wrong, folder in ((STRONG, stick), ("encore une autre phrase", away)):
        with pytest.raises(WrongPassphrase):
            copies.restore_home(tmp_path / "thief", folder / copy.parent.name / copy.name, wrong, today=calendar)
    for number, folder in enumerate((stick, away)):
        new = tmp_path / f"new{number}"
        copies.restore_home(new, folder / copy.parent.name / copy.name, PASSPHRASE, today=calendar)
        desk = reopened(new, calendar)
        assert entries.read_note(desk, kept) == "Elle dort mal."
        close_desk(desk)
    copies.restore_home(home, away / copy.parent.name / copy.name, PASSPHRASE, today=calendar)
    desk = reopened(home, calendar)
    assert entries.read_note(desk, kept) == "Elle dort mal."
    assert [user.name for user in users.list(desk)] == ["sb"]
    close_desk(desk)


def test_a_place_whose_list_was_edited_is_told_and_made_again(desk: Desk, stick: Path, calendar: Any, answers: Any, person_id: int) -> None:
    note(desk, answers, person_id, "Elle dort mal.")
    copy = copies.back_up(desk, stick).value
    listed = copy.parent / places.PLACE
    data = listed.read_bytes()
    listed.write_bytes(data.replace(b'"asked"', b'"aside"'))
    assert not places.is_authentic(places.decode(listed.read_bytes()), desk.store.vault.key("database"))
    for spoilt in (data.replace(b'"asked"', b'"aside"'), data[:-40], b"[" * 5_000, b"{}", b""):
        listed.write_bytes(spoilt)
        calendar.day = date(2026, 3, 5)
        copies.back_up(desk, stick)
        assert copies.rehearse(desk, copies.rows_of(copy.parent)[0].path).ok
    assert copy.exists() and copies.rehearse(desk, copy).ok


def test_an_odd_clock_is_told_and_orders_nothing(desk: Desk) -> None:
    now = datetime.now(UTC)
    assert upkeep.clock(desk, now) is None
    for odd, key in (
        (timedelta(hours=-2), "clock_went_back"),
        (timedelta(days=61), "clock_far_ahead"),
        (-365 * timedelta(days=9), "clock_before_program"),
    ):
        trouble = upkeep.clock(desk, now + odd)
        assert trouble is not None and trouble.key == key
        assert all(sentence(trouble.key, language, **trouble.values) for language in ("fr", "ar", "en"))


def test_a_damaged_store_is_read_only_until_a_copy_takes_its_place(home: Path, calendar: Any, answers: Any) -> None:
    desk = reopened(home, calendar)
    for _ in range(20):
        people.register(desk, answers.person(), answers.consent())
    assert upkeep.at_start(desk) == ""
    close_desk(desk)
    store = home / database.STORE
    data = bytearray(store.read_bytes())
    data[-5_000] ^= 1
    store.write_bytes(data)
    desk = reopened(home, calendar)
    assert upkeep.at_start(desk) == "store_damaged"
    with pytest.raises(StoreDamaged):
        people.register(desk, answers.person(), answers.consent())
    close_desk(desk)
    assert store.read_bytes()[-5_000] == data[-5_000]


def test_the_full_check_comes_weekly_and_after_a_dirty_end(home: Path, calendar: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    real = damage.full
    monkeypatch.setattr(damage, "full", lambda *given: asked.append(1) or real(*given))
    for days, dirty, wanted in ((0, False, 1), (1, False, 1), (6, False, 1), (7, False, 2), (8, True, 3), (9, False, 3), (2, False, 4)):
        calendar.day = date(2026, 3, 4) + timedelta(days=days)
        desk = reopened(home, calendar)
        desk.store.dirty = desk.store.dirty or dirty
        assert upkeep.at_start(desk) == "" and len(asked) == wanted
        close_desk(desk)
    desk = reopened(home, calendar)
    desk.store.let_go()
    desk.store._lock.release()  # as after a kill
    desk = reopened(home, calendar)
    assert desk.store.dirty and not upkeep.verify(desk)["checks"]["ended"]["detail"].startswith("Rien")
    assert upkeep.at_start(desk) == "" and len(asked) == 5 and not desk.store.dirty
    close_desk(desk)


def test_a_damaged_keyring_alone_is_put_back_and_the_store_stays(
    home: Path, calendar: Any, answers: Any, run: Callable[..., Result]
) -> None:
    desk = reopened(home, calendar)
    who = people.register(desk, answers.person(), answers.consent()).value
    kept = note(desk, answers, who, "Elle dort mal.")
    close_desk(desk)
    desk = reopened(home, calendar)
    with desk.store.write() as transaction:
        transaction.audit("written.since")
    seq = desk.store.head().seq
    desk.store.close()
    ring = home / "keyring.db"
    ring.write_bytes(ring.read_bytes()[:4_000] + bytes(500))
    assert run("find", "x").exit_code == 3
    offered = copies.offer(home, PASSPHRASE)
    assert offered is not None
    back = json.loads(run("restore", offered.path).stdout)
    assert back["aside"] == "damaged-1" and not back["fresh"]
    desk = reopened(home, calendar)
    assert desk.store.head().seq >= seq and entries.read_note(desk, kept) == "Elle dort mal."
    assert desk.store.meta("awaiting_head") is None and upkeep.verify(desk)["ok"]
    close_desk(desk)


def test_a_keyring_put_back_from_a_stick_brings_no_erased_case_back(home: Path, calendar: Any, answers: Any, stick: Path) -> None:
    """The stick was written before; the copies of this computer know better."""
    desk = reopened(home, calendar)
    goes, stays = (people.register(desk, answers.person(family_name=name), answers.consent()).value for name in ("Canari", "Diallo"))
    note(desk, answers, goes, "note of who goes")
    kept = note(desk, answers, stays, "Elle dort mal.")
    old = copies.back_up(desk, stick).value
    erasure.erase(desk, goes, "asked for it")
    erased = desk.store.keyring.tombstones()
    close_desk(desk)
    ring = home / "keyring.db"
    ring.write_bytes(ring.read_bytes()[:4_000] + bytes(500))
    assert copies.restore_home(home, old, PASSPHRASE, today=calendar).keyring_only
    desk = reopened(home, calendar)
    assert erased and desk.store.keyring.tombstones() == erased and entries.read_note(desk, kept) == "Elle dort mal."
    close_desk(desk)
