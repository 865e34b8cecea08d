"""A small file somebody chose or typed the path of: read within bounds, with a sentence when it cannot be."""

from __future__ import annotations

from pathlib import Path

from fieldapp.domain.errors import Refused

LIMIT = 1_000_000  # octets


def read(path: str) -> bytes:
    """Its bytes, one more than ``LIMIT`` at most; runs on the worker. Raises Refused ``site_pack_not_there``."""
    try:
        with Path(path).expanduser().open("rb") as file:
            return file.read(LIMIT + 1)
    except OSError:
        raise Refused("site_pack_not_there") from None
