"""The laptop of ``real_programs``: a process of its own that opens a home, does what its arguments say, and may be killed at any moment.

``python tests/campaigns/real_laptop.py HOME '[["close", 7], ["send"], ["carry", DIR], ["back", DIR]]'`` prints ``ready`` once the store is
open, and at the end what stopped it, if anything did.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fieldapp.actions import batches, carrying, delivery, installation, release
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger
from sync import facts
from sync.errors import SyncRefused
from sync.transport.http import Limits

PASSPHRASE = "une phrase de passe"
FIRST = Month(2020, 1)
CELL = facts.Cell("indicators", "items", "MMSD", item="number")
QUICK = Limits(idle=4.0, total=6.0)


def close(desk: Desk, number: int, rows: int = 1) -> None:
    """Close the next month, with a figure that says which closing this is; ``rows`` figures in all."""
    with desk.store.write() as transaction:
        closed = [one.month for one in ledger.closings(transaction.connection)]
        month = max(closed).next if closed else FIRST
        filling = (facts.Cell("indicators", "items", "MMSD", item=f"x.{n * 7919 % 10007}") for n in range(rows - 1))
        figures = (facts.Figure("OUJ", str(month), CELL, number), *(facts.Figure("OUJ", str(month), cell, 5) for cell in filling))
        closing_id = ledger.add_closing(transaction.connection, month, desk.today(), desk.user, {"base": 5})
        ledger.add_page(transaction.connection, closing_id, "OUJ", {}, b"", [release.text(figure) for figure in figures])
        closing = facts.Closing(installation.name(desk), str(month), figures, {"base": 5})
        batches.queue_closing(desk, transaction, closing, closing_id)


def numbers(desk: Desk) -> list[int]:
    """Which closings this store has finalised."""
    with desk.store.read() as connection:
        found = [
            release.figure(text) for one in ledger.closings(connection) for _, text in ledger.released(connection, one.month, one.month)
        ]
    return [one.value or 0 for one in found if one.cell == CELL]


def _do(desk: Desk, what: str, *values: object) -> None:
    if what == "close":
        close(desk, *(int(str(value)) for value in values))
    elif what == "send":
        delivery.send(desk, limits=QUICK)
    elif what == "carry":
        carrying.carry(desk, Path(str(values[0])))
    else:
        carrying.back(desk, Path(str(values[0])))


def main() -> None:
    """Open, and do one thing after the other; a refusal or a mission that is away stops only that thing."""
    desk = open_desk(Path(sys.argv[1]), PASSPHRASE)
    print("ready", flush=True)
    for what, *values in json.loads(sys.argv[2]):
        try:
            _do(desk, what, *values)
        except (Refused, SyncRefused) as refused:
            print(what, refused.key, flush=True)
    close_desk(desk)


if __name__ == "__main__":
    main()
