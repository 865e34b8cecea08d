"""Montrer à la personne: one large page over the whole window, in their language, and nothing else on it.

The person answers with the finger, the mouse or the keys 0–9. There is no way back but the counsellor's: Ctrl+M and their initials, which
stand nowhere on the screen. A key alone could be struck by an elbow or tried by a child; a passphrase typed beside the person would be
seen. After three wrong initials the window locks. The cover, the lock and idleness work as everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldapp.ui import look
from fieldapp.ui.cover import Cover
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.layout import clear
from fieldapp.ui.kit.text import TextField
from fieldapp.ui.showing import voice
from fieldapp.ui.showing.parts import SKIPPED, Answer, Line, Picture, Sheet, direction, words
from fieldapp.ui.wording import translate

KEYS = "Ctrl+M"
TRIES = 3
WIDE, GAP, LOW = 900, 10, 620
PROGRESS = 80


class Holder(Protocol):
    """What the page asks of the window it lies over."""

    home: Path
    cover: Cover

    def lock(self) -> None:
        """Close the store and ask for the passphrase."""


class ShowScreen(QWidget):
    """Lies over the window. ``answered`` tells each answer at once, so that nothing is lost; ``closed`` that the counsellor is back."""

    answered = Signal(str, object)
    closed = Signal()

    def __init__(self, window: QWidget, user: str, sheets: Sequence[Sheet], language: str, given: dict[str, object] | None = None) -> None:
        super().__init__(window.window())
        self._main = window.window()
        self._holder = cast(Holder, self._main)
        self._under, self._user, self._language = window, user, language
        self._home: Path = self._holder.home
        self._given = dict(given or {})
        self._wrong = 0
        self._voice = voice.Voice()
        self._sheets = [*sheets]
        if any(sheet.answers for sheet in sheets):
            said = words(language)
            self._sheets.append(Sheet("thanks", said["thanks"], picture="done", lines=(said["give_back"],)))
        self.answers: list[Answer] = []
        self.go_on: Button | None = None
        self._full = False
        self._at = next((at for at, sheet in enumerate(sheets) if sheet.answers and sheet.key not in self._given), 0) if self._given else 0
        self.setObjectName("show_screen")
        self.setLayoutDirection(direction(language))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 20, 28, 16)
        self._stage = QWidget()
        self._column = QVBoxLayout(self._stage)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(20)
        outer.addWidget(self._stage, 1)
        outer.addLayout(self._foot)
        self.way_back = TextField(translate("Show", "Initials"), name=translate("Show", "Your initials, to come back"), parent=self)
        self.way_back.setObjectName("way_back")
        self.way_back.setFixedWidth(160)
        self.way_back.setMaxLength(40)
        self.way_back.hide()
        self.way_back.returnPressed.connect(self._come_back)
        QShortcut(QKeySequence(KEYS), self, self._ask, context=Qt.ShortcutContext.WindowShortcut)
        self._holder.cover.laid.connect(self._covered)
        self._main.installEventFilter(self)

    def lay(self) -> None:
        """Cover all that is under it, which hears no key any more."""
        self._under.setEnabled(False)
        self.setGeometry(self._main.rect())
        self._full = self._main.isMaximized()
        if self._full:
            self._main.setWindowState(self._main.windowState() | Qt.WindowState.WindowFullScreen)
        self._turn()
        self.show()
        self.raise_()
        self._focus()

    def sheet(self) -> Sheet:
        """What is shown now."""
        return self._sheets[self._at]

    def _covered(self, laid: bool) -> None:
        """Whoever takes the cover away is not let to what lies under this page."""
        self._under.setEnabled(False)
        if not laid:
            self.raise_()
            self._focus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._main.rect())
            self._turn()
        return False

    def _turn(self) -> None:
        """Make the page of this sheet."""
        clear(self._column)
        clear(self._foot)
        self.go_on = None
        self._voice.stop()
        sheet, low = self.sheet(), self.height() < LOW
        room = min(WIDE, self.width() - 56)
        self._column.addStretch(1)
        if sheet.picture:
            self._add(Picture(sheet.picture, 64 if low else 104, self._language), room=0)
        if sheet.said:
            self._add(Line(sheet.said, "section", self._language, "ink2"), room=room)
        size = "page" if len(sheet.words) > (160 if low else 240) else "show"
        question = Line(sheet.words, size, self._language, bold=True)
        question.setObjectName("question")
        self._add(question, room=room)
        for line in sheet.lines:
            self._add(Line(line, "page", self._language, "ink2"), room=room)
        self.answers = self._make_answers(sheet, room)
        self._column.addStretch(1)
        self._make_foot(sheet)
        self.setAccessibleName(sheet.words)

    def _add(self, widget: QWidget, *, room: int) -> None:
        if isinstance(widget, Line):
            widget.fit(room)
        self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def _make_answers(self, sheet: Sheet, room: int) -> list[Answer]:
        made: list[Answer] = []
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addStretch(1)
        numbers = all(type(value) is int for value, _ in sheet.answers)
        width = min(150 if numbers else 240, (room - GAP * (len(sheet.answers) - 1)) // max(1, len(sheet.answers)))
        for value, text in sheet.answers:
            picture = {True: "yes", False: "no"}.get(value, "") if isinstance(value, bool) else ""
            answer = Answer(value, text, self._language, width=width, picture=picture)
            answer.setChecked(sheet.key in self._given and self._given[sheet.key] == value)
            answer.clicked.connect(lambda _=False, chosen=value: self.answer(chosen))
            made.append(answer)
            across.addWidget(answer, 0, Qt.AlignmentFlag.AlignTop)
        across.addStretch(1)
        if made:
            self._column.addSpacing(8)
            self._column.addLayout(across)
        return made

    def _make_foot(self, sheet: Sheet) -> None:
        said = words(self._language)
        self._foot.addSpacing(PROGRESS)  # so that the buttons stand in the middle
        self._foot.addStretch(1)
        if self._at and sheet.key != "thanks":
            self._foot.addWidget(self._button(said["previous"], "plain", self.previous))
        if sheet.voice and (recording := voice.find(self._home, self._language, sheet.voice)):
            listen = self._button(said["listen"], "outlined", lambda: self._voice.play(recording))
            listen.setObjectName("listen")
            self._foot.addWidget(listen)
        if sheet.answers and sheet.may_skip:
            self._foot.addWidget(self._button(said["skip"], "plain", lambda: self.answer(SKIPPED)))
        if self._at < len(self._sheets) - 1 and (not sheet.answers or sheet.key in self._given):
            self.go_on = self._button(said["next"], "filled", self.next)
            self._foot.addWidget(self.go_on)
        self._foot.addStretch(1)
        count = sum(bool(one.answers) for one in self._sheets)
        progress = Line("", "body", self._language, "ink3")
        progress.setFixedWidth(PROGRESS)
        self._foot.addWidget(progress)
        if sheet.answers and count > 1:
            number = 1 + sum(bool(one.answers) for one in self._sheets[: self._at])
            progress.setText(f"{number} / {count}")

    def _button(self, text: str, kind: str, act: Callable[[], object]) -> Button:
        made = Button(text, kind, height=48, pressed=act)
        made.setFont(look.font("section", bold=kind == "filled", language=self._language))
        return made

    def _focus(self) -> None:
        chosen = next((one for one in self.answers if one.isChecked()), self.answers[0] if self.answers else None)
        (chosen or self.go_on or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self, value: object) -> None:
        """Take an answer, tell it, and go on to the next sheet; one of ten stays a moment, for 1 may become 10."""
        sheet = self.sheet()
        self._given[sheet.key] = value
        self.answered.emit(sheet.key, None if value == SKIPPED else value)
        if len(sheet.answers) > 10 and value != SKIPPED and value != 10:
            self._turn()
            self._focus()
        else:
            self.next()

    def next(self) -> None:
        """The next sheet."""
        if self._at < len(self._sheets) - 1:
            self._at += 1
            self._turn()
            self._focus()

    def previous(self) -> None:
        """The sheet before."""
        if self._at:
            self._at -= 1
            self._turn()
            self._focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.way_back.isVisible():
            if event.key() == Qt.Key.Key_Escape:
                self._leave_field()
            return
        values = [one.value for one in self.answers]
        if event.text().isdecimal() and values:
            self._digit(int(event.text()), values)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and values:
            forward = (event.key() == Qt.Key.Key_Right) == (self._language != "ar")
            self._step(1 if forward else -1)
        elif event.key() == Qt.Key.Key_Backspace and self.sheet().key != "thanks":
            self.previous()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not values:
            self.next()

    def _digit(self, digit: int, values: Sequence[object]) -> None:
        if isinstance(values[0], bool):
            if digit in (0, 1):
                self.answer(bool(digit))
        elif digit == 0 and 10 in values and self._given.get(self.sheet().key) == 1:
            self.answer(10)
        elif digit in values:
            self.answer(digit)

    def _step(self, by: int) -> None:
        at = next((at for at, one in enumerate(self.answers) if one.hasFocus()), -1)
        self.answers[max(0, min(len(self.answers) - 1, at + by))].setFocus(Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round among what is shown, never out of it."""
        buttons = [one for one in self.findChildren(QWidget) if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        if buttons:
            focused = self.focusWidget()
            at = buttons.index(focused) if focused in buttons else -1
            buttons[(at + (1 if forward else -1)) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _ask(self) -> None:
        """Show the field for the initials, or hide it again."""
        if self.way_back.isVisible():
            self._leave_field()
            return
        self.way_back.clear()
        self.way_back.move((self.width() - self.way_back.width()) // 2, self.height() - 128)
        self.way_back.show()
        self.way_back.raise_()
        self.way_back.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave_field(self) -> None:
        self.way_back.hide()
        self._focus()

    def _come_back(self) -> None:
        if self.way_back.text().strip().casefold() == self._user.casefold():
            self.close_show()
            return
        self._wrong += 1
        self.way_back.clear()
        self.way_back.set_wrong(True)
        if self._wrong >= TRIES:
            self._holder.lock()

    def close_show(self) -> None:
        """Give the window back to the counsellor."""
        self._voice.stop()
        self._holder.cover.laid.disconnect(self._covered)
        self._main.removeEventFilter(self)
        if self._full:
            self._main.setWindowState(self._main.windowState() & ~Qt.WindowState.WindowFullScreen)
        self.hide()
        self._under.setEnabled(self._holder.cover.isHidden())
        self.closed.emit()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look.colour("paper"))
