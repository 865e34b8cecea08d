"""Who may read a case here: reasons as chips for a colleague's case, and a written demand for who holds no clinical key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.actions import access
from fieldapp.actions.access import Standing
from fieldapp.domain.errors import Refused
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Flow, Words, clear, column, row
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.kit.fields import NoteField
from fieldapp.ui.page import Page, Window
from fieldapp.ui.people.words import near_day
from fieldapp.ui.wording import label, translate

_LONGEST_WAIT = 24 * 3600 * 1000  # milliseconds; a timer asks again after a day at most


def holds_keyboard(part: QWidget) -> bool:
    """Whether the keyboard is somewhere inside."""
    now = QApplication.focusWidget()
    return now is not None and part.isAncestorOf(now)


def hand_back(part: QWidget) -> None:
    """What held the keyboard is gone: give it to where the page starts."""
    page = part.parentWidget()
    while page is not None and not isinstance(page, Page):
        page = page.parentWidget()
    first = page.first_focus() if page is not None else None
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


class ReasonChips(QWidget):
    """Why one opens the notes of a case somebody else follows; pressing a reason chooses it."""

    def __init__(self, programme: Programme, chosen: Callable[[str], object]) -> None:
        super().__init__()
        self.chips = [
            Chip(label(words), checkable=False, value=code, parent=self) for code, words in programme.codes["access_reason"].items()
        ]
        for chip in self.chips:
            chip.setObjectName(f"reason_{chip.value}")
            chip.setAccessibleName(f"{translate('Access', 'Open with a reason')}, {chip.text()}")
            chip.clicked.connect(lambda _=False, code=str(chip.value): chosen(code))
        column(Words(translate("Access", "Why do you open it?"), "small", "ink2", wrap=True), Flow(*self.chips), spacing=6, parent=self)
        self.setFocusProxy(self.chips[0])


class AccessPane(QWidget):
    """How the user stands to this case's notes, and the next step; nothing at all for who follows the case."""

    def __init__(self, window: Window, person: int) -> None:
        super().__init__()
        self._window, self._desk, self._tasks, self._person = window, window.desk, window.tasks, person
        self._rows = column(spacing=8, parent=self)
        self._note: NoteField | None = None
        self._until: datetime | None = None
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self._settle)
        self.hide()

    def refresh(self) -> None:
        """Ask again how the user stands to this case."""
        self._tasks.run(access.standing, self._desk, self._person, done=self.show_standing)

    def show_standing(self, found: Standing) -> None:
        """Show it, and wake up when a grant is over."""
        if self._note is not None and self._note.value():
            return  # a demand is being written
        had = holds_keyboard(self)
        clear(self._rows)
        self._note = None
        self._until = found.until
        self._wait()
        self.hide()
        if found.reading == "reason":
            self._say(translate("Access", "A colleague follows this file. Notes, topics and status open with a reason, for today."))
            self._show(self._button("open_reason", translate("Access", "Open with a reason"), self._open_reasons, icon="note"))
        elif found.reason:
            reason = label(self._desk.programme.codes["access_reason"][found.reason])
            self._say(translate("Access", "Open to you today: %1.").replace("%1", wording.isolate(reason)))
        elif found.until is not None and found.request is not None:
            self._running(found.until, found.request)
        elif found.request is not None and found.asked_on is not None:
            day = near_day(found.asked_on, self._window.today())
            self._say(translate("Access", "Exceptional access asked for, %1. A colleague who reads notes will answer.").replace("%1", day))
        elif found.reading == "ask":
            self._show(self._button("ask_access", translate("Access", "Ask for exceptional access"), self._open_form, icon="lock"))
        if had:
            hand_back(self)

    def _running(self, until: datetime, number: int) -> None:
        local = until.astimezone()
        words = translate("Access", "Exceptional access until %1, %2.").replace("%1", near_day(local.date(), self._window.today()))
        self._say(words.replace("%2", wording.clock(local)))
        self._show(self._button("end_access", translate("Access", "End it now"), partial(self._end, number)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._note is not None:
            self._close()
        else:
            super().keyPressEvent(event)

    def _open_reasons(self) -> None:
        clear(self._rows)
        chips = ReasonChips(self._desk.programme, self._give)
        self._show(chips)
        chips.setFocus()

    def _open_form(self) -> None:
        clear(self._rows)
        self._say(translate("Access", "Why must you read the notes of this file? A colleague who reads them decides, for a time."))
        self._note = NoteField(name=translate("Access", "Why this access is needed"), lines=3)
        self._note.setObjectName("access_reason")
        self._note.setMaximumHeight(self._note.minimumHeight() + 24)
        self._hint = Words("", "small", "amber", wrap=True)
        self._hint.hide()
        ask = Button(translate("Access", "Ask"), "outlined", pressed=self._ask)
        ask.setObjectName("send_access")
        leave = Button(translate("Access", "Close"), "plain", pressed=self._close)
        for part in (self._note, self._hint):
            self._show(part, part is self._note)
        self._rows.addLayout(row(ask, leave, None, spacing=16))
        self._note.setFocus()

    def _close(self) -> None:
        if self._note is not None:
            self._note.set_value("")
        self.refresh()

    def _ask(self) -> None:
        if self._note is not None:
            self._tasks.run(access.ask, self._desk, self._person, self._note.value(), done=self._asked, failed=self._refused)

    def _asked(self, _: int) -> None:
        self._close()
        self._window.notice(translate("Access", "Asked. Colleagues who read notes see it on their list of people."))

    def _refused(self, error: Refused) -> None:
        self._hint.setText(error.sentence(wording.language()))
        self._hint.show()

    def _give(self, reason: str) -> None:
        self._tasks.run(access.give_reason, self._desk, self._person, reason)

    def _end(self, number: int) -> None:
        self._tasks.run(access.end, self._desk, number)

    def _settle(self) -> None:
        self._tasks.run(access.settle, self._desk)
        self._wait()

    def _wait(self) -> None:
        """Wake when the time is over; somebody who turns the clock meanwhile is told by the action."""
        self._over.stop()
        if self._until is not None:
            left = int((self._until - datetime.now(self._until.tzinfo)).total_seconds() * 1000) + 1000
            self._over.start(min(max(left, 1000), _LONGEST_WAIT))

    def _say(self, text: str) -> None:
        self._show(Words(text, "small", "ink2", wrap=True))

    def _show(self, part: QWidget, shown: bool = True) -> None:
        self._rows.addWidget(part)
        part.setVisible(shown)
        self.show()

    @staticmethod
    def _button(name: str, words: str, pressed: Callable[[], object], *, icon: str | None = None) -> Button:
        button = Button(words, "plain", icon=icon, pressed=pressed)
        button.setObjectName(name)
        return button
