"""Finding the next person of a queue: the code of a card or three letters, ↑ ↓, Enter. A scanner types as a keyboard does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from fieldapp.actions import finding
from fieldapp.actions.gatherings import Candidate
from fieldapp.actions.people_rows import Found
from fieldapp.ui import look, wording
from fieldapp.ui.kit import SearchField, Words, column
from fieldapp.ui.kit.lines import Line, LinesView
from fieldapp.ui.page import Window
from fieldapp.ui.people.words import line_of, near_day
from fieldapp.ui.wording import translate

PAUSE = 60  # milliseconds between the last key and the search


class _Field(SearchField):
    """With nothing typed Ctrl+Z is the window's: it takes back who was written down last."""

    def event(self, event: QEvent) -> bool:
        undoes = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if event.type() == QEvent.Type.ShortcutOverride and undoes and not self.text():
            event.ignore()
            return False
        return super().event(event)


class PersonFinder(QWidget):
    """``search(text)`` runs on the worker and gives candidates; ``picked`` brings the one chosen with Enter.

    It stands in a ``Bleed``, as its list would.

    What a scanner types ends with Enter before anything was searched: then the only one found is taken, and several are shown first.
    """

    picked = Signal(object)
    nobody = Signal(bool)

    def __init__(self, window: Window, search: Callable[[str], Sequence[Candidate]], words: str = "") -> None:
        super().__init__()
        self._window, self._search = window, search
        self._found: dict[int, Candidate] = {}
        self._asked = 0
        self._picks = False
        self.field = _Field(words or translate("Finder", "Card, file number or three letters of the name"))
        self.field.setAccessibleName(translate("Finder", "Who is it?"))
        self.list = LinesView(translate("Finder", "People found"), (56, 64), follows=True)
        self.hint = Words("", "small", "ink3", wrap=True)
        self.hint.hide()
        above = column(self.field)
        column(above, self.list, self.hint, spacing=4, parent=self)
        for part in (above, self.hint):
            part.setContentsMargins(look.MEASURE["bleed"], 0, look.MEASURE["bleed"], 0)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        self.field.textChanged.connect(self._typed)
        self.field.move.connect(self.list.step)
        self.field.chosen.connect(self._choose)
        self.list.opened.connect(self._pick)
        self.setFocusProxy(self.field)
        self._make_ready(False)

    def _make_ready(self, whole: bool) -> None:
        """Prepare the search bit by bit behind all other work, so that the first of a queue is found as quickly as the others."""
        if not whole:
            self._window.tasks.run(finding.warm, self._window.desk, done=self._make_ready, later=True)

    def clear(self) -> None:
        """Ready for the next person."""
        self.field.clear()
        self._show([])
        self.hint.hide()
        self.field.setFocus()

    def again(self) -> None:
        """Search once more for what is typed: somebody was written down meanwhile."""
        self._look()

    def _typed(self, text: str) -> None:
        self._picks = False
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._asked += 1
            self._show([])
            self.hint.hide()

    def _choose(self) -> None:
        line = self.list.current()
        if self._pause.isActive() or line is None:
            self._picks = True
            self._look()
        else:
            self._pick(line.key)

    def _look(self) -> None:
        self._pause.stop()
        self._asked += 1
        asked, text = self._asked, self.field.text()
        if not text.strip():
            return

        def take(found: Sequence[Candidate]) -> None:
            if asked == self._asked:
                self._take(found)

        self._window.tasks.run(self._search, text, done=take)

    def _take(self, found: Sequence[Candidate]) -> None:
        self._show(found)
        self.hint.setVisible(not found)
        self.nobody.emit(not found)
        self.hint.setText(
            translate("Finder", "Nobody found. Another spelling, or the file number?")
            if len(self.field.text().strip()) >= 3
            else translate("Finder", "Type three letters at least.")
        )
        if self._picks and len(found) == 1:
            self._pick(found[0].person.id)
        self._picks = False

    def _show(self, found: Sequence[Candidate]) -> None:
        self._found = {one.person.id: one for one in found}
        self.list.show_lines([self._line(one) for one in found], keep=False)
        self.list.setVisible(bool(found))

    def _line(self, one: Candidate) -> Line:
        programme, today = self._window.desk.programme, self._window.today()
        shown = line_of(programme, one.person, Found(one.person.id), today, discreet=True)
        full = line_of(programme, one.person, Found(one.person.id), today, discreet=False)
        return Line(one.person.id, shown.name, self._told(one) or shown.why, (shown.code, shown.age), name=full.name, quiet=not one.agreed)

    def _told(self, one: Candidate) -> str:
        """What is good to know before the person is chosen."""
        told = []
        if not one.agreed:
            told.append(translate("Finder", "agreed to no file"))
        if one.here:
            told.append(translate("Finder", "in the list already"))
        if one.again is not None:
            told.append(translate("Finder", "given the same on %1").replace("%1", near_day(one.again, self._window.today())))
        return wording.joined(told)

    def _pick(self, person: int) -> None:
        if person in self._found:
            self.picked.emit(self._found[person])
