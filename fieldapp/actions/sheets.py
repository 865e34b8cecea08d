"""Sheets of a month or a range: exact ones for inside a cell, counted from the records; those for others, only from what was released.

Beside the tables of ``domain.figures`` an internal sheet prints, in table ``services`` with item ``late``, the entries of earlier months
that the closing of a month counted (or would count now), corrections taken off; and the further lines of ``sheets_inside``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import resources
from fieldapp.actions import exports, release, sheets_inside
from fieldapp.actions.desk import Desk, require
from fieldapp.actions.sites import served
from fieldapp.domain import figures
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.domain.programme import Programme
from fieldapp.storage import erased, ledger, records, returned
from fieldapp.storage.ledger import Connection
from sync.disclosure import tables
from sync.facts import TABLES
from sync.sheets import Row, add, tidy, workbook

AUDIENCES = ("internal", "mission", "donor")
FORMATS = ("xlsx", "csv")
_READERS = ("coordinator", "counsellor", "psychologist", "protection")


def write(
    desk: Desk,
    first: Month,
    last: Month,
    *,
    project: str | None = None,
    audience: str = "internal",
    format: str = "xlsx",
    out: Path,
    language: str | None = None,
) -> Path:
    """Write the sheet of the months ``first`` to ``last`` to ``out``.

    Raises NotAllowed without a role that reads figures; Refused when the range is turned round, a project or format is unknown, the folder
    cannot be written, or a sheet for others asks for a month that was not closed.
    """
    if project is not None and project not in desk.programme.projects:
        raise Refused("sheet_project", project=project)
    if audience not in AUDIENCES or format not in FORMATS:
        raise Refused("sheet_kind")
    spoken = language or desk.language
    found = rows(desk, first, last, project=project, audience=audience)
    inside = resources.toml("wording", "sheets.toml")["parts"]["internal"][spoken] if audience == "internal" else ""
    try:
        with exports.writing(desk, out, audience):
            if format == "csv":
                tidy.write(found, out)
            else:
                title = _title(desk.programme, first, last, project, audience, spoken)
                workbook.write(found, out, title=title, language=spoken, labels=labels(desk.programme, spoken), banner=inside)
    except OSError:
        raise Refused("sheet_not_written", file=out.name) from None
    return out


def rows(desk: Desk, first: Month, last: Month, *, project: str | None = None, audience: str = "internal") -> list[Row]:
    """The lines of a sheet, as ``write`` prints them. Raises as ``write`` does."""
    if last < first:
        raise Refused("sheet_range", first=first, last=last)
    require(desk, *(_READERS if audience == "internal" else ("coordinator",)))
    sites = served(desk)
    with desk.store.read() as connection:
        make: Callable[..., Iterable[Row]] = _internal if audience == "internal" else _released
        return sorted(make(desk, connection, first, last, project, sites), key=_place)


def _place(row: Row) -> tuple[int | str, ...]:
    """Tables in their order, totals before what they break down into."""
    dimensions = (row.sex, row.age, row.group, row.nationality, row.status, row.service, row.issue, row.item)
    filled = sum(1 for dimension in dimensions if dimension)
    return TABLES.index(row.table), row.site, row.project, row.measure, row.period, filled, *dimensions


def _internal(desk: Desk, connection: Connection, first: Month, last: Month, project: str | None, sites: tuple[str, ...]) -> Iterator[Row]:
    found = records.load(connection, last.last)
    counts = figures.exact(desk.programme, found.persons, found.entries, found.activities, figures.Range(first, last), sites, project)
    begun = min((Month.of(entry.date) for entry in found.entries if project in (None, entry.project)), default=first)
    period = str(first) if first == last else f"{first}/{last}"
    for count, number in counts.items():
        if count.table == "persons_new_year" and first.year != last.year:
            continue  # whoever was met in two years is not two persons
        yield Row(period=f"{begun}/{last}" if count.table == "headline" else period, value=number, **asdict(count))
    for site in sites:
        for name, number in _late(connection, found, first, last, site).items():
            if project in (None, name):
                yield Row("services", "services", period, site, name, item="late", value=number)
    yield from sheets_inside.lines(desk.programme, connection, first, last, project, sites)


def _late(connection: Connection, found: records.Records, first: Month, last: Month, site: str) -> Counter[str]:
    """By project, entries of earlier months counted with the closings of these months, the next month to close included."""
    late: Counter[str] = Counter()
    pages, restarts = ledger.pages(connection, site), returned.restarts(connection)
    for chapter in ledger.chapters(pages, restarts):
        for before, page in zip([None, *chapter], chapter, strict=False):
            if first <= page.month <= last:
                late.update(release.late_of(page, before))
    through = max([*restarts, *(page.month for page in pages[-1:])], default=None)
    if through is not None and first <= through.next <= last:
        counted = pages[-1].counted if pages and pages[-1].month == through and through not in restarts else {}
        leaving = records.load(connection, last.last, leaving=True) if erased.any_left(connection) else found
        late.update(release.late(leaving, through.next, site, counted))
    return late


def _released(desk: Desk, connection: Connection, first: Month, last: Month, project: str | None, sites: tuple[str, ...]) -> list[Row]:
    closed = {closing.month for closing in ledger.closings(connection)}
    missing = next((month for month in first.until(last) if month not in closed), None)
    if missing is not None:
        raise Refused("sheet_not_closed", month=missing)
    begun = str(min(closed))
    declared = tables.load()
    shown = []
    for _, text in ledger.released(connection, first, last):
        figure = release.figure(text)
        table = declared.of(figure.cell)
        # A table shown only in the mission's sum stays out of a site's own sheet; a quarter that began before the range is no part of it.
        inside = first == last or "/" in figure.period or max(release.months_of(figure.period)[0], begun) >= str(first)
        if project in (None, figure.cell.project) and table is not None and table.shown == "site" and inside:
            shown.append(Row.of(figure))
    return shown if first == last else add(shown, begun)


def _title(programme: Programme, first: Month, last: Month, project: str | None, audience: str, language: str) -> str:
    words = resources.toml("wording", "sheets.toml")["title"][audience][language]
    period = str(first) if first == last else f"{first} – {last}"
    return " · ".join([words, period, *([programme.projects[project].label[language]] if project else [])])


def labels(programme: Programme, language: str) -> dict[str, dict[str, str]]:
    """The words of programme codes by column of the sheet, in one language."""
    services = {code: service.label[language] for code, service in programme.services.items()}
    services |= {f"{prefix}.*": label[language] for prefix, label in programme.families.items()}
    items = {id: indicator.label[language] for id, indicator in programme.indicators.items()}
    items |= {code: label[language] for code, label in programme.codes["closure_reason"].items()} | sheets_inside.labels(
        programme, language
    )
    return {
        "site": {code: site.label[language] for code, site in programme.sites.items()},
        "project": {code: project.label[language] for code, project in programme.projects.items()},
        "sex": {code: label[language] for code, label in programme.codes["sex"].items()},
        "group": {code: label[language] for code, label in programme.codes["population_group"].items()},
        "nationality": {code: country.label[language] for code, country in programme.countries.items()},
        "issue": {code: label[language] for code, label in programme.codes["issue"].items()},
        "service": services,
        "item": items,
    }
