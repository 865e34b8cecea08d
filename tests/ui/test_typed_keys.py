"""What people type where a day or a number is asked: read, or told in words; a key that only looks like a digit breaks nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from fieldapp.ui.application import MainWindow
from fieldapp.ui.kit import dates
from tests.ui.test_scales_window import page_of, shown, somebody

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("hier", date(2026, 11, 22)),
        ("أمس", date(2026, 11, 22)),
        ("4/3", date(2026, 3, 4)),
        ("٤/٣", date(2026, 3, 4)),
        ("29/2", date(2024, 2, 29)),
        ("1er mars 26", date(2026, 3, 1)),
        ("vendredi", date(2026, 11, 20)),
        ("-3", date(2026, 11, 20)),
        ("4/²", None),
        ("31/2/2026", None),
        ("0/0", None),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, day: date | None) -> None:
    assert dates.read(text, MONDAY) == day


@given(st.text(alphabet="0123456789²³¼٠٣۴Ⅳ/-.– ’'abcéأمس\u200f", max_size=14))
def test_whatever_is_typed_is_a_day_that_has_come_or_none(text: str) -> None:
    found = dates.read(text, MONDAY)
    assert found is None or isinstance(found, date)


def test_the_key_above_tab_of_a_french_keyboard_answers_nothing(room: Callable[..., MainWindow]) -> None:
    window = room()
    page = page_of(window, "scale", person=somebody(window), scale="k6", occasion="debut")
    square = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_twosuperior, Qt.KeyboardModifier.NoModifier, "²")
    QApplication.sendEvent(QApplication.focusWidget(), square)
    page.show_now()
    screen = shown(window)
    assert screen is not None
    QApplication.sendEvent(screen, square)
    assert screen.sheet().words == "Question 1"
    screen.close_show()
