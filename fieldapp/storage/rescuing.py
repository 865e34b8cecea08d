"""Letting somebody in with the vault's rescued keys: a new slot, and what the store says about it."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from . import rosterfile, slots, users, vault
from .database import Store
from .rescue import RescuedKeys
from .slots import Bundle, Cost, Roster
from .tables import notification, signer, user
from .vault import Vault

TOLD = "recovery_told"


def sound(home: Path, roster: Roster, keys: RescuedKeys) -> Roster:
    """The roster itself, or the newest of the home that nobody edited. Raises RosterAltered when there is none."""
    return roster if slots.is_authentic(roster, keys.database) else rosterfile.mended(home, keys.database, 0)


def let_in(
    home: Path, roster: Roster, keys: RescuedKeys, *, name: str, roles: frozenset[str], passphrase: str, cost: Cost | None = None
) -> Vault:
    """Write a slot for ``name`` into the roster of ``home``, in the place of the one of that name if there is one; the vault it opens.

    The caller holds the home's lock. A role whose keys were never born gets them now.
    """
    whole = Bundle(name, vault.ROLES, keys.database, os.urandom(32), os.urandom(32), slots.fresh_pair(), keys.clinical, keys.protection)
    holder = Vault(home, whole, roster)
    try:
        if holder.user_public(name) is None:
            vault.admit(holder, user=name, roles=roles, passphrase=passphrase, cost=cost)
        else:
            vault.renew(holder, user=name, roles=roles, own=None, passphrase=passphrase, cost=cost)
        return vault.unlock_with(home, holder.roster, passphrase, name)
    finally:
        holder.wipe()


def tell(store: Store, day: date) -> None:
    """Remember who was let in, log it, and leave word for every other user."""
    mine = store.vault
    with store.write() as transaction:
        connection = transaction.connection
        others = [row.name for row in users.rows(connection) if row.name != mine.user]
        if len(others) == len(users.rows(connection)):
            users.add(transaction, mine.user, mine.roles, mine.signing_public, day)
        else:
            connection.execute(sa.update(user).where(user.c.name == mine.user).values(roles=" ".join(sorted(mine.roles)), own_sealed=None))
            known = sa.select(sa.func.count()).select_from(signer).where(signer.c.public == mine.signing_public)
            if not connection.scalar(known):
                connection.execute(sa.insert(signer).values(public=mine.signing_public, user=mine.user, added_on=day.isoformat()))
        details = json.dumps({"day": day.isoformat()})
        for other in others:
            connection.execute(sa.insert(notification).values(user=other, key=TOLD, details=details, day=day.isoformat()))
        users.set_generation(transaction, mine.roster.generation)
        transaction.audit("vault.recovered", f"generation {mine.roster.generation}")
        transaction.sign_journal()
