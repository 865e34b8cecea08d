"""Who is new, where and since when: the one rule of persons a project and site that every count of new persons follows.

A person is new in a project with the service that completes the project's *headline rule*, at that service's site and in its month
(catalogue, "A new person"). Where a project declares its own rule for some sites, services given at those sites count towards it;
elsewhere a first service of any code is enough. Whoever met the rule in one way is not new again in the other. Who brought the card of
another installation is followed here and was new there: nobody is new twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from fieldapp.domain.programme import Programme, matches
from fieldapp.domain.records import Entry, Person

Meetings = dict[tuple[int, str], Entry]
CARD = "card"


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Entries by day, and within a day in the order they were written."""
    return sorted(entries, key=lambda entry: (entry.date, entry.id))


def of_newcomers(known: Mapping[int, Person], entries: Iterable[Entry]) -> list[Entry]:
    """The entries of people who can be new at this installation: not of those known by card from another."""
    return [entry for entry in entries if known[entry.person_id].elsewhere != CARD]


def first_project(programme: Programme, ordered: Iterable[Entry]) -> Meetings:
    """For each person and project, the service that made the person new there; ``ordered`` as ``in_order`` gives it."""
    by_person: dict[tuple[int, str], list[Entry]] = defaultdict(list)
    for entry in ordered:
        by_person[entry.person_id, entry.project].append(entry)
    met = {key: _completing(programme, key[1], found) for key, found in by_person.items()}
    return {key: entry for key, entry in met.items() if entry is not None}


def first_year(programme: Programme, ordered: Sequence[Entry]) -> dict[int, Meetings]:
    """The same within each calendar year, by year: a person met in two years is new in each of them."""
    by_year: dict[int, list[Entry]] = defaultdict(list)
    for entry in ordered:
        by_year[entry.date.year].append(entry)
    return {year: first_project(programme, found) for year, found in by_year.items()}


def first_anywhere(meetings: Meetings) -> dict[int, Entry]:
    """For each person, the earliest meeting in any project: who is new at all, counted once."""
    first: dict[int, Entry] = {}
    for entry in in_order(meetings.values()):
        first.setdefault(entry.person_id, entry)
    return first


def _completing(programme: Programme, project: str, ordered: Sequence[Entry]) -> Entry | None:
    declared = programme.projects[project]
    missing = list(declared.headline.all_of)
    for entry in ordered:
        if entry.site not in declared.sites:
            return entry
        missing = [group for group in missing if not any(matches(pattern, entry.service) for pattern in group)]
        if not missing:
            return entry
    return None
