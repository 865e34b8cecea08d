"""Scanned papers and photos of a case: rows whose title and content are sealed under the case's clinical key. A cancelled one stays.

Values are columns of ``worktables.attachment``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import tables as t
from . import worktables as w
from .casebook import Columns

_A = w.attachment.c
_WITHOUT_CONTENT = [column for column in _A if column.name != "content_sealed"]


def add(connection: sa.Connection, values: Mapping[str, object]) -> int:
    """Write an attachment; its number."""
    return t.number_of(connection.execute(sa.insert(w.attachment).values({"id": t.next_number(connection, "attachment"), **values})))


def attachment(connection: sa.Connection, number: int) -> Columns:
    """One attachment, without its content. Raises Refused ``attachment_unknown``."""
    row = connection.execute(sa.select(*_WITHOUT_CONTENT).where(_A.id == number)).mappings().first()
    if row is None:
        raise Refused("attachment_unknown")
    return row


def content(connection: sa.Connection, number: int) -> bytes:
    """The sealed bytes of one. Raises Refused ``attachment_unknown``."""
    sealed: bytes | None = connection.scalar(sa.select(_A.content_sealed).where(_A.id == number))
    if sealed is None:
        raise Refused("attachment_unknown")
    return sealed


def of_files(connection: sa.Connection, person_ids: Collection[int]) -> list[Columns]:
    """The attachments of these files, the latest first, cancelled ones too, without their content."""
    chosen = sa.select(*_WITHOUT_CONTENT, sa.func.length(_A.content_sealed).label("bytes")).where(_A.person_id.in_(person_ids))
    return list(connection.execute(chosen.order_by(_A.day.desc(), _A.id.desc())).mappings())


def cancel(connection: sa.Connection, number: int, *, on: str, by: str, reason: str) -> None:
    """Cancel an attachment; the row stays. Raises Refused ``attachment_cancelled``."""
    changed = connection.execute(
        sa.update(w.attachment)
        .where(_A.id == number, _A.cancelled_on.is_(None))
        .values(cancelled_on=on, cancelled_by=by, cancel_reason=reason)
    )
    if changed.rowcount != 1:
        raise Refused("attachment_cancelled")


def restore(connection: sa.Connection, number: int) -> None:
    """Let a cancelled attachment be seen again."""
    connection.execute(sa.update(w.attachment).where(_A.id == number).values(cancelled_on=None, cancelled_by=None, cancel_reason=None))
