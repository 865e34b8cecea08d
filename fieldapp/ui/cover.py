"""The cover (F12, Ctrl+J, Esc Esc): the time, the date in two scripts, a welcome in three languages.

It must not look like a lock, nor like hiding, and whoever takes it away is asked nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from fieldapp.ui import look
from fieldapp.ui.wording import translate

WELCOME = ("Bienvenue", "مرحبًا", "Welcome")


def paint_arcs(painter: QPainter, centre: QPointF, radii: tuple[float, ...]) -> None:
    """The listening arcs: four flat tints, outer to inner."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for radius, tint in zip(radii, look.arcs(), strict=True):
        painter.setBrush(tint)
        painter.drawEllipse(centre, radius, radius)


# For keyboards without a row of F keys; no input method takes it.
KEYS = ("F12", "Ctrl+J")


class Cover(QWidget):
    """Lies over the whole window until one of its keys, Esc or a click takes it away: an arm on the keyboard shows nobody's name.

    ``laid`` tells, so that what lies under it hears no key meanwhile.
    """

    laid = Signal(bool)

    def __init__(self, clock: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = clock
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("cover", "Welcome"))
        self.setObjectName("cover_screen")
        self._tick = QTimer(self, interval=5000)
        self._tick.timeout.connect(self.update)
        self._before: QWidget | None = None
        self.hide()

    def lay(self) -> None:
        """Cover the window."""
        for above in (QApplication.activePopupWidget, QApplication.activeModalWidget):  # a list, a dialog that asks for a file
            while (one := above()) is not None and one.close():
                pass
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)  # what is selected below stays selected
        self._tick.start()
        self.laid.emit(True)

    def turn(self) -> None:
        """Lay it or lift it."""
        self.lift() if self.isVisible() else self.lay()

    def lift(self) -> None:
        """Uncover; the keyboard returns to where it was."""
        self._tick.stop()
        self.hide()
        self.laid.emit(False)
        before, self._before = self._before, None
        target = before if before is not None and isValid(before) else self.nextInFocusChain()
        if target is not None:
            target.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.lift()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.lift()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("paper"))
        width, height = self.width(), self.height()
        scale = height / 768
        paint_arcs(painter, QPointF(width / 2, 832 * scale), tuple(size * scale for size in (704, 544, 396, 254)))
        from PySide6.QtCore import QDate, QLocale  # slow to import, and the first paint needs none

        now = self._clock()
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font("clock"))
        painter.drawText(QRectF(0, 175 * scale, width, 80 * scale), middle, f"{now:%H:%M}")
        painter.setPen(look.colour("ink2"))
        for top, name, script in ((306, "fr_MA", "fr"), (352, "ar_MA", "ar")):
            painter.setFont(look.font("section", language=script))
            text = QLocale(name).toString(QDate(now.year, now.month, now.day), "dddd d MMMM")
            painter.drawText(QRectF(0, top * scale, width, 30), middle, text)
        painter.setPen(look.colour("accent"))
        painter.setFont(look.font("page", bold=True))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(QRectF(0, 486 * scale, width, 40), middle, "   ·   ".join(f"\u2068{word}\u2069" for word in WELCOME))
        painter.setPen(look.colour("ink3"))
        painter.setFont(look.font("small"))
        painter.drawText(QRectF(0, height - 44, width, 20), middle, "F12")
