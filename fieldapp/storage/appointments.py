"""Appointments and the days sites close. A moved appointment stays and names the one that took its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import tables as t
from .casebook import Columns
from .worktables import appointment, day_off

a = appointment.c
# The session of a day stands for the appointment of that day: nobody has to say twice that a person came.
_GIVEN = (
    sa.select(sa.func.min(t.entry.c.id))
    .where(
        t.entry.c.person_id == a.person_id,
        t.entry.c.date == a.day,
        t.entry.c.cancelled_on.is_(None),
        t.entry.c.gathering_id.is_(None),
    )
    .scalar_subquery()
    .label("given")
)


def add(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Write an appointment."""
    numbered = {"id": t.next_number(connection, "appointment")}
    return t.number_of(connection.execute(sa.insert(appointment).values({**values, **numbered})))


def get(connection: sa.Connection, appointment_id: int) -> Columns:
    """One appointment. Raises Refused ``appointment_unknown``."""
    row = connection.execute(sa.select(appointment).where(a.id == appointment_id)).mappings().first()
    if row is None:
        raise Refused("appointment_unknown")
    return row


def change(connection: sa.Connection, appointment_id: int, **values: object) -> None:
    """Change columns of an appointment."""
    connection.execute(sa.update(appointment).where(a.id == appointment_id).values(**values))


def between(connection: sa.Connection, first: str, last: str, *, user: str | None = None) -> list[Columns]:
    """Appointments from one day to another with who they are for; ``user``: those with this user only.

    Those moved or cancelled are left out; ``given`` is the number of a service of that day, when there is one.
    """
    chosen = _chosen().where(a.day.between(first, last), a.state.not_in(("moved", "cancelled")))
    if user is not None:
        chosen = chosen.where(a.user == user)
    return list(connection.execute(chosen.order_by(a.day, a.at, a.id)).mappings())


def of_person(connection: sa.Connection, person_ids: list[int]) -> list[Columns]:
    """All appointments of a person, whatever became of them, oldest first."""
    return list(connection.execute(_chosen().where(a.person_id.in_(person_ids)).order_by(a.day, a.at, a.id)).mappings())


def next_of(connection: sa.Connection, person_ids: Sequence[int], today: str) -> dict[int, str]:
    """The next planned appointment of each of these people from ``today`` on: ``YYYY-MM-DD HH:MM``."""
    a = appointment.c
    asked = sa.select(a.person_id, sa.func.min(a.day + " " + a.at)).where(a.person_id.in_(person_ids), a.state == "planned", a.day >= today)
    return {person: when for person, when in connection.execute(asked.group_by(a.person_id))}


def by_ids(connection: sa.Connection, ids: list[int]) -> list[Columns]:
    """These appointments, in the order of their days."""
    return list(connection.execute(_chosen().where(a.id.in_(ids)).order_by(a.day, a.at, a.id)).mappings())


def _chosen() -> sa.Select[tuple[object, ...]]:
    p = t.person.c
    who = (p.code, p.given_name, p.family_name, p.language, p.phone, p.contact_safely, p.closed_on)
    return sa.select(appointment, *who, _GIVEN).join(t.person, p.id == a.person_id)


def days_off(connection: sa.Connection) -> dict[str, frozenset[str]]:
    """The days each site closes."""
    found: dict[str, set[str]] = {}
    for row in connection.execute(sa.select(day_off.c.site, day_off.c.day)):
        found.setdefault(row.site, set()).add(row.day)
    return {site: frozenset(days) for site, days in found.items()}


def close_day(connection: sa.Connection, values: Mapping[str, object]) -> bool:
    """Note that a site closes on a day; False when it was noted already."""
    d = day_off.c
    if connection.scalar(sa.select(d.day).where(d.site == values["site"], d.day == values["day"])) is not None:
        return False
    connection.execute(sa.insert(day_off).values(**values))
    return True


def open_day(connection: sa.Connection, site: str, day: str) -> None:
    """Take that note back."""
    connection.execute(sa.delete(day_off).where(day_off.c.site == site, day_off.c.day == day))
