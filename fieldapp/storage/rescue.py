"""The rescue pair: under its public half lie the vault's keys, and its private half opens only with the mission and the sheet together."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from cryptography.exceptions import InvalidTag

from fieldapp.domain.errors import StoreDamaged

from . import slots
from .rosters import Roster
from .slots import Recovery


@dataclass(frozen=True)
class RescuedKeys:
    """What the rescue pair opens: every key of the vault that had been born."""

    database: bytes = field(repr=False)
    clinical: bytes | None = field(repr=False)
    protection: bytes | None = field(repr=False)


def new(recovery_slot: Callable[[bytes], bytes], vault_id: str, keys: dict[str, bytes]) -> Recovery:
    """A new rescue pair, its private half locked by ``recovery_slot``, with the vault's keys under its public half."""
    private = slots.fresh_pair()
    vouched = slots.vouched_with(b"", "clinical", os.urandom(32))
    recovery = Recovery(recovery_slot(private), slots.public_of(private), vouched, b"", None, None)
    for name, key in keys.items():
        recovery = holding(recovery, vault_id, name, key)
    return recovery


def holding(recovery: Recovery, vault_id: str, name: str, key: bytes) -> Recovery:
    """The recovery with one of the vault's keys (``database``, ``clinical``, ``protection``) exchanged."""
    sealed = slots.seal_to(recovery.public, key, _info(vault_id, name))
    if name == "database":
        return replace(recovery, database=sealed)
    mac = slots.voucher(key, vault_id, slots.RECOVERY, recovery.public)
    vouched = slots.vouched_with(recovery.vouched, name, mac)
    return (
        replace(recovery, clinical=sealed, vouched=vouched) if name == "clinical" else replace(recovery, protection=sealed, vouched=vouched)
    )


def keys_of(roster: Roster, private: bytes) -> RescuedKeys:
    """The vault's keys, for who holds the private half of the rescue pair. Raises StoreDamaged ``vault_unreadable`` for another's."""
    recovery = roster.recovery
    if recovery is None:
        raise StoreDamaged("vault_unreadable")
    try:
        found = {
            name: None if (sealed := getattr(recovery, name)) is None else slots.unseal(private, sealed, _info(roster.vault_id, name))
            for name in ("clinical", "protection")
        }
        return RescuedKeys(slots.unseal(private, recovery.database, _info(roster.vault_id, "database")), **found)
    except (InvalidTag, ValueError):
        raise StoreDamaged("vault_unreadable") from None


def _info(vault_id: str, name: str) -> bytes:
    return f"fieldapp/recovery/v1|{vault_id}|{name}".encode()
