"""Activities for no single person: who came is counted by band and nobody is named. A wrong one is cancelled and stays.

Values are columns of ``tables.activity``.
"""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import tables as t
from .casebook import Columns


def add(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Write an activity; its number."""
    numbered = {**values, "id": t.next_number(connection, "activity")}
    return t.number_of(connection.execute(sa.insert(t.activity).values(numbered)))


def activity(connection: sa.Connection, number: int) -> Columns:
    """One activity, whole. Raises Refused ``activity_unknown``."""
    row = connection.execute(sa.select(t.activity).where(t.activity.c.id == number)).mappings().first()
    if row is None:
        raise Refused("activity_unknown")
    return row


def between(connection: sa.Connection, start: str, end: str, *, cancelled: bool = False) -> list[Columns]:
    """Activities dated from ``start`` to ``end``, both included, the latest first; with ``cancelled`` those taken back too."""
    a = t.activity.c
    chosen = sa.select(t.activity).where(a.date.between(start, end))
    if not cancelled:
        chosen = chosen.where(a.cancelled_on.is_(None))
    return list(connection.execute(chosen.order_by(a.date.desc(), a.id.desc())).mappings())


def cancel(connection: sa.Connection, number: int, *, on: str, by: str, reason: str) -> None:
    """Cancel an activity; the row stays. Raises Refused ``activity_cancelled`` when it was cancelled before."""
    a = t.activity.c
    changed = connection.execute(
        sa.update(t.activity).where(a.id == number, a.cancelled_on.is_(None)).values(cancelled_on=on, cancelled_by=by, cancel_reason=reason)
    )
    if changed.rowcount != 1:
        raise Refused("activity_cancelled")


def restore(connection: sa.Connection, number: int) -> None:
    """Let a cancelled activity count again. Raises Refused ``activity_replaced`` when the one it corrects, or that corrects it, stands."""
    a = t.activity.c
    corrected = sa.select(a.replaces).where(a.id == number).scalar_subquery()
    instead = sa.or_(a.replaces == number, a.id == corrected)
    if connection.scalar(sa.select(a.id).where(instead, a.cancelled_on.is_(None))) is not None:
        raise Refused("activity_replaced")
    connection.execute(sa.update(t.activity).where(a.id == number).values(cancelled_on=None, cancelled_by=None, cancel_reason=None))
