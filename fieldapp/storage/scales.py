"""The results of scales: score and occasion in clear, so that months can be closed; the answers sealed under the case's clinical key.

A wrong result is cancelled and stays, or is replaced by one that names it (rule R9).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import casebook, worktables
from . import tables as t
from .casebook import Columns, Gate

_PLAIN = [column for column in t.scale.c if column.name != "items_sealed"]
SAFETY = "safety"  # the form of the step that answers a worrying result


def add(connection: sa.Connection, gate: Gate, values: Mapping[str, object]) -> int:
    """Write a result for the person who passed the gate (see ``casebook.gate``); its number."""
    numbered = {"id": t.next_number(connection, "scale"), "person_id": gate.person_id}
    return t.number_of(connection.execute(sa.insert(t.scale), {**values, **numbered}))


def get(connection: sa.Connection, scale_id: int) -> Columns:
    """One result, whole. Raises Refused ``scale_result_unknown``."""
    row = connection.execute(sa.select(t.scale).where(t.scale.c.id == scale_id)).mappings().first()
    if row is None:
        raise Refused("scale_result_unknown")
    return row


def cancel(connection: sa.Connection, scale_id: int, *, on: str, by: str, reason: str) -> None:
    """Cancel a result; the row stays. Raises Refused ``entry_cancelled`` when it was cancelled before."""
    s = t.scale.c
    changed = connection.execute(
        sa.update(t.scale).where(s.id == scale_id, s.cancelled_on.is_(None)).values(cancelled_on=on, cancelled_by=by, cancel_reason=reason)
    )
    if changed.rowcount != 1:
        raise Refused("entry_cancelled")


def restore(connection: sa.Connection, scale_id: int) -> None:
    """Let a cancelled result count again. Raises Refused ``entry_replaced`` when the one it corrects, or that corrects it, stands."""
    s = t.scale.c
    corrected = sa.select(s.replaces).where(s.id == scale_id).scalar_subquery()
    instead = sa.or_(s.replaces == scale_id, s.id == corrected)
    if connection.scalar(sa.select(s.id).where(instead, s.cancelled_on.is_(None))) is not None:
        raise Refused("entry_replaced")
    connection.execute(sa.update(t.scale).where(s.id == scale_id).values(cancelled_on=None, cancelled_by=None, cancel_reason=None))


def of_person(connection: sa.Connection, person_id: int, *, cancelled: bool = False) -> list[Columns]:
    """The results of a person and of the files merged into theirs, oldest first, without the answers; ``cancelled`` ones too."""
    s = t.scale.c
    chosen = sa.select(*_PLAIN).where(s.person_id.in_(casebook.files_of(connection, person_id)))
    if not cancelled:
        chosen = chosen.where(s.cancelled_on.is_(None))
    return list(connection.execute(chosen.order_by(s.date, s.id)).mappings())


def safety_answered(connection: sa.Connection, person_id: int) -> str:
    """The day of the last safety step of a person, empty when there is none."""
    s = worktables.step.c
    last = sa.select(sa.func.max(s.date)).where(
        s.person_id.in_(casebook.files_of(connection, person_id)), s.form == SAFETY, s.cancelled_on.is_(None)
    )
    return connection.scalar(last) or ""


def sessions_of(connection: sa.Connection, person_id: int, services: list[str]) -> list[str]:
    """The days of the sessions a person had: services of these codes that count."""
    e = t.entry.c
    chosen = sa.select(e.date).where(
        e.person_id.in_(casebook.files_of(connection, person_id)), e.service.in_(services), e.cancelled_on.is_(None)
    )
    return list(connection.scalars(chosen.order_by(e.date)))


# One line a person, and whether what they answered last keeps their results out of figures; a purpose nobody asked about is no refusal.
_PEOPLE = """
    SELECT p.id, p.site, p.project, p.opened_on, p.closed_on, p.closure_reason, p.birth_date, p.age_at_opening,
           EXISTS (SELECT 1 FROM consent c WHERE c.person_id = p.id AND c.purpose IN ('scales', 'statistics')
                     AND c.id = (SELECT max(id) FROM consent WHERE person_id = p.id AND purpose = c.purpose)
                     AND (c.answer = 'no' OR c.withdrawn_on IS NOT NULL)) AS refused
    FROM person p WHERE p.merged_into IS NULL AND p.opened_on BETWEEN ? AND ?
"""


def people(connection: sa.Connection, start: str, end: str) -> list[Columns]:
    """Who came between these days, each once; ``refused`` is 1 for who refused questionnaires or statistics, or took the agreement back."""
    return list(connection.exec_driver_sql(_PEOPLE, (start, end)).mappings())


def results(connection: sa.Connection, until: str) -> Iterator[tuple[int, Columns]]:
    """Every result that counts up to a day, oldest first, each with the file that stands for its person."""
    s, p = t.scale.c, t.person.c
    merged = connection.execute(sa.select(p.id, p.merged_into).where(p.merged_into.is_not(None)))
    kept: dict[int, int] = {row.id: row.merged_into for row in merged}
    chosen = sa.select(*_PLAIN).where(s.cancelled_on.is_(None), s.date <= until).order_by(s.date, s.id)
    for row in connection.execute(chosen).mappings():
        number = row["person_id"]
        while number in kept:
            number = kept[number]
        yield number, row
