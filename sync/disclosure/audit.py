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

from sync.facts import EXACT, ROUNDED, Cell

from . import system
from .ledger import Ledger
from .policy import Policy
from .solver import Problem, Solver, Vector
from .system import System, Target
from .truth import key

_CLOSE = 1e-6
_BLOCK = 6
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
    def __init__(self, known: System, base: int) -> None:
        self.known, self.base = known, base
        self.when = np.array(known.when)
        self.lower, self.upper = np.array(known.lower), np.array(known.upper)
        self.open = dict(enumerate(known.targets))
        self.programs = 0

    def run(self, closings: int) -> list[Target]:
        """The figures for which no witness exists."""
        for reach in (*_REACHES, closings):
            for start in range(0, closings, _BLOCK):
                inside = [number for number, target in self.open.items() if start <= target.closing < start + _BLOCK]
                if inside:
                    self._try(inside, start - reach, start + _BLOCK - 1 + reach)
                    if reach == closings and (left := [self.open[number] for number in inside if number in self.open]):
                        return left
        return []

    def _try(self, numbers: list[int], first: int, last: int) -> None:
        """Look for witnesses that move only columns of closings first…last."""
        columns = np.flatnonzero((self.when >= first) & (self.when <= last))
        solver = self._solver(columns)
        for number in numbers:
            target = self.open.get(number)
            for sign in (1.0, -1.0):
                if target is None or number not in self.open or (sign < 0 and self._small(target)):
                    break
                cost = np.zeros(len(self.when))
                cost[list(target.terms)] = [-sign * value for value in target.terms.values()]
                found = solver.minimise(cost[columns])
                self.programs += 1
                if found is not None:
                    values = np.zeros(len(self.when))
                    values[columns] = found
                    self.open = {n: t for n, t in self.open.items() if not self._moves(t, values)}

    def _solver(self, columns: NDArray[np.int64]) -> Solver:
        place = {int(column): position for position, column in enumerate(columns)}
        problem = Problem(list(self.lower[columns]), list(self.upper[columns]), [0.0] * len(columns))
        for terms, lower, upper in self.known.rows:
            entries = {place[column]: value for column, value in terms.items() if column in place}
            if entries:
                problem.row(entries, lower, upper)
        return Solver(problem)

    def _small(self, target: Target) -> bool:
        return 0 < target.truth < self.base and not target.hidden

    def _moves(self, target: Target, values: Vector) -> bool:
        """Whether a witness moves a figure far enough from its truth."""
        moved = sum(value * values[column] for column, value in target.terms.items())
        if self._small(target):
            return bool(target.truth + moved >= self.base - _CLOSE)
        return bool(abs(moved) >= 1 - _CLOSE)


def algebra(ledger: Ledger, policy: Policy) -> str:
    """What subtraction alone would show in the released figures; empty when nothing.

    Rounded figures are multiples of the base (so are all their sums and differences), carries stay in bounds, and exact headlines have
    ``headline_step`` persons between them.
    """
    for entry in ledger.entries:
        for shown in entry.shown:
            if shown.value < 0 or (shown.mark == ROUNDED and shown.value % policy.base):
                return f"{shown.cell} {shown.period}"
            if shown.mark == EXACT and not shown.cell.startswith("headline|"):
                return f"{shown.cell} {shown.period}"
    for project in ledger.projects():
        name, last = key(Cell("headline", "persons", project)), 0
        for entry in ledger.entries:
            for shown in entry.shown:
                if shown.cell == name and shown.mark == EXACT:
                    if shown.value - last < policy.headline_step:
                        return f"{shown.cell} {shown.period}"
                    last = shown.value
    return ""
