"""Lines of sheets: the columns of the tidy CSV, codes only, and sums that say what they are sums of."""

from __future__ import annotations

import csv
import os
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync import sheets
from sync.facts import Cell, Figure
from sync.sheets import COLUMNS, Row, add
from tests.made_sheets import sheet

ROWS = (
    Row("persons_new", "persons", "2023-04", "OUJ", "MMSD", sex="F", value=15, mark="≈"),
    Row("services", "amount_mad", "2023-04", "OUJ", value=Decimal("1250.50")),
    Row("services", "services", "2023-04", "OUJ", service="psy.*", value=None, mark="·"),
)


def test_the_csv_holds_one_line_a_figure_under_the_agreed_columns(tmp_path: Path) -> None:
    path = tmp_path / "fiche.csv"
    sheets.write(replace(sheet(), rows=ROWS, since=()), "csv", path)
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert tuple(lines[0]) == COLUMNS and COLUMNS[0] == "table" and COLUMNS[-2:] == ("value", "mark")
    assert [(line["value"], line["mark"]) for line in lines] == [("15", "≈"), ("1250.50", ""), ("", "·")]
    assert lines[0]["sex"] == "F" and lines[0]["age"] == "" and path.read_bytes()[:5] == b"table"
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("text", ["=1+1", "Fatima Zahra", "2023/04", "<b>", "x" * 60, "اسم"])
def test_a_row_holds_codes_only(text: str) -> None:
    with pytest.raises(ValueError, match="codes only"):
        Row("services", "services", "2023-04", "OUJ", item=text)


def test_a_figure_that_leaves_becomes_a_row() -> None:
    figure = Figure("OUJ", "2023-Q2", Cell("outcomes", "persons", "MMSD", item="transfert"), 10)
    row = Row.of(figure)
    assert (row.table, row.period, row.site, row.project, row.item, row.value, row.mark) == (
        "outcomes",
        "2023-Q2",
        "OUJ",
        "MMSD",
        "transfert",
        10,
        "≈",
    )


def month(number: int, value: int | None = 5, site: str = "OUJ", **other: str) -> Row:
    mark = other.pop("mark", "≈" if value is not None else "·")
    return Row(
        other.pop("table", "persons_new"),
        "persons",
        other.pop("period", f"2023-{number:02d}"),
        site,
        "MMSD",
        value=value,
        mark=mark,
        **other,
    )


def test_months_add_up_and_say_from_when_to_when() -> None:
    (row,) = add([month(1, 10), month(2, 15), month(3, 0)])
    assert (row.period, row.value, row.mark) == ("2023-01/2023-03", 25, "≈")


def test_a_single_period_keeps_its_name_and_a_mark_is_never_lost() -> None:
    assert [row.period for row in add([month(1, period="2023-Q1")])] == ["2023-Q1"]
    assert [row.mark for row in add([month(1, 5, mark=""), month(2, 5)])] == ["≈"]
    assert [(row.value, row.mark) for row in add([month(1), month(2, None)])] == [(None, "·")]


def test_a_cell_printed_at_two_rhythms_is_not_added_twice() -> None:
    (row,) = add([month(1), month(2), month(3), month(0, 15, period="2023-Q1")])
    assert row.value == 15 and row.period == "2023-01/2023-03"


def test_a_headline_runs_from_the_beginning_and_is_never_added_over_months() -> None:
    rows = [month(0, value, period=f"2020-09/2023-{n:02d}", table="headline", mark="") for n, value in ((1, 700), (2, 740))]
    (row,) = add(rows)
    assert (row.value, row.period, row.mark) == (740, "2020-09/2023-02", "")


def test_persons_served_are_never_added() -> None:
    assert add([month(1, table="persons_served"), month(2, table="persons_served")]) == []


def test_persons_new_in_the_year_add_within_a_year_only() -> None:
    year = [month(n, table="persons_new_year") for n in (11, 12)]
    assert [row.value for row in add(year)] == [10]
    assert add([*year, month(0, period="2024-01", table="persons_new_year")]) == []


def test_a_site_that_changes_its_rhythm_loses_nothing() -> None:
    (row,) = add([month(0, 20, period="2022-Q4"), month(1), month(2), month(3)])
    assert row.value == 35 and row.period == "2022-10/2023-03"


def test_a_first_quarter_begins_with_the_first_closing() -> None:
    (row,) = add([month(0, 5, period="2022-Q4"), month(0, 10, period="2023-Q1")], begun="2022-12")
    assert row.value == 15 and row.period == "2022-12/2023-03"


@given(st.dictionaries(st.tuples(st.integers(1, 12), st.sampled_from(["OUJ", "BER"]), st.sampled_from(["F", "M"])), st.integers(0, 50)))
def test_adding_loses_nothing_in_any_order(made: dict[tuple[int, str, str], int]) -> None:
    rows = [month(number, value, site, sex=sex) for (number, site, sex), value in made.items()]
    found = add(rows)
    assert found == add(rows[::-1]) and sum(row.value or 0 for row in found) == sum(made.values())
