"""The ask: the one question a laptop puts to the mission, and the answer only that laptop can read.

``POST /v1/mail`` carries an ask, canonical JSON (see ``canonical``), at most 32 KiB::

    {"ask": {"first": 12, "head_of": "", "installation": "d7…", "key": "…", "letters": ["4f…"], "mission": "51c0…", "pack": 4,
             "reply": 7, "v": 1},
     "signature": "3e…"}

- ``installation``: Ed25519 public key of who asks, hex · ``mission``: whom it asks.
- ``first``: the lowest of its numbers that is not durable yet: receipts and head are wanted from there on. 1 asks for a whole head.
- ``head_of``: the installation whose head is wanted, empty for its own. Another's is given only to who stands in for it.
- ``pack``, ``reply``: the newest numbers it holds, 0 for none · ``letters``: SHA-256 of letters it has kept, so that they need not be
  again.
- ``key``: base64 of a public half made for this ask alone (ML-KEM-768 + X25519), to which the answer is sealed.
- ``signature``: Ed25519 by the installation, purpose ``ask/v1``.

The answer::

    FIELDANS1 | HPKE ciphertext, ``info`` = "fieldapp/answer/v1" 00 SHA-256(ask)

    inside: u8 1 if there is more | u32 length | a parcel (see ``parcel``) | zeros up to a multiple of 4,096

So an ask that was overheard and sent again gives nothing away, and its size tells nobody whether there was news. Anyone can seal to the key
of an ask: what is inside counts only by its own signatures, and what must be fresh names the ask (``heads``).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from . import canonical, keys, parcel
from .errors import Unreadable

LIMIT = 32_768
ANSWER_LIMIT = 1 << 21
MAX_LETTERS = 200
MAGIC = b"FIELDANS1"
_STEP = 4096
_PURPOSE = "ask/v1"
_OUTER = frozenset({"ask", "signature"})
_INNER = frozenset({"v", "installation", "mission", "first", "head_of", "pack", "reply", "letters", "key"})
_MAX_SEQ = 10**9


@dataclass(frozen=True)
class Ask:
    """An ask whose signature was verified; ``hash`` names it."""

    public: bytes
    mission: str
    first: int
    pack: int
    reply: int
    letters: tuple[str, ...]
    head_of: str
    key: bytes = field(repr=False)
    hash: str

    @property
    def installation(self) -> str:
        """The name of who asks."""
        return keys.installation_id(self.public)


@dataclass(frozen=True)
class Answer:
    """The items that came back; ``more`` says that asking again gives others."""

    items: list[bytes]
    more: bool


def write(
    installation_key: bytes, *, mission: str, first: int = 1, pack: int = 0, reply: int = 0, letters: Sequence[str] = (), head_of: str = ""
) -> tuple[bytes, bytes]:
    """An ask, signed, and the one-time private key its answer is sealed to. Each is another."""
    private = keys.new_sealing_key()
    body: dict[str, object] = {
        "v": 1,
        "installation": keys.signing_public(installation_key).hex(),
        "mission": mission,
        "first": first,
        "head_of": head_of,
        "pack": pack,
        "reply": reply,
        "letters": sorted(set(letters))[:MAX_LETTERS],
        "key": base64.b64encode(keys.sealing_public(private)).decode(),
    }
    return canonical.encode({"ask": body, "signature": keys.sign(installation_key, _PURPOSE, canonical.encode(body)).hex()}), private


def read(data: bytes) -> Ask:
    """An ask, its signature verified. Raises Unreadable for anything else."""
    outer = canonical.decode(data, limit=LIMIT, keys=_OUTER)
    body = outer["ask"]
    if not isinstance(body, dict) or set(body) != _INNER:
        raise Unreadable("file_malformed")
    public = canonical.octets(body["installation"], keys.SIGNING_SIZE)
    keys.verify(public, _PURPOSE, canonical.encode(body), canonical.octets(outer["signature"], keys.SIGNATURE_SIZE))
    canonical.number(body["v"], 1, 1)
    letters = body["letters"]
    if not isinstance(letters, list) or len(letters) > MAX_LETTERS:
        raise Unreadable("file_malformed")
    return Ask(
        public=public,
        mission=canonical.text(body["mission"], r"[0-9a-f]{16}"),
        first=canonical.number(body["first"], 1, _MAX_SEQ),
        pack=canonical.number(body["pack"], 0, _MAX_SEQ),
        reply=canonical.number(body["reply"], 0, _MAX_SEQ),
        letters=tuple(canonical.text(one, r"[0-9a-f]{64}") for one in letters),
        head_of=canonical.text(body["head_of"], r"|[0-9a-f]{20}"),
        key=_key(body["key"]),
        hash=hash_of(data),
    )


def hash_of(data: bytes) -> str:
    """The name of an ask: the SHA-256 of its bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def seal_answer(ask: Ask, items: Sequence[bytes], *, more: bool = False) -> bytes:
    """The answer to an ask. Raises Unreadable when its key is none, ValueError beyond ``ANSWER_LIMIT``."""
    inside = parcel.write(items)
    plain = bytes([more]) + len(inside).to_bytes(4, "big") + inside
    plain += bytes(-len(plain) % _STEP)
    data = MAGIC + keys.seal(ask.key, plain, _info(ask.hash))
    if len(data) > ANSWER_LIMIT:
        raise ValueError("too much for one answer")
    return data


def open_answer(private: bytes, ask: bytes, data: bytes) -> Answer:
    """What came back for the bytes of an ask. Raises Unreadable for anything that was not sealed for it."""
    if len(data) > ANSWER_LIMIT:
        raise Unreadable("file_too_long")
    if not data.startswith(MAGIC):
        raise Unreadable("file_malformed")
    plain = keys.unseal(private, data[len(MAGIC) :], _info(hash_of(ask)))
    length = int.from_bytes(plain[1:5], "big")
    if len(plain) % _STEP or plain[:1] not in (b"\0", b"\1") or 5 + length > len(plain) or any(plain[5 + length :]):
        raise Unreadable("file_malformed")
    return Answer(parcel.read(plain[5 : 5 + length]), plain[0] == 1)


def _key(value: object) -> bytes:
    try:
        key = base64.b64decode(canonical.text(value, r"[0-9A-Za-z+/]{1,2000}={0,2}"), validate=True)
    except binascii.Error:
        raise Unreadable("file_malformed") from None
    if len(key) != keys.SEALING_PUBLIC_SIZE:
        raise Unreadable("file_malformed")
    return key


def _info(hash: str) -> bytes:
    return b"fieldapp/answer/v1\0" + bytes.fromhex(hash)
