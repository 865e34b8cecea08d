"""New keys for the vault: who left opens nothing, who stays loses nothing, and a crash leaves all old or all new."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from fieldapp.domain.errors import NotAllowed, Refused, RosterAltered, StoreDamaged, WrongPassphrase
from fieldapp.storage import (
    backups,
    copying,
    database,
    journal,
    places,
    rekey,
    rosterfile,
    rosters,
    settling,
    slots,
    switch,
    tables,
    users,
    vault,
)
from fieldapp.storage.database import Store
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import keys, recovery
from tests.agreed import insert_person
from tests.campaigns import rekeys

MINE, THEIRS, OTHERS = "une phrase de passe", "encore une autre phrase", "quatre figues sur la table"
DAY = date(2026, 3, 4)
STRIDE = 3  # every third instruction; all of them were cut once, to the same end


def admitted(store: Store, name: str, roles: frozenset[str], phrase: str) -> None:
    with store.write() as transaction:
        public = vault.admit(store.vault, user=name, roles=roles, passphrase=phrase, cost=FAST_FOR_TESTS).signing_public
        users.add(transaction, name, roles, public, DAY)
        users.set_generation(transaction, store.vault.roster.generation)
        transaction.audit("user.added")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of ``sb`` (every role), ``psy`` and ``re``, with a copy."""
    home = tmp_path_factory.mktemp("rekey") / "home"
    _, slot = recovery.make(keys.sealing_public(keys.new_sealing_key()), "ab" * 16)
    opened = vault.create(home, user="sb", roles=ROLES, passphrase=MINE, recovery_slot=slot, cost=FAST_FOR_TESTS, vault_id="ab" * 16)
    store = database.open_store(opened, new=True)
    with store.write() as transaction:
        users.add(transaction, "sb", ROLES, opened.signing_public, DAY)
        users.set_generation(transaction, 1)
        transaction.set_meta("vault_id", b"ab" * 16)
        transaction.audit("home.created")
    admitted(store, "psy", frozenset({"psychologist"}), THEIRS)
    admitted(store, "re", frozenset({"reception"}), OTHERS)
    store.keyring.make(["p1", "p2"], opened.clinical_public, opened.protection_public)
    backups.make(store, day=DAY)
    store.close()
    return home


@pytest.fixture
def home(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "home"))


def opened(home: Path, phrase: str = MINE, user: str | None = None) -> Store:
    store = database.open_store(vault.unlock(home, phrase, user))
    users.reconcile(store, DAY)
    return store


def sound(store: Store) -> bool:
    with store.read() as connection:
        return not journal.verify(connection, store.vault.vault_id) and users.slots_are_known(store)


def case_keys(store: Store) -> list[bytes]:
    return [store.keyring.private(store.vault, uid, "clinical") for uid in ("p1", "p2")]


def test_who_left_opens_nothing_and_who_stays_everything(home: Path) -> None:
    store = opened(home)
    before, old_key = case_keys(store), store.vault.key("database")
    rekey.rekey(store, without="re", renew=frozenset(), day=DAY)
    assert store.vault.key("database") != old_key and case_keys(store) == before and sound(store)
    with store.read() as connection:
        assert [row.name for row in users.rows(connection)] == ["sb", "psy"]
        actions = list(connection.scalars(sa.select(tables.audit.c.action)))
    assert actions[-2:] == ["user.removed", "vault.rekeyed"]
    store.close()
    with pytest.raises(WrongPassphrase):
        vault.unlock(home, OTHERS, "re")
    theirs = opened(home, THEIRS)
    assert theirs.vault.user == "psy" and case_keys(theirs) == before
    theirs.close()
    for path in (home / "store.db", home / "keyring.db"):
        assert copying.held_state(path, old_key) is None


def test_the_old_slot_file_put_back_opens_nothing(home: Path) -> None:
    old = {name: (home / name).read_bytes() for name in (vault.ROSTER, vault.PREVIOUS)}
    store = opened(home)
    rekey.rekey(store, without="re", renew=frozenset(), day=DAY)
    store.close()
    (home / vault.ROSTER).write_bytes(old[vault.ROSTER])
    with pytest.raises(StoreDamaged):
        database.open_store(vault.unlock(home, OTHERS, "re"))
    stays = vault.unlock(home, MINE, "sb")  # through the spare, which is newer: to be read until it is mended
    database.open_store(stays).close()
    assert stays.altered
    (home / vault.PREVIOUS).write_bytes(old[vault.PREVIOUS])
    for phrase, name in ((OTHERS, "re"), (MINE, "sb"), (THEIRS, "psy")):
        with pytest.raises(StoreDamaged):
            database.open_store(vault.unlock(home, phrase, name))


def test_an_old_bundle_in_the_new_list_opens_nothing(home: Path) -> None:
    old = rosterfile.read(home)[0]
    store = opened(home)
    rekey.rekey(store, without="re", renew=frozenset({"clinical"}), day=DAY)
    new, database_key = store.vault.roster, store.vault.key("database")
    store.close()
    stale = {slot.id: slot for slot in old.slots}
    replayed = tuple(slots.replace(slot, bundle=stale[slot.id].bundle, clinical=stale[slot.id].clinical) for slot in new.slots)
    for name in (vault.ROSTER, vault.PREVIOUS):
        (home / name).write_bytes(rosters.encode(slots.replace(new, slots=replayed)))
    taken = vault.unlock(home, THEIRS, "psy")
    assert taken.altered and taken.key("database") != database_key
    with pytest.raises(StoreDamaged):
        database.open_store(taken)


def test_role_pairs_are_exchanged_for_their_holders_only(home: Path) -> None:
    store = opened(home)
    before, clinical = case_keys(store), store.vault.key("clinical")
    rekey.rekey(store, without=None, renew=frozenset({"clinical", "protection"}), day=DAY)
    assert store.vault.key("clinical") != clinical and case_keys(store) == before
    assert slots.public_of(store.vault.key("clinical")) == store.vault.clinical_public
    fresh = store.vault.key("clinical")
    store.close()
    theirs = opened(home, THEIRS)
    assert theirs.vault.key("clinical") == fresh and not theirs.vault.can_read_protection and not theirs.vault.altered
    theirs.close()
    reception = opened(home, OTHERS)
    assert not reception.vault.can_read_clinical
    reception.close()


def test_whoever_lacks_the_key_cannot_exchange_it_and_the_next_holder_does(home: Path) -> None:
    store = opened(home)
    admitted(store, "ad", frozenset({"administrator"}), "la phrase de la mission")
    store.close()
    store = opened(home, "la phrase de la mission", "ad")
    clinical = store.vault.clinical_public
    with pytest.raises(NotAllowed):
        rekey.rekey(store, without="psy", renew=frozenset({"clinical"}), day=DAY)
    rekey.rekey(store, without="psy", renew=frozenset(), day=DAY)
    settling.settle(store, DAY)
    assert store.vault.clinical_public == clinical and store.meta(rekey.WAITING) == b"clinical"
    store.close()
    store = opened(home, MINE, "sb")
    before = case_keys(store)
    settling.settle(store, DAY)
    assert store.vault.clinical_public != clinical and not store.meta(rekey.WAITING) and case_keys(store) == before
    with store.read() as connection:
        assert [row.key for row in users.unseen(connection, "sb")] == ["keys_renewed"]
    store.close()


def test_a_forger_of_the_list_gets_no_role_key(home: Path) -> None:
    """Reception holds the database key: it names itself psychologist in the store, then gives the psychologist a pair of its own."""
    store = opened(home, OTHERS, "re")
    with store.write(audited=False) as transaction:
        transaction.connection.execute(sa.update(tables.user).where(tables.user.c.name == "re").values(roles="psychologist"))
    key = store.vault.key("database")
    store.close()
    store = opened(home)
    with pytest.raises(RosterAltered) as refusal:
        rekey.rekey(store, without=None, renew=frozenset({"clinical"}), day=DAY)
    assert refusal.value.key == "slot_not_vouched"
    with store.write(audited=False) as transaction:
        transaction.connection.execute(sa.update(tables.user).where(tables.user.c.name == "re").values(roles="reception"))
    store.close()
    roster = rosterfile.read(home)[0]
    pair = slots.public_of(slots.fresh_pair())
    forged = tuple(slots.replace(slot, public=pair) if slot.id == slots.slot_id(roster.vault_id, "psy") else slot for slot in roster.slots)
    for name in (vault.ROSTER, vault.PREVIOUS):
        (home / name).write_bytes(rosters.encode(rosters.sign(slots.replace(roster, slots=forged), key)))
    assert vault.unlock(home, THEIRS, "psy").altered
    store = opened(home)
    with pytest.raises(RosterAltered):
        rekey.rekey(store, without=None, renew=frozenset({"clinical"}), day=DAY)
    store.close()


@pytest.mark.parametrize("renew", [frozenset({"clinical"}), frozenset()])
def test_an_exchanged_rescue_pair_gets_no_key(home: Path, renew: frozenset[str]) -> None:
    """Not even that of the database, which is new also when reception leaves."""
    store = opened(home)
    roster = store.vault.roster
    assert roster.recovery is not None
    forged = slots.replace(roster, recovery=slots.replace(roster.recovery, public=slots.public_of(slots.fresh_pair())))
    store.vault.roster = rosters.sign(forged, store.vault.key("database"))
    for name in (vault.ROSTER, vault.PREVIOUS):
        (home / name).write_bytes(rosters.encode(store.vault.roster))
    with pytest.raises(RosterAltered) as refusal:
        rekey.rekey(store, without="re", renew=renew, day=DAY)
    assert refusal.value.key == "slot_not_vouched"
    store.close()
    assert vault.unlock(home, MINE, "sb").altered and vault.unlock(home, THEIRS, "psy").altered


def test_a_clinical_slot_given_another_pair_gets_not_even_the_database_key(home: Path) -> None:
    store = opened(home)
    roster, pair = store.vault.roster, slots.public_of(slots.fresh_pair())
    forged = tuple(slots.replace(slot, public=pair) if slot.id == store.vault.slot_of("psy") else slot for slot in roster.slots)
    store.vault.roster = rosters.sign(slots.replace(roster, slots=forged), store.vault.key("database"))
    with pytest.raises(RosterAltered):
        rekey.rekey(store, without="re", renew=frozenset(), day=DAY)
    store.close()


def test_copies_made_before_open_with_the_new_keys(home: Path) -> None:
    store = opened(home)
    rekey.rekey(store, without="re", renew=frozenset({"clinical"}), day=DAY)
    place = places.read(home / places.FOLDER)
    assert place is not None and places.is_authentic(place, store.vault.key("database"))
    assert rosters.decode(place.roster).generation == store.vault.roster.generation
    for held in place.files:
        own = places.unwrap(store.vault.key("database"), store.vault.vault_id, held)
        assert own is not None and copying.held_state(home / places.FOLDER / held.name, own) is not None
    store.close()


def test_the_last_holder_of_a_pair_under_which_something_is_sealed_stays(home: Path) -> None:
    store = opened(home)
    with store.write(audited=False) as transaction:
        person = {"uid": "p1", "code": "A-1", "sex": "F", "nationality": "CI", "population_group": "migrant", "site": "OUJ"}
        dated = {"opened_on": "2026-01-05", "project": "MMSD", "origin": "typed", "author": "sb", "entered_on": "2026-01-05"}
        insert_person(transaction.connection, **person, **dated, clinical_public=b"c" * 32)
        transaction.connection.execute(sa.update(tables.user).where(tables.user.c.name == "sb").values(roles="administrator"))
    with pytest.raises(Refused) as refusal:
        rekey.rekey(store, without="psy", renew=frozenset({"clinical"}), day=DAY)
    assert refusal.value.key == "last_clinical"
    store.close()


def test_too_little_room_changes_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(home)
    monkeypatch.setattr(rekey, "_SPARE_ROOM", 1 << 60)
    with pytest.raises(Refused) as refusal:
        rekey.rekey(store, without="re", renew=frozenset(), day=DAY)
    assert refusal.value.key == "rekey_no_room" and sound(store)
    store.close()


def test_a_store_that_does_not_read_whole_keeps_its_keys(home: Path) -> None:
    store = opened(home)
    with store.write() as transaction:
        for number in range(200):
            transaction.audit("test.padded", f"entry {number}")
    store.let_go()
    data = bytearray((home / "store.db").read_bytes())
    data[-3000] ^= 1
    (home / "store.db").write_bytes(data)
    with pytest.raises(Refused):
        rekey.rekey(store, without="re", renew=frozenset(), day=DAY)
    store.close()
    assert not switch.pending(home) and not list(home.rglob("*.next*"))
    assert vault.unlock(home, OTHERS, "re").user == "re"


class Cut(BaseException):
    """The power goes."""


def cut_everything(monkeypatch: pytest.MonkeyPatch, steps: list[int]) -> None:
    """Let every instruction that touches the disk count down ``steps[0]``, and fail from zero on."""

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            if steps[0] <= 0:
                raise Cut
            steps[0] -= 1
            return real(*arguments, **named)

        return call

    for name in ("replace", "open", "unlink", "remove"):
        monkeypatch.setattr(os, name, counted(getattr(os, name)))
    monkeypatch.setattr(os, "fsync", counted(lambda _: None))  # the machine stays up: only the moment counts
    for module, name in ((copying, "pour"), (rekey, "_tell_store"), (rekey.Keyring, "rewrapped"), (Path, "unlink")):
        monkeypatch.setattr(module, name, counted(getattr(module, name)))


def test_a_crash_at_any_instruction_leaves_all_old_or_all_new(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(home)
    before = case_keys(store)
    store.close()
    seen: list[str] = []
    limit, done = 1, False
    while not done:
        place = tmp_path / f"cut-{limit}"
        shutil.copytree(home, place)
        store = opened(place)
        old = store.vault.key("database")
        with monkeypatch.context() as patched:
            cut_everything(patched, [limit])
            try:
                rekey.rekey(store, without="re", renew=frozenset({"clinical"}), day=DAY)
                done = True
            except Cut:
                pass
        store.close()
        store = opened(place, THEIRS, "psy")
        assert not store.vault.altered and case_keys(store) == before and sound(store)
        new = store.vault.key("database") != old
        with store.read() as connection:
            assert [row.name for row in users.rows(connection)] == (["sb", "psy"] if new else ["sb", "psy", "re"])
        assert not list(place.rglob("*.next*")) and not switch.pending(place)
        backups.make(store, day=DAY)
        kept = places.read(place / places.FOLDER)
        assert kept is not None and places.is_authentic(kept, store.vault.key("database"))
        store.close()
        if new:
            with pytest.raises(WrongPassphrase):
                vault.unlock(place, OTHERS, "re")
        else:
            vault.unlock(place, OTHERS, "re").wipe()
        seen.append("new" if new else "old")
        shutil.rmtree(place)
        limit += STRIDE
    assert seen == sorted(seen, reverse=True) and set(seen) == {"old", "new"}


def test_a_kill_at_a_random_moment_leaves_a_change_of_users_old_or_new() -> None:
    figures = rekeys.run(seed=1, rounds=3)
    assert figures["kills"] == 3 and figures["opened"] >= 3
    assert (figures["lost"], figures["neither_old_nor_new"], figures["not_verified"]) == (0, 0, 0)
