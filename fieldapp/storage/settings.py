"""What a site has chosen for itself: a value under a key, as JSON (table ``setting``)."""

from __future__ import annotations

import json
from datetime import date

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from .database import Transaction
from .worktables import setting


def value(connection: sa.Connection, key: str) -> object:
    """What was chosen under ``key``, or None."""
    found = connection.scalar(sa.select(setting.c.value).where(setting.c.key == key))
    return None if found is None else json.loads(found)


def choose(transaction: Transaction, key: str, chosen: object, day: date) -> None:
    """Put ``chosen`` in the place of what stood under ``key``."""
    values = {"value": json.dumps(chosen, ensure_ascii=False), "author": transaction.user, "entered_on": day.isoformat()}
    transaction.connection.execute(insert(setting).values(key=key, **values).on_conflict_do_update(index_elements=["key"], set_=values))
