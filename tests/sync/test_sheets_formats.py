"""Every format prints the same figures, for every audience and language; text stays text; a masked figure is nowhere a number."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sync import sheets
from sync.facts import MEASURES, TABLES
from sync.sheets import COLUMNS, FORMATS, Row, Sheet, beside, dhis2, digest, files, five_w
from tests import pdf_words
from tests.made_sheets import sheet

Printed = Counter[tuple[str, str]]
AUDIENCES = ("internal", "mission", "donor", "public")


def written(made: Sheet, format: str, folder: Path) -> Path:
    path = folder / f"{format}.{sheets.ending(format)}"
    sheets.write(made, format, path)
    return path


def number(value: object) -> str:
    return "" if value in (None, "") else f"{float(str(value)):.2f}"


def printed(made: Sheet) -> Printed:
    return Counter((number(row.value), row.mark) for row in made.lines)


def of_csv(path: Path) -> Printed:
    with path.open(encoding="utf-8", newline="") as file:
        return Counter((number(line["value"]), line["mark"]) for line in csv.DictReader(file))


def of_columns(page: Any, *, value: tuple[str, ...], head: int = 1, skip: int = 1) -> Printed:
    rows = list(page.iter_rows(values_only=True))
    names = rows[head - 1]
    found: Printed = Counter()
    for row in rows[head - 1 + skip :]:
        line = dict(zip(names, row, strict=True))
        (told,) = [line[name] for name in value if line[name] is not None] or [None]
        found[number(told), line.get("mark", line.get("#meta+mark")) or ""] += 1
    return found


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_format_prints_the_same_figures(tmp_path: Path, audience: str) -> None:
    made = sheet(audience)
    wanted = printed(made)
    # Programs add up the CSV of a cell and of the mission, so the sums since the beginning stay out of it.
    assert of_csv(written(made, "csv", tmp_path)) == (wanted if audience in ("donor", "public") else printed(replace(made, since=())))
    book = openpyxl.load_workbook(written(made, "xlsx", tmp_path))
    assert of_columns(book["donnees"], value=("value",)) == wanted
    amounts = ("#reached+num", "#output+num", "#value+mad", "#indicator+value+num")
    assert of_columns(book["5W"], value=amounts, head=2) == wanted
    importer = openpyxl.load_workbook(written(made, "activityinfo", tmp_path))
    assert of_columns(importer["fieldapp"], value=("value",)) == wanted
    sent = json.loads(written(made, "dhis2", tmp_path).read_text("utf-8"))["dataValues"]
    assert Counter((number(one["value"]), one.get("comment", "")) for one in sent) == wanted - Counter({("", "·"): wanted["", "·"]})


def on_card(row: Row) -> bool:
    """Whether the row may stand on a card of the paper, and in no table then."""
    carded = row.table in ("headline", "persons_new", "services", "persons_served")
    return carded and not any(getattr(row, name) for name in beside.WHAT)


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_the_tables_for_people_print_each_figure_once_beside_the_same_since_the_beginning(tmp_path: Path, language: str) -> None:
    made = sheet("mission", language)
    book = openpyxl.load_workbook(written(made, "xlsx", tmp_path))
    tables = {made.word("table", table) for table in {row.table for row in made.lines}}
    shown: Counter[tuple[str, bool]] = Counter()
    for page in book:
        if page.title in tables:
            for row in page.iter_rows(min_row=4):
                for cell in (row[5], row[7]):
                    if cell.value is not None:
                        shown[number("" if cell.value == "·" else cell.value), "≈" in cell.number_format] += 1
    assert shown == Counter((number(row.value), row.mark == "≈") for row in made.lines)
    pages = pdf_words.said(written(made, "pdf", tmp_path).read_bytes())
    digits = Counter(re.sub(r"[^\d.·]", "", text) for text in pages if re.fullmatch(r"[≈·\d\s\u00a0,.]+", text))
    told = [row for pair in digest.of(made, ())[0] for row in (pair.now, pair.since) if row is not None]
    wanted = Counter(re.sub(r"[^\d.·]", "", beside.shown(row, made)) for row in told if not on_card(row))
    assert wanted.total() > 40 and not wanted - digits
    assert set(digits) <= {re.sub(r"[^\d.·]", "", beside.shown(row, made)) for row in made.lines}


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_sheet_gives_the_same_bytes(tmp_path: Path, format: str) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for path in (one, two):
        sheets.write(sheet(), format, path)
    assert one.read_bytes() == two.read_bytes()
    assert b"2026" not in one.read_bytes() if format in ("csv", "dhis2", "pdf") else True


@pytest.mark.parametrize("format", FORMATS)
def test_a_disk_that_refuses_leaves_what_was_there(tmp_path: Path, format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "fiche"
    path.write_bytes(b"before")

    def full(_: int) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        sheets.write(sheet(), format, path)
    assert path.read_bytes() == b"before" and [file.name for file in tmp_path.iterdir()] == ["fiche"]


@pytest.mark.parametrize("format", ["xlsx", "activityinfo"])
def test_no_text_becomes_a_formula_a_link_or_a_number(tmp_path: Path, format: str) -> None:
    evil = '=HYPERLINK("http://x";"y")'
    made = replace(
        sheet("internal"),
        title="=1+1",
        banner="@SUM(A1)",
        answer=("+1", evil),
        notes=("-1",),
        labels={"site": {"OUJ": evil}, "project": {"MMSD": "http://x.example"}, "service": {"psy.*": "007"}},
    )
    pages = zipfile.ZipFile(written(made, format, tmp_path))
    sheets_ = [pages.read(name) for name in pages.namelist() if name.startswith("xl/worksheets/sheet")]
    assert sheets_ and not any(b"<f>" in page or b"<hyperlink" in page for page in sheets_)
    if format == "xlsx":
        strings = pages.read("xl/sharedStrings.xml").decode()
        assert all(text in strings for text in ("=1+1", "=HYPERLINK", "@SUM(A1)", "http://x.example", "007"))


def test_a_reader_in_arabic_reads_from_the_right_and_programs_from_the_left(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(sheet("mission", "ar"), "xlsx", tmp_path))
    assert [page.title for page in book if not page.sheet_view.rightToLeft] == ["donnees"]
    assert [cell.value for cell in book["donnees"][1]] == list(COLUMNS)
    assert not any(page.merged_cells.ranges for page in book)


def test_the_workbook_opens_on_a_cover_that_explains_itself(tmp_path: Path) -> None:
    made = sheet("mission", missing=("NAD",))
    book = openpyxl.load_workbook(written(made, "xlsx", tmp_path))
    cover = book.worksheets[0]
    said = " ".join(str(cell.value) for row in cover.iter_rows() for cell in row if cell.value is not None)
    for words in (made.answer[0], "sans signe est exact", "≈\u00a0: arrondi à 5", "au plus 24 par case", "celui de la clôture", "NAD"):
        assert words in said, words
    sums = [cell for row in cover.iter_rows() for cell in row if "sans NAD" in cell.number_format]
    assert sums and all(isinstance(cell.value, int) for cell in sums)
    assert "≈" not in str(openpyxl.load_workbook(written(sheet("internal"), "xlsx", tmp_path)).worksheets[0]["A10"].value)


def test_an_internal_sheet_says_so_on_every_page_that_is_printed(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(sheet("internal"), "xlsx", tmp_path))
    assert all("NE PAS TRANSMETTRE" in str(page.oddHeader.center.text) for page in book)
    assert "INTERNAL" in json.loads(written(sheet("internal"), "dhis2", tmp_path).read_text("utf-8"))["dataSet"]


def test_the_5w_has_the_row_of_tags_that_hxl_tools_look_for(tmp_path: Path) -> None:
    page = openpyxl.load_workbook(written(sheet("mission", "ar"), "xlsx", tmp_path))["5W"]
    heads, tags, *lines = list(page.iter_rows(values_only=True))
    assert list(tags) == list(five_w.TAGS.values()) and len(set(tags)) == len(tags) and all(heads)
    assert all(re.fullmatch(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*", str(tag)) for tag in tags)
    rows = [dict(zip(tags, line, strict=True)) for line in lines]
    (month,) = [
        row for row in rows if row["#activity+code"] == "psy.*" and row["#meta+period"] == "2023-04" and row["#loc+site+code"] == "OUJ"
    ]
    assert (month["#org+impl"], month["#adm1+code"], month["#adm2+code"]) == ("MS2", "MA-02", "MA-OUJ")
    assert (month["#date+start"], month["#date+end"], month["#output+num"], month["#meta+mark"]) == ("2023-04-01", "2023-04-30", 60, "≈")
    assert "8.1" in str(month["#activity+code+v_4ws"])
    for row in rows:
        told = [row[tag] for tag in ("#reached+num", "#output+num", "#value+mad", "#indicator+value+num") if row[tag] is not None]
        assert len(told) == (row["#meta+mark"] != "·") and all(isinstance(value, int | float) for value in told)


# Fields of a bulk of data values in DHIS2's developer guide; every value is text.
_TOP = {"dataSet", "completeDate", "period", "orgUnit", "attributeOptionCombo", "idScheme", "dataValues"}
_VALUE = {"dataElement", "period", "orgUnit", "categoryOptionCombo", "attributeOptionCombo", "value", "comment", "storedBy", "followup"}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_data_values_keep_to_the_documented_schema_and_name_each_cell_once(tmp_path: Path, audience: str) -> None:
    body = json.loads(written(sheet(audience, missing=("NAD",)), "dhis2", tmp_path).read_text("utf-8"))
    assert set(body) <= _TOP and body["dataSet"] == f"FIELDAPP_{audience.upper()}"
    for one in body["dataValues"]:
        assert set(one) <= _VALUE and all(isinstance(text, str) for text in one.values())
        assert re.fullmatch(r"\d{4}(0[1-9]|1[0-2]|Q[1-4])?", one["period"]) and re.fullmatch(r"\d+(\.\d+)?", one["value"])
        assert all(len(one[name]) <= 50 for name in ("dataElement", "orgUnit", "categoryOptionCombo"))
        assert ("NAD" in one.get("comment", "")) == (one["orgUnit"] == "MISSION")
    cells = [(one["dataElement"], one["period"], one["orgUnit"], one["categoryOptionCombo"]) for one in body["dataValues"]]
    assert len(set(cells)) == len(cells)


def test_data_elements_keep_their_codes_and_long_ones_stay_apart(tmp_path: Path) -> None:
    rows = (
        Row("persons_new", "persons", "2023-Q2", "OUJ", "MMSD", sex="F", age="0_4", value=0),
        Row("services", "amount_mad", "2023", "OUJ", value=100, mark="≈"),
        Row("services", "services", "2023-01/2023-04", "OUJ", service="psy.*", value=5, mark="≈"),
        Row("indicators", "persons", "2020-09/2023-04", "OUJ", item="tangier.oriented_and_integrated_with_a_name", value=5),
        Row("indicators", "persons", "2020-09/2023-04", "OUJ", item="tangier.oriented_and_integrated_with_a_nose", value=5),
    )
    made = replace(sheet("internal"), rows=rows[:3], since=rows[3:])
    sent = json.loads(written(made, "dhis2", tmp_path).read_text("utf-8"))["dataValues"]
    assert [(one["dataElement"], one["period"], one["categoryOptionCombo"]) for one in sent[:3]] == [
        ("PN_P", "2023Q2", "SEX_F_AGE_0_4"),
        ("SV_M", "2023", "default"),
        ("SV_S_psy.*_FROM_202301", "202304", "default"),
    ]
    assert sent[0]["value"] == "0" and sent[0]["attributeOptionCombo"] == "MMSD"
    assert len({one["dataElement"] for one in sent}) == 5


def test_no_two_tables_or_measures_share_a_code() -> None:
    rows = [Row(table, measure, "2023-04", "OUJ", value=1) for table in (*TABLES, "waiting") for measure in (*MEASURES, "days")]
    codes = {dhis2.element(row, since=False) for row in rows}
    assert len(codes) == len(rows) and not any(table.upper() in code for table in TABLES for code in codes)


def test_the_longest_description_of_persons_still_fits_a_server(tmp_path: Path) -> None:
    of = {"sex": "nd", "age": "18_59", "nationality": "GN", "status": "refuge"}
    rows = tuple(
        Row("persons_new", "persons", "2023-04", "OUJ", value=1, group=group, **of) for group in ("marocain_retourne", "marocain_rentre")
    )
    sent = json.loads(written(replace(sheet(), rows=rows, since=()), "dhis2", tmp_path).read_text("utf-8"))["dataValues"]
    codes = {one["categoryOptionCombo"] for one in sent}
    assert len(codes) == 2 and all(len(code) == 50 and code.startswith("SEX_nd_AGE_18_59_GRP_") for code in codes)


def test_importing_again_updates_the_same_records(tmp_path: Path) -> None:
    made = sheet("mission")
    later = replace(made, language="ar", rows=tuple(replace(row, value=10, mark="≈") for row in made.rows))
    keys = []
    for one in (made, later):
        page = openpyxl.load_workbook(written(one, "activityinfo", tmp_path)).active
        assert page is not None
        lines = list(page.iter_rows(values_only=True))
        assert lines[0][:5] == ("key", "month", "start", "end", "period")
        keys.append([line[0] for line in lines[1:]])
        assert all(re.fullmatch(r"\d{4}-\d\d", str(line[1])) and re.fullmatch(r"\d{4}-\d\d-\d\d", str(line[2])) for line in lines[1:])
    assert keys[0] == keys[1] and len(set(keys[0])) == len(keys[0])


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_csv_keeps_its_rows_and_adds_those_since_the_beginning_for_readers_outside(tmp_path: Path, audience: str) -> None:
    made = sheet(audience)
    with written(made, "csv", tmp_path).open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    wanted = (*made.rows, *made.since) if audience in ("donor", "public") else made.rows
    assert tuple(lines[0]) == COLUMNS and [line[2] for line in lines[1:]] == [row.period for row in wanted]
