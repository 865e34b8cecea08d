"""Two answers side by side of which one is right: one Tab stop a pair, the arrows move, each says whose it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from fieldapp.actions.merging import GONE, KEPT
from fieldapp.ui import icons, look
from fieldapp.ui.kit import row
from fieldapp.ui.kit.buttons import Pressable, fill, outline


class _Answer(Pressable):
    """One of both answers; it takes as many lines as its words need. ``turned``: an arrow asks for the other one."""

    turned = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setCheckable(True)
        self.setFont(look.font())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, 40)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 40)

    def resizeEvent(self, event: object) -> None:
        room = max(80, self.width() - 52)
        words = QFontMetrics(look.font(bold=True)).boundingRect(0, 0, room, 1000, int(Qt.TextFlag.TextWordWrap), self.text())
        self.setFixedHeight(max(40, words.height() + 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        area = QRectF(self.rect())
        on = self.isChecked()
        fill(painter, area, 8, look.colour("soft" if on or self.over else "well"))
        if self.hasFocus():
            outline(painter, area, 8, look.colour("accent"), 2)
        if on:
            mark = self.placed(12, 16)
            icons.paint(painter, "check", QRectF(mark.x(), (self.height() - 16) / 2, 16, 16), "accent")
        painter.setFont(look.font(bold=on))
        painter.setPen(look.colour("accent" if on else "ink2"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(self.placed(36, self.width() - 48), flags, self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.turned.emit()
        else:
            super().keyPressEvent(event)


class Choice(QWidget):
    """What both files say about one thing; ``side()`` is the one that is right."""

    changed = Signal()

    def __init__(self, name: str, words: tuple[str, str], codes: tuple[str, str], side: str) -> None:
        super().__init__()
        self.answers = {KEPT: _Answer(words[0]), GONE: _Answer(words[1])}
        self._group = QButtonGroup(self)
        for (key, answer), code in zip(self.answers.items(), codes, strict=True):
            answer.setAccessibleName(f"{name}, {code}: {answer.text()}")
            answer.setObjectName(key)
            self._group.addButton(answer)
            answer.turned.connect(partial(self.other, answer))
        self.setAccessibleName(name)
        across = row(*self.answers.values(), spacing=12, parent=self)
        for place in range(2):
            across.setStretch(place, 1)
        self.answers[side].setChecked(True)
        self._group.buttonToggled.connect(lambda _, on: self._settled() if on else None)
        self._one_stop()

    def side(self) -> str:
        """The file whose answer was chosen."""
        return KEPT if self.answers[KEPT].isChecked() else GONE

    def choose(self, side: str) -> None:
        """Take the answer of this file."""
        self.answers[side].setChecked(True)

    def other(self, answer: _Answer) -> None:
        """Take the other answer of both, and the keyboard with it."""
        side = GONE if answer is self.answers[KEPT] else KEPT
        self.choose(side)
        self.answers[side].setFocus(Qt.FocusReason.OtherFocusReason)

    def _settled(self) -> None:
        self._one_stop()
        self.changed.emit()

    def _one_stop(self) -> None:
        for answer in self.answers.values():
            answer.setFocusPolicy(Qt.FocusPolicy.StrongFocus if answer.isChecked() else Qt.FocusPolicy.ClickFocus)
