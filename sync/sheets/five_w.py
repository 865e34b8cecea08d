"""The 5W of a sheet: who does what, where, when, for whom; one row a figure, under a row of headers and a row of HXL tags.

Columns (their order never changes; further ones are added at the end):

    who      donor #org+funder · lead #org+lead · implementer #org+impl · project #activity+project+code, #activity+project+name
    what     #sector · #subsector · code of the IASC 4Ws #activity+code+v_4ws · own code #activity+code · name #activity+name
    where    #adm1+name, +code · #adm2+name, +code (ISO 3166-2 as of 2015) · #loc+site+name, +code; all blank for a sum over sites
    when     #date+start · #date+end (YYYY-MM-DD) · #meta+period as the tidy CSV writes it
    whom     #beneficiary+group, +sex, +age, +nationality, +status; a blank one means all
    value    one of persons #reached+num · services or items #output+num · dirhams #value+mad · #indicator+value+num with #indicator+name
    sign     #meta+mark (≈ rounded, · suppressed and no value) · #meta+missing: the sites a sum lacks

Tags follow the HXL standard 1.1; in its default schema numbers stand under #reached, #output+num, #value and #indicator+num only, and
#beneficiary is text. Text is in the language of the sheet, codes are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from . import periods, programme
from .rows import Row
from .sheet import Sheet

Value = str | int | Decimal | None
# Column → tag; the words of the column are those of ``who`` or of the tidy column in resources/wording/sheets.toml.
TAGS = {
    "donor": "#org+funder",
    "lead": "#org+lead",
    "implementer": "#org+impl",
    "project_code": "#activity+project+code",
    "project": "#activity+project+name",
    "sector": "#sector",
    "subsector": "#subsector",
    "mhpss": "#activity+code+v_4ws",
    "activity_code": "#activity+code",
    "activity": "#activity+name",
    "region": "#adm1+name",
    "region_code": "#adm1+code",
    "province": "#adm2+name",
    "province_code": "#adm2+code",
    "site": "#loc+site+name",
    "site_code": "#loc+site+code",
    "start": "#date+start",
    "end": "#date+end",
    "period": "#meta+period",
    "group": "#beneficiary+group",
    "sex": "#beneficiary+sex",
    "age": "#beneficiary+age",
    "nationality": "#beneficiary+nationality",
    "status": "#beneficiary+status",
    "reached": "#reached+num",
    "output": "#output+num",
    "amount": "#value+mad",
    "indicator": "#indicator+name",
    "indicator_value": "#indicator+value+num",
    "mark": "#meta+mark",
    "missing": "#meta+missing",
}
_VALUE_IN = {"persons": "reached", "heads": "reached", "services": "output", "items": "output", "amount_mad": "amount"}


def headers(sheet: Sheet) -> list[str]:
    """The words over the columns, in the language of the sheet."""
    own = {column: sheet.word("who", column) for column in TAGS}
    return [sheet.word("column", column) if own[column] == column else own[column] for column in TAGS]


def lines(sheet: Sheet) -> Iterator[list[Value]]:
    """One line for each figure of the sheet, in the order of the tidy CSV."""
    for row in sheet.lines:
        found = _line(row, sheet)
        yield [found.get(column, "") for column in TAGS]


def _line(row: Row, sheet: Sheet) -> dict[str, Value]:
    language = sheet.language
    start, end = periods.days(row.period)
    what = [sheet.label(name, getattr(row, name)) for name in ("service", "issue", "item") if getattr(row, name)]
    table, name = sheet.word("table", row.table), " · ".join(what)
    region, province = programme.region(row.site, language), programme.province(row.site, language)
    found: dict[str, Value] = {
        "donor": programme.donor(row.project),
        "lead": programme.lead(),
        "implementer": programme.implementer(row.site),
        "project_code": row.project,
        "project": sheet.label("project", row.project) if row.project else "",
        "sector": sheet.word("parts", "sector"),
        "subsector": programme.family(row.service, language) or table,
        "mhpss": programme.activity_code(row.service),
        "activity_code": row.service or row.item or row.table,
        "activity": name or table,
        "region": region[1],
        "region_code": region[0],
        "province": province[1],
        "province_code": province[0],
        "site": sheet.label("site", row.site) if row.site else "",
        "site_code": row.site,
        "start": start.isoformat(),
        "end": end.isoformat(),
        "period": row.period,
        "mark": row.mark,
        "missing": ", ".join(sheet.lacking(row)),
    }
    found |= {
        name: sheet.label(name, getattr(row, name)) for name in ("group", "sex", "age", "nationality", "status") if getattr(row, name)
    }
    if row.table == "indicators" or row.measure not in _VALUE_IN:
        return found | {"indicator": name or table, "indicator_value": row.value}
    return found | {_VALUE_IN[row.measure]: row.value}
