"""Into a home nobody can open: with the mission's half and the code of the sheet, from the very files, on another machine; with either
alone, nothing."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions import copies, drafts, entries, people, recovery, sessions, setup, users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused, RosterAltered, StoreDamaged, WrongPassphrase
from fieldapp.storage import database, journal, returned, rosterfile, tables, vault
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import halves, keys
from sync import recovery as sealing
from sync.errors import SyncRefused

PHRASE, NEW, DAY = "une phrase de passe", "une toute nouvelle phrase", date(2026, 3, 4)
NOTE = "Elle est arrivée avec sa sœur."


def journal_trouble(desk: Desk) -> str:
    with desk.store.read() as connection:
        return journal.verify(connection, desk.store.vault.vault_id)


class Site:
    """A home with a note, and its files as they lie on another machine."""

    def __init__(self, folder: Path, mission: Any, answers: Any) -> None:
        self.mission, self.folder = mission, folder
        made = setup.create_home(folder / "home", mission.pack, "sb", ROLES, PHRASE, FAST_FOR_TESTS, today=DAY)
        self.code = made.recovery_code
        desk = self.open(PHRASE)
        users.add(desk, "ac", frozenset({"reception"}), PHRASE, FAST_FOR_TESTS)
        self.person = people.register(desk, answers.person(), answers.consent()).value
        self.entry = sessions.record(desk, self.person, answers.session(note=NOTE)).value
        close_desk(desk)
        self.copied = folder / "another machine"
        shutil.copytree(folder / "home", self.copied)

    def open(self, passphrase: str, user: str | None = None, home: Path | None = None) -> Desk:
        return open_desk(home or self.folder / "home", passphrase, user, today=lambda: DAY)

    def half(self, home: Path | None = None) -> bytes:
        return self.mission.answer(recovery.slot(home or self.copied))

    def recover(self, half: bytes, code: str, user: str = "nouvelle", roles: frozenset[str] = ROLES, home: Path | None = None) -> date:
        done = recovery.recover(home or self.copied, half, code, user, roles, NEW, cost=FAST_FOR_TESTS, today=lambda: DAY)
        return done.value


@pytest.fixture
def site(tmp_path: Path, mission: Any, answers: Any) -> Site:
    return Site(tmp_path, mission, answers)


def contents(home: Path) -> dict[str, bytes]:
    return {str(file.relative_to(home)): file.read_bytes() for file in home.rglob("*") if file.is_file() and file.name != "lock"}


def test_half_and_code_open_the_files_of_another_machine(site: Site, answers: Any) -> None:
    assert site.recover(site.half(), site.code.lower()) == DAY
    desk = site.open(NEW, "nouvelle", site.copied)
    assert entries.read_note(desk, site.entry) == NOTE and desk.roles == ROLES
    people.register(desk, answers.person(given_name="Fatou"), answers.consent())
    assert [row.name for row in users.list(desk)] == ["sb", "ac", "nouvelle"]
    with desk.store.read() as connection:
        actions = [row.action for row in connection.execute(tables.audit.select())]
        told = [(row.user, row.key) for row in connection.execute(tables.notification.select())]
    assert "vault.recovered" in actions and sorted(told) == [("ac", "recovery_told"), ("sb", "recovery_told")]
    assert recovery.state(desk).sheet_fits, "the sheet goes on being the sheet"
    close_desk(desk)
    close_desk(site.open(PHRASE, "sb", site.copied))
    with pytest.raises(WrongPassphrase):
        site.open(NEW, "nouvelle")


def test_a_forgotten_passphrase_is_replaced_under_the_same_name(site: Site) -> None:
    """However the name is written; drafts stay readable."""
    desk = site.open(PHRASE, "sb", site.copied)
    draft = drafts.save(desk, "session", {"note": NOTE}, site.person).value
    close_desk(desk)
    site.recover(site.half(), site.code, "SB", frozenset({"psychologist", "coordinator"}))
    with pytest.raises(WrongPassphrase):
        site.open(PHRASE, "sb", site.copied)
    desk = site.open(NEW, "sb", site.copied)
    assert desk.roles == {"psychologist", "coordinator"} and entries.read_note(desk, site.entry) == NOTE
    assert {row.name: set(row.roles) for row in users.list(desk)} == {"sb": {"psychologist", "coordinator"}, "ac": {"reception"}}
    found = drafts.load(desk, draft)
    assert found is not None and found.answers["note"] == NOTE
    assert not journal_trouble(desk)
    close_desk(desk)


def test_a_role_that_was_asked_for_and_no_other_gets_its_key(site: Site) -> None:
    site.recover(site.half(), site.code, "adm", frozenset({"administrator"}))
    desk = site.open(NEW, "adm", site.copied)
    assert not desk.store.vault.can_read_clinical and not desk.store.vault.can_read_protection
    close_desk(desk)


def test_either_alone_opens_nothing_and_changes_nothing(site: Site, tmp_path: Path, answers: Any, stranger: Any) -> None:
    before = contents(site.copied)
    half = site.half()
    other = Site(tmp_path / "other", site.mission, answers)
    code_of_none, wrap = sealing.make(keys.sealing_public(site.mission.recovery), sealing.label(recovery.slot(site.copied)).vault)
    slipped = site.code[:-1] + ("0" if site.code[-1] != "0" else "1")
    with pytest.raises(SyncRefused):
        sealing.open_mission_half(recovery.slot(site.copied), keys.new_sealing_key())
    guessed = halves.write(stranger.receipt, recovery.slot(site.copied), bytes(32), day=DAY, mission="51c0" * 4)
    for given, typed, key in (
        (half, other.code, "recovery_code_other"),
        (half, code_of_none, "recovery_code_other"),
        (half, slipped, "recovery_code_mistyped"),
        (half, "", "recovery_code_mistyped"),
        (guessed, site.code, "recovery_code_other"),
        (other.half(), site.code, "recovery_half_other_vault"),
        (b"", site.code, "recovery_half_unreadable"),
        (half[:-1], site.code, "recovery_half_unreadable"),
        (site.mission.answer(wrap(b"x", practice=True)), site.code, "recovery_half_is_practice"),
    ):
        with pytest.raises((Refused, SyncRefused)) as refusal:
            site.recover(given, typed)
        assert refusal.value.key == key
        assert all(refusal.value.sentence(language) for language in ("fr", "ar", "en"))
    assert contents(site.copied) == before


def test_a_weak_passphrase_or_no_home_is_refused_before_anything(site: Site, tmp_path: Path) -> None:
    before = contents(site.copied)
    with pytest.raises(Refused) as refusal:
        recovery.recover(site.copied, site.half(), site.code, "x", ROLES, "123456", cost=FAST_FOR_TESTS)
    assert refusal.value.key == "passphrase_weak" and contents(site.copied) == before
    for roles in (frozenset[str](), frozenset({"boss"})):
        with pytest.raises(Refused) as refusal:
            site.recover(site.half(), site.code, "sb", roles)
        assert refusal.value.key == "role_unknown" and contents(site.copied) == before
    with pytest.raises(Refused) as refusal:
        site.recover(site.half(), site.code, home=tmp_path / "nothing here")
    assert refusal.value.key == "no_home" and not (tmp_path / "nothing here").exists()


def test_an_edited_list_of_users_is_put_in_order_or_refused(site: Site) -> None:
    """Whoever had the laptop in hand may have edited the roster: nothing is sealed to what they wrote."""
    half = site.half()
    roster = site.copied / rosterfile.ROSTER
    edited = roster.read_bytes().replace(b'"generation":2', b'"generation":3')
    assert edited != roster.read_bytes()
    roster.write_bytes(edited)
    site.recover(half, site.code)
    desk = site.open(NEW, "nouvelle", site.copied)
    assert not desk.altered
    close_desk(desk)
    for name in (rosterfile.ROSTER, rosterfile.PREVIOUS):
        (site.folder / "home" / name).write_bytes(edited)
    with pytest.raises(RosterAltered):
        site.recover(half, site.code, home=site.folder / "home")


def test_a_damaged_store_is_told_once_the_passphrase_stands_and_a_copy_put_back_with_it(site: Site) -> None:
    half = site.half()
    store = site.copied / database.STORE
    store.write_bytes(b"\x00" * 4096 + store.read_bytes()[4096:])
    for suffix in ("-wal", "-shm"):
        store.with_name(store.name + suffix).unlink(missing_ok=True)
    with pytest.raises(StoreDamaged):
        site.recover(half, site.code)
    assert vault.unlock(site.copied, NEW, "nouvelle").roles == ROLES
    newest = max((site.copied / "copies").glob("store-*.db"))
    assert not copies.restore_home(site.copied, newest, NEW, "nouvelle", today=lambda: DAY).fresh
    desk = site.open(NEW, "nouvelle", site.copied)
    assert entries.read_note(desk, site.entry) == NOTE and "nouvelle" in [row.name for row in users.list(desk)]
    close_desk(desk)


def test_an_open_home_is_left_alone(site: Site) -> None:
    desk = site.open(PHRASE, "sb", site.copied)
    with pytest.raises(Refused) as refusal:
        site.recover(site.half(), site.code)
    assert refusal.value.key == "home_in_use"
    close_desk(desk)


def test_a_sticks_copies_become_a_new_installation_with_half_and_code(site: Site, tmp_path: Path) -> None:
    """The laptop is gone and no passphrase is known: the stick, the mission and the sheet bring back every note."""
    desk = site.open(PHRASE, "sb")
    before = keys.installation_id(keys.signing_public(desk.store.meta("installation_key") or b""))
    (tmp_path / "stick").mkdir()
    place = copies.back_up(desk, tmp_path / "stick").value.parent
    close_desk(desk)
    shutil.rmtree(site.folder / "home")
    new = tmp_path / "new laptop"
    half = site.mission.answer(recovery.slot_of_copy(place))

    def recover(half: bytes, code: str) -> None:
        recovery.recover(new, half, code, "nouvelle", ROLES, NEW, copies=place, cost=FAST_FOR_TESTS, today=lambda: DAY)

    for given, code in ((site.mission.answer(sealing.make(keys.sealing_public(site.mission.recovery), "ab" * 16)[1](b"x")), site.code),):
        with pytest.raises(Refused):
            recover(given, code)
    other_code, _ = sealing.make(keys.sealing_public(site.mission.recovery), "ab" * 16)
    with pytest.raises(Refused):
        recover(half, other_code)
    assert not vault.exists(new)
    recover(half, site.code)
    desk = site.open(NEW, "nouvelle", new)
    assert entries.read_note(desk, site.entry) == NOTE
    assert keys.installation_id(keys.signing_public(desk.store.meta("installation_key") or b"")) != before
    assert returned.AWAITING and desk.store.meta(returned.AWAITING) is not None
    assert not list(new.glob(".recovering*"))
    close_desk(desk)
    close_desk(site.open(PHRASE, "ac", new))
    with pytest.raises(Refused) as refusal:
        recover(half, site.code)
    assert refusal.value.key == "home_taken"


def test_a_stick_without_copies_is_told(site: Site, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        recovery.slot_of_copy(tmp_path)
    assert refusal.value.key == "recovery_no_copy"


def test_the_sheet_goes_on_opening_after_keys_were_exchanged(site: Site, tmp_path: Path) -> None:
    desk = site.open(PHRASE, "sb")
    users.remove(desk, "ac")
    assert recovery.state(desk).sheet_fits
    close_desk(desk)
    home = site.folder / "home"
    site.recover(site.half(home), site.code, home=home)
    desk = site.open(NEW, "nouvelle", home)
    assert entries.read_note(desk, site.entry) == NOTE and [row.name for row in users.list(desk)] == ["sb", "nouvelle"]
    close_desk(desk)
    shutil.copy(site.copied / rosterfile.ROSTER, home / rosterfile.ROSTER)
    shutil.copy(site.copied / rosterfile.PREVIOUS, home / rosterfile.PREVIOUS)
    with pytest.raises((StoreDamaged, RosterAltered)):
        site.recover(site.half(home), site.code, home=home)
