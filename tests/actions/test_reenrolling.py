"""Two computers under one key: noticed, told, and brought apart again; every closing counts once whatever the order."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.actions import apart, delivery, heard, installation, months, reenrolling, returning, slots, standing, upkeep
from fieldapp.actions.desk import Desk, close_desk
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import mail, outbox, returned
from sync.facts import EXACT, ROUNDED, SUPPRESSED, Cell, Figure
from sync.mission import publication, register, replying
from tests.actions.two_computers import CELL, DAY, HEADLINE, Mission, close_month, image_of, made_once, opened, states


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
def first(tmp_path: Path, mission: Mission) -> Iterator[Desk]:
    desk = opened(tmp_path / "laptop")
    yield desk
    close_desk(desk)


@pytest.fixture
def both(tmp_path: Path, first: Desk, mission: Mission) -> Iterator[tuple[Desk, Desk]]:
    """Two computers from one image, made when January and February had been sent."""
    close_month(first, 10, headline=100)
    close_month(first, 20, headline=120)
    delivery.send(first)
    second = image_of(first, tmp_path / "second")
    yield first, second
    close_desk(second)


def test_sealing_stops_and_says_why(both: tuple[Desk, Desk], mission: Mission) -> None:
    one, other = both
    close_month(one, 31)
    close_month(other, 32)
    close_month(other, 42)
    delivery.send(one)
    assert reenrolling.state(other) is None
    delivery.send(other)
    found = reenrolling.state(other)
    assert found is not None and (found.seq, found.since, found.months) == (3, DAY, ("2026-03", "2026-04"))
    assert found.installation == installation.name(other) == installation.name(one)
    assert states(other)[2:] == ["fork", "sealed"], "what follows is not offered: it would take the other's next number"
    with pytest.raises(Refused, match="same name"):
        close_month(other, 52)
    assert "sealing_forked" in {state.why_not.key for state in months.states(other) if state.why_not}
    delivery.send(one)
    assert reenrolling.state(one) is None and states(one) == ["held"] * 3
    close_month(one, 41)
    delivery.send(one)
    mission.open()
    delivery.send(one)
    assert states(one) == ["pooled"] * 4


def test_beside_counts_every_closing_of_both_once(both: tuple[Desk, Desk], mission: Mission) -> None:
    one, other = both
    close_month(one, 31, headline=130)
    delivery.send(one)
    close_month(other, 32, headline=145)
    close_month(other, 42, headline=160)
    delivery.send(other)
    old = installation.name(other)
    done = reenrolling.beside(other).value
    assert done.resealed == 2 and done.installation == installation.name(other) != old and len(done.code.replace(" ", "")) == 6
    assert reenrolling.state(other) is None
    found = standing.read(other)
    assert found.code == done.code and not found.counted and not found.revoked, "the mission has yet to agree to the new name"
    assert set(found.reasons.values()) == {standing.GIVEN_UP} and set(found.reasons) == {3, 4}
    assert states(other) == ["held", "held", "revoked", "revoked", "sealed", "sealed"]
    delivery.send(other)
    mission.open()
    assert mission.counted() == [("2026-01", 10), ("2026-02", 20), ("2026-03", 31), ("2026-03", 32), ("2026-04", 42)]
    assert mission.spans() == [
        ("2026-01/2026-01", 100),
        ("2026-01/2026-02", 120),
        ("2026-01/2026-03", 130),
        ("2026-03/2026-03", 25),
        ("2026-04/2026-04", 15),
    ], "what both reported in common is in one of them only"
    delivery.send(other)
    assert states(other) == ["pooled", "pooled", "revoked", "revoked", "pooled", "pooled"], (
        "what was sent under the old name is still heard of"
    )
    with other.store.read() as connection:
        assert returned.reported_through(connection) == Month(2026, 4)
    assert close_month(other, 52) == Month(2026, 5)
    delivery.send(other)
    assert mission.open().closings == 1
    assert upkeep.verify(other)["checks"]["outbox"]["ok"]


def test_instead_goes_on_after_what_the_mission_holds(both: tuple[Desk, Desk], mission: Mission) -> None:
    gone, back = both
    close_month(gone, 31)
    close_month(gone, 41)
    delivery.send(gone)
    close_month(back, 32)
    delivery.send(back)
    mission.open()
    reenrolling.instead(back)
    waits = returning.state(back)
    assert waits is not None and waits.own and waits.copy == DAY
    assert reenrolling.state(back) is None
    with pytest.raises(Refused, match="comes from a copy"):
        close_month(back, 52)
    assert delivery.send(back).value.adopted and returning.state(back) is None
    assert close_month(back, 52) == Month(2026, 5), "what the other sent was reported"
    delivery.send(back)
    mission.open()
    assert mission.counted() == [("2026-01", 10), ("2026-02", 20), ("2026-03", 31), ("2026-04", 41), ("2026-05", 52)]


def test_both_may_have_to_go_apart(both: tuple[Desk, Desk], mission: Mission) -> None:
    one, other = both
    close_month(one, 31)
    close_month(one, 41)
    mission.receiver.take(_bytes(one, 4))  # by stick, before the third
    close_month(other, 32)
    delivery.send(other)
    close_month(other, 42)
    for desk in (one, other, one, other):
        delivery.send(desk)
        if reenrolling.state(desk):
            reenrolling.beside(desk)
        delivery.send(desk)
        mission.open()
    assert [value for _, value in mission.counted()] == [10, 20, 31, 32, 41, 42]


def test_an_answer_that_was_given_up_is_told_again(first: Desk) -> None:
    with first.store.write() as transaction:
        asked = mail.Asked(number=1, asked_on="2026-11-01", batch_hash="0" * 64, period="2026-01", figure="[]", reason="high")
        mail.ask(transaction, replace(asked, answer="confirmed"))
        transaction.audit("mission.reply")
    assert slots.seal_today(first).value
    with first.store.write() as transaction:
        assert [one.told for one in mail.questions(transaction.connection)] == [1]
        outbox.set_state(transaction, 1, "fork")
        transaction.audit("receipt", "batch 1 fork")
    reenrolling.beside(first)
    assert slots.seal_today(first).value, "though something was sealed today"
    with first.store.read() as connection:
        assert [one.told for one in mail.questions(connection)] == [2]


def test_only_a_coordinator_chooses_and_only_when_there_is_a_choice(first: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for choose in (reenrolling.beside, reenrolling.instead):
        with pytest.raises(Refused) as caught:
            choose(first)
        assert caught.value.key == "fork_none"
    monkeypatch.setattr(first.store.vault, "may", lambda *_: False)
    for choose in (reenrolling.beside, reenrolling.instead):
        with pytest.raises(NotAllowed):
            choose(first)


@pytest.mark.parametrize("seed", range(3))
def test_in_every_order_each_closing_counts_once(tmp_path: Path, first: Desk, mission: Mission, seed: int) -> None:
    draw = random.Random(seed)
    closed: list[int] = []

    def close(desk: Desk) -> None:
        closed.append(5 * (len(closed) + 1))
        close_month(desk, closed[-1])

    for _ in range(draw.randint(0, 2)):
        close(first)
    if draw.random() < 0.5:
        delivery.send(first)
    second = image_of(first, tmp_path / "second")
    for _ in range(14):
        desk = draw.choice((first, second))
        act = draw.choice(("close", "send", "send", "open", "apart"))
        if act == "close":
            try:
                close(desk)
            except Refused as refused:
                closed.pop()
                assert refused.key == "sealing_forked"
        elif act == "send":
            delivery.send(desk, slot=draw.random() < 0.3)
        elif act == "open":
            mission.open()
        elif reenrolling.state(desk):
            reenrolling.beside(desk)
    for _ in range(3):
        for desk in (first, second):
            delivery.send(desk)
            if reenrolling.state(desk):
                reenrolling.beside(desk)
            delivery.send(desk)
            mission.open()
    assert sorted(value for _, value in mission.counted() if value) == closed
    for desk in (first, second):
        delivery.send(desk)
        assert set(states(desk)) <= {"pooled", "revoked"}
    close_desk(second)


def _bytes(desk: Desk, row: int) -> bytes:
    with desk.store.read() as connection:
        return next(one.data for one in outbox.kept(connection) if one.seq == row)


def test_old_bytes_that_come_first_after_a_mission_was_put_back_count_no_month_twice(
    both: tuple[Desk, Desk], mission: Mission, tmp_path: Path
) -> None:
    one, other = both
    mission.open()
    mission.engine.dispose()
    backup = shutil.copytree(mission.home.folder, tmp_path / "backup")
    close_month(one, 31, headline=130)
    delivery.send(one)
    close_month(other, 32, headline=145)
    close_month(other, 42, headline=160)
    delivery.send(other)
    reenrolling.beside(other)
    mission.engine.dispose()
    shutil.rmtree(mission.home.folder)
    shutil.copytree(backup, mission.home.folder)
    vars(mission).update(vars(Mission(mission.home.folder)))
    mission.receiver.take(_bytes(other, 3))  # its March under the name both had, by a forgotten stick
    mission.open()
    for _ in range(2):
        delivery.send(one)
        delivery.send(other)
        mission.open()
    reenrolling.beside(one)
    delivery.send(one)
    mission.open()
    assert mission.counted() == [("2026-01", 10), ("2026-02", 20), ("2026-03", 31), ("2026-03", 32), ("2026-04", 42)]
    assert mission.spans()[2:] == [("2026-01/2026-03", 145), ("2026-03/2026-03", 10), ("2026-04/2026-04", 15)]


def test_the_mission_adds_up_what_two_computers_tell_and_each_sees_what_it_sent(both: tuple[Desk, Desk], mission: Mission) -> None:
    one, other = both
    for desk, value, first, second in ((one, 31, 130, 140), (other, 32, 145, 160)):
        close_month(desk, value, headline=first)
        close_month(desk, value + 10, headline=second)
        delivery.send(desk)
    reenrolling.beside(other)
    delivery.send(other)
    mission.open()
    with mission.engine.begin() as connection:
        replying.refresh(connection, mission.home, mission.private, [installation.name(other)], DAY)
        found, closed = register.figures(connection, through="2026-04"), register.closed(connection)
    for last, total in (("2026-03", 130 + 25), ("2026-04", 140 + 40)):
        drawn = publication.draw([one for one in found if one.closed <= last], last, last, "mission", closed=closed)
        assert {row.value for row in drawn.since if row.table == "headline" and not row.site} == {total}
    delivery.send(other)
    told = {one.counted.period: one.sent and one.sent.value for one in heard.read(other).figures if one.counted.cell == HEADLINE}
    assert told == {"2026-01/2026-04": None, "2026-03/2026-03": 25, "2026-04/2026-04": 15}


def test_a_running_total_becomes_what_it_grew_by() -> None:
    month, quarter = Figure("OUJ", "2026-03", CELL, 5), Figure("OUJ", "2026-Q1", Cell("overlap", "persons", "MMSD"), 5)

    def total(value: int | None, mark: str, last: str = "2026-03") -> Figure:
        return Figure("OUJ", f"2026-01/{last}", HEADLINE, value, mark)

    def left(now: Figure, *before: Figure) -> list[tuple[str, int | None, str]]:
        stood: dict[apart.Counted, tuple[Month, Figure]] = {}
        for one in before:
            apart.remember(stood, Month.parse(one.period[-7:]), [one])
        found = apart.since([month, quarter, now], Month(2026, 2), stood)
        return [(one.period, one.value, one.mark) for one in found if one != month]

    common = total(100, EXACT, "2026-02")
    assert left(total(112, EXACT), common) == [("2026-03/2026-03", 12, EXACT)]
    assert left(total(112, EXACT), total(100, ROUNDED, "2026-02")) == [("2026-03/2026-03", 10, ROUNDED)]
    assert left(total(None, SUPPRESSED), common) == left(total(112, EXACT), total(115, ROUNDED, "2026-02")) == left(common) == []
    april = total(130, EXACT, "2026-04")
    assert left(april, common, total(112, EXACT)) == [("2026-04/2026-04", 18, EXACT)]
    for nothing in (total(None, SUPPRESSED), total(95, ROUNDED)):
        assert left(april, common, nothing) == [("2026-03/2026-04", 30, EXACT)], "the month that told nothing is told with the next"
