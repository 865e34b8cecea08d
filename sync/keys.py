"""Keys of installations and of the mission, as raw bytes, and the only calls that sign, verify, seal and unseal with them.

Signing is Ed25519 (32 bytes each half). Every signature names its purpose, so one made for a batch is worth nothing as a receipt.
Sealing is HPKE with ML-KEM-768 + X25519, HKDF-SHA-256 and AES-256-GCM: private 96 bytes (ML-KEM seed 64, X25519 32), public 1,216
(ML-KEM 1,184, X25519 32), 1,136 bytes longer sealed than open.

A mission has four: *root* signs site packs, *receipt* signs receipts and is the only one on the machine that faces the network,
*sealing* opens batches, *recovery* opens half of a recovery slot. An installation has one: it signs its batches.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, MLKEM768X25519PublicKey, Suite

from .errors import Unreadable

SIGNING_SIZE = 32
SIGNATURE_SIZE = 64
SEALING_PUBLIC_SIZE = 1184 + 32
SEALING_OVERHEAD = 1136
_MLKEM_SEED_SIZE = 64
_MLKEM_PUBLIC_SIZE = 1184
_HPKE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def new_signing_key() -> bytes:
    """A fresh private Ed25519 key."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def signing_public(private: bytes) -> bytes:
    """The public half of a signing key."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def sign(private: bytes, purpose: str, message: bytes) -> bytes:
    """A signature of 64 bytes that is valid for this purpose only."""
    return Ed25519PrivateKey.from_private_bytes(private).sign(_bound(purpose, message))


def verify(public: bytes, purpose: str, message: bytes, signature: bytes) -> None:
    """Nothing if the signature is good. Raises Unreadable if it is not, or if the key is none."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _bound(purpose, message))
    except (InvalidSignature, ValueError):
        raise Unreadable("signature_wrong") from None


def verify_any(publics: Sequence[bytes], purpose: str, message: bytes, signature: bytes) -> None:
    """Nothing if one of these keys made the signature: a mission's present one or one it had before. Raises Unreadable."""
    for public in publics:
        with suppress(Unreadable):
            return verify(public, purpose, message, signature)
    raise Unreadable("signature_wrong")


def new_sealing_key() -> bytes:
    """A fresh private key for sealing."""
    return MLKEM768PrivateKey.generate().private_bytes_raw() + X25519PrivateKey.generate().private_bytes_raw()


def sealing_public(private: bytes) -> bytes:
    """The public half of a sealing key."""
    return (
        MLKEM768PrivateKey.from_seed_bytes(private[:_MLKEM_SEED_SIZE]).public_key().public_bytes_raw()
        + X25519PrivateKey.from_private_bytes(private[_MLKEM_SEED_SIZE:]).public_key().public_bytes_raw()
    )


def seal(public: bytes, plaintext: bytes, info: bytes) -> bytes:
    """Bytes only the private half opens, and only with the same ``info``. Raises Unreadable if ``public`` is no key."""
    try:
        key = MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC_SIZE]),
            X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC_SIZE:]),
        )
    except ValueError:
        raise Unreadable("file_malformed") from None
    return _HPKE.encrypt(plaintext, key, info=info)


def unseal(private: bytes, sealed: bytes, info: bytes) -> bytes:
    """What was sealed. Raises Unreadable when the key, the ``info`` or any byte is another."""
    key = MLKEM768X25519PrivateKey(
        MLKEM768PrivateKey.from_seed_bytes(private[:_MLKEM_SEED_SIZE]),
        X25519PrivateKey.from_private_bytes(private[_MLKEM_SEED_SIZE:]),
    )
    try:
        return _HPKE.decrypt(sealed, key, info=info)
    except (InvalidTag, ValueError):
        raise Unreadable("seal_does_not_open") from None


def key_id(public: bytes) -> str:
    """A short name of a public key: 16 hex digits."""
    return hashlib.sha256(b"fieldapp/key-id/v1\0" + public).hexdigest()[:16]


def installation_id(public: bytes) -> str:
    """The name of an installation: the first 20 hex digits of the SHA-256 of its public key."""
    return hashlib.sha256(public).hexdigest()[:20]


def approval_code(public: bytes) -> str:
    """Six digits read out over the telephone, from another hash than the installation's name, so that a slip in one shows in the other."""
    digest = hashlib.sha256(b"fieldapp/approval-code/v1\0" + public).digest()
    return f"{int.from_bytes(digest, 'big') % 10**6:06d}"


def _bound(purpose: str, message: bytes) -> bytes:
    return b"fieldapp/" + purpose.encode() + b"\0" + message
