"""Who already left in a record of a year, and whose circumstances are noted: what choosing records needs beside the plain rows.

Files that were merged are one person, named by the file that stands for them. Who is erased is forgotten here too.
"""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from fieldapp.storage import tables as t
from fieldapp.storage import worktables as w

# What the audit trail calls records that leave; its line is ``closing NUMBER record COUNT``.
SENT = "send records"


def persons(connection: sa.Connection, year: int) -> frozenset[int]:
    """The persons who left in a record of that calendar year."""
    left = connection.scalars(sa.select(w.record_left.c.person_id).where(w.record_left.c.year == year)).all()
    return _standing(connection, left)


def add(connection: sa.Connection, closing_id: int, year: int, persons: Iterable[int]) -> None:
    """Write who leaves in a record with a closing. Raises IntegrityError for somebody who left in that year before."""
    rows = [{"person_id": number, "year": year, "closing_id": closing_id} for number in sorted(persons)]
    if rows:
        connection.execute(sa.insert(w.record_left), rows)


def sent(connection: sa.Connection, closing_id: int) -> int:
    """How many rows left with a closing, those since erased too: what the audit trail says of it."""
    said = sa.select(t.audit.c.object).where(t.audit.c.action == SENT, t.audit.c.object.startswith(f"closing {closing_id} "))
    return sum(int(line.split()[-1]) for line in connection.scalars(said))


def vulnerable(connection: sa.Connection) -> frozenset[int]:
    """The persons of whom a circumstance is noted that is not restricted; what is restricted shapes nothing that leaves."""
    p = t.person.c
    noted = connection.scalars(sa.select(p.id).where(p.vulnerabilities != "")).all()
    return _standing(connection, noted)


def _standing(connection: sa.Connection, numbers: Iterable[int]) -> frozenset[int]:
    """The files that stand for these."""
    p = t.person.c
    into = {row.id: row.merged_into for row in connection.execute(sa.select(p.id, p.merged_into).where(p.merged_into.is_not(None)))}
    found = set(numbers)
    while merged := found & into.keys():
        found = found - merged | {into[number] for number in merged}
    return frozenset(found)
