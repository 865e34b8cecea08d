"""The exact figures of a month or a range, for inside a cell: every table of the sheet counted from the records themselves.

Nobody is left out here, those who refused statistics included. Each figure stands twice: once with its project, once with the project blank
for all projects of the site. Over projects a new person counts once, at the site and in the month where they became new in the first
of their projects; a person served counts once however many projects served them; services, heads and closures simply add.

Ages: at opening in ``persons_new``, ``persons_new_year`` and ``outcomes``; at the first service of the period in ``persons_served``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from fieldapp.domain import figures_persons as new
from fieldapp.domain.figures_indicators import Step, steps
from fieldapp.domain.periods import Month, age_on, band2, band5
from fieldapp.domain.programme import Programme
from fieldapp.domain.records import Activity, Entry, Person

Number = int | Decimal


@dataclass(frozen=True, order=True)
class Count:
    """What one exact figure counts; a blank dimension means "all of it". Dimensions as in the tidy CSV (catalogue)."""

    table: str
    measure: str
    site: str
    project: str = ""
    sex: str = ""
    age: str = ""
    group: str = ""
    nationality: str = ""
    status: str = ""
    service: str = ""
    issue: str = ""
    item: str = ""


Counts = dict[Count, Number]


@dataclass(frozen=True)
class Range:
    """Whole months, both included."""

    first: Month
    last: Month

    def holds(self, row: Entry | Activity | Step) -> bool:
        """Whether the row is dated in it."""
        return self.first.first <= row.date <= self.last.last


def opening_age(person: Person) -> int | None:
    """Completed years when the file was opened; None when neither birth nor age is known."""
    return age_on(person.opened_on, person.birth_date) if person.birth_date else person.age_at_opening


def family(service: str) -> str:
    """The family of a service, written ``psy.*``."""
    return f"{service.split('.', 1)[0]}.*"


def exact(
    programme: Programme,
    persons: Sequence[Person],
    entries: Sequence[Entry],
    activities: Sequence[Activity],
    months: Range,
    sites: Sequence[str],
    project: str | None = None,
) -> Counts:
    """All figures of the months at these sites; with ``project`` those of that project only.

    ``entries`` and ``activities`` must reach back to the first ever entered: who is new depends on all of them. A total is always there,
    0 included; a breakdown only where it is not 0.
    """
    ordered = [entry for entry in new.in_order(entries) if entry.date <= months.last.last and project in (None, entry.project)]
    known = {person.id: person for person in persons}
    counts: Counts = {}
    projects = [project] if project else ["", *_projects(programme, persons, ordered, activities)]
    for site in sites:
        for name in projects:
            counts.update(dict.fromkeys(_totals(site, name), 0))
    for found in (
        _new(programme, known, ordered, months),
        _served(known, ordered, months),
        _services(programme, ordered, months),
        _heads(activities, months),
        _closed(persons, months),
        _indicators(programme, known, ordered, activities, months),
    ):
        for count, number in found:
            if count.site in sites and (project is None or count.project == project):
                counts[count] = counts.get(count, 0) + number
    return counts


def _projects(programme: Programme, persons: Iterable[Person], entries: Iterable[Entry], activities: Iterable[Activity]) -> list[str]:
    seen = {person.project for person in persons} | {entry.project for entry in entries} | {activity.project for activity in activities}
    return [project for project in programme.projects if project in seen]


def _totals(site: str, project: str) -> Iterator[Count]:
    for table in ("headline", "persons_new", "persons_new_year", "persons_served"):
        yield Count(table, "persons", site, project)
    yield Count("headline", "services", site, project)
    yield Count("services", "services", site, project)
    yield Count("services", "items", site, project)


def _new(programme: Programme, known: Mapping[int, Person], ordered: Sequence[Entry], months: Range) -> Iterator[tuple[Count, int]]:
    ordered = new.of_newcomers(known, ordered)
    met = new.first_project(programme, ordered)
    anywhere = new.first_anywhere(met)
    head: Counter[tuple[str, str]] = Counter()
    alike: Counter[_Alike] = Counter()
    for entry, project in [(entry, entry.project) for entry in met.values()] + [(entry, "") for entry in anywhere.values()]:
        head[entry.site, project] += 1
        if months.holds(entry):
            alike[_alike("persons_new", known[entry.person_id], entry.site, project)] += 1
    for meetings in new.first_year(programme, ordered).values():
        anywhere = new.first_anywhere(meetings)
        for entry, project in [(entry, entry.project) for entry in meetings.values()] + [(entry, "") for entry in anywhere.values()]:
            if months.holds(entry):
                alike[_alike("persons_new_year", known[entry.person_id], entry.site, project)] += 1
    for (site, project), number in head.items():
        yield Count("headline", "persons", site, project), number
    yield from _broken_down(alike)


# Table, site, project, sex, age band, group, nationality, status: who are alike in all of it are counted together.
_Alike = tuple[str, str, str, str, str, str, str, str]


def _alike(table: str, person: Person, site: str, project: str, age: str | None = None) -> _Alike:
    band = age or band5(opening_age(person))
    return table, site, project, person.sex, band, person.group, person.nationality, person.status_group


def _broken_down(found: Mapping[_Alike, int]) -> Iterator[tuple[Count, int]]:
    for alike, number in found.items():
        for count in _counts(*alike):
            yield count, number


def _counts(table: str, site: str, project: str, sex: str, band: str, group: str, nationality: str, status: str) -> Iterator[Count]:
    breakdowns: tuple[dict[str, str], ...] = (
        {},
        {"sex": sex},
        {"age": band},
        {"group": group},
        {"sex": sex, "group": group},
        {"sex": sex, "age": band},
        {"sex": sex, "age": band, "group": group},
        {"nationality": nationality},
        {"status": status},
    )
    for dimensions in breakdowns:
        yield Count(table, "persons", site, project, **dimensions)
    if band != "nd":
        yield Count(table, "persons", site, project, age=band2(band))
        yield Count(table, "persons", site, project, sex=sex, age=band2(band))


def _served(known: Mapping[int, Person], ordered: Sequence[Entry], months: Range) -> Iterator[tuple[Count, int]]:
    seen: set[tuple[str, str, int]] = set()
    alike: Counter[_Alike] = Counter()
    for entry in ordered:
        if not months.holds(entry):
            continue
        person = known[entry.person_id]
        age = band5(age_on(entry.date, person.birth_date)) if person.birth_date else None
        for project in (entry.project, ""):
            key = (entry.site, project, person.id)
            if key not in seen:
                seen.add(key)
                alike[_alike("persons_served", person, entry.site, project, age)] += 1
    yield from _broken_down(alike)


def _services(programme: Programme, ordered: Sequence[Entry], months: Range) -> Iterator[tuple[Count, Number]]:
    head: Counter[tuple[str, str]] = Counter()
    given: dict[tuple[str, str, str, str], list[Entry]] = defaultdict(list)
    for entry in ordered:
        head[entry.site, entry.project] += 1
        if months.holds(entry):
            given[entry.site, entry.project, entry.service, entry.issue or "nd"].append(entry)
    for (site, name), number in head.items():
        for project in (name, ""):
            yield Count("headline", "services", site, project), number
    for (site, name, code, issue), entries in given.items():
        items = sum(entry.quantity for entry in entries)
        amounts = [entry.amount_mad for entry in entries if entry.amount_mad is not None]
        for project in (name, ""):
            for service in ("", family(code), code):
                yield Count("services", "services", site, project, service=service), len(entries)
                yield Count("services", "items", site, project, service=service), items
                if amounts:
                    yield Count("services", "amount_mad", site, project, service=service), sum(amounts)
            if programme.services[code].kind == "referral":
                yield Count("referrals", "services", site, project), len(entries)
                yield Count("referrals", "services", site, project, issue=issue), len(entries)


_NO_BAND = {"f_age_inconnu": ("F", "nd"), "m_age_inconnu": ("M", "nd"), "sexe_inconnu": ("nd", "nd")}


def _heads(activities: Iterable[Activity], months: Range) -> Iterator[tuple[Count, int]]:
    for activity in activities:
        if not months.holds(activity):
            continue
        for name in (activity.project, ""):
            for service in ("", activity.service):
                yield Count("activities", "services", activity.site, name, service=service), 1
                by_sex: dict[tuple[str, str], int] = defaultdict(int)
                for band, heads in activity.heads.items():
                    sex, age = _NO_BAND.get(band) or (band[0].upper(), band[2:])
                    for dimensions in {(sex, age), (sex, ""), ("", age), ("", "")}:
                        by_sex[dimensions] += heads
                for (sex, age), heads in by_sex.items():
                    yield Count("activities", "heads", activity.site, name, sex=sex, age=age, service=service), heads


def _closed(persons: Iterable[Person], months: Range) -> Iterator[tuple[Count, int]]:
    for person in persons:
        if person.closed_on and months.first.first <= person.closed_on <= months.last.last:
            for name in (person.project, ""):
                yield Count("outcomes", "persons", person.site, name), 1
                yield Count("outcomes", "persons", person.site, name, item=person.closure_reason or "nd"), 1


# The measure each way of counting an indicator stands under.
MEASURES = {"persons": "persons", "heads": "heads", "items": "items", "records": "items", "places": "items", "entries": "services"}


def _indicators(
    programme: Programme, known: Mapping[int, Person], ordered: Sequence[Entry], activities: Sequence[Activity], months: Range
) -> Iterator[tuple[Count, int]]:
    for step in steps(programme, known, ordered, activities, reported=True):
        if months.holds(step):
            indicator = programme.indicators[step.indicator]
            for project in (step.project, ""):
                measure = MEASURES[indicator.counts]
                yield Count("indicators", measure, step.site, project, item=indicator.id), step.number
                if indicator.by_group and step.group:
                    yield Count("indicators", measure, step.site, project, group=step.group, item=indicator.id), step.number
