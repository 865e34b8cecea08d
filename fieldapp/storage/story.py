"""What stands in the story of a person beside services, scales and steps: appointments, papers, merges and withdrawn agreements."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from . import tables as t
from .casebook import Columns
from .worktables import attachment, merge


def attachments(connection: sa.Connection, person_ids: Collection[int]) -> list[Columns]:
    """The papers of these files, without their title and content."""
    a = attachment.c
    chosen = sa.select(a.id, a.day, a.kind, a.media, a.pages, a.author, a.cancelled_on, a.cancel_reason)
    return list(connection.execute(chosen.where(a.person_id.in_(person_ids)).order_by(a.day, a.id)).mappings())


def merges(connection: sa.Connection, person_ids: Collection[int]) -> list[Columns]:
    """The files that were merged into one of these and still are, with the code of each."""
    m, p = merge.c, t.person.c
    chosen = sa.select(m.id, m.merged_on, m.merged_by, p.code).join(t.person, p.id == m.gone_id)
    return list(connection.execute(chosen.where(m.kept_id.in_(person_ids), m.undone_on.is_(None)).order_by(m.id)).mappings())


def withdrawn(connection: sa.Connection, person_ids: Collection[int]) -> list[Columns]:
    """The agreements of these files that were withdrawn."""
    c = t.consent.c
    chosen = sa.select(c.id, c.purpose, c.partner, c.withdrawn_on, c.author)
    return list(connection.execute(chosen.where(c.person_id.in_(person_ids), c.withdrawn_on.is_not(None)).order_by(c.id)).mappings())
