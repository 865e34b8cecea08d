"""The tidy CSV: one line a figure, for whoever calculates further. Columns: see the package.

On the internal and the mission's sheet only the figures of the period stand here: programs read these month by month and add them up, and
a sum since the beginning beside its parts would be added too. The headline runs from the beginning and says so in its period. A reader
outside gets few sheets and asks how many since the beginning, so those figures follow.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from . import files
from .rows import COLUMNS
from .sheet import Sheet

_ADDED_UP = ("internal", "mission")


def write(sheet: Sheet, path: Path) -> None:
    """Write the figures of a sheet in their order. Raises OSError when the disk refuses; what was there then stays."""
    text = io.StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(COLUMNS)
    for row in sheet.rows if sheet.audience in _ADDED_UP else sheet.lines:
        lines.writerow([*row.cell, row.value_text, row.mark])
    files.replace(path, text.getvalue().encode())
