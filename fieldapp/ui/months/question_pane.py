"""Questions of the mission about single figures: the line that tells of them, and the page where they are answered with a fixed reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from fieldapp.actions import questions
from fieldapp.actions.questions import ANSWERS, Question
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.ui import look, wording
from fieldapp.ui.kit import Button, Card, Flow, SectionTitle, Words, clear, column, prose, row
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.kit.fields import ComboField
from fieldapp.ui.kit.thread import diamond
from fieldapp.ui.months.figure_words import counted_words, place_words, time_words, value_words
from fieldapp.ui.page import Page, Window
from fieldapp.ui.wording import translate

MONTHS = 12  # closings offered for a correction
CORRECTED = "corrected_in"


class QuestionLine(QWidget):
    """One amber line while the mission waits for an answer; nothing at all otherwise, and for who does not answer."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._words = Words("", tone="amber", wrap=True)
        self.answer = Button(translate("Questions", "Answer…"), "plain", height=32, pressed=lambda: window.open("questions"))
        self.answer.setObjectName("questions")
        content = row(14, self._words, self.answer, spacing=8, parent=self)
        content.setStretch(1, 1)
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        """Ask again how many wait."""
        if "coordinator" in self._window.desk.roles:
            self._window.tasks.run(questions.of_desk, self._window.desk, only_open=True, done=self._show, failed=lambda _: None)

    def _show(self, found: Sequence[Question]) -> None:
        count = len(found)
        self._words.setText(translate("Questions", "The mission asks about %n figure(s).", None, count))
        self.answer.setAccessibleName(wording.joined([self._words.text(), self.answer.text()]))
        self.setVisible(count > 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        diamond(painter, self.width() - 6 if rtl else 6, self.height() / 2, 4.5, look.colour("amber_mark"))


class QuestionsPage(Page):
    """Open questions first, each with its answers to choose from; then the answered ones, with their day and whether they left."""

    def __init__(self, window: Window) -> None:
        super().__init__(translate("Questions", "Questions of the mission"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        told = translate("Questions", "The mission asks about figures, never about people. An answer leaves with the next daily sending.")
        self.body.addLayout(prose(Words(told, tone="ink2", wrap=True)))
        self._list = column(spacing=12)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.refresh(frozenset({"months"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"months", "mission", "outbox"}:
            self._tasks.run(questions.of_desk, self._desk, done=self._show)

    def first_focus(self) -> QWidget | None:
        return self.findChild(Chip) or self._back

    def _show(self, found: Sequence[Question]) -> None:
        waiting, answered = [one for one in found if not one.answer], [one for one in found if one.answer]
        here = self.focusWidget() is not None
        clear(self._list)
        answers = "coordinator" in self._desk.roles
        for place, one in enumerate(waiting):
            self._list.addWidget(_Open(self._window, one, main=not place, answers=answers))
        if not waiting:
            self._list.addWidget(Words(translate("Questions", "The mission asks nothing at the moment."), tone="ink2", wrap=True))
        if answered:
            self._list.addWidget(SectionTitle(translate("Questions", "Answered"), len(answered)))
        for one in reversed(answered):
            self._list.addWidget(_answered(self._window, one))
        if here and (field := self.first_focus()) is not None:
            field.setFocus()


class _Open(Card):
    """One question: the figure, why it is asked, the answers there are."""

    def __init__(self, window: Window, asked: Question, *, main: bool, answers: bool) -> None:
        super().__init__("sheet")
        self._window, self._asked = window, asked
        figure, programme = asked.figure, window.desk.programme
        counted = counted_words(programme, figure)
        name = Words(counted, "section", bold=True, wrap=True)
        value = Words(wording.isolate(value_words(figure)), "section", bold=True)
        where = Words(wording.joined([place_words(programme, figure), time_words(figure)]), tone="ink2", wrap=True)
        day = wording.day(date.fromisoformat(asked.asked_on), "short")
        asks = Words(wording.joined([_reason(asked.reason), translate("Questions", "asked on %1").replace("%1", day)]), wrap=True)
        head = row(name, value, spacing=16)
        head.setStretch(0, 1)
        inner = column(head, where, asks, 4, spacing=4, parent=self)
        inner.setContentsMargins(20, 14, 20, 16)
        if not answers:
            return
        self._chips = [Chip(answer_words(code), value=code) for code in ANSWERS]
        self._group = QButtonGroup(self)
        for chip in self._chips:
            chip.setAccessibleDescription(counted)
            chip.setObjectName(f"answer_{asked.number}_{chip.value}")
            self._group.addButton(chip)
        self._group.buttonToggled.connect(lambda *_: self._chosen())
        inner.addWidget(Flow(*self._chips))
        months = _closings(asked, Month.of(window.today()))
        options = [(str(month), wording.month(month.first)) for month in months]
        self.month = ComboField(options, value=options[0][0], name=translate("Questions", "Corrected in the closing of"))
        self.month.setObjectName(f"month_{asked.number}")
        self.month.setFixedWidth(220)
        self.month.hide()
        self.verb = Button(translate("Questions", "Answer"), "filled" if main else "outlined", pressed=self._answer)
        self.verb.setObjectName(f"send_answer_{asked.number}")
        self.verb.setAccessibleName(wording.joined([self.verb.text(), counted]))
        self.verb.setEnabled(False)
        self._hint = Words("", "small", "amber", wrap=True)
        self._hint.hide()
        inner.addSpacing(4)
        inner.addLayout(row(self.month, self.verb, None))
        inner.addWidget(self._hint)

    def _code(self) -> str:
        return next((str(chip.value) for chip in self._chips if chip.isChecked()), "")

    def _chosen(self) -> None:
        self.verb.setEnabled(bool(self._code()))
        self.month.setVisible(self._code() == CORRECTED)

    def _answer(self) -> None:
        code = self._code()
        month = self.month.value() if code == CORRECTED else None
        if code == CORRECTED and month is None:
            self.month.setFocus()
            return
        told = translate("Questions", "Answered. It leaves with the next daily sending.")
        self._window.tasks.run(
            questions.answer,
            self._window.desk,
            self._asked.number,
            code,
            Month.parse(month) if month else None,
            done=lambda _: self._window.notice(told),
            failed=self._refused,
        )

    def _refused(self, error: Refused) -> None:
        self._hint.setText(error.sentence(wording.language()))
        self._hint.show()


def _answered(window: Window, asked: Question) -> QWidget:
    """A question that was answered, in two lines."""
    figure, programme = asked.figure, window.desk.programme
    what = wording.joined([counted_words(programme, figure), wording.isolate(value_words(figure))])
    said = answer_words(asked.answer)
    if asked.corrected_in is not None:
        name = wording.month(asked.corrected_in.first, capital=False)
        said = translate("Questions", "corrected in the closing of %1").replace("%1", name)
    day = wording.day(date.fromisoformat(asked.answered_on), "short")
    gone = translate("Questions", "sealed, on its way") if asked.sent else translate("Questions", "leaves with the next daily sending")
    about = wording.joined([said, day, wording.isolate(asked.answered_by), gone])
    where = wording.joined([place_words(programme, figure), time_words(figure)])
    made = QWidget()
    column(Words(what, bold=True, wrap=True), Words(where, "small", "ink2", wrap=True), Words(about, wrap=True), spacing=0, parent=made)
    return made


def answer_words(code: str) -> str:
    """An answer, as it is chosen."""
    return {
        "confirmed": translate("Questions", "The figure is right"),
        "late_entries": translate("Questions", "Late entries came with it"),
        "campaign": translate("Questions", "There was a campaign"),
        "staff_away": translate("Questions", "Staff was away"),
        "event": translate("Questions", "An event here explains it"),
        "duplicate_suspected": translate("Questions", "Perhaps counted twice"),
        CORRECTED: translate("Questions", "Corrected in the closing of…"),
    }[code]


def _reason(code: str) -> str:
    return {
        "high": translate("Questions", "It looks high to the mission: what explains it?"),
        "low": translate("Questions", "It looks low to the mission: what explains it?"),
        "zero": translate("Questions", "It is zero: is that so?"),
        "register": translate("Questions", "It does not agree with another register of the mission: which is right?"),
        "confirm": translate("Questions", "The mission asks to confirm it."),
    }[code]


def _closings(asked: Question, now: Month) -> list[Month]:
    """The closings that may correct it: those after the one asked about up to this month's, the newest first."""
    first = asked.period.next
    return list(reversed(list(first.until(max(first, now)))))[:MONTHS]
