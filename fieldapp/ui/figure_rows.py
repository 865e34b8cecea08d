"""What leaves, figure by figure: here, exactly → what leaves, a bar for what leaves with a tick at the exact number, and the sum so far."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import icons, look
from fieldapp.ui.wording import number, translate

EXACT, ARROW, LEAVES, SINCE, BAR_GAP = 92, 34, 76, 118, 32
LABEL, SHORTEST_BAR = 170, 90
# Numbers stand under each other at the right in every language.
NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class FigureLine:
    """One line: ``leaves`` is None for a masked figure; ``since`` is what stands for the whole project, or nothing."""

    label: str
    exact: int | None
    leaves: int | None
    rounded: bool
    strong: bool = False
    since: int | None = None
    since_rounded: bool = True

    def leaving(self) -> str:
        """The number as it leaves, with its mark."""
        if self.leaves is None:
            return "·"
        return ("≈ " if self.rounded else "") + number(self.leaves)

    def summed(self) -> str:
        """The number since the project began, with its mark."""
        return "" if self.since is None else ("≈ " if self.since_rounded else "") + number(self.since)


class _Columns:
    """Where the columns stand, from the start edge."""

    def __init__(self, width: int, *, since: bool) -> None:
        numbers = EXACT + ARROW + LEAVES + (SINCE if since else 0)
        room = min(300, width // 4, width - LABEL - numbers - BAR_GAP)
        bar = room if room >= SHORTEST_BAR else 0
        at = max(LABEL, min(width - numbers - (BAR_GAP + bar if bar else 0), 330))
        self.label = (0, at)
        self.exact = (at, EXACT)
        self.arrow = (at + EXACT, ARROW)
        self.leaves = (at + EXACT + ARROW, LEAVES)
        at += EXACT + ARROW + LEAVES
        self.since = (at, SINCE if since else 0)
        at += self.since[1]
        self.bar = (at + BAR_GAP, bar)


def _placed(widget: QWidget, span: tuple[float, float], y: float, height: float) -> QRectF:
    x, width = span
    left = widget.width() - x - width if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft else x
    return QRectF(left, y, width, height)


class FigureHeads(QWidget):
    """The words above the columns, and what bar and tick mean."""

    def __init__(self, *, since: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._since = since
        self.setFixedHeight(28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("ink3"))
        columns = _Columns(self.width(), since=bool(self._since))
        end = NUMBER
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        leaves = (columns.arrow[0] - 6, ARROW + LEAVES + 6)
        painter.drawText(_placed(self, columns.exact, 0, 28), end, translate("Figures", "here, exact"))
        painter.drawText(_placed(self, leaves, 0, 28), end, translate("Figures", "leaves"))
        painter.drawText(_placed(self, columns.since, 0, 28), end, self._since)
        at, wide = columns.bar
        if not wide:
            return
        first = translate("Figures", "what leaves")
        if wide < 110:
            return
        used = QFontMetrics(painter.font()).horizontalAdvance(first)
        painter.drawText(_placed(self, (at + 22, used + 4), 0, 28), start, first)
        painter.drawText(_placed(self, (at + used + 52, 120), 0, 28), start, translate("Figures", "here"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(_placed(self, (at, 14), 11, 7), 3, 3)
        painter.setBrush(look.colour("ink"))
        painter.drawRect(_placed(self, (at + used + 42, 2), 8, 13))


class FigureRow(QWidget):
    """One figure. ``largest`` is the number a full bar stands for."""

    def __init__(self, line: FigureLine, *, largest: int, since: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._largest, self._since = max(1, largest), since
        self.setFixedHeight(33 if line.strong else 27)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        here = "–" if line.exact is None else number(line.exact)
        said = translate("Figures", "%1: %2 here, %3 leaves").replace("%1", line.label).replace("%2", here).replace("%3", line.leaving())
        self.setAccessibleName(said)

    def sizeHint(self) -> QSize:
        return QSize(420, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown, height = self.line, self.height()
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = _Columns(self.width(), since=self._since)
        end = NUMBER
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        size = "section" if shown.strong else "body"
        inset = 0 if shown.strong else 16
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
