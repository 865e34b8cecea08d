"""How much work there was, as rows of dates and user names: services, open files, waiting. Nothing here tells whose file it was."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from . import tables as t
from . import worktables as w
from .casebook import Columns


def services(connection: sa.Connection, start: str, end: str, site: str | None) -> list[Columns]:
    """Author, service, date and day of entry of every service typed here that counts and lies between these days."""
    e = t.entry.c
    chosen = sa.select(e.author, e.service, e.date, e.entered_on).where(
        e.cancelled_on.is_(None), e.date.between(start, end), e.origin == "typed"
    )
    if site is not None:
        chosen = chosen.where(e.site == site)
    return list(connection.execute(chosen).mappings())


def open_files(connection: sa.Connection, day: str, site: str | None) -> list[tuple[str, int]]:
    """How many files each user follows that were open on this day; files merged into others left out."""
    p = t.person.c
    chosen = (
        sa.select(p.referent, sa.func.count())
        .where(p.opened_on <= day, sa.or_(p.closed_on.is_(None), p.closed_on > day), p.merged_into.is_(None))
        .group_by(p.referent)
        .order_by(p.referent)
    )
    if site is not None:
        chosen = chosen.where(p.site == site)
    return [(row[0], int(row[1])) for row in connection.execute(chosen)]


def waits(connection: sa.Connection, start: str, end: str, site: str | None) -> Sequence[Columns]:
    """When people came and when they were seen, between these days; who left unseen has no ``seen_at``."""
    v = w.visit.c
    chosen = sa.select(v.came_at, v.seen_at, v.left_at).where(v.cancelled_on.is_(None), v.day.between(start, end))
    if site is not None:
        chosen = chosen.where(v.site == site)
    return connection.execute(chosen).mappings().all()
