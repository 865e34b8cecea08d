"""What only the sheet of the cell prints: how sessions were held, households apart from persons, who did not come, who kept their job."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from fieldapp.actions import appointments, months, people, services, sessions, sheets, steps
from fieldapp.actions.desk import Desk
from fieldapp.domain.periods import Month

FEBRUARY = Month(2026, 2)


def lived(desk: Desk, answers: Any, calendar: Any) -> None:
    """A month of one person: two sessions, one with an interpreter; kits for a family of four; a job kept; an appointment missed."""
    person = people.register(desk, answers.person(), answers.consent()).value
    sessions.record(desk, person, answers.session(interpreter=True, modality="individuel"))
    sessions.record(desk, person, answers.session(date=date(2026, 2, 10), modality="telephone"))
    common = {"site": "OUJ", "project": "MMSD", "date": date(2026, 2, 11), "quantity": 1}
    services.record(desk, person, {**common, "service": "aid.food_basket", "household": 4})
    services.record(desk, person, {**common, "service": "aid.hygiene_kit", "household": 4})
    steps.record(desk, person, "job_follow_up", {"date": date(2026, 2, 20), "job": "en_poste"})
    calendar.day = date(2026, 2, 12)
    booked = appointments.book(desk, person, {"day": date(2026, 2, 13), "at": "10:00", "site": "OUJ"}).value
    calendar.day = date(2026, 2, 14)
    appointments.missed(desk, booked, "transport")
    calendar.day = date(2026, 3, 4)


def items(rows: list[Any], project: str) -> dict[tuple[str, str], int]:
    return {(row.item, row.measure): row.value for row in rows if row.table == "services" and row.item and row.project == project}


def test_the_sheet_of_the_cell_says_how_and_for_whose_households(desk: Desk, answers: Any, calendar: Any) -> None:
    lived(desk, answers, calendar)
    found = items(sheets.rows(desk, FEBRUARY, FEBRUARY), "")
    assert found == {
        ("interpreter", "services"): 1,
        ("modality.individuel", "services"): 1,
        ("modality.telephone", "services"): 1,
        ("mhpss.8.1", "services"): 2,
        ("households", "services"): 2,
        ("household_members", "heads"): 8,
        ("missed", "services"): 1,
        ("still_working", "services"): 1,
    }
    assert ("missed", "services") not in items(sheets.rows(desk, FEBRUARY, FEBRUARY), "MMSD")
    served = [row.value for row in sheets.rows(desk, FEBRUARY, FEBRUARY) if row.table == "persons_served" and not row.sex and not row.age]
    assert 8 not in served and 1 in served


def test_the_workbook_has_words_for_them_and_nothing_of_it_leaves(desk: Desk, answers: Any, calendar: Any, tmp_path: Path) -> None:
    lived(desk, answers, calendar)
    book = openpyxl.load_workbook(sheets.write(desk, FEBRUARY, FEBRUARY, format="xlsx", out=tmp_path / "inside.xlsx", language="ar"))
    words = {cell.value for sheet in book for row in sheet for cell in row}
    assert {"مواعيد لم يُحضر إليها", "هاتف", "4Ws 8.1"} <= words
    book.close()
    months.close(desk, FEBRUARY)
    left = sheets.write(desk, FEBRUARY, FEBRUARY, audience="mission", format="csv", out=tmp_path / "left.csv")
    told = {row["item"] for row in csv.DictReader(left.read_text("utf-8").splitlines())}
    assert not told & {"interpreter", "households", "household_members", "missed", "still_working", "modality.telephone", "mhpss.8.1"}
