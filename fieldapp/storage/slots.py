"""A slot of the roster: a user's passphrase locks what opens that user's keys; others exchange the keys it leads to without it.

``sealed`` holds what is the user's alone: name, private half of the user's pair, signing key, key of drafts. It is AES-256-GCM under
Argon2id(passphrase in NFKC; ``m`` KiB, ``t`` passes, ``p`` lanes), with the version, the vault and the head of the slot as associated
data, so a slot that was edited or moved opens nothing. ``public`` is the other half of the pair; under it lie, by HPKE, ``bundle`` (roles
and database key) and the private halves of the vault's ``clinical`` and ``protection`` pairs, or as many random bytes for who has none.
So keys can be exchanged for everybody without their passphrases.

``vouched`` is what a user who forges the roster's MAC cannot make: two MACs of slot and public half, one under each role's private key
(random where the user has none), without which no new role key is ever sealed to that public half.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import time
import unicodedata
from dataclasses import asdict, dataclass, field, replace

from cryptography.exceptions import InternalError, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldapp.domain.errors import Refused, RosterAltered

VERSION = 2  # of roster and slots
MAX_MEMORY_KIB, MAX_PASSES, MAX_LANES = 1_048_576, 16, 8
# Padded to these, so that lengths tell neither name nor role.
_OWN_SIZE, _BUNDLE_SIZE = 512, 256
_KEY_SIZE, _TAG_SIZE, _HPKE_OVERHEAD = 32, 16, 48
SEALED_KEY_SIZE = _KEY_SIZE + _HPKE_OVERHEAD
MAC_SIZE = 32

SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
RECOVERY = "recovery"
PARTS = {
    "salt": 16,
    "nonce": 12,
    "public": _KEY_SIZE,
    "sealed": _OWN_SIZE + _TAG_SIZE,
    "bundle": _BUNDLE_SIZE + _HPKE_OVERHEAD,
    "clinical": SEALED_KEY_SIZE,
    "protection": SEALED_KEY_SIZE,
    "vouched": 2 * MAC_SIZE,
}
# Whoever has one of these roles holds that private key.
HOLDERS = {"clinical": frozenset({"counsellor", "psychologist"}), "protection": frozenset({"protection"})}


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
    """What one user's passphrase opens, and what others may exchange without it."""

    id: str
    cost: Cost
    salt: bytes
    nonce: bytes
    public: bytes
    sealed: bytes = field(default=b"", repr=False)
    bundle: bytes = field(default=b"", repr=False)
    clinical: bytes = field(default=b"", repr=False)
    protection: bytes = field(default=b"", repr=False)
    vouched: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class Recovery:
    """What opens the vault when all passphrases are forgotten: the mission and the sheet together."""

    slot: bytes
    public: bytes
    vouched: bytes
    database: bytes
    clinical: bytes | None
    protection: bytes | None


@dataclass(frozen=True)
class Bundle:
    """The keys of one user: the database key for all, private role keys for those roles only; the user's own signing key, key of drafts
    and private half of the pair that others seal to."""

    user: str
    roles: frozenset[str]
    database: bytes = field(repr=False)
    signing: bytes = field(repr=False)
    own: bytes = field(repr=False)
    pair: bytes = field(repr=False)
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


def fresh_pair() -> bytes:
    """The private half of a new X25519 pair."""
    return X25519PrivateKey.generate().private_bytes_raw()


def public_of(private: bytes) -> bytes:
    """The public half of a pair."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal_to(public: bytes, data: bytes, info: bytes) -> bytes:
    """HPKE to a public half; ``info`` says what for, and has to be said again to open."""
    return SUITE.encrypt(data, X25519PublicKey.from_public_bytes(public), info=info)


def unseal(private: bytes, blob: bytes, info: bytes) -> bytes:
    """Open what ``seal_to`` sealed. Raises InvalidTag or ValueError for anything else."""
    return SUITE.decrypt(blob, X25519PrivateKey.from_private_bytes(private), info=info)


def lock(bundle: Bundle, vault_id: str, passphrase: str, cost: Cost) -> Slot:
    """A fresh slot for a user."""
    slot = Slot(slot_id(vault_id, bundle.user), cost, os.urandom(16), os.urandom(12), public_of(bundle.pair))
    mine = {"user": bundle.user, "pair": bundle.pair.hex(), "signing": bundle.signing.hex(), "own": bundle.own.hex()}
    sealed = AESGCM(stretch(passphrase, cost, slot.salt)).encrypt(slot.nonce, canonical(mine).ljust(_OWN_SIZE), _header(slot, vault_id))
    slot = with_keys(replace(slot, sealed=sealed), vault_id, bundle.roles, bundle.database)
    for name in HOLDERS:
        slot = with_role_key(slot, vault_id, name, getattr(bundle, name))
    return slot


def with_keys(slot: Slot, vault_id: str, roles: frozenset[str], database: bytes) -> Slot:
    """The slot with other roles or another database key; it takes nothing but the user's public half."""
    body = canonical({"roles": sorted(roles), "database": database.hex()}).ljust(_BUNDLE_SIZE)
    return replace(slot, bundle=seal_to(slot.public, body, _part(slot, vault_id, "bundle")))


def with_role_key(slot: Slot, vault_id: str, name: str, private: bytes | None) -> Slot:
    """The slot with another private key of a role, vouched for under that very key; or, with None, with what only looks like it."""
    sealed = seal_to(slot.public, private or os.urandom(_KEY_SIZE), _part(slot, vault_id, name))
    mac = os.urandom(MAC_SIZE) if private is None else voucher(private, vault_id, slot.id, slot.public)
    vouched = vouched_with(slot.vouched, name, mac)
    return replace(slot, clinical=sealed, vouched=vouched) if name == "clinical" else replace(slot, protection=sealed, vouched=vouched)


def voucher(private: bytes, vault_id: str, owner: str, public: bytes) -> bytes:
    """The word of who holds a role's private key that this public half is ``owner``'s (a slot's name, or ``recovery``)."""
    key = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"fieldapp/voucher/v1|" + vault_id.encode()).derive(private)
    return hmac.new(key, owner.encode() + b"|" + public, hashlib.sha256).digest()


def vouched_with(vouched: bytes, name: str, mac: bytes) -> bytes:
    """The two MACs with that of one role exchanged."""
    clinical, protection = vouched[:MAC_SIZE] or os.urandom(MAC_SIZE), vouched[MAC_SIZE:] or os.urandom(MAC_SIZE)
    return mac + protection if name == "clinical" else clinical + mac


def is_vouched(holder: Slot | Recovery, vault_id: str, name: str, private: bytes) -> bool:
    """Whether somebody who held this role's private key vouched for the public half of a slot or of the recovery."""
    mac = holder.vouched[:MAC_SIZE] if name == "clinical" else holder.vouched[MAC_SIZE:]
    owner = holder.id if isinstance(holder, Slot) else RECOVERY
    return hmac.compare_digest(mac, voucher(private, vault_id, owner, holder.public))


def open_slot(slot: Slot, vault_id: str, passphrase: str) -> Bundle | None:
    """The keys a slot leads to, or None when this passphrase does not open it (or its head was edited).

    Raises RosterAltered ``slot_altered`` when the passphrase is right and the keys beside it are not this user's.
    """
    try:
        body = AESGCM(stretch(passphrase, slot.cost, slot.salt)).decrypt(slot.nonce, slot.sealed, _header(slot, vault_id))
    except InvalidTag:
        return None
    mine = json.loads(body)
    pair, signing, own = (bytes.fromhex(mine[name]) for name in ("pair", "signing", "own"))
    return replace(keys_in(slot, vault_id, pair), user=mine["user"], signing=signing, own=own)


def keys_in(slot: Slot, vault_id: str, pair: bytes) -> Bundle:
    """What lies in a slot under its owner's pair. Raises RosterAltered ``slot_altered`` for another's."""
    try:
        given = json.loads(unseal(pair, slot.bundle, _part(slot, vault_id, "bundle")))
        roles = frozenset(given["roles"])
        held = {
            name: unseal(pair, getattr(slot, name), _part(slot, vault_id, name)) for name, holders in HOLDERS.items() if roles & holders
        }
        return Bundle("", roles, bytes.fromhex(given["database"]), b"", b"", pair, **held)
    except (InvalidTag, ValueError, TypeError, KeyError):
        raise RosterAltered("slot_altered") from None


def _header(slot: Slot, vault_id: str) -> bytes:
    return canonical({"v": VERSION, "vault": vault_id, "id": slot.id, **asdict(slot.cost), "salt": slot.salt.hex()})


def _part(slot: Slot, vault_id: str, name: str) -> bytes:
    return f"fieldapp/slot-{name}/v2|{vault_id}|{slot.id}".encode()
