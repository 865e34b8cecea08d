"""A mission whose receiver listens on this machine, and laptops that seal for it."""

from __future__ import annotations

import hashlib
import http.client
from datetime import date
from pathlib import Path
from threading import Event, Thread
from typing import Any, TextIO

from sync import asks, batch, facts, keys, receipts, sitepack
from sync.mission import board, home, opener, register, serving, tables
from sync.mission.limits import Limits
from sync.mission.receiver import Receiver
from sync.mission.telemetry import Telemetry
from sync.mission.web import Application

PASSPHRASE, DAY = "une longue phrase de la mission", date(2026, 11, 22)
CHEAP = home.Cost(memory_kib=1024, passes=1, lanes=1)


class Mission:
    """A mission with its receiver listening, and laptops to send to it."""

    def __init__(
        self,
        folder: Path,
        *,
        approve_all: bool = False,
        url: str | None = None,
        limits: Limits | None = None,
        beside: Mission | None = None,
        log: TextIO | None = None,
        behind_proxy: bool = False,
    ) -> None:
        """A fresh mission, or one more receiver ``beside`` another on the same database."""
        self.mission = beside.mission if beside else home.create(folder, PASSPHRASE, approve_all=approve_all, cost=CHEAP)
        self.engine = tables.connect(self.mission, url)
        self.receiver = Receiver(self.mission, self.engine, self.mission.receipt_private(), lambda: DAY)
        how = serving.Serving(limits=limits or Limits(disk=0), behind_proxy=behind_proxy)
        self.telemetry = Telemetry(log)
        application = Application(self.receiver, how.limits, self.telemetry, behind_proxy=behind_proxy)
        started, listening = Event(), serving.listen("127.0.0.1", 0)
        self.port = listening.getsockname()[1]
        self.server = serving.make(application, how, started.set)
        self.thread = Thread(target=self.server.run, kwargs={"sockets": [listening]}, daemon=True)
        self.thread.start()
        assert started.wait(10)

    def stop(self) -> None:
        self.server.should_exit = True
        self.thread.join(10)
        self.engine.dispose()

    def exchange(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> tuple[int, dict[str, str], bytes]:
        """One request: the status, the headers by their names in small letters, and the body of the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            return response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()
        finally:
            connection.close()

    def ask(self, method: str, path: str, body: Any = None) -> tuple[int, bytes]:
        status, _, answer = self.exchange(method, path, body)
        return status, answer

    def mail(self, laptop: Laptop, **what: Any) -> asks.Answer:
        """What the mission answers when a laptop asks."""
        ask, private = asks.write(laptop.key, mission=self.mission.name, **what)
        status, answer = self.ask("POST", "/v1/mail", ask)
        assert status == 200
        return asks.open_answer(private, ask, answer)

    def put(self, data: bytes) -> tuple[int, bytes]:
        return self.ask("PUT", f"/v1/batch/{hashlib.sha256(data).hexdigest()}", data)

    def open(self) -> opener.OpenReport:
        return opener.open_taken(self.mission, self.engine, home.unlock(self.mission, PASSPHRASE), DAY)

    def read(self, data: bytes) -> receipts.Receipt:
        return receipts.read(data, self.mission.receipt_public)

    def board(self) -> list[board.BoardRow]:
        with self.engine.connect() as connection:
            return board.rows(connection, self.mission)

    def approve(self, laptop: Laptop) -> None:
        with self.engine.begin() as connection:
            register.approve(connection, laptop.id, keys.approval_code(laptop.public), DAY)

    def figures(self) -> list[register.Pooled]:
        with self.engine.connect() as connection:
            return register.figures(connection, through="9999-12")


class Laptop:
    """An installation that seals for a mission."""

    def __init__(self, mission: home.Mission) -> None:
        root = keys.new_signing_key()
        data = sitepack.write(
            root,
            sites=[sitepack.SiteEntry("OUJ", True)],
            url="http://127.0.0.1",
            issued="2026-11-22",
            receipt_public=mission.receipt_public,
            sealing_public=mission.sealing_public,
            recovery_public=mission.recovery_public,
        )
        self.pack, self.key = sitepack.read(data), keys.new_signing_key()
        self.public = keys.signing_public(self.key)
        self.id = keys.installation_id(self.public)
        self.seq, self.previous = 0, batch.FIRST_PREVIOUS

    def seal(self, period: str | None, *, rows: int = 2, value: int = 5) -> list[bytes]:
        closing = None
        if period is not None:
            cells = (facts.Cell("indicators", "items", "MMSD", item=f"x.{n * 7919 % 10007}") for n in range(rows))
            figures = tuple(facts.Figure("OUJ", period, cell, value) for cell in cells)
            closing = facts.encode(facts.Closing(self.id, period, figures, {"base": 5}))
        sealed = batch.seal(
            closing,
            seq=self.seq + 1,
            previous=self.previous,
            pack=self.pack,
            installation_key=self.key,
            audit_head=bytes(32),
            audit_seq=0,
        )
        self.seq, self.previous = sealed[-1].seq, sealed[-1].hash
        return [one.data for one in sealed]
