"""Paper forms by their serial number: printed, then typed once, or void."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from fieldapp.domain import serials
from fieldapp.domain.errors import Refused

from . import worktables as w
from .casebook import Columns


def next_numbers(connection: sa.Connection, site: str, count: int, start: int) -> list[int]:
    """The next ``count`` free numbers of a site: after the one printed last, or from ``start`` on when none was."""
    p = w.paper.c
    last = connection.scalar(sa.select(p.serial).where(p.site == site).order_by(sa.literal_column("rowid").desc()).limit(1))
    begin = serials.number_of(last) + 1 if last else start
    return [(begin + step) % serials.MOST for step in range(count)]


def add(connection: sa.Connection, values: Sequence[Mapping[str, object]]) -> None:
    """Write down papers that are being printed."""
    connection.execute(sa.insert(w.paper), list(values))


def paper(connection: sa.Connection, serial: str) -> Columns:
    """One paper. Raises Refused ``paper_unknown``."""
    row = connection.execute(sa.select(w.paper).where(w.paper.c.serial == serial)).mappings().first()
    if row is None:
        raise Refused("paper_unknown")
    return row


def papers(connection: sa.Connection, site: str | None = None) -> list[Columns]:
    """All papers in the order they were printed."""
    chosen = sa.select(w.paper) if site is None else sa.select(w.paper).where(w.paper.c.site == site)
    return list(connection.execute(chosen.order_by(sa.literal_column("rowid"))).mappings())


def set_typed(connection: sa.Connection, serial: str, *, on: str, by: str, became: str) -> bool:
    """Say that a paper was typed; False when it was typed before, or is void."""
    p = w.paper.c
    changed = connection.execute(
        sa.update(w.paper)
        .where(p.serial == serial, p.typed_on.is_(None), p.void_reason == "")
        .values(typed_on=on, typed_by=by, became=became)
    )
    return changed.rowcount == 1


def set_untyped(connection: sa.Connection, serial: str) -> None:
    """Let a paper wait to be typed again."""
    connection.execute(sa.update(w.paper).where(w.paper.c.serial == serial).values(typed_on=None, typed_by=None, became=""))


def set_void(connection: sa.Connection, serials_: Sequence[str], reason: str) -> int:
    """Say of papers not typed that they never will be, or with an empty reason that they may be again; how many were changed."""
    p = w.paper.c
    changed = connection.execute(sa.update(w.paper).where(p.serial.in_(serials_), p.typed_on.is_(None)).values(void_reason=reason))
    return changed.rowcount


def remove(connection: sa.Connection, serials_: Sequence[str]) -> None:
    """Forget papers that could not be printed after all."""
    connection.execute(sa.delete(w.paper).where(w.paper.c.serial.in_(serials_)))
