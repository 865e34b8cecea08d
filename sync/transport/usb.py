"""Parcels on a stick: written beside, flushed, read back from the device and compared, and only then given their name.

A name says nothing (eight hex digits and ``.dat``, see ``sync.parcel``) and the same items get the same name, so writing twice leaves one
file. Who pulls the stick out, fills it or makes it read-only meets one sentence; under a final name there is never half a file.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from sync import parcel
from sync.errors import SyncRefused, Unreadable
from sync.placing import put

MAX_FILES = 4096  # looked at in one folder
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO})
# Windows tells a stick that was pulled out by numbers of its own, which Python takes for "not allowed": not ready, no such device (55 and
# 433), the volume changed, an error of the device, no device connected.
_GONE_WINDOWS = frozenset({21, 55, 433, 1006, 1117, 1167})
_NO_SUCH_CALL = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})


def save(folder: Path, items: Sequence[bytes]) -> Path:
    """Write a parcel into ``folder`` and return its file.

    Raises SyncRefused ``usb_full``, ``usb_gone``, ``usb_refuses``, ``usb_altered`` (what was read back is not what was written); then
    nothing new stands there under a final name.
    """
    data = parcel.write(items)
    path = folder / parcel.file_name(data)
    beside = path.with_suffix(".tmp")
    try:
        if _holds(path, data):
            return path
        try:
            _write(beside, data)
            if _from_device(beside) != data:
                raise SyncRefused("usb_altered")
            put(beside, path)
        finally:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
        _flush(folder)
    except OSError as error:
        raise told(error) from None
    return path


def parcels(folder: Path) -> Iterator[tuple[Path, list[bytes]]]:
    """Every parcel that lies in a folder, by name; other files, damaged ones and links are passed over. Raises SyncRefused ``usb_gone``,
    ``usb_refuses`` when the folder cannot be read."""
    try:
        found = sorted(islice((path for path in folder.iterdir() if path.suffix == ".dat"), MAX_FILES))
    except OSError as error:
        raise told(error) from None
    for path in found:
        with suppress(OSError, Unreadable):
            if stat.S_ISREG(path.lstat().st_mode):
                yield path, parcel.read(_bounded(path))


def load(folder: Path) -> list[bytes]:
    """All items of all parcels of a folder, each once. Raises as ``parcels``."""
    return list(dict.fromkeys(item for _, items in parcels(folder) for item in items))


def remove(path: Path) -> None:
    """Take a parcel away that has done its work. Raises SyncRefused as ``save``."""
    try:
        path.unlink(missing_ok=True)
        _flush(path.parent)
    except OSError as error:
        raise told(error) from None


def told(error: OSError) -> SyncRefused:
    """The sentence for what a stick did."""
    if error.errno in _FULL:
        return SyncRefused("usb_full")
    gone = error.errno in _GONE or getattr(error, "winerror", None) in _GONE_WINDOWS
    return SyncRefused("usb_gone" if gone else "usb_refuses")


def _holds(path: Path, data: bytes) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode) and _from_device(path) == data
    except OSError:
        return False


def _write(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _from_device(path: Path) -> bytes:
    """What the device gives back: the system is asked to forget what it remembers of the file first."""
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.read(parcel.LIMIT + 1)


def _bounded(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(parcel.LIMIT + 1)


def _flush(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_SUCH_CALL:  # some file systems of sticks cannot flush a folder by itself
            raise
    finally:
        os.close(handle)
