"""Persons on their way between two sites: letters that go out and come in, how far each is, and the pairs that open what comes in.

Of an outgoing row ``letter`` is kept until it is answered or withdrawn, so that the same bytes can be sent again; of an incoming one until
it is accepted or refused. ``answer`` is the letter that carries the answer back, at both ends. Nothing here opens a letter.

States, outgoing: sealed, handed, accepted, refused, again (could not be opened there: to be sealed anew), withdrawn. Incoming: arrived,
accepted, refused, again (its pair is gone).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import sqlalchemy as sa
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from fieldapp.domain.errors import StoreDamaged

from . import tables as t
from .casebook import Columns
from .database import Transaction
from .mailtables import transfer, transfer_key
from .vault import SUITE, Vault

OUT, IN = "out", "in"
SEALED, HANDED, ARRIVED, ACCEPTED, REFUSED, AGAIN, WITHDRAWN = "sealed", "handed", "arrived", "accepted", "refused", "again", "withdrawn"
# So long it is said of a letter that it came.
LATELY = timedelta(days=14)
# Until it is one of these a transfer is under way.
OVER = (ACCEPTED, REFUSED, WITHDRAWN)
_FORGOTTEN = "letters_forgotten"  # meta: JSON, the names of letters that went out and whose rows are gone or hold another letter
_LISTED = [column for column in transfer.c if column.name not in ("letter", "answer")]


def add(tx: Transaction, values: Mapping[str, object]) -> int:
    """Write a transfer; its number."""
    number = t.next_number(tx.connection, "transfer")
    return t.number_of(tx.connection.execute(sa.insert(transfer).values({**values, "id": number})))


def change(tx: Transaction, number: int, **values: object) -> None:
    """Change columns of a transfer."""
    tx.connection.execute(sa.update(transfer).where(transfer.c.id == number).values(**values))


def drop(tx: Transaction, number: int) -> None:
    """Take back a transfer that was just written."""
    forget(tx, transfer.c.id == number)
    tx.connection.execute(sa.delete(transfer).where(transfer.c.id == number))


def one(connection: sa.Connection, number: int) -> Columns | None:
    """One transfer, whole."""
    return connection.execute(sa.select(transfer).where(transfer.c.id == number)).mappings().first()


def by_uid(connection: sa.Connection, uid: str) -> Columns | None:
    """The transfer of this random name, whole; it is the same at both ends."""
    return connection.execute(sa.select(transfer).where(transfer.c.uid == uid)).mappings().first()


def listed(connection: sa.Connection, direction: str, files: Sequence[int] = ()) -> list[Columns]:
    """The transfers of one direction, the newest first, without their letters; with ``files`` those of one person."""
    chosen = sa.select(*_LISTED, transfer.c.answer.is_not(None).label("answered")).where(transfer.c.direction == direction)
    if files:
        chosen = chosen.where(transfer.c.person_id.in_(files))
    return list(connection.execute(chosen.order_by(transfer.c.id.desc())).mappings())


def waiting(connection: sa.Connection) -> list[tuple[str, bytes]]:
    """The letters that are still to be handed over, the oldest first: hash and bytes, transfers and answers alike."""
    x = transfer.c
    out = sa.select(x.id, x.hash, x.letter).where(x.direction == OUT, x.state == SEALED, x.letter.is_not(None))
    back = sa.select(x.id, x.answer_hash, x.answer).where(x.direction == IN, x.answer.is_not(None), x.answer_on.is_(None))
    found = connection.execute(sa.union_all(out, back).order_by(sa.text("1"))).all()
    return [(row[1], row[2]) for row in found]


def left(connection: sa.Connection, hash: str) -> bool:
    """Whether the letter of this name went out from here and need not be carried any more: handed over, answered, taken back or
    forgotten."""
    if hash in _forgotten(connection):
        return True
    x = transfer.c
    out = sa.and_(x.hash == hash, x.direction == OUT, x.state != SEALED)
    back = sa.and_(x.answer_hash == hash, x.direction == IN, x.answer_on.is_not(None))
    return connection.scalar(sa.select(x.id).where(sa.or_(out, back)).limit(1)) is not None


def forget(tx: Transaction, rows: sa.ColumnElement[bool]) -> None:
    """The rows of these transfers are about to be deleted, or their letters sealed anew: of the letters of now only the names stay, so that
    what lies on a stick still leaves it."""
    own = sa.case((transfer.c.direction == OUT, transfer.c.hash), else_=transfer.c.answer_hash)
    if names := {name for name in tx.connection.scalars(sa.select(own).where(rows)) if name}:
        tx.set_meta(_FORGOTTEN, json.dumps(sorted(names | _forgotten(tx.connection))).encode())


def _forgotten(connection: sa.Connection) -> set[str]:
    held = connection.scalar(sa.select(t.meta.c.value).where(t.meta.c.key == _FORGOTTEN))
    return set(json.loads(held or b"[]"))


def handed(tx: Transaction, hash: str, day: date) -> bool:
    """The letter of this name was handed over: a receipt proves it, or somebody carries it. Whether one was waiting; it is audited."""
    x, on = transfer.c, day.isoformat()
    for number in tx.connection.scalars(sa.select(x.id).where(x.hash == hash, x.direction == OUT, x.state == SEALED)).all():
        change(tx, number, state=HANDED, moved_on=on)
        tx.audit("transfer.handed", f"transfer {number}")
        return True
    for number in tx.connection.scalars(sa.select(x.id).where(x.answer_hash == hash, x.direction == IN, x.answer_on.is_(None))).all():
        change(tx, number, answer_on=on)
        tx.audit("transfer.answer_handed", f"transfer {number}")
        return True
    return False


def held(connection: sa.Connection, today: date, most: int = 200) -> tuple[str, ...]:
    """The names of the letters that came in lately and are safe here: whoever keeps a copy for this installation may delete it.

    Older ones are not named: such a copy was sent once more because its answer was not heard, and is to come.
    """
    x, since = transfer.c, (today - LATELY).isoformat()
    came = sa.select(x.id, x.hash.label("name")).where(x.direction == IN, x.made_on > since)
    read = sa.or_(x.answer_on.is_(None), x.answer_on > since)
    back = sa.select(x.id, x.answer_hash.label("name")).where(x.direction == OUT, x.answer_hash != "", read)
    newest = sa.union_all(came, back).order_by(sa.desc("id")).limit(most)
    return tuple(row.name for row in connection.execute(newest))


def stop(tx: Transaction, files: Sequence[int], day: str) -> None:
    """Take back what was not handed over yet: the person no longer agrees."""
    x = transfer.c
    mine = sa.and_(x.person_id.in_(files), x.direction == OUT, x.state.in_((SEALED, AGAIN)))
    tx.connection.execute(sa.update(transfer).where(mine).values(state=WITHDRAWN, moved_on=day, letter=None))


def old(connection: sa.Connection, before: str) -> list[int]:
    """What is to expire: the numbers of letters that came in before this day and nobody answered, 0 for a pair that stopped before it."""
    x, k = transfer.c, transfer_key.c
    letters = connection.scalars(sa.select(x.id).where(x.direction == IN, x.state == ARRIVED, x.moved_on < before))
    pairs = connection.scalars(sa.select(k.id).where(k.stopped_on < before))
    return [*letters, *(0 for _ in pairs)]


def expire(tx: Transaction, before: str) -> None:
    """Drop what ``old`` tells of."""
    x, k = transfer.c, transfer_key.c
    tx.connection.execute(sa.delete(transfer).where(x.direction == IN, x.state == ARRIVED, x.moved_on < before))
    tx.connection.execute(sa.delete(transfer_key).where(k.stopped_on < before))


def current_key(connection: sa.Connection) -> Columns | None:
    """The pair others are to seal to now."""
    k = transfer_key.c
    newest = sa.select(transfer_key).where(k.stopped_on.is_(None)).order_by(k.made_on.desc(), k.id)
    return connection.execute(newest).mappings().first()


def key(connection: sa.Connection, name: str) -> Columns | None:
    """The pair of this name, if it is still there."""
    return connection.execute(sa.select(transfer_key).where(transfer_key.c.id == name)).mappings().first()


def add_key(tx: Transaction, vault: Vault, name: str, public: bytes, private: bytes, day: date) -> None:
    """Keep a new pair, its private half sealed under the vault's clinical pair, which has to be there."""
    sealed = _sealed(vault, vault.clinical_public or b"", name, private)
    values = {"id": name, "public": public, "private_sealed": sealed, "made_on": day.isoformat()}
    tx.connection.execute(sa.insert(transfer_key).values(values))


def private_key(vault: Vault, row: Columns) -> bytes:
    """The private half of a pair, for a clinical user. Raises NotAllowed, StoreDamaged when it was sealed under a pair of before."""
    return _opened(vault, vault.key("clinical"), row["id"], row["private_sealed"])


def rewrap(connection: sa.Connection, vault: Vault, private: bytes, public: bytes | None, day: date) -> None:
    """Seal every pair under the vault's new clinical pair, and let none be sealed to any more: whoever left may know them. One that does
    not open with ``private``, or that nobody could open from now on, goes."""
    k = transfer_key.c
    for row in connection.execute(sa.select(transfer_key)).mappings().all():
        mine = k.id == row["id"]
        try:
            half = _opened(vault, private, row["id"], row["private_sealed"])
        except StoreDamaged:
            half = b""
        if not half or public is None:
            connection.execute(sa.delete(transfer_key).where(mine))
            continue
        stopped = row["stopped_on"] or day.isoformat()
        values = {"private_sealed": _sealed(vault, public, row["id"], half), "stopped_on": stopped}
        connection.execute(sa.update(transfer_key).where(mine).values(values))


def _sealed(vault: Vault, public: bytes, name: str, private: bytes) -> bytes:
    return SUITE.encrypt(private, X25519PublicKey.from_public_bytes(public), info=_info(vault, name))


def _opened(vault: Vault, private: bytes, name: str, sealed: bytes) -> bytes:
    try:
        return SUITE.decrypt(sealed, X25519PrivateKey.from_private_bytes(private), info=_info(vault, name))
    except (InvalidTag, ValueError):
        raise StoreDamaged("sealed_damaged") from None


def _info(vault: Vault, name: str) -> bytes:
    return f"fieldapp/transfer-key/v1|{vault.vault_id}|{name}".encode()
