"""What a user records most: services and forms of steps, so that the window offers these first."""

from __future__ import annotations

import sqlalchemy as sa

from . import tables as t
from .worktables import step

# So many of the newest rows are looked at: habits show in them, and a large store is not read whole for it.
NEWEST = 2_000


def services(connection: sa.Connection, user: str, since: str, most: int) -> list[tuple[str, int]]:
    """The services this user wrote most since a day, with how often."""
    e = t.entry.c
    often = sa.func.count().label("often")
    chosen = sa.select(e.service, often).where(e.author == user, e.entered_on >= since, e.origin == "typed", e.id > _newest(e.id))
    chosen = chosen.group_by(e.service)
    return [(row.service, row.often) for row in connection.execute(chosen.order_by(often.desc(), e.service).limit(most))]


def forms(connection: sa.Connection, user: str, since: str, most: int) -> list[tuple[str, int]]:
    """The forms of steps this user wrote most since a day, with how often."""
    s = step.c
    often = sa.func.count().label("often")
    chosen = sa.select(s.form, often).where(s.author == user, s.entered_on >= since, s.origin == "typed", s.id > _newest(s.id))
    chosen = chosen.group_by(s.form)
    return [(row.form, row.often) for row in connection.execute(chosen.order_by(often.desc(), s.form).limit(most))]


def _newest(number: sa.ColumnElement[int]) -> sa.ScalarSelect[int]:
    return sa.select(sa.func.coalesce(sa.func.max(number), 0) - NEWEST).scalar_subquery()
