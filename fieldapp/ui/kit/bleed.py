"""Rows that light up reach twelve pixels beyond the text of the page: ``Bleed`` lets one part stand that much wider than its place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from fieldapp.ui import look


class Bleed(QLayout):
    """Holds one widget. ``start`` and ``end`` tell at which edges it stands out."""

    def __init__(self, widget: QWidget, *, start: bool = True, end: bool = True) -> None:
        super().__init__()
        self._item: QLayoutItem | None = None
        self._start = look.MEASURE["bleed"] if start else 0
        self._end = look.MEASURE["bleed"] if end else 0
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._item = item

    def count(self) -> int:
        return 0 if self._item is None else 1

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._item if index == 0 else None

    def takeAt(self, index: int) -> Any:
        taken, self._item = (self._item, None) if index == 0 else (None, self._item)
        return taken

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0) if self._item is None else self._item.expandingDirections()

    def isEmpty(self) -> bool:
        return self._item is None or self._item.isEmpty()

    def hasHeightForWidth(self) -> bool:
        return self._item is not None and self._item.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return -1 if self._item is None else self._item.heightForWidth(width + self._start + self._end)

    def sizeHint(self) -> QSize:
        return self._narrower(None if self._item is None else self._item.sizeHint())

    def minimumSize(self) -> QSize:
        return self._narrower(None if self._item is None else self._item.minimumSize())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        if self._item is not None:
            left, right = (self._end, self._start) if look.language() == "ar" else (self._start, self._end)
            self._item.setGeometry(rect.adjusted(-left, 0, right, 0))

    def _narrower(self, size: QSize | None) -> QSize:
        return QSize() if size is None else QSize(max(0, size.width() - self._start - self._end), size.height())
