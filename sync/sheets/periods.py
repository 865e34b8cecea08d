"""Periods of figures: ``2023-04``, ``2023-Q2``, ``2023`` or ``2020-09/2023-04``; their months, their days, their words."""

from __future__ import annotations

import calendar
import re
from datetime import date

from .words import word

_PERIOD = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?|[0-9]{4}-(0[1-9]|1[0-2])/[0-9]{4}-(0[1-9]|1[0-2])")


def known(period: str) -> bool:
    """Whether this is a period at all."""
    return _PERIOD.fullmatch(period) is not None


def span(period: str, begun: str = "") -> tuple[str, str]:
    """First and last month of a period, none before ``begun``: ``2023-Q2`` is 2023-04 to 2023-06."""
    if "/" in period:
        first, last = period.split("/")
    elif "Q" in period:
        year, quarter = period.split("-Q")
        first, last = f"{year}-{int(quarter) * 3 - 2:02d}", f"{year}-{int(quarter) * 3:02d}"
    else:
        first, last = (period, period) if "-" in period else (f"{period}-01", f"{period}-12")
    return max(first, begun), last


def days(period: str) -> tuple[date, date]:
    """First and last day of a period."""
    first, last = span(period)
    year, month = map(int, last.split("-"))
    return date.fromisoformat(f"{first}-01"), date(year, month, calendar.monthrange(year, month)[1])


def words(period: str, language: str) -> str:
    """« avril 2023 », « 2e trimestre 2023 », « septembre 2020 – avril 2023 »; Arabic has the months of Morocco and Western digits."""
    if "/" in period:
        first, last = period.split("/")
        return words(first, language) if first == last else f"{words(first, language)} – {words(last, language)}"
    year, _, part = period.partition("-")
    return f"{word('months', part, language)}\u00a0{year}" if part else year
