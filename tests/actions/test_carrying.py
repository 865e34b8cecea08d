"""By stick: the same bytes, the same proofs, twice is as once, and a stick proves nothing."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.actions import carrying, delivery, mail
from fieldapp.actions.desk import Desk, close_desk
from fieldapp.domain.errors import Refused
from fieldapp.storage import carried
from sync import parcel
from sync.errors import SyncRefused
from sync.mission import taking
from sync.transport import usb
from tests.actions.two_computers import DAY, Mission, close_month, made_once, new_laptop, opened, states


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory.mktemp("template"))


@pytest.fixture
def mission(tmp_path: Path, template: Path, monkeypatch: pytest.MonkeyPatch) -> Mission:
    shutil.copytree(template, tmp_path, dirs_exist_ok=True)
    made = Mission(tmp_path / "mission")
    monkeypatch.setattr(delivery, "line", lambda *_, **__: made)
    return made


@pytest.fixture
def desk(tmp_path: Path, mission: Mission) -> Iterator[Desk]:
    desk = opened(tmp_path / "laptop")
    yield desk
    close_desk(desk)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def take(mission: Mission, stick: Path) -> taking.Taken:
    return taking.take(mission.home, mission.engine, stick, DAY, stick)


def test_there_and_back(desk: Desk, mission: Mission, stick: Path) -> None:
    close_month(desk, 10)
    close_month(desk, 20)
    done = carrying.carry(desk, stick).value
    assert (len(done.files), done.batches, done.letters) == (1, 2, 0)
    assert states(desk) == ["sealed", "sealed"], "a stick is no proof"
    assert {row.way for row in delivery.outbox(desk)} == {"usb"}
    with desk.store.read() as connection:
        assert set(carried.days(connection).values()) == {DAY}
    assert take(mission, stick).taken == 2
    applied = carrying.back(desk, stick).value
    assert (applied.held, applied.pooled) == (2, 0) and states(desk) == ["held", "held"]
    assert not done.files[0].exists(), "what is proved leaves the stick"
    mission.open()
    assert carrying.carry(desk, stick).value.again == 2
    assert take(mission, stick).known == 2
    assert carrying.back(desk, stick).value.pooled == 2 and states(desk) == ["pooled", "pooled"]
    assert mission.counted() == [("2026-01", 10), ("2026-02", 20)]


def test_twice_is_as_once_at_either_end(desk: Desk, mission: Mission, stick: Path) -> None:
    close_month(desk, 10)
    first = carrying.carry(desk, stick).value
    before = first.files[0].read_bytes()
    assert carrying.carry(desk, stick).value == first
    assert list(stick.iterdir()) == list(first.files) and first.files[0].read_bytes() == before
    assert (take(mission, stick).taken, take(mission, stick).known) == (1, 1)
    assert carrying.back(desk, stick).value.held == 1
    assert carrying.back(desk, stick).value.held == 0
    delivery.send(desk)
    assert mission.open().closings == 1 and mission.counted() == [("2026-01", 10)]


def test_the_first_visit_asks_to_be_let_in_though_nothing_is_closed(desk: Desk, mission: Mission, stick: Path) -> None:
    assert carrying.carry(desk, stick).value.batches == 1
    assert take(mission, stick).taken == 1
    assert carrying.back(desk, stick).value.held == 1


def test_a_newer_parcel_takes_the_place_of_an_older_one(desk: Desk, stick: Path) -> None:
    close_month(desk, 10)
    old = carrying.carry(desk, stick).value.files[0]
    close_month(desk, 20)
    new = carrying.carry(desk, stick).value.files[0]
    assert new != old and list(stick.iterdir()) == [new]


def test_what_others_put_there_stays_and_does_no_harm(desk: Desk, mission: Mission, stick: Path, tmp_path: Path) -> None:
    other = new_laptop(tmp_path / "other", mission)
    close_month(other, 7)
    theirs = carrying.carry(other, stick).value.files
    (stick / "photo.jpg").write_bytes(b"x")
    close_month(desk, 10)
    carrying.carry(desk, stick)
    take(mission, stick)
    assert carrying.back(desk, stick).value.held == 1
    assert all(path.exists() for path in theirs), "a colleague's parcel waits for its own laptop"
    assert carrying.back(other, stick).value.held == 1
    assert not any(path.exists() for path in theirs) and (stick / "photo.jpg").exists()
    close_desk(other)


def test_nothing_of_the_missions_is_told(desk: Desk, stick: Path) -> None:
    with pytest.raises(Refused) as caught:
        carrying.back(desk, stick)
    assert caught.value.key == "usb_nothing_back"
    close_month(desk, 10)
    carrying.carry(desk, stick)
    with pytest.raises(Refused):
        carrying.back(desk, stick)
    assert states(desk) == ["sealed"]


def test_forged_and_foreign_proofs_move_nothing(desk: Desk, mission: Mission, stick: Path, tmp_path: Path) -> None:
    stranger = Mission(tmp_path / "stranger")
    close_month(desk, 10)
    carrying.carry(desk, stick)
    taking.take(stranger.home, stranger.engine, stick, DAY, stick)
    carrying.back(desk, stick)
    assert states(desk) == ["sealed"]
    take(mission, stick)
    items = [one.replace(b'"held"', b'"pooled"') for one in usb.load(stick) if parcel.kind(one) == "receipt"]
    assert mail.apply(desk, items).receipts == 0 and states(desk) == ["sealed"]


@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
def test_a_stick_that_fails_changes_nothing_here(desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    close_month(desk, 10)
    real = getattr(os, call)

    def fail(path: object, *words: object, **named: object) -> object:
        on_stick = call == "fsync" or str(path).startswith(str(stick))
        if on_stick:
            raise OSError(errno.ENOSPC, "full")
        return real(path, *words, **named)

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(SyncRefused) as caught:
        carrying.carry(desk, stick)
    monkeypatch.undo()
    assert caught.value.key == "usb_full"
    assert not list(stick.iterdir())
    assert [row.way for row in delivery.outbox(desk)] == [""]


def test_a_stick_pulled_out(desk: Desk, stick: Path) -> None:
    close_month(desk, 10)
    shutil.rmtree(stick)
    for act in (carrying.carry, carrying.back):
        with pytest.raises(SyncRefused) as caught:
            act(desk, stick)
        assert caught.value.key == "usb_gone"
