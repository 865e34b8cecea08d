"""Counts indicators from plain rows: exact, internal, those who refused statistics included.

Rows are first laid out by service, so that each indicator reads only its own. A person counts once within the range, and every condition
of a rule must be met inside it; ``start`` and ``end`` are both included. An indicator with no event is 0.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from .definitions import Indicator, Rule, matches
from .programme import Programme
from .records import Activity, Entry, Person

Value = int | dict[str, int]


@dataclass(frozen=True)
class Values:
    """The value of each indicator by id (only shares are a dict, by part); ``by_group`` splits those whose source names a population group;
    ``beside`` holds the unique persons shown next to a sum."""

    values: dict[str, Value] = field(default_factory=dict)
    by_group: dict[str, dict[str, int]] = field(default_factory=dict)
    beside: dict[str, int] = field(default_factory=dict)


def evaluate(
    programme: Programme,
    persons: Iterable[Person],
    entries: Iterable[Entry],
    activities: Iterable[Activity],
    *,
    start: date | None = None,
    end: date | None = None,
    project: str | None = None,
    site: str | None = None,
) -> Values:
    """Every indicator of the programme over the rows dated from ``start`` to ``end``, of one project and site when named."""
    rows = _Rows(persons, entries, activities, start, end, project, site)
    result = Values()
    for indicator in programme.indicators.values():
        value, by_group = _value(indicator, rows, result.values)
        result.values[indicator.id] = value
        if indicator.by_group:
            result.by_group[indicator.id] = {group: by_group[group] for group in programme.codes["population_group"] if by_group[group]}
        if indicator.beside is not None:
            result.beside[indicator.id] = len(rows.persons_meeting(indicator.beside))
    return result


def first_met(rule: Rule, entries_of_person: Iterable[Entry]) -> Entry | None:
    """The entry that completes the rule first, in order of date and then of id; None while a condition is not met.

    The rule's population groups are a matter of the person, not of an entry: ask ``binds_person`` for them.
    """
    missing = list(rule.all_of)
    for entry in sorted(entries_of_person, key=lambda entry: (entry.date, entry.id)):
        if not binds_entry(rule, entry):
            continue
        missing = [group for group in missing if not any(matches(pattern, entry.service) for pattern in group)]
        if not missing:
            return entry
    return None


def binds_person(rule: Rule, person: Person) -> bool:
    """Whether a person is of a population group the rule counts."""
    return not rule.groups or person.group in rule.groups


def binds_entry(rule: Rule, entry: Entry) -> bool:
    """Whether an entry is of a project, a site and an end that the rule counts; its service is not asked."""
    return (
        (not rule.projects or entry.project in rule.projects)
        and (not rule.sites or entry.site in rule.sites)
        and (not rule.issues or entry.issue in rule.issues)
    )


def binds_activity(rule: Rule, activity: Activity) -> bool:
    """Whether an activity is of a project, a site and a group that the rule counts; one held for nobody in particular is of no group."""
    return (
        (not rule.projects or activity.project in rule.projects)
        and (not rule.sites or activity.site in rule.sites)
        and (not rule.groups or activity.group in rule.groups)
    )


class _Rows:
    """The rows of the range, by service."""

    def __init__(
        self,
        persons: Iterable[Person],
        entries: Iterable[Entry],
        activities: Iterable[Activity],
        start: date | None,
        end: date | None,
        project: str | None,
        site: str | None,
    ) -> None:
        first, last = start or date.min, end or date.max
        self.groups = {person.id: person.group for person in persons}
        self._entries: dict[str, list[Entry]] = defaultdict(list)
        self._activities: dict[str, list[Activity]] = defaultdict(list)
        for entry in entries:
            if first <= entry.date <= last and project in (None, entry.project) and site in (None, entry.site):
                self._entries[entry.service].append(entry)
        for activity in activities:
            if first <= activity.date <= last and project in (None, activity.project) and site in (None, activity.site):
                self._activities[activity.service].append(activity)

    def entries(self, rule: Rule, patterns: Iterable[str] | None = None) -> Iterator[Entry]:
        """Entries the rule counts, under these patterns or any of its own."""
        wanted = tuple(patterns if patterns is not None else (pattern for group in rule.all_of for pattern in group))
        for service, found in self._entries.items():
            if any(matches(pattern, service) for pattern in wanted):
                for entry in found:
                    if binds_entry(rule, entry) and (not rule.groups or self.groups[entry.person_id] in rule.groups):
                        yield entry

    def activities(self, rule: Rule) -> Iterator[Activity]:
        """Activities the rule counts."""
        for service, found in self._activities.items():
            if any(matches(pattern, service) for group in rule.all_of for pattern in group):
                for activity in found:
                    if binds_activity(rule, activity):
                        yield activity

    def persons_meeting(self, rule: Rule) -> set[int]:
        """Persons with a service under every group of the rule."""
        met = [{entry.person_id for entry in self.entries(rule, group)} for group in rule.all_of]
        return set.intersection(*met)


def _value(indicator: Indicator, rows: _Rows, known: Mapping[str, Value]) -> tuple[Value, Counter[str]]:
    """The value of an indicator and, where that means something, its split by population group."""
    rule, split = indicator.rule, Counter[str]()
    match indicator.counts:
        case "persons":
            split.update(rows.groups[person] for person in rows.persons_meeting(rule))
        case "percent":
            base = rows.persons_meeting(indicator.base or rule)
            return _percent(len(rows.persons_meeting(rule) & base), len(base)), split
        case "shares":
            found = Counter(entry.service for entry in rows.entries(rule))
            return {part: _percent(found[service], found.total()) for part, service in indicator.parts.items()}, split
        case "sum":
            return sum(value for value in (known[part] for part in indicator.sum_of) if isinstance(value, int)), split
        case _:
            for group, number in _numbers(indicator, rows):
                split[group] += number
    return split.total(), split


def _numbers(indicator: Indicator, rows: _Rows) -> Iterator[tuple[str, int]]:
    """What each row adds, with its population group, for the ways of counting that add up row by row."""
    counts, rule = indicator.counts, indicator.rule
    if counts != "heads":
        for entry in rows.entries(rule):
            yield rows.groups[entry.person_id], 1 if counts == "entries" else entry.quantity
    if counts in ("heads", "places", "records"):
        for activity in rows.activities(rule):
            yield activity.group, 1 if counts == "records" else sum(activity.heads.values())


def _percent(part: int, whole: int) -> int:
    """Part of whole in percent, halves rounded up; 0 when there is nothing."""
    return (200 * part + whole) // (2 * whole) if whole else 0
