"""Steps of a case: assessment, goal, review, closure and every other form that is no service. A wrong step is cancelled and stays, or is
replaced by one that names it (rule R9).

A correction without sealed answers of its own keeps those of the step it replaces, because who corrects may not be one who reads them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import tables as t
from .casebook import Columns, Gate
from .worktables import step

# Answers whose key is one of these stand in it; all others are kept together.
COLUMNS = frozenset({"date", "site", "due_on", "state", "done_on", "organisation_id"})
_LISTED = [column for column in step.c if not column.name.endswith("_sealed")]


def add(connection: sa.Connection, gate: Gate, values: Mapping[str, object]) -> int:
    """Write a step for the person who passed the gate (see ``casebook.gate``); its number."""
    numbered = {"id": t.next_number(connection, "step"), "person_id": gate.person_id}
    return t.number_of(connection.execute(sa.insert(step), {**values, **numbered}))


def get(connection: sa.Connection, step_id: int) -> Columns:
    """One step, whole. Raises Refused ``step_unknown``."""
    row = connection.execute(sa.select(step).where(step.c.id == step_id)).mappings().first()
    if row is None:
        raise Refused("step_unknown")
    return row


def cancel(connection: sa.Connection, step_id: int, *, on: str, by: str, reason: str) -> None:
    """Cancel a step; the row stays. Raises Refused ``entry_cancelled`` when it was cancelled before."""
    s = step.c
    changed = connection.execute(
        sa.update(step).where(s.id == step_id, s.cancelled_on.is_(None)).values(cancelled_on=on, cancelled_by=by, cancel_reason=reason)
    )
    if changed.rowcount != 1:
        raise Refused("entry_cancelled")


def restore(connection: sa.Connection, step_id: int) -> None:
    """Let a cancelled step stand again. Raises Refused ``entry_replaced`` when the one it corrects, or that corrects it, stands."""
    s = step.c
    corrected = sa.select(s.replaces).where(s.id == step_id).scalar_subquery()
    instead = sa.or_(s.replaces == step_id, s.id == corrected)
    if connection.scalar(sa.select(s.id).where(instead, s.cancelled_on.is_(None))) is not None:
        raise Refused("entry_replaced")
    connection.execute(sa.update(step).where(s.id == step_id).values(cancelled_on=None, cancelled_by=None, cancel_reason=None))


def set_state(connection: sa.Connection, step_id: int, state: str, done_on: str | None) -> None:
    """Say how far a step is."""
    connection.execute(sa.update(step).where(step.c.id == step_id).values(state=state, done_on=done_on))


def chain(connection: sa.Connection, step_id: int) -> list[Columns]:
    """A step and those it replaces, the newest first."""
    row = get(connection, step_id)
    found = [row]
    while row["replaces"] is not None:
        row = get(connection, row["replaces"])
        found.append(row)
    return found


def of_people(connection: sa.Connection, person_ids: Collection[int], form: str | None = None) -> list[Columns]:
    """Steps of these people, cancelled ones too, oldest first, without what is sealed but with its length (``sealed_bytes``)."""
    chosen = sa.select(*_LISTED, sa.func.length(step.c.answers_sealed).label("sealed_bytes")).where(step.c.person_id.in_(person_ids))
    if form is not None:
        chosen = chosen.where(step.c.form == form)
    return list(connection.execute(chosen.order_by(step.c.date, step.c.id)).mappings())


def forms_of(connection: sa.Connection, person_ids: Collection[int]) -> list[str]:
    """The form of every step of these people that stands: what a rule asks for with ``needs``, and how often."""
    s = step.c
    return list(connection.scalars(sa.select(s.form).where(s.person_id.in_(person_ids), s.cancelled_on.is_(None))))


def due(connection: sa.Connection, until: str, closed_states: Collection[str], files: Collection[int] = ()) -> list[Columns]:
    """Steps that are due by this day and stand open, the longest waiting first: of everybody, or in these files only.

    ``who`` is the file that stands for the person.
    """
    s, p = step.c, t.person.c
    who = sa.func.coalesce(p.merged_into, p.id).label("who")
    chosen = sa.select(s.id, s.form, s.due_on, who).join_from(step, t.person)
    chosen = chosen.where(s.due_on <= until, s.cancelled_on.is_(None), s.done_on.is_(None), s.state.not_in(closed_states))
    if files:
        chosen = chosen.where(s.person_id.in_(files))
    return list(connection.execute(chosen.order_by(s.due_on, s.id)).mappings())


def in_state(connection: sa.Connection, form: str, state: str, person_id: int | None = None) -> list[Columns]:
    """Steps of a form that stand in a state, the oldest first: of everybody, or in one file."""
    s = step.c
    chosen = sa.select(s.id, s.person_id, s.date).where(s.form == form, s.state == state, s.cancelled_on.is_(None))
    if person_id is not None:
        chosen = chosen.where(s.person_id == person_id)
    return list(connection.execute(chosen.order_by(s.date, s.id)).mappings())
