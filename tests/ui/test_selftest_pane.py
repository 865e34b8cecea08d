"""The self-test in Réglages: the parts are tried beside the work, each is told in words, and the report is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from fieldapp.actions import selftest
from fieldapp.actions.selftest import Report


def find(window: QWidget, name: str) -> Any:
    QApplication.processEvents()
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


def shown(window: QWidget, name: str) -> bool:
    QApplication.processEvents()
    return any(part.isVisible() for part in window.findChildren(QWidget, name))


def test_what_works_and_what_does_not_is_told_and_saved(
    qtbot, room: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go, homes = Event(), Event(), []
    report = Report({part: "RuntimeError" if part == "fonts" else "" for part in selftest.PARTS}, "offscreen")

    def run(progress: Callable[[str], None], *, home: Path) -> Report:
        homes.append(home)
        progress("fonts")
        begun.set()
        go.wait(10)
        return report

    monkeypatch.setattr(selftest, "run", run)
    window = room(size=(1024, 540))
    window.screen.open("settings", section="laptop")
    verb = find(window, "selftest")
    assert not shown(window, "selftest_save")
    verb.setFocus()
    qtbot.keyClick(verb, Qt.Key.Key_Space)
    assert begun.wait(10)
    qtbot.keyClick(verb, Qt.Key.Key_Space)  # once more changes nothing
    window.screen.open("today")
    window.screen.open("settings", section="laptop")
    assert not shown(window, "selftest_save")
    go.set()
    qtbot.waitUntil(lambda: shown(window, "selftest_fonts"))
    assert homes == [window.home], "tried once, while the pages changed"
    fonts, store = find(window, "selftest_fonts").text(), find(window, "selftest_store").text()
    assert fonts.startswith("✗") and selftest.advice("fonts", "fr") in fonts and store.startswith("✓")
    assert find(window, "selftest_fonts").y() < find(window, "selftest_libraries").y(), "what does not work comes first"
    out = tmp_path / "rapport.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    find(window, "selftest_save").click()
    assert selftest.advice("fonts", "fr") in out.read_text(encoding="utf-8") and str(tmp_path) not in out.read_text(encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "none" / "rapport.txt"), ""))
    find(window, "selftest_save").click()
    assert "dossier" in window.screen.notices.text
