"""In the notes: a quiet second section of the search, with the date and the file; the words around stand on the current line only."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QWidget

from fieldapp.actions import notes
from fieldapp.actions.notes import Around, NoteHit
from fieldapp.ui import look, wording
from fieldapp.ui.kit import SectionTitle, Words, clear, column
from fieldapp.ui.kit.buttons import fill, outline
from fieldapp.ui.page import Window
from fieldapp.ui.people.words import near_day
from fieldapp.ui.wording import translate

SHOWN, SHOWN_LOW = 5, 2
LOW = 640
ROW, ROW_OPEN = 30, 52


class HitRow(QAbstractButton):
    """One note found: when and whose file; with the keyboard on it also the words around."""

    entered = Signal(object)
    beyond = Signal(int)

    def __init__(self, hit: NoteHit, words: str) -> None:
        super().__init__()
        self.hit = hit
        self._around: Around | None = None
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROW)

    def show_around(self, around: Around) -> None:
        """Show the words around what was found, as long as the keyboard is here."""
        if self.hasFocus():
            self._around = around
            self.setFixedHeight(ROW_OPEN)
            self.setAccessibleDescription(f"{around.before}{around.found}{around.after}")
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._around = None
        self.setAccessibleDescription("")
        self.setFixedHeight(ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.beyond.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        area = self.rect()
        if self.hasFocus() or self.underMouse():
            fill(painter, area.toRectF(), 8, look.colour("well"))
        if self.hasFocus():
            outline(painter, area.toRectF(), 8, look.colour("accent"), 2)
        bleed = look.MEASURE["bleed"]
        inside = area.adjusted(bleed, 0, -bleed, 0)
        at = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(look.font())
        painter.setPen(look.colour("ink"))
        painter.drawText(inside.adjusted(0, 0, 0, ROW - area.height()), at, self.text())
        if self._around is not None:
            around = self._around
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("ink2"))
            words = f"{around.before}{around.found}{around.after}"
            elided = painter.fontMetrics().elidedText(wording.isolate(words), Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside.adjusted(0, ROW - 6, 0, -4), at, elided)


class NotesPane(QWidget):
    """The latest notes in which all the words stand; Enter leads to the entry. Hidden when there are none."""

    def __init__(self, window: Window, up: Callable[[], object]) -> None:
        super().__init__()
        self._window, self._up = window, up
        self._text = ""
        self._title = SectionTitle(translate("People", "In the notes"))
        self._rows = column(spacing=2)
        self._more = Words("", "small", "ink3")
        bleed = look.MEASURE["bleed"]
        for part in (self._title, self._more):
            part.setContentsMargins(bleed, 0, bleed, 0)
        column(self._title, self._rows, self._more, None, spacing=2, parent=self)
        self.rows: list[HitRow] = []
        self.hide()

    def search(self, text: str) -> None:
        """Look for these words; answers to earlier ones are passed over."""
        self._text = text
        if not text.strip():
            self._show(text, [])
            return
        self._window.tasks.run(notes.search, self._window.desk, text, wait=False, done=lambda hits: self._show(text, hits))

    def search_again(self) -> None:
        """More notes are in the index now."""
        if self._text:
            self.search(self._text)

    def enter(self) -> None:
        """Put the keyboard on the first line."""
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, text: str, hits: Sequence[NoteHit]) -> None:
        if text != self._text:
            return
        clear(self._rows)
        self.rows = []
        shown = SHOWN if self.window().height() >= LOW else SHOWN_LOW
        for hit in hits[:shown]:
            row = HitRow(hit, wording.joined([near_day(hit.date, self._window.today()), wording.isolate(hit.code)]))
            row.entered.connect(self._look_around)
            row.beyond.connect(lambda by, row=row: self._step(row, by))
            row.clicked.connect(lambda _=False, hit=hit: self._window.open("person", person=hit.person_id, entry=hit.entry_id))
            self.rows.append(row)
            self._rows.addWidget(row)
        self._title.set_count(wording.number(len(hits)) if len(hits) < notes.LIMIT else f"{wording.number(notes.LIMIT)}+")
        self._more.setText(translate("People", "Another word narrows the search.") if len(hits) > shown else "")
        self._more.setVisible(len(hits) > shown)
        self.setVisible(bool(hits))

    def _step(self, row: HitRow, by: int) -> None:
        at = self.rows.index(row) + by
        if at < 0:
            self._up()
        elif at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _look_around(self, row: HitRow) -> None:
        part = self.parentWidget()
        while part is not None and not isinstance(part, QScrollArea):
            part = part.parentWidget()
        if part is not None:
            part.ensureWidgetVisible(row, 0, ROW_OPEN)
        self._window.tasks.run(notes.around, self._window.desk, row.hit.entry_id, self._text, done=row.show_around)
