"""The checkpoint: *durable* is said of what a verified backup holds counted, of nothing else, and a crash anywhere makes it say no more."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from sync.errors import SyncRefused
from sync.mission import backups, checkpoint, cli, home, rotation, standing, tables
from tests.sync.kept_mission import DAY, Kept
from tests.sync.mission_databases import Database, server
from tests.sync.running_mission import PASSPHRASE


@pytest.fixture
def kept(tmp_path: Path, database: Database) -> Iterator[Kept]:
    made = Kept.made(tmp_path / "mission", database)
    yield made
    made.engine.dispose()


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[Kept]:
    """On SQLite alone: for what is the same code on both and slow to try."""
    made = Kept.made(tmp_path / "mission", Database("sqlite", None))
    yield made
    made.engine.dispose()


def make(kept: Kept, folder: Path) -> checkpoint.Checkpoint:
    return checkpoint.make(kept.mission, kept.engine, folder, kept.day)


def named(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_what_is_counted_in_the_backup_is_durable_and_nothing_else(kept: Kept, tmp_path: Path) -> None:
    laptop = kept.laptop()
    first, cover, second = laptop.seal("2026-01")[0], laptop.seal(None)[0], laptop.seal("2026-02")[0]
    kept.take(first, cover)
    kept.open()
    kept.take(second)
    done = make(kept, tmp_path / "backups")
    assert (done.batches, done.counted, done.durable) == (3, 2, 2)
    assert kept.durable() == {named(first), named(cover)} and kept.levels(named(second)) == ["held"]
    assert done.backup is not None and done.backup.stat().st_mode & 0o777 == 0o600
    assert done.sha256 == hashlib.sha256(done.backup.read_bytes()).hexdigest()
    again = make(kept, tmp_path / "backups")
    assert (again.counted, again.durable) == (2, 0), "the same backup twice signs once"
    kept.open()
    assert make(kept, tmp_path / "backups").durable == 1
    assert kept.levels(named(second)) == ["held", "pooled", "durable"]
    with kept.engine.connect() as connection:
        assert connection.scalar(sa.select(tables.checkpoint.c.backup).order_by(tables.checkpoint.c.id)) == done.sha256


def test_what_is_counted_after_the_backup_was_made_waits_for_the_next(plain: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laptop = plain.laptop()
    plain.take(laptop.seal("2026-01")[0])
    whole = backups.write

    def late(*arguments: object) -> Path:
        part = whole(*arguments)  # type: ignore[arg-type]  # passed on as it came
        plain.open()
        return part

    monkeypatch.setattr(backups, "write", late)
    assert make(plain, tmp_path).durable == 0 and plain.durable() == set()
    assert make(plain, tmp_path).durable == 1


def test_what_was_revoked_meanwhile_is_not_said_to_be_durable(plain: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laptop = plain.laptop()
    plain.take(laptop.seal("2026-01")[0], laptop.seal("2026-02")[0])
    plain.open()
    whole = backups.keep

    def late(part: Path) -> tuple[Path, str]:
        with plain.engine.begin() as connection:
            standing.revoke(connection, plain.mission, laptop.id, 1, DAY)
        return whole(part)

    monkeypatch.setattr(backups, "keep", late)
    assert make(plain, tmp_path).durable == 1
    assert [level for level in plain.levels() if level in ("durable", "revoked")] == ["revoked", "durable"]


SPOILS: dict[str, Callable[[sa.Connection], object]] = {
    "a byte of a body": lambda c: c.execute(sa.update(tables.body).values(sealed=b"x" * 4096)),
    "a body that is gone": lambda c: c.execute(sa.delete(tables.body)),
    "a body under another name": lambda c: c.execute(sa.update(tables.batch).values(hash="0" * 64)),
    "a closing that is gone": lambda c: c.execute(sa.delete(tables.closing)),
    "a receipt of another": lambda c: c.execute(
        sa.insert(tables.receipt).values(hash="0" * 64, installation="0" * 20, seq=1, level="durable", body=b"{}", signed_on="2026-11-22")
    ),
}


@pytest.mark.parametrize("what", SPOILS)
def test_a_backup_that_does_not_hold_signs_nothing(plain: Kept, tmp_path: Path, what: str) -> None:
    plain.take(plain.laptop().seal("2026-01")[0])
    plain.open()
    with plain.engine.begin() as connection:
        SPOILS[what](connection)
    with pytest.raises(SyncRefused) as refused:
        make(plain, tmp_path / "backups")
    assert refused.value.key == "mission_backup_broken"
    assert len(plain.durable()) == (what == "a receipt of another") and list((tmp_path / "backups").iterdir()) == []


def test_a_file_that_was_damaged_on_the_disk_signs_nothing(kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = kept.laptop().seal("2026-01")[0]
    kept.take(sealed)
    kept.open()
    whole = backups.write

    def torn(*arguments: object) -> Path:
        part = whole(*arguments)  # type: ignore[arg-type]  # passed on as it came
        data = bytearray(part.read_bytes())
        data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
        part.write_bytes(data)
        return part

    monkeypatch.setattr(backups, "write", torn)
    with pytest.raises(SyncRefused):
        make(kept, tmp_path)
    assert kept.durable() == set()


class Power(BaseException):
    """The current is cut."""


@pytest.mark.parametrize("after", ["write", "verify", "keep", "_settle", "_sign"])
def test_a_crash_anywhere_leaves_only_what_is_true(plain: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: str) -> None:
    laptop = plain.laptop()
    sealed = [laptop.seal(f"2026-0{month}")[0] for month in range(1, 5)]
    plain.take(*sealed)
    plain.open()
    monkeypatch.setattr(checkpoint, "_AT_ONCE", 2)
    owner = backups if after in ("write", "keep") else checkpoint
    whole = getattr(owner, after)

    def cut(*arguments: object) -> object:
        whole(*arguments)
        raise Power

    monkeypatch.setattr(owner, after, cut)
    with pytest.raises(Power):
        make(plain, tmp_path / "backups")
    monkeypatch.undo()
    said, held = plain.durable(), set()
    for path in sorted((tmp_path / "backups").iterdir()):
        if not path.name.startswith("."):
            with backups.put_back(plain.engine, path) as restored:
                checkpoint.verify(plain.mission, restored)
                held |= set(restored.scalars(sa.select(tables.batch.c.hash).where(tables.batch.c.state == "pooled")))
    assert said <= held, "what was signed lies in a backup that holds"
    make(plain, tmp_path / "backups")
    assert plain.durable() == {named(data) for data in sealed} and plain.levels().count("durable") == 4


def test_the_newest_seven_are_kept_and_files_of_others_left_alone(plain: Kept, tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_bytes(b"mine")
    made = [make(plain, tmp_path).backup for _ in range(backups.KEPT + 1)]
    there = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert there == {"notes.db", *(path.name for path in made[1:] if path)}


def test_what_a_killed_run_left_on_the_server_is_in_nobodys_way(tmp_path: Path) -> None:
    made = Kept.made(tmp_path / "mission", Database("postgresql", server().new()))
    left = f"{made.engine.url.database}_restored"
    server().new(left)
    assert make(made, tmp_path / "backups").batches == 0
    made.engine.dispose()
    with pytest.raises(SyncRefused), backups.reading(made.engine.url.set(database=left).render_as_string(hide_password=False)):
        pass


def test_receipts_of_an_older_key_are_part_of_a_good_backup(plain: Kept, tmp_path: Path) -> None:
    plain.take(plain.laptop().seal("2026-01")[0])
    plain.open()
    plain.mission = rotation.rotate(plain.mission, PASSPHRASE, "receipt")
    assert make(plain, tmp_path).durable == 1
    assert make(plain, tmp_path).batches == 1


def test_a_machine_that_only_faces_the_network_backs_up_and_signs_nothing(plain: Kept, tmp_path: Path) -> None:
    plain.take(plain.laptop().seal("2026-01")[0])
    plain.open()
    (plain.mission.folder / home.PRIVATE).unlink()
    done = make(plain, tmp_path)
    assert (done.counted, done.durable) == (1, 0) and done.backup is not None


def restore(kept: Kept, database: Database, backup: Path, tmp_path: Path) -> str:
    """The URL of a database put back by hand, as an administrator would."""
    if database.kind == "sqlite":
        (tmp_path / "by_hand.db").write_bytes(backup.read_bytes())
        return f"sqlite:///{tmp_path / 'by_hand.db'}"
    url = server().new()
    name = sa.make_url(url).database
    tool = backups._program("pg_restore")
    subprocess.run([tool, "--no-owner", f"--dbname=host={server().folder} user=postgres dbname={name}", backup], check=True)
    return url


def test_a_database_put_back_by_hand_proves_as_much(kept: Kept, database: Database, tmp_path: Path) -> None:
    laptop = kept.laptop()
    kept.take(laptop.seal("2026-01")[0])
    kept.open()
    backup = backups.write(kept.engine, tmp_path / "by_hand", DAY)
    url = restore(kept, database, backup, tmp_path)
    kept.take(laptop.seal("2026-02")[0])
    kept.open()
    done = checkpoint.of_restored(kept.mission, kept.engine, url, DAY)
    assert (done.batches, done.counted, done.durable, done.backup) == (1, 1, 1, None)
    with pytest.raises(SyncRefused) as refused:
        checkpoint.of_restored(kept.mission, kept.engine, database.url or kept.mission.database_url, DAY)
    assert refused.value.key == "mission_backup_is_live"
    with pytest.raises(SyncRefused):
        checkpoint.of_restored(kept.mission, kept.engine, f"sqlite:///{tmp_path / 'nothing.db'}", DAY)
    assert not (tmp_path / "nothing.db").exists() and len(kept.durable()) == 1


def test_a_restored_mission_takes_again_what_it_lost_and_counts_it_once(kept: Kept, database: Database, tmp_path: Path) -> None:
    laptop = kept.laptop()
    sealed = [laptop.seal(f"2026-0{month}", value=5 * month)[0] for month in range(1, 4)]
    kept.take(sealed[0])
    kept.open()
    backup = backups.write(kept.engine, tmp_path / "by_hand", DAY)
    before = kept.take(*sealed)
    kept.open()
    kept.engine.dispose()
    kept.engine = tables.connect(kept.mission, restore(kept, database, backup, tmp_path))
    assert kept.levels() == ["held", "pooled"], "the log went back with the rest"
    kept.day = date_later()
    after = kept.take(*sealed)
    assert after[0] == before[0] and after[1:] != before[1:]
    assert kept.open().closings == 2 and kept.open().closings == 0
    assert kept.counted() == {"2026-01": [5, 5], "2026-02": [10, 10], "2026-03": [15, 15]}
    assert make(kept, tmp_path / "backups").durable == 3


def date_later() -> date:
    return DAY.replace(month=12)


def test_the_command_needs_no_passphrase_and_says_what_it_did(kept: Kept, database: Database, tmp_path: Path) -> None:
    kept.take(kept.laptop().seal("2026-01")[0])
    kept.open()
    common = ["--home", str(kept.mission.folder), "--json", *(["--database", database.url] if database.url else [])]
    result = CliRunner().invoke(cli.main, [*common, "checkpoint"])
    told = json.loads(result.output)
    assert result.exit_code == 0 and (told["counted"], told["durable"]) == (1, 1)
    assert Path(told["backup"]).parent == kept.mission.folder / "backups"
    assert Path(told["backup"]).parent.stat().st_mode & 0o777 == 0o700
    spoken = CliRunner().invoke(cli.main, [*common[:2], *common[3:], "--language", "en", "checkpoint", "--out", str(tmp_path / "out")])
    assert "0 more are durable" in spoken.output


def test_an_account_that_may_make_no_database_is_told_what_to_do(tmp_path: Path) -> None:
    made = Kept.made(tmp_path / "mission", Database("postgresql", server().new()))
    server().ask("CREATE ROLE narrow LOGIN IN ROLE pg_read_all_data")
    narrow = made.engine.url.set(username="narrow")
    engine = sa.create_engine(narrow, poolclass=sa.NullPool)
    with pytest.raises(SyncRefused) as refused:
        checkpoint.make(made.mission, engine, tmp_path / "backups", DAY)
    assert refused.value.key == "mission_backup_scratch" and "CREATEDB" in str(refused.value)
    made.engine.dispose()
