"""The application: one window that shows the unlock screen, the first run or the room, dresses them, covers them and locks them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from fieldapp.actions import process
from fieldapp.ui import cover, icons, idle, lock, look, preferences, wording
from fieldapp.ui.instance import Instance
from fieldapp.ui.kit import clipboard
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.threshold.ground import Threshold
from fieldapp.ui.threshold.unlock import UnlockScreen
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.actions.desk import Desk
    from fieldapp.ui.caretaker import Caretaker
    from fieldapp.ui.courier import Courier
    from fieldapp.ui.frame import Frame


class MainWindow(QWidget):
    """The one window. What it shows is a screen with ``keep`` and ``restore``, so it can be made anew in another language at any time."""

    def __init__(
        self,
        home: Path,
        *,
        tasks: Tasks | None = None,
        today: Callable[[], date] = date.today,
        clock: Callable[[], datetime] = datetime.now,
        start_again: Callable[[Path], None] = lock.start_again,
        end: Callable[[], None] | None = None,
        instance: Instance | None = None,
    ) -> None:
        super().__init__()
        self.home, self._today, self._clock = home, today, clock
        self._start_again = start_again
        self._end = end or QApplication.exit  # quit() would ask the windows first, and one that is leaving says no
        self.tasks = tasks or Tasks(self)
        self.desk: Desk | None = None
        self.care: Caretaker | None = None
        self.courier: Courier | None = None
        self.chosen = preferences.read(home)
        self.screen: Any = None
        self._make: Callable[[], QWidget] = partial(self._before, "unlock", {})
        self._leaving = self._gone = False
        self.instance = instance or Instance(home, self)
        self.instance.asked.connect(self.come_forward)
        self.setWindowTitle("Fieldapp")
        self.setMinimumSize(800, 480)
        self._stage = QVBoxLayout(self)
        self._stage.setContentsMargins(0, 0, 0, 0)
        self._dress()
        self.cover = cover.Cover(clock, self)
        self.cover.laid.connect(self._covered)
        self.idle = idle.IdleWatch(clock, self)
        self.idle.cover_due.connect(self.cover.lay)
        self.idle.escaped_twice.connect(self.cover.lay)
        self.idle.lock_due.connect(self.lock)
        acts = [("Ctrl+L", self.lock), ("F9", self.turn_session), *((keys, self.cover.turn) for keys in cover.KEYS)]
        for keys, act in acts:
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WindowShortcut)
        self.show_screen(partial(self._before, "unlock" if has_home(home) else "first_run", {}))

    def show_screen(self, make: Callable[[], QWidget], kept: dict[str, Any] | None = None) -> None:
        """Put a screen into the window, with what was typed in the one before it when it is the same in another dress."""
        old, self._make = self.screen, make
        if old is not None:
            self._stage.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self.screen = make()
        self._stage.addWidget(self.screen)
        self.screen.setEnabled(self.cover.isHidden())
        self.cover.raise_()
        self.screen.setGeometry(self.rect())
        self.screen.setVisible(self.isVisible() or old is None)
        if kept is not None:
            self.screen.restore(kept)
        else:
            (getattr(self.screen, "begin", None) or self.screen).setFocus()

    def _covered(self, laid: bool) -> None:
        """What lies under the cover hears no key and takes no focus."""
        self.screen.setEnabled(not laid)
        self.idle.covered = laid

    def use(self, *, language: str = "", theme: str = "", text: str = "") -> None:
        """Change language, theme or size of text at once; what is being typed stays."""
        self.chosen.language = language or self.chosen.language
        self.chosen.theme = theme or self.chosen.theme
        self.chosen.text = text or self.chosen.text
        preferences.write(self.home, self.chosen)
        kept = self.screen.keep() if self.screen is not None else None
        self._dress()
        if self.desk is not None:
            self.desk.language = self.chosen.language
        self.show_screen(self._make, kept)

    def _dress(self) -> None:
        wording.use(self.chosen.language)
        look.apply(cast(QApplication, QApplication.instance()), self.chosen.theme, self.chosen.language, self.chosen.text)

    def _before(self, name: str, about: dict[str, Any]) -> QWidget:
        """A screen before the desk is open, by its name."""
        screen = before(name)(self.home, self.tasks, self._today, self, **about)
        screen.language_asked.connect(lambda key: self.use(language=key))
        screen.opened.connect(self._opened)
        screen.elsewhere.connect(lambda other, about: self.show_screen(partial(self._before, other, about)))
        return screen

    def _room(self) -> QWidget:
        from fieldapp.ui.courier import Courier
        from fieldapp.ui.frame import Frame
        from fieldapp.ui.places import PAGES

        if self.courier is None:
            self.courier = Courier(cast("Desk", self.desk), self.tasks, clock=self._clock, parent=self)
        frame = Frame(
            cast("Desk", self.desk),
            self.tasks,
            PAGES,
            clock=self._clock,
            theme_chosen=self.chosen.theme,
            text_chosen=self.chosen.text,
            courier=self.courier,
            parent=self,
        )
        frame.show_session(self.idle.session)
        frame.resize(self.size())
        frame.language_asked.connect(lambda key: self.use(language=key))
        frame.theme_asked.connect(lambda key: self.use(theme=key))
        frame.text_asked.connect(lambda key: self.use(text=key))
        frame.session_asked.connect(self.turn_session)
        frame.cover_asked.connect(self.cover.lay)
        frame.lock_asked.connect(self.lock)
        frame.again_asked.connect(lambda: self._finish(again=True))
        QTimer.singleShot(0, frame, lambda: self._care_for(frame))
        return frame

    def _care_for(self, frame: Frame) -> None:
        """What the window looks after by itself, once the room is seen."""
        from fieldapp.ui.caretaker import Caretaker
        from fieldapp.ui.settings import update_news

        if self.desk is not None and self.courier is not None:
            self.care = Caretaker(frame)
            self.courier.begin()
            update_news.tell(frame, self.chosen.release, self._told_of)

    def _told_of(self, release: str) -> None:
        """Somebody knows that this release runs now."""
        self.chosen.release = release
        preferences.write(self.home, self.chosen)

    def _opened(self, desk: Desk) -> None:
        self.desk = desk
        desk.now = self._clock
        desk.language = self.chosen.language
        preferences.write(self.home, self.chosen)
        self.tasks.run(lock.minutes, desk, done=self._lock_after, failed=lambda _: None, later=True)
        self.tasks.run(lock.take_up, desk, done=self._enter, failed=lambda _: self._enter(None))

    def _enter(self, place: dict[str, Any] | None) -> None:
        try:
            self.show_screen(self._room, place)
        except (KeyError, TypeError, ValueError):  # a place of another version
            self.show_screen(self._room)
            place = None
        if place is None:
            self.screen.start()
        else:
            self.screen.saved()
            self.tasks.run(lock.forget, self.desk, failed=lambda _: None, later=True)
        self.idle.watch(self.windowHandle() or self)
        QTimer.singleShot(0, self, self._listen)

    def _warm(self) -> None:
        if self.desk is None and not self._leaving:
            self.tasks.run(lock.warm)

    def _lock_after(self, minutes: int) -> None:
        self.idle.lock_after = timedelta(minutes=minutes)

    def _listen(self) -> None:
        """Hear what needs not be heard before the first sight of the room."""
        from fieldapp.ui.system import SystemWatch

        if self._leaving:
            return
        clipboard.guard()
        if self.instance.take(patience=0):  # a home made just now
            self.instance.listen()
        self.system = SystemWatch(self)
        self.system.lock_due.connect(self.lock)
        self.system.watch(int(self.winId()))

    def come_forward(self) -> None:
        """Somebody started Fieldapp once more: here it is."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def turn_session(self) -> None:
        """F9: begin or end *séance en cours*, during which idleness covers the window and does not lock it for an hour."""
        if self.desk is not None and not self.cover.isVisible():
            self.idle.session = not self.idle.session
            self.screen.show_session(self.idle.session, told=True)

    def lock(self) -> None:
        """Lock at once: cover what is seen, keep what is typed, close the desk, end this process; a fresh one takes over."""
        self._leave(again=True)

    def _leave(self, *, again: bool) -> None:
        if self._leaving:
            return
        if self.desk is None:
            if not again:
                self._finish(again=False)
            return
        self._leaving = True
        self.idle.stop()
        if self.care is not None:
            self.care.stop()
        if self.courier is not None:
            self.courier.stop()
        self.instance.leave()
        kept = self._kept()
        self.cover.lay()
        clipboard.clear()
        desk, self.desk = self.desk, None
        finish = partial(self._finish, again=again)
        self.tasks.cancel()
        self.tasks.run(lock.put_away, desk, kept, done=lambda _: finish(), failed=lambda _: finish())
        self.tasks.broken.connect(lambda _: finish())
        QTimer.singleShot(lock.LOCKS_WITHIN if again else lock.CLOSES_WITHIN, self, finish)

    def _kept(self) -> dict[str, Any] | None:
        """Where we are and what is being typed; a page that fails here does not keep the window from locking."""
        try:
            kept: dict[str, Any] = self.screen.keep()
        except Exception as error:
            report(type(error), error, error.__traceback__)
            return None
        return kept

    def _finish(self, *, again: bool) -> None:
        """End, once; work that does not end is ended with the process."""
        if self._gone:
            return
        self._leaving = self._gone = True
        self.instance.release()
        if again:
            self._start_again(self.home)
        self.tasks.stop(0.1)
        self._end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing never asks: drafts are kept, the desk is closed with its verified copy, then the program ends."""
        if self.desk is None and not self._leaving:
            self.tasks.stop()
            super().closeEvent(event)
            return
        event.ignore()
        self._leave(again=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.cover.setGeometry(self.rect())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setWindowIcon(icons.icon("logo", "accent"))


def before(name: str) -> Callable[..., Threshold]:
    """The screens there are before the desk is open; only the first is made of what is imported already."""
    if name == "forgotten":
        from fieldapp.ui.threshold.forgotten import Forgotten

        return Forgotten
    if name == "restore":
        from fieldapp.ui.threshold.restore_screen import RestoreScreen

        return RestoreScreen
    if name == "first_run":
        from fieldapp.ui.threshold.first_run import FirstRun

        return FirstRun
    return UnlockScreen


def has_home(home: Path) -> bool:
    """Whether somebody already set up this laptop. Only looks for the list of users, so that the first paint waits for nothing."""
    return any((home / name).exists() for name in ("vault.json", "vault.json.previous", "switch.json"))


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell a fault on standard error by its kind and the lines it passed, never by its message: that may hold what somebody typed."""
    import traceback

    print(kind.__name__, file=sys.stderr)
    for step in traceback.extract_tb(trace):
        print(f"  {Path(step.filename).name}:{step.lineno} {step.name}", file=sys.stderr)


def leave_no_recent_files() -> None:
    """Ask for files in Qt's own dialogs, which tell no list of the system about them, and let them remember no folder."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


def run(home: Path) -> int:
    """Open the window and stay until it ends, or ask the one that is open to come forward. The exit status of the process."""
    sys.excepthook = report
    instance = Instance(home)
    if (mine := instance.take()) is not True:
        if mine is None:
            print(sentence("home_in_use", preferences.read(home).language), file=sys.stderr)
        return 0 if mine is False else 1
    leave_no_recent_files()
    if sys.platform == "win32":
        from fieldapp.ui.system_windows import be_one_in_the_task_bar

        be_one_in_the_task_bar()
    app = QApplication([sys.argv[0], *look.STYLE])
    app.setApplicationName("Fieldapp")
    app.setDesktopFileName("fieldapp")
    window = MainWindow(home, instance=instance)
    screen = app.primaryScreen().availableGeometry()
    window.resize(min(1366, screen.width()), min(768, screen.height()))
    if screen.width() <= 1400:
        window.setWindowState(Qt.WindowState.WindowMaximized)
    window.show()
    QTimer.singleShot(0, window, lambda: app.setWindowIcon(icons.of_program()))
    QTimer.singleShot(0, window, instance.listen)
    QTimer.singleShot(lock.WARM_AFTER, window, window._warm)
    QTimer.singleShot(lock.WARM_AFTER, process.confirm)
    status = app.exec()
    instance.release()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # the end of the process is the lock: nothing may put it off, and nothing is left to be done
