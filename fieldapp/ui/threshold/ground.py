"""What the unlock screen and the first run share: the ground with its listening arcs, the product's name, the languages at the foot."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from fieldapp.ui import icons, look, wording
from fieldapp.ui.cover import paint_arcs
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.layout import column, margins, row
from fieldapp.ui.kit.words import Words


class Logo(QWidget):
    """The sign and the name of the product."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(240, 34)
        self.setAccessibleName("Fieldapp")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icons.paint(painter, "logo", QRectF(self.width() - 29 if rtl else -1, 2, 30, 30), "accent")
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font("page", bold=True))
        area = QRectF(0 if rtl else 43, 0, self.width() - 43, 34)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "Fieldapp")


class Threshold(QWidget):
    """A screen before the desk is open. Its parts go into ``body``; the languages stand at the foot. It tells when the desk is open."""

    language_asked = Signal(str)
    opened = Signal(object)
    elsewhere = Signal(str, dict)  # the name of another screen before the desk, and what it is about

    def __init__(self, width: int, *, arcs: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arcs = arcs
        # Where the keyboard begins. No focus proxy: Tab would go to it even where it is hidden, and pass over what stands before it.
        self.begin: QWidget | None = None
        self._stilled: list[QWidget] = []
        self._had: QWidget | None = None
        self.setAutoFillBackground(True)
        self._content = QWidget()
        self._content.setFixedWidth(width)
        self.body = column(spacing=0)
        column(self.body, parent=self._content)
        self.languages = [self._language(key) for key in wording.LANGUAGES]
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(0)
        self._outer.addLayout(row(self.hold(self._content), None, spacing=0), 1)
        self._outer.addLayout(row(*self.languages, None, spacing=20))

    def _language(self, key: str) -> Button:
        button = Button(wording.LANGUAGES[key], "plain", height=32)
        button.setObjectName(f"language_{key}")
        button.setFont(look.font(bold=key == wording.language(), language="ar" if key == "ar" else "fr"))
        button.tone = "ink" if key == wording.language() else "accent"
        button.clicked.connect(lambda: self.language_asked.emit(key))
        return button

    def still(self, on: bool) -> None:
        """While the worker opens or makes a home no key leads elsewhere; afterwards the keyboard is where it was.

        A field that is switched off hands the keyboard on: a second Enter would press whatever comes next, what is typed would be shown.
        """
        if on:
            self._had = self.focusWidget()
            found = [*self.findChildren(QAbstractButton), *self.findChildren(QLineEdit)]
            self._stilled = [part for part in found if part.isEnabled()]
        for part in self._stilled:
            if isValid(part):
                part.setEnabled(not on)
        if not on:
            self._stilled = []
            if self._had is not None and isValid(self._had):
                self._had.setFocus()
            self._had = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < 640
        start = min(190, max(24, (self.width() - self._content.width()) // 4))
        margins(self._outer, start, self.top_margin(low), 24, 16 if low else 38)

    def hold(self, content: QWidget) -> QWidget:
        """What the content stands in; a screen that may be too long for a small window puts it into a scroll area."""
        return content

    def scrolled(self, content: QWidget) -> QScrollArea:
        """A scroll area of the content's width that shows no frame of its own."""
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(content.width() + 14)
        scroll.setWidget(content)
        scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        return scroll

    def top_margin(self, low: bool) -> int:
        """How far down the content starts; ``low`` on a small screen."""
        return 84 if low else 220

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("paper"))
        if self._arcs:
            scale = self.height() / 768
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = 60 * scale if rtl else self.width() - 60 * scale
            paint_arcs(painter, QPointF(x, self.height() - 20 * scale), tuple(size * scale for size in (620, 480, 340, 210)))


def quiet(text: str = "") -> Words:
    """A wrapped line of explanation."""
    return Words(text, "body", "ink2", wrap=True)


def seconds(home: Path) -> int:
    """How long to wait before the next passphrase is tried; runs on the worker."""
    from fieldapp.actions import desk

    return desk.wait(home)
