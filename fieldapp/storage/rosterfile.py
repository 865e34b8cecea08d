"""The roster on the disk, written twice.

``vault.json`` comes first and is proved to open before its spare, ``vault.json.previous``, follows; so one of the two always opens, and an
old passphrase dies when the new one was proved.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from fieldapp.domain.errors import Refused, RosterAltered, StoreDamaged

from . import rosters
from .files import read_bounded, write_atomically
from .rosters import Roster

ROSTER, PREVIOUS, LAST = "vault.json", "vault.json.previous", "last"


def exists(home: Path) -> bool:
    """Whether this folder is a home."""
    return (home / ROSTER).exists() or (home / PREVIOUS).exists()


def read(home: Path) -> tuple[Roster, bool]:
    """The roster, and whether it is ``vault.json`` itself. Raises Refused ``no_home`` and what ``rosters.decode`` raises."""
    if not exists(home):
        raise Refused("no_home")
    first = read_one(home / ROSTER)
    if isinstance(first, Roster):
        return first, True
    spare = read_one(home / PREVIOUS)
    if isinstance(spare, Roster) and first.key not in ("newer_version", "trial_version"):
        return spare, False
    raise first


def candidates(home: Path) -> list[tuple[Roster, bool]]:
    """The rosters to try, and whether each is ``vault.json``: its spare second, but first where ``vault.json`` is an old one put back."""
    first, primary = read(home)
    spare = read_one(home / PREVIOUS)
    if not primary or not isinstance(spare, Roster) or spare == first:
        return [(first, primary)]
    both = [(first, True), (spare, False)]
    return both if first.generation >= spare.generation else both[::-1]


def read_one(path: Path) -> Roster | Refused:
    """One of the two files, or why it cannot be read."""
    try:
        return rosters.decode(read_bounded(path, rosters.MAX_BYTES))
    except Refused as refusal:
        return refusal
    except OSError:
        return StoreDamaged("vault_unreadable")


def keep(home: Path, roster: Roster, database_key: bytes, before: Roster | None, opens: Callable[[Roster], bool]) -> Roster:
    """Sign and write the roster, prove that what was written ``opens``, then write its spare; returns it signed.

    Raises Refused ``disk_refuses`` after putting ``before`` back.
    """
    signed = rosters.sign(roster, database_key)
    data = rosters.encode(signed)
    try:
        write_atomically(home / ROSTER, data)
        written = rosters.decode(read_bounded(home / ROSTER, rosters.MAX_BYTES))
        if written != signed or not opens(written):
            raise StoreDamaged("vault_unreadable")
        write_atomically(home / PREVIOUS, data)
    except (OSError, StoreDamaged):
        if before is not None and before.mac:
            write_atomically(home / ROSTER, rosters.encode(before))
        raise Refused("disk_refuses") from None
    return signed


def mended(home: Path, database_key: bytes, seen: int) -> Roster:
    """Put back, on both files, the newest roster that nobody edited.

    One older than the store last saw (``seen``), say from a copy of the folder, becomes the newest. Raises RosterAltered when none is left,
    Refused ``disk_refuses``.
    """
    found = [roster for name in (ROSTER, PREVIOUS) if isinstance(roster := read_one(home / name), Roster)]
    sound = [roster for roster in found if rosters.is_authentic(roster, database_key)]
    if not sound:
        raise RosterAltered("roster_altered")
    best = max(sound, key=lambda roster: roster.generation)
    if best.generation < seen:
        best = rosters.sign(replace(best, generation=seen + 1), database_key)
    try:
        for name in (ROSTER, PREVIOUS):
            write_atomically(home / name, rosters.encode(best))
    except OSError:
        raise Refused("disk_refuses") from None
    return best


def take_back(home: Path, roster: Roster, database_key: bytes) -> bool:
    """Put ``roster``, which is the spare, back as the first file, if that is only one sound step further; whether it was."""
    further = read_one(home / ROSTER)
    step = isinstance(further, Roster) and rosters.is_authentic(further, database_key) and further.generation == roster.generation + 1
    if not step or not rosters.is_authentic(roster, database_key) or read_one(home / PREVIOUS) != roster:
        return False
    try:
        write_atomically(home / ROSTER, rosters.encode(roster))
    except OSError:
        return False
    return True


def write_spare(home: Path, roster: Roster) -> None:
    """Write the spare again when a crash came between the two."""
    if not matches(home, roster):
        with suppress(OSError):  # the next opening tries again, and the check of the home tells
            write_atomically(home / PREVIOUS, rosters.encode(roster))


def matches(home: Path, roster: Roster) -> bool:
    """Whether both files are this roster."""
    wanted = rosters.encode(roster)
    try:
        return all(read_bounded(home / name, rosters.MAX_BYTES) == wanted for name in (ROSTER, PREVIOUS))
    except OSError:
        return False


def remember(home: Path, slot: str) -> None:
    """Note whose slot is tried first next time."""
    if last(home) != slot:
        with suppress(OSError):  # a convenience: on a full disk the next unlocking only takes longer
            write_atomically(home / LAST, slot.encode())


def last(home: Path) -> str:
    """Whose slot was opened last, or an empty text."""
    try:
        return read_bounded(home / LAST, 64).decode("ascii", "replace")
    except OSError:
        return ""
