"""Two seconds after locking, no process of the user holds a key, the passphrase or a note: the real program, scanned from outside.

The scan proves itself first: before the lock it must find every one of them.
"""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import IO

import memory
import pytest
import sqlalchemy as sa

from fieldapp.actions import people, sessions, setup
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.storage import tables
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from fieldapp.ui.instance import LOCK

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 3, 4)
# Runs the program as its command does, and types into it what comes over standard input: nothing of it stands in a command or environment.
DRIVER = """
import json, sys
from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from fieldapp.ui import application
from fieldapp.ui.kit import Button
from fieldapp.ui.person.story import StoryRow
from fieldapp.ui.wording import translate

def told():
    return json.loads(sys.stdin.readline())

class Window(application.MainWindow):
    def __init__(self, home, **named):
        super().__init__(home, **named)
        self.steps = QTimer(self, interval=20)
        self.steps.timeout.connect(self.step)
        self.steps.start()
        self.at, self.orders = "unlock", told()

    def step(self):
        if self.at == "unlock" and self.isActiveWindow():
            QTest.keyClicks(self.screen.initials, "sb")
            QTest.keyClicks(self.screen.passphrase, self.orders["passphrase"])
            QTest.keyClick(self.screen.passphrase, Qt.Key.Key_Return)
            self.at = "opening"
        elif self.at == "opening" and self.desk is not None and hasattr(self.screen, "open"):
            self.screen.open("person", person=self.orders["person"])
            self.at = "person"
        elif self.at == "person" and not self.tasks.busy:
            row = next(row for row in self.screen.page.story.findChildren(StoryRow) if row.event_shown.note)
            row.click()
            buttons = self.screen.page.story.findChildren(Button)
            next(button for button in buttons if button.text() == translate("Story", "Read the note")).click()
            self.at = "note"
        elif self.at == "note" and not self.tasks.busy:
            self.steps.stop()
            self.notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
            self.notifier.activated.connect(self.end)
            print("open", flush=True)

    def end(self):
        self.notifier.setEnabled(False)
        told()
        QTest.keyClick(self, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

application.MainWindow = Window
from fieldapp.__main__ import main
sys.exit(main())
"""
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the memory of other processes is read through /proc")


class Case:
    """A home with one note in it, and all that must not be found."""

    def __init__(self, folder: Path, site_pack: bytes) -> None:
        self.home = folder / "home"
        self.passphrase = " ".join(secrets.token_hex(4) for _ in range(4))
        self.note = f"note-canary-{secrets.token_hex(8)} écoute"
        setup.create_home(self.home, site_pack, "sb", ROLES, self.passphrase, FAST_FOR_TESTS, today=TODAY)
        desk = open_desk(self.home, self.passphrase, today=lambda: TODAY)
        consent = {"file": True, "statistics": True, "manner": "oral", "given_by": "self", "given_on": date(2026, 2, 2)}
        self.person = people.register(desk, PERSON, consent).value
        sessions.record(desk, self.person, SESSION | {"note": self.note})
        vault = desk.store.vault
        found: dict[str, bytes | str] = {name: bytes(vault.key(name)) for name in ("database", "clinical", "protection", "own", "signing")}
        with desk.store.read() as connection:
            uid = connection.scalar(sa.select(tables.person.c.uid))
        found["case"] = desk.store.keyring.private(vault, uid, "clinical")
        self.wanted = memory.needles(found | {"passphrase": self.passphrase, "note": self.note})
        close_desk(desk)


PERSON = {
    "family_name": "Diallo",
    "given_name": "Aïssatou",
    "sex": "F",
    "birth_date": date(1999, 5, 6),
    "nationality": "GN",
    "population_group": "migrant",
    "site": "OUJ",
    "project": "MMSD",
    "opened_on": date(2026, 2, 2),
}
SESSION = {"date": date(2026, 2, 3), "site": "OUJ", "project": "MMSD", "service": "psy.individual", "minutes": 45}


def say(to: IO[bytes], order: object) -> None:
    to.write(json.dumps(order).encode() + b"\n")
    to.flush()


def of_home(home: Path) -> list[int]:
    """The processes that were started on this home."""
    found = []
    for process in memory.processes():
        try:
            if str(home).encode() in Path(f"/proc/{process}/cmdline").read_bytes():
                found.append(process)
        except OSError:
            continue
    return found


def state(process: int) -> str:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return "gone"


def elsewhere(fresh: list[int], wanted: dict[str, bytes]) -> dict[int, set[str]]:
    """What stands in the other processes of the user: all of them with ``SCAN_EVERYBODY`` set, else those begun with this test or later."""
    begun = 0 if os.environ.get("SCAN_EVERYBODY") else began(os.getpid())
    found, closed = {}, []
    for process in memory.processes():
        if process not in fresh and began(process) >= begun:
            try:
                found[process] = memory.scan(process, wanted)
            except PermissionError:  # another user's in all but its number
                closed.append(process)
    print(f"{len(found)} other processes read, {len(closed)} are closed to this user")
    return {process: what for process, what in found.items() if what}


def began(process: int) -> int:
    """When a process began, in ticks since the machine did; 0 when it is gone."""
    try:
        return int(Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19])
    except OSError:
        return 0


def test_two_seconds_after_the_lock_nothing_is_left(tmp_path: Path, site_pack: bytes) -> None:
    case = Case(tmp_path, site_pack)
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(temporary), "HOME": str(tmp_path)}
    command = [sys.executable, "-c", DRIVER, "--home", str(case.home)]
    told = tmp_path / "told"
    with told.open("wb") as errors:
        program = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)
    fresh: list[int] = []
    try:
        say(program.stdin, {"passphrase": case.passphrase, "person": case.person})
        assert program.stdout.readline() == b"open\n", told.read_text(encoding="utf-8")
        try:
            before = memory.scan(program.pid, case.wanted)
        except PermissionError:
            pytest.skip("this user may not read the memory of other processes, as it should be; root can")
        seen = {name.partition(" as ")[0] for name in before}
        # A case's own key is held no longer than it takes to open a note, the signing key is read when it signs.
        passing = {"case", "signing"}
        assert seen >= {name.partition(" as ")[0] for name in case.wanted} - passing, "the scan itself must see them"
        assert not any(needle in piece for needle in case.wanted.values() for piece in memory._told(program.pid))

        locked = time.monotonic()
        say(program.stdin, "lock")
        while not fresh or state(program.pid) not in "Z gone":
            assert time.monotonic() < locked + 30, (
                "the old process must have ended and a fresh one begun"
            )  # 0.3 s; a busy machine takes longer
            fresh = [process for process in of_home(case.home) if process != program.pid]
        while time.monotonic() < locked + 2:
            time.sleep(0.05)  # two seconds are what is promised

        assert {process: memory.scan(process, case.wanted) for process in fresh} == {process: set() for process in fresh}
        assert elsewhere(fresh, case.wanted) == {}
        assert fresh and all(state(process) != "gone" for process in fresh), "the fresh one stays"
        assert memory.scan_files(tmp_path.rglob("*"), case.wanted) == set()
        assert memory.scan_files(Path("/dev/shm").rglob("*"), case.wanted) == set()
        assert (case.home / LOCK).exists()
    finally:
        for process in (program.pid, *fresh):
            if state(process) not in ("gone", "Z"):
                os.kill(process, 9)
        program.communicate()
