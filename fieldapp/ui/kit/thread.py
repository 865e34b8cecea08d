"""The thread: one line with shaped nodes, for the story of a person, the steps of a month and the proofs of a batch.

Painter functions (``line``, ``node``, ``diamond``) for delegates and own widgets, and two ready widgets: ``ThreadRow`` and ``Steps``.
Nodes: disc session · ring arrival · arrow referral · square assistance · scale ring with dot · dotted draft · diamond late · check done ·
clock waiting · open still to come.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import icons, look

SHAPES = ("disc", "ring", "arrow", "square", "scale", "dotted", "diamond", "check", "clock", "open")
GAP = 10.0


def line(painter: QPainter, start: QPointF, end: QPointF, *, dotted: bool = False, colour: str = "line") -> None:
    """A piece of the thread, 2 px; ``dotted`` for what has not happened yet."""
    pen = QPen(look.colour(colour), 2)
    if dotted:
        pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.drawLine(start, end)


def diamond(painter: QPainter, x: float, y: float, half: float, colour: QColor) -> None:
    """The mark of what is due."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)]))


def node(painter: QPainter, shape: str, centre: QPointF, *, colour: str | None = None) -> None:
    """One node around ``centre``; arrows follow the painter's direction. ``colour`` overrides the shape's own token."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = look.colour(colour or {"diamond": "amber_mark", "open": "edge"}.get(shape, "accent"))
    if shape == "disc":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(centre, 5.5, 5.5)
    elif shape in ("ring", "scale", "dotted", "open"):
        pen = QPen(ink, 2)
        if shape == "dotted":
            pen.setDashPattern([1.6, 1.3])
        painter.setPen(pen)
        painter.drawEllipse(centre, 5.0, 5.0)
        if shape == "scale":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(centre, 2.0, 2.0)
    elif shape == "square":
        painter.setPen(QPen(ink, 2))
        painter.drawRoundedRect(QRectF(centre.x() - 4.5, centre.y() - 4.5, 9, 9), 2, 2)
    elif shape == "diamond":
        diamond(painter, centre.x(), centre.y(), 6, ink)
    elif shape == "arrow":
        icons.paint(painter, "arrow", QRectF(centre.x() - 8, centre.y() - 8, 16, 16), ink)
    elif shape == "check":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("soft"))
        painter.drawEllipse(centre, 10, 10)
        icons.paint(painter, "check", QRectF(centre.x() - 6, centre.y() - 6, 12, 12), ink)
    elif shape == "clock":
        painter.setPen(QPen(ink, 2))
        painter.drawEllipse(centre, 9, 9)
        painter.drawPolyline([centre + QPointF(0, -5), centre, centre + QPointF(3, 2)])
    else:
        raise ValueError(shape)
    painter.restore()


class ThreadRow(QWidget):
    """One line of a story: when · node · what, with a second line of detail. ``first``/``last`` cut the thread there."""

    WHEN, GUTTER = 78, 32

    def __init__(
        self,
        when: str,
        shape: str,
        title: str,
        detail: str = "",
        *,
        first: bool = False,
        last: bool = False,
        faint: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = (when, shape, title, detail)
        self._first, self._last, self._faint = first, last, faint
        self.setAccessibleName(" · ".join(part for part in (when, title, detail) if part))
        self.setFixedHeight(look.MEASURE["thread_row"])

    def paintEvent(self, event: QPaintEvent) -> None:
        when, shape, title, detail = self._parts
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def place(x: float, width: float, y: float, height: float) -> QRectF:
            return QRectF(self.width() - x - width if rtl else x, y, width, height)

        x = self.width() - self.WHEN - 10 if rtl else self.WHEN + 10
        if not self._first:
            line(painter, QPointF(x, 0), QPointF(x, 21 - GAP))
        if not self._last:
            line(painter, QPointF(x, 21 + GAP), QPointF(x, self.height()))
        node(painter, shape, QPointF(x, 21), colour="ink3" if self._faint else None)
        start = self.WHEN + self.GUTTER - 2
        room = max(0, self.width() - start)
        at = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(look.font())
        painter.setPen(look.colour("ink2"))
        painter.drawText(place(0, self.WHEN, 8, 26), at, when)
        detail_cut = QFontMetrics(painter.font()).elidedText(detail, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place(start, room, 31, 26), at, detail_cut)
        painter.setFont(look.font(bold=True))
        painter.setPen(look.colour("ink3" if self._faint else "ink"))
        painter.drawText(place(start, room, 8, 26), at, QFontMetrics(painter.font()).elidedText(title, Qt.TextElideMode.ElideRight, room))


class Steps(QWidget):
    """Numbered steps on one line (Vérifier, Aperçu, Clôturer, Envoyer); those before ``current`` are done."""

    def __init__(self, names: Sequence[str], current: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = list(names)
        self._current = current
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._say()

    def set_current(self, current: int) -> None:
        """Go to a step, counted from 0; ``len(names)`` is all done."""
        self._current = current
        self._say()
        self.updateGeometry()
        self.update()

    def _say(self) -> None:
        now = self._names[self._current] if self._current < len(self._names) else self._names[-1]
        self.setAccessibleName(f"{min(self._current + 1, len(self._names))}/{len(self._names)} {now}")

    def _width(self, at: int) -> int:
        return QFontMetrics(look.font(bold=at == self._current)).horizontalAdvance(self._names[at]) + 2

    def sizeHint(self) -> QSize:
        return QSize(sum(28 + self._width(at) for at in range(len(self._names))) + 28 * (len(self._names) - 1), 30)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def flip(x: float) -> float:
            return self.width() - x if rtl else x

        x, middle = 0.0, self.height() / 2
        for at, name in enumerate(self._names):
            if at:
                line(
                    painter, QPointF(flip(x + 4), middle), QPointF(flip(x + 22), middle), colour="accent" if at <= self._current else "line"
                )
                x += 28
            self._badge(painter, at, QPointF(flip(x + 10), middle))
            width = self._width(at)
            painter.setFont(look.font(bold=at == self._current))
            painter.setPen(look.colour("ink" if at == self._current else "ink2"))
            left = flip(x + 28 + width) if rtl else x + 28
            painter.drawText(QRectF(left, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
            x += 28 + width

    def _badge(self, painter: QPainter, at: int, centre: QPointF) -> None:
        if at < self._current:
            node(painter, "check", centre)
            return
        now = at == self._current
        painter.setPen(Qt.PenStyle.NoPen if now else QPen(look.colour("edge"), 1.4))
        painter.setBrush(look.colour("accent") if now else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 9.5, 9.5)
        painter.setFont(look.font("small", bold=now))
        painter.setPen(look.colour("on_accent" if now else "ink2"))
        painter.drawText(QRectF(centre.x() - 10, centre.y() - 10, 20, 20), Qt.AlignmentFlag.AlignCenter, str(at + 1))
