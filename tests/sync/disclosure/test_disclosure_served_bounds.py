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
    assert furthest_when(done.state, known, SERVED, sign) == pytest.approx(furthest)


def test_new_persons_are_no_more_than_the_services_also_where_nobody_counted_the_served() -> None:
    added = {"new|MMSD|F|18_59|migrant|CI|autre": 8, "year|MMSD": 8, "service|MMSD|aid.cash": 9, "items|MMSD|aid.cash": 9}
    done = protect(SiteTruth("OUJ", "2023-01", True, OFFER, added), None, Policy(), bytes(32))
    assert furthest_when(done.state, SERVICES, NEW, -1.0) == pytest.approx(-1)


def furthest_when(state: bytes, known: Cell, cell: Cell, sign: float) -> float:
    """How far below (for a sign of −1 above) its truth a figure may be for somebody who knows another exactly, times the sign."""
    built = system.build(ledger.decode(state), "MMSD", Policy())
    terms = {target.cell: target.terms for target in built.targets}
    problem = Problem(list(built.lower), list(built.upper), [0.0] * len(built.lower))
    for row, lower, upper in (*built.rows, (terms[known], 0.0, 0.0)):
        problem.row(row, lower, upper)
    for column, weight in terms[cell].items():
        problem.cost[column] = sign * weight
    found = Solver(problem).minimise()
    assert found is not None
    return sign * sum(weight * float(found[column]) for column, weight in terms[cell].items())
