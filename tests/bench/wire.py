"""Bytes on the wire for a closing, against one POST a record, and durable deliveries a second into SQLite through real HTTP.

python tests/bench/wire.py [SECONDS]
"""

from __future__ import annotations

import hashlib
import http.client
import json
import re
import subprocess
import sys
import tempfile
import time
from multiprocessing import Process, Queue
from pathlib import Path

from sync import batch, facts, keys, sitepack
from sync.mission import home

ROWS = 100
CLIENTS = 8
MADE = 1500


def closing(installation: str, rows: int = ROWS) -> bytes:
    cells = (facts.Cell("services", "services", "MMSD", service=f"psy.x{n}", sex="FM"[n % 2], group="migrant") for n in range(rows))
    return facts.encode(
        facts.Closing(installation, "2023-04", tuple(facts.Figure("OUJ", "2023-04", cell, 5 * (i % 9)) for i, cell in enumerate(cells)))
    )


def pack_of(mission: home.Mission, passphrase: str) -> sitepack.SitePack:
    data = sitepack.write(
        home.unlock(mission, passphrase).root,
        sites=[sitepack.SiteEntry("OUJ", True)],
        url="http://127.0.0.1",
        issued="2026-01-05",
        receipt_public=mission.receipt_public,
        sealing_public=mission.sealing_public,
        recovery_public=mission.recovery_public,
    )
    return sitepack.read(data)


def make(pack: sitepack.SitePack, count: int) -> list[bytes]:
    key, previous, made = keys.new_signing_key(), batch.FIRST_PREVIOUS, []
    for seq in range(1, count + 1):
        (one,) = batch.seal(None, seq=seq, previous=previous, pack=pack, installation_key=key, audit_head=bytes(32), audit_seq=0)
        previous = one.hash
        made.append(one.data)
    return made


def deliver(port: int, data: list[bytes], seconds: float, done: Queue[int]) -> None:
    """Deliver over one kept connection, as a proxy in front of the receiver would."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    end, count = time.monotonic() + seconds, 0
    for one in data:
        connection.request("PUT", f"/v1/batch/{hashlib.sha256(one).hexdigest()}", one)
        response = connection.getresponse()
        response.read()
        assert response.status == 200
        count += 1
        if time.monotonic() > end:
            break
    done.put(count)


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    with tempfile.TemporaryDirectory() as scratch:
        mission = home.create(Path(scratch) / "mission", "une phrase de mesure", approve_all=True, cost=home.Cost(1024, 1, 1))
        pack = pack_of(mission, "une phrase de mesure")
        key = keys.new_signing_key()
        plain = closing(keys.installation_id(keys.signing_public(key)))
        sealed = batch.seal(plain, seq=1, previous=batch.FIRST_PREVIOUS, pack=pack, installation_key=key, audit_head=bytes(32), audit_seq=0)
        body = sum(len(one.data) for one in sealed)
        record = json.dumps(dict(zip("abcdefghijklmno", json.loads(plain)["figures"][0], strict=False))).encode()
        head = f"POST /v1/record HTTP/1.1\r\nHost: mission.example.org\r\nContent-Length: {len(record)}\r\n\r\n".encode()
        print(
            f"{ROWS} facts: {len(sealed)} batch(es), {body} bytes; as one POST a record {ROWS * (len(record) + len(head))} bytes before TLS"
        )

        made = [make(pack, MADE) for _ in range(CLIENTS)]
        command = [sys.executable, "-m", "sync.mission.cli", "--home", str(mission.folder), "serve", "--port", "0"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert server.stdout is not None
        port = int(re.search(r":(\d+)\s*$", server.stdout.readline())[1])  # type: ignore[index]
        done: Queue[int] = Queue()
        clients = [Process(target=deliver, args=(port, data, seconds, done)) for data in made]
        began = time.monotonic()
        for client in clients:
            client.start()
        total = sum(done.get() for _ in clients)
        spent = time.monotonic() - began
        for client in clients:
            client.join()
        server.terminate()
        server.wait()
        print(f"{total} durable deliveries in {spent:.1f} s: {total / spent:.0f} PUT/s, {CLIENTS} clients, SQLite")


if __name__ == "__main__":
    main()
