"""The cover: laid in four ways, lifted by its keys, Esc or a click, and nobody is asked for anything."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

ESCAPE, CONTROL = Qt.Key.Key_Escape, Qt.KeyboardModifier.ControlModifier


def find(window: QWidget, name: str) -> QWidget:
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


@pytest.fixture
def window(room):
    made = room()
    made.screen.go("settings")
    find(made, "add_user").click()
    find(made, "new_user").setText("abc")
    find(made, "new_user").setFocus()
    return made


def twice(qtbot, window) -> None:
    for _ in range(2):
        qtbot.keyClick(window.windowHandle(), ESCAPE)


@pytest.mark.parametrize(
    "lay",
    [
        lambda qtbot, window: qtbot.keyClick(window, Qt.Key.Key_F12),
        lambda qtbot, window: qtbot.keyClick(window, Qt.Key.Key_J, CONTROL),
        twice,
        lambda qtbot, window: find(window, "cover").click(),
    ],
)
@pytest.mark.parametrize(
    "lift",
    [
        lambda qtbot, window: qtbot.keyClick(window.cover, Qt.Key.Key_F12),
        lambda qtbot, window: qtbot.keyClick(window.cover, Qt.Key.Key_J, CONTROL),
        lambda qtbot, window: qtbot.keyClick(window.cover, ESCAPE),
        lambda qtbot, window: qtbot.mouseClick(window.cover, Qt.MouseButton.LeftButton),
    ],
)
def test_it_is_laid_and_lifted_and_hides_everything(qtbot, window, lay, lift):
    lay(qtbot, window)
    assert window.cover.isVisible()
    assert window.cover.geometry() == window.rect()
    assert window.childAt(200, 200) is window.cover
    window.grab()
    assert window.desk is not None
    lift(qtbot, window)
    assert not window.cover.isVisible()
    assert find(window, "new_user").text() == "abc"


def test_one_esc_or_two_slow_ones_cover_nothing(qtbot, window, wall_clock):
    qtbot.keyClick(window.windowHandle(), ESCAPE)
    assert not window.cover.isVisible()
    wall_clock.now += timedelta(seconds=1)
    qtbot.keyClick(window.windowHandle(), ESCAPE)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_A)
    qtbot.keyClick(window.windowHandle(), ESCAPE)
    assert not window.cover.isVisible()


def test_esc_that_lifts_it_does_not_lay_it_again(qtbot, window):
    twice(qtbot, window)
    assert window.cover.isVisible()
    twice(qtbot, window)
    assert not window.cover.isVisible()


def test_an_arm_on_the_keyboard_does_not_lift_it(qtbot, window):
    window.cover.lay()
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_Return):
        qtbot.keyClick(window.cover, key)
    assert window.cover.isVisible()


def test_it_can_be_locked_from_under_the_cover(qtbot, window):
    window.cover.lay()
    qtbot.keyClick(window.cover, Qt.Key.Key_L, CONTROL)
    assert window.desk is None


def test_no_session_begins_under_the_cover(qtbot, window):
    window.cover.lay()
    qtbot.keyClick(window.cover, Qt.Key.Key_F9)
    assert not window.idle.session


def test_a_pushed_table_is_nobody_at_work(window, wall_clock):
    window.cover.lay()
    for _ in range(39):
        wall_clock.now += timedelta(seconds=15)
        at = QPointF(QPoint(50, 50))
        moved = QMouseEvent(QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window.windowHandle(), moved)
        window.idle.look()
    assert window.desk is not None
    wall_clock.now += timedelta(seconds=15)
    window.idle.look()
    assert window.desk is None


def test_it_looks_like_no_lock(window):
    window.cover.lay()
    words = window.cover.accessibleName()
    assert "verrou" not in words.lower() and "passe" not in words.lower()
    assert not window.cover.findChildren(QWidget)
