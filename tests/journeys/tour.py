"""The main job in the real window, by keyboard: unlock, find, register, record a session, preview and close the month, send, export.

    tour.py FOLDER     makes a demonstration there, drives it off-screen, saves a picture of each step and says where everything lies

The journeys test drives the same tour. It waits for what a person would see, never for a time.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from time import monotonic

if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.actions import delivery, demo, printing, sheets
from fieldapp.domain.periods import Month
from fieldapp.ui.application import MainWindow
from fieldapp.ui.tasks import Tasks

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WIDE, NARROW = (1366, 768), (1024, 540)
PATIENCE = 120.0


@dataclass
class Tour:
    """A window being driven, and where its pictures go."""

    window: MainWindow
    pictures: Path
    today: date
    saved: list[Path] = field(default_factory=list)
    ended: list[bool] = field(default_factory=list)

    @property
    def page(self) -> QWidget:
        """The page shown now."""
        return self.window.screen.page

    def until(self, true: Callable[[], object], what: str) -> None:
        """Let the window work until something is seen. Raises TimeoutError, saying what was waited for."""
        end = monotonic() + PATIENCE
        while not true():
            if monotonic() > end:
                raise TimeoutError(what)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)

    def idle(self) -> None:
        """Let the worker finish what it was given."""
        reached: list[bool] = []
        self.window.tasks.run(lambda: None, done=lambda _: reached.append(True))
        self.until(lambda: reached, "the worker")
        QCoreApplication.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, on whatever holds the keyboard."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        QCoreApplication.processEvents()

    def write(self, text: str) -> None:
        """Letters, on whatever holds the keyboard."""
        QTest.keyClicks(QApplication.focusWidget(), text)

    def focus(self, name: str) -> QWidget:
        """Bring the keyboard to a part by its name, as Tab would. Raises LookupError when it is not on the screen."""
        for part in self.window.findChildren(QWidget, name):
            if part.isVisibleTo(self.window):
                part.setFocus(Qt.FocusReason.TabFocusReason)
                return part
        raise LookupError(name)

    def take(self, name: str, size: tuple[int, int] = WIDE) -> None:
        """Save a picture of the window as it stands."""
        self.window.resize(*size)
        self.idle()
        path = self.pictures / f"{len(self.saved) + 1:02d}-{name}.png"
        self.window.grab().save(str(path))
        self.saved.append(path)
        self.window.resize(*WIDE)
        QCoreApplication.processEvents()


def begin(made: demo.Demo, pictures: Path, today: date) -> Tour:
    """Show the unlock screen of a demonstration."""
    pictures.mkdir(parents=True, exist_ok=True)
    ended: list[bool] = []
    window = MainWindow(made.home, tasks=Tasks(), today=lambda: today, start_again=lambda home: None, end=lambda: ended.append(True))
    window.resize(*WIDE)
    window.show()
    window.activateWindow()
    tour = Tour(window, pictures, today, ended=ended)
    QCoreApplication.processEvents()
    return tour


def unlock(tour: Tour) -> None:
    """Type who one is and the passphrase."""
    tour.focus("initials")
    tour.write(demo.USER)
    tour.focus("passphrase")
    tour.write(demo.PASSPHRASE)
    tour.take("unlock")
    tour.focus("passphrase")
    tour.press(Qt.Key.Key_Return)
    tour.until(lambda: hasattr(tour.window.screen, "page") and tour.page is not None, "the page of the day")
    tour.idle()
    tour.take("today")
    tour.press(Qt.Key.Key_2, CONTROL)
    tour.until(lambda: tour.page.place == "people", "the list of people")
    tour.idle()
    tour.take("people")


def register(tour: Tour) -> None:
    """Consent first, then the person; at the end their page is open."""
    tour.press(Qt.Key.Key_N, CONTROL | SHIFT)
    tour.page.consent.view.set_answers(
        {"file": True, "statistics": True, "referral": True, "manner": "oral", "given_by": "self", "given_on": tour.today}
    )
    tour.take("consent")
    tour.press(Qt.Key.Key_Return, CONTROL)
    tour.until(lambda: tour.page._agreed, "the registration form")
    answers = {
        "sex": "F", "birth_date": date(tour.today.year - 27, 5, 4), "nationality": "GN", "population_group": "migrant", "language": "ff",
        "site": "OUJ", "project": "MMSD", "opened_on": tour.today - timedelta(days=1),
    }  # fmt: skip
    tour.page.view.set_answers(answers)
    tour.focus("family_name")
    tour.write("Barry")
    tour.focus("given_name")
    tour.write("Assiatou")
    tour.take("registration")
    tour.focus("given_name")
    tour.press(Qt.Key.Key_Return, CONTROL)
    tour.until(lambda: hasattr(tour.page, "new_session"), "the person's page")
    tour.idle()


def record(tour: Tour, note: str) -> None:
    """A session with a note on the person's page, then another service."""
    tour.press(Qt.Key.Key_N, CONTROL)
    tour.until(lambda: tour.page.forms.sheet is not None, "the session form")
    tour.idle()
    tour.focus("note")
    tour.write(note)
    tour.take("session")
    tour.focus("note")
    tour.press(Qt.Key.Key_Return, CONTROL)
    tour.until(lambda: tour.page.forms.sheet is None, "the session saved")
    tour.press(Qt.Key.Key_E, CONTROL)
    tour.until(lambda: hasattr(tour.page.forms.sheet, "search"), "what can be recorded")
    tour.page.forms.sheet.search.setFocus()
    tour.write("panier")
    tour.idle()
    tour.press(Qt.Key.Key_Return)
    tour.until(lambda: hasattr(tour.page.forms.sheet, "view"), "the form of help given")
    tour.idle()
    tour.page.forms.sheet.view.set_answers({"service": "aid.food_basket", "quantity": 1})
    tour.press(Qt.Key.Key_Return, CONTROL)
    tour.until(lambda: tour.page.forms.sheet is None, "the service saved")
    tour.idle()
    tour.take("person")


def close_month(tour: Tour, month: Month) -> None:
    """Check, preview, close."""
    tour.window.screen.open("month", month=str(month))
    tour.until(lambda: getattr(tour.page, "verb", None) is not None and tour.page.verb.isEnabled(), "the month's check")
    tour.take("month-check")
    tour.press(Qt.Key.Key_Return, CONTROL)
    tour.until(lambda: tour.page._preview is not None, "the preview")
    tour.take("month-preview")
    tour.press(Qt.Key.Key_Return, CONTROL)
    tour.until(lambda: tour.page._step == 3, "the month closed")
    tour.take("month-closed")


def send(tour: Tour, made: demo.Demo) -> None:
    """Send twice: once for the receipt that the batch is held, once for the one that it is counted."""
    tour.window.screen.go("sending")
    tour.idle()
    for _ in range(2):
        tour.focus("send")
        tour.press(Qt.Key.Key_Space)
        tour.until(lambda: not tour.window.courier.run.moving, "the courier")
        tour.idle()
        demo.pool(made)
    tour.idle()
    tour.take("sending")


def dress(tour: Tour) -> None:
    """The places again in Arabic, English, dark, and in a small window."""
    for language, theme, size in (("ar", "light", WIDE), ("en", "light", WIDE), ("fr", "dark", WIDE), ("ar", "dark", NARROW)):
        tour.window.use(language=language, theme=theme)
        for place in ("today", "people", "month", "sending", "settings"):
            tour.window.screen.go(place)
            tour.idle()
            tour.take(f"{place}-{language}-{theme}-{size[0]}", size)
        for section in tuple(tour.page._makers):
            tour.page.show_section(section)
            tour.idle()
            tour.take(f"settings-{section}-{language}-{theme}-{size[0]}", size)
    tour.window.use(language="fr", theme="light")


def papers(tour: Tour, month: Month, folder: Path) -> tuple[Path, Path, Path]:
    """The monthly sheet of the cell, the sheet of what left, and the acknowledgement of receipt of the month's batch."""
    desk = tour.window.desk
    made: list[tuple[Path, Path, Path]] = []

    def write() -> tuple[Path, Path, Path]:
        seq = max(row.seq for row in delivery.outbox(desk) if row.receipts)
        kept = {"project": None, "language": "fr"}
        inside = sheets.write(desk, month, month, audience="internal", format="xlsx", out=folder / f"interne-{month}.xlsx", **kept)
        left = sheets.write(desk, month, month, audience="mission", format="csv", out=folder / f"mission-{month}.csv", **kept)
        return inside, left, printing.receipt(desk, seq, folder / f"accuse-{seq}.pdf", "fr")

    tour.window.tasks.run(write, done=made.append)
    tour.until(lambda: made, "the papers")
    return made[0]


def end(tour: Tour) -> None:
    """Lock: the desk closes with its verified copy and the process would end."""
    tour.press(Qt.Key.Key_L, CONTROL)
    tour.until(lambda: tour.ended, "the lock")
    tour.window.tasks.stop()
    tour.window.deleteLater()
    QCoreApplication.processEvents()


def main(folder: Path) -> None:
    """Make a demonstration in ``folder``, drive it, and print where pictures, sheets and receipt lie."""
    application = QApplication.instance() or QApplication([])
    today = date.today()
    made = demo.make(folder, people_count=80, seed=1)
    month = Month.of(Month.of(today).first - timedelta(days=1))
    with demo.mission_running(made):
        tour = begin(made, folder / "pictures", today)
        unlock(tour)
        register(tour)
        record(tour, "Dort mieux depuis deux semaines. Revenir mercredi.")
        close_month(tour, month)
        send(tour, made)
        dress(tour)
        inside, left, receipt = papers(tour, month, folder)
        end(tour)
    pooled = folder / f"compte-par-la-mission-{month}.csv"
    demo.pooled_sheet(made, month, month, pooled)
    application.processEvents()
    for name, path in (("pictures", folder / "pictures"), ("monthly sheet, internal", inside), ("monthly sheet, what left", left)):
        print(f"{name}: {path}")
    print(f"sheet pooled by the mission: {pooled}\nreceipt: {receipt}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
