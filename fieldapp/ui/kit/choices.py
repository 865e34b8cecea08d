"""Choices of the kit: chips that are on or off, and segments of which one is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from fieldapp.ui import icons, look
from fieldapp.ui.kit.buttons import Pressable, fill, outline


class Chip(Pressable):
    """A choice that is on or off; on shows a check before the word. ``count`` stands after it in grey."""

    def __init__(
        self,
        text: str,
        *,
        checkable: bool = True,
        count: int | None = None,
        value: object = None,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.value = value
        self._icon = icon
        self._count = "" if count is None else str(count)
        self.setCheckable(checkable)
        self.setFont(look.font())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int | str | None) -> None:
        """Show another number after the word."""
        self._count = "" if count is None else str(count)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = 28 + metrics.horizontalAdvance(self.text())
        if self.isCheckable():
            width += 8  # for the check: choosing a chip must not push its neighbours away
        elif self._icon:
            width += 18
        if self._count:
            width += 9 + metrics.horizontalAdvance(self._count)
        return QSize(width + 2, look.MEASURE["chip"])

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _mark(self) -> str | None:
        return "check" if self.isCheckable() and self.isChecked() else self._icon

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        area = QRectF(self.rect())
        on = self.isCheckable() and self.isChecked()
        ink = look.colour("accent" if on else "ink2" if self.isEnabled() else "ink3")
        fill(painter, area, 16, look.colour("soft" if on or self.over else "well"))
        if not on and look.theme() == "dark":
            outline(painter, area, 16, look.colour("line"), 1)
        if self.hasFocus():
            outline(painter, area, 16, look.colour("accent"), 2)
        mark = self._mark()
        x = 13.0 if not self.isCheckable() else 9.0 if mark else 18.0
        if mark:
            icons.paint(painter, mark, self.placed(x - 1, 16).adjusted(0, 8, 0, -8), ink)
            x += 18
        metrics = QFontMetrics(self.font())
        painter.setPen(ink)
        width = metrics.horizontalAdvance(self.text()) + 2
        painter.drawText(self.placed(x, width), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._count:
            painter.setPen(look.colour("ink3" if not on else "accent"))
            counted = metrics.horizontalAdvance(self._count) + 2
            painter.drawText(self.placed(x + width + 7, counted), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._count)


class _Segment(Pressable):
    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setFont(look.font())
        self.setFixedHeight(look.MEASURE["control"])

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(look.font(bold=True)).horizontalAdvance(self.text()) + 28, look.MEASURE["control"])

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.isChecked():
            fill(painter, area, 6, look.colour("sheet"))
            edge = look.colour("accent")
            edge.setAlphaF(0.6)
            outline(painter, area, 6, edge, 1)
        if self.hasFocus():
            outline(painter, area, 6, look.colour("accent"), 2)
        painter.setFont(look.font(bold=self.isChecked()))
        painter.setPen(look.colour("accent" if self.isChecked() or self.over else "ink2"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())


class Segmented(QWidget):
    """One of a few choices side by side: one Tab stop, arrows move. ``options`` are (value, words). Value None: nothing chosen yet."""

    changed = Signal(object)

    def __init__(
        self, options: Iterable[tuple[object, str]], value: object = None, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._values: list[object] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, (option, words) in enumerate(options):
            segment = _Segment(words, self)
            self._group.addButton(segment, at)
            self._values.append(option)
            row.addWidget(segment)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.idToggled.connect(lambda at, on: self.changed.emit(self._values[at]) if on else None)
        self.set_name(name)
        self.set_value(value)
        self._group.idToggled.connect(self._one_stop)

    def set_name(self, name: str) -> None:
        """What the choice is about, for screen readers."""
        self.setAccessibleName(name)
        for segment in self._group.buttons():
            segment.setAccessibleName(f"{name}, {segment.text()}" if name else segment.text())

    def value(self) -> object:
        """The chosen value, or None."""
        at = self._group.checkedId()
        return None if at < 0 else self._values[at]

    def set_value(self, value: object) -> None:
        """Choose ``value``; a value that is not offered clears the choice."""
        self._group.setExclusive(False)
        for at, option in enumerate(self._values):
            self._group.button(at).setChecked(option == value and value is not None)
        self._group.setExclusive(True)
        self._one_stop()

    def _one_stop(self) -> None:
        """Tab stops at the chosen segment, or at the first while nothing is chosen."""
        buttons = self._group.buttons()
        if not buttons:
            return
        stop = self._group.checkedButton() or buttons[0]
        for segment in buttons:
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if segment is stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(stop)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, QRectF(self.rect()), 8, look.colour("well"))
