"""Sheets: the internal one is the truth of the records, the others show only what left."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from fieldapp.actions import importing, indicators, months, sheets
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.domain.periods import Month

NOVEMBER, DECEMBER = Month(2025, 11), Month(2025, 12)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def blank(line: dict[str, str], *but: str) -> bool:
    names = ("sex", "age", "group", "nationality", "status", "service", "issue", "item")
    return not any(line[name] for name in names if name not in but)


def register(lines: list[dict[str, str]]) -> Iterator[tuple[dict[str, str], str]]:
    for line in lines:
        if line["table"] == "persons_new" and line["measure"] == "persons" and blank(line):
            yield line, ""
        code = "." in line["service"] and not line["service"].endswith("*")
        if line["table"] == "services" and line["measure"] == "services" and code and blank(line, "service"):
            yield line, line["service"]


def test_the_internal_sheet_of_each_month_is_the_truth_of_the_register(desk: Desk, data: Path, tmp_path: Path) -> None:
    importing.run(desk, data / "registre-cellules.xlsx")
    truth = json.loads((data / "registre-cellules.truth.json").read_text())
    for month in Month(2021, 6).until(Month(2021, 9)):
        lines = read(sheets.write(desk, month, month, format="csv", out=tmp_path / f"{month}.csv"))
        wanted = {key: n for key, n in truth["new_by_site_month"].items() if key.split()[1] == str(month)}
        wanted |= {key: n for key, n in truth["contacts_by_site_month_service"].items() if key.split()[1] == str(month)}
        for project in ("MMSD", ""):
            found = {
                f"{line['site']} {line['period']} {service}".strip(): int(line["value"])
                for line, service in register(lines)
                if line["project"] == project
            }
            assert found == wanted
        assert {line["mark"] for line in lines} == {""}
    whole = read(sheets.write(desk, Month(2020, 9), Month(2023, 4), format="csv", out=tmp_path / "all.csv"))
    (total,) = [
        line["value"]
        for line in whole
        if line["table"] == "headline" and line["measure"] == "persons" and line["site"] == "OUJ" and line["project"] == "MMSD"
    ]
    assert int(total) == truth["by_site"]["OUJ"]
    assert indicators.values(desk).values["cells.persons_in_care"] == truth["persons_in_care"]


def test_a_sheet_for_others_needs_a_closed_month_and_shows_what_left(desk: Desk, rows: Any, tmp_path: Path) -> None:
    for _ in range(8):
        rows.entry(rows.person(), "2025-11-03")
    out = tmp_path / "mission.csv"
    for audience in ("mission", "donor"):
        with pytest.raises(Refused) as refusal:
            sheets.write(desk, NOVEMBER, NOVEMBER, audience=audience, format="csv", out=out)
        assert refusal.value.key == "sheet_not_closed" and not out.exists()
    left = months.close(desk, NOVEMBER).value.figures
    lines = read(sheets.write(desk, NOVEMBER, NOVEMBER, audience="mission", format="csv", out=out))
    assert len(lines) == len([figure for figure in left if not figure.cell.nationality and not figure.cell.status])
    assert all(line["mark"] == "≈" and int(line["value"]) % 5 == 0 for line in lines if line["table"] != "headline")
    with pytest.raises(Refused):
        sheets.write(desk, NOVEMBER, DECEMBER, audience="mission", format="csv", out=out)


def test_a_range_adds_up_what_left(desk: Desk, rows: Any) -> None:
    for day in ("2025-11-03", "2025-12-03"):
        for _ in range(15):
            rows.entry(rows.person(), day)
    for month in (NOVEMBER, DECEMBER):
        months.close(desk, month)

    def totals(first: Month, last: Month) -> dict[str, Any]:
        found = sheets.rows(desk, first, last, audience="mission", project="MMSD")
        return {
            row.period: row.value
            for row in found
            if row.table == "services" and row.site == "OUJ" and row.measure == "services" and not row.service
        }

    one, two = totals(NOVEMBER, NOVEMBER), totals(DECEMBER, DECEMBER)
    assert totals(NOVEMBER, DECEMBER) == {"2025-11/2025-12": one["2025-11"] + two["2025-12"]}
    (headline,) = [
        row
        for row in sheets.rows(desk, NOVEMBER, DECEMBER, audience="mission", project="MMSD")
        if row.table == "headline" and row.measure == "persons" and row.site == "OUJ"
    ]
    assert (headline.value, headline.period) == (30, "2025-11/2025-12")


def test_late_entries_have_a_line_of_their_own_inside_only(desk: Desk, rows: Any) -> None:
    rows.entry(rows.person(), "2025-11-03")
    months.close(desk, NOVEMBER)
    for _ in range(4):
        rows.entry(rows.person(), "2025-11-20")

    def late(month: Month, audience: str = "internal") -> list[Any]:
        return [row.value for row in sheets.rows(desk, month, month, audience=audience) if row.item == "late" and row.project == "MMSD"]

    assert late(NOVEMBER) == [] and late(DECEMBER) == [4]
    months.close(desk, DECEMBER)
    assert late(DECEMBER) == [4] and late(Month(2026, 1)) == [] and late(DECEMBER, "mission") == []


def test_the_internal_sheet_can_be_had_at_any_time_by_those_who_may(desk: Desk, desk_of: Callable[..., Desk], rows: Any) -> None:
    rows.entry(rows.person(), "2026-03-02")
    assert sheets.rows(desk, Month(2026, 3), Month(2026, 3))
    stranger = desk_of("reception", "administrator")
    for audience in sheets.AUDIENCES:
        with pytest.raises(NotAllowed):
            sheets.rows(stranger, NOVEMBER, NOVEMBER, audience=audience)
    with pytest.raises(NotAllowed):
        indicators.values(stranger)
    with pytest.raises(NotAllowed):
        sheets.rows(desk_of("counsellor"), NOVEMBER, NOVEMBER, audience="mission")


@pytest.mark.parametrize(
    ("other", "key"),
    [
        ({"last": Month(2025, 10)}, "sheet_range"),
        ({"project": "NOPE"}, "sheet_project"),
        ({"audience": "press"}, "sheet_kind"),
        ({"format": "docx"}, "sheet_kind"),
        ({"out": Path("/nowhere/at/all.csv")}, "sheet_not_written"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence(desk: Desk, tmp_path: Path, other: dict[str, Any], key: str) -> None:
    asked: dict[str, Any] = {"first": NOVEMBER, "last": NOVEMBER, "format": "csv", "out": tmp_path / "x.csv"} | other
    with pytest.raises(Refused) as refusal:
        sheets.write(desk, asked.pop("first"), asked.pop("last"), **asked)
    assert refusal.value.key == key and refusal.value.sentence("ar")


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_the_workbook_speaks_the_readers_language(desk: Desk, rows: Any, tmp_path: Path, language: str) -> None:
    rows.entry(rows.person(), "2025-11-03", "referral.out", issue="acceptee")
    path = sheets.write(desk, NOVEMBER, NOVEMBER, out=tmp_path / "fiche.xlsx", language=language)
    book = openpyxl.load_workbook(path)
    words = {cell.value for sheet in book.worksheets[:-1] for line in sheet.iter_rows() for cell in line}
    programme = desk.programme
    labels = (programme.sites["OUJ"].label, programme.services["referral.out"].label, programme.codes["issue"]["acceptee"])
    assert {label[language] for label in labels} <= words
    assert len(book.sheetnames) == len(set(book.sheetnames)) and "donnees" in book.sheetnames


def test_indicators_refuse_what_nobody_declared(desk: Desk) -> None:
    for asked in ({"project": "NOPE"}, {"site": "NOPE"}, {"start": date(2026, 2, 1), "end": date(2026, 1, 1)}):
        with pytest.raises(Refused):
            indicators.values(desk, **asked)  # type: ignore[arg-type]
    assert indicators.values(desk).values["cells.persons_in_care"] == 0
