"""What a store put back from an older copy learns of the present before it counts: who works here, which copies and exports there are."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa
import sqlcipher3

from . import users
from .connections import connect, is_empty
from .database import STORE, Transaction
from .rekey import WAITING
from .tables import backup, backup_place, exported, signer, user
from .vault import Vault

# What a newer store knows better than any copy of it, by table; a row is known by its primary key.
_CARRIED = (user, signer, backup_place, backup, exported)
_META = ("site_pack", WAITING)


@dataclass(frozen=True)
class Present:
    """Rows of the store that is about to be replaced; empty when it cannot be read."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict, repr=False)
    meta: dict[str, bytes] = field(default_factory=dict, repr=False)


def present(vault: Vault) -> Present:
    """What the store of a home, damaged or not, still tells. Reading stops at the first page that does not verify."""
    found = Present()
    if is_empty(vault.home / STORE):
        return found
    try:
        connection = connect(vault.home / STORE, vault.key("database"))
    except sqlcipher3.Error:
        return found
    try:
        for table in _CARRIED:
            names = [column.name for column in table.columns]
            listed = ", ".join(f'"{name}"' for name in names)
            rows = connection.execute(f'SELECT {listed} FROM "{table.name}"').fetchall()  # noqa: S608  # names of our own tables
            found.rows[table.name] = [dict(zip(names, row, strict=True)) for row in rows]
        for key, value in connection.execute("SELECT key, value FROM meta").fetchall():
            if key in _META:
                found.meta[key] = value
    except sqlcipher3.Error:
        pass
    finally:
        connection.close()
    return found


def one_value(vault: Vault, key: str) -> bytes | None:
    """One of the own values of a home's store, without opening the home. Raises sqlcipher3.Error."""
    with closing(connect(vault.home / STORE, vault.key("database"))) as connection:
        row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else bytes(row[0])


def catch_up(transaction: Transaction, vault: Vault, known: Present, day: date) -> None:
    """Bring an older store up to the roster of now.

    Who left since is marked as gone, who came since is known (by name from the store of now; otherwise when they come themselves), what was
    granted for a time is over, and drafts' keys in escrow are written again by their owners. Copies and exported files are those of now.
    """
    connection = transaction.connection
    for table in _CARRIED:
        _carry(connection, table, known.rows.get(table.name, []))
    for key, value in known.meta.items():
        transaction.set_meta(key, value)
    slots = {slot.id for slot in vault.roster.slots}
    for row in connection.execute(sa.select(user)).all():
        here = vault.slot_of(row.name) in slots
        if here != (row.removed_on is None):
            gone = None if here else day.isoformat()
            connection.execute(sa.update(user).where(user.c.id == row.id).values(removed_on=gone))
    connection.execute(sa.update(user).values(own_sealed=None))
    users.end_grants(transaction)
    if vault.user not in {row.name for row in users.rows(connection)}:
        users.add(transaction, vault.user, vault.roles, vault.signing_public, day)
    else:
        users.add_signer(transaction, vault.user, vault.signing_public, day)
    users.set_generation(transaction, vault.roster.generation)


def _carry(connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> None:
    """Rows of now take the place of those of then; a user is known by name, for numbers may have been given anew."""
    for row in rows:
        key = [table.c.name] if table is user else list(table.primary_key.columns)
        values = {name: value for name, value in row.items() if not (table is user and name == "id")}
        known = sa.and_(*(column == row[column.name] for column in key))
        if connection.execute(sa.update(table).where(known).values(**values)).rowcount == 0:
            connection.execute(sa.insert(table).values(**values))
