"""The case files: people and their consents. No person and no service is written without a consent to open a file (rule R1).

Values are columns of ``tables.person`` and ``tables.consent``. The consent written last holds, for each purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import tables as t
from . import worktables as w
from .database import Store
from .keyring import CaseKeys

FILE = "file"
# In ``meta``, with the site's code: the highest number of a code that was erased. A card somebody keeps must not name somebody else.
LAST_CODE = "last_code|"
Columns = sa.RowMapping
_CHUNK = 500
# What the list of people can be narrowed by, beside its chips.
FILTERS = ("site", "referent", "population_group", "closure_reason")
NO_FILTER: Mapping[str, str] = {}


@dataclass(frozen=True)
class Consent:
    """What a person answered last for one purpose; ``answer`` is yes, no or not_asked."""

    purpose: str
    answer: str
    manner: str
    given_on: str
    withdrawn_on: str | None

    @property
    def holds(self) -> bool:
        """Whether it is a yes that was not withdrawn."""
        return self.answer == "yes" and self.withdrawn_on is None


def add_person(
    connection: sa.Connection,
    values: Mapping[str, object],
    consents: Sequence[Mapping[str, object]],
    emergency: Mapping[str, object] | None = None,
) -> int:
    """Write a person together with what they consented to, or with the emergency they are helped in without being asked.

    Raises Refused ``consent_needed`` without a yes to open a file and without an emergency.
    """
    if emergency is None and not any(c["purpose"] == FILE and c["answer"] == "yes" and c.get("withdrawn_on") is None for c in consents):
        raise Refused("consent_needed")
    person_id = t.next_number(connection, "person")
    consent_first(connection)
    if consents:
        add_consents(connection, person_id, consents)
    if emergency is not None:
        connection.execute(
            sa.insert(w.emergency).values({"id": t.next_number(connection, "emergency"), "person_id": person_id, **emergency})
        )
    connection.execute(sa.insert(t.person).values({"id": person_id, **values}))
    return person_id


def consent_first(connection: sa.Connection) -> None:
    """Let the consents of a person be written before the person: the store takes nobody without one (see migration 0003)."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")


def add_consents(connection: sa.Connection, person_id: int, consents: Iterable[Mapping[str, object]]) -> None:
    """Write further answers of a person; they hold from now on."""
    connection.execute(sa.insert(t.consent), [{**consent, "person_id": person_id} for consent in consents])


def consents(connection: sa.Connection, person_id: int) -> dict[str, Consent]:
    """What holds, by purpose; for a file that was merged, what holds in the one that stands."""
    c = t.consent.c
    who = standing(connection, person_id)
    rows = connection.execute(sa.select(c.purpose, c.answer, c.manner, c.given_on, c.withdrawn_on).where(c.person_id == who).order_by(c.id))
    return {row.purpose: Consent(*row) for row in rows}


@dataclass(frozen=True)
class Gate:
    """What recording a service needs to know of a person: when the file was opened, who follows them, and what their case seals under."""

    person_id: int
    uid: str
    opened_on: str
    referent: str
    clinical_public: bytes | None


# Read before every service, so it is plain SQL: building the statement would take longer than running it.
_GATE = """
    SELECT p.uid, p.opened_on, p.referent, p.clinical_public, c.answer, c.withdrawn_on,
        EXISTS (
            SELECT 1 FROM emergency WHERE person_id = coalesce(p.merged_into, p.id) AND ended_on IS NULL AND until >= ?
        ) AS emergency
    FROM person p LEFT JOIN consent c
        ON c.id = (SELECT max(id) FROM consent WHERE person_id = coalesce(p.merged_into, p.id) AND purpose = 'file')
    WHERE p.id = ?
"""


def gate(connection: sa.Connection, person_id: int, today: date = date.max) -> Gate:
    """The gate before everything that is written about a person.

    Raises Refused ``person_unknown``, or ``consent_needed`` unless a consent to the file holds, or an emergency that runs ``today``: who
    does not say the day asks for the consent. Into a file that was merged nothing is written that the one that stands would not take.
    """
    row = connection.exec_driver_sql(_GATE, (today.isoformat(), person_id)).first()
    if row is None:
        raise Refused("person_unknown")
    if not row.emergency and (row.answer != "yes" or row.withdrawn_on is not None):
        raise Refused("consent_needed")
    return Gate(person_id, row.uid, row.opened_on, row.referent, row.clinical_public)


def complete_keys(store: Store, connection: sa.Connection, cases: Mapping[int, str]) -> dict[int, CaseKeys]:
    """Give cases (number and ``uid``) that were opened before anybody had a role the pairs they lack; their public halves by number."""
    made = store.keyring.make(list(cases.values()), store.vault.clinical_public, store.vault.protection_public)
    for person_id, uid in cases.items():
        update_person(connection, person_id, clinical_public=made[uid].clinical, protection_public=made[uid].protection)
    return {person_id: made[uid] for person_id, uid in cases.items()}


def person(connection: sa.Connection, person_id: int) -> Columns:
    """One person, whole. Raises Refused ``person_unknown``."""
    row = connection.execute(sa.select(t.person).where(t.person.c.id == person_id)).mappings().first()
    if row is None:
        raise Refused("person_unknown")
    return row


def update_person(connection: sa.Connection, person_id: int, **values: object) -> None:
    """Change columns of a person."""
    connection.execute(sa.update(t.person).where(t.person.c.id == person_id).values(**values))


def next_code(connection: sa.Connection, site: str) -> str:
    """The next free code of a site, as ``OUJ-0042``."""
    code = t.person.c.code
    written = connection.scalars(sa.select(code).where(sa.func.upper(code).startswith(f"{site}-", autoescape=True)))
    pattern = re.compile(re.escape(site) + r"-(\d{4,6})", re.IGNORECASE)
    used = [int(match[1]) for match in map(pattern.fullmatch, written) if match]
    erased = connection.scalar(sa.select(t.meta.c.value).where(t.meta.c.key == LAST_CODE + site))
    return f"{site}-{max(*used, int(erased or 0), 0) + 1:04d}"


# A file merged into another may itself stand for further ones, so pointers are followed to their end.
_FILES_OF = """
    WITH RECURSIVE held(id) AS (
        SELECT coalesce((SELECT merged_into FROM person WHERE id = ?), ?)
        UNION SELECT p.id FROM person p JOIN held h ON p.merged_into = h.id
    ) SELECT id FROM held
"""
_STANDING = """
    WITH RECURSIVE stands(id, next) AS (
        SELECT id, merged_into FROM person WHERE id = ?
        UNION SELECT p.id, p.merged_into FROM person p JOIN stands s ON p.id = s.next
    ) SELECT id FROM stands WHERE next IS NULL
"""


def files_of(connection: sa.Connection, person_id: int) -> list[int]:
    """The numbers of all files of a person, this one first: the one that stands and those merged into it; rows stay where they are."""
    found = set(connection.exec_driver_sql(_FILES_OF, (person_id, person_id)).scalars())
    return [person_id, *sorted(found - {person_id})]


def standing(connection: sa.Connection, person_id: int) -> int:
    """The file that stands for this one: itself, or what it was merged into in the end."""
    found = connection.exec_driver_sql(_STANDING, (person_id,)).scalar()
    return person_id if found is None else int(found)


def codes(connection: sa.Connection, person_ids: Sequence[int]) -> dict[int, str]:
    """The codes of these people."""
    p = t.person.c
    return {row.id: row.code for row in connection.execute(sa.select(p.id, p.code).where(p.id.in_(person_ids)))}


def ids(connection: sa.Connection, chip: str, user: str, filters: Mapping[str, str] = NO_FILTER) -> list[int]:
    """Everybody (``all``), or who is ``open``, ``closed`` or followed by this user (``mine``); the one registered last comes first.

    ``filters`` keep those only whose columns, some of ``FILTERS``, have these values.
    """
    p = t.person.c
    chosen = sa.select(p.id).where(p.merged_into.is_(None), *(p[key] == value for key, value in filters.items() if key in FILTERS))
    if chip == "mine":
        chosen = chosen.where(p.referent == user)
    elif chip == "open":
        chosen = chosen.where(p.closed_on.is_(None))
    elif chip == "closed":
        chosen = chosen.where(p.closed_on.is_not(None))
    return sorted(connection.scalars(chosen), reverse=True)


def referents(connection: sa.Connection) -> list[str]:
    """Everybody who follows somebody, by name."""
    p = t.person.c
    return sorted(connection.scalars(sa.select(p.referent).where(p.referent != "", p.merged_into.is_(None)).distinct()))


def counts(connection: sa.Connection, user: str) -> dict[str, int]:
    """How many people each chip holds."""
    p = t.person.c
    row = connection.execute(
        sa.select(
            sa.func.count(), sa.func.count(p.closed_on), sa.func.coalesce(sa.func.sum(sa.case((p.referent == user, 1), else_=0)), 0)
        ).where(p.merged_into.is_(None))
    ).one()
    return {"all": row[0], "mine": int(row[2]), "open": row[0] - row[1], "closed": row[1]}


def people(connection: sa.Connection, person_ids: Sequence[int]) -> list[Columns]:
    """What a list shows of these people, in any order, with the date of the last service."""
    p = t.person.c
    columns = (
        p.id, p.code, p.family_name, p.given_name, p.sex, p.birth_date, p.age_at_opening, p.age_estimated, p.opened_on, p.site,
        p.closed_on, p.closure_reason, p.referent,
    )  # fmt: skip
    last = (
        sa.select(sa.func.max(t.entry.c.date))
        .where(t.entry.c.person_id == p.id, t.entry.c.cancelled_on.is_(None))
        .scalar_subquery()
        .label("last_contact")
    )
    found: list[Columns] = []
    for start in range(0, len(person_ids), _CHUNK):
        found += connection.execute(sa.select(*columns, last).where(p.id.in_(person_ids[start : start + _CHUNK]))).mappings()
    return found
