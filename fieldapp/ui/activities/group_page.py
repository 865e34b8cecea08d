"""A group: who belongs to it and how often they came, joining by card or three letters, leaving with how, and its sessions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import exports, gatherings, groups, printing_attendance
from fieldapp.actions.gatherings import Candidate, GatheringRow
from fieldapp.actions.groups import GroupRow, MemberRow
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import look, wording
from fieldapp.ui.activities.groups_page import period
from fieldapp.ui.kit import Button, Card, SectionTitle, Words, column, row
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.kit.fields import ComboField, DateField, FieldRow
from fieldapp.ui.kit.lines import Line, LinesView
from fieldapp.ui.page import Page, Window
from fieldapp.ui.people.finder import PersonFinder
from fieldapp.ui.people.words import near_day
from fieldapp.ui.wording import label, translate
from resources.wording import sentence

BLEED = look.MEASURE["bleed"]
SIDE, SIDE_NARROW = 340 + 2 * BLEED, 290 + 2 * BLEED


class GroupPage(Page):
    """The group ``group``. Its one filled button is the next session."""

    place = "activities"

    def __init__(self, window: Window, group: int) -> None:
        super().__init__("", window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self.group = group
        self._members: dict[int, MemberRow] = {}
        self._leaving: int | None = None
        meet = Button(translate("Groups", "New session"), "filled", icon="plus", pressed=lambda: window.open("group_session", group=group))
        meet.setObjectName("new_session")
        self.add_title_end(meet)
        self._figures = Words("", tone="ink2", wrap=True)
        self.list = LinesView(translate("Groups", "Members"), (118, 110))
        self.list.opened.connect(self._ask_leave)
        self._head = SectionTitle(translate("Groups", "Members"))
        self._leave = self._leave_card()
        start = QWidget()
        first = column(self._head, spacing=4, parent=start)
        first.setContentsMargins(BLEED, 0, BLEED, 0)
        first.addLayout(Bleed(self.list))
        first.addWidget(Words(translate("Groups", "Enter on a line: somebody leaves the group."), "small", "ink3"))
        first.addWidget(self._leave)
        first.addStretch(1)
        self.finder = PersonFinder(window, partial(groups.candidates, self._desk, group), translate("Finder", "Who is it?"))
        self.finder.picked.connect(self._join)
        self._told = Words("", "small", "amber", wrap=True)
        self._told.hide()
        self.sessions = LinesView(translate("Groups", "Sessions"), (110,), tall=False)
        self.sessions.opened.connect(lambda number: window.open("list_entry", gathering=number))
        self._met = SectionTitle(translate("Groups", "Sessions"))
        self._end = QWidget()
        second = column(
            SectionTitle(translate("Groups", "Somebody joins")), Bleed(self.finder), self._told, 16, self._met, spacing=4, parent=self._end
        )
        second.setContentsMargins(BLEED, 0, BLEED, 0)
        second.addLayout(Bleed(self.sessions))
        second.addStretch(1)
        self.body.addWidget(self._figures)
        across = row(Bleed(start), Bleed(self._end), spacing=48)
        across.setStretch(0, 1)
        self.body.addLayout(across)
        self.body.addStretch(1)
        change = Button(translate("Groups", "Change the group…"), "plain", pressed=lambda: window.open("group_form", group=group))
        sheet = Button(translate("Groups", "Attendance sheet…"), "plain", icon="print", pressed=self._print)
        sheet.setObjectName("sheet")
        self.set_actions(sheet, change, None)
        self.narrowed(self.is_narrow)
        self.refresh(frozenset({"groups"}))

    def _leave_card(self) -> Card:
        card = Card("sheet")
        self._who = Words("", bold=True)
        self.left_on = DateField(self._window.today, value=self._window.today())
        codes = self._desk.programme.codes["cohort_outcome"]
        self.outcome = ComboField([(code, label(words)) for code, words in codes.items()], frequent=list(codes))
        day = FieldRow(translate("Groups", "Left on"), self.left_on, key="left_on")
        self._how = FieldRow(translate("Groups", "How"), self.outcome, key="outcome")
        save = Button(translate("Groups", "Save"), "filled", shortcut="Ctrl+Return", pressed=self._save_leaving)
        save.setObjectName("save")
        close = Button(translate("Form", "Close"), "plain", pressed=self._close_leaving)
        fields = row(day, self._how, spacing=24)
        fields.setStretch(1, 1)
        inside = column(self._who, fields, row(save, close, None, spacing=20), spacing=12, parent=card)
        inside.setContentsMargins(20, 16, 20, 16)
        card.hide()
        return card

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"groups", "people"}:
            self._tasks.run(groups.get, self._desk, self.group, done=self._show)
            self._tasks.run(groups.members, self._desk, self.group, done=self._show_members)
            self._tasks.run(gatherings.list, self._desk, cohort_id=self.group, done=self._show_sessions)

    def _show(self, one: GroupRow) -> None:
        programme = self._desk.programme
        where = [label(programme.services[one.service].label), label(programme.sites[one.site].place)]
        self.set_title(one.name, wording.joined(where))
        figures = [period(one), translate("Groups", "%n enrolled", None, one.enrolled)]
        figures.append(translate("Groups", "%n came at least once", None, one.attended))
        figures += [
            translate("Groups", "%n went to the end", None, one.completed),
            translate("Groups", "%n made a business", None, one.business),
        ]
        if one.places is not None:
            figures.append(translate("Groups", "%n place(s) left", None, max(0, one.places - one.now)))
        self._figures.setText(wording.joined(figures))
        self._head.set_count(wording.number(one.now))

    def _show_members(self, found: Sequence[MemberRow]) -> None:
        self._members = {one.id: one for one in found}
        order = sorted(found, key=lambda one: one.left_on is not None)
        self.list.show_lines([self._line(one) for one in order])

    def _line(self, one: MemberRow) -> Line:
        today = self._window.today()
        if one.left_on is None:
            small = translate("Groups", "since %1").replace("%1", near_day(one.joined_on, today))
        else:
            small = wording.joined([label(self._desk.programme.codes["cohort_outcome"][one.outcome]), near_day(one.left_on, today)])
        hours = (
            translate("Groups", "%1 h").replace("%1", wording.number(one.minutes / 60, 1 if one.minutes % 60 else 0)) if one.minutes else ""
        )
        return Line(
            one.id,
            f"{wording.isolate(one.initials)} · {wording.isolate(one.code[-4:])}",
            small,
            (translate("Groups", "%n session(s)", None, one.times), hours),
            name=wording.isolate(one.name or one.code),
            quiet=one.left_on is not None,
        )

    def _show_sessions(self, found: Sequence[GatheringRow]) -> None:
        self._met.set_count(wording.number(len(found)))
        self.sessions.show_lines(
            [Line(one.id, wording.day(one.date, "day"), columns=(translate("Groups", "%n present", None, one.persons),)) for one in found]
        )

    def _join(self, chosen: Candidate) -> None:
        self._told.hide()
        self._tasks.run(groups.join, self._desk, self.group, chosen.person.id, done=self._joined, failed=self._refused)

    def _joined(self, _: int) -> None:
        self.finder.clear()
        self._window.notice(translate("Groups", "Joined the group."))

    def _refused(self, error: Refused) -> None:
        if isinstance(error, Invalid):
            self._how.set_error(sentence(next(iter(error.problems.values())), wording.language()))
        else:
            self._told.setText(error.sentence(wording.language()))
            self._told.show()

    def _ask_leave(self, member: int) -> None:
        one = self._members[member]
        self._leaving = member
        self._who.setText(wording.isolate(one.name or one.code))
        self._how.set_error(None)
        self._leave.show()
        self.outcome.setFocus()

    def _save_leaving(self) -> None:
        day = self.left_on.value()
        if self._leaving is None or self._leave.isHidden():
            return
        if day is None or not self.outcome.value():
            self._how.set_error(sentence("answer_missing", wording.language()))
            return
        self._tasks.run(groups.leave, self._desk, self._leaving, day, str(self.outcome.value()), done=self._left, failed=self._refused)

    def _left(self, _: object) -> None:
        self._close_leaving()
        self._window.notice(translate("Groups", "Left the group."))

    def _close_leaving(self) -> None:
        self._leave.hide()
        self.outcome.clear()
        self._leaving = None
        self.list.setFocus()

    def _print(self) -> None:
        name = str(Path.home() / exports.proposed("person", f"presence_groupe_{self.group}.pdf"))
        chosen, _ = QFileDialog.getSaveFileName(self, translate("ListEntry", "Save the attendance sheet"), name, "*.pdf")
        if chosen:
            write = printing_attendance.sheet
            self._tasks.run(write, self._desk, Path(chosen), group_id=self.group, language=wording.language(), done=self._printed)

    def _printed(self, path: Path) -> None:
        self._window.notice(translate("ListEntry", "Sheet saved: %1").replace("%1", wording.isolate(path.name)))

    def first_focus(self) -> QWidget:
        return self.finder.field

    def search(self) -> QWidget:
        return self.finder.field

    def narrowed(self, narrow: bool) -> None:
        if hasattr(self, "_end"):
            self._end.setFixedWidth(SIDE_NARROW if narrow else SIDE)
