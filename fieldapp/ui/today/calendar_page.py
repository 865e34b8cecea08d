"""The calendar of the week: book, move, settle; a week moved together, and the new cards printed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import appointments, exports, filling, people, printing_appointment
from fieldapp.actions.appointments_rows import AppointmentRow, Moved, Week
from fieldapp.actions.filling import Filling
from fieldapp.actions.people_rows import PersonRow
from fieldapp.ui import wording
from fieldapp.ui.forms.entry_sheet import EntrySheet
from fieldapp.ui.forms.pin import pin
from fieldapp.ui.kit import Button, IconButton, Words, clear, column
from fieldapp.ui.kit.choices import Chip, Segmented
from fieldapp.ui.page import Page, Window
from fieldapp.ui.today.calendar_form import sheet
from fieldapp.ui.today.calendar_grid import HOUR, WeekGrid
from fieldapp.ui.today.calendar_stops import Stop
from fieldapp.ui.today.reception_who import WhoPane
from fieldapp.ui.wording import translate

MOVES = (1, 7, 14)


class CalendarPage(Page):
    """A week. ``monday`` is its first day; with ``person`` the form of a new appointment is open, with ``move`` one is being moved."""

    place = "today"
    begins = frozenset({"person", "move"})

    def __init__(self, window: Window, monday: str = "", person: int = 0, move: int = 0) -> None:
        super().__init__(translate("Today", "Calendar"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._writes = window.desk.store.vault.may(*people.CASE_WORKERS)
        self._monday = _monday(date.fromisoformat(monday) if monday else window.today())
        self._wanted = move
        self._stand_on = 0
        self._cards: list[int] = []
        self._at: dict[str, object] = {}
        self._for = person
        self._typed: dict[str, Any] = {}
        self.open_form: EntrySheet | WhoPane | None = None
        self.grid = WeekGrid(self._desk.programme, self._desk.user)
        self.everybody = Chip(translate("Today", "Everybody’s"))
        self.everybody.setObjectName("everybody")
        self.everybody.setChecked(not window.desk.store.vault.may("counsellor", "psychologist", "protection"))
        self.everybody.toggled.connect(lambda: self.load())
        this = Button(translate("Calendar", "This week"), "plain", pressed=lambda: self._go_to(_monday(window.today())))
        self.add_title_end(
            self.everybody,
            this,
            IconButton("back", translate("Calendar", "The week before"), partial(self._by, -1)),
            IconButton("forward", translate("Calendar", "The week after"), partial(self._by, 1)),
        )
        self._hint = Words("", "small", "ink2", wrap=True)
        self._form_place = column(spacing=0)
        self.body.addLayout(self._form_place)
        self.body.addWidget(self.grid)
        self.body.addWidget(self._hint)
        self.body.addStretch(1)
        self._days = Segmented([(days, translate("Calendar", "+%n day(s)", None, days)) for days in MOVES], 7)
        self._days.set_name(translate("Calendar", "By how many days"))
        self.grid.opened.connect(lambda one: self._window.open("person", person=one.person_id))
        self.grid.new_asked.connect(self._new)
        self.grid.moved.connect(self._move)
        self.grid.marked_changed.connect(lambda _: self._show_verbs())
        self.grid.moving_changed.connect(lambda _: self._say_hint())
        self.grid.week_asked.connect(self._by)
        self.grid.stood.connect(self._stand)
        self._say_hint()
        if move:
            self._tasks.run(appointments.rows, self._desk, [move], done=self._begin_move)
        else:
            self.load()
        if person and self._writes:
            self._ask(person)

    def load(self) -> None:
        """Ask for the week shown."""
        user = None if self.everybody.isChecked() else self._desk.user
        self._tasks.run(appointments.week, self._desk, self._monday, user, done=self._show)

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"today", "story", "people"}:
            self.load()

    def _show(self, week: Week) -> None:
        if week.monday != self._monday:
            return
        self.grid.show_week(week, self._window.today(), stand_on=self._wanted or self._stand_on)
        if self._wanted and (row := next((one for one in week.rows if one.id == self._wanted), None)):
            self.grid.begin_move(row)
        self._wanted = self._stand_on = 0
        first, last = week.days[0].day, week.days[-1].day
        words = translate("Calendar", "%1 to %2").replace("%1", wording.day(first, "short")).replace("%2", wording.day(last, "day"))
        self.beside.setText(words)
        self._show_verbs()

    def _begin_move(self, rows: Sequence[AppointmentRow]) -> None:
        if rows and rows[0].state == "planned":
            self._monday = _monday(rows[0].day)
            if rows[0].user != self._desk.user:
                self.everybody.setChecked(True)
        self.load()

    def _by(self, weeks: int) -> None:
        self._go_to(self._monday + timedelta(days=7 * weeks))

    def _go_to(self, monday: date) -> None:
        self._monday = monday
        self.load()

    def _say_hint(self) -> None:
        if self.grid.moving is not None:
            self._hint.setText(translate("Calendar", "The arrows choose the place, Enter sets it there, Esc leaves it where it was."))
        elif self._writes:
            self._hint.setText(
                translate("Calendar", "Arrows go about. Enter opens, N books, M moves, Space marks several to move together.")
            )

    def _stand(self, stop: Stop) -> None:
        self.grid.setAccessibleDescription(self._hint.text())
        if self.grid.hasFocus():
            top = max(0, (stop.minute - 8 * 60) * HOUR // 60)
            QTimer.singleShot(0, self.grid, lambda: self.scroll.ensureVisible(20, self.grid.y() + top + 60, 0, 60))

    def _show_verbs(self) -> None:
        """The pinned row: the buttons of a long form, moving what is marked, or the cards of what was just booked or moved."""
        if isinstance(self.open_form, EntrySheet):
            pin(self, self.open_form)
            return
        marked = len(self.grid.marked)
        parts: list[QWidget | None] = []
        if marked:
            verb = Button(
                translate("Calendar", "Move %n appointment(s)", None, marked), "filled", shortcut="Ctrl+Return", pressed=self._move_marked
            )
            verb.setObjectName("move_marked")
            again = Segmented([(days, translate("Calendar", "+%n day(s)", None, days)) for days in MOVES], self._days.value())
            again.set_name(translate("Calendar", "By how many days"))
            self._days = again
            hint = Words(translate("Calendar", "a closed day goes to the next open one"), "small", "ink2")
            parts = [verb, again, hint, None]
        elif self._cards:
            verb = Button(
                translate("Calendar", "Print %n card(s)…", None, len(self._cards)), "outlined", icon="print", pressed=self.print_cards
            )
            verb.setObjectName("print_cards")
            done = Button(translate("Form", "Close"), "plain", pressed=self._forget_cards)
            parts = [verb, done, None]
        self.set_actions(*parts)

    def _forget_cards(self) -> None:
        self._cards = []
        self._show_verbs()
        self.grid.setFocus()

    def _new(self, day: date, at: str) -> None:
        """Book here: for the person the page was opened for, or whoever is found."""
        if not self._writes:
            return
        self._at = {"day": day, "at": at}
        if self._for:
            self._ask(self._for)
            return
        pane = WhoPane(self._window, translate("Calendar", "An appointment for whom?"))
        pane.left.connect(self.close_form)
        pane.chosen.connect(self._ask)
        self._hang(pane)
        pane.field.setFocus()

    def _ask(self, person: int) -> None:
        self._for = person
        self._tasks.run(people.rows, self._desk, [person], done=self._ask_around)

    def _ask_around(self, rows: Sequence[PersonRow]) -> None:
        if rows:
            self._tasks.run(filling.around, self._desk, rows[0].id, done=partial(self._open_booking, rows[0]))

    def _open_booking(self, who: PersonRow, found: Filling) -> None:
        words = wording.joined([wording.isolate(who.initials), wording.isolate(who.code[-4:])])
        made = sheet(self._window, who.id, words, found, self._booked, self.close_form, self._at)
        self._hang(made)
        if self._typed:
            made.restore(self._typed)
            self._typed = {}
        made.view.first_field().setFocus()

    def _hang(self, form: EntrySheet | WhoPane) -> None:
        clear(self._form_place)
        self.open_form = form
        self._form_place.addWidget(form)
        form.show()
        self.scroll.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, form, self._show_verbs)

    def close_form(self) -> None:
        """Take the form away; the keyboard returns to the week."""
        clear(self._form_place)
        self.open_form, self._for, self._at = None, 0, {}
        self._show_verbs()
        self.grid.setFocus()

    def _booked(self, number: int) -> None:
        self._cards = [number]
        self.close_form()
        self._window.notice(translate("Calendar", "Appointment booked."))
        self._tasks.run(appointments.rows, self._desk, [number], done=self._show_booked)

    def _show_booked(self, rows: Sequence[AppointmentRow]) -> None:
        if rows:
            self._monday = _monday(rows[0].day)
            if rows[0].user != self._desk.user:
                self.everybody.setChecked(True)
            self._stand_on = rows[0].id
            self.load()

    def _move(self, number: int, day: date, at: str) -> None:
        self._tasks.run(appointments.move, self._desk, number, day, at, done=self._moved)

    def _moved(self, number: int) -> None:
        self._cards, self._stand_on = [number], number
        self._window.notice(translate("Calendar", "Appointment moved."))
        self.load()

    def _move_marked(self) -> None:
        days = self._days.value()
        if isinstance(days, int) and self.grid.marked:
            self._tasks.run(appointments.move_week, self._desk, sorted(self.grid.marked), days, done=self._moved_together)

    def _moved_together(self, moved: Sequence[Moved]) -> None:
        self.grid.marked = set()
        self._cards = [one.new for one in moved]
        self._window.notice(translate("Calendar", "%n appointment(s) moved.", None, len(moved)))
        self._go_to(_monday(moved[0].day))
        self.grid.setFocus()

    def print_cards(self) -> None:
        """Ask where, then write the cards there."""
        name = exports.proposed("person", translate("Calendar", "cards.pdf"))
        path, _ = QFileDialog.getSaveFileName(self, translate("Calendar", "Save the cards"), str(Path.home() / name), "*.pdf")
        if path:
            self.write_cards(Path(path))

    def write_cards(self, path: Path) -> None:
        """Write the cards of what was just booked or moved."""
        self._tasks.run(printing_appointment.card, self._desk, self._cards, path, done=self._printed)

    def _printed(self, path: Path) -> None:
        self._window.notice(translate("Calendar", "Cards written to %1. Delete the file once they are printed.").replace("%1", path.name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if isinstance(getattr(self, "open_form", None), EntrySheet):
            self._show_verbs()

    def keep(self) -> dict[str, Any]:
        kept: dict[str, Any] = {"monday": self._monday.isoformat(), "everybody": self.everybody.isChecked(), "cards": self._cards}
        if isinstance(self.open_form, EntrySheet):
            kept |= {"person": self._for, **self.open_form.keep()}
        return kept

    def restore(self, kept: dict[str, Any]) -> None:
        self._cards = list(kept.get("cards", []))
        self.everybody.setChecked(bool(kept.get("everybody")))
        self._typed = dict(kept.get("typed") or {})
        self._go_to(date.fromisoformat(kept["monday"]))
        if kept.get("person"):
            self._ask(int(kept["person"]))

    def form(self) -> QWidget | None:
        return self.open_form

    def first_focus(self) -> QWidget:
        if isinstance(self.open_form, EntrySheet):
            return self.open_form.view.first_field()
        return self.open_form.field if isinstance(self.open_form, WhoPane) else self.grid


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
