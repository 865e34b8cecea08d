"""A round that is cut anywhere and begun again ends where one that was not cut ends; two at once count once."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from sync import parcel, receipts
from sync.errors import Unreadable
from sync.mission import correspondence, rotation, rulings, tables
from sync.mission.rulings import Ruling
from tests.sync.inside_mission import PASSPHRASE, Inside, Laptop
from tests.sync.mission_databases import Database, database

__all__ = ["database"]


class Cut(Exception):
    """The power went."""


@contextmanager
def cut(engine: sa.Engine, after: int) -> Iterator[list[int]]:
    """Fail at the n-th statement that writes, and at every later one."""
    seen = [0]

    def count(_: object, __: object, statement: str, *___: object) -> None:
        if statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            seen[0] += 1
            if seen[0] > after:
                raise Cut

    sa.event.listen(engine, "before_cursor_execute", count)
    try:
        yield seen
    finally:
        sa.event.remove(engine, "before_cursor_execute", count)


def filled(folder: Path) -> tuple[Inside, Laptop]:
    mission = Inside.made(folder)
    laptop = Laptop(mission.pack)
    mission.approve(laptop)
    mission.take(*laptop.close("2026-01"), *laptop.card(), *laptop.close("2026-02"), *laptop.close("2026-02", 10))
    return mission, laptop


def result(mission: Inside, laptop: Laptop) -> object:
    """What everybody ends up with, but for what is drawn at random."""
    with mission.engine.connect() as connection:
        packs = connection.scalars(sa.select(tables.issued.c.number)).all()
        states = connection.execute(sa.select(tables.batch.c.seq, tables.batch.c.state).order_by(tables.batch.c.seq)).all()
    return mission.counted(), mission.said(laptop), packs, states, [(one.kind, one.body) for one in mission.mail(laptop)]


def test_cut_at_any_write_and_begun_again(tmp_path: Path) -> None:
    whole, laptop = filled(tmp_path / "whole")
    with cut(whole.engine, 10**9) as seen:
        whole.round()
    writes, wanted = seen[0], result(whole, laptop)
    whole.engine.dispose()
    assert writes > 15
    for after in range(0, writes, 3):
        mission, other = filled(tmp_path / f"cut{after}")
        with cut(mission.engine, after), pytest.raises(Cut):
            mission.round()
        mission.round()
        assert result(mission, other) == wanted, after
        mission.engine.dispose()


def test_two_rounds_at_once_count_once(tmp_path: Path, database: Database) -> None:
    mission = Inside.made(tmp_path / "mission", database)
    laptops = [Laptop(mission.pack, (site,)) for site in ("OUJ", "BER", "OUJ")]
    for laptop in laptops:
        mission.approve(laptop)
        mission.take(*laptop.close("2026-01"), *laptop.close("2026-02"), *laptop.card())
    with ThreadPoolExecutor(3) as pool:
        done = [one.result() for one in [pool.submit(mission.round) for _ in range(3)]]
    assert sum(one.opened.closings for one in done) == 6 and sum(one.opened.second for one in done) == 0
    assert {len(values) for values in mission.counted().values()} == {1, 2}
    for laptop in laptops:
        assert mission.said(laptop).count(("pooled", "")) == 3
        assert [one.kind for one in mission.mail(laptop)] == ["cell"]
    mission.engine.dispose()


def test_what_comes_back_is_written_down_once_and_only_if_the_mission_signed_it(tmp_path: Path, database: Database) -> None:
    mission = Inside.made(tmp_path / "inside")
    laptop = Laptop(mission.pack)
    mission.approve(laptop)
    facing = tables.connect(mission.home, database.url if database.url else f"sqlite:///{tmp_path / 'facing.db'}")
    door = Inside.__new__(Inside)
    door.home, door.engine, door.day = mission.home, facing, mission.day
    door.take(*laptop.close("2026-01"), *laptop.close("2026-02"))
    with facing.connect() as connection:
        items = list(correspondence.hand(connection))
    assert [parcel.kind(item) for item in items] == ["receipt", "batch"] * 2
    handed = correspondence.take_in(mission.home, mission.engine, items, mission.day)
    assert (handed.new, handed.refused) == (2, 0) and mission.said(laptop) == door.said(laptop), "one and the same receipt on both"
    mission.round()
    with mission.engine.connect() as connection:
        back = list(correspondence.back(connection, mission.home, handed, mission.day))
    forged = [receipts.write(bytes(32), level="revoked", hash="0" * 64, installation=laptop.id, seq=1, date="2026-11-22", mission="a" * 16)]
    assert correspondence.bring_home(mission.home, facing, [*forged, b"", b"{}", *back], mission.day) > 0
    assert correspondence.bring_home(mission.home, facing, back, mission.day) == 0
    assert door.said(laptop) == mission.said(laptop) and door.mail(laptop) == mission.mail(laptop)
    with facing.connect() as connection:
        mark, *rest = correspondence.hand(connection)
        everything = list(correspondence.hand(connection, everything=True))
    assert receipts.read(mark, mission.home.receipt_public).level == "pooled" and rest == [] and len(everything) == 4
    # Keys changed on one machine and told to the other: its packs and replies are known there as before.
    rotation.rotate(mission.home, PASSPHRASE, "root")
    mission.reload()
    door.home = mission.home
    mission.take(*laptop.cover())
    mission.round()
    with mission.engine.connect() as connection:
        back = list(correspondence.back(connection, mission.home, handed, mission.day))
    correspondence.bring_home(mission.home, facing, back, mission.day)
    with facing.connect() as connection:
        assert connection.scalar(sa.select(tables.mail.c.number).where(tables.mail.c.kind == "pack")) is not None
    # An older ruling, on a stick found again, changes nothing any more.
    private = mission.home.receipt_private()
    new = rulings.write(private, Ruling(laptop.id, mission.home.name, "2026-11-23", after=1))
    old = rulings.write(private, Ruling(laptop.id, mission.home.name, "2026-11-20"))
    assert correspondence.bring_home(mission.home, facing, [new], mission.day) == 1
    assert correspondence.bring_home(mission.home, facing, [old], mission.day) == 0
    assert door.take(*laptop.close("2026-03")) == ["revoked"], "what faces the network knows who is revoked"
    facing.dispose()
    mission.engine.dispose()


def test_a_ruling_is_signed_and_bounded(tmp_path: Path) -> None:
    mission = Inside.made(tmp_path / "mission")
    private, public = mission.home.receipt_private(), mission.home.receipt_public
    ruling = Ruling("3f" * 10, mission.home.name, "2026-11-23", 2, "4e" * 10, (1, 2))
    data = rulings.write(private, ruling)
    assert rulings.read(data, public) == ruling
    for wrong in (data[:-1], data.replace(b'"after":2', b'"after":3'), data.replace(b'"v":1', b'"v":1,"w":1'), b"", b"{}", data + b" "):
        with pytest.raises(Unreadable):
            rulings.read(wrong, public)
    mission.engine.dispose()
