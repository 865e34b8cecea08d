"""The store: one SQLCipher file, opened with the vault's database key, read and written through short transactions.

The order of the opening statements is fixed: key first, then silence, then the check of the key, then the pragmas. A transaction that
changed something without an entry in the audit trail does not commit.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import sqlcipher3
from sqlalchemy.dialects.sqlite import insert

from fieldapp.domain.errors import Refused, StoreDamaged

from . import journal, migrations
from .homelock import HomeLock
from .tables import meta
from .vault import Vault, refuse_altered

STORE = "store.db"
BALLAST = "ballast"
BALLAST_BYTES = 20 * 1024 * 1024
_FULL_BELOW = 1024 * 1024
_NOT_A_DATABASE, _CORRUPT, _FULL, _IO_ERROR, _READ_ONLY, _CANNOT_OPEN, _BUSY = 26, 11, 13, 10, 8, 14, 5
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA cache_size = -16384",
)


class Transaction:
    """One change of the store, with who made it."""

    def __init__(self, connection: sa.Connection, vault: Vault) -> None:
        self.connection = connection
        self.user = vault.user
        self.audited = False
        self._vault = vault

    def audit(self, action: str, object: str = "") -> None:
        """Say in the audit trail what is done to what (kind and number, never a name)."""
        at = journal.append(self.connection, self.user, action, object)
        self.audited = True
        if at.seq % journal.EVERY == 0:
            self.sign_journal()

    def sign_journal(self) -> None:
        """Sign the head of the audit trail with the user's key."""
        journal.sign(self.connection, self._vault.vault_id, self.user, self._vault.sign)

    def set_meta(self, key: str, value: bytes) -> None:
        """Set one of the store's own values."""
        statement = insert(meta).values(key=key, value=value)
        self.connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


class Store:
    """An open store. Its connections may be used from several threads, one writer at a time."""

    def __init__(self, vault: Vault, engine: sa.Engine, lock: HomeLock) -> None:
        self.vault = vault
        self._engine = engine
        self._lock = lock

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A consistent view of the store; changes made through it are dropped."""
        with told(self.vault.home), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self, *, audited: bool = True) -> Iterator[Transaction]:
        """One change, whole or not at all: committed and flushed to the disk when the block ends, rolled back on any error.

        ``audited=False`` is for what is nobody's record yet (drafts, attempts to send, checkpoints). Raises RosterAltered when the roster
        was edited, Refused ``disk_full``, StoreDamaged; RuntimeError when something changed without an audit entry.
        """
        refuse_altered(self.vault)
        with told(self.vault.home), self._engine.connect().execution_options(fieldapp_writes=True) as connection:
            transaction = Transaction(connection, self.vault)
            changes = _changes(connection)
            yield transaction
            if audited and not transaction.audited and _changes(connection) != changes:
                raise RuntimeError("a change without an entry in the audit trail")
            connection.commit()

    def meta(self, key: str) -> bytes | None:
        """One of the store's own values, e.g. ``installation_key``."""
        with self.read() as connection:
            value: bytes | None = connection.scalar(sa.select(meta.c.value).where(meta.c.key == key))
            return value

    def head(self) -> journal.Head:
        """Where the audit trail stands."""
        with self.read() as connection:
            return journal.head(connection)

    def close(self) -> None:
        """Close every connection and let another process open the home."""
        self._engine.dispose()
        self._lock.release()

    @property
    def path(self) -> Path:
        """The store's file."""
        return self.vault.home / STORE


def open_store(vault: Vault, *, new: bool = False) -> Store:
    """Open the store of a vault, and bring its schema up to date.

    ``new`` makes it. Raises Refused ``home_in_use``, ``newer_version``, ``disk_full``; StoreDamaged ``store_damaged`` or ``store_missing``.
    """
    path = vault.home / STORE
    lock = HomeLock(vault.home)
    if _is_full(vault.home):
        _drop_ballast(vault.home)
    try:
        if new:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        elif not path.exists() or path.stat().st_size == 0:
            raise StoreDamaged("store_missing")
        engine = engine_for(path, vault.key("database"))
        try:
            with told(vault.home):
                _bring_up_to_date(engine, vault)
        except BaseException:
            engine.dispose()
            raise
    except BaseException:
        lock.release()
        raise
    _keep_ballast(vault.home)
    return Store(vault, engine, lock)


def connect(path: Path, key: bytes) -> Any:
    """A raw connection to one SQLCipher file, its key checked. Raises sqlcipher3.Error."""
    connection = sqlcipher3.connect(str(path), isolation_level=None, timeout=10.0, check_same_thread=False)
    connection.set_key(f"x'{key.hex()}'")
    connection.execute("PRAGMA cipher_log_level = NONE").close()
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in _PRAGMAS:
            connection.execute(pragma).fetchall()
    except sqlcipher3.Error:
        connection.close()
        raise
    return connection


def engine_for(path: Path, key: bytes) -> sa.Engine:
    """An engine on one SQLCipher file. No parameter is ever shown in an exception, nothing is logged, nothing spills to the disk."""

    engine = sa.create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher3,
        creator=lambda: connect(path, key),
        hide_parameters=True,
        poolclass=sa.QueuePool,
        pool_size=4,
    )

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get("fieldapp_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _bring_up_to_date(engine: sa.Engine, vault: Vault) -> None:
    with engine.connect() as connection:
        current = migrations.version(connection)
    if current == migrations.HEAD:
        return
    refuse_altered(vault)
    with engine.connect().execution_options(fieldapp_writes=True) as connection:
        migrations.upgrade(connection)
        connection.commit()


def _changes(connection: sa.Connection) -> int:
    return int(connection.connection.dbapi_connection.total_changes)  # type: ignore[union-attr]  # it is open


@contextmanager
def told(home: Path) -> Iterator[None]:
    """Turn the few errors a user meets into sentences; the first time the disk is full, the ballast is let go."""
    try:
        yield
    except (sa.exc.DBAPIError, sqlcipher3.Error) as error:
        cause = getattr(error, "orig", error)
        # A copy in the making reports a full disk by its words alone.
        code = getattr(cause, "sqlite_errorcode", _FULL if "disk is full" in str(cause) else 0) & 0xFF
        if code == _FULL or (code in (_IO_ERROR, _CANNOT_OPEN) and _is_full(home)):
            _drop_ballast(home)
            raise Refused("disk_full") from None
        if code in (_IO_ERROR, _READ_ONLY, _CANNOT_OPEN):
            raise Refused("disk_refuses") from None
        if code in (_NOT_A_DATABASE, _CORRUPT):
            raise StoreDamaged("store_damaged") from None
        if code == _BUSY:
            raise Refused("store_busy") from None
        raise


def _is_full(home: Path) -> bool:
    """Whether there is no room left even for what reading needs beside the store."""
    try:
        return shutil.disk_usage(home).free < _FULL_BELOW
    except OSError:
        return False


def _drop_ballast(home: Path) -> None:
    with suppress(OSError):
        (home / BALLAST).unlink()


def _keep_ballast(home: Path) -> None:
    """Hold back some room, as long as there is plenty, to let go of when the disk is full: then even a deletion needs room."""
    path = home / BALLAST
    if path.exists() or shutil.disk_usage(home).free < 10 * BALLAST_BYTES:
        return
    with suppress(OSError), os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        for _ in range(BALLAST_BYTES // 65_536):
            file.write(bytes(65_536))
