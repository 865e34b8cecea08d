"""Rows to fill a store with, below the actions that check them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sqlalchemy as sa

from fieldapp.storage import sealing, tables
from fieldapp.storage.database import Transaction
from tests.agreed import insert_person

PERSON = {
    "sex": "F",
    "nationality": "CI",
    "population_group": "migrant",
    "site": "OUJ",
    "opened_on": "2026-01-05",
    "project": "MMSD",
    "origin": "typed",
    "author": "sb",
    "entered_on": "2026-01-05",
}
ENTRY = {
    "date": "2026-01-06",
    "site": "OUJ",
    "project": "MMSD",
    "service": "psy.individual",
    "origin": "typed",
    "author": "sb",
    "entered_on": "2026-01-06",
}


def insert_note(transaction: Transaction, seal: Callable[[str, str], bytes], uid: str, text: str = "Elle dort mal.") -> None:
    """A person and one entry with a note, audited."""
    person = insert_person(transaction.connection, uid=uid, code=uid, **PERSON)
    note = seal(text, sealing.place("entry", uid, "note_sealed"))
    transaction.connection.execute(sa.insert(tables.entry).values(uid=uid, person_id=person, note_sealed=note, **ENTRY))
    transaction.audit("entry.recorded", f"entry {uid}")


@pytest.fixture
def add_note() -> Callable[..., None]:
    """Write a person with one note through an open store: ``add_note(store, uid)``."""

    def add(store, uid: str, text: str = "Elle dort mal.") -> None:  # type: ignore[no-untyped-def]
        with store.write() as transaction:
            insert_note(
                transaction,
                lambda note, place: sealing.seal_case(store.vault, store.vault.clinical_public, "clinical", note, place),
                uid,
                text,
            )

    return add
