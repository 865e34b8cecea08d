"""The tidy CSV: one line a figure, for whoever calculates further. Columns: see the package."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from . import files
from .rows import COLUMNS, Row


def write(rows: Iterable[Row], path: Path) -> None:
    """Write the rows in the order given. Raises OSError when the disk refuses; what was there then stays."""
    text = io.StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(COLUMNS)
    for row in rows:
        lines.writerow([*row.cell, row.value_text, row.mark])
    files.replace(path, text.getvalue().encode())
