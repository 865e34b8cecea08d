"""The list of sections at the start edge of Réglages: one Tab stop, arrows move, the one shown is lit, and it stays in view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from fieldapp.ui import look
from fieldapp.ui.kit.buttons import Pressable, fill, outline
from fieldapp.ui.kit.layout import column
from fieldapp.ui.wording import translate

_KEYS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}


class _Line(Pressable):
    def __init__(self, words: str, among: SectionList) -> None:
        super().__init__(words, among)
        self._among = among
        self.setCheckable(True)
        self.setFixedHeight(36)
        self.setFont(look.font(bold=True))

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * look.MEASURE["bleed"], 36)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is not None:
            self._among.step(self, step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        area = QRectF(self.rect())
        on = self.isChecked()
        if on or self.over:
            fill(painter, area, 8, look.colour("soft" if on else "well"))
        if self.hasFocus():
            outline(painter, area, 8, look.colour("accent"), 2)
        painter.setFont(look.font(bold=on))
        painter.setPen(look.colour("accent" if on else "ink2"))
        inside = area.adjusted(look.MEASURE["bleed"], 0, -look.MEASURE["bleed"], 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


class SectionList(QWidget):
    """``sections`` are (key, words). Says which one is wanted; arrows show the next at once, as in the rail."""

    chosen = Signal(str)

    def __init__(self, sections: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(translate("settings", "Sections of the settings"))
        self._lines = {key: _Line(words, self) for key, words in sections}
        holder = column(*self._lines.values(), None, spacing=2, parent=self)
        holder.setContentsMargins(0, 0, 0, 0)
        for key, line in self._lines.items():
            line.setObjectName(f"section_{key}")
            line.clicked.connect(lambda _=False, key=key: self._choose(key))

    def light(self, key: str) -> None:
        """Show which section is open; it is the one Tab stops at."""
        for one, line in self._lines.items():
            line.setChecked(one == key)
            line.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == key else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._lines[key])

    def lit(self) -> QWidget | None:
        """The line of the section that is open; None before there is one."""
        return self.focusProxy()

    def _choose(self, key: str) -> None:
        """Light it, for a press has put out the line that was lit, and say so."""
        self.light(key)
        self.chosen.emit(key)

    def step(self, line: _Line, by: int) -> None:
        """Go some lines further, not beyond the ends."""
        lines = list(self._lines.values())
        other = lines[min(max(lines.index(line) + by, 0), len(lines) - 1)]
        other.click()
        other.setFocus(Qt.FocusReason.TabFocusReason)


class Staying(QWidget):
    """Holds the list in view however far the page beside it is scrolled; in a low window the list scrolls by itself."""

    def __init__(self, sections: SectionList) -> None:
        super().__init__()
        self._sections = sections
        self._page: QScrollArea | None = None
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(sections)
        self._area.viewport().setAutoFillBackground(False)
        sections.setAutoFillBackground(False)

    def stay_in(self, page: QScrollArea) -> None:
        """The page it stands in, which shows a section from its top when it is chosen."""
        self._page = page
        page.verticalScrollBar().valueChanged.connect(self._place)
        page.viewport().installEventFilter(self)
        self._sections.chosen.connect(lambda: page.verticalScrollBar().setValue(0))
        self._sections.chosen.connect(self._place)

    def set_list_width(self, width: int) -> None:
        """As wide as the list, and the bar it may have."""
        self.setFixedWidth(width + self._area.verticalScrollBar().sizeHint().width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._page is None:
            return
        scrolled = self._page.verticalScrollBar().value()
        top = self.mapTo(self._page.widget(), QPoint(0, 0)).y() - scrolled
        self._area.setGeometry(0, max(0, -top), self.width(), self._page.viewport().height() - max(0, top))
        if (line := self._sections.lit()) is not None:
            self._area.ensureWidgetVisible(line, 0, 0)
