"""The work of a cell in figures: sessions by week and counsellor, open files, waiting, and how late things are written. No names of people.

The measures of waiting and lateness are those of ``reference/domain.md`` §6 (K and N).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from fieldapp.storage import workload as kept

from .desk import Desk, require
from .roles import READERS

# Days between an event and its entry: the last day of each band, after the buckets of Primero's indicators.
LATE_BANDS = (3, 5, 14, 30, 90)


@dataclass(frozen=True, slots=True)
class Week:
    """Sessions written for one week, by who held them; ``monday`` is its first day."""

    monday: date
    sessions: dict[str, int]

    @property
    def all(self) -> int:
        """Sessions of everybody."""
        return sum(self.sessions.values())


@dataclass(frozen=True, slots=True)
class Waiting:
    """Minutes from coming to being seen: the middle one and the one nine of ten stay under; None while nobody was seen."""

    came: int
    seen: int
    left: int
    median: int | None
    ninety: int | None


@dataclass(frozen=True, slots=True)
class Workload:
    """``open_files`` by user on the last day, '' for files nobody follows; ``late`` counts services by days between event and entry,
    under the last day of each band and ``LATE_BANDS[-1] + 1`` for all that is later."""

    start: date
    end: date
    site: str
    weeks: tuple[Week, ...]
    open_files: dict[str, int]
    waiting: Waiting
    late: dict[int, int]
    services: int


def report(desk: Desk, start: date, end: date, site: str | None = None) -> Workload:
    """The work between these days, both included, at one site or all. Raises NotAllowed."""
    require(desk, *READERS)
    first, last = start.isoformat(), end.isoformat()
    with desk.store.read() as connection:
        services = kept.services(connection, first, last, site)
        files = kept.open_files(connection, min(last, desk.today().isoformat()), site)
        waits = kept.waits(connection, first, last, site)
    sessions: dict[date, Counter[str]] = {}
    late: Counter[int] = Counter()
    for row in services:
        day = date.fromisoformat(row["date"])
        service = desk.programme.services.get(row["service"])
        if service is not None and service.kind == "session":
            sessions.setdefault(day - timedelta(days=day.weekday()), Counter())[row["author"]] += 1
        late[_band((date.fromisoformat(row["entered_on"]) - day).days)] += 1
    return Workload(
        start,
        end,
        site or "",
        tuple(Week(monday, dict(sorted(sessions.get(monday, {}).items()))) for monday in _mondays(start, min(end, desk.today()))),
        dict(files),
        waiting([(row["came_at"], row["seen_at"], row["left_at"]) for row in waits]),
        {band: late[band] for band in (*LATE_BANDS, LATE_BANDS[-1] + 1)},
        len(services),
    )


def _mondays(start: date, end: date) -> list[date]:
    monday = start - timedelta(days=start.weekday())
    found = []
    while monday <= end:
        found.append(monday)
        monday += timedelta(days=7)
    return found


def _band(days: int) -> int:
    return next((last for last in LATE_BANDS if days <= last), LATE_BANDS[-1] + 1)


def waiting(visits: Sequence[tuple[str, str | None, str | None]]) -> Waiting:
    """How long people waited, from when each came, was seen, or left unseen (``HH:MM``)."""
    minutes = [max(0, _minutes(seen) - _minutes(came)) for came, seen, _ in visits if seen]
    left = sum(bool(left) and not seen for _, seen, left in visits)
    if not minutes:
        return Waiting(len(visits), 0, left, None, None)
    return Waiting(len(visits), len(minutes), left, round(median(minutes)), nine_of_ten(minutes))


def nine_of_ten(waited: Sequence[int]) -> int:
    """The least that nine of ten stay within; of one at least."""
    return sorted(waited)[math.ceil(0.9 * len(waited)) - 1]


def _minutes(clock: str) -> int:
    hour, minute = clock[:5].split(":")
    return 60 * int(hour) + int(minute)
