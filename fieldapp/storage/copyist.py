"""Making one copy in one place: written and read back, told in ``place.json``, and only then what is not kept taken away."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import copying, journal, places, stock
from .connections import WHOLE, problem
from .copying import Progress
from .files import flush_folder, write_atomically
from .keyring import KEYRING, key_of
from .places import DISK, FOLDER, NAME, PLACE, Held, Place
from .tables import audit, backup
from .vault import Vault


def on_one_disk(folder: Path, home: Path) -> bool:
    """Whether a folder would be lost together with the home."""
    return folder.stat().st_dev == home.stat().st_dev


@dataclass(frozen=True)
class Copy:
    """Where a copy lies and what it holds, whether it was made only now, and whether its place is on the same disk as the home."""

    path: Path
    place: str
    seq: int
    day: date
    made: bool
    same_disk: bool


def before_migration(vault: Vault, path: Path, connection: sa.Connection) -> None:
    """Copy the store at ``path`` as it stands before its schema changes, within the transaction that is to change it; kept thirty days.

    Raises as ``make``.
    """
    with copying.refusing("disk_full", "disk_refuses"):
        folder = vault.home / FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        known = remembered(connection) if sa.inspect(connection).has_table(backup.name) else []
        Copyist(vault, path, folder, connection).run(DISK, known, "migration", None, False, None)


def remembered(connection: sa.Connection) -> stock.Remembered:
    """The copies whose keys the store knows."""
    return [(row.place, row.name, row.key) for row in connection.execute(sa.select(backup))]


class Copyist:
    """Making one copy: the vault, the store's file, the folder, and a connection that holds other writers back."""

    def __init__(self, vault: Vault, path: Path, folder: Path, connection: sa.Connection) -> None:
        self.vault = vault
        self.path = path
        self.folder = folder
        self.connection = connection
        self.key = vault.key("database")

    def run(
        self, label: str, remembered: stock.Remembered, kind: str, day: date | None, trusting: bool, progress: Progress | None
    ) -> tuple[Copy, Place]:
        """Copy what has no sound copy here, tell it in ``place.json``, and only then take away what is not kept."""
        found = stock.take(self.folder, self.vault, label, remembered, self._hash_at, self._went_back)
        head, today = journal.head(self.connection), day or self._last_day()
        place, made = found.place, False
        held = next((held for held in reversed(place.stores()) if held.head == head.hash), None)
        if held is None or not self._sound(held, trusting):
            held, made = self._written(self.path, self.key, f"store-{head.seq:09d}-{today}", kind, today, progress), True
            if held.head != head.hash:
                raise Refused("copy_failed")
            place = replace(place, files=(*place.files, held))
        elif kind == "migration":
            place = replace(place, files=tuple(replace(each, kind=kind) if each == held else each for each in place.files))
        if (self.vault.home / KEYRING).exists() and (made or not self._keyring_stands(place, trusting)):
            key = key_of(self.key, self.vault.vault_id)
            copied = self._written(self.vault.home / KEYRING, key, f"keyring-{head.seq:09d}", "keyring", today, None)
            place = replace(place, files=(*place.files, copied))
        keep = places.kept(place.files)
        place = places.sign(replace(place, files=tuple(each for each in place.files if each.name in keep)), self.key)
        self._tell(place)
        self._tidy(place, found.certain)
        return Copy(self.folder / held.name, place.id, head.seq, today, made, on_one_disk(self.folder, self.vault.home)), place

    def _written(self, source: Path, key: bytes, stem: str, kind: str, day: date, progress: Progress | None) -> Held:
        name = f"{stem}.db"
        if (self.folder / name).exists():  # another state of that number, or one that does not open
            name = f"{stem}-{secrets.token_hex(4)}.db"
        own = os.urandom(32)
        state = copying.write(source, key, self.folder / name, own, progress)
        return Held(name, kind, day, state.head.hash, places.wrap(self.key, self.vault.vault_id, name, own))

    def _sound(self, held: Held, trusting: bool) -> bool:
        own, path = places.unwrap(self.key, self.vault.vault_id, held), self.folder / held.name
        return own is not None and not problem(path, own, ("quick_check",) if trusting else WHOLE, frozen=True)

    def _keyring_stands(self, place: Place, trusting: bool) -> bool:
        return bool(place.keyrings()) and self._sound(place.keyrings()[-1], trusting)

    def _hash_at(self, seq: int) -> bytes | None:
        found: bytes | None = self.connection.scalar(sa.select(audit.c.hash).where(audit.c.seq == seq))
        return found

    def _went_back(self, after: int, through: int) -> bool:
        back = sa.select(audit.c.seq).where(audit.c.action == journal.RESTORED, audit.c.seq > after, audit.c.seq <= through)
        return self.connection.scalar(back.limit(1)) is not None

    def _last_day(self) -> date:
        at = self.connection.scalar(sa.select(audit.c.at).order_by(audit.c.seq.desc()).limit(1))
        return date.fromisoformat(str(at)[:10])

    def _tell(self, place: Place) -> None:
        data, path = places.encode(place), self.folder / PLACE
        if not path.exists() or path.read_bytes() != data:
            write_atomically(path, data)

    def _tidy(self, place: Place, certain: bool) -> None:
        """Take away what is not kept any more and what a crash left. A keyring nobody names can be opened by nobody."""
        named = {held.name for held in place.files}
        for path in self.folder.iterdir():
            unknown = NAME.fullmatch(path.name) is not None and path.name not in named
            if (unknown and (certain or path.name.startswith("keyring-"))) or ".db.new" in path.name:
                path.unlink()
        flush_folder(self.folder)
