"""Typing a stack in its order: the serial, whom it is about, the answers, Ctrl+Enter, and the next; never a mouse."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.actions import filling, gatherings, papers, papers_forms, papers_typing
from fieldapp.actions.filling import Filling
from fieldapp.actions.gatherings import Candidate
from fieldapp.actions.papers import PaperRow
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.programme import Form
from fieldapp.ui import wording
from fieldapp.ui.activities.paper_form import PaperForm
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.kit import Button, TextField, Words, column, row
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.page import Page, Window
from fieldapp.ui.people.finder import PersonFinder
from fieldapp.ui.wording import label, translate


class PaperTypingPage(Page):
    """One paper at a time; dates of the paper before are proposed again, for a stack is mostly of one day."""

    place = "activities"

    def __init__(self, window: Window, serial: str = "") -> None:
        super().__init__(translate("Papers", "Type a stack"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._paper: PaperRow | None = None
        self._person: int | None = None
        self._next = ""
        self._typed = 0
        self._before: dict[str, object] = {}
        self.paper_form: PaperForm | None = None
        self._kept: dict[str, Any] = {}
        self.serial = TextField(name=translate("Papers", "Serial number"))
        self.serial.setFixedWidth(240)
        self.serial.returnPressed.connect(self._read)
        self._serial_row = FieldRow(translate("Papers", "Serial number of the paper"), self.serial, key="serial")
        self._hint = Words("", "small", "ink3", wrap=True)
        self._what = Words("", "section", bold=True)
        self._version = Words("", "small", "amber", wrap=True)
        self._version.hide()
        self._about = Words("", bold=True)
        self._about.hide()
        self.finder = PersonFinder(window, partial(gatherings.people_found, self._desk))
        self.finder.picked.connect(self._pick)
        self.finder.hide()
        self._place = column(spacing=0)
        head = row(self._serial_row, None, spacing=24)
        self.body.addLayout(head)
        for part in (self._hint, self._what, self._version, self._about):
            self.body.addWidget(part)
        self.body.addLayout(Bleed(self.finder))
        self.body.addLayout(self._place)
        self.body.addStretch(1)
        self.verb = Button(translate("Papers", "Save, and the next"), "filled", shortcut="Ctrl+Return", pressed=self.submit)
        self.verb.setObjectName("save")
        leave = Button(translate("Form", "Close"), "plain", pressed=window.back)
        leave.setObjectName("leave")
        self._count = Words("", "small", "ink3")
        self.set_actions(self.verb, leave, None, self._count)
        self.verb.setEnabled(False)
        self._propose()
        if serial:
            self.serial.setText(serial)
            self._read()

    def _propose(self) -> None:
        """The paper that comes next waits behind Enter."""
        self._tasks.run(papers.untyped, self._desk, done=self._show_next)

    def _show_next(self, found: tuple[PaperRow, ...]) -> None:
        order = [one.serial for one in found]
        after = self._paper.serial if self._paper is not None else ""
        self._next = next((serial for serial in order if serial > after), order[0] if order else "")
        self.serial.setPlaceholderText(self._next)
        hint = (
            translate("Papers", "Type or scan it; Enter alone takes %1.").replace("%1", wording.isolate(self._next)) if self._next else ""
        )
        self._hint.setText(hint)
        done = translate("Papers", "%n typed in this stack", None, self._typed) if self._typed else ""
        left = translate("Papers", "%n left to type", None, len(order))
        self._count.setText(wording.joined([done, left]))

    def _read(self) -> None:
        wanted = self.serial.text().strip() or self._next
        if wanted:
            self._tasks.run(papers.to_type, self._desk, wanted, done=self._open, failed=self._no_such_paper)

    def _no_such_paper(self, error: Refused) -> None:
        self._serial_row.set_error(error.sentence(wording.language()))
        self.serial.selectAll()
        self.serial.setFocus()

    def _open(self, paper: PaperRow) -> None:
        form = self._desk.programme.forms[paper.form]
        self._paper, self._person = paper, None
        self._serial_row.set_error(None)
        self.serial.setText(paper.serial)
        self._what.setText(label(form.label))
        old = paper.version != form.version
        self._version.setText(
            translate("Papers", "Printed as version %1; this is version %2.").replace("%1", paper.version).replace("%2", form.version)
        )
        self._version.setVisible(old)
        self._about.hide()
        self._drop_form()
        needs = papers_forms.needs_person(form)
        self.finder.setVisible(papers_forms.may_name(form))
        self.verb.setEnabled(not needs)
        if needs:
            self.finder.clear()
        else:
            self._ask(form)

    def _pick(self, chosen: Candidate) -> None:
        if self._paper is None:
            return
        self._person = chosen.person.id
        self._about.setText(wording.joined([wording.isolate(chosen.person.name), wording.isolate(chosen.person.code)]))
        self._about.show()
        self.finder.hide()
        form = self._desk.programme.forms[self._paper.form]
        self.verb.setEnabled(True)
        if papers_forms.needs_person(form):
            self._ask(form)
        elif self.paper_form is not None:
            self.paper_form.first_field().setFocus(Qt.FocusReason.TabFocusReason)

    def _ask(self, form: Form) -> None:
        self._tasks.run(filling.around, self._desk, self._person, done=partial(self._build, form))

    def _build(self, form: Form, found: Filling) -> None:
        if self._paper is None:
            return
        around = Surroundings(self._desk.programme, self._window.today, (self._paper.site,), filling=found)
        self.paper_form = PaperForm(self._desk.programme, form, around, self._before)
        self._place.addWidget(self.paper_form)
        if self._kept:
            self.paper_form.restore(self._kept)
            self._kept = {}
        self.paper_form.first_field().setFocus(Qt.FocusReason.TabFocusReason)

    def _drop_form(self) -> None:
        if self.paper_form is not None:
            self._place.removeWidget(self.paper_form)
            self.paper_form.hide()
            self.paper_form.deleteLater()
            self.paper_form = None

    def submit(self) -> None:
        """Save what the paper says, and go on to the next."""
        if self._paper is None or self.paper_form is None or not self.verb.isEnabled():
            return
        unreadable = self.paper_form.unreadable()
        self.paper_form.show_problems(unreadable)
        if unreadable:
            return
        self.verb.setEnabled(False)
        answers, consent = self.paper_form.answers(), self.paper_form.consent()
        self._tasks.run(
            papers_typing.save, self._desk, self._paper.serial, answers, self._person, consent, done=self._saved, failed=self._refused
        )

    def _saved(self, _: str) -> None:
        assert self._paper is not None and self.paper_form is not None
        self._typed += 1
        self._before = self.paper_form.dates()
        self._drop_form()
        self.finder.hide()
        self._about.hide()
        self._version.hide()
        self._what.setText("")
        self.serial.clear()
        self.serial.setFocus()
        self._window.notice(translate("Papers", "%1 is typed.").replace("%1", wording.isolate(self._paper.serial)))
        self._propose()

    def _refused(self, error: Refused) -> None:
        self.verb.setEnabled(True)
        if self.paper_form is None:
            return
        if isinstance(error, Invalid):
            self.paper_form.show_problems(error.problems)
        else:
            self.paper_form.show_sentence(error.sentence(wording.language()))

    def keep(self) -> dict[str, Any]:
        kept: dict[str, Any] = {"serial": self.serial.text(), "typed": self._typed}
        if self.paper_form is not None:
            kept |= {"form": self.paper_form.keep(), "person": self._person}
        return kept

    def restore(self, kept: dict[str, Any]) -> None:
        self._typed = int(kept.get("typed", 0))
        self.serial.setText(str(kept.get("serial", "")))
        if kept.get("form"):
            self._kept = kept["form"]
            self._tasks.run(
                papers.to_type, self._desk, self.serial.text(), done=partial(self._reopen, kept.get("person")), failed=self._no_such_paper
            )

    def _reopen(self, person: int | None, paper: PaperRow) -> None:
        self._open(paper)
        if person is not None:
            self._tasks.run(gatherings.person, self._desk, person, done=self._pick)

    def first_focus(self) -> QWidget:
        return self.paper_form.first_field() if self.paper_form is not None else self.serial

    def form(self) -> QWidget | None:
        return self.paper_form

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._window.back()
        else:
            super().keyPressEvent(event)
