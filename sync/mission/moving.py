"""Moving a mission to another database, from SQLite to PostgreSQL or back: whole, verified, or not at all.

Receivers are stopped before and started with ``--database`` afterwards; the old database is left as it is.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from sync.errors import SyncRefused

from . import checkpoint
from .home import Mission
from .tables import body, connect, engine_on, ensure_partition, metadata

_AT_ONCE = 500
_GIVEN = ("about",)  # what a fresh database has of itself
_HISTORY = "alembic_version"


def move(mission: Mission, source: sa.Engine, to: str) -> dict[str, int]:
    """Copy every table into the empty database ``to`` and verify it there. Returns the rows of each table.

    Raises SyncRefused ``mission_move_taken`` when it is not empty, ``mission_move_differs`` when it did not take all as it is,
    ``mission_backup_broken`` when it does not hold, or as ``tables.connect``. No row remains there then.
    """
    _unused(to)
    target = connect(mission, to)
    try:
        with target.connect().execution_options(reads=True) as new:  # before the source is held: it may be the same
            _empty(new)
        with source.begin() as old, target.begin() as new:
            _empty(new)
            _still(old)
            for month in old.scalars(sa.select(body.c.month).distinct()).all():
                ensure_partition(new, month)
            rows = {table.name: _copy(old, new, table) for table in metadata.sorted_tables}
            if any(digest(old, table) != digest(new, table) for table in metadata.sorted_tables):
                raise SyncRefused("mission_move_differs")
            checkpoint.verify(mission, new)  # what was damaged before is found now
            _go_on_numbering(new)
        return rows
    except sa.exc.DatabaseError:  # full, gone, or not able to hold what is there
        raise SyncRefused("mission_move_differs") from None
    finally:
        target.dispose()


def digest(connection: sa.Connection, table: sa.Table) -> tuple[int, int]:
    """How many rows a table has, and the sum of the SHA-256 of each: the same whatever database holds them, in whatever order."""
    count = total = 0
    for row in _rows(connection, table):
        found = hashlib.sha256()
        for value in row:
            data = repr(bytes(value) if isinstance(value, memoryview) else value).encode()
            found.update(len(data).to_bytes(8, "big") + data)
        count, total = count + 1, (total + int.from_bytes(found.digest(), "big")) % (1 << 256)
    return count, total


def _unused(url: str) -> None:
    """Refuse a database that somebody else uses before any table of ours is made in it."""
    try:
        engine = engine_on(url)
        with engine.connect().execution_options(reads=True) as connection:
            names = set(sa.inspect(connection).get_table_names())
        engine.dispose()
    except (sa.exc.DatabaseError, sa.exc.ArgumentError, ImportError):
        raise SyncRefused("mission_database") from None
    others = {name for name in names - set(metadata.tables) - {_HISTORY} if not name.startswith("body_")}
    if others or (names and _HISTORY not in names):
        raise SyncRefused("mission_move_taken")


def _empty(connection: sa.Connection) -> None:
    for table in metadata.sorted_tables:
        if table.name not in _GIVEN and connection.execute(sa.select(sa.literal(1)).select_from(table).limit(1)).first() is not None:
            raise SyncRefused("mission_move_taken")


def _copy(old: sa.Connection, new: sa.Connection, table: sa.Table) -> int:
    if table.name in _GIVEN:
        new.execute(sa.delete(table))
    count = 0
    rows = _rows(old, table)
    while some := [row._asdict() for row in itertools.islice(rows, _AT_ONCE)]:
        new.execute(sa.insert(table), some)
        count += len(some)
    return count


def _rows(connection: sa.Connection, table: sa.Table) -> Iterator[sa.Row[Any]]:
    return iter(connection.execute(sa.select(table).execution_options(yield_per=_AT_ONCE)))


def _still(connection: sa.Connection) -> None:
    """Nothing is written here until the end of this transaction, which on SQLite is so for every one."""
    if connection.dialect.name == "postgresql":
        names = ", ".join(f'"{table.name}"' for table in metadata.sorted_tables)
        connection.exec_driver_sql(f"LOCK TABLE {names} IN SHARE MODE")


def _go_on_numbering(connection: sa.Connection) -> None:
    """PostgreSQL counts rows in a place of its own, which knows nothing of rows that came with their number."""
    if connection.dialect.name != "postgresql":
        return
    for table in metadata.sorted_tables:
        if "id" in table.c and isinstance(table.c.id.type, sa.Integer):
            last = connection.scalar(sa.select(sa.func.max(table.c.id)))
            if last:
                connection.execute(sa.select(sa.func.setval(sa.func.pg_get_serial_sequence(f'"{table.name}"', "id"), last)))
