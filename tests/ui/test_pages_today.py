"""The page of the day in the real window, by keyboard: an arrival noted, welcomed, named; appointments; the office's day; whom to call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from fieldapp.actions import appointments, people, sessions, setup, urgent, visits
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.ui import look
from fieldapp.ui.application import MainWindow
from fieldapp.ui.kit.day_rows import DayRow
from fieldapp.ui.today.lists import Office
from fieldapp.ui.urgent import UrgentSheet

TODAY = date(2026, 3, 4)
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rows(window: MainWindow) -> list[DayRow]:
    return [row for row in window.screen.page.findChildren(DayRow) if row.isVisible()]


def words(page: QWidget) -> str:
    seen = [label.text() for label in page.findChildren(QLabel)] + [row.accessibleName() for row in page.findChildren(DayRow)]
    return "\n".join(seen)


def test_the_day_is_the_first_page_and_ctrl_1_leads_back_to_it(room: Callable[..., MainWindow]) -> None:
    window = room()
    assert window.screen.page.place == "today"
    press(Qt.Key.Key_2, CONTROL)
    assert window.screen.page.place == "people"
    press(Qt.Key.Key_1, CONTROL)
    assert window.screen.page.place == "today"


def test_reception_to_waiting_to_welcomed_by_keyboard(room: Callable[..., MainWindow], wall_clock: Any) -> None:
    window = room()
    page = window.screen.page
    assert QApplication.focusWidget() is page.note
    press(Qt.Key.Key_N, CONTROL)
    settle()
    first = QApplication.focusWidget()
    assert page.form().isAncestorOf(first)
    press(Qt.Key.Key_Space)  # an urgent sign
    press(Qt.Key.Key_Return, CONTROL)
    settle()
    assert page.form() is None and page.waiting.count == 1
    (row,) = [one for one in rows(window) if one.button is not None and one.button.kind == "filled"]
    assert QApplication.focusWidget() is row.button
    wall_clock.now = datetime(2026, 3, 4, 10, 32)
    page._tick()
    assert "20" in row.accessibleName()
    press(Qt.Key.Key_Return)
    settle()
    assert type(window.screen.page).__name__ == "RegistrationPage"
    assert visits.today(window.desk)[0].state == "seen"


def test_an_arrival_is_taken_back_with_ctrl_z(room: Callable[..., MainWindow]) -> None:
    window = room()
    press(Qt.Key.Key_N, CONTROL)
    settle()
    press(Qt.Key.Key_Return, CONTROL)
    settle()
    assert window.screen.page.waiting.count == 1
    press(Qt.Key.Key_Z, CONTROL)
    settle()
    assert window.screen.page.waiting.count == 0


def test_esc_leaves_the_form_and_what_is_typed_survives_a_change_of_language(room: Callable[..., MainWindow]) -> None:
    window = room()
    press(Qt.Key.Key_N, CONTROL)
    settle()
    window.screen.page.form().view.set_answers({"companions": 3})
    window.use(language="ar")
    settle()
    assert window.screen.page.form().view.answers()["companions"] == 3
    press(Qt.Key.Key_Escape)
    settle()
    assert window.screen.page.form() is None


def test_it_is_this_person_is_found_on_the_spot(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room()
    person = somebody(window)
    number = visits.arrive(window.desk, {"day": TODAY}).value
    page = window.screen.page
    page.refresh(frozenset({"today"}))
    page.ask_who(number)
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "diallo")
    press(Qt.Key.Key_Return)
    settle()
    if page.form() is not None:  # the first Enter searched for what was typed last
        press(Qt.Key.Key_Return)
        settle()
    assert page.form() is None
    assert visits.today(window.desk)[0].person_id == person
    assert "A. D." in words(page) and "Diallo" not in words(page)
    press(Qt.Key.Key_Return)
    settle()
    assert type(window.screen.page).__name__ == "PersonPage"


def test_what_is_known_goes_into_the_new_file_and_the_visit_gets_its_person(room: Callable[..., MainWindow], given: ModuleType) -> None:
    window = room()
    visits.arrive(window.desk, {"day": TODAY, "site": "OUJ", "language": "ff", "interpreter": True})
    page = window.screen.page
    page.refresh(frozenset({"today"}))
    page.waiting.first().click()
    settle()
    form = window.screen.page
    assert form.view.answers()["language"] == "ff" and form.view.answers()["interpreter"] is True
    person = people.register(window.desk, given.person_answers(), given.consent_answers()).value
    form._registered(person)
    assert visits.today(window.desk)[0].person_id == person


def test_the_line_of_the_present_minute_stands_between_past_and_next(
    room: Callable[..., MainWindow], somebody: Callable[..., int], given: ModuleType, wall_clock: Any
) -> None:
    window = room()
    person = somebody(window)
    for at in ("09:00", "10:30", "14:00"):
        appointments.book(window.desk, person, {"day": TODAY, "at": at, "site": "OUJ"})
    page = window.screen.page
    page.refresh(frozenset({"today"}))
    settle()

    def order() -> list[str]:
        layout = page.appointments.layout()
        return ["now" if layout.itemAt(at).widget() is page.appointments.now else "row" for at in range(layout.count())]

    assert order() == ["row", "now", "row", "row"]
    wall_clock.now = datetime(2026, 3, 4, 12, 0)
    page._tick()
    assert order() == ["row", "row", "now", "row"]
    assert [row.button.kind for row in rows(window) if row.button is not None and row.height() == 64].count("filled") == 1
    assert page._minute.isActive() and 0 < page._minute.interval() <= 60_000
    sessions.record(window.desk, person, given.session_answers(date=TODAY))
    page.refresh(frozenset({"story"}))
    assert "venue" in words(page) or "came" in words(page)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_an_appointment_is_reached_and_used_by_keyboard(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room()
    number = appointments.book(window.desk, somebody(window), {"day": TODAY, "at": "10:30", "site": "OUJ"}).value
    page = window.screen.page
    page.refresh(frozenset({"today"}))
    settle()
    (row,) = [one for one in rows(window) if hasattr(one, "more")]
    row.more.setFocus()
    press(Qt.Key.Key_Return)
    menu = page.findChild(QMenu)
    assert menu is not None and menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    assert appointments.rows(window.desk, [number])[0].state == "kept"
    press(Qt.Key.Key_Z, CONTROL)
    settle()
    assert appointments.rows(window.desk, [number])[0].state == "planned"


def test_arrows_go_from_row_to_row(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room()
    person = somebody(window)
    visits.arrive(window.desk, {"day": TODAY})
    appointments.book(window.desk, person, {"day": TODAY, "at": "10:30", "site": "OUJ"})
    page = window.screen.page
    page.refresh(frozenset({"today"}))
    settle()
    page.waiting.first().setFocus()
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.appointments.next()
    press(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is page.waiting.first()


@pytest.fixture
def office(make_window: Callable[..., MainWindow], tmp_path: Path, site_pack: bytes) -> Callable[..., MainWindow]:
    """A window of somebody with these roles alone."""

    def make(*roles: str) -> MainWindow:
        home = tmp_path / "-".join(roles)
        setup.create_home(home, site_pack, "sb", frozenset(roles), "une phrase de passe", FAST_FOR_TESTS, today=TODAY)
        window = make_window(home)
        window.screen.initials.setText("sb")
        window.screen.passphrase.setText("une phrase de passe")
        window.screen.open_button.click()
        settle()
        return window

    return make


@pytest.mark.parametrize("role", ["coordinator", "administrator"])
def test_the_office_has_a_day_without_people(office: Callable[..., MainWindow], role: str) -> None:
    window = office(role)
    page = window.screen.page
    assert page.place == "today" and isinstance(page.office, Office) and not hasattr(page, "waiting")
    assert len(rows(window)) == 1  # no copy outside the laptop yet
    page.first_focus().setFocus()
    press(Qt.Key.Key_Return)
    assert window.screen.page.place == "settings" and window.screen.page._key == "copies"


def test_empty_places_say_what_to_do(room: Callable[..., MainWindow]) -> None:
    said = words(room().screen.page)
    assert "Nobody is waiting" in said or "Personne n’attend" in said


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
@pytest.mark.parametrize("text", ["normal", "large"])
def test_it_fits_the_smallest_screen(room: Callable[..., MainWindow], somebody: Callable[..., int], language: str, text: str) -> None:
    window = room(language=language, size=(1024, 540))
    person = somebody(window)
    visits.arrive(window.desk, {"day": TODAY, "language": "ff", "interpreter": True, "urgent": ["danger"], "companions": 2})
    appointments.book(window.desk, person, {"day": TODAY, "at": "10:30", "site": "OUJ"})
    window.use(text=text)
    page = window.screen.page
    page.refresh(frozenset({"today"}))
    settle()
    assert page.scroll.horizontalScrollBar().maximum() == 0
    for part in (*page.findChildren(QWidget), *window.screen.rail.findChildren(QWidget)):
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.parentWidget() is not None:
            assert part.width() >= min(part.sizeHint().width(), part.minimumSizeHint().width()), part.accessibleName()
    rail = window.screen.rail
    feet = [item for item in rail._items if item.isVisible()]
    assert all(item.geometry().bottom() <= rail.height() for item in feet)
    press(Qt.Key.Key_N, CONTROL)
    settle()
    saves = [part for part in page.findChildren(QWidget, "save") if part.isVisible()]
    assert saves and saves[0].mapTo(window, saves[0].rect().bottomLeft()).y() <= window.height()


def test_everything_that_takes_the_keyboard_has_a_name(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room()
    visits.arrive(window.desk, {"day": TODAY})
    appointments.book(window.desk, somebody(window), {"day": TODAY, "at": "10:30", "site": "OUJ"})
    window.screen.page.refresh(frozenset({"today"}))
    settle()
    for part in window.screen.page.findChildren(QWidget):
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
            named = part.accessibleName() or (part.text() if hasattr(part, "text") else "")
            assert named, f"{type(part).__name__} {part.objectName()}"


def test_ctrl_u_shows_whom_to_call_from_anywhere_and_esc_returns(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room()
    urgent.save(window.desk, [{"name": "Médecin de garde", "number": "0536 00 00 00", "note": ""}], ["samu"])
    window.screen.open("person", person=somebody(window))
    settle()
    before = QApplication.focusWidget()
    press(Qt.Key.Key_U, CONTROL)
    settle()
    sheet = window.screen.findChild(UrgentSheet)
    assert sheet is not None and sheet.isVisible() and sheet.geometry() == window.screen.rect()
    said = "\n".join(label.text() for label in sheet.findChildren(QLabel))
    assert "0536 00 00 00" in said and "141" in said and "Diallo" not in said and "A. D." not in said
    press(Qt.Key.Key_N, CONTROL)  # nothing below hears a key
    assert type(window.screen.page).__name__ == "PersonPage" and window.screen.findChild(UrgentSheet) is sheet
    window.resize(1024, 540)
    settle()
    assert sheet.geometry() == window.screen.rect()
    press(Qt.Key.Key_Escape)
    settle()
    assert window.screen.findChild(UrgentSheet) is None
    assert QApplication.focusWidget() is before


def test_the_rail_shows_whom_to_call(room: Callable[..., MainWindow]) -> None:
    window = room()
    window.screen.rail.findChild(QWidget, "urgent").click()
    settle()
    assert window.screen.findChild(UrgentSheet) is not None


def test_the_settings_of_cards_days_and_numbers_are_saved(room: Callable[..., MainWindow]) -> None:
    from fieldapp.actions import calendar, printing_appointment

    window = room()
    window.screen.open("settings", section="cards")
    section = window.screen.page.section
    card = section._sites["OUJ"]
    card.fields["fr"].setText("Cellule d’écoute")
    card.save()
    assert card._rows["fr"].error()
    card.fields["fr"].setText("À côté du centre de santé")
    card.save()
    assert not card._rows["fr"].error()
    assert printing_appointment.words(window.desk, "OUJ").place["fr"] == "À côté du centre de santé"
    window.screen.page.show_section("days")
    section = window.screen.page.section
    section.day.set_value("12/03/2026")
    section.verb.click()
    assert date(2026, 3, 12) in calendar.of(window.desk).days_off[str(section.site.value())]
    window.screen.page.show_section("urgent")
    section = window.screen.page.section
    section._lines[0][0].setText("Médecin de garde")
    section._lines[0][1].setText("demain")
    section.verb.click()
    assert section._hint.isVisible()
    section._lines[0][1].setText("0536 00 00 00")
    section.verb.click()
    assert urgent.numbers(window.desk)[0].number == "0536 00 00 00"


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_what_is_late_is_read_whole_in_a_narrow_column(qtbot: Any, qapp: QApplication, language: str) -> None:
    """The end of a long title and of its second line is seen beside the button, and where there is room the row is low again."""
    look.apply(qapp, "light", language)

    def row(title: str, detail: str) -> DayRow:
        made = DayRow(title, detail, shape="diamond", verb=("Relancer", "plain", lambda: None))
        qtbot.addWidget(made)
        made.resize(250, made.height())
        made.show()
        qapp.processEvents()
        return made

    title, detail = "Référencement École ou délégation de l’éducation", "K. · 13 jours ouvrés sans réponse depuis"
    whole = row(title, detail)
    assert row(title[:-1], detail).grab().toImage() != whole.grab().toImage() != row(title, detail[:-1]).grab().toImage()
    high = whole.height()
    whole.resize(900, high)
    qapp.processEvents()
    assert whole.height() < high
