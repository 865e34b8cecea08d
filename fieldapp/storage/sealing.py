"""Sealing inside the store: text under the clinical or the protection public key, drafts under the user's own key.

Whoever works at the desk can seal; only who holds the private half opens. Sealed bytes are bound to the vault and to their place, so a
value moved to another row opens nothing. HPKE (RFC 9180): X25519, HKDF-SHA-256, AES-256-GCM; own key: AES-256-GCM, 12-byte nonce first.
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fieldapp.domain.errors import Refused, StoreDamaged

from .vault import SUITE, Vault


def place(table: str, uid: str, column: str) -> str:
    """The name of the place sealed bytes are bound to."""
    return f"{table}|{uid}|{column}"


def seal_clinical(vault: Vault, text: str, place: str) -> bytes:
    """Seal for counsellors and psychologists. Raises Refused ``clinical_key_missing`` while no such user exists."""
    return _seal(vault, vault.clinical_public, "clinical", text, place)


def open_clinical(vault: Vault, blob: bytes, place: str) -> str:
    """Read what ``seal_clinical`` sealed. Raises NotAllowed for other roles, StoreDamaged when the bytes were changed or moved."""
    return _open(vault, "clinical", blob, place)


def seal_protection(vault: Vault, text: str, place: str) -> bytes:
    """Seal for the role protection. Raises Refused ``protection_key_missing`` while no such user exists."""
    return _seal(vault, vault.protection_public, "protection", text, place)


def open_protection(vault: Vault, blob: bytes, place: str) -> str:
    """Read what ``seal_protection`` sealed. Raises NotAllowed for other roles, StoreDamaged when the bytes were changed or moved."""
    return _open(vault, "protection", blob, place)


def seal_own(vault: Vault, text: str, place: str) -> bytes:
    """Seal for this user alone."""
    nonce = os.urandom(12)
    return nonce + AESGCM(vault.key("own")).encrypt(nonce, text.encode(), _info(vault, "own", place))


def open_own(vault: Vault, blob: bytes, place: str) -> str:
    """Read what the same user sealed. Raises StoreDamaged for anything else."""
    try:
        return AESGCM(vault.key("own")).decrypt(blob[:12], blob[12:], _info(vault, "own", place)).decode()
    except (InvalidTag, ValueError):
        raise StoreDamaged("sealed_damaged") from None


def _seal(vault: Vault, public: bytes | None, name: str, text: str, place: str) -> bytes:
    if public is None:
        raise Refused(f"{name}_key_missing")
    return SUITE.encrypt(text.encode(), X25519PublicKey.from_public_bytes(public), info=_info(vault, name, place))


def _open(vault: Vault, name: str, blob: bytes, place: str) -> str:
    private = X25519PrivateKey.from_private_bytes(vault.key(name))
    try:
        return SUITE.decrypt(blob, private, info=_info(vault, name, place)).decode()
    except (InvalidTag, ValueError):
        raise StoreDamaged("sealed_damaged") from None


def _info(vault: Vault, name: str, place: str) -> bytes:
    return f"fieldapp/{name}/v1|{vault.vault_id}|{place}".encode()
