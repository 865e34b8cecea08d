"""A session of a group: the day, how long, and who was there – all but those whose tick is taken away. In the order of the paper sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from fieldapp.actions import gatherings, groups
from fieldapp.actions.desk import Desk, Done
from fieldapp.actions.groups import MemberRow
from fieldapp.domain.programme import Form
from fieldapp.ui import wording
from fieldapp.ui.forms.page import Drafted, FormPage
from fieldapp.ui.kit import Button, SectionTitle, row
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.kit.lines import Line, LinesView
from fieldapp.ui.page import Window
from fieldapp.ui.wording import translate

# What the group knows already.
_KNOWN = ("site", "project", "service", "theme", "unit_mad")


class GroupSessionPage(FormPage):
    """Everybody is ticked at first; Space takes a tick away."""

    def __init__(self, window: Window, group: int, draft: str = "") -> None:
        self._group = group
        self._ticks: dict[int, bool] = {}
        self.list = LinesView(translate("Groups", "Who was there"), (120,), tall=False)
        self._head = SectionTitle(translate("Groups", "Who was there"))
        super().__init__(
            window,
            translate("Groups", "Session of the group"),
            translate("Groups", "Save the session"),
            partial(_form, window.desk, group),
            save=self._record,
            saved=self._done,
            drafted=Drafted(gatherings.FORM, "group_session", {"group": group}, draft),
        )
        all_of_them = Button(translate("Groups", "All"), "plain", height=32, pressed=partial(self._tick_all, ticked=True))
        nobody = Button(translate("Groups", "Nobody"), "plain", height=32, pressed=partial(self._tick_all, ticked=False))
        self.body.insertLayout(1, Bleed(self.list))
        self.body.insertLayout(1, row(self._head, None, all_of_them, nobody, spacing=16))
        self.list.ticked.connect(self._turn)
        self._tasks.run(groups.members, self._desk, group, done=self._show_members)

    def _record(self, desk: Desk, answers: dict[str, object]) -> Done[int]:
        return groups.session(desk, self._group, answers, [person for person, there in self._ticks.items() if there])

    def _done(self, _: int) -> None:
        self._window.back()
        self._window.notice(translate("Groups", "Session saved."))

    def _show_members(self, found: Sequence[MemberRow]) -> None:
        there = [one for one in found if one.left_on is None]
        self._ticks = {one.person_id: self._ticks.get(one.person_id, True) for one in there}
        self.list.show_lines(
            [
                Line(
                    one.person_id,
                    f"{wording.isolate(one.initials)} · {wording.isolate(one.code[-4:])}",
                    columns=(wording.isolate(one.card),),
                    name=wording.isolate(one.name or one.code),
                    ticked=self._ticks[one.person_id],
                )
                for one in there
            ]
        )
        self._count()

    def _turn(self, person: int) -> None:
        self._ticks[person] = not self._ticks[person]
        self._ticked()

    def _tick_all(self, *, ticked: bool) -> None:
        self._ticks = dict.fromkeys(self._ticks, ticked)
        self.list.show_lines([replace(line, ticked=ticked) for line in self.list.lines])
        self._ticked()

    def _ticked(self) -> None:
        self._count()
        if self.draft is not None:
            self.draft.touch()

    def _count(self) -> None:
        self._head.set_count(wording.number(sum(self._ticks.values())))

    def typed(self) -> dict[str, Any]:
        return super().typed() | {"ticks": [[person, there] for person, there in self._ticks.items()]}

    def restore(self, kept: dict[str, Any]) -> None:
        super().restore(kept)
        self._ticks |= {int(person): bool(there) for person, there in kept.get("ticks", [])}
        self.list.show_lines([replace(line, ticked=self._ticks.get(line.key, True)) for line in self.list.lines])
        self._count()


def _form(desk: Desk, group: int, _: str) -> Form:
    """What is asked of a session beside what the group knows; the service stays out of sight."""
    form = gatherings.form(desk, groups.service_of(desk, group))
    return replace(form, fields=tuple(replace(field, shown_if=None) for field in form.fields if field.key not in _KNOWN))
