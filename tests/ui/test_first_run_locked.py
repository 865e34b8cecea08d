"""The locked first run of an installed program: what the installing volunteer sees, and that nothing of theirs opens anything."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QWidget

from fieldapp.actions import desk as desks
from fieldapp.actions import setup
from fieldapp.actions import users as people
from fieldapp.domain.errors import WrongPassphrase
from fieldapp.storage import vault
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.ui.frame import Frame
from sync import sitepack

FIRST, SECOND = "quatre mots bien choisis", "cinq autres mots tout neufs"


def find(window: QWidget, name: str) -> QWidget:
    """The visible part of that name."""
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


def seen(window: QWidget) -> str:
    """All words on the screen."""
    return " ".join(label.text() for label in window.screen.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, installed_program: Path) -> Path:
    """The folder of an installed program where site packs lie; the passphrases are stretched cheaply."""
    folder = tmp_path / "packs"
    monkeypatch.setattr(setup, "_DEBIAN", folder)
    create = setup.create_home
    monkeypatch.setattr(setup, "create_home", lambda *words, **named: create(*words, FAST_FOR_TESTS, **named))
    folder.mkdir()
    return folder


@pytest.fixture
def locked(packs: Path, site_pack: bytes, make_site_pack: Callable[..., bytes], make_window: Callable[..., QWidget], tmp_path: Path):
    """The window of a laptop that was installed with two packs, beside a file that is none."""
    (packs / "oujda.fcsite").write_bytes(site_pack)
    (packs / "tanger.fcsite").write_bytes(make_site_pack(TNG=True))
    (packs / "broken.fcsite").write_bytes(site_pack[:-40])
    return make_window(tmp_path / "home")


def press(qtbot, window: QWidget, name: str) -> None:
    """Reach a part by Tab and press it."""
    for _ in range(40):
        if window.focusWidget().objectName() == name:
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
            return
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    raise AssertionError(name)


def type_person(qtbot, window: QWidget, name: str, phrase: str) -> None:
    qtbot.keyClicks(window.focusWidget(), name)
    for again in ("passphrase", "passphrase_again"):
        while window.focusWidget().objectName() != again:
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClicks(window.focusWidget(), phrase)


def test_the_volunteer_compares_the_words_and_leaves_nothing(qtbot, locked, site_pack: bytes, tmp_path: Path) -> None:
    window = locked
    assert window.focusWidget().objectName() == "site_code"
    assert "broken.fcsite" in find(window, "packs_skipped").text()
    assert sitepack.read(site_pack).mission in find(window, "locked_for").text()
    for typed, told in (("", "code"), ("FES", "BER, OUJ, TNG")):
        window.screen.locked.typed.setText(typed)
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        assert told in window.screen.locked.row.error()
    window.screen.locked.typed.clear()
    qtbot.keyClicks(window.focusWidget(), "ouj")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    card = find(window, "enrolment_words")
    assert card.accessibleName() == " ".join(sitepack.words(site_pack))
    assert all(word in seen(window) for word in sitepack.words(site_pack))
    press(qtbot, window, "close_locked")
    assert not window.isVisible()
    assert not (tmp_path / "home").exists(), "nothing was written"


def test_two_people_choose_and_neither_sees_the_others(qtbot, locked, tmp_path: Path) -> None:
    window = locked
    qtbot.keyClicks(window.focusWidget(), "OUJ")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert not [key for key in ("coordinator", "administrator") if window.screen.who.chips[key].isVisible()]
    type_person(qtbot, window, "AB", FIRST)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.screen.who.hint.text(), "somebody must be able to read notes"
    find(window, "role_psychologist").click()
    find(window, "continue_who").click()
    assert window.focusWidget() is window.screen.coordinator.initials
    assert not any(field.text() == FIRST for field in window.findChildren(QLineEdit)), "no eye can show it any more"
    type_person(qtbot, window, "ab", SECOND)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.screen.coordinator.initials_row.error()
    assert not (tmp_path / "home").exists(), "nothing is written before both have chosen"
    window.screen.coordinator.initials.setText("CO")
    window.use(language="ar")
    assert find(window, "initials").text() == "CO"
    find(window, "continue_who").click()
    assert not any(field.text() in (FIRST, SECOND) for field in window.findChildren(QLineEdit))
    card = window.screen.card
    find(window, "code_group").setText(card._groups[card._asked])
    find(window, "put_away").click()
    find(window, "continue_sheet").click()
    assert "CO" in seen(window)
    find(window, "enter").click()
    assert isinstance(window.screen, Frame)
    assert (window.desk.user, window.desk.roles) == ("CO", frozenset({"coordinator", "administrator"}))
    assert {row.name: set(row.roles) for row in people.list(window.desk)} == {
        "AB": {"psychologist"},
        "CO": {"coordinator", "administrator"},
    }
    home = window.home
    assert not window.desk.store.vault.holds("clinical"), "who coordinates opens no note"
    for user, other in (("AB", SECOND), ("CO", FIRST)):
        with pytest.raises(WrongPassphrase):
            vault.unlock(home, other, user, remember=False)
    assert vault.unlock(home, FIRST, "AB", remember=False).holds("clinical")


def test_going_back_asks_the_first_person_to_type_anew(qtbot, locked) -> None:
    window = locked
    window.screen.locked.typed.setText("TNG")
    find(window, "continue_locked").click()
    find(window, "continue_words").click()
    find(window, "role_counsellor").click()
    type_person(qtbot, window, "AB", FIRST)
    find(window, "continue_who").click()
    find(window, "back_who").click()
    assert find(window, "initials").text() == "AB" and find(window, "passphrase").text() == ""
    find(window, "back_who").click()
    assert find(window, "enrolment_words").isVisible()
    find(window, "back_words").click()
    find(window, "another_pack").click()
    find(window, "back_pack").click()
    assert find(window, "continue_locked").isVisible()


def test_a_weak_passphrase_is_told_to_whoever_chose_it(qtbot, locked) -> None:
    window = locked
    window.screen.locked.typed.setText("TNG")
    find(window, "continue_locked").click()
    find(window, "continue_words").click()
    find(window, "role_counsellor").click()
    type_person(qtbot, window, "AB", "123456789")
    find(window, "continue_who").click()
    assert window.screen.message.text() and find(window, "passphrase").text() == "123456789"


def test_nothing_the_volunteer_typed_opens_anything(
    qtbot, packs: Path, site_pack: bytes, make_window: Callable[..., QWidget], tmp_path: Path
) -> None:
    """Even somebody who goes on too far, chooses a name and a passphrase and closes then, leaves no way in."""
    (packs / "oujda.fcsite").write_bytes(site_pack)
    home = tmp_path / "home"
    volunteer = make_window(home)
    qtbot.keyClicks(volunteer.focusWidget(), "OUJ")
    qtbot.keyClick(volunteer.focusWidget(), Qt.Key.Key_Return)
    find(volunteer, "continue_words").click()
    find(volunteer, "role_counsellor").click()
    type_person(qtbot, volunteer, "VOL", "une phrase du volontaire sans suite")
    find(volunteer, "continue_who").click()
    qtbot.keyClicks(volunteer.focusWidget(), "VO2")
    volunteer.close()
    assert not home.exists()
    team = make_window(home)
    assert team.screen.locked.typed.text() == ""
    team.screen.locked.typed.setText("OUJ")
    find(team, "continue_locked").click()
    find(team, "continue_words").click()
    find(team, "role_counsellor").click()
    type_person(qtbot, team, "AB", FIRST)
    find(team, "continue_who").click()
    type_person(qtbot, team, "CO", SECOND)
    find(team, "continue_who").click()
    shown = sitepack.words(site_pack)
    typed = ["OUJ", "ouj", "VOL", "VO2", "une phrase du volontaire sans suite", " ".join(shown), "".join(shown), *shown]
    for user in ("VOL", "VO2", "AB", "CO", None):
        for phrase in typed:
            with pytest.raises(WrongPassphrase):
                vault.unlock(home, phrase, user, remember=False)
    opened = desks.open_desk(home, SECOND, "CO")
    assert [row.name for row in people.list(opened)] == ["AB", "CO"]
    desks.close_desk(opened)


def test_a_program_without_packs_asks_for_one(packs: Path, make_window: Callable[..., QWidget], tmp_path: Path) -> None:
    window = make_window(tmp_path / "home")
    assert find(window, "site_pack").isVisible() and not [one for one in window.findChildren(QWidget, "back_pack") if one.isVisible()]


def test_packs_are_bounded_and_a_checkout_has_none(packs: Path, site_pack: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(70):
        (packs / f"{number:02}.fcsite").write_bytes(b" " * 70_000 if number else site_pack)
    (packs / "other.txt").write_bytes(site_pack)
    (packs / "01-folder.fcsite").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(packs / "02-pipe.fcsite")  # whoever opens it waits for ever
    found = setup.packs_beside()
    assert len(found) == 64 and found[0].offered is not None and found[0].offered.words == sitepack.words(site_pack)
    assert not any(one.offered or one.data for one in found[1:])
    monkeypatch.delitem(sys.modules, "fieldapp_start")
    monkeypatch.setattr(sys, "path", [path for path in sys.path if not path.endswith("packaging/start")])
    assert setup.packs_beside() == []


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_the_packs_are_looked_for_beside_the_window(
    qtbot, packs: Path, site_pack: bytes, make_window: Callable[..., QWidget], tmp_path: Path, language: str
) -> None:
    """On the worker, as in the program: the page waits for them, whatever language is chosen meanwhile."""
    (packs / "oujda.fcsite").write_bytes(site_pack)
    window = make_window(tmp_path / "home", inline=False, size=(1024, 540))
    window.use(language=language)
    qtbot.waitUntil(lambda: find(window, "continue_locked").isEnabled())
    window.screen.locked.typed.setText("BER")
    qtbot.keyClick(window.screen.locked.typed, Qt.Key.Key_Return)
    assert find(window, "enrolment_words").accessibleName() == " ".join(sitepack.words(site_pack))
    go = find(window, "continue_words")
    assert window.focusWidget() is go and window.rect().contains(go.mapTo(window, go.rect().bottomRight())), "in view on a small screen"


def test_a_page_that_fits_shows_no_scroll_bar(
    qtbot, packs: Path, site_pack: bytes, make_window: Callable[..., QWidget], tmp_path: Path
) -> None:
    """A small screen scrolls a long page only: the longest of the others makes none longer."""
    (packs / "oujda.fcsite").write_bytes(site_pack)
    window = make_window(tmp_path / "home", size=(1024, 540))
    bar = window.screen.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    window.screen.locked.typed.setText("BER")
    for name in ("continue_locked", "continue_words"):
        find(window, name).click()
        qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_what_is_no_pack_is_named_where_there_is_no_other(
    packs: Path, site_pack: bytes, make_window: Callable[..., QWidget], tmp_path: Path
) -> None:
    (packs / "oujda.fcsite").write_bytes(site_pack[:-40])
    window = make_window(tmp_path / "home")
    assert find(window, "site_pack").isVisible() and "oujda.fcsite" in seen(window)


def test_a_name_that_is_taken_is_typed_anew_without_looking_for_the_field(qtbot, locked) -> None:
    window = locked
    window.screen.locked.typed.setText("TNG")
    find(window, "continue_locked").click()
    find(window, "continue_words").click()
    find(window, "role_counsellor").click()
    type_person(qtbot, window, "AB", FIRST)
    find(window, "continue_who").click()
    type_person(qtbot, window, "ab", SECOND)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.focusWidget() is window.screen.coordinator.initials
    qtbot.keyClicks(window.focusWidget(), "c")
    assert window.focusWidget().text() == "c", "what is wrong is replaced by what is typed"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert find(window, "code_group").isVisible()
