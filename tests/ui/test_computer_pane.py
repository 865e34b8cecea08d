"""Another computer than the one the home knows: what the window says at the first start, and the two ways on, by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from fieldapp.actions import installation, machines
from fieldapp.storage import machine

HERE, THERE = frozenset({"card 001122334455"}), frozenset({"card 00AABBCCDDEE"})


def find(window: QWidget, name: str) -> QWidget:
    QApplication.processEvents()
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


def words(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def shown(window: QWidget, name: str) -> bool:
    return any(part.isVisible() for part in window.findChildren(QWidget, name))


@pytest.fixture
def moved(room: Callable[..., Any], somebody: Callable[..., int], monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Any]]:
    """A window on a home that is in use, opened on another computer; ``empty``: nothing was ever written in it."""

    def make(*, empty: bool = False, **options: Any) -> Any:
        monkeypatch.setattr(machine, "read", lambda: HERE)
        first = room(inline=True)
        if not empty:
            somebody(first)
        first.close()
        first.tasks.stop()
        first.instance.release()
        monkeypatch.setattr(machine, "read", lambda: THERE)
        return room(**options)

    yield make


def test_a_coordinator_says_that_both_go_on_and_notes_the_code(qtbot, moved: Callable[..., Any]) -> None:
    window = moved(size=(1024, 540))
    QApplication.processEvents()
    before = installation.name(window.desk)
    assert "autre ordinateur" in words(window.screen.told) or "another computer" in words(window.screen.told)
    qtbot.keyClick(find(window, "told_act"), Qt.Key.Key_Space)
    beside, instead, go = find(window, "computer_beside"), find(window, "computer_instead"), find(window, "computer_go")
    assert not go.isEnabled(), "nothing is chosen beforehand"
    window.screen.page.news.setFocus()
    for part in (beside, instead):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is part, "in the order of reading, before what stands below"
    instead.setFocus()
    qtbot.keyClick(instead, Qt.Key.Key_Space)
    beside.setFocus()
    qtbot.keyClick(beside, Qt.Key.Key_Space)
    assert beside.isChecked() and not instead.isChecked()
    while window.focusWidget() is not go:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    window.screen.page.scroll.verticalScrollBar().setValue(999)
    qtbot.keyClick(go, Qt.Key.Key_Space)
    fresh = installation.name(window.desk)
    assert fresh != before and fresh in find(window, "computer_code").text()
    noted, code, view = find(window, "computer_noted"), find(window, "computer_code"), window.screen.page.scroll.viewport()
    assert window.focusWidget() is noted, "the code stays until somebody has noted it"
    qtbot.waitUntil(lambda: view.rect().contains(code.mapTo(view, code.rect().topLeft())))
    qtbot.keyClick(noted, Qt.Key.Key_Space)
    assert not shown(window, "computer_code") and machines.state(window.desk) is None
    assert window.screen.told.now is None or window.screen.told.now.key not in ("computer", "stick"), "no month was closed"


def test_a_moved_disk_goes_on_under_its_name(moved: Callable[..., Any]) -> None:
    window = moved()
    before = installation.name(window.desk)
    window.screen.open("sending")
    find(window, "computer_instead").click()
    find(window, "computer_go").click()
    QApplication.processEvents()
    assert installation.name(window.desk) == before and machines.state(window.desk) is None
    assert not shown(window, "computer_go")


def test_who_may_not_choose_is_told_whom_to_call_and_works_on(
    moved: Callable[..., Any], somebody: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = moved()
    QApplication.processEvents()
    monkeypatch.setattr(type(window.desk), "roles", property(lambda _: frozenset({"counsellor"})))
    window.care.ask()
    QApplication.processEvents()
    window.screen.open("sending")
    QApplication.processEvents()
    assert not shown(window, "computer_go") and not shown(window, "computer_beside")
    assert "coord" in words(window.screen.page).lower() and "coord" in words(window.screen.told).lower()
    assert somebody(window, given_name="Awa", family_name="Bah")


def test_an_empty_home_has_taken_its_own_key_and_says_so(moved: Callable[..., Any]) -> None:
    window = moved(empty=True)
    QApplication.processEvents()
    own = machines.state(window.desk)
    assert isinstance(own, machines.Own)
    assert own.installation in words(window.screen.told) and f"{own.code[:3]}\u00a0{own.code[3:]}" in words(window.screen.told)
    find(window, "told_seen").click()
    assert machines.state(window.desk) is None
