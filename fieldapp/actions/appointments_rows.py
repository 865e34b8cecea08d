"""What the window is given about appointments and the days they lie in: plain frozen rows."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from fieldapp.domain.opening import Calendar, Holiday, Span
from fieldapp.storage.casebook import Columns

from .people_rows import initials


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """One appointment. ``state``: planned, kept, missed, cancelled or moved; one is kept as soon as a service of its day is recorded."""

    id: int
    person_id: int
    code: str
    initials: str
    site: str
    day: datetime.date
    at: str
    minutes: int
    user: str
    kind: str
    state: str
    reason: str = ""
    moved_to: int | None = None
    entry_id: int | None = None

    @property
    def ends(self) -> str:
        """The hour it ends, as ``HH:MM``; midnight at the latest."""
        return clock_words(minute_of(self.at) + self.minutes)


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day of the calendar: when the site is open, or why not. ``off`` is a day the site itself closes."""

    day: datetime.date
    spans: tuple[Span, ...]
    holiday: Holiday | None = None
    off: bool = False
    ramadan: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from Monday with their appointments, in the order of the hours."""

    monday: datetime.date
    days: tuple[DayRow, ...]
    rows: tuple[AppointmentRow, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know before booking, which refuses nothing: the key of a sentence and its values."""

    key: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Moved:
    """An appointment that took the place of another."""

    old: int
    new: int
    day: datetime.date


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody who may be reminded of an appointment by phone: they agreed to be contacted, and said when and how it is safe."""

    appointment: AppointmentRow
    phone: str
    safely: str


def row_of(row: Columns) -> AppointmentRow:
    """A row of the store; a planned one with a service on its day counts as kept."""
    given = row["entry_id"] or (row["given"] if row["state"] in ("planned", "kept") else None)
    return AppointmentRow(
        id=row["id"],
        person_id=row["person_id"],
        code=row["code"],
        initials=initials(row["given_name"], row["family_name"]),
        site=row["site"],
        day=datetime.date.fromisoformat(row["day"]),
        at=row["at"],
        minutes=row["minutes"],
        user=row["user"],
        kind=row["kind"],
        state="kept" if row["state"] == "planned" and given is not None else row["state"],
        reason=row["reason"],
        moved_to=row["moved_to"],
        entry_id=given,
    )


def day_row(known: Calendar, day: datetime.date, site: str) -> DayRow:
    """A day of the calendar at a site."""
    off = day in known.days_off.get(site, frozenset())
    return DayRow(day, known.spans(day, site), known.holiday(day), off, known.ramadan(day) is not None)


def minute_of(at: str) -> int:
    """Minutes since midnight of ``HH:MM``."""
    return int(at[:2]) * 60 + int(at[3:5])


def clock_words(minutes: int) -> str:
    """``HH:MM`` of minutes since midnight, 24:00 at the latest."""
    minutes = min(minutes, 24 * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
