"""Backups of the mission's database, each put back at once to see that it can be: SQLite into a file, PostgreSQL through its own programs.

A backup is a file of its own in a folder, readable by its owner only, there whole or not at all: ``mission-2026-11-23-01.db`` (a database)
or ``.dump`` (for ``pg_restore``). ``put_back`` opens it as a restored database, not as the file that was just written.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from time import time
from urllib.parse import quote

import sqlalchemy as sa

from sync.errors import SyncRefused

KEPT = 7
_ABANDONED = 86_400  # seconds after which an unfinished backup is nobody's
_TURN = 0x6661_6261
_OURS = re.compile(r"mission-\d{4}-\d{2}-\d{2}-\d{2,}\.(?:db|dump)")
_DEBIAN = Path("/usr/lib/postgresql")


def write(engine: sa.Engine, folder: Path, day: date) -> Path:
    """A fresh backup under a name that says it is not finished; ``keep`` finishes it.

    Raises SyncRefused ``mission_backup_programs``, ``mission_backup_failed``, or OSError.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    ending = "dump" if engine.dialect.name == "postgresql" else "db"
    for left in folder.glob(".mission-*.part"):
        if time() - left.stat().st_mtime > _ABANDONED:
            left.unlink(missing_ok=True)
    number = 1
    while (folder / _name(day, number, ending)).exists():
        number += 1
    part = folder / f".{_name(day, number, ending)}.{secrets.token_hex(4)}.part"
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        if ending == "dump":
            _run(engine.url, "pg_dump", "--format=custom", f"--file={part}")
        else:
            _copy(engine, part)
        _to_disk(part)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


@contextmanager
def put_back(engine: sa.Engine, part: Path) -> Iterator[sa.Connection]:
    """The backup as a restored database, for reading; a database made for this is gone afterwards.

    Raises SyncRefused ``mission_backup_programs``, ``mission_backup_failed``, ``mission_backup_scratch``.
    """
    if engine.dialect.name != "postgresql":
        with reading(f"sqlite:///{part}") as connection:
            yield connection
        return
    url = engine.url.set(database=f"{engine.url.database}_restored")
    administrator = engine.execution_options(isolation_level="AUTOCOMMIT")
    with administrator.connect() as connection:
        # One at a time; a restored database that is there already was left by a run that was cut short.
        connection.execute(sa.select(sa.func.pg_advisory_lock(_TURN)))
        try:
            connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{url.database}"')
            connection.exec_driver_sql(f'CREATE DATABASE "{url.database}" TEMPLATE template0')
            _run(url, "pg_restore", "--no-owner", "--exit-on-error", str(part))
            with reading(url.render_as_string(hide_password=False)) as restored:
                yield restored
        except sa.exc.ProgrammingError:  # this role may make no databases
            raise SyncRefused("mission_backup_scratch") from None
        finally:
            connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{url.database}"')
            connection.execute(sa.select(sa.func.pg_advisory_unlock(_TURN)))


@contextmanager
def reading(url: str) -> Iterator[sa.Connection]:
    """A connection that only reads. Raises SyncRefused ``mission_backup_broken`` when what lies there is no database that can be read."""
    try:
        parsed, options = sa.make_url(url), {}
        if parsed.get_backend_name() == "postgresql":
            options = {"options": "-c default_transaction_read_only=on"}
        else:
            parsed = sa.make_url(f"sqlite:///file:{quote(str(Path(parsed.database or '').resolve()))}?mode=ro&uri=true")
        engine = sa.create_engine(parsed, hide_parameters=True, connect_args=options, poolclass=sa.NullPool)
        with engine.connect() as connection:
            yield connection
    except (sa.exc.DBAPIError, sa.exc.ArgumentError, ImportError):
        raise SyncRefused("mission_backup_broken") from None


def keep(part: Path) -> tuple[Path, str]:
    """Give a verified backup its name; the oldest beyond ``KEPT`` go. Returns where it lies and its SHA-256 in hex."""
    path = part.with_name(part.name.removeprefix(".").rsplit(".", 2)[0])
    digest = hashlib.sha256()
    with part.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    os.replace(part, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    ours = sorted((one for one in path.parent.iterdir() if _OURS.fullmatch(one.name)), key=_order)
    for old in ours[:-KEPT]:
        old.unlink()
    return path, digest.hexdigest()


def _order(path: Path) -> tuple[str, int]:
    day, number = path.stem.removeprefix("mission-").rsplit("-", 1)
    return day, int(number)


def _name(day: date, number: int, ending: str) -> str:
    return f"mission-{day.isoformat()}-{number:02d}.{ending}"


def _copy(engine: sa.Engine, part: Path) -> None:
    """One moment of the database, while others go on writing to it."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("VACUUM INTO ?", (str(part),))
    except sqlite3.Error:
        raise SyncRefused("mission_backup_failed") from None
    finally:
        raw.close()


def _to_disk(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _run(url: sa.URL, program: str, *arguments: str) -> None:
    """Run a program of PostgreSQL on a database.

    The password, when the address holds one, goes by a file in memory: arguments and environment of a process can be seen
    from outside.
    """
    place = _program(program)
    name = url.database or ""
    query = {key: value if isinstance(value, str) else ",".join(value) for key, value in url.query.items()}
    with _password(url) as (passfile, handles):
        told = {"host": url.host, "port": url.port, "user": url.username, **query, **passfile, "dbname": name}
        target = " ".join(f"{key}='{_escaped(str(value))}'" for key, value in told.items() if value is not None)
        done = subprocess.run(  # noqa: S603 - a program of the system, with our own arguments
            [place, *arguments, f"--dbname={target}"], stdin=subprocess.DEVNULL, capture_output=True, check=False, pass_fds=handles
        )
    if done.returncode:  # what it wrote may hold rows
        raise SyncRefused("mission_backup_failed")


@contextmanager
def _password(url: sa.URL) -> Iterator[tuple[dict[str, str], tuple[int, ...]]]:
    """The setting by which a program finds the password, and the open file it needs for that; nothing when the address holds none."""
    if not url.password:
        yield {}, ()
        return
    if sys.platform != "linux":
        raise SyncRefused("mission_backup_failed")
    handle = os.memfd_create("passfile")
    try:
        os.fchmod(handle, 0o600)  # PostgreSQL takes no password from a file that others may read
        word = str(url.password).replace("\\", "\\\\").replace(":", "\\:")
        os.write(handle, f"*:*:*:*:{word}\n".encode())
        yield {"passfile": f"/dev/fd/{handle}"}, (handle,)
    finally:
        os.close(handle)


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("'", "\\'")


def _program(name: str) -> str:
    """Where a program of PostgreSQL lies; on Debian the newest one, which reads every older server."""
    found = sorted(_DEBIAN.glob(f"*/bin/{name}"), key=lambda path: float(path.parts[-3]))
    place = str(found[-1]) if found else shutil.which(name)
    if place is None:
        raise SyncRefused("mission_backup_programs", program=name)
    return place
