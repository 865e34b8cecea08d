"""Which computer a home was opened on: what its hardware says is remembered, so that a cloned disk is noticed when it starts elsewhere.

Kept in ``meta`` and nowhere else: ``computer_salt``, 32 random bytes (empty: this home never looks, see ``never``); ``computer_traits``,
JSON, HMAC-SHA256 of each trait under the salt, in hex, the newest last; ``computer_elsewhere``, JSON, see ``Elsewhere``.

A home that remembers nothing remembers. Any trait in common is the same computer, and what is new is remembered too, so that a repair
here and a repair there never add up to another computer. Nothing in common is another computer. Where nothing can be read, nothing is said.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date

import sqlalchemy as sa

from fieldapp.domain.errors import Refused, StoreDamaged

from . import machine
from .database import Store, Transaction
from .tables import meta

_SALT, _TRAITS, _ELSEWHERE = "computer_salt", "computer_traits", "computer_elsewhere"
_MOST = 64
# What both computers have in common when a home is noticed on another one.
_STANDS = """
    SELECT (SELECT coalesce(max(id), 0) FROM entry), (SELECT coalesce(max(id), 0) FROM activity),
           (SELECT coalesce(max(id), 0) FROM person), (SELECT coalesce(max(seq), 0) FROM audit)
"""


@dataclass(frozen=True)
class Elsewhere:
    """The home was opened on another computer: on which day, and the last entry, activity, person and line of the audit trail it then
    held, which are in the other one too."""

    since: str
    entry: int
    activity: int
    person: int
    audit: int


def notice(store: Store, day: date) -> None:
    """Compare this computer with those remembered, when a home opens. What cannot be written down (a full disk) waits."""
    if store.vault.altered:
        return
    with suppress(Refused, StoreDamaged):
        salt, found = store.meta(_SALT), machine.read()
        if salt == b"" or not found:
            return
        with store.read() as connection:
            known, away = _known(connection), elsewhere(connection)
        traits = _marked(salt, found) if salt else []
        same = not known or bool(set(known) & set(traits))
        if (same and away is None and set(traits) <= set(known) and known) or (not same and away is not None):
            return
        with store.write(audited=False) as transaction:
            if same:
                _remember(transaction, found)
            else:
                stands = transaction.connection.exec_driver_sql(_STANDS).one()
                written = json.dumps(asdict(Elsewhere(day.isoformat(), *stands)), sort_keys=True).encode()
                transaction.set_meta(_ELSEWHERE, written)
                transaction.audit("computer.noticed")


def elsewhere(connection: sa.Connection) -> Elsewhere | None:
    """What is known of a home that was opened on another computer, until somebody has chosen; otherwise None."""
    found = connection.scalar(sa.select(meta.c.value).where(meta.c.key == _ELSEWHERE))
    return None if found is None else Elsewhere(**json.loads(found))


def settle(transaction: Transaction) -> None:
    """This is the computer of this home from now on; those before it are forgotten."""
    forget(transaction)
    _remember(transaction, machine.read())


def forget(transaction: Transaction) -> None:
    """Remember the next computer this home is opened on, whichever it is."""
    transaction.connection.execute(sa.delete(meta).where(meta.c.key.in_((_TRAITS, _ELSEWHERE))))


def never(store: Store) -> None:
    """Look at no computer: a demonstration is carried about."""
    with store.write(audited=False) as transaction:
        transaction.set_meta(_SALT, b"")


def _known(connection: sa.Connection) -> list[str]:
    found = connection.scalar(sa.select(meta.c.value).where(meta.c.key == _TRAITS))
    return [] if found is None else list(json.loads(found))


def _remember(transaction: Transaction, found: frozenset[str]) -> None:
    """Add these traits to those remembered; the oldest give way. The computer is no other one any more."""
    salt = transaction.meta(_SALT) or secrets.token_bytes(32)
    transaction.set_meta(_SALT, salt)
    traits = _marked(salt, found)
    kept = [one for one in _known(transaction.connection) if one not in traits]
    transaction.set_meta(_TRAITS, json.dumps([*kept, *traits][-_MOST:]).encode())
    transaction.connection.execute(sa.delete(meta).where(meta.c.key == _ELSEWHERE))


def _marked(salt: bytes, found: frozenset[str]) -> list[str]:
    return sorted(hmac.digest(salt, trait.encode(), hashlib.sha256).hex() for trait in found)
