"""What leaves the mission for everybody: nothing under 11, weighed against all that was ever shown outside.

What a public sheet shows is remembered before the file is written, and every later one is fitted beside it (``sync.disclosure.least``), so
that no two sheets together tell what neither does. A figure "since the beginning" that has to wait is replaced by the one shown last, under
the period it was shown for: two readers never learn more than one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, replace
from datetime import date

import sqlalchemy as sa

from sync.disclosure import least
from sync.facts import SUPPRESSED
from sync.sheets import Row

from .publication import Drawn
from .tables import DIMENSIONS, shown


def fit(connection: sa.Connection, drawn: Drawn, begun: str, day: date) -> Drawn:
    """The figures as they may be shown outside, remembered as shown; ``begun`` is the month of the mission's first closing."""
    if connection.dialect.name == "postgresql":  # two sheets at once would not see each other; SQLite lets one write at a time
        connection.exec_driver_sql("LOCK TABLE shown IN EXCLUSIVE MODE")
    before, kept = remembered(connection), remembered(connection, hidden=True)
    place = {row.cell: row for row in (*drawn.rows, *drawn.since)}
    found = dict(zip(place, least.fit(list(place.values()), shown=before, hidden=kept, begun=begun), strict=True))
    _remember(connection, [row for row in found.values() if row.value is not None], before, day, hidden=False)
    _remember(connection, [row for cell, row in place.items() if found[cell].value is None], kept, day, hidden=True)
    last = {_timeless(row): row for row in sorted(before, key=lambda row: row.period) if "/" in row.period}
    since = []
    for row in drawn.since:
        own = found[row.cell]
        since.append(last.get(_timeless(row), own) if own.mark == SUPPRESSED else own)
    rows = [found[row.cell] for row in drawn.rows]
    # The headline stands among the figures of the period too, and there a cell is printed once.
    instead = {_timeless(row): row for row in since}
    rows = [instead[_timeless(row)] if row.table == "headline" and _timeless(row) in instead else row for row in rows]
    return replace(drawn, rows=tuple(rows), since=tuple(since))


def remembered(connection: sa.Connection, *, hidden: bool = False) -> list[Row]:
    """Every figure that was ever shown outside, in order; or those that were hidden, with their values."""
    found = connection.execute(sa.select(shown).where(shown.c.hidden == hidden).order_by(shown.c.id)).mappings()
    names = ("table", "measure", "period", *DIMENSIONS, "value", "mark")
    return [Row(**{name: row[name] for name in names}) for row in found]


def _remember(connection: sa.Connection, rows: Sequence[Row], before: Sequence[Row], day: date, *, hidden: bool) -> None:
    known = set(before)
    values = [
        {
            "shown_on": day.isoformat(),
            "hidden": hidden,
            "period": row.period,
            "table": row.table,
            "measure": row.measure,
            **{name: getattr(row, name) for name in DIMENSIONS},
            "value": row.value,
            "mark": row.mark,
        }
        for row in rows
        if row.value is not None and row not in known
    ]
    if values:
        connection.execute(sa.insert(shown), values)


def _timeless(row: Row) -> tuple[str, ...]:
    """What a row counts, whatever its period."""
    return (*astuple(row)[:2], *astuple(row)[3:13])
