"""The mission of the model of deliveries: real batches, receipts, heads and parcels over a register kept in memory.

Its rules are those of ``sync.mission`` in a few lines. ``signed`` remembers what the mission ever signed, whatever it forgets when it is
put back from a backup: no laptop may show more than that.
"""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from sync import batch, heads, keys, receipts
from sync.errors import Unreadable
from sync.heads import Head, Known

DAY = "2026-11-23"
NUMBER = "number"  # the item whose figure says which closing this is


@dataclass
class Kept:
    """A batch the mission keeps: its outside, its bytes and where it stands."""

    envelope: batch.Envelope
    state: str = "taken"
    month: str = ""


@dataclass
class Register:
    """All that a backup holds. ``closings``: installation and month → which closing counts, ``firsts``: its first batch; ``resealed``:
    pairs of first batches of one closing; ``newest``: hash → its last receipt."""

    batches: dict[str, Kept] = field(default_factory=dict)
    closings: dict[tuple[str, str], int] = field(default_factory=dict)
    firsts: dict[tuple[str, str], str] = field(default_factory=dict)
    resealed: set[tuple[str, str]] = field(default_factory=set)
    newest: dict[str, receipts.Receipt] = field(default_factory=dict)
    revoked: dict[str, int] = field(default_factory=dict)
    replaces: dict[str, str] = field(default_factory=dict)


class Mission:
    """A mission that counts, forgets and remembers as the real one does."""

    def __init__(self) -> None:
        self.root, self.receipt, self.sealing = keys.new_signing_key(), keys.new_signing_key(), keys.new_sealing_key()
        self.receipt_publics = [keys.signing_public(self.receipt)]
        self.name = keys.key_id(keys.signing_public(self.root))
        self.register, self.backup = Register(), Register()
        self.signed: set[tuple[str, str]] = set()
        self.full = False

    def take(self, data: bytes) -> bytes | None:
        """Keep a batch and sign for it; None when the disk is full."""
        if self.full:
            return None
        try:
            envelope = batch.read(data)
        except Unreadable:
            return self._sign("refused", hashlib.sha256(data).hexdigest(), "", 0).data
        here, name = self.register, envelope.installation
        if envelope.hash in here.batches:
            return self._offered(envelope)
        rival = any(one.envelope.seq == envelope.seq for one in self.of(name))
        beyond = envelope.seq > here.revoked.get(name, envelope.seq)
        level = "fork" if rival else "revoked" if beyond else "held"
        here.batches[envelope.hash] = Kept(envelope, {"held": "taken"}.get(level, level))
        return self._note(level, envelope)

    def of(self, name: str) -> list[Kept]:
        """What is kept of an installation, in order of numbers, rivals after what came first."""
        found = [one for one in self.register.batches.values() if one.envelope.installation == name]
        return sorted(found, key=lambda one: one.envelope.seq)

    def answer(self, name: str, first: int, asked: str) -> list[bytes]:
        """What the mission says to an installation: its head, and the newest receipt of each batch from this number on."""
        newest = [self.register.newest[one.envelope.hash].data for one in self.of(name) if one.envelope.seq >= first]
        return [self._head(name, first, asked), *newest]

    def open_taken(self) -> None:
        """Open what was taken, pool whole closings, set aside what does not follow or comes second."""
        for name in {one.envelope.installation for one in self.register.batches.values()}:
            for group in self._groups(name):
                self._pool(name, group)

    def checkpoint(self) -> None:
        """Make a backup, and sign that what is counted in it is durable."""
        self.backup = copy.deepcopy(self.register)
        for hash, one in self.backup.batches.items():
            if one.state == "pooled" and self.backup.newest[hash].level != "durable":
                self._note("durable", one.envelope)

    def restore(self) -> None:
        """The server is lost and put back from its newest verified backup."""
        self.register = copy.deepcopy(self.backup)

    def revoke(self, name: str, after: int) -> None:
        """Count nothing of an installation after this number; a closing that reaches beyond it counts not at all."""
        straddling = {one.month for one in self.of(name) if one.state == "pooled" and one.month and one.envelope.seq > after}
        parts = [one.envelope.seq for one in self.of(name) if one.state == "pooled" and one.month in straddling]
        self.register.revoked[name] = after = min([after, *(seq - 1 for seq in parts)])
        for month in straddling:
            self.register.closings.pop((name, month), None)
            self._try_again(self.register.firsts.pop((name, month), ""))
        for one in self.register.batches.values() if straddling else ():
            if one.envelope.installation != name and one.state == "second":
                one.state = "taken"
        for one in self.of(name):
            if one.envelope.seq > after and one.state not in ("fork", "revoked"):
                one.state, one.month = "revoked", ""
                self._note("revoked", one.envelope)

    def undo(self, name: str) -> None:
        """Count an installation again: what was set aside waits to be opened."""
        del self.register.revoked[name]
        for one in self.of(name):
            if one.state == "revoked":
                one.state = "taken"
                self._note("held", one.envelope)

    def rotate(self) -> None:
        """Sign receipts with a fresh key; the old one stays good."""
        self.receipt = keys.new_signing_key()
        self.receipt_publics.append(keys.signing_public(self.receipt))

    def _groups(self, name: str) -> Iterator[list[tuple[Kept, batch.Content]]]:
        forks = {one.envelope.hash for one in self.of(name) if one.state == "fork"}
        kept = [one for one in self.of(name) if one.state != "fork"]
        hashes = {0: batch.FIRST_PREVIOUS} | {one.envelope.seq: one.envelope.hash for one in kept}
        group: list[tuple[Kept, batch.Content]] = []
        for one in kept:
            if one.state != "taken":
                continue
            previous = one.envelope.previous
            if hashes.get(one.envelope.seq - 1, previous) != previous or previous in forks:
                one.state = "fork"
                forks.add(one.envelope.hash)
                self._note("fork", one.envelope)
                continue
            content = batch.open_sealed(one.envelope, self.sealing)
            if group and (content.closing != group[-1][1].closing or content.part != group[-1][1].part + 1):
                group = []
            if content.part == 1 or group:
                group.append((one, content))
            if group and content.part == content.parts:
                yield group
                group = []

    def _pool(self, name: str, group: list[tuple[Kept, batch.Content]]) -> None:
        if not group[0][1].closing:
            for one, _ in group:
                one.state = "pooled"
                self._note("pooled", one.envelope)
            return
        closing = batch.join([content for _, content in group])
        if "replaces" in closing.certificate:
            self.register.replaces.setdefault(name, str(closing.certificate["replaces"]))
        hash = group[0][0].envelope.hash
        self.register.resealed |= {(old, hash) for old in str(closing.certificate.get("stands_for", "")).split()}
        second = any(self._first(other) == self._first(name) for other, month in self.register.closings if month == closing.period)
        second = second or self.counts_otherwise(hash)
        if not second:
            self.register.closings[name, closing.period] = number_of(closing)
            self.register.firsts[name, closing.period] = hash
        for one, _ in group:
            one.state, one.month = ("second", "") if second else ("pooled", closing.period)
            self._note("aside" if second else "pooled", one.envelope, "second" if second else "")

    def counts_otherwise(self, hash: str) -> bool:
        """Whether the closing whose first batch this is counts as it was sealed another time."""
        return bool(self._others(hash) & set(self.register.firsts.values()))

    def _others(self, hash: str) -> set[str]:
        found, new = {hash}, {hash}
        while new:
            new = {end for pair in self.register.resealed if new & {*pair} for end in pair} - found
            found |= new
        return found - {hash}

    def _try_again(self, hash: str) -> None:
        """A closing does not count any more: what was second to it waits to be opened again."""
        names = {self.register.batches[one].envelope.installation for one in self._others(hash) if one in self.register.batches}
        for one in self.register.batches.values():
            if one.envelope.installation in names and one.state == "second":
                one.state = "taken"

    def _first(self, name: str) -> str:
        return self._first(self.register.replaces[name]) if name in self.register.replaces else name

    def _head(self, name: str, first: int, asked: str) -> bytes:
        after, held = self.register.revoked.get(name), dict[int, Known]()
        for one in self.of(name):
            seq = one.envelope.seq
            if (
                seq >= first
                and one.state != "revoked"
                and (after is None or seq <= after)
                and (seq not in held or held[seq].state == "aside")
            ):
                state = {"pooled": "pooled", "second": "pooled", "taken": "taken"}.get(one.state, "aside")
                held[seq] = Known(seq, one.envelope.hash, state, one.month)
        months = sorted({m for other, m in self.register.closings if other != name and self._first(other) == self._first(name)})
        return heads.write(
            self.receipt, Head(name, self.name, DAY, after, tuple(held[n] for n in sorted(held)), tuple(months), first=first, asked=asked)
        )

    def _offered(self, envelope: batch.Envelope) -> bytes:
        """The receipt of custody for a batch that is already here, as it was first signed or as it stands."""
        newest = self.register.newest[envelope.hash]
        if newest.level in ("held", "fork", "revoked"):
            return newest.data
        return self._sign("held", envelope.hash, envelope.installation, envelope.seq).data

    def _note(self, level: str, envelope: batch.Envelope, reason: str = "") -> bytes:
        receipt = self._sign(level, envelope.hash, envelope.installation, envelope.seq, reason)
        self.register.newest[envelope.hash] = receipt
        return receipt.data

    def _sign(self, level: str, hash: str, installation: str, seq: int, reason: str = "") -> receipts.Receipt:
        self.signed.add((hash, level))
        data = receipts.write(
            self.receipt, level=level, hash=hash, installation=installation, seq=seq, date=DAY, mission=self.name, reason=reason
        )
        return receipts.read(data, *self.receipt_publics)


def number_of(closing: object) -> int:
    """Which closing this is, by the figure that says so."""
    return next(one.value for one in closing.figures if one.cell.item == NUMBER)  # type: ignore[attr-defined]
