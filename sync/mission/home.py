"""The mission's home folder: its public keys, the key that signs receipts, and the other private keys under a passphrase.

``mission.json``, canonical JSON: ``{"approve_all": false, "receipt_public": "9c…", "recovery_public": "51…", "root_public": "d7…",
"sealing_public": "08…", "v": 1}``. ``receipt.key``: 32 bytes, on the machine that faces the network. ``keys.json``: ``{"lanes": 4,
"memory_kib": 65536, "nonce": "…", "passes": 3, "salt": "…", "sealed": "…", "v": 1}``; ``sealed`` is AES-256-GCM under
Argon2id(NFKC(passphrase)) with all other fields as associated data, and holds root, sealing and recovery keys in canonical JSON.
"""

from __future__ import annotations

import os
import secrets
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from sync import canonical, keys
from sync.errors import SyncRefused, Unreadable

PUBLIC, RECEIPT, PRIVATE, DATABASE = "mission.json", "receipt.key", "keys.json", "mission.db"
MIN_PASSPHRASE = 8
_LIMIT = 65_536
_PUBLIC_FIELDS = frozenset({"v", "approve_all", "root_public", "receipt_public", "sealing_public", "recovery_public"})
_PRIVATE_FIELDS = frozenset({"v", "memory_kib", "passes", "lanes", "salt", "nonce", "sealed"})
_KEY_FIELDS = frozenset({"root", "sealing", "recovery"})


@dataclass(frozen=True)
class Cost:
    """What one guess of the passphrase costs: Argon2id memory in KiB, passes, lanes."""

    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4


@dataclass(frozen=True)
class Mission:
    """A mission as the receiver knows it: no private key but the one for receipts, which is read when it is needed."""

    folder: Path
    approve_all: bool
    root_public: bytes
    receipt_public: bytes
    sealing_public: bytes
    recovery_public: bytes

    @property
    def name(self) -> str:
        """The short name of the mission, which stands in its receipts."""
        return keys.key_id(self.root_public)

    @property
    def database_url(self) -> str:
        """The embedded database, used unless another is named."""
        return f"sqlite:///{self.folder / DATABASE}"

    def receipt_private(self) -> bytes:
        """The key that signs receipts. Raises SyncRefused ``mission_home_damaged``."""
        return _whole(self.folder / RECEIPT)


@dataclass(frozen=True)
class PrivateKeys:
    """What the passphrase opens."""

    root: bytes = field(repr=False)
    sealing: bytes = field(repr=False)
    recovery: bytes = field(repr=False)


def create(folder: Path, passphrase: str, *, approve_all: bool = False, cost: Cost | None = None) -> Mission:
    """Make a mission's home with fresh keys. Raises SyncRefused ``mission_home_taken``, ``mission_passphrase_short``."""
    if len(passphrase) < MIN_PASSPHRASE:
        raise SyncRefused("mission_passphrase_short", count=MIN_PASSPHRASE)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any((folder / name).exists() for name in (PUBLIC, RECEIPT, PRIVATE, DATABASE)):
        raise SyncRefused("mission_home_taken")
    folder.chmod(0o700)
    root, receipt = keys.new_signing_key(), keys.new_signing_key()
    sealing, recovery = keys.new_sealing_key(), keys.new_sealing_key()
    _keep(folder / RECEIPT, receipt)
    _keep(folder / PRIVATE, _wrap({"root": root.hex(), "sealing": sealing.hex(), "recovery": recovery.hex()}, passphrase, cost or Cost()))
    public = {
        "v": 1,
        "approve_all": approve_all,
        "root_public": keys.signing_public(root).hex(),
        "receipt_public": keys.signing_public(receipt).hex(),
        "sealing_public": keys.sealing_public(sealing).hex(),
        "recovery_public": keys.sealing_public(recovery).hex(),
    }
    _keep(folder / PUBLIC, canonical.encode(public))
    return load(folder)


def load(folder: Path) -> Mission:
    """The mission of a folder. Raises SyncRefused ``mission_no_home``, or ``mission_home_damaged`` with exit status 3."""
    if not (folder / PUBLIC).exists():
        raise SyncRefused("mission_no_home")
    try:
        body = canonical.decode(_whole(folder / PUBLIC), limit=_LIMIT, keys=_PUBLIC_FIELDS)
        canonical.number(body["v"], 1, 1)
        return Mission(
            folder=folder,
            approve_all=body["approve_all"] is True,
            root_public=canonical.octets(body["root_public"], keys.SIGNING_SIZE),
            receipt_public=canonical.octets(body["receipt_public"], keys.SIGNING_SIZE),
            sealing_public=canonical.octets(body["sealing_public"], keys.SEALING_PUBLIC_SIZE),
            recovery_public=canonical.octets(body["recovery_public"], keys.SEALING_PUBLIC_SIZE),
        )
    except Unreadable:
        raise Damaged("mission_home_damaged") from None


def unlock(mission: Mission, passphrase: str) -> PrivateKeys:
    """The private keys. Raises SyncRefused ``mission_passphrase_wrong``, or ``mission_home_damaged`` with exit status 3."""
    try:
        body = canonical.decode(_whole(mission.folder / PRIVATE), limit=_LIMIT, keys=_PRIVATE_FIELDS)
        canonical.number(body["v"], 1, 1)
        cost = Cost(
            canonical.number(body["memory_kib"], 8, 1 << 20),
            canonical.number(body["passes"], 1, 16),
            canonical.number(body["lanes"], 1, 8),
        )
        salt, nonce = canonical.octets(body["salt"], 16), canonical.octets(body["nonce"], 12)
        sealed = canonical.octets(body.pop("sealed"))
        plain = AESGCM(_derive(passphrase, salt, cost)).decrypt(nonce, sealed, canonical.encode(body))
        inner = canonical.decode(plain, limit=_LIMIT, keys=_KEY_FIELDS)
        found = PrivateKeys(*(canonical.octets(inner[name]) for name in ("root", "sealing", "recovery")))
    except InvalidTag:
        raise SyncRefused("mission_passphrase_wrong") from None
    except Unreadable:
        raise Damaged("mission_home_damaged") from None
    return found


class Damaged(SyncRefused):
    """The mission's own files cannot be read."""

    exit_status = 3


def _wrap(secrets_by_name: dict[str, str], passphrase: str, cost: Cost) -> bytes:
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    head = {
        "v": 1,
        "memory_kib": cost.memory_kib,
        "passes": cost.passes,
        "lanes": cost.lanes,
        "salt": salt.hex(),
        "nonce": nonce.hex(),
    }
    sealed = AESGCM(_derive(passphrase, salt, cost)).encrypt(nonce, canonical.encode(secrets_by_name), canonical.encode(head))
    return canonical.encode({**head, "sealed": sealed.hex()})


def _derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    kdf = Argon2id(salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    return kdf.derive(unicodedata.normalize("NFKC", passphrase).encode())


def _keep(path: Path, data: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _whole(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LIMIT + 1)
    except OSError:
        raise Damaged("mission_home_damaged") from None
