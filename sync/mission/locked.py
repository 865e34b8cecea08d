"""A few secret bytes in a file of canonical JSON, under a passphrase.

Beside what the file says in clear: ``memory_kib``, ``passes`` and ``lanes`` of Argon2id, ``salt``, ``nonce``, and ``sealed``, AES-256-GCM
under Argon2id(NFKC(passphrase)) with all other fields as associated data, so that none of them can be exchanged.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from sync import canonical
from sync.errors import SyncRefused

# What it locks can name who signs updates, or sign them, and whoever has the file guesses without end.
MIN_PASSPHRASE = 14
FIELDS = frozenset({"memory_kib", "passes", "lanes", "salt", "nonce", "sealed"})


@dataclass(frozen=True)
class Cost:
    """What one guess of the passphrase costs: Argon2id memory in KiB, passes, lanes."""

    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4


def long_enough(passphrase: str) -> None:
    """Raises SyncRefused ``mission_passphrase_short``, also for digits only."""
    if len(passphrase) < MIN_PASSPHRASE or "".join(passphrase.split()).isdecimal():
        raise SyncRefused("mission_passphrase_short", count=MIN_PASSPHRASE)


def closed(plain: bytes, passphrase: str, cost: Cost, clear: Mapping[str, object]) -> bytes:
    """The bytes of such a file; ``clear`` is what it says beside the fields of the module's page."""
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    head = {
        **clear,
        "memory_kib": cost.memory_kib,
        "passes": cost.passes,
        "lanes": cost.lanes,
        "salt": salt.hex(),
        "nonce": nonce.hex(),
    }
    sealed = AESGCM(_derive(passphrase, salt, cost)).encrypt(nonce, plain, canonical.encode(head))
    return canonical.encode({**head, "sealed": sealed.hex()})


def opened(body: Mapping[str, object], passphrase: str) -> tuple[bytes, Cost]:
    """What was sealed, and what a guess costs. ``body`` is the object of the file, its fields checked.

    Raises SyncRefused ``mission_passphrase_wrong``, Unreadable for a value out of its bounds.
    """
    cost = Cost(
        canonical.number(body["memory_kib"], 8, 1 << 20),
        canonical.number(body["passes"], 1, 16),
        canonical.number(body["lanes"], 1, 8),
    )
    salt, nonce = canonical.octets(body["salt"], 16), canonical.octets(body["nonce"], 12)
    head = {name: value for name, value in body.items() if name != "sealed"}
    try:
        plain = AESGCM(_derive(passphrase, salt, cost)).decrypt(nonce, canonical.octets(body["sealed"]), canonical.encode(head))
    except InvalidTag:
        raise SyncRefused("mission_passphrase_wrong") from None
    return plain, cost


def _derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    kdf = Argon2id(salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    return kdf.derive(unicodedata.normalize("NFKC", passphrase).encode())
