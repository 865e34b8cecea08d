"""Icons, painted at the size of the screen from ``resources/icons`` in a colour of the palette; those that point are mirrored in Arabic."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter
from PySide6.QtSvg import QSvgRenderer

import resources
from fieldapp.ui import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

MIRRORED = frozenset({"back", "forward", "arrow", "send", "undo", "document", "note", "people", "known", "sliders", "logo"})


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))


def paint(painter: QPainter, name: str, area: QRect | QRectF, colour: QColor | str = "ink2") -> None:
    """Paint an icon into ``area``; ``colour`` is a token or a colour. The painter's direction decides about mirroring."""
    shade = look.colour(colour) if isinstance(colour, str) else colour
    box = QRectF(area)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if name in MIRRORED and painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.translate(2 * box.center().x(), 0)
        painter.scale(-1, 1)
    _renderer(name, shade.name()).render(painter, box)
    painter.restore()


class _Engine(QIconEngine):
    """Draws when asked, so an icon is sharp at every scale."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.language() == "ar" else Qt.LayoutDirection.LeftToRight)
        paint(painter, self._name, rect, self._colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        from PySide6.QtGui import QPixmap  # slow to import, and the first paint needs none

        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour)


def icon(name: str, colour: str = "ink2") -> QIcon:
    """An icon for Qt's own parts (menus, fields) in a token's colour."""
    return QIcon(_Engine(name, colour))


def of_program() -> QIcon:
    """The program's own icon, for the task bar and the title of the window."""
    from PySide6.QtGui import QPixmap  # slow to import, and the first paint needs none

    drawing = QSvgRenderer(str(resources.path("look", "app.svg")))
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 256):
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        drawing.render(painter)
        painter.end()
        made.addPixmap(picture)
    return made
