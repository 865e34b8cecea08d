"""A slice of the campaign of closings: the first half-year of the register, closed, added up and held against the truth."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from fieldapp.actions import importing, months
from fieldapp.actions.desk import Desk
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger
from sync.facts import Cell, Figure
from tests.campaigns import closings


def test_what_left_adds_up_and_stays_close_to_the_truth() -> None:
    found = closings.campaign(seed=7, closings=6, corrections=2)
    assert set(found["wrong"].values()) == {0}, found
    assert found["closings"] == 6 and found["figures"] > 300 and found["exact_headlines"]["OUJ"] >= 3


def test_the_campaign_would_see_a_figure_that_does_not_add_up() -> None:
    total = Figure("OUJ", "2023-04", Cell("persons_new", "persons", "MMSD"), 15)
    parts = [Figure("OUJ", "2023-04", Cell("persons_new", "persons", "MMSD", sex=sex), value) for sex, value in (("F", 5), ("M", 10))]
    quarter = Figure("OUJ", "2023-Q2", Cell("persons_new", "persons", "MMSD", sex="F", age="18"), 5)
    assert list(closings.unequal([total, *parts, quarter], Month(2023, 4))) == []
    assert list(closings.unequal([replace(total, value=20), *parts], Month(2023, 4)))
    assert list(closings.unequal([total, *parts, quarter], Month(2023, 6)))


def test_history_reported_before_stays_and_only_what_is_new_leaves(desk: Desk, data: Path) -> None:
    importing.run(desk, data / "registre-cellules.xlsx", reported_through=Month(2022, 12))
    truth = json.loads((data / "registre-cellules.truth.json").read_text())
    assert [str(state.month) for state in months.states(desk) if state.ready] == ["2023-01"]
    counted = {"BER": 0, "OUJ": 0}
    for month in Month(2023, 1).until(Month(2023, 2)):
        left = months.close(desk, month).value.figures
        assert {figure.period[:4] for figure in left} == {"2023"}
        for site in counted:
            counted[site] += truth["new_by_site_month"][f"{site} {month}"]
    with desk.store.read() as connection:
        for site, wanted in counted.items():
            totals = ledger.pages(connection, site)[-1].counted
            assert sum(number for key, number in totals.items() if key.startswith(("new|", "new_refused|"))) == wanted
