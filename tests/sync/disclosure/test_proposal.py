"""The proposed rhythms: near what the rounding really does, within the limits, and never finer below than above."""

from __future__ import annotations

import random
import statistics
from collections import defaultdict
from dataclasses import replace

import pytest

from sync.disclosure import cube, ledger, rounding, tables
from sync.disclosure.policy import Policy
from sync.disclosure.proposal import Limits, propose
from sync.disclosure.tables import PERIODS
from sync.disclosure.truth import SiteTruth
from tests.campaigns.attack import OFFER, SAME, caseload, months


def truths(larger: bool, mean: float, count: int = 28, seed: int = 5) -> list[SiteTruth]:
    draw = random.Random(seed)
    return [SiteTruth("OUJ", month, larger, OFFER, caseload(draw, month, mean), SAME) for month in months("2020-09", count)]


@pytest.mark.parametrize(("larger", "mean"), [(True, 15.7), (False, 7.8)])
def test_what_it_expects_is_near_what_the_rounding_does(larger: bool, mean: float) -> None:
    series, declared = truths(larger, mean), tables.load()
    off: dict[str, list[int]] = defaultdict(list)
    gone: dict[str, list[bool]] = defaultdict(list)
    for secret in (b"one", b"two", b"three"):
        known = ledger.Ledger("OUJ", 5)
        for truth in series:
            closing = cube.begin(known, truth, declared, Policy(), secret)
            cube.draw(closing, Policy())
            for name, value in closing.entry.drawn.items():
                line = known.lines[name]
                first = line.draws[-2][0] + 1 if len(line.draws) > 1 else line.fresh.since
                true, table = known.count(line.cell, first, closing.now), declared.of(line.cell)
                assert table is not None
                if true > 0:
                    off[table.id].append(abs(true - value))
                    gone[table.id].append(value == 0)
    for one in propose(series, declared):
        way = one.ways[PERIODS.index(one.declared)]
        if len(off[one.table.id]) > 150:
            assert abs(statistics.mean(gone[one.table.id]) - way.zeros) < 0.09, one.table.id
            assert way.error < 3 and statistics.mean(off[one.table.id]) < 3


def test_the_declared_tables_are_those_proposed_for_cells_of_both_sizes() -> None:
    for larger, mean in ((True, 15.7), (False, 7.8)):
        found = {one.table.id: one for one in propose(truths(larger, mean), tables.load())}
        for id in ("new_total", "new_sex", "new_group", "new_sex_group", "new_sex_age_group", "services_total"):
            assert found[id].proposed == found[id].declared, id


def test_what_was_never_counted_or_has_a_rule_of_its_own_is_not_proposed_anew() -> None:
    series = [
        replace(truth, added={cell: n for cell, n in truth.added.items() if not cell.startswith("heads")}) for truth in truths(False, 7.8)
    ]
    assert series[0].added != truths(False, 7.8)[0].added
    found = {one.table.id: one for one in propose(series, tables.load())}
    assert found.keys().isdisjoint({"served_total", "served_year", "amounts_total", "headline_persons"})
    assert found["heads_total"].proposed == found["heads_total"].declared == "quarter" and not found["heads_total"].instead


def test_limits_hold_and_no_table_comes_out_more_often_than_one_it_adds_up_to() -> None:
    declared, limits = tables.load(), Limits(zeros=0.15, error=0.20)
    for mean in (2.0, 7.8, 15.7, 250.0):
        found = {one.table.id: one for one in propose(truths(True, mean, 13), declared, limits=limits)}
        for one in found.values():
            way = one.ways[PERIODS.index(one.proposed)]
            assert one.proposed == "year" or (way.zeros <= limits.zeros and way.relative <= limits.error)
            for other in found.values():
                if one.table.refines(other.table):
                    assert PERIODS.index(one.proposed) >= PERIODS.index(other.proposed)
    assert found["services_code"].proposed == "month", "a large site may have small tables more often"


def test_where_even_a_year_costs_too_much_coarser_levels_are_named() -> None:
    found = {one.table.id: one for one in propose(truths(False, 7.8), tables.load())}
    assert found["new_sex_age_group"].instead == ((("age2", "group"), "year"),)
    assert all(not one.instead for one in found.values() if any(way.within(Limits()) for way in one.ways))


def test_an_empty_caseload_is_no_reason_to_declare_otherwise() -> None:
    nobody = [SiteTruth("OUJ", month, True, OFFER, {}) for month in months("2020-09", 5)]
    assert all(one.proposed == one.declared and not one.instead for one in propose(nobody, tables.load()))
    assert not any(one.instead for one in propose(nobody, tables.load()))


def test_the_exact_expectation_is_that_of_many_draws() -> None:
    series = [3, 0, 7, 1, 12, 2]
    added = [{"service|MMSD|psy.pfa": value} for value in series]
    site = [SiteTruth("OUJ", month, True, frozenset(), one) for month, one in zip(months("2020-01", 6), added, strict=True)]
    expected = {one.table.id: one.ways[0] for one in propose(site, tables.load())}["services_total"]
    name, off, zero, draw = "services|services|MMSD||||||||", 0, 0, random.Random(3)
    for number in range(400):
        carry = draw.randint(-2, 2)
        for at, value in enumerate(series):
            drawn = rounding.draw({name: value + carry}, [], 5, 6, b"%d" % number, "OUJ", str(at))
            assert drawn is not None
            carry += value - drawn[name]
            off, zero = off + abs(drawn[name] - value), zero + (value > 0 and drawn[name] == 0)
    assert off / 2400 == pytest.approx(expected.error, abs=0.12)
    assert zero / 2000 == pytest.approx(expected.zeros, abs=0.04)
