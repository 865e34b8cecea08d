"""The day of the office, which names nobody: months to close, batches without receipt, old copies, paper not typed, the drill."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from . import closures, copies, delivery, emergencies, months, papers, recovery
from .desk import Desk, require

COPY_IS_OLD = 7  # days


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One thing the office has to see to: ``kind``, how many, and the day it is about. ``pressing`` says that it is late."""

    kind: str
    count: int
    day: date | None = None
    pressing: bool = False


def lines(desk: Desk) -> list[OfficeLine]:
    """The day of a coordinator and of an administrator, what presses first; nobody is named and nothing of a case is opened."""
    require(desk, "coordinator", "administrator")
    found = [*(_coordination(desk) if desk.store.vault.may("coordinator") else ()), _copies(desk)]
    if desk.store.vault.may("administrator"):
        drill = recovery.state(desk)
        found.append(OfficeLine("drill", int(drill.overdue), drill.due, drill.overdue))
    return sorted((line for line in found if line.count), key=lambda line: not line.pressing)


def _coordination(desk: Desk) -> Iterable[OfficeLine]:
    ready = [state.month for state in months.states(desk) if state.state != "frozen" and state.month.last < desk.today()]
    yield OfficeLine("months", len(ready), ready[0].first if ready else None, bool(ready))
    waiting = [row for row in delivery.outbox(desk) if row.state in ("sealed", "offered")]
    yield OfficeLine("batches", len(waiting), date.fromisoformat(waiting[0].sealed_on[:10]) if waiting else None)
    yield _signatures(desk)
    opened = emergencies.emergencies(desk)
    yield OfficeLine("emergencies", len(opened), min((one.until for one in opened), default=None), any(one.over for one in opened))
    untyped = papers.untyped(desk)
    yield OfficeLine("papers", len(untyped), min((paper.printed_on for paper in untyped), default=None))


def _signatures(desk: Desk) -> OfficeLine:
    waiting = closures.unsigned(desk)
    return OfficeLine("signatures", len(waiting), min((one.closed_on for one in waiting), default=None))


def _copies(desk: Desk) -> OfficeLine:
    age = copies.off_disk_age(desk)
    old = age is None or age > COPY_IS_OLD
    return OfficeLine("copies", int(old), None if age is None else desk.today() - timedelta(days=age), old)
