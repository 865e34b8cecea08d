"""Counts of a stretch of days that only the sheet of a cell prints: how sessions were held, for whose households, who did not come.

Nothing here is of a single person, and nothing of it leaves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

_GIVEN = """
    SELECT site, project, service, modality, interpreter, count(*), count(household), coalesce(sum(household), 0)
    FROM entry WHERE cancelled_on IS NULL AND date BETWEEN ? AND ? GROUP BY site, project, service, modality, interpreter
"""
_MISSED = "SELECT site, count(*) FROM appointment WHERE state = 'missed' AND day BETWEEN ? AND ? GROUP BY site"
_WORKING = """
    SELECT p.site, p.project, count(DISTINCT coalesce(p.merged_into, p.id)) FROM step s JOIN person p ON p.id = s.person_id
    WHERE s.form = 'job_follow_up' AND s.cancelled_on IS NULL AND s.date BETWEEN ? AND ?
    AND json_extract(s.answers, '$.job') IN ('en_poste', 'autre_poste') GROUP BY p.site, p.project
"""


@dataclass(frozen=True, slots=True)
class Given:
    """Entries alike: ``number`` of them, ``households`` that were said, and the ``members`` of all those."""

    site: str
    project: str
    service: str
    modality: str
    interpreter: bool
    number: int
    households: int
    members: int


def given(connection: sa.Connection, first: date, last: date) -> Iterator[Given]:
    """What was given from ``first`` to ``last``, both included, by how it was."""
    for row in connection.exec_driver_sql(_GIVEN, (first.isoformat(), last.isoformat())):
        yield Given(row[0], row[1], row[2], row[3], bool(row[4]), row[5], row[6], row[7])


def missed(connection: sa.Connection, first: date, last: date) -> dict[str, int]:
    """Appointments nobody came to, by site."""
    return {row[0]: row[1] for row in connection.exec_driver_sql(_MISSED, (first.isoformat(), last.isoformat()))}


def working(connection: sa.Connection, first: date, last: date) -> dict[tuple[str, str], int]:
    """People who were asked in these days and still had work, by the site and project of their file."""
    return {(row[0], row[1]): row[2] for row in connection.exec_driver_sql(_WORKING, (first.isoformat(), last.isoformat()))}
