"""A list to choose from, drawn line by line: one Tab stop, ↑ ↓ move, Enter or a press chooses. For the few hundred lines of a directory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fieldapp.ui import look
from fieldapp.ui.kit.buttons import Pressable, fill
from fieldapp.ui.kit.layout import clear, column
from fieldapp.ui.kit.thread import diamond

HIGH = 54
_END = 0.36  # of the width, for the words at the end
_KEYS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}


@dataclass(frozen=True)
class Line:
    """One line: ``title`` above ``detail``, ``end`` at the end edge; ``due`` puts an amber diamond before it, ``quiet`` greys it."""

    key: int
    title: str
    detail: str = ""
    end: str = ""
    due: bool = False
    quiet: bool = False


class _Row(Pressable):
    def __init__(self, line: Line, among: ChoiceLines) -> None:
        super().__init__(line.title, among)
        self.line, self._among = line, among
        self.setObjectName(f"line_{line.key}")
        self.setAccessibleName(", ".join(part for part in (line.title, line.detail, line.end) if part))
        self.setFixedHeight(HIGH)

    def sizeHint(self) -> QSize:
        return QSize(220, HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _KEYS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self._among.step(by, self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._among.hold(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        current = self._among.current is self
        bleed = 0 if self._among.flush else look.MEASURE["bleed"]
        if self._among.flush:
            if self.hasFocus():
                fill(painter, QRectF(0, self.height() - 4, self.width(), 2), 1, look.colour("accent"))
        elif current or self.over:
            fill(painter, QRectF(self.rect()).adjusted(0, 1, 0, -1), 8, look.colour("soft" if current else "well"))
        if current and not self._among.flush:
            fill(painter, self.placed(0, 4).adjusted(0, 14, 0, -14), 2, look.colour("accent"))
        end = int(self.width() * _END) if self.line.end else 0
        room = self.width() - 2 * bleed - end - (12 if end else 0)
        ink = "accent" if self._among.flush and self.over else "ink3" if self.line.quiet else "ink"
        self._words(painter, self.line.title, QRectF(bleed, 6, room, 22), bold=True, tone=ink)
        late = self.line.due and not self.line.end
        self._words(painter, self.line.detail, QRectF(bleed, 28, room, 20), size="small", tone="amber" if late else "ink2")
        if end:
            self._at_end(painter, QRectF(self.width() - bleed - end, 0, end, self.height()))

    def _words(
        self, painter: QPainter, text: str, area: QRectF, *, size: str = "body", bold: bool = False, tone: str = "ink", end: bool = False
    ) -> float:
        """Draw words in an area given from the start edge; how wide they are."""
        font = look.font(size, bold=bold)
        painter.setFont(font)
        painter.setPen(look.colour(tone))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        place = self.placed(area.x(), area.width())
        place.setTop(area.top())
        place.setHeight(area.height())
        side = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, shown)
        return float(QFontMetrics(font).horizontalAdvance(shown))

    def _at_end(self, painter: QPainter, area: QRectF) -> None:
        due = self.line.due
        area = area.adjusted(18 if due else 0, 0, 0, 0)
        wide = self._words(painter, self.line.end, area, size="small", tone="amber" if due else "ink2", end=True)
        if due:
            x = area.right() - wide - 10
            diamond(painter, self.width() - x if look.language() == "ar" else x, self.height() / 2, 4.5, look.colour("amber_mark"))


class ChoiceLines(QWidget):
    """``chosen`` gives the key of a line. A ``flush`` one stands in a side column: its words begin at the edge, and no line is lit."""

    chosen = Signal(int)

    def __init__(self, name: str, *, flush: bool = False) -> None:
        super().__init__()
        self.flush = flush
        self.setAccessibleName(name)
        self.current: _Row | None = None
        self._rows: list[_Row] = []
        self._column = column(spacing=0, parent=self)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; the one that was current stays so while it is among them."""
        before = self.current.line.key if self.current is not None else None
        held = any(row.hasFocus() for row in self._rows)
        clear(self._column)
        self._rows = [_Row(line, self) for line in lines]
        for row in self._rows:
            self._column.addWidget(row)
            row.clicked.connect(lambda _=False, key=row.line.key: self.chosen.emit(key))
        self.current = next((row for row in self._rows if row.line.key == before), self._rows[0]) if self._rows else None
        if self.current is not None:
            self.hold(self.current)
            if held:
                self.current.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def keys(self) -> list[int]:
        """The keys of the lines shown, in order."""
        return [row.line.key for row in self._rows]

    def hold(self, row: _Row) -> None:
        """Make a line the current one: the Tab stop of the list."""
        self.current = row
        for one in self._rows:
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is row else Qt.FocusPolicy.ClickFocus)
            one.update()
        self.setFocusProxy(row)

    def step(self, by: int, row: _Row | None = None) -> None:
        """Go some lines further, not beyond the ends; without ``row`` from the current one, and the keyboard stays where it is."""
        if not self._rows:
            return
        at = self._rows.index(row or self.current or self._rows[0])
        other = self._rows[min(max(at + by, 0), len(self._rows) - 1)]
        if row is None:
            self.hold(other)
        else:
            other.setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self) -> None:
        """Choose the current line."""
        if self.current is not None:
            self.chosen.emit(self.current.line.key)
