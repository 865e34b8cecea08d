"""The proof that nothing hidden can be worked out: for every figure ever hidden, other worlds with the same releases in which it differs.

A figure below the threshold must be able to reach it and to be less; one that tells of a whole group must be able to be less; any other
must only be able to differ, also one of many services to few persons. **Insiders**: whoever alone makes a figure knows it; with it held
fixed every other figure of too few persons must still be able to do so upwards, but for figures that may count the insider alone.

One deviation is tried on all figures and all insiders, and most closings are first held at the truth (a window), as in ``audit``: both can
only make a figure look less safe than it is.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from . import truth
from .flows import CLOSE, FORBIDDEN, Flows, Goal
from .policy import Policy
from .solver import Vector
from .suppression_view import Item, View

_BLOCK = 6
_REACHES = (6, 18)


def goals_of(number: int, item: Item, policy: Policy) -> list[tuple[Goal, ...]]:
    """What a hidden figure must be able to do; of each tuple one is enough."""
    below = item.small and item.value < policy.threshold
    up, down = Goal(number, 1, float(policy.threshold - item.value) if below else 1.0), Goal(number, -1, 1.0)
    if below:
        return [(up,), (down,)]
    return [(down,)] if item.telling else [(up, down)]


class Search:
    """Which goals no deviation has reached yet (``open``), and which pairs of insider and goal (``pairs``)."""

    def __init__(self, view: View, policy: Policy) -> None:
        self.view = view
        self.when = np.array(view.system.when)
        hidden = [number for number, item in enumerate(view.items) if item.hidden]
        self.wishes = [wish for number in hidden for wish in goals_of(number, view.items[number], policy)]
        self.closing = np.array([view.items[wish[0].item].closing for wish in self.wishes], dtype=np.int64)
        self.open = np.ones(len(self.wishes), dtype=bool)
        self.insiders = [number for number in hidden if view.items[number].persons == 1]
        self.pairs = np.zeros((len(self.insiders), len(self.wishes)), dtype=bool)
        for at, wish in enumerate(self.wishes):
            target = view.items[wish[0].item]
            if target.small and wish[0].sign > 0:
                self.pairs[:, at] = [not _own(view, view.items[number], target) for number in self.insiders]
        self._bare: Flows | None = None
        self._first = np.array([goals[0].item for goals in self.wishes], dtype=np.int64)
        self._need = np.array([goals[0].need for goals in self.wishes]) - CLOSE
        self._sign = np.array([goals[0].sign if len(goals) == 1 else 0 for goals in self.wishes])
        self._columns = np.array([column for item in view.items for column in item.terms], dtype=np.int64)
        self._weights = np.array([value for item in view.items for value in item.terms.values()])
        self._item = np.repeat(np.arange(len(view.items)), [len(item.terms) for item in view.items])

    def moved(self, deviation: Vector) -> Vector:
        """By how much a deviation moves each figure."""
        moved: Vector = np.bincount(self._item, self._weights * deviation[self._columns], len(self.view.items)).astype(np.float64)
        return moved

    def settle(self, deviation: Vector | None) -> None:
        """Strike off every goal a deviation reaches, for every insider whose own figure it leaves alone."""
        if deviation is None:
            return
        moved = self.moved(deviation)
        ours = moved[self._first]
        reached = np.where(self._sign == 0, np.abs(ours), self._sign * ours) >= self._need
        self.open &= ~reached
        still = np.abs(moved[self.insiders]) < CLOSE
        self.pairs[np.ix_(still, reached)] = False

    def run(self, closings: int, last: bool = True) -> None:
        """Look for deviations for all open goals, then for all pairs. Without ``last``, in windows only, which may leave safe ones open."""
        for start in range(closings - 1 - (closings - 1) % _BLOCK, -1, -_BLOCK):
            ours = (self.closing >= start) & (self.closing < start + _BLOCK)
            for reach in (*_REACHES, closings) if last else _REACHES:
                numbers = np.flatnonzero(ours & (self.open | self.pairs.any(axis=0)))
                if len(numbers):
                    columns = np.flatnonzero((self.when >= start - reach) & (self.when < start + _BLOCK + reach))
                    self._window(columns, numbers)
        if last:
            for at in np.flatnonzero(self.open):
                self.open[at] = not self.told(self.wishes[at])
            for insider, at in np.argwhere(self.pairs):
                self.pairs[insider, at] = not self.told(self.wishes[at], self.insiders[insider])

    def told(self, wish: tuple[Goal, ...], insider: int | None = None) -> bool:
        """Whether that figure could not be otherwise (for an insider: than few) even had no figure left."""
        if insider is None and self.view.items[wish[0].item].small and wish[0].sign > 0:
            return False
        if self._bare is None:
            goals = [goal for other in self.wishes for goal in other]
            columns = np.arange(len(self.view.bare.when))
            self._bare = Flows(self.view, columns, goals, range(len(self.view.items)), self.view.bare)
        found = [self._bare.least(goal, {} if insider is None else {insider: FORBIDDEN}) for goal in wish]
        return all(one is None or (insider is not None and abs(self.moved(one)[insider]) > CLOSE) for one in found)

    def _window(self, columns: NDArray[np.int64], numbers: NDArray[np.int64]) -> None:
        goals = [goal for number in numbers for goal in self.wishes[number]]
        flows = Flows(self.view, columns, goals, self.insiders)
        held = dict.fromkeys(self.insiders, FORBIDDEN)
        for sign in (1, -1):  # first what serves every insider at once
            before = -1
            while before != int(self.open.sum()) + int(self.pairs.sum()):
                before = int(self.open.sum()) + int(self.pairs.sum())
                wanted = [goal for goal in self._wanted(numbers) if goal.sign == sign]
                if wanted:
                    self.settle(flows.most(wanted, held))
        for number in numbers:
            for goal in self.wishes[number]:
                if self.open[number]:
                    self.settle(flows.least(goal, {}))
                self._insiders(flows, int(number), goal)

    def _wanted(self, numbers: NDArray[np.int64]) -> Iterator[Goal]:
        for number in numbers:
            if self.open[number] or self.pairs[:, number].any():
                yield from self.wishes[number]

    def _insiders(self, flows: Flows, number: int, goal: Goal) -> None:
        """Deviations for one goal that leave as many of the insiders alone as still need one."""
        left = np.flatnonzero(self.pairs[:, number])
        before = len(left) + 1
        while len(left) and len(left) < before:
            before = len(left)
            self.settle(flows.least(goal, {self.insiders[at]: 1.0 for at in left}))
            left = np.flatnonzero(self.pairs[:, number])
        for at in left:
            if self.pairs[at, number]:
                self.settle(flows.least(goal, {self.insiders[at]: 1.0}))


def _own(view: View, insider: Item, target: Item) -> bool:
    """Whether a figure of one person may count the insider alone: seen where both count the same, else if one lies inside the other."""
    spans = insider.span, target.span
    if target.persons != 1 or not any(a[0] <= b[0] and b[1] <= a[1] for a, b in (spans, spans[::-1])):
        return False
    one, other = truth.reading(truth.levels(insider.cell)), truth.reading(truth.levels(target.cell))
    if one.items() <= other.items() or other.items() <= one.items():
        return True
    same = truth.SOURCES[insider.cell.table, insider.cell.measure] == truth.SOURCES[target.cell.table, target.cell.measure]
    span = max(spans[0][0], spans[1][0]), min(spans[0][1], spans[1][1])
    return same and view.both(insider.cell, target.cell, span) > 0
