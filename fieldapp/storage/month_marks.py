"""Marks of a month before it is closed: submitted, validated, by whom and when; and what was written into the month since.

A mark that is taken back stays, with who did it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy import Connection as Connection

from fieldapp.domain.periods import Month

from . import journal
from . import tables as t
from .worktables import month_mark

# What changes an entry that stood already.
_CHANGES = ("entry.cancelled", "entry.corrected", "entry.undone")


@dataclass(frozen=True)
class Mark:
    """One standing mark; ``state`` is submitted or validated. ``entry`` and ``seq`` tell where the store and its trail stood then."""

    id: int
    month: Month
    state: str
    user: str
    day: date
    entry: int
    seq: int


def standing(connection: Connection) -> dict[Month, dict[str, Mark]]:
    """The marks that stand, by month and state."""
    found: dict[Month, dict[str, Mark]] = {}
    for row in connection.execute(sa.select(month_mark).where(month_mark.c.withdrawn_on.is_(None)).order_by(month_mark.c.id)):
        mark = Mark(row.id, Month.parse(row.period), row.state, row.user, date.fromisoformat(row.day), row.entry, row.seq)
        found.setdefault(mark.month, {})[mark.state] = mark
    return found


def add(connection: Connection, month: Month, state: str, user: str, day: date) -> None:
    """Write a mark, and where the store stands."""
    newest = connection.scalar(sa.select(sa.func.coalesce(sa.func.max(t.entry.c.id), 0)))
    values: Mapping[str, object] = {
        "period": str(month),
        "state": state,
        "user": user,
        "day": day.isoformat(),
        "entry": newest,
        "seq": journal.head(connection).seq,
    }
    connection.execute(sa.insert(month_mark).values(**values))


def withdraw(connection: Connection, mark: Mark, user: str, day: date) -> None:
    """Take a mark back."""
    values = {"withdrawn_by": user, "withdrawn_on": day.isoformat()}
    connection.execute(sa.update(month_mark).where(month_mark.c.id == mark.id).values(**values))


def changed_since(connection: Connection, mark: Mark) -> int:
    """How many entries dated up to the end of the month were written, corrected or cancelled since the mark."""
    e = t.entry.c
    counted = sa.and_(e.date <= mark.month.last.isoformat(), e.reported_before.is_(False))
    written = sa.select(e.id).where(counted, e.id > mark.entry, e.cancelled_on.is_(None), e.replaces.is_(None))
    lines = sa.select(t.audit.c.object).where(t.audit.c.seq > mark.seq, t.audit.c.action.in_(_CHANGES))
    touched = {int(line.split()[1]) for line in connection.scalars(lines)}
    stood = sa.select(e.id).where(counted, e.id.in_(sorted(touched)), e.id <= mark.entry)
    return len({*connection.scalars(written), *connection.scalars(stood)})
