"""Many at once: lists of who was served in one event (``gathering``), and groups people belong to for a while (``cohort``, ``member``).

What each person was given is an entry like any other, which names the gathering it was written in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import tables as t
from . import worktables as w
from .casebook import Columns


def add_gathering(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Write an event; its number."""
    return t.number_of(connection.execute(sa.insert(w.gathering).values(**values)))


def gathering(connection: sa.Connection, gathering_id: int) -> Columns:
    """One event, whole. Raises Refused ``gathering_unknown``."""
    row = connection.execute(sa.select(w.gathering).where(w.gathering.c.id == gathering_id)).mappings().first()
    if row is None:
        raise Refused("gathering_unknown")
    return row


def update_gathering(connection: sa.Connection, gathering_id: int, **values: object) -> None:
    """Change columns of an event."""
    connection.execute(sa.update(w.gathering).where(w.gathering.c.id == gathering_id).values(**values))


def gatherings(connection: sa.Connection, first: str = "", last: str = "9", cohort_id: int | None = None) -> list[Columns]:
    """The events of these days, newest first, cancelled ones left out, with what their lines count: persons, items, households and
    their members."""
    g, e = w.gathering.c, t.entry.c
    counted = (
        sa.select(
            e.gathering_id,
            sa.func.count().label("lines"),
            sa.func.count(sa.distinct(e.person_id)).label("persons"),
            sa.func.coalesce(sa.func.sum(e.quantity), 0).label("items"),
            sa.func.count(e.household).label("households"),
            sa.func.coalesce(sa.func.sum(e.household), 0).label("household_members"),
        )
        .where(e.gathering_id.is_not(None), e.cancelled_on.is_(None))
        .group_by(e.gathering_id)
        .subquery()
    )
    c = counted.c
    names = ("lines", "persons", "items", "households", "household_members")
    numbers = [sa.func.coalesce(c[name], 0).label(name) for name in names]
    chosen = sa.select(w.gathering, *numbers).outerjoin(counted, c.gathering_id == g.id)
    chosen = chosen.where(g.cancelled_on.is_(None), g.date >= first, g.date <= last)
    if cohort_id is not None:
        chosen = chosen.where(g.cohort_id == cohort_id)
    return list(connection.execute(chosen.order_by(g.date.desc(), g.id.desc())).mappings())


def put_in(connection: sa.Connection, entry_id: int, gathering_id: int, household: int | None) -> None:
    """Say of an entry in which event it was written, and for how many of the household it was."""
    connection.execute(sa.update(t.entry).where(t.entry.c.id == entry_id).values(gathering_id=gathering_id, household=household))


def lines(connection: sa.Connection, gathering_id: int) -> list[Columns]:
    """The entries written in an event that count, in the order they were written, with who they were for."""
    e, p = t.entry.c, t.person.c
    columns = (
        e.id, e.person_id, e.date, e.quantity, e.household, e.minutes, e.author, e.entered_on, p.code, p.card, p.given_name, p.family_name,
        p.sex, p.birth_date, p.age_at_opening, p.age_estimated, p.opened_on,
    )  # fmt: skip
    chosen = sa.select(*columns).join(t.person, p.id == e.person_id).where(e.gathering_id == gathering_id, e.cancelled_on.is_(None))
    return list(connection.execute(chosen.order_by(e.id)).mappings())


def last_served(connection: sa.Connection, service: str, person_ids: Sequence[int], since: str, *, but: int = 0) -> dict[int, str]:
    """The day each of these people was given this service last since a day, entries of the event ``but`` left out."""
    e = t.entry.c
    chosen = (
        sa.select(e.person_id, sa.func.max(e.date))
        .where(e.person_id.in_(person_ids), e.service == service, e.date >= since, e.cancelled_on.is_(None))
        .where(sa.func.coalesce(e.gathering_id, 0) != but)
        .group_by(e.person_id)
    )
    return {person: day for person, day in connection.execute(chosen)}


def add_cohort(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Write a group; its number."""
    return t.number_of(connection.execute(sa.insert(w.cohort).values(**values)))


def cohort(connection: sa.Connection, cohort_id: int) -> Columns:
    """One group, whole. Raises Refused ``group_unknown``."""
    row = connection.execute(sa.select(w.cohort).where(w.cohort.c.id == cohort_id)).mappings().first()
    if row is None:
        raise Refused("group_unknown")
    return row


def update_cohort(connection: sa.Connection, cohort_id: int, **values: object) -> None:
    """Change columns of a group."""
    connection.execute(sa.update(w.cohort).where(w.cohort.c.id == cohort_id).values(**values))


def cohorts(connection: sa.Connection) -> list[Columns]:
    """All groups that were not cancelled, the one that began last first."""
    c = w.cohort.c
    return list(
        connection.execute(sa.select(w.cohort).where(c.cancelled_on.is_(None)).order_by(c.starts_on.desc(), c.id.desc())).mappings()
    )


def members(connection: sa.Connection, cohort_id: int) -> list[Columns]:
    """Who belongs or belonged to a group, in the order they joined, with how often and how long they were there."""
    m, p, e = w.member.c, t.person.c, t.entry.c
    there = (
        sa.select(e.person_id, sa.func.count(sa.distinct(e.gathering_id)).label("times"), sa.func.sum(e.minutes).label("minutes"))
        .join(w.gathering, w.gathering.c.id == e.gathering_id)
        .where(w.gathering.c.cohort_id == cohort_id, e.cancelled_on.is_(None))
        .group_by(e.person_id)
        .subquery()
    )
    columns = (m.id, m.person_id, m.joined_on, m.left_on, m.outcome, p.code, p.card, p.given_name, p.family_name)
    numbers = (sa.func.coalesce(there.c.times, 0).label("times"), sa.func.coalesce(there.c.minutes, 0).label("minutes"))
    chosen = sa.select(*columns, *numbers).join(t.person, p.id == m.person_id).outerjoin(there, there.c.person_id == m.person_id)
    return list(connection.execute(chosen.where(m.cohort_id == cohort_id).order_by(m.id)).mappings())


def member(connection: sa.Connection, cohort_id: int, person_id: int) -> Columns | None:
    """Somebody's place in a group; None when they never joined."""
    m = w.member.c
    return connection.execute(sa.select(w.member).where(m.cohort_id == cohort_id, m.person_id == person_id)).mappings().first()


def add_member(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Write somebody into a group; the number of their place."""
    return t.number_of(connection.execute(sa.insert(w.member).values(**values)))


def update_member(connection: sa.Connection, member_id: int, **values: object) -> Columns:
    """Change a place in a group; how it was before. Raises Refused ``member_unknown``."""
    m = w.member.c
    before = connection.execute(sa.select(w.member).where(m.id == member_id)).mappings().first()
    if before is None:
        raise Refused("member_unknown")
    connection.execute(sa.update(w.member).where(m.id == member_id).values(**values))
    return before


def remove_member(connection: sa.Connection, member_id: int) -> None:
    """Take back that somebody joined, as if it had not been written."""
    connection.execute(sa.delete(w.member).where(w.member.c.id == member_id))
