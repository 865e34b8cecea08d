"""The health line: what every batch says, sealed, of the laptop that made it, so that the mission can help before somebody calls.

An object of canonical JSON with exactly these fields, and nothing about any person::

    {"copy": 6, "disk": 81920, "drift": 0, "oldest": 2, "pack": 4, "program": "0.1.0", "queue": 1, "sites": ["OUJ"]}

- ``program``: version of the program · ``pack``: number of the newest mission pack it holds, 0 for none · ``sites``: what it serves.
- ``queue``: batches that wait · ``oldest``: days since the oldest of them was sealed.
- ``disk``: free space in MiB, rounded down to 256 · ``drift``: days its clock is ahead of the mission's date (behind: negative).
- ``copy``: days since the newest copy off its own disk, -1 when there is none.
"""

from __future__ import annotations

from dataclasses import dataclass

from . import canonical
from .errors import Unreadable

_FIELDS = frozenset({"program", "pack", "queue", "oldest", "disk", "drift", "copy", "sites"})
_DAYS = 100_000
_MAX_SITES = 64


@dataclass(frozen=True)
class Health:
    """How a laptop fares; the fields of the module's page in full words."""

    program: str
    pack: int = 0
    queue: int = 0
    oldest_days: int = 0
    disk_mb: int = 0
    drift_days: int = 0
    copy_days: int = -1
    sites: tuple[str, ...] = ()


def encode(health: Health) -> dict[str, object]:
    """The object that is written."""
    return {
        "program": health.program,
        "pack": health.pack,
        "queue": health.queue,
        "oldest": health.oldest_days,
        "disk": health.disk_mb,
        "drift": health.drift_days,
        "copy": health.copy_days,
        "sites": list(health.sites),
    }


def decode(value: object) -> Health:
    """What an object says. Raises Unreadable for an unknown or missing field, or a value out of its bounds."""
    if not isinstance(value, dict) or set(value) != _FIELDS:
        raise Unreadable("file_malformed")
    return Health(
        program=canonical.text(value["program"], r"[0-9A-Za-z.+-]{1,32}"),
        pack=canonical.number(value["pack"], 0, 10**9),
        queue=canonical.number(value["queue"], 0, 10**9),
        oldest_days=canonical.number(value["oldest"], 0, _DAYS),
        disk_mb=canonical.number(value["disk"], 0, 10**9),
        drift_days=canonical.number(value["drift"], -_DAYS, _DAYS),
        copy_days=canonical.number(value["copy"], -1, _DAYS),
        sites=sites(value["sites"]),
    )


def sites(value: object) -> tuple[str, ...]:
    """Codes of sites, in order and each once. Raises Unreadable."""
    if not isinstance(value, list) or len(value) > _MAX_SITES:
        raise Unreadable("file_malformed")
    codes = [canonical.text(code, r"[A-Z0-9]{2,12}") for code in value]
    if codes != sorted(set(codes)):
        raise Unreadable("file_malformed")
    return tuple(codes)
