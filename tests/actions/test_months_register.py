"""A slice of the campaign of closings: the first half-year of the register, closed, added up and held against the truth."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.domain.periods import Month
from sync.facts import Cell, Figure
from tests.campaigns import closings


@pytest.mark.parametrize("corrections", [0, 2])
def test_what_left_adds_up_and_stays_close_to_the_truth(corrections: int) -> None:
    found = closings.campaign(seed=7, closings=6, corrections=corrections)
    assert set(found["wrong"].values()) == {0}, found
    assert found["closings"] == 6 and found["figures"] > 500 and found["exact_headlines"]["OUJ"] >= 3


def test_the_campaign_would_see_a_figure_that_does_not_add_up() -> None:
    total = Figure("OUJ", "2023-04", Cell("persons_new", "persons", "MMSD"), 15)
    parts = [Figure("OUJ", "2023-04", Cell("persons_new", "persons", "MMSD", sex=sex), value) for sex, value in (("F", 5), ("M", 10))]
    quarter = Figure("OUJ", "2023-Q2", Cell("persons_new", "persons", "MMSD", sex="F", age="18"), 5)
    assert list(closings.unequal([total, *parts, quarter], Month(2023, 4))) == []
    assert list(closings.unequal([replace(total, value=20), *parts], Month(2023, 4)))
    assert list(closings.unequal([total, *parts, quarter], Month(2023, 6)))
