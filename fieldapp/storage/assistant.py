"""What the month-end assistant reads: the people and services of a month as plain rows, and emergencies that ran out."""

from __future__ import annotations

import sqlalchemy as sa

from . import tables as t
from .casebook import Columns

_P = t.person.c
_PERSON = (
    _P.id, _P.code, _P.given_name, _P.family_name, _P.other_names, _P.sex, _P.birth_date, _P.age_at_opening, _P.nationality,
    _P.population_group, _P.language, _P.vulnerabilities, _P.site, _P.project, _P.opened_on, _P.closed_on, _P.closure_reason, _P.elsewhere,
    _P.phone, _P.merged_into,
)  # fmt: skip
_E = t.entry.c
_ENTRY = (
    _E.id, _E.person_id, _E.date, _E.site, _E.project, _E.service, _E.quantity, _E.amount_mad, _E.minutes, _E.issue, _E.partner,
    _E.modality, _E.origin, _E.replaces, _E.reported_before, _E.author, _E.entered_on,
)  # fmt: skip


def entries(connection: sa.Connection, first: str, last: str) -> list[Columns]:
    """Services dated in these days, and those entered in them for an earlier one; cancelled ones left out."""
    of_the_month = _E.date.between(first, last) | (_E.entered_on.between(first, last) & (_E.date < first))
    return list(connection.execute(sa.select(*_ENTRY).where(_E.cancelled_on.is_(None), of_the_month).order_by(_E.id)).mappings())


def people(connection: sa.Connection, first: str, last: str) -> list[Columns]:
    """Those opened, closed or served in these days; a file that was joined stands beside the one that stands for it."""
    served = sa.select(_E.person_id).where(
        _E.cancelled_on.is_(None), _E.date.between(first, last) | (_E.entered_on.between(first, last) & (_E.date < first))
    )
    concerned = _P.id.in_(served) | _P.opened_on.between(first, last) | _P.closed_on.between(first, last)
    return list(connection.execute(sa.select(*_PERSON).where(concerned).order_by(_P.id)).mappings())


_RAN_OUT = """
    SELECT m.id, m.person_id, m.until, p.code, p.given_name, p.family_name FROM emergency m JOIN person p ON p.id = m.person_id
    WHERE m.ended_on IS NULL AND m.until < ? AND p.merged_into IS NULL AND NOT EXISTS (
        SELECT 1 FROM consent WHERE id = (SELECT max(id) FROM consent WHERE person_id = p.id AND purpose = 'file') AND answer = 'yes'
    ) ORDER BY m.until, m.id
"""


def ran_out(connection: sa.Connection, today: str) -> list[Columns]:
    """Emergencies whose last day has passed while the person has still not agreed to a file: the row, with code and names."""
    return list(connection.exec_driver_sql(_RAN_OUT, (today,)).mappings())
