"""Who works with this home, as the store remembers it; the roster beside the store holds their keys."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from cryptography.exceptions import InvalidTag
from sqlalchemy.dialects.sqlite import insert

from . import slots
from .database import Store, Transaction
from .tables import access_request, notification, number_of, person, signer, user
from .vault import Vault, complete, take_back

GENERATION = "roster_generation"


@dataclass(frozen=True)
class UserRow:
    """One user: name, roles, since when."""

    name: str
    roles: tuple[str, ...]
    added_on: date


def rows(connection: sa.Connection) -> tuple[UserRow, ...]:
    """All present users, in the order they came."""
    found = connection.execute(sa.select(user).where(user.c.removed_on.is_(None)).order_by(user.c.id))
    return tuple(UserRow(row.name, tuple(row.roles.split()), date.fromisoformat(row.added_on)) for row in found)


def add(transaction: Transaction, name: str, roles: frozenset[str], signing_public: bytes, day: date, own: bytes | None = None) -> int:
    """Remember a user, one of that name who left too; returns the row's number. ``own`` is the user's key of drafts, sealed."""
    connection = transaction.connection
    values = {"roles": " ".join(sorted(roles)), "added_on": day.isoformat(), "removed_on": None, "own_sealed": own}
    number = connection.scalar(sa.select(user.c.id).where(user.c.name == name))
    if number is None:
        number = number_of(connection.execute(sa.insert(user).values(name=name, **values)))
    else:
        connection.execute(sa.update(user).where(user.c.id == number).values(values))
    add_signer(transaction, name, signing_public, day)
    return int(number)


def add_signer(transaction: Transaction, name: str, public: bytes, day: date) -> None:
    """Remember a user's signing key; older ones stay, so that what they signed still verifies."""
    statement = insert(signer).values(public=public, user=name, added_on=day.isoformat())
    transaction.connection.execute(statement.on_conflict_do_nothing())


def escrow(vault: Vault, clinical_public: bytes, name: str, own: bytes) -> bytes:
    """A user's key of drafts under the vault's clinical pair, so that drafts outlive a forgotten passphrase and a leaving."""
    return slots.seal_to(clinical_public, own, _escrow_info(vault, name))


def own_key(vault: Vault, clinical_private: bytes, name: str, sealed: bytes | None) -> bytes | None:
    """The key in an escrow, or None when there is none or it was sealed for an older pair."""
    if sealed is None:
        return None
    try:
        return slots.unseal(clinical_private, sealed, _escrow_info(vault, name))
    except (InvalidTag, ValueError):
        return None


def _escrow_info(vault: Vault, name: str) -> bytes:
    return f"fieldapp/escrow/v1|{vault.vault_id}|{vault.slot_of(name)}".encode()


def number(connection: sa.Connection, name: str) -> int:
    """The number of a user's row. Raises sqlalchemy's NoResultFound for nobody."""
    return int(connection.execute(sa.select(user.c.id).where(user.c.name == name)).scalar_one())


def notify(transaction: Transaction, name: str, key: str, day: date, **values: str) -> None:
    """Leave word for a user: a sentence to be shown at the next opening."""
    row = {"user": name, "key": key, "details": json.dumps(values, ensure_ascii=False, sort_keys=True), "day": day.isoformat()}
    transaction.connection.execute(sa.insert(notification).values(row))


def set_generation(transaction: Transaction, generation: int) -> None:
    """Remember which roster this store goes with."""
    transaction.set_meta(GENERATION, str(generation).encode())


def generation(store: Store) -> int:
    """The generation of the roster the store last saw."""
    return int(store.meta(GENERATION) or b"0")


def reconcile(store: Store, day: date) -> None:
    """Compare the roster with the one the store last saw.

    An older roster was put back from outside: the vault becomes altered. A newer one was written just before a crash: the store catches up
    with it; unless somebody opens with the passphrase of before, then it is taken back. Whoever was let in by it is remembered when they
    come themselves, for their name stands only in their own slot. Raises RosterAltered only through later writes.
    """
    vault = store.vault
    complete(vault)
    seen = generation(store)
    take_back(vault, seen)
    if vault.roster.generation < seen:
        vault.altered = True
    if vault.altered:
        return
    with store.read() as connection:
        unknown = vault.user not in {row.name for row in rows(connection)}
        escrowed = connection.scalar(sa.select(user.c.own_sealed.is_not(None)).where(user.c.name == vault.user))
        signs = connection.scalar(sa.select(signer.c.public).where(signer.c.public == vault.signing_public)) is not None
    if not unknown and not (escrowed and signs) and vault.clinical_public is not None:
        own = escrow(vault, vault.clinical_public, vault.user, vault.key("own"))
        with store.write(audited=False) as transaction:
            transaction.connection.execute(sa.update(user).where(user.c.name == vault.user).values(own_sealed=own))
    if unknown or not signs or vault.roster.generation > seen:
        with store.write() as transaction:
            if unknown:
                add(transaction, vault.user, vault.roles, vault.signing_public, day)
            add_signer(transaction, vault.user, vault.signing_public, day)
            set_generation(transaction, vault.roster.generation)
            transaction.audit("roster.caught_up", f"generation {vault.roster.generation}")


def renewed(transaction: Transaction, name: str, signing_public: bytes, own: bytes | None, day: date) -> None:
    """Remember that a user has other keys; what was sealed to the old ones ends."""
    transaction.connection.execute(sa.update(user).where(user.c.name == name).values(own_sealed=own))
    add_signer(transaction, name, signing_public, day)
    end_grants(transaction, name)


def end_grants(transaction: Transaction, name: str | None = None) -> None:
    """End every exceptional access that runs, or that of one user."""
    running = sa.update(access_request).where(access_request.c.state == "granted").values(state="ended", key_sealed=None)
    transaction.connection.execute(running if name is None else running.where(access_request.c.user == name))


def unseen(connection: sa.Connection, name: str) -> Sequence[sa.Row[Any]]:
    """What a user was not told yet."""
    rows = sa.select(notification).where(notification.c.user == name, notification.c.seen_on.is_(None))
    return connection.execute(rows.order_by(notification.c.id)).all()


def set_seen(transaction: Transaction, name: str, ids: Sequence[int], day: date) -> None:
    """A user was told."""
    mine = sa.update(notification).where(notification.c.user == name, notification.c.id.in_(ids))
    transaction.connection.execute(mine.values(seen_on=day.isoformat()))


def seals_under(store: Store, name: str) -> bool:
    """Whether anything is sealed under the vault's pair ``clinical`` or ``protection``."""
    column = person.c.clinical_public if name == "clinical" else person.c.protection_public
    with store.read() as connection:
        return connection.scalar(sa.select(person.c.id).where(column.is_not(None)).limit(1)) is not None


def slots_are_known(store: Store) -> bool:
    """Whether every slot belongs to a user the store knows, and the roster was not edited from outside."""
    with store.read() as connection:
        known = {store.vault.slot_of(row.name) for row in rows(connection)}
    return not store.vault.altered and known >= {slot.id for slot in store.vault.roster.slots}
