"""The door for records: which persons may leave as a row with a closing that ends a quarter, and as what.

Everybody who is new in a project since January (as the tables count it), did not refuse statistics, was not reported before Fieldapp and
did not leave as a row this year. Who is new in two projects waits in the first of them. Persons of a merged file are one; who was erased
is no row any more. What a row says, and when it leaves, is decided in ``sync.disclosure.buckets``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from fieldapp.domain import figures
from fieldapp.domain import figures_persons as new
from fieldapp.domain.periods import Month, band5
from fieldapp.domain.programme import Programme
from fieldapp.domain.records import Entry
from fieldapp.storage import records_left
from fieldapp.storage.ledger import Connection
from fieldapp.storage.records import Records
from sync.disclosure import buckets
from sync.disclosure.buckets import Waiting, band
from sync.facts import Record
from sync.sitepack import Policy

Rows = dict[int, Record]  # person → what leaves of it


@dataclass(frozen=True)
class Chosen:
    """The rows of a site that would leave, of the ``waiting`` persons who may."""

    rows: Rows
    waiting: int


def choose(connection: Connection, policy: Policy, programme: Programme, records: Records, month: Month, key: bytes) -> dict[str, Chosen]:
    """By site, the rows that would leave with the closing of ``month`` if the audit passes with them.

    None unless the policy asks for rows, and rounds: see ``buckets`` on suppressed figures.
    """
    if not (_asked(policy) and month.ends_quarter):
        return {}
    left, vulnerable = records_left.persons(connection, month.year), records_left.vulnerable(connection)
    found = waiting(programme, records, month, left, vulnerable)
    return {site: Chosen(buckets.release(persons, month.quarter, key), len(persons)) for site, persons in found.items()}


def certificate(policy: Policy) -> dict[str, str | int]:
    """What the certificate of every closing says of rows: how many are alike at least, of how many families; nothing where none leave."""
    return {"records_k": buckets.K, "records_l": buckets.L} if _asked(policy) else {}


def _asked(policy: Policy) -> bool:
    return policy.records and policy.mode == "rounding"


def allowed(rows: Mapping[int, Record], projects: Collection[str]) -> Rows:
    """The rows of these projects, those of a class that is not safe by itself left out once more."""
    kept = {person: record for person, record in rows.items() if record.project in projects}
    shown = {buckets.told(record) for record in buckets.shown(kept.values(), buckets.K)}
    return {person: record for person, record in kept.items() if buckets.told(record) in shown}


def waiting(
    programme: Programme, records: Records, month: Month, left: Collection[int], vulnerable: Collection[int]
) -> dict[str, list[Waiting]]:
    """By site, who waits to leave as a row when ``month`` closes; nobody unless it ends a quarter.

    ``left`` and ``vulnerable``: as ``storage.records_left`` reads them.
    """
    found: dict[str, list[Waiting]] = defaultdict(list)
    if not month.ends_quarter:
        return found
    known = {person.id: person for person in records.persons}
    ordered = new.in_order(entry for entry in records.entries if entry.date <= month.last)
    newcomers = new.of_newcomers(known, ordered)
    reported = new.first_project(programme, [entry for entry in newcomers if entry.reported_before])
    met = {key: entry for key, entry in new.first_project(programme, newcomers).items() if entry.date.year == month.year}
    given = _given(ordered, month.year)
    for number, entry in new.first_anywhere({key: entry for key, entry in met.items() if key not in reported}).items():
        person = known[number]
        if number < 0 or number in left or not person.statistics:  # below 0: erased
            continue
        found[entry.site].append(
            Waiting(
                number,
                entry.site,
                entry.project,
                person.sex,
                band(band5(figures.opening_age(person))),
                person.group,
                _most(given[number, entry.site, entry.project]),
                number in vulnerable,
            )
        )
    return found


def _given(ordered: Iterable[Entry], year: int) -> dict[tuple[int, str, str], list[str]]:
    """The families of services of the year that somebody was given at a site in a project, one for each service, in order."""
    found: dict[tuple[int, str, str], list[str]] = defaultdict(list)
    for entry in ordered:
        if entry.date.year == year and not entry.reported_before:
            found[entry.person_id, entry.site, entry.project].append(figures.family(entry.service))
    return found


def _most(families: list[str]) -> str:
    """The family given most; of equals, the one given last."""
    return max(reversed(families), key=families.count)
