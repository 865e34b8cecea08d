"""Who is known by card from another installation is followed here and never new here; who only says so is counted."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fieldapp.actions import erasure, merging, months, people, release
from fieldapp.actions.desk import Desk
from fieldapp.domain import cards, figures
from fieldapp.domain.periods import Month
from fieldapp.storage import records

NOVEMBER = Month(2025, 11)


def leaves(desk: Desk, month: Month = NOVEMBER) -> dict[str, int]:
    """What has left by the end of the month: new persons, those of the year, services, and those in care."""
    with desk.store.read() as connection:
        totals = release.running(desk.programme, records.load(connection, month.last, leaving=True), month).get("OUJ", {})
    kinds = {"new": "new|", "year": "year|", "services": "service|", "care": "indicator|cells.persons_in_care|"}
    return {name: sum(number for key, number in totals.items() if key.startswith(start)) for name, start in kinds.items()}


def inside(desk: Desk) -> dict[str, int]:
    """The same inside the cell: new and served persons of the month."""
    with desk.store.read() as connection:
        held = records.load(connection)
    counts = figures.exact(desk.programme, held.persons, held.entries, held.activities, figures.Range(NOVEMBER, NOVEMBER), ["OUJ"])
    plain = {
        table: figures.Count(table, "persons", "OUJ", "MMSD") for table in ("headline", "persons_new", "persons_new_year", "persons_served")
    }
    return {table: int(counts[count]) for table, count in plain.items()}


@pytest.mark.parametrize(("elsewhere", "new"), [("", 3), ("said", 3), ("card", 2)])
def test_only_a_card_makes_somebody_not_new(desk: Desk, rows: Any, elsewhere: str, new: int) -> None:
    for other in ("", "", elsewhere):
        rows.entry(rows.person(elsewhere=other), "2025-11-03")
    assert leaves(desk) == {"new": new, "year": new, "services": 3, "care": new}
    assert inside(desk) == {"headline": new, "persons_new": new, "persons_new_year": new, "persons_served": 3}


def test_a_joined_file_that_brought_the_card_makes_both_known_elsewhere(desk: Desk, rows: Any) -> None:
    kept, gone = rows.person(), rows.person(elsewhere="card")
    for person in (kept, gone):
        rows.entry(person, "2025-11-03")
    assert leaves(desk)["new"] == 1
    merging.merge(desk, kept, gone, {})
    assert leaves(desk)["new"] == 0 and leaves(desk)["services"] == 2


def test_erasing_somebody_known_by_card_makes_nobody_new(desk: Desk, rows: Any, calendar: Any) -> None:
    persons = [rows.person(elsewhere=other) for other in ("", "", "", "", "", "card")]
    for person in persons:
        rows.entry(person, "2025-11-03")
    months.close(desk, NOVEMBER)
    before = leaves(desk)
    erasure.erase(desk, persons[-1], "demande")
    erasure.erase(desk, persons[0], "demande")
    assert leaves(desk) == before


def test_a_card_is_read_at_registration_only(desk: Desk, answers: Any, rows: Any) -> None:
    with_card = people.register(
        desk, answers.person(elsewhere=True, card=cards.make(), opened_on=date(2025, 11, 3)), answers.consent()
    ).value
    said = people.register(desk, answers.person(elsewhere=True, opened_on=date(2025, 11, 3)), answers.consent()).value
    for person in (with_card, said):
        rows.entry(person, "2025-11-04")
    assert leaves(desk)["new"] == 1
