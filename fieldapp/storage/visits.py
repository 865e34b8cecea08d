"""The waiting room: who came today, with a ticket number and no name, until they are seen or go away."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from .casebook import Columns
from .tables import next_number, number_of
from .worktables import visit

v = visit.c


def add(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Write an arrival and give it the next number of the day at its site."""
    last = connection.scalar(sa.select(sa.func.max(v.number)).where(v.site == values["site"], v.day == values["day"]))
    numbered = {"id": next_number(connection, "visit"), "number": int(last or 0) + 1}
    return number_of(connection.execute(sa.insert(visit).values({**values, **numbered})))


def get(connection: sa.Connection, visit_id: int) -> Columns:
    """One arrival. Raises Refused ``visit_unknown``."""
    row = connection.execute(sa.select(visit).where(v.id == visit_id)).mappings().first()
    if row is None:
        raise Refused("visit_unknown")
    return row


def change(connection: sa.Connection, visit_id: int, **values: object) -> None:
    """Change columns of an arrival."""
    connection.execute(sa.update(visit).where(v.id == visit_id).values(**values))


def of_day(connection: sa.Connection, day: str) -> list[Columns]:
    """Everybody who came on a day, in the order they came; who was noted by mistake is left out."""
    chosen = sa.select(visit).where(v.day == day, v.cancelled_on.is_(None)).order_by(v.came_at, v.id)
    return list(connection.execute(chosen).mappings())
