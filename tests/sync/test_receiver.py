"""The receiver over real HTTP: what it signs is on its disk, what it cannot prove it does not accept, and the same bytes are one batch."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import batch, facts, keys, parcel, receipts
from sync.mission import home, opener, register, tables
from tests.sync.mission_databases import Database, empty_disk, fill_disk
from tests.sync.running_mission import DAY, PASSPHRASE, Laptop, Mission


@pytest.fixture
def mission(tmp_path: Path, database: Database) -> Iterator[Mission]:
    running = Mission(tmp_path / "mission", approve_all=False, url=database.url)
    yield running
    running.stop()


@pytest.fixture
def laptop(mission: Mission) -> Laptop:
    return Laptop(mission.mission)


def later(mission: Mission, laptop: Laptop, first: int) -> list[receipts.Receipt]:
    items = mission.mail(laptop, first=first).items
    return [mission.read(item) for item in items if parcel.kind(item) == "receipt"]


def test_round_trip_from_the_laptop_to_the_register(mission: Mission, laptop: Laptop) -> None:
    (data,) = laptop.seal("2023-04", value=15)
    status, answer = mission.put(data)
    receipt = mission.read(answer)
    assert (status, receipt.level, receipt.seq, receipt.installation) == (200, "held", 1, laptop.id)
    assert receipt.hash == hashlib.sha256(data).hexdigest() and receipt.mission == mission.mission.name
    mission.approve(laptop)
    assert mission.open().closings == 1
    assert {one.figure.value for one in mission.figures()} == {15}
    (pooled,) = later(mission, laptop, 1)
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
    mission.approve(laptop)
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
    mission.approve(laptop)
    assert mission.open().closings == 1


def test_a_fork_is_kept_receipted_flagged_and_not_counted(mission: Mission, laptop: Laptop) -> None:
    mission.approve(laptop)
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
    mission.approve(laptop)
    mission.put(laptop.seal("2023-04", value=5)[0])
    mission.put(laptop.seal("2023-04", value=95)[0])
    report = mission.open()
    assert (report.closings, report.second) == (1, 1)
    assert {one.figure.value for one in mission.figures()} == {5} and mission.board()[0].fork


def test_parts_wait_for_each_other_and_may_arrive_in_any_order(mission: Mission, laptop: Laptop) -> None:
    mission.approve(laptop)
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
    assert [one.seq for one in later(mission, laptop, 2)] == list(range(2, len(parts) + 2))


def test_a_lie_inside_a_good_seal_is_set_aside(mission: Mission, laptop: Laptop) -> None:
    mission.approve(laptop)
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
        assert set(pool.map(mission.put, [data] * 4)) == {(503, b"")}
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


@settings(max_examples=40)
@given(st.binary(max_size=6000))
def test_garbage_is_answered_and_never_kept(shared_mission: Mission, data: bytes) -> None:
    status, answer = shared_mission.put(data)
    assert status == 422 and shared_mission.read(answer).level == "refused"


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/v1/receipts/" + "a" * 20, 404),
        ("POST", "/v1/batch/" + "a" * 64, 404),
        ("GET", "/v1/batch/" + "a" * 64, 404),
        ("PUT", "/v1/batch/" + "A" * 64, 404),
        ("PUT", "/v1/batch/" + "a" * 63, 404),
        ("PUT", "/v1/mail", 404),
        ("POST", "/v1/mail", 400),
        ("GET", "/v1/pack/" + "a" * 64, 404),
        ("GET", "/v1/pack/", 404),
        ("GET", "/v1/hello/" + "a" * 64, 404),
        ("GET", "/v1/hello?x=1", 404),
        ("HEAD", "/v1/hello", 404),
        ("OPTIONS", "*", 404),
        ("TRACE", "/v1/hello", 404),
        ("GET", "/", 404),
        ("GET", "/v1/hello", 200),
    ],
)
def test_odd_questions_get_plain_answers(shared_mission: Mission, method: str, path: str, expected: int) -> None:
    status, answer = shared_mission.ask(method, path)
    assert status == expected and b"Traceback" not in answer
    if status == 200:
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
