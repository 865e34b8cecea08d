"""What need no longer lie at the mission: sealed bytes long proved durable, letters that were fetched or that nobody came for.

Hashes, sizes and every receipt stay for good, so that a batch of years ago, offered again, gets the receipt it always got. Of a batch that
does not count (set aside, a fork, revoked) the bytes stay too: they are all there is of it. On PostgreSQL a month of which nothing must
stay goes as one partition. Packs need no such care: a newer one replaces the older at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa

from .tables import batch, body, has_partition, letter, partition, turn, unless_busy

DAYS = 400
LETTER_DAYS = 60


@dataclass(frozen=True)
class Retained:
    """What was let go, or would be: bodies of batches and of letters, and the bytes of both."""

    bodies: int
    letters: int
    bytes: int


def retain(engine: sa.Engine, day: date, *, older_than: int = DAYS, dry_run: bool = False) -> Retained:
    """Let go of what was received more than ``older_than`` days before ``day``; letters after ``LETTER_DAYS`` or when they were fetched."""
    before = (day - timedelta(days=older_than)).isoformat()
    expired = (
        letter.c.body.is_not(None),
        sa.or_(letter.c.taken_on.is_not(None), letter.c.received_on < (day - timedelta(days=LETTER_DAYS)).isoformat()),
    )
    with engine.begin() as connection:
        count, size = connection.execute(_sums(batch.c.size).select_from(_kept()).where(*_due(before))).one()
        letters, letters_size = connection.execute(_sums(letter.c.size).where(*expired)).one()
        if not dry_run:
            connection.execute(sa.update(letter).where(*expired).values(body=None))
    if not dry_run:
        _let_go(engine, before)
    return Retained(count, letters, size + letters_size)


def _let_go(engine: sa.Engine, before: str) -> None:
    """Month by month, so that receivers never wait for long."""
    with engine.connect().execution_options(reads=True) as connection:
        months = connection.scalars(sa.select(batch.c.month).select_from(_kept()).where(*_due(before)).distinct()).all()
    for month in sorted(months):
        if engine.dialect.name != "postgresql" or not _drop(engine, month, before):
            with engine.begin() as connection:
                due = sa.select(batch.c.hash).where(*_due(before), batch.c.month == month)
                connection.execute(sa.delete(body).where(body.c.month == month, body.c.hash.in_(due)))


def _drop(engine: sa.Engine, month: str, before: str) -> bool:
    """Drop the whole partition of a month, if it has one, nothing in it must stay, and nobody is reading for long."""
    gone = False
    with engine.begin() as connection:
        turn(connection, "partition")
        if has_partition(connection, month) and not _must_stay(connection, month, before):
            with unless_busy(connection):
                # The whole table first, as who writes does: otherwise each might wait for the other.
                connection.exec_driver_sql("LOCK TABLE ONLY body IN ACCESS EXCLUSIVE MODE")
                if not _must_stay(connection, month, before):
                    connection.exec_driver_sql(f"DROP TABLE {partition(month)}")
                    gone = True
    return gone


def _must_stay(connection: sa.Connection, month: str, before: str) -> bool:
    due = sa.select(batch.c.hash).where(*_due(before), batch.c.month == month)
    return connection.scalar(sa.select(body.c.hash).where(body.c.month == month, body.c.hash.not_in(due)).limit(1)) is not None


def _kept() -> sa.Join:
    return batch.join(body, (batch.c.hash == body.c.hash) & (batch.c.month == body.c.month))


def _due(before: str) -> tuple[sa.ColumnElement[bool], ...]:
    return batch.c.durable, batch.c.state == "pooled", batch.c.received_on < before


def _sums(size: sa.Column[int]) -> sa.Select[int, int]:
    return sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(size), 0))
