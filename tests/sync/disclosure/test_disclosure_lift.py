"""A month whose figures would tell something is not stuck: what a draw gave away is printed higher by the next."""

from __future__ import annotations

import pytest

from sync.disclosure import audit, rounding
from sync.disclosure.audit import Exposed
from sync.disclosure.closing import protect, verify
from sync.disclosure.ledger import Ledger
from sync.disclosure.policy import Policy
from sync.disclosure.rounding import Equation
from sync.disclosure.truth import SiteTruth, key
from sync.facts import Cell
from tests.campaigns.attack import OFFER, PROJECT

SECRET = b"a key nobody knows of 32 bytes".ljust(32)
PSY = Cell("services", "services", PROJECT, service="psy.*")
ADDED = {f"new|{PROJECT}|F|18_59|migrant|CI|autre": 1, f"year|{PROJECT}": 1, f"service|{PROJECT}|psy.pfa": 1, f"items|{PROJECT}|psy.pfa": 1}


def test_a_cell_that_tells_something_at_nought_is_printed_higher(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where chance alone would never have drawn it so."""

    def exposed(ledger: Ledger, project: str, policy: Policy) -> list[Exposed]:
        return [Exposed(PSY, 0)] if not ledger.entries[-1].drawn[key(PSY)] else []

    monkeypatch.setattr(audit, "exposed", exposed)
    for number in range(8):
        done = protect(SiteTruth("OUJ", "2023-01", True, OFFER, ADDED), None, Policy(), SECRET + bytes([number]))
        printed = {figure.cell: figure.value for figure in done.figures if figure.period == "2023-01"}
        assert printed[PSY] == 5
        assert printed[Cell("services", "services", PROJECT)] == sum(v or 0 for c, v in printed.items() if c.service.endswith("*"))


def test_what_is_lifted_still_adds_up_and_the_rest_is_drawn_as_ever() -> None:
    targets, equations = {"all": 1, "a": 0, "b": 1}, [Equation("all", ("a", "b"))]
    plain = rounding.draw({"b": 1}, [], 5, 6, SECRET, "OUJ", "2023-01")
    assert rounding.draw({"b": 1, "z": 0}, [], 5, 6, SECRET, "OUJ", "2023-01", {"z"}) == (plain or {}) | {"z": 5}
    assert rounding.draw(targets, equations, 5, 6, SECRET, "OUJ", "2023-01", {"a"}) == {"all": 5, "a": 5, "b": 0}


def test_a_cell_of_three_people_closes_its_first_year() -> None:
    """Whatever the key: three people, one service each, and every yearly table due with the third of them."""
    offer = frozenset({"new|MMSD", "service|MMSD|psy.individual", "service|MMSD|aid.food_basket", "service|MMSD|referral.out"})
    months = {
        "2025-10": {"service|MMSD|aid.cash": 1, "items|MMSD|aid.cash": 3},
        "2025-11": {"service|MMSD|aid.food_basket": 1, "items|MMSD|aid.food_basket": 1},
        "2025-12": {"service|MMSD|psy.individual": 1, "items|MMSD|psy.individual": 1, "new|MMSD|F|18_59|migrant|CI|nd": 1, "year|MMSD": 1},
    }
    for number in range(6):
        state = None
        for month, added in months.items():
            state = protect(SiteTruth("BER", month, False, offer, added), state, Policy(), SECRET + bytes([number])).state
        assert state is not None and verify(state)["ok"]
