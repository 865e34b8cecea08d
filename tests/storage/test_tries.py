"""Wrong tries: the wait grows, survives a restart, and no clock shortens it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from fieldapp.storage import tries


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds this process has run; the dictionary of an earlier process is gone."""
    now = [1000.0]
    monkeypatch.setattr(tries, "monotonic", lambda: now[0])
    monkeypatch.setattr(tries, "_STARTED", 1000.0)
    monkeypatch.setattr(tries, "_last", {})
    return now


def restart(monkeypatch: pytest.MonkeyPatch, clock: list[float]) -> None:
    clock[0] = 5.0
    monkeypatch.setattr(tries, "_STARTED", 5.0)
    monkeypatch.setattr(tries, "_last", {})


def test_the_wait_grows_to_a_minute_and_runs_out(tmp_path: Path, clock: list[float]) -> None:
    waits = [tries.wait(tmp_path)]
    for _ in range(9):
        tries.failed(tmp_path)
        waits.append(tries.wait(tmp_path))
    assert waits == [0, 1, 2, 4, 8, 16, 32, 60, 60, 60]
    clock[0] += 59.5
    assert tries.wait(tmp_path) == 1
    clock[0] += 1
    assert tries.wait(tmp_path) == 0 and tries.failures(tmp_path) == 9


def test_a_restart_forgets_nothing_and_waits_afresh(tmp_path: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(4):
        tries.failed(tmp_path)
    clock[0] += 7
    restart(monkeypatch, clock)
    assert (tries.failures(tmp_path), tries.wait(tmp_path)) == (4, 8)


def test_a_turned_clock_changes_nothing(tmp_path: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(5):
        tries.failed(tmp_path)
    monkeypatch.setattr(time, "time", lambda: 4e9)
    assert tries.wait(tmp_path) == 16


def test_the_right_passphrase_forgets(tmp_path: Path, clock: list[float]) -> None:
    tries.failed(tmp_path)
    tries.forget(tmp_path)
    tries.forget(tmp_path)
    assert (tries.failures(tmp_path), tries.wait(tmp_path)) == (0, 0)


@pytest.mark.parametrize("content", [b"", b"-3", b"abc", b"9" * 50, b"\xff\xfe"])
def test_a_file_nobody_here_wrote_shortens_nothing(tmp_path: Path, clock: list[float], content: bytes) -> None:
    (tmp_path / tries.FILE).write_bytes(content)
    assert tries.wait(tmp_path) == 60
    tries.failed(tmp_path)
    assert tries.wait(tmp_path) == 60


def test_a_disk_that_refuses_still_makes_wait_in_this_process(tmp_path: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    tries.failed(tmp_path)

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(tries, "write_atomically", refuse)
    clock[0] += 10
    tries.failed(tmp_path)
    assert tries.wait(tmp_path) == 1
