"""The workbook of refused rows: the template's sheets, the refused rows with all their cells as written, and the reasons beside them.

Mended and saved, it is a register like any other; the reader ignores its last column.
"""

from __future__ import annotations

import io
import math
import os
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import resources
from fieldapp.domain.errors import Refused
from resources.wording import sentence

from .importing_cells import Cell
from .importing_plan import Refusal
from .importing_reader import template


def write(path: Path, refused: Iterable[Refusal], language: str) -> None:
    """Write the workbook, readable by its owner alone. Raises Refused ``import_rejects_unwritable``."""
    data = _workbook(list(refused), language)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
    except OSError:
        raise Refused("import_rejects_unwritable") from None


def _workbook(refused: list[Refusal], language: str) -> bytes:
    import xlsxwriter

    memory = io.BytesIO()
    # Nothing may pass through a temporary file, and text beginning with = or looking like an address stays text.
    workbook = xlsxwriter.Workbook(memory, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    day, head = workbook.add_format({"num_format": "dd/mm/yyyy"}), workbook.add_format({"bold": True})
    banner = resources.toml("wording", "sheets.toml")["parts"]["internal"][language]
    for name, layout in template()["sheets"].items():
        columns = [*layout["columns"], template()["reason_column"]]
        sheet = workbook.add_worksheet(name)
        # On paper only: the sheet's first line stays the template's, so that it can be imported again.
        sheet.set_header(f'&C&"-,Bold"{banner}')
        sheet.set_footer(f"&L{banner}&R&P / &N")
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(columns) - 2, 16)
        sheet.set_column(len(columns) - 1, len(columns) - 1, 80)
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column, head)
        for line, refusal in enumerate((r for r in refused if r.sheet == name), start=1):
            for place, column in enumerate(layout["columns"]):
                _write(sheet, line, place, refusal.cells.get(column, ""), day)
            reasons = dict.fromkeys(f"{problem.column} : {sentence(problem.key, language)}" for problem in refusal.problems)
            sheet.write_string(line, len(columns) - 1, " ".join(reasons))
    workbook.close()
    return memory.getvalue()


def _write(sheet: object, line: int, place: int, cell: Cell, day: object) -> None:
    from xlsxwriter.worksheet import Worksheet

    assert isinstance(sheet, Worksheet)
    if isinstance(cell, bool):
        sheet.write_boolean(line, place, cell)
    elif isinstance(cell, datetime):
        sheet.write_datetime(line, place, cell.replace(tzinfo=None), day)
    elif isinstance(cell, date):
        sheet.write_datetime(line, place, cell, day)
    elif isinstance(cell, int | float) and math.isfinite(cell):
        sheet.write_number(line, place, cell)
    elif cell not in ("", None):
        sheet.write_string(line, place, str(cell))
