"""Who may read what, in the window: a reason by keyboard, asking and granting, who looked, notes found, the journal; on a real home."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from fieldapp.actions import access, audit, notes, people, sessions, users
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.ui.application import MainWindow
from fieldapp.ui.people.notes_pane import HitRow

PHRASE = "cactus abricot fenêtre lundi"
TODAY = date(2026, 3, 4)
CONSENT = {"file": True, "statistics": False, "manner": "oral", "language": "fr", "given_by": "self", "given_on": date(2026, 3, 1)}
PERSON = {
    "given_name": "Aïssatou", "family_name": "Diallo", "sex": "F", "age_at_opening": 27, "nationality": "GN",
    "population_group": "migrant", "site": "OUJ", "opened_on": date(2026, 3, 1), "project": "MMSD", "status": "refugie",
}  # fmt: skip
SESSION = {"date": date(2026, 3, 2), "site": "OUJ", "project": "MMSD", "service": "psy.individual", "note": "dort mieux, angoisse le soir"}


@pytest.fixture
def team(home: Path) -> Path:
    """A home where AB follows Aïssatou; CD listens too, RE receives, CO coordinates."""
    desk = open_desk(home, "une phrase de passe", "sb", today=lambda: TODAY)
    for name, role in (("AB", "counsellor"), ("CD", "counsellor"), ("RE", "reception"), ("CO", "coordinator")):
        users.add(desk, name, frozenset({role}), PHRASE, FAST_FOR_TESTS)
    close_desk(desk)
    desk = open_desk(home, PHRASE, "AB", today=lambda: TODAY)
    person = people.register(desk, PERSON, CONSENT).value
    sessions.record(desk, person, SESSION)
    close_desk(desk)
    return home


@pytest.fixture
def sit(team: Path, make_window: Callable[..., MainWindow]) -> Callable[..., MainWindow]:
    """Lets one of the team sit down at the window; whoever sat there before locks it."""
    sitting: list[MainWindow] = []

    def down(user: str, place: str = "person", **where: object) -> MainWindow:
        while sitting:
            sitting.pop().close()
        window = make_window(team)
        window.screen.initials.setText(user)
        window.screen.passphrase.setText(PHRASE)
        window.screen.open_button.click()
        if place == "person":
            where.setdefault("person", 1)
        window.screen.open(place, **where)
        QApplication.processEvents()
        sitting.append(window)
        return window

    return down


def words(part: QWidget) -> str:
    """All that can be read in a part now."""
    return " | ".join(one.text() for one in part.findChildren(QLabel) if one.isVisibleTo(part) and one.text())


def press(name: str, window: MainWindow, qtbot, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Put the keyboard on a part and press a key there."""
    part = window.screen.page.findChild(QWidget, name)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(part, key)
    QApplication.processEvents()


def open_session(window: MainWindow) -> None:
    """Open the session in the story."""
    next(row for row in window.screen.page.story._rows if row.event_shown.key[0] == "session").click()
    QApplication.processEvents()


def test_a_colleagues_note_opens_with_a_reason_by_keyboard(sit: Callable[..., MainWindow], qtbot) -> None:
    window = sit("CD")
    page = window.screen.page
    assert "Réfugié" not in words(page.facts)
    open_session(window)
    press("note_reason", window, qtbot)
    chip = QApplication.focusWidget()
    assert chip.objectName() == "reason_remplacement"
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "dort mieux" in words(page.story) and "Réfugié" in words(page.facts)
    assert "remplacement" in words(page.access)
    assert QApplication.focusWidget() is page.story.row_of(("session", 1))


def test_who_follows_the_case_is_asked_nothing(sit: Callable[..., MainWindow]) -> None:
    page = sit("AB").screen.page
    assert page.access.isHidden() and "Réfugié" in words(page.facts)


def test_asking_granting_reading_and_ending(sit: Callable[..., MainWindow], qtbot) -> None:
    window = sit("RE")
    press("ask_access", window, qtbot)
    field = QApplication.focusWidget()
    assert field.objectName() == "access_reason"
    press("send_access", window, qtbot)
    assert "Écrivez pourquoi" in words(window.screen.page.access)
    qtbot.keyClicks(field, "AB est absente, transfert demain")
    press("send_access", window, qtbot)
    assert window.screen.page.findChild(QWidget, "ask_access") is None
    assert QApplication.focusWidget() is window.screen.page.first_focus()

    window = sit("AB", "people")
    pane = window.screen.page.requests
    assert "RE" in words(pane) and "transfert" not in words(pane)
    press("answer_request", window, qtbot)
    assert "AB est absente, transfert demain" in words(pane)
    press("grant_hour_1", window, qtbot)
    assert pane.isHidden() and QApplication.focusWidget() is window.screen.page.field

    window = sit("RE")
    open_session(window)
    page = window.screen.page
    page.story.note_asked.emit(page.story.row_of(("session", 1)).event_shown)
    assert "dort mieux" in words(page.story) and "Réfugié" in words(page.facts)
    press("end_access", window, qtbot)
    assert "dort mieux" not in words(page.story) and "Réfugié" not in words(page.facts)


def test_esc_leaves_a_demand(sit: Callable[..., MainWindow], qtbot) -> None:
    window = sit("RE")
    press("ask_access", window, qtbot)
    qtbot.keyClicks(QApplication.focusWidget(), "abc")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.screen.page.findChild(QWidget, "access_reason") is None
    assert access.requests(window.desk) == []


def test_demands_stand_in_the_settings_too(sit: Callable[..., MainWindow], qtbot) -> None:
    access.ask(sit("CO").desk, 1, "contrôle")
    window = sit("AB", "settings", section="access")
    assert "contrôle" in words(window.screen.page.section)
    press("refuse_1", window, qtbot)
    assert "contrôle" not in words(window.screen.page.section)


def test_who_looked_is_shown_when_asked_for(sit: Callable[..., MainWindow], qtbot) -> None:
    sit("CD")
    window = sit("CO")
    looked = window.screen.page.looked
    assert "page ouverte" not in words(looked)
    press("looked", window, qtbot)
    told = words(looked)
    assert "CD" in told and "page ouverte" in told and "séance enregistrée" in told
    press("looked", window, qtbot)
    assert "page ouverte" not in words(looked)


def test_notes_are_found_under_the_people_and_lead_to_the_entry(sit: Callable[..., MainWindow], qtbot) -> None:
    window = sit("AB", "people")
    page = window.screen.page
    qtbot.keyClicks(page.field, "angoisse")
    page._look()
    QApplication.processEvents()
    (row,) = page.notes.rows
    assert "OUJ-0001" in row.text() and "angoisse" not in row.accessibleDescription()
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is row and row.accessibleDescription() == "dort mieux, angoisse le soir"
    qtbot.keyClick(row, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is page.field and row.accessibleDescription() == ""
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    qtbot.keyClick(row, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "dort mieux" in words(window.screen.page.story)


@pytest.mark.parametrize("user", ["CD", "RE", "CO"])
def test_notes_of_others_are_not_found(sit: Callable[..., MainWindow], user: str) -> None:
    page = sit(user, "people").screen.page
    page.field.setText("angoisse")
    page._look()
    QApplication.processEvents()
    assert page.notes.isHidden() and not page.findChildren(HitRow)


def test_the_journal_is_for_coordinators(sit: Callable[..., MainWindow]) -> None:
    assert sit("AB", "settings").screen.page.findChild(QWidget, "section_audit") is None
    section = sit("CO", "settings", section="audit").screen.page.section
    told = words(section)
    assert "séance enregistrée" in told and "OUJ-0001" not in told and "Diallo" not in told


def test_the_journal_is_saved_as_a_signed_file(
    sit: Callable[..., MainWindow], qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "journal.jsonl"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    window = sit("CO", "settings", section="audit")
    press("export_audit", window, qtbot)
    assert audit.check_file(out).by == "CO"


def test_a_file_is_erased_from_the_persons_page(sit: Callable[..., MainWindow], qtbot) -> None:
    page = sit("RE").screen.page
    assert page.erase.isHidden(), "not for who may not"
    window = sit("CD", "people")
    window.screen.open("person", person=1)
    page = window.screen.page
    press("erase", window, qtbot)
    assert QApplication.focusWidget().objectName() == "erase_reason"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.erasing is None and QApplication.focusWidget() is page.erase
    press("erase", window, qtbot)
    form = page.erasing
    form.typed.setText(page._code[:-1])
    assert not form.verb.isEnabled()
    form.typed.setText(page._code.lower())
    press("erase_now", window, qtbot)
    assert "pourquoi" in words(form) and people.counts(window.desk)["all"] == 1, "not without a reason"
    form.reason.setText("à sa demande")
    press("erase_now", window, qtbot)
    assert people.counts(window.desk)["all"] == 0
    assert window.screen.page.place == "people" and window.screen.page is not page
    assert "effacé" in window.screen.notices.text
    window.screen.back()
    assert window.screen.page is not page, "no way back leads there"


def test_after_a_lock_on_a_note_found_the_keyboard_is_in_the_search(sit: Callable[..., MainWindow], qtbot) -> None:
    window = sit("AB", "people")
    page = window.screen.page
    while not notes.warm(window.desk):
        pass
    page.field.setText("dort")
    page._look()
    page.notes.rows[0].setFocus()
    window.screen.restore(window.screen.keep())
    assert window.focusWidget() is window.screen.page.field
