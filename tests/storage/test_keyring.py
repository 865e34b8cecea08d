"""The keyring: each case's own keys, sealed under the vault's, made before the case and gone with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from fieldapp.domain.errors import NotAllowed, Refused, StoreDamaged
from fieldapp.storage import database, keyring, sealing, vault
from fieldapp.storage.database import Store
from fieldapp.storage.keyring import Keyring
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import Vault

PLACE = sealing.place("entry", "e1", "note_sealed")


@pytest.fixture
def opened(tmp_path: Path) -> Vault:
    """A vault of somebody who reads notes and the annex."""
    roles = frozenset({"psychologist", "protection", "administrator"})
    return vault.create(tmp_path, user="sb", roles=roles, passphrase="p", recovery_slot=None, cost=FAST_FOR_TESTS)


@pytest.fixture
def store(opened: Vault) -> Store:
    return database.open_store(opened, new=True)


def made(store: Store, *uids: str) -> dict[str, keyring.CaseKeys]:
    return store.keyring.make(uids, store.vault.clinical_public, store.vault.protection_public)


def test_a_note_sealed_for_one_case_opens_for_that_case_alone(store: Store) -> None:
    keys = made(store, "a", "b")
    blob = sealing.seal_case(store.vault, keys["a"].clinical, "clinical", "Elle dort mal.", PLACE)
    assert sealing.open_case(store, "a", "clinical", blob, PLACE) == "Elle dort mal."
    for uid, name in (("b", "clinical"), ("a", "protection")):
        with pytest.raises(StoreDamaged):
            sealing.open_case(store, uid, name, blob, PLACE)
    with pytest.raises(StoreDamaged):
        sealing.open_case(store, "a", "clinical", blob, sealing.place("entry", "e2", "note_sealed"))


def test_keys_survive_closing_and_stay_what_they_were(store: Store) -> None:
    before = made(store, "a")
    store.close()
    again = database.open_store(store.vault)
    assert made(again, "a") == before
    private = X25519PrivateKey.from_private_bytes(again.keyring.private(again.vault, "a", "clinical"))
    assert private.public_key().public_bytes_raw() == before["a"].clinical
    again.close()


def test_a_role_that_comes_later_adds_its_pair_and_leaves_the_other(store: Store) -> None:
    first = store.keyring.make(["a"], store.vault.clinical_public, None)["a"]
    assert first.protection is None
    with pytest.raises(Refused) as refusal:
        sealing.seal_case(store.vault, first.protection, "protection", "x", PLACE)
    assert refusal.value.key == "protection_key_missing"
    second = made(store, "a")["a"]
    assert second.clinical == first.clinical and second.protection is not None


def test_who_holds_no_role_key_gets_no_key_of_a_case(tmp_path: Path) -> None:
    desk = vault.create(tmp_path, user="co", roles=frozenset({"coordinator"}), passphrase="p", recovery_slot=None, cost=FAST_FOR_TESTS)
    store = database.open_store(desk, new=True)
    store.keyring.make(["a"], X25519PrivateKey.generate().public_key().public_bytes_raw(), None)
    with pytest.raises(NotAllowed):
        store.keyring.private(desk, "a", "clinical")
    store.close()


def test_an_erased_case_leaves_its_name_and_no_key_in_any_page(store: Store, decrypted: Callable[..., bytes]) -> None:
    made(store, "a", "b")
    sealed = [
        value
        for row in store.keyring._connection.execute("SELECT * FROM case_key WHERE uid = 'a'").fetchall()
        for value in row
        if isinstance(value, bytes)
    ]
    store.keyring.erase("a", "2026-03-04")
    assert store.keyring.tombstones() == {"a"}
    for action in (lambda: store.keyring.private(store.vault, "a", "clinical"), lambda: made(store, "a")):
        with pytest.raises(Refused) as refusal:
            action()
        assert refusal.value.key == "case_key_gone"
    plain = decrypted(store.keyring.path, keyring.key_of(store.vault.key("database"), store.vault.vault_id))
    assert len(sealed) == 4 and b"case_key" in plain and not any(value in plain for value in sealed)
    assert store.keyring.private(store.vault, "b", "clinical")


def test_keys_taken_back_are_gone_and_those_of_an_erased_case_stay_named(store: Store) -> None:
    made(store, "a", "b")
    store.keyring.erase("b")
    store.keyring.take_back(["a", "b"])
    assert store.keyring.tombstones() == {"b"}
    with pytest.raises(StoreDamaged):
        store.keyring.private(store.vault, "a", "clinical")


def test_a_copy_opens_under_its_own_key_alone_and_counts_as_the_same_state(store: Store, tmp_path: Path) -> None:
    made(store, "a")
    store.keyring.erase("b")
    key = bytes(range(32))
    store.keyring.copy(tmp_path / "copy.db", key)
    copy = Keyring(tmp_path / "copy.db", key, store.vault.vault_id, frozen=True)
    assert copy.private(store.vault, "a", "clinical") == store.keyring.private(store.vault, "a", "clinical")
    assert copy.tombstones() == {"b"} and copy.changes == store.keyring.changes
    copy.close()
    with pytest.raises(StoreDamaged) as damage:
        Keyring(tmp_path / "copy.db", bytes(32), store.vault.vault_id)
    assert damage.value.key == "keyring_damaged"
    with pytest.raises(StoreDamaged):
        Keyring(tmp_path / "copy.db", key, "0" * 32)


def test_after_an_exchange_of_the_vaults_key_only_the_new_one_opens(store: Store, tmp_path: Path) -> None:
    keys, fresh = made(store, "a"), X25519PrivateKey.generate()
    old = {"clinical": store.vault.key("clinical")}
    store.keyring.rewrapped(tmp_path / "next.db", bytes(32), old, {"clinical": fresh.public_key().public_bytes_raw()})
    copy = Keyring(tmp_path / "next.db", bytes(32), store.vault.vault_id)
    with pytest.raises(StoreDamaged):
        copy.private(store.vault, "a", "clinical")
    assert copy.private(store.vault, "a", "protection")
    store.vault._keys["clinical"][:] = fresh.private_bytes_raw()
    private = X25519PrivateKey.from_private_bytes(copy.private(store.vault, "a", "clinical"))
    assert private.public_key().public_bytes_raw() == keys["a"].clinical
    copy.close()


def test_a_home_without_its_keyring_says_so_and_makes_no_empty_one(store: Store) -> None:
    made(store, "a")
    store.close()
    path = store.vault.home / keyring.KEYRING
    path.rename(path.with_name("elsewhere"))
    with pytest.raises(StoreDamaged) as damage:
        database.open_store(store.vault)
    assert damage.value.key == "keyring_missing" and not path.exists()


def test_a_change_that_fails_half_way_leaves_the_keyring_as_it_was(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = store.keyring.changes
    original, seals = Keyring._sealed, []

    def break_at_third(self: Keyring, *arguments: object) -> bytes:
        seals.append(1)
        if len(seals) == 3:
            raise sqlcipher3.OperationalError("database or disk is full")
        return original(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Keyring, "_sealed", break_at_third)
    with pytest.raises(Refused) as refusal:
        made(store, "a", "b")
    assert refusal.value.key == "disk_full" and store.keyring.changes == before
    with pytest.raises(StoreDamaged):
        store.keyring.private(store.vault, "a", "clinical")
