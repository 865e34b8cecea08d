"""The workbook: a cover, one worksheet a table in the reader's language, and the tidy columns in ``donnees``.

The same rows give the same bytes. Text is always text, even when it begins with ``=``.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

import xlsxwriter

import resources
from sync.facts import ROUNDED, SUPPRESSED, TABLES

from . import files
from .rows import COLUMNS, Row

Labels = Mapping[str, Mapping[str, str]]
_DIMENSIONS = COLUMNS[2:-2]
_DATA = "donnees"


def write(rows: Sequence[Row], path: Path, *, title: str, language: str, labels: Labels | None = None) -> None:
    """Write the rows under ``title`` in ``language`` (fr, ar, en).

    ``labels`` gives the words of programme codes: column name → code → text; a code without a label stands as it is. Raises OSError when
    the disk refuses; what was there then stays.
    """
    bytes_ = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(bytes_, options)
    book.set_properties({"title": title, "created": datetime(2000, 1, 1)})
    _Book(book, language, labels or {}).fill(list(rows), title)
    book.close()
    files.replace(path, bytes_.getvalue())


class _Book:
    """The worksheets of one workbook while it is being filled."""

    def __init__(self, book: Any, language: str, labels: Labels) -> None:
        self.book, self.language, self.labels = book, language, labels
        self.words: dict[str, dict[str, dict[str, str]]] = resources.toml("wording", "sheets.toml")
        align = {"align": "right" if language == "ar" else "left", "reading_order": 2 if language == "ar" else 1}
        self.title = book.add_format({"bold": True, "font_size": 14, **align})
        self.head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EDF1F0", "text_wrap": True, "valign": "top", **align})
        self.text = book.add_format({**align})
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
        return sheet

    def fill(self, rows: list[Row], title: str) -> None:
        self.cover(rows, title)
        order = {table: index for index, table in enumerate(TABLES)}
        ranked = sorted(rows, key=lambda row: order.get(row.table, len(order)))
        for table, found in groupby(ranked, key=lambda row: row.table):
            self.table(table, list(found))
        self.data(rows)

    def cover(self, rows: list[Row], title: str) -> None:
        sheet = self.sheet(self.word("parts", "cover"))
        sheet.set_column(0, 0, 90)
        sheet.write_string(0, 0, title, self.title)
        marks = {row.mark for row in rows}
        notes = ["blank"] + ["rounded"] * (ROUNDED in marks) + ["suppressed"] * (SUPPRESSED in marks)
        for line, key in enumerate(notes, start=2):
            sheet.write_string(line, 0, self.word("notes", key), self.long)

    def table(self, table: str, rows: list[Row]) -> None:
        sheet = self.sheet(self.word("table", table))
        shown = [name for name in _DIMENSIONS if any(getattr(row, name) for row in rows)]
        columns = [*shown, "measure", "value"]
        sheet.write_string(0, 0, self.word("table", table), self.title)
        for place, name in enumerate(columns):
            sheet.write_string(2, place, self.word("column", name), self.head)
        for line, row in enumerate(rows, start=3):
            for place, name in enumerate(shown):
                sheet.write_string(line, place, self.label(name, getattr(row, name)) or self.word("parts", "all"), self.text)
            sheet.write_string(line, len(shown), self.label("measure", row.measure), self.text)
            self.value(sheet, line, len(shown) + 1, row)
        widths = {"service": 34, "item": 44, "project": 22, "site": 22, "period": 17}
        for place, name in enumerate(columns):
            sheet.set_column(place, place, widths.get(name, 15))
        sheet.freeze_panes(3, 0)
        sheet.autofilter(2, 0, len(rows) + 2, len(columns) - 1)

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
        sheet.write_row(0, 0, COLUMNS)
        for line, row in enumerate(rows, start=1):
            for place, value in enumerate(astuple(row)):
                if isinstance(value, int | Decimal):
                    sheet.write_number(line, place, value)
                elif value:
                    sheet.write_string(line, place, value)
        sheet.freeze_panes(1, 0)
