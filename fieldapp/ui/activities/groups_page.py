"""Groups and cohorts: the list of them with their figures; a new one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from fieldapp.actions import groups
from fieldapp.actions.groups import GroupRow
from fieldapp.actions.roles import CASE_WORKERS
from fieldapp.ui import wording
from fieldapp.ui.forms.page import Drafted, FormPage
from fieldapp.ui.kit import Button, Words
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.kit.lines import Line, LinesView
from fieldapp.ui.page import Page, Window
from fieldapp.ui.wording import label, translate


class GroupsPage(Page):
    """One line a group, the one that began last first."""

    place = "activities"

    def __init__(self, window: Window) -> None:
        super().__init__(translate("Groups", "Groups"), window)
        self._window, self._desk = window, window.desk
        if window.desk.roles & frozenset(CASE_WORKERS):
            new = Button(translate("Groups", "New group"), "filled", icon="plus", pressed=lambda: window.open("group_form"))
            new.setObjectName("new_group")
            self.add_title_end(new)
        self.list = LinesView(translate("Groups", "Groups"), (112, 112, 150))
        self.list.opened.connect(lambda number: window.open("group", group=number))
        self._none = Words(
            translate("Groups", "No group yet. A group keeps who belongs to it, who came, and how they left."), tone="ink2", wrap=True
        )
        self._none.hide()
        self.body.addWidget(self._none)
        self.body.addLayout(Bleed(self.list))
        self.body.addStretch(1)
        self.refresh(frozenset({"groups"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"groups", "people"}:
            self._window.tasks.run(groups.list, self._desk, done=self._show)

    def _show(self, found: Sequence[GroupRow]) -> None:
        self.beside.setText(wording.number(len(found)))
        self._none.setVisible(not found)
        self.list.show_lines([self._line(one) for one in found])

    def _line(self, one: GroupRow) -> Line:
        programme = self._desk.programme
        small = wording.joined([label(programme.services[one.service].label), label(programme.sites[one.site].place), period(one)])
        columns = (
            translate("Groups", "%n member(s)", None, one.now),
            translate("Groups", "%n session(s)", None, one.sessions),
            translate("Groups", "%n went to the end", None, one.completed) if one.completed else "",
        )
        return Line(one.id, wording.isolate(one.name), small, columns, quiet=one.ends_on is not None and one.ends_on < self._window.today())

    def first_focus(self) -> QWidget | None:
        return self.list if self.list.lines else None


class GroupFormPage(FormPage):
    """A new group, or what is said of one (``group``)."""

    def __init__(self, window: Window, group: int = 0, draft: str = "") -> None:
        form = window.desk.programme.forms[groups.FORM]
        super().__init__(
            window,
            translate("Groups", "The group") if group else label(form.label),
            translate("Groups", "Save the group"),
            lambda service: form,
            save=partial(groups.change, group_id=group) if group else groups.make,
            saved=lambda number: self._leave(group or number, new=not group),
            answers=partial(groups.answers, window.desk, group) if group else None,
            drafted=Drafted(groups.FORM, "group_form", {"group": group}, draft),
        )

    def _leave(self, number: int, *, new: bool) -> None:
        self._window.back()
        if new:
            self._window.open("group", group=number)
        self._window.notice(translate("Groups", "Group saved."))


def period(one: GroupRow) -> str:
    """From when to when a group lasts, in short."""
    begun = wording.day(one.starts_on, "brief" if one.ends_on else "digits")
    return begun if one.ends_on is None else f"{begun} – {wording.day(one.ends_on, 'digits')}"
