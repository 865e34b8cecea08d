"""The real programs under fire: laptops, receivers, opener and backups as processes that are killed, starved and lied to.

Each run has a laptop or two (``real_laptop``), two real receivers behind a line that misbehaves (``evil_line``), and one database, SQLite
or PostgreSQL. It draws a few things that happen: months closed; rounds killed at any moment, with a wrong clock (2009, 2045), on a disk
that is full or fails; sticks pulled, read twice, in any order; receivers killed, starved of room, or put back from the last backup; an
image of one laptop on another; an installation revoked and taken back. Then the trouble ends, and the mission's figures must be what the
laptops finalised, each once, with no step shown beyond its proof. Needs ``faketime`` and ``strace``; a slice needs neither.
"""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from fieldapp.actions import delivery, reenrolling, setup
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.domain.errors import Refused
from fieldapp.storage import room
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import receipts, sitepack
from sync.errors import SyncRefused, Unreadable
from sync.mission import checkpoint, opener, register, standing, taking
from sync.mission import home as homes
from sync.mission import tables as mission_tables
from sync.mission.tables import batch
from tests.campaigns.evil_line import EvilLine
from tests.campaigns.real_laptop import CELL, PASSPHRASE, numbers
from tests.campaigns.real_receivers import ROOT, Receivers

CLOCKS = ("2009-01-05 08:00:00", "2045-06-01 08:00:00")
STEPS = {
    "close": 6,
    "send": 8,
    "clock": 2,
    "full": 1,
    "failing": 1,
    "open": 4,
    "open_killed": 1,
    "checkpoint": 1,
    "restore": 1,
    "receiver_killed": 1,
    "receivers_full": 1,
    "carry": 2,
    "take": 2,
    "back": 2,
    "image": 1,
    "revoke": 1,
    "undo": 1,
}
NEEDS = {"clock": "faketime", "failing": "strace"}


def campaign(seed: int, runs: int = 100, steps: int = 12, databases: Sequence[str] = ("sqlite", "postgresql")) -> dict[str, object]:
    """``runs`` random lives, half of them on each database. Raises AssertionError when a figure or a proof is wrong."""
    for tool in NEEDS.values():
        if shutil.which(tool) is None:
            raise RuntimeError(f"{tool} is not installed: apt-get install {tool}")
    seen: Counter[str] = Counter()
    for number in range(runs):
        seen += life(f"{seed}|{number}", steps, databases[number % len(databases)])
    return {"runs": runs, **seen}


def life(seed: str, steps: int, database: str = "sqlite", names: Sequence[str] = tuple(STEPS)) -> Counter[str]:
    """One run, of the steps named. Returns what was seen."""
    with tempfile.TemporaryDirectory(prefix="fa-run-") as scratch:
        world = World(Path(scratch), random.Random(seed), database)
        try:
            world.live(steps, names)
            world.quieten()
            world.judge()
        except AssertionError as broken:
            raise AssertionError(f"{broken} (seed {seed}, {database}, {world.done})") from None
        finally:
            world.stop()
        return world.seen


@dataclass
class World:
    """One mission with its receivers, and its laptops."""

    folder: Path
    draw: random.Random
    database: str
    seen: Counter[str] = field(default_factory=Counter)
    done: list[str] = field(default_factory=list)
    closings: int = 0

    def __post_init__(self) -> None:
        room.BALLAST_BYTES = 65_536
        cheap = homes.Cost(1024, 1, 1)
        self.mission = homes.create(self.folder / "mission", PASSPHRASE, approve_all=True, cost=cheap)
        self.private = homes.unlock(self.mission, PASSPHRASE)
        self.url = self._new_database()
        self.engine = mission_tables.connect(self.mission, self.url)
        self.line = EvilLine(self.folder, self.draw)
        self.receivers = Receivers(self.mission.folder)
        self._start_receivers()
        self.backup = checkpoint.make(self.mission, self.engine, self.folder / "backups", date.today())
        self.laptops: list[Path] = []
        self.sticks: list[Path] = []
        self._new_laptop()

    def live(self, steps: int, names: Sequence[str]) -> None:
        """A few things happen, one after the other."""
        weights = [STEPS[name] for name in names]
        for _ in range(steps):
            name = self.draw.choices(list(names), weights)[0]
            self.done.append(name)
            self.seen[name] += 1
            getattr(self, f"_{name}")(self.draw.choice(self.laptops))

    def stop(self) -> None:
        """End every process of this run."""
        self.receivers.end()
        self.line.stop()
        self.engine.dispose()
        self.seen.update({f"line: {name}": count for name, count in self.line.met.items() if name})

    def quieten(self) -> None:
        """The trouble ends: everybody delivers, opens and backs up until all is proved durable."""
        self.line.trouble = 0.0
        self.receivers.end()
        self._start_receivers()
        with self.engine.begin() as connection:
            revoked = connection.scalars(
                sa.select(standing.standing.c.installation).where(standing.standing.c.revoked_after.is_not(None))
            ).all()
            for name in revoked:
                standing.undo(connection, self.mission, name, date.today())
        for _ in range(8):
            for home in self.laptops:
                self._send_in_peace(home)
            opener.open_taken(self.mission, self.engine, self.private, date.today())
            for home in self.laptops:
                self._send_in_peace(home)
            self.backup = checkpoint.make(self.mission, self.engine, self.folder / "backups", date.today())
            if all(self._send_in_peace(home) for home in self.laptops):
                return
        raise AssertionError(f"it never comes to rest: {[self._states(home) for home in self.laptops]}")

    def judge(self) -> None:
        """Each closing that a laptop finalised is counted once, nothing else is, and every proof is one the mission made."""
        assert not self.line.broken, self.line.broken
        with self.engine.connect() as connection:
            counted = Counter(one.figure.value for one in register.figures(connection, through="9999-12") if one.figure.cell == CELL)
            held = {row.hash: row.state for row in connection.execute(sa.select(batch.c.hash, batch.c.state))}
        finalised: set[int] = set()
        for home in self.laptops:
            desk = open_desk(home, PASSPHRASE)
            finalised |= set(numbers(desk))
            rows = delivery.outbox(desk)
            with desk.store.read() as connection:
                kept = connection.execute(
                    sa.text("SELECT receipt.body, receipt.level, batch.hash FROM receipt JOIN batch ON batch.seq = receipt.batch_seq")
                ).all()
            close_desk(desk)
            proofs = {(row.hash, receipts.read(bytes(row.body), *self.mission.receipt_publics).level) for row in kept}
            for one in rows:
                if one.state in ("held", "pooled", "durable"):
                    assert (one.hash, one.state) in proofs, f"{one.state} without a receipt"
                    assert held.get(one.hash) == "pooled", f"{one.state} of what the mission does not count"
        assert counted == Counter(finalised), f"counted {sorted(counted.elements())}, finalised {sorted(finalised)}"
        self.seen["closings"] += len(finalised)

    def _close(self, home: Path) -> None:
        self.closings += 1
        self._laptop(home, [["close", self.closings, self.draw.choice((1, 1, 1, 400))]])

    def _send(self, home: Path, prefix: Sequence[str] = (), limit: int | None = None) -> None:
        self._laptop(home, [["send"]], prefix=prefix, limit=limit, kill=self.draw.random() < 0.6)

    def _clock(self, home: Path) -> None:
        self._send(home, ("faketime", "-m", self.draw.choice(CLOCKS)))

    def _full(self, home: Path) -> None:
        largest = max(path.stat().st_size for path in home.iterdir() if path.is_file())
        self._send(home, limit=largest + self.draw.randrange(40_000))

    def _failing(self, home: Path) -> None:
        when = self.draw.randint(1, 30)
        inject = f"inject=fdatasync,fsync:error=EIO:when={when}+"
        self._send(home, ("strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=fdatasync,fsync", "-e", inject))

    def _open(self, _: Path) -> None:
        opener.open_taken(self.mission, self.engine, self.private, date.today())

    def _open_killed(self, _: Path) -> None:
        secret = self.folder / "passphrase"
        secret.write_text(PASSPHRASE)
        command = self.receivers.command(self.url, "open", "--passphrase-file", str(secret))
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.5 + self.draw.random() * 0.8)
        process.kill()
        process.wait()

    def _checkpoint(self, _: Path) -> None:
        self.backup = checkpoint.make(self.mission, self.engine, self.folder / "backups", date.today())

    def _restore(self, _: Path) -> None:
        """The server is lost: its database is put back from the last verified backup."""
        path = self.backup.backup
        assert path is not None
        self.receivers.end()
        self.engine.dispose()
        if self.database == "sqlite":
            for ending in ("", "-wal", "-shm"):
                (self.mission.folder / f"{homes.DATABASE}{ending}").unlink(missing_ok=True)
            shutil.copy(path, self.mission.folder / homes.DATABASE)
        else:
            from tests.sync.mission_databases import programs, server

            self.url = self._new_database()
            name = sa.make_url(str(self.url)).database
            subprocess.run([programs() / "pg_restore", "-h", server().folder, "-U", "postgres", "-d", str(name), path], check=True)
        self.engine = mission_tables.connect(self.mission, self.url)
        self._start_receivers()
        self.sticks.clear()  # see ``journey_model``: old bytes of a fork that the mission forgot are not to come back

    def _receiver_killed(self, _: Path) -> None:
        self.receivers.kill(self.draw)
        self._start_receivers()

    def _receivers_full(self, home: Path) -> None:
        """The receivers' disk has no more room for a while."""
        if self.database != "sqlite":
            return
        self.receivers.end()
        largest = max(path.stat().st_size for path in self.mission.folder.iterdir() if path.is_file())
        self._start_receivers(limit=largest + self.draw.randrange(20_000))
        self._send(home)
        self.receivers.end()
        self._start_receivers()

    def _carry(self, home: Path) -> None:
        stick = self.folder / f"stick{len(self.done)}"
        stick.mkdir()
        self.sticks.append(stick)
        self._laptop(home, [["carry", str(stick)]], kill=self.draw.random() < 0.4)
        if self.draw.random() < 0.2:  # pulled before it was written
            for path in stick.iterdir():
                path.write_bytes(path.read_bytes()[: self.draw.randrange(3000)])

    def _take(self, _: Path) -> None:
        for stick in self.draw.sample(self.sticks, min(2, len(self.sticks))):
            with suppress(Unreadable, SyncRefused):
                taking.take(self.mission, self.engine, stick, date.today(), stick)

    def _back(self, home: Path) -> None:
        for stick in self.draw.sample(self.sticks, min(2, len(self.sticks))):
            self._laptop(home, [["back", str(stick)]], kill=self.draw.random() < 0.3)

    def _image(self, home: Path) -> None:
        """A second computer starts from an image of this one's disk."""
        if len(self.laptops) < 2:
            self.laptops.append(self.folder / "image")
            shutil.copytree(home, self.laptops[-1])

    def _revoke(self, home: Path) -> None:
        name = self._name(home)
        with self.engine.begin() as connection, suppress(SyncRefused):
            last = connection.scalar(sa.select(sa.func.max(batch.c.seq)).where(batch.c.installation == name)) or 0
            standing.revoke(connection, self.mission, name, self.draw.randint(0, last), date.today())

    def _undo(self, home: Path) -> None:
        name = self._name(home)
        with self.engine.begin() as connection, suppress(SyncRefused):
            standing.undo(connection, self.mission, name, date.today())

    def _name(self, home: Path) -> str:
        desk = open_desk(home, PASSPHRASE)
        try:
            return reenrolling.installation.name(desk)
        finally:
            close_desk(desk)

    def _states(self, home: Path) -> list[str]:
        desk = open_desk(home, PASSPHRASE)
        try:
            return [f"{row.seq} {row.period} {row.state} {row.problem}" for row in delivery.outbox(desk)]
        finally:
            close_desk(desk)

    def _send_in_peace(self, home: Path) -> bool:
        """A round on a line that works; whoever finds another computer under its key goes on beside it. Whether all is proved."""
        desk = open_desk(home, PASSPHRASE)
        try:
            with suppress(Refused, SyncRefused):
                delivery.send(desk)
            if reenrolling.state(desk) is not None:
                reenrolling.beside(desk)
                return False
            return all(row.state in ("durable", "revoked") for row in delivery.outbox(desk))
        finally:
            close_desk(desk)

    def _laptop(
        self, home: Path, what: list[list[object]], prefix: Sequence[str] = (), limit: int | None = None, kill: bool = False
    ) -> None:
        """Run a laptop; ``limit``: the most bytes a file of it may have; ``kill`` it at a random moment once its store is open."""
        command = [*prefix, sys.executable, str(ROOT / "tests" / "campaigns" / "real_laptop.py"), str(home), json.dumps(what)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "DONT_FAKE_MONOTONIC": "1"}
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True,
            preexec_fn=None if limit is None else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        )  # fmt: skip
        assert process.stdout is not None
        with process, process.stdout:
            process.stdout.readline()
            if kill:
                time.sleep(self.draw.random() * 0.25)
                self.seen["kill"] += process.poll() is None
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
            process.stdout.read()
            process.wait(60)

    def _new_laptop(self) -> None:
        home = self.folder / "laptop"
        pack = sitepack.write(
            self.private.root,
            sites=[sitepack.SiteEntry("OUJ", True)],
            url=self.line.url,
            pin=self.line.pin,
            issued="2026-01-05",
            receipt_public=self.mission.receipt_public,
            sealing_public=self.mission.sealing_public,
            recovery_public=self.mission.recovery_public,
        )
        setup.create_home(home, pack, "sb", ROLES, PASSPHRASE, FAST_FOR_TESTS)
        self.laptops.append(home)

    def _new_database(self) -> str | None:
        if self.database == "sqlite":
            return None
        from tests.sync.mission_databases import server

        return server().new()

    def _start_receivers(self, limit: int | None = None) -> None:
        """Two receivers on the database of now; ``limit``: the most bytes a file of theirs may have."""
        self.line.ports = self.receivers.start(2, self.url, limit)
