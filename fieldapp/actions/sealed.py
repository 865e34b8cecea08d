"""What of a case only some roles read: status and topics under its clinical key, restricted vulnerabilities under its protection key.

Each is sealed in steps of length, and for everybody as soon as the key exists: neither the length of what is sealed nor its being there
tells anything about the person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldapp.storage import sealing
from fieldapp.storage.database import Store
from fieldapp.storage.vault import Vault

NOT_STATED = "non_precise"
_STATUS_LENGTH, _RESTRICTED_LENGTH = 32, 160


def seal_status(vault: Vault, public: bytes | None, uid: str, status: str) -> bytes | None:
    """The precise status of the case ``uid`` under its public half.

    None while there is no clinical key and nothing was stated. Raises Refused ``clinical_key_missing``.
    """
    if public is None and status == NOT_STATED:
        return None
    return sealing.seal_case(vault, public, "clinical", status.ljust(_STATUS_LENGTH), _place(uid, "status_sealed"))


def seal_restricted(vault: Vault, public: bytes | None, uid: str, codes: Sequence[str]) -> bytes | None:
    """Restricted codes; None while there is no protection key and there are none. Raises Refused ``protection_key_missing``."""
    if public is None and not codes:
        return None
    text = ";".join(sorted(codes)).ljust(_RESTRICTED_LENGTH)
    return sealing.seal_case(vault, public, "protection", text, _place(uid, "restricted_sealed"))


def seal_themes(vault: Vault, public: bytes | None, entry_uid: str, codes: Sequence[str]) -> bytes | None:
    """The topics of a session; None while there is no clinical key and there are none. Raises Refused ``clinical_key_missing``."""
    if public is None and not codes:
        return None
    text = sealing.in_steps(";".join(codes), sealing.TOPICS_STEP)
    return sealing.seal_case(vault, public, "clinical", text, sealing.place("entry", entry_uid, "themes_sealed"))


def status(store: Store, row: Mapping[Any, Any]) -> str | None:
    """The precise status of a person's row, for who holds the clinical key; None for others."""
    if not store.vault.can_read_clinical:
        return None
    if not row["status_sealed"]:
        return NOT_STATED
    return status_with(store.keyring.private(store.vault, row["uid"], "clinical"), store.vault, row)


def status_with(private: bytes, vault: Vault, row: Mapping[Any, Any]) -> str:
    """The same of a row that has one, with the clinical private half of the case at hand."""
    return sealing.open_with(private, vault, "clinical", row["status_sealed"], _place(row["uid"], "status_sealed")).strip()


def restricted(store: Store, row: Mapping[Any, Any]) -> tuple[str, ...] | None:
    """The restricted codes of a person's row, for who holds the protection key; None for others."""
    if not store.vault.can_read_protection:
        return None
    sealed = row["restricted_sealed"]
    text = sealing.open_case(store, row["uid"], "protection", sealed, _place(row["uid"], "restricted_sealed")) if sealed else ""
    return tuple(code for code in text.strip().split(";") if code)


def themes(vault: Vault, private: bytes, entry_uid: str, blob: bytes) -> list[str]:
    """The topics of a session, with the clinical private half of its case at hand."""
    text = sealing.open_with(private, vault, "clinical", blob, sealing.place("entry", entry_uid, "themes_sealed"))
    return [code for code in text.strip().split(";") if code]


def _place(uid: str, column: str) -> str:
    return sealing.place("person", uid, column)
