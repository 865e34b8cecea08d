"""What of a sheet stands on paper: what people read first. The rest is in the workbook, and the paper says how much that is.

A donor's page has a line for each thing counted and none twice: what a card shows, and the tables' own total beside a headline, are not
said again, nor what is hidden. Other papers leave out what is crossed (women × age × group), what tells no number but zero, and what
another table of the sheet says as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sync.facts import TABLES

from . import beside
from .beside import Pair
from .rows import Row
from .sheet import Sheet

# Inside, the tables in the order of the monthly report (A files, B persons, C sessions …), with the measures and breakdowns of each.
_INSIDE: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    table: (frozenset(measures.split()), frozenset(breakdowns.split()))
    for table, measures, breakdowns in (
        ("caseload", "persons", "item issue"),
        ("persons_new", "persons", "sex age group status"),
        ("services", "services amount_mad", "family"),
        ("sessions", "services persons", "item"),
        ("health", "persons services", "service"),
        ("referrals", "services", "issue"),
        ("assistance", "persons items amount_mad", "service"),
        ("shelter", "persons number", "service item"),
        ("work", "persons", "service item"),
        ("returns", "persons services", "service item"),
        ("groups", "heads persons", "service"),
        ("waiting", "days minutes number", "item"),
        ("dropout", "number of percent", "item"),
        ("outcomes_scales", "persons points", "item service"),
        ("indicators", "persons heads services items number", "item"),
        ("quality", "number of percent", "item"),
    )
}
_ALSO_ZERO = frozenset({"headline", "persons_served", "waiting"})
_SHARES = frozenset({"dropout", "quality"})  # none of so many is a number to read
_CARDED = {"persons_new": "persons", "services": "services"}


def of(sheet: Sheet, carded: Iterable[Row]) -> tuple[list[Pair], int]:
    """The lines on paper in the order they are printed, and how many figures are in the workbook only; ``carded`` stand on cards."""
    shown = set(carded)
    found = [pair for pair in beside.pairs(sheet) if not {row for row in (pair.now, pair.since) if row} <= shown]
    some = {_asked(pair.of) for pair in found if any(row.value for row in (pair.now, pair.since) if row)}
    kept = _once([pair for pair in found if _told(pair, sheet, some)])
    if sheet.audience == "donor":
        kept = [pair for pair in kept if not _total_of_card(pair.of, shown)]
        order = dict.fromkeys(("indicators", *TABLES))
    else:
        order = dict.fromkeys((*(_INSIDE if sheet.audience == "internal" else ()), *TABLES))
    places = {table: place for place, table in enumerate((*order, *(pair.of.table for pair in kept if pair.of.table not in order)))}
    return sorted(kept, key=lambda pair: places[pair.of.table]), len(found) - len(kept)


def _asked(row: Row) -> tuple[str, str, str]:
    return row.table, row.site, row.item


def _told(pair: Pair, sheet: Sheet, some: set[tuple[str, str, str]]) -> bool:
    row = pair.of
    by = [name for name in beside.WHAT if getattr(row, name)]
    figures = [one for one in (pair.now, pair.since) if one is not None]
    if sheet.audience == "donor":
        return any(one.value is not None for one in figures)
    if not any(one.value for one in figures) and row.table not in _ALSO_ZERO and not (row.table in _SHARES and _asked(row) in some):
        return False
    if sheet.audience != "internal":
        return len(by) <= 1 and not (row.service and not row.service.endswith(".*"))
    if row.project or row.table not in _INSIDE:
        return False
    measures, breakdowns = _INSIDE[row.table]
    kinds = {"family" if name == "service" and row.service.endswith(".*") else name for name in by}
    crossed = len(by) > (2 if row.table in ("caseload", "outcomes_scales") else 1)
    if row.table == "persons_new" and row.age in ("0_17", "18"):
        return False  # the bands say it
    return row.measure in measures and kinds <= breakdowns and not crossed


def _once(pairs: list[Pair]) -> list[Pair]:
    """One line for each thing counted: that of the shortest period, which comes first."""
    return list({(pair.of.cell[:2], pair.of.cell[3:]): pair for pair in reversed(pairs)}.values())[::-1]


def _total_of_card(row: Row, shown: set[Row]) -> bool:
    """Whether a card tells this already, by the headline: two numbers for one thing would make a reader doubt both."""
    if _CARDED.get(row.table) != row.measure or any(getattr(row, name) for name in beside.WHAT):
        return False
    return replace(row, table="headline").cell[3:] in {
        one.cell[3:] for one in shown if (one.table, one.measure) == ("headline", row.measure)
    }
