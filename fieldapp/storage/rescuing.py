"""Letting somebody in with the vault's rescued keys: a new slot, and what the store says about it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from . import handover, rosterfile, rosters, slots, users, vault
from .database import Store, Transaction
from .rescue import RescuedKeys
from .rosters import Roster
from .slots import Bundle, Cost
from .vault import Vault

TOLD = "recovery_told"


@dataclass(frozen=True)
class WayIn:
    """Who is let in, with which roles and passphrase; ``cost`` as for any slot."""

    name: str
    roles: frozenset[str]
    passphrase: str = field(repr=False)
    cost: Cost | None = None


def sound(home: Path, roster: Roster, keys: RescuedKeys) -> Roster:
    """The roster itself, or the newest of the home that nobody edited. Raises RosterAltered when there is none."""
    return roster if rosters.is_authentic(roster, keys.database) else rosterfile.mended(home, keys.database, 0)


def holder(home: Path, roster: Roster, keys: RescuedKeys, name: str) -> Vault:
    """A vault that holds every rescued key, in the name of who is let in and for the length of that only."""
    own, signing, pair = os.urandom(32), os.urandom(32), slots.fresh_pair()
    return Vault(home, Bundle(name, vault.ROLES, keys.database, signing, own, pair, keys.clinical, keys.protection), roster)


def let_in(rescuer: Vault, way: WayIn) -> Vault:
    """Write a slot into the roster of the rescuer's home, in the place of the one of that name if there is one; the vault it opens.

    A role whose keys were never born gets them now.
    """
    if rescuer.user_public(way.name) is None:
        vault.admit(rescuer, user=way.name, roles=way.roles, passphrase=way.passphrase, cost=way.cost)
    else:
        vault.renew(rescuer, user=way.name, roles=way.roles, passphrase=way.passphrase, cost=way.cost)
    return vault.unlock_with(rescuer.home, rescuer.roster, way.passphrase, way.name)


def let_into(store: Store, way: WayIn, day: date) -> None:
    """The same in an open store, which the rescuer opened: slot and record in one change, and drafts stay readable."""
    rescuer = store.vault
    with store.write(audited=False) as transaction:
        names = (row.name for row in users.rows(transaction.connection))
        known = next((name for name in names if rescuer.slot_of(name) == rescuer.slot_of(way.name)), way.name)
        way = replace(way, name=known)
        handover.promise_back(transaction, way.name)
    with store.write() as transaction:
        opened = let_in(rescuer, way)
        try:
            if rescuer.holds("clinical"):
                handover.give_back(transaction, rescuer, rescuer.key("clinical"), way.name, opened.key("own"))
            users.add_signer(transaction, way.name, rescuer.signing_public, day)
            record(transaction, opened, day)
        finally:
            opened.wipe()


def record(transaction: Transaction, opened: Vault, day: date) -> None:
    """Remember who was let in, log it, and leave word for every other user."""
    name, clinical = opened.user, opened.clinical_public
    own = None if clinical is None else users.escrow(opened, clinical, name, opened.key("own"))
    users.end_grants(transaction, name)
    number = users.add(transaction, name, opened.roles, opened.signing_public, day, own)
    for row in users.rows(transaction.connection):
        if row.name != name:
            users.notify(transaction, row.name, TOLD, day, date=day.strftime("%d/%m/%Y"))
    users.set_generation(transaction, opened.roster.generation)
    transaction.audit("vault.recovered", f"user {number}")
