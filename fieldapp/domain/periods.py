"""Months, quarters, years and age bands: the calendar a cell reports by."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTH = re.compile(r"(\d{4})-(\d{2})")


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month; written ``2023-04``."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Month:
        """Read ``YYYY-MM``. Raises ValueError for anything else."""
        match = _MONTH.fullmatch(text)
        if match is None or not 1 <= int(match[2]) <= 12 or int(match[1]) == 0:
            raise ValueError(f"not a month: {text!r}")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> Month:
        """The month a day lies in."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    @property
    def next(self) -> Month:
        """The month after it."""
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    @property
    def quarter(self) -> str:
        """Its calendar quarter, written ``2023-Q2``."""
        return f"{self.year}-Q{(self.number + 2) // 3}"

    @property
    def ends_quarter(self) -> bool:
        """Whether it is the last month of a calendar quarter."""
        return self.number % 3 == 0

    @property
    def ends_year(self) -> bool:
        """Whether it is December."""
        return self.number == 12

    def until(self, last: Month) -> Iterator[Month]:
        """This month and those after it up to ``last``, both included."""
        month = self
        while month <= last:
            yield month
            month = month.next

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"


def age_on(day: date, birth: date) -> int:
    """Completed years on ``day``."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def band5(age: int | None) -> str:
    """The five bands of the sheets: 0_4, 5_11, 12_17, 18_59, 60; nd when the age is not known."""
    if age is None:
        return "nd"
    for top, band in ((4, "0_4"), (11, "5_11"), (17, "12_17"), (59, "18_59")):
        if age <= top:
            return band
    return "60"


def band2(band: str) -> str:
    """Minor or adult (0_17, 18) for one of the five bands; nd stays nd."""
    return {"0_4": "0_17", "5_11": "0_17", "12_17": "0_17", "18_59": "18", "60": "18"}.get(band, "nd")
