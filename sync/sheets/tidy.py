"""The tidy CSV: one line a figure, for whoever calculates further. Columns: see the package."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from . import files
from .rows import COLUMNS
from .sheet import Sheet


def write(sheet: Sheet, path: Path) -> None:
    """Write the figures of a sheet in their order. Raises OSError when the disk refuses; what was there then stays."""
    text = io.StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(COLUMNS)
    for row in sheet.lines:
        lines.writerow([*row.cell, row.value_text, row.mark])
    files.replace(path, text.getvalue().encode())
