"""True figures with small ones hidden, for donors who need true figures: what is hidden, and the proof that it stays so.

The same tables leave at the same rhythms as in rounding, each figure true or hidden (``·``, one mark for all reasons). Hidden are figures
of 1 to 4 persons, figures that tell of a whole group, and as few others (*complements*; zeros serve too) as keep these from being worked
out from everything ever released: what was shown stays known and what was hidden stays to be protected, at every later closing. Headlines
are the running sums of the tables, exact where that gives nothing away. Who refused statistics is in no figure at all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from sync.errors import Unsafe
from sync.facts import EXACT, ROUNDED, SUPPRESSED, Cell

from . import advice
from . import cube as cubes
from .flows import CLOSE, FORBIDDEN, Flows, Goal
from .ledger import Ledger, Shown
from .policy import Policy
from .solver import Vector
from .suppression_search import Search, goals_of
from .suppression_view import HEADLINES, Item, View
from .truth import key, unkey

MODE = "suppression"
_ROUNDS = 2
_NOWHERE = ("headline", "refusals")


@dataclass(frozen=True)
class Exposed:
    """A hidden figure somebody could work out: its cell, the closing that released it, and the insider's cell if it takes one."""

    cell: Cell
    closing: int
    insider: Cell | None = None


def count(cube: cubes.Cube, policy: Policy) -> None:
    """The true counts of all cells that are due, as draws that leave nothing over."""
    for name in sorted(cubes.due_cells(cube, replace(policy, offset=0))):
        line = cube.ledger.lines[name]
        if line.cell.table not in _NOWHERE:
            value = cube.ledger.count(line.cell, line.start, cube.now)
            line.draws.append((cube.now, value))
            line.carries.append(0)
            cube.entry.drawn[name] = value


def hide(cube: cubes.Cube, project: str, policy: Policy) -> None:
    """Decide what of a project is shown and what is hidden, and write it into the entry.

    Raises Unsafe naming the first table that cannot be protected beside what was released before.
    """
    due = [*cube.entry.shown, *_figures(cube, project)]
    try:
        _hide(cube, project, policy, due)
    except Unsafe:
        # Persons served are printed near their truth, which may leave no room; they are given up first.
        withheld = [name for name in cube.entry.served if name.split("|")[1] == project]
        if not withheld:
            raise
        for name in withheld:
            del cube.entry.served[name]
        _hide(cube, project, policy, _without(due, {key(Cell("persons_served", "persons", project))}))


def _hide(cube: cubes.Cube, project: str, policy: Policy, due: list[Shown]) -> None:
    cube.entry.shown = _with_rows(cube, due)
    left: list[Exposed] = []
    for _ in range(_ROUNDS):
        known = View(cube.ledger, project, policy)
        for item in known.items:
            item.hidden |= item.closing == cube.now and item.primary
        search = Search(known, policy)
        search.run(len(cube.ledger), last=False)
        _Hiding(cube, known, search, policy).run()
        hidden = {name for item in known.items if item.hidden and item.closing == cube.now for name in item.names}
        cube.entry.shown = _with_rows(cube, _without(cube.entry.shown, hidden))
        left = exposed(cube.ledger, project, policy)
        if not left:
            return
    raise advice.refusal(cube, left[0].cell)


def _with_rows(cube: cubes.Cube, due: list[Shown]) -> list[Shown]:
    """The figures that have a row: what is offered, what once had one, and what is shown and not 0. A new row that is hidden, or goes on
    as 0, would tell that there was somebody.
    """
    rows = {key(cell) for cells in cube.offered.values() for cell in cells}
    rows |= {one.cell for entry in cube.ledger.entries[:-1] for one in entry.shown}
    return [one for one in due if one.cell in rows or one.value or unkey(one.cell).table == "headline"]


def _without(due: list[Shown], names: set[str]) -> list[Shown]:
    """The same figures with those named hidden."""
    return [Shown(one.period, one.cell, None, SUPPRESSED) if one.cell in names else one for one in due]


def exposed(ledger: Ledger, project: str, policy: Policy) -> list[Exposed]:
    """The hidden figures of a project that all releases together would give away, to an outsider or to whoever alone makes a figure."""
    search = Search(View(ledger, project, policy), policy)
    search.run(len(ledger))
    items = search.view.items
    found = [Exposed(items[search.wishes[at][0].item].cell, int(search.closing[at])) for at in np.flatnonzero(search.open)]
    for insider, at in zip(*np.nonzero(search.pairs), strict=True):
        cell = items[search.wishes[at][0].item].cell
        found.append(Exposed(cell, int(search.closing[at]), items[search.insiders[insider]].cell))
    return found


def wrong(ledger: Ledger, policy: Policy) -> str:
    """The table of the first figure that is not what it has to be: true when shown, hidden when of few persons; empty when all are."""
    for project in ledger.projects():
        for item in View(ledger, project, policy).items:
            if (item.primary and not item.hidden) or any(_untrue(ledger, item, name) for name in item.names):
                return item.cell.table
    return ""


def _untrue(ledger: Ledger, item: Item, name: str) -> bool:
    shown = [one for one in ledger.entries[item.closing].shown if one.cell == name]
    return len(shown) != 1 or shown[0].mark == ROUNDED or shown[0].value != (None if item.hidden else item.value)


def _figures(cube: cubes.Cube, project: str) -> Iterator[Shown]:
    """Everything that is due, as if it were shown."""
    for name in sorted({*cube.entry.drawn, *cube.entry.same}):
        cell = unkey(name)
        table = cube.tables.of(cell)
        if cell.project == project and table is not None:
            rhythm = table.printed(cube.larger[project])
            first = cube.start(project, table, rhythm)
            value = sum(drawn for at, drawn in cube.ledger.lines[cube.entry.same.get(name, name)].draws if at >= first)
            yield _shown(cubes.period(cube.entry.month, rhythm), name, value)
    if project in cube.running:
        for measure, total in HEADLINES.items():
            line = cube.ledger.lines.get(key(Cell(*total, project)))
            if line is not None and line.draws:
                span = f"{cube.ledger.entries[line.fresh.since].month}/{cube.entry.month}"
                value = sum(drawn for _, drawn in line.draws)
                yield _shown(span, key(Cell("headline", measure, project)), value)


def _shown(period: str, name: str, value: int) -> Shown:
    return Shown(period, name, value, EXACT) if value >= 0 else Shown(period, name, None, SUPPRESSED)


class _Hiding:
    """The choice of complements: each goal not yet reached is reached at the least price, and what that moves is hidden."""

    def __init__(self, cube: cubes.Cube, known: View, search: Search, policy: Policy) -> None:
        self.cube, self.known, self.search, self.policy = cube, known, search, policy
        self.undecided = [number for number, item in enumerate(known.items) if item.closing == cube.now and not item.hidden]
        self.prices = {number: price(known.items[number]) for number in self.undecided}

    def run(self) -> None:
        left = np.flatnonzero(self.search.open | self.search.pairs.any(axis=0))
        if not len(left):
            return
        weak = [goal for number in self.undecided for wish in goals_of(number, self.known.items[number], self.policy) for goal in wish]
        goals = [goal for at in left for goal in self.search.wishes[at]] + weak
        everything = np.arange(len(self.known.system.when))
        flows = Flows(self.known, everything, goals, {*self.undecided, *self.search.insiders})
        done: set[int] = set()
        for at in left:
            if self.search.open[at] and not self.search.told(self.search.wishes[at]):
                self._reach(flows, self.search.wishes[at])
        for at in left:
            for insider in np.flatnonzero(self.search.pairs[:, at]):
                number = self.search.insiders[insider]
                if self.search.pairs[insider, at] and not self.search.told(self.search.wishes[at], number):
                    self._reach(flows, self.search.wishes[at], number)
        while waiting := [number for number in self.undecided if self.known.items[number].hidden and number not in done]:
            done.update(waiting)
            for number in waiting:
                for wish in goals_of(number, self.known.items[number], self.policy):
                    self._reach(flows, wish)

    def _reach(self, flows: Flows, wish: tuple[Goal, ...], insider: int | None = None) -> None:
        held = {} if insider is None else {insider: FORBIDDEN}
        best: tuple[float, list[int], Vector] | None = None
        for goal in wish:
            deviation = flows.least(goal, self.prices | held)
            moved = None if deviation is None else self.search.moved(deviation)
            if deviation is None or moved is None or (insider is not None and abs(moved[insider]) > CLOSE):
                continue
            support = [number for number in self.undecided if abs(moved[number]) > CLOSE and not self.known.items[number].hidden]
            found = sum(self.prices[number] for number in support), support, deviation
            best = found if best is None or found[0] < best[0] else best
        if best is None:
            raise advice.refusal(self.cube, self.known.items[wish[0].item].cell)
        _, support, deviation = best
        self.search.settle(deviation)
        for number in support:
            self.known.items[number].hidden = True
            self.prices[number] = 0.0


def price(item: Item) -> float:
    """What hiding a figure costs: large ones more, by their logarithm."""
    return math.log(1 + item.value) + 0.2
