"""Booking: the form of an appointment, the free hours of the day as chips, and what is to be known of it – said, never refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from fieldapp.actions import appointments
from fieldapp.actions.appointments_rows import Remark
from fieldapp.actions.filling import Filling
from fieldapp.ui import wording
from fieldapp.ui.forms.entry_sheet import EntrySheet
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.kit import Flow, Words, clear, column
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.page import Window
from fieldapp.ui.wording import label, translate
from resources.wording import sentence

SHOWN = 12


class Around(QWidget):
    """What stands below the fields: free hours to choose, and what is to be known of the one that is typed."""

    def __init__(self, window: Window, view: FormView) -> None:
        super().__init__()
        self._window, self._view = window, view
        self._asked = 0
        self._known: Mapping[str, object] = {}
        self._free = Words("", "small", "ink2")
        self._chips = column(spacing=0)
        self.remarks = Words("", tone="amber", wrap=True)
        self.remarks.hide()
        self._free.hide()
        column(self._free, self._chips, self.remarks, spacing=6, parent=self)
        view.changed.connect(self.look)

    def look(self) -> None:
        """Ask anew what holds for what is typed now; answers to earlier questions are passed over."""
        answers = self._view.answers()
        asked_of = {key: answers.get(key) for key in ("day", "at", "minutes", "user", "site")}
        if asked_of == self._known:
            return
        fresh_day = any(asked_of.get(key) != self._known.get(key) for key in ("day", "minutes", "user", "site"))
        self._known = asked_of
        self._asked += 1
        desk, tasks = self._window.desk, self._window.tasks
        tasks.run(appointments.remarks, desk, asked_of, done=partial(self._show_remarks, self._asked))
        day, minutes, user = asked_of["day"], asked_of["minutes"], asked_of["user"]
        if fresh_day and isinstance(day, date):
            tasks.run(
                appointments.free,
                desk,
                day,
                minutes=minutes if isinstance(minutes, int) else appointments.USUAL_MINUTES,
                user=str(user) if user else None,
                site=str(asked_of["site"] or ""),
                done=partial(self._show_free, self._asked),
            )
        elif fresh_day:
            self._show_free(self._asked, [])

    def _show_remarks(self, asked: int, found: Sequence[Remark]) -> None:
        if asked == self._asked:
            self.remarks.setText("\n".join(sentence(one.key, wording.language(), **one.values) for one in found))
            self.remarks.setVisible(bool(found))

    def _show_free(self, asked: int, hours: Sequence[str]) -> None:
        clear(self._chips)
        self._free.setText(translate("Calendar", "Free on this day") if hours else "")
        self._free.setVisible(bool(hours))
        whole = [hour for hour in hours if hour.endswith(("00", "30"))] or list(hours)
        chips = []
        for hour in whole[:SHOWN]:
            chip = Chip(hour, checkable=False)
            chip.setAccessibleName(translate("Calendar", "Free at %1").replace("%1", hour))
            chip.clicked.connect(partial(self._choose, hour))
            chips.append(chip)
        if chips:
            self._chips.addWidget(Flow(*chips))

    def _choose(self, hour: str) -> None:
        self._view.set_answers({"at": hour})
        self.look()


def sheet(
    window: Window,
    person: int,
    who: str,
    filling: Filling,
    booked: Callable[[int], object],
    left: Callable[[], object],
    answers: Mapping[str, object],
) -> EntrySheet:
    """The sheet of a new appointment for somebody; ``who`` are initials, ``booked`` gets its number."""
    desk = window.desk
    form = desk.programme.forms[appointments.FORM]
    around = Surroundings(desk.programme, window.today, tuple(desk.store.vault.roster.sites), filling=filling)
    view = FormView(form, around, compact=True, titles=False)
    beside = Around(window, view)
    made: list[EntrySheet] = []

    def save(given: Mapping[str, object]) -> None:
        window.tasks.run(appointments.book, desk, person, given, done=booked, failed=made[0].refused)

    verb = translate("Calendar", "Book the appointment")
    made.append(EntrySheet(window, label(form.label), verb, view, save=save, left=left, beside=who, extra=beside))
    mine = {"user": desk.user} if desk.user in filling.users and desk.store.vault.may("counsellor", "psychologist") else {}
    view.set_answers({**mine, **answers})
    beside.look()
    return made[0]
