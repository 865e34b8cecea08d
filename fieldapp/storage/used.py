"""What a user records most: services and forms of steps, so that the window offers these first."""

from __future__ import annotations

import sqlalchemy as sa

from . import tables as t
from .worktables import step


def services(connection: sa.Connection, user: str, since: str, most: int) -> list[tuple[str, int]]:
    """The services this user wrote most since a day, with how often."""
    e = t.entry.c
    often = sa.func.count().label("often")
    chosen = sa.select(e.service, often).where(e.author == user, e.entered_on >= since, e.origin == "typed").group_by(e.service)
    return [(row.service, row.often) for row in connection.execute(chosen.order_by(often.desc(), e.service).limit(most))]


def forms(connection: sa.Connection, user: str, since: str, most: int) -> list[tuple[str, int]]:
    """The forms of steps this user wrote most since a day, with how often."""
    s = step.c
    often = sa.func.count().label("often")
    chosen = sa.select(s.form, often).where(s.author == user, s.entered_on >= since, s.origin == "typed").group_by(s.form)
    return [(row.form, row.often) for row in connection.execute(chosen.order_by(often.desc(), s.form).limit(most))]
