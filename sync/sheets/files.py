"""A file that is there whole or not at all, readable by its owner only."""

from __future__ import annotations

import os
from pathlib import Path

from sync.placing import put


def replace(path: Path, data: bytes) -> None:
    """Write ``data`` beside ``path`` and move it into place. Raises OSError and leaves what was there when the disk refuses."""
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
