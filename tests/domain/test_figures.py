"""Exact figures: one person is one person, each breakdown adds up to its total, and nobody is left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain import figures, programme
from fieldapp.domain.figures import Count, Range
from fieldapp.domain.periods import Month
from fieldapp.domain.records import Activity, Entry, Person

PROGRAMME = programme.load()
FEBRUARY = Range(Month(2023, 2), Month(2023, 2))


def person(number: int, **other: Any) -> Person:
    return replace(Person(number, f"P-{number}", "F", None, 30, "CI", "migrant", "nd", "OUJ", "MMSD", date(2023, 1, 2)), **other)


def entry(number: int, person: int, day: date, service: str = "psy.individual", **other: Any) -> Entry:
    return replace(Entry(number, person, day, "OUJ", "MMSD", service), **other)


def exact(persons: list[Person], entries: list[Entry], *activities: Activity, months: Range = FEBRUARY, project: str | None = None) -> Any:
    return figures.exact(PROGRAMME, persons, entries, activities, months, ("BER", "OUJ"), project)


def test_a_new_person_counts_where_and_when_the_rule_is_met_and_refusals_are_in() -> None:
    found = exact(
        [person(1, statistics=False), person(2)],
        [
            entry(1, 1, date(2023, 1, 5), "aid.food_basket"),
            entry(2, 1, date(2023, 2, 5), site="BER"),
            entry(3, 1, date(2023, 2, 6)),
            entry(4, 2, date(2023, 1, 6)),
            entry(5, 2, date(2023, 2, 6)),
        ],
    )
    for project in ("MMSD", ""):
        assert found[Count("persons_new", "persons", "BER", project)] == 1
        assert found[Count("persons_new", "persons", "BER", project, sex="F", age="18_59", group="migrant")] == 1
        assert found[Count("persons_new", "persons", "OUJ", project)] == 0
        assert found[Count("persons_served", "persons", "OUJ", project)] == 2
        assert found[Count("headline", "persons", "OUJ", project)] == 1
        assert found[Count("headline", "services", "OUJ", project)] == 4
        assert found[Count("services", "services", "OUJ", project)] == 2


def test_over_projects_a_person_counts_once() -> None:
    entries = [entry(1, 1, date(2023, 2, 5)), entry(2, 1, date(2023, 2, 7), "aid.cash", project="ACCD", amount_mad=Decimal("250.50"))]
    found = exact([person(1)], entries)
    assert [found[Count("persons_new", "persons", "OUJ", project)] for project in ("MMSD", "ACCD", "")] == [1, 1, 1]
    assert [found[Count("persons_served", "persons", "OUJ", project)] for project in ("MMSD", "ACCD", "")] == [1, 1, 1]
    assert found[Count("services", "services", "OUJ")] == 2
    assert found[Count("services", "amount_mad", "OUJ", "ACCD", service="aid.cash")] == Decimal("250.50")
    only = exact([person(1)], entries, project="ACCD")
    assert {count.project for count in only} == {"ACCD"} and only[Count("persons_new", "persons", "OUJ", "ACCD")] == 1


def test_ages_are_those_at_opening_and_at_the_first_service() -> None:
    found = exact([person(1, birth_date=date(2011, 2, 4), age_at_opening=None)], [entry(1, 1, date(2023, 2, 5))])
    assert found[Count("persons_new", "persons", "OUJ", "MMSD", age="5_11")] == 1
    assert found[Count("persons_served", "persons", "OUJ", "MMSD", age="12_17")] == 1


def test_an_age_nobody_knows_stands_apart() -> None:
    found = exact([person(1, age_at_opening=None)], [entry(1, 1, date(2023, 2, 5))])
    assert found[Count("persons_new", "persons", "OUJ", "MMSD", age="nd")] == 1
    assert Count("persons_new", "persons", "OUJ", "MMSD", age="18") not in found
    assert found[Count("persons_served", "persons", "OUJ", "MMSD", age="nd")] == 1


def test_heads_add_up_by_sex_and_age() -> None:
    heads = {"f_18_59": 4, "m_18_59": 5, "f_age_inconnu": 1, "sexe_inconnu": 2}
    found = exact([], [], Activity(1, date(2023, 2, 3), "OUJ", "MMSD", "awareness.session", heads=heads))
    wanted = {("", ""): 12, ("F", ""): 5, ("M", ""): 5, ("nd", ""): 2, ("", "18_59"): 9, ("", "nd"): 3, ("F", "nd"): 1}
    for (sex, age), number in wanted.items():
        assert found[Count("activities", "heads", "OUJ", "MMSD", sex=sex, age=age, service="awareness.session")] == number
    assert found[Count("activities", "services", "OUJ", "MMSD")] == 1
    assert found[Count("indicators", "heads", "OUJ", "MMSD", item="awareness.reached")] == 12


def test_closures_and_referrals() -> None:
    found = exact(
        [person(1, closed_on=date(2023, 2, 28), closure_reason="transfert"), person(2, closed_on=date(2023, 3, 1), closure_reason="deces")],
        [entry(1, 1, date(2023, 2, 5), "referral.out", issue="acceptee")],
    )
    assert found[Count("outcomes", "persons", "OUJ", "MMSD")] == 1 == found[Count("outcomes", "persons", "OUJ", item="transfert")]
    assert found[Count("referrals", "services", "OUJ", "MMSD", issue="acceptee")] == 1


def test_an_indicator_counts_first_meetings_of_the_period_and_splits_by_group() -> None:
    entries = [entry(1, 1, date(2023, 1, 5)), entry(2, 1, date(2023, 2, 5)), entry(3, 2, date(2023, 2, 5), "health.consultation")]
    found = exact([person(1), person(2, group="marocain")], entries)
    assert found[Count("indicators", "persons", "OUJ", "MMSD", item="cells.persons_in_care")] == 1
    assert found[Count("indicators", "persons", "OUJ", "MMSD", group="marocain", item="cells.persons_in_care")] == 1


def rows() -> Any:
    day = st.dates(date(2022, 11, 1), date(2023, 4, 30))
    service = st.sampled_from(["psy.individual", "aid.food_basket", "health.consultation", "work.orientation"])
    return st.lists(
        st.tuples(st.integers(1, 8), day, service, st.sampled_from(["OUJ", "BER"]), st.sampled_from(["MMSD", "JAPON"])), max_size=30
    )


@settings(max_examples=30)
@given(rows())
def test_months_add_up_to_the_range_and_breakdowns_to_their_total(made: list[tuple[int, date, str, str, str]]) -> None:
    persons = [person(number, sex="FM"[number % 2], age_at_opening=number * 9) for number in range(1, 9)]
    entries = [entry(n, who, day, service, site=site, project=project) for n, (who, day, service, site, project) in enumerate(made, 1)]
    whole = exact(persons, entries, months=Range(Month(2022, 11), Month(2023, 4)))
    months: Counter[Count] = Counter()
    for month in Month(2022, 11).until(Month(2023, 4)):
        for count, number in exact(persons, entries, months=Range(month, month)).items():
            months[count] += number
    adding = ("persons_new", "persons_new_year", "services", "indicators")
    assert {c: n for c, n in whole.items() if c.table in adding and n} == {c: n for c, n in months.items() if c.table in adding and n}
    for dimension in ("sex", "age", "group", "nationality", "status"):
        for project in ("MMSD", "JAPON", ""):
            total = whole.get(Count("persons_new", "persons", "OUJ", project), 0)
            parts = [
                n
                for c, n in whole.items()
                if (c.table, c.site, c.project) == ("persons_new", "OUJ", project)
                and getattr(c, dimension)
                and c == Count("persons_new", "persons", "OUJ", project, **{dimension: getattr(c, dimension)})
                and c.age not in ("0_17", "18")
            ]
            assert sum(parts) == total
    assert whole[Count("services", "services", "OUJ")] == sum(1 for row in entries if row.site == "OUJ")
    # Whoever is new in some project is new once over projects, at one site.
    new = {row.person_id for row in entries if row.project == "JAPON" or not row.service.startswith(("aid", "work"))}
    assert sum(whole[Count("persons_new", "persons", site)] for site in ("OUJ", "BER")) == len(new)
