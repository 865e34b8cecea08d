"""A home of before cases had keys: every note and topic is read after the step, under keys of the cases where it can be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from fieldapp.domain.errors import StoreDamaged
from fieldapp.storage import database, keyring, migrations, sealing, slots, tables, upgrading, vault
from fieldapp.storage.slots import FAST_FOR_TESTS

NOTE = sealing.place("entry", "e1", "note_sealed")


@pytest.fixture
def before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> vault.Vault:
    """A vault whose store is of schema 0001, with one person, a note and a topic."""
    roles = frozenset({"psychologist", "protection", "administrator"})
    opened = vault.create(tmp_path, user="sb", roles=roles, passphrase="p", recovery_slot=None, cost=FAST_FOR_TESTS)
    with monkeypatch.context() as old:
        old.setattr(migrations, "HEAD", "0001")
        store = database.open_store(opened, new=True)
    person = {"uid": "p1", "code": "OUJ-0001", "sex": "F", "nationality": "CI", "population_group": "migrant", "site": "OUJ"}
    person |= {"opened_on": "2026-01-05", "project": "MMSD", "origin": "typed", "author": "sb", "entered_on": "2026-01-05"}
    entry = {"uid": "e1", "person_id": 1, "date": "2026-01-06", "site": "OUJ", "project": "MMSD", "service": "psy.individual"}
    entry |= {"origin": "typed", "author": "sb", "entered_on": "2026-01-06", "themes": "sante;covid"}
    with store.write() as tx:
        for table, row in (("person", person), ("entry", entry | {"note_sealed": _as_before(opened, "Elle dort mal.", NOTE)})):
            marks = ", ".join("?" * len(row))
            tx.connection.exec_driver_sql(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
        tx.audit("test")
    store.close()
    (tmp_path / keyring.KEYRING).unlink()
    return opened


def _as_before(opened: vault.Vault, text: str, place: str) -> bytes:
    """A note as it was sealed before cases had keys: under the vault's own pair."""
    info = f"fieldapp/clinical/v1|{opened.vault_id}|{place}".encode()
    return slots.seal_to(opened.clinical_public or b"", text.encode(), info)


def test_what_was_written_before_is_read_after(before: vault.Vault, decrypted: Callable[[Path, bytes], bytes]) -> None:
    store = database.open_store(before)
    upgrading.finish(store)
    with store.read() as connection:
        entry = connection.execute(sa.select(tables.entry)).mappings().one()
        person = connection.execute(sa.select(tables.person)).mappings().one()
    assert person["clinical_public"] and person["protection_public"]
    assert sealing.open_case(store, "p1", "clinical", entry["note_sealed"], NOTE) == "Elle dort mal."
    with pytest.raises(StoreDamaged):  # so that an exchange of the vault's key leaves nothing behind that only the old one opens
        sealing.open_shared(before, "clinical", entry["note_sealed"], NOTE)
    topics = sealing.open_case(store, "p1", "clinical", entry["themes_sealed"], sealing.place("entry", "e1", "themes_sealed"))
    assert topics.strip() == "sante;covid"
    with store.read() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert b"sante;covid" not in decrypted(store.path, before.key("database"))
    changes = store.keyring.changes
    upgrading.finish(store)
    assert store.keyring.changes == changes
    store.close()


def test_what_was_sealed_for_nobody_in_particular_opens_for_no_granted_key(before: vault.Vault) -> None:
    """Whoever was given the key of one case alone has no way to what lies under the vault's."""
    store = database.open_store(before)
    with store.read() as connection:
        note = connection.scalar(sa.select(tables.entry.c.note_sealed))
    upgrading.finish(store)
    private = store.keyring.private(before, "p1", "clinical")
    before._keys.pop("clinical")
    with pytest.raises(StoreDamaged):
        sealing.open_with(private, before, "clinical", note, NOTE)
    store.close()


def test_notes_wait_for_somebody_who_holds_the_key(before: vault.Vault) -> None:
    store, clinical = database.open_store(before), before._keys.pop("clinical")
    upgrading.finish(store)
    before._keys["clinical"] = clinical
    with store.read() as connection:
        note = connection.scalar(sa.select(tables.entry.c.note_sealed)) or b""
    assert sealing.open_shared(before, "clinical", note, NOTE) == sealing.open_case(store, "p1", "clinical", note, NOTE) == "Elle dort mal."
    upgrading.reseal(store, before)
    with store.read() as connection:
        again = connection.scalar(sa.select(tables.entry.c.note_sealed)) or b""
    assert again != note and sealing.open_case(store, "p1", "clinical", again, NOTE) == "Elle dort mal."
    store.close()
