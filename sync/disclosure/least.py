"""What may be shown outside the mission: nothing under 11, and nothing from which such a figure follows.

Figures were made safe where they were counted, and may be read by the mission as they are. Readers outside see less: a figure under
``least`` is hidden (``·``), and so are as many others as it takes until no hidden one has to be under it. That is asked of a linear
program over all that is shown: tables add up to their margins, months to quarters, years and "since the beginning". What a reader gets by
subtracting two figures of one cell counts like a hidden figure, so "since the beginning" of two months can be shown only when 11 stand
between them. What was shown outside before is handed in and stays as it is: every later figure is weighed against it, for the sake of what
was hidden before too.

Unknowns are the amounts of each cell between two ends of its periods, written as deviations from what they are, so that 0 is always one
answer. Whether a table adds up wholly (=) or only partly (≤: a category may be left out) is read from the figures themselves, which credits
the reader with no less than he knows. A figure is cleared when some other table with the same shown figures has 11 or more there (for
rounded figures 15, for the reader knows their step); where there is none, the cheapest set of further figures is hidden that makes one, by
the same program (flow of least cost, as in M. Fischetti and J. J. Salazar-González, Mathematical Programming 84, 1999).

**Limits.** One that is hidden while nothing it adds up to is shown can be guessed to be under 11, for there was no other reason. Tables of
different names are not set beside each other: what they have in common (persons are no more than services) bounds from above by a figure
that is shown, hence 11 or more. The 11 is that of the agency's public data set on trafficking (CTDC).
"""

from __future__ import annotations

import itertools
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, ClassVar, Protocol, TypeVar

import numpy as np

from sync.facts import ROUNDED, SUPPRESSED

from .policy import Policy
from .solver import Problem, Solver
from .truth import ADULT

LEAST = 11
_DIMENSIONS = ("site", "sex", "age", "group", "nationality", "status", "service", "issue", "item")
_BASE = Policy().base
_FREE = math.inf
_TINY = 1e-6

Cell = tuple[str, ...]
Span = tuple[int, int]  # first month and the month after the last
Levels = frozenset[str]
Group = tuple[str, str, str]


class Printed(Protocol):
    """A printed figure with its dimensions, as a sheet holds it (``sync.sheets.Row``)."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def table(self) -> str: ...
    @property
    def measure(self) -> str: ...
    @property
    def project(self) -> str: ...
    @property
    def period(self) -> str: ...
    @property
    def value(self) -> int | Decimal | None: ...
    @property
    def mark(self) -> str: ...


_Row = TypeVar("_Row", bound=Printed)


def fit(
    rows: Sequence[_Row], least: int = LEAST, *, shown: Iterable[_Row] = (), hidden: Iterable[_Row] = (), begun: str = ""
) -> list[_Row]:
    """The rows in their order, those that must not be seen outside with no value and the mark ``·``.

    ``shown``: what was shown outside before; ``hidden``: what was hidden then, with its values. ``begun``: the month of the first closing
    (``YYYY-MM``), before which nothing was reported, so that a year or quarter around it begins there. Rows without a value stay as they
    are.
    """
    groups: dict[Group, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        groups[_group(row)].append(place)
    before, kept = _grouped(shown), _grouped(hidden)
    fitted = list(rows)
    for group, places in groups.items():
        found = [rows[place] for place in places]
        for place in _Table(found, before[group], kept[group], least, begun).hidden():
            fitted[places[place]] = replace(found[place], value=None, mark=SUPPRESSED)
    return fitted


def _group(row: Printed) -> Group:
    return row.table, row.measure, row.project


def _grouped(rows: Iterable[_Row]) -> dict[Group, list[_Row]]:
    found: dict[Group, list[_Row]] = defaultdict(list)
    for row in rows:
        found[_group(row)].append(row)
    return found


class _Cell:
    """One cell over time: the ends of its periods in order, and the amount between each two that follow one another."""

    def __init__(self, figures: Sequence[tuple[Span, int]], first_column: int) -> None:
        self.ends = sorted({end for span, _ in figures for end in span})
        self.first = first_column
        reached: dict[int, tuple[int, int]] = {}  # end → (which figures hang together, amount from the first of these ends)
        steps: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for (start, end), value in figures:
            steps[start].append((end, value))
            steps[end].append((start, -value))
        for part, root in enumerate(self.ends):
            if root not in reached:
                reached[root] = part, 0
                waiting = [root]
                while waiting:
                    at = waiting.pop()
                    for other, value in steps[at]:
                        if other not in reached:
                            reached[other] = part, reached[at][1] + value
                            waiting.append(other)
        self.reached = reached

    def amount(self, span: Span) -> int | None:
        """What stands between two ends; None when it does not follow from the figures."""
        if not all(end in self.reached for end in span):
            return None
        (part, start), (other, end) = self.reached[span[0]], self.reached[span[1]]
        return end - start if part == other else None

    def columns(self, span: Span) -> range:
        """The numbers of the unknowns a span is made of."""
        return range(self.first + self.ends.index(span[0]), self.first + self.ends.index(span[1]))


class _Table:
    """All figures of one table, measure and project."""

    def __init__(self, rows: Sequence[Printed], before: Sequence[Printed], kept: Sequence[Printed], least: int, begun: str) -> None:
        spans = [_span(row.period, begun) for row in rows]
        figures: dict[Cell, list[tuple[Span, int]]] = defaultdict(list)
        known = [(row, _span(row.period, begun)) for row in before]
        rounded: dict[Cell, bool] = defaultdict(lambda: True)
        for row, span in (*zip(rows, spans, strict=True), *known, *((row, _span(row.period, begun)) for row in kept)):
            if row.value is not None:
                figures[_cell(row)].append((span, math.floor(row.value)))
                rounded[_cell(row)] &= row.mark == ROUNDED
        self.cells: dict[Cell, _Cell] = {}
        self.problem = Problem()
        self.targets: dict[int, float] = {}  # unknown → the deviation it must be able to reach
        for cell, parts in sorted(figures.items()):
            self.cells[cell] = found = _Cell(parts, len(self.problem.cost))
            need = math.ceil(least / _BASE) * _BASE if rounded[cell] else least
            for span in itertools.pairwise(found.ends):
                amount = found.amount(span)
                column = self.problem.column(-_FREE if amount is None else -max(amount, 0), _FREE)
                if amount is not None and amount < least:
                    self.targets[column] = need - amount
        for row, span in known:
            if row.value is not None:
                self.problem.row(dict.fromkeys(self.cells[_cell(row)].columns(span), 1.0), 0.0, 0.0)
        self._margins({span for parts in figures.values() for span, _ in parts})
        already: dict[tuple[Cell, Span], int | Decimal] = {(_cell(row), span): row.value for row, span in known if row.value is not None}
        self.small: list[int] = []
        self.slack: dict[int, tuple[int, int]] = {}  # place of a shown row → the two columns by which it would be off, were it hidden
        for place, (row, span) in enumerate(zip(rows, spans, strict=True)):
            if row.value is None:
                continue
            stood = already.get((_cell(row), span), row.value)
            # With another value now (a site came late) it tells what was added: a bare total may, 11 apart, but no part of one.
            told = row.value != stood and (any(_cell(row)) or -least < row.value - stood < least)
            if row.value < least or told:
                self.small.append(place)
            elif row.value != stood or (_cell(row), span) not in already:
                cost = math.log1p(float(row.value)) + 0.2
                over, under = self.problem.column(0.0, _FREE, cost), self.problem.column(0.0, _FREE, cost)
                self.slack[place] = over, under
                columns = self.cells[_cell(row)].columns(span)
                self.problem.row({**dict.fromkeys(columns, 1.0), over: -1.0, under: 1.0}, 0.0, 0.0)

    def hidden(self) -> list[int]:
        """The places of the rows to hide: those under the least, and what else has to go with them."""
        if not self.targets:
            return self.small
        solver = Solver(self.problem)
        cost = np.array(self.problem.cost)
        also: list[int] = []
        waiting = dict(self.targets)
        while waiting:
            column, reach = waiting.popitem()
            solver.bound(column, reach, _FREE)
            found = solver.minimise(cost)
            solver.bound(column, self.problem.lower[column], self.problem.upper[column])
            if found is None:
                continue  # what was shown before tells it already, and hiding more would not help
            for place, columns in self.slack.items():
                if place not in also and max(found[list(columns)]) > _TINY:
                    also.append(place)
                    cost[list(columns)] = 0.0
            waiting = {other: reach for other, reach in waiting.items() if found[other] < reach - _TINY}
        return self.small + also

    def _margins(self, spans: set[Span]) -> None:
        """Finer cells add up to coarser ones, wherever both are known over the same span."""
        groups: dict[Levels, list[Cell]] = defaultdict(list)
        for cell in self.cells:
            for levels in _levels(cell):
                groups[levels].append(cell)
        for coarse, fine in itertools.permutations(groups, 2):
            if not _refines(fine, coarse):
                continue
            for parent in groups[coarse]:
                children = [cell for cell in groups[fine] if cell != parent and _inside(cell, parent)]
                for span in spans:
                    self._adds_up(parent, children, span)

    def _adds_up(self, parent: Cell, children: Sequence[Cell], span: Span) -> None:
        whole = self.cells[parent].amount(span)
        parts = [(cell, amount) for cell in children if (amount := self.cells[cell].amount(span)) is not None]
        if whole is None or not parts:
            return
        room = whole - sum(amount for _, amount in parts)
        if room < 0:
            return
        entries = {column: 1.0 for cell, _ in parts for column in self.cells[cell].columns(span)}
        self.problem.row({**entries, **dict.fromkeys(self.cells[parent].columns(span), -1.0)}, -_FREE if room else 0.0, room)


def _cell(row: Printed) -> Cell:
    return tuple(getattr(row, name) for name in _DIMENSIONS)


def _levels(cell: Cell) -> list[Levels]:
    """By what a cell is broken down; an age not known stands in both breakdowns by age."""
    filled: Mapping[str, str] = {name: value for name, value in zip(_DIMENSIONS, cell, strict=True) if value}
    names = {name for name in filled if name not in ("age", "service")}
    if "service" in filled:
        names.add("family" if filled["service"].endswith(".*") else "service")
    if "age" not in filled:
        return [frozenset(names)]
    if filled["age"] == "nd":
        return [frozenset({*names, "age2"}), frozenset({*names, "age5"})]
    return [frozenset({*names, "age2" if filled["age"] in ADULT.values() else "age5"})]


def _refines(fine: Levels, coarse: Levels) -> bool:
    finer = {"age2": "age5", "family": "service"}
    return all(level in fine or finer.get(level) in fine for level in coarse)


def _inside(cell: Cell, parent: Cell) -> bool:
    for name, own, other in zip(_DIMENSIONS, cell, parent, strict=True):
        reads = own == other or (name == "age" and ADULT.get(own) == other) or (name == "service" and own.split(".")[0] + ".*" == other)
        if other and not reads:
            return False
    return True


def _span(period: str, begun: str) -> Span:
    """First month of a period and the month after its last, as numbers; nothing before ``begun``."""
    first, _, last = period.partition("/")
    start, end = _bounds(first)[0], _bounds(last or first)[1]
    return max(start, min(_bounds(begun)[0], end - 1)) if begun else start, end


def _bounds(text: str) -> Span:
    year, number = int(text[:4]), re.fullmatch(r"\d{4}(?:-(Q?)(\d+))?", text)
    if number is None or number[2] is None:
        return year * 12, year * 12 + 12
    if number[1]:
        return year * 12 + int(number[2]) * 3 - 3, year * 12 + int(number[2]) * 3
    return year * 12 + int(number[2]) - 1, year * 12 + int(number[2])
