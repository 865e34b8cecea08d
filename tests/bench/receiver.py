"""Deliveries a second, memory and growth of the receiver: real processes, real sockets, every delivery durable before it is answered.

    python -m tests.bench.receiver [--batches 4000] [--laptops 400] [--growth 100000]

SQLite and PostgreSQL (fsync as in earnest), one receiver and two. Each delivery is a connection of its own, as a laptop's is. The load runs
on the same machine and takes its share of the processors. ``--growth`` puts that many batches into a database by hand and weighs it.
"""

from __future__ import annotations

import argparse
import hashlib
import http.client
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from sync import asks, batch, keys, sitepack
from sync.mission import home, serving, tables
from sync.mission.limits import Limits
from sync.mission.receiver import Receiver, _Arrival
from tests.sync import mission_databases

FREE = replace(Limits(), address=(1e9, 10**9), key=(1e9, 10**9), disk=0)
ROOT = Path(__file__).parents[2]


def seal(count: int, laptops: int, mission: home.Mission) -> tuple[list[bytes], list[bytes]]:
    """That many slots of cover from so many laptops, and an ask of each laptop."""
    root = keys.new_signing_key()
    pack = sitepack.read(
        sitepack.write(
            root,
            sites=[sitepack.SiteEntry("OUJ", True)],
            url="http://127.0.0.1",
            issued="2026-11-22",
            receipt_public=mission.receipt_public,
            sealing_public=mission.sealing_public,
            recovery_public=mission.recovery_public,
        )
    )
    per, found, asked = -(-count // laptops), [], []
    for _ in range(laptops):
        key, previous = keys.new_signing_key(), batch.FIRST_PREVIOUS
        for seq in range(1, per + 1):
            (one,) = batch.seal(None, seq=seq, previous=previous, pack=pack, installation_key=key, audit_head=bytes(32), audit_seq=0)
            found.append(one.data)
            previous = one.hash
        asked.append(asks.write(key, mission=mission.name, first=per)[0])
    return found[:count], asked


@contextmanager
def receiver(folder: Path, url: str | None) -> Iterator[tuple[int, int]]:
    """A receiver in a process of its own: its port and process id."""
    command = [sys.executable, "-m", "tests.bench.receiver", "--serve", str(folder), *([] if url is None else [url])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        try:
            yield int(process.stdout.readline()), process.pid
        finally:
            process.terminate()
            process.wait(30)


def deliver(ports: list[int], sent: list[bytes], hands: int) -> list[float]:
    """Deliver all, so many at once; the seconds each took."""
    took: list[float] = []
    lock, waiting = threading.Lock(), iter(list(enumerate(sent)))

    def hand() -> None:
        while True:
            with lock:
                number, data = next(waiting, (-1, b""))
            if number < 0:
                return
            begun = time.monotonic()
            connection = http.client.HTTPConnection("127.0.0.1", ports[number % len(ports)], timeout=60)
            connection.request("PUT", f"/v1/batch/{hashlib.sha256(data).hexdigest()}", data, {"Connection": "close"})
            status = connection.getresponse().status
            connection.close()
            assert status == 200, status
            took.append(time.monotonic() - begun)

    threads = [threading.Thread(target=hand) for _ in range(hands)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took


def _load(ports: list[int], sent: list[bytes], hands: int, out: multiprocessing.Queue[list[float]]) -> None:
    out.put(deliver(ports, sent, hands))


def _asks(port: int, asked: list[bytes], hands: int, out: multiprocessing.Queue[float]) -> None:
    """Ask once for each laptop, so many at once; asks a second."""

    def ask(data: bytes) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("POST", "/v1/mail", data, {"Connection": "close"})
        assert connection.getresponse().status == 200
        connection.close()

    begun = time.monotonic()
    with ThreadPoolExecutor(hands) as pool:
        list(pool.map(ask, asked))
    out.put(len(asked) / (time.monotonic() - begun))


def measure(count: int, laptops: int, url: str | None, receivers: int, folder: Path) -> dict[str, object]:
    """One run on a fresh mission."""
    mission = home.create(folder, "une longue phrase", approve_all=True, cost=home.Cost(1024, 1, 1))
    tables.connect(mission, url).dispose()
    sent, asked = seal(count, laptops, mission)
    with ExitStack() as stack:
        running = [stack.enter_context(receiver(folder, url)) for _ in range(receivers)]
        ports = [port for port, _ in running]
        deliver(ports, sent[:64], 8)
        out: multiprocessing.Queue[list[float]] = multiprocessing.Queue()
        begun = time.monotonic()
        load = multiprocessing.Process(target=_load, args=(ports, sent[64:], 48, out))
        load.start()
        took = sorted(out.get())
        seconds = time.monotonic() - begun
        load.join()
        answered: multiprocessing.Queue[float] = multiprocessing.Queue()
        load = multiprocessing.Process(target=_asks, args=(ports[0], asked, 16, answered))
        load.start()
        asks_a_second = answered.get()
        load.join()
        memory = [int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20 for _, pid in running]
    return {
        "receivers": receivers,
        "a_second": round(len(took) / seconds),
        "median_ms": round(took[len(took) // 2] * 1000, 1),
        "p99_ms": round(took[len(took) * 99 // 100] * 1000, 1),
        "asks_a_second_of_one": round(asks_a_second),
        "memory_mib": memory,
    }


def growth(count: int, url: str | None, folder: Path) -> dict[str, object]:
    """How large a database of that many batches is; the bodies are random bytes under honest names, put in as the receiver does."""
    mission = home.create(folder, "une longue phrase", approve_all=True, cost=home.Cost(1024, 1, 1))
    engine = tables.connect(mission, url)
    laptops = [keys.signing_public(keys.new_signing_key()) for _ in range(400)]
    keeping = Receiver(mission, engine, mission.receipt_private(), lambda: date(2026, 11, 23))
    keeping._begin_month()
    begun = time.monotonic()
    for start in range(0, count, 1000):
        together = []
        for number in range(start, min(start + 1000, count)):
            data = os.urandom(4096)
            envelope = batch.Envelope(laptops[number % 400], number // 400 + 1, "0" * 64, "", hashlib.sha256(data).hexdigest(), b"", b"")
            together.append(_Arrival(envelope, data))
        with engine.begin() as connection:
            keeping._keep(connection, together)
    seconds = time.monotonic() - begun
    with engine.connect() as connection:
        if url is None:
            size = sum(path.stat().st_size for path in folder.glob("mission.db*"))
        else:
            size = connection.scalar(sa.text("SELECT pg_database_size(current_database())")) or 0
    engine.dispose()
    return {"batches": count, "bytes_a_batch": round(size / count), "seconds": round(seconds)}


def _serve(folder: Path, url: str | None) -> None:
    mission = home.load(folder)
    how = serving.Serving(limits=FREE)
    serving.serve(mission, tables.connect(mission, url), how, lambda at: print(at.rpartition(":")[2], flush=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--batches", type=int, default=4000)
    parser.add_argument("--laptops", type=int, default=400)
    parser.add_argument("--growth", type=int, default=0)
    parser.add_argument("--serve", nargs="+")
    given = parser.parse_args()
    if given.serve:
        _serve(Path(given.serve[0]), given.serve[1] if len(given.serve) > 1 else None)
        return
    mission_databases._QUICK = ("listen_addresses=", "max_connections=60")  # it waits for the disk, as in earnest
    with tempfile.TemporaryDirectory() as place:
        for kind in ("sqlite", "postgresql"):
            for receivers in (1, 2):
                url = mission_databases.server().new() if kind == "postgresql" else None
                found = measure(given.batches, given.laptops, url, receivers, Path(place) / f"{kind}{receivers}")
                print(json.dumps({"database": kind, **found}), flush=True)
            if given.growth:
                url = mission_databases.server().new() if kind == "postgresql" else None
                print(json.dumps({"database": kind, **growth(given.growth, url, Path(place) / f"{kind}-growth")}), flush=True)


if __name__ == "__main__":
    main()
