"""What to do when figures cannot leave: which table should come out less often, when the groups are larger."""

from __future__ import annotations

from sync.errors import Unsafe
from sync.facts import Cell

from .cube import Cube

_SLOWER = {"month": "disclosure_unsafe_quarter", "quarter": "disclosure_unsafe_year", "year": "disclosure_unsafe_coarser"}


def refusal(cube: Cube, cell: Cell) -> Unsafe:
    """The refusal of a closing because of a cell somebody could work out; it names the table, and the rhythm it should wait for."""
    table = cube.tables.of(cell)
    rhythm = table.printed(cube.larger[cell.project]) if table is not None else ""
    sentence = _SLOWER.get(rhythm, "disclosure_unsafe")
    return Unsafe(sentence, site=cube.ledger.site, month=cube.entry.month, table=table.id if table is not None else cell.table)
