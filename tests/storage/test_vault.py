"""Opening a home: who gets in, and what each way of tampering with the roster leads to."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.domain.errors import NotAllowed, Refused, RosterAltered, StoreDamaged, WrongPassphrase
from fieldapp.storage import files, rescue, rosterfile, rosters, slots, vault
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import Vault
from sync import keys, recovery

PASSPHRASE = "une phrase de passe"
OTHER = "encore une autre phrase"
ALL = vault.ROLES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A home of two users: ``sb`` with every role and ``co``, a coordinator."""
    home = tmp_path / "home"
    opened = vault.create(home, user="sb", roles=ALL, passphrase=PASSPHRASE, recovery_slot=bytes, cost=FAST_FOR_TESTS, sites=("OUJ",))
    vault.admit(opened, user="co", roles=frozenset({"coordinator"}), passphrase=OTHER, cost=FAST_FOR_TESTS)
    return home


def edit(home: Path, change: Callable[[dict[str, object]], None], *, both: bool = True) -> None:
    body = json.loads((home / vault.ROSTER).read_bytes())
    change(body)
    for name in (vault.ROSTER, vault.PREVIOUS)[: 1 + both]:
        (home / name).write_bytes(slots.canonical(body))


def test_each_user_opens_with_the_own_passphrase_and_roles(folder: Path) -> None:
    assert vault.unlock(folder, PASSPHRASE).user == "sb"
    mine = vault.unlock(folder, OTHER, "co")
    assert (mine.user, mine.roles, mine.altered) == ("co", frozenset({"coordinator"}), False)
    assert vault.unlock(folder, OTHER, " CO ").user == "co"
    assert vault.glance(folder) == vault.Glance(("OUJ",), "fr")


def test_a_wrong_passphrase_or_another_users_is_refused(folder: Path) -> None:
    for passphrase, user in (("autre chose que cela", None), (OTHER, "sb"), (PASSPHRASE, "nobody")):
        with pytest.raises(WrongPassphrase):
            vault.unlock(folder, passphrase, user)


def test_the_last_user_is_tried_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.unlock(folder, OTHER)
    tried: list[str] = []
    real = slots.open_slot
    monkeypatch.setattr(slots, "open_slot", lambda slot, *rest: tried.append(slot.id) or real(slot, *rest))
    opened = vault.unlock(folder, OTHER)
    assert tried == [opened.slot_of("co")]


def test_no_home_is_said_as_such(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        vault.unlock(tmp_path, PASSPHRASE)
    assert refusal.value.key == "no_home"


def test_a_home_is_not_made_over_another(folder: Path) -> None:
    with pytest.raises(Refused) as refusal:
        vault.create(folder, user="x", roles=ALL, passphrase=PASSPHRASE, recovery_slot=None, cost=FAST_FOR_TESTS)
    assert refusal.value.key == "home_taken"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_only_the_owner_reads_the_folder_and_its_files(folder: Path) -> None:
    vault.unlock(folder, PASSPHRASE)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def _drop_second(body: dict) -> None:
    body["slots"].pop()


def _older_generation(body: dict) -> None:
    body["generation"] = 7


def _own_recovery(body: dict) -> None:
    body["recovery"]["public"] = "11" * 32


def _own_clinical(body: dict) -> None:
    body["clinical"] = "11" * 32


def _language(body: dict) -> None:
    body["public"]["language"] = "ar"


@pytest.mark.parametrize("change", [_drop_second, _older_generation, _own_recovery, _own_clinical, _language])
def test_an_edited_roster_opens_but_nothing_may_be_written(folder: Path, change: Callable[[dict], None]) -> None:
    edit(folder, change)
    opened = vault.unlock(folder, PASSPHRASE)
    assert opened.altered
    with pytest.raises(RosterAltered):
        vault.admit(opened, user="new", roles=frozenset({"reception"}), passphrase=OTHER, cost=FAST_FOR_TESTS)
    with pytest.raises(RosterAltered):
        vault.change_passphrase(opened, PASSPHRASE, OTHER, FAST_FOR_TESTS)


def _swap_sealed(body: dict) -> None:
    first, second = body["slots"]
    first["sealed"], second["sealed"] = second["sealed"], first["sealed"]


def _swap_ids(body: dict) -> None:
    first, second = body["slots"]
    first["id"], second["id"] = second["id"], first["id"]


def _lower_cost(body: dict) -> None:
    for slot in body["slots"]:
        slot["m"] //= 2


def _other_vault(body: dict) -> None:
    body["vault"] = "00" * 16


@pytest.mark.parametrize("change", [_swap_sealed, _swap_ids, _lower_cost, _other_vault])
def test_an_edited_slot_opens_nothing(folder: Path, change: Callable[[dict], None]) -> None:
    edit(folder, change)
    for passphrase in (PASSPHRASE, OTHER):
        with pytest.raises(WrongPassphrase):
            vault.unlock(folder, passphrase)


def _swap_bundles(body: dict) -> None:
    first, second = body["slots"]
    first["bundle"], second["bundle"] = second["bundle"], first["bundle"]


def _swap_whole_rights(body: dict) -> None:
    first, second = body["slots"]
    for name in ("public", "bundle", "clinical", "protection", "vouched"):
        first[name], second[name] = second[name], first[name]


@pytest.mark.parametrize("change", [_swap_bundles, _swap_whole_rights])
def test_another_users_bundle_opens_nothing_and_is_no_wrong_passphrase(folder: Path, change: Callable[[dict], None]) -> None:
    edit(folder, change)
    for passphrase in (PASSPHRASE, OTHER):
        with pytest.raises(RosterAltered) as refusal:
            vault.unlock(folder, passphrase)
        assert refusal.value.key == "slot_altered"


def test_the_spare_opens_when_only_the_first_lost_a_bundle(folder: Path) -> None:
    edit(folder, _swap_bundles, both=False)
    opened = vault.unlock(folder, PASSPHRASE)
    assert opened.altered and opened.user == "sb"


def test_an_exchanged_public_half_of_a_user_is_seen_by_the_mac_and_by_its_owner(folder: Path) -> None:
    colleague = vault.unlock(folder, OTHER, "co")

    def exchange(body: dict) -> None:
        body["slots"][0]["public"] = slots.public_of(slots.fresh_pair()).hex()

    edit(folder, exchange)
    assert vault.unlock(folder, OTHER, "co").altered
    forged = rosters.sign(rosters.decode((folder / vault.ROSTER).read_bytes()), colleague.key("database"))
    for name in (vault.ROSTER, vault.PREVIOUS):
        (folder / name).write_bytes(rosters.encode(forged))
    assert not vault.unlock(folder, OTHER, "co").altered
    assert vault.unlock(folder, PASSPHRASE, "sb").altered


def test_an_old_bundle_that_is_replayed_is_seen(folder: Path) -> None:
    old = json.loads((folder / vault.ROSTER).read_bytes())["slots"][1]["bundle"]
    opened = vault.unlock(folder, PASSPHRASE)
    theirs = slots.with_keys(opened.roster.slots[1], opened.vault_id, frozenset({"reception"}), opened.key("database"))
    assert theirs.bundle.hex() != old
    fresh = rosters.sign(slots.replace(opened.roster, slots=(opened.roster.slots[0], theirs)), opened.key("database"))
    for name in (vault.ROSTER, vault.PREVIOUS):
        (folder / name).write_bytes(rosters.encode(fresh))
    assert vault.unlock(folder, OTHER).roles == {"reception"}

    def replay(body: dict) -> None:
        body["slots"][1]["bundle"] = old

    edit(folder, replay)
    assert vault.unlock(folder, OTHER).altered


def test_what_is_sealed_for_one_user_opens_for_that_user_and_purpose_alone(folder: Path) -> None:
    mine, theirs = vault.unlock(folder, PASSPHRASE), vault.unlock(folder, OTHER)
    sealed = vault.seal_for(mine, "CO", b"a key", b"case 7")
    assert theirs.open_for_me(sealed, b"case 7") == b"a key"
    for opened, info in ((theirs, b"case 8"), (mine, b"case 7")):
        with pytest.raises(StoreDamaged):
            opened.open_for_me(sealed, info)
    with pytest.raises(Refused) as refusal:
        vault.seal_for(mine, "nobody", b"a key", b"case 7")
    assert refusal.value.key == "user_unknown"


def test_an_old_slot_file_with_the_old_passphrase_does_not_hold_the_pair_of_now(folder: Path) -> None:
    before = vault.unlock(folder, PASSPHRASE)
    vault.change_passphrase(before, PASSPHRASE, "une toute nouvelle phrase", FAST_FOR_TESTS)
    old_pair = vault.unlock(folder, "une toute nouvelle phrase").key("pair")
    vault.change_passphrase(before, "une toute nouvelle phrase", PASSPHRASE, FAST_FOR_TESTS)
    assert vault.unlock(folder, PASSPHRASE).key("pair") not in (old_pair, b"")


def test_whoever_holds_a_private_half_sees_an_exchanged_public_half_even_with_a_valid_mac(folder: Path) -> None:
    colleague = vault.unlock(folder, OTHER)
    edit(folder, _own_clinical)
    forged = rosters.sign(rosters.decode((folder / vault.ROSTER).read_bytes()), colleague.key("database"))
    for name in (vault.ROSTER, vault.PREVIOUS):
        (folder / name).write_bytes(rosters.encode(forged))
    assert vault.unlock(folder, PASSPHRASE).altered


@pytest.mark.parametrize("damage", ["missing", "empty", "torn", "flipped", "slot"])
def test_the_spare_roster_opens_when_the_first_is_damaged_and_mends_it(folder: Path, damage: str) -> None:
    path = folder / vault.ROSTER
    whole = path.read_bytes()
    if damage == "missing":
        path.unlink()
    elif damage == "slot":
        edit(folder, _lower_cost, both=False)
    else:
        path.write_bytes({"empty": b"", "torn": whole[: len(whole) // 2], "flipped": b"\x00" + whole[1:]}[damage])
    opened = vault.unlock(folder, PASSPHRASE)
    assert opened.altered and opened.user == "sb"
    vault.mend(opened, seen=2)
    assert path.read_bytes() == whole
    assert not vault.unlock(folder, PASSPHRASE).altered


def test_without_a_sound_roster_nothing_is_mended(folder: Path) -> None:
    edit(folder, _drop_second)
    with pytest.raises(RosterAltered):
        vault.mend(vault.unlock(folder, PASSPHRASE), seen=2)


def test_a_crash_between_the_two_rosters_is_made_good(folder: Path) -> None:
    newest = (folder / vault.ROSTER).read_bytes()
    (folder / vault.PREVIOUS).write_bytes(b"an older one")
    vault.complete(vault.unlock(folder, PASSPHRASE))
    assert (folder / vault.PREVIOUS).read_bytes() == newest


def test_two_damaged_rosters_are_damage_not_a_wrong_passphrase(folder: Path) -> None:
    for name in (vault.ROSTER, vault.PREVIOUS):
        (folder / name).write_bytes(b"{}")
    with pytest.raises(StoreDamaged) as refusal:
        vault.unlock(folder, PASSPHRASE)
    assert refusal.value.exit_status == 3


def test_a_changed_passphrase_replaces_the_old_everywhere(folder: Path) -> None:
    vault.change_passphrase(vault.unlock(folder, PASSPHRASE), PASSPHRASE, "une toute nouvelle phrase", FAST_FOR_TESTS)
    assert vault.unlock(folder, "une toute nouvelle phrase").user == "sb"
    for name in (vault.ROSTER, vault.PREVIOUS):
        (folder / name).rename(folder / "kept")
        with pytest.raises(WrongPassphrase):
            vault.unlock(folder, PASSPHRASE)
        (folder / "kept").rename(folder / name)


def test_the_old_passphrase_is_asked_for(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase(vault.unlock(folder, PASSPHRASE), OTHER, "une toute nouvelle phrase", FAST_FOR_TESTS)


@pytest.mark.parametrize("call", [1, 2])
def test_a_disk_that_refuses_leaves_the_old_passphrase_working(folder: Path, monkeypatch: pytest.MonkeyPatch, call: int) -> None:
    opened, calls = vault.unlock(folder, PASSPHRASE), iter(range(1, 10))

    def fails(path: Path, data: bytes) -> None:
        if next(calls) == call:
            raise OSError(28, "no room")
        files.write_atomically(path, data)

    monkeypatch.setattr(rosterfile, "write_atomically", fails)
    with pytest.raises(Refused) as refusal:
        vault.change_passphrase(opened, PASSPHRASE, "une toute nouvelle phrase", FAST_FOR_TESTS)
    assert refusal.value.key == "disk_refuses"
    monkeypatch.undo()
    assert not vault.unlock(folder, PASSPHRASE).altered


def test_a_roster_that_does_not_read_back_is_undone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = vault.unlock(folder, PASSPHRASE)
    real, calls = files.read_bounded, iter(range(10))
    monkeypatch.setattr(rosterfile, "read_bounded", lambda path, limit: real(path, limit)[: -1 if next(calls) == 0 else None])
    with pytest.raises(Refused):
        vault.change_passphrase(opened, PASSPHRASE, "une toute nouvelle phrase", FAST_FOR_TESTS)
    monkeypatch.undo()
    assert not vault.unlock(folder, PASSPHRASE).altered


def test_a_clinical_user_is_let_in_only_by_somebody_who_holds_that_key(folder: Path) -> None:
    coordinator = vault.unlock(folder, OTHER)
    with pytest.raises(NotAllowed) as refusal:
        vault.admit(coordinator, user="psy", roles=frozenset({"psychologist"}), passphrase=OTHER, cost=FAST_FOR_TESTS)
    assert refusal.value.key == "clinical_key_needed"
    second = vault.unlock(folder, PASSPHRASE)
    vault.admit(coordinator, user="psy", roles=frozenset({"psychologist"}), passphrase=OTHER, cost=FAST_FOR_TESTS, beside=second)
    fresh = vault.unlock(folder, OTHER, "psy")
    assert fresh.can_read_clinical and not fresh.can_read_protection


def test_key_pairs_are_born_with_the_first_user_of_the_role(tmp_path: Path) -> None:
    opened = vault.create(
        tmp_path / "h", user="ad", roles=frozenset({"administrator"}), passphrase=PASSPHRASE, recovery_slot=None, cost=FAST_FOR_TESTS
    )
    assert opened.clinical_public is None and opened.protection_public is None
    vault.admit(opened, user="psy", roles=frozenset({"psychologist", "protection"}), passphrase=OTHER, cost=FAST_FOR_TESTS)
    assert opened.clinical_public and opened.protection_public and not opened.can_read_clinical
    assert vault.unlock(tmp_path / "h", OTHER, "psy").can_read_protection


def test_another_vaults_key_is_no_help(folder: Path, tmp_path: Path) -> None:
    stranger = vault.create(tmp_path / "s", user="x", roles=ALL, passphrase=PASSPHRASE, recovery_slot=None, cost=FAST_FOR_TESTS)
    with pytest.raises(NotAllowed):
        vault.admit(
            vault.unlock(folder, OTHER),
            user="psy",
            roles=frozenset({"counsellor"}),
            passphrase=OTHER,
            cost=FAST_FOR_TESTS,
            beside=stranger,
        )


@pytest.mark.parametrize("roles", [frozenset(), frozenset({"boss"}), frozenset({"reception", "root"})])
def test_unknown_roles_are_refused(folder: Path, roles: frozenset[str]) -> None:
    with pytest.raises(Refused) as refusal:
        vault.admit(vault.unlock(folder, PASSPHRASE), user="x", roles=roles, passphrase=OTHER, cost=FAST_FOR_TESTS)
    assert refusal.value.key == "role_unknown"


def test_mission_and_sheet_together_open_every_key_also_those_born_later(tmp_path: Path) -> None:
    mission = keys.new_sealing_key()
    code, slot = recovery.make(keys.sealing_public(mission), "ab" * 16)
    home = tmp_path / "h"
    opened = vault.create(
        home,
        user="ad",
        roles=frozenset({"administrator"}),
        passphrase=PASSPHRASE,
        recovery_slot=slot,
        cost=FAST_FOR_TESTS,
        vault_id="ab" * 16,
    )
    vault.admit(opened, user="psy", roles=frozenset({"psychologist"}), passphrase=OTHER, cost=FAST_FOR_TESTS)
    kept = rosters.decode((home / vault.ROSTER).read_bytes()).recovery
    assert kept is not None and kept.clinical is not None and kept.protection is None
    half = recovery.open_mission_half(kept.slot, mission)
    rescued = rescue.keys_of(rosters.decode((home / vault.ROSTER).read_bytes()), recovery.open_with_code(kept.slot, half, code))
    psy = vault.unlock(home, OTHER, "psy")
    assert (rescued.database, rescued.clinical, rescued.protection) == (psy.key("database"), psy.key("clinical"), None)


def test_wiped_keys_are_gone_and_never_printed(folder: Path) -> None:
    opened: Vault = vault.unlock(folder, PASSPHRASE)
    secret = opened.key("database").hex()
    assert secret not in repr(opened) and secret not in repr(vars(opened)["roster"])
    opened.wipe()
    with pytest.raises(NotAllowed):
        opened.key("database")
