"""The card at the head of Envoi: how delivery stands in one sentence, what to do about it, and sending, by network or by stick."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fieldapp.ui import icons, wording
from fieldapp.ui.kit import Button, Card, Words, column, margins, row
from fieldapp.ui.sending_words import Said
from fieldapp.ui.wording import translate


class _Sign(QWidget):
    """The icon at the start of the card."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(24, 24)
        self.icon = "check"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        icons.paint(painter, self.icon, QRectF(1, 1, 22, 22), "ink2")


class SendingCard(Card):
    """``tell`` changes the words; the two buttons never move. Under 1200 wide they stand below the words."""

    def __init__(self, send: Callable[[], object], stick: Callable[[], object]) -> None:
        super().__init__("well")
        self._sign = _Sign()
        self.headline = Words("", "section", bold=True, wrap=True)
        self.detail = Words("", tone="ink2", wrap=True)
        self.code = Words("", "page", bold=True)
        self.code.setObjectName("approval_code")
        self.clock = Words("", "small", "ink2", wrap=True)
        self.stick = Button(translate("Sending", "USB stick…"), "outlined", icon="usb", pressed=stick)
        self.stick.setObjectName("stick")
        self.send = Button(translate("Sending", "Send now"), "filled", icon="send", shortcut="Ctrl+Return", pressed=send)
        self.send.setObjectName("send")
        words = column(self.headline, self.detail, self.code, self.clock, spacing=2)
        self._buttons = QWidget()
        self._verbs = row(self.stick, self.send, None, parent=self._buttons)
        self._beside, self._below = row(), row()
        above = row(self._sign, words, self._beside, spacing=18)
        above.setStretch(1, 1)
        inner = column(above, self._below, spacing=8, parent=self)
        inner.setContentsMargins(20, 16, 16, 16)
        self.set_narrow(False)

    def tell(self, said: Said, clock: str, *, moving: bool) -> None:
        """Say how it stands."""
        self._sign.icon = said.icon
        self._sign.update()
        self.headline.setText(said.headline)
        self.detail.setText(said.detail)
        self.detail.setVisible(bool(said.detail))
        self.code.setText(wording.isolate(said.code) if said.code else "")
        self.code.setVisible(bool(said.code))
        self.clock.setText(clock)
        self.clock.setVisible(bool(clock))
        self.send.setText(translate("Sending", "Sending…") if moving else translate("Sending", "Send now"))
        self.send.setAccessibleDescription(said.headline)

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons where there is room."""
        self._buttons.setParent(self)
        (self._below if narrow else self._beside).addWidget(self._buttons)
        margins(self._verbs, 42 if narrow else 0, 0, 0, 0)
        self._buttons.show()
