"""Mois: the months with their state, and the four steps of closing one: check, preview, close, send; what a closed one left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldapp.actions import assistant, months, months_history
from fieldapp.actions.assistant import Finding
from fieldapp.actions.desk import Desk, Done
from fieldapp.actions.months import ClosingReport, MonthState, Preview
from fieldapp.actions.months_history import Closed
from fieldapp.actions.months_marks import SUBMITTERS
from fieldapp.actions.months_unsafe import MonthUnsafe
from fieldapp.actions.roles import READERS
from fieldapp.domain.errors import Cancelled, Refused
from fieldapp.domain.periods import Month
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Steps, Tag, Words, clear
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.months.closed import ClosedStep
from fieldapp.ui.months.list import Found, MonthList, read
from fieldapp.ui.months.steps import CheckStep, PreviewStep, month_name
from fieldapp.ui.months.words import state_words
from fieldapp.ui.page import Page, Window
from fieldapp.ui.tasks import Task
from fieldapp.ui.wording import label, translate

CHECK, PREVIEW, CLOSE, SEND = range(4)

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
        self._found = Found([], {}, {})
        self._all = False
        self._reading: Task | None = None
        self._preview: Preview | None = None
        self._unsafe = ""
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
            self._tasks.run(read, self._desk, done=self._show_states)
        elif "outbox" in kinds and self._step == SEND:
            self._look_back()

    def keep(self) -> dict[str, Any]:
        return {"step": self._step}

    def restore(self, kept: dict[str, Any]) -> None:
        if self._month and kept.get("step") == PREVIEW:
            self._look_ahead()

    def narrowed(self, narrow: bool) -> None:
        face = getattr(self, "_face", None)
        if isinstance(face, PreviewStep | CheckStep | ClosedStep):
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

    def _show_states(self, found: Found) -> None:
        self._found = found
        self._show_state()
        if not self.isAncestorOf(self.focusWidget() or self.window()) and (verb := self.first_focus()) is not None:
            verb.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        if self._month is None:
            face = MonthList(self._window, self._found, whole=self._all, show_all=self._show_all)
            self._put(face)
            if face.verb is not None:
                self.verb = face.verb
            return
        state = next((one for one in self._found.states if one.month == self._month), None)
        if state is None:
            self._put(Words(translate("Month", "Nothing to report yet. The first session opens the first month."), tone="ink2", wrap=True))
            self.verb = Button(translate("Month", "All months"), "plain", pressed=lambda: self._window.open("month"))
            self.set_actions(self.verb, None)
        elif state.state == "frozen":
            self._look_back()
        elif self._step == CHECK:
            self._show_check(state)

    def _show_check(self, state: MonthState) -> None:
        """What to look at, and the verbs: mark the month, see what would leave."""
        withdraw = self._withdraw if self._may_mark(state, state.state) else None
        face = CheckStep(state, self._window.today(), self._jump, withdraw, self._unsafe)
        self._put(face)
        self._look_through(face)
        why = Words(state.why_not.sentence(wording.language()) if state.why_not else "", tone="ink2", wrap=True)
        back = Button(translate("Month", "All months"), "plain", pressed=self._window.back)
        over = state.month.last < self._window.today()
        mark = None
        if over and state.state == "open" and self._may_mark(state, "submitted"):
            mark = Button(translate("Month", "Submit"), "outlined", pressed=self._submit)
        elif over and state.state != "validated" and self._may_mark(state, "validated"):
            mark = Button(translate("Month", "Validate"), "outlined", pressed=self._validate)
        if mark is not None:
            mark.setObjectName("mark")
        if self._may_close:
            self.verb = Button(translate("Month", "See what will leave"), "filled", shortcut="Ctrl+Return", pressed=self._look_ahead)
            self.verb.setObjectName("save")
            self.verb.setEnabled(state.ready)
        else:
            self.verb = mark or back
        parts = [why, None, back, mark, self.verb]
        self.set_actions(*(part for at, part in enumerate(parts) if (part is not None or at == 1) and part not in parts[:at]))

    def _may_mark(self, state: MonthState, mark: str) -> bool:
        roles = {"submitted": SUBMITTERS, "validated": ("coordinator",)}.get(mark, ())
        return self._desk.store.vault.may(*roles) if roles else False

    def _submit(self) -> None:
        """The notice offers to take it back."""
        words = translate("Month", "Month submitted.")
        self._tasks.run(months.submit, self._desk, self._month, done=lambda _: self._window.notice(words))

    def _validate(self) -> None:
        words = translate("Month", "Month validated.")
        self._tasks.run(months.validate, self._desk, self._month, done=lambda _: self._window.notice(words))

    def _withdraw(self) -> None:
        words = translate("Month", "The mark is taken back.")
        self._tasks.run(months.withdraw, self._desk, self._month, done=lambda _: self._window.notice(words))

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

    def _show_all(self) -> None:
        self._all = True
        self._show_state()

    def _go_to(self, step: int) -> None:
        self._step = step
        self.steps.set_current(step)

    def _look_ahead(self) -> None:
        """Draw what would leave; it takes a moment and says so."""
        self._unsafe = ""
        if hasattr(self, "verb"):
            self.verb.setEnabled(False)
        title = translate("Month", "Drawing and checking the figures…")
        self._tasks.run(_preview, self._desk, self._month, title=title, long=True, done=self._show_preview, failed=self._refused)

    def _show_preview(self, preview: Preview) -> None:
        self._preview = preview
        self._go_to(PREVIEW)
        self._put(PreviewStep(self._desk.programme, preview, len(self._found.briefs)))
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
        self._show_states(self._found)

    def _close_month(self) -> None:
        self.verb.setEnabled(False)
        self._go_to(CLOSE)
        title = translate("Month", "Closing the month…")
        self._tasks.run(_close, self._desk, self._month, title=title, long=True, done=self._closed, failed=self._refused)

    def _closed(self, _: ClosingReport) -> None:
        self._look_back()

    def _look_back(self) -> None:
        """Show what left with a closed month; who reads no figures is told that it is closed."""
        self._go_to(SEND)
        if self._desk.store.vault.may(*READERS):
            self._tasks.run(months_history.closed, self._desk, self._month, done=self._show_closed)
            return
        state = next((one for one in self._found.states if one.month == self._month), None)
        self._put(Words(state_words(state, current=False) if state else "", tone="ink2", wrap=True))
        self.verb = Button(translate("Month", "All months"), "plain", pressed=self._window.back)
        self.set_actions(self.verb, None)

    def _show_closed(self, kept: Closed) -> None:
        face = ClosedStep(self._window, kept)
        self._put(face)
        send = Button(translate("Month", "Go to sending"), "outlined", icon="send", pressed=lambda: self._window.open("sending"))
        send.setObjectName("send")
        back = Button(translate("Month", "All months"), "plain", pressed=self._window.back)
        self.verb = face.sheets.donor if self._may_close else back
        self.set_actions(send, None, back, *([self.verb] if self._may_close else []))
        (send if face.waits and self._may_close else self.verb).setFocus()

    def _refused(self, error: Refused) -> None:
        """Nothing left and nothing was fixed: say why, and stay where one can go on. What the mission has to change stays on the page."""
        said = error.sentence(wording.language())
        unsafe = isinstance(error, MonthUnsafe)
        self._unsafe = said if unsafe else ""
        self._go_back_to_check()
        if not unsafe:
            self._window.notice(said)
