"""When a site is open: hours by weekday, the hours of Ramadan, public holidays, days a site closes; and counting in open days.

All times are wall-clock times at the site, never instants: nothing here shifts when the country changes its offset.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import resources

from .definitions import Label
from .strict import Table

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DEFAULT = "default"
_SPAN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")
# No site closes for a year: whoever looks for an open day stops there.
_FURTHEST = 366


@dataclass(frozen=True, slots=True)
class Span:
    """Open from ``start`` until ``end``."""

    start: time
    end: time


Week = tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday, from the year ``since`` on; one the moon decides is not ``confirmed`` until it was announced."""

    label: Label
    confirmed: bool = True
    since: int = 0


@dataclass(frozen=True, slots=True)
class Ramadan:
    """First and last day."""

    starts: date
    ends: date
    confirmed: bool


@dataclass(frozen=True)
class Calendar:
    """Everything known of open and closed days. ``days_off`` are the days single sites close, by site: see ``with_days_off``."""

    hours: Mapping[str, Week]
    ramadan_hours: Mapping[str, Week]
    fixed: Mapping[tuple[int, int], Holiday]
    lunar: Mapping[date, Holiday]
    ramadans: tuple[Ramadan, ...]
    days_off: Mapping[str, frozenset[date]] = field(default_factory=dict)

    def with_days_off(self, days_off: Mapping[str, frozenset[date]]) -> Calendar:
        """The same calendar with the days these sites close."""
        return replace(self, days_off=days_off)

    def holiday(self, day: date) -> Holiday | None:
        """The public holiday of a day, or None."""
        fixed = self.fixed.get((day.month, day.day))
        return fixed if fixed is not None and fixed.since <= day.year else self.lunar.get(day)

    def ramadan(self, day: date) -> Ramadan | None:
        """The Ramadan a day lies in, or None."""
        return next((one for one in self.ramadans if one.starts <= day <= one.ends), None)

    def spans(self, day: date, site: str) -> tuple[Span, ...]:
        """When the site is open on a day, in order; empty when it is closed."""
        if self.holiday(day) is not None or day in self.days_off.get(site, frozenset()):
            return ()
        hours = self.ramadan_hours if self.ramadan(day) else self.hours
        return hours.get(site, hours[DEFAULT])[day.weekday()]

    def is_open(self, day: date, site: str, at: time | None = None) -> bool:
        """Whether the site opens on a day, or is open at that time of it."""
        spans = self.spans(day, site)
        return bool(spans) if at is None else any(span.start <= at < span.end for span in spans)


class OpenDays:
    """How many days a site opened after a day and up to ``until``, for many days: each day of the calendar is looked at once."""

    def __init__(self, until: date, calendar: Calendar) -> None:
        self._until, self._calendar = until, calendar
        self._back: dict[str, list[int]] = {}  # by site, the open days among the last 0, 1, 2 … days

    def since(self, after: date, site: str) -> int:
        """How many days the site opened after this day, the last one included; 0 when that does not come later."""
        back = self._back.setdefault(site, [0])
        days = max(0, (self._until - after).days)
        for step in range(len(back) - 1, days):
            back.append(back[-1] + self._calendar.is_open(self._until - timedelta(days=step), site))
        return back[days]


def open_days_between(after: date, until: date, site: str, calendar: Calendar) -> int:
    """How many days the site opens after one day and up to another, the latter included; 0 when it does not come later."""
    return OpenDays(until, calendar).since(after, site)


def next_open_day(day: date, site: str, calendar: Calendar) -> date:
    """The day itself when the site opens then, else the first after it; the day itself when none opens within a year."""
    days = (day + timedelta(days=step) for step in range(_FURTHEST))
    return next((one for one in days if calendar.is_open(one, site)), day)


def open_day_after(day: date, count: int, site: str, calendar: Calendar) -> date:
    """The ``count``-th open day after a day: what is due "within 10 open days"."""
    for _ in range(count):
        day = next_open_day(day + timedelta(days=1), site, calendar)
    return day


def clock(text: str) -> time:
    """A time written ``HH:MM``. Raises ValueError."""
    return time.fromisoformat(text)


@cache
def shipped() -> Calendar:
    """The calendar of ``resources/programme/calendar.toml``, without the days single sites close."""
    return load(resources.path("programme"))


def load(folder: Path) -> Calendar:
    """The calendar in a folder of the programme. Raises ValueError naming the entry for anything not understood."""
    top = Table("calendar.toml", tomllib.loads((folder / "calendar.toml").read_text(encoding="utf-8")))
    lunar: dict[date, Holiday] = {}
    for entry in _entries(top, "lunar"):
        first, days = _day(entry, "day"), entry.take("days", int)
        holiday = entry.done(Holiday(entry.label(), entry.take("confirmed", bool)))
        lunar |= {first + timedelta(days=step): holiday for step in range(days)}
    fixed: dict[tuple[int, int], Holiday] = {}
    for entry in _entries(top, "fixed"):
        day = entry.take("day", str)
        if not re.fullmatch(r"\d\d-\d\d", day):
            raise entry.wrong(f"day = {day!r} is not MM-DD")
        fixed[int(day[:2]), int(day[3:])] = entry.done(Holiday(entry.label(), since=entry.take("since", int, 0)))
    ramadans = [
        entry.done(Ramadan(_day(entry, "starts"), _day(entry, "ends"), entry.take("confirmed", bool))) for entry in _entries(top, "ramadan")
    ]
    made: Calendar = top.done(Calendar(_hours(top, "hours"), _hours(top, "ramadan_hours"), fixed, lunar, tuple(ramadans)))
    return made


def _entries(top: Table, key: str) -> list[Table]:
    return [Table(f"calendar.toml [{key}] {number}", data) for number, data in enumerate(top.take(key, list), 1)]


def _day(entry: Table, key: str) -> date:
    text = entry.take(key, str)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise entry.wrong(f"{key} = {text!r} is no day") from None


def _hours(top: Table, key: str) -> dict[str, Week]:
    found: dict[str, Week] = {}
    for site, data in top.take(key, dict).items():
        entry = Table(f"calendar.toml [{key}.{site}]", data)
        week = tuple(tuple(_span(entry, text) for text in entry.texts(weekday)) for weekday in WEEKDAYS)
        if not any(week):
            raise entry.wrong("never opens")
        found[site] = entry.done(week)
    if DEFAULT not in found:
        raise top.wrong(f"[{key}.{DEFAULT}] is missing")
    return found


def _span(entry: Table, text: Any) -> Span:
    match = _SPAN.fullmatch(text)
    if match is None:
        raise entry.wrong(f"{text!r} is no span of time")
    span = Span(time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4])))
    if span.end <= span.start:
        raise entry.wrong(f"{text!r} ends before it starts")
    return span
