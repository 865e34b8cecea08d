"""Months that were closed: what left beside the exact numbers here, the certificate, the delivery, and how persons grew since the start.

Exact numbers are for inside the cell: only roles that read figures see them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fieldapp.actions import delivery, months_cost, months_since, release
from fieldapp.actions.delivery import OutboxRow
from fieldapp.actions.desk import Desk, require
from fieldapp.actions.months import PreviewRow
from fieldapp.actions.months_cost import Cost
from fieldapp.actions.roles import READERS
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger, month_marks, records_left, returned
from fieldapp.storage.ledger import Connection, Page
from fieldapp.storage.month_marks import Mark
from sync.disclosure import ledger as protected
from sync.disclosure.truth import read

_NEW = ("new", "new_refused")


@dataclass(frozen=True)
class Brief:
    """One closing in a line: its audit passed beside ``earlier`` closings; ``batch`` is what was sealed of it, None when nothing was."""

    closing_id: int
    month: Month
    closed_on: date
    closed_by: str
    certificate: dict[str, str | int]
    earlier: int
    batch: OutboxRow | None


@dataclass(frozen=True)
class Closed:
    """One closed month whole: the figures that left, each beside its exact number, what protection cost, who marked it before, and how many
    persons left as a row."""

    brief: Brief
    rows: tuple[PreviewRow, ...]
    cost: Cost
    marks: tuple[Mark, ...]
    records: int

    @property
    def month(self) -> Month:
        """The month."""
        return self.brief.month


@dataclass(frozen=True)
class Point:
    """New persons of a project in a closed month, over all sites, and since the first closing: exact, refusals included."""

    month: Month
    new: int
    total: int


def history(desk: Desk) -> list[Brief]:
    """Every closing of this installation, oldest first."""
    with desk.store.read() as connection:
        closings, restarts = ledger.closings(connection), returned.restarts(connection)
    batches = {row.period: row for row in delivery.outbox(desk)}
    found = []
    for at, closing in enumerate(closings):
        start = max((month for month in restarts if month < closing.month), default=None)
        earlier = sum(1 for one in closings[:at] if start is None or one.month > start)
        batch = batches.get(str(closing.month))
        found.append(Brief(closing.id, closing.month, closing.closed_on, closing.closed_by, closing.certificate, earlier, batch))
    return found


def closed(desk: Desk, month: Month) -> Closed:
    """What left with a closed month. Raises NotAllowed without a role that reads figures, Refused ``month_not_closed``."""
    require(desk, *READERS)
    brief = next((one for one in history(desk) if one.month == month), None)
    if brief is None:
        raise Refused("month_not_closed", month=month)
    with desk.store.read() as connection:
        left = [release.figure(text) for _, text in ledger.released(connection, month, month)]
        marks = tuple(month_marks.standing(connection).get(month, {}).values())
        since = months_since.sums(connection, month)
        rows: list[PreviewRow] = []
        states: dict[str, bytes] = {}
        for pages in _chapters(connection):
            at = next((number for number, page in enumerate(pages) if page.month == month), None)
            if at is None:
                continue
            page = pages[at]
            reached = protected.decode(page.state).entries[-1].reached
            figures = [figure for figure in left if figure.site == page.site]
            beside = release.beside(figures, pages[:at], page.counted, reached)
            rows += (PreviewRow(figure, exact, since.get((figure.site, figure.cell))) for figure, exact in beside)
            states[page.site] = page.state
        records = records_left.sent(connection, brief.closing_id)
    return Closed(brief, tuple(rows), months_cost.weigh(((row.figure, row.exact) for row in rows), states), marks, records)


def growth(desk: Desk) -> dict[str, tuple[Point, ...]]:
    """By project, its new persons month by month as closings counted them, oldest first. Raises NotAllowed as ``closed``."""
    require(desk, *READERS)
    added: dict[str, dict[Month, int]] = {}
    with desk.store.read() as connection:
        for pages in _chapters(connection):
            before: dict[str, int] = {}
            for page in pages:
                now = _newcomers(page)
                for project in {*now, *before}:
                    months = added.setdefault(project, {})
                    months[page.month] = months.get(page.month, 0) + now.get(project, 0) - before.get(project, 0)
                before = now
    found = {}
    for project, months in sorted(added.items()):
        total, points = 0, []
        for month in sorted(months):
            total += months[month]
            points.append(Point(month, months[month], total))
        found[project] = tuple(points)
    return found


def _chapters(connection: Connection) -> Iterator[list[Page]]:
    restarts = returned.restarts(connection)
    for site in ledger.sites(connection):
        yield from ledger.chapters(ledger.pages(connection, site), restarts)


def _newcomers(page: Page) -> dict[str, int]:
    """The running total of new persons by project."""
    found: dict[str, int] = {}
    for key, number in release.true_totals(page.counted).items():
        source, values = read(key)
        if source in _NEW:
            found[values["project"]] = found.get(values["project"], 0) + number
    return found
