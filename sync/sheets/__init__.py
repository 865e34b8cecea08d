"""A table of figures as a file people open. Laptop and mission build a ``Sheet``; every format writes the same figures of it.

``write(sheet, format, path)`` is the one way to a file. The formats, each with its page in its module:

    xlsx          a workbook: cover, 5W with an HXL row, a worksheet a table, tidy columns, words and method (``xlsx``, ``five_w``)
    csv           the tidy columns below (``tidy``)
    pdf           a paper for people to read (``pdf``)
    dhis2         data values for a DHIS2 server, JSON (``dhis2``)
    activityinfo  a workbook for ActivityInfo's importer (``activityinfo``)

A sheet holds ``Row``s: one figure each, dimensions as codes, never a name. The tidy CSV is UTF-8 without a byte order mark, comma
separated, one line a figure, lines ending in CR LF, with these columns::

    table, measure, period, site, project, sex, age, group, nationality, status, service, issue, item, value, mark
    persons_new,persons,2023-04,OUJ,MMSD,F,,,,,,,,15,≈

A blank dimension means "all of it". ``value`` is a whole number of what the measure says (``amount_mad``: dirhams with a decimal point;
an indicator in percent: percent), blank when suppressed. ``mark`` is empty for an exact figure, ``≈`` for a rounded one, ``·`` for a
suppressed one. ``period`` is ``2023-04``, ``2023-Q2``, ``2023`` or ``2020-09/2023-04``. For donors and the public the same cells since the
project began follow the figures of the period; the other sheets are added up by programs and hold those of the period only. These columns
never change.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from pathlib import Path

from .programme import organisation
from .rows import COLUMNS, Row, add
from .sheet import AUDIENCES, Goal, Labels, Sheet

__all__ = ["AUDIENCES", "COLUMNS", "FORMATS", "Goal", "Labels", "Row", "Sheet", "add", "ending", "proposed_name", "write"]

# Format → ending of the file, word in its name.
_FORMATS = {
    "xlsx": ("xlsx", "5W"),
    "csv": ("csv", "CSV"),
    "pdf": ("pdf", "FICHE"),
    "dhis2": ("json", "DHIS2"),
    "activityinfo": ("xlsx", "ACTIVITYINFO"),
}
FORMATS = tuple(_FORMATS)


def write(sheet: Sheet, format: str, path: Path) -> None:
    """Write a sheet as one of ``FORMATS``. The same sheet gives the same bytes.

    Raises ValueError for an unknown format, OSError when the disk refuses; what was there then stays.
    """
    _writer(format)(sheet, path)


def ending(format: str) -> str:
    """How the name of a file of that format ends, without the dot."""
    return _FORMATS[format][0]


def proposed_name(sheet: Sheet, format: str, version: int = 1) -> str:
    """A file name as coordination meetings use it: last day, country, kind, organisation, project, and who may not read it by mistake.

    ``20230430_MA_5W_MS2_MMSD_v1.xlsx``; a sheet not meant for the mission names its reader: ``…_INTERNE_v1.pdf``.
    """
    year, month = map(int, sheet.last.split("-"))
    who = {"internal": ("INTERNE",), "donor": ("BAILLEUR",), "public": ("PUBLIC",)}.get(sheet.audience, ())
    project = sheet.projects if len(sheet.projects) == 1 else ()
    day = f"{year}{month:02d}{calendar.monthrange(year, month)[1]:02d}"
    return "_".join([day, "MA", _FORMATS[format][1], organisation(sheet.sites), *project, *who, f"v{version}"]) + f".{ending(format)}"


def _writer(format: str) -> Callable[[Sheet, Path], None]:
    """The format's own writer, loaded only now: the libraries behind it are heavy."""
    if format == "csv":
        from . import tidy

        return tidy.write
    if format == "xlsx":
        from . import xlsx

        return xlsx.write
    if format == "pdf":
        from . import pdf

        return pdf.write
    if format == "dhis2":
        from . import dhis2

        return dhis2.write
    if format == "activityinfo":
        from . import activityinfo

        return activityinfo.write
    raise ValueError("unknown format")
