"""Quiet lines above the status line: something happened that one should know, said until it was seen. Never a dialog, never in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldapp.ui import look
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.layout import margins
from fieldapp.ui.kit.words import Words
from fieldapp.ui.wording import translate


@dataclass(frozen=True)
class Told:
    """One thing to know. ``verb`` and ``act``: what can be done about it; ``seen``: called once read; None: it stays while it holds."""

    key: str
    text: str
    verb: str = ""
    act: Callable[[], object] | None = None
    seen: Callable[[], object] | None = None


class ToldLine(QWidget):
    """Shows one thing at a time, the oldest first. The same key again only changes its words."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._things: dict[str, Told] = {}
        self._words = Words("", "body", "ink", wrap=True)
        self._more = Words("", "small", "ink3")
        self.act = Button("", "plain", height=32, pressed=self._do)
        self.act.setObjectName("told_act")
        self.seen = Button(translate("told", "Seen"), "outlined", height=32, pressed=self._see)
        self.seen.setObjectName("told_seen")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        self._row.addWidget(self._words, 1)
        for part in (self._more, self.act, self.seen):
            self._row.addWidget(part)
        self.hide()

    def set_gutter(self, start: int, end: int) -> None:
        """Stand under the page's own edges."""
        margins(self._row, start, 6, end, 6)

    def tell(self, thing: Told) -> None:
        """Something to know."""
        self._things[thing.key] = thing
        self._show()

    def withdraw(self, key: str) -> None:
        """It no longer holds."""
        if self._things.pop(key, None) is not None:
            self._show()

    @property
    def now(self) -> Told | None:
        """What is shown."""
        return next(iter(self._things.values()), None)

    def _show(self) -> None:
        thing = self.now
        if thing is not None:
            self._words.setText(thing.text)
            self.setAccessibleName(thing.text)
            self._more.setText(translate("told", "%n more", None, len(self._things) - 1) if len(self._things) > 1 else "")
            self.act.setText(thing.verb)
            self.act.updateGeometry()
            self.act.setVisible(thing.act is not None)
            self.seen.setVisible(thing.seen is not None)
        self.setVisible(thing is not None)
        self.moved.emit()

    def _do(self) -> None:
        if self.now is not None and self.now.act is not None:
            self.now.act()

    def _see(self) -> None:
        thing = self.now
        if thing is not None and thing.seen is not None:
            del self._things[thing.key]
            thing.seen()
            self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look.colour("well"))
