"""A table of figures as a file people open: workbook or tidy CSV. Laptop and mission draw with the same code.

A sheet holds ``Row``s: one figure each, dimensions as codes, never a name. The tidy CSV is UTF-8 without a byte order mark, comma
separated, one line a figure, lines ending in CR LF, with these columns::

    table, measure, period, site, project, sex, age, group, nationality, status, service, issue, item, value, mark
    persons_new,persons,2023-04,OUJ,MMSD,F,,,,,,,,15,≈

A blank dimension means "all of it". ``value`` is a whole number of what the measure says (``amount_mad``: dirhams with a decimal point;
an indicator in percent: percent), blank when suppressed. ``mark`` is empty for an exact figure, ``≈`` for a rounded one, ``·`` for a
suppressed one. ``period`` is ``2023-04``, ``2023-Q2``, ``2023`` or ``2020-09/2023-04``.

The workbook has one worksheet a table with its labels in the reader's language, and the tidy columns in a worksheet ``donnees``.
"""

from __future__ import annotations

from .rows import COLUMNS, Row, add

__all__ = ["COLUMNS", "Row", "add"]
