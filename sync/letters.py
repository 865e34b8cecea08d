"""The letter: a person's file, or the answer to one, from one installation to another, by stick or through the mission.

The mission passes it on and can open nothing of it. Bytes of a letter::

    FIELDLTR1 | u16 length of header | header | HPKE ciphertext | Ed25519 signature (64)

The header is canonical JSON (see ``canonical``)::

    {"from": "d7…", "key": "9a…", "size": 16384, "to": "3f…", "uid": "77…", "v": 1}

- ``from``: Ed25519 public key of the installation that sends, hex · ``to``: the name of the installation it is for, 20 hex digits.
- ``key``: name of the public half it is sealed to (``keys.key_id``), which that installation told as its address (``addresses``).
- ``size``: bytes of the plaintext, one of ``BUCKETS``, so that the length of a file tells little · ``uid``: 32 random hex digits.
- Magic and header are the ``info`` of HPKE; the signature, purpose ``letter/v1``, covers every byte before it.

Whoever seals fills the plaintext up to a bucket with ``pad``. What is inside is the matter of the two installations (``fieldapp.actions``).
The name of a letter is the SHA-256 of all its bytes, in hex.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from . import canonical, keys
from .errors import Unreadable

MAGIC = b"FIELDLTR1"
BUCKETS = (16_384, 65_536, 262_144, 1_048_576)
_MAX_HEADER = 512
LIMIT = BUCKETS[-1] + keys.SEALING_OVERHEAD + keys.SIGNATURE_SIZE + len(MAGIC) + 2 + _MAX_HEADER
_PURPOSE = "letter/v1"
_HEADER = frozenset({"v", "from", "to", "key", "size", "uid"})


@dataclass(frozen=True)
class Letter:
    """The outside of a letter whose signature was verified."""

    public: bytes
    to: str
    key: str
    uid: str
    size: int
    hash: str
    info: bytes = field(repr=False)
    sealed: bytes = field(repr=False)

    @property
    def sender(self) -> str:
        """The name of the installation that signed it."""
        return keys.installation_id(self.public)


def pad(plain: bytes) -> bytes:
    """A plaintext with its length before it, filled up to a bucket. Raises Unreadable ``file_too_long`` beyond the largest."""
    whole = len(plain).to_bytes(4, "big") + plain
    size = next((bucket for bucket in BUCKETS if len(whole) <= bucket), None)
    if size is None:
        raise Unreadable("file_too_long")
    return whole.ljust(size, b"\0")


def unpad(padded: bytes) -> bytes:
    """What ``pad`` filled up. Raises Unreadable."""
    end = 4 + int.from_bytes(padded[:4], "big")
    if len(padded) not in BUCKETS or end > len(padded) or any(padded[end:]):
        raise Unreadable("file_malformed")
    return padded[4:end]


def head(installation_key: bytes, *, to: str, to_public: bytes, size: int, uid: str) -> bytes:
    """Magic and header of a letter: what its ciphertext is bound to, the ``info`` it has to be sealed with."""
    header = canonical.encode(
        {
            "v": 1,
            "from": keys.signing_public(installation_key).hex(),
            "to": to,
            "key": keys.key_id(to_public),
            "size": size,
            "uid": uid,
        }
    )
    return MAGIC + len(header).to_bytes(2, "big") + header


def write(installation_key: bytes, info: bytes, sealed: bytes) -> bytes:
    """A letter: its ``head`` and the bytes sealed with it, signed."""
    signed = info + sealed
    return signed + keys.sign(installation_key, _PURPOSE, signed)


def read(data: bytes) -> Letter:
    """The outside of a letter, its size checked and its signature verified. Raises Unreadable."""
    start = len(MAGIC) + 2
    if len(data) > LIMIT:
        raise Unreadable("file_too_long")
    length = int.from_bytes(data[len(MAGIC) : start], "big")
    end = start + length
    if not data.startswith(MAGIC) or length > _MAX_HEADER or len(data) < end + keys.SEALING_OVERHEAD + keys.SIGNATURE_SIZE:
        raise Unreadable("file_malformed")
    header = canonical.decode(data[start:end], limit=_MAX_HEADER, keys=_HEADER)
    canonical.number(header["v"], 1, 1)
    size = len(data) - end - keys.SEALING_OVERHEAD - keys.SIGNATURE_SIZE
    if canonical.number(header["size"], size, size) not in BUCKETS:
        raise Unreadable("file_malformed")
    public = canonical.octets(header["from"], keys.SIGNING_SIZE)
    signed, signature = data[: -keys.SIGNATURE_SIZE], data[-keys.SIGNATURE_SIZE :]
    keys.verify(public, _PURPOSE, signed, signature)
    return Letter(
        public=public,
        to=canonical.text(header["to"], r"[0-9a-f]{20}"),
        key=canonical.text(header["key"], r"[0-9a-f]{16}"),
        uid=canonical.text(header["uid"], r"[0-9a-f]{32}"),
        size=size,
        hash=hashlib.sha256(data).hexdigest(),
        info=data[:end],
        sealed=signed[end:],
    )
