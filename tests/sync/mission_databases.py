"""The databases a mission may have, for tests that must hold on each: SQLite beside the keys, and a real PostgreSQL server of our own.

The server is started once for a process, in a folder of its own, on a Unix socket only, by an account that may do nothing else; it dies
with the process that started it. Nothing it holds survives, so it need not wait for the disk.
"""

from __future__ import annotations

import atexit
import itertools
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

ABSENT = "PostgreSQL is not installed. Run `python3 packaging/dev.py test`, which installs it, or `apt-get install postgresql`."
_QUICK = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "listen_addresses=", "max_connections=60", "shared_buffers=16MB")
_numbers = itertools.count(1)


def programs() -> Path:
    """The folder of the newest PostgreSQL's programs. Raises RuntimeError when there is none."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda path: float(path.parent.name))
    on_path = shutil.which("initdb")
    if on_path is None:
        raise RuntimeError(ABSENT)
    return Path(on_path).resolve().parent


@dataclass(frozen=True)
class Server:
    """A running server: its folder, which holds the socket."""

    folder: Path

    def new(self, name: str = "") -> str:
        """The URL of a fresh, empty database."""
        name = name or f"mission_{next(_numbers)}"
        self.ask(f'CREATE DATABASE "{name}" TEMPLATE template0')
        return f"postgresql+psycopg://postgres@/{name}?host={self.folder}"

    def ask(self, statement: str) -> None:
        """Run a statement as its administrator, outside a transaction."""
        with psycopg.connect(host=str(self.folder), user="postgres", dbname="postgres", autocommit=True) as connection:
            connection.execute(statement.encode())


@cache
def server() -> Server:
    """The server of this process, started when it is first needed. Raises RuntimeError with a sentence when PostgreSQL is absent."""
    bin = programs()
    folder = Path(tempfile.mkdtemp(prefix="fa-pg-"))
    as_whom: list[str] = []
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        import pwd  # where there is none, there is no such account either

        account = pwd.getpwnam("postgres")
        os.chown(folder, account.pw_uid, account.pw_gid)
        as_whom = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--pdeathsig=QUIT"]
    data = str(folder / "data")
    make = [bin / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"]
    subprocess.run([*as_whom, *make], cwd=folder, check=True, capture_output=True)
    settings = [part for setting in (*_QUICK, f"unix_socket_directories={folder}") for part in ("-c", setting)]
    log = (folder / "log").open("wb")
    running = subprocess.Popen([*as_whom, bin / "postgres", "-D", data, *settings], cwd=folder, stdout=log, stderr=log)

    def stop() -> None:
        running.send_signal(signal.SIGQUIT)  # at once: nothing in it is worth a goodbye
        try:
            running.wait(10)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
        log.close()
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(stop)
    ready = [bin / "pg_isready", "-q", "-h", str(folder), "-U", "postgres"]
    while subprocess.run(ready, check=False).returncode:
        if running.poll() is not None:
            raise RuntimeError((folder / "log").read_text(errors="replace"))
    return Server(folder)


@dataclass(frozen=True)
class Database:
    """Where a mission of one test keeps what it holds; ``url`` is None for SQLite beside its keys."""

    kind: str
    url: str | None

    def another(self, folder: Path) -> str:
        """The URL of one more empty database of the same kind."""
        return server().new() if self.kind == "postgresql" else f"sqlite:///{folder / 'another.db'}"


def fill_disk(engine: sa.Engine) -> None:
    """From now on this database takes no more batches."""
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("CREATE TRIGGER full BEFORE INSERT ON batch BEGIN SELECT RAISE(ABORT, 'disk full'); END")
            return
        body = "$$ BEGIN RAISE EXCEPTION 'disk full' USING ERRCODE = 'disk_full'; END $$"
        connection.exec_driver_sql(f"CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS {body}")
        connection.exec_driver_sql('CREATE TRIGGER "full" BEFORE INSERT ON batch FOR EACH ROW EXECUTE FUNCTION full_disk()')


def empty_disk(engine: sa.Engine) -> None:
    """There is room again."""
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER full" if engine.dialect.name == "sqlite" else "DROP FUNCTION full_disk CASCADE")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """Each database in turn, empty. Without PostgreSQL the test fails: what was not tried is not known."""
    if request.param == "sqlite":
        yield Database("sqlite", None)
        return
    try:
        url = server().new()
    except RuntimeError as absent:
        pytest.fail(str(absent))
    yield Database("postgresql", url)
