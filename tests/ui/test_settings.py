"""Réglages: its sections by keyboard, and what each of them does."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QWidget

from fieldapp.actions import copies, recovery, returning, users
from fieldapp.actions.upkeep import ClockTrouble
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.storage import practice
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.ui import caretaker, sticks
from fieldapp.ui.people.again_page import AgainPage
from fieldapp.ui.settings import copies as settings_copies
from fieldapp.ui.settings import copies_words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def find(window: QWidget, name: str) -> QWidget:
    """The visible part of that name."""
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


def told(part: QWidget) -> str:
    """All the words that can be read."""
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def no_sticks(monkeypatch) -> list[Path]:
    """What is plugged in, for tests to add to."""
    there: list[Path] = []
    monkeypatch.setattr(sticks, "mounted", lambda: there)
    return there


@pytest.fixture
def window(room, no_sticks, qtbot):
    opened = room()
    opened.screen.go("settings")
    qtbot.waitUntil(lambda: opened.screen.status.copies.text() != "")
    return opened


def show(window, key: str):
    window.screen.page.show_section(key)
    return window.screen.page.section


def test_sections_are_one_tab_stop_and_arrows_move(window, qtbot):
    line = window.focusWidget()
    assert line.objectName() == "section_people"
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert window.focusWidget().objectName() != "section_people"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_End)
    assert window.focusWidget().objectName() == "section_window"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.screen.page.section.isAncestorOf(window.focusWidget())


def test_list_and_section_are_in_view_together_in_a_low_window(room, no_sticks, qtbot):
    opened = room(size=(1024, 540))
    opened.screen.go("settings")
    page, key = opened.screen.page, Qt.Key.Key_End
    view = page.scroll.viewport()
    for name in ("section_window", "section_people"):
        qtbot.keyClick(opened.focusWidget(), key)
        qtbot.keyClick(opened.focusWidget(), key)  # at the end once more changes nothing
        qtbot.wait(1)
        line = opened.focusWidget()
        assert line.isChecked()
        for part in (line, page.section.head):
            assert view.rect().contains(part.mapTo(view, part.rect().center())), (name, part)
        assert line.objectName() == name and line.visibleRegion().boundingRect().height() == line.height()
        key = Qt.Key.Key_Home


def test_every_section_fits_the_smallest_window_in_three_languages(room, no_sticks, qtbot):
    for language in ("fr", "ar", "en"):
        opened = room(language=language, size=(1024, 540))
        opened.screen.go("settings")
        page = opened.screen.page
        for key in page._makers:
            page.show_section(key)
            qtbot.wait(1)
            assert page.scroll.horizontalScrollBar().maximum() == 0, (language, key)
        opened.close()


def test_a_copy_goes_to_a_stick_and_its_age_is_in_view(window, no_sticks, tmp_path, monkeypatch, qtbot):
    assert "Pas encore" in window.screen.status.copies.text()
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    section = show(window, "copies")
    find(window, "copy_to_stick").click()
    assert "relue" in section._result.text()
    assert list(stick.glob("fieldapp-*/store-*.db"))
    no_sticks.append(stick)
    section.refresh(frozenset({"copies"}))
    assert find(window, "test_backup").isEnabled()
    find(window, "test_backup").click()
    assert "saine" in section._result.text()


def test_a_known_stick_is_found_by_itself(window, no_sticks, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    copies.back_up(window.desk, stick)
    no_sticks.append(stick)
    window.care.look_for_sticks()
    assert "à jour" in window.screen.notices.text
    assert list(settings_copies.known(window.desk)) == [stick]


def test_after_a_closing_the_stick_is_asked_for(window):
    window.tasks.changed.emit(frozenset({"months", "outbox"}))
    assert window.screen.told.now.key == "stick"
    window.screen.told.seen.click()
    assert window.screen.told.now is None


def test_an_old_copy_is_amber_and_never_red(window):
    assert copies_words.too_old(7) and copies_words.too_old(None) and not copies_words.too_old(6)
    window.screen.status.set_copies("…", True)
    assert window.screen.status._due.isVisible()


def test_going_back_tells_what_is_lost_and_wants_a_word(window, no_sticks):
    show(window, "copies")._copy_here()
    row = copies.list(window.desk)[0]
    users.passphrase(window.desk, "une phrase de passe", "quatre mots bien choisis encore")
    form = window.screen.page.section.open("restore", str(row.path), "4 mars 2026")
    assert "perdu" in told(form)
    assert not form.verb.isEnabled()
    form.typed.setText("Remplacer")
    assert form.verb.isEnabled()
    form.verb.click()
    assert window.relaunched and window.ended, "a fresh process opens what was put back"
    window.desk = None


def test_a_drill_is_begun_here_and_its_state_told(window, tmp_path):
    section = show(window, "recovery")
    assert "Pas encore" in section._state.text()
    left = recovery.state(window.desk).left
    section.save_practice(tmp_path / "practice.slot")
    assert (tmp_path / "practice.slot").stat().st_size > 100
    assert recovery.state(window.desk).left == left - 1
    assert "attendue" in section._left.text()
    form = section.open("drill")
    form.file.path.setText(str(tmp_path / "practice.slot"))
    form.code.setText("x")
    form.verb.click()
    assert form.hint.isVisible() and form.verb.isEnabled()


def test_a_sheet_that_fits_no_more_is_told(window):
    """The keys were exchanged for a new sheet, and a crash came before its code was shown."""
    with window.desk.store.write(audited=False) as transaction:
        practice.begin(transaction, b"the slot of another sheet", date(2026, 3, 3))
    section = show(window, "recovery")
    assert "nouvelle fiche" in section._state.text() and section._due.isVisible() and not section.begin.isEnabled()


def test_a_new_sheet_counts_only_once_its_code_was_proved(window, tmp_path):
    section = show(window, "recovery")
    old = recovery.slot(window.home)
    form = section.open("sheet")
    assert not form.verb.isEnabled()
    form.card._save(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    form.leave.click()
    assert recovery.slot(window.home) == old, "whoever leaves before it was written down still has the old sheet"
    form = section.open("sheet")
    assert QApplication.focusWidget() is form.card.typed
    form.card.typed.setText(form.card._groups[form.card._asked])
    assert form.card.typed.text() not in str(section.keep()), "the code is never kept"
    form.verb.click()
    assert not form.hint.text()
    assert recovery.slot(window.home) != old and section.open_form is None
    assert recovery.state(window.desk).sheet_fits


def test_days_to_enter_again_are_ticked_off(window, monkeypatch):
    day = date(2026, 3, 2)
    left = [day, day + timedelta(days=1)]
    monkeypatch.setattr(returning, "to_enter_again", lambda desk: returning.Again(list(left), []))
    monkeypatch.setattr(returning, "entered", lambda desk, day: left.remove(day))
    window.care.ask()
    assert "2 journées" in window.screen.told.now.text
    window.screen.told.act.click()
    assert isinstance(window.screen.page, AgainPage)
    find(window, "day_2026-03-02").click()
    window.screen.page.refresh(frozenset({"people"}))
    window.care.ask()
    assert "1 journée" in window.screen.told.now.text


def test_an_edited_list_of_users_is_put_in_order_here(make_window, home, no_sticks, qtbot):
    (home / "vault.json").write_bytes(b"{}")
    window = make_window(home)
    window.screen.initials.setText("sb")
    window.screen.passphrase.setText("une phrase de passe")
    window.screen.open_button.click()
    qtbot.waitUntil(window.screen.told.isVisible)
    assert "Réglages" in window.screen.told.now.text
    window.screen.told.act.click()
    section = window.screen.page.section
    section.mend.click()
    assert not window.desk.altered and section.mend.isHidden()
    assert not window.screen.told.isVisible() and "en ordre" in window.screen.notices.text


def test_news_is_told_once_and_seen(window, monkeypatch):
    seen: list[int] = []
    monkeypatch.setattr(users, "seen", lambda desk, ids: seen.extend(ids))
    one = users.Notification(7, "keys_renewed", {}, date(2026, 3, 3))
    news = caretaker.News((one,), True, None, 0)
    window.care._tell(news)
    line = window.screen.told
    assert line.now.key == "altered" and not line.seen.isVisible(), "that lasts until it is mended"
    line.withdraw("altered")
    assert line.seen.isVisible()
    line.seen.click()
    assert seen == [7] and not line.isVisible()


def test_long_work_takes_the_place_of_the_age_for_a_moment(window):
    status = window.screen.status
    status._show_work(True)
    assert not status.copies.isVisible() and not status._due.isVisible()
    status._show_work(False)
    assert status.copies.isVisible() and status._due.isVisible()


def test_what_can_be_done_for_a_colleague_hangs_from_one_button(window, qtbot):
    users.add(window.desk, "KL", frozenset({"reception"}), "quatre mots bien choisis", FAST_FOR_TESTS)
    section = show(window, "people")
    section.refresh(frozenset({"users"}))
    QApplication.processEvents()
    button = find(window, "more_KL")
    assert "KL" in button.accessibleName()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    menu = button.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Phrase oubliée : renouveler l’accès…".replace(" :", "\u00a0:"),
        "Quitte l’équipe…",
    ]
    menu.actions()[0].trigger()
    menu.close()
    assert find(window, "renewed_passphrase").hasFocus()
    find(window, "close_form").click()
    assert window.focusWidget() is button


def test_a_clock_that_jumped_and_a_damaged_store_are_told(window):
    trouble = ClockTrouble("clock_went_back", {"now": "2026-01-01", "last": "2026-03-03"})
    window.care._tell_health((trouble, "store_damaged"))
    line = window.screen.told
    assert "abîmées" in line.now.text
    line.act.click()
    assert window.screen.page._key == "copies"
    line.withdraw("damage")
    line.seen.click()
    assert line.now is None


def test_what_was_checked_stays_told_and_what_is_in_order_is_not_listed_without_a_name(window):
    section = show(window, "laptop")
    find(window, "verify").click()
    window.screen.notices.hide()
    QApplication.processEvents()
    said = told(section)
    assert "Vérifié\u00a0: tout va bien." in said and "En ordre" not in said
    assert "Aucune copie" in said, "what a check has to say besides is told"


def test_a_refusal_that_needs_a_second_person_asks_for_one(window):
    form = show(window, "people").open("add")
    form.refused(NotAllowed("clinical_key_needed"))
    assert find(window, "witness_name").isVisible()
    form.refused(Refused("user_exists"))
    assert "nom" in form.hint.text()


def test_the_keyboard_stays_in_the_list_when_the_line_it_was_on_goes(window):
    users.add(window.desk, "KL", frozenset({"reception"}), "quatre mots bien choisis", FAST_FOR_TESTS)
    section = show(window, "people")
    section.refresh(frozenset({"users"}))
    QApplication.processEvents()
    find(window, "more_KL").setFocus()
    section.refresh(frozenset({"users"}))
    assert window.focusWidget() is section.add_button
