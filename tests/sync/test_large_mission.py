"""What a mission of many laptops asks of its database does not grow with each of them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import sqlalchemy as sa

from sync.mission import board, enrolling, tables
from sync.mission.receiver import Receiver
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


def test_a_site_pack_is_found_among_a_thousand_and_no_question_names_them_all(tmp_path: Path) -> None:
    kept = Kept.made(tmp_path / "mission", Database("sqlite", None))
    receiver, body = Receiver(kept.mission, kept.engine, kept.mission.receipt_private(), lambda: DAY), b"the last one"
    named: list[int] = []
    with kept.engine.begin() as connection:
        rows = [{"installation": "", "number": number, "kind": enrolling.KIND, "body": str(number).encode()} for number in range(1, 1001)]
        connection.execute(sa.insert(tables.mail), rows)
    assert receiver.site_pack("0" * 64) is None
    with kept.engine.begin() as connection:
        enrolling.issue(connection, body)
    sa.event.listen(kept.engine, "before_cursor_execute", lambda *told: named.append(len(told[3])))
    assert [receiver.site_pack(hashlib.sha256(body).hexdigest()) for _ in range(2)] == [body] * 2
    assert max(named) < 10, "PostgreSQL takes 65,535, and each of them costs time that anybody may ask for"
    kept.engine.dispose()
