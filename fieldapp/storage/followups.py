"""What follow-ups are counted from: when something was done for people, and when a form was last filled. Merged files count as one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from . import tables as t
from .casebook import Columns
from .worktables import step

WHO = sa.func.coalesce(t.person.c.merged_into, t.person.c.id)


@dataclass(frozen=True)
class Among:
    """Whose files are looked at: those a user follows, one person's, or everybody's."""

    user: str | None = None
    files: tuple[int, ...] = ()

    def of(self, chosen: sa.Select[Any], person_id: sa.ColumnElement[int]) -> sa.Select[Any]:
        """The same of these files only; ``person_id`` says whose a row is. Looked up by the index of persons, never by reading all rows."""
        if self.files:
            return chosen.where(person_id.in_(self.files))
        if self.user is None:
            return chosen
        return chosen.where(person_id.in_(sa.select(t.person.c.id).where(t.person.c.referent == self.user)))


@dataclass(frozen=True)
class Source:
    """What a rule comes after: services by code, forms of steps, and the opening of the file; ``among`` whom."""

    services: frozenset[str]
    forms: frozenset[str]
    opening: bool
    among: Among

    def happened(self) -> sa.Subquery:
        """Who and on which day, one row for each time."""
        parts: list[sa.Select[Any]] = []
        if self.services:
            given = sa.select(WHO.label("who"), t.entry.c.date.label("day")).join_from(t.entry, t.person)
            given = given.where(t.entry.c.cancelled_on.is_(None), t.entry.c.service.in_(sorted(self.services)))
            parts.append(self.among.of(given, t.entry.c.person_id))
        if self.forms:
            filled = sa.select(WHO.label("who"), step.c.date.label("day")).join_from(step, t.person)
            filled = filled.where(step.c.cancelled_on.is_(None), step.c.form.in_(sorted(self.forms)))
            parts.append(self.among.of(filled, step.c.person_id))
        if self.opening:
            parts.append(self.among.of(sa.select(WHO.label("who"), t.person.c.opened_on.label("day")), t.person.c.id))
        return sa.union_all(*parts).subquery()


def between(connection: sa.Connection, source: Source, start: str, end: str) -> list[tuple[int, str]]:
    """Every time it happened within these days: person and day, oldest first."""
    rows = source.happened().c
    chosen = sa.select(rows.who, rows.day).where(rows.day >= start, rows.day <= end).order_by(rows.day, rows.who)
    return [(row.who, row.day) for row in connection.execute(chosen)]


def nth(connection: sa.Connection, source: Source, number: int, start: str, end: str) -> list[tuple[int, str]]:
    """Whose ``number``-th time lay within these days, and when."""
    rows = source.happened()
    counted = sa.select(
        rows.c.who, rows.c.day, sa.func.row_number().over(partition_by=rows.c.who, order_by=rows.c.day).label("n")
    ).subquery()
    chosen = sa.select(counted.c.who, counted.c.day).where(counted.c.n == number, counted.c.day >= start, counted.c.day <= end)
    return [(row.who, row.day) for row in connection.execute(chosen.order_by(counted.c.day, counted.c.who))]


def first(connection: sa.Connection, source: Source) -> list[tuple[int, str]]:
    """Whoever it happened to, and the first day."""
    rows = source.happened().c
    return [(row.who, row.day) for row in connection.execute(sa.select(rows.who, sa.func.min(rows.day).label("day")).group_by(rows.who))]


def last_filled(connection: sa.Connection, forms: Collection[str], among: Among) -> dict[str, dict[int, str]]:
    """The last day each of these forms was filled, by form and person."""
    chosen = sa.select(step.c.form, WHO.label("who"), sa.func.max(step.c.date).label("day")).join_from(step, t.person)
    chosen = chosen.where(step.c.form.in_(sorted(forms)), step.c.cancelled_on.is_(None)).group_by(step.c.form, WHO)
    found: dict[str, dict[int, str]] = {form: {} for form in forms}
    for row in connection.execute(among.of(chosen, step.c.person_id)):
        found[row.form][row.who] = row.day
    return found


def people(connection: sa.Connection, among: Among) -> dict[int, Columns]:
    """The files that stand among these, with what a line about them shows."""
    p = t.person.c
    chosen = sa.select(p.id, p.code, p.given_name, p.family_name, p.site, p.referent, p.closed_on).where(p.merged_into.is_(None))
    return {row["id"]: row for row in connection.execute(among.of(chosen, p.id)).mappings()}
