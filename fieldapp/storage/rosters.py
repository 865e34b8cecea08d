"""The roster ``vault.json``: one slot for each user (see ``slots``), and what the vault shows without a key.

Canonical JSON (UTF-8, keys sorted, no blanks); all bytes in lower-case hexadecimal; anything else is refused::

    {"v": 2, "vault": "<16 bytes>", "generation": 3,
     "public": {"language": "fr", "sites": ["OUJ"]},          read by the unlock screen before any key is there
     "clinical": "<X25519 public>" | null, "protection": "<X25519 public>" | null,
     "recovery": {"slot": "…", "public": "<X25519 public>", "vouched": "<64 bytes>",
                  "database": "…", "clinical": "…" | null, "protection": "…" | null} | null,
     "slots": [{"id": "<8 bytes>", "m": 65536, "t": 3, "p": 4, "salt": "<16 bytes>", "nonce": "<12 bytes>", "sealed": "<528 bytes>",
                "public": "<X25519 public>", "bundle": "<304 bytes>", "clinical": "<80 bytes>", "protection": "<80 bytes>",
                "vouched": "<64 bytes>"}, …],
     "mac": "<32 bytes>"}

``mac`` is HMAC-SHA-256 of everything else under a key derived from the database key: it shows edits by whoever cannot unlock; a user who
can unlock could forge it. No name is written in clear: ``id`` is a hash of vault and user name. ``recovery.slot`` holds a private key that
only the mission and the sheet together open; under its public half lie the vault's keys, each added when it is born.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldapp.domain.errors import Refused, StoreDamaged

from .slots import MAC_SIZE, MAX_LANES, MAX_MEMORY_KIB, MAX_PASSES, PARTS, SEALED_KEY_SIZE, VERSION, Cost, Recovery, Slot, canonical

_TRIAL = 1  # written before the first release only, with a slot that others could not renew
MAX_BYTES = 1_000_000
MAX_SLOTS = 100


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


def sign(roster: Roster, database_key: bytes) -> Roster:
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
        {"id": slot.id, "m": slot.cost.memory_kib, "t": slot.cost.passes, "p": slot.cost.lanes}
        | {name: getattr(slot, name).hex() for name in PARTS}
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
    """Read ``vault.json``.

    Raises Refused ``newer_version``, ``trial_version``; StoreDamaged ``vault_unreadable`` for what ``encode`` did not write.
    """
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
    if type(value.get("v")) is int and value["v"] == _TRIAL:
        raise Refused("trial_version")
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
            _hex(recovery["vouched"], 2 * MAC_SIZE),
            _hex(recovery["database"], SEALED_KEY_SIZE),
            _maybe(recovery["clinical"], SEALED_KEY_SIZE),
            _maybe(recovery["protection"], SEALED_KEY_SIZE),
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
    parts = {name: _hex(value[name], size) for name, size in PARTS.items()}
    return Slot(_hex(value["id"], 8).hex(), cost, **parts)


def _number(value: object, low: int, high: int) -> int:
    if type(value) is not int or not low <= value <= high:
        raise ValueError
    return value


def _maybe(value: object, size: int) -> bytes | None:
    return None if value is None else _hex(value, size)


def _hex(value: object, size: int | None) -> bytes:
    """Bytes of exactly ``size``, or, without one, 1 byte to 64 KiB."""
    if not isinstance(value, str) or not 0 < len(value) <= 131_072:
        raise ValueError
    data = bytes.fromhex(value)
    if size is not None and len(data) != size:
        raise ValueError
    return data
