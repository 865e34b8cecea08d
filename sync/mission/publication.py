"""The mission's sheet: what the sites released, and their sum, which has a blank site.

A sum stands for all sites that count such a thing, or is not printed; nor is it while a site where the project runs has yet to say for the
first time (its quarter or year is not over) whether it counts any. Where one site reports by month and another by quarter, the month has no
sum; when the quarter is due, the first site's months are added up beside the other's quarter, and the sum stands under the quarter. Over
a range of months, what lies inside it is added; a line whose figures end earlier (a quarter not yet over) says so in its period.

An installation that stands in for a lost one is one unit with it. Where closings were lost with a laptop its ledger starts again: the
headline is then the sum of what stood before and what stands since, and a quarter or year in which that happened is not printed for it.

Persons served by several have no sum: whoever came to two sites, or to two laptops, is one person.

Where two installations serve one site their figures are checked once more (``sync.disclosure.pooled``) before they are added.

Which table is shown by site, which only in the sum and from what number up, is declared in ``published.toml``; what is not declared there
is not printed. Sites whose closing of the last month is not here are named apart and left out of the sums; one that closed for good stays
in them with what it reported (of a quarter or year it did not finish, nothing was). The public reads sums only, no
amounts of money (nobody here knows how many persons stand behind one), and while a site is missing only the headline: a breakdown without
it, beside the same one with it, would tell that site's figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from functools import cache

from sync.disclosure import pooled as twins
from sync.disclosure import tables
from sync.disclosure.policy import Policy
from sync.facts import EXACT, ROUNDED, SUPPRESSED, Cell, Figure
from sync.sheets import Row

from . import words
from .register import Pooled

AUDIENCES = ("mission", "public")
# A person served in two months, or at two sites, is one person, so these never add.
_NOT_ADDITIVE = frozenset({"persons_served"})
_BASE = Policy().base

Kind = tuple[str, ...]
Unit = tuple[str, str]


@dataclass(frozen=True)
class Drawn:
    """The figures of a period, the same cells since the beginning, the sites in them, and those whose last closing has not arrived.

    ``installations`` says how many stand behind a sum. ``months`` are the new persons of each month and site, for the mission only; no
    sheet prints them.
    """

    rows: tuple[Row, ...]
    since: tuple[Row, ...]
    sites: tuple[str, ...]
    missing: tuple[str, ...]
    installations: int = 0
    months: tuple[Row, ...] = ()


@dataclass(frozen=True)
class _Line:
    """A cell of one unit (an installation at a site) over a span: its value, the last month it reaches, whether no month lacks before.

    ``own`` is the period as it was released, when the line is one figure and no sum.
    """

    cell: Cell
    kind: Kind
    begin: int
    end: int
    whole: bool
    value: int | None
    mark: str
    own: str = ""


def draw(
    pooled: Sequence[Pooled],
    first: str,
    last: str,
    audience: str,
    *,
    closed: Mapping[Unit, Sequence[str]] | None = None,
    awaited: Iterable[str] = (),
    ended: Mapping[str, str] | None = None,
) -> Drawn:
    """The sheet of the months ``first`` to ``last`` (``YYYY-MM``) for ``mission`` or ``public``, from all pooled up to ``last``.

    ``closed`` says which months each installation closed for each site, also those without a figure; ``awaited`` are sites that should be
    here whether or not anything came; ``ended`` are sites that closed for good, with their last month.
    """
    units: dict[Unit, list[Pooled]] = {}
    for one in pooled:
        units.setdefault((one.installation, one.figure.site), []).append(one)
    units = _checked(units)
    reached = {unit: max([*(closed or {}).get(unit, ()), *(one.closed for one in found)]) for unit, found in units.items()}
    awaits = {unit: min(last, (ended or {}).get(unit[1], last)) for unit in units}
    late = {unit for unit in units if reached[unit] < awaits[unit]}
    ends = {unit: _month(month) for unit, month in awaits.items() if month < last}
    sites = {site for _, site in units}
    missing = {site for _, site in late} | (set(awaited) - sites)
    kinds = {unit: {_kind(one.figure.cell) for one in found} for unit, found in units.items() if unit not in late}
    waited = {
        unit: _waited(unit, found, [month for month in (closed or {}).get(unit, ()) if month <= last])
        for unit, found in units.items()
        if unit in kinds and unit not in ends
    }
    span = (_month(first), _month(last))
    rows: list[Row] = []
    for months, label in [(span, None)] if first != last else [(_span(label), label) for label in _due(last)]:
        due = {_kind(one.figure.cell) for one in pooled if one.closed == last and one.figure.period.split("/")[-1] == label}
        rows += _drawn(units, kinds, waited, months, label, due, ends, audience)
    begun = min((_month(one.closed) for one in pooled), default=span[0])
    since = _drawn(units, kinds, waited, (begun, span[1]), None, set(), ends, audience)
    if audience == "public":
        rows, since = ([row for row in found if row.measure != "amount_mad"] for found in (rows, since))
        if missing:
            rows, since = ([row for row in found if row.table == "headline"] for found in (rows, since))
    new = Cell("persons_new", "persons")
    fresh = [] if audience == "public" else [one.figure for one in pooled if replace(one.figure.cell, project="") == new]
    months_ = tuple(Row.of(figure) for figure in fresh if len(figure.period) == len(last))
    return Drawn(_ordered(rows), _ordered(since), tuple(sorted(sites - missing)), tuple(sorted(missing)), len(kinds), months_)


def _drawn(
    units: dict[Unit, list[Pooled]],
    kinds: dict[Unit, set[Kind]],
    waited: Mapping[Unit, frozenset[str]],
    months: tuple[int, int],
    label: str | None,
    due: set[Kind],
    ends: Mapping[Unit, int],
    audience: str,
) -> list[Row]:
    """The rows of one span; ``ends`` are the last months of installations whose site closed for good before it is over."""
    lines: dict[Unit, list[_Line]] = {}
    for unit, found in units.items():
        end = ends.get(unit, months[1])
        if end < months[0]:
            continue
        own = _lines(_wanted(found, months, label, due, _text(min(end, months[1]))), (months[0], min(end, months[1])), found)
        # Nothing more will come of it: what it reported stands for all of the span.
        lines[unit] = [replace(line, end=months[1]) if unit in ends and (label is None or line.end == end) else line for line in own]
    return _print(lines, {unit: own for unit, own in kinds.items() if unit in lines}, waited, months, label, audience)


def _ordered(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: (row.table, row.measure, row.period, row.site == "", astuple(row)[3:13])))


def _checked(units: dict[Unit, list[Pooled]]) -> dict[Unit, list[Pooled]]:
    """The same, where a site has two installations without what breaks the rules that make it safe to add them."""
    found = dict(units)
    for unit, own in units.items():
        if sum(1 for _, site in units if site == unit[1]) > 1:
            chapters = {(one.since, one.policy): None for one in own}
            found[unit] = []
            for since, policy in chapters:
                parts = sorted((one for one in own if (one.since, one.policy) == (since, policy)), key=lambda one: one.closed)
                sound = twins.checked([one.figure for one in parts], policy)
                found[unit] += [replace(one, figure=figure) for one, figure in zip(parts, sound, strict=True)]
    return found


def _wanted(found: Sequence[Pooled], months: tuple[int, int], label: str | None, due: set[Kind], last: str) -> list[Pooled]:
    """What of one unit a line may be made of: running totals as they stand at the end, and for a single period only what is due."""
    if label is None:
        years = months[1] // 12 - months[0] // 12
        skipped = _NOT_ADDITIVE | ({"persons_new_year"} if years else frozenset())
        wanted = [one for one in found if one.figure.cell.table not in skipped]
    else:
        wanted = [one for one in found if _kind(one.figure.cell) in due]
        wanted = [one for one in wanted if one.figure.cell.table not in _NOT_ADDITIVE or one.figure.period == label]
    newest = max((one.since for one in found), default="")
    return [one for one in wanted if "/" not in one.figure.period] + _standing(wanted, newest, last)


def _standing(wanted: Sequence[Pooled], newest: str, last: str) -> list[Pooled]:
    """The running totals that stand: of each ledger the last one, and what was told before it began. Nothing of the ``newest`` ledger where
    its last is not of the month ``last``."""
    found = []
    begins: dict[tuple[str, Cell], int] = {}
    for one in sorted((one for one in wanted if "/" in one.figure.period), key=lambda one: one.closed, reverse=True):
        key, (begin, end) = (one.since, one.figure.cell), _span(one.figure.period)
        if key not in begins and one.since == newest and one.closed != last:
            begins[key] = 0
        elif end < begins.get(key, end + 1):
            begins[key] = begin
            found.append(one)
    return found


def _lines(wanted: Sequence[Pooled], months: tuple[int, int], found: Sequence[Pooled]) -> list[_Line]:
    start = min((_month(one.closed) for one in found), default=0)
    covered: dict[Kind, set[int]] = {}
    taken: dict[Cell, list[tuple[Figure, range]]] = {}
    for one in sorted(wanted, key=lambda one: len(_range(one.figure.period))):
        figure = one.figure
        if "/" in figure.period:
            inside = _range(figure.period)
            if inside[-1] > months[1]:
                continue
        else:
            # What lies before a unit's first closing was never reported by it, so its first quarter or year begins there; what lies before
            # its ledger started again is not in the figure.
            begin = max(_range(figure.period)[0], start, _month(one.since) if one.since else 0)
            inside = range(begin, _range(figure.period)[-1] + 1)
            if not inside or inside[0] < months[0] or inside[-1] > months[1]:
                continue
        before = taken.setdefault(figure.cell, [])
        if all(set(inside).isdisjoint(other) for _, other in before):
            before.append((figure, inside))
            covered.setdefault(_kind(figure.cell), set()).update(inside)
    return [_line(cell, parts, covered[_kind(cell)], max(months[0], start)) for cell, parts in taken.items()]


def _line(cell: Cell, parts: Sequence[tuple[Figure, range]], covered: set[int], start: int) -> _Line:
    value, mark = _sum([(figure.value, figure.mark) for figure, _ in parts])
    end = max(covered)
    running = cell.table == "headline"
    begin = min(covered)
    if not running and mark == EXACT and sum(len(inside) for _, inside in parts) <= end - begin:
        value, mark = None, SUPPRESSED  # a small figure of what a site does not offer leaves no line
    if running and value is not None and len(covered) <= end - begin:
        # The last headline before the ledger started again was withheld: an earlier one stands in for it.
        value, mark = _BASE * round(value / _BASE), ROUNDED
    own = parts[0][0].period if len(parts) == 1 else ""
    return _Line(cell, _kind(cell), begin, end, running or covered >= set(range(start, end + 1)), value, mark, own)


def _print(
    lines: dict[Unit, list[_Line]],
    kinds: dict[Unit, set[Kind]],
    waited: Mapping[Unit, frozenset[str]],
    months: tuple[int, int],
    label: str | None,
    audience: str,
) -> list[Row]:
    """The lines of each site, and their sum where all sites that count such a thing reach equally far."""
    by_site: dict[tuple[Cell, str, str], list[_Line]] = {}
    by_cell: dict[Cell, list[_Line]] = {}
    ends: dict[Unit, dict[Kind, tuple[int, bool]]] = {}
    for unit, found in lines.items():
        for line in found:
            if label is not None and not (line.whole and line.end == months[1]):
                continue
            by_site.setdefault((line.cell, _period(line, months, label), unit[1]), []).append(line)
            if unit in kinds:
                by_cell.setdefault(line.cell, []).append(line)
                ends.setdefault(unit, {})[line.kind] = (line.end, line.whole)
    rows = []
    declared = tables.load()
    # Where true figures leave, no line may mean a small figure that is hidden.
    hiding = [unit for unit in kinds if any(line.mark != ROUNDED and line.cell.table != "headline" for line in lines[unit])]
    for (cell, period, site), parts in by_site.items():
        table = declared.of(cell)
        if len(parts) > 1 and cell.table in _NOT_ADDITIVE:
            continue
        if audience == "mission" and table is not None and table.shown == "site":
            rows.append(_row(cell, period, site, parts))
    for cell, parts in by_cell.items():
        table = declared.of(cell)
        reached = {ends.get(unit, {}).get(parts[0].kind) for unit, own in kinds.items() if parts[0].kind in own}
        yet = any(_to_come(own, parts[0], table, waited.get(unit)) for unit, own in kinds.items())
        if len(parts) > 1 and cell.table in _NOT_ADDITIVE:
            continue
        if yet or len(reached) > 1 or None in reached or not all(line.whole for line in parts):
            continue
        earliest = min(parts, key=lambda line: line.begin)
        if len({line.own for line in parts}) > 1:
            earliest = replace(earliest, own="")
        row = _row(cell, _period(earliest, months, label), "", parts)
        if any(_serves(kinds[unit], cell) and all(line.cell != cell for line in lines[unit]) for unit in hiding):
            row = replace(row, value=None, mark=SUPPRESSED)
        if table is not None and (row.value or 0) >= table.minimum:
            rows.append(row)
    return rows


def _waited(unit: Unit, found: Sequence[Pooled], closed: Sequence[str]) -> frozenset[str]:
    """The tables whose first figures were due at a unit by the months it closed, whether or not any came."""
    months = {_month(month) % 12 + 1 for month in (*closed, *(one.closed for one in found))}
    due = {"month": True, "quarter": any(month % 3 == 0 for month in months), "year": 12 in months, "running": True, "never": True}
    larger = words.larger_sites().get(unit[1])
    sizes = (True, False) if larger is None else (larger,)
    return frozenset(table.id for table in tables.load() if all(due[table.printed(size)] for size in sizes))


def _to_come(own: set[Kind], line: _Line, table: tables.Table | None, waited: frozenset[str] | None) -> bool:
    """Whether a unit where the project runs has yet to bring its first figures of such a table."""
    if waited is None or table is None or table.id in waited or line.kind in own:
        return False
    return _serves(own, line.cell)


def _serves(own: set[Kind], cell: Cell) -> bool:
    """Whether the project of a cell runs at a unit that prints these kinds."""
    return any(kind[2] == cell.project for kind in own)


def _row(cell: Cell, period: str, site: str, parts: Sequence[_Line]) -> Row:
    value, mark = _sum([(line.value, line.mark) for line in parts])
    who = (cell.project, cell.sex, cell.age, cell.group, cell.nationality, cell.status)
    what = (cell.service, cell.issue, cell.item)
    return Row(cell.table, cell.measure, period, site, *who, *what, value, mark)


def _sum(parts: Sequence[tuple[int | None, str]]) -> tuple[int | None, str]:
    values = [value for value, _ in parts if value is not None]
    if len(values) < len(parts):
        return None, SUPPRESSED
    if not any(mark for _, mark in parts):
        return sum(values), EXACT
    # An exact headline beside a rounded one: their sum is no better than rounded, and is printed like any rounded figure.
    return sum(value if mark else _BASE * round(value / _BASE) for value, mark in parts if value is not None), ROUNDED


@cache
def _kind(cell: Cell) -> Kind:
    """What a figure counts and by which dimensions, whatever their values; families and codes of services are two kinds."""
    shown = [name for name, value in vars(cell).items() if value and name not in ("table", "measure", "project")]
    return (cell.table, cell.measure, cell.project, *shown, "family" if cell.service.endswith("*") else "")


def _period(line: _Line, months: tuple[int, int], label: str | None) -> str:
    if line.cell.table == "headline":
        return f"{_text(line.begin)}/{_text(line.end)}"
    if label is not None or line.own:
        return label or line.own
    begin = months[0] if line.whole else line.begin
    return f"{_text(begin)}/{_text(line.end)}"


def _due(last: str) -> list[str]:
    """The month, and the quarter and the year that end with it."""
    year, number = last.split("-")
    due = [last]
    if int(number) % 3 == 0:
        due.append(f"{year}-Q{int(number) // 3}")
    if number == "12":
        due.append(year)
    return due


def _range(period: str) -> range:
    """The months of a period, as numbers."""
    begin, end = _span(period)
    return range(begin, end + 1)


def _span(period: str) -> tuple[int, int]:
    if "/" in period:
        begin, end = period.split("/")
        return _month(begin), _month(end)
    if "Q" in period:
        year, quarter = period.split("-Q")
        return int(year) * 12 + int(quarter) * 3 - 3, int(year) * 12 + int(quarter) * 3 - 1
    if "-" in period:
        return _month(period), _month(period)
    return int(period) * 12, int(period) * 12 + 11


def _month(text: str) -> int:
    year, number = text.split("-")
    return int(year) * 12 + int(number) - 1


def _text(month: int) -> str:
    return f"{month // 12:04d}-{month % 12 + 1:02d}"
