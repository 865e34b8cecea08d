"""What was released of a cell since the first closing, added up as the sheets add it, to stand beside the figure of a month."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fieldapp.actions import release
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger
from fieldapp.storage.ledger import Connection
from sync.facts import Cell, Figure
from sync.sheets import Row, add
from sync.sheets.beside import share, timeless


@dataclass(frozen=True)
class Since:
    """A sum with its mark (``value`` None: masked), and which part of all persons since the beginning it is, of 100 persons up."""

    value: int | None
    mark: str
    share: float | None


def sums(connection: Connection, month: Month, figures: Iterable[Figure] = ()) -> dict[tuple[str, Cell], Since]:
    """By site and cell, what left up to the closing of ``month``; ``figures`` are those that leave with it when it is not closed yet."""
    first = next((closing.month for closing in ledger.closings(connection)), month)
    left = {figure: Row.of(figure) for _, text in ledger.released(connection, first, month) for figure in [release.figure(text)]}
    left |= {figure: Row.of(figure) for figure in figures}
    added = {timeless(row): row for row in add(left.values(), str(first))}
    found = {}
    for figure, row in left.items():
        total = added.get(timeless(row))
        if total is not None:
            value = None if total.value is None else int(total.value)
            found[figure.site, figure.cell] = Since(value, total.mark, share(total, added))
    return found
