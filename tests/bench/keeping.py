"""What the keeper of a large mission runs, on a database of 100,000 batches: checkpoint, move, board and retain, in seconds and MiB.

    python -m tests.bench.keeping [--batches 100000] [--laptops 400] [--on postgresql]

Each runs in a process of its own, on SQLite and on PostgreSQL (which waits for the disk, as in earnest); memory is the most that process
held, without what the server holds. The batches are random bytes under honest names, counted a day after they arrived, each month of a
laptop closed by one of them; the receipts are real.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import sqlalchemy as sa

from sync import batch, keys
from sync.mission import board, checkpoint, home, moving, proofs, retention, tables
from sync.mission.receiver import Receiver, _Arrival
from tests.sync import mission_databases

FIRST, TODAY = date(2025, 1, 1), date(2026, 11, 23)
_TOGETHER, _DAYS = 500, 250


def fill(count: int, laptops: int, mission: home.Mission, url: str | None) -> None:
    """A database of that many batches, all counted, spread over ``_DAYS`` days and so many laptops."""
    engine, private = tables.connect(mission, url), mission.receipt_private()
    publics = [keys.signing_public(keys.new_signing_key()) for _ in range(laptops)]
    closed: set[tuple[int, str]] = set()
    with engine.begin() as connection:
        connection.execute(sa.insert(tables.expected), [{"site": f"S{n:05d}", "issued_on": FIRST.isoformat()} for n in range(laptops)])
    for start in range(0, count, _TOGETHER):
        day = FIRST + timedelta(start * _DAYS // count)
        keeping = Receiver(mission, engine, private, lambda day=day: day)  # type: ignore[misc]  # bound now
        keeping._begin_month()
        together, opened, closings = [], [], []
        for number in range(start, min(start + _TOGETHER, count)):
            laptop, data = number % laptops, os.urandom(4096)
            hash, month = hashlib.sha256(data).hexdigest(), day.isoformat()[:7]
            envelope = batch.Envelope(publics[laptop], number // laptops + 1, "0" * 64, "", hash, b"", b"")
            together.append(_Arrival(envelope, data))
            closes = (laptop, month) not in closed
            closed.add((laptop, month))
            kind = "closing" if closes else "cover"
            opened.append({"hash": hash, "period": month if closes else "", "kind": kind, "audit_head": "", "audit_seq": 0})
            if closes:
                one = {"installation": envelope.installation, "site": f"S{laptop:05d}", "period": month, "batch_hash": hash}
                closings.append({**one, "pooled_on": day.isoformat(), "certificate": "{}"})
        with engine.begin() as connection:
            keeping._keep(connection, together)
            connection.execute(sa.insert(tables.opened), opened)
            connection.execute(sa.update(tables.batch).where(tables.batch.c.state == "taken").values(state="pooled"))
            if closings:
                connection.execute(sa.insert(tables.closing), closings)
            for arrival in together:
                outside = arrival.envelope
                what = {"hash": outside.hash, "installation": outside.installation, "seq": outside.seq}
                proofs.sign(connection, mission, private, level="pooled", **what, day=day)
    engine.dispose()


def _board(mission: home.Mission, engine: sa.Engine, _: str) -> int:
    with engine.connect().execution_options(reads=True) as connection:
        return len(board.rows(connection, mission, TODAY))


def _checkpoint(mission: home.Mission, engine: sa.Engine, _: str) -> int:
    return checkpoint.make(mission, engine, mission.folder / checkpoint.FOLDER, TODAY).durable


def _move(mission: home.Mission, engine: sa.Engine, to: str) -> int:
    return sum(moving.move(mission, engine, to).values())


def _retain(_: home.Mission, engine: sa.Engine, __: str) -> int:
    return retention.retain(engine, TODAY).bodies


STEPS: tuple[tuple[str, Callable[[home.Mission, sa.Engine, str], int]], ...] = (
    ("board", _board), ("checkpoint, all to sign", _checkpoint), ("checkpoint, none to sign", _checkpoint), ("move", _move),
    ("retain", _retain), ("checkpoint, after retain", _checkpoint),
)  # fmt: skip


def _run(number: int, folder: Path, url: str | None, to: str) -> tuple[int, float, int]:
    mission = home.load(folder)
    engine = tables.connect(mission, url)
    begun = time.monotonic()
    result = STEPS[number][1](mission, engine, to)
    return result, time.monotonic() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def main() -> None:
    """Fill a database of each kind and measure every step on it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--batches", type=int, default=100_000)
    parser.add_argument("--laptops", type=int, default=400)
    parser.add_argument("--on", nargs="+", default=["sqlite", "postgresql"], choices=["sqlite", "postgresql"])
    given = parser.parse_args()
    mission_databases._QUICK = ("listen_addresses=", "max_connections=60")
    fresh = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as place:
        for kind in given.on:
            folder, other = Path(place) / kind, kind == "postgresql"
            mission = home.create(folder, "une longue phrase", approve_all=True, cost=home.Cost(1024, 1, 1))
            url = mission_databases.server().new() if other else None
            to = f"sqlite:///{place}/moved.db" if other else mission_databases.server().new()
            fill(given.batches, given.laptops, mission, url)
            for number, (name, _) in enumerate(STEPS):
                with ProcessPoolExecutor(1, mp_context=fresh) as alone:
                    result, seconds, memory = alone.submit(_run, number, folder, url, to).result()
                told = {"database": kind, "step": name, "seconds": round(seconds, 1), "mib": memory, "result": result}
                print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
