"""What a mission of many laptops asks of its database does not grow with each of them."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from sync.mission import board
from tests.sync.kept_mission import DAY, Kept
from tests.sync.mission_databases import Database


def test_the_board_asks_no_more_of_twenty_laptops_than_of_two(tmp_path: Path) -> None:
    kept = Kept.made(tmp_path / "mission", Database("sqlite", None))
    asked: list[str] = []
    sa.event.listen(kept.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))

    def look() -> int:
        asked.clear()
        with kept.engine.connect().execution_options(reads=True) as connection:
            assert not any(row.gaps for row in board.rows(connection, kept.mission, DAY))
        return len(asked)

    def arrive(count: int) -> None:
        for _ in range(count):
            laptop = kept.laptop()
            kept.take(laptop.seal("2026-01")[0], laptop.seal(None)[0])
        kept.open()

    arrive(2)
    of_two = look()
    arrive(18)
    assert look() == of_two
    absent = kept.laptop()
    absent.seal(None)
    kept.take(absent.seal(None)[0])
    with kept.engine.connect() as connection:
        assert [row.gaps for row in board.rows(connection, kept.mission, DAY) if row.gaps] == [(1,)]
    kept.engine.dispose()
