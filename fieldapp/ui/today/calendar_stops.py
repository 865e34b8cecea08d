"""Where the keyboard may stand in a week: every appointment, and every half hour that holds none. No widget here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from fieldapp.actions.appointments_rows import AppointmentRow, DayRow, Week, clock_words, minute_of

SLOT = 30  # minutes
EARLIEST, LATEST = 8 * 60 + 30, 16 * 60 + 30


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in the week: an hour of a day, with the appointment that stands there or none."""

    day: date
    minute: int
    appointment: AppointmentRow | None = None

    @property
    def at(self) -> str:
        """``HH:MM``."""
        return clock_words(self.minute)


@dataclass(frozen=True, slots=True)
class Placed:
    """An appointment in its column: ``lane`` of ``lanes`` beside each other, for those that overlap."""

    row: AppointmentRow
    lane: int
    lanes: int


def days_shown(week: Week) -> tuple[DayRow, ...]:
    """Monday to Friday, and a Saturday or Sunday on which the site opens or something is planned."""
    busy = {row.day for row in week.rows}
    return tuple(day for day in week.days if day.day.weekday() < 5 or day.spans or day.day in busy)


def hours_shown(week: Week) -> tuple[int, int]:
    """The first and last minute to show, on whole hours: all opening hours and all appointments."""
    starts = [_minute(span.start) for day in week.days for span in day.spans] + [minute_of(row.at) for row in week.rows]
    ends = [_minute(span.end) for day in week.days for span in day.spans] + [minute_of(row.ends) for row in week.rows]
    first, last = min(starts, default=EARLIEST), max(ends, default=LATEST)
    return first // 60 * 60, min(24 * 60, -(-last // 60) * 60)


def stops(week: Week, day: date) -> list[Stop]:
    """The stops of a day, from the top."""
    rows = [row for row in week.rows if row.day == day]
    first, last = hours_shown(week)
    free = [
        Stop(day, minute)
        for minute in range(first, last, SLOT)
        if not any(minute_of(row.at) < minute + SLOT and minute < minute_of(row.ends) for row in rows)
    ]
    return sorted([*free, *(Stop(day, minute_of(row.at), row) for row in rows)], key=lambda stop: stop.minute)


def nearest(found: Sequence[Stop], minute: int, appointment: int = 0) -> Stop | None:
    """The stop of an appointment, or the one nearest to a minute."""
    own = next((stop for stop in found if stop.appointment is not None and stop.appointment.id == appointment), None)
    return own or min(found, key=lambda stop: abs(stop.minute - minute), default=None)


def lanes(rows: Sequence[AppointmentRow]) -> list[Placed]:
    """The appointments of one day, those that overlap beside each other."""
    placed: list[Placed] = []
    group: list[tuple[AppointmentRow, int]] = []
    ends: list[int] = []
    for row in sorted(rows, key=lambda one: (one.at, one.id)):
        start = minute_of(row.at)
        if group and start >= max(ends):
            placed += [Placed(one, lane, len(ends)) for one, lane in group]
            group, ends = [], []
        lane = next((at for at, end in enumerate(ends) if end <= start), len(ends))
        ends[lane : lane + 1] = [start + row.minutes]
        group.append((row, lane))
    return placed + [Placed(one, lane, len(ends)) for one, lane in group]


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
