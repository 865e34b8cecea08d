"""The laptop of the model of deliveries: real batches, asks, journey, numbering and adoption over a store kept in memory.

Every change of the store is one step that happens whole or not at all; between two steps the power may go (``step``). ``mutant`` names a
rule to break on purpose, so that the campaign shows it would notice.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from fieldapp.actions import adopting
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage.outbox import Kept
from sync import asks, batch, facts, heads, journey, keys, parcel, receipts, sitepack
from sync.errors import Unreadable
from sync.heads import Head
from sync.journey import Event, State
from tests.campaigns.model_mission import NUMBER

FIRST_MONTH = Month(2020, 1)
OFFERED_LEVELS = {"held", "fork", "refused", "revoked"}
PROVED = {State.HELD, State.POOLED, State.DURABLE}


class Crash(Exception):
    """The power went."""


class DiskFull(Exception):
    """A change could not be written."""


@dataclass
class Row:
    """A batch of the outbox. ``closing`` and ``period`` are None for cover; ``anew`` says that its closing was sealed once more since."""

    seq: int
    previous: str
    hash: str
    data: bytes
    installation: str
    closing: int | None
    period: str | None
    state: State = State.SEALED
    anew: bool = False
    proofs: set[str] = field(default_factory=set)


@dataclass
class Store:
    """What is on the laptop's disk. ``awaiting``: the installation whose head a store put back from a copy waits for; ``former``: the keys
    it gave up, by the name they had."""

    key: bytes
    rows: list[Row] = field(default_factory=list)
    seq: int = 0
    previous: str = batch.FIRST_PREVIOUS
    month: Month = FIRST_MONTH
    awaiting: str = ""
    replaces: str = ""
    former: dict[str, bytes] = field(default_factory=dict)
    reported: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        return keys.installation_id(keys.signing_public(self.key))


class Laptop:
    """A laptop that closes months, delivers them and believes only what is signed."""

    def __init__(self, pack: sitepack.SitePack, draw: random.Random, step: Callable[[], None], mutant: str = "") -> None:
        self.pack, self.draw, self.step, self.mutant = pack, draw, step, mutant
        self.publics: Sequence[bytes] = [pack.receipt_public]
        self.store = Store(keys.new_signing_key())
        self.full = False
        self.expected: int | None = None  # the last number before one that neither this store nor the mission holds

    def close(self, number: int | None, figures: int = 1) -> None:
        """Close the next month as closing ``number``, or seal cover for None. Nothing while a head is awaited or another sends too."""
        if self.store.awaiting or any(row.state is State.FORK for row in self.store.rows):
            return
        after = copy.copy(self.store)
        after.rows = list(after.rows)
        period = str(after.month)
        self._seal(after, number, period, [self.draw.randrange(10**6) for _ in range(figures - 1)])
        if number is not None:
            after.month = after.month.next
        self._commit(after)

    def waiting(self) -> list[Row]:
        """What is to be offered, oldest first."""
        return [row for row in self.store.rows if row.state in journey.WAITING]

    def heard(self, row: Row, status: int, body: bytes) -> None:
        """What came back when a batch was offered."""
        if self.mutant == "trust_status" and status == 200:
            return self._move(row, Event.HELD)
        try:
            receipt = receipts.read(body, *self.publics)
        except Unreadable:
            return None
        about = ("", 0) if receipt.level == "refused" else (row.installation, row.seq)
        if receipt.level in OFFERED_LEVELS and receipt.hash == row.hash and (receipt.installation, receipt.seq) == about:
            self._move(row, Event(receipt.level))
        return None

    def names(self) -> list[str]:
        """The names to ask about: the one awaited, or its own and every other under which something is not proved durable."""
        if self.store.awaiting:
            return [self.store.awaiting]
        open_still = {row.installation for row in self.store.rows if row.state is not State.DURABLE and not row.anew}
        return [self.store.name, *sorted(name for name in open_still if name in self.store.former)]

    def ask(self, name: str) -> tuple[bytes, bytes]:
        """The question to the mission about one name, and the key its answer opens with. Who awaits a head asks for a whole one."""
        own = [row.seq for row in self.store.rows if row.installation == name and row.state is not State.DURABLE]
        first = 1 if self.store.awaiting else min(own, default=1)
        key = self.store.key if self.store.awaiting else self.store.former.get(name, self.store.key)
        of = name if keys.installation_id(keys.signing_public(key)) != name else ""
        return asks.write(key, mission=self.pack.mission, first=first, head_of=of)

    def answered(self, ask: bytes, private: bytes, body: bytes) -> None:
        """What came back for an ask."""
        try:
            items = asks.open_answer(private, ask, body).items
        except Unreadable:
            return
        self.apply(items, asks.hash_of(ask))

    def apply(self, items: Iterable[bytes], asked: str = "") -> None:
        """Believe what is signed, by network or from a stick. ``asked``: the ask these items answer; only its head is fresh."""
        found = list(items)
        fresh = self._fresh(found, asked)
        counted = {one.hash for one in fresh.batches if one.state == "pooled"} if fresh else set()
        for item in found:
            if parcel.kind(item) == "receipt":
                try:
                    self._receipt(receipts.read(item, *self.publics), counted)
                except Unreadable:
                    continue
        if fresh is not None:
            self._compare(fresh)

    def beside(self, head: Head, counts_otherwise: Callable[[str], bool]) -> None:
        """Go on under a fresh key, because another computer sends under this one: what never counted is sealed anew, the rest stays.

        Not before the mission has opened what it holds of this laptop after the fork: until then nobody knows whether it counts. Of what it
        set aside as second, ``counts_otherwise`` tells whether the same closing counts as it was sealed another time: then all is well.
        """
        late = [row for row in self.store.rows if row.state is State.FORK and row.installation != self.store.name]
        if late:  # sealed before the fork was known, offered after
            return self._anew(late, self.store.key)
        second = [row for row in self.store.rows if row.state is State.QUARANTINED and not counts_otherwise(self._first(row))]
        if second:  # one key closed a month twice: a sign of two computers too, when batches came in before those they follow
            return self._anew(second, keys.new_signing_key())
        forked = [row.seq for row in self.store.rows if row.state is State.FORK]
        held = {one.hash: one.state for one in head.batches if one.state != "aside"}
        later = [row.hash for row in self.store.rows if forked and row.installation == self.store.name and row.seq >= min(forked)]
        if not forked or head.installation != self.store.name or head.after is not None or any(held.get(hash) == "taken" for hash in later):
            return None
        rows = [row for row in self.store.rows if row.installation == self.store.name and row.seq >= min(forked) and row.hash not in held]
        return self._anew(rows, keys.new_signing_key())

    def _first(self, row: Row) -> str:
        """The first batch of the sealing this one is a part of."""
        rows = {one.hash: one for one in self.store.rows}
        while row.previous in rows and row.closing is not None and rows[row.previous].closing == row.closing:
            row = rows[row.previous]
        return row.hash

    def _anew(self, rows: Sequence[Row], key: bytes) -> None:
        """Give these batches up and seal their closings under this key."""
        given_up, after = {row.hash for row in rows}, copy.deepcopy(self.store)
        if key != after.key:
            after.former[after.name] = after.key
            after.key, after.seq, after.previous = key, 0, batch.FIRST_PREVIOUS
        again: dict[int, str] = {}
        for row in after.rows:
            if row.hash in given_up:
                row.state, row.anew = State.REVOKED, True
                if row.closing is not None:
                    again[row.closing] = row.period or ""
        for number, period in again.items():
            self._seal(after, number, period, [])
        self._commit(after)

    def come_back(self, old: Store) -> None:
        """The store is put back from a copy: it waits for the mission's head before it seals."""
        self.store = copy.deepcopy(old)
        self.store.awaiting = self.store.awaiting or self.store.name

    def fresh_head(self, ask: bytes, private: bytes, body: bytes) -> Head | None:
        """The head in an answer, if it is this mission's and answers this very ask."""
        try:
            return self._fresh(asks.open_answer(private, ask, body).items, asks.hash_of(ask))
        except Unreadable:
            return None

    def _fresh(self, items: Sequence[bytes], asked: str) -> Head | None:
        for item in items:
            if parcel.kind(item) == "head":
                try:
                    head = heads.read(item, *self.publics)
                except Unreadable:
                    continue
                if asked and head.asked == asked and head.mission == self.pack.mission:
                    return head
        return None

    def _receipt(self, receipt: receipts.Receipt, counted: set[str]) -> None:
        """Only a fresh head leads a batch on that was set aside: what was signed before may be played back by anybody."""
        row = next((one for one in self.store.rows if one.hash == receipt.hash), None)
        if (
            row is None
            or row.anew
            or (receipt.installation, receipt.seq, receipt.mission) != (row.installation, row.seq, self.pack.mission)
        ):
            return
        if row.state not in (State.REVOKED, State.QUARANTINED) or row.hash in counted:
            self._move(row, Event(receipt.level))

    def _compare(self, head: Head) -> None:
        """A fresh head: adopt it if it is awaited, else notice what the mission has lost."""
        if self.store.awaiting:
            if head.installation == self.store.awaiting:
                self._adopt(head)
            return
        if self.mutant == "skip_lost":
            return
        there = {one.hash for one in head.batches}
        numbers = {one.seq for one in head.batches}
        counted = {one.hash for one in head.batches if one.state == "pooled"}
        for row in self.store.rows:
            if row.state in (State.REVOKED, State.QUARANTINED) and row.hash in counted and "pooled" in row.proofs and not row.anew:
                self._move(row, Event.POOLED)
            expected = row.installation == head.installation and row.seq >= head.first and (head.after is None or row.seq <= head.after)
            lost = row.seq not in numbers if self.mutant == "seq_heads" else row.hash not in there
            if expected and lost and not row.anew:
                self._move(row, Event.LOST)

    def _adopt(self, head: Head) -> None:
        """The real rules of ``adopting``, over rows in memory."""
        after = copy.deepcopy(self.store)
        mine = [
            adopting.Mine(Kept(at, one.hash, one.data, one.state, one.closing, one.period), one.installation, one.seq, one.previous)
            for at, one in enumerate(after.rows)
        ]
        own = after.name == head.installation
        if head.after is None and not own:
            return
        try:
            adopting._whole(head, {one.seq for one in mine if one.installation == head.installation})
            months = adopting._lost_months(head, {one.kept.hash for one in mine})
        except Refused as refused:
            self.expected = refused.values.get("last")
            return
        there = {one.seq: one for one in head.batches}
        runs = [run for run in adopting.runs_of(mine) if run[0].installation == head.installation]
        good = [run for run in runs if all(adopting._accepted(one, there, head.after) for one in run)]
        for one in (one for run in good for one in run):
            if one.seq not in there or State(one.kept.state) in adopting._ASIDE:
                after.rows[one.kept.seq].state = State.SEALED
        counts = [(one.seq, one.hash) for one in head.batches if one.state != "aside"]
        after.seq, after.previous = max(
            [*((one.seq, one.kept.hash) for run in good for one in run), *counts], default=(0, batch.FIRST_PREVIOUS)
        )
        after.seq = max(after.seq, head.seq)
        if head.after is not None:
            after.seq, after.previous, after.replaces = 0, batch.FIRST_PREVIOUS, head.installation
            if own:
                after.former[after.name] = after.key
                after.key = keys.new_signing_key()
        after.month = max([after.month, *(month.next for month in months)])
        after.reported |= {str(month) for month in months}
        after.awaiting = ""
        for run in (run for run in runs if run not in good):
            rows = [after.rows[one.kept.seq] for one in run]
            for row in rows:
                row.state, row.anew = State.REVOKED, True
            if rows[0].closing is not None and rows[0].period not in after.reported:
                self._seal(after, rows[0].closing, rows[0].period or "", [])
        self._commit(after)

    def _seal(self, store: Store, number: int | None, period: str, filling: Sequence[int]) -> None:
        """Seal a closing, or cover, after the last batch of ``store``."""
        cells = [(NUMBER, number or 0), *((f"x.{at}", value) for at, value in enumerate(filling))]
        figures = tuple(facts.Figure("OUJ", period, facts.Cell("indicators", "items", "MMSD", item=item), value) for item, value in cells)
        certificate: dict[str, str | int] = {"replaces": store.replaces} if store.replaces else {}
        sealed = [row for row in store.rows if number is not None and row.closing == number]
        firsts = [row.hash for before, row in zip([None, *sealed], sealed, strict=False) if before is None or before.hash != row.previous]
        if firsts and self.mutant != "stands_for_nothing":
            certificate["stands_for"] = " ".join(firsts[::-1])
        closing = None if number is None else facts.encode(facts.Closing(store.name, period, figures, certificate))
        for one in batch.seal(
            closing,
            seq=store.seq + 1,
            previous=store.previous,
            pack=self.pack,
            installation_key=store.key,
            audit_head=bytes(32),
            audit_seq=0,
        ):
            store.rows.append(Row(one.seq, one.previous, one.hash, one.data, store.name, number, period if closing else None))
            store.seq, store.previous = one.seq, one.hash

    def _move(self, row: Row, event: Event) -> None:
        after = journey.written(journey.follow(row.state, event))
        if after is row.state:
            return
        self.step()
        if self.full:
            raise DiskFull
        row.state = after
        row.proofs = set() if event is Event.LOST else {*row.proofs, event.value}
        if self.mutant == "prune_on_receipt" and after is State.HELD:
            row.data = b""
        self.step()

    def _commit(self, after: Store) -> None:
        self.step()
        if self.full:
            raise DiskFull
        self.store = after
        self.step()
