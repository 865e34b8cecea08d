"""What the sheet of a cell reads of cases as a whole: when files were closed and opened again, what was planned, when people first came,
what became of referrals, who was in a group. Row numbers stand for people; nothing of it leaves.

Files that were merged are one person: the file that stands for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

_TURNS = """
    SELECT person_id, date, form = 'closure', coalesce(json_extract(answers, '$.closure_reason'), '') FROM step
    WHERE form IN ('closure', 'reopening') AND cancelled_on IS NULL ORDER BY date, id
"""
_PLANNED = """
    SELECT coalesce(p.merged_into, p.id), max(a.day) FROM appointment a JOIN person p ON p.id = a.person_id
    WHERE a.state IN ('planned', 'kept', 'missed') GROUP BY 1
"""
_SEEN = """
    SELECT coalesce(p.merged_into, p.id), min(v.day), max(v.day) FROM (
        SELECT person_id, day FROM visit WHERE person_id IS NOT NULL AND cancelled_on IS NULL
        UNION ALL SELECT person_id, day FROM appointment WHERE state = 'kept'
    ) v JOIN person p ON p.id = v.person_id WHERE v.day <= ? GROUP BY 1
"""
_REFERRED = """
    SELECT e.site, e.project, coalesce(p.merged_into, p.id), e.service, e.date, e.partner, e.issue, coalesce(r.need, ''),
           coalesce(o.code, ''), (
               SELECT min(s.day) FROM referral_state s WHERE s.entry_id = e.id AND s.state = 'acceptee' AND s.cancelled_on IS NULL
           )
    FROM entry e JOIN person p ON p.id = e.person_id LEFT JOIN referral r ON r.entry_id = e.id
    LEFT JOIN organisation o ON o.id = r.organisation_id
    WHERE e.cancelled_on IS NULL AND e.date BETWEEN ? AND ? AND (r.entry_id IS NOT NULL OR e.service LIKE 'referral.%')
"""
_LISTED = """
    SELECT e.site, e.project, e.service, coalesce(p.merged_into, p.id), e.gathering_id FROM entry e JOIN person p ON p.id = e.person_id
    WHERE e.cancelled_on IS NULL AND e.date BETWEEN ? AND ?
"""
_GATHERED = """
    SELECT site, project, count(*), count(activity_id) FROM gathering
    WHERE cancelled_on IS NULL AND date BETWEEN ? AND ? GROUP BY site, project
"""
_ASKED = """
    SELECT p.site, p.project, coalesce(p.merged_into, p.id), json_extract(s.answers, '$.job') IN ('en_poste', 'autre_poste')
    FROM step s JOIN person p ON p.id = s.person_id
    WHERE s.form = ? AND s.cancelled_on IS NULL AND s.date BETWEEN ? AND ? AND EXISTS (
        SELECT 1 FROM entry e WHERE e.person_id = s.person_id AND e.cancelled_on IS NULL
        AND e.service IN (SELECT value FROM json_each(?)) AND e.date <= date(s.date, ?)
    ) ORDER BY s.date, s.id
"""


@dataclass(frozen=True, slots=True)
class Referred:
    """A referral: whom it was for, what was asked of whom, what became of it, and the day it was accepted."""

    site: str
    project: str
    person: int
    service: str
    day: date
    partner: str
    issue: str
    need: str
    organisation: str
    accepted: date | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A service somebody was given by name; ``gathering`` is the event it was written in, None where it was no event."""

    site: str
    project: str
    service: str
    person: int
    gathering: int | None


def turns(connection: sa.Connection) -> Iterator[tuple[int, date, bool, str]]:
    """By file, in the order they happened: the day it was closed (True, with the reason) or opened again (False)."""
    for number, day, closed, reason in connection.exec_driver_sql(_TURNS):
        yield number, date.fromisoformat(day), bool(closed), reason


def planned(connection: sa.Connection) -> dict[int, date]:
    """The last day anybody planned to see each person, past or to come."""
    return {number: date.fromisoformat(day) for number, day in connection.exec_driver_sql(_PLANNED)}


def seen(connection: sa.Connection, last: date) -> dict[int, tuple[date, date]]:
    """The first and the last day, up to ``last``, that each person came: to the waiting room or to an appointment."""
    found = connection.exec_driver_sql(_SEEN, (last.isoformat(),))
    return {number: (date.fromisoformat(first), date.fromisoformat(newest)) for number, first, newest in found}


def referred(connection: sa.Connection, first: date, last: date) -> Iterator[Referred]:
    """Every referral sent in these days, both included; those that came out of a register have no need and no organisation."""
    for row in connection.exec_driver_sql(_REFERRED, (first.isoformat(), last.isoformat())):
        site, project, person, service, day, partner, issue, need, organisation, accepted = row
        answered = date.fromisoformat(accepted) if accepted else None
        yield Referred(site, project, person, service, date.fromisoformat(day), partner, issue, need, organisation, answered)


def listed(connection: sa.Connection, first: date, last: date) -> Iterator[Listed]:
    """What was given by name in these days, both included."""
    for row in connection.exec_driver_sql(_LISTED, (first.isoformat(), last.isoformat())):
        yield Listed(*row)


def gathered(connection: sa.Connection, first: date, last: date) -> list[tuple[str, str, int, int]]:
    """Site, project, events written as a list of names, and how many of these are counted as an activity too."""
    found = connection.exec_driver_sql(_GATHERED, (first.isoformat(), last.isoformat()))
    return [(row[0], row[1], row[2], row[3]) for row in found]


def asked(
    connection: sa.Connection, form: str, services: Sequence[str], days: int, first: date, last: date
) -> dict[tuple[str, str], dict[int, bool]]:
    """By site and project: who was asked in these days by ``form``, at least ``days`` after one of the ``services``, and whether they
    said last that they were at work."""
    found: dict[tuple[str, str], dict[int, bool]] = {}
    values = (form, first.isoformat(), last.isoformat(), json.dumps(list(services)), f"-{days} days")
    for site, project, person, working in connection.exec_driver_sql(_ASKED, values):
        found.setdefault((site, project), {})[person] = bool(working)
    return found
