"""Persons served and money: drawn on their own, near the truth, and no better known by asking again or subtracting."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.disclosure import ledger, money
from sync.disclosure.closing import protect
from sync.disclosure.ledger import Entry
from sync.disclosure.policy import Policy
from sync.disclosure.truth import Paid, SiteTruth
from sync.facts import ROUNDED, Figure
from tests.campaigns.caseloads import months

KEY = b"a rounding key of 32 bytes".ljust(32)
OFFER = frozenset({"new|MMSD", "service|MMSD|aid.cash", "paid|MMSD"})
QUIET = {"new|MMSD|F|18_59|migrant|CI|autre": 6, "new|MMSD|M|18_59|migrant|CI|autre": 6, "service|MMSD|aid.cash": 40}


def closed(served: list[int], paid: list[Paid] | None = None, key: bytes = KEY, larger: bool = True) -> list[tuple[Figure, ...]]:
    state, found = None, []
    for number, month in enumerate(months("2021-01", len(served))):
        truth = SiteTruth(
            "OUJ",
            month,
            larger,
            OFFER,
            QUIET | ({"paid|MMSD": paid[number].total} if paid else {}),
            reached={rhythm: {"service|MMSD": served[number]} for rhythm in ("month", "quarter", "year")},
            paid={"MMSD": paid[number]} if paid else {},
        )
        done = protect(truth, state, Policy(), key)
        found.append(done.figures)
        state = done.state
    return found


def values(figures: list[tuple[Figure, ...]], table: str, measure: str) -> list[tuple[str, int]]:
    found = [f for released in figures for f in released if (f.cell.table, f.cell.measure) == (table, measure)]
    assert all(f.mark == ROUNDED for f in found)
    return [(f.period, f.value or 0) for f in found]


def test_the_same_number_served_prints_alike_in_every_month() -> None:
    by_month = [value for period, value in values(closed([33] * 8), "persons_served", "persons") if len(period) == 7 and "Q" not in period]
    assert len(by_month) == 8 and len(set(by_month)) == 1


def test_a_smaller_site_prints_persons_served_by_quarter_and_everyone_by_year() -> None:
    periods = [period for period, _ in values(closed([30] * 12, larger=False), "persons_served", "persons")]
    assert periods == ["2021-Q1", "2021-Q2", "2021-Q3", "2021", "2021-Q4"]


@settings(max_examples=5)
@given(key=st.binary(min_size=32, max_size=32), served=st.lists(st.integers(12, 60), min_size=3, max_size=3))
def test_served_is_a_multiple_of_five_within_six_of_the_truth_or_the_new_persons_it_holds(key: bytes, served: list[int]) -> None:
    figures = closed(served, key=key)
    new = dict(values(figures, "persons_new_year", "persons"))
    for period, value in values(figures, "persons_served", "persons"):
        if "Q" not in period:
            true = served[int(period[5:]) - 1]
            assert value % 5 == 0 and (abs(value - true) <= 6 or value == new[period])


def test_one_printed_number_of_persons_served_fits_many_true_ones() -> None:
    fits: dict[int, set[int]] = {}
    for number in range(8):
        for true in (13, 14, 15, 16, 24, 25, 26, 27):
            [(_, value), *_] = values(closed([true], key=bytes([number]) * 32), "persons_served", "persons")
            fits.setdefault(value, set()).add(true)
    assert max(fits[20]) - min(fits[20]) >= 10


def entries(*paid: Paid, left: dict[int, tuple[int, int]] | None = None) -> list[Entry]:
    return [
        Entry(f"2021-{at + 1:02d}", {}, paid={"P": one}, money={"P": (left or {})[at]} if at in (left or {}) else {})
        for at, one in enumerate(paid)
    ]


def test_money_waits_for_five_persons_and_for_nobody_to_dominate() -> None:
    assert money.may_leave(Paid(1000, 5, 300, 250), 5)
    assert not money.may_leave(Paid(1000, 4, 300, 250), 5)
    assert not money.may_leave(Paid(1000, 5, 950, 20), 5)  # one of five persons was given nearly everything
    assert not money.may_leave(Paid(1000, 9, 500, 480), 5)  # the second would know the first
    assert not money.may_leave(Paid(-200, 6, 100, 50), 5)


def test_months_that_wait_are_added_as_if_they_were_the_same_people() -> None:
    waits, carry = money.waiting(entries(Paid(500, 3, 300, 100), Paid(600, 4, 400, 100)), "P")
    assert (waits, carry) == (Paid(1100, 4, 700, 200), 0)
    waits, carry = money.waiting(entries(Paid(500, 3, 300, 100), Paid(600, 4, 400, 100), left={0: (500, 40)}), "P")
    assert (waits, carry) == (Paid(600, 4, 400, 100), 40)


def test_amounts_leave_in_steps_of_a_hundred_and_catch_up_with_the_truth() -> None:
    few, many, one = Paid(700, 2, 400, 300), Paid(4130, 12, 600, 500), Paid(2500, 6, 2400, 20)
    figures = closed([20] * 6, [few, few, many, one, many, many])
    printed = [value for _, value in values(figures, "services", "amount_mad")]
    assert printed[:2] == [0, 0] and printed[3] == 0 and all(value % 100 == 0 for value in printed)
    assert abs(printed[2] - (700 + 700 + 4130)) < 100
    assert abs(sum(printed) - (1400 + 3 * 4130 + 2500)) < 100


def test_the_ledger_reads_back_what_stands_apart() -> None:
    truth = SiteTruth("OUJ", "2021-01", True, OFFER, QUIET | {"paid|MMSD": 4130}, paid={"MMSD": Paid(4130, 12, 600, 500)})
    state = protect(truth, None, Policy(), KEY).state
    again = ledger.decode(state)
    assert ledger.encode(again) == state
    assert again.entries[0].paid == {"MMSD": Paid(4130, 12, 600, 500)} and Counter(again.entries[0].money)["MMSD"]
