"""Verified encrypted copies of the store, in ``copies`` of its home.

A copy is named after the last audit entry in it (``store-000000042.db``), so an unchanged store is not copied again and no clock decides
which is newest. It is written under another name, opened again and compared, and only then put in place; the last seven are kept. When
an older copy was put in the store's place, those of what came after it are renamed ``aside-…`` and never thrown away. A copy is under the
store's own key: whoever can unlock the home can open it, and nobody else.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import sqlalchemy as sa
import sqlcipher3

from fieldapp.domain.errors import Refused

from . import journal
from .connections import connect, engine_for, problem, told
from .database import Store
from .files import flush_folder
from .tables import metadata

FOLDER = "copies"
KEPT = 7


def newest(home: Path) -> Path | None:
    """The latest copy, if there is one."""
    return max((home / FOLDER).glob("store-*.db"), default=None)


def make(store: Store, *, trusting: bool = False) -> Path:
    """Copy the store unless this very state has a sound copy (``trusting``: any copy).

    Raises Refused ``copy_failed`` when the copy does not read back, ``disk_full``, ``disk_refuses``.
    """
    try:
        return _make(store, trusting)
    except OSError:
        raise Refused("disk_refuses") from None
    except (sqlcipher3.Error, sa.exc.DBAPIError):
        raise Refused("copy_failed") from None


def _make(store: Store, trusting: bool) -> Path:
    home = store.vault.home
    folder = home / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    with store.write(audited=False) as transaction:  # holds other writers back, changes nothing
        head = journal.head(transaction.connection)
        path = folder / f"store-{head.seq:09d}.db"
        _put_aside(path, head, store.vault.key("database"))
        if path.exists() and (trusting or not problem(path, store.vault.key("database"))):
            return path
        counts = _counts(transaction.connection)
        beside = folder / "store.new"
        _drop(beside)
        os.close(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            with told(home):
                _copy(store, beside)
            if problem(beside, store.vault.key("database")) or _contents(beside, store.vault.key("database")) != (head, counts):
                raise Refused("copy_failed")
            os.replace(beside, path)
        except BaseException:
            _drop(beside)
            raise
    flush_folder(folder)
    for old in sorted(folder.glob("store-*.db"))[:-KEPT]:
        old.unlink()
    return path


def _put_aside(path: Path, head: journal.Head, key: bytes) -> None:
    """Rename the copies of states this store never came to: those further on than ``path``, or with another head at its number."""
    for other in path.parent.glob("store-*.db"):
        if other.name > path.name or (other == path and _head(other, key) not in (head, None)):
            os.replace(other, other.with_name(f"aside-{other.stem}-{secrets.token_hex(4)}.db"))


def _copy(store: Store, target: Path) -> None:
    source, copy = connect(store.path, store.vault.key("database")), sqlcipher3.connect(str(target), isolation_level=None)
    try:
        copy.set_key(f"x'{store.vault.key('database').hex()}'")
        copy.execute("PRAGMA cipher_log_level = NONE").close()
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
    finally:
        copy.close()
        source.close()
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _drop(unfinished: Path) -> None:
    """Remove what an interrupted copy left, its journal too: a journal that stayed would be played into the next copy."""
    for path in unfinished.parent.glob(unfinished.name + "*"):
        path.unlink()


def _head(path: Path, key: bytes) -> journal.Head | None:
    """Where the audit trail of a copy stands; None when it cannot be read."""
    try:
        return _contents(path, key)[0]
    except sa.exc.DBAPIError:
        return None


def _contents(path: Path, key: bytes) -> tuple[journal.Head, dict[str, int]]:
    engine = engine_for(path, key)
    try:
        with engine.connect() as connection:
            return journal.head(connection), _counts(connection)
    finally:
        engine.dispose()


def _counts(connection: sa.Connection) -> dict[str, int]:
    return {table.name: connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0 for table in metadata.sorted_tables}
