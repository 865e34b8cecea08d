"""The sheet that stays in the cell: exact, counted from the records, blocks A to N of the monthly sheet.

It holds every table of ``domain.figures``, the further lines of ``sheets_inside``, the blocks of ``sheets_blocks`` and ``sheets_cases``
under tables of their own, and in table ``services`` with item ``late`` the entries of earlier months that the closing of a month counted
(or would count now), corrections taken off. Each figure stands once by project and once for all projects of the site.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from fieldapp.actions import release, sheets_blocks, sheets_cases, sheets_inside
from fieldapp.actions.desk import Desk
from fieldapp.actions.sites import served
from fieldapp.domain import figures
from fieldapp.domain.figures import Count, Number
from fieldapp.domain.periods import Month
from fieldapp.domain.programme import Programme
from fieldapp.storage import erased, ledger, records, returned
from fieldapp.storage.ledger import Connection
from fieldapp.storage.records import Records
from sync.sheets import Row

# Tables of their own, in the order they are printed after those that may leave.
TABLES = (
    sheets_cases.TABLES[0],
    *sheets_blocks.TABLES,
    *sheets_cases.TABLES[1:],
)


def rows(desk: Desk, first: Month, last: Month, project: str | None = None) -> Iterator[Row]:
    """The figures of the months ``first`` to ``last``."""
    with desk.store.read() as connection:
        found = records.load(connection, last.last)
        yield from _counted(desk, connection, found, first, last, _period(first, last), _begun(found, project, first), project)
        for site in served(desk):
            for name, number in _late(connection, found, first, last, site).items():
                if project in (None, name):
                    yield Row("services", "services", _period(first, last), site, name, item="late", value=number)
    yield from _rows(sheets_cases.scales(desk, figures.Range(first, last), served(desk), project), _period(first, last))
    yield from _rows(sheets_cases.quality(desk, last), str(last))


def since(desk: Desk, last: Month, project: str | None = None) -> Iterator[Row]:
    """The same cells since the first service: each person counted once over all that time, never a sum of months."""
    with desk.store.read() as connection:
        found = records.load(connection, last.last)
        begun = _begun(found, project, last)
        yield from _counted(desk, connection, found, Month(1, 1), last, f"{begun}/{last}", begun, project)
    yield from _rows(sheets_cases.scales(desk, figures.Range(Month(1, 1), last), served(desk), project), f"{begun}/{last}")


def _counted(
    desk: Desk, connection: Connection, found: Records, first: Month, last: Month, period: str, begun: Month, project: str | None
) -> Iterator[Row]:
    programme, sites, months = desk.programme, served(desk), figures.Range(first, last)
    counts = figures.exact(programme, found.persons, found.entries, found.activities, months, sites, project)
    for count, number in counts.items():
        if count.table == "persons_new_year" and first.year != last.year:
            continue  # whoever was met in two years is not two persons
        yield Row(period=f"{begun}/{last}" if count.table == "headline" else period, value=number, **asdict(count))
    yield from sheets_inside.lines(programme, connection, months, period, project, sites)
    projects = sorted({count.project for count in counts})
    blocks = sheets_blocks.added(
        [
            *sheets_blocks.figures(programme, connection, found.entries, counts, months),
            *sheets_cases.figures(connection, found, months, sites, projects),
        ]
    )
    wanted = {count: number for count, number in blocks.items() if count.site in sites and count.project in projects}
    yield from _rows(wanted.items(), period)


def _rows(found: Iterable[tuple[Count, Number]], period: str) -> Iterator[Row]:
    for count, number in found:
        yield Row(period=period, value=number, **asdict(count))


def _period(first: Month, last: Month) -> str:
    return str(first) if first == last else f"{first}/{last}"


def _begun(found: Records, project: str | None, otherwise: Month) -> Month:
    return min((Month.of(entry.date) for entry in found.entries if project in (None, entry.project)), default=otherwise)


def _late(connection: Connection, found: Records, first: Month, last: Month, site: str) -> Counter[str]:
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


def labels(programme: Programme, language: str) -> Mapping[str, Mapping[str, str]]:
    """The words of codes that stand on this sheet only, by column."""
    joined: dict[str, dict[str, str]] = {"item": sheets_inside.labels(programme, language)}
    for block in (sheets_blocks.labels(programme, language), sheets_cases.labels(programme, language)):
        for column, words in block.items():
            joined[column] = joined.get(column, {}) | words
    return joined
