"""Recorded voice, where a site has it: sound files in the home, ``voice/<language>/<key>.wav``, played by what the system brings.

Keys: ``<scale>-<question>`` as ``autonomie-3``, ``consent-<version>-<paragraph or purpose>`` as ``consent-2026-1-file``.

Files are data a site records itself; the bundled parts of Qt play no sound. Without a file or a player there is nothing to press.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = "voice"
_PLAYERS = ("paplay", "aplay", "afplay")


def find(home: Path, language: str, key: str) -> Path | None:
    """The recording of ``key`` in a language, when there is one and something that plays it. A key is letters, digits, dots and dashes."""
    if not key.replace(".", "").replace("-", "").replace("_", "").isalnum() or not language.isalpha():
        return None
    path = home / FOLDER / language / f"{key}.wav"
    return path if path.is_file() and (sys.platform == "win32" or _player()) else None


class Voice:
    """Plays one recording at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def play(self, path: Path) -> None:
        """Begin; what was playing stops."""
        self.stop()
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        elif player := _player():
            quiet = subprocess.DEVNULL
            self._process = subprocess.Popen([player, str(path)], stdin=quiet, stdout=quiet, stderr=quiet)  # noqa: S603  # a player of the system, a file of the home

    def stop(self) -> None:
        """Be silent."""
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(None, 0)
        elif self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None


def _player() -> str | None:
    return next((found for name in _PLAYERS if (found := shutil.which(name))), None)
