"""What the window remembers without a key: language, light or dark, size of text, the release that was told of. Nothing about people ever
stands here."""

from __future__ import annotations

import os
import tomllib
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = "window.toml"
_LONGEST = 10
_ALLOWED = {"language": ("fr", "ar", "en"), "theme": ("light", "dark", "follow"), "text": ("normal", "large")}


@dataclass
class Preferences:
    """Language fr/ar/en, theme light/dark/follow, text normal/large, and the release somebody here was told of: a number, or empty."""

    language: str = "fr"
    theme: str = "light"
    text: str = "normal"
    release: str = ""


def read(home: Path) -> Preferences:
    """What was chosen at this home; what is missing or unknown falls back to the computer's language and the light theme."""
    kept: dict[str, object] = {}
    with suppress(OSError, ValueError):
        kept = tomllib.loads((home / FILE).read_text(encoding="utf-8"))
    found = Preferences(**{name: str(kept[name]) for name, allowed in _ALLOWED.items() if kept.get(name) in allowed})
    release = str(kept.get("release", ""))
    found.release = release if release.isdecimal() and len(release) < _LONGEST else ""
    if "language" not in kept:
        from PySide6.QtCore import QLocale  # slow to import: only where nothing was chosen yet

        system = QLocale.system().name()[:2]
        found.language = system if system in _ALLOWED["language"] else "fr"
    return found


def write(home: Path, chosen: Preferences) -> None:
    """Remember; a disk that refuses is no reason to disturb anybody."""
    with suppress(OSError):
        if home.is_dir():
            beside = home / (FILE + ".new")
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.writelines(f'{name} = "{value}"\n' for name, value in asdict(chosen).items())
            os.replace(beside, home / FILE)
