"""Laptops that only ever use sticks: lost ones, old ones, a colleague's, and a mission that was put back. Nobody has to know an option."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from fieldapp.actions import carrying, delivery, installation
from fieldapp.actions.desk import Desk, close_desk
from fieldapp.storage import outbox, returned, transfers
from sync import parcel
from sync.mission import mailroom, proofs, tables, taking
from sync.transport import usb
from tests.actions.two_computers import DAY, Mission, close_month, made_once, new_laptop, opened, states


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = made_once(tmp_path_factory.mktemp("template"))
    mission = Mission(folder / "mission")
    close_desk(new_laptop(folder / "second", mission))
    mission.engine.dispose()
    return folder


@pytest.fixture
def mission(tmp_path: Path, template: Path) -> Mission:
    shutil.copytree(template, tmp_path, dirs_exist_ok=True)
    return Mission(tmp_path / "mission")


@pytest.fixture
def desks(tmp_path: Path, mission: Mission) -> Iterator[list[Desk]]:
    found = [opened(tmp_path / name) for name in ("laptop", "second")]
    yield found
    for desk in found:
        close_desk(desk)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return new_stick(tmp_path, "stick")


def new_stick(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


def take(mission: Mission, stick: Path) -> taking.Taken:
    return taking.take(mission.home, mission.engine, stick, DAY, stick)


def trip(mission: Mission, stick: Path, *desks: Desk) -> None:
    """One stick goes round all of them, to the mission, and back."""
    for desk in desks:
        carrying.carry(desk, stick)
    take(mission, stick)
    mission.open()
    for desk in desks:
        carrying.back(desk, stick)


def put_back(mission: Mission, backup: Path) -> Mission:
    """The mission's disk is lost, and an older one takes its place."""
    mission.engine.dispose()
    shutil.rmtree(mission.home.folder)
    shutil.copytree(backup, mission.home.folder)
    return Mission(mission.home.folder)


def backup_of(mission: Mission, folder: Path) -> Path:
    mission.engine.dispose()
    return Path(shutil.copytree(mission.home.folder, folder))


def durable(desk: Desk) -> None:
    with desk.store.write(audited=False) as transaction:
        for row in outbox.rows(transaction.connection):
            outbox.set_state(transaction, row.seq, "durable")


def test_what_a_mission_lost_comes_again_with_the_next_stick(desks: list[Desk], mission: Mission, stick: Path, tmp_path: Path) -> None:
    desk = desks[0]
    close_month(desk, 10)
    trip(mission, stick, desk)
    backup = backup_of(mission, tmp_path / "backup")
    close_month(desk, 20)
    for _ in range(2):
        trip(mission, stick, desk)
    assert set(states(desk)) == {"pooled"}
    mission = put_back(mission, backup)
    assert mission.counted() == [("2026-01", 10)]
    done = carrying.carry(desk, stick).value
    assert done.batches == 0 and done.again == len(states(desk)), "the laptop cannot know, and carries what is not backed up"
    assert take(mission, stick).taken == 1
    mission.open()
    assert mission.counted() == [("2026-01", 10), ("2026-02", 20)]


def test_what_a_mission_said_before_it_was_put_back_makes_nothing_counted(
    desks: list[Desk], mission: Mission, stick: Path, tmp_path: Path
) -> None:
    desk = desks[0]
    close_month(desk, 10)
    trip(mission, stick, desk)
    backup = backup_of(mission, tmp_path / "backup")
    close_month(desk, 20)
    for _ in range(2):
        trip(mission, stick, desk)
    mission = put_back(mission, backup)
    carrying.carry(desk, fresh := new_stick(tmp_path, "fresh"))
    assert take(mission, fresh).taken == 1
    assert take(mission, stick).proofs == 0, "its own receipts of before lie on the first stick"
    mission.open()
    assert mission.counted() == [("2026-01", 10), ("2026-02", 20)]


def test_what_is_backed_up_stays_at_home_and_what_is_new_goes_first(desks: list[Desk], mission: Mission, stick: Path) -> None:
    desk = desks[0]
    close_month(desk, 10)
    trip(mission, stick, desk)
    durable(desk)
    close_month(desk, 20)
    trip(mission, stick, desk)
    desk.today = lambda: DAY + timedelta(days=1)
    done = carrying.carry(desk, stick).value
    assert (done.batches, done.again) == (1, 1), "the slot of the day, and the month that is not backed up"
    assert [row.state for row in delivery.outbox(desk)] == ["durable", "held", "sealed"]
    with desk.store.read() as connection:
        items = [outbox.data(connection, seq) for seq in (3, 2)]
    assert parcel.read(done.files[0].read_bytes()) == items


def test_where_all_is_backed_up_the_mission_still_learns_who_asks(desks: list[Desk], mission: Mission, stick: Path) -> None:
    desk = desks[0]
    close_month(desk, 10)
    close_month(desk, 20)
    trip(mission, stick, desk)
    durable(desk)
    done = carrying.carry(desk, stick).value
    assert (done.batches, done.again) == (0, 0) and len(parcel.read(done.files[0].read_bytes())) == 1
    assert take(mission, stick).receipts == 1
    assert set(states(desk)) == {"durable"}


def test_a_store_put_back_from_a_copy_gets_its_head_by_stick(desks: list[Desk], mission: Mission, stick: Path) -> None:
    desk = desks[0]
    close_month(desk, 10)
    trip(mission, stick, desk)
    durable(desk)
    with desk.store.write(audited=False) as transaction:
        returned.await_head(transaction, returned.Awaiting(installation.name(desk), DAY, DAY))
    carrying.carry(desk, stick)
    take(mission, stick)
    assert carrying.back(desk, stick).value.adopted, "or nothing could ever be sealed here again"
    close_month(desk, 20)


def test_a_letter_that_waits_no_more_leaves_the_stick(desks: list[Desk], stick: Path) -> None:
    desk, letter = desks[0], b"FIELDLTR1 and what only its recipient opens"
    with desk.store.write(audited=False) as transaction:
        row = {"uid": "u", "direction": "out", "peer": "p", "site": "TNG", "hash": "", "letter": letter, "key": "k", "state": "sealed"}
        row |= {"hash": hashlib.sha256(letter).hexdigest(), "made_on": "d", "moved_on": "d", "author": "sb"}
        number = transfers.add(transaction, row)
    old = carrying.carry(desk, stick).value
    assert old.letters == 1
    with desk.store.write(audited=False) as transaction:
        transfers.change(transaction, number, state="withdrawn", letter=None)
    carrying.carry(desk, stick)
    assert letter not in usb.load(stick), "the person no longer agrees"


def test_of_many_receipts_the_newest_come_back(desks: list[Desk], mission: Mission, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = desks[0]
    for value in (10, 20, 30):
        close_month(desk, value)
    trip(mission, stick, desk)
    monkeypatch.setattr(mailroom, "_RECEIPTS", 2)
    with mission.engine.connect() as connection:
        newest = proofs.later(connection, installation.name(desk), 1)[-2:]
        waiting = mailroom.waiting(connection, mission.home, mission.home.receipt_private(), installation.name(desk), DAY)
    assert [one for one in waiting if parcel.kind(one) == "receipt"] == newest


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_to_the_sticks_each_month_is_counted_once(desks: list[Desk], mission: Mission, tmp_path: Path, seed: int) -> None:
    draw, sticks = random.Random(seed), [new_stick(tmp_path, f"s{number}") for number in range(3)]
    backup, expected = backup_of(mission, tmp_path / "backup"), []
    for step in range(24):
        stick, desk = draw.choice(sticks), draw.choice(desks)
        what = draw.choice(("close", "carry", "carry", "take", "take", "open", "back", "lose", "old"))
        if what == "close":
            expected.append((str(close_month(desk, step)), step))
        elif what == "carry":
            carrying.carry(desk, stick)
        elif what == "take":
            take(mission, stick)
        elif what == "open":
            mission.open()
        elif what == "back" and any(parcel.kind(item) == "receipt" for item in usb.load(stick)):
            carrying.back(desk, stick)
        elif what == "lose":
            for path in stick.iterdir():
                path.unlink()
        elif what == "old" and stick != sticks[0]:  # somebody copies one stick to another, and it turns up later
            for path in stick.iterdir():
                shutil.copy(path, sticks[0])
        if step == 16:
            mission = put_back(mission, backup)
    for number in range(2):
        trip(mission, new_stick(tmp_path, f"last{number}"), *desks)
    assert mission.counted() == sorted(expected)
    assert all(set(states(desk)) <= {"held", "pooled"} and (states(desk) or not expected) for desk in desks)
    with mission.engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(tables.batch).where(tables.batch.c.state == "taken")) == 0
