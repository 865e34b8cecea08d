"""One process a home: a lock the operating system lets go of by itself when the process ends, however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from fieldapp.domain.errors import Refused

LOCK = "lock"


class HomeLock:
    """Held from construction until ``release``.

    Raises Refused ``home_in_use`` when another process, or another store, holds it, ``disk_refuses`` when the folder cannot be written.
    """

    def __init__(self, home: Path) -> None:
        try:
            self._handle: int | None = os.open(home / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            raise Refused("disk_refuses") from None
        try:
            _take(self._handle)
        except OSError:
            os.close(self._handle)
            raise Refused("home_in_use") from None

    @property
    def held(self) -> bool:
        """Whether it has not been released."""
        return self._handle is not None

    def release(self) -> None:
        """Let another process open the home."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
