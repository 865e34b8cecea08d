"""Everything counted, read from the store as the plain rows of ``domain.records``; cancelled rows are never among them.

Files that were merged are one person: the kept one, with the services of all of them, left out of breakdowns when any of them refused.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from fieldapp.domain.records import Activity, Entry, Person
from fieldapp.storage import erased, returned

_CENT = Decimal("0.01")
# How sure it is that somebody is followed at another installation too, from not at all.
_ELSEWHERE = ("", "said", "card")


@lru_cache(maxsize=20_000)
def _day(text: str) -> date:
    return date.fromisoformat(text)


# Order comes from the row number, never from a date: the consent written last is the one that holds.
_PERSONS = """
    SELECT p.id, p.code, p.sex, p.birth_date, p.age_at_opening, p.nationality, p.population_group, p.status_group, p.site, p.project,
           p.opened_on, p.closed_on, p.closure_reason, p.reported_before, c.answer, c.withdrawn_on, p.elsewhere, p.merged_into
    FROM person p LEFT JOIN consent c ON c.id =
        (SELECT max(id) FROM consent WHERE person_id = p.id AND purpose = 'statistics')
    ORDER BY p.id
"""
_ENTRIES = """
    SELECT id, person_id, date, site, project, service, quantity, amount_mad, issue, entered_on, reported_before
    FROM entry WHERE cancelled_on IS NULL AND date <= ? ORDER BY id
"""
_ACTIVITIES = """
    SELECT id, date, site, project, service, theme, heads, population_group, entered_on, reported_before
    FROM activity WHERE cancelled_on IS NULL AND date <= ? ORDER BY id
"""
_EARLIEST = """
    SELECT min(date) FROM (
        SELECT min(date) AS date FROM entry WHERE cancelled_on IS NULL AND NOT reported_before
        UNION ALL SELECT min(date) FROM activity WHERE cancelled_on IS NULL AND NOT reported_before
        UNION ALL SELECT min(closed_on) FROM person WHERE NOT reported_before
    )
"""


@dataclass(frozen=True)
class Records:
    """The rows of one moment, in the order they were entered."""

    persons: tuple[Person, ...]
    entries: tuple[Entry, ...]
    activities: tuple[Activity, ...]


def load(connection: sa.Connection, until: date | None = None, *, leaving: bool = False) -> Records:
    """All persons, and the entries and activities dated up to ``until`` (included; all of them without).

    What is dated up to ``returned.reported_by_day`` was reported before, whatever its row says. The facts that stay of people who were
    erased are among the rows (see ``erased``); ``leaving`` leaves out those no closing had counted, for what may leave.
    """
    last, through = (until or date.max).isoformat(), returned.reported_by_day(connection)
    known = through.last if through else date.min
    gone = list(erased.rows(connection, leaving=leaving))
    kept = [entry for _, entries in gone for entry in entries if entry[2] <= last]
    persons, stands = _standing(connection.exec_driver_sql(_PERSONS).all(), known)
    return Records(
        (*(_person(person, known) for person, _ in gone), *persons),
        tuple(_entry(row, known, stands) for row in (*kept, *connection.exec_driver_sql(_ENTRIES, (last,)))),
        tuple(_activity(row, known) for row in connection.exec_driver_sql(_ACTIVITIES, (last,))),
    )


def earliest_unreported(connection: sa.Connection) -> date | None:
    """The day of the first thing that was not reported before Fieldapp; None while there is nothing."""
    found = connection.exec_driver_sql(_EARLIEST).scalar()
    return date.fromisoformat(found) if found else None


def _standing(rows: Sequence[Sequence[Any]], known: date) -> tuple[list[Person], dict[int, int]]:
    """The persons of these files, each once, and for every merged file the number of the one that stands for it."""
    into: dict[int, int] = {row[0]: row[17] for row in rows if row[17] is not None}
    persons = {row[0]: _person(row, known) for row in rows}
    stands: dict[int, int] = {}
    for number in into:
        at = into[number]
        while at in into:
            at = into[at]
        stands[number] = at
    for number, at in stands.items():
        merged, kept = persons.pop(number), persons[at]
        elsewhere = max(kept.elsewhere, merged.elsewhere, key=_ELSEWHERE.index)
        persons[at] = replace(kept, statistics=kept.statistics and merged.statistics, elsewhere=elsewhere)
    return list(persons.values()), stands


def _person(row: Sequence[Any], known: date) -> Person:
    birth, closed, answer, withdrawn = row[3], row[11], row[14], row[15]
    return Person(
        id=row[0],
        code=row[1],
        sex=row[2],
        birth_date=_day(birth) if birth else None,
        age_at_opening=row[4],
        nationality=row[5],
        group=row[6],
        status_group=row[7],
        site=row[8],
        project=row[9],
        opened_on=_day(row[10]),
        closed_on=_day(closed) if closed else None,
        closure_reason=row[12],
        statistics=answer != "no" and withdrawn is None,
        reported_before=bool(row[13]) or (closed is not None and _day(closed) <= known),
        elsewhere=row[16],
    )


def _entry(row: Sequence[Any], known: date, stands: Mapping[int, int]) -> Entry:
    amount, day = row[7], _day(row[2])
    return Entry(
        row[0],
        stands.get(row[1], row[1]),
        day,
        row[3],
        row[4],
        row[5],
        row[6],
        None if amount is None else Decimal(str(amount)).quantize(_CENT),
        row[8],
        _day(row[9]),
        bool(row[10]) or day <= known,
    )


def _activity(row: Sequence[Any], known: date) -> Activity:
    day = _day(row[1])
    reported = bool(row[9]) or day <= known
    return Activity(row[0], day, row[2], row[3], row[4], row[5], json.loads(row[6]), row[7], _day(row[8]), reported)
