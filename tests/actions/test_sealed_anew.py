"""Old bytes that come back after their closing was sealed anew, to a mission that was put back from before the fork: counted once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.actions import delivery, reenrolling, standing
from fieldapp.actions.desk import Desk, close_desk
from fieldapp.storage import outbox
from sync.mission import tables
from tests.actions.two_computers import Mission, close_month, image_of, made_once, opened, states


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory.mktemp("template"))


@pytest.fixture
def mission(tmp_path: Path, template: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mission]:
    shutil.copytree(template, tmp_path, dirs_exist_ok=True)
    made = Mission(tmp_path / "mission")
    monkeypatch.setattr(delivery, "line", lambda *_, **__: made)
    yield made
    made.engine.dispose()


@pytest.fixture
def apart(tmp_path: Path, mission: Mission) -> Iterator[tuple[Desk, Desk, bytes]]:
    """Two computers from one image, and the bytes of what the second sealed under the common key.

    The first sends March; the second goes on beside it, its March and April sealed anew and sent. Then the mission's server is put back
    from a backup made before all this.
    """
    one = opened(tmp_path / "laptop")
    for value in (10, 20):
        close_month(one, value)
    delivery.send(one)
    mission.open()
    delivery.send(one)
    mission.engine.dispose()
    backup = tmp_path / "backup"
    shutil.copytree(tmp_path / "mission", backup)
    other = image_of(one, tmp_path / "second")
    close_month(one, 31)
    delivery.send(one)
    close_month(other, 32)
    close_month(other, 42)
    old = b"".join(batch_of(other, row) for row in (3, 4))
    delivery.send(other)
    reenrolling.beside(other)
    delivery.send(other)
    mission.open()
    assert counted(mission) == [10, 20, 31, 32, 42]
    mission.engine.dispose()
    shutil.rmtree(tmp_path / "mission")
    shutil.copytree(backup, tmp_path / "mission")
    mission.engine = tables.connect(mission.home)
    mission.receiver.engine = mission.engine
    assert counted(mission) == [10, 20]
    yield one, other, old
    close_desk(one)
    close_desk(other)


def batch_of(desk: Desk, row: int) -> bytes:
    with desk.store.read() as connection:
        return next(one.data for one in outbox.kept(connection) if one.seq == row)


def counted(mission: Mission) -> list[int]:
    return sorted(value for _, value in mission.counted() if value)


def come_back(mission: Mission, old: bytes) -> None:
    """Somebody plays back what went over the line before, or brings a forgotten stick."""
    for start in range(0, len(old), 4096):
        mission.receiver.take(old[start : start + 4096])
    mission.open()


@pytest.mark.parametrize("old_first", [True, False])
def test_each_closing_counts_once_whatever_comes_first(apart: tuple[Desk, Desk, bytes], mission: Mission, old_first: bool) -> None:
    one, other, old = apart
    if old_first:
        come_back(mission, old)
    for _ in range(3):
        for desk in (other, one):
            delivery.send(desk)
            if reenrolling.state(desk):
                reenrolling.beside(desk)
            delivery.send(desk)
            mission.open()
    if not old_first:
        come_back(mission, old)
    for desk in (one, other):
        delivery.send(desk)
    assert counted(mission) == [10, 20, 31, 32, 42], "neither lost nor twice"
    if old_first:
        assert states(other)[-2:] == ["quarantined"] * 2, "it is told that they count already, as they were sealed before"
        assert set(standing.read(other).reasons.values()) >= {"second"}
    else:
        assert states(other)[-2:] == ["pooled"] * 2


def test_what_was_second_is_offered_again_when_the_server_loses_both(
    apart: tuple[Desk, Desk, bytes], mission: Mission, tmp_path: Path
) -> None:
    one, other, old = apart
    come_back(mission, old)
    delivery.send(other)
    mission.open()
    delivery.send(other)
    assert states(other)[-2:] == ["quarantined"] * 2
    mission.engine.dispose()
    shutil.rmtree(tmp_path / "mission")
    shutil.copytree(tmp_path / "backup", tmp_path / "mission")
    mission.engine = tables.connect(mission.home)
    mission.receiver.engine = mission.engine
    for _ in range(2):
        for desk in (other, one):
            delivery.send(desk)
            mission.open()
    delivery.send(other)
    assert states(one) == ["pooled"] * 3
    assert counted(mission) == [10, 20, 31, 32, 42] and states(other)[-2:] == ["pooled"] * 2
