"""The audit: nothing leaves while somebody could work out a figure of 1 to 4, or any figure exactly, from all that was ever released.

A figure is safe as soon as one other world is found that leads to the same releases and in which it is far enough from the truth: a figure
of 1 to base − 1 must be able to reach the base, any other must be able to differ by 1. Each such world (a "witness": a deviation from the
truth) comes from a linear program. Two sound shortcuts keep that fast, with the verdict of brute force:

* one witness is tried on all figures, not only on the one it was made for;
* most columns are first held at the truth (only a **window** of months around a figure is left free); that can only make it look less safe.

Where no witness is found with all columns free, the figure is exposed. Source of the method: attacker's bounds by linear programming as in
M. Fischetti and J. J. Salazar-González (Mathematical Programming 84, 1999), here over all releases jointly and searched as witnesses.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sync.facts import Cell

from . import system
from .ledger import Ledger
from .policy import Policy
from .solver import Problem, Solver, Vector
from .system import System, Target

_CLOSE = 1e-6
_BLOCK = 6
_WORTH = 8
_REACHES = (6, 18)


@dataclass(frozen=True)
class Exposed:
    """A figure somebody could work out: its cell, and the closing that released it."""

    cell: Cell
    closing: int


def exposed(ledger: Ledger, project: str, policy: Policy) -> list[Exposed]:
    """The figures of a project that all released figures together would give away; empty when all are safe. Stops at the first block of
    closings that holds one.
    """
    search = _Search(system.build(ledger, project, policy), policy.base)
    return [Exposed(target.cell, target.closing) for target in search.run(len(ledger))]


class _Search:
    """The figures of a system still without a witness (``open``), and the search for more."""

    def __init__(self, known: System, base: int) -> None:
        self.known, self.base = known, base
        self.when = np.array(known.when)
        self.lower, self.upper = np.array(known.lower), np.array(known.upper)
        self.closing = np.array([target.closing for target in known.targets])
        self.open = np.ones(len(known.targets), dtype=bool)
        self.programs = 0
        # How deviations move all figures, as one sparse matrix in flat pieces.
        self._columns = np.array([column for target in known.targets for column in target.terms], dtype=np.int64)
        self._weights = np.array([value for target in known.targets for value in target.terms.values()])
        self._target = np.repeat(np.arange(len(known.targets)), [len(target.terms) for target in known.targets])
        self._truth = counts = np.array([target.truth for target in known.targets])
        self._small = (counts > 0) & (counts < base) & ~np.array([target.hidden for target in known.targets], dtype=bool)
        self._need = np.where(self._small, base - counts, 1) - _CLOSE

    def run(self, closings: int) -> list[Target]:
        """The figures of one block of closings for which no witness exists, the newest such block; none when all have one."""
        everything = np.arange(len(self.when))
        self._many(everything, self._solver(everything, np.flatnonzero(self.open)), np.flatnonzero(self.open), _WORTH)
        for start in range(closings - 1 - (closings - 1) % _BLOCK, -1, -_BLOCK):
            for reach in (*_REACHES, closings):
                numbers = np.flatnonzero(self.open & (self.closing >= start) & (self.closing < start + _BLOCK))
                if not len(numbers):
                    break
                columns = np.flatnonzero((self.when >= start - reach) & (self.when < start + _BLOCK + reach))
                solver = self._solver(columns, numbers)
                self._many(columns, solver, numbers, 1)
                self._singly(columns, solver, numbers)
            else:
                left = np.flatnonzero(self.open & (self.closing >= start) & (self.closing < start + _BLOCK))
                if len(left):
                    return [self.known.targets[number] for number in left]
        return []

    def _many(self, columns: NDArray[np.int64], solver: Solver, numbers: NDArray[np.int64], worth: int) -> None:
        """Look for witnesses that serve many of these figures at once, as long as each serves ``worth`` new ones."""
        settled = worth
        while settled >= worth and self.open[numbers].any():
            before = self.open.sum()
            # A figure's gain counts up to what it needs, no further.
            self._settle(columns, solver.minimise(np.concatenate([np.zeros(len(columns)), -1.0 * self.open[numbers]])))
            settled = int(before - self.open.sum())

    def _singly(self, columns: NDArray[np.int64], solver: Solver, numbers: NDArray[np.int64]) -> None:
        """Look for a witness for each of these figures; it may serve others too."""
        gains = np.zeros(len(numbers))
        for number in numbers:
            for sign in (1.0,) if self._small[number] else (1.0, -1.0):
                if self.open[number]:
                    terms = self.known.targets[number].terms
                    cost = np.zeros(len(self.when))
                    cost[list(terms)] = [-sign * value for value in terms.values()]
                    self._settle(columns, solver.minimise(np.concatenate([cost[columns], gains])))

    def _settle(self, columns: NDArray[np.int64], witness: Vector | None) -> None:
        """Strike off every figure a witness moves far enough from its truth."""
        self.programs += 1
        if witness is None:
            return
        values = np.zeros(len(self.when))
        values[columns] = witness[: len(columns)]
        moved = np.bincount(self._target, self._weights * values[self._columns], len(self.open))
        self.open &= ~(np.where(self._small, moved, np.abs(moved)) >= self._need)

    def _solver(self, columns: NDArray[np.int64], numbers: NDArray[np.int64]) -> Solver:
        """The system restricted to some columns, with one more for each of some figures: how far it moves up, as far as it needs to."""
        place = {int(column): position for position, column in enumerate(columns)}
        problem = Problem(list(self.lower[columns]), list(self.upper[columns]), [0.0] * len(columns))
        for terms, lower, upper in self.known.rows:
            entries = {place[column]: value for column, value in terms.items() if column in place}
            if entries:
                problem.row(entries, lower, upper)
        for number in numbers:
            gain = problem.column(-max(0.0, self._truth[number]), self._need[number] + 2 * _CLOSE)
            moves = {place[column]: -value for column, value in self.known.targets[number].terms.items() if column in place}
            problem.row({gain: 1.0, **moves}, -np.inf, 0.0)
        return Solver(problem)
