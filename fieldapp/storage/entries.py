"""What was done for people. A wrong entry is cancelled and stays, or is replaced by one that names it.

Values are columns of ``tables.entry``. A correction without a note or topics of its own keeps those of the entry it replaces, because who
corrects may not be one who reads them; a note sealed empty says that there is none any more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import tables as t
from .casebook import Columns, Gate

# A sealed empty text: 32 bytes of key and 16 of tag.
EMPTY_SEALED = 48


_INSERT = sa.insert(t.entry)


def add(connection: sa.Connection, gate: Gate, values: Mapping[str, object]) -> int:
    """Write a service for the person who passed the gate (see ``casebook.gate``)."""
    numbered = {"id": t.next_number(connection, "entry"), "person_id": gate.person_id}
    return t.number_of(connection.execute(_INSERT, {**values, **numbered}))


def entry(connection: sa.Connection, entry_id: int) -> Columns:
    """One entry, whole. Raises Refused ``entry_unknown``."""
    row = connection.execute(sa.select(t.entry).where(t.entry.c.id == entry_id)).mappings().first()
    if row is None:
        raise Refused("entry_unknown")
    return row


def cancel(connection: sa.Connection, entry_id: int, *, on: str, by: str, reason: str) -> None:
    """Cancel an entry; the row stays. Raises Refused ``entry_cancelled`` when it was cancelled before."""
    e = t.entry.c
    changed = connection.execute(
        sa.update(t.entry).where(e.id == entry_id, e.cancelled_on.is_(None)).values(cancelled_on=on, cancelled_by=by, cancel_reason=reason)
    )
    if changed.rowcount != 1:
        raise Refused("entry_cancelled")


def restore(connection: sa.Connection, entry_id: int) -> None:
    """Let a cancelled entry count again. Raises Refused ``entry_replaced`` when the one it corrects, or that corrects it, stands."""
    e = t.entry.c
    corrected = sa.select(e.replaces).where(e.id == entry_id).scalar_subquery()
    instead = sa.or_(e.replaces == entry_id, e.id == corrected)
    if connection.scalar(sa.select(e.id).where(instead, e.cancelled_on.is_(None))) is not None:
        raise Refused("entry_replaced")
    connection.execute(sa.update(t.entry).where(e.id == entry_id).values(cancelled_on=None, cancelled_by=None, cancel_reason=None))


@dataclass(frozen=True, slots=True)
class Held:
    """Something sealed: the ``uid`` it is bound to, and who wrote it."""

    uid: str
    sealed: bytes
    author: str


def note(connection: sa.Connection, entry_id: int) -> Held | None:
    """The sealed note of an entry, its own or that of the entry it replaces; None when it has none."""
    found = _sealed(connection, entry_id, "note_sealed")
    return None if found is None or len(found.sealed) <= EMPTY_SEALED else found


def themes(connection: sa.Connection, entry_id: int) -> Held | None:
    """The same of its sealed topics."""
    return _sealed(connection, entry_id, "themes_sealed")


def sealed_answers(connection: sa.Connection, entry_id: int) -> list[Held]:
    """The other sealed answers of an entry and of those it replaces, the newest first."""
    row = entry(connection, entry_id)
    rows = [row]
    while row["replaces"] is not None:
        row = entry(connection, row["replaces"])
        rows.append(row)
    return [Held(row["uid"], row["answers_sealed"], row["author"]) for row in rows if row["answers_sealed"] is not None]


def _sealed(connection: sa.Connection, entry_id: int, column: str) -> Held | None:
    row = entry(connection, entry_id)
    while row[column] is None and row["replaces"] is not None:
        row = entry(connection, row["replaces"])
    return None if row[column] is None else Held(row["uid"], row[column], row["author"])


def of_person(connection: sa.Connection, person_id: int) -> list[Columns]:
    """All entries of a person, cancelled ones too, without their notes but with the note's length (``note_bytes``); topics are sealed."""
    columns = [c for c in t.entry.c if c.name not in ("note_sealed", "answers_sealed")]
    chosen = sa.select(*columns, sa.func.length(t.entry.c.note_sealed).label("note_bytes")).where(t.entry.c.person_id == person_id)
    return list(connection.execute(chosen).mappings())


def last_day(connection: sa.Connection, person_ids: Sequence[int]) -> str | None:
    """The day of the last service of these files that stands; None when there is none."""
    e = t.entry.c
    day: str | None = connection.scalar(sa.select(sa.func.max(e.date)).where(e.person_id.in_(person_ids), e.cancelled_on.is_(None)))
    return day
