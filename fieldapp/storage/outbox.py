"""The outbox: every batch ever sealed, its bytes, its state and the receipts that prove it. Bytes are never thrown away here.

A state is a word of ``sync.journey``; which one follows is decided there, and written down here. ``seq`` is the number of the row: it is
also the number that was signed, until the store is put back from a copy and goes on under another key or after a later number.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from .database import Transaction
from .tables import batch, closing, receipt


@dataclass(frozen=True)
class Proof:
    """One verified receipt: its level, a word of ``sync.receipts``, and the mission's date."""

    level: str
    date: str


@dataclass(frozen=True)
class OutboxRow:
    """One batch. ``period`` is the month it closes, None for any other ``kind``; ``bytes`` is its size; ``problem`` the key of a sentence,
    or empty; ``way`` how it left last (network, usb), empty while it has not."""

    seq: int
    period: str | None
    hash: str
    bytes: int
    state: str
    receipts: tuple[Proof, ...]
    sealed_on: str
    attempts: int
    problem: str
    way: str = ""
    kind: str = ""


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


def add(
    transaction: Transaction, closing_id: int | None, kind: str, *, seq: int, previous: str, hash: str, data: bytes, state: str, day: str
) -> None:
    """Keep a batch just sealed; ``closing_id`` is None for any ``kind`` but a closing."""
    values = {"closing_id": closing_id, "seq": seq, "previous": previous, "hash": hash, "sealed": data, "state": state, "sealed_on": day}
    transaction.connection.execute(sa.insert(batch), values | {"kind": kind})


def sealed_on(connection: sa.Connection, day: str) -> bool:
    """Whether any batch was sealed that day that was not given up since."""
    found = sa.select(batch.c.seq).where(batch.c.sealed_on == day, batch.c.state != "revoked")
    return connection.scalar(found.limit(1)) is not None


def queue(connection: sa.Connection, states: Iterable[str]) -> tuple[int, str]:
    """How many batches are in one of these states, and the day the oldest of them was sealed (empty for none)."""
    query = sa.select(sa.func.count(), sa.func.min(batch.c.sealed_on)).where(batch.c.state.in_(list(states)))
    count, day = connection.execute(query).one()
    return int(count), day or ""


def lowest(connection: sa.Connection, states: Iterable[str], above: int, through: int | None) -> Waiting | None:
    """The first batch in one of these states whose row lies above one row and at most at another (None: no bound)."""
    query = sa.select(batch.c.seq, batch.c.hash, batch.c.sealed).where(batch.c.state.in_(list(states)), batch.c.seq > above)
    if through is not None:
        query = query.where(batch.c.seq <= through)
    row = connection.execute(query.order_by(batch.c.seq).limit(1)).first()
    return Waiting(row.seq, row.hash, row.sealed) if row else None


def in_states(connection: sa.Connection, states: Iterable[str]) -> list[Waiting]:
    """The batches in one of these states, oldest first."""
    query = sa.select(batch.c.seq, batch.c.hash, batch.c.sealed).where(batch.c.state.in_(list(states)))
    return [Waiting(row.seq, row.hash, row.sealed) for row in connection.execute(query.order_by(batch.c.seq))]


def named(connection: sa.Connection, states: Iterable[str]) -> list[tuple[int, str, str]]:
    """Row, hash and state of the batches in one of these states, oldest first, without their bytes."""
    query = sa.select(batch.c.seq, batch.c.hash, batch.c.state).where(batch.c.state.in_(list(states)))
    return [(row.seq, row.hash, row.state) for row in connection.execute(query.order_by(batch.c.seq))]


def data(connection: sa.Connection, seq: int) -> bytes:
    """The bytes of the batch of a row, which has to be there."""
    return bytes(connection.execute(sa.select(batch.c.sealed).where(batch.c.seq == seq)).scalar_one())


def found(connection: sa.Connection, hash: str) -> tuple[int, str] | None:
    """Row and state of the batch with this hash; None when this outbox does not hold it."""
    row = connection.execute(sa.select(batch.c.seq, batch.c.state).where(batch.c.hash == hash)).first()
    return (row.seq, row.state) if row else None


def state(connection: sa.Connection, seq: int) -> str | None:
    """The state of the batch of a row; None when there is none."""
    found: str | None = connection.scalar(sa.select(batch.c.state).where(batch.c.seq == seq))
    return found


def kept(connection: sa.Connection) -> list[Kept]:
    """Every batch with its bytes, its state and the closing it belongs to, oldest first."""
    columns = (batch.c.seq, batch.c.hash, batch.c.sealed, batch.c.state, batch.c.closing_id, closing.c.period)
    query = sa.select(*columns).select_from(batch.outerjoin(closing)).order_by(batch.c.seq)
    return [Kept(*row) for row in connection.execute(query)]


def set_state(transaction: Transaction, seq: int, state: str) -> None:
    """Write down where a batch stands."""
    transaction.connection.execute(sa.update(batch).where(batch.c.seq == seq).values(state=state, last_error=""))


def set_way(transaction: Transaction, seq: int, way: str) -> None:
    """How a batch left last."""
    transaction.connection.execute(sa.update(batch).where(batch.c.seq == seq).values(way=way))


def note_attempt(transaction: Transaction, seq: int, problem: str) -> None:
    """Count one more attempt, with the key of the sentence that says why it failed (empty when it did not)."""
    values = {"attempts": batch.c.attempts + 1, "last_error": problem}
    transaction.connection.execute(sa.update(batch).where(batch.c.seq == seq).values(**values))


def add_receipt(transaction: Transaction, seq: int, level: str, date: str, body: bytes) -> None:
    """Keep a verified receipt as it was received; the last of each level stands."""
    transaction.connection.execute(sa.delete(receipt).where(receipt.c.batch_seq == seq, receipt.c.level == level))
    transaction.connection.execute(sa.insert(receipt).values(batch_seq=seq, level=level, date=date, body=body))


def drop_receipts(transaction: Transaction, seq: int) -> None:
    """Forget what the mission proved about a batch it no longer holds."""
    transaction.connection.execute(sa.delete(receipt).where(receipt.c.batch_seq == seq))


def proofs(connection: sa.Connection, seq: int) -> dict[str, tuple[str, bytes]]:
    """The receipts of one batch by level: the mission's date, and the bytes."""
    rows = connection.execute(sa.select(receipt.c.level, receipt.c.date, receipt.c.body).where(receipt.c.batch_seq == seq))
    return {row.level: (row.date, row.body) for row in rows}


def receipt_bodies(connection: sa.Connection, seq: int) -> list[bytes]:
    """The signed receipts of one batch, in the order they came."""
    return list(connection.scalars(sa.select(receipt.c.body).where(receipt.c.batch_seq == seq).order_by(receipt.c.id)))


def rows(connection: sa.Connection) -> list[OutboxRow]:
    """Every batch, oldest first."""
    steps = sa.case({level: number for number, level in enumerate(("held", "pooled", "durable"))}, value=receipt.c.level, else_=9)
    proved: dict[int, list[Proof]] = {}
    for row in connection.execute(sa.select(receipt.c.batch_seq, receipt.c.level, receipt.c.date).order_by(steps, receipt.c.id)):
        proved.setdefault(row.batch_seq, []).append(Proof(row.level, row.date))
    columns = (
        batch.c.seq, batch.c.hash, batch.c.state, batch.c.sealed_on, batch.c.attempts, batch.c.last_error, batch.c.way, batch.c.kind,
    )  # fmt: skip
    query = sa.select(*columns, closing.c.period, sa.func.length(batch.c.sealed).label("size"))
    found = connection.execute(query.select_from(batch.outerjoin(closing)).order_by(batch.c.seq))
    return [
        OutboxRow(
            r.seq, r.period, r.hash, r.size, r.state, tuple(proved.get(r.seq, ())), r.sealed_on, r.attempts, r.last_error, r.way, r.kind
        )
        for r in found
    ]
