"""A mission that opens, with laptops that say how they fare, where letters go and what they answer: for tests without a network."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from sync import addresses, batch, facts, keys, questions, receipts, replies, sitepack
from sync.addresses import Address
from sync.health import Health
from sync.mission import board, enrolling, home, register, rounds, tables
from sync.mission.receiver import Receiver
from tests.sync.mission_databases import Database

PASSPHRASE, DAY = "une longue phrase de la mission", date(2026, 11, 22)
CHEAP = home.Cost(memory_kib=1024, passes=1, lanes=1)
CELL = facts.Cell("persons_new", "persons", "MMSD")


@dataclass
class Inside:
    """A mission with its keys, its database and the day it believes it is; site packs were made for OUJ and BER."""

    home: home.Mission
    engine: sa.Engine
    day: date = DAY
    pack: sitepack.SitePack = field(init=False)

    def __post_init__(self) -> None:
        data = sitepack.write(
            self.private.root,
            sites=[sitepack.SiteEntry("BER", False), sitepack.SiteEntry("OUJ", True)],
            url="https://mission.example.org",
            issued=self.day.isoformat(),
            receipt_public=self.home.receipt_public,
            sealing_public=self.home.sealing_public,
            recovery_public=self.home.recovery_public,
        )
        self.pack = sitepack.read(data)
        with self.engine.begin() as connection:
            register.expect(connection, ["OUJ", "BER"], self.day)
            enrolling.issue(connection, data)

    @classmethod
    def made(cls, folder: Path, database: Database | None = None) -> Inside:
        mission = home.create(folder, PASSPHRASE, cost=CHEAP)
        return cls(mission, tables.connect(mission, database.url if database else None))

    @property
    def private(self) -> home.PrivateKeys:
        return home.unlock(self.home, PASSPHRASE)

    def reload(self) -> None:
        """Read the keys anew, after one was changed."""
        self.home = home.load(self.home.folder)

    def take(self, *sealed: batch.SealedBatch) -> list[str]:
        receiver = Receiver(self.home, self.engine, self.home.receipt_private(), lambda: self.day)
        return [receiver.take(one.data)[0] for one in sealed]

    def round(self, source: Path | None = None, back: Path | None = None, *, everything: bool = False) -> rounds.Round:
        return rounds.run(self.home, self.engine, self.private, self.day, source=source, back=back, everything=everything)

    def approve(self, laptop: Laptop, *sites: str) -> None:
        with self.engine.begin() as connection:
            register.approve(connection, laptop.id, keys.approval_code(laptop.public), self.day, sites)

    def board(self, laptop: Laptop) -> board.BoardRow:
        with self.engine.connect() as connection:
            return next(row for row in board.rows(connection, self.home, self.day) if row.installation == laptop.id)

    def counted(self) -> dict[tuple[str, str], list[int | None]]:
        """Site and month → the figures counted there."""
        found: dict[tuple[str, str], list[int | None]] = {}
        with self.engine.connect() as connection:
            for one in register.figures(connection, through="9999-12"):
                found.setdefault((one.figure.site, one.closed), []).append(one.figure.value)
        return found

    def said(self, laptop: Laptop) -> list[tuple[str, str]]:
        """What was signed of a laptop's batches, level and reason, in order."""
        query = sa.select(tables.receipt.c.body).where(tables.receipt.c.installation == laptop.id).order_by(tables.receipt.c.id)
        with self.engine.connect() as connection:
            read = [receipts.read(bytes(data), *self.home.receipt_publics) for data in connection.scalars(query)]
        return [(one.level, one.reason) for one in read]

    def mail(self, laptop: Laptop) -> list[replies.Reply]:
        """The replies that lie ready, opened as the laptop does."""
        lying = (tables.mail.c.installation == laptop.id, tables.mail.c.kind == "reply")
        with self.engine.connect() as connection:
            found = connection.scalars(sa.select(tables.mail.c.body).where(*lying).order_by(tables.mail.c.number)).all()
        return [replies.read(bytes(data), laptop.reply_key, *(root.public for root in self.home.roots)) for data in found]

    def cell(self, laptop: Laptop) -> replies.Cell:
        """What it is told of its cell: one reply only."""
        (found,) = (one for one in self.mail(laptop) if one.kind == "cell")
        return replies.cell(found.body)


@dataclass
class Laptop:
    """An installation of the current version."""

    pack: sitepack.SitePack
    sites: tuple[str, ...] = ("OUJ",)
    key: bytes = field(default_factory=keys.new_signing_key)
    reply_key: bytes = field(default_factory=lambda: os.urandom(32))
    transfer_public: bytes = field(default_factory=lambda: keys.sealing_public(keys.new_sealing_key()))
    health: Health | None = field(init=False)
    seq: int = 0
    previous: str = batch.FIRST_PREVIOUS

    def __post_init__(self) -> None:
        self.health = Health("0.1.0", disk_mb=51_200, copy_days=3, sites=self.sites)

    @property
    def public(self) -> bytes:
        return keys.signing_public(self.key)

    @property
    def id(self) -> str:
        return keys.installation_id(self.public)

    def close(self, month: str, value: int = 5, rows: int = 0, site: str = "") -> list[batch.SealedBatch]:
        """A closing of all its sites, as many figures as wished."""
        figures = [facts.Figure(one, month, CELL, value) for one in ((site,) if site else self.sites)]
        figures += [
            facts.Figure(self.sites[0], month, facts.Cell("indicators", "items", "MMSD", item=f"x.{n * 7919}"), 5) for n in range(rows)
        ]
        return self._seal(facts.encode(facts.Closing(self.id, month, tuple(figures), {"base": 5})))

    def cover(self) -> list[batch.SealedBatch]:
        return self._seal(None)

    def card(self, of: str = "") -> list[batch.SealedBatch]:
        payload = addresses.encode(Address(of or self.id, tuple(sorted(self.sites)), self.transfer_public))
        return self._seal(None, kind="card", payload=payload)

    def answer(self, *answers: questions.Answer) -> list[batch.SealedBatch]:
        return self._seal(None, kind="answers", payload=questions.encode(answers))

    def _seal(self, closing: bytes | None, *, kind: str = "cover", payload: bytes = b"") -> list[batch.SealedBatch]:
        sealed = batch.seal(
            closing,
            seq=self.seq + 1,
            previous=self.previous,
            pack=self.pack,
            installation_key=self.key,
            audit_head=bytes(32),
            audit_seq=1,
            kind=kind,
            payload=payload,
            reply=self.reply_key,
            health=self.health,
        )
        self.seq, self.previous = sealed[-1].seq, sealed[-1].hash
        return sealed
