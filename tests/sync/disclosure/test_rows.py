"""Rows leave beside the figures of a quarter only when the audit passes with what they prove; the figures never change for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from sync.disclosure import audit, ledger, rows
from sync.disclosure.closing import Protected, protect
from sync.disclosure.policy import Policy
from sync.disclosure.truth import SiteTruth, key
from sync.facts import Cell

SECRET = b"a rounding key of 32 bytes".ljust(32)
WOMEN = key(Cell("persons_new", "persons", "MMSD", "F", "18_59", "migrant"))
ALL_WOMEN = key(Cell("persons_new", "persons", "MMSD", "F"))
PSY = key(Cell("services", "services", "MMSD", service="psy.*"))
OFFERED = frozenset({"new|MMSD", "service|MMSD|psy.individual", "service|MMSD|aid.voucher"})


def truth(month: str, women: int, men: int = 6) -> SiteTruth:
    added = {
        "new|MMSD|F|18_59|migrant|CI|autre": women,
        "new|MMSD|M|18_59|migrant|CI|autre": men,
        "service|MMSD|psy.individual": women + men,
        "service|MMSD|aid.voucher": 9,
        "year|MMSD": women + men,
    }
    return SiteTruth("OUJ", month, True, OFFERED, {name: number for name, number in added.items() if number})


def quarter(least: Mapping[str, int], women: int = 4, men: int = 6, policy: Policy | None = None) -> Protected:
    """The first quarter of a year with so many new women and men a month, and these rows at its end."""
    state, done = None, None
    for number in (1, 2, 3):
        done = protect(truth(f"2023-0{number}", women, men), state, policy or Policy(), SECRET, least=least if number == 3 else None)
        state = done.state
    assert done is not None
    return done


def test_rows_leave_beside_the_same_figures_and_are_remembered() -> None:
    least = {WOMEN: 8, PSY: 8}
    done = quarter(least)
    assert done.recorded == {"MMSD"} and done.figures == quarter({}).figures
    assert ledger.decode(done.state).entries[-1].emitted == least


@pytest.mark.parametrize("least", [{WOMEN: 13}, {WOMEN: 8, ALL_WOMEN: 5}, {WOMEN: 8, PSY: 31}])
def test_rows_of_more_than_were_counted_wait(least: dict[str, int]) -> None:
    done = quarter(least)
    assert done.recorded == frozenset() and ledger.decode(done.state).entries[-1].emitted == {}
    assert done.figures == quarter({}).figures


def test_the_rows_of_earlier_quarters_count_too() -> None:
    state = quarter({WOMEN: 8}).state
    for number, least, leave in ((4, None, False), (5, None, False), (6, {WOMEN: 5}, False), (6, {WOMEN: 4}, True)):
        done = protect(truth(f"2023-0{number}", 0), state, Policy(), SECRET, least=least)
        assert bool(done.recorded) is leave
        state = done.state if number < 6 else state


def test_rows_that_leave_too_little_for_somebody_else_wait() -> None:
    """The headline says 33 persons exactly; beside 30 women in rows there would be three men at most."""
    assert quarter({WOMEN: 27}, women=10, men=1).recorded == {"MMSD"}
    assert quarter({WOMEN: 30}, women=10, men=1).recorded == frozenset()


def test_rows_wait_when_the_audit_does_not_pass_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    figures = quarter({}).figures
    find = audit.exposed

    def strict(whole: Any, *given: Any) -> Any:
        return ["found"] if whole.entries[-1].emitted else find(whole, *given)

    monkeypatch.setattr(rows.audit, "exposed", strict)
    done = quarter({WOMEN: 8})
    assert done.recorded == frozenset() and done.figures == figures
    assert ledger.decode(done.state).entries[-1].emitted == {}


def test_no_row_leaves_beside_suppressed_figures() -> None:
    assert quarter({WOMEN: 8}, policy=Policy(mode="suppression")).recorded == frozenset()
