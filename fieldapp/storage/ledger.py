"""What was closed, counted and released: closings, their running totals, what protection carries on, and every figure that left.

Rows are only ever added. A figure is kept as the text the door gave (``actions.release``); this floor does not read it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy import Connection as Connection

from fieldapp.domain.periods import Month
from fieldapp.storage import erased
from fieldapp.storage import tables as t

# What the audit trail calls a closing; its line is ``closing NUMBER DIGEST``.
CLOSED = "close month"


@dataclass(frozen=True)
class Closing:
    """One closed month of the installation; ``certificate`` says how its audit went."""

    id: int
    month: Month
    closed_on: date
    closed_by: str
    certificate: dict[str, str | int]


@dataclass(frozen=True)
class Page:
    """What one closing left in the ledger of one site: running totals, this closing included, and the state protection carries on."""

    month: Month
    site: str
    counted: dict[str, int]
    state: bytes


def closings(connection: Connection) -> list[Closing]:
    """All closings, oldest first."""
    rows = connection.execute(sa.select(t.closing).order_by(t.closing.c.period))
    return [Closing(r.id, Month.parse(r.period), date.fromisoformat(r.closed_on), r.closed_by, json.loads(r.certificate)) for r in rows]


def pages(connection: Connection, site: str, after: Month | None = None) -> list[Page]:
    """The ledger of a site, oldest first: all of it, or what was closed after a month."""
    chosen = (
        sa.select(t.closing.c.period, t.ledger.c.counted, t.ledger.c.state)
        .join(t.closing, t.closing.c.id == t.ledger.c.closing_id)
        .where(t.ledger.c.site == site, t.closing.c.period > (str(after) if after else ""))
        .order_by(t.closing.c.period)
    )
    return [Page(Month.parse(r.period), site, json.loads(r.counted), r.state) for r in connection.execute(chosen)]


def chapters(found: list[Page], restarts: Iterable[Month]) -> list[list[Page]]:
    """Pages of one site, parted where the ledger started again (see ``returned.reported_through``); none of the parts is empty."""
    parts = [[page for page in found if page.month <= month] for month in sorted(restarts)] + [found]
    return [new for before, part in zip([[], *parts], parts, strict=False) if (new := part[len(before) :])]


def sites(connection: Connection) -> list[str]:
    """Every site that has a page."""
    return list(connection.scalars(sa.select(t.ledger.c.site).distinct().order_by(t.ledger.c.site)))


def released(connection: Connection, first: Month, last: Month) -> list[tuple[Month, str]]:
    """Every figure that left with the closings of these months: the month of the closing and the figure's text."""
    chosen = (
        sa.select(t.closing.c.period, t.released.c.figure)
        .join(t.closing, t.closing.c.id == t.released.c.closing_id)
        .where(t.closing.c.period.between(str(first), str(last)))
        .order_by(t.closing.c.period, t.released.c.id)
    )
    return [(Month.parse(row.period), row.figure) for row in connection.execute(chosen)]


def add_closing(connection: Connection, month: Month, closed_on: date, closed_by: str, certificate: Mapping[str, str | int]) -> int:
    """Write that the month is closed; the number of the closing. Raises IntegrityError when it was closed before."""
    values = {"period": str(month), "closed_on": closed_on.isoformat(), "closed_by": closed_by, "certificate": _canonical(certificate)}
    closing_id = t.number_of(connection.execute(sa.insert(t.closing).values(values)))
    erased.mark(connection)
    return closing_id


def add_page(connection: Connection, closing_id: int, site: str, counted: Mapping[str, int], state: bytes, figures: Iterable[str]) -> None:
    """Write what a closing leaves in the ledger of one site, and the figures that leave with it."""
    connection.execute(sa.insert(t.ledger).values(closing_id=closing_id, site=site, counted=_canonical(counted), state=state))
    rows = [{"closing_id": closing_id, "site": site, "figure": figure} for figure in figures]
    if rows:
        connection.execute(sa.insert(t.released), rows)


def digest(connection: Connection, closing_id: int) -> str:
    """SHA-256, hex, over everything a closing left: its row, the pages of its sites and the figures, for the audit trail to hold.

    Over canonical JSON ``[period, closed on, closed by, certificate, [[site, counted, state in hex], …], [[site, figure], …]]``.
    """
    closing = connection.execute(sa.select(t.closing).where(t.closing.c.id == closing_id)).one()
    written = sa.select(t.ledger).where(t.ledger.c.closing_id == closing_id).order_by(t.ledger.c.site)
    left = sa.select(t.released).where(t.released.c.closing_id == closing_id).order_by(t.released.c.id)
    body = [
        *(closing.period, closing.closed_on, closing.closed_by, closing.certificate),
        [[row.site, row.counted, row.state.hex()] for row in connection.execute(written)],
        [[row.site, row.figure] for row in connection.execute(left)],
    ]
    return hashlib.sha256(json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def digests(connection: Connection) -> dict[int, str]:
    """What the audit trail holds of each closing, by its number; blank for one closed before the trail held anything."""
    lines = connection.scalars(sa.select(t.audit.c.object).where(t.audit.c.action == CLOSED).order_by(t.audit.c.seq))
    parts = [line.split() for line in lines]
    return {int(part[1]): part[2] if len(part) > 2 else "" for part in parts}


def _canonical(value: Mapping[str, str | int]) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
