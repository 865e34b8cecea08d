"""One line of a sheet, and how lines add up over months and sites."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields, replace
from decimal import Decimal

from sync.facts import EXACT, ROUNDED, SUPPRESSED, Figure

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._*-]{0,47}")
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, order=True)
class Row:
    """One printed figure with its dimensions as codes; a blank one means "all of it". Raises ValueError for text that is no code."""

    table: str
    measure: str
    period: str
    site: str = ""
    project: str = ""
    sex: str = ""
    age: str = ""
    group: str = ""
    nationality: str = ""
    status: str = ""
    service: str = ""
    issue: str = ""
    item: str = ""
    value: int | Decimal | None = 0
    mark: str = EXACT

    def __post_init__(self) -> None:
        for text in astuple(self)[3:13]:
            if text and not _CODE.fullmatch(text):
                raise ValueError("a sheet holds codes only")

    @classmethod
    def of(cls, figure: Figure) -> Row:
        """The line of a figure that leaves."""
        cell = figure.cell
        return cls(
            table=cell.table,
            measure=cell.measure,
            period=figure.period,
            site=figure.site,
            project=cell.project,
            sex=cell.sex,
            age=cell.age,
            group=cell.group,
            nationality=cell.nationality,
            status=cell.status,
            service=cell.service,
            issue=cell.issue,
            item=cell.item,
            value=figure.value,
            mark=figure.mark,
        )

    @property
    def value_text(self) -> str:
        """The value as the CSV prints it; blank when suppressed."""
        return "" if self.value is None else f"{self.value:f}" if isinstance(self.value, Decimal) else str(self.value)


COLUMNS = tuple(field.name for field in fields(Row))


def _span(period: str) -> tuple[str, str, str]:
    """The rhythm of a period and its first and last month: ``2023-Q2`` is (quarter, 2023-04, 2023-06)."""
    if "/" in period:
        first, last = period.split("/")
        return "range", first, last
    if "Q" in period:
        year, quarter = period.split("-Q")
        return "quarter", f"{year}-{int(quarter) * 3 - 2:02d}", f"{year}-{int(quarter) * 3:02d}"
    return ("month", period, period) if "-" in period else ("year", f"{period}-01", f"{period}-12")


def add(rows: Iterable[Row], *, over_sites: bool = False) -> list[Row]:
    """The rows summed over their periods, and with ``over_sites`` over their sites too (site then blank).

    Only measures that add may be given; ``persons_served`` rows are dropped, for a person served in two months is one person. Headline
    figures already run from the beginning: the newest of each site stands, nothing older is added to it. A cell that is printed at two
    rhythms is summed at the finer one. Sums over sites keep rhythms apart, so that a month is never added to a quarter. A sum is ≈ as soon
    as one part is, and suppressed as soon as one part is. Its period runs from the first to the last month summed.
    """
    parts: dict[tuple[Row, str], list[Row]] = {}
    for row in rows:
        if row.table != "persons_served":
            rhythm = _span(row.period)[0]
            parts.setdefault((_key(row), rhythm), []).append(row)
    finest: dict[Row, str] = {}
    for key, rhythm in parts:
        if key not in finest or _MONTHS.get(rhythm, 99) < _MONTHS.get(finest[key], 99):
            finest[key] = rhythm
    sums: dict[tuple[Row, str], list[Row]] = {}
    for (key, rhythm), found in parts.items():
        if finest[key] == rhythm:
            if key.table == "headline":
                found = [max(found, key=lambda row: _span(row.period)[2])]
            sums.setdefault((replace(key, site="") if over_sites else key, rhythm), []).extend(found)
    return sorted((_sum(key, found) for (key, _), found in sums.items()), key=lambda row: astuple(row)[:13])


def _key(row: Row) -> Row:
    return replace(row, period="", value=None, mark="")


def _sum(key: Row, found: list[Row]) -> Row:
    periods = {row.period for row in found}
    spans = [_span(period) for period in periods]
    period = periods.pop() if len(periods) == 1 else f"{min(s[1] for s in spans)}/{max(s[2] for s in spans)}"
    values = [row.value for row in found if row.value is not None]
    if len(values) < len(found):
        return replace(key, period=period, value=None, mark=SUPPRESSED)
    total: int | Decimal = sum(values)
    return replace(key, period=period, value=total, mark=ROUNDED if any(row.mark for row in found) else EXACT)
