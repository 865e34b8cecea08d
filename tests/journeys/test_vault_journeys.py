"""The journeys nobody wants to make, in the real window: a lost laptop, a damaged store, a forgotten passphrase, a leaver."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.actions import copies, entries, people, sessions, setup, users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.storage import slots
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.ui import look, preferences, sticks, wording
from fieldapp.ui.application import MainWindow
from fieldapp.ui.frame import Frame
from fieldapp.ui.tasks import Tasks
from sync import halves, keys, sitepack
from sync import recovery as sealing

DAY = date(2026, 3, 4)
PHRASE, NEW, NOTE = "une phrase de passe", "quatre autres mots bien choisis", "Dort mieux."
ROLES = frozenset({"counsellor", "coordinator", "administrator"})
PERSON = {
    "family_name": "Barry", "given_name": "Assiatou", "sex": "F", "birth_date": date(1999, 5, 4), "nationality": "GN",
    "population_group": "migrant", "language": "ff", "site": "OUJ", "project": "MMSD", "opened_on": date(2026, 3, 2),
}  # fmt: skip
CONSENT = {"file": True, "statistics": True, "manner": "oral", "given_by": "self", "given_on": date(2026, 3, 2)}
SESSION = {"date": date(2026, 3, 3), "site": "OUJ", "project": "MMSD", "service": "psy.individual", "minutes": 45, "note": NOTE}


class Mission:
    """A mission's keys and pack, and its answer to a recovery slot."""

    def __init__(self) -> None:
        self.recovery, self.receipt = keys.new_sealing_key(), keys.new_signing_key()
        self.pack = sitepack.write(
            keys.new_signing_key(),
            sites=[sitepack.SiteEntry("OUJ", True)],
            url="http://127.0.0.1:1",
            issued="2026-01-05",
            receipt_public=keys.signing_public(self.receipt),
            sealing_public=keys.sealing_public(keys.new_sealing_key()),
            recovery_public=keys.sealing_public(self.recovery),
        )

    def answer(self, slot: bytes) -> bytes:
        """Its half of a slot."""
        share = sealing.open_mission_half(slot, self.recovery)
        return halves.write(self.receipt, slot, share, day=DAY, mission=sitepack.read(self.pack).mission)


class Clinic:
    """A home with a person and a note, and windows on it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.home, self.mission = folder, folder / "home", Mission()
        made = setup.create_home(self.home, self.mission.pack, "sb", ROLES, PHRASE, FAST_FOR_TESTS, today=DAY)
        self.code = made.recovery_code
        desk = self.desk()
        self.person = people.register(desk, PERSON, CONSENT).value
        self.entry = sessions.record(desk, self.person, SESSION).value
        users.add(desk, "KL", frozenset({"counsellor"}), PHRASE, FAST_FOR_TESTS)
        close_desk(desk)

    def desk(self, home: Path | None = None, user: str = "sb", passphrase: str = PHRASE) -> Desk:
        """An open desk."""
        return open_desk(home or self.home, passphrase, user, lambda: DAY)


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clinic:
    monkeypatch.setattr(slots, "calibrate", lambda *_, **__: FAST_FOR_TESTS)
    monkeypatch.setattr(sticks, "mounted", list)
    return Clinic(tmp_path)


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Callable[..., MainWindow]]:
    """Windows on a home, in French."""
    made: list[MainWindow] = []
    wording.use("fr")
    look.apply(qapp, "light", "fr")

    def make(home: Path, day: date = DAY) -> MainWindow:
        if home.is_dir():
            preferences.write(home, preferences.Preferences("fr", "light"))
        window = MainWindow(
            home,
            tasks=Tasks(inline=True),
            today=lambda: day,
            clock=lambda: datetime(2026, 3, 4, 10, 12),
            start_again=lambda _: None,
            end=lambda: None,
        )
        window.resize(1024, 540)
        window.show()
        window.activateWindow()
        window.use(language="fr")
        QApplication.processEvents()
        made.append(window)
        return window

    yield make
    for window in made:
        if window.desk is not None:
            window.close()
        window.tasks.stop()
        window.deleteLater()


def find(window: QWidget, name: str) -> Any:
    """The visible part of that name."""
    QApplication.processEvents()
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


def type_in(window: QWidget, **texts: str) -> None:
    """Fields by name."""
    for name, text in texts.items():
        find(window, name).setText(text)


def unlock(window: MainWindow, user: str = "sb", passphrase: str = PHRASE) -> None:
    """Open as somebody."""
    type_in(window, initials=user, passphrase=passphrase)
    find(window, "open").click()
    QApplication.processEvents()


def test_a_lost_laptop_is_replaced_from_the_stick(clinic: Clinic, show: Callable[..., MainWindow], tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    desk = clinic.desk()
    copy = copies.back_up(desk, stick).value
    close_desk(desk)

    window = show(tmp_path / "new laptop", date(2026, 3, 6))
    find(window, "replaces").click()
    type_in(window, copy=str(copy), initials="sb", passphrase=PHRASE)
    find(window, "restore").click()
    assert len(find(window, "approval_code").text()) > 26, "a new installation, which the mission approves"
    find(window, "enter").click()
    QApplication.processEvents()
    assert isinstance(window.screen, Frame)
    assert entries.read_note(window.desk, clinic.entry) == NOTE
    line = window.screen.told
    assert "à saisir de nouveau" in line.now.text and "clôture" in line.now.text
    line.act.click()
    find(window, "day_2026-03-05").click()
    QApplication.processEvents()
    assert not [part for part in window.findChildren(QWidget, "day_2026-03-05") if part.isVisible()], "that day is done"


def test_a_damaged_store_goes_back_to_its_newest_good_copy(clinic: Clinic, show: Callable[..., MainWindow]) -> None:
    store = clinic.home / "store.db"
    data = bytearray(store.read_bytes())
    data[4096:12288] = bytes(8192)
    store.write_bytes(data)
    window = show(clinic.home)
    unlock(window)
    assert "abîmées" in find(window, "message").text()
    find(window, "put_back").click()
    type_in(window, passphrase=PHRASE)
    find(window, "restore").click()
    find(window, "enter").click()
    QApplication.processEvents()
    assert entries.read_note(window.desk, clinic.entry) == NOTE
    aside = [folder for folder in clinic.home.iterdir() if folder.name.startswith(("damaged-", "aside-"))]
    assert aside and (aside[0] / "store.db").read_bytes() == bytes(data), "put aside, never deleted"


def test_damaged_keys_of_files_alone_are_put_back_and_nothing_written_is_lost(clinic: Clinic, show: Callable[..., MainWindow]) -> None:
    keyring = clinic.home / "keyring.db"
    keyring.write_bytes(bytes(len(keyring.read_bytes())))
    window = show(clinic.home)
    unlock(window)
    find(window, "put_back").click()
    type_in(window, passphrase=PHRASE)
    find(window, "restore").click()
    assert window.screen._restored.keyring_only
    find(window, "enter").click()
    QApplication.processEvents()
    assert entries.read_note(window.desk, clinic.entry) == NOTE
    assert window.screen.told.now is None, "nothing is to be entered again"


def test_nobody_can_open_then_the_sheet_and_the_mission_do(clinic: Clinic, show: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = show(clinic.home)
    find(window, "forgotten").click()
    find(window, "nobody").click()
    window.screen.save_slot(tmp_path / "slot")
    half = tmp_path / "half"
    half.write_bytes(clinic.mission.answer((tmp_path / "slot").read_bytes()))
    find(window, "have_half").click()
    type_in(window, half=str(half), code="7777-7777", initials="nv", new_passphrase=NEW, new_passphrase_again=NEW)
    find(window, "role_counsellor").click()
    find(window, "recover").click()
    assert find(window, "message").text(), "a code that is not the sheet's opens nothing"
    assert not isinstance(window.screen, Frame)
    type_in(window, code=clinic.code)
    find(window, "recover").click()
    QApplication.processEvents()
    assert isinstance(window.screen, Frame) and window.desk.user == "nv"
    window.close()
    again = show(clinic.home)
    unlock(again)
    assert again.screen.told.now is not None, "all others are told"
    again.screen.told.seen.click()


def test_a_colleague_renews_the_access_on_the_spot(clinic: Clinic, show: Callable[..., MainWindow]) -> None:
    window = show(clinic.home)
    type_in(window, initials="KL")
    find(window, "forgotten").click()
    find(window, "colleague").click()
    assert find(window, "initials").text() == "KL"
    type_in(window, colleague_initials="sb", colleague_passphrase="pas la bonne phrase", new_passphrase=NEW, new_passphrase_again=NEW)
    find(window, "renew").click()
    assert not find(window, "renew").isEnabled(), "a wrong passphrase makes wait here too"
    window.screen._ready()
    type_in(window, colleague_passphrase=PHRASE)
    find(window, "renew").click()
    QApplication.processEvents()
    assert isinstance(window.screen, Frame) and window.desk.user == "KL"
    assert window.screen.told.now is not None, "it is told to whom it was done for"


def test_who_leaves_shares_out_and_opens_nothing_any_more(clinic: Clinic, show: Callable[..., MainWindow]) -> None:
    window = show(clinic.home)
    unlock(window)
    window.screen.go("settings")
    form = window.screen.page.section.open("leaving", "KL")
    QApplication.processEvents()
    if form._to_row.isVisible():
        form.to.set_value("sb")
    form.verb.click()
    QApplication.processEvents()
    assert [row.name for row in users.list(window.desk)] == ["sb"]
    window.close()
    late = show(clinic.home)
    unlock(late, "KL")
    assert not isinstance(late.screen, Frame)
    late.screen._left = 1
    late.screen._count_down()
    unlock(late)
    assert entries.read_note(late.desk, clinic.entry) == NOTE


def test_the_language_can_change_at_every_step(clinic: Clinic, show: Callable[..., MainWindow]) -> None:
    window = show(clinic.home)
    find(window, "forgotten").click()
    for step, field in (("colleague", "colleague_initials"), ("half", "code")):
        window.screen.show_step(step)
        type_in(window, **{field: "abc"})
        window.use(language="ar")
        assert find(window, field).text() == "abc"
        window.use(language="fr")
    window.screen.show_step("who")
    find(window, "back").click()
    assert find(window, "open").isVisible()


def test_the_journeys_go_by_keyboard_alone(clinic: Clinic, show: Callable[..., MainWindow], qtbot: Any) -> None:
    window = show(clinic.home)
    button = find(window, "forgotten")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert window.focusWidget().objectName() == "colleague"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()
    stops = []
    for _ in range(12):
        stops.append(window.focusWidget().objectName())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    wanted = [
        "initials",
        "colleague_initials",
        "colleague_passphrase",
        "new_passphrase",
        "new_passphrase_again",
        "propose",
        "renew",
        "back",
    ]
    assert [stop for stop in stops if stop in wanted][: len(wanted)] == wanted
