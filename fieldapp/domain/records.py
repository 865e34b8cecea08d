"""Plain rows to count from: what a figure needs of a person, an entry or an activity, and nothing that names anybody.

Dates are ``datetime.date``. Cancelled rows are never in them.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Person:
    """A person with a file. ``age_at_opening`` is in years and stands in when no birth date is known.

    ``status_group`` is the generalised status (refuge, autre, nd); ``statistics`` is False when the person refused to be counted in
    breakdowns; ``reported_before`` says the closure was reported before Fieldapp; ``elsewhere`` is card for who is followed at another
    installation too and showed its card, said for who only says so.
    """

    id: int
    code: str
    sex: str
    birth_date: datetime.date | None
    age_at_opening: int | None
    nationality: str
    group: str
    status_group: str
    site: str
    project: str
    opened_on: datetime.date
    closed_on: datetime.date | None = None
    closure_reason: str | None = None
    statistics: bool = True
    reported_before: bool = False
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One service given to one person: a register row. ``quantity`` counts items, ``amount_mad`` is in dirhams."""

    id: int
    person_id: int
    date: datetime.date
    site: str
    project: str
    service: str
    quantity: int = 1
    amount_mad: Decimal | None = None
    issue: str = ""
    entered_on: datetime.date | None = None
    reported_before: bool = False


@dataclass(frozen=True, slots=True)
class Activity:
    """One collective activity: ``heads`` counts the people seen there by band (``f_18_59``, ``sexe_inconnu``); none of them has a name."""

    id: int
    date: datetime.date
    site: str
    project: str
    service: str
    theme: str = ""
    heads: Mapping[str, int] = field(default_factory=dict)
    group: str = ""
    entered_on: datetime.date | None = None
    reported_before: bool = False
