"""A hundred rows over a bad link: our sealed batch against a client that posts one record after the other. Root needed.

python tests/bench/bad_link.py [RUNS]

64 kbit/s and 600 ms there and back, at 0, 10 and 20 % loss (``link``). Ours is the real client and the real receiver, pinned TLS: seconds
and bytes until the mission's receipt is verified and written down, and for the whole visit, which then asks what the mission has to say.
The other posts each row as JSON and waits for 201, over a new TLS connection each or over one that is kept; its server writes each row down
before it answers. Bytes are those of IP packets, both ways, lost ones too.
"""

from __future__ import annotations

import http.client
import json
import re
import shutil
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Lock

from fieldapp.actions import batches, delivery, installation, setup
from fieldapp.actions.desk import Desk, open_desk
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import facts, sitepack
from sync.mission import home
from tests.bench.link import MISSION, Link, Shape
from tests.campaigns.evil_line import CERTIFICATE, KEY, certificate

ROWS, LOSSES, PORT = 100, (0.0, 0.1, 0.2), 8470
PASSPHRASE, ROOT = "une phrase de mesure", Path(__file__).resolve().parents[2]
RECORDS_GIVE_UP = 1800.0
_one_at_a_time = Lock()  # the migrations of a new store cannot run twice in one process at once


def rows(period: str) -> list[facts.Figure]:
    """What a closing of a hundred figures holds."""
    cells = (facts.Cell("services", "services", "MMSD", service=f"psy.x{n}", sex="FM"[n % 2], group="migrant") for n in range(ROWS))
    return [facts.Figure("OUJ", period, cell, 5 * (n % 9)) for n, cell in enumerate(cells)]


def main() -> None:
    """Measure everything and print it."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with ThreadPoolExecutor(3 * len(LOSSES)) as together:  # the links have nothing in common but this machine's processors, which idle
        waits = [together.submit(_records, loss, keep=keep) for keep in (True, False) for loss in LOSSES]
        ours = list(together.map(lambda loss: _ours(loss, runs), LOSSES))
        other = [one.result() for one in waits]
    kept, new = other[: len(LOSSES)], other[len(LOSSES) :]
    print(f"{'loss':>5} {'one sealed batch: median s, 19 of 20, bytes':>45} {'whole visit':>16} {'kept connection':>18} {'new ones':>18}")
    for loss, (delivered, visits), (kept_s, kept_b), (new_s, new_b) in zip(LOSSES, ours, kept, new, strict=True):
        seconds, octets = median(s for s, _ in delivered), median(b for _, b in delivered)
        worst = sorted(s for s, _ in delivered)[int(0.95 * len(delivered)) - 1]
        visit = f"{median(s for s, _ in visits):.1f} s {median(b for _, b in visits):.0f}"
        others = f"{kept_s:>8.1f} s {kept_b:>8} {new_s:>8.1f} s {new_b:>8}"
        print(f"{loss:>5.0%} {seconds:>26.1f} {worst:>8.1f} {octets:>9.0f} {visit:>16} {others}")
        print(f"{'':>5} ratio to new connections: {new_b / octets:.1f} in bytes, {new_s / seconds:.1f} in seconds")


def _ours(loss: float, runs: int) -> tuple[list[tuple[float, int]], list[tuple[float, int]]]:
    """Seconds and bytes of each delivery until its receipt was written down, and of each whole visit."""
    with tempfile.TemporaryDirectory() as scratch, Link(Shape(loss), seed=int(100 * loss) + 1) as link:
        folder = Path(scratch)
        mission = home.create(folder / "mission", PASSPHRASE, approve_all=True, cost=home.Cost(1024, 1, 1))
        data = sitepack.write(
            home.unlock(mission, PASSPHRASE).root,
            sites=[sitepack.SiteEntry("OUJ", True)],
            url=f"https://{MISSION}:{PORT}",
            pin=certificate(folder),
            issued="2026-01-05",
            receipt_public=mission.receipt_public,
            sealing_public=mission.sealing_public,
            recovery_public=mission.recovery_public,
        )
        with _one_at_a_time:
            setup.create_home(folder / "laptop", data, "sb", ROLES, PASSPHRASE, FAST_FOR_TESTS)
        serve = ["serve", "--host", MISSION, "--port", PORT, "--tls-cert", folder / CERTIFICATE, "--tls-key", folder / KEY]
        command = [sys.executable, "-m", "sync.mission.cli", "--home", mission.folder, *serve]
        receiver = link.start("mission", command, stdout=subprocess.PIPE, cwd=ROOT)
        assert receiver.stdout is not None and re.search(r":\d+", receiver.stdout.readline())
        laptop = link.start(
            "laptop", [sys.executable, __file__, "laptop", folder / "laptop", runs], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        delivered, visits = [], []
        for errands in _by_visit(link, laptop):
            batch = [(seconds, octets) for kind, seconds, octets in errands if kind == "batch"]
            delivered.append((sum(s for s, _ in batch), sum(b for _, b in batch)))
            visits.append((sum(s for _, s, _ in errands), sum(b for _, _, b in errands)))
        receiver.terminate()
        receiver.wait()
        return delivered, visits


def _by_visit(link: Link, laptop: subprocess.Popen[str]) -> Iterator[list[tuple[str, float, int]]]:
    """The errands of each visit: what was carried, how long it took, how many bytes passed, stragglers too."""
    assert laptop.stdin is not None and laptop.stdout is not None
    errands: list[tuple[str, float, int]] = []
    before = link.octets
    for line in laptop.stdout:
        said = json.loads(line)
        if said["kind"] == "over":
            yield errands
            errands = []
        elif said["kind"] == "done":
            time.sleep(2.5)
            errands.append((said["errand"], said["seconds"], link.octets - before))
        before = link.octets
        with suppress(BrokenPipeError):
            laptop.stdin.write("go\n")
            laptop.stdin.flush()
    laptop.wait()


def _laptop(folder: Path, runs: int) -> None:
    """The laptop's side: one closing and one visit after the other, errand by errand, each when it is told to."""
    desk = open_desk(folder, PASSPHRASE)
    way = delivery.line(desk)
    for number in range(runs):
        _close(desk, Month(2020 + number // 12, number % 12 + 1))
        visit = delivery.Round(desk)
        while (errand := visit.next()) is not None:
            _say(kind="ready")
            began = time.monotonic()
            came = delivery.exchange(way, errand)
            visit.settle(errand, came)
            _say(kind="done", errand=errand.kind, seconds=time.monotonic() - began)
        assert visit.trouble is None and visit.report.held == 1, (visit.trouble, visit.report)
        _say(kind="over")


def _say(**what: object) -> None:
    print(json.dumps(what), flush=True)
    sys.stdin.readline()


def _close(desk: Desk, month: Month) -> None:
    figures = tuple(rows(str(month)))
    with desk.store.write() as transaction:
        closing_id = ledger.add_closing(transaction.connection, month, desk.today(), desk.user, {})
        closing = facts.Closing(installation.name(desk), str(month), figures, {})
        batches.queue_closing(desk, transaction, closing, closing_id)


def _records(loss: float, *, keep: bool) -> tuple[float, int]:
    """Seconds and bytes until every row was acknowledged."""
    with tempfile.TemporaryDirectory() as scratch, Link(Shape(loss), seed=int(100 * loss) + 7) as link:
        folder = Path(scratch)
        certificate(folder)
        server = link.start("mission", [sys.executable, __file__, "server", folder], stdout=subprocess.PIPE)
        assert server.stdout is not None
        server.stdout.readline()
        client = link.start("laptop", [sys.executable, __file__, "records", folder, int(keep)], stdout=subprocess.PIPE)
        assert client.stdout is not None
        seconds = float(client.stdout.readline())
        time.sleep(2.5)
        server.terminate()
        server.wait()
        client.wait()
        return seconds, link.octets


def _post(folder: Path, keep: bool) -> None:
    """The other client: one POST a row, again until it is acknowledged."""
    context = ssl.create_default_context(cafile=str(folder / CERTIFICATE))
    context.check_hostname = False
    left = [json.dumps({"site": one.site, "period": one.period, **asdict(one.cell), "value": one.value}) for one in rows("2026-01")]
    connection: http.client.HTTPSConnection | None = None
    began = time.monotonic()
    while left and time.monotonic() < began + RECORDS_GIVE_UP:
        try:
            connection = connection or http.client.HTTPSConnection(MISSION, PORT, timeout=60, context=context)
            connection.request("POST", "/v1/record", left[0], {"Content-Type": "application/json"})
            response = connection.getresponse()
            response.read()
            if response.status == 201:
                left.pop(0)
            if keep:
                continue
        except (OSError, http.client.HTTPException):
            pass
        if connection is not None:
            connection.close()
        connection = None
    assert not left
    print(time.monotonic() - began, flush=True)


def _serve(folder: Path) -> None:
    """The other server: every row on the disk before it is acknowledged."""
    store = sqlite3.connect(folder / "records.db", check_same_thread=False, isolation_level=None)
    store.execute("PRAGMA synchronous = FULL")
    store.execute("CREATE TABLE record (body TEXT)")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # one packet an answer

        def log_message(self, *_: object) -> None:
            pass

        def do_POST(self) -> None:
            store.execute("INSERT INTO record VALUES (?)", (self.rfile.read(int(self.headers["Content-Length"])).decode(),))
            self.send_response(201)
            self.send_header("Content-Length", "0")
            self.end_headers()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / CERTIFICATE, folder / KEY)
    server = ThreadingHTTPServer((MISSION, PORT), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print("ready", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    if sys.argv[1:2] == ["laptop"]:
        _laptop(Path(sys.argv[2]), int(sys.argv[3]))
    elif sys.argv[1:2] == ["server"]:
        _serve(Path(sys.argv[2]))
    elif sys.argv[1:2] == ["records"]:
        _post(Path(sys.argv[2]), sys.argv[3] == "1")
    elif shutil.which("ip") is None:
        raise SystemExit("ip is not installed: apt-get install iproute2")
    else:
        main()
