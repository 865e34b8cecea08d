"""The audit once more, by brute force: the least and the most every figure ever released can be, each by linear programs of its own.

Nothing is shared between figures, no month is held at the truth, no earlier proof is trusted. Slow, and the measure for ``audit``.
"""

from __future__ import annotations

import numpy as np

from . import system
from .audit import Exposed
from .counts import INFINITE
from .ledger import Ledger
from .model import System, Target
from .policy import Policy
from .solver import Problem, Solver

_CLOSE = 1e-6


def exposed(ledger: Ledger, project: str, policy: Policy) -> list[Exposed]:
    """All figures of a project that somebody outside could work out from everything released."""
    known = system.build(ledger, project, policy)
    attacker = _Attacker(known)
    return [Exposed(target.cell, target.closing) for target in known.targets if not attacker.leaves_open(target)]


class _Attacker:
    """The whole system, solved anew for each figure and each way."""

    def __init__(self, known: System) -> None:
        problem = Problem(list(known.lower), list(known.upper), [0.0] * len(known.when))
        for terms, lower, upper in known.rows:
            problem.row(terms, lower, upper)
        self._lesser: dict[int, int] = {}  # a figure that is the lesser of two has a column of its own, no more than either
        for target in known.targets:
            if target.also:
                column = self._lesser[id(target)] = problem.column(-INFINITE, INFINITE)
                for moves, spare in ((target.terms, 0), (target.also, target.spare)):
                    problem.row({column: 1.0, **{c: -value for c, value in moves.items()}}, -INFINITE, spare)
        self._width = len(problem.cost)
        self._solver = Solver(problem)

    def leaves_open(self, target: Target) -> bool:
        """Whether some world with the same releases moves a figure as far as it needs to."""
        ways = ((1.0, target.up), (-1.0, target.down))
        return any(need < INFINITE and self._furthest(target, sign) >= need - _CLOSE for sign, need in ways)

    def _furthest(self, target: Target, sign: float) -> float:
        terms = {self._lesser[id(target)]: 1.0} if target.also else target.terms
        cost = np.zeros(self._width)
        cost[list(terms)] = [-sign * value for value in terms.values()]
        values = self._solver.minimise(cost)
        return 0.0 if values is None else float(-cost @ values)
