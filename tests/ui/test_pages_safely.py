"""What must not happen by accident: keys heard under the cover, an entry saved twice, a draft gone for good, a closing offered to all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.actions import drafts, entries, finding, months, people, services
from fieldapp.actions.desk import Desk, open_desk
from fieldapp.domain.errors import Cancelled
from fieldapp.domain.periods import Month
from fieldapp.storage import search
from fieldapp.ui.application import MainWindow
from fieldapp.ui.kit import Button
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.kit.fields import ComboField
from fieldapp.ui.months import page as month_page

CONSENT = {"file": True, "statistics": True, "manner": "oral", "language": "fr", "given_by": "self", "given_on": date(2026, 3, 1)}
ANSWERS = {
    "given_name": "Aïssatou",
    "family_name": "Diallo",
    "sex": "F",
    "age_at_opening": 27,
    "nationality": "GN",
    "population_group": "migrant",
    "site": "OUJ",
    "opened_on": date(2026, 2, 1),
    "project": "MMSD",
}
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SERVICE = {"date": date(2026, 2, 3), "site": "OUJ", "project": "MMSD", "service": "aid.food_basket", "quantity": 1}


@pytest.fixture
def window(room: Callable[..., MainWindow]) -> MainWindow:
    """A window on an open home."""
    return room()


@pytest.fixture
def person(window: MainWindow) -> int:
    """Somebody, on their page."""
    person = people.register(window.desk, ANSWERS, CONSENT).value
    services.record(window.desk, person, SERVICE)
    window.screen.open("person", person=person)
    QApplication.processEvents()
    return person


def press(window: MainWindow, qtbot, key: Qt.Key, held: Qt.KeyboardModifier = CONTROL) -> None:
    """A key on whatever holds the keyboard."""
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)
    QApplication.processEvents()


def test_nothing_is_heard_under_the_cover(window: MainWindow, person: int, qtbot) -> None:
    page = window.screen.page
    press(window, qtbot, Qt.Key.Key_N)
    note = page.forms.sheet.view.rows["note"].field
    note.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "dort")
    window.cover.lay()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_K, Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_Z):
        press(window, qtbot, key)
    press(window, qtbot, Qt.Key.Key_N, CONTROL | SHIFT)
    press(window, qtbot, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    qtbot.keyClicks(QApplication.focusWidget() or window, "vu")
    assert window.cover.isVisible()
    assert window.screen.page is page and page.forms.sheet is not None
    assert note.toPlainText().strip() == "dort"
    press(window, qtbot, Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier)
    assert QApplication.focusWidget().objectName() == "note", "and the keyboard is back where it was"


def test_what_opens_meanwhile_stays_under_the_cover(make_window, home, qtbot) -> None:
    window = make_window(home)
    window.cover.lay()
    window._opened(open_desk(home, "une phrase de passe", today=lambda: date(2026, 3, 4)))
    assert window.children()[-1] is window.cover
    assert QApplication.focusWidget() is window.cover
    window.cover.lift()
    assert window.screen.isEnabled()


def test_a_list_that_is_open_closes_under_the_cover(window: MainWindow, person: int) -> None:
    page = window.screen.page
    page.forms.open("session")
    QApplication.processEvents()
    combo = next(field for field in page.forms.sheet.findChildren(ComboField) if field.isVisible())
    combo.setFocus()
    combo.open_list()
    window.cover.lay()
    assert QApplication.activePopupWidget() is None


def test_one_session_is_never_saved_twice(room, qtbot) -> None:
    window = room(inline=False, size=(1024, 540))
    qtbot.waitUntil(lambda: window.desk is not None and hasattr(window.screen, "page") and not window.tasks.busy, timeout=20000)
    person = people.register(window.desk, ANSWERS, CONSENT).value
    window.screen.open("person", person=person)
    qtbot.waitUntil(lambda: not window.tasks.busy)
    page = window.screen.page
    page.forms.open("session")
    sheet = page.forms.sheet
    for _ in range(2):
        sheet.submit()
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert sum(item.kind == "session" for item in people.story(window.desk, person)) == 1


def test_a_new_person_and_the_search_are_one_key_away(window: MainWindow, person: int, qtbot) -> None:
    press(window, qtbot, Qt.Key.Key_K)
    assert QApplication.focusWidget().objectName() == "search"
    window.screen.back()
    assert window.screen.page._person == person, "the way back leads to where one was"
    window.screen.go("settings")
    press(window, qtbot, Qt.Key.Key_N, CONTROL | SHIFT)
    assert window.screen.page.title.text() == "Nouvelle personne"
    press(window, qtbot, Qt.Key.Key_N, CONTROL | SHIFT)
    assert len(window.screen._trail) == 2
    window.screen.go("people")
    press(window, qtbot, Qt.Key.Key_N, CONTROL | SHIFT)
    assert window.screen.page.title.text() == "Nouvelle personne"


def test_f6_leaves_an_open_form_and_comes_back(window: MainWindow, person: int, qtbot) -> None:
    page = window.screen.page
    page.forms.open("session")
    QApplication.processEvents()
    page.forms.sheet.view.rows["note"].field.setFocus()
    press(window, qtbot, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    assert window.screen.rail.isAncestorOf(QApplication.focusWidget())
    press(window, qtbot, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    assert page.forms.sheet.isAncestorOf(QApplication.focusWidget())


def test_a_discarded_draft_comes_back_with_one_key(window: MainWindow, person: int, qtbot) -> None:
    page = window.screen.page
    page.forms.open("session")
    page.forms.sheet.view.rows["note"].field.set_value("a finir")
    page.forms.sheet.leave()
    (kept,) = drafts.list(window.desk)
    page.drafts._discard(kept)
    assert drafts.list(window.desk) == ()
    press(window, qtbot, Qt.Key.Key_Z)
    (again,) = drafts.list(window.desk)
    assert drafts.load(window.desk, again.uid).answers["note"] == "a finir"


def test_only_a_coordinator_is_offered_the_closing(window: MainWindow, person: int, monkeypatch) -> None:
    def verbs() -> list[str]:
        window.screen.open("month")
        QApplication.processEvents()
        return [button.text() for button in window.screen.page.findChildren(Button) if button.text().startswith("Préparer")]

    assert verbs() == ["Préparer février"]
    monkeypatch.setattr(Desk, "roles", frozenset({"counsellor"}))
    assert verbs() == []
    assert window.screen.page.findChild(QWidget, "save_internal") is not None, "the cell's own sheet stays"


def test_a_closing_that_is_cancelled_leaves_the_month_open(window: MainWindow, person: int) -> None:
    with pytest.raises(Cancelled) as stopped:
        month_page._close(window.desk, Month(2026, 2), lambda done, total: None, lambda: True)
    assert "reste ouvert" in stopped.value.sentence("fr")
    assert next(state for state in months.states(window.desk) if state.month == Month(2026, 2)).state == "open"
    assert month_page._close(window.desk, Month(2026, 2), lambda done, total: None, lambda: False).value.month == Month(2026, 2)


def test_taken_from_the_register_is_no_manner_to_choose(window: MainWindow) -> None:
    window.screen.new_person()
    field = window.screen.page.consent.view.rows["manner"].field
    field.set_value("registre")
    assert field.value() is None
    field.set_value("written")
    assert field.value() == "written"


def test_the_search_is_ready_before_somebody_types(window: MainWindow, person: int, qtbot) -> None:
    search.forget(window.desk.store)
    window.screen.go("people")
    qtbot.waitUntil(lambda: window.screen.page.ready)
    assert search._indexes[window.desk.store].whole


def test_a_search_half_ready_still_finds_everybody(window: MainWindow, person: int) -> None:
    second = people.register(window.desk, {**ANSWERS, "given_name": "Fatou"}, CONSENT).value
    search.forget(window.desk.store)
    assert not finding.warm(window.desk, 1)
    third = people.register(window.desk, {**ANSWERS, "given_name": "Mariam"}, CONSENT).value
    assert {found.id for found in finding.find(window.desk, "diallo")} == {person, second, third}


def test_choosing_a_chip_moves_nothing(qtbot) -> None:
    chip = Chip("sommeil")
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before


def test_an_undone_session_is_told_as_cancelled(window: MainWindow, person: int, qtbot) -> None:
    page = window.screen.page
    page.forms.open("session")
    page.forms.sheet.submit()
    press(window, qtbot, Qt.Key.Key_Z)
    (entry,) = [item for item in people.story(window.desk, person) if item.kind == "session"]
    assert entry.cancelled
    assert entries.answers(window.desk, entry.id)["service"] == "psy.individual"


def test_two_drafts_are_told_apart(window: MainWindow, person: int) -> None:
    other = people.register(window.desk, {**ANSWERS, "given_name": "Fatou", "family_name": "Bah"}, CONSENT).value
    for one in (person, other):
        drafts.save(window.desk, "session", {"note": "a"}, one)
    window.screen.go("people")
    QApplication.processEvents()
    shown = [words.text() for pairs in window.screen.page.drafts._whose.values() for words, _ in pairs]
    assert len(set(shown)) == 2 and all(any(initials in text for initials in ("A. D.", "F. B.")) for text in shown)


def test_who_may_not_write_is_offered_nothing_to_write(window: MainWindow, person: int, monkeypatch) -> None:
    monkeypatch.setattr(window.desk.store.vault, "may", lambda *roles: "coordinator" in roles and "counsellor" not in roles)
    window.screen.open("person", person=person)
    QApplication.processEvents()
    page = window.screen.page
    assert not page.new_session.isVisible() and not page.to_do.isVisible()
    assert page.door.hasFocus()


def test_after_a_change_of_language_all_is_still_said_to_be_saved(window: MainWindow) -> None:
    window.use(language="ar")
    assert window.screen.status.saving.text() == "كل شيء محفوظ، 10:12"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 540)])
def test_sixty_entries_and_a_long_name_fit(room, size: tuple[int, int]) -> None:
    window = room(size=size)
    long = {**ANSWERS, "given_name": "Mohammed Abdelkader Ibrahima", "family_name": "Benabdallah El Amrani Ouled Sidi Cheikh"}
    person = people.register(window.desk, long, CONSENT).value
    for _ in range(60):
        services.record(window.desk, person, SERVICE)
    window.screen.open("person", person=person)
    QApplication.processEvents()
    page = window.screen.page
    assert page.scroll.horizontalScrollBar().maximum() == 0
    assert page.door.geometry().right() <= page.width()
    assert page.title.accessibleName().startswith("Mohammed Abdelkader Ibrahima")
    older = next(button for button in page.story.findChildren(Button) if "21" in button.text())
    older.click()
    QApplication.processEvents()
    assert len(page.story._rows) == 61
