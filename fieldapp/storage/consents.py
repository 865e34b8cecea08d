"""Agreements by purpose, who must not know, and emergencies in which a case is opened or kept without an agreement.

The row written last holds, for each purpose and, for sharing, for each partner it speaks of. A withdrawn row stays, with its day.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import sqlalchemy as sa

from . import tables as t
from . import worktables as w
from .casebook import FILE, Columns


def held(connection: sa.Connection, person_id: int) -> list[Columns]:
    """The row that holds for each purpose and partner, in the order they were written."""
    c = t.consent.c
    last = sa.select(sa.func.max(c.id)).where(c.person_id == person_id).group_by(c.purpose, c.partner)
    return list(connection.execute(sa.select(t.consent).where(c.id.in_(last)).order_by(c.id)).mappings())


def of_people(connection: sa.Connection, person_ids: Collection[int]) -> list[Columns]:
    """Every answer these people ever gave, oldest first."""
    c = t.consent.c
    return list(connection.execute(sa.select(t.consent).where(c.person_id.in_(person_ids)).order_by(c.id)).mappings())


def newest(connection: sa.Connection) -> int:
    """The number of the row written last, 0 before the first."""
    return connection.scalar(sa.select(sa.func.coalesce(sa.func.max(t.consent.c.id), 0))) or 0


def remove_after(connection: sa.Connection, person_id: int, number: int, last: int) -> None:
    """Take back the rows of a person that were written after row ``number``, up to ``last``."""
    c = t.consent.c
    connection.execute(sa.delete(t.consent).where(c.person_id == person_id, c.id > number, c.id <= last))


def withdraw(connection: sa.Connection, numbers: Collection[int], day: str | None) -> None:
    """Withdraw these rows on this day, or let them hold again."""
    connection.execute(sa.update(t.consent).where(t.consent.c.id.in_(numbers)).values(withdrawn_on=day))


def withheld(connection: sa.Connection, person_ids: Collection[int]) -> list[Columns]:
    """Who must not know, as long as it was not lifted."""
    c = w.withheld.c
    return list(
        connection.execute(sa.select(w.withheld).where(c.person_id.in_(person_ids), c.lifted_on.is_(None)).order_by(c.id)).mappings()
    )


def withhold(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Write somebody who must not know; the row's number."""
    number = t.next_number(connection, "withheld")
    return t.number_of(connection.execute(sa.insert(w.withheld).values({**values, "id": number})))


def one_withheld(connection: sa.Connection, number: int) -> Columns | None:
    """One row, lifted or not."""
    return connection.execute(sa.select(w.withheld).where(w.withheld.c.id == number)).mappings().first()


def lift(connection: sa.Connection, number: int, day: str | None) -> None:
    """Nothing is withheld from them any more from this day; None lets it stand again."""
    connection.execute(sa.update(w.withheld).where(w.withheld.c.id == number).values(lifted_on=day))


def drop_withheld(connection: sa.Connection, number: int) -> None:
    """Take back a row that was just written."""
    connection.execute(sa.delete(w.withheld).where(w.withheld.c.id == number))


def emergencies(connection: sa.Connection, day: str | None = None, person_id: int | None = None) -> list[Columns]:
    """Emergencies that nobody ended, the one that runs out first before the others; with ``day`` those that still hold on it."""
    e = w.emergency.c
    chosen = sa.select(w.emergency, t.person.c.code, t.person.c.given_name, t.person.c.family_name).join_from(w.emergency, t.person)
    chosen = chosen.where(e.ended_on.is_(None))
    if day is not None:
        chosen = chosen.where(e.until >= day)
    if person_id is not None:
        chosen = chosen.where(e.person_id == person_id)
    return list(connection.execute(chosen.order_by(e.until, e.id)).mappings())


def add_emergency(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Write an emergency; its number."""
    number = t.next_number(connection, "emergency")
    return t.number_of(connection.execute(sa.insert(w.emergency).values({**values, "id": number})))


def end_emergencies(connection: sa.Connection, person_id: int, day: str) -> list[int]:
    """End every emergency of a person; the numbers of those that had not ended."""
    e = w.emergency.c
    numbers = list(connection.scalars(sa.select(e.id).where(e.person_id == person_id, e.ended_on.is_(None))))
    connection.execute(sa.update(w.emergency).where(e.id.in_(numbers)).values(ended_on=day))
    return numbers


def reopen_emergencies(connection: sa.Connection, numbers: Collection[int]) -> None:
    """Let emergencies run again that were just ended."""
    connection.execute(sa.update(w.emergency).where(w.emergency.c.id.in_(numbers)).values(ended_on=None))


def drop_emergency(connection: sa.Connection, number: int) -> None:
    """Take back an emergency that was just written."""
    connection.execute(sa.delete(w.emergency).where(w.emergency.c.id == number))


def closed_months_of(connection: sa.Connection, person_ids: Collection[int]) -> int:
    """How many closings counted a service of these people, and so let it leave: the first that was made once it was written, of its month
    or, for one written late, of a later one. What was reported before Fieldapp left otherwise."""
    e, c = t.entry.c, t.closing.c
    first = sa.select(sa.func.min(c.period)).where(c.period >= sa.func.substr(e.date, 1, 7), c.closed_on >= e.entered_on)
    mine = sa.and_(e.person_id.in_(person_ids), e.cancelled_on.is_(None), e.reported_before.is_(False))
    return connection.scalar(sa.select(sa.func.count(first.correlate(t.entry).scalar_subquery().distinct())).where(mine)) or 0


def referrals_sent(connection: sa.Connection, person_ids: Collection[int], service: str) -> int:
    """How many referrals of these people were sent."""
    e = t.entry.c
    sent = sa.and_(e.person_id.in_(person_ids), e.service == service, e.cancelled_on.is_(None))
    return connection.scalar(sa.select(sa.func.count()).where(sent)) or 0


def file_holds(rows: Collection[Columns]) -> bool:
    """Whether these rows let the file be kept."""
    return any(row["purpose"] == FILE and row["answer"] == "yes" and row["withdrawn_on"] is None for row in rows)
