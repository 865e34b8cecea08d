"""From Enter on the unlock screen to the list, and from Ctrl+L to the unlock screen of a fresh process, on a home of 50,000 people.

``python tests/bench/locking.py [ROUNDS]`` – the real window in processes of its own, off-screen; the passphrase is stretched cheaply, so
what the stretching costs by design comes on top. Bars: list at most 0.3 s after the key is there; after two seconds nothing is left.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from homes import PASSPHRASE
from people_list import PEOPLE, fill

ROOT = Path(__file__).resolve().parents[2]
FRESH = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from fieldapp.ui import application, lock

class Window(application.MainWindow):
    def __init__(self, home, **named):
        super().__init__(home, **named)
        QTimer.singleShot(0, self.painted)

    def painted(self):
        self.grab()
        print("painted", time.monotonic(), flush=True)
        {then}

{more}
application.MainWindow = Window
from fieldapp.__main__ import main
sys.exit(main())
"""
OPEN = """
def again(home):
    import os, subprocess
    subprocess.Popen([sys.executable, "-c", os.environ["FRESH"], "--home", str(home)])

def painted(self):
    self._start_again = again
    QTimer.singleShot(1000, self.enter)  # as long as the fastest passphrase takes to type

def enter(self):
    self.screen.initials.setText("sb")
    self.screen.passphrase.setText({passphrase!r})
    print("enter", time.monotonic(), flush=True)
    self.screen.open_button.click()
    self.steps = QTimer(self, interval=10)
    self.steps.timeout.connect(self.step)
    self.steps.start()

def opened(self, desk):
    print("key", time.monotonic(), flush=True)
    application_opened(self, desk)

def step(self):
    page = getattr(self.screen, "page", None)
    if page is None:
        return
    if not hasattr(page, "model"):
        if not self.screen.tasks.busy:
            self.screen.go("people")
        return
    if not page.model.rowCount() or page.model.index(0).data(LineRole)[0] is None:
        return
    self.steps.stop()
    page.list.viewport().repaint()
    print("list", time.monotonic(), flush=True)
    QTimer.singleShot(1500, self.leave)

def leave(self):
    print("lock", time.monotonic(), flush=True)
    self.lock()

from fieldapp.ui.people.list import LineRole
application_opened = application.MainWindow._opened
Window.painted, Window.enter, Window.step, Window.leave, Window._opened = painted, enter, step, leave, opened
"""


def once(home: Path) -> dict[str, float]:
    """The moments of one round, in seconds of the machine's own clock; ``painted`` is that of the fresh process."""
    fresh = FRESH.format(then="import os; os._exit(0)", more="")
    script = FRESH.format(then="pass", more=OPEN.format(passphrase=PASSPHRASE))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FRESH": fresh}
    begun = time.monotonic()
    done = subprocess.run([sys.executable, "-c", script, "--home", str(home)], cwd=ROOT, env=environment, capture_output=True, text=True)
    moments = {name: float(at) for name, at in (line.split() for line in done.stdout.splitlines())}
    if set(moments) != {"enter", "key", "list", "lock", "painted"}:
        raise RuntimeError(done.stdout + done.stderr)
    return moments | {"begun": begun}


def main() -> int:
    """Print the medians."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        fill(home)
        once(home)  # a new home opens on the day; left at the list, it opens there from now on
        found = [once(home) for _ in range(rounds)]

    def median(start: str, end: str) -> float:
        return statistics.median(one[end] - one[start] for one in found)

    print(f"{PEOPLE} people, {rounds} rounds, medians")
    print(f"enter to list: {median('enter', 'list'):.2f} s; key to list: {median('key', 'list'):.2f} s (bar 0.3)")
    print(f"lock to unlock screen painted: {median('lock', 'painted'):.2f} s; worst {max(o['painted'] - o['lock'] for o in found):.2f} s")
    return int(median("key", "list") > 0.3 or median("lock", "painted") > 2)


if __name__ == "__main__":
    sys.exit(main())
