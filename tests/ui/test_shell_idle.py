"""Idleness: when the window is covered and when it locks, in a session in progress, after sleep, whatever the clock says."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldapp.ui import lock

CANARY = "Zorglub-Canari"


def find(window: QWidget, name: str) -> QWidget:
    """The visible part of that name."""
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


def half_typed(window) -> None:
    window.screen.go("settings")
    find(window, "add_user").click()
    find(window, "new_user").setText(CANARY)
    find(window, "role_reception").click()
    find(window, "new_user").setFocus()


def idle_for(window, wall_clock, minutes: float) -> None:
    """Let time pass as it does while the laptop is awake."""
    for _ in range(round(minutes * 4)):
        wall_clock.now += timedelta(seconds=15)
        window.idle.look()


def test_it_covers_after_two_idle_minutes_and_locks_after_ten(qtbot, room, wall_clock):
    window = room()
    half_typed(window)
    assert lock.minutes(window.desk) == 10, "what the pack says"
    idle_for(window, wall_clock, 1.75)
    assert not window.cover.isVisible()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    idle_for(window, wall_clock, 1.75)
    assert not window.cover.isVisible(), "a key was pressed meanwhile"
    idle_for(window, wall_clock, 0.25)
    assert window.cover.isVisible()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert not window.cover.isVisible(), "Esc lifts it and nothing is asked"
    assert find(window, "new_user").text() == CANARY
    assert window.focusWidget().objectName() == "new_user"
    idle_for(window, wall_clock, 9.75)
    assert window.desk is not None
    idle_for(window, wall_clock, 0.25)
    assert (window.desk, window.ended) == (None, [True])


def test_from_the_idle_lock_one_returns_to_the_same_letter(room, wall_clock):
    window = room()
    half_typed(window)
    find(window, "new_user").setSelection(2, 3)
    idle_for(window, wall_clock, 10)
    assert window.desk is None
    again = room()
    assert again.focusWidget().objectName() == "new_user"
    assert again.focusWidget().selectedText() == CANARY[2:5]


def test_the_sites_policy_says_when_it_locks(room, wall_clock, monkeypatch):
    monkeypatch.setattr(lock, "minutes", lambda desk: 5)
    window = room()
    idle_for(window, wall_clock, 4.75)
    assert window.desk is not None
    idle_for(window, wall_clock, 0.25)
    assert window.desk is None


def test_a_session_in_progress_is_covered_and_locks_after_an_hour_only(qtbot, room, wall_clock):
    window = room()
    half_typed(window)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert find(window, "session").isChecked()
    assert "60" in window.screen.notices.text or "heure" in window.screen.notices.text or "hour" in window.screen.notices.text
    idle_for(window, wall_clock, 45)
    assert window.cover.isVisible() and window.desk is not None
    qtbot.keyClick(window.cover, Qt.Key.Key_Escape)
    assert window.focusWidget().objectName() == "new_user", "listening is idle time: leaving the cover asks nothing"
    window.use(language="ar")
    assert find(window, "session").isChecked()
    idle_for(window, wall_clock, 60)
    assert window.desk is None


def test_the_same_key_ends_the_session(qtbot, room, wall_clock):
    window = room()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    find(window, "session").click()
    assert not find(window, "session").isChecked()
    idle_for(window, wall_clock, 10)
    assert window.desk is None


@pytest.mark.parametrize("session", [False, True])
def test_after_sleep_it_locks_at_once(room, wall_clock, session):
    window = room()
    if session:
        window.turn_session()
    wall_clock.now += timedelta(minutes=3)
    window.idle.look()
    assert window.desk is None


def test_after_sleep_the_first_touch_locks(qtbot, room, wall_clock):
    window = room()
    wall_clock.now += timedelta(hours=3)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert window.desk is None


def test_a_clock_set_back_prolongs_nothing(room, wall_clock):
    window = room()
    passed = [0.0]
    window.idle._clocks = (wall_clock, lambda: passed[0])
    window.idle.watch(window)
    wall_clock.now -= timedelta(hours=5)
    for _ in range(40):
        passed[0] += 15
        window.idle.look()
    assert window.desk is None
