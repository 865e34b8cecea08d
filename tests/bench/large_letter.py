"""A person's file of 1 MiB over a bad link, from one laptop to the mission and from there to another. Root needed.

    python -m tests.bench.large_letter

64 kbit/s and 600 ms there and back, at 0, 10 and 20 % loss (``link``): the real client and the real receiver, pinned TLS, no proxy between.
Seconds until the receipt is there, and until the other laptop holds the letter; or what stopped it.
Measured: 146 s there and 144 s back at 0 % loss, 165 and 159 s at 10 %, 268 and 246 s at 20 %.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

from sync import asks, keys, letters
from sync.errors import SyncRefused
from sync.mission import home, tables
from sync.mission.tables import installation
from sync.transport.http import Line
from tests.bench.link import MISSION, Link, Shape
from tests.campaigns.evil_line import CERTIFICATE, KEY, certificate

LOSSES, PORT, ROOT = (0.0, 0.1, 0.2), 8470, Path(__file__).resolve().parents[2]
_one_at_a_time = Lock()  # the migrations of a new database cannot run twice in one process at once


def main() -> None:
    """Measure both ways at every loss, all at once: the links have nothing in common."""
    with ThreadPoolExecutor(len(LOSSES)) as together:
        for loss, told in zip(LOSSES, together.map(_measure, LOSSES), strict=True):
            print(f"{loss:.0%} loss: {told}", flush=True)


def _measure(loss: float) -> str:
    with tempfile.TemporaryDirectory() as scratch, Link(Shape(loss), seed=int(100 * loss) + 1) as link:
        folder = Path(scratch)
        mission = home.create(folder / "mission", "une phrase de mesure", approve_all=True, cost=home.Cost(1024, 1, 1))
        with _one_at_a_time:
            engine = tables.connect(mission)
        sender, recipient = keys.new_signing_key(), keys.new_signing_key()
        public = keys.signing_public(recipient)
        to = keys.installation_id(public)
        with engine.begin() as connection:
            connection.execute(installation.insert().values(id=to, public=public, last_contact="2026-01-05"))
        engine.dispose()
        address = keys.sealing_public(keys.new_sealing_key())
        info = letters.head(sender, to=to, to_public=address, size=letters.BUCKETS[-1], uid="7" * 32)
        sealed = keys.seal(address, letters.pad(os.urandom(letters.BUCKETS[-1] - 4)), info)
        (folder / "letter").write_bytes(letters.write(sender, info, sealed))
        (folder / "key").write_bytes(recipient)
        pin = certificate(folder)
        serve = ["serve", "--host", MISSION, "--port", PORT, "--tls-cert", folder / CERTIFICATE, "--tls-key", folder / KEY]
        command = [sys.executable, "-m", "sync.mission.cli", "--home", mission.folder, *serve]
        receiver = link.start("mission", command, stdout=subprocess.PIPE, cwd=ROOT)
        assert receiver.stdout is not None and re.search(r":\d+", receiver.stdout.readline())
        told = []
        for way in ("put", "fetch"):
            laptop = [sys.executable, "-m", "tests.bench.large_letter", way, folder, mission.name, pin]
            told.append(link.start("laptop", laptop, stdout=subprocess.PIPE, cwd=ROOT).communicate()[0].strip())
        receiver.terminate()
        receiver.wait()
        return "; ".join(told)


def _laptop(way: str, folder: Path, name: str, pin: str) -> None:
    line = Line(f"https://{MISSION}:{PORT}", pins=(pin,))
    letter = (folder / "letter").read_bytes()
    begun = time.monotonic()
    try:
        done = _put(line, letter) if way == "put" else _fetch(line, letter, (folder / "key").read_bytes(), name)
    except SyncRefused as refused:
        done = refused.key
    print(json.dumps({way: done, "seconds": round(time.monotonic() - begun)}))


def _put(line: Line, letter: bytes) -> str:
    return str(line.exchange("PUT", f"/v1/letter/{hashlib.sha256(letter).hexdigest()}", letter, 4096).status)


def _fetch(line: Line, letter: bytes, key: bytes, name: str) -> str:
    ask, private = asks.write(key, mission=name)
    came = line.exchange("POST", "/v1/mail", ask, asks.ANSWER_LIMIT)
    return str(letter in asks.open_answer(private, ask, came.body).items)


if __name__ == "__main__":
    steps: dict[int, Callable[[], None]] = {1: main, 5: lambda: _laptop(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])}
    steps[len(sys.argv)]()
