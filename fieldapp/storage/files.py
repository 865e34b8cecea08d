"""Files of a home that survive a crash at any moment: written beside, flushed, then put in place, readable by their owner only."""

from __future__ import annotations

import errno
import os
import stat
import time
from pathlib import Path

# On Windows an antivirus or an indexer holds a fresh file for a moment: "access denied" and "used by another process" pass by themselves.
_HELD = frozenset({5, 32})
_PATIENCE = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)  # seconds


def write_atomically(path: Path, data: bytes) -> None:
    """Replace ``path`` by ``data``; after a crash either the old or the new bytes stand there, whole. Raises OSError."""
    beside = path.with_name(path.name + ".new")
    beside.unlink(missing_ok=True)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(beside, path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def put_in_place(beside: Path, path: Path) -> None:
    """Give a file that is whole its final name, in place of what stood there. Raises OSError."""
    for pause in _PATIENCE:
        try:
            os.replace(beside, path)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            time.sleep(pause)
        else:
            return
    os.replace(beside, path)


def flush_folder(folder: Path) -> None:
    """Make names in a folder durable where the platform can (not on Windows)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def may_be_opened(path: Path) -> bool:
    """False for a pipe or a device, which on somebody's stick would hold whoever opens it for ever."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True  # opening it tells why


def read_bounded(path: Path, limit: int) -> bytes:
    """At most ``limit`` + 1 bytes of a file: a longer one shows by its length. Raises OSError, also for a pipe or a device."""
    if not may_be_opened(path):
        raise OSError(errno.EINVAL, "not a file")
    with path.open("rb") as file:
        return file.read(limit + 1)
