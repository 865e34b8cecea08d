"""Activités: what happened lately – lists of people, activities without a name – and the ways to write down more."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QWidget

from fieldapp.actions import activities, gatherings
from fieldapp.actions.activities import ActivityRow
from fieldapp.actions.desk import Desk
from fieldapp.actions.gatherings import GatheringRow
from fieldapp.actions.roles import CASE_WORKERS
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Flow, Words, row
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.kit.fields import ComboField
from fieldapp.ui.kit.lines import Line, LinesView
from fieldapp.ui.page import Page, Window
from fieldapp.ui.wording import label, translate

LATELY = timedelta(days=92)
PAST = timedelta(days=366)
WIDEST = 300  # pixels of the filter by kind of service
Found = tuple[tuple[GatheringRow, ...], tuple[ActivityRow, ...]]


class ActivitiesPage(Page):
    """Filters stay as they were left; Enter opens a line."""

    place = "activities"

    def __init__(self, window: Window) -> None:
        super().__init__(translate("Activities", "Activities"), window)
        self._window, self._desk = window, window.desk
        self._found: Found = ((), ())
        writes = bool(window.desk.roles & frozenset(CASE_WORKERS))
        if writes:
            new = Button(
                translate("Activities", "Distribution or attendance"), "filled", icon="plus", pressed=lambda: window.open("list_open")
            )
            new.setObjectName("new_list")
            self.add_title_end(new)
        self.body.addWidget(self._doors(writes=writes))
        self._kinds = QButtonGroup(self)
        self.chips = {
            kind: Chip(words, value=kind)
            for kind, words in (
                ("all", translate("Activities", "All")),
                ("lists", translate("Activities", "Lists")),
                ("unnamed", translate("Activities", "Without a name")),
            )
        }
        for kind, chip in self.chips.items():
            chip.setObjectName(f"kind_{kind}")
            self._kinds.addButton(chip)
        self.chips["all"].setChecked(True)
        self._kinds.buttonToggled.connect(lambda _, on: self._show() if on else None)
        self.since = Chip(translate("Activities", "Also older than three months"))
        self.since.setObjectName("older")
        self.since.toggled.connect(lambda: self.refresh(frozenset({"activities"})))
        families = [(code, label(words)) for code, words in window.desk.programme.families.items()]
        self.family = ComboField(families, placeholder=translate("Activities", "Every kind of service"))
        self.family.setAccessibleName(translate("Activities", "Kind of service"))
        self.family.setFixedWidth(min(WIDEST, self.family.widest()))
        self.family.changed.connect(self._show)
        filters = row(Flow(*self.chips.values(), self.since), self.family, spacing=12)
        filters.setStretch(0, 1)
        self.body.addLayout(filters)
        self.list = LinesView(translate("Activities", "Activities"), (130, 150))
        self.list.opened.connect(self._open)
        self._none = Words("", tone="ink2", wrap=True)
        self._none.hide()
        self.body.addWidget(self._none)
        self.body.addLayout(Bleed(self.list))
        self.body.addStretch(1)
        self.refresh(frozenset({"activities"}))

    def _doors(self, *, writes: bool) -> QWidget:
        window = self._window
        doors = [
            Button(
                translate("Activities", "Activity without names"), "outlined", icon="activities", pressed=lambda: window.open("activity")
            ),
            Button(translate("Activities", "Groups"), "outlined", icon="people", pressed=lambda: window.open("groups")),
            Button(translate("Activities", "Directory"), "outlined", icon="folder", pressed=lambda: window.open("directory")),
        ]
        for name, door in zip(("new_activity", "groups", "directory"), doors, strict=True):
            door.setObjectName(name)
        if writes:
            papers = Button(translate("Activities", "Paper forms"), "outlined", icon="document", pressed=lambda: window.open("papers"))
            papers.setObjectName("papers")
            words = translate("Activities", "Partners’ answers")
            answers = Button(words, "outlined", icon="arrow", hint="Ctrl+R", pressed=lambda: window.open("referrals"))
            answers.setObjectName("referrals")
            doors += [papers, answers]
        return Flow(*doors, spacing=10)

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"activities", "groups", "story"}:
            start = self._window.today() - (PAST * 20 if self.since.isChecked() else LATELY)
            self._window.tasks.run(_load, self._desk, start, self._window.today(), done=self._take)

    def _take(self, found: Found) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        chosen = next(kind for kind, chip in self.chips.items() if chip.isChecked())
        lists, unnamed = self._found
        events: list[tuple[date, int, Line]] = []
        if chosen != "unnamed":
            events += [(one.date, one.id, self._of_list(one)) for one in lists if self._wanted(one.service)]
        if chosen != "lists":
            events += [(one.date, one.id, self._of_activity(one)) for one in unnamed if self._wanted(one.service)]
        events.sort(key=lambda event: event[:2], reverse=True)
        self.list.show_lines([line for _, _, line in events])
        self.beside.setText(wording.number(len(events)))
        self._none.setVisible(not events)
        self._none.setText(
            translate("Activities", "Nothing here yet. A distribution, a group, an awareness session: write it down as it happens.")
            if not any(self._found)
            else translate("Activities", "Nothing with these filters.")
        )

    def _wanted(self, service: str) -> bool:
        family = self.family.value()
        return not family or service.startswith(f"{family}.")

    def _of_list(self, one: GatheringRow) -> Line:
        people = translate("Activities", "%n person(s)", None, one.persons)
        more = translate("Activities", "%n in households", None, one.members) if one.members else ""
        return self._line(("list", one.id), one, people, more)

    def _of_activity(self, one: ActivityRow) -> Line:
        people = translate("Activities", "%n without a name", None, one.people) if one.people else ""
        return self._line(("activity", one.id), one, people, "")

    def _line(self, key: tuple[str, int], one: GatheringRow | ActivityRow, people: str, more: str) -> Line:
        programme = self._desk.programme
        theme = label(programme.codes["theme"][one.theme]) if one.theme else ""
        small = wording.joined([label(programme.sites[one.site].place), label(programme.projects[one.project].label), theme, more])
        service = programme.services[one.service]
        return Line(key, label(service.label), small, (wording.day(one.date, "day"), people))

    def _open(self, key: tuple[str, int]) -> None:
        kind, number = key
        if kind == "list":
            self._window.open("list_entry", gathering=number)
        else:
            self._window.open("activity_edit", activity=number)

    def keep(self) -> dict[str, Any]:
        chosen = next(kind for kind, chip in self.chips.items() if chip.isChecked())
        return {"kind": chosen, "older": self.since.isChecked(), "family": self.family.value()}

    def restore(self, kept: dict[str, Any]) -> None:
        self.since.setChecked(bool(kept.get("older")))
        self.family.set_value(kept.get("family"))
        self.chips.get(str(kept.get("kind")), self.chips["all"]).setChecked(True)

    def first_focus(self) -> QWidget | None:
        return self.list if self.list.lines else None


def _load(desk: Desk, start: date, end: date) -> Found:
    """What happened in these days; runs on the worker."""
    return gatherings.list(desk, start, end), activities.list(desk, start, end)
