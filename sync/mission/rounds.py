"""One round of the machine that opens: take in what was handed over, open and count it, issue a pack when one is due, answer the laptops,
and write what goes back to the machine that faces the network. Each step may be done again after a crash; ``open`` does them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from . import correspondence, issuing, opener, questioning, replying
from .correspondence import Handed
from .home import Mission, PrivateKeys
from .opener import OpenReport
from .tables import about, insert, receipt, turn

_TOLD = "told"


@dataclass(frozen=True)
class Round:
    """What one round did: what was opened, how many batches were new here, the number of a pack that was issued, replies written anew, and
    the parcels that go back.
    """

    opened: OpenReport
    handed: Handed
    pack: int | None
    replies: int
    parcels: tuple[Path, ...]


def run(
    mission: Mission,
    engine: sa.Engine,
    private: PrivateKeys,
    day: date,
    *,
    source: Path | None = None,
    back: Path | None = None,
    everything: bool = False,
) -> Round:
    """A whole round. ``source`` is a facing home or a folder of parcels, ``back`` the folder for parcels that go back to it.

    ``everything`` takes in also what the facing machine has proofs of, for a register that was put back from a copy. Raises SyncRefused.
    """
    handed = Handed()
    if source is not None:
        with correspondence.source(source, mission, everything=everything) as items:
            handed = correspondence.take_in(mission, engine, items, day)
    opened = opener.open_taken(mission, engine, private, day)
    with engine.begin() as connection:
        pack = issuing.issue(connection, mission, private, day)
        replies = _answer(connection, mission, private, day)
    parcels: list[Path] = []
    if back is not None:
        with engine.connect().execution_options(reads=True) as connection:
            parcels = correspondence.save(back, correspondence.back(connection, mission, handed, day))
    return Round(opened, handed, None if pack is None else pack.number, replies, tuple(parcels))


def _answer(connection: sa.Connection, mission: Mission, private: PrivateKeys, day: date) -> int:
    """Tell every installation of which something was signed since the last round."""
    turn(connection, replying.KIND)
    told = int(connection.scalar(sa.select(about.c.value).where(about.c.key == _TOLD)) or 0)
    last = connection.scalar(sa.select(sa.func.max(receipt.c.id))) or 0
    names = set(connection.scalars(sa.select(receipt.c.installation).where(receipt.c.id > told).distinct()))
    questioning.clear_answered(connection)
    questioning.seal_again(connection, mission, private)
    replies = replying.refresh(connection, mission, private, names, day)
    statement = insert(connection, about).values(key=_TOLD, value=str(last))
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": str(last)}))
    return replies
