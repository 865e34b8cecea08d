"""The workbook: a cover, one worksheet a table in the reader's language, and the tidy columns in ``donnees``.

The same rows give the same bytes. Text is always text, even when it begins with ``=``.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

import resources
from sync.facts import ROUNDED, SUPPRESSED, TABLES

from . import files
from .rows import COLUMNS, Row

Labels = Mapping[str, Mapping[str, str]]
_PERSON = ("sex", "age", "group", "nationality", "status")
_WHAT = ("service", "issue", "item", *_PERSON)
_AGES = ("", "0_17", "18", "0_4", "5_11", "12_17", "18_59", "60", "nd")
_DATA = "donnees"


def write(rows: Sequence[Row], path: Path, *, title: str, language: str, labels: Labels | None = None, banner: str = "") -> None:
    """Write the rows under ``title`` in ``language`` (fr, ar, en).

    ``labels`` gives the words of programme codes: column name → code → text; a code without a label stands as it is. ``banner`` stands
    above every worksheet that people read, and at the head and foot of every printed page. Raises OSError when the disk refuses; what was
    there then stays.
    """
    bytes_ = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(bytes_, options)
    book.set_properties({"title": title, "created": datetime(2000, 1, 1)})
    _Book(book, language, labels or {}, banner).fill(list(rows), title)
    book.close()
    files.replace(path, bytes_.getvalue())


def _what(row: Row) -> tuple[str, ...]:
    """What a row counts of its table: every dimension but place, project and time."""
    return tuple(getattr(row, name) for name in _WHAT)


def _rank(row: Row) -> tuple[object, ...]:
    """A total stands before what it breaks down into, and one breakdown after the other: sex, age, group, nationality, status."""
    person = [getattr(row, name) for name in _PERSON]
    blank = [not code for code in person]
    return row.project, row.period, row.service, row.issue, row.item, -sum(blank), *blank, _AGES.index(row.age), *person


class _Book:
    """The worksheets of one workbook while it is being filled."""

    def __init__(self, book: Any, language: str, labels: Labels, banner: str) -> None:
        self.book, self.language, self.labels, self.banner = book, language, labels, banner
        self.words: dict[str, dict[str, dict[str, str]]] = resources.toml("wording", "sheets.toml")
        align = {"align": "right" if language == "ar" else "left", "reading_order": 2 if language == "ar" else 1}
        self.title = book.add_format({"bold": True, "font_size": 14, **align})
        self.warning = book.add_format({"bold": True, "font_size": 12, "font_color": "#8A4B00", **align})
        self.head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EDF1F0", "text_wrap": True, "valign": "top", **align})
        self.text = book.add_format({**align})
        self.total = book.add_format({"bold": True, **align})
        self.long = book.add_format({"text_wrap": True, "valign": "top", **align})
        self.exact = book.add_format({"num_format": "#,##0"})
        self.decimal = book.add_format({"num_format": "#,##0.00"})
        self.rounded = book.add_format({"num_format": '"≈ "#,##0'})
        self.hidden = book.add_format({"align": "right"})

    def word(self, kind: str, key: str) -> str:
        """The word of a table, measure or column, or the key itself."""
        return self.words.get(kind, {}).get(key, {}).get(self.language, key)

    def label(self, column: str, code: str) -> str:
        """The label of a programme code in a column, or the code itself."""
        own = self.words.get(column, {}).get(code, {}).get(self.language)
        return self.labels.get(column, {}).get(code) or own or code

    def sheet(self, name: str) -> Any:
        sheet = self.book.add_worksheet(name[:31])
        if self.language == "ar":
            sheet.right_to_left()
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        self.mark(sheet)
        return sheet

    def mark(self, sheet: Any) -> None:
        """Print the banner on every page of a worksheet."""
        if self.banner:
            printed = self.banner.replace("&", "&&")
            sheet.set_header(f'&C&"-,Bold"{printed}')
            sheet.set_footer(f"&L{printed}&R&P / &N")

    def heading(self, sheet: Any, title: str) -> None:
        """The title of a worksheet, under the banner where there is one."""
        if self.banner:
            sheet.write_string(0, 0, self.banner, self.warning)
        sheet.write_string(1 if self.banner else 0, 0, title, self.title)

    def fill(self, rows: list[Row], title: str) -> None:
        self.cover(rows, title)
        for table in TABLES:
            found = [row for row in rows if row.table == table]
            if found:
                self.table(table, sorted(found, key=_rank))
        self.data(rows)

    def cover(self, rows: list[Row], title: str) -> None:
        sheet = self.sheet(self.word("parts", "cover"))
        sheet.set_column(0, 0, 90)
        self.heading(sheet, title)
        marks = {row.mark for row in rows}
        notes = ["blank"] + ["rounded"] * (ROUNDED in marks) + ["suppressed"] * (SUPPRESSED in marks)
        for line, key in enumerate(notes, start=3 if self.banner else 2):
            sheet.write_string(line, 0, self.word("notes", key), self.long)

    def table(self, table: str, rows: list[Row]) -> None:
        """One line for each thing counted, a column for each measure and site; totals before what they break down into."""
        sheet = self.sheet(self.word("table", table))
        columns = list(
            dict.fromkeys((row.measure, row.site) for row in sorted(rows, key=lambda row: (row.measure, row.site == "", row.site)))
        )
        lines = list(dict.fromkeys((row.project, row.period, _what(row)) for row in rows))
        self.heading(sheet, self.word("table", table))
        for place, name in enumerate(("project", "period", "item")):
            sheet.write_string(3, place, self.word("column", name), self.head)
        for place, (measure, site) in enumerate(columns, start=3):
            first = place == 3 or columns[place - 4][0] != measure
            sheet.write_string(2, place, self.label("measure", measure) if first else "", self.text)
            sheet.write_string(3, place, self.label("site", site) or self.word("parts", "all"), self.head)
        for line, (project, period, what) in enumerate(lines, start=4):
            sheet.write_string(line, 0, self.label("project", project) or self.word("parts", "all"), self.text)
            sheet.write_string(line, 1, period, self.text)
            words = [self.label(name, code) for name, code in zip(_WHAT, what, strict=True) if code]
            sheet.write_string(line, 2, " · ".join(words) or self.word("parts", "all"), self.text if words else self.total)
        places = {column: place for place, column in enumerate(columns, start=3)}
        heights = {key: line for line, key in enumerate(lines, start=4)}
        for row in rows:
            self.value(sheet, heights[row.project, row.period, _what(row)], places[row.measure, row.site], row)
        for place, width in enumerate((34, 17, 58)):
            sheet.set_column(place, place, width)
        sheet.set_column(3, 2 + len(columns), 16)
        sheet.freeze_panes(4, 3)
        sheet.autofilter(3, 0, len(lines) + 3, 2 + len(columns))
        sheet.repeat_rows(3)

    def value(self, sheet: Any, line: int, place: int, row: Row) -> None:
        if row.value is None:
            sheet.write_string(line, place, SUPPRESSED, self.hidden)
        elif row.mark == ROUNDED:
            sheet.write_number(line, place, row.value, self.rounded)
        else:
            whole = row.value == int(row.value)
            sheet.write_number(line, place, row.value, self.exact if whole else self.decimal)

    def data(self, rows: list[Row]) -> None:
        sheet = self.book.add_worksheet(_DATA)
        self.mark(sheet)  # its first line stays the names of columns: programs read it
        sheet.write_row(0, 0, COLUMNS)
        for line, row in enumerate(rows, start=1):
            for place, value in enumerate(astuple(row)):
                if isinstance(value, int | Decimal):
                    sheet.write_number(line, place, value)
                elif value:
                    sheet.write_string(line, place, value)
        sheet.freeze_panes(1, 0)
