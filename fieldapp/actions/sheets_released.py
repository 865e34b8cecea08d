"""What a sheet for others is made of: figures that left with a closing, and sums of them. No record is read here.

The *mission's* sheet stands by site: what was released in the months asked for, and beside it the same cells summed since the first closing
(``persons_served`` never: the newest stands, for a person served in two months is one person).

The *donor's* is of one project: its sites added up wherever all that print a cell reach equally far, and nothing under 11, nor anything
from which such a figure follows (``sync.disclosure.least``). It is weighed against every donor's sheet of the months before, in their
order, so that the sheet of a month is the same whenever it is made. Of sheets of several months each is weighed against those of single
months, not against one another. Other than of persons, what may not be shown has no line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from fieldapp.actions import release
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger, returned
from sync.disclosure import tables
from sync.disclosure.policy import Policy
from sync.facts import EXACT, ROUNDED, SUPPRESSED
from sync.sheets import Row, add

SERVED, HEADLINE = "persons_served", "headline"
_BY_YEAR = "persons_new_year"
_NEVER_LEFT_OUT = frozenset({HEADLINE, "persons_new"})
# How the mission reads its tables; nothing a donor asks.
_OF_THE_MISSION = frozenset({"refusals", "overlap"})


@dataclass(frozen=True)
class Released:
    """All that was released and may be read by site: each row with the month of its closing, oldest first; ``bound`` is how far a sum since
    the beginning may lie from the truth at one site, ``base`` what figures are rounded to."""

    rows: tuple[tuple[Month, Row], ...]
    closed: tuple[Month, ...]
    bound: int
    base: int

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
        certificates = [closing.certificate for closing in ledger.closings(connection) if closing.month <= last]
        usual = Policy()
        rounded = [one for one in certificates if one.get("method") != "suppression"]
        # What a carry may hold back and its secret start, of the policies that were in force; again for each time a ledger started anew.
        widest = max((int(one.get("max_carry", usual.max_carry)) + int(one.get("offset", usual.offset)) for one in rounded), default=0)
        restarts = returned.restarts(connection)
        parts = max((len(ledger.chapters(ledger.pages(connection, site), restarts)) for site in ledger.sites(connection)), default=1)
        base = max((int(one.get("base", usual.base)) for one in certificates), default=usual.base)
        return Released(tuple(found), tuple(month for month in closed if month <= last), widest * parts, base)


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

    cells = _cells(found, project)
    shown: dict[tuple[str, ...], Row] = {}
    hidden: dict[tuple[str, ...], Row] = {}
    for month in found.closed:
        asked = [f"{first}/{last}"] if month == last and first != last else _due(month)
        by_then = [_through(cell, month) for cell in cells]
        since = [row for cell in by_then for row in _since_over_sites(cell, found)]
        rows = [row for cell in by_then for period in asked for row in _period_over_sites(cell, found, month, period)]
        wanted = {row.cell: row for row in (*since, *rows)}
        fitted = least.fit(list(wanted.values()), shown=list(shown.values()), hidden=list(hidden.values()), begun=found.begun)
        if month == last:
            kept = {row.cell: row for row in fitted if row.value is not None or row.table in _NEVER_LEFT_OUT}
            return [kept[row.cell] for row in rows if row.cell in kept], [kept[row.cell] for row in since if row.cell in kept]
        shown |= {row.cell: row for row in fitted if row.value is not None}
        hidden |= {cell: row for cell, row in wanted.items() if cell not in shown}
    raise Refused("sheet_not_closed", month=last)


def projects(found: Released, last: Month) -> list[str]:
    """The projects a donor's sheet has something to say of: one that is only offered may stand with ≈ 5 here and there, no more. Where
    there is none, those that stand with anything."""
    from sync.disclosure import least

    largest: dict[str, int | Decimal] = {}
    for row in found.through(last):
        largest[row.project] = max(row.value or 0, largest.get(row.project, 0))
    told = sorted(code for code, value in largest.items() if value >= least.LEAST)
    return told or sorted(code for code, value in largest.items() if value)


# What one thing counted came to: by site, with the month of each closing.
_Cell = dict[str, list[tuple[Month, Row]]]


def _cells(found: Released, project: str) -> list[_Cell]:
    """Everything counted in a project, by what it is and then by site; only what a donor's page has room for."""
    cells: dict[tuple[str, ...], _Cell] = defaultdict(lambda: defaultdict(list))
    for month, row in found.rows:
        if row.project == project and row.table not in _OF_THE_MISSION and not (row.sex and row.age and row.group):
            cells[replace(row, site="", period="").cell][row.site].append((month, row))
    return list(cells.values())


def _through(cell: _Cell, last: Month) -> dict[str, list[Row]]:
    sites = {site: [row for month, row in rows if month <= last] for site, rows in cell.items()}
    return {site: rows for site, rows in sites.items() if rows}


def _due(month: Month) -> list[str]:
    return [str(month), *([month.quarter] if month.ends_quarter else []), *([str(month.year)] if month.ends_year else [])]


def _since_over_sites(sites: dict[str, list[Row]], found: Released) -> list[Row]:
    """The sum of all sites up to the last month that each of them has reached."""
    if not sites or _table(sites) in (SERVED, _BY_YEAR):
        return []
    common = min(max(_ends(row)[0] for row in own) for own in sites.values())
    spans = [add([row for row in own if _ends(row)[0] <= common], found.begun) for own in sites.values()]
    reached = [span[0] for span in spans if span and _ends(span[0])[0] == common]
    return _sum(reached, len(sites), f"{found.begun}/{common}", found.base)


def _period_over_sites(sites: dict[str, list[Row]], found: Released, last: Month, period: str) -> list[Row]:
    """What the sites add up to over a period, where each has printed all of it, and one of them under that very name or for a part."""
    begins, ends = release.months_of(period)
    if not sites or _table(sites) == SERVED or (_table(sites) == _BY_YEAR and begins[:4] != ends[:4]):
        return []  # nobody is two persons for having come to two sites, or in two years
    if _table(sites) == HEADLINE:
        newest = [max(own, key=_ends) for own in sites.values()] if period in (str(last), f"{begins}/{ends}") else []
        return _sum([row for row in newest if _ends(row)[0] == str(last)], len(sites), f"{found.begun}/{last}", found.base)
    if "/" not in period and not any(row.period == period for own in sites.values() for row in own):
        return []
    parts = []
    for own in sites.values():
        inside = [row for row in own if begins <= _starts(row, found) and _ends(row)[0] <= ends]
        start = max(begins, min(_starts(row, found) for row in own))
        parts += [row for row in add(inside, found.begun) if _starts(row, found) <= start and _ends(row)[0] == ends]
    return _sum(parts, len(sites), period, found.base)


def _table(sites: dict[str, list[Row]]) -> str:
    return next(iter(sites.values()))[0].table


def _starts(row: Row, found: Released) -> str:
    return max(release.months_of(row.period)[0], found.begun)


def _sum(parts: Sequence[Row], wanted: int, period: str, base: int) -> list[Row]:
    """One row for all sites; none when the figure of one is not there. The figure of a single site keeps its name."""
    if not parts or len(parts) < wanted:
        return []
    value, mark = total(parts, base)
    return [replace(parts[0], site=parts[0].site if wanted == 1 else "", period=period, value=value, mark=mark)]


def total(parts: Sequence[Row], base: int) -> tuple[int | Decimal | None, str]:
    """The sum of figures with its mark: hidden as soon as one is, and rounded, to the base too, as soon as one is."""
    values = [row.value for row in parts if row.value is not None]
    if len(values) < len(parts):
        return None, SUPPRESSED
    added: int | Decimal = sum(values)
    if not any(row.mark for row in parts):
        return added, EXACT
    return (added if all(row.mark for row in parts) else base * round(added / base)), ROUNDED
