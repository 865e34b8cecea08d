"""Who stands behind the services a closing counts: how many different persons, and how money is spread over them.

Persons do not add up over services or months, so they cannot be told from running totals. Each page of the ledger keeps the number of the
last entry written when its month was closed; an entry was counted by the first closing whose month had come and that already held it.
Only numbers leave this module.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldapp.domain.figures import family
from fieldapp.domain.periods import Month
from fieldapp.domain.records import Entry
from fieldapp.storage.ledger import Page
from fieldapp.storage.records import Records
from sync.disclosure.truth import Paid

LAST_ENTRY = "entry|"
_EVERY = 2**62  # pages written before this number was kept hold all entries of their months


@dataclass(frozen=True)
class Behind:
    """``reached`` and ``paid`` as in ``SiteTruth``; ``last_entry`` is the number of the newest entry there is."""

    reached: dict[str, dict[str, int]]
    paid: dict[str, Paid]
    last_entry: int


def behind(records: Records, month: Month, site: str, history: Sequence[Page]) -> Behind:
    """What stands behind the closing of ``month`` at a site, ``history`` being its earlier closings."""
    known = {person.id: person.statistics for person in records.persons}
    closed, last_days = [page.month for page in history], [page.month.last for page in history]
    marks = [page.counted.get(LAST_ENTRY, _EVERY) for page in history]
    none_left = bool(history) and LAST_ENTRY not in history[-1].counted  # closed before amounts of money left
    rhythms = {
        "month": {month},
        "quarter": {one for one in closed if one.quarter == month.quarter} | {month},
        "year": {one for one in closed if one.year == month.year} | {month},
    }
    persons: dict[str, dict[str, set[int]]] = {rhythm: defaultdict(set) for rhythm in rhythms}
    amounts: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for entry in records.entries:
        if entry.site != site or entry.reported_before or entry.date > month.last or not known[entry.person_id]:
            continue
        counted = next((closed[at] for at in range(bisect_left(last_days, entry.date), len(closed)) if entry.id <= marks[at]), month)
        for rhythm, months in rhythms.items():
            if counted in months:
                for name in ("", family(entry.service), entry.service):
                    persons[rhythm][_latent(entry, name)].add(entry.person_id)
        if (counted == month or none_left) and entry.amount_mad is not None:
            amounts[entry.project][entry.person_id] += round(entry.amount_mad)
    reached = {rhythm: {name: len(found) for name, found in by_name.items()} for rhythm, by_name in persons.items()}
    paid = {project: _paid(by_person) for project, by_person in amounts.items()}
    return Behind(reached, paid, max((entry.id for entry in records.entries), default=0))


def _latent(entry: Entry, service: str) -> str:
    return f"service|{entry.project}|{service}" if service else f"service|{entry.project}"


def _paid(by_person: Mapping[int, int]) -> Paid:
    largest, second = sorted([*by_person.values(), 0, 0], reverse=True)[:2]
    return Paid(sum(by_person.values()), len(by_person), largest, second)
