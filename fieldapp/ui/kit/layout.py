"""How parts stand on a page: FlowLayout (chips that wrap), ``row`` and ``column`` helpers that mirror their margins in Arabic."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QStackedLayout, QVBoxLayout, QWidget, QWidgetItem

from fieldapp.ui import look

PROSE = 640  # pixels


def margins(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Set margins by start and end: Qt mirrors the order of a layout in Arabic, not its margins."""
    if look.language() == "ar":
        start, end = end, start
    layout.setContentsMargins(start, top, end, bottom)


def row(*parts: QWidget | QLayout | int | None, spacing: int = 12, parent: QWidget | None = None) -> QHBoxLayout:
    """Parts side by side; a number is a space in pixels, None a stretch."""
    return _filled(QHBoxLayout(parent) if parent else QHBoxLayout(), parts, spacing)


def column(*parts: QWidget | QLayout | int | None, spacing: int = 12, parent: QWidget | None = None) -> QVBoxLayout:
    """Parts below each other; a number is a space in pixels, None a stretch."""
    return _filled(QVBoxLayout(parent) if parent else QVBoxLayout(), parts, spacing)


_Box = TypeVar("_Box", QHBoxLayout, QVBoxLayout)


def _filled(made: _Box, parts: tuple[QWidget | QLayout | int | None, ...], spacing: int) -> _Box:
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for part in parts:
        if part is None:
            made.addStretch(1)
        elif isinstance(part, int):
            made.addSpacing(part)
        elif isinstance(part, QWidget):
            made.addWidget(part)
        else:
            made.addLayout(part)
    return made


def prose(words: QWidget) -> QHBoxLayout:
    """A paragraph at the start edge, its lines no longer than 80 characters."""
    words.setMaximumWidth(PROSE)
    across = row(words, None)
    across.setStretch(0, 100)
    return across


class Pages(QStackedLayout):
    """Pages in one place, as high as the one that is seen is at its width: Qt's own is as high as the longest, were they all narrow."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        page = self.currentWidget()
        return page.heightForWidth(width) if page is not None else 0

    def minimumSize(self) -> QSize:
        page = self.currentWidget()
        return QSize(page.minimumSizeHint().width() if page is not None else 0, 0)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget: QWidget | None = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


class FlowLayout(QLayout):
    """Parts one after another, wrapping to further lines like words do; from the end edge in Arabic."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6, line_spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = spacing, line_spacing
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, *widgets: QWidget) -> None:
        """Append widgets."""
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert(self, at: int, widget: QWidget) -> None:
        """Put a widget at a place among the others."""
        self.addChildWidget(widget)
        self._items.insert(at, QWidgetItem(widget))
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # Qt does return None
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), only_measure=True)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, only_measure=False)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(max((size.width() for size in shown), default=0), max((size.height() for size in shown), default=0))

    def size_of(self, item: QLayoutItem, whole: int) -> QSize:
        """How much room a part takes on lines ``whole`` wide; as much as it wants, unless a layout of its own kind says otherwise."""
        return item.sizeHint()

    def _place(self, rect: QRect, *, only_measure: bool) -> int:
        mirrored = look.language() == "ar"
        x, y, tall = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = self.size_of(item, rect.width())
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, tall = rect.x(), y + tall + self._line_gap, 0
            if not only_measure:
                left = rect.right() + 1 - (x - rect.x()) - size.width() if mirrored else x
                item.setGeometry(QRect(QPoint(left, y), size))
            x += size.width() + self._gap
            tall = max(tall, size.height())
        return y + tall - rect.y()


class Unsqueezed(QWidget):
    """As high as its lines are at the width it has: a scrolling page would squeeze them otherwise."""

    def event(self, event: QEvent) -> bool:
        layout: QLayout | None = self.layout()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.heightForWidth(self.width()))
        return super().event(event)


class Flow(QWidget):
    """Widgets that wrap like words, never cut: as high as its lines are at the width it gets."""

    def __init__(self, *widgets: QWidget, spacing: int = 6) -> None:
        super().__init__()
        self.flow = FlowLayout(self, spacing=spacing)
        self.flow.add(*widgets)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.flow.heightForWidth(self.width()))
