"""Records that leave: no file, nor all files of a year together, tell one person from four others or name what anybody came for."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import fields, replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import facts
from sync.disclosure import buckets
from sync.disclosure.buckets import Waiting
from sync.disclosure.truth import key
from sync.facts import Cell, Record
from tests.campaigns import rows


@settings(max_examples=25)
@given(seed=st.integers(0, 10**6), mean=st.sampled_from([8, 24, 60]))
def test_all_files_of_a_year_leave_everybody_among_five_and_three_families(seed: int, mean: int) -> None:
    files = rows.year(rows.caseloads(seed, mean=mean))
    assert rows.exposed(files) == []
    assert max(Counter(person for file in files for person in file).values(), default=1) == 1


def _found_somewhere(release: rows.Engine, *, again: bool = False) -> bool:
    return any(rows.exposed(rows.year(rows.caseloads(seed), release, again=again)) for seed in range(6))


def test_the_attack_sees_a_file_that_is_sent_again_with_its_updates() -> None:
    assert _found_somewhere(rows.engine, again=True)


def test_the_attack_sees_rows_that_were_not_held_back() -> None:
    def at_once(waiting: list[Waiting], quarter: str) -> Mapping[int, Record]:
        return {
            one.person: Record(one.site, quarter, one.project, one.sex, one.age, one.group, one.family, one.vulnerable) for one in waiting
        }

    assert _found_somewhere(at_once)


def test_the_attack_sees_classes_that_are_all_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(buckets, "L", 1)
    monkeypatch.setattr(buckets, "MOST_ALIKE", Fraction(1))
    assert _found_somewhere(rows.engine)


def test_the_attack_sees_classes_in_which_all_are_vulnerable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(buckets, "MOST_VULNERABLE", Fraction(1))
    assert any(rows.exposed(rows.year(rows.caseloads(seed, mean=40))) for seed in range(60))


def alike(count: int, **values: object) -> list[Waiting]:
    """People told alike, whose families and circumstances are mixed."""
    mixed = ("psy.*", "health.*", "aid.*")
    one = Waiting(0, "OUJ", "MMSD", "F", "18_59", "migrant", "psy.*", False)
    return [replace(one, person=n, family=mixed[n % 3], vulnerable=n % 2 == 0, **values) for n in range(1, count + 1)]  # type: ignore[arg-type]  # fields by name


@pytest.fixture
def no_coin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(buckets, "_kept_back", lambda *_: False)
    monkeypatch.setattr(buckets, "_reserve", lambda *_: set())


@pytest.mark.usefixtures("no_coin")
@pytest.mark.parametrize(("count", "leave"), [(4, 0), (5, 5), (6, 6)])
def test_five_alike_leave_and_four_wait(count: int, leave: int) -> None:
    assert len(buckets.release(alike(count), "2023-Q1", b"k")) == leave


@pytest.mark.parametrize(
    ("families", "vulnerable", "enough"),
    [
        ("pppha", "01010", True),
        ("ppppha", "010101", False),  # four of six came for the same
        ("pphhp", "01010", False),  # two families
        ("pppha", "11110", True),
        ("pppha", "11111", False),
        ("pha", "010", False),
    ],
)
def test_a_class_leaves_when_it_is_large_and_unlike(families: str, vulnerable: str, enough: bool) -> None:
    assert buckets.enough([(family, flag == "1") for family, flag in zip(families, vulnerable, strict=True)], 5) is enough


@pytest.mark.usefixtures("no_coin")
def test_each_quarter_tells_less_of_who_is_rare() -> None:
    few = [*alike(3, age="60"), *[replace(one, person=one.person + 10) for one in alike(2)]]
    assert buckets.release(few, "2023-Q1", b"k") == {}
    assert {row.age for row in buckets.release(few, "2023-Q2", b"k").values()} == {"18"}
    children = [*alike(3, age="0_17"), *[replace(one, person=one.person + 10) for one in alike(2)]]
    assert buckets.release(children, "2023-Q2", b"k") == {}
    assert {row.age for row in buckets.release(children, "2023-Q3", b"k").values()} == {""}
    mixed = [*alike(3), *[replace(one, person=one.person + 10, group="marocain") for one in alike(2)]]
    assert buckets.release(mixed, "2023-Q3", b"k") == {}
    assert {(row.age, row.group) for row in buckets.release(mixed, "2023-Q4", b"k").values()} == {("", "")}


@pytest.mark.usefixtures("no_coin")
def test_what_leaves_does_not_depend_on_order_or_numbers() -> None:
    people = [one for quarter in rows.caseloads(3) for one in quarter]
    first = sorted(buckets.release(people, "2023-Q4", b"k").values())
    numbers = random.Random(1).sample(range(10**6), len(people))
    turned = [replace(one, person=number) for one, number in zip(people, numbers, strict=True)][::-1]
    assert sorted(buckets.release(turned, "2023-Q4", b"other").values()) == first


def test_a_row_holds_nothing_finer_than_its_class_the_quarter_and_two_coarse_answers() -> None:
    assert [one.name for one in fields(Record)] == ["site", "period", "project", "sex", "age", "group", "service", "vulnerable"]
    people = [one for quarter in rows.caseloads(5) for one in quarter]
    left = tuple(rows.engine(people, "2023-Q4").values())
    sent = facts.encode(facts.Closing("a" * 20, "2023-12", (), {}, left))
    assert sent == facts.encode(facts.Closing("a" * 20, "2023-12", (), {}, left[::-1])), "the order of rows tells nothing"
    assert {row.period for row in left} == {"2023-Q4"}
    assert {row.age for row in left} <= {"", "0_17", "18", "18_59", "60", "nd"}


def test_the_coin_keeps_rows_below_the_truth_and_proves_no_absence() -> None:
    people = alike(64)
    left = [set(buckets.release(people, f"{year}-Q1", rows.SECRET)) for year in range(2000, 2030)]
    sizes = [len(one) for one in left]
    assert max(sizes) <= 59 and len(set(sizes)) > 3 and 46 < sum(sizes) / len(sizes) < 57
    assert set.union(*left) == {one.person for one in people}, "nobody is kept back for good"


def _without_rows(files: rows.Files, arrivals: list[list[Waiting]]) -> int:
    """The fewest persons without a row that any bucket coarser than the class of a row was left with, over the quarters of a year."""
    least = 10**6
    people: list[Waiting] = []
    left: dict[int, Record] = {}
    for came, file in zip(arrivals, files, strict=True):
        people += came
        left |= file
        for row in left.values():
            for fixed in ({"sex": row.sex, "group": row.group}, {"sex": row.sex}, {}):
                inside = [one for one in people if all(value in ("", getattr(one, name)) for name, value in fixed.items())]
                least = min(least, sum(one.person not in left for one in inside))
    return least


def test_every_coarser_bucket_keeps_five_persons_of_whom_no_row_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    years = [rows.caseloads(seed, mean=mean) for seed in range(4) for mean in (20, 60)]
    assert all(_without_rows(rows.year(arrivals), arrivals) >= 5 for arrivals in years)
    monkeypatch.setattr(buckets, "_reserve", lambda *_: set())
    assert any(_without_rows(rows.year(arrivals), arrivals) < 5 for arrivals in years)


def test_rows_prove_a_lower_bound_for_each_class_and_family() -> None:
    people = [one for quarter in rows.caseloads(11) for one in quarter]
    left = list(rows.engine(people, "2023-Q4").values())
    least = buckets.least(left)
    new = {name: number for name, number in least.items() if name.startswith("persons_new|")}
    assert sum(new.values()) == len(left) == sum(least.values()) - sum(new.values())
    women = key(Cell("persons_new", "persons", "MMSD", "F", "18_59", "migrant"))
    assert 5 <= least[women] <= sum((one.sex, one.age, one.group) == ("F", "18_59", "migrant") for one in people)


def test_outside_a_class_is_eleven_or_nothing() -> None:
    files = [file for seed in range(5) for file in rows.year(rows.caseloads(seed, mean=50))]
    for file in files:
        classes = defaultdict(list)
        for row in buckets.shown(file.values(), buckets.K_OUTSIDE):
            classes[row.sex, row.age, row.group].append(row.service)
        assert all(len(found) >= 11 and len(set(found)) >= 3 for found in classes.values())
    assert any(buckets.shown(file.values(), buckets.K_OUTSIDE) for file in files)


def test_loss_is_none_at_full_detail_and_all_when_age_and_group_are_gone() -> None:
    row = Record("OUJ", "2023-Q1", "MMSD", "F", "18_59", "migrant", "psy.*", False)
    told = (("18_59", "m"), ("18", "m"), ("", "m"), ("", ""))
    assert [buckets.penalty(replace(row, age=age, group=group), 3) for age, group in told] == [0, 0.25, 0.5, 1]
