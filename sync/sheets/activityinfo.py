"""A workbook for ActivityInfo's importer: one worksheet, one row a figure, the key first, so that importing it again updates.

Columns of the form it goes to; names and order never change, further ones are added at the end::

    key             text, key field: the tidy dimensions and the period joined by ``|``; the same cell is the same record
    month           month field, YYYY-MM: the last month of the period
    start, end      date fields, YYYY-MM-DD
    period          text, as the tidy CSV writes it
    site … item     text or single selection: the codes of the tidy CSV, which are the labels of the options
    measure, table  the same
    value           quantity field, decimal point; blank when suppressed
    mark            ≈ rounded, · suppressed, blank exact
    missing         codes of the sites a sum lacks
    audience        whom the sheet was made for: internal, mission, donor, public

The importer takes dates and decimals in these forms in every language, matches options by their exact text, and updates a record only by
its key fields (ActivityInfo manual, "Preparing the records for import"); so nothing here depends on the reader's language.
"""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

from . import files, periods
from .rows import Row
from .sheet import Sheet

DIMENSIONS = ("table", "measure", "site", "project", "sex", "age", "group", "nationality", "status", "service", "issue", "item")
COLUMNS = ("key", "month", "start", "end", "period", *DIMENSIONS, "value", "mark", "missing", "audience")


def write(sheet: Sheet, path: Path) -> None:
    """Write the sheet for the importer. Raises OSError when the disk refuses; what was there then stays."""
    import xlsxwriter

    bytes_ = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(bytes_, options)
    book.set_properties({"title": f"fieldapp {sheet.audience}", "created": datetime(2000, 1, 1)})
    page = book.add_worksheet("fieldapp")
    if sheet.warning:
        page.set_header("&C" + sheet.warning.replace("&", "&&"))
    page.write_row(0, 0, COLUMNS)
    for line, row in enumerate(sheet.lines, start=1):
        for place, text in enumerate(_texts(row, sheet)):
            if COLUMNS[place] == "value" and row.value is not None:
                page.write_number(line, place, row.value)
            elif text:
                page.write_string(line, place, text)
    page.freeze_panes(1, 1)
    book.close()
    files.replace(path, bytes_.getvalue())


def _texts(row: Row, sheet: Sheet) -> list[str]:
    start, end = periods.days(row.period)
    dimensions = [str(getattr(row, name)) for name in DIMENSIONS]
    key = "|".join((row.period, *dimensions))
    missing = ", ".join(sheet.lacking(row))
    span = [end.isoformat()[:7], start.isoformat(), end.isoformat(), row.period]
    return [key, *span, *dimensions, "", row.mark, missing, sheet.audience]
