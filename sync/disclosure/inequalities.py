"""What anybody knows without having seen a figure: that some numbers are never more than others.

Counts of persons and of services do not add up to each other; all that binds them are inequalities: persons new in a project are no more
than those new in the year, these no more than the persons served, these no more than the services they were given. Of an inequality that
corrections have made untrue nobody may rely on the contrary, so only those that hold in the data become rows.
"""

from __future__ import annotations

from collections import defaultdict

from sync.facts import Cell

from . import truth
from .counts import INFINITE, Counts, Span, Terms, add, spans
from .ledger import PERIOD_MONTHS
from .model import Model
from .truth import unkey

_AT_MOST = (
    (("persons_new", "persons"), ("services", "services")),
    (("refusals", "persons"), ("refusals", "services")),
    (("persons_new", "persons"), ("persons_new_year", "persons")),
    (("overlap", "persons"), ("persons_new", "persons")),
    (("services", "services"), ("services", "items")),
)


def _at_most(model: Model, less: Terms | None, more: Terms | None, room: int) -> None:
    """``less`` is never more than ``more``, which lies ``room`` above it in truth."""
    if less is not None and more is not None and room >= 0:
        model.system.row(add(dict(less), more, -1.0), -INFINITE, room)


def totals(model: Model) -> None:
    """Rows between the totals of persons, services and items."""
    for less, more in _AT_MOST:
        small, large = model.total(*less), model.total(*more)
        if small is not None and large is not None:
            for span in spans(large):
                room = model.ledger.count(large.cell, *span) - model.ledger.count(small.cell, *span)
                _at_most(model, model.over(small, span), model.terms(large, span), room)


def served(model: Model) -> None:
    """Columns for the persons served in each month, quarter and year, boxed where they were printed, which makes them targets.

    A printed number tells the truth up to the offset and the draw together; it may lie further off only where it was lifted to the
    persons new in the year, and then the box is widened to hold the truth.
    """
    project, policy = model.project, model.policy
    reach = policy.base - 1 + policy.offset
    cell = Cell("persons_served", "persons", project)
    by_rhythm: dict[str, dict[Span, tuple[int, int]]] = {}
    for rhythm, length in PERIOD_MONTHS.items():
        found = by_rhythm.setdefault(rhythm, {})
        for at, entry in enumerate(model.ledger.entries):
            if at < model.ledger.started(project) or rhythm not in entry.reached or int(entry.month[5:]) % length:
                continue
            true = entry.reached[rhythm].get(f"service|{project}", 0)
            span = max(at - (int(entry.month[5:]) - 1) % length, model.ledger.started(project)), at
            drawn = entry.served.get(f"{rhythm}|{project}")
            off = max(reach, abs(drawn[1] - true)) if drawn else 0
            lower, upper = (max(0, drawn[1] - off), drawn[1] + off) if drawn else (0, INFINITE)
            found[span] = model.system.column(true, lower, upper, at), true
            if drawn:
                model.system.targets.append(model.target(cell, at, true, {found[span][0]: 1.0}, span, true))
        model.served |= found
    for finer, coarser in (("month", "quarter"), ("quarter", "year")):
        for span, (column, true) in by_rhythm[coarser].items():
            parts = [(one, value) for (first, last), (one, value) in by_rhythm[finer].items() if span[0] <= first and last <= span[1]]
            for one, value in parts:
                _at_most(model, {one: 1.0}, {column: 1.0}, true - value)
            if len(parts) == (span[1] - span[0] + 1 if finer == "month" else -(-(span[1] - span[0] + 1) // 3)):
                _at_most(model, {column: 1.0}, dict.fromkeys((one for one, _ in parts), 1.0), sum(value for _, value in parts) - true)


def reached(model: Model) -> None:
    """Who is new was served, and whoever was served was given a service."""
    for span, (column, true) in model.served.items():
        for table, measure in (("persons_new", "persons"), ("persons_new_year", "persons")):
            line = model.total(table, measure)
            if line is not None:
                _at_most(model, model.over(line, span), {column: 1.0}, true - model.ledger.count(line.cell, *span))
        services = model.total("services", "services")
        if services is not None:
            _at_most(model, {column: 1.0}, model.over(services, span), model.ledger.count(services.cell, *span) - true)


def within(model: Model) -> None:
    """An indicator counts no more than the services one of which everybody it counts was given, nor more persons than were served.

    Where services were told apart by family only, the families they belong to stand for them.
    """
    services = model.counts.get(("service", ""))
    if services is None:
        return
    for line in model.lines.values():
        codes = model.ledger.within.get(f"indicator|{line.cell.item}|{model.project}") if line.cell.item else None
        if codes is None or line.cell.table != "indicators":
            continue
        for span in services.spans():
            terms = model.over(line, span)
            if terms is None:
                continue
            count = model.ledger.count(line.cell, *span)
            more, given = services.touching(span, codes)
            _at_most(model, terms, more, given - count)
            if line.cell.measure == "persons" and span in model.served:
                column, true = model.served[span]
                _at_most(model, terms, {column: 1.0}, true - count)


def emitted(model: Model) -> None:
    """The records of a year that left: its closings up to them hold at least these, told as finely as their counts have columns."""
    for source, table in (("new", "persons_new"), ("service", "services")):
        counts = model.counts.get((source, ""))
        if counts is not None:
            _least(model, counts, table)


def _least(model: Model, counts: Counts, table: str) -> None:
    for at, entry in enumerate(model.ledger.entries):
        if not entry.emitted:
            continue
        january = next(i for i, one in enumerate(model.ledger.entries) if one.month[:4] == entry.month[:4])
        span = max(january, model.ledger.started(model.project)), at
        least: dict[tuple[tuple[str, str], ...], int] = defaultdict(int)
        for earlier in model.ledger.entries[span[0] : at + 1]:
            for name, number in earlier.emitted.items():
                cell = unkey(name)
                if (cell.table, cell.project) == (table, model.project):
                    least[tuple(sorted(counts.told(span, truth.reading(truth.levels(cell))).items()))] += number
        for told_levels in least:
            whole = sum(number for finer, number in least.items() if set(told_levels) <= set(truth.reading(dict(finer)).items()))
            terms = counts.terms(span, dict(told_levels))
            if whole <= counts.true(terms):
                model.system.row(terms, whole - counts.true(terms), INFINITE)
