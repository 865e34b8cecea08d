"""Delivering what was sealed: nothing moves before the mission's signature on a receipt was verified.

A batch is delivered under the key that sealed it, which after a restore may be that of the installation this one stands in for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fieldapp.domain.errors import Cancelled, Refused, StoreDamaged
from fieldapp.storage import outbox as kept
from fieldapp.storage.outbox import OutboxRow, Proof, Waiting
from sync import batch, heads, journey, receipts, sitepack
from sync.errors import Unreachable, Unreadable
from sync.journey import Event, State
from sync.transport.http import Answer, Limits, Line

from . import installation, recovery, returning
from .desk import Desk, Done

__all__ = ["OutboxRow", "Proof", "SendReport", "outbox", "send"]

_EVENTS = {
    "held": Event.HELD,
    "pooled": Event.POOLED,
    "durable": Event.DURABLE,
    "fork": Event.FORK,
    "refused": Event.REFUSED,
    "revoked": Event.REVOKED,
}
# One batch that makes a server stumble must not hold up the others; a server that stumbles over three is left alone for now.
_PATIENCE = 3
_OFFERED_LEVELS = frozenset({"held", "fork", "refused", "revoked"})


@dataclass(frozen=True)
class SendReport:
    """What one round of delivery proved: batches newly held, newly counted by the mission, set aside, and still waiting.

    ``adopted`` says that the store, put back from a copy, learnt in this round what the mission holds, and seals again.
    """

    held: int
    pooled: int
    aside: int
    waiting: int
    adopted: bool = False


def outbox(desk: Desk) -> list[OutboxRow]:
    """Every batch of this installation, its state and its proofs, oldest first."""
    with desk.store.read() as connection:
        return kept.rows(connection)


def send(
    desk: Desk,
    progress: Callable[[float], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    *,
    proxy: str | None = None,
    limits: Limits | None = None,
) -> Done[SendReport]:
    """Offer every batch that waits, then ask for later receipts. Any role may: the bytes are sealed.

    A store that was put back from a copy first asks what the mission holds. What was proved before an error is kept. Raises Unreachable
    when the mission is away, busy, or somebody else answers in its place; after the others, StoreDamaged ``outbox_broken`` when a batch is
    not the one that was sealed, and Refused as ``returning.adopt`` does; Cancelled between two batches.
    """
    pack = installation.pack(desk)
    line = Line(pack.url, pin=pack.pin, proxy=proxy, limits=limits)
    moved: list[State] = []
    trouble: Unreachable | StoreDamaged | Refused | None = None
    adopted = False
    try:
        adopted = _come_back(desk, line, pack)
    except Refused as refused:
        trouble = refused
    recovery.ride(desk)
    with desk.store.read() as connection:
        queue = kept.in_states(connection, journey.WAITING)
    failures = 0
    for number, waiting in enumerate(queue):
        if cancel is not None and cancel():
            raise Cancelled("sending_cancelled", held=moved.count(State.HELD))
        try:
            moved.append(_offer(desk, line, pack, waiting))
        except StoreDamaged as damage:
            _note(desk, waiting.seq, damage.key)
            trouble = damage
        except Unreachable as away:
            _note(desk, waiting.seq, away.key)
            trouble = away
            failures += 1
            if away.key != "mission_busy" or failures == _PATIENCE:
                raise
        if progress is not None:
            progress((number + 1) / (len(queue) + 1))
    pooled = _later_receipts(desk, line, pack)
    if trouble is not None:
        raise trouble
    if progress is not None:
        progress(1.0)
    aside = sum(state in (State.FORK, State.QUARANTINED, State.REVOKED) for state in moved)
    return Done(
        SendReport(moved.count(State.HELD), pooled, aside, len(queue) - len(moved), adopted),
        frozenset({"outbox", "months"} if adopted else {"outbox"}),
    )


def _come_back(desk: Desk, line: Line, pack: sitepack.SitePack) -> bool:
    """Fetch and adopt the head that a restored store waits for. Whether it did."""
    waits = returning.state(desk)
    if waits is None:
        return False
    answer = line.head(waits.installation, heads.LIMIT)
    try:
        heads.read(answer.body, pack.receipt_public)
    except Unreadable:
        raise _not_the_mission(answer) from None
    returning.adopt(desk, answer.body)
    return True


def _offer(desk: Desk, line: Line, pack: sitepack.SitePack, waiting: Waiting) -> State:
    """Offer one batch and write down what the mission proves about it."""
    envelope = _envelope(waiting)
    receipt = _receipt(line.offer(waiting.hash, waiting.data, receipts.LIMIT), pack)
    # A refusal names no installation and no number: bytes that are no batch prove neither.
    about = ("", 0) if receipt.level == "refused" else (envelope.installation, envelope.seq)
    if receipt.level not in _OFFERED_LEVELS or receipt.hash != waiting.hash or (receipt.installation, receipt.seq) != about:
        raise Unreachable("network_intercepts")
    return _move(desk, waiting.seq, journey.follow(State.SEALED, Event.OFFER), receipt)


def _envelope(waiting: Waiting) -> batch.Envelope:
    try:
        envelope = batch.read(waiting.data)
    except Unreadable:
        raise StoreDamaged("outbox_broken") from None
    if envelope.hash != waiting.hash:
        raise StoreDamaged("outbox_broken")
    return envelope


def _later_receipts(desk: Desk, line: Line, pack: sitepack.SitePack) -> int:
    """Ask, page by page, what became of the batches that are held or revoked. Returns how many are newly pooled."""
    with desk.store.read() as connection:
        asked = kept.in_states(connection, [State.HELD, State.REVOKED])
    starts: dict[str, int] = {}
    for envelope in map(_envelope, asked):
        starts[envelope.installation] = min(envelope.seq, starts.get(envelope.installation, envelope.seq))
    return sum(_receipts_from(desk, line, pack, name, first) for name, first in starts.items())


def _receipts_from(desk: Desk, line: Line, pack: sitepack.SitePack, name: str, first: int | None) -> int:
    pooled = 0
    while first is not None:
        page = _page(line.receipts(name, first, receipts.PAGE_LIMIT), pack)
        for receipt in page:
            with desk.store.read() as connection:
                known = kept.found(connection, receipt.hash)
            if known is None or receipt.installation != name:
                continue
            row, state = known[0], State(known[1])
            if journey.follow(state, _EVENTS[receipt.level]) != state:
                pooled += _move(desk, row, state, receipt) is State.POOLED
        last = max((receipt.seq for receipt in page), default=0)
        first = last + 1 if len(page) == receipts.PAGE and last >= first else None
    return pooled


def _move(desk: Desk, seq: int, state: State, receipt: receipts.Receipt) -> State:
    after = journey.follow(state, _EVENTS[receipt.level])
    with desk.store.write() as transaction:
        kept.add_receipt(transaction, seq, receipt.level, receipt.date, receipt.data)
        if state is State.OFFERED:
            kept.note_attempt(transaction, seq, "")
        kept.set_state(transaction, seq, journey.written(after))
        transaction.audit("receipt", f"batch {seq} {receipt.level}")
    return after


def _note(desk: Desk, seq: int, problem: str) -> None:
    with desk.store.write(audited=False) as transaction:
        kept.note_attempt(transaction, seq, problem)


def _receipt(answer: Answer, pack: sitepack.SitePack) -> receipts.Receipt:
    try:
        receipt = receipts.read(answer.body, pack.receipt_public)
    except Unreadable:
        raise _not_the_mission(answer) from None
    return _of_mission(receipt, pack)


def _page(answer: Answer, pack: sitepack.SitePack) -> list[receipts.Receipt]:
    try:
        page = receipts.read_page(answer.body, pack.receipt_public)
    except Unreadable:
        raise _not_the_mission(answer) from None
    return [_of_mission(receipt, pack) for receipt in page]


def _of_mission(receipt: receipts.Receipt, pack: sitepack.SitePack) -> receipts.Receipt:
    if receipt.mission != pack.mission:
        raise Unreachable("network_intercepts")
    return receipt


def _not_the_mission(answer: Answer) -> Unreachable:
    """Without a good signature a status says only whether to blame a busy server or something in between, such as a captive portal."""
    return Unreachable("mission_busy" if answer.status == 429 or answer.status >= 500 else "network_intercepts")
