"""Mois: the months with their state, and the four steps of closing one: check, preview, close, send."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldapp.actions import assistant, months
from fieldapp.actions.assistant import Finding
from fieldapp.actions.desk import Desk, Done
from fieldapp.actions.months import ClosingReport, MonthState, Preview
from fieldapp.actions.roles import READERS
from fieldapp.domain.errors import Cancelled, Refused
from fieldapp.domain.periods import Month
from fieldapp.ui import wording
from fieldapp.ui.bleed import Bleed
from fieldapp.ui.kit import Button, Page, Rule, SectionTitle, Steps, Tag, Window, Words, clear, column, row
from fieldapp.ui.month_steps import CheckStep, ClosedStep, PreviewStep, month_name
from fieldapp.ui.sheet_export import SheetExport
from fieldapp.ui.tasks import Task
from fieldapp.ui.wording import label, translate

CHECK, PREVIEW, CLOSE, SEND = range(4)
SHOWN = 14


Progress = Callable[[int, int], None]


def _preview(desk: Desk, month: Month, progress: Progress, cancel: Callable[[], bool]) -> Preview:
    return months.preview(desk, month, _stopping(progress, cancel))


def _close(desk: Desk, month: Month, progress: Progress, cancel: Callable[[], bool]) -> Done[ClosingReport]:
    return months.close(desk, month, _stopping(progress, cancel))


def _stopping(progress: Progress, cancel: Callable[[], bool]) -> Progress:
    """Progress that ends the work when the user asked for it: the transaction rolls back, the month stays open."""

    def tell(done: int, total: int) -> None:
        if cancel():
            raise Cancelled("month_cancelled")
        progress(done, total)

    return tell


class MonthPage(Page):
    """All months, or with ``month`` the steps of one. Closing is the one act that is never undone: red words stand beside its button."""

    place = "month"

    def __init__(self, window: Window, month: str = "") -> None:
        super().__init__(translate("Month", "Months"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._month = Month.parse(month) if month else None
        self._may_close = "coordinator" in self._desk.roles
        self._step = CHECK
        self._states: list[MonthState] = []
        self._all = False
        self._reading: Task | None = None
        self._preview: Preview | None = None
        self._face: QWidget | None = None
        if self._month:
            names = [translate("Month", "Check"), translate("Month", "Preview"), translate("Month", "Close"), translate("Month", "Send")]
            self.steps = Steps(names, CHECK)
            self.add_title_end(self.steps)
            sites = [label(self._desk.programme.sites[code].place) for code in self._desk.store.vault.roster.sites]
            self.set_title(wording.month(self._month.first), wording.joined(sites))
        elif self._desk.store.vault.may(*READERS):
            figures = Button(translate("Outcomes", "Outcomes and work"), "outlined", pressed=lambda: window.open("outcomes"))
            figures.setObjectName("outcomes")
            self.add_title_end(figures)
        self.refresh(frozenset({"months"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"months", "story", "people"} and self._step == CHECK:
            self._tasks.run(months.states, self._desk, done=self._show_states)

    def keep(self) -> dict[str, Any]:
        return {"step": self._step}

    def restore(self, kept: dict[str, Any]) -> None:
        if self._month and kept.get("step") == PREVIEW:
            self._look_ahead()

    def narrowed(self, narrow: bool) -> None:
        face = getattr(self, "_face", None)
        if isinstance(face, PreviewStep | CheckStep):
            face.set_narrow(narrow)

    def first_focus(self) -> QWidget | None:
        return getattr(self, "verb", None)

    def _put(self, face: QWidget) -> None:
        clear(self.body)
        self._face = face
        if isinstance(face, CheckStep):
            self.body.addLayout(Bleed(face, end=False), 1)
        else:
            self.body.addWidget(face, 1)
        self.scroll.verticalScrollBar().setValue(0)
        self.narrowed(self.is_narrow)

    def _show_states(self, states: list[MonthState]) -> None:
        self._states = states
        self._show_state()
        if not self.isAncestorOf(self.focusWidget() or self.window()) and (verb := self.first_focus()) is not None:
            verb.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        states = self._states
        if self._month is None:
            self._put(self._list())
            return
        state = next((one for one in states if one.month == self._month), None)
        if state is None:
            self._put(Words(translate("Month", "Nothing to report yet. The first session opens the first month."), tone="ink2", wrap=True))
            self.verb = Button(translate("Month", "All months"), "plain", pressed=lambda: self._window.open("month"))
            self.set_actions(self.verb, None)
        elif state.state == "frozen":
            self._go_to(SEND)
            self._show_closed(0)
        elif self._step == CHECK:
            face = CheckStep(state, self._window.today(), self._jump)
            self._put(face)
            self._look_through(face)
            self.verb = Button(translate("Month", "See what will leave"), "filled", shortcut="Ctrl+Return", pressed=self._look_ahead)
            self.verb.setObjectName("save")
            self.verb.setEnabled(state.ready)
            why = Words(state.why_not.sentence(wording.language()) if state.why_not else "", tone="ink2", wrap=True)
            self.set_actions(why, None, Button(translate("Month", "All months"), "plain", pressed=self._window.back), self.verb)

    def _look_through(self, face: CheckStep) -> None:
        """Let the assistant read the month; it can be stopped, and what it found before is not waited for."""
        if not self._desk.store.vault.may(*READERS):
            face.findings.hide()
            return
        if self._reading is not None:
            self._reading.cancel.set()
        title = translate("Month", "Looking through the month…")
        found = face.findings.show_findings
        self._reading = self._tasks.run(assistant.findings, self._desk, self._month, title=title, long=True, done=found)
        self._tasks.run(assistant.quality, self._desk, self._month, done=face.quality.show_quality)

    def _jump(self, finding: Finding) -> None:
        """Go where it is mended; the way back leads here."""
        where = dict(finding.jump)
        self._window.open(str(where.pop("place")), **where)

    def _list(self) -> QWidget:
        """Every month, newest first, with its state in words and what can be done."""
        face = QWidget()
        content = column(spacing=0, parent=face)
        newest = list(reversed(self._states))
        for state in newest if self._all else newest[:SHOWN]:
            content.addWidget(self._month_row(state))
            content.addWidget(Rule())
        if not newest:
            content.addWidget(
                Words(translate("Month", "Nothing to report yet. The first session opens the first month."), tone="ink2", wrap=True)
            )
        if len(newest) > SHOWN and not self._all:
            older = Button(translate("Month", "%n older month(s)", None, len(newest) - SHOWN), "plain", icon="down", icon_end=True)
            older.clicked.connect(self._show_all)
            content.addLayout(row(older, None))
        if newest and not self._may_close:
            content.addSpacing(12)
            content.addWidget(Words(translate("Month", "The coordinator closes the months."), "small", "ink3"))
        if newest:
            content.addSpacing(16)
            content.addWidget(SectionTitle(translate("Month", "Monthly sheet")))
            content.addWidget(
                SheetExport(self._window, [state.month for state in newest], {s.month for s in newest if s.state == "frozen"})
            )
        content.addStretch(1)
        return face

    def _show_all(self) -> None:
        self._all = True
        self._put(self._list())

    def _month_row(self, state: MonthState) -> QWidget:
        line = QWidget()
        line.setFixedHeight(56)
        name = Words(wording.month(state.month.first), bold=True)
        name.setFixedWidth(170)
        content = row(name, spacing=16, parent=line)
        if state.state == "frozen":
            closed = state.closed_on and wording.day(type(state.month.first).fromisoformat(state.closed_on), "day")
            words = (
                translate("Month", "closed on %1 by %2").replace("%1", closed or "").replace("%2", wording.isolate(state.closed_by or ""))
            )
        elif state.ready:
            words = translate("Month", "can be closed")
        else:
            words = translate("Month", "open") if self._current(state) else translate("Month", "waits for the month before")
        content.addWidget(Words(words, tone="ink2"))
        content.addStretch(1)
        if state.ready and self._may_close:
            self.verb = Button(
                translate("Month", "Prepare %1").replace("%1", month_name(state.month)),
                "filled",
                pressed=lambda: self._window.open("month", month=str(state.month)),
            )
            content.addWidget(self.verb)
        return line

    def _current(self, state: MonthState) -> bool:
        return state.month == Month.of(self._window.today())

    def _go_to(self, step: int) -> None:
        self._step = step
        self.steps.set_current(step)

    def _look_ahead(self) -> None:
        """Draw what would leave; it takes a moment and says so."""
        if hasattr(self, "verb"):
            self.verb.setEnabled(False)
        title = translate("Month", "Drawing and checking the figures…")
        self._tasks.run(_preview, self._desk, self._month, title=title, long=True, done=self._show_preview, failed=self._refused)

    def _show_preview(self, preview: Preview) -> None:
        self._preview = preview
        self._go_to(PREVIEW)
        self._put(PreviewStep(self._desk.programme, preview, sum(one.state == "frozen" for one in self._states)))
        assert self._month is not None
        name, after = month_name(self._month), month_name(self._month.next)
        fixed = translate("Month", "Closing fixes these numbers. A late entry leaves with %1.").replace("%1", after)
        self.verb = Button(translate("Month", "Close %1").replace("%1", name), "filled", shortcut="Ctrl+Return", pressed=self._close_month)
        self.verb.setObjectName("save")
        back = Button(translate("Month", "Go back"), "plain", pressed=self._go_back_to_check)
        back.setObjectName("leave")
        words = Words(fixed, tone="ink2", wrap=True)
        self.set_actions(Tag(translate("Month", "Final"), "danger"), words, back, self.verb)
        self.actions.setStretch(1, 1)
        back.setFocus()

    def _go_back_to_check(self) -> None:
        self._go_to(CHECK)
        self._show_states(self._states)

    def _close_month(self) -> None:
        self.verb.setEnabled(False)
        self._go_to(CLOSE)
        title = translate("Month", "Closing the month…")
        self._tasks.run(_close, self._desk, self._month, title=title, long=True, done=self._closed, failed=self._refused)

    def _closed(self, report: ClosingReport) -> None:
        self._go_to(SEND)
        self._show_closed(len(report.figures))

    def _show_closed(self, figures: int) -> None:
        assert self._month is not None
        self._put(ClosedStep(self._month, figures))
        self.verb = Button(
            translate("Month", "Go to sending"), "filled", icon="send", shortcut="Ctrl+Return", pressed=lambda: self._window.open("sending")
        )
        self.verb.setObjectName("save")
        self.set_actions(self.verb, Button(translate("Month", "All months"), "plain", pressed=self._window.back), None)
        self.verb.setFocus()

    def _refused(self, error: Refused) -> None:
        """Nothing left and nothing was fixed: say why, and stay where one can go on."""
        self._go_back_to_check()
        self._window.notice(error.sentence(wording.language()))
