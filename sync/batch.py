"""The batch: one sealed, signed slot of fixed size, the unit of everything that is delivered.

Bytes of a batch, always exactly ``slot_size`` of the site pack (4,096), whatever is inside::

    FIELDAPP1 | u16 length of header | header | HPKE ciphertext | Ed25519 signature (64)

The header is canonical JSON (see ``canonical``), open to everybody::

    {"installation": "d7…", "key": "51c0…", "previous": "00…", "seq": 1, "slot": 4096, "suite": 1, "v": 1}

- ``installation``: its Ed25519 public key, hex · ``seq``: 1, 2, 3… for each installation · ``previous``: SHA-256 of the batch before it,
  64 zeros for the first · ``key``: name of the mission's sealing key · ``suite``: 1 is the one of ``keys`` · ``v``: version.

The signature, purpose ``batch/v1``, covers every byte before it. The name of a batch is the SHA-256 of all its bytes, in hex.
Header and magic are the ``info`` of HPKE, so a ciphertext opens under its own header only. Inside::

    u16 length of slip | slip | chunk | zeros up to the slot

    {"audit_head": "9a…", "audit_seq": 812, "closing": "77…", "health": {…}, "kind": "closing", "length": 1310, "part": 1, "parts": 1,
     "reply": "c4…", "v": 2}

- ``kind``: ``closing`` part of a closing · ``cover`` an empty slot that looks like any other · ``practice`` a practice slot for the drill
  of recovery (see ``recovery``) · ``card`` the address of the installation (``addresses``) · ``answers`` answers to the mission's
  questions (``questions``). Only a closing may have several parts.
- ``chunk``: ``length`` bytes, part ``part`` of ``parts`` of a zlib stream: of ``facts.encode`` for a closing, cut where a slot is full,
  of the payload for the other kinds; empty for cover.
- ``closing``: SHA-256 in hex of the whole zlib stream of a closing, the same in all parts; empty for all other kinds.
- ``audit_head``, ``audit_seq``: the last link of the laptop's audit chain when the batch was sealed.
- ``reply``: 32 bytes in hex, the key under which the mission seals what it says to this installation (``replies``); empty in none that
  this program seals · ``health``: how the laptop fares (``health``), or an empty object.

Version 1 of the slip had no ``kind``, ``reply`` and ``health``: a chunk without a closing was a practice slot. It is still read.

A batch never holds two closings. Text of others never shares a zlib stream, and the size is fixed, so compression tells nothing.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from . import canonical, facts, keys, recovery
from . import health as healths
from .errors import Unreadable
from .health import Health
from .sitepack import SLOT_SIZES, SitePack

MAGIC = b"FIELDAPP1"
FIRST_PREVIOUS = "0" * 64
MAX_SIZE = max(SLOT_SIZES)
MAX_SEQ = 10**9
MAX_PARTS = 1000
_PURPOSE = "batch/v1"
KINDS = ("closing", "cover", "practice", "card", "answers")
REPLY_SIZE = 32
_MAX_HEADER = 512
_MAX_SLIP = 1536
_MAX_PAYLOAD = 16_384
_HEADER = frozenset({"v", "installation", "seq", "previous", "key", "suite", "slot"})
_FIRST_SLIP = frozenset({"v", "part", "parts", "length", "closing", "audit_head", "audit_seq"})
_SLIP = {1: _FIRST_SLIP, 2: _FIRST_SLIP | {"kind", "reply", "health"}}
_HASH = r"[0-9a-f]{64}"


@dataclass(frozen=True)
class SealedBatch:
    """A batch as it leaves the laptop: its number, its name and its bytes."""

    seq: int
    previous: str
    hash: str
    data: bytes


@dataclass(frozen=True)
class Envelope:
    """The outside of a batch whose signature was verified."""

    public: bytes
    seq: int
    previous: str
    key: str
    hash: str
    info: bytes
    ciphertext: bytes

    @property
    def installation(self) -> str:
        """The name of the installation that signed it."""
        return keys.installation_id(self.public)


@dataclass(frozen=True)
class Content:
    """The inside of a batch: one part of a closing (``chunk``), or what another kind of slot carries whole (``payload``)."""

    part: int
    parts: int
    closing: str
    chunk: bytes
    audit_head: str
    audit_seq: int
    kind: str = "closing"
    payload: bytes = field(default=b"", repr=False)
    reply: bytes = field(default=b"", repr=False)
    health: Health | None = None

    @property
    def practice(self) -> bytes:
        """The practice slot it carries, or nothing."""
        return self.payload if self.kind == "practice" else b""


def seal(
    closing: bytes | None,
    *,
    seq: int,
    previous: str,
    pack: SitePack,
    installation_key: bytes,
    audit_head: bytes,
    audit_seq: int,
    practice: bytes = b"",
    kind: str = "cover",
    payload: bytes = b"",
    reply: bytes = b"",
    health: Health | None = None,
) -> list[SealedBatch]:
    """A closing's canonical bytes (``facts.encode``) as one batch or several, numbered from ``seq``; None gives a slot of another ``kind``.

    Such a slot carries its ``payload`` whole (``practice=slot`` is short for that kind). Raises ValueError when that is too long for one
    batch, or given beside a closing. ``previous`` is the name of the batch before, ``FIRST_PREVIOUS`` if there is none. ``audit_head`` is
    32 bytes, ``reply`` 32 or none.
    """
    if practice:
        kind, payload = "practice", practice
    if closing is not None:
        if payload:
            raise ValueError("a slot carries a closing or something else")
        kind = "closing"
    inside = payload if closing is None else closing
    stream = zlib.compress(inside, 9) if inside else b""
    name = "" if closing is None else hashlib.sha256(stream).hexdigest()
    public = keys.signing_public(installation_key)
    fares = {} if health is None else healths.encode(health)

    def head(number: int, before: str) -> bytes:
        header = canonical.encode(
            {
                "v": 1,
                "installation": public.hex(),
                "seq": number,
                "previous": before,
                "key": keys.key_id(pack.sealing_public),
                "suite": 1,
                "slot": pack.policy.slot_size,
            },
        )
        return MAGIC + len(header).to_bytes(2, "big") + header

    def slip(part: int, parts: int, length: int) -> bytes:
        body = canonical.encode(
            {
                "v": 2,
                "part": part,
                "parts": parts,
                "length": length,
                "closing": name,
                "kind": kind,
                "audit_head": audit_head.hex(),
                "audit_seq": audit_seq,
                "reply": reply.hex(),
                "health": fares,
            },
        )
        return len(body).to_bytes(2, "big") + body

    def room(number: int) -> int:
        return pack.policy.slot_size - len(head(number, previous)) - keys.SEALING_OVERHEAD - keys.SIGNATURE_SIZE

    size = room(MAX_SEQ) - len(slip(MAX_PARTS, MAX_PARTS, MAX_SIZE))
    chunks = [stream[start : start + size] for start in range(0, len(stream), size)] or [b""]
    if closing is None and len(chunks) > 1:
        raise ValueError("only a closing takes several slots")
    sealed = []
    for part, chunk in enumerate(chunks, 1):
        info = head(seq, previous)
        plaintext = (slip(part, len(chunks), len(chunk)) + chunk).ljust(room(seq), b"\0")
        signed = info + keys.seal(pack.sealing_public, plaintext, info)
        data = signed + keys.sign(installation_key, _PURPOSE, signed)
        sealed.append(SealedBatch(seq, previous, hashlib.sha256(data).hexdigest(), data))
        seq, previous = seq + 1, sealed[-1].hash
    return sealed


def read(data: bytes) -> Envelope:
    """The outside of a batch, its size checked and its signature verified. Raises Unreadable."""
    start = len(MAGIC) + 2
    if len(data) > MAX_SIZE:
        raise Unreadable("file_too_long")
    length = int.from_bytes(data[len(MAGIC) : start], "big")
    end = start + length
    if not data.startswith(MAGIC) or length > _MAX_HEADER or len(data) < end + keys.SEALING_OVERHEAD + keys.SIGNATURE_SIZE:
        raise Unreadable("file_malformed")
    header = canonical.decode(data[start:end], limit=_MAX_HEADER, keys=_HEADER)
    canonical.number(header["v"], 1, 1)
    canonical.number(header["suite"], 1, 1)
    if canonical.number(header["slot"], len(data), len(data)) not in SLOT_SIZES:
        raise Unreadable("file_malformed")
    public = canonical.octets(header["installation"], keys.SIGNING_SIZE)
    signed, signature = data[: -keys.SIGNATURE_SIZE], data[-keys.SIGNATURE_SIZE :]
    keys.verify(public, _PURPOSE, signed, signature)
    return Envelope(
        public=public,
        seq=canonical.number(header["seq"], 1, MAX_SEQ),
        previous=canonical.text(header["previous"], _HASH),
        key=canonical.text(header["key"], r"[0-9a-f]{16}"),
        hash=hashlib.sha256(data).hexdigest(),
        info=data[:end],
        ciphertext=signed[end:],
    )


def open_sealed(envelope: Envelope, sealing_private: bytes) -> Content:
    """The inside of a batch. Raises Unreadable when it was sealed for another key or is not what it claims to be."""
    plaintext = keys.unseal(sealing_private, envelope.ciphertext, envelope.info)
    start = 2 + int.from_bytes(plaintext[:2], "big")
    slip = canonical.decode_object(plaintext[2:start], limit=_MAX_SLIP)
    version = slip.get("v")
    if type(version) is not int or frozenset(slip) != _SLIP.get(version):
        raise Unreadable("file_malformed")
    length = canonical.number(slip["length"], 0, len(plaintext) - start)
    parts = canonical.number(slip["parts"], 1, MAX_PARTS)
    closing = canonical.text(slip["closing"], r"|" + _HASH)
    kind = canonical.text(slip.get("kind", _first_kind(closing, length)), "|".join(KINDS))
    content = Content(
        part=canonical.number(slip["part"], 1, parts),
        parts=parts,
        closing=closing,
        chunk=plaintext[start : start + length],
        audit_head=canonical.text(slip["audit_head"], _HASH),
        audit_seq=canonical.number(slip["audit_seq"], 0, 10**12),
        kind=kind,
        reply=_reply(slip.get("reply", "")),
        health=healths.decode(slip["health"]) if slip.get("health") else None,
    )
    if (
        any(plaintext[start + length :])
        or (kind == "closing") is not bool(closing)
        or (kind == "cover") is not (not closing and not length)
    ):
        raise Unreadable("file_malformed")
    if kind in ("closing", "cover"):
        if kind == "cover" and parts > 1:
            raise Unreadable("file_malformed")
        return content
    if parts > 1:
        raise Unreadable("file_malformed")
    return replace(content, chunk=b"", payload=_payload(kind, content.chunk))


def join(contents: Sequence[Content]) -> facts.Closing:
    """The closing whose parts these are, all of them and in order. Raises Unreadable when they do not belong together."""
    if not contents or any((c.part, c.parts) != (number, len(contents)) for number, c in enumerate(contents, 1)):
        raise Unreadable("file_malformed")
    stream = b"".join(content.chunk for content in contents)
    if {content.closing for content in contents} != {hashlib.sha256(stream).hexdigest()}:
        raise Unreadable("file_malformed")
    return facts.decode(_inflated(stream, facts.MAX_BYTES))


def _first_kind(closing: str, length: int) -> str:
    """What a slip of version 1 was."""
    if closing:
        return "closing"
    return "practice" if length else "cover"


def _reply(value: object) -> bytes:
    key = canonical.octets(value)
    if len(key) not in (0, REPLY_SIZE):
        raise Unreadable("file_malformed")
    return key


def _payload(kind: str, stream: bytes) -> bytes:
    """What a slot carries whole. A real recovery slot has no business in a batch, only one for practice."""
    payload = _inflated(stream, recovery.LIMIT if kind == "practice" else _MAX_PAYLOAD)
    if kind == "practice" and not recovery.label(payload).practice:
        raise Unreadable("file_malformed")
    return payload


def _inflated(stream: bytes, limit: int) -> bytes:
    """What a whole zlib stream holds, at most ``limit`` bytes."""
    inflater = zlib.decompressobj()
    try:
        plain = inflater.decompress(stream, limit + 1)
    except zlib.error:
        raise Unreadable("file_malformed") from None
    if not inflater.eof or inflater.unused_data:
        raise Unreadable("file_malformed")
    return plain
