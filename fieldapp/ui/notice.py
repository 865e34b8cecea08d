"""The notice at the foot: what was just done, with Undo.

It never takes the focus and leaves by itself, or when the keyboard comes to what it covers; the word stays until the next save, Ctrl+Z for
the whole session (see ``undoing``).
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from fieldapp.ui import look
from fieldapp.ui.kit.buttons import Pressable, shortcut_words
from fieldapp.ui.kit.layout import margins
from fieldapp.ui.kit.words import Words
from fieldapp.ui.wording import translate

SHOWN_FOR = 10_000  # milliseconds


class _Undo(Pressable):
    """The word Undo, on the reversed ground of the notice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("notice", "Undo"), parent)
        self.setObjectName("undo")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._keys = shortcut_words("Ctrl+Z")
        self.setFont(look.font(bold=True))

    def sizeHint(self) -> QSize:
        self.setFont(look.font(bold=True))
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + 80, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        ink = look.colour("paper")
        painter.setPen(ink)
        words = painter.fontMetrics().horizontalAdvance(self.text())
        at = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.placed(8, words + 2), at, self.text())
        painter.setFont(look.font("small"))
        painter.drawText(self.placed(words + 20, 60), at, self._keys)
        if self.hasFocus() or self.over:
            painter.setPen(ink)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class Notice(QWidget):
    """One sentence in reversed colours, centred above the status line of its parent; ``undo_asked`` when Undo is pressed."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._words = Words("", "body", "paper", parent=self)
        self._undo = _Undo(self)
        self._undo.clicked.connect(self.undo_asked)
        self._above, self._about = 0, ""
        row = QHBoxLayout(self)
        margins(row, 20, 6, 12, 6)
        row.setSpacing(14)
        row.addWidget(self._words)
        row.addWidget(self._undo)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._make_way)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._focus_changed)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown last."""
        return self._words.text()

    def say(self, text: str, *, offers: bool = False, above: int = 0, about: str = "") -> None:
        """Show a sentence ``above`` pixels over the foot; ``offers`` whether Undo stands beside it, ``about``: for ``unsay``."""
        self._above, self._about = above, about
        room = max(200, self._around.width() - 200)
        self._words.setWordWrap(self._words.fontMetrics().horizontalAdvance(text) > room)
        self._words.setText(text)
        self._undo.setVisible(offers)
        self.setAccessibleName(text)
        self.show()
        self.raise_()
        self.place()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def place(self, above: int | None = None) -> None:
        """Stand at the foot, in the middle; the window may have changed its size."""
        self._above = self._above if above is None else above
        around = self._around
        width = min(self.sizeHint().width(), around.width() - 80)
        height = max(45, self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height())
        self.setGeometry((around.width() - width) // 2, around.height() - self._above - height - 12, width, height)

    def _focus_changed(self, *_: object) -> None:
        self._settled.start()  # what has the keyboard now is still to be laid out and scrolled to

    def _make_way(self) -> None:
        """Nobody types under it: it goes when the keyboard is in what it covers."""
        held = QApplication.focusWidget()
        if self.isVisible() and held is not None and self._around.isAncestorOf(held) and not self.isAncestorOf(held):
            covered = held.rect().translated(held.mapTo(self._around, held.rect().topLeft()))
            self.setVisible(not self.geometry().intersects(covered))

    def unsay(self, about: str) -> None:
        """Take away what was said about this: it no longer holds."""
        if self._about == about:
            self.hide()

    def forget(self) -> None:
        """Something else was saved: Undo would speak of that now."""
        self._undo.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("ink"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
