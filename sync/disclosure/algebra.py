"""What subtraction alone would show: the part of the audit that needs no solver.

Rounded figures are multiples of the base, so that every sum and difference of them is one too and none is 1 to base − 1; every table adds
up to its margins; exact numbers stand in the headline only, ``headline_step`` persons apart. And what was shown is what was drawn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from sync.facts import EXACT, Cell

from . import money, truth
from .counts import spans
from .ledger import Ledger, Line, Shown
from .policy import Policy
from .truth import key


def wrong(ledger: Ledger, policy: Policy) -> str:
    """The table of the first figure that breaks a rule; empty when all keep them."""
    return next(_faults(ledger, policy), "")


def _faults(ledger: Ledger, policy: Policy) -> Iterator[str]:
    last_exact: dict[str, int] = defaultdict(int)
    for closing, entry in enumerate(ledger.entries):
        for shown in entry.shown:
            cell = truth.unkey(shown.cell)
            if cell.table == "persons_served" or cell.measure == "amount_mad":
                if not _drawn_apart(ledger, closing, shown, policy):
                    yield cell.table
                continue
            if shown.value is None or shown.value != _drawn(ledger, closing, shown):
                yield cell.table
                continue
            if shown.value < 0 or (shown.mark != EXACT and shown.value % policy.base):
                yield cell.table
            if shown.mark == EXACT and cell.table != "headline":
                yield cell.table
            if shown.mark == EXACT and cell.measure == "persons":
                if shown.value - last_exact[cell.project] < policy.headline_step:
                    yield cell.table
                last_exact[cell.project] = shown.value
    groups: dict[tuple[str, str, str, frozenset[str]], list[Line]] = defaultdict(list)
    for line in ledger.lines.values():
        if any(value < 0 or value % policy.base for _, value in line.draws):
            yield line.cell.table
        # An age not known reads the same at both levels of age; the other cells of its table tell which it is.
        level_set = frozenset("age" if level.startswith("age") else level for level in truth.levels(line.cell))
        groups[line.cell.table, line.cell.measure, line.cell.project, level_set].append(line)
    fixed = {group: set().union(*(truth.levels(line.cell) for line in lines)) for group, lines in groups.items()}
    for group, parents in groups.items():
        for other, children in groups.items():
            if group != other and group[:3] == other[:3] and truth.refines(fixed[other], fixed[group]):
                for parent in parents:
                    inside = [child for child in children if truth.inside(child.cell, parent.cell)]
                    if not _adds_up(parent, inside):
                        yield parent.cell.table
    for line in ledger.lines.values():
        if line.cell.table == "headline":
            names = ("persons_new" if line.cell.measure == "persons" else "services", "refusals")
            parts = [ledger.lines.get(key(Cell(table, line.cell.measure, line.cell.project))) for table in names]
            if dict(line.draws) != _sum(parts):
                yield line.cell.table


def _drawn(ledger: Ledger, closing: int, shown: Shown) -> int:
    """What a shown figure has to be by the ledger: a true total for an exact headline, else the sum of the draws of its period."""
    cell = truth.unkey(shown.cell)
    if shown.mark == EXACT:
        return ledger.count(cell, 0, closing)
    line = ledger.lines.get(ledger.entries[closing].same.get(shown.cell, shown.cell))
    if line is None:
        return -1
    return sum(value for at, value in line.draws if at <= closing and _within(ledger.entries[at].month, shown.period))


def _drawn_apart(ledger: Ledger, closing: int, shown: Shown, policy: Policy) -> bool:
    """Whether persons served or money stand as they were drawn, and money had enough persons behind it."""
    entry, cell = ledger.entries[closing], truth.unkey(shown.cell)
    if cell.table == "persons_served":
        rhythm = "quarter" if "Q" in shown.period else "month" if "-" in shown.period else "year"
        offset, value = entry.served.get(f"{rhythm}|{cell.project}", (0, -1))
        true = entry.reached.get(rhythm, {}).get(f"service|{cell.project}", 0)
        near = abs(offset) <= policy.offset and abs(value - max(true + offset, 0)) < policy.base
        first_year = Shown(shown.period, key(Cell("persons_new_year", "persons", cell.project)), value, shown.mark)
        lifted = value > true + offset and value == _drawn(ledger, closing, first_year)
        return shown.value == value and value % policy.base == 0 and (near or lifted)
    if cell.project not in entry.money:
        return shown.value == 0
    waits, _ = money.waiting([*ledger.entries[:closing], replace(entry, money={})], cell.project)
    value = entry.money[cell.project][0]
    return shown.value == value and value % money.STEP == 0 and money.may_leave(waits, policy.threshold)


def _within(month: str, period: str) -> bool:
    if "/" in period:
        return True
    year, _, part = period.partition("-")
    if part.startswith("Q"):
        return month[:4] == year and (int(month[5:]) + 2) // 3 == int(part[1:])
    return month.startswith(period)


def _adds_up(parent: Line, children: list[Line]) -> bool:
    """Whether, whenever the children are drawn, they add up to what the parent printed over the same closings."""
    drawn: dict[int, int] = defaultdict(int)
    first: dict[int, int] = {}
    for child in children:
        for (start, at), (_, value) in zip(spans(child), child.draws, strict=True):
            drawn[at] += value
            first[at] = min(start, first.get(at, start))
    return all(value == sum(printed for on, printed in parent.draws if first[at] <= on <= at) for at, value in drawn.items())


def _sum(parts: list[Line | None]) -> dict[int, int]:
    total: dict[int, int] = defaultdict(int)
    for part in parts:
        for at, value in part.draws if part is not None else []:
            total[at] += value
    return dict(total)
