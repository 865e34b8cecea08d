"""What people type for an age, read as they mean it: years (``27``), a year of birth (``1999``) or a birth date (``4/3/1999``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from fieldapp.ui.kit import dates

OLDEST = 120


@dataclass(frozen=True)
class Age:
    """An age as it was given: a birth date, or completed years (estimated when only a year of birth was known)."""

    birth_date: date | None = None
    years: int | None = None
    estimated: bool = False


def read(text: str, today: date) -> Age | None:
    """The age meant by ``text``, or None when it is none."""
    plain = text.strip()
    if re.fullmatch(r"\d{1,3}", plain) and int(plain) <= OLDEST:
        return Age(years=int(plain))
    if re.fullmatch(r"\d{4}", plain) and 0 <= today.year - int(plain) <= OLDEST:
        return Age(years=today.year - int(plain), estimated=True)
    born = dates.read(plain, today) if re.search(r"\d{4}", plain) else None
    if born is not None and born <= today and today.year - born.year <= OLDEST:
        return Age(birth_date=born)
    return None
