"""Where two computers went apart that worked from one copy: what both reported is not reported again by the one that goes on beside.

A closing made after they went apart, and not counted, is sealed anew under the fresh key with the same figures, less what reaches back
into the months both have in common:

- The headline, a running total, becomes what it grew by since the closing before, common or not: the difference of two figures that left.
  Each sealing then stands for its own months alone, and whichever of two sealings of a month the mission counts, no month counts twice.
- Another figure of a period that began in common (a quarter, a year) is left out. The part of it that is not common was never protected as
  a cell of its own; drawn now, it would be a figure of a month that left already, and taken from the whole, which stands on the sheets
  made here, it would tell a breakdown of the common months that no table prints. So the mission has that quarter's or year's breakdown
  from the other computer only; totals by month and the headline lack nothing, nor do the sheets made here.

What is left says nothing that the closing and those before it did not say. The ledger starts again after the last month closed here, as
after a restore (``storage.returned.reported_through``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from fieldapp.actions import release
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger, returned
from fieldapp.storage.ledger import Connection
from sync.disclosure.policy import Policy
from sync.facts import EXACT, ROUNDED, Cell, Figure

_BASE = Policy().base
Counted = tuple[str, Cell]


def figures(connection: Connection, month: Month) -> tuple[Figure, ...]:
    """The figures of a closing as the mission is to count them from this installation."""
    found = [release.figure(text) for _, text in ledger.released(connection, month, month)]
    parting = next((one for one in returned.partings(connection) if one.after < month <= one.through), None)
    if parting is None:
        return tuple(found)
    closings = [one for one in ledger.closings(connection) if parting.after <= one.month <= month]
    base = next((int(one.certificate.get("base", _BASE)) for one in closings if one.month == month), _BASE)
    stood: dict[Counted, tuple[Month, Figure]] = {}
    for one in closings:
        if one.month < month:
            remember(stood, one.month, [release.figure(text) for _, text in ledger.released(connection, one.month, one.month)])
    return tuple(since(found, parting.after, stood, base))


def remember(stood: dict[Counted, tuple[Month, Figure]], month: Month, figures: Iterable[Figure]) -> None:
    """Take the headline of a closing for how far it was told: one withheld, or less than before, tells nothing."""
    for figure in figures:
        what = figure.site, figure.cell
        if figure.cell.table != "headline" or figure.value is None:
            continue
        if what not in stood or (stood[what][1].value or 0) <= figure.value:
            stood[what] = month, figure


def since(found: Iterable[Figure], common: Month, stood: Mapping[Counted, tuple[Month, Figure]], base: int = _BASE) -> Iterable[Figure]:
    """What these figures say of the months after ``common`` that was not told yet; ``stood``: how far each headline was told before, and by
    the closing of which month; ``base`` that of rounding."""
    for figure in found:
        first, last = release.months_of(figure.period)
        if Month.parse(first) > common:
            yield figure
        elif figure.cell.table == "headline" and (figure.site, figure.cell) in stood:
            month, then = stood[figure.site, figure.cell]
            grown = _grown(figure, then, base)
            if grown is not None:
                yield replace(grown, period=f"{month.next}/{last}")


def _grown(now: Figure, then: Figure, base: int) -> Figure | None:
    """By how much a running total grew; None when it was withheld, or shrank.

    Where one of the two is rounded both are, so that what is told closing by closing adds up.
    """
    if now.value is None or then.value is None or now.value < then.value:
        return None
    if now.mark == then.mark == EXACT:
        return replace(now, value=now.value - then.value)
    return replace(now, value=base * (round(now.value / base) - round(then.value / base)), mark=ROUNDED)
