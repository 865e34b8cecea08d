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
RESTORED = "store.restored"
"""The action of the entry a store begins with that went back to a copy."""

# Run with every change, so they are plain SQL: building the statements would take longer than running them.
_LAST = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"
_APPEND = "INSERT INTO audit (seq, at, actor, action, object, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"

_LINE = (audit.c.seq, audit.c.at, audit.c.actor, audit.c.action, audit.c.object)


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


START = Head(0, bytes(32))


def now() -> datetime:
    """The instant, as the clock says."""
    return datetime.now(UTC)


def head(connection: sa.Connection) -> Head:
    """Where the chain stands."""
    row = connection.exec_driver_sql(_LAST).first()
    return Head(row.seq, row.hash) if row else START


def last_at(connection: sa.Connection) -> datetime | None:
    """When the last entry was made, by the clock of then."""
    at = connection.scalar(sa.select(audit.c.at).order_by(audit.c.seq.desc()).limit(1))
    return None if at is None else datetime.fromisoformat(at)


def append(connection: sa.Connection, actor: str, action: str, object: str = "") -> Head:
    """Add one entry after the last."""
    last = head(connection)
    seq, at = last.seq + 1, now().isoformat(timespec="seconds")
    digest = chained(last.hash, seq, at, actor, action, object)
    connection.exec_driver_sql(_APPEND, (seq, at, actor, action, object, last.hash, digest))
    return Head(seq, digest)


def sign(connection: sa.Connection, vault_id: str, signer: str, signature: Callable[[bytes], bytes]) -> None:
    """Sign the head, unless its last entry is covered already."""
    last = head(connection)
    if last.seq > signed_to(connection):
        signed = signature(statement(vault_id, last))
        connection.execute(sa.insert(checkpoint), {"seq": last.seq, "head": last.hash, "signer": signer, "signature": signed})


def signed_to(connection: sa.Connection) -> int:
    """The last entry under a signature, 0 when there is none."""
    return connection.scalar(sa.select(sa.func.max(checkpoint.c.seq))) or 0


def forwards(connection: sa.Connection) -> Iterator[Line]:
    """The entries, the first first."""
    for row in connection.execute(sa.select(*_LINE).order_by(audit.c.seq)):
        yield Line(*row)


def checkpoints(connection: sa.Connection) -> Iterator[tuple[int, str, bytes]]:
    """Every checkpoint: the last entry it covers, who signed it, the signature."""
    chosen = sa.select(checkpoint.c.seq, checkpoint.c.signer, checkpoint.c.signature).order_by(checkpoint.c.seq)
    for row in connection.execute(chosen):
        yield row.seq, row.signer, row.signature


def signers(connection: sa.Connection) -> Iterator[tuple[bytes, str, str]]:
    """Every key that checkpoints were signed with: the key, whose it is, since when."""
    for row in connection.execute(sa.select(signer).order_by(signer.c.added_on, signer.c.user, signer.c.public)):
        yield row.public, row.user, row.added_on


def months(connection: sa.Connection) -> list[str]:
    """The months there are entries of, as ``2026-03``."""
    return list(connection.scalars(sa.select(sa.func.substr(audit.c.at, 1, 7).label("month")).distinct().order_by("month")))


def counts(connection: sa.Connection, month: str) -> list[tuple[str, str, int]]:
    """How often each user did each kind of thing in a month: action, user, times."""
    a = audit.c
    chosen = sa.select(a.action, a.actor, sa.func.count()).where(sa.func.substr(a.at, 1, 7) == month)
    return [(row[0], row[1], row[2]) for row in connection.execute(chosen.group_by(a.action, a.actor).order_by(a.action, a.actor))]


def backwards(connection: sa.Connection) -> Iterator[Line]:
    """The entries, the last first, for who stops early."""
    for row in connection.execute(sa.select(*_LINE).order_by(audit.c.seq.desc())):
        yield Line(*row)


def about(connection: sa.Connection, objects: Collection[str], kinds: Collection[str] = ()) -> list[Line]:
    """The entries about these objects (``entry 12``), the last first; of these ``kinds`` also with more (``entry 12 access 3``)."""
    a = audit.c
    said = sa.or_(a.object.in_(sorted(objects)), *(a.object.op("GLOB")(f"{kind} * *") for kind in kinds))
    chosen = sa.select(*_LINE).where(said).order_by(a.seq.desc())
    return [line for row in connection.execute(chosen) if " ".join((line := Line(*row)).object.split()[:2]) in objects]


def last_seen_since(connection: sa.Connection, action: str, object: str, *, ended: str, all_ended: Collection[str] = ()) -> str | None:
    """The latest instant the trail knows since ``action`` befell ``object``.

    None when it never did, or when ``ended`` befell it afterwards, or anything of ``all_ended`` whatever it befell.
    """
    a = audit.c
    began = connection.scalar(sa.select(sa.func.max(a.seq)).where(a.object == object, a.action == action))
    over = sa.or_(sa.and_(a.object == object, a.action == ended), a.action.in_(all_ended))
    if began is None or connection.scalar(sa.select(a.seq).where(a.seq > began, over).limit(1)):
        return None
    at: str | None = connection.scalar(sa.select(sa.func.max(a.at)).where(a.seq >= began))
    return at


def verify(connection: sa.Connection, vault_id: str) -> str:
    """The reason why the trail cannot be trusted (the key of a sentence), or an empty text when it holds."""
    heads: dict[int, bytes] = {}
    previous, expected = START.hash, 1
    for row in connection.execute(sa.select(audit).order_by(audit.c.seq)):
        if (
            row.seq != expected
            or row.previous != previous
            or row.hash != chained(previous, row.seq, row.at, row.actor, row.action, row.object)
        ):
            return "audit_broken"
        previous, expected = row.hash, expected + 1
        heads[row.seq] = row.hash
    publics: dict[str, list[bytes]] = {}
    for row in connection.execute(sa.select(signer.c.user, signer.c.public)):
        publics.setdefault(row.user, []).append(row.public)
    for row in connection.execute(sa.select(checkpoint)):
        said = statement(vault_id, Head(row.seq, row.head))
        if heads.get(row.seq) != row.head or not any(is_signed(key, row.signature, said) for key in publics.get(row.signer, [])):
            return "audit_checkpoint_broken"
    return ""


def is_signed(public: bytes, signature: bytes, statement: bytes) -> bool:
    """Whether this Ed25519 key signed the statement."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, statement)
    except (InvalidSignature, ValueError):
        return False
    return True


def chained(previous: bytes, seq: int, at: str, actor: str, action: str, object: str) -> bytes:
    """The hash of an entry that follows one whose hash is ``previous``."""
    return hashlib.sha256(b"audit1" + previous + canonical([seq, at, actor, action, object])).digest()


def statement(vault_id: str, at: Head) -> bytes:
    """What a checkpoint signs."""
    return b"fieldapp/checkpoint/v1|" + vault_id.encode() + at.seq.to_bytes(8, "big") + at.hash
