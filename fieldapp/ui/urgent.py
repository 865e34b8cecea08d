"""Urgence (Ctrl+U): whom to call now, large, over whatever is shown. Nothing of any person, no network; Esc returns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fieldapp.actions import urgent
from fieldapp.actions.urgent import UrgentRow
from fieldapp.ui import look, wording
from fieldapp.ui.cover import KEYS
from fieldapp.ui.kit import Button, Words, clear, column, margins, row
from fieldapp.ui.page import Window
from fieldapp.ui.wording import translate

WIDE = 720
STILL_HEARD = frozenset({"Ctrl+L", "F9", *KEYS})


class UrgentSheet(QWidget):
    """Lies over the whole room until Esc, Ctrl+U or its button; the keyboard returns to where it was."""

    def __init__(self, room: QWidget, window: Window) -> None:
        super().__init__(room)
        self._frame = room
        self._before: QWidget | None = room.focusWidget()
        self.setAccessibleName(translate("Urgent", "Whom to call now"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rows = column(spacing=2)
        self._close = Button(translate("Urgent", "Back"), "outlined", pressed=self.leave)
        self._close.setObjectName("leave_urgent")
        holder = QWidget()
        holder.setMaximumWidth(WIDE)
        title = Words(translate("Urgent", "Whom to call now"), "page", bold=True)
        hint = Words(
            translate("Urgent", "Say where you are, what is happening, how many persons. Do not hang up first."), tone="ink2", wrap=True
        )
        content = column(row(title, None, self._close), hint, 8, self._rows, None, spacing=6, parent=holder)
        margins(content, 0, 28, 0, 28)
        inside = QWidget()
        row(None, holder, None, spacing=0, parent=inside).setStretch(1, 100)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        around = QVBoxLayout(self)
        around.setContentsMargins(24, 0, 24, 0)
        around.addWidget(self._scroll)
        room.installEventFilter(self)
        self._close.installEventFilter(self)
        window.tasks.run(urgent.numbers, window.desk, done=self.show_rows)

    def begin(self) -> None:
        """Lie over everything and take the keyboard."""
        self.setGeometry(self._frame.rect())
        self.show()
        self.raise_()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Return to what was shown."""
        self._frame.removeEventFilter(self)
        self.hide()
        self.setParent(None)
        self.deleteLater()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_rows(self, rows: Sequence[UrgentRow]) -> None:
        """Every number, large enough to be read from a step away."""
        clear(self._rows)
        before = ""
        for one in rows:
            if one.source != before:
                before = one.source
                self._rows.addSpacing(10)
                self._rows.addWidget(Words(_group(one.source), "small", "ink3"))
            self._rows.addWidget(_line(one))
        if not any(one.source == "own" for one in rows):
            words = translate("Urgent", "The site has noted no number of its own yet: a coordinator adds them in the settings.")
            self._rows.addSpacing(10)
            self._rows.addWidget(Words(words, "small", "ink2", wrap=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Ctrl+U return; nothing below hears a key."""
        of_urgent = event.key() == Qt.Key.Key_U and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or of_urgent:
            self.leave()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the room; the keys of the pages below are silent, those that cover and lock are not."""
        if event.type() == QEvent.Type.Resize and watched is self._frame:
            self.setGeometry(self._frame.rect())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and watched is self._close:
            keys = QKeySequence(event.keyCombination()).toString()
            event.setAccepted(keys not in STILL_HEARD)
            return event.isAccepted()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look.colour("paper"))


def _group(source: str) -> str:
    if source == "own":
        return translate("Urgent", "Numbers of this site")
    if source == "directory":
        return translate("Urgent", "From the directory")
    return translate("Urgent", "In the whole country")


def _line(one: UrgentRow) -> QWidget:
    number = Words(wording.isolate(one.number), "page", bold=True)
    number.setMinimumWidth(190)
    number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    number.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    quiet = one.note if one.checked else wording.joined([one.note, translate("Urgent", "to be checked by the site")])
    name = column(Words(one.name, "section", wrap=True), *([Words(quiet, "small", "ink2", wrap=True)] if quiet else []), spacing=0)
    line = QWidget()
    made = row(number, name, spacing=20, parent=line)
    made.setStretch(1, 1)
    margins(made, 0, 6, 0, 6)
    line.setAccessibleName(wording.joined([one.name, one.number, quiet]))
    return line
