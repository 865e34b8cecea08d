"""What two computers hold in common stays with the one that has the old key: here it counts as reported before.

The other computer has counted it, or will with its next closing. Here no closing ever counts it, and whoever was met in it is not new.
"""

from __future__ import annotations

import json

import sqlalchemy as sa

from . import erased as erasing
from . import tables as t
from .computers import Elsewhere
from .database import Transaction

_CLOSINGS = ("person.closed", "person.closing_undone", "person.reopened")


def leave(transaction: Transaction, stands: Elsewhere) -> None:
    """Leave to the other computer what was entered up to where both stood; a case closed since is told here."""
    connection = transaction.connection
    for table, last in ((t.entry, stands.entry), (t.activity, stands.activity)):
        connection.execute(sa.update(table).where(table.c.id <= last).values(reported_before=True))
    lines = sa.select(t.audit.c.object).where(t.audit.c.seq > stands.audit, t.audit.c.action.in_(_CLOSINGS))
    since = {int(object.split()[1]) for object in connection.scalars(lines)}
    closed = sa.select(t.person.c.id).where(t.person.c.id <= stands.person, t.person.c.closed_on.is_not(None))
    common = [{"number": number} for number in connection.scalars(closed) if number not in since]
    if common:
        statement = sa.update(t.person).where(t.person.c.id == sa.bindparam("number")).values(reported_before=True)
        connection.execute(statement, common)
    _erased(connection)


def nothing(connection: sa.Connection) -> bool:
    """Whether two computers hold nothing in common: nothing was ever sealed, and nothing is written down that a closing would count."""
    counted = (t.batch.c.seq, t.person.c.id, t.entry.c.id, t.activity.c.id)
    return all(connection.scalar(sa.select(column).limit(1)) is None for column in counted)


def _erased(connection: sa.Connection) -> None:
    """The facts that stay of people who were erased, where a closing had counted them."""
    for number, text in connection.execute(sa.select(t.erased.c.id, t.erased.c.facts)).all():
        facts = json.loads(text)
        for kept in (*facts["entries"], *([facts["closed"]] if facts["closed"] else [])):
            if kept[-1] == erasing.COUNTED:
                kept[-1] = erasing.REPORTED
        written = json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        connection.execute(sa.update(t.erased).where(t.erased.c.id == number).values(facts=written))
