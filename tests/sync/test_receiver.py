"""The receiver over real HTTP: what it signs is on its disk, what it cannot prove it does not accept, and the same bytes are one batch."""

from __future__ import annotations

import hashlib
import http.client
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import sqlalchemy as sa
import uvicorn
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import batch, facts, keys, parcel, receipts
from sync.mission import board, home, opener, register, tables
from sync.mission.receiver import Receiver, application
from tests.sync.mission_databases import Database, empty_disk, fill_disk

PASSPHRASE, DAY = "une longue phrase de la mission", date(2026, 11, 22)
CHEAP = home.Cost(memory_kib=1024, passes=1, lanes=1)


class Mission:
    """A mission with its receiver listening, and laptops to send to it."""

    def __init__(self, folder: Path, *, approve_all: bool, url: str | None = None) -> None:
        self.mission = home.create(folder, PASSPHRASE, approve_all=approve_all, cost=CHEAP)
        self.engine = tables.connect(self.mission, url)
        self.receiver = Receiver(self.mission, self.engine, self.mission.receipt_private(), lambda: DAY)
        config = uvicorn.Config(application(self.receiver), host="127.0.0.1", port=0, log_config=None, access_log=False, lifespan="off")
        self.server = uvicorn.Server(config)
        self.thread = Thread(target=self.server.run, daemon=True)
        self.thread.start()
        while not self.server.started:
            self.thread.join(0.01)
        self.port = self.server.servers[0].sockets[0].getsockname()[1]

    def stop(self) -> None:
        self.server.should_exit = True
        self.thread.join(10)
        self.engine.dispose()

    def ask(self, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, body)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def put(self, data: bytes) -> tuple[int, bytes]:
        return self.ask("PUT", f"/v1/batch/{hashlib.sha256(data).hexdigest()}", data)

    def open(self) -> opener.OpenReport:
        return opener.open_taken(self.mission, self.engine, home.unlock(self.mission, PASSPHRASE), DAY)

    def read(self, data: bytes) -> receipts.Receipt:
        return receipts.read(data, self.mission.receipt_public)

    def board(self) -> list[board.BoardRow]:
        with self.engine.connect() as connection:
            return board.rows(connection, self.mission)

    def figures(self) -> list[register.Pooled]:
        with self.engine.connect() as connection:
            return register.figures(connection, through="9999-12")


class Laptop:
    """An installation that seals for a mission."""

    def __init__(self, mission: home.Mission) -> None:
        from sync import sitepack

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


@pytest.fixture
def mission(tmp_path: Path, database: Database) -> Iterator[Mission]:
    running = Mission(tmp_path / "mission", approve_all=False, url=database.url)
    yield running
    running.stop()


@pytest.fixture
def laptop(mission: Mission) -> Laptop:
    return Laptop(mission.mission)


def later(mission: Mission, page: bytes) -> list[receipts.Receipt]:
    return [mission.read(item) for item in parcel.read(page)]


def approve(mission: Mission, laptop: Laptop) -> None:
    with mission.engine.begin() as connection:
        register.approve(connection, laptop.id, keys.approval_code(laptop.public), DAY)


def test_round_trip_from_the_laptop_to_the_register(mission: Mission, laptop: Laptop) -> None:
    (data,) = laptop.seal("2023-04", value=15)
    status, answer = mission.put(data)
    receipt = mission.read(answer)
    assert (status, receipt.level, receipt.seq, receipt.installation) == (200, "held", 1, laptop.id)
    assert receipt.hash == hashlib.sha256(data).hexdigest() and receipt.mission == mission.mission.name
    approve(mission, laptop)
    assert mission.open().closings == 1
    assert {one.figure.value for one in mission.figures()} == {15}
    _, page = mission.ask("GET", f"/v1/receipts/{laptop.id}?from=1")
    (pooled,) = later(mission, page)
    assert (pooled.level, pooled.hash) == ("pooled", receipt.hash)
    assert mission.open() == opener.OpenReport()
    (row,) = mission.board()
    assert (row.sites, row.complete_through, row.gaps, row.fork, row.last_contact) == (("OUJ",), "2023-04", (), False, "2026-11-22")


def test_the_same_bytes_get_the_same_receipt_and_are_counted_once(mission: Mission, laptop: Laptop) -> None:
    (data,) = laptop.seal("2023-04")
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(mission.put, [data] * 8))
    mission.receiver.today = lambda: date(2027, 1, 1)
    answers.append(mission.put(data))
    assert {status for status, _ in answers} == {200} and len({answer for _, answer in answers}) == 1
    approve(mission, laptop)
    assert mission.open().closings == 1
    assert len(mission.figures()) == 2


def test_tampered_or_foreign_bytes_are_refused_and_not_kept(mission: Mission, laptop: Laptop, parties: Any) -> None:
    (data,) = laptop.seal("2023-04")
    altered = data[:-1] + bytes([data[-1] ^ 1])
    status, answer = mission.ask("PUT", f"/v1/batch/{hashlib.sha256(data).hexdigest()}", altered)
    assert status == 400
    status, answer = mission.put(altered)
    assert (status, mission.read(answer).level) == (422, "refused")
    foreign = batch.seal(
        None, seq=1, previous=batch.FIRST_PREVIOUS, pack=parties.pack, installation_key=laptop.key, audit_head=bytes(32), audit_seq=0
    )
    assert mission.put(foreign[0].data)[0] == 422
    assert mission.put(b"")[0] == 422
    assert mission.put(b"x" * 20_000)[0] == 413
    assert mission.board() == []


def test_nothing_is_pooled_before_approval_and_a_wrong_code_never_approves(mission: Mission, laptop: Laptop) -> None:
    stranger = Laptop(mission.mission)
    mission.put(laptop.seal("2023-04")[0])
    with mission.engine.begin() as connection:
        # Read out before the first batch arrived, with the code of another laptop: it stays shut when the batch is there.
        register.approve(connection, stranger.id, keys.approval_code(laptop.public), DAY)
    mission.put(stranger.seal("2023-04")[0])
    report = mission.open()
    assert (report.closings, report.unapproved) == (0, 2) and mission.figures() == []
    with mission.engine.begin() as connection, pytest.raises(Exception, match="not that of the installation"):
        register.approve(connection, laptop.id, "000000" if keys.approval_code(laptop.public) != "000000" else "000001", DAY)
    assert mission.open().closings == 0
    approve(mission, laptop)
    assert mission.open().closings == 1


def test_a_fork_is_kept_receipted_flagged_and_not_counted(mission: Mission, laptop: Laptop) -> None:
    approve(mission, laptop)
    first = laptop.seal("2023-04", value=5)[0]
    clone_seq, clone_previous = laptop.seq, laptop.previous
    second = laptop.seal("2023-05", value=10)[0]
    laptop.seq, laptop.previous = clone_seq, clone_previous
    other = laptop.seal("2023-06", value=20)[0]
    follower = laptop.seal("2023-07", value=25)[0]
    assert [mission.put(data)[0] for data in (first, second, other, follower)] == [200, 200, 409, 200]
    status, answer = mission.put(other)
    assert (status, mission.read(answer).level) == (409, "fork")
    report = mission.open()
    assert (report.closings, report.fork) == (2, 1), "what follows the second presenter is set aside with it"
    assert {one.figure.value for one in mission.figures()} == {5, 10}
    assert mission.board()[0].fork
    with mission.engine.connect() as connection:
        kept = connection.scalar(sa.select(tables.body.c.sealed).where(tables.body.c.hash == hashlib.sha256(other).hexdigest()))
    assert kept == other


def test_a_second_closing_of_one_month_is_kept_and_flagged(mission: Mission, laptop: Laptop) -> None:
    approve(mission, laptop)
    mission.put(laptop.seal("2023-04", value=5)[0])
    mission.put(laptop.seal("2023-04", value=95)[0])
    report = mission.open()
    assert (report.closings, report.second) == (1, 1)
    assert {one.figure.value for one in mission.figures()} == {5} and mission.board()[0].fork


def test_parts_wait_for_each_other_and_may_arrive_in_any_order(mission: Mission, laptop: Laptop) -> None:
    approve(mission, laptop)
    parts = laptop.seal("2023-04", rows=4000)
    cover = laptop.seal(None)[0]
    assert len(parts) >= 3
    for data in (cover, *parts[:0:-1]):
        mission.put(data)
    report = mission.open()
    assert (report.closings, report.covers, report.incomplete) == (0, 1, len(parts) - 1)
    assert mission.board()[0].gaps == (1,) and mission.board()[0].complete_through is None
    mission.put(parts[0])
    assert mission.open().closings == 1
    assert len(mission.figures()) == 4000 and mission.board()[0].complete_through == "2023-04"
    _, page = mission.ask("GET", f"/v1/receipts/{laptop.id}?from=2")
    assert [one.seq for one in later(mission, page)] == list(range(2, len(parts) + 2))


def test_a_lie_inside_a_good_seal_is_set_aside(mission: Mission, laptop: Laptop) -> None:
    approve(mission, laptop)
    other = Laptop(mission.mission)
    closing = facts.encode(facts.Closing(other.id, "2023-04", ()))
    (forged,) = batch.seal(
        closing, seq=1, previous=batch.FIRST_PREVIOUS, pack=laptop.pack, installation_key=laptop.key, audit_head=bytes(32), audit_seq=0
    )
    mission.put(forged.data)
    assert mission.open().unreadable == 1
    assert mission.figures() == []
    assert [row.unreadable for row in mission.board()] == [1], "the board says that somebody has to be called"


def test_a_full_disk_is_never_receipted(mission: Mission, laptop: Laptop) -> None:
    (data,) = laptop.seal("2023-04")
    fill_disk(mission.engine)
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(mission.put, [data] * 4)) == {(503, b"try again later")}
    assert mission.board() == []
    empty_disk(mission.engine)
    assert mission.put(data)[0] == 200


def test_many_at_once_are_each_kept_and_receipted(mission: Mission) -> None:
    laptops = [Laptop(mission.mission) for _ in range(6)]
    sent = [data for one in laptops for _ in range(5) for data in one.seal(None)]
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(mission.put, sent + sent))
    for data, (status, answer) in zip(sent + sent, answers, strict=True):
        assert status == 200 and mission.read(answer).hash == hashlib.sha256(data).hexdigest()
    assert [row.waiting for row in mission.board()] == [5] * 6


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=6000))
def test_garbage_is_answered_and_never_kept(shared_mission: Mission, data: bytes) -> None:
    status, answer = shared_mission.put(data)
    assert status == 422 and shared_mission.read(answer).level == "refused"


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/v1/receipts/xyz", 400),
        ("GET", "/v1/receipts/" + "a" * 20 + "?from=-1", 400),
        ("GET", "/v1/receipts/" + "a" * 20 + "?from=99999999999", 400),
        ("GET", "/v1/receipts/" + "a" * 20, 200),
        ("POST", "/v1/batch/" + "a" * 64, 405),
        ("GET", "/", 404),
        ("GET", "/v1/hello", 200),
    ],
)
def test_odd_questions_get_plain_answers(shared_mission: Mission, method: str, path: str, expected: int) -> None:
    status, answer = shared_mission.ask(method, path)
    assert status == expected and b"Traceback" not in answer
    if path == "/v1/hello":
        assert json.loads(answer)["mission"] == shared_mission.mission.name


@pytest.fixture(scope="module")
def shared_mission(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mission]:
    running = Mission(tmp_path_factory.mktemp("shared") / "mission", approve_all=True)
    yield running
    running.stop()


def test_the_home_is_private_and_the_passphrase_alone_opens_the_keys(mission: Mission) -> None:
    folder = mission.mission.folder
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o077 for path in folder.iterdir()} == {0}
    private = home.unlock(mission.mission, PASSPHRASE)
    assert keys.sealing_public(private.sealing) == mission.mission.sealing_public
    assert private.sealing.hex() not in repr(private) and mission.receiver.receipt_private.hex() not in repr(mission.receiver)
    stored = b"".join(path.read_bytes() for path in folder.iterdir())
    for secret in (private.root, private.sealing, private.recovery):
        assert secret not in stored and secret.hex().encode() not in stored
    with pytest.raises(Exception, match="does not open"):
        home.unlock(mission.mission, PASSPHRASE + "x")
    (folder / "keys.json").write_bytes(b"{}")
    with pytest.raises(home.Damaged):
        home.unlock(mission.mission, PASSPHRASE)
