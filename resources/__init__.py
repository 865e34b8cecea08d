"""Programme content, wording, fonts, icons and palettes as data; this module is the one helper that finds them.

Everything lies beside this file, so the same call works in a checkout, in an installed wheel and in a plain folder.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """The path of a resource, e.g. ``path("programme", "sites.toml")``. Raises FileNotFoundError when it does not exist."""
    found = ROOT.joinpath(*parts)
    if not found.exists():
        raise FileNotFoundError("/".join(parts))
    return found


def toml(*parts: str) -> dict[str, Any]:
    """A TOML resource, read whole."""
    with path(*parts).open("rb") as file:
        return tomllib.load(file)
