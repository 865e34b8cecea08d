"""The round: one visit to the mission, step by step, without the network.

First the head a restored store waits for, then every batch that waits, every letter that waits, and one ask for what the mission has to
say. It talks to nobody itself: it hands out one ``Errand`` after the other, somebody carries it, and what came back is settled. All that
an errand proved is written down before the next, so a round may end anywhere, by a dead battery too, and the next one goes on.

A batch is delivered under the key that sealed it, which after a restore may be that of the installation this one stands in for.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field

from fieldapp.domain.errors import Refused, StoreDamaged
from fieldapp.storage import mail as said
from fieldapp.storage import outbox as kept
from fieldapp.storage import returned, transfers
from fieldapp.storage.ledger import Connection
from fieldapp.storage.outbox import Waiting
from sync import asks, batch, journey, keys, parcel, receipts
from sync.errors import Unreachable, Unreadable
from sync.journey import Event, State
from sync.receipts import Receipt
from sync.transport.http import Answer

from . import batches, installation, mail, recovery, reenrolling, returning, slots
from .desk import Desk

# One batch that makes a server stumble must not hold up the others; a server that stumbles over three is left alone for now.
_PATIENCE = 3
_OFFERED_LEVELS = frozenset({"held", "fork", "refused", "revoked"})
# An answer says when there is more; a server that says so for ever is not asked for ever.
_MOST_ASKS = 40
_UNPROVED = (State.SEALED, State.HELD, State.POOLED, State.REVOKED, State.QUARANTINED)
STOPPED = "sending_stopped"

Came = Answer | Unreachable
Steps = Generator["Errand", Came, None]


@dataclass(frozen=True)
class SendReport:
    """What one round proved: batches newly held, counted, backed up, set aside and lost by the mission (these wait again), and how many
    still wait. ``letters`` were handed over or came in; ``news`` is what the mission said: packs, questions, figures of this cell.

    ``adopted``: the store, put back from a copy, learnt in this round what the mission holds, and seals again.
    """

    held: int = 0
    pooled: int = 0
    aside: int = 0
    waiting: int = 0
    adopted: bool = False
    durable: int = 0
    lost: int = 0
    letters: int = 0
    news: int = 0


@dataclass(frozen=True)
class Errand:
    """One exchange to make: ``kind`` is batch, letter or mail; at most ``limit`` bytes of the answer count."""

    kind: str
    method: str
    path: str
    data: bytes = field(repr=False)
    limit: int


class Round:
    """One visit to the mission, without the network: ``next`` says what to exchange, ``settle`` writes down what it proved.

    Both work on the store and belong where the desk does; the exchange between them does not. ``trouble`` is what went wrong, if anything.
    """

    def __init__(self, desk: Desk, *, slot: bool = False) -> None:
        """``slot``: seal today's slot first, if nothing was sealed today."""
        self.trouble: Unreachable | StoreDamaged | Refused | None = None
        self.changed: frozenset[str] = frozenset()
        self._desk = desk
        self._slot = slot
        self._counts: dict[str, int] = {}
        self._adopted = False
        self._failures = 0
        self._done = 0
        self._left = 1
        self._steps = self._run()
        self._errand: Errand | None = None
        self._started = False

    def next(self) -> Errand | None:
        """What to exchange now; None when the round is over."""
        if not self._started:
            self._started = True
            self._errand = next(self._steps, None)
        return self._errand

    def settle(self, errand: Errand, came: Came) -> None:
        """Write down what an exchange proved. An errand that was settled already is left alone."""
        if errand is not self._errand:
            return
        self._done += 1
        try:
            self._errand = self._steps.send(came)
        except StopIteration:
            self._errand = None

    @property
    def report(self) -> SendReport:
        """What was proved so far."""
        with self._desk.store.read() as connection:
            waiting, _ = kept.queue(connection, journey.WAITING)
        return SendReport(**self._counts, waiting=waiting, adopted=self._adopted)

    @property
    def part(self) -> float:
        """How much of the errands now known is done, from 0 to 1."""
        return self.part_with(0.0)

    def part_with(self, sent: float) -> float:
        """The same when this part of the errand under way has left."""
        return (self._done + sent) / (self._done + self._left) if self._errand is not None or not self._started else 1.0

    def _run(self) -> Steps:
        if not (yield from self._come_back()):
            return
        self._seal()
        tried: set[str] = set()
        for _ in range(2):  # once more for what the mission turned out to have lost
            if not (yield from self._offer_all(tried)) or not (yield from self._hand_over()):
                return
            lost = yield from self._ask_all()
            if not lost:
                return
            tried.difference_update(lost)

    def _come_back(self) -> Generator[Errand, Came, bool]:
        """Learn what the mission holds, if the store waits for that. Whether the round goes on."""
        waits = returning.state(self._desk)
        if waits is None:
            return True
        if (yield from self._ask(waits.installation, first=1)) is None:
            return False
        if not self._adopted and self.trouble is None:
            own = keys.signing_public(installation.key(self._desk))
            name, code = keys.installation_id(own), keys.approval_code(own)
            self.trouble = Refused("returning_head_not_given", replaced=waits.installation, installation=name, code=code)
        return True

    def _seal(self) -> None:
        """Seal what is due today: a practice slot, and the daily slot."""
        recovery.ride(self._desk)
        if self._slot:
            self.changed |= slots.seal_today(self._desk).changed

    def _offer_all(self, tried: set[str]) -> Generator[Errand, Came, bool]:
        with self._desk.store.read() as connection:
            queue = [one for one in reenrolling.may_leave(connection) if one.hash not in tried]
            letters = len(transfers.waiting(connection))
        for number, waiting in enumerate(queue):
            self._left = len(queue) - number + letters + 1
            tried.add(waiting.hash)
            try:
                envelope = _envelope(waiting)
            except StoreDamaged as damage:
                self._note(waiting.seq, damage)
                continue
            came = yield Errand("batch", "PUT", f"/v1/batch/{waiting.hash}", waiting.data, receipts.LIMIT)
            try:
                receipt = self._receipt(came, waiting.seq)
                # A refusal names no installation and no number: bytes that are no batch prove neither.
                about = ("", 0) if receipt.level == "refused" else (envelope.installation, envelope.seq)
                if receipt.level not in _OFFERED_LEVELS or receipt.hash != waiting.hash or (receipt.installation, receipt.seq) != about:
                    raise Unreachable("network_intercepts")
            except Unreachable as away:
                self._note(waiting.seq, away)
                if self._gives_up(away):
                    return False
                continue
            after = mail.move(self._desk, waiting.seq, journey.follow(State.SEALED, Event.OFFER), receipt, way="network")
            self._count("held" if after is State.HELD else "aside")
            self.changed |= {"outbox"}
            if after is State.FORK:  # what follows it will never count (see ``reenrolling``)
                break
        return True

    def _hand_over(self) -> Generator[Errand, Came, bool]:
        """Hand the letters over that wait: persons on their way to another site, sealed to it, and answers to such letters."""
        with self._desk.store.read() as connection:
            letters = transfers.waiting(connection)
        for number, (hash, data) in enumerate(letters):
            self._left = len(letters) - number + 1
            came = yield Errand("letter", "PUT", f"/v1/letter/{hash}", data, receipts.LIMIT)
            try:
                receipt = self._receipt(came)
                if receipt.hash != hash or receipt.seq != 0:
                    raise Unreachable("network_intercepts")
            except Unreachable as away:
                if self._gives_up(away):
                    return False
                continue
            if receipt.level == "held":
                with self._desk.store.write() as transaction:
                    transfers.handed(transaction, hash, self._desk.today())
                self._count("letters")
                self.changed |= {"transfers"}
        return True

    def _ask_all(self) -> Generator[Errand, Came, set[str]]:
        """Ask for all the mission has to say, under every name batches of this store were sealed. The hashes it proved to have lost."""
        with self._desk.store.read() as connection:
            before = {one.hash for one in kept.in_states(connection, journey.WAITING)}
            firsts = _firsts(connection)
        own = installation.name(self._desk)
        for name, first in {own: firsts.pop(own, _after(self._desk)), **firsts}.items():
            if (yield from self._ask(name, first=first)) is None:
                break
        with self._desk.store.read() as connection:
            return {one.hash for one in kept.in_states(connection, journey.WAITING)} - before

    def _ask(self, name: str, *, first: int) -> Generator[Errand, Came, bool | None]:
        """Ask about what was sealed under this name until there is no more. None when the mission could not be asked.

        Under a name given up, the ask is signed with its key, and only proofs are taken: the rest is for another computer that goes on so.
        """
        desk, asked_for = self._desk, None
        own, former = installation.name(desk), installation.former_key(desk, name)
        for _ in range(_MOST_ASKS):
            with desk.store.read() as connection:
                reply, letters = said.newest_reply(connection), transfers.held(connection, desk.today()) if former is None else ()
            pack = installation.mission_pack(desk)
            number = 0 if pack is None else pack.number
            if asked_for == (number, reply, letters):  # more was promised and nothing came
                break
            asked_for = (number, reply, letters)
            data, private = asks.write(
                former or installation.key(desk),
                mission=installation.pack(desk).mission,
                first=first,
                pack=number,
                reply=reply,
                letters=letters,
                head_of="" if former or name == own else name,
            )
            self._left = 1
            came = yield Errand("mail", "POST", "/v1/mail", data, asks.ANSWER_LIMIT)
            try:
                answer = self._answer(came, private, data)
            except Unreachable as away:
                self._failed(away)
                return None
            items = [one for one in answer.items if former is None or parcel.kind(one) in ("receipt", "head")]
            applied = mail.apply(desk, items, asked=asks.hash_of(data))
            self._take(applied)
            if not answer.more:
                break
        return True

    def _answer(self, came: Came, private: bytes, ask: bytes) -> asks.Answer:
        answer = _whole(came)
        try:
            return asks.open_answer(private, ask, answer.body)
        except Unreadable:
            raise _not_the_mission(answer) from None

    def _take(self, applied: mail.Applied) -> None:
        self._adopted |= applied.adopted
        for name in ("held", "pooled", "durable", "aside", "lost", "letters"):
            self._count(name, getattr(applied, name))
        self._count("news", applied.packs + applied.replies)
        self.changed |= applied.changed
        if applied.refused is not None:
            self.trouble = applied.refused

    def _receipt(self, came: Came, row: int | None = None) -> Receipt:
        """The receipt of the batch of this row, or of a letter."""
        answer, pack = _whole(came), installation.pack(self._desk)
        publics = pack.receipt_publics[:1] if row is None else installation.receipt_publics(self._desk, row)
        try:
            receipt = receipts.read(answer.body, *publics)
        except Unreadable:
            raise _not_the_mission(answer) from None
        if receipt.mission != pack.mission:
            raise Unreachable("network_intercepts")
        return receipt

    def _count(self, name: str, more: int = 1) -> None:
        self._counts[name] = self._counts.get(name, 0) + more

    def _note(self, row: int, problem: Unreachable | StoreDamaged) -> None:
        """Remember with a batch why it could not be delivered; that somebody stopped the sending is no problem of the batch."""
        self._failed(problem)
        if problem.key != STOPPED:
            with self._desk.store.write(audited=False) as transaction:
                kept.note_attempt(transaction, row, problem.key)
            self.changed |= {"outbox"}

    def _failed(self, problem: Unreachable | StoreDamaged) -> None:
        self.trouble = problem

    def _gives_up(self, away: Unreachable) -> bool:
        """Whether the round ends: a mission that is away is away for all; one that stumbles is given some patience."""
        self._failed(away)
        self._failures += 1
        return away.key != "mission_busy" or self._failures >= _PATIENCE


def _firsts(connection: Connection) -> dict[str, int]:
    """For every installation batches of this store were sealed under, the lowest number that is not proved durable or lost for good."""
    found: dict[str, int] = {}
    bounds = [0, *(base.row for base in returned.bases(connection))]
    for above, through in zip(bounds, [*bounds[1:], None], strict=True):
        waiting = kept.lowest(connection, _UNPROVED, above, through)
        if waiting is None:
            continue
        try:
            envelope = batch.read(waiting.data)
        except Unreadable:
            continue
        found[envelope.installation] = min(envelope.seq, found.get(envelope.installation, envelope.seq))
    return found


def _after(desk: Desk) -> int:
    """The number the next batch would get: what is asked about when everything is proved."""
    with desk.store.read() as connection:
        return batches.tip(connection)[1] + 1


def _envelope(waiting: Waiting) -> batch.Envelope:
    try:
        envelope = batch.read(waiting.data)
    except Unreadable:
        raise StoreDamaged("outbox_broken") from None
    if envelope.hash != waiting.hash:
        raise StoreDamaged("outbox_broken")
    return envelope


def _whole(came: Came) -> Answer:
    if isinstance(came, Unreachable):
        raise came
    return came


def _not_the_mission(answer: Answer) -> Unreachable:
    """Without a good signature a status says only whether to blame a busy server or something in between, such as a captive portal."""
    if answer.status == 407:
        return Unreachable("proxy_password")
    return Unreachable("mission_busy" if answer.status == 429 or answer.status >= 500 else "network_intercepts")
