"""A laptop that is killed while it sends, again and again, over a network that misbehaves: is each closing counted exactly once?

The laptop is a process of its own, killed with SIGKILL at a random moment of a round of ``send``; the mission is a real receiver behind a
server that now and then answers with a web page, an error after it has stored the batch, or half a receipt. ``python`` runs this file as
that laptop too.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import sqlalchemy as sa

from fieldapp.actions import batches, delivery, setup
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.periods import Month
from fieldapp.storage import database, tables
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import facts, keys, receipts, sitepack
from sync.errors import Unreachable
from sync.mission import home as mission_home
from sync.mission import opener, register
from sync.mission import tables as mission_tables
from sync.mission.receiver import Receiver
from sync.transport.http import Limits

PASSPHRASE, DAY = "une phrase de passe", date(2026, 3, 4)
TROUBLES = ("", "", "", "portal", "error_after_commit", "half")


def campaign(seed: int, kills: int = 60, runs: int = 600) -> dict[str, int]:
    """Rounds of closing and sending, ``kills`` of them cut short by SIGKILL, at most ``runs`` in all. Returns what was seen."""
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        return _run(draw, Path(scratch), kills, runs)


def _run(draw: random.Random, folder: Path, kills: int, runs: int) -> dict[str, int]:
    database.BALLAST_BYTES = 65_536
    mission = mission_home.create(folder / "mission", PASSPHRASE, approve_all=True, cost=mission_home.Cost(1024, 1, 1))
    private = mission_home.unlock(mission, PASSPHRASE)
    engine = mission_tables.connect(mission)
    receiver = Receiver(mission, engine, mission.receipt_private(), lambda: DAY)
    server = _server(receiver, draw)
    home = folder / "laptop"
    setup.create_home(home, _pack(mission, private, server.server_port), "sb", ROLES, PASSPHRASE, FAST_FOR_TESTS, today=DAY)
    seen = {"kills": 0, "rounds": 0, "closings": 0}
    month = Month(2015, 1)
    while seen["kills"] < kills and seen["rounds"] < runs:
        seen["rounds"] += 1
        month = _close_some(home, month, draw, seen)
        seen["kills"] += _send_and_kill(home, draw)
        if draw.random() < 0.3:
            opener.open_taken(mission, engine, private, DAY)
    server.troubles = ("",)  # type: ignore[attr-defined]
    _finish(home)
    opener.open_taken(mission, engine, private, DAY)
    _finish(home)
    seen |= _judge(home, engine, mission)
    server.shutdown()
    server.server_close()
    engine.dispose()
    return seen


def _close_some(home: Path, month: Month, draw: random.Random, seen: dict[str, int]) -> Month:
    desk = open_desk(home, PASSPHRASE, today=lambda: DAY)
    try:
        for _ in range(draw.randint(0, 2)):
            _close(desk, str(month), draw.choice((1, 30, 900)))
            seen["closings"] += 1
            month = month.next
    finally:
        close_desk(desk)
    return month


def _close(desk: Desk, period: str, rows: int) -> None:
    installation = keys.installation_id(keys.signing_public(desk.store.meta("installation_key") or b""))
    cells = (facts.Cell("indicators", "items", "MMSD", item=f"x.{n * 7919 % 10007}") for n in range(rows))
    closing = facts.Closing(installation, period, tuple(facts.Figure("OUJ", period, cell, 5) for cell in cells))
    with desk.store.write() as transaction:
        values = {"period": period, "closed_on": DAY.isoformat(), "closed_by": desk.user, "certificate": str(rows)}
        closing_id = transaction.connection.execute(sa.insert(tables.closing), values).inserted_primary_key[0]
        batches.queue_closing(desk, transaction, closing, closing_id)


def _send_and_kill(home: Path, draw: random.Random) -> int:
    """Start a laptop that sends, and kill it at a random moment. 1 if it was still at work then."""
    process = subprocess.Popen([sys.executable, __file__, str(home)], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    assert process.stdout is not None
    with process, process.stdout:
        process.stdout.readline()
        time.sleep(draw.random() * 0.06)
        alive = process.poll() is None
        if alive:
            os.kill(process.pid, signal.SIGKILL)
        process.wait()
    return int(alive)


def _finish(home: Path) -> None:
    desk = open_desk(home, PASSPHRASE, today=lambda: DAY)
    try:
        delivery.send(desk)
    finally:
        close_desk(desk)


def _judge(home: Path, engine: sa.Engine, mission: mission_home.Mission) -> dict[str, int]:
    desk = open_desk(home, PASSPHRASE, today=lambda: DAY)
    try:
        rows = delivery.outbox(desk)
        with desk.store.read() as connection:
            expected = {row.period: int(row.certificate) for row in connection.execute(sa.select(tables.closing))}
            kept = connection.execute(
                sa.select(tables.receipt.c.level, tables.receipt.c.body, tables.batch.c.hash).join(tables.batch)
            ).all()
    finally:
        close_desk(desk)
    with engine.connect() as connection:
        pooled = [one.closed for one in register.figures(connection, through="9999-12")]
    proofs = {(row.hash, receipts.read(row.body, mission.receipt_public).level) for row in kept}
    unproved = [row for row in rows if row.state != "pooled" or not {(row.hash, "held"), (row.hash, "pooled")} <= proofs]
    return {
        "batches": len(rows),
        "lost": sum(pooled.count(period) < count for period, count in expected.items()),
        "counted_twice": sum(pooled.count(period) > count for period, count in expected.items()),
        "moved_without_proof": len(unproved),
    }


def _server(receiver: Receiver, draw: random.Random) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def answer(self, status: int, body: bytes, promised: int | None = None) -> None:
            try:
                self.send_response(status)
                self.send_header("Content-Length", str(promised or len(body)))
                self.end_headers()
                self.wfile.write(body)
            except OSError:
                self.close_connection = True

        def do_PUT(self) -> None:
            data = self.rfile.read(int(self.headers["Content-Length"]))
            if len(data) < int(self.headers["Content-Length"]):
                return
            trouble = draw.choice(self.server.troubles)  # type: ignore[attr-defined]
            if trouble == "portal":
                return self.answer(200, b"<html>Welcome</html>")
            level, receipt = receiver.take(data)
            if trouble == "error_after_commit":
                return self.answer(500, b"error")
            if trouble == "half":
                return self.answer(200, receipt[:100], len(receipt))
            return self.answer({"held": 200, "fork": 409, "refused": 422}[level], receipt)

        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers["Content-Length"]))
            if len(data) == int(self.headers["Content-Length"]):
                self.answer(200, receiver.answer(data))

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.troubles = TROUBLES  # type: ignore[attr-defined]
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server


def _pack(mission: mission_home.Mission, private: mission_home.PrivateKeys, port: int) -> bytes:
    return sitepack.write(
        private.root,
        sites=[sitepack.SiteEntry("OUJ", True)],
        url=f"http://127.0.0.1:{port}",
        issued="2026-01-05",
        receipt_public=mission.receipt_public,
        sealing_public=mission.sealing_public,
        recovery_public=mission.recovery_public,
    )


def _laptop(home: Path) -> None:
    """Send over and over until killed."""
    desk = open_desk(home, PASSPHRASE, today=lambda: DAY)
    print("sending", flush=True)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            delivery.send(desk, limits=Limits(idle=5.0, total=5.0))
        except Unreachable:
            continue


if __name__ == "__main__":
    _laptop(Path(sys.argv[1]))
