"""One line to type in: TextField, SearchField, SecretField. The unlock screen needs no more of the kit than this and its buttons.

Every field has ``value()``, ``set_value(value)`` and the signal ``changed``, so a form can treat them alike.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldapp.ui import icons, look
from fieldapp.ui.kit.buttons import IconButton
from fieldapp.ui.wording import translate


class TextField(QLineEdit):
    """One line of text."""

    changed = Signal()

    def __init__(self, placeholder: str = "", *, name: str = "", height: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.setFont(look.font())
        self.setFixedHeight(height or look.MEASURE["control"])
        right = Qt.AlignmentFlag.AlignRight if look.language() == "ar" else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(right | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.textChanged.connect(lambda: self.changed.emit())

    def value(self) -> Any:
        """What is typed, without blanks around."""
        return self.text().strip()

    def set_value(self, value: str | None) -> None:
        """Show ``value``."""
        self.setText(value or "")

    def set_wrong(self, wrong: bool) -> None:
        """Amber border while the answer needs mending."""
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the window's when nothing typed here can be taken back."""
        asked = (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.matches(QKeySequence.StandardKey.Undo)
        )
        if asked and not self.isUndoAvailable():
            event.ignore()
            return False
        return bool(super().event(event))

    def _room_at_end(self, width: int) -> None:
        """Keep the words clear of what is painted inside at the end edge."""
        mirrored = look.language() == "ar"
        self.setTextMargins(width if mirrored else 0, 0, 0 if mirrored else width, 0)

    def _at_end(self, side: int) -> int:
        return 6 if look.language() == "ar" else self.width() - side - 6


class SearchField(TextField):
    """The search across a page: a glass at the start, a cross that clears; ↑ ↓ and Enter are left to the list (signals)."""

    move = Signal(int)  # type: ignore[assignment]  # shadows moving the widget by hand: layouts do that
    chosen = Signal()

    def __init__(self, placeholder: str = "", *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, height=44, parent=parent)
        self.setObjectName("search")
        self._hint = hint
        self._room_at_end(self.fontMetrics().horizontalAdvance(hint) - 16 if hint else 0)
        self._clear = IconButton("cross", translate("kit", "Clear"), self.clear, side=28, colour="ink3", parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.hide()
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._clear.move(self._at_end(28), (self.height() - 28) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in steps:
            self.move.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - 30 if rtl else 12
        icons.paint(painter, "search", QRectF(x, self.height() / 2 - 9, 18, 18), "ink3")
        if self._hint and not self.text():
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("ink3"))
            painter.setLayoutDirection(self.layoutDirection())
            painter.drawText(self.rect().adjusted(12, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._hint)


class SecretField(TextField):
    """A passphrase, hidden unless the eye is pressed; typed left to right in every language, never copied or dragged out while hidden."""

    def __init__(self, *, name: str, height: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(name=name, height=height, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._eye = IconButton("eye-off", translate("kit", "Show the passphrase"), self._turn, side=32, colour="ink3", parent=self)
        self._room_at_end(30)

    def value(self) -> str:
        """What is typed, blanks kept: they belong to the passphrase."""
        return self.text()

    def show_plain(self, shown: bool) -> None:
        """Show or hide what is typed."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.show_icon("eye" if shown else "eye-off")
        self._eye.setAccessibleName(translate("kit", "Hide the passphrase") if shown else translate("kit", "Show the passphrase"))

    def _turn(self) -> None:
        self.show_plain(self.echoMode() == QLineEdit.EchoMode.Password)
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._eye.move(self._at_end(32), (self.height() - 32) // 2)
