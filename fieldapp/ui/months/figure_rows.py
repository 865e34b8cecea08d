"""What leaves, figure by figure: here, exactly → what leaves, a bar for what leaves with a tick at the exact number, and the sum so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import icons, look, wording
from fieldapp.ui.kit.charts import ltr
from fieldapp.ui.wording import number, translate

EXACT, ARROW, LEAVES, SINCE, SHARE, BAR_GAP = 84, 34, 72, 116, 50, 32
LABEL, USUAL_LABEL, WIDEST_LABEL, INSET = 170, 236, 330, 16
BAR, EASY_BAR, SHORTEST_BAR = 300, 130, 90
# Numbers stand under each other at the right in every language.
NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class FigureLine:
    """One line: ``leaves`` is None for a masked figure; ``since`` is the sum since the project began with its mark (None: masked), or
    nothing; ``share`` which part of all persons since then it is."""

    label: str
    exact: int | None
    leaves: int | None
    rounded: bool
    strong: bool = False
    since: tuple[int | None, str] | None = None
    share: float | None = None

    def leaving(self) -> str:
        """The number as it leaves, with its mark."""
        return _marked(self.leaves, rounded=self.rounded)

    def summed(self) -> str:
        """The number since the project began, with its mark."""
        return "" if self.since is None else _marked(self.since[0], rounded=bool(self.since[1]))

    def part(self) -> str:
        """The share in percent, or nothing."""
        return "" if self.share is None else f"{number(100 * self.share)}{wording.NO_BREAK}%"

    def said(self) -> str:
        """The whole line in words."""
        here = "–" if self.exact is None else number(self.exact)
        masked = translate("Figures", "masked")
        told = translate("Figures", "%1: %2 here, %3 leaves").replace("%1", self.label).replace("%2", here)
        told = told.replace("%3", masked if self.leaves is None else self.leaving())
        if self.since is None:
            return told
        since = translate("Figures", "since the start %1").replace("%1", masked if self.since[0] is None else self.summed())
        return wording.joined([told, since, self.part()])

    def room(self) -> int:
        """How wide its label is."""
        font = look.font("section" if self.strong else "body", bold=self.strong)
        return QFontMetrics(font).horizontalAdvance(self.label) + (0 if self.strong else INSET) + 12


def _marked(value: int | None, *, rounded: bool) -> str:
    """With its mark at the left in every language, so that the digits stand under each other."""
    return "·" if value is None else ltr(f"≈ {number(value)}") if rounded else number(value)


@dataclass(frozen=True)
class Widths:
    """What the lines of a list need beside their numbers: room for the widest ``label``, and whether shares stand among them."""

    label: int
    share: bool

    @classmethod
    def of(cls, lines: Sequence[FigureLine]) -> Widths:
        """The widths that fit these lines."""
        return cls(max((line.room() for line in lines), default=LABEL), any(line.share is not None for line in lines))


class _Columns:
    """Where the columns stand, from the start edge. Labels of usual length come before bars, longer ones after bars that can be read."""

    def __init__(self, width: int, wanted: Widths) -> None:
        share = SHARE if wanted.share else 0
        numbers = EXACT + ARROW + LEAVES + SINCE + share
        free = width - numbers
        label = max(LABEL, min(wanted.label, WIDEST_LABEL, max(USUAL_LABEL, free - BAR_GAP - EASY_BAR), free))
        room = min(BAR, width // 4, free - label - BAR_GAP)
        bar = room if room >= SHORTEST_BAR else 0
        at = max(label, min(free - (BAR_GAP + bar if bar else 0), WIDEST_LABEL))
        self.label = (0, at)
        self.exact = (at, EXACT)
        self.arrow = (at + EXACT, ARROW)
        self.leaves = (at + EXACT + ARROW, LEAVES)
        self.since = (at + EXACT + ARROW + LEAVES, SINCE)
        self.share = (at + EXACT + ARROW + LEAVES + SINCE, share)
        self.bar = (at + numbers + BAR_GAP, bar)


def _placed(widget: QWidget, span: tuple[float, float], y: float, height: float) -> QRectF:
    x, width = span
    left = widget.width() - x - width if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft else x
    return QRectF(left, y, width, height)


class FigureHeads(QWidget):
    """The words above the columns, and what bar and tick mean."""

    def __init__(self, wanted: Widths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self.setFixedHeight(28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("ink3"))
        columns = _Columns(self.width(), self._wanted)
        end = NUMBER
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        leaves = (columns.arrow[0] - 6, ARROW + LEAVES + 6)
        painter.drawText(_placed(self, columns.exact, 0, 28), end, translate("Figures", "here, exact"))
        painter.drawText(_placed(self, leaves, 0, 28), end, translate("Figures", "leaves"))
        painter.drawText(_placed(self, columns.since, 0, 28), end, translate("Figures", "since the start"))
        at, wide = columns.bar
        first, second = translate("Figures", "what leaves"), translate("Figures", "here")
        metrics = QFontMetrics(painter.font())
        used, rest = metrics.horizontalAdvance(first), metrics.horizontalAdvance(second) + 4
        missing = max(0, used + 52 + rest - wide)
        if not wide or missing > BAR_GAP - 8:
            return
        at -= missing  # words longer than the bar begin in the gap before it
        painter.drawText(_placed(self, (at + 22, used + 4), 0, 28), start, first)
        painter.drawText(_placed(self, (at + used + 52, rest), 0, 28), start, second)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(_placed(self, (at, 14), 11, 7), 3, 3)
        painter.setBrush(look.colour("ink"))
        painter.drawRect(_placed(self, (at + used + 42, 2), 8, 13))


class FigureRow(QWidget):
    """One figure. ``largest`` is the number a full bar stands for."""

    def __init__(self, line: FigureLine, *, largest: int, wanted: Widths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._largest, self._wanted = max(1, largest), wanted
        self.setFixedHeight(33 if line.strong else 27)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(line.said())
        self.setToolTip(line.label)  # a long one may be cut

    def sizeHint(self) -> QSize:
        return QSize(420, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown, height = self.line, self.height()
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = _Columns(self.width(), self._wanted)
        end = NUMBER
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        size = "section" if shown.strong else "body"
        inset = 0 if shown.strong else INSET
        painter.setFont(look.font(size, bold=shown.strong))
        painter.setPen(look.colour("ink" if shown.strong else "ink2"))
        label = _placed(self, (inset, columns.label[1] - inset - 8), 0, height)
        painter.drawText(label, start, painter.fontMetrics().elidedText(shown.label, Qt.TextElideMode.ElideRight, int(label.width())))
        painter.setFont(look.font(size))
        painter.setPen(look.colour("ink2"))
        if shown.exact is not None:
            painter.drawText(_placed(self, columns.exact, 0, height), end, number(shown.exact))
            icons.paint(painter, "arrow", _placed(self, (columns.arrow[0] + 8, 14), height / 2 - 7, 14), "ink3")
        painter.drawText(_placed(self, columns.since, 0, height), end, shown.summed())
        painter.setPen(look.colour("ink3"))
        painter.drawText(_placed(self, columns.share, 0, height), end, shown.part())
        painter.setFont(look.font(size, bold=True))
        painter.setPen(look.colour("ink"))
        painter.drawText(_placed(self, columns.leaves, 0, height), end, shown.leaving())
        self._paint_bar(painter, columns.bar)

    def _paint_bar(self, painter: QPainter, span: tuple[int, int]) -> None:
        at, wide = span
        if not wide or self.line.leaves is None:
            return
        thick, middle = (10, self.height() / 2) if self.line.strong else (6, self.height() / 2)
        fill = look.colour("accent")
        if not self.line.strong:
            fill.setAlphaF(0.65)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(_placed(self, (at, max(2, wide * self.line.leaves / self._largest)), middle - thick / 2, thick), 2, 2)
        if self.line.exact is None:
            return
        tick = at + wide * min(self.line.exact, self._largest) / self._largest - 1
        painter.setBrush(look.colour("paper"))
        painter.drawRect(_placed(self, (tick - 2, 6), middle - 7, 14))
        painter.setBrush(look.colour("ink"))
        painter.drawRect(_placed(self, (tick, 2), middle - 7, 14))
