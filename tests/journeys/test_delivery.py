"""A month on its way, in the real window beside a real mission: offline, by stick, approved, counted, backed up, asked about, answered."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from fieldapp.actions import people, sessions, setup
from fieldapp.domain.periods import Month
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from fieldapp.ui import courier, preferences, sticks
from fieldapp.ui.application import MainWindow
from fieldapp.ui.kit import Button
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.months.proofs import ProofThread
from fieldapp.ui.sending.batch_rows import BatchRow
from sync.mission import cli as mission_cli
from sync.mission import home as mission_home

PHRASE = "une longue phrase de passe"
AGREED = {"file": True, "statistics": True, "manner": "oral", "language": "fr", "given_by": "self"}


class Mission:
    """A mission with cheap keys, driven by its command; its receiver is a process that comes and goes on one port."""

    def __init__(self, folder: Path) -> None:
        self.home, self.secret = folder / "mission", folder / "passphrase.txt"
        self.secret.write_text(PHRASE + "\n", encoding="utf-8")
        self.server: subprocess.Popen[str] | None = None
        self.port = "0"
        self("init")

    def __call__(self, *words: object) -> str:
        options = ["--home", str(self.home), "--passphrase-file", str(self.secret), "--json", "--language", "en"]
        result = CliRunner().invoke(mission_cli.main, [*map(str, words), *options])
        assert result.exit_code == 0, (words, result.output, result.stderr, result.exception)
        return result.stdout

    def serve(self) -> str:
        command = [sys.executable, "-m", "sync.mission.cli", "serve", "--home", str(self.home), "--port", self.port, "--language", "en"]
        self.server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": os.getcwd()})
        assert self.server.stdout is not None
        url = self.server.stdout.readline().split()[-1]
        self.port = url.rsplit(":", 1)[1].strip("/")
        return url

    def away(self) -> None:
        if self.server is not None:
            self.server.terminate()
            self.server.communicate(timeout=20)
            self.server = None


class Cell:
    """The window of a coordinator; ``day`` can be moved, and its clock stands in the evening, when the day's slot is due."""

    def __init__(self, home: Path) -> None:
        self.day = date.today()
        preferences.write(home, preferences.Preferences("fr", "light"))
        self.window = MainWindow(
            home,
            today=lambda: self.day,
            clock=lambda: datetime.combine(self.day, time(18, 0)),
            start_again=lambda _: None,
            end=lambda: None,
        )
        self.window.resize(1024, 540)
        self.window.show()
        self.window.screen.initials.setText("sb")
        self.window.screen.passphrase.setText(PHRASE)
        self.window.screen.open_button.click()
        self.until(lambda: self.window.courier is not None and not self.window.tasks.busy, "the room")

    def until(self, reached: Callable[[], object], what: str) -> None:
        end = monotonic() + 60
        while not reached():
            assert monotonic() < end, what
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    @property
    def page(self) -> Any:
        return self.window.screen.page

    def settle(self) -> None:
        self.until(lambda: not self.window.tasks.busy and not self.window.courier.run.moving, "quiet")
        QApplication.processEvents()  # what was laid out just now is shown by then

    def go(self, place: str, **where: Any) -> None:
        self.window.screen.open(place, **where)
        self.settle()

    def press(self, name: str) -> None:
        """A button by its name, by the keyboard."""
        self.settle()
        button = next(one for one in self.page.findChildren(Button, name) if one.isVisibleTo(self.page))
        self.until(button.isEnabled, name)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        self.settle()

    def send(self) -> None:
        self.go("sending")
        self.press("send")

    def steps(self) -> list[str]:
        """How far the month's batch is, as the window shows it."""
        row = self.page.findChildren(BatchRow)[-1]
        return [proof.state for proof in row.findChild(ProofThread).proofs]

    def words(self) -> str:
        return " ".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisibleTo(self.page))


@pytest.fixture
def mission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mission]:
    monkeypatch.setattr(mission_home.Cost, "__init__", lambda self, *_: vars(self).update(memory_kib=1024, passes=1, lanes=1))
    made = Mission(tmp_path)
    yield made
    made.away()


def listen(desk: Any, month: Month) -> None:
    """Twelve new persons, each listened to once."""
    for at in range(12):
        day = month.first + timedelta(days=at)
        about = {"given_name": f"P{at}", "sex": "FM"[at % 2], "age_at_opening": 20 + at, "nationality": "GN", "population_group": "migrant"}
        answers = {**about, "site": "OUJ", "project": "MMSD", "opened_on": day}
        person = people.register(desk, answers, {**AGREED, "given_on": day}).value
        sessions.record(desk, person, {"date": day, "site": "OUJ", "project": "MMSD", "service": "psy.individual"})


@pytest.mark.timeout(300)
def test_a_month_is_proved_step_by_step_and_a_question_about_it_is_answered(
    qapp: QApplication, mission: Mission, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "TICK", 3_600_000)  # it goes when the coordinator says so
    monkeypatch.setattr(sticks, "mounted", lambda: [])
    pack, stick = tmp_path / "site.fcsite", tmp_path / "stick"
    stick.mkdir()
    mission("site-pack", "--site", "OUJ", "--url", mission.serve(), "--out", pack)
    mission.away()
    made = setup.create_home(tmp_path / "home", pack.read_bytes(), "sb", ROLES, PHRASE, FAST_FOR_TESTS)
    cell = Cell(tmp_path / "home")
    month = Month.of(Month.of(cell.day).first - timedelta(days=1))
    cell.window.tasks.run(listen, cell.window.desk, month)
    cell.settle()

    cell.go("month", month=str(month))
    cell.press("save")
    cell.until(lambda: cell.page._preview is not None, "the preview")
    cell.press("save")
    cell.until(lambda: cell.page._step == 3, "the month closed")

    cell.send()
    assert cell.window.courier.run.trouble == "mission_away"
    assert cell.steps() == ["done", "waiting", "open", "open"], "offline"

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    cell.press("stick")
    cell.press("carry")
    assert cell.steps() == ["done", "waiting", "open", "open"], "a stick is no proof"
    mission("take", stick, "--receipts", stick)
    cell.press("carry_back")
    assert cell.steps() == ["done", "done", "waiting", "open"]
    assert made.code[:3] in cell.words(), "not approved yet: the code to read out stands there"

    mission("approve", made.installation, made.code)
    mission("open")
    mission.serve()
    cell.send()
    assert cell.steps() == ["done", "done", "done", "waiting"]
    mission("checkpoint")
    cell.send()
    assert cell.steps() == ["done"] * 4

    mission("ask", made.installation, month, "--table", "persons_new", "--measure", "persons", "--project", "MMSD", "--reason", "high")
    mission("open")
    cell.send()
    cell.go("month")
    cell.press("questions")
    next(chip for chip in cell.page.findChildren(Chip) if chip.value == "campaign").click()
    cell.press(next(button.objectName() for button in cell.page.findChildren(Button) if button.objectName().startswith("send_answer")))
    cell.day += timedelta(days=1)
    cell.send()
    mission("open")
    assert '"campaign"' in mission("questions")
    cell.go("questions")
    assert cell.page.findChild(Chip) is None

    cell.go("mission")
    assert str(month.first.year) in cell.words()
    cell.window.close()
    cell.until(lambda: cell.window.desk is None and not cell.window.tasks.busy, "closed")
