"""Months: which are open, what would leave, and closing one. A closed month is never opened again and nothing of it is re-issued.

On its way from open to frozen a month may carry two marks (``months_marks``); what protection costs is weighed by ``months_cost``; what was
closed is told by ``months_history``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldapp.actions import (
    batches,
    installation,
    months_cost,
    months_marks,
    months_since,
    months_unsafe,
    release,
    release_behind,
    release_records,
)
from fieldapp.actions.desk import Desk, Done, require
from fieldapp.actions.months_cost import Cost
from fieldapp.actions.months_marks import submit, validate, withdraw
from fieldapp.actions.months_since import Since
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger, month_marks, records, records_left, returned
from fieldapp.storage.ledger import Connection
from fieldapp.storage.month_marks import Mark
from sync import facts, sitepack
from sync.disclosure import buckets, tables
from sync.disclosure.policy import Policy
from sync.errors import Unsafe
from sync.facts import Figure

if TYPE_CHECKING:
    from sync.disclosure.closing import Protected

__all__ = [
    "ClosingReport",
    "Cost",
    "Mark",
    "MonthState",
    "Preview",
    "PreviewRow",
    "Since",
    "Waiting",
    "close",
    "preview",
    "states",
    "submit",
    "validate",
    "withdraw",
]

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class MonthState:
    """One month: ``state`` is open, submitted, validated or frozen; ``ready`` whether it can be closed now, and if not ``why_not`` carries
    the sentence. ``marks`` say who submitted and validated it; ``changed`` is how many entries changed since the newest of them."""

    month: Month
    state: str
    closed_on: str | None
    closed_by: str | None
    ready: bool
    why_not: Refused | None
    marks: tuple[Mark, ...] = ()
    changed: int = 0


@dataclass(frozen=True)
class PreviewRow:
    """One figure that would leave, beside the true number it stands for (None where nothing is behind it), and what left of the same
    cell ``since`` the first closing (None for what never adds up)."""

    figure: Figure
    exact: int | None
    since: Since | None = None


@dataclass(frozen=True)
class Waiting:
    """A declared table of a site that is not due yet: its id in ``published.toml``, the month it is due with, and its rhythm."""

    site: str
    table: str
    when: Month
    rhythm: str


@dataclass(frozen=True)
class Preview:
    """What would leave if the month were closed now; ``late`` entries of earlier months ride along, ``refused`` persons of this closing are
    in the headline only. ``certificate`` says how the audit went, ``cost`` what protection costs; ``records`` persons leave as a row, and
    ``held`` of this year wait for others who are alike (both 0 but at the end of a quarter, where the policy asks for rows)."""

    month: Month
    rows: tuple[PreviewRow, ...]
    certificate: dict[str, str | int]
    waiting: tuple[Waiting, ...]
    refused: int
    late: int
    cost: Cost
    records: int = 0
    held: int = 0


@dataclass(frozen=True)
class ClosingReport:
    """What was closed: the number of the closing, the figures that left, and how many persons left as a row."""

    month: Month
    closing_id: int
    figures: tuple[Figure, ...]
    certificate: dict[str, str | int]
    records: int = 0


def states(desk: Desk) -> list[MonthState]:
    """Every month from the first with something to report up to the one today lies in, oldest first."""
    with desk.store.read() as connection:
        calendar, marks = _calendar(connection), month_marks.standing(connection)
        newest = {month: [*found.values()][-1] for month, found in marks.items() if month not in calendar.closed}
        changed = {month: month_marks.changed_since(connection, mark) for month, mark in newest.items()}
    closed, this = calendar.closed, Month.of(desk.today())
    first = min([*closed, *([calendar.upcoming] if calendar.upcoming else [])], default=None)
    if first is None:
        return []
    return [
        _frozen(closed[month], stand) if month in closed else _open(desk, month, calendar, stand, changed.get(month, 0))
        for month in first.until(max([this, *closed]))
        for stand in [tuple(marks.get(month, {}).values())]
    ]


def _frozen(closing: ledger.Closing, marks: tuple[Mark, ...]) -> MonthState:
    return MonthState(closing.month, "frozen", closing.closed_on.isoformat(), closing.closed_by, False, None, marks)


def _open(desk: Desk, month: Month, calendar: _Calendar, marks: tuple[Mark, ...], changed: int) -> MonthState:
    why = _refusal(desk, month, calendar)
    return MonthState(month, marks[-1].state if marks else "open", None, None, why is None, why, marks, changed)


@dataclass(frozen=True)
class _Calendar:
    """What is closed, through which month the mission counts closings this store never made, what comes next, and why nothing may be sealed
    now (None when it may)."""

    closed: dict[Month, ledger.Closing]
    through: Month | None
    upcoming: Month | None
    waits: Refused | None


def _calendar(connection: Connection) -> _Calendar:
    """The month to close next is the one after the last closed or counted, or that of the first thing nobody reported yet."""
    closed = {closing.month: closing for closing in ledger.closings(connection)}
    through = returned.reported_through(connection)
    newest = max([*closed, *([through] if through else [])], default=None)
    day = None if newest else records.earliest_unreported(connection)
    upcoming = newest.next if newest else Month.of(day) if day else None
    try:
        batches.check(connection)
    except Refused as refused:
        return _Calendar(closed, through, upcoming, refused)
    return _Calendar(closed, through, upcoming, None)


def _refusal(desk: Desk, month: Month, calendar: _Calendar) -> Refused | None:
    """Why the month cannot be closed now; None when it can."""
    upcoming = calendar.upcoming
    if month in calendar.closed:
        return Refused("month_closed", month=month)
    if calendar.through is not None and month <= calendar.through:
        return Refused("month_reported_elsewhere", month=month)
    if calendar.waits is not None:
        return calendar.waits
    if desk.today() <= month.last:
        return Refused("month_not_ended", month=month, day=month.last.isoformat())
    if upcoming is None:
        return Refused("month_nothing", month=month)
    if month < upcoming:
        return Refused("month_before_first", month=month, first=upcoming)
    if month > upcoming:
        return Refused("month_order", month=month, first=upcoming)
    return None


def preview(desk: Desk, month: Month, progress: Progress | None = None) -> Preview:
    """Exactly what would leave if the month were closed now; the same draw as ``close``. Raises Refused as ``close`` does."""
    require(desk, "coordinator")
    with desk.store.read() as connection:
        prepared = _prepare(desk, connection, month, progress)
        since = months_since.sums(connection, month, (figure for site in prepared for figure in site.protected.figures))
        rows = [
            PreviewRow(figure, exact, since.get((figure.site, figure.cell)))
            for site in prepared
            for figure, exact in release.beside(site.protected.figures, site.history, site.passed.counted, site.passed.truth.reached)
        ]
    waiting = tuple(waiting for site in prepared for waiting in _waiting(site, month))
    return Preview(
        month,
        tuple(rows),
        _certificate(prepared, installation.pack(desk).policy),
        waiting,
        sum(site.passed.refused for site in prepared),
        sum(site.passed.late for site in prepared),
        months_cost.weigh(
            ((row.figure, row.exact) for row in rows),
            {site.code: site.protected.state for site in prepared},
            *(len({one.table for one in waiting if one.rhythm == rhythm}) for rhythm in ("quarter", "year")),
        ),
        sum(len(site.records) for site in prepared),
        sum(site.held for site in prepared),
    )


def close(desk: Desk, month: Month, progress: Progress | None = None) -> Done[ClosingReport]:
    """Close the month for all sites of the installation: freeze, protect, audit, seal, in one transaction.

    Raises NotAllowed without the coordinator's role; Refused when the month is closed already, has not ended, is not the next in order,
    when a restored store still waits for the mission's head, or when a site is not ready (the sentence names it).
    """
    require(desk, "coordinator")
    with desk.store.write() as transaction:
        connection = transaction.connection
        prepared = _prepare(desk, connection, month, progress)
        certificate = _certificate(prepared, installation.pack(desk).policy)
        closing_id = ledger.add_closing(connection, month, desk.today(), desk.user, certificate)
        for site in prepared:
            figures = [release.text(figure) for figure in site.protected.figures]
            ledger.add_page(connection, closing_id, site.code, site.passed.counted, site.protected.state, figures)
        left = tuple(figure for site in prepared for figure in site.protected.figures)
        rows = {person: record for site in prepared for person, record in site.records.items()}
        records_left.add(connection, closing_id, month.year, rows)
        months_marks.pass_through(desk, transaction, month)
        transaction.audit("close month", f"closing {closing_id} {ledger.digest(connection, closing_id)}")
        if rows:
            transaction.audit("send records", f"closing {closing_id} record {len(rows)}")
        closing = facts.Closing(installation.name(desk), str(month), left, certificate, tuple(sorted(rows.values())))
        batches.queue_closing(desk, transaction, closing, closing_id)
    return Done(ClosingReport(month, closing_id, left, certificate, len(rows)), frozenset({"months", "outbox"}))


@dataclass(frozen=True)
class _Prepared:
    """One site of a closing, counted and protected; ``records`` are the rows that leave, by person; ``held`` persons wait."""

    code: str
    larger: bool
    history: list[ledger.Page]
    passed: release.Passed
    protected: Protected
    records: release_records.Rows
    held: int


def _prepare(desk: Desk, connection: Connection, month: Month, progress: Progress | None) -> list[_Prepared]:
    """Count and protect every site of the installation. Raises Refused, naming the site that is not ready and the table in its way.

    ``progress`` is told again and again while one site is worked at, so that whoever raises in it can stop the closing.
    """
    from sync.disclosure import closing as disclosure  # with its solver, which who only asks which months are open never needs

    calendar = _calendar(connection)
    why_not = _refusal(desk, month, calendar)
    if why_not is not None:
        raise why_not
    pack, key = installation.pack(desk), desk.store.meta("rounding_key")
    unknown = next((site.code for site in pack.sites if site.code not in desk.programme.sites), None)
    if unknown is not None or key is None:
        raise Refused("month_site_unknown", site=unknown or "?")
    found = records.load(connection, month.last, leaving=True)
    totals = release.running(desk.programme, found, month)
    chosen = release_records.choose(connection, pack.policy, desk.programme, found, month, key)
    none = release_records.Chosen({}, 0)
    prepared: list[_Prepared] = []

    def tick() -> None:
        if progress is not None:
            progress(len(prepared), len(pack.sites))

    for site in pack.sites:
        tick()
        offer = chosen.get(site.code, none)
        history = ledger.pages(connection, site.code, after=calendar.through)
        counted = history[-1].counted if history else {}
        late = release.late(found, month, site.code, counted)
        behind = release_behind.behind(found, month, site.code, history)
        passed = release.passes(desk.programme, month, site, totals.get(site.code, {}), late, counted, behind)
        try:
            protected = disclosure.protect(
                passed.truth,
                history[-1].state if history else None,
                Policy(base=pack.policy.base, mode=pack.policy.mode),
                key,
                least=buckets.least(offer.rows.values()),
                tick=tick,
            )
        except Unsafe as error:
            raise months_unsafe.refusal(error) from error
        rows = release_records.allowed(offer.rows, protected.recorded)
        prepared.append(_Prepared(site.code, site.larger, history, passed, protected, rows, offer.waiting - len(rows)))
    tick()
    return prepared


def _certificate(prepared: list[_Prepared], policy: sitepack.Policy) -> dict[str, str | int]:
    """One certificate for all sites: what they share stands once, of numbers the largest."""
    joined = release_records.certificate(policy)
    for site in prepared:
        for name, value in site.protected.certificate.items():
            known = joined.get(name, value)
            joined[name] = max(known, value) if isinstance(known, int) and isinstance(value, int) else value
    return joined


def _waiting(site: _Prepared, month: Month) -> Iterable[Waiting]:
    """The tables of the site that are not due with this month, and when they are."""
    for table in tables.load():
        rhythm = table.printed(site.larger)
        due = month
        while (rhythm == "quarter" and not due.ends_quarter) or (rhythm == "year" and not due.ends_year):
            due = due.next
        if due != month:
            yield Waiting(site.code, table.id, due, rhythm)
