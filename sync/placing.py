"""Giving a file that is whole its final name, also where something else is looking at it just then."""

from __future__ import annotations

import os
import time
from pathlib import Path

# On Windows an antivirus or an indexer holds a fresh file for a moment: "access denied" and "used by another process" pass by themselves.
_HELD = frozenset({5, 32})
_PATIENCE = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)  # seconds


def put(beside: Path, path: Path) -> None:
    """Move ``beside`` to ``path`` in place of what stood there. Raises OSError."""
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
