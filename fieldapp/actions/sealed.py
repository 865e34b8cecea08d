"""What of a person only some roles read: the precise status under the clinical key, restricted vulnerabilities under the protection key.

Each is sealed in one length, and for everybody as soon as its key exists: neither the length of what is sealed nor its being there tells
anything about the person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldapp.storage import sealing
from fieldapp.storage.vault import Vault

NOT_STATED = "non_precise"
_STATUS_LENGTH, _RESTRICTED_LENGTH = 32, 160


def seal_status(vault: Vault, uid: str, status: str) -> bytes | None:
    """The precise status; None while there is no clinical key and nothing was stated. Raises Refused ``clinical_key_missing``."""
    if vault.clinical_public is None and status == NOT_STATED:
        return None
    return sealing.seal_clinical(vault, status.ljust(_STATUS_LENGTH), _place(uid, "status_sealed"))


def seal_restricted(vault: Vault, uid: str, codes: Sequence[str]) -> bytes | None:
    """Restricted codes; None while there is no protection key and there are none. Raises Refused ``protection_key_missing``."""
    if vault.protection_public is None and not codes:
        return None
    return sealing.seal_protection(vault, ";".join(sorted(codes)).ljust(_RESTRICTED_LENGTH), _place(uid, "restricted_sealed"))


def status(vault: Vault, row: Mapping[Any, Any]) -> str | None:
    """The precise status of a person's row, for who holds the clinical key; None for others."""
    if not vault.can_read_clinical:
        return None
    sealed = row["status_sealed"]
    return sealing.open_clinical(vault, sealed, _place(row["uid"], "status_sealed")).strip() if sealed else NOT_STATED


def restricted(vault: Vault, row: Mapping[Any, Any]) -> tuple[str, ...] | None:
    """The restricted codes of a person's row, for who holds the protection key; None for others."""
    if not vault.can_read_protection:
        return None
    sealed = row["restricted_sealed"]
    text = sealing.open_protection(vault, sealed, _place(row["uid"], "restricted_sealed")) if sealed else ""
    return tuple(code for code in text.strip().split(";") if code)


def _place(uid: str, column: str) -> str:
    return sealing.place("person", uid, column)
