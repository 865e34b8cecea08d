"""What passes the one door: rules of new persons, refusals, corrections, several projects, history reported before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.actions import release
from fieldapp.domain import programme
from fieldapp.domain.periods import Month
from fieldapp.domain.records import Activity, Entry, Person
from fieldapp.storage.records import Records
from sync.errors import Unreadable
from sync.facts import Cell, Figure
from sync.sitepack import SiteEntry

PROGRAMME = programme.load()
APRIL = Month(2023, 4)


def person(number: int = 1, **other: Any) -> Person:
    whole = Person(number, f"P-{number}", "F", None, 30, "CI", "migrant", "refuge", "OUJ", "MMSD", date(2023, 1, 2))
    return replace(whole, **other)


def entry(number: int, person: int, day: date, service: str = "psy.individual", **other: Any) -> Entry:
    return replace(Entry(number, person, day, "OUJ", "MMSD", service), **other)


def running(persons: list[Person], entries: list[Entry], *activities: Activity, month: Month = APRIL) -> dict[str, dict[str, int]]:
    return release.running(PROGRAMME, Records(tuple(persons), tuple(entries), activities), month)


def of(totals: dict[str, int], *sources: str) -> dict[str, int]:
    return {key: number for key, number in totals.items() if key.split("|")[0] in sources}


def test_a_person_is_new_once_with_the_service_that_meets_the_rule() -> None:
    found = running(
        [person()],
        [
            entry(1, 1, date(2023, 1, 5), "aid.food_basket"),
            entry(2, 1, date(2023, 2, 5), site="BER"),
            entry(3, 1, date(2023, 3, 5), "health.consultation"),
        ],
    )
    assert of(found["BER"], "new") == {"new|MMSD|F|18_59|migrant|CI|refuge": 1}
    assert not of(found["OUJ"], "new") and of(found["OUJ"], "service") == {
        "service|MMSD|aid.food_basket": 1,
        "service|MMSD|health.consultation": 1,
    }


def test_a_food_basket_alone_makes_nobody_new_at_a_cell_but_does_elsewhere() -> None:
    basket = entry(1, 1, date(2023, 1, 5), "aid.food_basket")
    assert not of(running([person()], [basket])["OUJ"], "new", "year", "indicator")
    assert of(running([person()], [replace(basket, site="TNG")])["TNG"], "new", "year") == {
        "new|MMSD|F|18_59|migrant|CI|refuge": 1,
        "year|MMSD": 1,
    }


def test_one_person_in_two_projects_is_new_in_each() -> None:
    found = running([person()], [entry(1, 1, date(2023, 1, 5)), entry(2, 1, date(2023, 1, 5), "aid.cash", project="ACCD")])
    assert {key.split("|")[1] for key in of(found["OUJ"], "new")} == {"MMSD", "ACCD"}


def test_each_year_counts_a_person_again() -> None:
    entries = [entry(1, 1, date(2022, 5, 5)), entry(2, 1, date(2022, 8, 5)), entry(3, 1, date(2023, 2, 5))]
    assert running([person()], entries)["OUJ"]["year|MMSD"] == 2
    assert running([person()], entries, month=Month(2022, 12))["OUJ"]["year|MMSD"] == 1


def test_a_refusal_passes_as_a_refusal_only() -> None:
    found = running(
        [person(statistics=False, closed_on=date(2023, 4, 2), closure_reason="transfert")],
        [
            entry(1, 1, date(2023, 1, 5)),
            entry(2, 1, date(2023, 2, 5), "referral.out", issue="aboutie"),
        ],
    )
    assert found["OUJ"] == {"new_refused|MMSD": 1, "service_refused|MMSD": 2}


def test_a_birthday_counts_at_opening() -> None:
    young = person(birth_date=date(2005, 3, 1), age_at_opening=None)
    assert list(of(running([young], [entry(1, 1, date(2023, 4, 5))])["OUJ"], "new")) == ["new|MMSD|F|12_17|migrant|CI|refuge"]


def test_reported_history_never_passes() -> None:
    before = entry(1, 1, date(2022, 11, 5), reported_before=True)
    after = entry(2, 1, date(2023, 4, 5))
    late = entry(3, 1, date(2022, 10, 5))
    found = running([person(closed_on=date(2022, 12, 1), closure_reason="transfert", reported_before=True)], [before, after, late])["OUJ"]
    assert not of(found, "new", "new_refused", "outcome") and found["service|MMSD|psy.individual"] == 2
    assert not of(found, "indicator")
    assert found["year|MMSD"] == 1  # of 2023; whoever was met in 2022 was reported then


def test_a_rule_met_half_before_and_half_after_is_met_after() -> None:
    oriented = entry(1, 1, date(2022, 11, 5), "work.orientation", site="TNG", reported_before=True)
    placed = entry(2, 1, date(2023, 4, 5), "work.job", site="TNG")
    found = running([person()], [oriented, placed])["TNG"]
    assert found["indicator|tangier.oriented_and_integrated|MMSD"] == 1


def test_what_is_dated_after_the_month_waits() -> None:
    found = running(
        [person(closed_on=date(2023, 5, 1), closure_reason="transfert")],
        [entry(1, 1, date(2023, 5, 1))],
        Activity(1, date(2023, 5, 1), "OUJ", "MMSD", "awareness.session", heads={"f_18_59": 9}),
    )
    assert found == {}


def test_heads_items_referrals_and_closures() -> None:
    found = running(
        [person(closed_on=date(2023, 4, 30), closure_reason="transfert")],
        [entry(1, 1, date(2023, 4, 3), "aid.hygiene_kit", quantity=4), entry(2, 1, date(2023, 4, 4), "referral.out", issue="acceptee")],
        Activity(1, date(2023, 4, 1), "OUJ", "MMSD", "awareness.session", heads={"f_18_59": 9, "sexe_inconnu": 3}),
        Activity(2, date(2023, 4, 1), "OUJ", "MMSD", "awareness.session", heads={"f_18_59": 50}, reported_before=True),
    )["OUJ"]
    assert found["items|MMSD|aid.hygiene_kit"] == 4 and found["service|MMSD|aid.hygiene_kit"] == 1
    assert found["referral|MMSD|acceptee"] == 1 and found["outcome|MMSD|transfert"] == 1
    assert found["heads|MMSD|awareness.session"] == 12 == found["indicator|awareness.reached|MMSD"]


def test_only_differences_pass_and_they_may_be_negative() -> None:
    counted = {"service|MMSD|psy.individual": 5, "new_refused|MMSD": 1, "late|MMSD": 2}
    found = release.passes(PROGRAMME, APRIL, SiteEntry("OUJ", True), {"service|MMSD|psy.individual": 3}, {"MMSD": -4}, counted)
    assert found.truth.added == {"service|MMSD|psy.individual": -2, "new_refused|MMSD": -1}
    assert found.counted == {"service|MMSD|psy.individual": 3, "late|MMSD": -2}


def test_the_cells_indicator_is_the_headline_itself() -> None:
    truth = release.passes(PROGRAMME, APRIL, SiteEntry("OUJ", True), {}, {}, {}).truth
    assert truth.same_as == {"indicator|cells.persons_in_care|MMSD": "new|MMSD"}
    assert "service|MMSD|psy.individual" in truth.offered and "new|ACCD" in truth.offered
    assert not any("AVRR" in key for key in truth.offered), "a project that has ended is not offered"


def test_a_project_given_outside_its_days_is_offered_whole() -> None:
    totals = running([person()], [entry(1, 1, date(2021, 3, 5), "health.consultation", project="ACCD")], month=Month(2021, 4))["OUJ"]
    truth = release.passes(PROGRAMME, Month(2021, 4), SiteEntry("OUJ", True), totals, {}, {}).truth
    assert "service|ACCD|aid.cash" in truth.offered and "indicator|accd.medical|ACCD" in truth.offered


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.integers(1, 6), st.integers(1, 120), st.sampled_from(["psy.family", "aid.voucher", "health.mental"]), st.booleans()),
        max_size=25,
    )
)
def test_closings_add_up_to_what_is_true_whenever_rows_arrive(made: list[tuple[int, int, str, bool]]) -> None:
    entries = [
        entry(number, who, date(2023, 1 + day // 31, 1 + day % 31 % 28), service) for number, (who, day, service, _) in enumerate(made)
    ]
    persons = [person(number, statistics=number % 3 != 0) for number in range(1, 7)]
    counted: dict[str, int] = {}
    sums: dict[str, int] = {}
    for month in Month(2023, 1).until(Month(2023, 6)):
        known = [row for row, (*_, late) in zip(entries, made, strict=True) if not late or month >= Month(2023, 5)]
        rows = Records(tuple(persons), tuple(known), ())
        totals = release.running(PROGRAMME, rows, month).get("OUJ", {})
        passed = release.passes(PROGRAMME, month, SiteEntry("OUJ", True), totals, release.late(rows, month, "OUJ", counted), counted)
        counted = passed.counted
        for key, number in passed.truth.added.items():
            sums[key] = sums.get(key, 0) + number
    assert {key: number for key, number in sums.items() if number} == running(persons, entries, month=Month(2023, 6)).get("OUJ", {})


def test_a_figure_comes_back_from_the_ledger_and_nothing_else_does() -> None:
    figure = Figure("OUJ", "2023-Q2", Cell("persons_new", "persons", "MMSD", sex="F"), 15)
    assert release.figure(release.text(figure)) == figure
    with pytest.raises(Unreadable):
        release.figure(release.text(figure).replace('"F"', '"Fatima Zahra"'))
