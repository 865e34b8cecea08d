"""DHIS2 data values: one JSON document for ``POST /api/dataValueSets``, sent first with ``?dryRun=true``.

It follows the documented form for bulks of data values (DHIS2 developer guide, "Data values"): only these fields, all text::

    {"dataSet": "FIELDAPP_MISSION", "idScheme": "CODE", "dataValues": [
        {"dataElement": "PN_P", "period": "202304", "orgUnit": "OUJ", "categoryOptionCombo": "SEX_F", "attributeOptionCombo": "MMSD",
         "value": "15", "comment": "≈"}]}

dataSet                ``FIELDAPP_`` and the audience: INTERNAL, MISSION, DONOR, PUBLIC
idScheme               CODE: everything is named by its code, which whoever sets up the server gives to it once
dataElement            table and measure (below), then service, outcome and item joined by ``_``; ``_CUM`` for a figure since the project
                       began, ``_FROM_YYYYMM`` for any other sum over months
period                 ``202304``, ``2023Q2`` or ``2023``; of a sum over months its last month
orgUnit                the site's code, ``MISSION`` for a sum over sites
categoryOptionCombo    what the persons are, in this order: ``SEX_F``, ``AGE_0_4``, ``GRP_migrant``, ``NAT_GN``, ``STA_refuge`` joined
                       by ``_``; ``default`` for all
attributeOptionCombo   the project's code, ``default`` for all
value                  a number with a decimal point; comment: ``≈`` for a rounded figure, then the sites a sum lacks (``- BER``)

Tables: HL headline, PN persons_new, PY persons_new_year, PS persons_served, SV services, AC activities, RF referrals, OC outcomes,
IN indicators, RE refusals, OV overlap; any other by its name in capitals. Measures: P persons, S services, I items, H heads,
M amount_mad; any other by its name in capitals. These codes never change.

A code over 50 signs, the most a server takes, is cut and ends in ``_`` and eight hex digits of its SHA-256.

A suppressed figure is left out, a zero is sent: set ``zeroIsSignificant`` for the data elements, or the server drops zeros.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from . import files, periods
from .beside import WHAT
from .rows import Row
from .sheet import Sheet

_TABLES = {
    "headline": "HL",
    "persons_new": "PN",
    "persons_new_year": "PY",
    "persons_served": "PS",
    "services": "SV",
    "activities": "AC",
    "referrals": "RF",
    "outcomes": "OC",
    "indicators": "IN",
    "refusals": "RE",
    "overlap": "OV",
}
_MEASURES = {"persons": "P", "services": "S", "items": "I", "heads": "H", "amount_mad": "M"}
_PERSON = {"sex": "SEX", "age": "AGE", "group": "GRP", "nationality": "NAT", "status": "STA"}
_LONGEST, _DIGEST = 50, 8


def write(sheet: Sheet, path: Path) -> None:
    """Write the sheet as data values. Raises OSError when the disk refuses; what was there then stays."""
    running = {row.cell for row in sheet.since} | {row.cell for row in sheet.rows if row.table == "headline"}
    values = [_value(row, sheet, row.cell in running) for row in sheet.lines if row.value is not None]
    body = {"dataSet": f"FIELDAPP_{sheet.audience.upper()}", "idScheme": "CODE", "dataValues": values}
    files.replace(path, json.dumps(body, ensure_ascii=False, indent=1).encode() + b"\n")


def _value(row: Row, sheet: Sheet, since: bool) -> dict[str, str]:
    found = {
        "dataElement": element(row, since=since),
        "period": periods.span(row.period)[1].replace("-", "") if "/" in row.period else row.period.replace("-", ""),
        "orgUnit": row.site or "MISSION",
        "categoryOptionCombo": _code([f"{name}_{getattr(row, column)}" for column, name in _PERSON.items() if getattr(row, column)]),
        "attributeOptionCombo": row.project or "default",
        "value": row.value_text,
    }
    missing = sheet.lacking(row)
    lacking = ("- " + ", ".join(missing)) if missing else ""
    comment = " ".join(filter(None, (row.mark, lacking)))
    return found | ({"comment": comment} if comment else {})


def element(row: Row, *, since: bool) -> str:
    """The code of the data element of a figure; ``since`` when it runs from the beginning of the project."""
    parts = [_TABLES.get(row.table, row.table.upper()), _MEASURES.get(row.measure, row.measure.upper())]
    parts += [getattr(row, name) for name in WHAT if name not in _PERSON and getattr(row, name)]
    if "/" in row.period:
        parts.append("CUM" if since else f"FROM_{row.period[:7].replace('-', '')}")
    return _code(parts)


def _code(parts: list[str]) -> str:
    """The parts as one code, no longer than a server takes."""
    code = "_".join(parts) or "default"
    if len(code) <= _LONGEST:
        return code
    return f"{code[: _LONGEST - _DIGEST - 1]}_{hashlib.sha256(code.encode()).hexdigest()[:_DIGEST]}"
