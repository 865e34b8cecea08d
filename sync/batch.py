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

    {"audit_head": "9a…", "audit_seq": 812, "closing": "77…", "length": 1310, "part": 1, "parts": 1, "v": 1}

- ``chunk``: ``length`` bytes, part ``part`` of ``parts`` of a closing: zlib of ``facts.encode``, cut where a slot is full.
- ``closing``: SHA-256 in hex of that whole zlib stream, the same in all parts; empty for cover, an empty slot that looks like any other.
- Cover may carry a practice slot for the drill of recovery (see ``recovery``): ``closing`` empty, ``chunk`` its zlib stream, in one part.
- ``audit_head``, ``audit_seq``: the last link of the laptop's audit chain when the batch was sealed.

A batch never holds two closings. Text of others never shares a zlib stream, and the size is fixed, so compression tells nothing.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from . import canonical, facts, keys, recovery
from .errors import Unreadable
from .sitepack import SLOT_SIZES, SitePack

MAGIC = b"FIELDAPP1"
FIRST_PREVIOUS = "0" * 64
MAX_SIZE = max(SLOT_SIZES)
MAX_SEQ = 10**9
MAX_PARTS = 1000
_PURPOSE = "batch/v1"
_MAX_HEADER = 512
_HEADER = frozenset({"v", "installation", "seq", "previous", "key", "suite", "slot"})
_SLIP = frozenset({"v", "part", "parts", "length", "closing", "audit_head", "audit_seq"})
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
    """The inside of a batch: one part of a closing, or cover (``closing`` empty), which may carry a practice slot."""

    part: int
    parts: int
    closing: str
    chunk: bytes
    audit_head: str
    audit_seq: int
    practice: bytes = b""


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
) -> list[SealedBatch]:
    """A closing's canonical bytes (``facts.encode``) as one batch or several, numbered from ``seq``; None gives one batch of cover.

    Cover may carry a ``practice`` slot; raises ValueError when that is too long for one batch, or given beside a closing.
    ``previous`` is the name of the batch before, ``FIRST_PREVIOUS`` if there is none. ``audit_head`` is 32 bytes.
    """
    if practice and closing is not None:
        raise ValueError("a practice slot rides in cover only")
    inside = practice if closing is None else closing
    stream = zlib.compress(inside, 9) if inside else b""
    name = "" if closing is None else hashlib.sha256(stream).hexdigest()
    public = keys.signing_public(installation_key)

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
                "v": 1,
                "part": part,
                "parts": parts,
                "length": length,
                "closing": name,
                "audit_head": audit_head.hex(),
                "audit_seq": audit_seq,
            },
        )
        return len(body).to_bytes(2, "big") + body

    def room(number: int) -> int:
        return pack.policy.slot_size - len(head(number, previous)) - keys.SEALING_OVERHEAD - keys.SIGNATURE_SIZE

    size = room(MAX_SEQ) - len(slip(MAX_PARTS, MAX_PARTS, MAX_SIZE))
    chunks = [stream[start : start + size] for start in range(0, len(stream), size)] or [b""]
    if practice and len(chunks) > 1:
        raise ValueError("a practice slot must fit into one batch")
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
    slip = canonical.decode(plaintext[2:start], limit=_MAX_HEADER, keys=_SLIP)
    canonical.number(slip["v"], 1, 1)
    length = canonical.number(slip["length"], 0, len(plaintext) - start)
    parts = canonical.number(slip["parts"], 1, MAX_PARTS)
    content = Content(
        part=canonical.number(slip["part"], 1, parts),
        parts=parts,
        closing=canonical.text(slip["closing"], r"|" + _HASH),
        chunk=plaintext[start : start + length],
        audit_head=canonical.text(slip["audit_head"], _HASH),
        audit_seq=canonical.number(slip["audit_seq"], 0, 10**12),
    )
    if any(plaintext[start + length :]) or (not content.closing and parts > 1):
        raise Unreadable("file_malformed")
    if content.closing or not length:
        return content
    return replace(content, chunk=b"", practice=_practice(content.chunk))


def join(contents: Sequence[Content]) -> facts.Closing:
    """The closing whose parts these are, all of them and in order. Raises Unreadable when they do not belong together."""
    if not contents or any((c.part, c.parts) != (number, len(contents)) for number, c in enumerate(contents, 1)):
        raise Unreadable("file_malformed")
    stream = b"".join(content.chunk for content in contents)
    if {content.closing for content in contents} != {hashlib.sha256(stream).hexdigest()}:
        raise Unreadable("file_malformed")
    return facts.decode(_inflated(stream, facts.MAX_BYTES))


def _practice(stream: bytes) -> bytes:
    """A practice slot, and nothing else: a real one has no business in a batch."""
    slot = _inflated(stream, recovery.LIMIT)
    if not recovery.label(slot).practice:
        raise Unreadable("file_malformed")
    return slot


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
