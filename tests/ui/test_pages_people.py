"""People: the list and its search, opening a file, registering somebody; all by keyboard, on a real home."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.actions import drafts, people, sessions
from fieldapp.ui.application import MainWindow
from fieldapp.ui.people.list import LineRole
from fieldapp.ui.people.page import PeoplePage
from fieldapp.ui.people.registration import RegistrationPage
from fieldapp.ui.person.page import PersonPage

CONSENT = {"file": True, "statistics": True, "manner": "oral", "language": "fr", "given_by": "self", "given_on": date(2026, 3, 2)}
AISSATOU = {
    "given_name": "Aïssatou",
    "family_name": "Diallo",
    "sex": "F",
    "age_at_opening": 27,
    "nationality": "GN",
    "population_group": "migrant",
    "site": "OUJ",
    "opened_on": date(2026, 3, 2),
    "project": "MMSD",
}


def register(window: MainWindow, **other: object) -> int:
    """Somebody on the window's own desk."""
    return people.register(window.desk, {**AISSATOU, **other}, CONSENT).value


@pytest.fixture
def cell(room: Callable[..., MainWindow]) -> MainWindow:
    """A window on a home with three people, on the list."""
    window = room()
    for given, family in (("Aïssatou", "Diallo"), ("Mamadou", "Bah"), ("Fatou", "Camara")):
        register(window, given_name=given, family_name=family)
    window.screen.go("people")
    QApplication.processEvents()
    return window


def press(key: Qt.Key, *, control: bool = False, shift: bool = False, qtbot) -> None:
    """One key on whatever holds the keyboard."""
    with_keys = Qt.KeyboardModifier.NoModifier
    if control:
        with_keys |= Qt.KeyboardModifier.ControlModifier
    if shift:
        with_keys |= Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget(), key, with_keys)
    QApplication.processEvents()


def write(text: str, qtbot) -> None:
    """Letters on whatever holds the keyboard."""
    qtbot.keyClicks(QApplication.focusWidget(), text)


def focus(page: QWidget, key: str) -> None:
    """Go to a field by its key, as Tab would."""
    page.findChild(QWidget, key).setFocus(Qt.FocusReason.TabFocusReason)


def lines(page: PeoplePage, *, discreet: bool = True) -> list[str]:
    """The names as the list shows them."""
    found = []
    for row in range(page.model.rowCount()):
        held = page.model.index(row).data(LineRole)
        if held is not None and held[0] is not None:
            found.append(page.model.line(*held, discreet=discreet).name.strip("\u2068\u2069"))
    return found


def test_the_list_shows_initials_and_the_current_row_the_name(cell: MainWindow) -> None:
    page = cell.screen.page
    assert isinstance(page, PeoplePage)
    assert sorted(lines(page)) == ["A. D.", "F. C.", "M. B."]
    assert page.list.currentIndex().row() == 0
    assert page.discreet.isChecked()
    held = page.model.index(0).data(LineRole)
    assert page.model.line(*held, discreet=True).code == held[0].code[-4:]
    assert page.model.line(*held, discreet=False).name.strip("\u2068\u2069") == held[0].name


def test_search_then_down_and_enter_open_a_file(cell: MainWindow, qtbot) -> None:
    page = cell.screen.page
    assert QApplication.focusWidget() is page.field
    write("mamadu", qtbot)
    qtbot.waitUntil(lambda: lines(page) == ["M. B."])
    assert page.model.index(0).data(LineRole)[1].why
    press(Qt.Key.Key_Return, qtbot=qtbot)
    assert isinstance(cell.screen.page, PersonPage)
    assert "Mamadou Bah" in cell.screen.page.title.text()


def test_typing_stays_in_the_field_while_arrows_move_the_row(cell: MainWindow, qtbot) -> None:
    page = cell.screen.page
    first = page.model.person(page.list.currentIndex().row())
    press(Qt.Key.Key_Down, qtbot=qtbot)
    assert page.model.person(page.list.currentIndex().row()) != first
    assert QApplication.focusWidget() is page.field
    press(Qt.Key.Key_Up, qtbot=qtbot)
    assert page.model.person(page.list.currentIndex().row()) == first


def test_nobody_found_says_what_to_do(cell: MainWindow, qtbot) -> None:
    page = cell.screen.page
    write("zzzzqqq", qtbot)
    qtbot.waitUntil(lambda: page.empty.isVisible())
    assert "autre écriture" in page._nobody.text()


def test_chips_count_and_filter(cell: MainWindow) -> None:
    page = cell.screen.page
    first = page.model.person(0)
    people.close(cell.desk, first, {"closed_on": date(2026, 3, 4), "closure_reason": "objectifs_atteints"})
    page.refresh(frozenset({"people"}))
    page.chips["closed"].click()
    assert page.model.people == 1
    assert page.chips["closed"]._count == "1"
    page.chips["open"].click()
    assert page.model.people == 2


def test_somebody_is_registered_by_keyboard_consent_first(cell: MainWindow, qtbot) -> None:
    press(Qt.Key.Key_N, control=True, shift=True, qtbot=qtbot)
    page = cell.screen.page
    assert isinstance(page, RegistrationPage)
    assert not page.view.isVisible()
    for key in ("file", "statistics"):
        focus(page.consent, key)
        press(Qt.Key.Key_Space, qtbot=qtbot)
    press(Qt.Key.Key_Return, control=True, qtbot=qtbot)
    assert page.view.isVisible()
    for key, text in (("family_name", "Keita"), ("given_name", "Awa"), ("birth_date", "1999")):
        focus(page.view, key)
        write(text, qtbot)
    for key, value in (("sex", "F"), ("nationality", "ML"), ("population_group", "migrant"), ("project", "MMSD"), ("site", "OUJ")):
        page.view.rows[key].field.set_value(value)
    press(Qt.Key.Key_Return, control=True, qtbot=qtbot)
    opened = cell.screen.page
    assert isinstance(opened, PersonPage)
    assert "Awa Keita" in opened.title.text()
    assert drafts.list(cell.desk) == ()


def test_without_the_agreement_no_file_is_opened(cell: MainWindow, qtbot) -> None:
    cell.screen.open("registration")
    page = cell.screen.page
    page.consent.view.rows["file"].field.set_value(False)
    page.consent.view.rows["statistics"].field.set_value(False)
    press(Qt.Key.Key_Return, control=True, qtbot=qtbot)
    assert not page.view.isVisible()
    assert page.consent.refusal.isVisible()


def test_missing_answers_stand_beside_their_fields_and_once_on_top(cell: MainWindow, qtbot) -> None:
    cell.screen.open("registration")
    page = cell.screen.page
    for key in ("file", "statistics"):
        page.consent.view.rows[key].field.set_value(True)
    page.consent.submit()
    focus(page.view, "birth_date")
    write("xx", qtbot)
    page.submit()
    assert "Âge" in page.view.problems.text()
    focus(page.view, "birth_date")
    page.view.rows["birth_date"].field.set_value(None)
    page.submit()
    assert page.view.rows["sex"].error()
    assert "Sexe" in page.view.problems.text()
    assert page.view.isAncestorOf(QApplication.focusWidget())


def test_already_known_tells_why_and_never_takes_the_keyboard(cell: MainWindow, qtbot) -> None:
    cell.screen.open("registration")
    page = cell.screen.page
    for key in ("file", "statistics"):
        page.consent.view.rows[key].field.set_value(True)
    page.consent.submit()
    focus(page.view, "given_name")
    write("Assiatou", qtbot)
    focus(page.view, "family_name")
    write("Diallo", qtbot)
    held = QApplication.focusWidget()
    qtbot.waitUntil(lambda: page._panel.isVisible())
    assert QApplication.focusWidget() is held
    assert page._panel._found[0].why


def test_a_registration_left_is_listed_to_finish_and_taken_up_again(cell: MainWindow, qtbot) -> None:
    cell.screen.open("registration")
    page = cell.screen.page
    for key in ("file", "statistics"):
        page.consent.view.rows[key].field.set_value(True)
    page.consent.submit()
    focus(page.view, "given_name")
    write("Binta", qtbot)
    press(Qt.Key.Key_Escape, qtbot=qtbot)
    listed = cell.screen.page
    assert isinstance(listed, PeoplePage)
    assert listed.drafts.isVisible()
    (kept,) = drafts.list(cell.desk)
    cell.screen.open("registration", draft=kept.uid)
    assert cell.screen.page.view.rows["given_name"].field.value() == "Binta"
    assert cell.screen.page.view.isVisible()


def test_a_change_of_language_keeps_what_is_being_typed(cell: MainWindow, qtbot) -> None:
    cell.screen.open("registration")
    page = cell.screen.page
    for key in ("file", "statistics"):
        page.consent.view.rows[key].field.set_value(True)
    page.consent.submit()
    focus(page.view, "given_name")
    write("Bin", qtbot)
    cell.use(language="ar")
    page = cell.screen.page
    assert page.view.rows["given_name"].field.value() == "Bin"
    assert QApplication.focusWidget().objectName() == "given_name"
    write("ta", qtbot)
    cell.use(language="en")
    assert cell.screen.page.view.rows["given_name"].field.value() == "Binta"


def test_the_last_contact_of_a_row_follows_a_session(cell: MainWindow) -> None:
    page = cell.screen.page
    first = page.model.person(0)
    answers = {"date": date(2026, 3, 4), "site": "OUJ", "project": "MMSD", "service": "psy.individual"}
    sessions.record(cell.desk, first, answers)
    page.refresh(frozenset({"people"}))
    assert page.model.index(page.model.row_of(first)).data(LineRole)[0].last_contact == date(2026, 3, 4)
