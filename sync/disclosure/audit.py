"""The audit: nothing leaves while somebody could work out a figure of few persons, or any figure exactly, from all that was ever released.

A figure is safe as soon as one other world is found that leads to the same releases and in which it is far enough from the truth: a figure
of 1 to 4 must be able to reach 5, any other must be able to differ by 1 (``model.Target``). Each such world (a "witness": a deviation from
the truth) comes from a linear program. Two sound shortcuts keep that fast, with the verdict of ``brute``:

* one witness is tried on all figures, not only on the one it was made for;
* most columns are first held at the truth (only a **window** of months around a figure is left free); that can only make it look less safe.

Where no witness is found with all columns free, the figure is exposed. Besides somebody outside, who knows what was released, every **sole
contributor** reads along (``readers``): whoever makes a cell alone knows that cell too, so only witnesses that leave it alone count for
them. A witness is tried for all readers; what is left is looked for with the cells of many readers held at once, then of half of them, down
to a single one.

Source of the method: attacker's bounds by linear programming as in M. Fischetti and J. J. Salazar-González (Mathematical Programming 84,
1999), here over all releases jointly and searched as witnesses.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sync.facts import Cell

from . import readers, system
from .counts import INFINITE
from .ledger import Ledger
from .model import System, Target
from .policy import Policy
from .solver import Problem, Solver, Vector

_CLOSE = 1e-6
_BLOCK = 6
_BEYOND = 2.0  # how far beyond its need a figure's gain counts: what goes further mixes better
_REACHES = (6,)


@dataclass(frozen=True)
class Exposed:
    """A figure somebody could work out: its cell, and the closing that released it.

    ``reader``: the cell of the sole contributor who could, None when anybody could.
    """

    cell: Cell
    closing: int
    reader: Cell | None = None


def exposed(ledger: Ledger, project: str, policy: Policy, insiders: bool = True) -> list[Exposed]:
    """The figures of a project that all released figures together would give away; empty when all are safe. Stops at the first block of
    closings that holds one. Without ``insiders`` only somebody outside reads along.
    """
    known = system.build(ledger, project, policy)
    found = search(known, len(ledger), insiders)
    return [Exposed(target.cell, target.closing, reader.cell if reader else None) for target, reader in found]


def search(known: System, closings: int, insiders: bool = True) -> list[tuple[Target, Target | None]]:
    """The figures of a system without a witness, each with the sole contributor who would know it (None: anybody); stops as above."""
    return _Search(known, insiders).run(closings)


class _Search:
    """Who could still know what (``open``: reader × figure), and the search for witnesses to the contrary."""

    def __init__(self, known: System, insiders: bool) -> None:
        self.known = known
        self.when = np.array(known.when)
        self.lower, self.upper = np.array(known.lower), np.array(known.upper)
        targets = known.targets
        self.closing = np.array([target.closing for target in targets], dtype=np.int64)
        self.alone = readers.alone(targets) if insiders else np.zeros(0, dtype=np.int64)
        self.open = readers.may_know(targets, self.alone)
        self.programs = 0
        self.pool: list[Vector] = []
        # How deviations move all figures, as one sparse matrix in flat pieces; of figures that are the lesser of two, the second last.
        self._double = [number for number, target in enumerate(targets) if target.also]
        sums = [target.terms for target in targets] + [targets[number].also for number in self._double]
        self._columns = np.array([column for terms in sums for column in terms], dtype=np.int64)
        self._weights = np.array([value for terms in sums for value in terms.values()])
        self._sum = np.repeat(np.arange(len(sums)), [len(terms) for terms in sums])
        self._spare = np.array([targets[number].spare for number in self._double], dtype=float)
        self._up = np.array([target.up for target in targets]) - _CLOSE
        self._down = np.array([target.down for target in targets]) - _CLOSE

    def run(self, closings: int) -> list[tuple[Target, Target | None]]:
        """Look for witnesses block by block, the newest first. Returns what is left of the first block where something is."""
        for start in range(closings - 1 - (closings - 1) % _BLOCK, -1, -_BLOCK):
            block = np.flatnonzero((self.closing >= start) & (self.closing < start + _BLOCK))
            for reach in (*_REACHES, closings):
                numbers = block[self.open[:, block].any(axis=0)]
                if not len(numbers):
                    break
                columns = np.flatnonzero((self.when >= start - reach) & (self.when < start + _BLOCK + reach))
                _Window(self, columns, numbers).look()
                if len(columns) == len(self.when):
                    break
            left = [(number, reader) for number in block for reader in np.flatnonzero(self.open[:, number])]
            if left:
                return [
                    (self.known.targets[number], self.known.targets[self.alone[reader - 1]] if reader else None) for number, reader in left
                ]
        return []

    def settle(self, columns: NDArray[np.int64], witness: Vector | None) -> int:
        """Strike off every figure a witness moves far enough, for every reader whose own cell it leaves alone; how many that were."""
        self.programs += 1
        if witness is None:
            return 0
        values = np.zeros(len(self.when))
        values[columns] = witness[: len(columns)]
        sums = np.bincount(self._sum, self._weights * values[self._columns], len(self.known.targets) + len(self._double))
        moved: Vector = sums[: len(self.known.targets)].astype(np.float64)
        blind = np.concatenate([[True], np.abs(moved[self.alone]) <= _CLOSE])
        moved[self._double] = np.minimum(moved[self._double], sums[len(moved) :] + self._spare)
        far = (moved >= self._up) | (-moved >= self._down)
        before = int(self.open.sum())
        self.open[np.ix_(blind, far)] = False
        self.pool.append(moved)
        return before - int(self.open.sum())

    def mix(self) -> None:
        """Worlds are convex: of two witnesses that move a reader's own cell to either side, some mixture leaves it alone; strike off what
        such a mixture still moves far enough.
        """
        pool = np.array(self.pool)
        for reader, number in enumerate(self.alone, 1):
            wanted = np.flatnonzero(self.open[reader])
            own = pool[:, number]
            above, below = np.flatnonzero(own > _CLOSE), np.flatnonzero(own < -_CLOSE)
            if not len(wanted) or not len(above) or not len(below):
                continue
            share = -own[below] / (own[above][:, None] - own[below])  # of the one above, in the mixture that leaves the cell alone
            for target in wanted:
                mixed = share * pool[above, target][:, None] + (1 - share) * pool[below, target]
                if mixed.max() >= self._up[target] or -mixed.min() >= self._down[target]:
                    self.open[reader, target] = False


class _Window:
    """The system restricted to some columns, and the search there for witnesses for some figures."""

    def __init__(self, search: _Search, columns: NDArray[np.int64], numbers: NDArray[np.int64]) -> None:
        self.search, self.columns, self.numbers = search, columns, numbers
        place = {int(column): position for position, column in enumerate(columns)}
        problem = Problem(list(search.lower[columns]), list(search.upper[columns]), [0.0] * len(columns))
        for terms, lower, upper in search.known.rows:
            entries = {place[column]: value for column, value in terms.items() if column in place}
            if entries:
                problem.row(entries, lower, upper)
        self.ways: dict[int, list[tuple[int, float]]] = {}  # figure → for each way it may go: the column of how far it goes, and its need
        for number in numbers:
            target = search.known.targets[number]
            self.ways[number] = []
            for sign, need in ((1.0, target.up), (-1.0, target.down)):
                if need < INFINITE and (sign > 0 or target.truth > 0):
                    gain = problem.column(-INFINITE, max(need, _BEYOND * need) + _CLOSE)
                    self.ways[number].append((gain, need))
                    for moves, spare in ((target.terms, 0), *([(target.also, target.spare)] if target.also else [])):
                        problem.row({gain: 1.0, **{place[c]: -sign * v for c, v in moves.items() if c in place}}, -INFINITE, spare)
        self.own: dict[int, tuple[int, int]] = {}  # reader → how far the own cell goes up and down, where the window can move it
        for reader, number in enumerate(search.alone, 1):
            moves = {place[c]: -v for c, v in search.known.targets[number].terms.items() if c in place}
            if moves:
                self.own[reader] = up, down = problem.column(0.0, INFINITE), problem.column(0.0, INFINITE)
                problem.row({up: 1.0, down: -1.0, **moves}, 0.0, 0.0)
        self.width = len(problem.cost)
        self.solver = Solver(problem)

    def look(self) -> None:
        """First look for worlds that move many figures, then for each figure for worlds that leave as many readers' own cells alone."""
        others = np.setdiff1d(np.arange(len(self.search.open)), list(self.own))
        settled = 1
        while settled and (wanted := [number for number in self.numbers if self.search.open[others, number].any()]):
            settled = self._settle([self.ways[number][0][0] for number in wanted], -1.0)
        self.search.mix()
        for number in self.numbers:
            for gain, need in self.ways[number]:
                if self.search.open[:, number].any():
                    self.solver.bound(gain, need, INFINITE)
                    self._leaving_alone(number)
                    self.solver.bound(gain, -INFINITE, max(need, _BEYOND * need) + _CLOSE)

    def _leaving_alone(self, number: int) -> None:
        """Worlds that move one figure as far as it needs, and as few own cells of those who might know it as can be."""
        settled = 1
        while settled and self.search.open[:, number].any():
            before = self.search.open[:, number].sum()
            self._settle([column for reader in self._left(number) for column in self.own[reader]], 1.0)
            settled = before - self.search.open[:, number].sum()
        if len(self.columns) == len(self.search.when):
            for reader in self._left(number):
                if self.search.open[reader, number]:
                    for column in self.own[reader]:
                        self.solver.bound(column, 0.0, 0.0)
                    self._settle([], 0.0)
                    for column in self.own[reader]:
                        self.solver.bound(column, 0.0, INFINITE)

    def _left(self, number: int) -> list[int]:
        return [reader for reader in self.own if self.search.open[reader, number]]

    def _settle(self, columns: list[int], price: float) -> int:
        cost = np.zeros(self.width)
        cost[columns] = price
        return self.search.settle(self.columns, self.solver.minimise(cost))
