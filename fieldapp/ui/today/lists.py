"""The lists of the day: who waits, the appointments with the present minute among them, what is late, and the office's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fieldapp.actions import appointments, visits
from fieldapp.actions.appointments_rows import AppointmentRow, Call
from fieldapp.actions.today import LateRow, TodayView
from fieldapp.actions.visits import VisitRow
from fieldapp.ui import wording
from fieldapp.ui.kit import SectionTitle, Words, clear, column
from fieldapp.ui.kit.day_rows import Act, DayRow, NowLine
from fieldapp.ui.page import Window
from fieldapp.ui.today.words import (
    appointment_words,
    code_words,
    late_title,
    late_words,
    office_words,
    waiting_words,
    who_waits,
)
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.desk import Desk
    from fieldapp.actions.office import OfficeLine

LATE_SHOWN, LATE_MORE = 6, 40
_PLACES = {"months": "month", "batches": "sending", "papers": "activities", "signatures": "month", "emergencies": "month"}


class _List(QWidget):
    """Rows below each other, made anew when something changed."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._rows = column(spacing=0, parent=self)

    def _empty(self, words: str) -> None:
        said = Words(words, tone="ink2", wrap=True)
        said.setContentsMargins(0, 4, 0, 8)
        self._rows.addWidget(said)


class Waiting(_List):
    """Who waits, urgent first; the first has the one filled button of the page."""

    def __init__(self, window: Window, ask_who: Callable[[int], object]) -> None:
        super().__init__(window)
        self._ask_who = ask_who
        self._shown: list[tuple[VisitRow, DayRow]] = []

    @property
    def count(self) -> int:
        """How many wait."""
        return len(self._shown)

    def show_visits(self, rows: Sequence[VisitRow], now: datetime) -> int:
        """Show who waits; how many."""
        clear(self._rows)
        self._shown = []
        waiting = [row for row in rows if row.state == "waiting"]
        for place, row in enumerate(waiting):
            made = self._row(row, first=place == 0, now=now)
            self._rows.addWidget(made)
            self._shown.append((row, made))
        if not waiting:
            self._empty(translate("Today", "Nobody is waiting. Whoever comes is noted here, without a name."))
        return len(waiting)

    def pass_time(self, now: datetime) -> None:
        """Say how long they have waited by now."""
        for row, made in self._shown:
            made.set_detail(waiting_words(self._desk.programme, row, now))

    def lead(self, leads: bool) -> None:
        """Fill the button of the first; an open form has the filled one of the page itself."""
        if self._shown and (button := self._shown[0][1].button) is not None:
            button.set_kind("filled" if leads else "outlined")

    def first(self) -> QWidget | None:
        """The button of the first."""
        return self._shown[0][1].button if self._shown else None

    def _row(self, row: VisitRow, *, first: bool, now: datetime) -> DayRow:
        programme, tasks, desk = self._desk.programme, self._tasks, self._desk
        more: list[Act] = [
            (translate("Today", "It is…"), partial(self._ask_who, row.id)),
            (translate("Today", "Went away"), partial(tasks.run, visits.left, desk, row.id)),
            (translate("Today", "Noted by mistake"), partial(tasks.run, visits.cancel, desk, row.id)),
        ]
        title = who_waits(programme, row)
        return DayRow(
            title,
            waiting_words(programme, row, now),
            when=row.came_at,
            shape="ring",
            tag=translate("Today", "Urgent") if row.urgent else "",
            verb=(translate("Today", "Welcome"), "filled" if first else "outlined", partial(self._welcome, row)),
            more=more,
        )

    def _welcome(self, row: VisitRow) -> None:
        """Seen: to their page, or to a new file with what is known of them."""

        def go(_: object) -> None:
            if row.person_id is not None:
                self._window.open("person", person=row.person_id)
            else:
                self._window.open("registration", visit=row.id)

        self._tasks.run(visits.seen, self._desk, row.id, done=go)


class Appointments(_List):
    """The day's appointments on one thread; the line of the present minute stands between what is past and what is next."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.now = NowLine()
        self._shown: list[tuple[AppointmentRow, DayRow]] = []

    def show_rows(self, view: TodayView, now: datetime, *, urgent: bool) -> int:
        """Show the appointments; how many. ``urgent``: somebody waits, who has the filled button then."""
        self._rows.removeWidget(self.now)
        self.now.setParent(self)
        clear(self._rows)
        self._shown = []
        following = next((row.id for row in view.appointments if row.state == "planned"), None)
        last = len(view.appointments) - 1
        for place, row in enumerate(view.appointments):
            made = self._row(row, kind=self._kind(row, following, urgent), joined=(place > 0, place < last))
            self._shown.append((row, made))
        if not self._shown:
            self.now.hide()
            self._empty(translate("Today", "No appointment today."))
        self._place(now)
        return len(self._shown)

    def pass_time(self, now: datetime) -> None:
        """Move the line."""
        self._place(now)

    def next(self) -> QWidget | None:
        """The button of the next appointment."""
        return next((made.button for row, made in self._shown if row.state == "planned" and made.button is not None), None)

    def _kind(self, row: AppointmentRow, following: int | None, urgent: bool) -> str:
        if row.id != following:
            return "plain"
        return "outlined" if urgent else "filled"

    def _place(self, now: datetime) -> None:
        if not self._shown:
            return
        clock = wording.clock(now)
        self.now.show_time(clock)
        for part in (self.now, *(made for _, made in self._shown)):
            self._rows.removeWidget(part)
        before = [made for row, made in self._shown if row.at < clock]
        for made in before:
            self._rows.addWidget(made)
        self._rows.addWidget(self.now)
        for _, made in self._shown[len(before) :]:
            self._rows.addWidget(made)
        self.now.show()

    def _row(self, row: AppointmentRow, *, kind: str, joined: tuple[bool, bool]) -> DayRow:
        done = row.state != "planned"
        open_page = partial(self._window.open, "person", person=row.person_id)
        act = partial(self._window.open, "person", person=row.person_id, form="session") if not done else open_page
        words = translate("Today", "Session") if not done else translate("Today", "Open")
        return DayRow(
            wording.joined([wording.isolate(row.initials), wording.isolate(row.code[-4:])]),
            appointment_words(self._desk.programme, row, self._desk.user),
            when=row.at,
            shape="check" if row.state == "kept" else "diamond" if row.state == "missed" else "disc" if kind != "plain" else "open",
            faint=done,
            verb=(words, "plain" if done else kind, act),
            more=self._more(row) if not done else (),
            joined=joined,
        )

    def _more(self, row: AppointmentRow) -> list[Act]:
        return [
            (translate("Today", "Open the file"), partial(self._window.open, "person", person=row.person_id)),
            *settling(self._window, row.id),
            (translate("Today", "Move…"), partial(self._window.open, "calendar", move=row.id)),
            (translate("Today", "Cancel the appointment"), partial(self._tasks.run, appointments.cancel, self._desk, row.id)),
        ]


class Late(_List):
    """What should have been done, and whom to remind of tomorrow's appointment."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._shown = LATE_SHOWN

    def show_rows(self, view: TodayView) -> None:
        """Show what is late, the longest waiting first, so many at a time: a row is a widget, and thousands would hold up the window."""
        clear(self._rows)
        self._rows.addWidget(SectionTitle(translate("Today", "Late"), len(view.late) or None))
        shown = view.late[: self._shown]
        for row in shown:
            self._rows.addWidget(self._row(row))
        if len(shown) < len(view.late):
            more = translate("Today", "%n more", None, len(view.late) - len(shown))
            self._rows.addWidget(
                DayRow(more, shape="open", faint=True, verb=(translate("Today", "Show"), "plain", partial(self._more, view)))
            )
        if not view.late:
            self._empty(translate("Today", "Nothing is late."))
        if view.calls:
            self._rows.addSpacing(12)
            self._rows.addWidget(SectionTitle(translate("Today", "To call"), len(view.calls)))
            for call in view.calls:
                self._rows.addWidget(self._call(call))

    def _more(self, view: TodayView) -> None:
        self._shown += LATE_MORE
        self.show_rows(view)

    def _row(self, row: LateRow) -> DayRow:
        detail = late_words(row, self._window.today())
        open_page = partial(self._window.open, "person", person=row.person_id)
        if row.kind == "appointment" and row.number is not None:
            kept = partial(self._tasks.run, appointments.kept, self._desk, row.number)
            more: list[Act] = [(translate("Today", "Open the file"), open_page), *settling(self._window, row.number)[1:]]
            return DayRow(
                late_title(self._desk.programme, row), detail, shape="diamond", verb=(translate("Today", "Came"), "plain", kept), more=more
            )
        if row.kind == "referral":
            ask = partial(self._window.open, "referrals", entry=row.number)
            title = late_title(self._desk.programme, row)
            return DayRow(title, detail, shape="diamond", verb=(translate("Today", "Ask again"), "plain", ask))
        act = partial(self._window.open, "person", person=row.person_id, form="consent" if row.kind == "emergency" else row.form)
        return DayRow(late_title(self._desk.programme, row), detail, shape="diamond", verb=(translate("Today", "Open"), "plain", act))

    def _call(self, call: Call) -> DayRow:
        row = call.appointment
        day = wording.day(row.day, "brief")
        tell = partial(self._window.notice, wording.joined([wording.isolate(row.initials), wording.isolate(call.phone), call.safely]))
        detail = wording.joined([f"{day} {row.at}", call.safely])
        return DayRow(wording.isolate(row.initials), detail, shape="ring", verb=(translate("Today", "Number"), "plain", tell))


class Office(_List):
    """What the office has to see to; nobody is named."""

    def show_lines(self, lines: Sequence[OfficeLine]) -> None:
        """Show these, what presses first."""
        clear(self._rows)
        self._rows.addWidget(SectionTitle(translate("Office", "For the office"), len(lines) or None))
        for one in lines:
            title, detail = office_words(one.kind, one.count, one.day, self._window.today())
            verb = (translate("Today", "Open"), "plain", partial(self._go, one.kind))
            self._rows.addWidget(DayRow(title, detail, shape="diamond" if one.pressing else "open", verb=verb))
        if not lines:
            self._empty(translate("Office", "All months are closed, all batches are proved, the copies are fresh."))

    def first(self) -> QWidget | None:
        """The first button."""
        return next((row.button for row in self.findChildren(DayRow)), None)

    def _go(self, kind: str) -> None:
        if kind in _PLACES:
            self._window.go(_PLACES[kind])
        else:
            self._window.open("settings", section={"drill": "recovery"}.get(kind, "copies"))


def settling(window: Window, appointment: int) -> list[Act]:
    """What became of an appointment: came, or why not."""
    desk, run = window.desk, window.tasks.run
    reasons = desk.programme.codes["missed_reason"]
    did_not = translate("Today", "Did not come: %1")
    return [
        (translate("Today", "Came"), partial(run, appointments.kept, desk, appointment)),
        *(
            (
                did_not.replace("%1", code_words(desk.programme, "missed_reason", code)),
                partial(run, appointments.missed, desk, appointment, code),
            )
            for code in reasons
        ),
    ]


def office_lines(desk: Desk) -> list[OfficeLine]:
    """What the office has to see to; runs on the worker, for it brings the solver."""
    from fieldapp.actions import office

    return office.lines(desk)
