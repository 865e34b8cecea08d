"""What is open under a user's name, and its passing to somebody else.

A draft is sealed under its writer's own key. A promise says which draft goes to whom and keeps the writer's key in its escrow (under the
vault's clinical pair): JSON in ``meta``, a list of ``{"from": name, "key": "<escrow, hexadecimal>", "drafts": {uid: taker}}``.

Whoever holds the database key could write such a promise, and an escrow too, for that takes a public half only. So a draft passes only to a
taker who is present, reads notes, and brings the own key from their own slot; and what was one's own, to the own key one was just given.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

import sqlalchemy as sa

from fieldapp.domain.errors import StoreDamaged

from .database import Transaction
from .sealing import place, reseal_own
from .tables import draft, entry, meta, person, user
from .users import own_key
from .vault import Vault

PROMISES = "promises"


def open_cases(connection: sa.Connection, name: str) -> tuple[int, ...]:
    """The cases that ``name`` follows and that are not closed."""
    wanted = sa.select(person.c.id).where(person.c.referent == name, person.c.closed_on.is_(None)).order_by(person.c.id)
    return tuple(connection.scalars(wanted))


def open_referrals(connection: sa.Connection, name: str) -> tuple[int, ...]:
    """Cases with a referral of ``name``, or in a case ``name`` follows, that was sent and has no answer."""
    wanted = (
        sa.select(entry.c.person_id)
        .distinct()
        .join(person, person.c.id == entry.c.person_id)
        .where(entry.c.service == "referral.out", entry.c.issue == "envoyee", entry.c.cancelled_on.is_(None))
        .where(sa.or_(entry.c.author == name, person.c.referent == name), person.c.closed_on.is_(None))
        .order_by(entry.c.person_id)
    )
    return tuple(connection.scalars(wanted))


def drafts(connection: sa.Connection, name: str) -> dict[str, int | None]:
    """The drafts of ``name`` that were promised to nobody: their names, and the case each is about."""
    promised = {uid for promise in _read(connection) for uid in promise["drafts"]}
    rows = connection.execute(sa.select(draft.c.uid, draft.c.person_id).where(draft.c.user == name))
    return {row.uid: row.person_id for row in rows if row.uid not in promised}


def follow(transaction: Transaction, case: int, taker: str) -> None:
    """Make ``taker`` the one who follows a case."""
    transaction.connection.execute(sa.update(person).where(person.c.id == case).values(referent=taker))


def promise(transaction: Transaction, name: str, heirs: Mapping[str, str]) -> None:
    """Promise drafts of ``name`` to those who take them."""
    sealed = transaction.connection.scalar(sa.select(user.c.own_sealed).where(user.c.name == name))
    if sealed is not None:
        _write(transaction, [*_read(transaction.connection), {"from": name, "key": sealed.hex(), "drafts": dict(heirs)}])


def promise_back(transaction: Transaction, name: str) -> None:
    """Promise the drafts of ``name`` to ``name``, whose own key is about to be exchanged: a crash then leaves the old one somewhere."""
    mine = drafts(transaction.connection, name)
    if mine:
        promise(transaction, name, dict.fromkeys(mine, name))


def keep_promises(transaction: Transaction, vault: Vault, beside: Vault | None = None) -> None:
    """Seal the drafts promised to the user or to ``beside`` under their own keys, if they read notes; others stay promised."""
    here = [one for one in (vault, beside) if one is not None and one.vault_id == vault.vault_id and one.can_read_clinical]
    if here:
        _keep(transaction, vault, here[0].key("clinical"), {one.user: one.key("own") for one in here}, None)


def give_back(transaction: Transaction, vault: Vault, clinical_private: bytes, name: str, own: bytes) -> None:
    """Seal what was promised back to ``name`` under the own key that was just made for them."""
    _keep(transaction, vault, clinical_private, {name: own}, name)


def _keep(transaction: Transaction, vault: Vault, clinical_private: bytes, takers: Mapping[str, bytes], writer: str | None) -> None:
    left: list[dict[str, Any]] = []
    for given in _read(transaction.connection):
        if writer not in (None, given["from"]):
            left.append(given)
            continue
        old = own_key(vault, clinical_private, given["from"], bytes.fromhex(given["key"]))
        waiting = {uid: taker for uid, taker in given["drafts"].items() if taker not in takers}
        if old is not None:
            for uid in given["drafts"].keys() - waiting.keys():
                taker = given["drafts"][uid]
                _pass_on(transaction.connection, vault, uid, taker, old, takers[taker])
            left += [given | {"drafts": waiting}] if waiting else []
    _write(transaction, left)


def rewrap(transaction: Transaction, again: Callable[[str, bytes], bytes | None]) -> None:
    """Seal the keys in promises ``again`` when the clinical pair is exchanged; one that did not open is forgotten."""
    promises = [(given, again(given["from"], bytes.fromhex(given["key"]))) for given in _read(transaction.connection)]
    _write(transaction, [given | {"key": key.hex()} for given, key in promises if key is not None])


def _pass_on(connection: sa.Connection, vault: Vault, uid: str, taker: str, old: bytes, new: bytes) -> None:
    body = connection.scalar(sa.select(draft.c.body_sealed).where(draft.c.uid == uid))
    if body is not None:
        with suppress(StoreDamaged):  # not the writer's, whatever the promise says, or spoilt: it stays as it is
            fresh = reseal_own(vault, body, place("draft", uid, "body_sealed"), old, new)
            connection.execute(sa.update(draft).where(draft.c.uid == uid).values(user=taker, body_sealed=fresh))


def _read(connection: sa.Connection) -> list[dict[str, Any]]:
    written = connection.scalar(sa.select(meta.c.value).where(meta.c.key == PROMISES))
    found: list[dict[str, Any]] = json.loads(written or b"[]")
    return found


def _write(transaction: Transaction, promises: list[dict[str, Any]]) -> None:
    transaction.set_meta(PROMISES, json.dumps(promises).encode() if promises else b"")
