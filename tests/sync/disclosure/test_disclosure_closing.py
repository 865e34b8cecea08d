"""Closing month after month: what leaves adds up, stays near the truth, and depends on nothing but its input and its key."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.disclosure.closing import protect
from sync.disclosure.policy import Policy
from sync.disclosure.truth import ADULT, SiteTruth, read
from sync.errors import SyncRefused, Unsafe
from sync.facts import EXACT, ROUNDED, Figure
from tests.campaigns.attack import OFFER, PROJECT, SAME, caseload, exact_headlines, months, series

KEY = b"a rounding key of 32 bytes".ljust(32)


def closed(truths: list[SiteTruth], key: bytes = KEY, *, may_stop: bool = False) -> tuple[list[tuple[Figure, ...]], bytes]:
    """What left month by month; with ``may_stop``, a caseload too small for any draw ends with the month before: nothing leaves of it."""
    state, figures = None, []
    for truth in truths:
        try:
            done = protect(truth, state, Policy(), key)
        except Unsafe:
            if not may_stop:
                raise
            break
        figures.append(done.figures)
        state = done.state
    assert state is not None
    return figures, state


def truths(seed: int, count: int, larger: bool, mean: float, first: str = "2020-09") -> list[SiteTruth]:
    draw = random.Random(seed)
    larger = larger and mean > 5  # with two new a month no site is declared larger: some of its months would be refused
    return [SiteTruth("OUJ", month, larger, OFFER, caseload(draw, month, mean), SAME) for month in months(first, count)]


def sums(figures: list[tuple[Figure, ...]], year: str) -> dict[tuple[str, str], dict[tuple[str, ...], Counter[tuple[str, ...]]]]:
    """What a year's rounded figures add up to: table and measure → dimensions → values → sum."""
    found: dict[tuple[str, str], dict[tuple[str, ...], Counter[tuple[str, ...]]]] = defaultdict(lambda: defaultdict(Counter))
    for figure in (figure for released in figures for figure in released if figure.period.startswith(year) and "/" not in figure.period):
        cell = figure.cell
        fixed = {
            name: getattr(cell, name) for name in ("sex", "age", "group", "nationality", "status", "service", "item") if getattr(cell, name)
        }
        if cell.service.endswith(".*"):
            fixed["family"] = fixed.pop("service")
        found[cell.table, cell.measure][tuple(fixed)][tuple(fixed.values())] += figure.value or 0
    return found


@settings(max_examples=6)
@given(seed=st.integers(0, 10**6), larger=st.booleans(), mean=st.sampled_from([2.0, 7.8, 15.7]))
def test_everything_adds_up_and_is_a_multiple_of_five(seed: int, larger: bool, mean: float) -> None:
    figures, _ = closed(truths(seed, 16, larger, mean), may_stop=True)
    rounded = [figure for released in figures for figure in released if figure.mark == ROUNDED]
    assert rounded and all((figure.value or 0) % 5 == 0 and (figure.value or 0) >= 0 for figure in rounded)
    for year in ("2020", "2021"):
        found = sums(figures, year)
        new, services = found["persons_new", "persons"], found["services", "services"]
        assert {sum(way.values()) for way in new.values()} == {new[()][()]}
        assert {sum(way.values()) for way in services.values()} == {services[()][()]}
        for (sex,), value in new["sex",].items():
            assert value == sum(v for key, v in new["sex", "group"].items() if key[0] == sex)
            assert value == sum(v for key, v in new["sex", "age", "group"].items() if key[0] == sex)
        for (sex, group), value in new["sex", "group"].items():
            assert value == sum(v for key, v in new["sex", "age", "group"].items() if (key[0], key[2]) == (sex, group))
        for (sex, half), value in new["sex", "age"].items():
            assert value == sum(v for key, v in new["sex", "age", "group"].items() if key[0] == sex and ADULT[key[1]] == half)
        for (family,), value in services["family",].items():
            assert value == sum(v for (code,), v in services["service",].items() if code.startswith(family[:-1]))


@settings(max_examples=4)
@given(seed=st.integers(0, 10**6), larger=st.booleans(), mean=st.sampled_from([2.0, 7.8, 15.7]))
def test_running_totals_stay_within_eight(seed: int, larger: bool, mean: float) -> None:
    given_truths = truths(seed, 28, larger, mean)
    figures, _ = closed(given_truths, may_stop=True)
    true: Counter[tuple[str, ...]] = Counter()
    printed: Counter[tuple[str, ...]] = Counter()
    for truth, released in zip(given_truths, figures, strict=False):
        for latent, count in truth.added.items():
            source, values = read(latent)
            for name in [("persons_new", "persons", values.get("sex", "")), ("persons_new", "persons", "")] if source == "new" else []:
                true[name] += count
            for name in [("headline", "persons")] if source in ("new", "new_refused") else []:
                true[name] += count
            if source in ("service", "items"):
                true["services", {"service": "services", "items": "items"}[source], ""] += count
        for figure in released:
            cell = figure.cell
            if cell.table == "headline" and cell.measure == "persons":
                assert abs((figure.value or 0) - true["headline", "persons"]) <= (8 if figure.mark == ROUNDED else 0)
            if cell.table in ("persons_new", "services") and not (
                cell.age or cell.group or cell.nationality or cell.status or cell.service
            ):
                name = (cell.table, cell.measure, cell.sex)
                printed[name] += figure.value or 0
                assert abs(printed[name] - true[name]) <= 8


def test_same_input_and_key_same_figures_another_key_other_figures() -> None:
    first, again, other = (closed(truths(7, 6, True, 15.7), key) for key in (KEY, KEY, b"another key".ljust(32)))
    assert first == again
    assert first[0] != other[0]


def test_exact_headlines_are_ten_persons_apart_and_count_refusals() -> None:
    given_truths = truths(3, 24, False, 7.8)
    figures, _ = closed(given_truths)
    true, last, seen = 0, 0, 0
    for truth, released in zip(given_truths, figures, strict=False):
        true += sum(count for latent, count in truth.added.items() if latent.startswith("new"))
        for figure in released:
            assert figure.mark != EXACT or figure.cell.table == "headline"
            if figure.cell.table == "headline":
                assert figure.period == f"2020-09/{truth.month}"
            if figure.mark == EXACT and figure.cell.measure == "persons":
                assert figure.value == true and true - last >= 10
                last, seen = true, seen + 1
    assert 5 <= seen <= 18


def test_refusals_show_in_the_headline_and_once_a_year_only() -> None:
    base = truths(5, 16, True, 15.7)
    plain = [replace(t, added={latent: n for latent, n in t.added.items() if "refused" not in latent}) for t in base]
    refusing = [replace(t, added={**t.added, f"new_refused|{PROJECT}": 3, f"service_refused|{PROJECT}": 4}) for t in plain]
    without, _ = closed(plain)
    with_them, _ = closed(refusing)
    for a, b in zip(without, with_them, strict=True):
        assert {f.period for f in b if f.cell.table == "refusals"} <= {"2020", "2021"}
        assert {f.cell for f in a if f.cell.table not in ("headline", "refusals")} == {
            f.cell for f in b if f.cell.table not in ("headline", "refusals")
        }
    yearly = {f.period: f.value for released in with_them for f in released if f.cell.table == "refusals"}
    assert yearly.keys() == {"2020", "2021"}
    assert abs((yearly["2020"] or 0) + (yearly["2021"] or 0) - 48) <= 8


def test_first_quarter_and_year_may_be_partial() -> None:
    figures, _ = closed(truths(2, 5, True, 15.7, first="2022-11"))
    assert {f.period for f in figures[1]} == {"2022-12", "2022-Q4", "2022", "2022-11/2022-12"}
    assert {f.period for f in figures[2]} == {"2023-01", "2022-11/2023-01"}


def test_an_indicator_by_the_headline_rule_is_the_same_figure() -> None:
    figures, _ = closed(truths(4, 9, True, 15.7))
    for released in figures:
        value = {(f.cell.table, f.cell.item): f.value for f in released if f.cell == replace(f.cell, sex="", group="", service="", age="")}
        assert value["indicators", "cells.persons_in_care"] == value["persons_new", ""]


def test_corrections_lower_the_carry_and_never_print_below_zero() -> None:
    base = truths(8, 6, True, 15.7)
    code = f"service|{PROJECT}|psy.individual"
    base[1] = replace(base[1], added={**base[1].added, code: 40})
    base[3] = replace(base[3], added={**base[3].added, code: -45})
    figures, _ = closed(base)
    assert all((f.value or 0) >= 0 for released in figures for f in released)
    true = sum(count for t in base for latent, count in t.added.items() if latent.startswith("service|"))
    printed = [
        f for released in figures for f in released if f.cell.table == "services" and f.cell.measure == "services" and not f.cell.service
    ]
    assert len(printed) == 6 and sum(f.value or 0 for f in printed) >= true - 8


def test_what_a_site_does_not_offer_counts_and_shows_only_when_not_zero() -> None:
    base = truths(9, 16, True, 15.7)
    for at, count in ((1, 1), (4, 30)):
        base[at] = replace(base[at], added={**base[at].added, f"service|{PROJECT}|shelter.night": count})
    figures, _ = closed(base)
    rows = [f for released in figures for f in released if f.cell.service in ("shelter.night", "shelter.*")]
    assert rows and all(f.value for f in rows)
    assert sum(f.value or 0 for f in rows if f.cell.service == "shelter.*") in (25, 30, 35)


def test_an_indicator_or_a_service_may_join_a_running_project() -> None:
    base = truths(11, 8, False, 7.8)
    late = {f"indicator|youth.psychosocial|{PROJECT}", f"indicator|referral.completed|{PROJECT}", f"service|{PROJECT}|psy.phone"}
    joined = [replace(truth, offered=truth.offered | late) if at >= 3 else truth for at, truth in enumerate(base)]
    figures, _ = closed(joined)
    assert not any(f.cell.item == "youth.psychosocial" for released in figures[:3] for f in released)
    shown = {f.cell.item or f.cell.service for released in figures[3:] for f in released}
    assert {"youth.psychosocial", "referral.completed"} <= shown, "a row stands there, though nothing was counted yet"


def test_a_project_nobody_declared_still_adds_up() -> None:
    base = truths(10, 4, True, 15.7)
    base[2] = replace(base[2], added={**base[2].added, "new|ACCD|F|18_59|migrant|CI|autre": 1, "service|ACCD|aid.clothes": 1})
    figures, _ = closed(base)
    assert not any(f.cell.project == "ACCD" for released in figures[:2] for f in released)
    found = sums(figures, "2020")["persons_new", "persons"]
    assert {sum(way.values()) for way in found.values()} == {found[()][()]}


def test_months_close_in_order_and_a_site_keeps_its_ledger() -> None:
    first, second, third = truths(1, 3, True, 15.7)
    state = protect(first, None, Policy(), KEY).state
    with pytest.raises(SyncRefused, match="2020-10"):
        protect(third, state, Policy(), KEY)
    with pytest.raises(SyncRefused, match="2020-10"):
        protect(first, state, Policy(), KEY)
    with pytest.raises(SyncRefused):
        protect(replace(second, site="BER"), state, Policy(), KEY)
    with pytest.raises(SyncRefused):
        protect(second, state, Policy(base=10, max_carry=12), KEY)


def test_a_change_of_size_waits_for_january() -> None:
    base = truths(6, 6, False, 7.8, first="2021-10")
    base = base[:1] + [replace(t, larger=True) for t in base[1:]]
    figures, _ = closed(base)
    by_sex = [any(f.cell.sex and not f.cell.age and not f.cell.group for f in released) for released in figures]
    assert by_sex == [False, False, True, True, True, True]


@pytest.mark.parametrize(
    "latent",
    ["new|MMSD|F|18_59|migrant|CI", "name|MMSD", "service|MMSD|psy individual", "new|MMSD|F|18_60|migrant|CI|autre", "year|Aïcha B."],
)
def test_only_codes_come_in(latent: str) -> None:
    with pytest.raises(SyncRefused):
        SiteTruth("OUJ", "2023-04", True, OFFER, {latent: 1})


def test_a_cell_meets_the_expected_share_of_exact_headlines() -> None:
    run = series("OUJ", True, 15.7, 20, seed=1)
    assert exact_headlines(run) >= 13
