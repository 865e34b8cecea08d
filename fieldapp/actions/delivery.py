"""Sealing what a closing releases, and delivering it: nothing moves before the mission's signature on a receipt was verified."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from fieldapp.domain.errors import Cancelled, StoreDamaged
from fieldapp.storage import journal
from fieldapp.storage import outbox as kept
from fieldapp.storage.database import Transaction
from fieldapp.storage.outbox import OutboxRow, Proof, Waiting
from sync import batch, facts, journey, keys, receipts, sitepack
from sync.errors import Unreachable, Unreadable
from sync.journey import Event, State
from sync.transport.http import Answer, Limits, Line

from .desk import Desk, Done

__all__ = ["OutboxRow", "Proof", "SendReport", "outbox", "queue_closing", "send"]

_EVENTS = {"held": Event.HELD, "pooled": Event.POOLED, "durable": Event.DURABLE, "fork": Event.FORK, "refused": Event.REFUSED}
# One batch that makes a server stumble must not hold up the others; a server that stumbles over three is left alone for now.
_PATIENCE = 3
_OFFERED_LEVELS = frozenset({"held", "fork", "refused"})


@dataclass(frozen=True)
class SendReport:
    """What one round of delivery proved: batches newly held, newly counted by the mission, set aside, and still waiting."""

    held: int
    pooled: int
    aside: int
    waiting: int


def outbox(desk: Desk) -> list[OutboxRow]:
    """Every batch of this installation, its state and its proofs, oldest first."""
    with desk.store.read() as connection:
        return kept.rows(connection)


def queue_closing(desk: Desk, transaction: Transaction, closing: facts.Closing, closing_id: int) -> None:
    """Seal a closing into the outbox, inside the caller's transaction. Raises ValueError when it is not this installation's own."""
    pack, key = _own(desk)
    if closing.installation != keys.installation_id(keys.signing_public(key)):
        raise ValueError("a closing of another installation")
    seq, previous = kept.tip(transaction.connection) or (0, batch.FIRST_PREVIOUS)
    head = journal.head(transaction.connection)
    sealed = batch.seal(
        facts.encode(closing),
        seq=seq + 1,
        previous=previous,
        pack=pack,
        installation_key=key,
        audit_head=head.hash,
        audit_seq=head.seq,
    )
    for one in sealed:
        kept.add(
            transaction,
            closing_id,
            seq=one.seq,
            previous=one.previous,
            hash=one.hash,
            data=one.data,
            state=State.SEALED,
            day=desk.today().isoformat(),
        )
        transaction.audit("seal", f"batch {one.seq}")


def send(
    desk: Desk,
    progress: Callable[[float], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    *,
    proxy: str | None = None,
    limits: Limits | None = None,
) -> Done[SendReport]:
    """Offer every batch that waits, then ask for later receipts. Any role may: the bytes are sealed.

    What was proved before an error is kept. Raises Unreachable when the mission is away, busy, or somebody else answers in its place;
    StoreDamaged ``outbox_broken`` after the others when a batch is not the one that was sealed; Cancelled between two batches.
    """
    pack, key = _own(desk)
    with desk.store.read() as connection:
        queue = kept.in_states(connection, journey.WAITING)
    line = Line(pack.url, pin=pack.pin, proxy=proxy, limits=limits)
    installation = keys.installation_id(keys.signing_public(key))
    moved: list[State] = []
    trouble: Unreachable | StoreDamaged | None = None
    failures = 0
    for number, waiting in enumerate(queue):
        if cancel is not None and cancel():
            raise Cancelled("sending_cancelled", held=moved.count(State.HELD))
        try:
            moved.append(_offer(desk, line, pack, installation, waiting))
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
    pooled = _later_receipts(desk, line, pack, installation)
    if trouble is not None:
        raise trouble
    if progress is not None:
        progress(1.0)
    aside = sum(state in (State.FORK, State.QUARANTINED) for state in moved)
    return Done(SendReport(moved.count(State.HELD), pooled, aside, len(queue) - len(moved)), frozenset({"outbox"}))


def _offer(desk: Desk, line: Line, pack: sitepack.SitePack, installation: str, waiting: Waiting) -> State:
    """Offer one batch and write down what the mission proves about it."""
    if hashlib.sha256(waiting.data).hexdigest() != waiting.hash:
        raise StoreDamaged("outbox_broken")
    receipt = _receipt(line.offer(waiting.hash, waiting.data, receipts.LIMIT), pack)
    # A refusal names no installation and no number: bytes that are no batch prove neither.
    about = ("", 0) if receipt.level == "refused" else (installation, waiting.seq)
    if receipt.level not in _OFFERED_LEVELS or receipt.hash != waiting.hash or (receipt.installation, receipt.seq) != about:
        raise Unreachable("network_intercepts")
    return _move(desk, waiting.seq, journey.follow(State.SEALED, Event.OFFER), receipt)


def _later_receipts(desk: Desk, line: Line, pack: sitepack.SitePack, installation: str) -> int:
    """Ask, page by page, what became of the batches that are held. Returns how many are newly pooled."""
    with desk.store.read() as connection:
        first = kept.first_in_states(connection, [State.HELD])
    pooled = 0
    while first is not None:
        page = _page(line.receipts(installation, first, receipts.PAGE_LIMIT), pack)
        for receipt in page:
            with desk.store.read() as connection:
                state = kept.state_of(connection, receipt.seq, receipt.hash)
            if state is None or receipt.installation != installation:
                continue
            if journey.follow(State(state), _EVENTS[receipt.level]) != state:
                pooled += _move(desk, receipt.seq, State(state), receipt) is State.POOLED
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


def _own(desk: Desk) -> tuple[sitepack.SitePack, bytes]:
    """The site pack and the private key of this installation."""
    return sitepack.read(desk.store.meta("site_pack") or b""), desk.store.meta("installation_key") or b""
