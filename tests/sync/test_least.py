"""What a reader outside can work out: from what is shown, no hidden figure has to be under 11, in one sheet or over several."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.disclosure import least
from sync.disclosure.solver import Problem, Solver
from sync.sheets import Row


def row(period: str, value: int | None, mark: str = "≈", **dimensions: str) -> Row:
    return Row("persons_new", "persons", period, project="MMSD", value=value, mark=mark, **dimensions)


def shown(rows: Sequence[Row]) -> list[int | None]:
    return [None if one.value is None else int(one.value) for one in rows]


def test_nothing_under_eleven_is_shown_and_a_lone_hidden_one_takes_another_with_it() -> None:
    found = least.fit([row("2023-04", 40), row("2023-04", 5, sex="F"), row("2023-04", 35, sex="M")])
    assert shown(found) == [40, None, None]
    assert [one.mark for one in found] == ["≈", "·", "·"]


def test_large_figures_all_stand() -> None:
    rows = [row("2023-04", 40), row("2023-04", 15, sex="F"), row("2023-04", 25, sex="M"), row("2023-Q1", 90)]
    assert least.fit(rows) == rows


def test_two_hidden_ones_need_no_third_when_either_may_be_large() -> None:
    rows = [row("2023-04", 100)] + [row("2023-04", value, service=code) for value, code in ((10, "psy.*"), (5, "aid.*"), (85, "health.*"))]
    assert shown(least.fit(rows)) == [100, None, None, 85]
    narrow = [row("2023-04", 95)] + [row("2023-04", value, service=code) for value, code in ((5, "psy.*"), (5, "aid.*"), (85, "health.*"))]
    assert shown(least.fit(narrow))[3] is None, "5 and 5 make 10: together they are under 11"


def test_the_step_of_rounded_figures_is_known_to_the_reader() -> None:
    rows = [row("2023-04", 60), row("2023-04", 5, sex="F", group="migrant"), row("2023-04", 5, sex="F", group="marocain"),
            row("2023-04", 50, sex="M", group="migrant")]  # fmt: skip
    assert shown(least.fit(rows)) == [60, None, None, None]


def test_months_do_not_give_away_the_month_that_is_hidden() -> None:
    rows = [row("2023-04", 20), row("2023-05", 5), row("2023-06", 30), row("2023-Q2", 55)]
    found = shown(least.fit(rows))
    assert found[1] is None and sum(value is None for value in found) >= 2


def test_since_the_beginning_waits_until_eleven_more() -> None:
    """May brings 5 more: shown beside April's it would tell May. June brings 10 more, together 15."""
    since = [row(f"2020-09/2023-{month:02d}", value) for month, value in ((4, 100), (5, 105), (6, 115))]
    assert least.fit(since[:1]) == since[:1]
    assert shown(least.fit(since[1:2], shown=since[:1])) == [None]
    assert least.fit(since[2:], shown=since[:1]) == since[2:]
    assert shown(least.fit(since)) in ([100, None, 115], [None, 105, None], [None, None, 115], [100, None, None])


def test_a_figure_shown_before_stays_and_shows_again() -> None:
    once = [row("2020-09/2023-04", 100), row("2020-09/2023-04", 60, sex="F"), row("2020-09/2023-04", 40, sex="M")]
    assert least.fit(once, shown=once) == once
    later = [row("2020-09/2023-05", 120), row("2020-09/2023-05", 65, sex="F"), row("2020-09/2023-05", 55, sex="M")]
    found = shown(least.fit(later, shown=once))
    assert found[1] is None and sum(value is None for value in found) >= 2, "5 more women stand between the two"


def test_a_site_that_comes_late_is_not_told_by_the_difference() -> None:
    before = [row("2020-09/2023-04", 100)]
    assert shown(least.fit([row("2020-09/2023-04", 105)], shown=before)) == [None]
    assert shown(least.fit([row("2020-09/2023-04", 125)], shown=before)) == [125]
    women = [row("2020-09/2023-04", 60, sex="F")]
    assert shown(least.fit([row("2020-09/2023-04", 85, sex="F")], shown=women)) == [None], "only the whole table would say if it is safe"


def test_a_year_begins_with_the_first_closing() -> None:
    rows = [row("2020-09", 20), row("2020-10", 15), row("2020-11", 15), row("2020-12", 15), row("2020", 65)]
    assert least.fit(rows, begun="2020-09") == rows


def test_what_is_masked_already_stays_so_and_other_tables_are_not_touched() -> None:
    other = Row("services", "services", "2023-04", project="MMSD", value=11, mark="")
    rows = [row("2023-04", None, "·"), other]
    assert least.fit(rows) == rows


_LEAVES = list(itertools.product(("F", "M"), ("migrant", "marocain"), ("2023-01", "2023-02")))


@settings(max_examples=25)
@given(st.lists(st.integers(0, 6).map(lambda n: n * 5), min_size=8, max_size=8))
def test_no_hidden_figure_must_be_small(values: list[int]) -> None:
    """A program of its own looks at every figure of two months, their margins and both together, from the finest cells up."""
    leaf = dict(zip(_LEAVES, values, strict=True))
    rows: list[Row] = []
    parts: list[list[int]] = []
    for sex, group, month in itertools.product(("", "F", "M"), ("", "migrant", "marocain"), ("2023-01", "2023-02", "2023-01/2023-02")):
        inside = [at for at, key in enumerate(_LEAVES) if sex in ("", key[0]) and group in ("", key[1]) and key[2] in month]
        rows.append(row(month, sum(leaf[_LEAVES[at]] for at in inside), sex=sex, group=group))
        parts.append(inside)
    found = least.fit(rows)
    problem = Problem()
    for _ in _LEAVES:
        problem.column(0.0, 1e6)
    for one, inside in zip(found, parts, strict=True):
        if one.value is not None:
            assert one.value >= 11 and one in rows
            problem.row(dict.fromkeys(inside, 1.0), float(one.value), float(one.value))
    solver = Solver(problem)
    for one, inside in zip(rows, parts, strict=True):
        cost = np.zeros(8)
        cost[inside] = -1.0
        most = solver.minimise(cost)
        assert most is not None
        assert one in found or int(one.value or 0) >= 11 or -float(cost @ most) > 10.99
