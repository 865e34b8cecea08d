"""The audit trail: a chain of hashes with signed checkpoints, so that what was written before cannot be edited unseen.

``hash = SHA-256("audit1" ‖ previous ‖ canonical JSON [seq, at, actor, action, object])``; the first ``previous`` is 32 zero bytes. Every
100 entries, and when the store is closed, the user at work signs ``"fieldapp/checkpoint/v1|" ‖ vault ‖ seq (8 bytes) ‖ head``. A tail cut
off together with its checkpoints is only visible from outside: every batch therefore carries the head. Entries hold kinds and numbers,
never a name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .slots import canonical
from .tables import audit, checkpoint, signer

EVERY = 100
_ZERO = bytes(32)

# Run with every change, so they are plain SQL: building the statements would take longer than running them.
_LAST = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"
_APPEND = "INSERT INTO audit (seq, at, actor, action, object, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Line:
    """One entry: who did what to what; ``at`` is UTC, for reading only."""

    seq: int
    at: str
    actor: str
    action: str
    object: str


@dataclass(frozen=True)
class Head:
    """The last entry: its number (0 when there is none) and its hash."""

    seq: int
    hash: bytes


def now() -> datetime:
    """The instant, as the clock says."""
    return datetime.now(UTC)


def head(connection: sa.Connection) -> Head:
    """Where the chain stands."""
    row = connection.exec_driver_sql(_LAST).first()
    return Head(row.seq, row.hash) if row else Head(0, _ZERO)


def append(connection: sa.Connection, actor: str, action: str, object: str = "") -> Head:
    """Add one entry after the last."""
    last = head(connection)
    seq, at = last.seq + 1, now().isoformat(timespec="seconds")
    digest = _hash(last.hash, seq, at, actor, action, object)
    connection.exec_driver_sql(_APPEND, (seq, at, actor, action, object, last.hash, digest))
    return Head(seq, digest)


def sign(connection: sa.Connection, vault_id: str, signer: str, signature: Callable[[bytes], bytes]) -> None:
    """Sign the head, unless its last entry is covered already."""
    last = head(connection)
    covered = connection.scalar(sa.select(sa.func.coalesce(sa.func.max(checkpoint.c.seq), 0)))
    if last.seq > (covered or 0):
        signed = signature(_statement(vault_id, last))
        connection.execute(sa.insert(checkpoint), {"seq": last.seq, "head": last.hash, "signer": signer, "signature": signed})


def backwards(connection: sa.Connection) -> Iterator[Line]:
    """The entries, the last first, for who stops early."""
    chosen = sa.select(audit.c.seq, audit.c.at, audit.c.actor, audit.c.action, audit.c.object).order_by(audit.c.seq.desc())
    for row in connection.execute(chosen):
        yield Line(*row)


def about(connection: sa.Connection, objects: Collection[str], kinds: Collection[str] = ()) -> list[Line]:
    """The entries about these objects (``entry 12``), the last first; of these ``kinds`` also with more (``entry 12 access 3``)."""
    a = audit.c
    said = sa.or_(a.object.in_(sorted(objects)), *(a.object.op("GLOB")(f"{kind} * *") for kind in kinds))
    chosen = sa.select(a.seq, a.at, a.actor, a.action, a.object).where(said).order_by(a.seq.desc())
    return [line for row in connection.execute(chosen) if " ".join((line := Line(*row)).object.split()[:2]) in objects]


def last_seen_since(connection: sa.Connection, action: str, object: str, *, ended: str) -> str | None:
    """The latest instant the trail knows since ``action`` befell ``object``; None when it never did, or ``ended`` befell it afterwards."""
    a = audit.c
    began = connection.scalar(sa.select(sa.func.max(a.seq)).where(a.object == object, a.action == action))
    if began is None or connection.scalar(sa.select(a.seq).where(a.object == object, a.action == ended, a.seq > began).limit(1)):
        return None
    at: str | None = connection.scalar(sa.select(sa.func.max(a.at)).where(a.seq >= began))
    return at


def verify(connection: sa.Connection, vault_id: str) -> str:
    """The reason why the trail cannot be trusted (the key of a sentence), or an empty text when it holds."""
    heads: dict[int, bytes] = {}
    previous, expected = _ZERO, 1
    for row in connection.execute(sa.select(audit).order_by(audit.c.seq)):
        if (
            row.seq != expected
            or row.previous != previous
            or row.hash != _hash(previous, row.seq, row.at, row.actor, row.action, row.object)
        ):
            return "audit_broken"
        previous, expected = row.hash, expected + 1
        heads[row.seq] = row.hash
    publics: dict[str, list[bytes]] = {}
    for row in connection.execute(sa.select(signer.c.user, signer.c.public)):
        publics.setdefault(row.user, []).append(row.public)
    for row in connection.execute(sa.select(checkpoint)):
        statement = _statement(vault_id, Head(row.seq, row.head))
        if heads.get(row.seq) != row.head or not any(_signed(key, row.signature, statement) for key in publics.get(row.signer, [])):
            return "audit_checkpoint_broken"
    return ""


def _signed(public: bytes, signature: bytes, statement: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, statement)
    except (InvalidSignature, ValueError):
        return False
    return True


def _hash(previous: bytes, seq: int, at: str, actor: str, action: str, object: str) -> bytes:
    return hashlib.sha256(b"audit1" + previous + canonical([seq, at, actor, action, object])).digest()


def _statement(vault_id: str, at: Head) -> bytes:
    return b"fieldapp/checkpoint/v1|" + vault_id.encode() + at.seq.to_bytes(8, "big") + at.hash
