"""Connections to one SQLCipher file: how it is opened with its key, and the few errors a user meets turned into sentences.

The order of the opening statements is fixed: key first, then silence, then the check of the key, then the pragmas.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa
import sqlcipher3

from fieldapp.domain.errors import Refused, StoreDamaged

from .files import may_be_opened
from .room import drop_ballast, is_full

_NOT_A_DATABASE, _CORRUPT, _FULL, _IO_ERROR, _READ_ONLY, _CANNOT_OPEN, _BUSY, _CONSTRAINT = 26, 11, 13, 10, 8, 14, 5, 19
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
_FOR_READING = ("PRAGMA query_only = ON", *_PRAGMAS[3:])
# What each check answers when nothing is wrong.
_SOUND: dict[str, list[tuple[str, ...]]] = {
    "cipher_integrity_check": [],
    "integrity_check": [("ok",)],
    "quick_check": [("ok",)],
    "foreign_key_check": [],
}
WHOLE = ("cipher_integrity_check", "integrity_check", "foreign_key_check")


def connect(path: Path, key: bytes, *, frozen: bool = False) -> Any:
    """A raw connection to one SQLCipher file that is there, its key checked. Raises sqlcipher3.Error.

    ``frozen`` opens a file that is to stay as it is, byte for byte, such as a copy; a store that has a log cannot be opened so.
    """
    if not may_be_opened(path):
        raise sqlcipher3.OperationalError("not a file")
    mode = "ro" if frozen else "rw"
    address = f"file:{quote(path.absolute().as_posix())}?mode={mode}"
    connection = sqlcipher3.connect(address, uri=True, isolation_level=None, timeout=10.0, check_same_thread=False)
    connection.set_key(f"x'{key.hex()}'")
    connection.execute("PRAGMA cipher_log_level = NONE").close()
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in _FOR_READING if frozen else _PRAGMAS:
            connection.execute(pragma).fetchall()
    except sqlcipher3.Error:
        connection.close()
        raise
    return connection


def in_memory() -> Any:
    """A raw connection to an empty database that is in memory only, under a key nobody has."""
    connection = sqlcipher3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.set_key(f"x'{secrets.token_hex(32)}'")
    for pragma in ("PRAGMA cipher_log_level = NONE", "PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY"):
        connection.execute(pragma).fetchall()
    return connection


def engine_for(path: Path, key: bytes, *, frozen: bool = False) -> sa.Engine:
    """An engine on one SQLCipher file. No parameter is ever shown in an exception, nothing is logged, nothing spills to the disk."""
    return _engine(lambda: connect(path, key, frozen=frozen), pool=sa.QueuePool, pool_size=4)


def engine_on(connection: Any) -> sa.Engine:
    """An engine on one open raw connection, such as one in memory, for one thread at a time. Disposing of it closes the connection."""
    return _engine(lambda: connection, pool=sa.StaticPool)


def _engine(creator: Any, *, pool: type[sa.Pool], **options: Any) -> sa.Engine:
    engine = sa.create_engine("sqlite+pysqlite://", module=sqlcipher3, creator=creator, hide_parameters=True, poolclass=pool, **options)

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get("fieldapp_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def problem(path: Path, key: bytes, checks: tuple[str, ...] = WHOLE, *, frozen: bool = False) -> str:
    """Why a file is not a sound store (the key of a sentence), or an empty text. A fresh connection for each check, HMACs first."""
    if is_empty(path):
        return "store_damaged"
    try:
        for pragma in checks:
            connection = connect(path, key, frozen=frozen)
            try:
                if connection.execute(f"PRAGMA {pragma}").fetchall() != _SOUND[pragma]:
                    return "store_damaged"
            finally:
                connection.close()
    except sqlcipher3.Error:
        return "store_damaged"
    return ""


def is_empty(path: Path) -> bool:
    """Whether nothing is left in a file: opened, it would become an empty store, and a sound one."""
    return path.exists() and not path.stat().st_size


@contextmanager
def told(home: Path) -> Iterator[None]:
    """Turn the few errors a user meets into sentences; the first time the disk is full, the ballast is let go."""
    try:
        yield
    except (sa.exc.DBAPIError, sqlcipher3.Error) as error:
        cause = getattr(error, "orig", error)
        # A copy in the making reports a full disk by its words alone.
        code = getattr(cause, "sqlite_errorcode", _FULL if "disk is full" in str(cause) else 0) & 0xFF
        if code == _FULL or (code in (_IO_ERROR, _CANNOT_OPEN) and is_full(home)):
            drop_ballast(home)
            raise Refused("disk_full") from None
        if code in (_IO_ERROR, _READ_ONLY, _CANNOT_OPEN):
            raise Refused("disk_refuses") from None
        if code in (_NOT_A_DATABASE, _CORRUPT):
            raise StoreDamaged("store_damaged") from None
        if code == _BUSY:
            raise Refused("store_busy") from None
        if code == _CONSTRAINT and str(cause) == "consent_needed":  # the gate of consent in the store itself, see migration 0003
            raise Refused("consent_needed") from None
        raise
