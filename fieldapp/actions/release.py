"""The one door from records to facts: what a closing adds to everything that is counted, and nothing else of a record.

A closing counts all that is dated up to the end of its month, is entered by now and was not counted by an earlier closing. So late entries
ride along, and a correction comes as a difference, which may be negative. What was reported before Fieldapp never passes; whoever met a
rule by rows reported before is not new. Those who refused statistics pass as ``new_refused`` and ``service_refused`` only.

What is counted is named as in ``sync.disclosure.truth``. Two more stay in the ledger: ``late|PROJECT``, for the internal sheet, entries of
earlier months that a closing counted, less those taken back; and ``entry|``, the number of the newest entry it held (``release_behind``).
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass

from fieldapp.actions.release_behind import LAST_ENTRY, Behind
from fieldapp.domain import figures
from fieldapp.domain import figures_persons as new
from fieldapp.domain.figures_indicators import steps
from fieldapp.domain.periods import Month, band5
from fieldapp.domain.programme import Programme, Site, matches
from fieldapp.domain.records import Activity, Entry, Person
from fieldapp.storage.ledger import Page
from fieldapp.storage.records import Records
from sync.disclosure.truth import SOURCES, Paid, SiteTruth, levels, read
from sync.facts import Cell, Figure
from sync.sitepack import SiteEntry

Totals = dict[str, int]
LATE = "late|"
_SERVICES = ("service|", "service_refused|")


@dataclass(frozen=True)
class Passed:
    """What passes the door for one site: the truth to protect, and the running totals the ledger keeps once the month is closed.

    ``refused``: new persons of this closing who refused statistics; ``late``: entries of earlier months it counts, corrections taken off.
    """

    truth: SiteTruth
    counted: Totals
    refused: int
    late: int


def passes(
    programme: Programme,
    month: Month,
    site: SiteEntry,
    totals: Mapping[str, int],
    late: Mapping[str, int],
    counted: Mapping[str, int],
    behind: Behind | None = None,
) -> Passed:
    """What closing ``month`` adds at ``site`` to what earlier closings ``counted``.

    ``totals``: the site's part of ``running``; ``late``: what ``late`` found for it; ``behind``: who stands behind it.
    """
    before = true_totals(counted)
    added = {key: totals.get(key, 0) - before.get(key, 0) for key in {*totals, *before}}
    truth = SiteTruth(
        site.code,
        str(month),
        site.larger,
        offered=frozenset(_offered(programme, programme.sites[site.code], month, totals)),
        added={key: number for key, number in added.items() if number},
        same_as=_same(programme, site.code),
        units={id: figures.MEASURES[indicator.counts] for id, indicator in programme.indicators.items() if indicator.additive},
        reached=behind.reached if behind else {},
        paid=_paid(behind, added) if behind else {},
        within=_within(programme, {read(key)[1]["project"] for key in totals}),
    )
    kept = dict(totals) | ({LAST_ENTRY: behind.last_entry} if behind else {})
    for project in {*late, *(key.removeprefix(LATE) for key in counted if key.startswith(LATE))}:
        kept[LATE + project] = counted.get(LATE + project, 0) + late.get(project, 0)
    refused = sum(number for key, number in added.items() if key.startswith("new_refused|"))
    return Passed(truth, kept, refused, sum(late.values()))


def true_totals(counted: Mapping[str, int]) -> Totals:
    """What a page of the ledger counted, without what it only remembers."""
    return {key: number for key, number in counted.items() if not key.startswith((LATE, LAST_ENTRY))}


def _paid(behind: Behind, added: Mapping[str, int]) -> dict[str, Paid]:
    """The money of a closing. What its entries do not explain (an amount corrected) is taken as given to whoever was given most."""
    found = {}
    for key, total in added.items():
        if key.startswith("paid|"):
            project = key.removeprefix("paid|")
            new = behind.paid.get(project, Paid(0, 0, 0, 0))
            if total or new.total:
                found[project] = Paid(total, new.persons, new.largest + abs(total - new.total), new.second)
    return found


def late(records: Records, month: Month, site: str, counted: Mapping[str, int]) -> dict[str, int]:
    """By project, the entries dated before ``month`` that no closing counted yet, less those it counted and that were taken back since."""
    found: Counter[str] = Counter()
    for entry in records.entries:
        if entry.site == site and entry.date < month.first and not entry.reported_before:
            found[entry.project] += 1
    for key, number in counted.items():
        if key.startswith(_SERVICES):
            found[key.split("|")[1]] -= number
    return {project: number for project, number in found.items() if number}


def late_of(page: Page, before: Page | None) -> dict[str, int]:
    """The same for a closed month: what the closing of ``page`` found late."""
    earlier = before.counted if before else {}
    return {
        key.removeprefix(LATE): number - earlier.get(key, 0)
        for key, number in page.counted.items()
        if key.startswith(LATE) and number != earlier.get(key, 0)
    }


def running(programme: Programme, records: Records, month: Month) -> dict[str, Totals]:
    """By site, the true running total of everything that may leave: all that is dated up to the end of ``month``, reported rows aside."""
    known = {person.id: person for person in records.persons}
    entries = [entry for entry in new.in_order(records.entries) if entry.date <= month.last]
    found: dict[str, Counter[str]] = defaultdict(Counter)
    activities = [activity for activity in records.activities if activity.date <= month.last and not activity.reported_before]
    for source in (
        _persons(programme, known, entries),
        _services(programme, known, entries),
        _indicators(programme, known, entries, activities),
        _rest(activities, records.persons, month),
    ):
        for site, key, number in source:
            found[site][key] += number
    return {site: {key: number for key, number in counter.items() if number} for site, counter in found.items()}


def _persons(programme: Programme, known: Mapping[int, Person], ordered: list[Entry]) -> Iterator[tuple[str, str, int]]:
    ordered = new.of_newcomers(known, ordered)
    before = [entry for entry in ordered if entry.reported_before]
    reported = new.first_project(programme, before)
    for key, entry in new.first_project(programme, ordered).items():
        if key not in reported:
            person = known[entry.person_id]
            yield entry.site, _new(person, entry.project), 1
            if person.elsewhere and person.statistics:
                yield entry.site, f"elsewhere|{entry.project}", 1
    reported_years = new.first_year(programme, before)
    for year, meetings in new.first_year(programme, ordered).items():
        for key, entry in meetings.items():
            if key not in reported_years.get(year, {}) and known[entry.person_id].statistics:
                yield entry.site, f"year|{entry.project}", 1


def _new(person: Person, project: str) -> str:
    if not person.statistics:
        return f"new_refused|{project}"
    age = band5(figures.opening_age(person))
    return "|".join(("new", project, person.sex, age, person.group, person.nationality, person.status_group))


def _services(programme: Programme, known: Mapping[int, Person], entries: Iterable[Entry]) -> Iterator[tuple[str, str, int]]:
    for entry in entries:
        if entry.reported_before:
            continue
        if not known[entry.person_id].statistics:
            yield entry.site, f"service_refused|{entry.project}", 1
            continue
        yield entry.site, f"service|{entry.project}|{entry.service}", 1
        yield entry.site, f"items|{entry.project}|{entry.service}", entry.quantity
        if programme.services[entry.service].kind == "referral":
            yield entry.site, f"referral|{entry.project}|{entry.issue or 'nd'}", 1
        if entry.amount_mad is not None:
            yield entry.site, f"paid|{entry.project}", round(entry.amount_mad)


def _indicators(
    programme: Programme, known: Mapping[int, Person], entries: Iterable[Entry], activities: Iterable[Activity]
) -> Iterator[tuple[str, str, int]]:
    for step in steps(programme, known, entries, activities, reported=False):
        if step.person is None or step.person.statistics:
            yield step.site, f"indicator|{step.indicator}|{step.project}", step.number


def _rest(activities: Iterable[Activity], persons: Iterable[Person], month: Month) -> Iterator[tuple[str, str, int]]:
    for activity in activities:
        yield activity.site, f"heads|{activity.project}|{activity.service}", sum(activity.heads.values())
    for person in persons:
        if person.closed_on and person.closed_on <= month.last and person.statistics and not person.reported_before:
            yield person.site, f"outcome|{person.project}|{person.closure_reason or 'nd'}", 1


def _offered(programme: Programme, site: Site, month: Month, totals: Mapping[str, int]) -> Iterator[str]:
    """What a site declares to do in the month, in the words of ``SiteTruth.offered``: it gets a row even in a month without any.

    A project is offered whole from its first day to its last, whatever was recorded, since a row that only appeared with the first person
    would tell; one that was given outside its days stays offered from then on.
    """
    known = {read(key)[1]["project"] for key in totals}
    dates = {code: programme.projects[code] for code in site.projects}
    running = [code for code, dated in dates.items() if code in known or (dated.starts <= month.last and month.first <= dated.ends)]
    for project in running:
        yield f"new|{project}"
        given = [code for code in programme.services if site.offers(project, code)]
        yield from (f"service|{project}|{code}" for code in given)
        if any(_asks_money(programme, code) for code in given):
            yield f"paid|{project}"
        if any(programme.services[code].heads or programme.services[code].kind == "collective" for code in given):
            yield f"heads|{project}"
        for id, indicator in programme.indicators.items():
            rule = indicator.rule
            bound = (rule.projects and project not in rule.projects) or (rule.sites and site.code not in rule.sites)
            met = all(any(matches(pattern, code) for pattern in group for code in given) for group in rule.all_of)
            if indicator.additive and met and not bound:
                yield f"indicator|{id}|{project}"


def _asks_money(programme: Programme, service: str) -> bool:
    """Whether the form of a service asks what was paid."""
    asked = next((field for field in programme.forms[programme.services[service].form].fields if field.key == "amount_mad"), None)
    patterns = ("*",) if asked is None or asked.shown_if is None else asked.shown_if.get("service", ("*",))
    return asked is not None and any(pattern == "*" or matches(pattern, service) for pattern in patterns)


def _same(programme: Programme, site: str) -> dict[str, str]:
    """Indicators that count the very persons the headline counts: they are printed as the same figure, never drawn a second time."""
    return {
        f"indicator|{id}|{code}": f"new|{code}"
        for code, project in programme.projects.items()
        for id, indicator in programme.indicators.items()
        if indicator.counts == "persons" and indicator.rule == project.headline_at(site)
    }


def _within(programme: Programme, projects: set[str]) -> dict[str, tuple[str, ...]]:
    """For each indicator and project of these, the services one of which everybody it counts was given."""
    return {
        f"indicator|{id}|{project}": tuple(
            code for code in programme.services if any(matches(p, code) for g in indicator.rule.all_of for p in g)
        )
        for id, indicator in programme.indicators.items()
        if indicator.additive and indicator.counts in ("persons", "entries")
        for project in sorted(projects.intersection(indicator.rule.projects or projects))
    }


def beside(
    figures: Iterable[Figure], history: Sequence[Page], counted: Mapping[str, int], reached: Mapping[str, Mapping[str, int]]
) -> Iterator[tuple[Figure, int]]:
    """Each figure with the true number it stands for: what its closing and the earlier ones of its period counted.

    ``reached``: who stood behind the services of that closing (``SiteTruth.reached``).
    """
    grown: dict[str, list[tuple[str, dict[str, str], int]]] = {}
    for figure in figures:
        cell = figure.cell
        if cell.table == "persons_served":
            rhythm = "quarter" if "Q" in figure.period else "month" if "-" in figure.period else "year"
            yield figure, reached.get(rhythm, {}).get(f"service|{cell.project}", 0)
            continue
        first = "" if cell.table == "headline" else months_of(figure.period)[0]
        if first not in grown:
            base = next((page.counted for page in reversed(history) if str(page.month) < first), {})
            keys = (key for key in true_totals({**base, **counted}) if counted.get(key, 0) != base.get(key, 0))
            grown[first] = [(*read(key), counted.get(key, 0) - base.get(key, 0)) for key in keys]
        sources, wanted = SOURCES[cell.table, cell.measure], ({"project": cell.project} | levels(cell)).items()
        yield figure, sum(number for source, values, number in grown[first] if source in sources and wanted <= values.items())


def months_of(period: str) -> tuple[str, str]:
    """First and last month of a period, e.g. of ``2023-Q2``: 2023-04 and 2023-06."""
    if "/" in period:
        first, last = period.split("/")
        return first, last
    if "Q" in period:
        year, quarter = period.split("-Q")
        return f"{year}-{int(quarter) * 3 - 2:02d}", f"{year}-{int(quarter) * 3:02d}"
    return (period, period) if "-" in period else (f"{period}-01", f"{period}-12")


def text(figure: Figure) -> str:
    """The canonical text of a figure in the ledger: its fields in order, as JSON."""
    fields = [figure.site, figure.period, *astuple(figure.cell), figure.value, figure.mark]
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def figure(text: str) -> Figure:
    """The figure of a ledger's text. Raises ``sync.errors.Unreadable`` when it is none."""
    site, period, *cell, value, mark = json.loads(text)
    return Figure(site, period, Cell(*cell), value, mark)
