"""A woman written down twice, from the second registration to one file, counted once: the whole way in the real window, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.actions import assistant, cards, indicators, people, sessions
from fieldapp.domain.cards import shown
from fieldapp.domain.periods import Month
from fieldapp.ui.application import MainWindow
from fieldapp.ui.people.merge_page import MergePage
from fieldapp.ui.people.registration import RegistrationPage
from fieldapp.ui.person.page import PersonPage

CONSENT = {"file": True, "statistics": True, "manner": "oral", "language": "fr", "given_by": "self", "given_on": date(2026, 2, 2)}
AISSATOU = {
    "given_name": "Aïssatou", "family_name": "Diallo", "sex": "F", "birth_date": date(1999, 5, 6), "nationality": "GN", "language": "fr",
    "population_group": "migrant", "site": "OUJ", "opened_on": date(2026, 2, 2), "project": "MMSD", "phone": "0612345678",
}  # fmt: skip
SESSION = {"date": date(2026, 2, 27), "site": "OUJ", "project": "MMSD", "service": "psy.individual", "minutes": 45}


def press(qtbot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One key on whatever holds the keyboard; it is not let go, for what held the keyboard may be gone by then."""
    QApplication.processEvents()
    qtbot.keyPress(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


def in_care(window: MainWindow) -> object:
    return indicators.values(window.desk, None, None, None, None).values["cells.persons_in_care"]


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_woman_written_twice_becomes_one(room: Callable[..., MainWindow], qtbot, language: str) -> None:
    window = room(language=language)
    first = people.register(window.desk, AISSATOU, CONSENT).value
    sessions.record(window.desk, first, SESSION)

    # A colleague registers her again; the same phone is noticed while typing, and typing goes on.
    press(qtbot, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    page = window.screen.page
    assert isinstance(page, RegistrationPage)
    for key in ("file", "statistics"):
        page.consent.view.rows[key].field.set_value(True)
    page.consent.submit()
    page.findChild(QWidget, "given_name").setFocus(Qt.FocusReason.TabFocusReason)
    for key, value in {**AISSATOU, "given_name": "Assiatou", "family_name": "Jallow", "phone": "+212 6 12 34 56 78"}.items():
        if key != "birth_date":
            page.view.rows[key].field.set_value(value)
    page.view.rows["birth_date"].field.set_value(None)
    page.findChild(QWidget, "birth_date").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(QApplication.focusWidget(), "6/5/1999")
    held = QApplication.focusWidget()
    qtbot.waitUntil(lambda: page._panel.isVisible())
    assert QApplication.focusWidget() is held
    assert {key for key, _ in page._panel._found[0].why} & {"found_phone"}
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.screen.page, PersonPage)
    second = people.ids(window.desk)[0].id
    assert second != first
    sessions.record(window.desk, second, SESSION)
    assert in_care(window) == 2

    # The check before closing names both; the way leads to them side by side, one verb makes them one.
    window.screen.open("month", month="2026-02")
    QApplication.processEvents()
    line = next(row for row in window.screen.page._face.findings.rows if row.finding.kind == "double")
    line.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Return)
    page = window.screen.page
    assert isinstance(page, MergePage)
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.screen.page, PersonPage)
    assert in_care(window) == 1 and people.counts(window.desk)["all"] == 1
    assert not [one for one in assistant.findings(window.desk, Month(2026, 2)) if one.kind == "double"]

    # Her card, whichever she shows, opens the file that stands.
    for person in (first, second):
        window.screen.go("people")
        window.screen.page.field.clear()
        window.screen.page.field.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClicks(QApplication.focusWidget(), shown(cards.of(window.desk, person) or "").lower())
        press(qtbot, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: isinstance(window.screen.page, PersonPage))
        assert "OUJ-0001" in window.screen.page.beside.text()
