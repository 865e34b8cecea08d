"""One verified copy of one SQLCipher file, under a key of its own: written beside, flushed, read back, compared, put in place."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import sqlcipher3

from fieldapp.domain.errors import Refused

from .connections import connect, problem
from .files import flush_folder, put_in_place
from .journal import Head

Progress = Callable[[int, int], None]
_PAGES_A_STEP = 2_000


@dataclass(frozen=True)
class State:
    """What a file holds: where its audit trail stands, on which day that was (both empty without one), and the rows of every table."""

    head: Head
    day: str
    counts: dict[str, int]


def state(connection: Any) -> State:
    """The state of an open file, by a raw connection."""

    def first(sql: str) -> Any:
        return connection.execute(sql).fetchone()

    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()]
    counts = {name: first(f'SELECT count(*) FROM "{name}"')[0] for name in names if not name.startswith("sqlite_")}  # noqa: S608  # our own names
    last = first("SELECT seq, hash, at FROM audit ORDER BY seq DESC LIMIT 1") if "audit" in counts else None
    return State(Head(last[0], last[1]), last[2][:10], counts) if last else State(Head(0, bytes(32)), "", counts)


def write(source: Path, source_key: bytes, target: Path, own: bytes, progress: Progress | None = None) -> State:
    """Copy ``source`` to ``target`` under the key ``own`` and prove that it reads back; an older file of that name is replaced.

    Raises Refused ``copy_failed`` when what was written is not what was read; sqlcipher3.Error, OSError.
    """
    beside = target.with_name(target.name + ".new")
    drop(beside)
    os.close(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with closing(connect(source, source_key)) as opened:
            opened.execute("BEGIN")
            expected = state(opened)
            pour(opened, beside, own, progress)
        flush(beside)
        if problem(beside, own, frozen=True) or held_state(beside, own) != expected:
            raise Refused("copy_failed")
        put_in_place(beside, target)
    except BaseException:
        drop(beside)
        raise
    flush_folder(target.parent)
    return expected


def pour(source: Any, target: Path, own: bytes, progress: Progress | None = None) -> None:
    """Copy an open file page by page into another under its own key, with no log left beside it."""

    def step(_status: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(total - remaining, total)

    with closing(sqlcipher3.connect(str(target), isolation_level=None)) as copy:
        copy.set_key(f"x'{own.hex()}'")
        copy.execute("PRAGMA cipher_log_level = NONE").close()
        source.backup(copy, pages=_PAGES_A_STEP, progress=step)
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()


def held_state(path: Path, own: bytes) -> State | None:
    """The state of a copy; None when it cannot be read."""
    try:
        with closing(connect(path, own, frozen=True)) as connection:
            return state(connection)
    except sqlcipher3.Error:
        return None


def trail(path: Path, own: bytes) -> dict[int, bytes]:
    """The hashes of the audit trail of a copy, by number. Raises sqlcipher3.Error."""
    with closing(connect(path, own, frozen=True)) as connection:
        return dict(connection.execute("SELECT seq, hash FROM audit").fetchall())


def flush(path: Path) -> None:
    """Have the file on the medium, and forget it in memory where the platform can, so that reading back reads the medium."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def drop(unfinished: Path) -> None:
    """Remove what an interrupted copy left, its journal too: a journal that stayed would be played into the next copy."""
    for path in unfinished.parent.glob(unfinished.name + "*"):
        path.unlink()


@contextmanager
def refusing(full: str, refuses: str) -> Iterator[None]:
    """Turn what a disk or a stick answers into the sentences of those keys; all else that goes wrong while copying is ``copy_failed``."""
    try:
        yield
    except OSError as error:
        raise Refused(full if error.errno == 28 else refuses) from None
    except (sqlcipher3.Error, sa.exc.DBAPIError) as error:
        words = str(getattr(error, "orig", error))
        raise Refused(full if "full" in words else refuses if "readonly" in words or "I/O" in words else "copy_failed") from None
