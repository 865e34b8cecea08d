"""Who stands behind the services of a closing: each person once a period, in the closing that counted the entry; money by person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from fieldapp.actions import release
from fieldapp.actions.release_behind import LAST_ENTRY, behind
from fieldapp.domain import programme
from fieldapp.domain.periods import Month
from fieldapp.domain.records import Entry, Person
from fieldapp.storage.ledger import Page
from fieldapp.storage.records import Records
from sync.disclosure.truth import Paid
from sync.facts import Cell, Figure
from sync.sitepack import SiteEntry

PROGRAMME = programme.load()
MARCH, APRIL, MAY = Month(2023, 3), Month(2023, 4), Month(2023, 5)
PERSON = Person(1, "P-1", "F", None, 30, "CI", "migrant", "refuge", "OUJ", "MMSD", date(2023, 1, 2))


def person(number: int, **other: Any) -> Person:
    return replace(PERSON, id=number, **other)


def entry(number: int, person: int, day: date, service: str = "psy.individual", **other: Any) -> Entry:
    return replace(Entry(number, person, day, "OUJ", "MMSD", service), **other)


def page(month: Month, last_entry: int | None) -> Page:
    return Page(month, "OUJ", {} if last_entry is None else {LAST_ENTRY: last_entry}, b"")


def rows(persons: list[Person], entries: list[Entry]) -> Records:
    return Records(tuple(persons), tuple(entries), ())


def test_a_person_counts_once_a_period_however_many_services() -> None:
    found = behind(
        rows(
            [person(1), person(2)],
            [
                entry(1, 1, date(2023, 4, 3)),
                entry(2, 1, date(2023, 4, 4)),
                entry(3, 2, date(2023, 4, 5), "health.escort"),
                entry(4, 1, date(2023, 5, 2)),
            ],
        ),
        MAY,
        "OUJ",
        [page(APRIL, 3)],
    )
    assert found.reached["month"] == {"service|MMSD": 1, "service|MMSD|psy.*": 1, "service|MMSD|psy.individual": 1}
    assert (found.reached["quarter"]["service|MMSD"], found.reached["year"]["service|MMSD|psy.individual"]) == (2, 1)
    assert found.last_entry == 4


def test_a_late_entry_stands_in_the_closing_that_counted_it() -> None:
    entries = [entry(1, 1, date(2023, 3, 30)), entry(2, 2, date(2023, 3, 31))]  # the second was written after March was closed
    found = behind(rows([person(1), person(2)], entries), APRIL, "OUJ", [page(MARCH, 1)])
    assert found.reached["month"]["service|MMSD"] == 1 and found.reached["quarter"]["service|MMSD"] == 1
    assert found.reached["year"]["service|MMSD"] == 2


def test_refusals_reported_rows_and_other_sites_are_not_behind_it() -> None:
    entries = [
        entry(1, 1, date(2023, 4, 3)),
        entry(2, 2, date(2023, 4, 3)),
        entry(3, 3, date(2023, 4, 3), site="BER"),
        entry(4, 3, date(2023, 4, 3), reported_before=True),
    ]
    found = behind(rows([person(1, statistics=False), person(2), person(3)], entries), APRIL, "OUJ", [])
    assert found.reached["month"]["service|MMSD"] == 1


def test_money_is_told_by_person_and_what_entries_do_not_explain_counts_as_one_large_share() -> None:
    entries = [
        entry(1, 1, date(2023, 4, 3), "aid.cash", amount_mad=Decimal(300)),
        entry(2, 1, date(2023, 4, 9), "aid.cash", amount_mad=Decimal(400)),
        entry(3, 2, date(2023, 4, 9), "aid.cash", amount_mad=Decimal(500)),
    ]
    records = rows([person(1), person(2)], entries)
    found = behind(records, APRIL, "OUJ", [page(MARCH, 0)])
    assert found.paid == {"MMSD": Paid(1200, 2, 700, 500)}
    totals = release.running(PROGRAMME, records, APRIL)["OUJ"]
    # 250 more than the entries say: an amount of an earlier month was corrected.
    truth = release.passes(PROGRAMME, APRIL, SiteEntry("OUJ", True), totals, {}, {"paid|MMSD": -250, LAST_ENTRY: 0}, found).truth
    assert truth.paid == {"MMSD": Paid(1450, 2, 950, 500)} and truth.reached["month"]["service|MMSD"] == 2


def test_money_of_months_closed_before_money_left_is_not_lost() -> None:
    entries = [entry(1, 1, date(2023, 3, 3), "aid.cash", amount_mad=Decimal(300)), entry(2, 2, date(2023, 4, 3), amount_mad=Decimal(100))]
    records = rows([person(1), person(2)], entries)
    assert behind(records, APRIL, "OUJ", [page(MARCH, None)]).paid == {"MMSD": Paid(400, 2, 300, 100)}
    assert behind(records, APRIL, "OUJ", [page(MARCH, 1)]).paid == {"MMSD": Paid(100, 1, 100, 0)}


def test_the_page_keeps_the_last_entry_and_no_latent_of_it_leaves() -> None:
    records = rows([person(1)], [entry(7, 1, date(2023, 4, 3))])
    passed = release.passes(
        PROGRAMME,
        APRIL,
        SiteEntry("OUJ", True),
        release.running(PROGRAMME, records, APRIL)["OUJ"],
        {},
        {},
        behind(records, APRIL, "OUJ", []),
    )
    assert passed.counted[LAST_ENTRY] == 7
    assert LAST_ENTRY not in passed.truth.added and LAST_ENTRY not in release.true_totals(passed.counted)


def test_a_served_figure_stands_beside_the_persons_it_counts() -> None:
    figures = [Figure("OUJ", period, Cell("persons_served", "persons", "MMSD"), 10) for period in ("2023-04", "2023-Q2", "2023")]
    reached = {"month": {"service|MMSD": 8}, "quarter": {"service|MMSD": 9}, "year": {"service|MMSD": 12}}
    assert [exact for _, exact in release.beside(figures, [], {}, reached)] == [8, 9, 12]


def test_who_says_another_site_follows_them_is_new_and_perhaps_counted_twice() -> None:
    records = rows(
        [person(1, elsewhere="said"), person(2, elsewhere="card")], [entry(1, 1, date(2023, 4, 3)), entry(2, 2, date(2023, 4, 3))]
    )
    found = release.running(PROGRAMME, records, APRIL)["OUJ"]
    assert found["elsewhere|MMSD"] == 1 and sum(number for key, number in found.items() if key.startswith("new|")) == 1
