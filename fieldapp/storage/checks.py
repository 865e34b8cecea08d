"""Whether a store can be trusted: each check answers with the key of a sentence that says what is wrong, or with an empty text."""

from __future__ import annotations

import hashlib
import json
from itertools import pairwise

import sqlalchemy as sa

from fieldapp.domain.errors import StoreDamaged
from fieldapp.domain.periods import Month

from . import damage, journal, places, returned, users
from .connections import problem
from .database import Store
from .tables import batch, closing, ledger, released
from .vault import roster_matches


def cipher(store: Store) -> str:
    """Every page of the file carries its HMAC."""
    return problem(store.path, store.vault.key("database"), ("cipher_integrity_check",))


def rows(store: Store) -> str:
    """Tables, indexes and references agree."""
    return problem(store.path, store.vault.key("database"), ("integrity_check", "foreign_key_check"))


def case_keys(store: Store) -> str:
    """Every page of the keyring carries its HMAC, and its tables agree."""
    return damage.keyring(store)


def ended(store: Store) -> str:
    """Whether the home was closed the last time it was open; if not, what is damaged is found by the other checks."""
    return "ended_without_closing" if store.dirty else ""


def audit(store: Store) -> str:
    """The chain of the audit trail and its signatures hold."""
    with store.read() as connection:
        return journal.verify(connection, store.vault.vault_id)


def slots(store: Store) -> str:
    """The roster is the one the store knows, on both its files."""
    return "" if users.slots_are_known(store) and roster_matches(store.vault) else "roster_altered"


def copies(store: Store) -> str:
    """There is a copy on the disk, and each opens and is sound, the keyrings too."""
    vault, folder = store.vault, store.vault.home / places.FOLDER
    try:
        place = places.read(folder)
    except StoreDamaged as damage:
        return damage.key
    if place is None or not place.stores():
        return "copy_none"
    if not places.is_authentic(place, vault.key("database")):
        return "place_altered"
    owns = ((held, places.unwrap(vault.key("database"), vault.vault_id, held)) for held in place.files)
    sound = all(own is not None and not problem(folder / held.name, own, frozen=True) for held, own in owns)
    return "" if sound else "copy_damaged"


def outbox(store: Store) -> str:
    """Every batch is the one that was sealed, and each names the one before it, or the one numbering went on from after a restore."""
    with store.read() as connection:
        bases = {base.row: base.hash for base in returned.bases(connection)}
        previous = bases.get(0, "0" * 64)
        for row in connection.execute(sa.select(batch.c.seq, batch.c.hash, batch.c.previous, batch.c.sealed).order_by(batch.c.seq)):
            kept = not row.sealed or hashlib.sha256(row.sealed).hexdigest() == row.hash
            if not kept or row.previous != previous:
                return "outbox_broken"
            previous = bases.get(row.seq, row.hash)
    return ""


def whole_ledger(store: Store) -> str:
    """Months were closed in order, each left its page, and every figure that left can be read. What others closed is left out."""
    with store.read() as connection:
        restarts = returned.restarts(connection)
        periods = connection.scalars(sa.select(closing.c.period).order_by(closing.c.id)).all()
        pages = set(connection.scalars(sa.select(ledger.c.closing_id)))
        texts = [*connection.scalars(sa.select(ledger.c.counted)), *connection.scalars(sa.select(released.c.figure))]
    try:
        months = [Month.parse(period) for period in periods]
        for text in texts:
            json.loads(text)
    except ValueError:
        return "ledger_broken"
    in_order = all(
        after == before.next or (after > before and after in {month.next for month in restarts}) for before, after in pairwise(months)
    )
    return "" if in_order and len(pages) == len(months) else "ledger_broken"
