"""List entry: one person after another by card or three letters, each line saved at once; below five seconds a person.

Letters and Enter write somebody down; where the service may be for a household, a second Enter does, with the number of people between.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import exports, gatherings, printing_attendance
from fieldapp.actions.gatherings import Candidate, GatheringRow
from fieldapp.actions.gatherings import Line as Entered
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import look, wording
from fieldapp.ui.forms.inputs import NumberField
from fieldapp.ui.kit import Button, Card, SectionTitle, Words, column, row
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.kit.lines import Line, LinesView
from fieldapp.ui.page import Page, Window
from fieldapp.ui.people.finder import PersonFinder
from fieldapp.ui.people.words import near_day
from fieldapp.ui.wording import label, translate
from resources.wording import sentence

BLEED = look.MEASURE["bleed"]
LINES, LINES_NARROW = 420 + 2 * BLEED, 330 + 2 * BLEED


class ListEntryPage(Page):
    """The list ``gathering``: who is next at the start, who was written down at the end."""

    place = "activities"

    def __init__(self, window: Window, gathering: int, person: int = 0) -> None:
        super().__init__("", window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self.gathering = gathering
        self._row: GatheringRow | None = None
        self._chosen: Candidate | None = None
        self.finder = PersonFinder(window, partial(gatherings.candidates, self._desk, gathering))
        self.finder.picked.connect(self._pick)
        self.quantity = NumberField()
        self.quantity.setText("1")
        self.quantity.setFixedWidth(84)
        self.household = NumberField()
        self.household.setFixedWidth(84)
        self.household.returnPressed.connect(self._write)
        self.quantity.returnPressed.connect(self._next_field)
        self._who = Words("", bold=True, wrap=True)
        self._told = Words("", "small", "amber", wrap=True)
        self._told.hide()
        self._asked = Card("sheet")
        self._verb = Button(translate("ListEntry", "Write down"), "filled", pressed=self._write)
        self._verb.setObjectName("write_down")
        self._households = FieldRow(
            translate("ListEntry", "People in the household"),
            self.household,
            help=translate("ListEntry", "Blank: this person only."),
            key="household",
        )
        card = column(self._who, self._households, row(self._verb, None), spacing=12, parent=self._asked)
        card.setContentsMargins(20, 16, 20, 16)
        self._asked.hide()
        quantity = FieldRow(translate("ListEntry", "Quantity each"), self.quantity, key="quantity")
        register = Button(translate("ListEntry", "Register quickly"), "plain", icon="plus", pressed=self._register)
        register.setObjectName("register")
        start = QWidget()
        first = column(
            Bleed(self.finder), self._told, self._asked, row(quantity, None, register, spacing=20), None, spacing=14, parent=start
        )
        first.setContentsMargins(BLEED, 0, BLEED, 0)
        self._lines = QWidget()
        self._head = SectionTitle(translate("ListEntry", "Written down"))
        self._sum = Words("", "small", "ink2", wrap=True)
        self.list = LinesView(translate("ListEntry", "Written down"), (56, 76))
        self.list.removed.connect(self._take_off)
        off = Button(translate("ListEntry", "Take the line off"), "plain", pressed=self._take_off_current)
        off.setObjectName("take_off")
        self._off = off
        end = column(self._head, self._sum, spacing=4, parent=self._lines)
        end.setContentsMargins(BLEED, 0, BLEED, 0)
        end.addLayout(Bleed(self.list))
        end.addWidget(off)
        end.addStretch(1)
        across = row(Bleed(start), Bleed(self._lines), spacing=40)
        across.setStretch(0, 1)
        self.body.addLayout(across)
        self.body.addStretch(1)
        close = Button(translate("ListEntry", "Done"), "outlined", pressed=window.back)
        close.setObjectName("leave")
        self._unnamed = Button(translate("ListEntry", "Count people without a name…"), "plain", pressed=self._count_unnamed)
        self._unnamed.setObjectName("unnamed")
        sheet = Button(translate("ListEntry", "Attendance sheet…"), "plain", icon="print", pressed=self._print)
        self.set_actions(close, None, self._unnamed, sheet)
        self.narrowed(self.is_narrow)
        self._load()
        if person:
            self._tasks.run(gatherings.person, self._desk, person, done=self._show_new)

    def _show_new(self, found: Candidate) -> None:
        """Somebody just registered is found already: Enter writes them down."""
        self.finder.field.setText(found.person.code)

    def _load(self) -> None:
        self._tasks.run(gatherings.get, self._desk, self.gathering, done=self._show_row)
        self._tasks.run(gatherings.lines, self._desk, self.gathering, done=self._show_lines)

    def _show_row(self, found: GatheringRow) -> None:
        self._row = found
        service = self._desk.programme.services[found.service]
        project = self._desk.programme.projects[found.project]
        self.set_title(label(service.label), wording.joined([wording.day(found.date, "short"), label(project.label)]))
        self._unnamed.setVisible(bool(service.heads) and found.unnamed is None)
        self._head.set_count(wording.number(found.persons))
        parts = []
        if found.items != found.persons:
            unit = label(self._desk.programme.codes["unit"][service.unit])
            parts.append(f"{wording.number(found.items)}{wording.NO_BREAK}{unit}")
        if found.households:
            words = translate("ListEntry", "%n household(s)", None, found.households)
            parts.append(wording.listed([words, translate("ListEntry", "%n member(s)", None, found.members)]))
        self._sum.setText(wording.joined(parts))
        self._sum.setVisible(bool(parts))

    def _show_lines(self, found: Sequence[Entered]) -> None:
        self.list.show_lines([self._line(one) for one in reversed(found)], keep=False)
        self._off.setVisible(bool(found))

    def _line(self, one: Entered) -> Line:
        small = ""
        if one.again is not None:
            small = translate("ListEntry", "given the same on %1").replace("%1", near_day(one.again, self._window.today()))
        for_people = translate("ListEntry", "%1 pers.").replace("%1", str(one.household)) if one.household else ""
        return Line(
            one.entry_id,
            f"{wording.isolate(one.initials)} · {wording.isolate(one.code[-4:])}",
            small,
            (f"×{one.quantity}" if one.quantity != 1 else "", for_people),
            name=wording.isolate(one.name or one.code),
        )

    def _pick(self, chosen: Candidate) -> None:
        self._told.hide()
        if not chosen.agreed:
            self._tell(sentence("consent_needed", wording.language()))
            return
        self._chosen = chosen
        service = self._desk.programme.services[self._row.service] if self._row is not None else None
        if service is not None and service.household:
            self._who.setText(wording.isolate(chosen.person.name or chosen.person.code))
            self._asked.show()
            self.household.clear()
            self.household.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._write()

    def _next_field(self) -> None:
        (self.household if self._asked.isVisibleTo(self) else self.finder.field).setFocus()

    def _write(self) -> None:
        if self._chosen is None:
            return
        quantity, household = self.quantity.value(), self.household.value() if not self._asked.isHidden() else None
        if not isinstance(quantity, int) or quantity < 1 or self.household.wrong():
            self._tell(sentence("field_no_number", wording.language()))
            (self.household if self.household.wrong() else self.quantity).setFocus()
            return
        person = self._chosen.person
        self._tasks.run(
            gatherings.add,
            self._desk,
            self.gathering,
            person.id,
            quantity,
            household,
            done=partial(self._written, person.initials),
            failed=self._refused,
        )

    def _written(self, initials: str, _: int) -> None:
        self._chosen = None
        self._asked.hide()
        self._told.hide()
        self.household.clear()
        self.finder.clear()
        self._window.notice(translate("ListEntry", "%1 is written down.").replace("%1", wording.isolate(initials)))

    def _refused(self, error: Refused) -> None:
        if isinstance(error, Invalid):
            self._tell(" ".join(sentence(problem, wording.language()) for problem in error.problems.values()))
        else:
            self._tell(error.sentence(wording.language()))

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.show()

    def _take_off_current(self) -> None:
        line = self.list.current()
        if line is not None:
            self._take_off(line.key)

    def _take_off(self, entry: int) -> None:
        self._tasks.run(gatherings.take_off, self._desk, entry, done=self._taken_off)

    def _taken_off(self, _: object) -> None:
        self._window.notice(translate("ListEntry", "The line is taken off."))

    def _register(self) -> None:
        self._window.open("registration", gathering=self.gathering)

    def _count_unnamed(self) -> None:
        if self._row is not None:
            self._window.open("activity", service=self._row.service, gathering=self.gathering)

    def _print(self) -> None:
        name = str(Path.home() / exports.proposed("person", f"presence_{self.gathering}.pdf"))
        chosen, _ = QFileDialog.getSaveFileName(self, translate("ListEntry", "Save the attendance sheet"), name, "*.pdf")
        if chosen:
            sheet = printing_attendance.sheet
            self._tasks.run(sheet, self._desk, Path(chosen), gathering_id=self.gathering, language=wording.language(), done=self._printed)

    def _printed(self, path: Path) -> None:
        self._window.notice(translate("ListEntry", "Sheet saved: %1").replace("%1", wording.isolate(path.name)))

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"groups", "story", "people"}:
            self._load()

    def narrowed(self, narrow: bool) -> None:
        if hasattr(self, "_lines"):
            self._lines.setFixedWidth(LINES_NARROW if narrow else LINES)

    def first_focus(self) -> QWidget:
        return self.finder.field

    def search(self) -> QWidget:
        return self.finder.field

    def keep(self) -> dict[str, Any]:
        return {"text": self.finder.field.text(), "quantity": self.quantity.text()}

    def restore(self, kept: dict[str, Any]) -> None:
        self.finder.field.setText(str(kept.get("text", "")))
        self.quantity.setText(str(kept.get("quantity", "1")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._asked.isHidden():
            self._chosen = None
            self._asked.hide()
            self.finder.field.setFocus()
        else:
            super().keyPressEvent(event)
