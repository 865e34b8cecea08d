"""What one machine may ask of the receiver has an end, and what it may not have costs the others nothing."""

from __future__ import annotations

import hashlib
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import letters
from sync.mission import limits as limiting
from sync.mission.limits import Bodies, Buckets, Disk, Limited, Limits, NoRoom
from tests.sync.running_mission import Laptop, Mission

FREE = Limits(disk=0)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Mission]]:
    """Start a mission with these limits."""
    running: list[Mission] = []

    def begin(**what: object) -> Mission:
        behind = bool(what.pop("behind_proxy", False))
        approve_all = bool(what.pop("approve_all", True))
        running.append(Mission(tmp_path / "mission", approve_all=approve_all, limits=replace(FREE, **what), behind_proxy=behind))
        return running[-1]

    yield begin
    for one in running:
        one.stop()


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0, 5)), max_size=60))
def test_nobody_gets_more_than_was_saved_up_and_has_come_since(asked: list[tuple[int, float]]) -> None:
    now, granted = 0.0, dict.fromkeys(range(4), 0)
    buckets = Buckets(2.0, 5, clock=lambda: now)
    for who, later in asked:
        now += later
        try:
            buckets.take(str(who))
        except Limited as limited:
            assert limited.wait >= 1
        else:
            granted[who] += 1
    assert all(count <= 5 + 2 * now for count in granted.values())


def test_a_name_never_heard_costs_a_bounded_place() -> None:
    buckets = Buckets(1.0, 1, most=10)
    for number in range(1000):
        buckets.take(str(number))
    assert len(buckets) == 10


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::9", "2001:db8:1:2::/64"),
        ("", ""),
        ("nonsense, with words", ""),
    ],
)
def test_a_household_is_one_address(address: str, expected: str) -> None:
    assert limiting.place(address) == expected


def test_bodies_that_do_not_fit_are_not_held() -> None:
    bodies = Bodies(100)
    bodies.hold(80)
    with pytest.raises(Limited):
        bodies.hold(21)
    bodies.free(80)
    assert bodies.held == 0


def test_a_disk_is_looked_at_again_after_a_while(tmp_path: Path) -> None:
    now = 0.0
    with pytest.raises(NoRoom):
        Disk(tmp_path, 1 << 60, clock=lambda: now).check()
    Disk(tmp_path, 0).check()


def test_too_many_tries_from_one_address_wait(start: Callable[..., Mission]) -> None:
    mission = start(address=(0.001, 3))
    statuses = [mission.exchange("GET", "/v1/hello") for _ in range(4)]
    assert [status for status, _, _ in statuses] == [200, 200, 200, 429]
    assert int(statuses[-1][1]["retry-after"]) >= 1 and statuses[-1][2] == b""


def test_behind_a_proxy_the_last_address_counts_and_nothing_a_client_wrote_before_it(start: Callable[..., Mission]) -> None:
    mission = start(address=(0.001, 1), behind_proxy=True)

    def hello(chain: str) -> int:
        return mission.exchange("GET", "/v1/hello", headers={"X-Forwarded-For": chain})[0]

    assert [hello("198.51.100.1"), hello("203.0.113.9, 198.51.100.1"), hello("198.51.100.1, 203.0.113.9")] == [200, 429, 200]


def test_without_a_proxy_what_a_client_says_of_its_address_is_not_believed(start: Callable[..., Mission]) -> None:
    mission = start(address=(0.001, 1))
    said = [mission.exchange("GET", "/v1/hello", headers={"X-Forwarded-For": f"198.51.100.{n}"})[0] for n in range(2)]
    assert said == [200, 429]


def test_one_wild_installation_does_not_stop_another(start: Callable[..., Mission]) -> None:
    mission = start(key=(0.001, 2))
    wild, calm = Laptop(mission.mission), Laptop(mission.mission)
    assert [mission.put(wild.seal(None)[0])[0] for _ in range(3)] == [200, 200, 429]
    assert mission.put(calm.seal(None)[0])[0] == 200
    (forged,) = calm.seal(None)
    assert [mission.put(forged[:-1] + bytes([forged[-1] ^ 1]))[0] for _ in range(4)] == [422] * 4, "a forger uses nobody's tries up"
    assert mission.put(forged)[0] == 200


def test_a_body_announced_too_long_is_not_read(start: Callable[..., Mission]) -> None:
    mission = start()
    for path, length in (("/v1/batch/" + "a" * 64, 16_385), ("/v1/letter/" + "a" * 64, letters.LIMIT + 1), ("/v1/mail", 40_000)):
        method = "POST" if path == "/v1/mail" else "PUT"
        status, headers, _ = mission.exchange(method, path, b"", {"Content-Length": str(length)})
        assert (status, headers["connection"]) == (413, "close")
    for length in ("9" * 40, "-1"):
        assert mission.exchange("POST", "/v1/mail", b"", {"Content-Length": length})[0] in (400, 413)
    pieces = b"".join(b"%x\r\n%s\r\n" % (size, b"x" * size) for size in (8000, 8000, 400))
    with socket.create_connection(("127.0.0.1", mission.port), timeout=20) as line:
        line.sendall(b"PUT /v1/batch/%s HTTP/1.1\r\nHost: mission\r\nTransfer-Encoding: chunked\r\n\r\n%s" % (b"a" * 64, pieces))
        assert line.recv(64).startswith(b"HTTP/1.1 413 "), "also when it comes in pieces and nobody says how many"


def test_a_nearly_full_disk_takes_nothing_more_and_says_so(start: Callable[..., Mission]) -> None:
    mission = start(disk=1 << 60)
    (data,) = Laptop(mission.mission).seal(None)
    status, headers, body = mission.exchange("PUT", f"/v1/batch/{hashlib.sha256(data).hexdigest()}", data)
    assert (status, body) == (507, b"") and headers["retry-after"]
    assert mission.board() == [] and mission.ask("GET", "/v1/hello")[0] == 200


def test_strangers_keep_a_bounded_room_and_the_approved_never_lack_it(start: Callable[..., Mission]) -> None:
    mission = start(approve_all=False, stranger=2 * 4096, strangers=3 * 4096)
    known, first, second, third = (Laptop(mission.mission) for _ in range(4))
    mission.approve(known)
    assert [mission.put(first.seal(None)[0])[0] for _ in range(3)] == [200, 200, 507]
    assert mission.put(second.seal(None)[0])[0] == 200
    assert mission.put(third.seal(None)[0])[0] == 507
    assert [mission.put(known.seal(None)[0])[0] for _ in range(5)] == [200] * 5
    mission.approve(first)
    assert mission.put(first.seal(None)[0])[0] in (200, 409), "approved, it has room at once"


def test_what_strangers_keep_is_remembered_by_a_receiver_that_starts_again(tmp_path: Path) -> None:
    limits = replace(FREE, strangers=2 * 4096)
    before = Mission(tmp_path / "mission", limits=limits)
    laptop = Laptop(before.mission)
    assert [before.put(laptop.seal(None)[0])[0] for _ in range(2)] == [200, 200]
    before.stop()
    after = Mission(tmp_path / "mission", limits=limits, beside=before)
    assert after.put(laptop.seal(None)[0])[0] == 507
    after.stop()


def test_every_answer_has_the_same_headers_and_none_names_the_program(start: Callable[..., Mission]) -> None:
    mission = start()
    (data,) = Laptop(mission.mission).seal(None)
    for method, path, body in (
        ("GET", "/v1/hello", None),
        ("GET", "/nothing", None),
        ("POST", "/v1/mail", b"x"),
        ("PUT", f"/v1/batch/{hashlib.sha256(data).hexdigest()}", data),
        ("PUT", f"/v1/batch/{hashlib.sha256(b'').hexdigest()}", b""),
    ):
        _, headers, answer = mission.exchange(method, path, body)
        assert headers["x-content-type-options"] == "nosniff" and headers["cache-control"] == "no-store"
        assert headers["content-security-policy"].startswith("default-src 'none'") and not {"server", "date", "allow"} & set(headers)
        assert b"<" not in answer
