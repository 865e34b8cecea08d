"""The store: what is committed stays, what is not is gone, and each failure is one sentence."""

from __future__ import annotations

import secrets
import shutil
import sqlite3
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlalchemy as sa
import sqlcipher3
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused, RosterAltered, StoreDamaged
from fieldapp.storage import connections, database, migrations, room, tables, vault, worktables

PASSPHRASE = "une phrase de passe"


def entries(desk: Desk) -> int:
    with desk.store.read() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(tables.entry)) or 0


def test_a_change_without_an_audit_entry_is_not_kept(desk: Desk) -> None:
    with pytest.raises(RuntimeError), desk.store.write() as transaction:
        transaction.set_meta("x", b"1")
    assert desk.store.meta("x") is None
    with desk.store.write() as transaction:
        transaction.set_meta("x", b"1")
        transaction.audit("test.changed")
    assert desk.store.meta("x") == b"1"


def test_an_error_inside_leaves_nothing_behind(desk: Desk) -> None:
    before = desk.store.head()
    with pytest.raises(ZeroDivisionError), desk.store.write() as transaction:
        transaction.audit("test.changed")
        transaction.set_meta("x", b"1")
        raise ZeroDivisionError
    assert desk.store.meta("x") is None and desk.store.head() == before


def test_what_is_written_while_reading_is_dropped(desk: Desk) -> None:
    with desk.store.read() as connection:
        connection.execute(sa.insert(tables.meta).values(key="x", value=b"1"))
    assert desk.store.meta("x") is None


def test_readers_keep_their_view_while_somebody_writes(desk: Desk, add_note: Callable[..., None]) -> None:
    with desk.store.read() as connection:
        count = sa.select(sa.func.count()).select_from(tables.entry)
        assert connection.scalar(count) == 0
        add_note(desk.store, "u1")
        assert connection.scalar(count) == 0
    assert entries(desk) == 1


def test_writers_in_several_threads_wait_for_each_other(desk: Desk, add_note: Callable[..., None]) -> None:
    problems: list[BaseException] = []

    def work(name: str) -> None:
        try:
            for number in range(10):
                add_note(desk.store, f"{name}{number}")
        except BaseException as problem:
            problems.append(problem)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not problems and entries(desk) == 40


def test_a_second_instance_is_refused_and_the_first_goes_on(desk: Desk, home: Path) -> None:
    with pytest.raises(Refused) as refusal:
        open_desk(home, PASSPHRASE)
    assert refusal.value.key == "home_in_use"
    code = f"from fieldapp.actions.desk import open_desk\nfrom pathlib import Path\nopen_desk(Path({str(home)!r}), {PASSPHRASE!r})"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "home_in_use" in other.stderr or "already open" in other.stderr
    with desk.store.write() as transaction:
        transaction.audit("test.changed")


def test_a_folder_that_cannot_be_written_is_one_sentence(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise PermissionError(13, "not yours")

    monkeypatch.setattr("fieldapp.storage.homelock.os.open", refuses)
    with pytest.raises(Refused) as refusal:
        open_desk(home, PASSPHRASE)
    assert refusal.value.key == "disk_refuses"


def test_the_file_is_nothing_to_ordinary_tools(desk: Desk) -> None:
    with pytest.raises(sqlite3.DatabaseError), sqlite3.connect(desk.store.path) as connection:
        connection.execute("SELECT * FROM meta")
    connection.close()
    assert not desk.store.path.read_bytes().startswith(b"SQLite format")


def test_the_pragmas_that_matter_hold_on_every_connection(desk: Desk) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2, "secure_delete": 1, "trusted_schema": 0}
    with desk.store.read() as first, desk.store.read() as second:
        for connection in (first, second):
            assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted} == wanted


def test_no_exception_shows_what_was_written(desk: Desk, add_note: Callable[..., None]) -> None:
    name, note = secrets.token_hex(8), secrets.token_hex(8)
    add_note(desk.store, name)
    with pytest.raises(sa.exc.IntegrityError) as error:
        add_note(desk.store, name, text=note)
    text = "".join(traceback.format_exception(error.value)) + repr(error.value)
    assert "UNIQUE" in text and name not in text and note not in text


def test_a_store_that_is_gone_empty_or_rubbish_is_damage_with_the_right_passphrase(home: Path) -> None:
    path = home / database.STORE
    for damage in (path.unlink, lambda: path.write_bytes(b""), lambda: path.write_bytes(b"rubbish" * 9_000)):
        damage()
        with pytest.raises(StoreDamaged) as refusal:
            open_desk(home, PASSPHRASE)
        assert refusal.value.exit_status == 3 and refusal.value.key in ("store_missing", "store_damaged")


def test_after_damage_the_home_can_be_tried_again(home: Path) -> None:
    path = home / database.STORE
    whole = path.read_bytes()
    path.write_bytes(b"rubbish" * 9_000)
    with pytest.raises(StoreDamaged):
        open_desk(home, PASSPHRASE)
    path.write_bytes(whole)
    close_desk(open_desk(home, PASSPHRASE))


def test_another_homes_store_does_not_open(home: Path, tmp_path: Path, site_pack: bytes) -> None:
    from fieldapp.actions import setup
    from fieldapp.storage.slots import FAST_FOR_TESTS

    setup.create_home(tmp_path / "other", site_pack, "sb", vault.ROLES, PASSPHRASE, FAST_FOR_TESTS)
    shutil.copy(tmp_path / "other" / database.STORE, home / database.STORE)
    with pytest.raises(StoreDamaged):
        open_desk(home, PASSPHRASE)


def test_a_full_disk_is_one_sentence_and_nothing_is_lost(desk: Desk, home: Path, add_note: Callable[..., None]) -> None:
    add_note(desk.store, "before")
    with desk.store.write(audited=False) as transaction:
        connection = transaction.connection
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    assert (home / room.BALLAST).exists()
    with pytest.raises(Refused) as refusal:
        for number in range(500):
            add_note(desk.store, f"n{number}", "mot " * 200)
    assert refusal.value.key == "disk_full" and not (home / room.BALLAST).exists()
    kept = entries(desk)
    with desk.store.write(audited=False) as transaction:
        transaction.connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    add_note(desk.store, "after")
    assert entries(desk) == kept + 1


def no_room(_: Path) -> SimpleNamespace:
    return SimpleNamespace(total=10**9, used=10**9, free=0)


def test_a_disk_that_is_full_already_lets_go_of_the_reserve_and_opens(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (home / room.BALLAST).exists()
    monkeypatch.setattr(shutil, "disk_usage", no_room)
    close_desk(open_desk(home, PASSPHRASE))
    assert not (home / room.BALLAST).exists()


def test_an_input_error_on_a_full_disk_is_told_as_a_full_disk(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        error = sqlcipher3.OperationalError("disk I/O error")
        error.sqlite_errorcode = 4874  # SQLITE_IOERR_SHMSIZE: no room for the file the readers share
        with connections.told(home):
            raise error

    with pytest.raises(Refused) as refusal:
        fail()
    assert refusal.value.key == "disk_refuses" and (home / room.BALLAST).exists()
    monkeypatch.setattr(shutil, "disk_usage", no_room)
    with pytest.raises(Refused) as refusal:
        fail()
    assert refusal.value.key == "disk_full" and not (home / room.BALLAST).exists()


FULL = """
import resource, signal, sys
from pathlib import Path
import sqlalchemy as sa
from fieldapp.actions.desk import open_desk
from fieldapp.domain.errors import Refused
desk = open_desk(Path(sys.argv[1]), "une phrase de passe")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
kept = 0
try:
    while kept < 10_000:
        with desk.store.write() as transaction:
            transaction.set_meta(f"row{kept}", bytes(4_000))
            transaction.audit("test.changed")
        kept += 1
except Refused as refusal:
    print(kept, refusal.key)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no RLIMIT_FSIZE; the test above covers Windows")
def test_a_disk_that_stops_writing_loses_nothing_acknowledged(home: Path) -> None:
    child = subprocess.run([sys.executable, "-c", FULL, str(home)], capture_output=True, text=True, check=True)
    kept, key = child.stdout.split()
    assert key in ("disk_full", "disk_refuses") and child.stderr == ""
    desk = open_desk(home, PASSPHRASE)
    with desk.store.read() as connection:
        found = connection.scalar(sa.select(sa.func.count()).select_from(tables.meta).where(tables.meta.c.key.like("row%")))
    close_desk(desk)
    assert found == int(kept) > 0


def test_an_altered_roster_reads_and_refuses_to_write(home: Path) -> None:
    (home / vault.ROSTER).unlink()
    desk = open_desk(home, PASSPHRASE)
    assert desk.altered and desk.store.meta("vault_id")
    with pytest.raises(RosterAltered), desk.store.write() as transaction:
        transaction.audit("test.changed")
    close_desk(desk)


def test_an_older_roster_put_back_is_seen(home: Path, tmp_path: Path) -> None:
    from fieldapp.actions import users
    from fieldapp.storage.slots import FAST_FOR_TESTS

    old = (home / vault.ROSTER).read_bytes()
    desk = open_desk(home, PASSPHRASE)
    users.passphrase(desk, PASSPHRASE, "une toute nouvelle phrase", FAST_FOR_TESTS)
    close_desk(desk)
    for name in (vault.ROSTER, vault.PREVIOUS):
        (home / name).write_bytes(old)
    desk = open_desk(home, PASSPHRASE)
    assert desk.altered
    users.mend(desk)
    close_desk(desk)
    desk = open_desk(home, PASSPHRASE)
    assert not desk.altered
    close_desk(desk)


def test_the_schema_is_what_the_migrations_make(desk: Desk) -> None:
    assert ScriptDirectory(str(migrations.FOLDER)).get_current_head() == migrations.HEAD
    with desk.store.read() as connection:
        assert migrations.version(connection) == migrations.HEAD
        assert compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), worktables.metadata) == []


def test_a_newer_schema_asks_for_a_newer_program(home: Path) -> None:
    desk = open_desk(home, PASSPHRASE)
    with desk.store.write(audited=False) as transaction:
        transaction.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    desk.store.close()
    with pytest.raises(Refused) as refusal:
        open_desk(home, PASSPHRASE)
    assert refusal.value.key == "newer_version"


STEP = '''"""A step that fails half way."""
from alembic import op
import sqlalchemy as sa
revision, down_revision = "9999", "{head}"
def upgrade():
    op.add_column("meta", sa.Column("more", sa.Text))
    {failure}
'''


def test_a_migration_that_fails_half_way_leaves_no_trace_and_can_be_repeated(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    step = folder / "versions" / "9999_more.py"
    before = migrations.HEAD
    step.write_text(STEP.format(head=before, failure="raise ZeroDivisionError"))
    monkeypatch.setattr(migrations, "FOLDER", folder)
    monkeypatch.setattr(migrations, "HEAD", "9999")
    with pytest.raises(ZeroDivisionError):
        open_desk(home, PASSPHRASE)
    step.write_text(STEP.format(head=before, failure="pass"))
    shutil.rmtree(folder / "versions" / "__pycache__", ignore_errors=True)
    desk = open_desk(home, PASSPHRASE)
    with desk.store.read() as connection:
        assert migrations.version(connection) == "9999"
        assert "more" in {column["name"] for column in sa.inspect(connection).get_columns("meta")}
    desk.store.close()


def test_the_unlock_screen_imports_nothing_heavy() -> None:
    code = (
        "import sys, fieldapp.actions.desk; "
        "print([name for name in ('sqlalchemy', 'alembic', 'numpy', 'reportlab', 'highspy') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
