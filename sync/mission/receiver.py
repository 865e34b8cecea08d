"""The receiver: takes sealed batches and letters, keeps them durably, and only then signs a receipt. It can open nothing.

One function takes batches and one takes letters, whether they come over the network (``web``) or on a stick (``taking``). The same bytes
get the same receipt, byte for byte, until its key is exchanged. Receivers keep no state that matters, so several may serve one database.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

import sqlalchemy as sa

from sync import batch as batches
from sync import keys, letters, packs, receipts, sitepack
from sync.errors import Unreadable

from . import enrolling, mailroom, proofs, releasing
from .home import Mission
from .strangers import known
from .tables import batch, body, ensure_partition, insert, installation, letter, mail, receipt, standing

_STATES = {"held": "taken", "fork": "fork", "revoked": "revoked"}
_TOGETHER = 64
_REVOKED, _REFUSED = "revoked", "refused"

Admit = Callable[[str, int], None]
Outcome = tuple[str, bytes]


class NotKept(Exception):
    """The database could not keep what was brought (disk full, busy, away): nothing was signed, the sender tries again."""


@dataclass(eq=False)
class _Arrival:
    """A batch that was just taken; ``outcome`` is there once it lies on the disk."""

    envelope: batches.Envelope
    data: bytes = field(repr=False)
    begun: bool = False
    outcome: Outcome | None = None


def _anybody(name: str, size: int) -> None:
    """What comes by hand is taken from anybody."""


@dataclass
class Receiver:
    """What takes batches and letters for a mission, and answers asks. ``today`` is the mission's calendar.

    Who calls may pass ``admit``, which is asked with the sender's name and the bytes to keep once its signature holds and before anything
    is kept; what it raises is passed on.
    """

    mission: Mission
    engine: sa.Engine
    receipt_private: bytes = field(repr=False)
    today: Callable[[], date] = date.today
    _month: str = ""
    _seals: set[str] = field(default_factory=set, repr=False)
    _newest: int = 0
    _site_packs: int = 0
    _looked: tuple[int, str, int] | None = None  # the mail that came last when ``_learn`` read what there was
    _packs: dict[str, int] = field(default_factory=dict, repr=False)  # site packs up to number ``_named``, by hash
    _named: int = 0
    _arrived: deque[_Arrival] = field(default_factory=deque, repr=False)
    _writing: Lock = field(default_factory=Lock, repr=False)
    _learning: Lock = field(default_factory=Lock, repr=False)
    _shelf: releasing.Shelf = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._shelf = releasing.Shelf(self.mission, self.engine)
        self._seals.update(keys.key_id(public) for public in self.mission.sealing_publics)

    def take(self, data: bytes, admit: Admit = _anybody) -> Outcome:
        """Keep one batch. Returns the level and bytes of its receipt, once both lie on the disk. The caller has checked the hash.

        Batches that arrive while the disk is busy are kept together, by whichever thread writes next: one wait for the disk serves all.
        Raises NotKept.
        """
        try:
            envelope = batches.read(data)
        except Unreadable:
            return self._refuse(hashlib.sha256(data).hexdigest())
        if not self._ours(envelope):
            return self._refuse(envelope.hash)
        admit(envelope.installation, len(data))
        own = _Arrival(envelope, data)
        self._arrived.append(own)
        while True:
            with self._writing:
                if own.begun:
                    break
                self._keep_arrived()
        if own.outcome is None:
            raise NotKept
        return own.outcome

    def take_letter(self, data: bytes, admit: Admit = _anybody) -> Outcome:
        """Keep one letter for its recipient, as ``take`` keeps a batch. One of a revoked sender is not kept. Raises NotKept."""
        try:
            found = letters.read(data)
        except Unreadable:
            return self._refuse(hashlib.sha256(data).hexdigest())
        admit(found.sender, len(data))
        day = self.today().isoformat()
        try:
            with self.engine.begin() as connection:
                _meet(connection, {found.sender: found.public}, day)
                answered = proofs.answer(connection, found.hash)
                if answered is not None:  # sent once more: whoever it is for lost it, or its answer was lost
                    gone = sa.and_(letter.c.hash == found.hash, letter.c.body.is_(None))
                    connection.execute(sa.update(letter).where(gone).values(body=data, received_on=day, taken_on=None))
                    return answered if self._is_fresh(answered[1]) else self._log(connection, answered[0], found.hash, found.sender, 0)
                if connection.scalar(sa.select(standing.c.revoked_after).where(standing.c.installation == found.sender)) is not None:
                    return _REVOKED, self._sign(_REVOKED, found.hash, found.sender, 0)
                row = {"hash": found.hash, "sender": found.sender, "recipient": found.to, "size": len(data), "month": day[:7]}
                connection.execute(sa.insert(letter).values(**row, received_on=day, body=data))
                return self._log(connection, "held", found.hash, found.sender, 0)
        except sa.exc.SQLAlchemyError:
            raise NotKept from None

    def answer(self, data: bytes, admit: Admit = _anybody) -> bytes:
        """What there is for the installation that asks, sealed to the ask. Raises Unreadable, NotKept."""
        try:
            return mailroom.answer(self.engine, self.mission, self.receipt_private, data, self.today(), admit)
        except sa.exc.SQLAlchemyError:
            raise NotKept from None

    def site_pack(self, hash: str) -> bytes | None:
        """The site pack of this SHA-256, if this mission issued it. Raises NotKept."""
        try:
            with self.engine.connect().execution_options(reads=True) as connection:
                new = sa.select(mail.c.id, mail.c.number, mail.c.body).where(mail.c.installation == "", mail.c.kind == enrolling.KIND)
                for row in connection.execute(new.where(mail.c.number > self._named).order_by(mail.c.number)):
                    self._packs[hashlib.sha256(row.body).hexdigest()] = row.id
                    self._named = row.number
                found = self._packs.get(hash)
                body = None if found is None else connection.scalar(sa.select(mail.c.body).where(mail.c.id == found))
        except sa.exc.SQLAlchemyError:
            raise NotKept from None
        return None if body is None else bytes(body)

    def update_part(self, hash: str, number: int) -> bytes | None:
        """A part of the update with this SHA-256, if it is the one on offer and has so many. Raises NotKept."""
        try:
            return self._shelf.part(hash, number)
        except sa.exc.SQLAlchemyError:
            raise NotKept from None

    def _ours(self, envelope: batches.Envelope) -> bool:
        """Whether a batch is for this mission: sealed to a key it started with or one that came in a pack since, or from a laptop it knows.

        The machine that faces the network may have been told of one change of keys and not of another; it opens nothing, so what a laptop
        it knows has sealed is kept whatever the key. What strangers seal to just any key is not.
        """
        if envelope.key in self._seals:
            return True
        try:
            with self.engine.connect().execution_options(reads=True) as connection:
                if known(connection, self.mission, envelope.installation):
                    return True
                with self._learning:
                    self._learn(connection)
        except sa.exc.SQLAlchemyError:
            raise NotKept from None
        return envelope.key in self._seals

    def _learn(self, connection: sa.Connection) -> None:
        """The keys of packs that came since. Anybody can have us look, and there may be thousands: so only where any mail came at all."""
        last = connection.execute(sa.select(mail.c.id, mail.c.kind, mail.c.number).order_by(mail.c.id.desc()).limit(1)).first()
        if last is None or tuple(last) == self._looked:
            return
        came = sa.select(mail.c.number, mail.c.body).where(mail.c.installation == "").order_by(mail.c.number)
        for row in connection.execute(came.where(mail.c.kind == "pack", mail.c.number > self._newest)):
            with suppress(Unreadable):
                self._seals.add(keys.key_id(packs.read(bytes(row.body), self.mission.root_public).sealing_public))
            self._newest = row.number
        for row in connection.execute(came.where(mail.c.kind == enrolling.KIND, mail.c.number > self._site_packs)):
            with suppress(Unreadable):
                self._seals.add(keys.key_id(sitepack.sealing_of(bytes(row.body))))
            self._site_packs = row.number
        self._looked = tuple(last)

    def _keep_arrived(self) -> None:
        together: list[_Arrival] = []
        while self._arrived and len(together) < _TOGETHER:
            together.append(self._arrived.popleft())
            together[-1].begun = True
        with suppress(sa.exc.SQLAlchemyError):
            self._begin_month()
            with self.engine.begin() as connection:
                outcomes = self._keep(connection, together)
            for one in together:
                one.outcome = outcomes[one.envelope.hash]

    def _begin_month(self) -> None:
        month = self.today().isoformat()[:7]
        if month != self._month:
            with self.engine.begin() as connection:
                ensure_partition(connection, month)
            self._month = month

    def _keep(self, connection: sa.Connection, together: list[_Arrival]) -> dict[str, Outcome]:
        """Write down all that is new among these, and say what is answered to each, by its hash."""
        day = self.today().isoformat()
        envelopes = {one.envelope.hash: one.envelope for one in together}
        data = {one.envelope.hash: one.data for one in together}
        _meet(connection, {one.installation: one.public for one in envelopes.values()}, day)
        outcomes = _answered(connection, list(envelopes))
        for hash, (level, signed_before) in outcomes.items():
            if not self._is_fresh(signed_before):
                outcomes[hash] = self._log(connection, level, hash, envelopes[hash].installation, envelopes[hash].seq)
        numbers = _numbers(connection, list(envelopes.values()))
        revoked = _revoked(connection, {one.installation for one in envelopes.values()})
        rows, bodies, signed = [], [], []
        for hash, one in envelopes.items():
            if hash in outcomes:
                continue
            level = "held" if (one.installation, one.seq) not in numbers else "fork"
            if level == "held" and one.seq > revoked.get(one.installation, one.seq):
                level = _REVOKED
            numbers.add((one.installation, one.seq))
            common = {"hash": hash, "installation": one.installation, "seq": one.seq}
            size = len(data[hash])
            rows.append({**common, "previous": one.previous, "received_on": day, "state": _STATES[level], "month": day[:7], "size": size})
            bodies.append({"month": day[:7], "hash": hash, "sealed": data[hash]})
            outcomes[hash] = level, self._sign(level, hash, one.installation, one.seq)
            signed.append({**common, "level": level, "body": outcomes[hash][1], "signed_on": day})
        if rows:
            for table, values in ((batch, rows), (body, bodies), (receipt, signed)):
                connection.execute(sa.insert(table), values)
        return outcomes

    def _refuse(self, hash: str) -> Outcome:
        return _REFUSED, self._sign(_REFUSED, hash, "", 0)

    def _is_fresh(self, signed: bytes) -> bool:
        """Whether a receipt was signed with the key of now: laptops believe an exchanged one about what was sealed before only."""
        try:
            receipts.read(signed, keys.signing_public(self.receipt_private))
        except Unreadable:
            return False
        return True

    def _log(self, connection: sa.Connection, level: str, hash: str, name: str, seq: int) -> Outcome:
        """Sign and write into the log."""
        day = self.today()
        return level, proofs.sign(
            connection, self.mission, self.receipt_private, level=level, hash=hash, installation=name, seq=seq, day=day
        )

    def _sign(self, level: str, hash: str, name: str, seq: int) -> bytes:
        day = self.today().isoformat()
        return receipts.write(self.receipt_private, level=level, hash=hash, installation=name, seq=seq, date=day, mission=self.mission.name)


def _meet(connection: sa.Connection, publics: dict[str, bytes], day: str) -> None:
    """Know these installations and when they were last heard of; their rows are locked, so that two batches of one number are seen in turn.

    In the order of their names, so that two receivers never wait for one another.
    """
    new = insert(connection, installation)
    statement = new.on_conflict_do_update(
        index_elements=["id"], set_={"public": new.excluded.public, "last_contact": new.excluded.last_contact}
    )
    rows = [{"id": name, "public": public, "last_contact": day} for name, public in sorted(publics.items())]
    connection.execute(statement, rows)


def _answered(connection: sa.Connection, hashes: list[str]) -> dict[str, Outcome]:
    """What those that are kept here were answered with last."""
    columns = sa.select(receipt.c.hash, receipt.c.level, receipt.c.body).join(batch, batch.c.hash == receipt.c.hash)
    query = columns.where(receipt.c.hash.in_(hashes), receipt.c.level.in_(proofs.CUSTODY)).order_by(receipt.c.id)
    return {row.hash: (row.level, bytes(row.body)) for row in connection.execute(query)}


def _numbers(connection: sa.Connection, envelopes: list[batches.Envelope]) -> set[tuple[str, int]]:
    """Installations and numbers that are used, among these and a few others."""
    names, numbers = {one.installation for one in envelopes}, {one.seq for one in envelopes}
    query = sa.select(batch.c.installation, batch.c.seq).where(batch.c.installation.in_(names), batch.c.seq.in_(numbers))
    return {(row.installation, row.seq) for row in connection.execute(query)}


def _revoked(connection: sa.Connection, names: set[str]) -> dict[str, int]:
    """The last number that counts, of those that were revoked."""
    columns = sa.select(standing.c.installation, standing.c.revoked_after)
    query = columns.where(standing.c.installation.in_(names), standing.c.revoked_after.is_not(None))
    return {row.installation: row.revoked_after for row in connection.execute(query)}
