"""What need no longer lie at the mission: sealed bytes long proved durable, letters that were fetched or that nobody came for, old packs.

Hashes, sizes and every receipt stay for good, so that a batch of years ago, offered again, gets the receipt it always got. Of a batch that
does not count (set aside, a fork, revoked) the bytes stay too: they are all there is of it. On PostgreSQL a month of which nothing must
stay goes as one partition.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa

from .tables import batch, body, letter, mail, partition

DAYS = 400
LETTER_DAYS = 60


@dataclass(frozen=True)
class Retained:
    """What was let go, or would be: bodies of batches and of letters, the bytes of both, and mission packs that a newer one replaced."""

    bodies: int
    letters: int
    bytes: int
    packs: int


def retain(engine: sa.Engine, day: date, *, older_than: int = DAYS, dry_run: bool = False) -> Retained:
    """Let go of what was received more than ``older_than`` days before ``day``; letters after ``LETTER_DAYS`` or when they were fetched."""
    before = (day - timedelta(days=older_than)).isoformat()
    expired = (
        letter.c.body.is_not(None),
        sa.or_(letter.c.taken_on.is_not(None), letter.c.received_on < (day - timedelta(days=LETTER_DAYS)).isoformat()),
    )
    newest = sa.select(sa.func.max(mail.c.number)).where(mail.c.kind == "pack").scalar_subquery()
    replaced = mail.c.kind == "pack", mail.c.number < newest
    with engine.begin() as connection:
        count, size = connection.execute(_sums(batch.c.size).select_from(_kept()).where(*_due(before))).one()
        letters, letters_size = connection.execute(_sums(letter.c.size).where(*expired)).one()
        packs = connection.scalar(sa.select(sa.func.count()).select_from(mail).where(*replaced)) or 0
        if not dry_run:
            connection.execute(sa.update(letter).where(*expired).values(body=None))
            connection.execute(sa.delete(mail).where(*replaced))
    if not dry_run:
        _let_go(engine, before)
    return Retained(count, letters, size + letters_size, packs)


def _let_go(engine: sa.Engine, before: str) -> None:
    """Month by month, so that receivers never wait for long."""
    with engine.connect().execution_options(reads=True) as connection:
        months = connection.scalars(sa.select(batch.c.month).select_from(_kept()).where(*_due(before)).distinct()).all()
    for month in sorted(months):
        with engine.begin() as connection:
            if not _drop(connection, month, before):
                due = sa.select(batch.c.hash).where(*_due(before), batch.c.month == month)
                connection.execute(sa.delete(body).where(body.c.month == month, body.c.hash.in_(due)))


def _drop(connection: sa.Connection, month: str, before: str) -> bool:
    """Drop the whole partition of a month, if it has one and nothing in it must stay."""
    name = partition(month) if connection.dialect.name == "postgresql" else ""
    if not name or not connection.scalar(sa.select(sa.func.to_regclass(name).is_not(None))):
        return False
    connection.exec_driver_sql(f"LOCK TABLE {name} IN ACCESS EXCLUSIVE MODE")
    due = sa.select(batch.c.hash).where(*_due(before), batch.c.month == month)
    if connection.scalar(sa.select(body.c.hash).where(body.c.month == month, body.c.hash.not_in(due)).limit(1)) is not None:
        return False
    connection.exec_driver_sql(f"DROP TABLE {name}")
    return True


def _kept() -> sa.Join:
    return batch.join(body, (batch.c.hash == body.c.hash) & (batch.c.month == body.c.month))


def _due(before: str) -> tuple[sa.ColumnElement[bool], ...]:
    return batch.c.durable, batch.c.state == "pooled", batch.c.received_on < before


def _sums(size: sa.Column[int]) -> sa.Select[int, int]:
    return sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(size), 0))
