"""On which day a batch was last put on a stick: row of the outbox → day, in ``meta`` as JSON. It proves nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

import sqlalchemy as sa

from .database import Transaction
from .tables import meta

_KEY = "carried"


def days(connection: sa.Connection) -> dict[int, date]:
    """When each batch that ever went by stick went last."""
    found = connection.scalar(sa.select(meta.c.value).where(meta.c.key == _KEY))
    return {} if found is None else {int(row): date.fromisoformat(day) for row, day in json.loads(found).items()}


def note(transaction: Transaction, rows: Iterable[int], day: date) -> None:
    """These batches were put on a stick that day."""
    told = {str(row): day.isoformat() for row, day in (days(transaction.connection) | dict.fromkeys(rows, day)).items()}
    transaction.set_meta(_KEY, json.dumps(told, sort_keys=True, separators=(",", ":")).encode())
