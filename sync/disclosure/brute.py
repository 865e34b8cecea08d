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
    return [Exposed(target.cell, target.closing) for target in known.targets if not _reaches(known, target)]


def _reaches(known: System, target: Target) -> bool:
    """Whether some world with the same releases moves a figure as far as it needs to."""
    return any(
        need < INFINITE and _furthest(known, target, sign) >= need - _CLOSE for sign, need in ((1.0, target.up), (-1.0, target.down))
    )


def _furthest(known: System, target: Target, sign: float) -> float:
    """How far a figure can be moved one way; what is the lesser of two is moved by both."""
    problem = Problem(list(known.lower), list(known.upper), [0.0] * len(known.when))
    for terms, lower, upper in known.rows:
        problem.row(terms, lower, upper)
    figure = problem.column(-np.inf, np.inf, -sign)
    problem.row({figure: 1.0, **{column: -value for column, value in target.terms.items()}}, 0.0 if sign < 0 else -np.inf, 0.0)
    if target.also:
        problem.row({figure: 1.0, **{column: -value for column, value in target.also.items()}}, -np.inf, target.spare)
    values = Solver(problem).minimise()
    return INFINITE if values is None else sign * float(values[figure])
