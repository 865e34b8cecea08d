"""The workbook: a cover that explains itself, the 5W with its HXL row, one worksheet a table, the tidy columns, words and method.

Worksheets, in this order: cover · ``5W`` (see ``five_w``) · one a table in the reader's language, the figure of the period beside the same
since the project began · ``donnees``, the tidy columns (see the package) · words and method. No cell is merged. The same sheet gives the
same bytes. Text is always text, even when it begins with ``=``.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

from sync.facts import ROUNDED, SUPPRESSED

from . import beside, explain, files, five_w, periods
from .beside import Pair
from .rows import COLUMNS, Row
from .sheet import Sheet

_DATA, _FIVE_W = "donnees", "5W"
_WIDE, _NARROW = 84, 17  # widths of columns, in signs
_LINE, _SIGNS = 16, 72  # height of a line of a sentence in points, and how many signs surely fit one
_FIGURES = (5, 7, 8)  # columns of a table that hold figures
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


def write(sheet: Sheet, path: Path) -> None:
    """Write the sheet as a workbook. Raises OSError when the disk refuses; what was there then stays."""
    files.replace(path, _bytes(sheet))


def _bytes(sheet: Sheet) -> bytes:
    import xlsxwriter

    bytes_ = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(bytes_, options)
    book.set_properties({"title": sheet.title, "created": datetime(2000, 1, 1)})
    _Book(book, sheet).fill()
    book.close()
    return bytes_.getvalue()


class _Book:
    """The worksheets of one workbook while it is being filled."""

    def __init__(self, book: Any, sheet: Sheet) -> None:
        self.book, self.sheet = book, sheet
        arabic = sheet.language == "ar"
        self.align = {"align": "right" if arabic else "left", "reading_order": 2 if arabic else 1}
        self.end = {"align": "right", "reading_order": 2 if arabic else 1}  # where numbers stand in every language
        self.title = book.add_format({"bold": True, "font_size": 16, "font_color": "#0A5350", **self.align})
        self.warning = book.add_format({"bold": True, "font_size": 12, "font_color": "#6E4000", "bg_color": "#F9EACB", **self.align})
        self.section = book.add_format({"bold": True, "font_size": 12, "font_color": "#0A5350", "valign": "bottom", **self.align})
        self.head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E0ECE8", "text_wrap": True, "valign": "top", **self.align})
        self.over = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E0ECE8", "text_wrap": True, "valign": "top", **self.end})
        self.tag = book.add_format({"font_color": "#5F6969", "italic": True})
        self.text = book.add_format({**self.align})
        self.when = book.add_format({**self.align, "indent": 1})
        self.total = book.add_format({"bold": True, **self.align})
        self.long = book.add_format({"text_wrap": True, "valign": "top", **self.align})
        self.answer = book.add_format({"text_wrap": True, "valign": "top", "bold": True, "font_size": 12, **self.align})
        self.hidden = book.add_format({"align": "right"})
        self.share = book.add_format({"num_format": "0%", "font_color": "#5F6969"})
        self.numbers: dict[str, Any] = {}
        self.names: set[str] = set()

    def fill(self) -> None:
        """All worksheets, in their order."""
        self.cover()
        self.five_w()
        for table, found in groupby(beside.pairs(self.sheet), key=lambda pair: pair.of.table):
            self.table(table, list(found))
        self.data()
        self.method()

    def worksheet(self, name: str, *, mirrored: bool = True) -> Any:
        """A further worksheet under a name no other has; the banner on every page of it."""
        base = _FORBIDDEN.sub(" ", name).strip("' ")[:28]
        name = (
            base
            if base.casefold() not in self.names
            else next(f"{base} {number}" for number in range(2, 1000) if f"{base} {number}".casefold() not in self.names)
        )
        self.names.add(name.casefold())
        page = self.book.add_worksheet(name)
        if mirrored and self.sheet.language == "ar":
            page.right_to_left()
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        if self.sheet.warning:
            printed = self.sheet.warning.replace("&", "&&")
            page.set_header(f'&C&"-,Bold"{printed}')
            page.set_footer(f"&L{printed}&R&P / &N")
        else:
            page.set_footer("&R&P / &N")
        return page

    def heading(self, page: Any, title: str) -> int:
        """Banner and title at the top; the line below them that is free."""
        line = 0
        if self.sheet.warning:
            page.write_string(line, 0, self.sheet.warning, self.warning)
            line += 1
        page.set_row(line, 2 * _LINE)
        page.write_string(line, 0, title, self.title)
        return line + 2

    def cover(self) -> None:
        """The answer, the essential figures, the targets, and in words what the signs mean."""
        sheet = self.sheet
        page = self.worksheet(sheet.word("parts", "cover"))
        page.set_portrait()
        page.set_column(0, 0, _WIDE)
        page.set_column(1, 4, _NARROW)
        line = self.heading(page, sheet.title)
        page.write_string(line - 1, 0, explain.period(sheet), self.text)
        line += 1
        for sentence in sheet.answer:
            line = self.sentence(page, line, 0, sentence, self.answer)
        now, since, _ = explain.columns(sheet)
        for place in beside.places(sheet):
            line = self.section_head(page, line, beside.place_words(place, sheet), (now, since))
            for words, of_now, of_since in beside.essentials(sheet, place):
                page.write_string(line, 0, words, self.text)
                self.value(page, line, 1, of_now)
                self.value(page, line, 2, of_since)
                line += 1
        if sheet.goals:
            heads = (sheet.word("parts", "reached"), sheet.word("parts", "target"), sheet.word("parts", "progress"))
            line = self.section_head(page, line, sheet.word("parts", "goals"), heads)
            for goal in sheet.goals:
                page.write_string(line, 0, beside.goal_words(goal, sheet), self.text)
                self.number(page, line, 1, goal.value, goal.mark)
                self.number(page, line, 2, goal.target, "")
                if beside.told(goal):
                    page.write_number(line, 3, goal.share, self.share)
                line += 1
        line = self.section_head(page, line, sheet.word("parts", "how"), ())
        for sentence in (*explain.sentences(sheet), sheet.word("notes", "blank"), sheet.word("notes", "data")):
            line = self.sentence(page, line, 0, sentence, self.long)

    def sentence(self, page: Any, line: int, place: int, words: str, shape: Any) -> int:
        """A sentence in a wide cell, as high as it needs: not every program finds the height by itself. The line below."""
        page.set_row(line, _LINE * -(-len(words) // _SIGNS))
        page.write_string(line, place, words, shape)
        return line + 1

    def section_head(self, page: Any, line: int, words: str, columns: Sequence[str]) -> int:
        """The words over a part of the cover and its columns; the line below."""
        page.set_row(line + 1, 2 * _LINE if columns else _LINE)
        page.write_string(line + 1, 0, words, self.section)
        for place, column in enumerate(columns, start=1):
            page.write_string(line + 1, place, column, self.over)
        return line + 2

    def five_w(self) -> None:
        """Headers, HXL tags, one row a figure: from the first row on, because programs read it."""
        page = self.worksheet(_FIVE_W)
        page.write_row(0, 0, five_w.headers(self.sheet), self.head)
        page.write_row(1, 0, list(five_w.TAGS.values()), self.tag)
        self.rows(page, 2, five_w.lines(self.sheet))
        page.freeze_panes(2, 0)
        page.set_column(0, len(five_w.TAGS) - 1, _NARROW)

    def table(self, table: str, found: Sequence[Pair]) -> None:
        """One line for each thing counted; totals before what they break down into."""
        sheet = self.sheet
        page = self.worksheet(sheet.word("table", table))
        top = self.heading(page, sheet.word("table", table))
        now, since, share = explain.columns(sheet)
        period = sheet.word("column", "period")
        heads = [*(sheet.word("column", name) for name in ("project", "site", "item", "measure", "period")), now, period, since, share]
        page.set_row(top, 2 * _LINE)
        for place, head in enumerate(heads):
            page.write_string(top, place, head, self.over if place in _FIGURES else self.head)
        page.freeze_panes(top + 1, 3)
        page.repeat_rows(top)
        page.autofilter(top, 0, top + len(found), len(heads) - 1)
        for line, pair in enumerate(found, start=top + 1):
            row, what = pair.of, beside.what(pair.of, sheet)
            page.write_string(line, 0, sheet.label("project", row.project) if row.project else sheet.word("parts", "all"), self.text)
            page.write_string(line, 1, sheet.label("site", row.site) if row.site else sheet.word("parts", "all"), self.text)
            page.write_string(line, 2, what, self.total if what == sheet.word("parts", "all") else self.text)
            page.write_string(line, 3, sheet.label("measure", row.measure), self.text)
            for place, figure in ((4, pair.now), (6, pair.since)):
                page.write_string(line, place, periods.words(figure.period, sheet.language) if figure else "", self.when)
                self.value(page, line, place + 1, figure)
            if pair.share is not None:
                page.write_number(line, 8, pair.share, self.share)
        for place, width in enumerate((38, 25, 44, 13, 22, 15, 32, 17, 8)):
            page.set_column(place, place, width)

    def data(self) -> None:
        """The tidy columns, as codes. The first line stays the names of columns: programs read it."""
        page = self.worksheet(_DATA, mirrored=False)
        page.write_row(0, 0, COLUMNS)
        self.rows(page, 1, ((*row.cell, row.value, row.mark) for row in self.sheet.lines))
        page.freeze_panes(1, 0)

    def method(self) -> None:
        """How the figures came about, and what every code of the sheet means."""
        sheet = self.sheet
        page = self.worksheet(sheet.word("parts", "method"))
        for place, width in enumerate((26, 34, _WIDE)):
            page.set_column(place, place, width)
        line = self.heading(page, sheet.word("parts", "method"))
        for sentence in explain.sentences(sheet):
            line = self.sentence(page, line, 2, sentence, self.long)
        heads = (sheet.word("column", "item"), sheet.word("parts", "code"), sheet.word("parts", "words"))
        page.write_row(line + 1, 0, heads, self.head)
        line += 2
        for column in (*COLUMNS[:2], *COLUMNS[3:13]):
            for code in sorted({str(getattr(row, column)) for row in sheet.lines} - {""}):
                page.write_string(line, 0, sheet.word("column", column), self.text)
                page.write_string(line, 1, code, self.text)
                page.write_string(line, 2, sheet.label(column, code), self.text)
                line += 1

    def rows(self, page: Any, line: int, rows: Iterable[Sequence[object]]) -> None:
        """Plain cells from a line on: numbers as numbers, codes and words as text, nothing for a blank."""
        for at, row in enumerate(rows, start=line):
            for place, value in enumerate(row):
                if isinstance(value, int | Decimal):
                    page.write_number(at, place, value)
                elif value:
                    page.write_string(at, place, str(value))

    def value(self, page: Any, line: int, place: int, row: Row | None) -> None:
        """A figure, with the sites it lacks in the same cell."""
        if row is not None:
            self.number(page, line, place, row.value, row.mark, beside.without(row, self.sheet))

    def number(self, page: Any, line: int, place: int, value: int | Decimal | None, mark: str, lacking: str = "") -> None:
        """A number whose sign and remark are how the cell shows it, so that it stays a number."""
        if value is None:
            page.write_string(line, place, f"{SUPPRESSED} ({lacking})" if lacking else SUPPRESSED, self.hidden)
            return
        shape = "#,##0" if value == int(value) else "#,##0.00"
        if mark == ROUNDED:
            shape = f'"{ROUNDED} "{shape}'
        if lacking:
            shape += '" (' + lacking.replace('"', "'") + ')"'
        if shape not in self.numbers:
            self.numbers[shape] = self.book.add_format({"num_format": shape})
        page.write_number(line, place, value, self.numbers[shape])
