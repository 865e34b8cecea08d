"""The directory of organisations: providers, employers, collectives, institutions. A closed one stays, for what was done with it stays.

Values are columns of ``worktables.organisation``. Of a partner the programme knows, the row holds only what the cell changed or added.
"""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import tables as t
from . import worktables as w
from .casebook import Columns

# Places of an employer: a service that fills one, and the activity that offers some.
FILLS = ("work.internship", "work.job")
OFFERS = "firm.place_offered"


def all_of(connection: sa.Connection) -> list[Columns]:
    """Every organisation, closed ones too."""
    return list(connection.execute(sa.select(w.organisation).order_by(w.organisation.c.id)).mappings())


def organisation(connection: sa.Connection, number: int) -> Columns:
    """One organisation. Raises Refused ``organisation_unknown``."""
    row = connection.execute(sa.select(w.organisation).where(w.organisation.c.id == number)).mappings().first()
    if row is None:
        raise Refused("organisation_unknown")
    return row


def codes(connection: sa.Connection) -> frozenset[str]:
    """The codes that are taken."""
    return frozenset(connection.scalars(sa.select(w.organisation.c.code)))


def add(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Write an organisation; its number."""
    return t.number_of(connection.execute(sa.insert(w.organisation).values({"id": t.next_number(connection, "organisation"), **values})))


def change(connection: sa.Connection, number: int, values: Mapping[str, object]) -> None:
    """Change columns of an organisation."""
    connection.execute(sa.update(w.organisation).where(w.organisation.c.id == number).values(**values))


def remove(connection: sa.Connection, number: int) -> None:
    """Take away one that was just written and that nothing names. Raises Refused ``organisation_used``."""
    named = [table.c.organisation_id for table in (t.entry, t.activity, w.step, w.referral, w.cohort)]
    if any(connection.scalar(sa.select(sa.exists().where(column == number))) for column in named):
        raise Refused("organisation_used")
    connection.execute(sa.delete(w.organisation).where(w.organisation.c.id == number))


def places_filled(connection: sa.Connection) -> dict[int, int]:
    """How many people were placed with each organisation."""
    e = t.entry.c
    counted = sa.select(e.organisation_id, sa.func.count(sa.distinct(e.person_id))).where(
        e.service.in_(FILLS), e.organisation_id.is_not(None), e.cancelled_on.is_(None)
    )
    return {int(number): int(count) for number, count in connection.execute(counted.group_by(e.organisation_id))}


def offers(connection: sa.Connection) -> list[Columns]:
    """The activities that offered places of an organisation: ``organisation_id``, ``heads`` and ``answers`` as they stand."""
    a = t.activity.c
    chosen = sa.select(a.organisation_id, a.heads, a.answers).where(
        a.service == OFFERS, a.organisation_id.is_not(None), a.cancelled_on.is_(None)
    )
    return list(connection.execute(chosen).mappings())
