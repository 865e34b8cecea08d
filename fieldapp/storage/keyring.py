"""The keyring ``keyring.db``: each case's own private keys, in a file apart from the store: one row less erases a case everywhere.

A case has a pair for what is clinical and one for the restricted annex. The public halves stand with the person in the store; the private
halves lie here, sealed under the vault's key of that role (HPKE; bound to vault, case and role). Copies of the store are kept for weeks,
copies of the keyring only twice in a place: once a case's keys are gone from those, nothing opens its sealed bytes in any old copy.

Keys are written, and flushed to the disk, before the person's own transaction commits, so no case is ever without its keys. The other way
round, keys may lie here for nobody: after a crash in between, or when an older store was put back. They open nothing that exists, and are
kept: the person may come back with a newer copy. Only ``erase`` and ``take_back`` remove keys; ``erase`` leaves the case's random name
behind, so that who was erased once is erased again in every older copy that is restored.

The file is a SQLCipher database under a key derived from the database key, and opens on its own: when the store is damaged a sound keyring
still opens. ``about`` names the vault and counts changes: of two keyrings of a vault the one with the higher count is the newer.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldapp.domain.errors import Refused, StoreDamaged

from .connections import connect, told
from .files import flush_folder, put_in_place
from .vault import SUITE, Vault

KEYRING = "keyring.db"
_CHUNK = 500
_TABLES = (
    "CREATE TABLE about (vault TEXT NOT NULL, changes INTEGER NOT NULL)",
    """CREATE TABLE case_key (
        uid TEXT NOT NULL PRIMARY KEY, clinical_public BLOB, clinical_sealed BLOB, protection_public BLOB, protection_sealed BLOB,
        erased_on TEXT
    ) WITHOUT ROWID""",
)
_INSERT = "INSERT OR REPLACE INTO case_key VALUES (?, ?, ?, ?, ?, ?)"
_ROWS = "SELECT uid, clinical_public, clinical_sealed, protection_public, protection_sealed, erased_on FROM case_key"


@dataclass(frozen=True, slots=True)
class CaseKeys:
    """The public halves of a case's pairs; None for a role that nobody in the vault has yet."""

    clinical: bytes | None
    protection: bytes | None


def key_of(database_key: bytes, vault_id: str) -> bytes:
    """The key of a vault's keyring, so that a new database key is a new key of the keyring."""
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"fieldapp/keyring/v1|" + vault_id.encode()).derive(database_key)


def begin(vault: Vault) -> None:
    """Make the empty keyring of a home that never had one; one that is there is left alone."""
    path = vault.home / KEYRING
    if path.exists():
        return
    beside = path.with_name(KEYRING + ".new")
    for left in beside.parent.glob(beside.name + "*"):
        left.unlink()
    Keyring(beside, key_of(vault.key("database"), vault.vault_id), vault.vault_id, new=True).close()
    put_in_place(beside, path)
    flush_folder(vault.home)


def open_in(vault: Vault) -> Keyring:
    """The keyring of a home. Raises StoreDamaged ``keyring_missing`` or ``keyring_damaged``."""
    return Keyring(vault.home / KEYRING, key_of(vault.key("database"), vault.vault_id), vault.vault_id)


class Keyring:
    """An open keyring. It may be used from several threads."""

    def __init__(self, path: Path, key: bytes, vault_id: str, *, new: bool = False, frozen: bool = False) -> None:
        """Open the keyring of a vault, or make it (``new``); ``frozen`` leaves the file as it is, byte for byte, and refuses changes.

        Raises StoreDamaged ``keyring_missing`` or ``keyring_damaged`` (unreadable under this key, or of another vault).
        """
        self.path = path
        self.vault_id = vault_id
        self._lock = threading.RLock()
        if new:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        elif not path.exists() or path.stat().st_size == 0:
            raise StoreDamaged("keyring_missing")
        with self._told():
            self._connection: Any = connect(path, key, frozen=frozen)
            try:
                if new:
                    with self._change():
                        for table in _TABLES:
                            self._connection.execute(table)
                        self._connection.execute("INSERT INTO about VALUES (?, 0)", (vault_id,))
                if self._connection.execute("SELECT vault FROM about").fetchall() != [(vault_id,)]:
                    raise StoreDamaged("keyring_damaged")
            except BaseException:
                self._connection.close()
                raise

    def __repr__(self) -> str:
        return "<Keyring>"

    @property
    def changes(self) -> int:
        """How often this keyring was changed: the higher, the newer."""
        with self._told():
            return int(self._connection.execute("SELECT changes FROM about").fetchone()[0])

    def make(self, uids: Sequence[str], clinical_public: bytes | None, protection_public: bytes | None) -> dict[str, CaseKeys]:
        """Give these cases the pairs they lack, sealed under the vault's public halves, durable when this returns; their public halves.

        A pair that is there stays. A role without a public half is left for later. Raises Refused ``case_key_gone`` for an erased case.
        """
        publics = (clinical_public, protection_public)
        made: dict[str, CaseKeys] = {}
        with self._told(), self._change():
            for start in range(0, len(uids), _CHUNK):
                chunk = uids[start : start + _CHUNK]
                held = {row[0]: row for row in self._rows(chunk)}
                fresh = [self._completed(uid, held.get(uid), publics) for uid in chunk]
                changed = [row for row in fresh if row != held.get(row[0], (row[0], *[None] * 5))]
                self._connection.executemany(_INSERT, changed)
                made |= {row[0]: CaseKeys(row[1], row[3]) for row in fresh}
        return made

    def private(self, vault: Vault, uid: str, role: str) -> bytes:
        """The private half of a case's pair, ``clinical`` or ``protection``.

        Raises NotAllowed without the vault's key of that role, Refused ``case_key_gone`` for an erased case, StoreDamaged
        ``sealed_damaged`` for one without keys or with others than were sealed here.
        """
        mine = X25519PrivateKey.from_private_bytes(vault.key(role))
        return self._opened(mine, uid, role, self._held(uid, role))

    def bind(self, uid: str, data: bytes) -> bytes:
        """Lock data so that it lasts no longer than the case's keys: erasing the case closes it in every old copy of the store too.

        It ends as well when the clinical pair is exchanged. Raises as ``private``.
        """
        nonce = os.urandom(12)
        return nonce + AESGCM(self._binding(uid)).encrypt(nonce, data, self._info(uid, "bound"))

    def unbind(self, uid: str, blob: bytes) -> bytes:
        """What ``bind`` locked. Raises StoreDamaged for anything else."""
        try:
            return AESGCM(self._binding(uid)).decrypt(blob[:12], blob[12:], self._info(uid, "bound"))
        except (InvalidTag, ValueError):
            raise StoreDamaged("sealed_damaged") from None

    def erase(self, uid: str, on: str = "") -> None:
        """Forget a case's keys, and keep its random name as one that was erased (``on`` that day). Nothing of them stays in the file."""
        with self._told():
            with self._change():
                self._connection.execute(_INSERT, (uid, None, None, None, None, on))
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def take_back(self, uids: Sequence[str]) -> None:
        """Remove the keys of cases that were never written: the transaction they were made for did not come to its end."""
        with self._told(), self._change():
            self._connection.executemany("DELETE FROM case_key WHERE uid = ? AND erased_on IS NULL", [(uid,) for uid in uids])

    def tombstones(self) -> frozenset[str]:
        """The random names of the cases that were erased."""
        with self._told():
            return frozenset(row[0] for row in self._connection.execute("SELECT uid FROM case_key WHERE erased_on IS NOT NULL"))

    def copy(self, path: Path, key: bytes) -> None:
        """Write this keyring anew as ``path`` under another key, flushed to the disk."""
        self._write(path, key, {})

    def rewrapped(self, path: Path, key: bytes, old: Mapping[str, bytes], new: Mapping[str, bytes]) -> None:
        """The same, with what was sealed for an ``old`` private key of the vault (by role) sealed under the ``new`` public one instead."""
        self._write(path, key, {role: (X25519PrivateKey.from_private_bytes(old[role]), new[role]) for role in old})

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def _write(self, path: Path, key: bytes, exchanged: Mapping[str, tuple[X25519PrivateKey, bytes]]) -> None:
        path.unlink(missing_ok=True)
        copy = Keyring(path, key, self.vault_id, new=True)
        try:
            with self._told(), copy._told(), copy._change():
                rows = self._connection.execute(_ROWS)
                while chunk := rows.fetchmany(_CHUNK):
                    copy._connection.executemany(_INSERT, [self._exchanged(row, exchanged) for row in chunk])
            with copy._told():
                copy._connection.execute("UPDATE about SET changes = ?", (self.changes,))
                copy._connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        finally:
            copy.close()
        with path.open("rb+") as file:
            os.fsync(file.fileno())
        flush_folder(path.parent)

    def _exchanged(self, row: Sequence[Any], exchanged: Mapping[str, tuple[X25519PrivateKey, bytes]]) -> list[Any]:
        fresh = list(row)
        for role, at in (("clinical", 2), ("protection", 4)):
            if role in exchanged and fresh[at] is not None:
                old, new = exchanged[role]
                fresh[at] = self._sealed(new, row[0], role, self._opened(old, row[0], role, fresh[at]))
        return fresh

    def _completed(self, uid: str, held: Sequence[Any] | None, publics: tuple[bytes | None, bytes | None]) -> tuple[Any, ...]:
        row = [uid, None, None, None, None, None] if held is None else list(held)
        if row[5] is not None:
            raise Refused("case_key_gone")
        for role, at, public in (("clinical", 1, publics[0]), ("protection", 3, publics[1])):
            if row[at] is None and public is not None:
                pair = X25519PrivateKey.generate()
                row[at], row[at + 1] = pair.public_key().public_bytes_raw(), self._sealed(public, uid, role, pair.private_bytes_raw())
        return tuple(row)

    def _sealed(self, public: bytes, uid: str, role: str, private: bytes) -> bytes:
        return SUITE.encrypt(private, X25519PublicKey.from_public_bytes(public), info=self._info(uid, role))

    def _opened(self, private: X25519PrivateKey, uid: str, role: str, sealed: bytes) -> bytes:
        try:
            return SUITE.decrypt(sealed, private, info=self._info(uid, role))
        except (InvalidTag, ValueError):
            raise StoreDamaged("sealed_damaged") from None

    def _info(self, uid: str, role: str) -> bytes:
        return f"fieldapp/case-key/v1|{self.vault_id}|{uid}|{role}".encode()

    def _held(self, uid: str, role: str) -> bytes:
        with self._told():
            row = next(iter(self._rows([uid])), None)
        if row is not None and row[5] is not None:
            raise Refused("case_key_gone")
        sealed: bytes | None = None if row is None else row[2 if role == "clinical" else 4]
        if sealed is None:
            raise StoreDamaged("sealed_damaged")
        return sealed

    def _binding(self, uid: str) -> bytes:
        """From the sealed key as it stands here and nowhere else."""
        info = self._info(uid, "binding")
        return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=info).derive(self._held(uid, "clinical"))

    def _rows(self, uids: Sequence[str]) -> list[tuple[Any, ...]]:
        places = ",".join("?" * len(uids))
        found: list[tuple[Any, ...]] = self._connection.execute(f"{_ROWS} WHERE uid IN ({places})", tuple(uids)).fetchall()
        return found

    @contextmanager
    def _change(self) -> Iterator[None]:
        """One change, whole and flushed, or none."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("UPDATE about SET changes = changes + 1")
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        """One thread at a time, and errors as sentences."""
        try:
            with self._lock, told(self.path.parent):
                yield
        except StoreDamaged as damage:
            raise StoreDamaged("keyring_damaged" if damage.key == "store_damaged" else damage.key) from None
