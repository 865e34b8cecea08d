"""The mission's tables through time: what an older program kept is carried over, a newer one's is refused, several may start at once."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from sync import batch, canonical, keys, receipts
from sync.errors import SyncRefused
from sync.mission import checkpoint, home, migrations, opener, proofs, register, standing, tables
from sync.mission.receiver import Receiver
from tests.sync.mission_databases import Database
from tests.sync.running_mission import CHEAP, PASSPHRASE, Laptop

DAY = date(2026, 11, 22)


@pytest.fixture
def mission(tmp_path: Path) -> home.Mission:
    return home.create(tmp_path / "mission", PASSPHRASE, cost=CHEAP)


@pytest.fixture
def engine(mission: home.Mission, database: Database) -> Iterator[sa.Engine]:
    """A database with nothing in it, before any program opened it."""
    made = tables.engine_on(database.url or mission.database_url)
    yield made
    made.dispose()


def connect(mission: home.Mission, database: Database) -> None:
    tables.connect(mission, database.url).dispose()


def of_schema_3(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables as the program before Alembic made them."""
    with monkeypatch.context() as earlier, engine.begin() as connection:
        earlier.setattr(migrations, "HEAD", "0001")
        migrations.upgrade(connection)
        connection.exec_driver_sql("DROP TABLE alembic_version")
        connection.exec_driver_sql("INSERT INTO about VALUES ('schema', '3')")


def test_the_tables_are_what_the_migrations_make(mission: home.Mission, engine: sa.Engine, database: Database) -> None:
    assert ScriptDirectory(str(migrations.FOLDER)).get_current_head() == migrations.HEAD
    connect(mission, database)
    with engine.connect() as connection:
        assert migrations.version(connection) == migrations.HEAD
        parts = {"body_rest"}  # of a partitioned table
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": lambda name, kind, _: kind != "table" or name not in parts}
        )
        changes = compare_metadata(context, tables.metadata)
    # Comments are for who reads ``tables``; only some databases keep them.
    assert [one for one in changes if not (isinstance(one, list) and {change[0] for change in one} == {"modify_comment"})] == []


def test_what_the_program_before_kept_is_carried_over(
    mission: home.Mission, engine: sa.Engine, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = Laptop(mission)
    pooled, cover, revoked, waiting = laptop.seal("2026-01") + laptop.seal(None) + laptop.seal("2026-02") + laptop.seal("2026-03")
    private, private_receipt = home.unlock(mission, PASSPHRASE), mission.receipt_private()

    def signed(level: str, data: bytes, day: str) -> bytes:
        """As version 1 signed it."""
        seq = batch.read(data).seq
        told = {"v": 1, "level": level, "hash": batch.read(data).hash, "installation": laptop.id, "seq": seq, "date": day}
        inner = {**told, "mission": mission.name}
        return canonical.encode({"receipt": inner, "signature": keys.sign(private_receipt, "receipt/v1", canonical.encode(inner)).hex()})

    first = {data: signed("revoked" if data is revoked else "held", data, "2026-10-30") for data in (pooled, cover, revoked, waiting)}
    later = {pooled: signed("pooled", pooled, "2026-11-01"), cover: signed("pooled", cover, "2026-11-01"), revoked: first[revoked]}
    of_schema_3(engine, monkeypatch)
    columns = ("hash", "installation", "seq", "previous", "sealed", "received_on", "state", "period")
    old = sa.table("batch", *map(sa.column, (*columns, "receipt", "pooled_receipt", "audit_head", "audit_seq")))
    with engine.begin() as connection:
        for data in (pooled, cover, revoked, waiting):
            envelope = batch.read(data)
            state = {pooled: "pooled", cover: "pooled", revoked: "revoked"}.get(data, "taken")
            period, day = "2026-01" if data is pooled else "", "2026-10-30" if data is pooled else "2026-11-01"
            row = {"hash": envelope.hash, "installation": laptop.id, "seq": envelope.seq, "previous": envelope.previous, "sealed": data}
            row |= {"received_on": day, "state": state, "period": period, "receipt": first[data], "pooled_receipt": later.get(data)}
            connection.execute(sa.insert(old).values(**row, audit_head="aa", audit_seq=7))
        known = sa.table("installation", *map(sa.column, ("id", "public", "code", "approved_on", "last_contact")))
        values = {"id": laptop.id, "public": laptop.public, "code": keys.approval_code(laptop.public), "approved_on": "2026-10-29"}
        connection.execute(sa.insert(known).values(**values, last_contact="2026-11-01"))
        certificate = {"installation": laptop.id, "site": "OUJ", "period": "2026-01", "batch_hash": batch.read(pooled).hash}
        connection.execute(sa.insert(tables.closing).values(**certificate, pooled_on="2026-11-01", certificate="{}"))
    connect(mission, database)
    with engine.begin() as connection:
        assert proofs.answer(connection, batch.read(pooled).hash) == ("held", first[pooled])
        assert proofs.later(connection, laptop.id, 1) == [later[pooled], later[cover], first[revoked]]
        rows = connection.execute(sa.select(tables.batch.c.month, tables.batch.c.size, tables.batch.c.durable).order_by(tables.batch.c.seq))
        assert rows.all() == [("2026-10", 4096, False), *[("2026-11", 4096, False)] * 3]
        told = connection.execute(sa.select(tables.opened).order_by(tables.opened.c.period)).all()
        assert told == [(batch.read(cover).hash, "", "cover", "aa", 7), (batch.read(pooled).hash, "2026-01", "closing", "aa", 7)]
        assert set(connection.scalars(sa.select(tables.body.c.sealed))) == {pooled, cover, revoked, waiting}
        assert list(register.approved(connection, mission)) == [laptop.id]
        assert standing.revoked_after(connection, laptop.id) is None
        assert checkpoint.verify(mission, connection)[0] == 4
    receiver = Receiver(mission, engine, private_receipt, lambda: DAY)
    assert receiver.take(waiting) == ("held", first[waiting])
    assert opener.open_taken(mission, engine, private, DAY).closings == 1
    assert receiver.take(laptop.seal(None)[0])[0] == "held", "new batches go on numbering"


def test_a_database_of_an_earlier_step_gets_what_it_lacks(
    mission: home.Mission, engine: sa.Engine, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_schema_3(engine, monkeypatch)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE standing")
        connection.execute(sa.update(tables.about).values(value="1"))
    connect(mission, database)
    with engine.begin() as connection:
        assert connection.scalar(sa.select(tables.about.c.value)) == "4", "an older program sees that it is not for it"
        assert standing.revoked_after(connection, "a" * 20) is None


@pytest.mark.parametrize("says", ["about", "alembic"])
def test_a_newer_database_is_refused_and_left_alone(mission: home.Mission, engine: sa.Engine, database: Database, says: str) -> None:
    connect(mission, database)
    with engine.begin() as connection:
        if says == "alembic":
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        else:
            connection.exec_driver_sql("DROP TABLE alembic_version")
            connection.execute(sa.update(tables.about).values(value="9"))
    with pytest.raises(SyncRefused) as refused:
        tables.connect(mission, database.url)
    assert refused.value.key == "mission_database_newer"


def test_several_programs_start_at_once_on_an_empty_database(mission: home.Mission, engine: sa.Engine, database: Database) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: connect(mission, database), range(4)))
    with engine.connect() as connection:
        assert migrations.version(connection) == migrations.HEAD


def test_a_step_that_fails_leaves_no_trace_and_can_be_repeated(
    mission: home.Mission, engine: sa.Engine, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_schema_3(engine, monkeypatch)
    with monkeypatch.context() as breaking:
        breaking.setattr(sa, "false", lambda: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            connect(mission, database)
    with engine.connect() as connection:
        assert not sa.inspect(connection).has_table("body") and not sa.inspect(connection).has_table("alembic_version")
    connect(mission, database)


def test_the_log_of_receipts_only_grows(mission: home.Mission, engine: sa.Engine, database: Database) -> None:
    connect(mission, database)
    Receiver(mission, engine, mission.receipt_private(), lambda: DAY).take(Laptop(mission).seal(None)[0])
    for statement in (sa.update(tables.receipt).values(level="durable"), sa.delete(tables.receipt)):
        with pytest.raises(sa.exc.DBAPIError, match="only grows"), engine.begin() as connection:
            connection.execute(statement)
    with engine.connect() as connection:
        (data,) = connection.scalars(sa.select(tables.receipt.c.body))
        assert receipts.read(bytes(data), mission.receipt_public).level == "held"


def test_bodies_lie_by_month_of_arrival(mission: home.Mission, engine: sa.Engine, database: Database) -> None:
    connect(mission, database)
    laptop, days = Laptop(mission), [DAY]
    receiver = Receiver(mission, engine, mission.receipt_private(), lambda: days[-1])
    receiver.take(laptop.seal(None)[0])
    days.append(date(2026, 12, 1))
    receiver.take(laptop.seal(None)[0])
    with engine.begin() as connection:
        connection.execute(sa.insert(tables.body).values(month="2027-01", hash="0" * 64, sealed=b""))
        tables.ensure_partition(connection, "2027-01")
        assert connection.scalars(sa.select(tables.body.c.month).order_by(tables.body.c.month)).all() == ["2026-11", "2026-12", "2027-01"]
        if database.kind == "postgresql":
            counts = [
                connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar()
                for name in ("body_2026_11", "body_2026_12", "body_rest")
            ]
            assert counts == [1, 1, 1], "what came before its month had a partition stays where it is"
    with pytest.raises(ValueError, match="month"):
        tables.partition("2026-11'; --")
