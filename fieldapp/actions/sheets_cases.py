"""How care goes, block by block of the monthly sheet (A, B and K to N); all of it stays in the cell.

``caseload``    the flow of files (see ``domain.figures_caseload``)
``waiting``     minutes from coming to being seen, days from the first contact to the first psychosocial session: the middle, and what
                nine of ten stay within
``dropout``     open files with no contact after the last planned day, 60 days ago or more, beside all open files and those
                for whom anything was planned
``outcomes_scales``   what changed during care, by scale (see ``actions.outcomes``): files opened in these months, results up to today
``quality``     what is not stated, late entries, corrections (see ``actions.assistant``), over the month the sheet ends with

A share stands as a number ``of`` another; in percent too, from 100 up only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from statistics import median

from fieldapp.domain import figures_caseload
from fieldapp.domain.figures import Count, Number, Range, family
from fieldapp.domain.figures_caseload import Turn
from fieldapp.domain.periods import Month
from fieldapp.domain.programme import Programme
from fieldapp.domain.records import Entry, Person
from fieldapp.storage import inside_cases
from fieldapp.storage import workload as kept
from fieldapp.storage.ledger import Connection
from fieldapp.storage.records import Records

from . import assistant, outcomes, workload
from .circumstances import SILENT_DAYS
from .desk import Desk
from .sheets_blocks import half

TABLES = (figures_caseload.TABLE, "waiting", "dropout", "outcomes_scales", "quality")
SCALE, UNKNOWN = "scale.", "unknown."
# A percentage of fewer says more than it knows.
LEAST_FOR_PERCENT = 100


def figures(
    connection: Connection, found: Records, months: Range, sites: Sequence[str], projects: Sequence[str]
) -> Iterator[tuple[Count, Number]]:
    """Files, waiting and drop-out at these sites under these projects ('' for all of a site). Nothing of who was erased is in them."""
    persons = [person for person in found.persons if person.id > 0]
    turns: dict[int, list[Turn]] = defaultdict(list)
    for number, day, closed, reason in inside_cases.turns(connection):
        turns[number].append(Turn(day, closed, reason))
    spells = list(figures_caseload.spells(persons, turns))
    yield from figures_caseload.flow(spells, months, sites, projects).items()
    there = [spell.person for spell in spells if spell.open_after(months.last.last)]
    yield from _silent(connection, there, found.entries, months.last.last)
    yield from _first_session(connection, {person.id: person for person in persons}, found.entries, months)
    for site in sites:
        visits = kept.waits(connection, months.first.first.isoformat(), months.last.last.isoformat(), site)
        waited = workload.waiting([(row["came_at"], row["seen_at"], row["left_at"]) for row in visits])
        if waited.median is not None and waited.ninety is not None:
            yield Count("waiting", "number", site, item="arrival"), waited.seen
            yield Count("waiting", "minutes", site, item="arrival_median"), waited.median
            yield Count("waiting", "minutes", site, item="arrival_ninety"), waited.ninety


def _silent(connection: Connection, there: Iterable[Person], entries: Iterable[Entry], last: date) -> Iterator[tuple[Count, Number]]:
    planned, seen = inside_cases.planned(connection), inside_cases.seen(connection, last)
    contact = {number: days[1] for number, days in seen.items()}
    for entry in entries:
        contact[entry.person_id] = max(entry.date, contact.get(entry.person_id, entry.date))
    silent: dict[Count, int] = defaultdict(int)
    active: dict[Count, int] = defaultdict(int)
    dated: dict[Count, int] = defaultdict(int)
    for person in there:
        due = planned.get(person.id)
        lost = due is not None and due <= last - timedelta(SILENT_DAYS) and contact.get(person.id, date.min) <= due
        for name in (person.project, ""):
            count = Count("dropout", "number", person.site, name, item="silent")
            active[count] += 1
            silent[count] += lost
            dated[Count("dropout", "number", person.site, name, item="planned")] += due is not None
    yield from dated.items()
    for count, number in active.items():
        yield from _share(count, silent[count], number)


def _first_session(
    connection: Connection, persons: dict[int, Person], entries: Iterable[Entry], months: Range
) -> Iterator[tuple[Count, Number]]:
    """Days from the first contact (file opened, in the waiting room, any service) to the first psychosocial session in these months."""
    first: dict[int, date] = {number: person.opened_on for number, person in persons.items()}
    for number, (day, _) in inside_cases.seen(connection, months.last.last).items():
        first[number] = min(day, first.get(number, day))
    session: dict[int, Entry] = {}
    for entry in entries:
        if entry.person_id in persons:
            first[entry.person_id] = min(entry.date, first[entry.person_id])
            if family(entry.service) == "psy.*" and entry.date < session.get(entry.person_id, _LATEST).date:
                session[entry.person_id] = entry
    days: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, entry in session.items():
        if months.holds(entry):
            for name in (entry.project, ""):
                days[entry.site, name].append((entry.date - first[number]).days)
    for (site, name), waited in days.items():
        yield Count("waiting", "number", site, name, item="first_session"), len(waited)
        yield Count("waiting", "days", site, name, item="first_session_median"), half(median(waited))
        yield Count("waiting", "days", site, name, item="first_session_ninety"), workload.nine_of_ten(waited)


_LATEST = Entry(0, 0, date.max, "", "", "")


def scales(desk: Desk, months: Range, sites: Sequence[str], project: str | None) -> Iterator[tuple[Count, Number]]:
    """What changed during care at each site; spreads and directions only where enough were asked twice. Raises NotAllowed."""
    for site in sites:
        found = outcomes.report(desk, months.first.first, months.last.last, site, project)
        for one in found.scales:
            numbers = {
                "opened": one.opened,
                "left_out": one.left_out,
                "eligible": one.eligible,
                "baseline": one.baseline,
                "paired": one.paired,
                "better": one.better,
                "same": one.same,
                "worse": one.worse,
            }
            for item, number in numbers.items():
                if number is not None:
                    yield Count("outcomes_scales", "persons", site, project or "", service=f"{SCALE}{one.scale}", item=item), number
            for reason, number in one.lost.items():
                yield (
                    Count("outcomes_scales", "persons", site, project or "", service=f"{SCALE}{one.scale}", item="lost", issue=reason),
                    number,
                )
            for item, spread in (("first", one.first), ("last", one.last), ("moved", one.moved)):
                if spread is not None:
                    yield (
                        Count("outcomes_scales", "points", site, project or "", service=f"{SCALE}{one.scale}", item=item),
                        half(spread.median),
                    )


def quality(desk: Desk, month: Month) -> Iterator[tuple[Count, Number]]:
    """What is not stated, late or corrected in a month, of the whole installation. Raises NotAllowed."""
    found = assistant.quality(desk, month)
    for share in (*found.unknown, found.late, found.corrected):
        yield from _share(Count("quality", "number", "", item=share.key), share.number, share.of)


def _share(count: Count, number: int, of: int) -> Iterator[tuple[Count, Number]]:
    yield count, number
    yield _measured(count, "of"), of
    if of >= LEAST_FOR_PERCENT:
        yield _measured(count, "percent"), (200 * number + of) // (2 * of)


def _measured(count: Count, measure: str) -> Count:
    return Count(count.table, measure, count.site, count.project, item=count.item)


def labels(programme: Programme, language: str) -> dict[str, dict[str, str]]:
    """The words of the codes used here, by column."""
    named = {f"{UNKNOWN}{check.key}": check.figure[language] for check in programme.checks.values() if check.figure is not None}
    scales = {f"{SCALE}{code}": scale.label[language] for code, scale in programme.scales.items()}
    reasons = {code: label[language] for code, label in programme.codes["closure_reason"].items()}
    return {"item": named, "service": scales, "issue": reasons}
