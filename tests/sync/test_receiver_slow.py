"""Whoever is slow, silent or gone costs the receiver a place for a while, never the others their delivery."""

from __future__ import annotations

import hashlib
import io
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event
from time import monotonic

import pytest
import sqlalchemy as sa

from sync import asks, keys, letters
from sync.mission import tables
from sync.mission.limits import Limits
from tests.sync import mission_databases
from tests.sync.mission_databases import Database
from tests.sync.running_mission import Laptop, Mission

QUICK = Limits(headers=0.2, idle=0.2, whole=0.6, connections=6, nearby=6, disk=0)


@pytest.fixture(scope="module")
def hasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mission]:
    running = Mission(tmp_path_factory.mktemp("hasty") / "mission", approve_all=True, limits=QUICK)
    yield running
    running.stop()


def line(mission: Mission, data: bytes) -> socket.socket:
    """A connection that has sent this much."""
    found = socket.create_connection(("127.0.0.1", mission.port), timeout=10)
    found.sendall(data)
    return found


def ended(found: socket.socket) -> bytes:
    """All that comes until the other end closes it."""
    with found:
        read = b""
        try:
            while more := found.recv(65536):
                read += more
        except ConnectionError:
            pass
        return read


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"PUT /v1/batch/",
        b"PUT /v1/batch/" + b"a" * 64 + b" HTTP/1.1\r\nHost: x\r\nX: ",
        b"PUT /v1/batch/" + b"a" * 64 + b" HTTP/1.1\r\nHost: x\r\nContent-Length: 4096\r\n\r\n",
        b"PUT /v1/batch/" + b"a" * 64 + b" HTTP/1.1\r\nHost: x\r\nContent-Length: 4096\r\n\r\n" + b"x" * 100,
        b"PUT /v1/batch/" + b"a" * 64 + b" HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n",
    ],
)
def test_who_keeps_the_receiver_waiting_is_cut_off_without_a_word(hasty: Mission, sent: bytes) -> None:
    assert ended(line(hasty, sent)) == b""
    assert hasty.ask("GET", "/v1/hello")[0] == 200


@pytest.mark.parametrize("event, announced, fast", [("batch", 4096, 0), ("letter", letters.LIMIT, letters.LIMIT - 500)])
def test_a_body_that_trickles_has_an_end_too(hasty: Mission, event: str, announced: int, fast: int) -> None:
    head = f"PUT /v1/{event}/{'a' * 64} HTTP/1.1\r\nHost: x\r\nContent-Length: {announced}\r\n\r\n".encode()
    with line(hasty, head + bytes(fast)) as slow:
        slow.settimeout(0.05)
        sent = 0
        try:
            while sent < 100:
                slow.sendall(b"x")
                sent += 1
                try:
                    if slow.recv(1) == b"":
                        break
                except TimeoutError:
                    continue
        except ConnectionError:
            pass
        assert sent < 100, "cut off long before the body was whole, also where most of it came fast and fills the memory of all"


def test_when_all_places_are_taken_the_longest_silent_goes(tmp_path: Path) -> None:
    mission = Mission(tmp_path / "mission", approve_all=True, limits=replace(QUICK, headers=60.0, nearby=100))
    silent = [line(mission, b"") for _ in range(6)]
    (data,) = Laptop(mission.mission).seal(None)
    assert mission.put(data)[0] == 200
    assert ended(silent[0]) == b""
    for one in silent:
        one.close()
    mission.stop()


def test_one_address_does_not_take_all_places(tmp_path: Path) -> None:
    mission = Mission(tmp_path / "mission", approve_all=True, limits=replace(QUICK, headers=60.0, connections=100, nearby=3))
    taken = [line(mission, b"") for _ in range(3)]
    assert ended(line(mission, b"")) == b""
    for one in taken:
        one.close()
    mission.stop()


@pytest.mark.parametrize(
    "sent", [b"\x16\x03\x01\x02\x00", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"A" * 20_000, b"PUT / HTTP/9.9\r\n\r\n\r\n"]
)
def test_what_is_no_http_gets_a_bare_mistake(hasty: Mission, sent: bytes) -> None:
    answer = ended(line(hasty, sent))
    assert answer == b"" or (answer.startswith((b"HTTP/1.1 400 ", b"HTTP/1.1 404 ")) and answer.endswith(b"\r\n\r\n"))
    assert b"Invalid" not in answer and b"erver" not in answer


def test_a_body_that_stops_being_http_is_forgotten_and_nothing_is_written(hasty: Mission, capfd: pytest.CaptureFixture[str]) -> None:
    begun = b"PUT /v1/batch/" + b"a" * 64 + b" HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n"
    answer = ended(line(hasty, begun + b"no length\r\n"))
    assert answer.startswith(b"HTTP/1.1 400 ") and answer.count(b"HTTP/1.1") == 1
    assert hasty.ask("GET", "/v1/hello")[0] == 200
    assert capfd.readouterr() == ("", "") and "fieldapp_faults_total 0" in hasty.telemetry.page()


def test_a_fault_tells_its_kind_and_nothing_of_what_was_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = io.StringIO()
    mission = Mission(tmp_path / "mission", approve_all=True, log=log)
    (data,) = Laptop(mission.mission).seal(None)

    def broken(*_: object) -> tuple[str, bytes]:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr(mission.receiver, "take", broken)
    status, headers, body = mission.exchange("PUT", f"/v1/batch/{hashlib.sha256(data).hexdigest()}", data)
    assert (status, body) == (500, b"") and headers["x-content-type-options"] == "nosniff"
    assert '"kind": "ZeroDivisionError"' in log.getvalue() and "secret" not in log.getvalue()
    mission.stop()


def test_five_deliveries_at_once_to_two_receivers_are_one_batch_and_one_receipt(tmp_path: Path, database: Database) -> None:
    one = Mission(tmp_path / "mission", approve_all=True, url=database.url)
    two = Mission(tmp_path / "mission", url=database.url, beside=one)
    laptops = [Laptop(one.mission) for _ in range(4)]
    for laptop in laptops:
        (data,) = laptop.seal("2023-04")
        twin = Laptop(one.mission)
        twin.key, twin.id = laptop.key, laptop.id
        (rival,) = twin.seal("2023-05")
        with ThreadPoolExecutor(10) as pool:
            jobs = [pool.submit(mission.put, sent) for sent in (data, rival) for mission in (one, two, one, two, one)]
            answers = [job.result() for job in jobs]
        assert len({body for _, body in answers[:5]}) == 1 and len({body for _, body in answers[5:]}) == 1
        assert {answers[0][0], answers[-1][0]} == {200, 409}, "whoever comes second has made a fork, whichever door it took"
    with one.engine.connect() as connection:
        for table in (tables.batch, tables.body, tables.receipt):
            assert connection.scalar(sa.select(sa.func.count()).select_from(table)) == 8
    one.stop()
    two.stop()


def test_a_database_that_is_away_is_said_and_comes_back_by_itself(tmp_path: Path) -> None:
    server = mission_databases.server()
    url = server.new("mission_away")
    mission = Mission(tmp_path / "mission", approve_all=True, url=url)
    laptop = Laptop(mission.mission)
    assert mission.put(laptop.seal(None)[0])[0] == 200
    server.ask("ALTER DATABASE mission_away ALLOW_CONNECTIONS false")
    server.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'mission_away'")
    (data,) = laptop.seal(None)
    for _ in range(2):
        status, headers, body = mission.exchange("PUT", f"/v1/batch/{hashlib.sha256(data).hexdigest()}", data)
        assert (status, body) == (503, b"") and headers["retry-after"]
    assert mission.ask("GET", "/v1/pack/" + "a" * 64)[0] == 503
    server.ask("ALTER DATABASE mission_away ALLOW_CONNECTIONS true")
    assert mission.put(data)[0] == 200
    mission.stop()


def test_a_large_letter_may_take_longer_than_a_batch_both_ways(tmp_path: Path) -> None:
    limits = replace(QUICK, headers=5.0, idle=5.0, whole=0.5)
    mission = Mission(tmp_path / "mission", approve_all=True, limits=limits)
    sender, other = Laptop(mission.mission), Laptop(mission.mission)
    assert mission.put(other.seal(None)[0])[0] == 200
    address = keys.sealing_public(keys.new_sealing_key())
    info = letters.head(sender.key, to=other.id, to_public=address, size=letters.BUCKETS[-1], uid="7" * 32)
    data = letters.write(sender.key, info, keys.seal(address, letters.pad(bytes(letters.BUCKETS[-1] - 4)), info))
    name = hashlib.sha256(data).hexdigest()
    began = monotonic()
    with line(
        mission, f"PUT /v1/letter/{name} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {len(data)}\r\n\r\n".encode()
    ) as up:
        for start in range(0, len(data), 65_536):
            up.sendall(data[start : start + 65_536])
            Event().wait(0.08)
        assert ended(up).startswith(b"HTTP/1.1 200")
    assert monotonic() - began > 2 * limits.whole
    ask, private = asks.write(other.key, mission=mission.mission.name)
    with socket.socket() as down:
        down.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)
        down.settimeout(10)
        down.connect(("127.0.0.1", mission.port))
        down.sendall(f"POST /v1/mail HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {len(ask)}\r\n\r\n".encode() + ask)
        answer = b""
        while more := down.recv(65_536):
            answer += more
            Event().wait(0.05)
    assert data in asks.open_answer(private, ask, answer.partition(b"\r\n\r\n")[2]).items
    mission.stop()
