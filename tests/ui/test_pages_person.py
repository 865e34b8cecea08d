"""Somebody's page: the story, forms inside it, correcting and cancelling with a reason, undo; all by keyboard, on a real home."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

import resources
from fieldapp.actions import drafts, entries, people, services, sessions
from fieldapp.domain import programme
from fieldapp.ui.application import MainWindow
from fieldapp.ui.kit import Button
from fieldapp.ui.person.page import PersonPage

CONSENT = {"file": True, "statistics": False, "manner": "oral", "language": "fr", "given_by": "self", "given_on": date(2026, 3, 1)}
SESSION = {"date": date(2026, 3, 2), "site": "OUJ", "project": "MMSD", "service": "psy.individual", "minutes": 45, "note": "dort mieux"}
BASKET = {"date": date(2026, 3, 3), "site": "OUJ", "project": "MMSD", "service": "aid.food_basket", "quantity": 1}


def open_person(window: MainWindow) -> PersonPage:
    """Somebody with a session and a food basket, on their page."""
    answers = {
        "given_name": "Aïssatou",
        "family_name": "Diallo",
        "sex": "F",
        "age_at_opening": 27,
        "nationality": "GN",
        "population_group": "migrant",
        "site": "OUJ",
        "opened_on": date(2026, 3, 1),
        "project": "MMSD",
        "vulnerabilities": ["parent_isole"],
        "contact_safely": "jamais le soir",
    }
    person = people.register(window.desk, answers, CONSENT).value
    sessions.record(window.desk, person, SESSION)
    services.record(window.desk, person, BASKET)
    window.screen.open("person", person=person)
    QApplication.processEvents()
    return window.screen.page


@pytest.fixture
def window(room: Callable[..., MainWindow]) -> MainWindow:
    """A window on an open home."""
    return room()


@pytest.fixture
def page(window: MainWindow) -> PersonPage:
    """The page of somebody with a short story."""
    return open_person(window)


def key(name: Qt.Key, qtbot, *, control: bool = False) -> None:
    """One key on whatever holds the keyboard."""
    QApplication.processEvents()
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget(), name, held)
    QApplication.processEvents()


def write(page: QWidget, field: str, text: str, qtbot) -> None:
    """Letters in a field."""
    page.findChild(QWidget, field).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(QApplication.focusWidget(), text)


def titles(page: PersonPage) -> list[str]:
    """The events of the story, newest first; cancelled ones in brackets."""
    return [f"({row.event_shown.title})" if row.event_shown.cancelled else row.event_shown.title for row in page.story._rows]


def test_the_story_is_told_newest_first(page: PersonPage) -> None:
    assert titles(page) == ["Panier alimentaire", "Entretien individuel", "Accueil et accord"]
    assert page.story._rows[1].event_shown.note
    assert "27 ans" in page.beside.text()


def test_vigilance_opens_on_focus_and_closes_by_itself(page: PersonPage) -> None:
    pane = page.vigilance
    assert not pane._guarded.isVisible()
    pane._opener.setFocus()
    assert pane._guarded.isVisible()
    assert "jamais le soir" in pane._guarded.text()
    assert "Parent isolé" in pane._guarded.text()
    page.new_session.setFocus()
    assert not pane._guarded.isVisible()


def test_a_session_is_saved_by_keyboard(page: PersonPage, qtbot) -> None:
    key(Qt.Key.Key_N, qtbot, control=True)
    assert page.forms.sheet is not None
    assert not page.to_do.isVisible()
    write(page, "note", "la cadette tousse", qtbot)
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert page.forms.sheet is None
    assert titles(page)[0] == "Entretien individuel"
    newest = page.story._rows[0].event_shown
    assert entries.read_note(page._desk, newest.key[1]) == "la cadette tousse"
    assert page._window.notices.text == "Séance enregistrée."


def test_the_last_save_is_undone_with_one_key(page: PersonPage, qtbot) -> None:
    key(Qt.Key.Key_N, qtbot, control=True)
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert len(titles(page)) == 4
    key(Qt.Key.Key_Z, qtbot, control=True)
    assert titles(page)[0].startswith("(")


def test_a_date_that_is_none_is_told_beside_the_field(page: PersonPage, qtbot) -> None:
    key(Qt.Key.Key_N, qtbot, control=True)
    page.forms.sheet.view.rows["date"].field.edit.clear()
    write(page, "date", "31/2", qtbot)
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert "hier" in page.forms.sheet.view.rows["date"].error()
    assert "Date" in page.forms.sheet.view.problems.text()
    assert len(titles(page)) == 3


def test_escape_keeps_a_draft_that_is_taken_up_again(page: PersonPage, qtbot) -> None:
    key(Qt.Key.Key_N, qtbot, control=True)
    write(page, "note", "a finir", qtbot)
    key(Qt.Key.Key_Escape, qtbot)
    assert page.forms.sheet is None
    assert page.drafts.isVisible()
    (kept,) = drafts.list(page._desk)
    page.forms.open_draft(kept.uid)
    assert page.forms.sheet.view.rows["note"].field.value() == "a finir"
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert drafts.list(page._desk) == ()


def test_a_change_of_language_keeps_the_open_form(window: MainWindow, qtbot) -> None:
    page = open_person(window)
    key(Qt.Key.Key_N, qtbot, control=True)
    write(page, "note", "dort", qtbot)
    for language in ("ar", "en", "fr"):
        window.use(language=language)
        QApplication.processEvents()
        page = window.screen.page
        assert page.forms.sheet.view.rows["note"].field.value().startswith("dort")
        assert QApplication.focusWidget().objectName() == "note"


def test_a_service_is_corrected_with_its_reason(page: PersonPage, qtbot) -> None:
    row = page.story._rows[0]
    row.setFocus()
    key(Qt.Key.Key_Return, qtbot)
    assert row.isChecked()
    page.forms.correct(row.event_shown)
    field = page.forms.sheet.view.rows["quantity"].field
    assert field.value() == 1
    field.set_value(3)
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert page.forms.sheet is not None, "no reason was written"
    write(page.forms.sheet, "reason", "trois paniers", qtbot)
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert page.forms.sheet is None
    assert sorted(titles(page)[:2]) == ["(Panier alimentaire)", "Panier alimentaire"]
    assert any("3" in row.event_shown.detail for row in page.story._rows[:2])


def test_an_entry_is_cancelled_with_its_reason_and_restored(page: PersonPage, qtbot) -> None:
    page.forms.cancel(page.story._rows[0].event_shown)
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert page.forms.sheet.view.rows["reason"].error()
    write(page, "reason", "autre personne", qtbot)
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert titles(page)[0] == "(Panier alimentaire)"
    assert page.story._rows[0].event_shown.reason == "autre personne"
    key(Qt.Key.Key_Z, qtbot, control=True)
    assert titles(page)[0] == "Panier alimentaire"


def test_a_note_is_read_on_demand_and_forgotten(page: PersonPage, qtbot) -> None:
    row = page.story._rows[1]
    row.setFocus()
    key(Qt.Key.Key_Space, qtbot)
    assert not page.story._note.isVisible()
    page._read_note(row.event_shown)
    assert page.story._note.text() == "dort mieux"
    key(Qt.Key.Key_Space, qtbot)
    assert page.story._opened is None


def test_a_note_that_comes_late_stands_under_no_other_event(page: PersonPage, qtbot) -> None:
    asked, other = page.story._rows[1], page.story._rows[0]
    page.story.show_note(asked.event_shown, "dort mieux")
    assert not page.story._note.text(), "nothing is open"
    asked.click()
    other.click()
    page.story.show_note(asked.event_shown, "dort mieux")
    assert not page.story._note.text()


def test_the_file_is_closed_with_a_reason(page: PersonPage, qtbot) -> None:
    page.forms.open("closure")
    page.forms.sheet.view.rows["closure_reason"].field.set_value("objectifs_atteints")
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert titles(page)[0] == "Dossier clos"
    assert "clos" in page.state.text()
    assert page.quick.findChild(Button, "open_reopening") is not None and page.quick.findChild(Button, "open_closure") is None


def test_a_consent_withdrawn_closes_the_file_to_new_entries(page: PersonPage, qtbot) -> None:
    page.forms.open("consent")
    page.forms.sheet.view.rows["file"].field.set_value(False)
    page.forms.sheet.view.rows["statistics"].field.set_value(False)
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert page.forms.sheet is None
    assert not page.new_session.isEnabled()
    assert "accord" in page.state.text()


def test_a_new_service_of_the_data_appears_in_the_form(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "programme"
    shutil.copytree(resources.path("programme"), folder)
    with (folder / "services.toml").open("a", encoding="utf-8") as file:
        file.write('\n[services."aid.school_bag"]\nkind = "service"\nunit = "kit"\nfr = "Cartable"\nar = "محفظة"\nen = "School bag"\n')
    window.desk.programme = programme.load(folder)
    page = open_person(window)
    page.forms.open("service")
    field = page.forms.sheet.view.rows["service"].field
    field.set_value("aid.school_bag")
    assert field.value() == "aid.school_bag"
    assert "Cartable" in field.combo.text()


def test_an_amount_is_asked_only_where_it_applies(page: PersonPage) -> None:
    page.forms.open("service")
    view = page.forms.sheet.view
    view.rows["service"].field.set_value("aid.food_basket")
    assert view.rows["amount_mad"].isHidden()
    view.rows["service"].field.set_value("aid.cash")
    assert not view.rows["amount_mad"].isHidden()


def test_in_a_low_window_the_verb_is_pinned(make_window, room) -> None:
    window = room(size=(1024, 540))
    page = open_person(window)
    page.forms.open("session")
    QApplication.processEvents()
    verb = next(button for button in page.findChildren(Button, "save") if button.isVisible())
    top = verb.mapTo(window, verb.rect().topLeft()).y()
    assert 0 < top < window.height() - verb.height()
