"""The codes of persons' cards in the store: one a person, none twice."""

from __future__ import annotations

import sqlalchemy as sa

from fieldapp.domain import cards

from . import casebook
from . import tables as t


def card_of(connection: sa.Connection, person_id: int) -> str | None:
    """The card a person holds, of any of their files."""
    p = t.person.c
    held = sa.select(p.card).where(p.id.in_(casebook.files_of(connection, person_id)), p.card.is_not(None)).order_by(p.id != person_id)
    return connection.scalar(held)


def bearer(connection: sa.Connection, code: str) -> int | None:
    """Who holds this card: the file that stands for the one it was given in."""
    found = connection.scalar(sa.select(t.person.c.id).where(t.person.c.card == code))
    return None if found is None else casebook.standing(connection, found)


def fresh(connection: sa.Connection) -> str:
    """A new code that nobody here holds."""
    code = cards.make()
    while bearer(connection, code) is not None:
        code = cards.make()
    return code
