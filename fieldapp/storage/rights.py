"""What persons ask about their data, what was corrected of it, which closed files are due to go, and the register of incidents."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import sqlalchemy as sa

from . import tables as t
from . import worktables as w
from .casebook import Columns

_WHO = (t.person.c.code, t.person.c.given_name, t.person.c.family_name)


def add_request(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Write a request; its number."""
    number = t.next_number(connection, "rights_request")
    return t.number_of(connection.execute(sa.insert(w.rights_request).values({**values, "id": number})))


def request(connection: sa.Connection, number: int) -> Columns | None:
    """One request."""
    return connection.execute(sa.select(w.rights_request).where(w.rights_request.c.id == number)).mappings().first()


def requests(connection: sa.Connection, person_ids: Collection[int] | None = None) -> list[Columns]:
    """Requests of these people or of all, those that wait first, the earliest due before the others."""
    r = w.rights_request.c
    chosen = sa.select(w.rights_request, *_WHO).join_from(w.rights_request, t.person)
    if person_ids is not None:
        chosen = chosen.where(r.person_id.in_(person_ids))
    return list(connection.execute(chosen.order_by(r.answered_on.is_not(None), r.due_on, r.id)).mappings())


def set_answer(connection: sa.Connection, number: int, **values: object) -> None:
    """Write how a request was answered, or take it back."""
    connection.execute(sa.update(w.rights_request).where(w.rights_request.c.id == number).values(**values))


def drop_request(connection: sa.Connection, number: int) -> None:
    """Take back a request that was just written."""
    connection.execute(sa.delete(w.rights_request).where(w.rights_request.c.id == number))


def add_rectification(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Keep the value a field had; the row's number."""
    number = t.next_number(connection, "rectification")
    return t.number_of(connection.execute(sa.insert(w.rectification).values({**values, "id": number})))


def rectifications(connection: sa.Connection, person_ids: Collection[int]) -> list[Columns]:
    """What was corrected, newest first."""
    r = w.rectification.c
    return list(connection.execute(sa.select(w.rectification).where(r.person_id.in_(person_ids)).order_by(r.id.desc())).mappings())


def drop_rectifications(connection: sa.Connection, numbers: Collection[int]) -> None:
    """Take back corrections that were just made."""
    connection.execute(sa.delete(w.rectification).where(w.rectification.c.id.in_(numbers)))


def closed_files(connection: sa.Connection, until: str) -> list[Columns]:
    """Closed files that stand for a person and were closed by this day, the oldest first; ``waits`` says why one is left alone: for what
    holds back this file or one merged into it, which would go with it."""
    p, other = t.person.c, t.person.alias("other")
    mine = sa.select(other.c.id).where(sa.or_(other.c.id == p.id, other.c.merged_into == p.id)).correlate(t.person)
    asked = sa.exists().where(w.rights_request.c.person_id.in_(mine), w.rights_request.c.answered_on.is_(None))
    urgent = sa.exists().where(w.emergency.c.person_id.in_(mine), w.emergency.c.ended_on.is_(None))
    hold = sa.select(sa.func.max(other.c.hold)).where(sa.or_(other.c.id == p.id, other.c.merged_into == p.id)).correlate(t.person)
    held = hold.scalar_subquery()
    waits = sa.case((held != "", held), (asked, "request"), (urgent, "emergency"), else_="").label("waits")
    last = sa.select(sa.func.max(t.entry.c.date)).where(t.entry.c.person_id.in_(mine), t.entry.c.cancelled_on.is_(None)).scalar_subquery()
    columns = (p.id, *_WHO, p.birth_date, p.age_at_opening, p.opened_on, p.closed_on, waits, last.label("last_service"))
    chosen = sa.select(*columns).where(p.closed_on.is_not(None), p.closed_on <= until, p.merged_into.is_(None))
    return list(connection.execute(chosen.order_by(p.closed_on, p.id)).mappings())


def hold(connection: sa.Connection, person_id: int, why: str) -> None:
    """Say why retention leaves a file alone, or that it does not any more."""
    connection.execute(sa.update(t.person).where(t.person.c.id == person_id).values(hold=why))


def add_incident(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Write an incident; its number."""
    number = t.next_number(connection, "incident")
    return t.number_of(connection.execute(sa.insert(w.incident).values({**values, "id": number})))


def incident(connection: sa.Connection, number: int) -> Columns | None:
    """One incident."""
    return connection.execute(sa.select(w.incident).where(w.incident.c.id == number)).mappings().first()


def incidents(connection: sa.Connection) -> list[Columns]:
    """Every incident, the last first."""
    return list(connection.execute(sa.select(w.incident).order_by(w.incident.c.day.desc(), w.incident.c.id.desc())).mappings())


def set_incident(connection: sa.Connection, number: int, values: Mapping[str, object]) -> None:
    """Write an incident anew."""
    connection.execute(sa.update(w.incident).where(w.incident.c.id == number).values(**values))


def drop_incident(connection: sa.Connection, number: int) -> None:
    """Take back an incident that was just written."""
    connection.execute(sa.delete(w.incident).where(w.incident.c.id == number))
