"""Changing several files of a home at once: the new ones are made beside, and one small file is the moment they count.

A new key or a restored copy touches the roster, the store and the keyring together, and no file system replaces three files in one step.
So each new file is first written as ``NAME.next`` and checked by the caller; ``commit`` then writes ``switch.json``, which names them all:
that is the moment of change. ``finish`` puts them in place, as often as it takes; it needs no key, and runs before anything of a home is
read. Without a ``switch.json`` what lies beside is rubbish of a crash, and ``finish`` takes it away.

``switch.json`` is canonical JSON: ``{"aside": "aside-1f…" | null, "names": ["keyring.db", "store.db", "vault.json"], "v": 1}``. With
``aside`` the old files are moved into that folder of the home instead of being replaced.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

from fieldapp.domain.errors import Refused, StoreDamaged

from .files import flush_folder, put_in_place, read_bounded, write_atomically

MANIFEST = "switch.json"
NEXT = ".next"
_LIMIT = 4096
# A name of a home, or one folder down; never a way out of it.
_NAME = re.compile(r"(?:[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*")
# What SQLite keeps beside a file; it belongs to the old one and would be played into the new.
_BESIDE = ("-wal", "-shm", "-journal")


def beside(home: Path, name: str) -> Path:
    """Where the new file is made."""
    return home / (name + NEXT)


def commit(home: Path, names: tuple[str, ...], *, aside: str | None = None) -> None:
    """Let the new files count, and put them in place. Raises Refused ``disk_refuses`` before anything counted."""
    if not all(map(_NAME.fullmatch, names)) or (aside is not None and not _NAME.fullmatch(aside)):
        raise ValueError("not a name of a home")
    body = json.dumps({"aside": aside, "names": sorted(names), "v": 1}, sort_keys=True, separators=(",", ":"))
    try:
        for name in names:
            _flush(beside(home, name))
            flush_folder(beside(home, name).parent)
        write_atomically(home / MANIFEST, body.encode())
    except OSError:
        raise Refused("disk_refuses") from None
    finish(home)


def finish(home: Path) -> bool:
    """Put in place what counts already, or take away what never counted. Whether a change was completed.

    Whoever calls holds the lock of the home. Raises Refused ``disk_refuses`` (to be tried again), StoreDamaged ``vault_unreadable`` for a
    manifest nobody here wrote.
    """
    if not (home / MANIFEST).exists():
        _abandon(home)
        return False
    names, aside = _read(home)
    try:
        for name in names:
            if beside(home, name).exists():
                _put_in_place(home, name, aside)
        (home / MANIFEST).unlink()
        flush_folder(home)
    except OSError:
        raise Refused("disk_refuses") from None
    return True


def pending(home: Path) -> bool:
    """Whether ``finish`` has something to do."""
    return (home / MANIFEST).exists()


def _put_in_place(home: Path, name: str, aside: str | None) -> None:
    old, folder = home / name, (home / name).parent
    if aside is not None:
        (home / aside).mkdir(mode=0o700, exist_ok=True)
        # The log goes first: a store without its log is an older store, a log without its store is nothing.
        for end in (*_BESIDE, ""):
            if old.with_name(old.name + end).exists():
                put_in_place(old.with_name(old.name + end), home / aside / (old.name + end))
        flush_folder(home / aside)
    else:
        for end in _BESIDE:
            old.with_name(old.name + end).unlink(missing_ok=True)
    put_in_place(beside(home, name), old)
    flush_folder(folder)


def _abandon(home: Path) -> None:
    for folder in (home, home / "copies"):
        for left in folder.glob("*" + NEXT + "*"):
            left.unlink(missing_ok=True)


def _read(home: Path) -> tuple[list[str], str | None]:
    damaged = StoreDamaged("vault_unreadable")
    try:
        data = read_bounded(home / MANIFEST, _LIMIT)
        value = json.loads(data)
    except (OSError, ValueError, RecursionError):
        raise damaged from None
    if len(data) > _LIMIT or not isinstance(value, dict) or set(value) != {"aside", "names", "v"} or value["v"] != 1:
        raise damaged
    names, aside = value["names"], value["aside"]
    if not isinstance(names, list) or not all(isinstance(name, str) and _NAME.fullmatch(name) for name in names):
        raise damaged
    if aside is not None and not (isinstance(aside, str) and _NAME.fullmatch(aside)):
        raise damaged
    return names, aside


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
