"""Outcomes by the honest rules, and the figures of the work: nobody left out unsaid, little said of few, no names."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from fieldapp.actions import consents, outcomes, people, scales, steps, workload
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import NotAllowed

START, END = date(2026, 1, 1), date(2026, 3, 31)
LATER = date(2026, 3, 1)


class Cell:
    """Makes persons with results of the WHO-5."""

    def __init__(self, desk: Desk, answers: Any) -> None:
        self.desk, self.answers = desk, answers

    def person(self, first: int | None = None, last: int | None = None, *, consent: dict[str, Any] | None = None, **other: Any) -> int:
        agreed = {"scales": True} | (consent or {})
        number = people.register(self.desk, self.answers.person(**other), self.answers.consent(**agreed)).value
        if first is not None:
            self.ask(number, first, "debut", date(2026, 2, 3))
        if last is not None:
            self.ask(number, last, "revue", LATER)
        return number

    def ask(self, number: int, item: int, occasion: str, day: date, **other: Any) -> None:
        told = {"manner": "lu", "language": "fr"} | other
        scales.record(self.desk, number, "who5", occasion, (item,) * 5, date=day, **told)


@pytest.fixture
def cell(desk: Desk, answers: Any) -> Cell:
    """A cell without persons yet."""
    return Cell(desk, answers)


def who5(desk: Desk, **where: Any) -> outcomes.ScaleOutcome:
    found = outcomes.report(desk, START, END, **where).scales
    return next(one for one in found if one.scale == "who5")


def test_everybody_who_came_is_told_of(desk: Desk, cell: Cell) -> None:
    for _ in range(8):
        cell.person(1, 3)
    cell.person(2, 2)
    cell.person(3, 1)
    other = cell.person(2)
    cell.ask(other, 4, "revue", LATER, language="ar")
    cell.person(2)
    gone = cell.person(2)
    for _ in range(3):
        steps.record(desk, gone, "contact_attempt", {"date": LATER, "way": "appel", "result": "sans_reponse"})
    people.close(desk, gone, {"closed_on": LATER, "closure_reason": "perdu_de_vue", "lost_basis": "essais"})
    cell.person()
    cell.person(birth_date=date(2020, 1, 1), consent={"given_by": "guardian", "assent": "oral"})
    cell.person(consent={"scales": False})
    refused = cell.person(1, 4)
    consents.give(desk, refused, {"statistics": False})
    told = who5(desk)
    assert (told.opened, told.left_out, told.eligible, told.baseline, told.paired, told.paired_percent) == (17, 2, 14, 13, 10, 77)
    assert (told.better, told.same, told.worse, told.change) == (8, 1, 1, 10)
    assert told.first is not None and told.last is not None and told.moved is not None
    assert (told.first.median, told.last.median, told.moved.median) == (20, 60, 40)
    assert told.lost == {outcomes.NOT_ALIKE: 1, outcomes.STILL_HERE: 1, "perdu_de_vue": 1}
    assert told.paired + sum(told.lost.values()) == told.baseline


def test_of_fewer_than_ten_pairs_nothing_is_said(desk: Desk, cell: Cell) -> None:
    for _ in range(9):
        cell.person(1, 3)
    told = who5(desk)
    assert told.paired == 9 and told.paired_percent == 100
    assert all(value is None for value in (told.better, told.same, told.worse, told.first, told.last, told.moved, told.change))


def test_who_takes_the_agreement_back_is_left_out_at_once(desk: Desk, cell: Cell) -> None:
    one = cell.person(1, 3)
    cell.person(1, 3)
    assert who5(desk).paired == 2
    consents.give(desk, one, {"scales": False})
    told = who5(desk)
    assert (told.left_out, told.paired) == (1, 1)


def test_sites_and_projects_are_told_apart_and_nationalities_never(desk: Desk, cell: Cell) -> None:
    cell.person(1, 3)
    cell.person(1, 3, site="BER")
    assert who5(desk).opened == 2 and who5(desk, site="BER").opened == 1
    assert outcomes.report(desk, START, END, site="BER", project="AVRR").scales == ()
    assert outcomes.report(desk, date(2025, 1, 1), date(2025, 12, 31)).scales == ()
    assert "nationality" not in {field.name for kind in (outcomes.ScaleOutcome, outcomes.Outcomes) for field in fields(kind)}


def test_a_result_of_a_merged_file_counts_for_the_person_who_stands(desk: Desk, cell: Cell) -> None:
    kept, gone = cell.person(1), cell.person()
    cell.ask(gone, 3, "revue", LATER)
    with desk.store.write() as tx:
        tx.connection.exec_driver_sql("UPDATE person SET merged_into = ? WHERE id = ?", (kept, gone))
        tx.audit("person.changed", f"person {gone}")
    told = who5(desk)
    assert (told.opened, told.baseline, told.paired) == (1, 1, 1)


def test_the_work_of_a_cell(desk: Desk, cell: Cell, rows: Any) -> None:
    person = rows.person()
    for day, service, author, entered in (
        ("2026-02-02", "psy.individual", "sb", "2026-02-02"),
        ("2026-02-03", "psy.individual", "sb", "2026-02-08"),
        ("2026-02-10", "psy.individual", "am", "2026-02-28"),
        ("2026-02-10", "aid.food_basket", "am", "2026-02-10"),
    ):
        number = rows.entry(person, day, service)
        rows.change(f"UPDATE entry SET author = '{author}', entered_on = '{entered}' WHERE id = {number}")
    visits = [("09:00", "09:10", None), ("09:00", "09:30", None), ("10:00", "12:00", None), ("10:00", None, "11:00")]
    with desk.store.write() as tx:
        for number, (came, seen, left) in enumerate(visits):
            tx.connection.exec_driver_sql(
                "INSERT INTO visit (uid, site, day, number, came_at, seen_at, left_at, author, entered_on) "
                "VALUES (?, 'OUJ', '2026-02-03', ?, ?, ?, ?, 'sb', '2026-02-03')",
                (f"v{number}", number, came, seen, left),
            )
        tx.audit("person.changed", "visit 1")
    told = workload.report(desk, date(2026, 2, 1), date(2026, 2, 28))
    assert [(week.monday, week.sessions) for week in told.weeks if week.all] == [
        (date(2026, 2, 2), {"sb": 2}),
        (date(2026, 2, 9), {"am": 1}),
    ]
    assert len(told.weeks) == 5 and told.services == 4
    assert told.late == {3: 2, 5: 1, 14: 0, 30: 1, 90: 0, 91: 0}
    assert (told.waiting.came, told.waiting.seen, told.waiting.left) == (4, 3, 1)
    assert (told.waiting.median, told.waiting.ninety) == (30, 120)
    assert told.open_files == {"": 1}
    assert workload.report(desk, date(2026, 2, 1), date(2026, 2, 28), "BER").services == 0


def test_an_administrator_sees_none_of_it(desk_of: Any) -> None:
    alone = desk_of("administrator")
    for report in (outcomes.report, workload.report):
        with pytest.raises(NotAllowed):
            report(alone, START, END)
