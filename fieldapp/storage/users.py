"""Who works with this home, as the store remembers it; the roster beside the store holds their keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from .database import Store, Transaction
from .tables import number_of, signer, user
from .vault import complete

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


def add(transaction: Transaction, name: str, roles: frozenset[str], signing_public: bytes, day: date) -> int:
    """Remember a user; returns the row's number."""
    statement = sa.insert(user).values(name=name, roles=" ".join(sorted(roles)), added_on=day.isoformat())
    number = number_of(transaction.connection.execute(statement))
    transaction.connection.execute(sa.insert(signer).values(public=signing_public, user=name, added_on=day.isoformat()))
    return number


def set_generation(transaction: Transaction, generation: int) -> None:
    """Remember which roster this store goes with."""
    transaction.set_meta(GENERATION, str(generation).encode())


def generation(store: Store) -> int:
    """The generation of the roster the store last saw."""
    return int(store.meta(GENERATION) or b"0")


def reconcile(store: Store, day: date) -> None:
    """Compare the roster with the one the store last saw.

    An older roster was put back from outside: the vault becomes altered. A newer one was written just before a crash: the store catches
    up with it. Whoever was let in by it is remembered when they come themselves, for their name stands only in their own slot. Raises
    RosterAltered only through later writes.
    """
    vault = store.vault
    complete(vault)
    seen = generation(store)
    if vault.roster.generation < seen:
        vault.altered = True
    if vault.altered:
        return
    with store.read() as connection:
        unknown = vault.user not in {row.name for row in rows(connection)}
    if unknown or vault.roster.generation > seen:
        with store.write() as transaction:
            if unknown:
                add(transaction, vault.user, vault.roles, vault.signing_public, day)
            set_generation(transaction, vault.roster.generation)
            transaction.audit("roster.caught_up", f"generation {vault.roster.generation}")


def slots_are_known(store: Store) -> bool:
    """Whether every slot belongs to a user the store knows, and the roster was not edited from outside."""
    with store.read() as connection:
        known = {store.vault.slot_of(row.name) for row in rows(connection)}
    return not store.vault.altered and known >= {slot.id for slot in store.vault.roster.slots}
