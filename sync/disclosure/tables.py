"""The tables that leave, read from ``resources/programme/published.toml``: which cells exist, when they are due, how they add up.

Anything the file says that is not known here is refused, so that a slip of the pen releases nothing.
"""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import resources
from sync.errors import SyncRefused
from sync.facts import Cell

from . import truth
from .truth import APART, FIELD, LAYOUT, SOURCES, SiteTruth, cell

PERIODS = ("month", "quarter", "year")
RHYTHMS = (*PERIODS, "running", "never")
_COARSER = {"age2": "age5", "family": "service"}
_KEYS = {"id", "table", "measure", "by", "unit", "larger", "smaller", "drawn", "twin", "place", "shown", "minimum", "receiver", "purpose"}


@dataclass(frozen=True)
class Table:
    """One declared table; the fields are explained at the head of ``published.toml``."""

    id: str
    table: str
    measure: str
    by: tuple[str, ...]
    unit: str
    larger: str
    smaller: str
    purpose: str
    drawn: str = ""
    twin: str = ""
    place: str = "site"
    shown: str = "site"
    minimum: int = 0
    receiver: str = "mission"

    @property
    def apart(self) -> bool:
        """Whether it is drawn on its own, never added up (``served``, ``money``)."""
        return not APART.isdisjoint(self.sources)

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of latents it counts."""
        return SOURCES[self.table, self.measure]

    def printed(self, larger: bool) -> str:
        """Its rhythm at a larger or smaller site."""
        return self.larger if larger else self.smaller

    def rounded(self, larger: bool) -> str:
        """The rhythm its rounding is drawn at."""
        return self.drawn or self.printed(larger)

    def refines(self, other: Table) -> bool:
        """Whether each of its cells lies inside one cell of ``other``."""
        if self.id == other.id or self.sources != other.sources or self.apart:
            return False
        return truth.refines(self.by, other.by)


@dataclass(frozen=True)
class Tables:
    """All declared tables, and the categories a site is taken to offer of each dimension of persons."""

    tables: tuple[Table, ...]
    categories: dict[str, tuple[str, ...]]

    def __iter__(self) -> Iterator[Table]:
        return iter(self.tables)

    def named(self, id: str) -> Table:
        """The table of that id. Raises KeyError."""
        return {table.id: table for table in self.tables}[id]

    def of(self, cell: Cell) -> Table | None:
        """The table a printed cell belongs to, so that a reader knows where it may be shown and from what number up."""
        filled = {name for name in set(FIELD.values()) if getattr(cell, name)}
        for table in self.tables:
            same_table = table.table == cell.table and (table.measure == cell.measure or table.table == "indicators")
            if same_table and {FIELD[level] for level in table.by} == filled:
                if cell.service and ("family" in table.by) != cell.service.endswith(".*"):
                    continue
                return table
        return None

    def finer_than(self, table: Table) -> list[Table]:
        """The tables whose cells add up to the cells of ``table``, without those that add up to one in between."""
        finer = [other for other in self.tables if other.refines(table)]
        return [one for one in finer if not any(one.refines(between) for between in finer)]

    def offered(self, site: SiteTruth, table: Table) -> set[Cell]:
        """The cells of a table that a site declares to offer; they start with a secret carry and get a row even when it is 0."""
        found = set()
        for item in site.offered:
            source, *parts = item.split("|")
            values = dict(zip(LAYOUT.get(source, ()), parts, strict=False))
            values = truth.reading(values)
            counted = table.sources[0]
            if source == "indicator" and counted == "indicator":
                found.add(cell(table.table, site.units.get(values["item"], table.measure), values, table.by))
            elif (source == "service" and counted == "service" and table.by) or (source == "heads" and counted == "heads"):
                found.add(cell(table.table, table.measure, values, table.by))
            elif source == counted == "paid" or (source == "service" and counted == "referral" and values["service"] == "referral.out"):
                found.add(cell(table.table, table.measure, values, ()))
            elif source == "new" and counted in ("new", "new_refused", "year", "elsewhere", "outcome", "served"):
                found |= set(self._products(table, values))
            elif source == "new" and counted in ("service", "service_refused", "items") and not table.by:
                found.add(cell(table.table, table.measure, values, ()))
        return found

    def _products(self, table: Table, values: dict[str, str]) -> Iterator[Cell]:
        for combination in itertools.product(*(self.categories.get(level, ()) for level in table.by)):
            yield cell(table.table, table.measure, {**values, **dict(zip(table.by, combination, strict=True))}, table.by)


@cache
def _default() -> Tables:
    return _read(resources.toml("programme", "published.toml"))


def load(path: Path | None = None) -> Tables:
    """The declared tables, of ``resources`` or of a file of one's own. Raises SyncRefused when the file says something unknown."""
    if path is None:
        return _default()
    with path.open("rb") as file:
        return _read(tomllib.load(file))


def _read(data: dict[str, Any]) -> Tables:
    if set(data) != {"categories", "table"} or not set(data["categories"]) <= set(LAYOUT["new"]):
        raise SyncRefused("disclosure_tables", table="published.toml")
    categories = {name: tuple(values) for name, values in data["categories"].items()}
    categories["age2"] = ("0_17", "18")
    tables = tuple(_table(entry) for entry in data["table"])
    _check(tables)
    return Tables(tables, categories)


def _table(entry: dict[str, Any]) -> Table:
    name = str(entry.get("id", "?"))
    if not set(entry) <= _KEYS or not {"id", "table", "measure", "by", "unit", "larger", "smaller", "purpose"} <= set(entry):
        raise SyncRefused("disclosure_tables", table=name)
    table = Table(**{**entry, "by": tuple(entry["by"])})
    known = (
        (table.table, table.measure) in SOURCES
        and set(table.by) <= set(FIELD)
        and len({FIELD[level] for level in table.by}) == len(table.by)
        and table.larger in RHYTHMS
        and table.smaller in RHYTHMS
        and table.drawn in ("", *PERIODS)
        and table.place == "site"
        and table.shown in ("site", "mission")
        and table.receiver == "mission"
        and type(table.minimum) is int
    )
    if not known or any(r not in PERIODS and not table.drawn for r in (table.larger, table.smaller)):
        raise SyncRefused("disclosure_tables", table=name)
    if table.apart and (table.by or table.drawn or table.twin):
        raise SyncRefused("disclosure_tables", table=name)
    layout = set(LAYOUT[table.sources[0]])
    if not {_COARSER.get(level, level) for level in table.by} <= layout:
        raise SyncRefused("disclosure_tables", table=name)
    # Nationality and status are partitions of their own: crossed with anything else they would name persons.
    if {"nationality", "status"} & set(table.by) and (len(table.by) > 1 or table.shown != "mission"):
        raise SyncRefused("disclosure_tables", table=name)
    return table


def _check(tables: tuple[Table, ...]) -> None:
    added_up = [table for table in tables if not table.by and not table.apart]
    totals = {table.sources: table for table in added_up}
    if len({table.id for table in tables}) != len(tables) or len(totals) != len(added_up):
        raise SyncRefused("disclosure_tables", table="published.toml")
    for one, other in itertools.combinations([table for table in tables if not table.apart], 2):
        both = {*one.by, *other.by}
        if (
            one.sources == other.sources
            and {FIELD[x] for x in one.by} == {FIELD[x] for x in other.by}
            and not {"family", "service"} <= both
        ):
            raise SyncRefused("disclosure_tables", table=other.id)
    for one, other in itertools.permutations(tables, 2):
        # A finer table must not come out more often than the coarser one it adds up to.
        if one.refines(other) and any(PERIODS.index(one.rounded(x)) < PERIODS.index(other.rounded(x)) for x in (True, False)):
            raise SyncRefused("disclosure_tables", table=one.id)
    for table in tables:
        total = totals.get(table.sources[:1])
        monthly = all(
            s in {t.sources[0] for t in tables if not t.by and t.rounded(True) == t.rounded(False) == "month"} for s in table.sources
        )
        if table.table == "headline" and (table.by or not monthly):
            raise SyncRefused("disclosure_tables", table=table.id)
        if table.by and table.table != "indicators" and total is None:
            raise SyncRefused("disclosure_tables", table=table.id)
        if table.twin and not any(t.id == table.twin and not t.by and t.rounded(True) == "month" for t in tables):
            raise SyncRefused("disclosure_tables", table=table.id)
