"""The audit trail as a signed file that anybody can verify without this program's store.

JSON lines, UTF-8, each line canonical JSON (keys sorted, no blanks) and a newline; at most 256 MiB, a line at most 4 KiB. Version 1:

- first ``{"by", "day", "installation", "kind": "fieldapp-audit", "public", "v": 1, "vault"}``: who wrote the file and on which day, the
  name of the installation and its Ed25519 key, the name of the vault;
- for each key that checkpoints were signed with ``["key", public, user, day]``;
- for each entry, in order from 1, ``["entry", seq, at, actor, action, object]``; the hashes are left out, for who verifies makes them
  (``storage.journal``): ``["entry",12,"2026-03-04T09:12:44+00:00","sb","note.read","entry 7"]``;
- for each checkpoint ``["checkpoint", seq, user, signature]``;
- last ``{"entries", "head", "signatures": {"installation", "user"}}``: how many entries, the head of their chain, and two signatures of
  ``SHA-256(all lines before) ‖ head``: by the installation (``sync.keys``, purpose *audit*) and, under ``fieldapp/audit/v1|``, by the user.

Bytes are lower-case hexadecimal. Who compares installation and head with what the mission holds knows that no tail was cut off.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fieldapp.domain.errors import Refused
from fieldapp.storage import journal
from fieldapp.storage.journal import Head
from sync import canonical, keys
from sync.errors import Unreadable

from .desk import Desk

LIMIT, LONGEST_LINE = 256 * 1024 * 1024, 4096
KIND, VERSION = "fieldapp-audit", 1
_USER = b"fieldapp/audit/v1|"
_HEAD_KEYS = frozenset({"by", "day", "installation", "kind", "public", "v", "vault"})
_FOOT_KEYS = frozenset({"entries", "head", "signatures"})


@dataclass(frozen=True)
class Verified:
    """What a sound file says: whose trail it is, who wrote it when, how far it goes and how far it is signed by checkpoints."""

    installation: str
    vault: str
    by: str
    day: str
    entries: int
    head: str
    signed_to: int


def written(desk: Desk) -> bytes:
    """The whole trail of this installation. Raises Refused ``audit_broken`` or ``audit_checkpoint_broken`` when it does not hold."""
    mine = desk.store.vault
    private = desk.store.meta("installation_key")
    if private is None:
        raise Refused("audit_broken")
    public = keys.signing_public(private)
    first = {
        "by": desk.user,
        "day": desk.today().isoformat(),
        "installation": keys.installation_id(public),
        "kind": KIND,
        "public": public.hex(),
        "v": VERSION,
        "vault": mine.vault_id,
    }
    lines = [canonical.encode(first)]
    with desk.store.read() as connection:
        trouble = journal.verify(connection, mine.vault_id)
        if trouble:
            raise Refused(trouble)
        lines += [canonical.encode(["key", key.hex(), user, day]) for key, user, day in journal.signers(connection)]
        lines += [canonical.encode(["entry", e.seq, e.at, e.actor, e.action, e.object]) for e in journal.forwards(connection)]
        lines += [canonical.encode(["checkpoint", seq, user, name.hex()]) for seq, user, name in journal.checkpoints(connection)]
        head = journal.head(connection)
    body = b"".join(line + b"\n" for line in lines)
    said = hashlib.sha256(body).digest() + head.hash
    signatures = {"installation": keys.sign(private, "audit", said).hex(), "user": mine.sign(_USER + said).hex()}
    return body + canonical.encode({"entries": head.seq, "head": head.hash.hex(), "signatures": signatures}) + b"\n"


def verify(data: bytes) -> Verified:
    """Check a file from the first line to the last.

    Raises Refused ``audit_file_unreadable`` for what is no such file, ``audit_file_broken`` when chain, checkpoint or signature is wrong.
    """
    try:
        return _verified(data)
    except (Unreadable, ValueError, TypeError, KeyError, RecursionError):
        raise Refused("audit_file_unreadable") from None


def _verified(data: bytes) -> Verified:
    if len(data) > LIMIT or not data.endswith(b"\n"):
        raise ValueError
    end = data.rfind(b"\n", 0, -1) + 1
    foot = canonical.decode(data[end:-1], limit=LONGEST_LINE, keys=_FOOT_KEYS)
    body = memoryview(data)[:end]
    rows = _lines(data, end)
    first = canonical.decode(next(rows, b""), limit=LONGEST_LINE, keys=_HEAD_KEYS)
    if (first["kind"], first["v"]) != (KIND, VERSION):
        raise ValueError
    vault, by = canonical.text(first["vault"], r"[0-9a-f]{32}"), canonical.text(first["by"], r".{1,40}")
    public = canonical.octets(first["public"], keys.SIGNING_SIZE)
    trail = _Trail(vault)
    for row in rows:
        trail.take(row)
    head = trail.head
    said = hashlib.sha256(body).digest() + head.hash
    signatures = foot["signatures"]
    if not isinstance(signatures, dict) or set(signatures) != {"installation", "user"}:
        raise ValueError
    try:
        keys.verify(public, "audit", said, canonical.octets(signatures["installation"], keys.SIGNATURE_SIZE))
    except Unreadable:
        raise Refused("audit_file_broken") from None
    by_user = canonical.octets(signatures["user"], keys.SIGNATURE_SIZE)
    if (
        (foot["entries"], foot["head"]) != (head.seq, head.hash.hex())
        or first["installation"] != keys.installation_id(public)
        or not any(journal.is_signed(key, by_user, _USER + said) for key in trail.signers.get(by, ()))
    ):
        raise Refused("audit_file_broken")
    day = canonical.text(first["day"], r"\d{4}-\d\d-\d\d")
    return Verified(keys.installation_id(public), vault, by, day, head.seq, head.hash.hex(), trail.signed_to)


class _Trail:
    """The chain as it is read: keys first, then entries, then checkpoints."""

    _ORDER = ("key", "entry", "checkpoint")

    def __init__(self, vault: str) -> None:
        self.head, self.signed_to = journal.START, 0
        self.signers: dict[str, list[bytes]] = {}
        self._vault, self._stage = vault, 0
        self._heads = [journal.START.hash]

    def take(self, line: bytes) -> None:
        row = json.loads(line)
        if not isinstance(row, list) or not row or canonical.encode(row) != line:
            raise ValueError
        stage = self._ORDER.index(row[0])
        if stage < self._stage:
            raise ValueError
        self._stage = stage
        getattr(self, f"_{row[0]}")(*row[1:])

    def _key(self, public: Any, user: Any, day: Any) -> None:
        canonical.text(day, r"\d{4}-\d\d-\d\d")
        self.signers.setdefault(canonical.text(user, r".{1,40}"), []).append(canonical.octets(public, keys.SIGNING_SIZE))

    def _entry(self, seq: Any, at: Any, actor: Any, action: Any, object: Any) -> None:
        if canonical.number(seq, 1, 2**53) != self.head.seq + 1:
            raise Refused("audit_file_broken")
        words = (canonical.text(word, r"(?s).{0,1000}") for word in (at, actor, action, object))
        self.head = Head(seq, journal.chained(self.head.hash, seq, *words))
        self._heads.append(self.head.hash)

    def _checkpoint(self, seq: Any, user: Any, signature: Any) -> None:
        at = Head(canonical.number(seq, 1, self.head.seq), self._heads[seq])
        said, name = journal.statement(self._vault, at), canonical.octets(signature, keys.SIGNATURE_SIZE)
        if not any(journal.is_signed(key, name, said) for key in self.signers.get(user, ())):
            raise Refused("audit_file_broken")
        self.signed_to = max(self.signed_to, seq)


def _lines(data: bytes, end: int) -> Iterator[bytes]:
    at = 0
    while at < end:
        stop = data.index(b"\n", at, min(end, at + LONGEST_LINE + 1))
        yield data[at:stop]
        at = stop + 1
