"""What may go goes, and a batch of years ago, offered again, still gets the receipt it always got."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from sync import receipts
from sync.mission import checkpoint, cli, retention, standing, tables
from sync.mission.retention import Retained
from tests.sync.kept_mission import DAY, Kept
from tests.sync.mission_databases import Database

LATER = DAY + timedelta(days=500)


@pytest.fixture
def kept(tmp_path: Path, database: Database) -> Iterator[Kept]:
    made = Kept.made(tmp_path / "mission", database)
    yield made
    made.engine.dispose()


def bodies(kept: Kept) -> list[str]:
    """The months of which bodies are kept, one for each body."""
    with kept.engine.connect().execution_options(reads=True) as connection:
        return list(connection.scalars(sa.select(tables.body.c.month).order_by(tables.body.c.month)))


def checkpointed(kept: Kept, tmp_path: Path) -> int:
    return checkpoint.make(kept.mission, kept.engine, tmp_path / "backups", kept.day).durable


def test_only_what_is_long_proved_durable_goes_and_its_receipts_stay(kept: Kept, database: Database, tmp_path: Path) -> None:
    laptop = kept.laptop()
    durable, second = laptop.seal("2026-01")[0], laptop.seal("2026-01", value=95)[0]
    kept.take(durable, second)
    kept.open()
    assert checkpointed(kept, tmp_path) == 1
    kept.day = date(2026, 12, 5)
    other = laptop.seal("2026-02")[0]
    kept.take(other)
    kept.open()
    checkpointed(kept, tmp_path)
    kept.day = LATER
    young = laptop.seal("2027-12")[0]
    kept.take(young)
    before = {data: kept.take(data) for data in (durable, second, other, young)}
    assert retention.retain(kept.engine, LATER, older_than=600) == Retained(0, 0, 0)
    planned = retention.retain(kept.engine, LATER, dry_run=True)
    assert planned == Retained(2, 0, 8192) and len(bodies(kept)) == 4
    assert retention.retain(kept.engine, LATER) == planned
    assert bodies(kept) == ["2026-11", LATER.isoformat()[:7]], "a second closing was never counted: its bytes are all there is of it"
    with kept.engine.connect() as connection:
        gone = not sa.inspect(connection).has_table("body_2026_12")
        assert gone and sa.inspect(connection).has_table("body_2026_11") is (database.kind == "postgresql")
    assert {data: kept.take(data) for data in before} == before
    assert retention.retain(kept.engine, LATER) == Retained(0, 0, 0)
    assert kept.open().closings == 1 and sorted(kept.counted()) == ["2026-01", "2026-02", "2027-12"]
    assert checkpointed(kept, tmp_path) == 1, "bodies that are gone are proved by the log"


def test_letters_that_were_fetched_or_expired_go_and_all_other_mail_stays(kept: Kept) -> None:
    days = {"a": (DAY, None), "b": (LATER, LATER), "c": (LATER, None)}
    with kept.engine.begin() as connection:
        for name, (received, taken) in days.items():
            row = {"hash": name * 64, "sender": "s", "recipient": "r", "size": 10, "month": received.isoformat()[:7], "body": b"x" * 10}
            fetched = None if taken is None else taken.isoformat()
            connection.execute(sa.insert(tables.letter).values(**row, received_on=received.isoformat(), taken_on=fetched))
        for kind in ("pack", "site-pack", "reply"):
            connection.execute(sa.insert(tables.mail).values(installation="", number=1, kind=kind, body=b"y"))
    assert retention.retain(kept.engine, LATER) == Retained(0, 2, 20)
    with kept.engine.connect() as connection:
        left = connection.execute(sa.select(tables.letter.c.hash).where(tables.letter.c.body.is_not(None))).scalars().all()
        assert left == ["c" * 64]
        assert connection.scalar(sa.select(sa.func.count()).select_from(tables.mail)) == 3


def test_a_backup_that_is_being_made_stops_neither_this_nor_the_receivers(
    database: Database, kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = kept.laptop()
    kept.day = date(2026, 12, 5)
    kept.take(laptop.seal("2026-01")[0])
    kept.open()
    checkpointed(kept, tmp_path)
    kept.day = LATER
    monkeypatch.setattr(tables, "PATIENCE", "50ms")
    with kept.engine.connect().execution_options(reads=True) as reader:
        assert reader.scalar(sa.select(sa.func.count()).select_from(tables.body)) == 1
        assert retention.retain(kept.engine, LATER) == Retained(1, 0, 4096)
        receipt = kept.take(laptop.seal("2026-02")[0])
        assert receipts.read(receipt[0], *kept.mission.receipt_publics).level == "held"
    assert bodies(kept) == [LATER.isoformat()[:7]]
    with kept.engine.connect() as connection:
        empty = sa.inspect(connection).has_table("body_2026_12")
        assert empty is (database.kind == "postgresql"), "row by row, where the month could not go as a whole"


def test_counting_again_never_promises_what_cannot_be_opened(kept: Kept, tmp_path: Path) -> None:
    laptop = kept.laptop()
    kept.take(laptop.seal("2026-01")[0])
    kept.open()
    checkpointed(kept, tmp_path)
    kept.day = LATER
    kept.take(laptop.seal("2027-12")[0])
    kept.open()
    retention.retain(kept.engine, LATER)
    with kept.engine.begin() as connection:
        assert standing.revoke(connection, kept.mission, laptop.id, 0, LATER) == ["2026-01", "2027-12"]
    with kept.engine.begin() as connection:
        assert standing.undo(connection, kept.mission, laptop.id, LATER) == 1
    assert kept.open().closings == 1 and sorted(kept.counted()) == ["2027-12"]
    with kept.engine.connect() as connection:
        states = connection.scalars(sa.select(tables.batch.c.state).order_by(tables.batch.c.seq)).all()
        assert states == ["revoked", "pooled"], "what has no bytes stays set aside, and is said to be"


def test_the_command_says_what_would_go(tmp_path: Path) -> None:
    made = Kept.made(tmp_path / "mission", Database("sqlite", None))
    made.engine.dispose()
    common = ["--home", str(made.mission.folder), "--language", "en", "retain"]
    result = CliRunner().invoke(cli.main, [*common, "--dry-run"])
    assert result.exit_code == 0 and "Nothing was changed" in result.output
    assert CliRunner().invoke(cli.main, [*common, "--older-than", "3"]).exit_code == 2, "not by a slip of the finger"
    assert "receipts stay" in CliRunner().invoke(cli.main, common).output
