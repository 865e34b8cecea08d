"""One line of a sheet, and how lines add up over months."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from operator import attrgetter
from typing import Any

from sync.facts import EXACT, ROUNDED, SUPPRESSED, Figure

from .periods import span

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._*-]{0,47}")


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
        for text in _VALUES(self)[3:13]:
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
    def cell(self) -> tuple[str, ...]:
        """What the row counts, where and when: all but the value. A sheet prints no cell twice."""
        return _VALUES(self)[:13]

    @property
    def value_text(self) -> str:
        """The value as the CSV prints it; blank when suppressed."""
        return "" if self.value is None else f"{self.value:f}" if isinstance(self.value, Decimal) else str(self.value)


COLUMNS = tuple(field.name for field in fields(Row))
_VALUES: Callable[[Row], tuple[Any, ...]] = attrgetter(*COLUMNS)  # a sheet asks for them too often for the slow way


def add(rows: Iterable[Row], begun: str = "") -> list[Row]:
    """The rows of each site summed over their periods; ``begun`` is the month of its first closing, before which nothing was reported.

    Headline figures already run from the beginning: the newest stands. ``persons_served`` is dropped, for a person served in two months is
    one person, and so is ``persons_new_year`` once the rows reach over several years. Where a cell is printed for a month and for a
    longer period that holds it, only the shorter ones are added. A sum is ≈ as soon as one part is, and suppressed as soon as one part
    is; its period runs from the first to the last month summed. Where true figures leave, a small one of what a site does not offer leaves
    no row at all; so the sum of a cell that lacks months which others of its kind have is suppressed too.
    """
    found = [row for row in rows if row.table != "persons_served"]
    if len({month[:4] for row in found if row.table != "headline" for month in span(row.period, begun)}) > 1:
        found = [row for row in found if row.table != "persons_new_year"]
    cells: dict[Row, list[Row]] = {}
    covered: dict[tuple[str, ...], list[str]] = {}  # kind of cell → the months its rows begin and end with
    for row in found:
        cells.setdefault(replace(row, period="", value=None, mark=""), []).append(row)
        covered.setdefault(_kind(row), []).extend(span(row.period, begun))
    return sorted((_sum(cell, parts, begun, covered[_kind(cell)]) for cell, parts in cells.items()), key=lambda row: row.cell)


def _kind(row: Row) -> tuple[str, ...]:
    """What a row counts, where, and by which dimensions, whatever their values; families and codes of services are two kinds."""
    names = (name for name in COLUMNS[5:13] if getattr(row, name))
    return row.site, row.project, row.table, row.measure, *names, "family" if row.service.endswith("*") else ""


def _months(ends: tuple[str, str]) -> int:
    """How many months there are from the first to the last."""
    (year, month), (last_year, last_month) = (map(int, end.split("-")) for end in ends)
    return (last_year - year) * 12 + last_month - month + 1


def _sum(cell: Row, parts: list[Row], begun: str, covered: list[str]) -> Row:
    if cell.table == "headline":
        return max(parts, key=lambda row: span(row.period, begun)[1])
    taken: list[Row] = []
    for row in sorted(parts, key=lambda row: (length(row.period), row.period)):
        first, last = span(row.period, begun)
        if not any(first <= span(other.period, begun)[1] and span(other.period, begun)[0] <= last for other in taken):
            taken.append(row)
    spans = [span(row.period, begun) for row in taken]
    period = taken[0].period if len(taken) == 1 else f"{min(spans)[0]}/{max(span[1] for span in spans)}"
    values = [row.value for row in taken if row.value is not None]
    lacks = any(row.mark == EXACT for row in taken) and sum(map(_months, spans)) < _months((min(covered), max(covered)))
    if len(values) < len(taken) or lacks:
        return replace(cell, period=period, value=None, mark=SUPPRESSED)
    total: int | Decimal = sum(values)
    return replace(cell, period=period, value=total, mark=ROUNDED if any(row.mark for row in taken) else EXACT)


def length(period: str) -> int:
    """How long a period is, in months; one of its own counts as the shortest."""
    return 1 if "/" in period else 3 if "Q" in period else 1 if "-" in period else 12
