"""Charts, painted here: the scores of a scale over time, shares of a whole, and columns by week. Time runs with the reading direction.

Nothing is told by colour alone: occasions have shapes, shares have patterns and numbers, and every chart is also a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.domain.scales import Scale
from fieldapp.ui import look, wording
from fieldapp.ui.kit.thread import node
from fieldapp.ui.wording import label, number, translate

SHAPES = {"debut": "ring", "revue": "disc", "cloture": "square"}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_START, _END, _CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class Mark:
    """One score on the chart; ``like_first`` says whether it may be compared with the first, else it stands alone."""

    day: date
    score: int
    occasion: str = ""
    like_first: bool = True


def signed(value: float) -> str:
    """A change with its sign before it in every direction of writing: « +24 »."""
    return ltr(f"{'+' if value > 0 else ''}{number(value, 0 if value == int(value) else 1)}")


def ltr(text: str) -> str:
    """Numbers that belong together, from left to right also inside Arabic."""
    return f"\u2066{text}\u2069"


def in_words(scale: Scale, marks: Sequence[Mark]) -> str:
    """The chart as a sentence: first and last score with their days."""
    name = label(scale.label)
    if not marks:
        return name
    first, last = marks[0], marks[-1]
    parts = [name, number(first.score), wording.day(first.day, "short")]
    if first is last:
        said = translate("Charts", "%1: %2 on %3")
    else:
        said = translate("Charts", "%1: %2 on %3, %4 on %5")
        parts += [number(last.score), wording.day(last.day, "short")]
    for place, words in enumerate(parts, 1):
        said = said.replace(f"%{place}", words)
    return said


class _Chart(QWidget):
    """What the charts share: a painter in the window's direction, and places counted from the start edge."""

    def painter(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(look.font("small"))
        return painter

    def across(self, from_start: float) -> float:
        return self.width() - from_start if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else from_start

    def box(self, from_start: float, top: float, width: float, height: float) -> QRectF:
        return QRectF(min(self.across(from_start), self.across(from_start + width)), top, width, height)


class ScoreChart(_Chart):
    """The scores of one scale over time: a line with a shape for each occasion, the cut-off dotted, and around the first score the band
    inside which a difference is no change. ``small`` is the size of the facts: first and last value only, and no band."""

    def __init__(self, scale: Scale, marks: Sequence[Mark], *, small: bool = False, change: float | None = None) -> None:
        super().__init__()
        self._scale, self._marks, self._small = scale, sorted(marks, key=lambda one: one.day), small
        self._change = change
        if small:
            self.setFixedSize(200, 118)
        else:
            self.setFixedHeight(210)
            self.setMinimumWidth(300)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(in_words(scale, self._marks))

    def _area(self) -> QRectF:
        """Where the scores lie, counted from the start edge."""
        return QRectF(10, 40, 150, 44) if self._small else QRectF(44, 30, max(100, self.width() - 44 - 150), 138)

    def _y(self, score: float) -> float:
        low, high = self._scale.range
        area = self._area()
        return area.bottom() - area.height() * (min(max(score, low), high) - low) / max(1, high - low)

    def _points(self) -> list[QPointF]:
        days = [mark.day.toordinal() for mark in self._marks]
        area, width = self._area(), max(1, days[-1] - days[0])
        last = area.width() if self._small and len(days) == 1 else 0.0
        return [
            QPointF(self.across(area.left() + last + area.width() * (day - days[0]) / width), self._y(mark.score))
            for day, mark in zip(days, self._marks, strict=True)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._marks:
            return
        painter = self.painter()
        points = self._points()
        if self._small:
            self._paint_head(painter)
        else:
            self._paint_band(painter)
            self._paint_ends(painter)
        self._paint_cut_off(painter)
        like = [point for point, mark in zip(points, self._marks, strict=True) if mark.like_first]
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawPolyline(like)
        for at, (point, mark) in enumerate(zip(points, self._marks, strict=True)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("paper"))
            painter.drawEllipse(point, 7, 7)
            if self._small:
                painter.setPen(QPen(look.colour("accent"), 2))
                painter.setBrush(look.colour("accent" if at == len(points) - 1 else "paper"))
                painter.drawEllipse(point, 3, 3)
            else:
                node(painter, SHAPES.get(mark.occasion, "disc") if mark.like_first else "dotted", point)
            if not self._small or at in (0, len(points) - 1):
                self._paint_value(painter, point, mark, last=at == len(points) - 1)
        self._paint_days(painter, points)

    def _paint_head(self, painter: QPainter) -> None:
        painter.setPen(look.colour("ink3"))
        painter.drawText(QRectF(0, 0, 200, 20), _START, painter.fontMetrics().elidedText(label(self._scale.label), _ELIDE, 150))
        like = [mark.score for mark in self._marks if mark.like_first]
        painter.setFont(look.font("small", bold=True))
        painter.setPen(look.colour("accent"))
        painter.drawText(QRectF(0, 0, 200, 20), _END, signed(like[-1] - like[0]) if len(like) > 1 else "")

    def _paint_band(self, painter: QPainter) -> None:
        """Within this band nobody can say that something changed."""
        if self._change is None:
            return
        area, first = self._area(), self._marks[0].score
        low, high = self._scale.range
        top, bottom = self._y(min(high, first + self._change)), self._y(max(low, first - self._change))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("soft"))
        painter.drawRoundedRect(self.box(area.left() - 10, top, area.width() + 20, bottom - top), 6, 6)
        painter.setPen(look.colour("ink2"))
        painter.setFont(look.font("small"))
        painter.drawText(
            self.box(area.right() + 16, (top + bottom) / 2 - 10, 132, 20), _START | _MIDDLE, translate("Charts", "no clear change")
        )

    def _paint_ends(self, painter: QPainter) -> None:
        """The lowest and highest score there can be, and which of them is good."""
        area = self._area()
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setFont(look.font("small"))
        for score in self._scale.range:
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(
                QPointF(self.across(area.left() - 10), self._y(score)), QPointF(self.across(area.right() + 10), self._y(score))
            )
            painter.setPen(look.colour("ink3"))
            painter.drawText(self.box(0, self._y(score) - 10, area.left() - 16, 20), _END | _MIDDLE, number(score))

    def _paint_cut_off(self, painter: QPainter) -> None:
        level, area = self._scale.attention, self._area()
        if level is None:
            return
        y = self._y(level)
        painter.setFont(look.font("small"))
        painter.setPen(QPen(look.colour("ink3"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(self.across(area.left() - 10), y), QPointF(self.across(area.right() + 12), y))
        painter.setPen(look.colour("ink3"))
        words = number(level) if self._small else translate("Charts", "look closer: %1").replace("%1", number(level))
        crowded = not self._small and self._change is not None and abs(y - self._y(self._marks[0].score)) < 18
        offset = 18 if crowded and y > self._y(self._marks[0].score) else -18 if crowded else 0
        painter.drawText(self.box(area.right() + 16, y - 10 + offset, 132, 20), _START | _MIDDLE, words)

    def _paint_value(self, painter: QPainter, at: QPointF, mark: Mark, *, last: bool) -> None:
        painter.setFont(look.font("small", bold=True))
        painter.setPen(look.colour("accent" if last else "ink2"))
        painter.drawText(QRectF(at.x() - 22, at.y() - 25, 44, 18), _CENTRE, number(mark.score))

    def _paint_days(self, painter: QPainter, points: Sequence[QPointF]) -> None:
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("ink3"))
        area, y = self._area(), self.height() - 20
        form = "brief" if self._small else "digits"
        if len(points) > 1 or not self._small:
            painter.drawText(self.box(max(0, area.left() - 10), y, 110, 20), _START | _MIDDLE, wording.day(self._marks[0].day, form))
        if len(points) > 1 or self._small:
            painter.drawText(self.box(area.right() + 12 - 100, y, 100, 20), _END | _MIDDLE, wording.day(self._marks[-1].day, form))


_ELIDE = Qt.TextElideMode.ElideRight


class Shares(_Chart):
    """A whole in parts, side by side: (words, count). Each part has a pattern of its own and its number; the sentence says them all."""

    PATTERNS = (Qt.BrushStyle.SolidPattern, Qt.BrushStyle.Dense6Pattern, Qt.BrushStyle.BDiagPattern)

    def __init__(self, parts: Sequence[tuple[str, int]], *, name: str = "") -> None:
        super().__init__()
        self._parts = parts
        self.setFixedHeight(48)
        self.setMinimumWidth(280)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = wording.listed(f"{words} {number(count)}" for words, count in parts)
        self.setAccessibleName(translate("Charts", "%1: %2").replace("%1", name).replace("%2", said) if name else said)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        whole = sum(count for _, count in self._parts) or 1
        width, at, below = float(self.width()), 0.0, 0.0
        for (words, count), pattern in zip(self._parts, self.PATTERNS, strict=False):
            part = width * count / whole
            if count:
                painter.setPen(QPen(look.colour("accent"), 1))
                painter.setBrush(QBrush(look.colour("accent"), pattern))
                painter.drawRoundedRect(self.box(at + 0.5, 0.5, max(2.0, part - 3), 17), 3, 3)
            text = f"{words} {number(count)}"
            room = painter.fontMetrics().horizontalAdvance(text) + 30
            painter.setPen(QPen(look.colour("accent"), 1))
            painter.setBrush(QBrush(look.colour("accent"), pattern))
            painter.drawRect(self.box(below, 31, 10, 10))
            painter.setPen(look.colour("ink"))
            painter.drawText(self.box(below + 16, 26, room, 20), _START | _MIDDLE, text)
            at, below = at + part, below + room + 8


class Columns(_Chart):
    """One column a week, with its number above and its day below; days are left out where they would touch."""

    def __init__(self, columns: Sequence[tuple[str, int]], *, name: str = "") -> None:
        super().__init__()
        self._columns = columns
        self.setFixedHeight(150)
        self.setMinimumWidth(280)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = wording.listed(f"{when} {number(count)}" for when, count in columns)
        self.setAccessibleName(translate("Charts", "%1: %2").replace("%1", name).replace("%2", said) if name else said)

    def sizeHint(self) -> QSize:
        return QSize(480, 150)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        most = max((count for _, count in self._columns), default=0) or 1
        step = min(64.0, self.width() / max(1, len(self._columns)))
        widest = max((painter.fontMetrics().horizontalAdvance(when) for when, _ in self._columns), default=0) + 10
        every = max(1, -(-widest // int(step)) if step >= 1 else 1)
        for at, (when, count) in enumerate(self._columns):
            height = 96 * count / most
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent" if count else "line"))
            painter.drawRoundedRect(self.box(at * step + 3, 122 - max(2, height), step - 6, max(2, height)), 3, 3)
            painter.setPen(look.colour("ink2"))
            if count and step > painter.fontMetrics().horizontalAdvance(number(count)):
                painter.drawText(self.box(at * step, 102 - height, step, 18), _CENTRE, number(count))
            if at % every == 0:
                painter.setPen(look.colour("ink3"))
                painter.drawText(self.box(at * step + 3, 128, float(widest), 20), _START | _MIDDLE, when)
