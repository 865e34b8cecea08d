"""The mission's part of recovery: opening its half of a slot, for somebody locked out or for a drill.

``recover SLOT`` takes the real slot of a laptop that nobody can open; before it, the mission makes sure by voice who asks. ``recover SLOT
--drill`` takes practice slots only. They come as files, or inside a batch, and are then kept by the opener in the folder ``practice`` as
``<installation>-<number of the batch>.slot`` until they are answered.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sync import halves, keys, recovery
from sync.errors import SyncRefused, Unreadable
from sync.sheets import files

from .home import Mission, PrivateKeys

FOLDER = "practice"


def half_of(mission: Mission, private: PrivateKeys, slot: bytes, day: date, *, drill: bool) -> bytes:
    """The signed half of a slot (see ``halves``).

    Raises SyncRefused ``recover_other_mission``, ``recover_is_practice``, ``recover_not_practice``, ``recover_slot_unreadable``.
    """
    try:
        label = recovery.label(slot)
    except Unreadable:
        raise SyncRefused("recover_slot_unreadable") from None
    if label.key != keys.key_id(mission.recovery_public):
        raise SyncRefused("recover_other_mission")
    if label.practice != drill:
        raise SyncRefused("recover_is_practice" if label.practice else "recover_not_practice")
    try:
        share = recovery.open_mission_half(slot, private.recovery)
    except Unreadable:
        raise SyncRefused("recover_slot_unreadable") from None
    return halves.write(mission.receipt_private(), slot, share, day=day, mission=mission.name)


def keep_practice(mission: Mission, installation: str, seq: int, slot: bytes) -> Path:
    """Keep a practice slot that came inside a batch; the same one again changes nothing."""
    folder = mission.folder / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"{installation}-{seq}.slot"
    files.replace(path, slot)
    return path


def answered(mission: Mission, path: Path) -> None:
    """Take away a kept practice slot whose proof was written; a file from elsewhere is left alone."""
    if path.parent.resolve() == (mission.folder / FOLDER).resolve():
        path.unlink(missing_ok=True)


def read_slot(path: Path) -> bytes:
    """A slot's bytes from its file, within bounds. Raises SyncRefused ``recover_slot_unreadable``."""
    try:
        with path.open("rb") as file:
            return file.read(recovery.LIMIT + 1)
    except OSError:
        raise SyncRefused("recover_slot_unreadable") from None
