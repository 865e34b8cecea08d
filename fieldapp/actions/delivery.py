"""Delivering what was sealed: nothing moves before the mission's signature was verified.

A visit to the mission is a ``Round`` (see ``rounds``); here it is driven over a line, and what it moved is listed.
"""

from __future__ import annotations

from collections.abc import Callable

from fieldapp.domain.errors import Cancelled, Refused
from fieldapp.storage import outbox as kept
from fieldapp.storage.outbox import OutboxRow, Proof
from sync import journey
from sync.errors import Unreachable
from sync.journey import Event, State
from sync.transport.http import Cancel, Limits, Line, Progress

from . import installation
from .desk import Desk, Done
from .rounds import STOPPED, Came, Errand, Round, SendReport

__all__ = ["Came", "Errand", "OutboxRow", "Proof", "Round", "SendReport", "exchange", "line", "outbox", "retry", "send"]


def outbox(desk: Desk) -> list[OutboxRow]:
    """Every batch of this installation, its state and its proofs, oldest first."""
    with desk.store.read() as connection:
        return kept.rows(connection)


def line(desk: Desk, limits: Limits | None = None, *, proxy: str | None = None) -> Line:
    """The way to the mission that its packs name."""
    pack = installation.pack(desk)
    return Line(pack.url, pins=pack.pins, proxy=proxy, limits=limits)


def exchange(line: Line, errand: Errand, progress: Progress | None = None, cancel: Cancel | None = None) -> Came:
    """Carry one errand to the mission and bring back what was answered. Needs no desk, and never raises for what a network does.

    ``progress`` is told the part of the errand's bytes that left; as soon as ``cancel`` is true, the connection is closed.
    """
    try:
        return line.exchange(errand.method, errand.path, errand.data, errand.limit, progress, cancel)
    except Unreachable as away:
        return away


def send(
    desk: Desk,
    progress: Callable[[float], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    *,
    proxy: str | None = None,
    limits: Limits | None = None,
    slot: bool = False,
) -> Done[SendReport]:
    """One whole round, here and now. Any role may: the bytes are sealed.

    What was proved before an error is kept. Raises Unreachable when the mission is away, busy, or somebody else answers in its place;
    after the others, StoreDamaged ``outbox_broken`` when a batch is not the one that was sealed, and Refused as ``returning.adopt`` does;
    Cancelled when ``cancel`` said so, in the middle of an exchange too.
    """
    visit, way = Round(desk, slot=slot), line(desk, limits, proxy=proxy)
    told = 0.0

    def tell(part: float) -> None:
        nonlocal told
        told = max(told, min(part, 1.0))
        if progress is not None:
            progress(told)

    while (errand := visit.next()) is not None:
        if cancel is not None and cancel():
            raise Cancelled("sending_cancelled", held=visit.report.held)
        came = exchange(way, errand, lambda sent: tell(visit.part_with(sent)), cancel)
        visit.settle(errand, came)
        if isinstance(came, Unreachable) and came.key == STOPPED:
            raise Cancelled("sending_cancelled", held=visit.report.held)
        tell(visit.part)
    if visit.trouble is not None:
        raise visit.trouble
    tell(1.0)
    return Done(visit.report, visit.changed)


def retry(desk: Desk, row: int) -> Done[None]:
    """Offer a batch again that the mission had set aside. Raises Refused ``retry_not_aside`` for one that is not."""
    with desk.store.write() as transaction:
        state = kept.state(transaction.connection, row)
        after = journey.follow(State(state), Event.RETRY) if state else None
        if state is None or after is None or after == state:
            raise Refused("retry_not_aside")
        kept.set_state(transaction, row, after)
        transaction.audit("batch.retry", f"batch {row}")
    return Done(None, frozenset({"outbox"}))
