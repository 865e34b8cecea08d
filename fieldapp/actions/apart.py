"""Where two computers went apart that worked from one copy: what both reported is not reported again by the one that goes on beside.

A closing made after they went apart, and not counted, is sealed anew under the fresh key with the same figures, less what reaches back
into the months both have in common:

- The headline, a running total, becomes what it grew by since the last common closing: the difference of two figures that left.
- Another figure of a period that began in common (a quarter, a year) is left out.

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


def figures(connection: Connection, month: Month) -> tuple[Figure, ...]:
    """The figures of a closing as the mission is to count them from this installation."""
    found = [release.figure(text) for _, text in ledger.released(connection, month, month)]
    parting = next((one for one in returned.partings(connection) if one.after < month <= one.through), None)
    if parting is None:
        return tuple(found)
    base = next((int(one.certificate.get("base", _BASE)) for one in ledger.closings(connection) if one.month == month), _BASE)
    common = [release.figure(text) for _, text in ledger.released(connection, parting.after, parting.after)]
    return tuple(since(found, parting.after, {(one.site, one.cell): one for one in common}, base))


def since(found: Iterable[Figure], common: Month, before: Mapping[tuple[str, Cell], Figure], base: int = _BASE) -> Iterable[Figure]:
    """What these figures say of the months after ``common``; ``before`` are those of the last common closing, ``base`` that of rounding."""
    for figure in found:
        first, last = release.months_of(figure.period)
        if Month.parse(first) > common:
            yield figure
        elif figure.cell.table == "headline":
            grown = _grown(figure, before.get((figure.site, figure.cell)), base)
            if grown is not None:
                yield replace(grown, period=f"{common.next}/{last}")


def _grown(now: Figure, then: Figure | None, base: int) -> Figure | None:
    """By how much a running total grew; None when one of the two was withheld, or it shrank."""
    if now.value is None or then is None or then.value is None or now.value < then.value:
        return None
    grown = now.value - then.value
    if now.mark == then.mark == EXACT:
        return replace(now, value=grown)
    return replace(now, value=base * round(grown / base), mark=ROUNDED)
