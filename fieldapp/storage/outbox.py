"""The outbox: every batch ever sealed, its bytes, its state and the receipts that prove it. Bytes are never thrown away here.

A state is a word of ``sync.journey``; which one follows is decided there, and written down here. ``seq`` is the number of the row: it is
also the number that was signed, until the store is put back from a copy and goes on under another key or after a later number.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from .database import Transaction
from .tables import batch, closing, receipt


@dataclass(frozen=True)
class Proof:
    """One verified receipt: ``held``, ``pooled``, ``durable``, ``fork`` or ``refused``, and the mission's date."""

    level: str
    date: str


@dataclass(frozen=True)
class OutboxRow:
    """One batch. ``period`` is the month it closes, None for cover; ``bytes`` is its size; ``problem`` the key of a sentence, or empty."""

    seq: int
    period: str | None
    hash: str
    bytes: int
    state: str
    receipts: tuple[Proof, ...]
    sealed_on: str
    attempts: int
    problem: str


@dataclass(frozen=True)
class Waiting:
    """A batch to offer: the very bytes that were sealed, every time."""

    seq: int
    hash: str
    data: bytes


@dataclass(frozen=True)
class Kept:
    """A batch whole; ``closing_id`` and ``period`` are None for cover."""

    seq: int
    hash: str
    data: bytes
    state: str
    closing_id: int | None
    period: str | None


def tip(connection: sa.Connection) -> tuple[int, str] | None:
    """Row and hash of the last batch, None when there is none."""
    row = connection.execute(sa.select(batch.c.seq, batch.c.hash).order_by(batch.c.seq.desc()).limit(1)).first()
    return (row.seq, row.hash) if row else None


def add(transaction: Transaction, closing_id: int | None, *, seq: int, previous: str, hash: str, data: bytes, state: str, day: str) -> None:
    """Keep a batch just sealed; ``closing_id`` is None for cover."""
    values = {"closing_id": closing_id, "seq": seq, "previous": previous, "hash": hash, "sealed": data, "state": state, "sealed_on": day}
    transaction.connection.execute(sa.insert(batch), values)


def in_states(connection: sa.Connection, states: Iterable[str]) -> list[Waiting]:
    """The batches in one of these states, oldest first."""
    query = sa.select(batch.c.seq, batch.c.hash, batch.c.sealed).where(batch.c.state.in_(list(states)))
    return [Waiting(row.seq, row.hash, row.sealed) for row in connection.execute(query.order_by(batch.c.seq))]


def found(connection: sa.Connection, hash: str) -> tuple[int, str] | None:
    """Row and state of the batch with this hash; None when this outbox does not hold it."""
    row = connection.execute(sa.select(batch.c.seq, batch.c.state).where(batch.c.hash == hash)).first()
    return (row.seq, row.state) if row else None


def kept(connection: sa.Connection) -> list[Kept]:
    """Every batch with its bytes, its state and the closing it belongs to, oldest first."""
    columns = (batch.c.seq, batch.c.hash, batch.c.sealed, batch.c.state, batch.c.closing_id, closing.c.period)
    query = sa.select(*columns).select_from(batch.outerjoin(closing)).order_by(batch.c.seq)
    return [Kept(*row) for row in connection.execute(query)]


def set_state(transaction: Transaction, seq: int, state: str) -> None:
    """Write down where a batch stands."""
    transaction.connection.execute(sa.update(batch).where(batch.c.seq == seq).values(state=state, last_error=""))


def note_attempt(transaction: Transaction, seq: int, problem: str) -> None:
    """Count one more attempt, with the key of the sentence that says why it failed (empty when it did not)."""
    values = {"attempts": batch.c.attempts + 1, "last_error": problem}
    transaction.connection.execute(sa.update(batch).where(batch.c.seq == seq).values(**values))


def add_receipt(transaction: Transaction, seq: int, level: str, date: str, body: bytes) -> None:
    """Keep a verified receipt as it was received; the first of each level stands."""
    statement = insert(receipt).values(batch_seq=seq, level=level, date=date, body=body)
    transaction.connection.execute(statement.on_conflict_do_nothing(index_elements=["batch_seq", "level"]))


def receipt_bodies(connection: sa.Connection, seq: int) -> list[bytes]:
    """The signed receipts of one batch, oldest first."""
    return list(connection.scalars(sa.select(receipt.c.body).where(receipt.c.batch_seq == seq).order_by(receipt.c.id)))


def rows(connection: sa.Connection) -> list[OutboxRow]:
    """Every batch, oldest first."""
    proofs: dict[int, list[Proof]] = {}
    for row in connection.execute(sa.select(receipt.c.batch_seq, receipt.c.level, receipt.c.date).order_by(receipt.c.id)):
        proofs.setdefault(row.batch_seq, []).append(Proof(row.level, row.date))
    columns = (batch.c.seq, batch.c.hash, batch.c.state, batch.c.sealed_on, batch.c.attempts, batch.c.last_error)
    query = sa.select(*columns, closing.c.period, sa.func.length(batch.c.sealed).label("size"))
    found = connection.execute(query.select_from(batch.outerjoin(closing)).order_by(batch.c.seq))
    return [
        OutboxRow(r.seq, r.period, r.hash, r.size, r.state, tuple(proofs.get(r.seq, ())), r.sealed_on, r.attempts, r.last_error)
        for r in found
    ]
