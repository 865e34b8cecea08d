"""What the mission sent, by network or by stick: the one way in for receipts, heads, mission packs, replies and letters.

Any order and any repetition end in the same place. Each item stands for itself: one that is forged, damaged, older than what is here or
meant for another is left aside and counted, and the others are still read. Nothing here asks anything of the one who carried it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from fieldapp.domain.errors import Refused
from fieldapp.storage import mail as kept
from fieldapp.storage import outbox, transfers
from fieldapp.storage.database import Transaction
from sync import batch, heads, journey, parcel, questions, receipts, replies
from sync.errors import Unreadable
from sync.facts import row_of
from sync.heads import Head
from sync.journey import Event, State
from sync.receipts import Receipt

from . import adopting, installation, packs, returning, transfer_taking
from .desk import Desk
from .health import CONTACT

_STEPS = (State.HELD, State.POOLED, State.DURABLE)
_SET_ASIDE = (State.REVOKED, State.QUARANTINED)
_BELIEVED = (State.HELD, State.POOLED, *_SET_ASIDE)


@dataclass(frozen=True)
class Applied:
    """What was new: receipts that moved a batch, and of these to where; packs, replies (``questions`` of them ask), letters; batches the
    mission proved to have lost, which are sealed again. ``ignored`` items were forged, foreign or old news. ``adopted``: a restored store
    learnt what the mission holds; ``refused`` says why it could not, or is None."""

    receipts: int = 0
    held: int = 0
    pooled: int = 0
    durable: int = 0
    aside: int = 0
    packs: int = 0
    replies: int = 0
    questions: int = 0
    letters: int = 0
    lost: int = 0
    ignored: int = 0
    adopted: bool = False
    refused: Refused | None = None

    @property
    def changed(self) -> frozenset[str]:
        """Which kinds of things changed (see ``desk.Done``)."""
        found = set()
        if self.receipts or self.lost or self.adopted:
            found.add("outbox")
        if self.adopted or self.questions:
            found.add("months")
        if self.packs or self.replies:
            found.add("mission")
        if self.packs:
            found.add("organisations")
        if self.letters:
            found |= {"transfers", "today"}
        return frozenset(found)


class _Tally:
    """Counts while items are read."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.adopted = False
        self.refused: Refused | None = None

    def add(self, *names: str) -> None:
        for name in names:
            self.counts[name] = self.counts.get(name, 0) + 1

    def applied(self) -> Applied:
        return Applied(**self.counts, adopted=self.adopted, refused=self.refused)


def apply(desk: Desk, items: Sequence[bytes], *, asked: str = "") -> Applied:
    """Take in what came, each item in a transaction of its own. ``asked`` names the ask these items answer, empty for a file.

    Only a head that names that ask is fresh, and proves that a batch is lost. Raises what the store raises (a full disk, damage), never
    anything because of an item.
    """
    tally = _Tally()
    by_kind: dict[str, list[bytes]] = {}
    for item in items:
        by_kind.setdefault(parcel.kind(item), []).append(item)
    # Packs first, for they may bless the keys that the others are signed with; heads after receipts, for they judge where those led.
    _each(tally, by_kind.get("pack", []), lambda item: _pack(desk, item))
    found = _heads(desk, tally, by_kind.get("head", []))
    fresh = [one for one, _ in found if asked and one.asked == asked]
    counted = {known.hash for one in fresh for known in one.batches if known.state == "pooled"}
    _each(tally, by_kind.get("receipt", []), lambda item: _receipt(desk, item, counted))
    for one in fresh:
        _judge(desk, tally, one)
        _contact(desk, one)
    _adopt(desk, tally, found)
    _each(tally, by_kind.get("reply", []), lambda item: _reply(desk, item))
    _each(tally, by_kind.get("letter", []), lambda item: _letter(desk, item))
    tally.counts["ignored"] = tally.counts.get("ignored", 0) + len(by_kind.get("", []))
    return tally.applied()


def move(desk: Desk, row: int, state: State, receipt: Receipt, *, way: str = "") -> State:
    """Follow a verified receipt about the batch of a row, in one transaction; ``way`` says how the batch left, if it just did."""
    after = journey.follow(state, Event(receipt.level))
    with desk.store.write() as transaction:
        outbox.add_receipt(transaction, row, receipt.level, receipt.date, receipt.data)
        if way:
            outbox.note_attempt(transaction, row, "")
            outbox.set_way(transaction, row, way)
        outbox.set_state(transaction, row, journey.written(after))
        transaction.audit("receipt", f"batch {row} {receipt.level}")
    return after


def _each(tally: _Tally, items: Iterable[bytes], take: Callable[[bytes], Collection[str]]) -> None:
    """Take items one by one; what ``take`` names is counted, nothing named is an item that is no news."""
    for item in items:
        try:
            names = take(item)
        except Unreadable:
            names = ()
        tally.add(*(names or ("ignored",)))


def _pack(desk: Desk, item: bytes) -> Collection[str]:
    return ("packs",) if packs.apply(desk, item) else ()


def _receipt(desk: Desk, item: bytes, counted: Collection[str]) -> Collection[str]:
    pack = installation.pack(desk)
    receipt = receipts.read(item, *pack.receipt_publics)
    if receipt.mission != pack.mission:
        return ()
    if receipt.level == "held" and receipt.seq == 0:
        receipts.read(item, pack.receipt_publics[0])
        return _handed(desk, receipt)
    with desk.store.read() as connection:
        known = outbox.found(connection, receipt.hash)
        proofs = outbox.proofs(connection, known[0]) if known else {}
    if known is None:
        return ()
    row, state = known[0], State(known[1])
    receipts.read(item, *installation.receipt_publics(desk, row))
    after = journey.follow(state, Event(receipt.level))
    if after is state:
        return _keep_earlier(desk, row, state, receipt, proofs)
    if state in _SET_ASIDE and after in journey.PROGRESS and receipt.hash not in counted and not _later(receipt, proofs):
        return ()
    move(desk, row, state, receipt)
    return ("receipts", "aside" if after in (*_SET_ASIDE, State.FORK) else after.value)


def _keep_earlier(desk: Desk, row: int, state: State, receipt: Receipt, proofs: Collection[str]) -> Collection[str]:
    """A step that was proved after a later one moves nothing, and is kept with its day if it was not yet."""
    steps = [step.value for step in _STEPS[: _STEPS.index(state)]] if state in _STEPS else []
    if receipt.level in proofs or receipt.level not in steps:
        return ()
    with desk.store.write() as transaction:
        outbox.add_receipt(transaction, row, receipt.level, receipt.date, receipt.data)
        transaction.audit("receipt", f"batch {row} {receipt.level}")
    return ("receipts",)


def _later(receipt: Receipt, proofs: dict[str, tuple[str, bytes]]) -> bool:
    """Whether a receipt was signed on a later day than what set the batch aside: an older one may be played back by anybody."""
    return all(receipt.date > proofs[level][0] for level in ("aside", "refused", "revoked") if level in proofs)


def _handed(desk: Desk, receipt: Receipt) -> Collection[str]:
    """The mission holds a letter that went out."""
    with desk.store.write() as transaction:
        return ("letters",) if transfers.handed(transaction, receipt.hash, desk.today()) else ()


def _heads(desk: Desk, tally: _Tally, items: Sequence[bytes]) -> list[tuple[Head, bytes]]:
    """The heads of this mission among these items."""
    pack, found = installation.pack(desk), []
    for item in items:
        try:
            head = heads.read(item, pack.receipt_publics[0])
        except Unreadable:
            tally.add("ignored")
            continue
        if head.mission == pack.mission:
            found.append((head, item))
        else:
            tally.add("ignored")
    return found


def _judge(desk: Desk, tally: _Tally, head: Head) -> None:
    """What a fresh head proves: a batch the mission had that it does not list is lost, and waits again, unless another stands for it; one
    set aside that it counts is counted."""
    states = {one.hash: one.state for one in head.batches}
    with desk.store.read() as connection:
        believed = outbox.named(connection, _BELIEVED)
        given_up = adopting.given_up(connection) if any(hash not in states for _, hash, _ in believed) else set()
    for row, hash, state in believed:
        if hash not in states and _is_lost(desk, row, State(state), head):
            with desk.store.write() as transaction:
                outbox.drop_receipts(transaction, row)
                outbox.set_state(transaction, row, State.REVOKED if row in given_up else journey.follow(State(state), Event.LOST))
                transaction.audit("batch.lost", f"batch {row}")
            tally.add("lost")
        elif state in _SET_ASIDE and states.get(hash) == "pooled":
            with desk.store.write() as transaction:
                if "pooled" in outbox.proofs(transaction.connection, row):
                    outbox.set_state(transaction, row, State.POOLED)
                    transaction.audit("receipt", f"batch {row} pooled")
                    tally.add("receipts", "pooled")


def _is_lost(desk: Desk, row: int, state: State, head: Head) -> bool:
    """Whether a batch that a fresh head does not list should stand in it."""
    with desk.store.read() as connection:
        try:
            envelope = batch.read(outbox.data(connection, row))
        except Unreadable:  # a damaged row is ``verify``'s to tell
            return False
        if state is State.REVOKED and "revoked" not in outbox.proofs(connection, row):
            return False  # given up here, not by the mission: another batch stands for it (see ``adopting.seal_anew``)
        if state is State.QUARANTINED and "aside" not in outbox.proofs(connection, row):
            return False  # refused: the mission never kept it
    beyond = head.after is not None and envelope.seq > head.after
    return envelope.installation == head.installation and envelope.seq >= head.first and not beyond


def _contact(desk: Desk, head: Head) -> None:
    """Remember when the mission last spoke, by the clock here and by its own."""
    with desk.store.write(audited=False) as transaction:
        transaction.set_meta(CONTACT, json.dumps({"day": desk.today().isoformat(), "mission_day": head.date}, sort_keys=True).encode())


def _adopt(desk: Desk, tally: _Tally, found: Sequence[tuple[Head, bytes]]) -> None:
    """Let a restored store take over the head it waits for, the latest of those that came."""
    waits = returning.state(desk)
    if waits is None:
        return
    awaited = [one for one in found if one[0].installation == waits.installation and one[0].first == 1]
    for _, data in sorted(awaited, key=lambda one: (one[0].date, one[0].asked != "", one[0].seq))[-1:]:
        try:
            returning.adopt(desk, data)
            tally.adopted = True
        except Refused as refused:
            tally.refused = refused


def _reply(desk: Desk, item: bytes) -> Collection[str]:
    if replies.outside(item)[0] != installation.name(desk):
        return ()
    reply = replies.read(item, desk.store.meta("reply_key") or b"", *installation.roots(desk))
    with desk.store.write() as transaction:
        named = _question(transaction, reply) if reply.kind == "question" else _cell(desk, transaction, reply, item)
        kept.reply_came(transaction, reply.number)
        transaction.audit("mission.reply", f"reply {reply.number}")
    return named


def _question(transaction: Transaction, reply: replies.Reply) -> Collection[str]:
    question = questions.of_object(reply.body)
    asked = kept.Asked(
        number=question.number,
        asked_on=reply.date,
        batch_hash=question.batch,
        period=question.period,
        figure=json.dumps(row_of(question.figure), separators=(",", ":")),
        reason=question.reason,
    )
    return ("replies", "questions") if kept.ask(transaction, asked) else ()


def _cell(desk: Desk, transaction: Transaction, reply: replies.Reply, item: bytes) -> Collection[str]:
    replies.cell(reply.body)
    if reply.number <= kept.number(transaction.connection, kept.CELL):
        return ()
    kept.put(transaction, kept.CELL, reply.number, desk.today().isoformat(), item)
    return ("replies",)


def _letter(desk: Desk, item: bytes) -> Collection[str]:
    return ("letters",) if transfer_taking.received(desk, item) else ()
