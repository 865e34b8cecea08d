"""New persons by month as columns, and under them how many since the start: exact, for inside the cell. Time runs as one reads.

By keyboard the arrows go from month to month; what the chosen month says stands in words below, and the whole is a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.actions.months_history import Point
from fieldapp.ui import look, wording
from fieldapp.ui.kit import Words, column
from fieldapp.ui.wording import number, translate

MONTHS = 24
HEIGHT, TOP, BASE, LINE = 190, 22, 118, 44
_CENTRE = Qt.AlignmentFlag.AlignCenter
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def in_words(point: Point) -> str:
    """One month of the chart: « Février 2026 : 12 personnes nouvelles, 60 depuis le début »."""
    said = translate("Month", "%1: new people %2, since the start %3")
    return said.replace("%1", wording.month(point.month.first)).replace("%2", number(point.new)).replace("%3", number(point.total))


class _Plot(QWidget):
    """The columns with their numbers; below them the line of the sum since the start."""

    def __init__(self, points: Sequence[Point], told: Words) -> None:
        super().__init__()
        self._points, self._told = points, told
        self.at = len(points) - 1
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(280)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choose(self.at)

    def sizeHint(self) -> QSize:
        return QSize(560, HEIGHT)

    def choose(self, at: int) -> None:
        """Say what a month tells."""
        self.at = min(max(at, 0), len(self._points) - 1)
        words = in_words(self._points[self.at])
        self._told.setText(words)
        self.setAccessibleName(translate("Month", "New people by month, exact, for the cell only"))
        self.setAccessibleDescription(wording.joined([words, *(in_words(point) for point in self._points)]))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = Qt.Key.Key_Left if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else Qt.Key.Key_Right
        backward = Qt.Key.Key_Right if forward == Qt.Key.Key_Left else Qt.Key.Key_Left
        steps = {forward: 1, backward: -1, Qt.Key.Key_Home: -len(self._points), Qt.Key.Key_End: len(self._points)}
        if event.key() in steps:
            self.choose(self.at + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        self.choose(int((self.width() - x if self._mirrored() else x) // self._step()))

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _step(self) -> float:
        return min(72.0, self.width() / len(self._points))

    def _box(self, at: float, top: float, width: float, height: float) -> QRectF:
        return QRectF(self.width() - at - width if self._mirrored() else at, top, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(look.font("small"))
        step, most = self._step(), max(max(point.new for point in self._points), 1)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        for at, point in enumerate(self._points):
            height = (BASE - TOP - 18) * max(0, point.new) / most
            painter.setPen(Qt.PenStyle.NoPen)
            fill = look.colour("accent" if point.new > 0 else "line")
            if at != self.at:
                fill.setAlphaF(0.65)
            painter.setBrush(fill)
            painter.drawRoundedRect(self._box(at * step + 3, BASE - max(2, height), step - 6, max(2, height)), 3, 3)
            if step > painter.fontMetrics().horizontalAdvance(number(point.new)) + 2:
                painter.setPen(look.colour("ink" if at == self.at else "ink2"))
                painter.drawText(self._box(at * step, BASE - height - 20, step, 18), _CENTRE, number(point.new))
        self._paint_months(painter, step)
        self._paint_sum(painter, step)

    def _paint_months(self, painter: QPainter, step: float) -> None:
        """The month under its column; January says the year; left out where they would touch."""
        painter.setPen(look.colour("ink3"))
        names = [wording.locale().standaloneMonthName(point.month.number) for point in self._points]
        if step < max(painter.fontMetrics().horizontalAdvance(name) for name in names) + 6:
            names = [name[:3] for name in names]
        years = [str(point.month.year) if at == 0 or point.month.number == 1 else "" for at, point in enumerate(self._points)]
        widest = max(painter.fontMetrics().horizontalAdvance(name) for name in names) + 6
        for at, (name, year) in enumerate(zip(names, years, strict=True)):
            if step >= widest:
                painter.drawText(self._box(at * step, BASE + 3, step, 16), _CENTRE, name)
            elif year:
                room = painter.fontMetrics().horizontalAdvance(year) + 4
                painter.drawText(self._box(max(0.0, min(at * step, self.width() - room)), BASE + 3, room, 16), _MIDDLE, year)

    def _paint_sum(self, painter: QPainter, step: float) -> None:
        """The sum since the start, rising to its last value."""
        most, floor = max(self._points[-1].total, 1), HEIGHT - 4
        points = [
            QPointF(self._box(at * step + step / 2, 0, 0, 0).x(), floor - (LINE - 8) * max(0, point.total) / most)
            for at, point in enumerate(self._points)
        ]
        painter.setPen(QPen(look.colour("ink2"), 2))
        painter.drawPolyline(points)
        painter.setBrush(look.colour("ink2"))
        painter.drawEllipse(points[-1], 3, 3)
        painter.drawEllipse(points[self.at], 3, 3)


class GrowthChart(QWidget):
    """The chart with its words: the last two years of a project."""

    def __init__(self, points: Sequence[Point]) -> None:
        super().__init__()
        told = Words("", tone="ink2", wrap=True)
        self.plot = _Plot(points[-MONTHS:], told)
        inside = Words(translate("Month", "Exact figures, refusals of statistics included, for the cell only."), "small", "ink3", wrap=True)
        column(self.plot, told, inside, spacing=4, parent=self)
