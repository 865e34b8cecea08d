"""Users: who lets whom in, who may not, and that passphrases change safely."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.actions import setup, upkeep, users
from fieldapp.actions.desk import Desk, close_desk, open_desk, require
from fieldapp.domain.errors import NotAllowed, Refused, RosterAltered, WrongPassphrase
from fieldapp.storage import sealing, vault
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import Vault

PASSPHRASE, OTHER = "une phrase de passe", "encore une autre phrase"


def _sealed(mine: Vault, text: str, place: str) -> bytes:
    return sealing.seal_case(mine, mine.clinical_public, "clinical", text, place)


def _opened(mine: Vault, blob: bytes, place: str) -> str:
    return sealing.open_with(mine.key("clinical"), mine, "clinical", blob, place)


def add(desk: Desk, name: str, *roles: str, beside: users.Witness | None = None) -> None:
    users.add(desk, name, frozenset(roles), OTHER, FAST_FOR_TESTS, beside)


def test_a_user_who_was_added_opens_the_home_with_the_own_roles(desk: Desk, home: Path) -> None:
    done = users.add(desk, "co", frozenset({"coordinator"}), OTHER, FAST_FOR_TESTS)
    assert done.changed == {"users"}
    assert [(row.name, row.roles) for row in users.list(desk)][1:] == [("co", ("coordinator",))]
    assert users.list(desk)[1].added_on == desk.today()
    close_desk(desk)
    theirs = open_desk(home, OTHER)
    assert (theirs.user, theirs.roles) == ("co", {"coordinator"})
    require(theirs, "coordinator", "administrator")
    with pytest.raises(NotAllowed):
        require(theirs, "administrator", "counsellor")
    with pytest.raises(NotAllowed):
        add(theirs, "x", "reception")
    assert upkeep.verify(theirs)["ok"]
    close_desk(theirs)


def test_a_coordinator_never_reads_a_note_but_seals_one(desk: Desk, home: Path) -> None:
    add(desk, "co", "coordinator")
    note = _sealed(desk.store.vault, "Elle dort mal.", "entry|u1|note_sealed")
    close_desk(desk)
    theirs = open_desk(home, OTHER)
    with pytest.raises(NotAllowed):
        _opened(theirs.store.vault, note, "entry|u1|note_sealed")
    sealed = _sealed(theirs.store.vault, "Vue à l'accueil.", "entry|u2|note_sealed")
    close_desk(theirs)
    mine = open_desk(home, PASSPHRASE)
    assert _opened(mine.store.vault, sealed, "entry|u2|note_sealed") == "Vue à l'accueil."
    close_desk(mine)


@pytest.mark.parametrize(
    ("name", "roles", "key"),
    [("SB", ("reception",), "user_exists"), ("", ("reception",), "user_name"), ("x", (), "role_unknown"), ("x", ("boss",), "role_unknown")],
)
def test_what_makes_no_user_is_refused(desk: Desk, name: str, roles: tuple[str, ...], key: str) -> None:
    before = len(users.list(desk))
    with pytest.raises(Refused) as refusal:
        add(desk, name, *roles)
    assert refusal.value.key == key and len(users.list(desk)) == before and upkeep.verify(desk)["ok"]


def test_a_weak_passphrase_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        users.add(desk, "x", frozenset({"reception"}), "0000", FAST_FOR_TESTS)
    assert refusal.value.key == "passphrase_weak"


def test_after_the_first_a_clinical_user_needs_somebody_who_reads_notes(tmp_path: Path, site_pack: bytes) -> None:
    home = tmp_path / "h"
    setup.create_home(home, site_pack, "ad", frozenset({"administrator"}), PASSPHRASE, FAST_FOR_TESTS)
    desk = open_desk(home, PASSPHRASE)
    with pytest.raises(Refused) as refusal:
        _sealed(desk.store.vault, "note", "place")
    assert refusal.value.key == "clinical_key_missing"
    add(desk, "p1", "psychologist")
    _sealed(desk.store.vault, "note", "place")
    with pytest.raises(NotAllowed) as needed:
        add(desk, "p2", "counsellor")
    assert needed.value.key == "clinical_key_needed"
    add(desk, "p2", "counsellor", beside=users.witness(desk, OTHER, "p1"))
    add(desk, "p3", "reception")
    close_desk(desk)
    desk = open_desk(home, OTHER, "p2")
    assert desk.store.vault.can_read_clinical
    close_desk(desk)


def test_a_witness_who_forgot_the_passphrase_is_none(desk: Desk) -> None:
    with pytest.raises(WrongPassphrase):
        users.witness(desk, "pas du tout celle-ci")


def test_ones_own_passphrase_changes_without_any_role(desk: Desk, home: Path) -> None:
    add(desk, "re", "reception")
    close_desk(desk)
    theirs = open_desk(home, OTHER, "re")
    with pytest.raises(WrongPassphrase):
        users.passphrase(theirs, PASSPHRASE, "une toute nouvelle phrase", FAST_FOR_TESTS)
    users.passphrase(theirs, OTHER, "une toute nouvelle phrase", FAST_FOR_TESTS)
    assert upkeep.verify(theirs)["ok"]
    close_desk(theirs)
    with pytest.raises(WrongPassphrase):
        open_desk(home, OTHER, "re")
    close_desk(open_desk(home, "une toute nouvelle phrase"))
    close_desk(open_desk(home, PASSPHRASE, "sb"))


def test_an_edited_list_of_users_can_be_mended_by_an_administrator_only(desk: Desk, home: Path) -> None:
    add(desk, "re", "reception")
    close_desk(desk)
    (home / vault.ROSTER).write_bytes(b"{}")
    theirs = open_desk(home, OTHER, "re")
    with pytest.raises(NotAllowed):
        users.mend(theirs)
    close_desk(theirs)
    mine = open_desk(home, PASSPHRASE)
    assert not upkeep.verify(mine)["checks"]["slots"]["ok"]
    with pytest.raises(RosterAltered):
        add(mine, "x", "reception")
    users.mend(mine)
    assert upkeep.verify(mine)["ok"]
    add(mine, "x", "reception")
    close_desk(mine)


def test_a_crash_between_roster_and_store_is_made_good_at_the_next_opening(desk: Desk, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.admit(desk.store.vault, user="re", roles=frozenset({"reception"}), passphrase=OTHER, cost=FAST_FOR_TESTS)
    desk.store.close()
    theirs = open_desk(home, OTHER, "re")
    assert not theirs.altered
    assert [row.name for row in users.list(theirs)] == ["sb", "re"] and upkeep.verify(theirs)["ok"]
    close_desk(theirs)


def test_who_was_let_in_just_before_a_crash_is_known_whoever_opens_first(desk: Desk, home: Path) -> None:
    vault.admit(desk.store.vault, user="re", roles=frozenset({"reception"}), passphrase=OTHER, cost=FAST_FOR_TESTS)
    desk.store.close()
    close_desk(open_desk(home, PASSPHRASE))
    theirs = open_desk(home, OTHER, "re")
    with theirs.store.write() as transaction:
        transaction.audit("test.changed")
    close_desk(theirs)
    mine = open_desk(home, PASSPHRASE, "sb")
    assert [row.name for row in users.list(mine)] == ["sb", "re"] and upkeep.verify(mine)["ok"]
    close_desk(mine)


def test_a_slot_of_somebody_the_store_does_not_know_is_found(desk: Desk) -> None:
    vault.admit(desk.store.vault, user="xy", roles=frozenset({"reception"}), passphrase=OTHER, cost=FAST_FOR_TESTS)
    assert not upkeep.verify(desk)["checks"]["slots"]["ok"]


def test_who_came_after_the_list_that_was_put_back_comes_again_under_another_name(desk: Desk, home: Path) -> None:
    old = (home / vault.ROSTER).read_bytes()
    add(desk, "re", "reception")
    close_desk(desk)
    for name in (vault.ROSTER, vault.PREVIOUS):
        (home / name).write_bytes(old)
    mine = open_desk(home, PASSPHRASE)
    assert mine.altered
    users.mend(mine)
    with pytest.raises(Refused) as refusal:
        add(mine, "re", "reception")
    assert refusal.value.key == "user_exists"
    add(mine, "re2", "reception")
    assert upkeep.verify(mine)["ok"]
    close_desk(mine)
    with pytest.raises(WrongPassphrase):
        open_desk(home, OTHER, "re")
    close_desk(open_desk(home, OTHER, "re2"))
