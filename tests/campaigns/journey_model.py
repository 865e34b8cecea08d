"""A model of all deliveries, driven at random: whatever fails, are the mission's figures what the laptops finalised, each once?

Laptops and mission are kept in memory and use the real batches, receipts, heads, asks, parcels, journey and rules of adoption. A run draws
a short life: months closed, rounds cut by a crash between any two steps, a network that drops, cuts, flips, re-encodes, forges and replays,
sticks carried twice or pulled, disks full, a server put back from its last backup, two laptops from one image or one put back from a copy,
revoked and taken back. Then the trouble ends, everybody delivers until nothing moves, and the run is judged. ``mutant`` breaks one rule
on purpose: a campaign that does not notice is worth nothing.

A server that was put back from a backup older than a fork has forgotten it; old bytes may reach it all the same, by a forgotten stick or
played back by whoever overheard them. Who sealed them anew under another key has said so inside, and of the two one counts.
"""

from __future__ import annotations

import copy
import json
import random
from collections import Counter
from dataclasses import dataclass, field

from sync import asks, keys, parcel, receipts, sitepack
from sync.errors import Unreadable
from sync.journey import State
from tests.campaigns.model_laptop import PROVED, Crash, DiskFull, Laptop, Row, Store
from tests.campaigns.model_mission import DAY, Mission

MUTANTS = ("prune_on_receipt", "seq_heads", "skip_lost", "stands_for_nothing", "trust_status")
TROUBLES = ("drop", "cut", "flip", "reencode", "after", "portal", "half", "flip_back", "pretty", "forged", "replay", "five", "full")
STEPS = {
    "close": 10,
    "cover": 2,
    "round": 14,
    "open": 6,
    "checkpoint": 2,
    "restore_server": 1,
    "revoke": 1,
    "undo": 1,
    "rotate": 1,
    "carry": 3,
    "take": 3,
    "back": 3,
    "replay": 1,
    "laptop_step": 1,
}


class Broken(AssertionError):
    """What must never be was seen."""


def campaign(seed: int, runs: int = 1500, steps: int = 60) -> dict[str, object]:
    """``runs`` random lives, and for each broken rule as many as it takes to notice, at most 400. Returns what was seen."""
    return {"runs": runs, **lives(seed, runs, steps), "noticed_after": {mutant: noticed(seed, mutant, steps) for mutant in MUTANTS}}


def lives(seed: int, runs: int, steps: int = 60) -> Counter[str]:
    """So many lives; what happened in them. Raises Broken."""
    return sum((life(f"{seed}|{number}", steps) for number in range(runs)), Counter())


def noticed(seed: int, mutant: str, steps: int = 60, most: int = 400) -> int:
    """After how many lives a broken rule was noticed; 0 if it never was."""
    for number in range(most):
        try:
            life(f"{seed}|{number}", steps, mutant)
        except Broken:
            return number + 1
    return 0


def life(seed: str, steps: int, mutant: str = "") -> Counter[str]:
    """One run. Raises Broken with the seed when figures were lost or counted twice, or a step was shown beyond its proof."""
    world = World(random.Random(seed), mutant)
    try:
        for _ in range(steps):
            world.any_step()
            world.nothing_beyond_its_proof()
        world.quieten()
        world.nothing_beyond_its_proof()
        world.judge()
    except Broken as broken:
        raise Broken(f"{broken} (seed {seed})") from None
    return world.seen


@dataclass
class Stick:
    """Parcels on a USB stick: from a laptop, and back to it."""

    there: bytes
    back: bytes = b""


@dataclass
class World:
    """Everything in one run. ``clones`` says whether an image goes on a second laptop in this life, or a copy back on its own."""

    draw: random.Random
    mutant: str
    seen: Counter[str] = field(default_factory=Counter)
    closings: int = 0
    fuse: int = -1

    def __post_init__(self) -> None:
        self.mission = Mission()
        data = sitepack.write(
            self.mission.root,
            sites=[sitepack.SiteEntry("OUJ", True)],
            url="http://mission.example.org",
            issued=DAY,
            receipt_public=self.mission.receipt_publics[0],
            sealing_public=keys.sealing_public(self.mission.sealing),
            recovery_public=keys.sealing_public(self.mission.sealing),
        )
        self.pack = sitepack.read(data)
        self.stranger = keys.new_signing_key()
        self.clones = self.draw.random() < 0.5
        self.laptops = [self._laptop() for _ in range(self.draw.choice((1, 1, 2)))]
        self.sticks: list[tuple[Laptop, Stick]] = []
        self.copy: tuple[Laptop, Store] | None = None
        self.heard: list[bytes] = []
        self.sent: list[bytes] = []
        self.lost: set[int] = set()
        self.calm = False

    def any_step(self) -> None:
        """One thing that happens."""
        name = self.draw.choices(list(STEPS), list(STEPS.values()))[0]
        laptop = self.draw.choice(self.laptops)
        laptop.full = self.draw.random() < 0.03
        self.mission.full = self.draw.random() < 0.03
        self.fuse = self.draw.randrange(12) if self.draw.random() < 0.4 else -1
        self.seen[name] += 1
        try:
            getattr(self, f"_{name}")(laptop)
        except Crash:
            self.seen["crash"] += 1
        except DiskFull:
            self.seen["disk_full"] += 1
        self.fuse = -1

    def step(self) -> None:
        """Between two steps of a laptop: the power may go."""
        if self.fuse == 0:
            raise Crash
        self.fuse -= 1

    def nothing_beyond_its_proof(self) -> None:
        """Whatever a laptop shows, the mission has signed for those very bytes; what is durable lies in its last verified backup."""
        for row in (row for laptop in self.laptops for row in laptop.store.rows):
            proof = {State.QUARANTINED: ("aside", "refused")}.get(row.state, (row.state.value,))
            if row.state is not State.SEALED and not row.anew and not any((row.hash, level) in self.mission.signed for level in proof):
                raise Broken(f"{row.state} was shown without a signature")
            if row.state is State.DURABLE and row.hash not in self.mission.backup.batches:
                raise Broken("durable was shown of what no backup holds")

    def quieten(self) -> None:
        """The trouble ends: everybody delivers, opens and checks until nothing moves any more."""
        self.calm, self.fuse, self.mission.full = True, -1, False
        for laptop in self.laptops:
            laptop.full = False
        for name in list(self.mission.register.revoked):
            self._take_back(name)
        for _ in range(12):
            before = self._all()
            for laptop in self.laptops:
                self._round(laptop)
            self.mission.open_taken()
            self._revoke_again()
            for laptop in self.laptops:
                self._round(laptop)
                if laptop.store.awaiting and laptop.expected is not None:  # lost on both sides: the mission says from where to begin again
                    self.mission.revoke(laptop.store.awaiting, laptop.expected)
            self.mission.checkpoint()
            if self._all() == before:
                return
        raise Broken("it never comes to rest")

    def judge(self) -> None:
        """Each closing that a laptop has finalised is counted once, and nothing else is."""
        counted = Counter(self.mission.register.closings.values())
        here = {row.closing for laptop in self.laptops for row in laptop.store.rows if row.closing is not None}
        elsewhere = {month for laptop in self.laptops for month in laptop.store.reported}
        replaced = {row.closing for laptop in self.laptops for row in laptop.store.rows if row.period in elsewhere}
        for number in here - replaced:
            if counted[number] != 1:
                raise Broken(f"closing {number} is counted {counted[number]} times")
        if set(counted) - here - self.lost or max(counted.values(), default=1) > 1:
            raise Broken("something is counted that nobody finalised, or twice")
        for laptop in self.laptops if not self.clones else ():
            names = {row.installation for row in laptop.store.rows} | {laptop.store.name}
            months = Counter(month for name, month in self.mission.register.closings if name in names)
            if max(months.values(), default=1) > 1:
                raise Broken("a month of one laptop is counted twice")
        for row in (row for laptop in self.laptops for row in laptop.store.rows if not row.anew):
            kept = self.mission.register.batches.get(row.hash)
            if row.state in PROVED and (kept is None or kept.state != "pooled"):
                raise Broken(f"{row.state} is still shown of what the mission does not count")

    def _all(self) -> list[object]:
        shown = [[(row.hash, row.state) for row in laptop.store.rows] + [laptop.store.awaiting] for laptop in self.laptops]
        return [*shown, dict(self.mission.register.revoked)]

    def _laptop(self) -> Laptop:
        return Laptop(self.pack, self.draw, self.step, self.mutant)

    def _close(self, laptop: Laptop) -> None:
        self.closings += 1
        laptop.close(self.closings, 260 if self.draw.random() < 0.08 else 1)

    def _cover(self, laptop: Laptop) -> None:
        laptop.close(None)

    def _round(self, laptop: Laptop) -> None:
        laptop.publics = list(self.mission.receipt_publics)  # as a mission pack tells them
        if not laptop.store.awaiting:
            for row in laptop.waiting():
                laptop.step()
                self._offer(laptop, row)
        for again in range(2):
            for name in laptop.names():
                ask, private = laptop.ask(name)
                laptop.step()
                body = self._network(ask, self._mail(ask))
                head = laptop.fresh_head(ask, private, body)
                laptop.answered(ask, private, body)
                if head is not None and self.clones:
                    laptop.beside(head, self.mission.counts_otherwise)
            if not again:
                for row in laptop.waiting():
                    self._offer(laptop, row)

    def _offer(self, laptop: Laptop, row: Row) -> None:
        trouble = "" if self.calm or self.draw.random() < 0.5 else self.draw.choice(TROUBLES)
        data = {"cut": row.data[:-9], "flip": self._flipped(row.data), "reencode": row.data.hex().encode()}.get(trouble, row.data)
        self.sent.append(row.data)
        if data != row.data or trouble in ("drop", "full", "portal") or not row.data:
            laptop.heard(row, 200 if trouble == "portal" else 400, b"<html>Welcome</html>")
            return
        receipt = self.mission.take(data)
        if trouble == "five" and {self.mission.take(data) for _ in range(4)} != {receipt}:
            raise Broken("five at once got different answers")
        if receipt is None:
            return laptop.heard(row, 503, b"")
        if trouble == "after":
            return None
        answers = {
            "half": receipt[:100],
            "flip_back": self._flipped(receipt),
            "pretty": json.dumps(json.loads(receipt), indent=1).encode(),
            "forged": self._forged(row),
            "replay": self.draw.choice(self.heard or [receipt]),
        }
        self.heard.append(receipt)
        return laptop.heard(row, 200, answers.get(trouble, receipt))

    def _mail(self, data: bytes) -> bytes:
        ask = asks.read(data)
        of = ask.head_of or ask.installation
        items = self.mission.answer(of, ask.first, ask.hash)
        if ask.head_of:
            items += self.mission.answer(ask.installation, ask.first, ask.hash)[1:]
        self.draw.shuffle(items)
        return asks.seal_answer(ask, items)

    def _network(self, ask: bytes, answer: bytes) -> bytes:
        """What arrives of an answer. Who stands in between can seal to the ask too, and puts old or forged things inside."""
        trouble = "" if self.calm or self.draw.random() < 0.6 else self.draw.choice(("drop", "half", "flip", "old", "older"))
        self.heard.append(answer)
        planted = [one for one in self.heard if parcel.kind(one)]
        return {
            "drop": b"",
            "half": answer[: len(answer) // 2],
            "flip": self._flipped(answer),
            "old": self.draw.choice(self.heard),
            "older": asks.seal_answer(asks.read(ask), self.draw.sample(planted, min(4, len(planted)))),
        }.get(trouble, answer)

    def _open(self, _: Laptop) -> None:
        self.mission.open_taken()

    def _checkpoint(self, _: Laptop) -> None:
        self.mission.checkpoint()

    def _restore_server(self, _: Laptop) -> None:
        if self.draw.random() < 0.5:
            self.mission.restore()

    def _revoke(self, laptop: Laptop) -> None:
        if laptop.store.name not in self.mission.register.revoked:
            self.mission.revoke(laptop.store.name, self.draw.randint(0, laptop.store.seq))

    def _undo(self, laptop: Laptop) -> None:
        if laptop.store.name in self.mission.register.revoked:
            self._take_back(laptop.store.name)

    def _take_back(self, name: str) -> None:
        """Revoking is final once another stands in for an installation: that one was told so by a signed head, and went on from there."""
        if name not in {laptop.store.replaces for laptop in self.laptops}:
            self.mission.undo(name)

    def _revoke_again(self) -> None:
        """A mission that was put back forgot whom it revoked: a month set aside of the one that stands in shows it, and from when on."""
        for laptop in self.laptops:
            old, here = laptop.store.replaces, self.mission.register
            aside = {row.period for row in laptop.store.rows if row.hash in here.batches and here.batches[row.hash].state == "second"}
            beyond = [one.envelope.seq for one in self.mission.of(old) if one.month in aside]
            if old and beyond and old not in here.revoked:
                self.mission.revoke(old, min(beyond) - 1)

    def _rotate(self, _: Laptop) -> None:
        self.mission.rotate()

    def _carry(self, laptop: Laptop) -> None:
        items = [row.data for row in laptop.waiting() if row.data]
        self.sticks.append((laptop, Stick(parcel.write(items))))

    def _take(self, _: Laptop) -> None:
        for laptop, stick in self.draw.sample(self.sticks, min(2, len(self.sticks))):
            data = stick.there if self.draw.random() < 0.8 else stick.there[: self.draw.randrange(len(stick.there))]
            try:
                items = parcel.read(data)
            except Unreadable:
                continue
            self.draw.shuffle(items)
            answers = [self.mission.take(item) for item in items]
            stick.back = parcel.write([*filter(None, answers), *self.mission.answer(laptop.store.name, 1, "")])

    def _back(self, _: Laptop) -> None:
        for laptop, stick in self.draw.sample(self.sticks, min(1, len(self.sticks))):
            if stick.back:
                laptop.apply(parcel.read(stick.back))

    def _replay(self, _: Laptop) -> None:
        if self.sent:
            self.mission.take(self.draw.choice(self.sent))

    def _laptop_step(self, laptop: Laptop) -> None:
        if self.copy is None or self.copy[0] not in self.laptops:
            self.copy = laptop, copy.deepcopy(laptop.store)
        elif self.clones:
            if len(self.laptops) < 3:
                twin = self._laptop()
                twin.store = copy.deepcopy(self.copy[1])
                self.laptops.append(twin)
        elif not self.lost:
            owner, old = self.copy
            self.lost |= {row.closing for row in owner.store.rows if row.closing} - {row.closing for row in old.rows}
            owner.come_back(old)
            self.copy = None
            self._nothing_on_the_way()

    def _nothing_on_the_way(self) -> None:
        """Sticks and overheard batches from before a laptop was put back come no more: it has forgotten what it closed."""
        self.sticks.clear()
        self.sent.clear()

    def _forged(self, row: Row) -> bytes:
        return receipts.write(
            self.stranger, level="durable", hash=row.hash, installation=row.installation, seq=row.seq, date=DAY, mission=self.mission.name
        )

    def _flipped(self, data: bytes) -> bytes:
        if not data:
            return data
        at = self.draw.randrange(len(data))
        return data[:at] + bytes([data[at] ^ 1 << self.draw.randrange(8)]) + data[at + 1 :]
