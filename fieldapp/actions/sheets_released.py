"""What a sheet for others is made of: figures that left with a closing, and sums of them. No record is read here.

The *mission's* sheet stands by site: what was released in the months asked for, and beside it the same cells summed since the first closing
(``persons_served`` never: the newest stands, for a person served in two months is one person).

The *donor's* is of one project: its sites added up wherever all that print a cell reach equally far, and nothing under 11, nor anything
from which such a figure follows (``sync.disclosure.least``). It is weighed against every donor's sheet of the months before, in their
order, so that the sheet of a month is the same whenever it is made. Of sheets of several months each is weighed against those of single
months, not against one another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from fieldapp.actions import release
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger, returned
from fieldapp.storage.ledger import Connection
from sync.disclosure import tables
from sync.disclosure.policy import Policy
from sync.facts import EXACT, ROUNDED, SUPPRESSED
from sync.sheets import Row, add

SERVED, HEADLINE = "persons_served", "headline"
_BY_YEAR = "persons_new_year"


@dataclass(frozen=True)
class Released:
    """All that was released and may be read by site: each row with the month of its closing, oldest first; ``bound`` is how far a sum since
    the beginning may lie from the truth at one site."""

    rows: tuple[tuple[Month, Row], ...]
    closed: tuple[Month, ...]
    bound: int

    @property
    def begun(self) -> str:
        """The month of the first closing."""
        return str(self.closed[0])

    def through(self, last: Month) -> list[Row]:
        """What had left once ``last`` was closed."""
        return [row for month, row in self.rows if month <= last]


def load(desk: Desk, first: Month, last: Month) -> Released:
    """Everything released up to ``last``. Raises Refused ``sheet_not_closed``, naming the first month asked for that is not closed."""
    with desk.store.read() as connection:
        closed = tuple(closing.month for closing in ledger.closings(connection))
        missing = next((month for month in first.until(last) if month not in closed), None)
        if missing is not None:
            raise Refused("sheet_not_closed", month=missing)
        declared = tables.load()
        found = []
        for month, text in ledger.released(connection, closed[0], last):
            figure = release.figure(text)
            table = declared.of(figure.cell)
            if table is not None and table.shown == "site":  # what is shown only in the mission's sum stays out of a site's own sheet
                found.append((month, Row.of(figure)))
        return Released(tuple(found), tuple(month for month in closed if month <= last), _bound(connection, last))


def _bound(connection: Connection, last: Month) -> int:
    """What a carry may hold back and its secret start, of the policies that were in force; again for each time a ledger started anew."""
    usual = Policy()
    rounded = [
        one.certificate for one in ledger.closings(connection) if one.month <= last and one.certificate.get("method") != "suppression"
    ]
    widest = max((int(one.get("max_carry", usual.max_carry)) + int(one.get("offset", usual.offset)) for one in rounded), default=0)
    restarts = returned.restarts(connection)
    parts = [len(ledger.chapters(ledger.pages(connection, site), restarts)) for site in ledger.sites(connection)]
    return widest * max(parts, default=1)


def mission(found: Released, first: Month, last: Month, project: str | None) -> tuple[list[Row], list[Row]]:
    """The rows of the months, by site, and the same cells since the first closing."""
    whole = [row for row in found.through(last) if project in (None, row.project)]
    shown = [row for month, row in found.rows if first <= month <= last and project in (None, row.project)]
    if first == last:
        return shown, _since(whole, found.begun)
    # A quarter that began before the range is no part of it.
    inside = [row for row in shown if "/" in row.period or max(release.months_of(row.period)[0], found.begun) >= str(first)]
    return add(inside, found.begun) + _newest_served(inside), _since(whole, found.begun)


def _since(rows: Iterable[Row], begun: str) -> list[Row]:
    return add([row for row in rows if row.table != _BY_YEAR], begun)


def _newest_served(rows: Sequence[Row]) -> list[Row]:
    """The figure of the longest of the newest periods, for each cell."""
    newest: dict[tuple[str, ...], Row] = {}
    for row in rows:
        if row.table == SERVED:
            cell = row.site, row.project, row.measure
            known = newest.get(cell)
            if known is None or _ends(row) >= _ends(known):
                newest[cell] = row
    return list(newest.values())


def _ends(row: Row) -> tuple[str, int]:
    first, last = release.months_of(row.period)
    return last, -int(first.replace("-", ""))


def donor(found: Released, first: Month, last: Month, project: str) -> tuple[list[Row], list[Row]]:
    """The rows of the months over all sites of a project, and since the first closing, nothing under 11 among them."""
    from sync.disclosure import least  # with its solver, which no other sheet needs

    shown: dict[tuple[str, ...], Row] = {}
    for month in found.closed:
        rows, since = _over_sites(found, month, month, project), _over_sites_since(found, month, project)
        if month == last and first != last:
            rows = _over_sites(found, first, last, project)
        wanted = {row.cell: row for row in (*since, *rows)}
        fitted = least.fit(list(wanted.values()), shown=list(shown.values()), begun=found.begun)
        if month == last:
            kept = {row.cell: row for row in fitted}
            return [kept[row.cell] for row in rows], [kept[row.cell] for row in since]
        shown |= {row.cell: row for row in fitted if row.value is not None}
    raise Refused("sheet_not_closed", month=last)


def projects(found: Released, last: Month) -> list[str]:
    """The projects under which anything was counted by then: a project that is only offered stands with 0 everywhere."""
    return sorted({row.project for row in found.through(last) if row.value != 0 and row.project})


def _over_sites_since(found: Released, last: Month, project: str) -> list[Row]:
    summed = []
    for parts in _by_cell(found.through(last), project).values():
        if parts[0].table not in (SERVED, _BY_YEAR):
            sites = _by_site(parts)
            common = min(max(_ends(row)[0] for row in own) for own in sites.values())
            spans = [add([row for row in own if _ends(row)[0] <= common], found.begun) for own in sites.values()]
            summed += _sum([span[0] for span in spans if span and _ends(span[0])[0] == common], len(sites), f"{found.begun}/{common}")
    return summed


def _over_sites(found: Released, first: Month, last: Month, project: str) -> Iterator[Row] | list[Row]:
    return [row for period in _periods(first, last) for row in _of_period(found, last, project, period)]


def _periods(first: Month, last: Month) -> list[str]:
    if first != last:
        return [f"{first}/{last}"]
    return [str(last), *([last.quarter] if last.ends_quarter else []), *([str(last.year)] if last.ends_year else [])]


def _of_period(found: Released, last: Month, project: str, period: str) -> Iterator[Row]:
    """What the sites add up to over a period, where each has printed all of it, and one of them under that very name or for a part."""
    begins, ends = release.months_of(period)
    for parts in _by_cell(found.through(last), project).values():
        table = parts[0].table
        if table == HEADLINE:
            if period in (str(last), f"{begins}/{ends}"):
                newest = [max(own, key=_ends) for own in _by_site(parts).values()]
                same = [row for row in newest if _ends(row)[0] == str(last)]
                yield from _sum(same, len(newest), f"{found.begun}/{last}")
            continue
        sites = _by_site(parts)
        if table == SERVED or (table == _BY_YEAR and begins[:4] != ends[:4]):
            continue  # nobody is two persons for having come to two sites, or in two years
        summed = []
        for own in sites.values():
            inside = [row for row in own if begins <= max(release.months_of(row.period)[0], found.begun) and _ends(row)[0] <= ends]
            start = max(begins, found.begun, min(release.months_of(row.period)[0] for row in own))
            for row in add(inside, found.begun):
                covers = max(release.months_of(row.period)[0], found.begun) <= start and _ends(row)[0] == ends
                summed += [row] if covers else []
        due = "/" in period or any(row.period == period for row in parts)
        if due:
            yield from _sum(summed, len(sites), period)


def _by_cell(rows: Iterable[Row], project: str) -> dict[tuple[str, ...], list[Row]]:
    """By what is counted, whichever site and time."""
    found: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        if row.project == project:
            found[replace(row, site="", period="").cell].append(row)
    return found


def _by_site(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.site].append(row)
    return found


def _sum(parts: Sequence[Row], wanted: int, period: str) -> list[Row]:
    """One row for all sites; none when the figure of one is not there. The figure of a single site keeps its name."""
    if not parts or len(parts) < wanted:
        return []
    site = parts[0].site if wanted == 1 else ""
    values = [row.value for row in parts if row.value is not None]
    if len(values) < len(parts):
        return [replace(parts[0], site=site, period=period, value=None, mark=SUPPRESSED)]
    total: int | Decimal = sum(values)
    mark = ROUNDED if any(row.mark for row in parts) else EXACT
    return [replace(parts[0], site=site, period=period, value=total, mark=mark)]
