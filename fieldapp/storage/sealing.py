"""Sealing inside the store: what is of a case under the case's own public keys, drafts under the user's own key.

Whoever works at the desk can seal; only who holds the private half opens: that of a case lies in the keyring, under the vault's clinical
or protection key (see ``keyring``). Sealed bytes are bound to the vault and to their place, so a value moved to another row opens nothing.
HPKE (RFC 9180): X25519, HKDF-SHA-256, AES-256-GCM; own key: AES-256-GCM, 12-byte nonce first.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fieldapp.domain.errors import Refused, StoreDamaged

from .vault import SUITE, Vault

if TYPE_CHECKING:
    from .database import Store

TOPICS_STEP = 64  # characters, of the topics of a session


def place(table: str, uid: str, column: str) -> str:
    """The name of the place sealed bytes are bound to."""
    return f"{table}|{uid}|{column}"


def in_steps(text: str, step: int) -> str:
    """The text, filled with blanks to the next multiple of ``step`` characters, at least one, so that its length tells little."""
    return text.ljust(max(1, -(-len(text) // step)) * step)


def seal_case(vault: Vault, public: bytes | None, name: str, text: str, place: str) -> bytes:
    """Seal under a case's public half of ``name``, clinical or protection.

    Raises Refused ``clinical_key_missing`` or ``protection_key_missing`` while the case has none, because no such user exists yet.
    """
    return seal_case_bytes(vault, public, name, text.encode(), place)


def seal_case_bytes(vault: Vault, public: bytes | None, name: str, data: bytes, place: str) -> bytes:
    """The same of bytes: a scanned paper. Raises Refused as ``seal_case``."""
    if public is None:
        raise Refused(f"{name}_key_missing")
    return SUITE.encrypt(data, X25519PublicKey.from_public_bytes(public), info=_info(vault, f"case-{name}", place))


def open_case(store: Store, uid: str, name: str, blob: bytes, place: str) -> str:
    """Read what ``seal_case`` sealed for the case ``uid``.

    Raises NotAllowed for other roles, Refused ``case_key_gone`` for an erased case, StoreDamaged when the bytes were changed or moved.
    """
    return open_with(store.keyring.private(store.vault, uid, name), store.vault, name, blob, place)


def open_with(private: bytes, vault: Vault, name: str, blob: bytes, place: str) -> str:
    """The same with the private half of the case at hand: from the keyring for many values at once, or granted for a time.

    Who holds the vault's key reads also what was sealed under that, before cases had keys of their own.
    """
    try:
        return _open(vault, private, f"case-{name}", blob, place)
    except StoreDamaged:
        if not vault.holds(name):
            raise
        return open_shared(vault, name, blob, place)


def open_bytes_with(private: bytes, vault: Vault, name: str, blob: bytes, place: str) -> bytes:
    """Read what ``seal_case_bytes`` sealed, with the private half of the case at hand. Raises StoreDamaged."""
    return _open_bytes(vault, private, f"case-{name}", blob, place)


def open_shared(vault: Vault, name: str, blob: bytes, place: str) -> str:
    """Read what was sealed under the vault's own pair of ``name``, before cases had pairs of their own.

    Raises NotAllowed for other roles, StoreDamaged when the bytes were changed or moved.
    """
    return _open(vault, vault.key(name), name, blob, place)


def seal_own(vault: Vault, text: str, place: str) -> bytes:
    """Seal for this user alone."""
    nonce = os.urandom(12)
    return nonce + AESGCM(vault.key("own")).encrypt(nonce, text.encode(), _info(vault, "own", place))


def reseal_own(vault: Vault, blob: bytes, place: str, old: bytes, new: bytes) -> bytes:
    """What one user sealed for themselves, sealed for another, by who holds both keys. Raises StoreDamaged for anything else."""
    try:
        text = AESGCM(old).decrypt(blob[:12], blob[12:], _info(vault, "own", place))
    except InvalidTag:
        raise StoreDamaged("sealed_damaged") from None
    nonce = os.urandom(12)
    return nonce + AESGCM(new).encrypt(nonce, text, _info(vault, "own", place))


def open_own(vault: Vault, blob: bytes, place: str) -> str:
    """Read what the same user sealed. Raises StoreDamaged for anything else."""
    try:
        return AESGCM(vault.key("own")).decrypt(blob[:12], blob[12:], _info(vault, "own", place)).decode()
    except (InvalidTag, ValueError):
        raise StoreDamaged("sealed_damaged") from None


def _open(vault: Vault, private: bytes, name: str, blob: bytes, place: str) -> str:
    try:
        return _open_bytes(vault, private, name, blob, place).decode()
    except UnicodeDecodeError:
        raise StoreDamaged("sealed_damaged") from None


def _open_bytes(vault: Vault, private: bytes, name: str, blob: bytes, place: str) -> bytes:
    try:
        return SUITE.decrypt(blob, X25519PrivateKey.from_private_bytes(private), info=_info(vault, name, place))
    except (InvalidTag, ValueError):
        raise StoreDamaged("sealed_damaged") from None


def _info(vault: Vault, name: str, place: str) -> bytes:
    return f"fieldapp/{name}/v1|{vault.vault_id}|{place}".encode()
