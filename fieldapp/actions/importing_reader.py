"""Opening a register: an Excel workbook of the template, bounded in every direction before anything of it is read.

A workbook is a zip of XML. Before the reader sees it, every part is inflated once in small pieces and counted. A part with rows of cells,
wherever it lies, is searched for cells beyond the allowed rows and columns and for cells that do not say where they stand, so that a small
file cannot fill the memory.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, Any

import resources
from fieldapp.domain.errors import Refused
from fieldapp.domain.folding import fold

from .importing_cells import Cell, is_empty, line

MAX_FILE = 64 * 2**20
MAX_INFLATED = 1024 * 2**20
MAX_PARTS = 500
MAX_ROWS = 199_999
_PIECE = 2**20
_LONGEST = 1024

_IS_SHEET = re.compile(rb"<(?:[\w.-]+:)?sheetData\b")
# A cell or row without an address of its own: the reader would place it after the one before, and a crowd of them far away. Spreadsheet
# programs always write the address. Other attributes may stand before it.
_NOWHERE = re.compile(rb"""<(?:[\w.-]+:)?(?:c|row)(?!(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*?\s+r\s*=)[\s/>]""")
# A cell or row number beyond column AZ or row 199,999; numbers stand in the attribute r of <c> and <row>.
_BEYOND = re.compile(rb"""\br\s*=\s*["'](?:[A-Za-z]{3,}\d|[B-Zb-z][A-Za-z]\d|[A-Za-z]{0,2}(?:[2-9]\d{5}|\d{7,}))""")


@dataclass(frozen=True)
class Sheet:
    """One sheet of a register: ``columns`` maps a column's name to its place; ``rows`` are Excel line numbers with their cells."""

    name: str
    columns: dict[str, int]
    rows: list[tuple[int, list[Cell]]]

    def cell(self, row: list[Cell], column: str) -> Cell:
        """What stands in ``column`` of a row; an empty text when the register has no such column."""
        place = self.columns.get(column)
        return row[place] if place is not None and place < len(row) else ""


@dataclass(frozen=True)
class Register:
    """The sheets of the template that a workbook holds, by name."""

    sheets: dict[str, Sheet]

    def __len__(self) -> int:
        return sum(len(sheet.rows) for sheet in self.sheets.values())


@cache
def template() -> dict[str, Any]:
    """The register template of ``resources/programme/register.toml``."""
    return resources.toml("programme", "register.toml")


def read(path: Path) -> Register:
    """Read a register. Raises Refused with one sentence when the file is no register of the template, is damaged or too large."""
    data = _bytes(path)
    _check_parts(data)
    import python_calamine

    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [str(name) for name in workbook.sheet_names]
    except BaseException as error:
        raise _not_a_workbook(error) from None
    chosen = _chosen(names)
    sheets = {}
    for name, written in chosen.items():
        try:
            rows: list[list[Cell]] = [[*row] for row in workbook.get_sheet_by_name(written).to_python(skip_empty_area=False)]
        except BaseException as error:
            raise _not_a_workbook(error) from None
        sheets[name] = _sheet(name, rows)
    return Register(sheets)


def _not_a_workbook(error: BaseException) -> BaseException:
    """The reader is compiled code and may panic, which is no ``Exception``; an interrupt stays what it is."""
    return error if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError) else Refused("import_not_a_workbook")


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Refused("import_not_a_workbook")
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except FileNotFoundError:
        raise Refused("import_no_file") from None
    except OSError:
        raise Refused("import_file_unreadable") from None
    if len(data) > MAX_FILE:
        raise Refused("import_too_large", rows=MAX_ROWS, size=MAX_FILE // 2**20)
    return data


def _check_parts(data: bytes) -> None:
    """Inflate every part once in pieces; nothing of it is kept."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if "xl/workbook.xml" not in {m.filename for m in members} or len(members) > MAX_PARTS:
                raise Refused("import_not_a_workbook")
            inflated = 0
            for member in members:
                with archive.open(member) as part:
                    inflated = _check_part(part, member.filename.lower().endswith(".xml"), inflated)
    # What zipfile raises for a broken, a cut, an encrypted archive or one in a compression it does not know.
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        raise Refused("import_not_a_workbook") from None


def _check_part(part: IO[bytes], is_xml: bool, inflated: int) -> int:
    """Count what a part inflates to, and refuse a sheet with a cell out of bounds or without a place. Returns the sum so far."""
    is_sheet = beyond = nowhere = False
    tail = b""
    while piece := part.read(_PIECE):
        inflated += len(piece)
        if inflated > MAX_INFLATED:
            raise Refused("import_too_large", rows=MAX_ROWS, size=MAX_FILE // 2**20)
        if is_xml and b"\0" in piece:
            raise Refused("import_not_a_workbook")
        window = tail + piece
        whole = window.rfind(b"<")  # an element cut by the end of the piece is looked at with the next one
        is_sheet = is_sheet or bool(_IS_SHEET.search(window, 0, whole))
        beyond = beyond or bool(_BEYOND.search(window))
        nowhere = nowhere or bool(_NOWHERE.search(window, 0, whole))
        tail = window[max(whole, 0) :]
        if len(tail) > _LONGEST:
            tail = tail[:_LONGEST] + tail[-64:]  # a long text: its middle is of no interest
    if is_sheet and beyond:
        raise Refused("import_too_large", rows=MAX_ROWS, size=MAX_FILE // 2**20)
    if is_sheet and nowhere:
        raise Refused("import_not_a_workbook")
    return inflated


def _chosen(names: list[str]) -> dict[str, str]:
    """The workbook's sheets that are the template's, by the template's name.

    A sheet of the template may be missing, but not when the workbook holds a sheet nobody knows: it may be the one, misspelled.
    """
    expected = template()["sheets"]
    known = {fold(name): name for name in expected}
    chosen = {known[fold(name)]: name for name in names if fold(name) in known}
    missing = [name for name in expected if name not in chosen]
    if not chosen or (missing and len(chosen) < len(names)):
        raise Refused("import_sheets_missing", sheets=", ".join(missing))
    return chosen


def _sheet(name: str, rows: list[list[Cell]]) -> Sheet:
    header = rows[0] if rows else []
    known = {fold(column): column for column in [*template()["sheets"][name]["columns"], template()["reason_column"]]}
    columns: dict[str, int] = {}
    for place, cell in enumerate(header):
        column = known.get(fold(line(cell)))
        if column in columns:
            raise Refused("import_column_twice", sheet=name, column=column)
        if column is not None:
            columns[column] = place
    missing = [column for column in template()["sheets"][name]["needed"] if column not in columns]
    if missing:
        raise Refused("import_columns_missing", sheet=name, columns=", ".join(missing))
    reason = columns.pop(template()["reason_column"], None)
    filled = [
        (number, row)
        for number, row in enumerate(rows[1:], start=2)
        if not all(is_empty(cell) for place, cell in enumerate(row) if place != reason)
    ]
    return Sheet(name, columns, filled)
