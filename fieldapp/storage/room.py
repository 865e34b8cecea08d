"""Room on the disk: whether any is left, and the ballast that is let go when none is, for even a deletion needs some."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

BALLAST = "ballast"
BALLAST_BYTES = 20 * 1024 * 1024
_FULL_BELOW = 1024 * 1024


def is_full(home: Path) -> bool:
    """Whether there is no room left even for what reading needs beside the store."""
    try:
        return shutil.disk_usage(home).free < _FULL_BELOW
    except OSError:
        return False


def drop_ballast(home: Path) -> None:
    """Let the room go that was held back."""
    with suppress(OSError):
        (home / BALLAST).unlink()


def keep_ballast(home: Path) -> None:
    """Hold back some room, as long as there is plenty."""
    path = home / BALLAST
    if path.exists() or shutil.disk_usage(home).free < 10 * BALLAST_BYTES:
        return
    with suppress(OSError), os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        for _ in range(BALLAST_BYTES // 65_536):
            file.write(bytes(65_536))
