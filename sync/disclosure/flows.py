"""Deviations from the truth that reach a goal at the least price: the linear program behind suppression, for hiding and for proving.

A figure's goal is to be able to lie far enough above or below its truth. A deviation that reaches it and moves no shown figure is another
world with the same releases: the figure is safe. Where a deviation must move figures that could still be hidden, each has a price, and
those the cheapest one moves are what to hide. So one program both finds the complements and proves that none is lacking.

Source: complementary suppression by network flows, M. Fischetti and J. J. Salazar-González (Mathematical Programming 84, 1999); here over
all releases of a site, with general linear programs.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .counts import INFINITE, Rows
from .solver import Problem, Solver, Vector
from .suppression_view import View

CLOSE = 1e-6
FORBIDDEN = 1e4
_FAR = 1e4


@dataclass(frozen=True)
class Goal:
    """Figure ``item`` (its number in the view) has to move by at least ``need`` in the direction ``sign``."""

    item: int
    sign: int
    need: float


class Flows:
    """The system with some ``columns`` free, the others at the truth. ``priced`` figures may be moved at a price, other shown ones not."""

    def __init__(
        self, view: View, columns: NDArray[np.int64], goals: Sequence[Goal], priced: Collection[int], system: Rows | None = None
    ) -> None:
        self._columns, self._size = columns, len(view.system.when)
        system = system or view.system
        place = {int(column): position for position, column in enumerate(columns)}
        lower, upper = np.array(system.lower)[columns], np.array(system.upper)[columns]
        problem = Problem(list(lower), list(upper), [0.0] * len(columns))
        for terms, least, most in system.rows:
            entries = {place[column]: value for column, value in terms.items() if column in place}
            if entries:
                problem.row(entries, least, most)
        self._prices: dict[int, int] = {}
        for number, item in enumerate(view.items):
            entries = {place[column]: value for column, value in item.terms.items() if column in place}
            if entries and number in priced:
                size = self._prices[number] = problem.column(0.0, INFINITE)
                problem.row({size: 1.0, **entries}, 0.0, INFINITE)
                problem.row({size: 1.0, **{column: -value for column, value in entries.items()}}, 0.0, INFINITE)
            elif entries and not item.hidden:
                problem.row(entries, 0.0, 0.0)
        self._gains: dict[Goal, int] = {}
        for goal in goals:
            moves = {place[column]: -goal.sign * value for column, value in view.items[goal.item].terms.items() if column in place}
            gain = self._gains[goal] = problem.column(-_FAR, goal.need)
            problem.row({gain: 1.0, **moves}, -INFINITE, 0.0)
        self._width = len(problem.cost)
        self._solver = Solver(problem)

    def most(self, goals: Collection[Goal], prices: Mapping[int, float]) -> Vector | None:
        """A deviation that brings as many goals as far as it can."""
        cost = self._cost(prices)
        cost[[self._gains[goal] for goal in goals]] = -1.0
        return self._deviation(self._solver.minimise(cost))

    def least(self, goal: Goal, prices: Mapping[int, float]) -> Vector | None:
        """The deviation that reaches a goal at the least price, or None when none does."""
        gain = self._gains[goal]
        self._solver.bound(gain, goal.need, goal.need)
        found = self._solver.minimise(self._cost(prices))
        self._solver.bound(gain, -_FAR, goal.need)
        return self._deviation(found)

    def _cost(self, prices: Mapping[int, float]) -> Vector:
        cost = np.zeros(self._width)
        for number, price in prices.items():
            if number in self._prices:
                cost[self._prices[number]] = price
        return cost

    def _deviation(self, found: Vector | None) -> Vector | None:
        if found is None:
            return None
        values = np.zeros(self._size)
        values[self._columns] = found[: len(self._columns)]
        return values
