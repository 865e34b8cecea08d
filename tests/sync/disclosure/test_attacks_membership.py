"""A short slice of the likelihood-ratio attack: it works, it knows more the more it is told, and the texts say what it finds."""

from __future__ import annotations

import math
import random

import pytest

from tests.campaigns import membership


def test_the_area_under_the_curve_is_that_of_ranks() -> None:
    assert membership.area([(1, True), (0, False)]) == 1 and membership.area([(0, True), (0, False)]) == 0.5
    draw = random.Random(1)
    assert membership.area([(draw.random(), bool(n % 2)) for n in range(600)]) == pytest.approx(0.5, abs=0.06)


def test_whoever_knows_the_others_guesses_better_than_whoever_does_not() -> None:
    found = membership.areas(1, 20)
    assert all(0.5 < area <= 1 for area in found.values())
    assert found["all others and the carry, persons and services"] >= found["four in five, persons"] - 0.05


def test_a_print_weighs_as_the_draw_has_it() -> None:
    """One cell, a known start: 5 from a target of 1 is one chance in five, from a target of 2 two in five."""
    once, twice = (math.exp(membership._weight({0: 1.0}, [(5, count, 0.0)], 5)) for count in (1, 2))
    assert once == pytest.approx(0.2, abs=0.02) and twice == pytest.approx(0.4, abs=0.02)
    assert math.exp(membership._weight({0: 1.0}, [(0, 0, 3.0)], 5)) > 0.3, "people it does not know make every print possible"


def test_an_insider_bounds_some_figures_of_the_newest_month() -> None:
    found = membership.bounded(11, 1, 6)
    assert found["few"] >= 3 and found["few"] >= found["small"] >= found["present"]
