"""Files written outside the home for somebody: which, when, by whom. The files themselves lie where their user wanted them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from .database import Transaction
from .tables import exported, number_of


@dataclass(frozen=True)
class Exported:
    """One file that was written and not yet deleted from here."""

    id: int
    path: str
    kind: str
    user: str
    day: date


def rows(connection: sa.Connection) -> tuple[Exported, ...]:
    """Every file not yet deleted, the last written first."""
    found = connection.execute(sa.select(exported).where(exported.c.deleted_on.is_(None)).order_by(exported.c.id.desc()))
    return tuple(Exported(row.id, row.path, row.kind, row.user, date.fromisoformat(row.day)) for row in found)


def note(transaction: Transaction, path: str, kind: str, day: date) -> int:
    """Remember a file, in the place of what stood under the same path before; the number of its row."""
    gone = sa.delete(exported).where(exported.c.path == path, exported.c.deleted_on.is_(None))
    transaction.connection.execute(gone)
    values = {"path": path, "kind": kind, "user": transaction.user, "day": day.isoformat()}
    number = number_of(transaction.connection.execute(sa.insert(exported).values(values)))
    transaction.audit("file.exported", f"export {number}")
    return number


def withdraw(transaction: Transaction, number: int) -> None:
    """Forget a file that could not be written."""
    transaction.connection.execute(sa.delete(exported).where(exported.c.id == number))
    transaction.audit("file.not_written", f"export {number}")


def mark_deleted(transaction: Transaction, number: int, day: date) -> None:
    """Remember that the file is gone."""
    transaction.connection.execute(sa.update(exported).where(exported.c.id == number).values(deleted_on=day.isoformat()))
    transaction.audit("file.deleted", f"export {number}")
