"""Looking for damage when a home opens: quickly each time, the whole way once a week and after an end that was none.

A full check reads every page of the store and of the keyring against its HMAC, on a fresh connection before anything else, for one bad
page spoils what comes after; then tables, indexes and references. What is damaged is only read from then on; it is put aside, never
deleted, when a copy takes its place.
"""

from __future__ import annotations

from datetime import date, timedelta

from .connections import WHOLE, problem
from .database import Store
from .keyring import key_of

EVERY = timedelta(days=7)
_CHECKED = "checked_on"


def at_start(store: Store, day: date) -> str:
    """Check what is due: the key of a sentence that says what is damaged, or an empty text."""
    if not store.dirty and not _full_is_due(store, day):
        return store.check()
    return full(store, day)


def full(store: Store, day: date) -> str:
    """Check everything now, and remember the day."""
    found = store.check(WHOLE) or keyring(store)
    if not found and not store.vault.altered:
        with store.write(audited=False) as transaction:
            transaction.set_meta(_CHECKED, day.isoformat().encode())
        store.dirty = False
    return found


def keyring(store: Store) -> str:
    """Whether every page of the keyring verifies."""
    key = key_of(store.vault.key("database"), store.vault.vault_id)
    return "keyring_damaged" if problem(store.keyring.path, key, WHOLE) else ""


def _full_is_due(store: Store, day: date) -> bool:
    last = store.meta(_CHECKED)
    return last is None or not timedelta(0) <= day - date.fromisoformat(last.decode()) < EVERY
