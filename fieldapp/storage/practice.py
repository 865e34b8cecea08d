"""Practice slots: made with the recovery slot, under the same code, around random values of which only the hash is kept.

The code exists only when the sheet is made, so enough are made then for ten years of drills. A drill takes the next one; when mission and
sheet together bring back its value, the real slot would have opened too.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

import sqlalchemy as sa

from .database import Store, Transaction
from .tables import practice

COUNT = 40
_VALUE_SIZE = 32
_SHEET = "recovery_sheet"


class Wrap(Protocol):
    """Wraps a value into a slot under the code of the sheet (see ``sync.recovery``)."""

    def __call__(self, secret: bytes, *, practice: bool = False) -> bytes: ...


@dataclass(frozen=True)
class Practice:
    """One practice slot, when it went out, and when its drill was passed."""

    id: int
    slot: bytes = field(repr=False)
    value_hash: bytes = field(repr=False)
    sent_on: date | None
    passed_on: date | None


@dataclass(frozen=True)
class Sheet:
    """The sheet the practice slots belong to: when it was made, and the SHA-256 of the recovery slot made with it."""

    made_on: date
    slot_hash: str


def fill(transaction: Transaction, wrap: Wrap) -> None:
    """Make the practice slots of a new sheet; those of the sheet before that were never passed go, for nobody has their code."""
    transaction.connection.execute(sa.delete(practice).where(practice.c.passed_on.is_(None)))
    rows = []
    for _ in range(COUNT):
        value = os.urandom(_VALUE_SIZE)
        rows.append({"slot": wrap(value, practice=True), "value_hash": hashlib.sha256(value).digest()})
    transaction.connection.execute(sa.insert(practice), rows)


def begin(transaction: Transaction, recovery_slot: bytes, day: date) -> None:
    """Remember whose slots these are, once the code is about to be shown: until then the sheet does not fit, for nobody has it."""
    transaction.set_meta(_SHEET, f"{day.isoformat()} {hashlib.sha256(recovery_slot).hexdigest()}".encode())


def sheet(store: Store) -> Sheet | None:
    """The sheet the practice slots were made with; None in a home from before there were any."""
    kept = store.meta(_SHEET)
    if kept is None:
        return None
    day, slot_hash = kept.decode().split(" ")
    return Sheet(date.fromisoformat(day), slot_hash)


def rows(connection: sa.Connection) -> tuple[Practice, ...]:
    """All practice slots, in the order they are used."""
    found = connection.execute(sa.select(practice).order_by(practice.c.id))
    return tuple(Practice(row.id, row.slot, row.value_hash, _day(row.sent_on), _day(row.passed_on)) for row in found)


def sent(transaction: Transaction, id: int, day: date) -> None:
    """Remember that a slot went to the mission."""
    transaction.connection.execute(sa.update(practice).where(practice.c.id == id).values(sent_on=day.isoformat()))


def passed(transaction: Transaction, id: int, day: date) -> None:
    """Remember that mission and sheet together brought back its value."""
    transaction.connection.execute(sa.update(practice).where(practice.c.id == id).values(passed_on=day.isoformat()))


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
