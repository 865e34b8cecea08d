"""The window off-screen: bundled fonts, our palettes, a clock the tests move, work inline or on the worker. Any warning of Qt fails."""

from __future__ import annotations

import importlib.util
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication

from fieldapp.actions import people
from fieldapp.ui import courier, look, preferences, wording
from fieldapp.ui.application import MainWindow
from fieldapp.ui.tasks import Tasks
from tests import made_updates

TODAY = date(2026, 3, 4)


class WallClock:
    """The time on the wall; set ``now`` to move it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 4, 10, 12)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """French and light, as a fresh start."""
    dress(qapp, "fr")
    yield
    dress(qapp, "fr")


@pytest.fixture(autouse=True)
def nobody_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window asks no network by itself: a test says when it is time."""
    monkeypatch.setattr(courier, "TICK", 3_600_000)


def dress(app: QApplication, language: str, theme: str = "light") -> None:
    """Put a language and a theme on."""
    wording.use(language)
    look.apply(app, theme, language)


@pytest.fixture
def wall_clock() -> WallClock:
    """What the window takes for the time."""
    return WallClock()


@pytest.fixture
def make_window(qtbot, wall_clock: WallClock, tmp_path: Path) -> Iterator[Callable[..., MainWindow]]:
    """Windows on a home, their relaunches and ends noted in ``window.relaunched`` and ``window.ended``."""
    made: list[MainWindow] = []

    def make(
        home: Path, language: str = "fr", theme: str = "light", *, inline: bool = True, size: tuple[int, int] = (1366, 768)
    ) -> MainWindow:
        if home.is_dir():
            preferences.write(home, preferences.Preferences(language, theme, release=preferences.read(home).release))
        relaunched: list[Path] = []
        ended: list[bool] = []
        window = MainWindow(
            home,
            tasks=Tasks(inline=inline),
            today=lambda: TODAY,
            clock=wall_clock,
            start_again=relaunched.append,
            end=lambda: ended.append(True),
        )
        window.relaunched, window.ended = relaunched, ended
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        with qtbot.waitActive(window):
            window.activateWindow()
        made.append(window)
        return window

    yield make
    for window in made:
        if window.desk is not None:
            window.close()
        window.tasks.stop()
        window.instance.release()


@pytest.fixture
def room(make_window: Callable[..., MainWindow], home: Path) -> Callable[..., MainWindow]:
    """A window already opened by user ``sb``."""

    def make(**options) -> MainWindow:
        window = make_window(home, **options)
        window.screen.initials.setText("sb")
        window.screen.passphrase.setText("une phrase de passe")
        window.screen.open_button.click()
        return window

    return make


@pytest.fixture
def installed_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This is an installed program of release 1, in a folder of the test; its updates lie beside it in ``releases``."""
    monkeypatch.setitem(sys.modules, "fieldapp_start", ModuleType("fieldapp_start"))  # put back afterwards
    folder = made_updates.install(tmp_path / "program")
    made_updates.start(folder, tmp_path / "releases")
    return folder


@pytest.fixture(scope="session")
def given() -> ModuleType:
    """The answers of the tests of actions."""
    path = Path(__file__).resolve().parents[1] / "actions" / "conftest.py"
    spec = importlib.util.spec_from_file_location("answers_of_actions", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def somebody(given: ModuleType) -> Callable[..., int]:
    """Registers a person at the desk of a window."""

    def make(window: MainWindow, **other: object) -> int:
        return people.register(window.desk, given.person_answers(**other), given.consent_answers(recontact=True)).value

    return make
