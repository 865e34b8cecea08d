"""The roster ``vault.json``: one slot for each user, in which a passphrase locks that user's bundle of keys.

Canonical JSON (UTF-8, keys sorted, no blanks); all bytes in lower-case hexadecimal; anything else is refused::

    {"v": 1, "vault": "<16 bytes>", "generation": 3,
     "public": {"language": "fr", "sites": ["OUJ"]},          read by the unlock screen before any key is there
     "clinical": "<X25519 public>" | null, "protection": "<X25519 public>" | null,
     "recovery": {"slot": "…", "public": "<X25519 public>", "database": "…", "clinical": "…" | null, "protection": "…" | null} | null,
     "slots": [{"id": "<8 bytes>", "m": 65536, "t": 3, "p": 4, "salt": "<16 bytes>", "nonce": "<12 bytes>", "sealed": "…"}, …],
     "mac": "<32 bytes>"}

``sealed`` is AES-256-GCM of the bundle under Argon2id(passphrase in NFKC; ``m`` KiB, ``t`` passes, ``p`` lanes), with the version, the
vault and the rest of the slot as associated data, so a slot that was edited or moved opens nothing. No name is written in clear: ``id`` is
a hash of vault and user name. ``mac`` is HMAC-SHA-256 of everything else under a key derived from the database key: it shows edits by
whoever cannot unlock; a user who can unlock could forge it. ``recovery.slot`` holds a private key that only the mission and the sheet
together open; under its public half lie the vault's keys, each added when it is born.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import time
import unicodedata
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from cryptography.exceptions import InternalError, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldapp.domain.errors import Refused, StoreDamaged

VERSION = 1
MAX_BYTES = 1_000_000
MAX_SLOTS = 100
MAX_MEMORY_KIB, MAX_PASSES, MAX_LANES = 1_048_576, 16, 8
_BUNDLE_SIZE = 1024  # every bundle is padded to this, so that its length does not tell the role


@dataclass(frozen=True)
class Cost:
    """Argon2id parameters: memory in KiB, passes over it, lanes."""

    memory_kib: int
    passes: int
    lanes: int


FLOOR = Cost(64 * 1024, 3, 4)
CAP_KIB = 256 * 1024
FAST_FOR_TESTS = Cost(1024, 1, 1)


@dataclass(frozen=True)
class Slot:
    """One user's locked bundle."""

    id: str
    cost: Cost
    salt: bytes
    nonce: bytes = b""
    sealed: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class Recovery:
    """What opens the vault when all passphrases are forgotten: the mission and the sheet together."""

    slot: bytes
    public: bytes
    database: bytes
    clinical: bytes | None
    protection: bytes | None


@dataclass(frozen=True)
class Roster:
    """The content of ``vault.json``."""

    vault_id: str
    generation: int
    sites: tuple[str, ...]
    language: str
    clinical: bytes | None
    protection: bytes | None
    recovery: Recovery | None
    slots: tuple[Slot, ...]
    mac: bytes = b""


@dataclass(frozen=True)
class Bundle:
    """The keys of one user: the database key for all, private role keys for those roles only, a signing key and a key for own drafts."""

    user: str
    roles: frozenset[str]
    database: bytes = field(repr=False)
    signing: bytes = field(repr=False)
    own: bytes = field(repr=False)
    clinical: bytes | None = field(default=None, repr=False)
    protection: bytes | None = field(default=None, repr=False)


def canonical(value: object) -> bytes:
    """The one way to write a JSON value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def slot_id(vault_id: str, user: str) -> str:
    """The name of a user's slot, which does not show the user's name."""
    plain = unicodedata.normalize("NFKC", user).casefold().strip()
    return hashlib.sha256(f"fieldapp/slot/v1|{vault_id}|{plain}".encode()).hexdigest()[:16]


def calibrate(target_seconds: float = 1.0) -> Cost:
    """What takes about a second on this machine: never below the floor; memory first, up to 256 MiB, then passes."""
    started = time.perf_counter()
    stretch("calibration", FLOOR, bytes(16))
    factor = target_seconds / max(time.perf_counter() - started, 0.001)
    memory = int(min(max(FLOOR.memory_kib * factor, FLOOR.memory_kib), CAP_KIB)) // 1024 * 1024
    passes = int(FLOOR.passes * max(1.0, factor * FLOOR.memory_kib / memory))
    return Cost(memory, min(passes, MAX_PASSES), FLOOR.lanes)


def stretch(passphrase: str, cost: Cost, salt: bytes) -> bytes:
    """The 32-byte key a passphrase stands for. Raises Refused ``memory_too_small`` when the machine cannot provide the memory."""
    plain = unicodedata.normalize("NFKC", passphrase).encode()
    try:
        return Argon2id(salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib).derive(plain)
    except (MemoryError, InternalError):
        raise Refused("memory_too_small", mib=cost.memory_kib // 1024) from None


def lock(bundle: Bundle, vault_id: str, passphrase: str, cost: Cost) -> Slot:
    """A fresh slot for a user."""
    slot = Slot(slot_id(vault_id, bundle.user), cost, os.urandom(16), os.urandom(12))
    body = canonical(
        {
            "user": bundle.user,
            "roles": sorted(bundle.roles),
            "database": bundle.database.hex(),
            "signing": bundle.signing.hex(),
            "own": bundle.own.hex(),
            "clinical": bundle.clinical and bundle.clinical.hex(),
            "protection": bundle.protection and bundle.protection.hex(),
        }
    ).ljust(_BUNDLE_SIZE)
    sealed = AESGCM(stretch(passphrase, cost, slot.salt)).encrypt(slot.nonce, body, _header(slot, vault_id))
    return replace(slot, sealed=sealed)


def open_slot(slot: Slot, vault_id: str, passphrase: str) -> Bundle | None:
    """The bundle in a slot, or None when this passphrase does not open it (or the slot was edited)."""
    try:
        body = AESGCM(stretch(passphrase, slot.cost, slot.salt)).decrypt(slot.nonce, slot.sealed, _header(slot, vault_id))
    except InvalidTag:
        return None
    value = json.loads(body)
    keys = {name: value[name] and bytes.fromhex(value[name]) for name in ("database", "signing", "own", "clinical", "protection")}
    return Bundle(user=value["user"], roles=frozenset(value["roles"]), **keys)


def _header(slot: Slot, vault_id: str) -> bytes:
    return canonical({"v": VERSION, "vault": vault_id, "id": slot.id, **asdict(slot.cost), "salt": slot.salt.hex()})


def sign_roster(roster: Roster, database_key: bytes) -> Roster:
    """The roster with its MAC."""
    return replace(roster, mac=_mac(roster, database_key))


def is_authentic(roster: Roster, database_key: bytes) -> bool:
    """Whether the MAC holds, that is, whether nobody without a key edited the roster."""
    return hmac.compare_digest(roster.mac, _mac(roster, database_key))


def _mac(roster: Roster, database_key: bytes) -> bytes:
    key = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"fieldapp/roster-mac/v1|" + roster.vault_id.encode()).derive(
        database_key
    )
    return hmac.new(key, encode(replace(roster, mac=b"")), hashlib.sha256).digest()


def encode(roster: Roster) -> bytes:
    """The bytes of ``vault.json``."""
    recovery = roster.recovery and {name: value and value.hex() for name, value in asdict(roster.recovery).items()}
    slots = [
        {
            "id": slot.id,
            "m": slot.cost.memory_kib,
            "t": slot.cost.passes,
            "p": slot.cost.lanes,
            "salt": slot.salt.hex(),
            "nonce": slot.nonce.hex(),
            "sealed": slot.sealed.hex(),
        }
        for slot in roster.slots
    ]
    return canonical(
        {
            "v": VERSION,
            "vault": roster.vault_id,
            "generation": roster.generation,
            "public": {"language": roster.language, "sites": list(roster.sites)},
            "clinical": roster.clinical and roster.clinical.hex(),
            "protection": roster.protection and roster.protection.hex(),
            "recovery": recovery,
            "slots": slots,
            "mac": roster.mac.hex(),
        }
    )


def decode(data: bytes) -> Roster:
    """Read ``vault.json``. Raises Refused ``newer_version``, StoreDamaged ``vault_unreadable`` for what ``encode`` did not write."""
    damaged = StoreDamaged("vault_unreadable")
    if len(data) > MAX_BYTES:
        raise damaged
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        raise damaged from None
    if not isinstance(value, dict):
        raise damaged
    if type(value.get("v")) is int and value["v"] > VERSION:
        raise Refused("newer_version")
    try:
        roster = _roster(value)
    except (KeyError, TypeError, ValueError):
        raise damaged from None
    if encode(roster) != data:  # an unknown field, a repeated one, another spelling: nothing but the canonical bytes is read
        raise damaged
    return roster


def _roster(value: dict[str, Any]) -> Roster:
    public, recovery, slots = value["public"], value["recovery"], value["slots"]
    if not 1 <= len(slots) <= MAX_SLOTS or len(public["sites"]) > 100 or public["language"] not in ("fr", "ar", "en"):
        raise ValueError
    if not all(isinstance(site, str) and len(site) <= 12 and site.isalnum() for site in public["sites"]):
        raise ValueError
    roster = Roster(
        vault_id=_hex(value["vault"], 16).hex(),
        generation=_number(value["generation"], 1, 10**9),
        sites=tuple(public["sites"]),
        language=public["language"],
        clinical=_maybe(value["clinical"], 32),
        protection=_maybe(value["protection"], 32),
        recovery=None
        if recovery is None
        else Recovery(
            _hex(recovery["slot"], None),
            _hex(recovery["public"], 32),
            _hex(recovery["database"], 80),
            _maybe(recovery["clinical"], 80),
            _maybe(recovery["protection"], 80),
        ),
        slots=tuple(_slot(slot) for slot in slots),
        mac=_hex(value["mac"], 32),
    )
    if len({slot.id for slot in roster.slots}) != len(roster.slots):
        raise ValueError
    return roster


def _slot(value: dict[str, Any]) -> Slot:
    lanes = _number(value["p"], 1, MAX_LANES)
    cost = Cost(_number(value["m"], 8 * lanes, MAX_MEMORY_KIB), _number(value["t"], 1, MAX_PASSES), lanes)
    sealed = _hex(value["sealed"], _BUNDLE_SIZE + 16)
    return Slot(_hex(value["id"], 8).hex(), cost, _hex(value["salt"], 16), _hex(value["nonce"], 12), sealed)


def _number(value: object, low: int, high: int) -> int:
    if type(value) is not int or not low <= value <= high:
        raise ValueError
    return value


def _maybe(value: object, size: int) -> bytes | None:
    return None if value is None else _hex(value, size)


def _hex(value: object, size: int | None) -> bytes:
    """Bytes of exactly ``size``, or, without one, at most 64 KiB."""
    if not isinstance(value, str) or len(value) > 131_072:
        raise ValueError
    data = bytes.fromhex(value)
    if size is not None and len(data) != size:
        raise ValueError
    return data
