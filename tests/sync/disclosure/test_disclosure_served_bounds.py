"""Whoever is new was served, and whoever was served was given something: an attacker reckons with it, so the audit must."""

from __future__ import annotations

import pytest

from sync.disclosure import ledger, system
from sync.disclosure.closing import protect
from sync.disclosure.policy import Policy
from sync.disclosure.solver import Problem, Solver
from sync.disclosure.truth import SiteTruth
from sync.facts import Cell

OFFER = frozenset({"new|MMSD", "service|MMSD|aid.cash"})
SERVED = Cell("persons_served", "persons", "MMSD")
NEW, SERVICES = Cell("persons_new", "persons", "MMSD"), Cell("services", "services", "MMSD")


@pytest.mark.parametrize(("known", "sign", "furthest"), [(NEW, 1.0, -1), (SERVICES, -1.0, -2)])
def test_persons_served_lie_between_the_new_and_the_services(known: Cell, sign: float, furthest: int) -> None:
    """Of 13 served, 12 were new and 15 services given: who knew either exactly could tell 13 to within one, or two."""
    added = {"new|MMSD|F|18_59|migrant|CI|autre": 12, "year|MMSD": 12, "service|MMSD|aid.cash": 15, "items|MMSD|aid.cash": 15}
    reached = {
        rhythm: {"service|MMSD": 13, "service|MMSD|aid.*": 13, "service|MMSD|aid.cash": 13} for rhythm in ("month", "quarter", "year")
    }
    done = protect(SiteTruth("OUJ", "2023-01", True, OFFER, added, reached=reached), None, Policy(), bytes(32))
    built = system.build(ledger.decode(done.state), "MMSD", Policy())
    terms = {target.cell: target.terms for target in built.targets}
    problem = Problem(list(built.lower), list(built.upper), [0.0] * len(built.lower))
    for row, lower, upper in (*built.rows, (terms[known], 0.0, 0.0)):
        problem.row(row, lower, upper)
    for column, weight in terms[SERVED].items():
        problem.cost[column] = sign * weight
    found = Solver(problem).minimise()
    assert found is not None
    moved = sum(weight * found[column] for column, weight in terms[SERVED].items())
    assert sign * moved == pytest.approx(furthest)
