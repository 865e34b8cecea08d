"""What the mission says: its newest figures of this cell, and its questions. Numbers only grow; an older one is no news."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

import sqlalchemy as sa

from .database import Transaction
from .mailtables import mail, question
from .tables import meta

CELL = "cell"
_REPLY = "reply_number"
_DISMISSED = "notices_dismissed"


@dataclass(frozen=True)
class Asked:
    """One question of the mission about a printed ``figure`` (JSON), and how it was answered; ``told`` is the row of the batch that carries
    the answer."""

    number: int
    asked_on: str
    batch_hash: str
    period: str
    figure: str
    reason: str
    answer: str = ""
    answer_period: str = ""
    answered_by: str | None = None
    answered_on: str | None = None
    told: int | None = None


def number(connection: sa.Connection, kind: str) -> int:
    """The newest number of a kind that was kept; 0 for none."""
    return int(connection.scalar(sa.select(sa.func.coalesce(sa.func.max(mail.c.number), 0)).where(mail.c.kind == kind)) or 0)


def body(connection: sa.Connection, kind: str) -> tuple[bytes, str] | None:
    """The newest of a kind, and the day it came; None for none."""
    row = connection.execute(sa.select(mail.c.body, mail.c.received_on).where(mail.c.kind == kind).order_by(mail.c.number.desc())).first()
    return (row.body, row.received_on) if row else None


def put(transaction: Transaction, kind: str, number: int, day: str, data: bytes) -> None:
    """Keep this one in place of the older ones of its kind."""
    transaction.connection.execute(sa.delete(mail).where(mail.c.kind == kind))
    transaction.connection.execute(sa.insert(mail).values(kind=kind, number=number, received_on=day, body=data))


def newest_reply(connection: sa.Connection) -> int:
    """The highest number of any reply that came; 0 for none."""
    return int(_value(connection, _REPLY) or 0)


def reply_came(transaction: Transaction, number: int) -> None:
    """Remember the highest number."""
    transaction.set_meta(_REPLY, json.dumps(max(number, newest_reply(transaction.connection))).encode())


def dismissed(connection: sa.Connection) -> frozenset[int]:
    """The notices somebody has put away."""
    return frozenset(_value(connection, _DISMISSED) or ())


def dismiss(transaction: Transaction, notice: int) -> None:
    """Put a notice away for everybody here."""
    transaction.set_meta(_DISMISSED, json.dumps(sorted({*dismissed(transaction.connection), notice})).encode())


def ask(transaction: Transaction, asked: Asked) -> bool:
    """Keep a question. Whether it is new: one number is one question."""
    if transaction.connection.scalar(sa.select(question.c.id).where(question.c.number == asked.number)) is not None:
        return False
    transaction.connection.execute(sa.insert(question).values(asdict(asked)))
    return True


def questions(connection: sa.Connection) -> list[Asked]:
    """Every question, oldest first."""
    rows = connection.execute(sa.select(question).order_by(question.c.number)).mappings()
    return [Asked(**{key: value for key, value in row.items() if key != "id"}) for row in rows]


def answer(transaction: Transaction, number: int, code: str, period: str, user: str, day: str) -> None:
    """Write an answer down, in place of one that has not left."""
    values = {"answer": code, "answer_period": period, "answered_by": user, "answered_on": day}
    transaction.connection.execute(sa.update(question).where(question.c.number == number).values(values))


def told(transaction: Transaction, numbers: list[int], row: int) -> None:
    """These answers ride in the batch of this row."""
    transaction.connection.execute(sa.update(question).where(question.c.number.in_(numbers)).values(told=row))


def untold(transaction: Transaction, rows: list[int]) -> None:
    """The batches of these rows are given up: the answers in them are to be told again."""
    transaction.connection.execute(sa.update(question).where(question.c.told.in_(rows)).values(told=None))


def _value(connection: sa.Connection, key: str) -> Any:
    found = connection.scalar(sa.select(meta.c.value).where(meta.c.key == key))
    return None if found is None else json.loads(found)
