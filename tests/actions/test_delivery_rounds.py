"""A round may end anywhere: whatever is cut, killed, lost or busy, each closing is counted once and no step is shown beyond its proof."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from fieldapp.actions import batches, delivery, installation, setup
from fieldapp.actions.delivery import Errand, Round
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.domain.errors import Cancelled
from fieldapp.storage import outbox, tables
from fieldapp.storage.database import Store
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import facts, receipts, sitepack
from sync.errors import Unreachable
from sync.mission import home as mission_home
from sync.mission import opener, register
from sync.mission import tables as mission_tables
from sync.mission.receiver import Receiver
from sync.transport.http import Answer
from tests.rounds import DirectLine, carry

DAY, PHRASE = date(2026, 3, 4), "une phrase de passe"
CELL = facts.Cell("indicators", "items", "MMSD", item="x.1")


class Killed(BaseException):
    """The laptop's battery is empty."""


class World:
    """A mission and a laptop's home, and what each of them may be asked to show."""

    def __init__(self, folder: Path) -> None:
        self.mission = mission_home.create(folder / "mission", PHRASE, approve_all=True, cost=mission_home.Cost(1024, 1, 1))
        self.private = mission_home.unlock(self.mission, PHRASE)
        self.engine = mission_tables.connect(self.mission)
        self.receiver = Receiver(self.mission, self.engine, self.mission.receipt_private(), lambda: DAY)
        self.home = folder / "laptop"
        pack = sitepack.write(
            self.private.root,
            sites=[sitepack.SiteEntry("OUJ", True)],
            url="http://127.0.0.1:1",
            issued="2026-01-05",
            receipt_public=self.mission.receipt_public,
            sealing_public=self.mission.sealing_public,
            recovery_public=self.mission.recovery_public,
        )
        setup.create_home(self.home, pack, "sb", ROLES, PHRASE, FAST_FOR_TESTS, today=DAY)
        self.desk = open_desk(self.home, PHRASE, today=lambda: DAY)

    def close_month(self, period: str, value: int = 15) -> None:
        closed = facts.Closing(installation.name(self.desk), period, (facts.Figure("OUJ", period, CELL, value),))
        with self.desk.store.write() as transaction:
            values = {"period": period, "closed_on": "2026-03-04", "closed_by": "sb", "certificate": "{}"}
            number = transaction.connection.execute(sa.insert(tables.closing), values).inserted_primary_key[0]
            batches.queue_closing(self.desk, transaction, closed, number)

    def open(self) -> None:
        opener.open_taken(self.mission, self.engine, self.private, DAY)

    def counted(self) -> list[str]:
        with self.engine.connect() as connection:
            return sorted(one.closed for one in register.figures(connection, through="9999-12"))

    def states(self) -> list[str]:
        return [row.state for row in delivery.outbox(self.desk)]

    def assert_nothing_beyond_its_proof(self) -> None:
        """Every step shown rests on a receipt that verifies, about these very bytes."""
        with self.desk.store.read() as connection:
            for row in outbox.rows(connection):
                levels = set()
                for body in outbox.receipt_bodies(connection, row.seq):
                    receipt = receipts.read(body, self.mission.receipt_public)
                    assert receipt.hash == row.hash
                    levels.add(receipt.level)
                assert row.state == "sealed" or row.state in levels, (row, levels)

    def save(self, file: Path) -> Path:
        """A backup of the mission's database as it is now."""
        with closing(sqlite3.connect(str(self.engine.url.database))) as now, closing(sqlite3.connect(file)) as copy:
            now.backup(copy)
        return file

    def put_back(self, file: Path) -> None:
        """The mission's server is restored from a backup."""
        with closing(sqlite3.connect(file)) as copy, closing(sqlite3.connect(str(self.engine.url.database))) as now:
            copy.backup(now)
        self.engine.dispose()

    def drive(self, carry: Callable[[Errand], Answer | Unreachable]) -> Round:
        """One round, its errands carried by a test."""
        round = Round(self.desk)
        while (errand := round.next()) is not None:
            round.settle(errand, carry(errand))
        return round

    def carry(self, errand: Errand) -> Answer:
        return carry(self.receiver, errand.method, errand.path, errand.data)

    def stop(self) -> None:
        close_desk(self.desk)
        self.engine.dispose()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.stop()


MONTHS = ["2026-01", "2026-02"]


def test_killed_after_any_step_of_a_round_the_next_ones_go_on(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each write of the laptop is the last one before it dies, once before it and once after it was kept."""
    write, left = Store.write, [0]

    def dies(kept: bool) -> Callable[..., object]:
        @contextmanager
        def one(store: Store, *, audited: bool = True) -> Iterator[object]:
            left[0] -= 1
            if left[0] == 0 and not kept:
                raise Killed
            with write(store, audited=audited) as transaction:
                yield transaction
            if left[0] == 0:
                raise Killed

        return one

    deaths = 0
    months = [f"2026-0{number}" for number in range(1, 9)]
    steps = [(kept, at) for kept in (False, True) for at in range(1, 5)]
    for period, (kept, at) in zip(months, steps, strict=True):
        world.close_month(period)
        left[0] = at
        with monkeypatch.context() as patch:
            patch.setattr(Store, "write", dies(kept))
            with suppress(Killed):
                world.drive(world.carry)
            deaths += left[0] <= 0
        world.assert_nothing_beyond_its_proof()
        world.open()
    world.drive(world.carry)
    assert deaths >= 6 and world.counted() == months and set(world.states()) == {"pooled"}
    world.assert_nothing_beyond_its_proof()


@pytest.mark.parametrize("reaches", [False, True])
def test_cut_at_any_exchange_before_or_after_the_mission_kept_it(world: World, reaches: bool) -> None:
    for period in MONTHS:
        world.close_month(period)
    for cut in range(4):
        done = [0]

        def carried(errand: Errand, cut: int = cut, done: list[int] = done) -> Answer | Unreachable:
            done[0] += 1
            if done[0] <= cut:
                return world.carry(errand)
            if reaches:
                world.carry(errand)
            return Unreachable("mission_away")

        round = world.drive(carried)
        assert isinstance(round.trouble, Unreachable) or done[0] <= cut
        world.assert_nothing_beyond_its_proof()
    world.open()
    assert world.drive(world.carry).report.pooled == 2
    assert world.counted() == MONTHS and world.states() == ["pooled", "pooled"]


def test_a_batch_the_mission_lost_is_offered_again_in_the_same_round_and_counted_once(world: World, tmp_path: Path) -> None:
    world.close_month(MONTHS[0])
    world.drive(world.carry)
    backup = world.save(tmp_path / "backup.db")
    world.close_month(MONTHS[1])
    world.drive(world.carry)
    world.put_back(backup)
    round = world.drive(world.carry)
    assert (round.report.lost, round.report.held, round.trouble) == (1, 1, None)
    assert world.states() == ["held", "held"] and "outbox" in round.changed
    world.open()
    world.drive(world.carry)
    assert world.counted() == MONTHS and world.states() == ["pooled", "pooled"]
    world.assert_nothing_beyond_its_proof()


def test_a_number_another_computer_used_meanwhile_is_noticed_as_a_fork(world: World, tmp_path: Path) -> None:
    backup = world.save(tmp_path / "backup.db")
    world.close_month("2026-01")
    world.drive(world.carry)
    before = delivery.outbox(world.desk)[0].hash
    world.put_back(backup)
    with world.desk.store.write(audited=False) as transaction:  # as a second laptop with the same image seals
        connection = transaction.connection
        kept = connection.execute(sa.select(tables.batch)).mappings().one()
        connection.execute(sa.delete(tables.receipt))
        connection.execute(sa.delete(tables.batch))
        connection.execute(sa.delete(tables.closing))
    world.close_month("2026-01", 95)
    world.drive(world.carry)
    with world.desk.store.write(audited=False) as transaction:
        transaction.connection.execute(sa.delete(tables.receipt))
        transaction.connection.execute(sa.delete(tables.batch))
        transaction.connection.execute(sa.insert(tables.batch).values(dict(kept) | {"state": "held"}))
    round = world.drive(world.carry)
    (row,) = delivery.outbox(world.desk)
    assert (row.hash, row.state, round.report.lost, round.report.aside) == (before, "fork", 1, 1)


def test_a_mission_that_stumbles_over_one_batch_gets_the_others_and_over_three_is_left_alone(world: World) -> None:
    for month in range(1, 6):
        world.close_month(f"2026-0{month}")
    offered: list[str] = []

    def stumbles(most: int) -> Callable[[Errand], Answer]:
        def one(errand: Errand) -> Answer:
            offered.append(errand.path)
            return Answer(503, b"later") if len(offered) <= most else world.carry(errand)

        return one

    round = world.drive(stumbles(2))
    assert round.report.held == 3 and isinstance(round.trouble, Unreachable) and round.trouble.key == "mission_busy"
    assert [row.problem for row in delivery.outbox(world.desk)[:2]] == ["mission_busy"] * 2
    offered.clear()
    for period in ("2026-06", "2026-07"):
        world.close_month(period)
    round = world.drive(stumbles(99))
    assert len(offered) == 3 and round.report.waiting == 4


def test_an_answer_that_is_somebody_elses_or_of_another_ask_proves_nothing(world: World) -> None:
    world.close_month("2026-01")
    world.drive(world.carry)
    asked: list[Answer] = []

    def keeps(errand: Errand) -> Answer:
        asked.append(world.carry(errand))
        return asked[-1]

    world.drive(keeps)
    world.open()
    for forged in (asked[-1].body, b"", b"<html>", b"FIELDANS1" + bytes(5000)):
        round = world.drive(lambda _, forged=forged: Answer(200, forged))
        assert isinstance(round.trouble, Unreachable) and round.trouble.key == "network_intercepts"
    assert world.states() == ["held"]
    world.drive(world.carry)
    assert world.states() == ["pooled"]


def test_a_receipt_of_another_batch_or_level_answers_no_offer(world: World) -> None:
    for period in MONTHS:
        world.close_month(period)
    _, second = delivery.outbox(world.desk)
    own = installation.name(world.desk)
    for level, hash, seq in (("held", second.hash, 2), ("pooled", None, 1), ("held", None, 2), ("held", "0" * 64, 1)):

        def lies(errand: Errand, level: str = level, hash: str | None = hash, seq: int = seq) -> Answer:
            named = errand.path.rpartition("/")[2] if hash is None else hash
            told = {"hash": named, "installation": own, "seq": seq, "date": "2026-03-04", "mission": world.mission.name}
            return Answer(200, receipts.write(world.receiver.receipt_private, level=level, **told))  # type: ignore[arg-type]

        round = world.drive(lies)
        assert isinstance(round.trouble, Unreachable) and round.trouble.key == "network_intercepts"
    assert world.states() == ["sealed", "sealed"]


def test_stopping_in_the_middle_is_no_problem_of_the_batch_and_a_second_settling_does_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for period in MONTHS:
        world.close_month(period)
    line = DirectLine(world.receiver)
    real = line.exchange

    def stopped(*words: object, **more: object) -> Answer:
        if line.seen:
            raise Unreachable("sending_stopped")
        return real(*words[:4])  # type: ignore[arg-type]

    monkeypatch.setattr(line, "exchange", stopped)
    monkeypatch.setattr(delivery, "Line", lambda *_, **__: line)
    with pytest.raises(Cancelled):
        delivery.send(world.desk)
    assert world.states() == ["held", "sealed"] and delivery.outbox(world.desk)[1].problem == ""
    round = Round(world.desk)
    errand = round.next()
    assert errand is not None and errand.kind == "batch" and round.next() is errand
    came = world.carry(errand)
    round.settle(errand, came)
    round.settle(errand, came)
    following = round.next()
    assert following is not None and following.kind == "mail" and round.report.held == 1
    assert [row.way for row in delivery.outbox(world.desk)] == ["network", "network"]
