"""The calendar of the week in the real window, by keyboard: book, move, a week together with new cards, free hours, mirrored in Arabic."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given as supposing
from hypothesis import settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from fieldapp.actions import appointments, printing_appointment
from fieldapp.actions.appointments_rows import AppointmentRow, minute_of
from fieldapp.actions.printing_appointment import CardWords
from fieldapp.ui.application import MainWindow
from fieldapp.ui.today.calendar_stops import lanes

TODAY = date(2026, 3, 4)
NEXT = date(2026, 3, 11)  # a Wednesday of the week after
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(*keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)
        QApplication.processEvents()


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def booked(window: MainWindow, person: int, day: date = NEXT, at: str = "10:00", **other: object) -> int:
    return appointments.book(window.desk, person, {"day": day, "at": at, "site": "OUJ", **other}).value


def calendar(window: MainWindow, **where: object) -> QWidget:
    window.screen.open("calendar", **where)
    settle()
    return window.screen.page


def test_book_from_the_week_by_keyboard(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room()
    person = somebody(window)
    page = calendar(window, monday="2026-03-09")
    grid = page.grid
    assert QApplication.focusWidget() is grid
    press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    day = grid.stop.day
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    hour = grid.stop.at
    press(Qt.Key.Key_N)
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "diallo")
    press(Qt.Key.Key_Return)
    settle()
    if not hasattr(page.form(), "view"):
        press(Qt.Key.Key_Return)
        settle()
    assert page.form().view.answers()["day"] == day and page.form().view.answers()["at"] == hour
    press(Qt.Key.Key_Return, modifiers=CONTROL)
    settle()
    (row,) = appointments.of_person(window.desk, person)
    assert (row.day, row.at, row.user) == (day, hour, "sb")
    assert page.form() is None and QApplication.focusWidget() is grid
    assert grid.stop.appointment is not None and grid.stop.appointment.id == row.id
    assert page.findChild(QWidget, "print_cards") is not None
    press(Qt.Key.Key_Z, modifiers=CONTROL)
    settle()
    assert appointments.of_person(window.desk, person) == []


def test_move_with_the_arrows_then_print_the_card(
    room: Callable[..., MainWindow],
    somebody: Callable[..., int],
    tmp_path: Path,
) -> None:
    window = room()
    number = booked(window, somebody(window))
    words = CardWords({"fr": "À côté du centre de santé", "ar": "", "en": ""}, "05 36 00 00 00")
    printing_appointment.save_words(window.desk, "OUJ", words)
    page = calendar(window, monday="2026-03-09", move=number)
    assert page.grid.moving is not None
    press(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    settle()
    (old,) = appointments.rows(window.desk, [number])
    (new,) = appointments.rows(window.desk, [old.moved_to])
    assert old.state == "moved" and (new.day, new.at) == (NEXT + timedelta(days=1), "10:30")
    page.write_cards(tmp_path / "cartes.pdf")
    assert (tmp_path / "cartes.pdf").read_bytes().startswith(b"%PDF")
    press(Qt.Key.Key_Z, modifiers=CONTROL)
    settle()
    assert appointments.rows(window.desk, [number])[0].state == "planned"


def test_esc_leaves_what_is_being_moved_where_it_was(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room()
    number = booked(window, somebody(window))
    page = calendar(window, move=number)
    press(Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert page.grid.moving is None
    assert appointments.rows(window.desk, [number])[0].state == "planned"


def test_a_week_is_moved_together(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room()
    person = somebody(window)
    ids = [booked(window, person, at="09:00"), booked(window, person, day=NEXT + timedelta(days=1), at="09:00")]
    page = calendar(window, monday="2026-03-09")
    grid = page.grid
    for number in ids:
        grid.show_week(appointments.week(window.desk, date(2026, 3, 9)), TODAY, stand_on=number)
        press(Qt.Key.Key_Space)
    assert grid.marked == set(ids)
    press(Qt.Key.Key_Return, modifiers=CONTROL)
    settle()
    moved = [row for row in appointments.of_person(window.desk, person) if row.state == "planned"]
    # A week later lies in Ramadan; the Friday after is a feast, but nothing falls on it.
    assert [row.day for row in moved] == [NEXT + timedelta(days=7), NEXT + timedelta(days=8)]
    assert page._cards == [row.id for row in moved] and page.findChild(QWidget, "print_cards") is not None
    press(Qt.Key.Key_Z, modifiers=CONTROL)
    settle()
    assert {row.state for row in appointments.rows(window.desk, ids)} == {"planned"}


def test_free_hours_are_offered_and_an_overlap_is_said(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room()
    person = somebody(window)
    booked(window, person, user="sb")
    page = calendar(window, person=person)
    view = page.form().view
    view.set_answers({"day": NEXT, "at": "10:15"})
    view.changed.emit()
    settle()
    beside = page.form().findChild(QLabel, "") and page.form()
    around = next(part for part in beside.findChildren(QWidget) if type(part).__name__ == "Around")
    assert around.remarks.isVisible() and "10:00" in around.remarks.text()
    chips = [chip for chip in around.findChildren(QWidget) if type(chip).__name__ == "Chip" and chip.isVisible()]
    assert chips and "10:00" not in {chip.text() for chip in chips}
    chips[0].click()
    assert view.answers()["at"] == chips[0].text()


def test_the_week_goes_the_other_way_in_arabic(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room(language="ar")
    page = calendar(window, monday="2026-03-09")
    grid = page.grid
    monday = grid._column(date(2026, 3, 9))
    tuesday = grid._column(date(2026, 3, 10))
    assert monday.x() > tuesday.x()
    grid.stop = None
    grid.show_week(appointments.week(window.desk, date(2026, 3, 9)), TODAY, day=date(2026, 3, 9))
    press(Qt.Key.Key_Left)
    assert grid.stop.day == date(2026, 3, 10)


def test_what_is_under_the_keyboard_is_said(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room()
    number = booked(window, somebody(window), kind="psy")
    grid = calendar(window, monday="2026-03-09").grid
    grid.show_week(appointments.week(window.desk, date(2026, 3, 9)), TODAY, stand_on=number)
    assert "10:00" in grid.accessibleName() and "A. D." in grid.accessibleName() and "Diallo" not in grid.accessibleName()


def test_the_pointer_finds_what_it_points_at(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room()
    number = booked(window, somebody(window))
    page = calendar(window, monday="2026-03-09")
    area = page.grid._area(page.grid._placed[NEXT][0])
    QTest.mouseClick(page.grid, Qt.MouseButton.LeftButton, pos=QPoint(int(area.center().x()), int(area.center().y())))
    assert page.grid.stop.appointment.id == number
    page.grid.opened.emit(page.grid.stop.appointment)
    settle()
    assert type(window.screen.page).__name__ == "PersonPage"


def test_the_persons_page_shows_the_next_appointment_and_books_one(
    room: Callable[..., MainWindow],
    somebody: Callable[..., int],
) -> None:
    window = room()
    person = somebody(window)
    booked(window, person, kind="psy")
    window.screen.open("person", person=person)
    settle()
    said = "\n".join(label.text() for label in window.screen.page.findChildren(QLabel))
    assert "10:00" in said and "11 mars" in said
    window.screen.page.findChild(QWidget, "book").click()
    settle()
    assert type(window.screen.page).__name__ == "CalendarPage" and window.screen.page.form() is not None


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_it_fits_the_smallest_screen(room: Callable[..., MainWindow], somebody: Callable[..., int], language: str) -> None:
    window = room(language=language, size=(1024, 540))
    window.use(text="large")
    person = somebody(window)
    page = calendar(window, person=person)
    settle()
    assert page.scroll.horizontalScrollBar().maximum() == 0
    saves = [part for part in page.findChildren(QWidget, "save") if part.isVisible()]
    assert saves and saves[0].mapTo(window, saves[0].rect().bottomLeft()).y() <= window.height()


def test_what_is_typed_survives_a_change_of_language(room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    window = room()
    page = calendar(window, person=somebody(window))
    page.form().view.set_answers({"at": "11:15"})
    window.use(language="ar")
    settle()
    assert window.screen.page.form().view.answers()["at"] == "11:15"


@supposing(st.lists(st.tuples(st.integers(0, 20), st.integers(15, 120)), max_size=12))
@settings(max_examples=60)
def test_no_two_appointments_share_a_lane_at_the_same_time(spans: list[tuple[int, int]]) -> None:
    rows = [
        AppointmentRow(number, 1, "", "", "OUJ", TODAY, f"{8 + start // 4:02d}:{start % 4 * 15:02d}", minutes, "sb", "", "planned")
        for number, (start, minutes) in enumerate(spans)
    ]
    placed = lanes(rows)
    assert sorted(one.row.id for one in placed) == [row.id for row in rows]
    for one in placed:
        assert 0 <= one.lane < one.lanes
        for other in placed:
            together = minute_of(one.row.at) < minute_of(other.row.ends) and minute_of(other.row.at) < minute_of(one.row.ends)
            assert one is other or not together or one.lane != other.lane
