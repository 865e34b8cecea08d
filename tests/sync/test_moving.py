"""Moving a mission from SQLite to PostgreSQL and back: everything arrives, nothing is half moved, and the mission goes on there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from sync.errors import SyncRefused
from sync.mission import board, checkpoint, cli, moving, standing, tables
from tests.sync.kept_mission import DAY, Kept
from tests.sync.mission_databases import Database, empty_disk, fill_disk, server


@pytest.fixture
def kept(tmp_path: Path, database: Database) -> Iterator[Kept]:
    """A mission with a bit of everything."""
    made = Kept.made(tmp_path / "mission", database)
    laptop, lost = made.laptop(), made.laptop()
    made.take(*laptop.seal("2026-01"), *laptop.seal("2026-01", value=95), *lost.seal("2026-02"), *lost.seal("2026-03"))
    made.open()
    with made.engine.begin() as connection:
        standing.revoke(connection, made.mission, lost.id, 1, DAY)
        connection.execute(sa.insert(tables.body).values(month="2026-12", hash="0" * 64, sealed=b"\0' \xff"))
        connection.execute(sa.insert(tables.notice).values(date="2026-11-23", fr="été", ar="خبر", en="news"))
    yield made
    made.engine.dispose()


def other(database: Database, tmp_path: Path) -> str:
    """An empty database of the other kind."""
    return server().new() if database.kind == "sqlite" else f"sqlite:///{tmp_path / 'moved.db'}"


def everything(engine: sa.Engine) -> dict[str, tuple[int, int]]:
    with engine.connect().execution_options(reads=True) as connection:
        return {table.name: moving.digest(connection, table) for table in tables.metadata.sorted_tables}


def test_everything_arrives_and_the_mission_goes_on_there(kept: Kept, database: Database, tmp_path: Path) -> None:
    before, counted = everything(kept.engine), kept.counted()
    with kept.engine.connect() as connection:
        rows = board.rows(connection, kept.mission)
    to = other(database, tmp_path)
    moved = moving.move(kept.mission, kept.engine, to)
    assert moved["batch"] == 4 and moved["notice"] == 1 and moved["receipt"] == before["receipt"][0]
    assert everything(kept.engine) == before, "the old database is left as it was"
    kept.engine.dispose()
    kept.engine = tables.connect(kept.mission, to)
    assert everything(kept.engine) == before and kept.counted() == counted
    with kept.engine.connect() as connection:
        assert board.rows(connection, kept.mission) == rows
    back = f"sqlite:///{tmp_path / 'back.db'}" if database.kind == "sqlite" else server().new()
    assert moving.move(kept.mission, kept.engine, back) == moved
    kept.engine.dispose()
    kept.engine = tables.connect(kept.mission, back)
    assert everything(kept.engine) == before and kept.counted() == counted, "there and back again"
    with kept.engine.connect() as connection:
        assert board.rows(connection, kept.mission) == rows
    kept.take(kept.laptop().seal("2026-04")[0])
    assert kept.open().closings == 1, "rows go on numbering"
    assert checkpoint.make(kept.mission, kept.engine, tmp_path / "backups", DAY).durable == 3
    with pytest.raises(SyncRefused) as refused:
        moving.move(kept.mission, kept.engine, to)
    assert refused.value.key == "mission_move_taken"


def test_what_does_not_arrive_whole_does_not_arrive(
    kept: Kept, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to, whole = other(database, tmp_path), moving._copy

    def loses_one(old: sa.Connection, new: sa.Connection, table: sa.Table) -> Any:
        count = whole(old, new, table)
        if table.name == "figure":
            new.execute(sa.delete(table).where(table.c.id == 1))
        return count

    monkeypatch.setattr(moving, "_copy", loses_one)
    with pytest.raises(SyncRefused) as refused:
        moving.move(kept.mission, kept.engine, to)
    assert refused.value.key == "mission_move_differs"
    monkeypatch.undo()
    assert moving.move(kept.mission, kept.engine, to)["batch"] == 4, "the same database can be tried again"


def test_a_database_that_is_used_is_left_alone(kept: Kept, database: Database, tmp_path: Path) -> None:
    to = other(database, tmp_path)
    engine = sa.create_engine(to)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE accounts (name TEXT)")
    live = kept.engine.url.render_as_string(hide_password=False)
    for taken in (to, live):
        with pytest.raises(SyncRefused) as refused:
            moving.move(kept.mission, kept.engine, taken)
        assert refused.value.key == "mission_move_taken"
    assert sa.inspect(engine).get_table_names() == ["accounts"]
    engine.dispose()
    for nowhere in (f"sqlite:///{tmp_path}/no/where.db", f"postgresql+psycopg://postgres@/absent?host={server().folder}", "nonsense"):
        with pytest.raises(SyncRefused) as refused:
            moving.move(kept.mission, kept.engine, nowhere)
        assert refused.value.key == "mission_database"


def test_a_disk_that_is_full_is_one_sentence(kept: Kept, database: Database, tmp_path: Path) -> None:
    to = other(database, tmp_path)
    target = tables.connect(kept.mission, to)
    fill_disk(target)
    with pytest.raises(SyncRefused) as refused:
        moving.move(kept.mission, kept.engine, to)
    assert refused.value.key == "mission_move_differs"
    empty_disk(target)
    target.dispose()
    assert moving.move(kept.mission, kept.engine, to)["batch"] == 4


def test_what_was_damaged_before_is_not_moved_on(kept: Kept, database: Database, tmp_path: Path) -> None:
    with kept.engine.begin() as connection:
        connection.execute(sa.update(tables.body).where(tables.body.c.hash != "0" * 64).values(sealed=b"x"))
    with pytest.raises(SyncRefused) as refused:
        moving.move(kept.mission, kept.engine, other(database, tmp_path))
    assert refused.value.key == "mission_backup_broken"


def test_the_command_moves_and_says_how_much(tmp_path: Path) -> None:
    made = Kept.made(tmp_path / "mission", Database("sqlite", None))
    made.take(made.laptop().seal(None)[0])
    made.engine.dispose()
    result = CliRunner().invoke(cli.main, ["--home", str(made.mission.folder), "--json", "move", "--to", server().new()])
    assert result.exit_code == 0 and json.loads(result.output)["rows"]["batch"] == 1
