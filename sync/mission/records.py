"""The rows of a year that readers outside the mission may have: only of classes of eleven alike, and only of sites whose year is complete.

The mission holds rows of classes of five (``sync.disclosure.buckets``). Outside, a class counts over the whole year and is shown from
eleven on, its families and circumstances as unlike as a class of five has to be. Only the year stands beside a row, not the quarter it came
in, and the order is that of the columns. A site waits until every installation that closed a month of it that year has closed December: so
a file drawn again holds the same rows of it, and two files cannot be subtracted. Two installations of one site are not added up, for one
person may be followed at both.

The file is CSV in UTF-8, a line a person::

    year,site,project,sex,age,group,service,vulnerable
    2023,OUJ,MMSD,F,18_59,migrant,psy.*,0

Codes are those of the tidy CSV; a blank ``age`` or ``group`` means any; ``vulnerable`` is 1 or 0.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from sync import facts
from sync.disclosure import buckets
from sync.sheets import files

from . import standing
from .tables import closing, record

COLUMNS = ("year", "site", "project", "sex", "age", "group", "service", "vulnerable")
Line = tuple[str, ...]


@dataclass(frozen=True)
class Outside:
    """The lines that may be shown, how many rows the mission keeps to itself, and the sites whose year is not complete."""

    lines: tuple[Line, ...]
    kept: int
    waiting: tuple[str, ...]


def pool(connection: sa.Connection, content: facts.Closing) -> None:
    """Keep the rows of a closing that counts."""
    rows = [
        {"installation": content.installation, "closed": content.period, **{name: getattr(one, name) for name in _FIELDS}}
        for one in content.records
    ]
    if rows:
        connection.execute(sa.insert(record), rows)


def outside(connection: sa.Connection, year: int) -> Outside:
    """What of a year may be shown outside the mission."""
    first, last = f"{year}-01", f"{year}-12"
    columns = (closing.c.installation, closing.c.site, closing.c.period)
    closed = connection.execute(sa.select(*columns).where(closing.c.period.between(first, last))).all()
    firsts = standing.firsts(connection, {one.installation for one in closed})
    complete = {firsts[one.installation] for one in closed if one.period == last}
    waiting = {one.site for one in closed if one.site and firsts[one.installation] not in complete}
    by_line: dict[str, list[facts.Record]] = defaultdict(list)
    for row in connection.execute(sa.select(record).where(record.c.closed.between(first, last))).mappings():
        by_line[firsts[row["installation"]]].append(facts.Record(**{name: row[name] for name in _FIELDS}))
    shown = [one for rows in by_line.values() for one in buckets.shown(rows, buckets.K_OUTSIDE) if one.site not in waiting]
    lines = sorted((str(year), one.site, one.project, one.sex, one.age, one.group, one.service, str(int(one.vulnerable))) for one in shown)
    return Outside(tuple(lines), sum(map(len, by_line.values())) - len(lines), tuple(sorted(waiting)))


def write(lines: tuple[Line, ...], path: Path) -> None:
    """Write the file. Raises OSError when the disk refuses; what was there then stays."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([COLUMNS, *lines])
    files.replace(path, text.getvalue().encode())


_FIELDS = ("site", "period", "project", "sex", "age", "group", "service", "vulnerable")
