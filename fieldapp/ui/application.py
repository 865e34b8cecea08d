"""The application: one window that shows the unlock screen, the first run or the room, dresses them, covers them and locks them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from fieldapp.ui import icons, lock, look, preferences, wording
from fieldapp.ui.cover import Cover
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.threshold import Threshold
from fieldapp.ui.unlock import UnlockScreen

if TYPE_CHECKING:
    from fieldapp.actions.desk import Desk


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
    ) -> None:
        super().__init__()
        self.home, self._today, self._clock = home, today, clock
        self._start_again = start_again
        self._end = end or QApplication.exit  # quit() would ask the windows first, and one that is leaving says no
        self.tasks = tasks or Tasks(self)
        self.desk: Desk | None = None
        self.chosen = preferences.read(home)
        self.screen: Any = None
        self._make: Callable[[], QWidget] = partial(self._before, "unlock", {})
        self._leaving = False
        self.setWindowTitle("Fieldapp")
        self.setMinimumSize(800, 480)
        self._stage = QVBoxLayout(self)
        self._stage.setContentsMargins(0, 0, 0, 0)
        self._dress()
        self.cover = Cover(clock, self)
        self.cover.laid.connect(self._covered)
        self.idle = lock.IdleWatch(clock, self)
        self.idle.idle.connect(self.lock)
        for keys, act in (("Ctrl+L", self.lock), ("F12", self.cover.turn)):
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
            self.screen.setFocus()

    def _covered(self, laid: bool) -> None:
        """What lies under the cover hears no key and takes no focus."""
        self.screen.setEnabled(not laid)

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
        from fieldapp.ui.frame import Frame
        from fieldapp.ui.places import PAGES

        frame = Frame(
            cast("Desk", self.desk),
            self.tasks,
            PAGES,
            clock=self._clock,
            theme_chosen=self.chosen.theme,
            text_chosen=self.chosen.text,
            parent=self,
        )
        frame.resize(self.size())
        frame.language_asked.connect(lambda key: self.use(language=key))
        frame.theme_asked.connect(lambda key: self.use(theme=key))
        frame.text_asked.connect(lambda key: self.use(text=key))
        frame.cover_asked.connect(self.cover.lay)
        frame.lock_asked.connect(self.lock)
        frame.again_asked.connect(lambda: self._finish(again=True))
        return frame

    def _opened(self, desk: Desk) -> None:
        self.desk = desk
        desk.language = self.chosen.language
        preferences.write(self.home, self.chosen)
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
        self.idle.watch(self.windowHandle() or self)

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
        kept = self.screen.keep()
        self.cover.lay()
        QApplication.clipboard().clear()
        desk, self.desk = self.desk, None
        self.tasks.run(lock.put_away, desk, kept, done=lambda _: self._finish(again=again), failed=lambda _: self._finish(again=again))
        self.tasks.broken.connect(lambda: self._finish(again=again))

    def _finish(self, *, again: bool) -> None:
        self._leaving = True
        if again:
            self._start_again(self.home)
        self.tasks.stop()
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
        from fieldapp.ui.forgotten import Forgotten

        return Forgotten
    if name == "restore":
        from fieldapp.ui.restore_screen import RestoreScreen

        return RestoreScreen
    if name == "first_run":
        from fieldapp.ui.first_run import FirstRun

        return FirstRun
    return UnlockScreen


def has_home(home: Path) -> bool:
    """Whether somebody already set up this laptop. Only looks for the list of users, so that the first paint waits for nothing."""
    return any((home / name).exists() for name in ("vault.json", "vault.json.previous"))


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell a fault on standard error by its kind and the lines it passed, never by its message: that may hold what somebody typed."""
    import traceback

    print(kind.__name__, file=sys.stderr)
    for step in traceback.extract_tb(trace):
        print(f"  {Path(step.filename).name}:{step.lineno} {step.name}", file=sys.stderr)


def run(home: Path) -> int:
    """Open the window and stay until it ends. The exit status of the process."""
    sys.excepthook = report
    app = QApplication([sys.argv[0], *look.STYLE])
    app.setApplicationName("Fieldapp")
    app.setDesktopFileName("fieldapp")
    window = MainWindow(home)
    screen = app.primaryScreen().availableGeometry()
    window.resize(min(1366, screen.width()), min(768, screen.height()))
    if screen.width() <= 1400:
        window.setWindowState(Qt.WindowState.WindowMaximized)
    window.show()
    return app.exec()
