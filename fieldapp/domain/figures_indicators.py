"""What each row adds to the indicators that add up over months and sites: the one way an indicator stands on a sheet or leaves.

A unique-person indicator adds one where a person meets its rule for the first time ever, with the service that completes it; the others add
with every row. Percentages, shares and sums of indicators do not add up and are not here. An indicator that counts the very persons of a
headline counts them alike: who brought the card of another installation is not new in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from fieldapp.domain.definitions import Indicator, Rule, matches
from fieldapp.domain.figures_persons import CARD
from fieldapp.domain.indicators import binds_activity, binds_entry, binds_person, first_met
from fieldapp.domain.programme import Programme
from fieldapp.domain.records import Activity, Entry, Person

Row = TypeVar("Row", Entry, Activity)


@dataclass(frozen=True, slots=True)
class Step:
    """What one row adds to an indicator. ``group`` is blank for heads of no group; ``person`` None for heads."""

    indicator: str
    site: str
    project: str
    date: date
    group: str
    number: int
    person: Person | None


def steps(
    programme: Programme, known: Mapping[int, Person], entries: Iterable[Entry], activities: Iterable[Activity], *, reported: bool
) -> Iterator[Step]:
    """All steps of these rows. Without ``reported``, what was reported before Fieldapp adds nothing, nor who met a rule by it alone."""
    given: dict[str, list[Entry]] = defaultdict(list)
    held: dict[str, list[Activity]] = defaultdict(list)
    for entry in entries:
        given[entry.service].append(entry)
    for activity in activities:
        if reported or not activity.reported_before:
            held[activity.service].append(activity)
    for indicator in programme.indicators.values():
        if indicator.additive:
            rule = indicator.rule
            found = [entry for entry in _of(given, rule) if binds_entry(rule, entry) and binds_person(rule, known[entry.person_id])]
            if indicator.counts == "persons":
                yield from _persons(programme, indicator, known, found, reported)
            else:
                shown = [entry for entry in found if reported or not entry.reported_before]
                yield from _rows(indicator, known, shown, [row for row in _of(held, rule) if binds_activity(rule, row)])


def _of(by_service: Mapping[str, Sequence[Row]], rule: Rule) -> Iterator[Row]:
    patterns = [pattern for group in rule.all_of for pattern in group]
    for service, rows in by_service.items():
        if any(matches(pattern, service) for pattern in patterns):
            yield from rows


def _persons(
    programme: Programme, indicator: Indicator, known: Mapping[int, Person], found: Iterable[Entry], reported: bool
) -> Iterator[Step]:
    by_person: dict[int, list[Entry]] = defaultdict(list)
    for entry in found:
        by_person[entry.person_id].append(entry)
    for number, entries in by_person.items():
        met = first_met(indicator.rule, entries)
        if met is None or (known[number].elsewhere == CARD and indicator.rule == programme.projects[met.project].headline_at(met.site)):
            continue
        if reported or first_met(indicator.rule, [entry for entry in entries if entry.reported_before]) is None:
            yield Step(indicator.id, met.site, met.project, met.date, known[number].group, 1, known[number])


def _rows(indicator: Indicator, known: Mapping[int, Person], entries: Iterable[Entry], activities: Iterable[Activity]) -> Iterator[Step]:
    counts = indicator.counts
    if counts != "heads":
        for entry in entries:
            person = known[entry.person_id]
            number = 1 if counts == "entries" else entry.quantity
            yield Step(indicator.id, entry.site, entry.project, entry.date, person.group, number, person)
    if counts in ("heads", "places", "records"):
        for activity in activities:
            number = 1 if counts == "records" else sum(activity.heads.values())
            yield Step(indicator.id, activity.site, activity.project, activity.date, activity.group, number, None)
