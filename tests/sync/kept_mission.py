"""A mission without a network, on any database, for tests of what it keeps: what is taken, counted, backed up and let go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from sync import receipts
from sync.mission import home, opener, register, tables
from sync.mission.receiver import Receiver
from tests.sync.mission_databases import Database
from tests.sync.running_mission import CHEAP, PASSPHRASE, Laptop

DAY = date(2026, 11, 22)


@dataclass
class Kept:
    """A mission that trusts everybody, its database, and the day it believes it is."""

    mission: home.Mission
    engine: sa.Engine
    day: date = DAY

    @classmethod
    def made(cls, folder: Path, database: Database) -> Kept:
        mission = home.create(folder, PASSPHRASE, approve_all=True, cost=CHEAP)
        return cls(mission, tables.connect(mission, database.url))

    @property
    def receiver(self) -> Receiver:
        return Receiver(self.mission, self.engine, self.mission.receipt_private(), lambda: self.day)

    def laptop(self) -> Laptop:
        return Laptop(self.mission)

    def take(self, *sealed: bytes) -> list[bytes]:
        """The receipts for these batches."""
        receiver = self.receiver
        return [receiver.take(data)[1] for data in sealed]

    def open(self) -> opener.OpenReport:
        return opener.open_taken(self.mission, self.engine, home.unlock(self.mission, PASSPHRASE), self.day)

    def levels(self, hash: str = "") -> list[str]:
        """What was signed, in order; about one batch or all."""
        with self.engine.connect().execution_options(reads=True) as connection:
            query = sa.select(tables.receipt.c.body, tables.receipt.c.hash).order_by(tables.receipt.c.id)
            return [
                receipts.read(bytes(row.body), *self.mission.receipt_publics).level
                for row in connection.execute(query)
                if row.hash.startswith(hash)
            ]

    def durable(self) -> set[str]:
        """The hashes that are said to be durable."""
        with self.engine.connect().execution_options(reads=True) as connection:
            return set(connection.scalars(sa.select(tables.receipt.c.hash).where(tables.receipt.c.level == "durable")))

    def counted(self) -> dict[str, list[int | None]]:
        """The figures that count, by the month whose closing released them."""
        found: dict[str, list[int | None]] = {}
        with self.engine.connect().execution_options(reads=True) as connection:
            for one in register.figures(connection, through="9999-12"):
                found.setdefault(one.closed, []).append(one.figure.value)
        return found
