"""Changing the mission's keys: what the old one did stays good, and a crash between two files leaves a home that works."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from sync import batch, canonical, keys, packs, receipts, sitepack
from sync.errors import SyncRefused, Unreadable
from sync.mission import home, locked, rotation

PASSPHRASE = "une longue phrase de la mission"
CHEAP = home.Cost(memory_kib=1024, passes=1, lanes=1)


@pytest.fixture
def mission(tmp_path: Path) -> home.Mission:
    return home.create(tmp_path / "mission", PASSPHRASE, cost=CHEAP)


def seal(mission: home.Mission) -> bytes:
    """A cover, sealed to the mission's present key."""
    root = home.unlock(mission, PASSPHRASE).root
    publics = {
        "receipt_public": mission.receipt_public,
        "sealing_public": mission.sealing_public,
        "recovery_public": mission.recovery_public,
    }
    sites = [sitepack.SiteEntry("OUJ", True)]
    data = sitepack.write(root, sites=sites, url="http://127.0.0.1:1", issued="2026-11-22", mission=mission.name, **publics)
    pack = sitepack.read(data)
    assert pack.mission == mission.name
    key = keys.new_signing_key()
    (one,) = batch.seal(None, seq=1, previous=batch.FIRST_PREVIOUS, pack=pack, installation_key=key, audit_head=bytes(32), audit_seq=0)
    return one.data


def works(mission: home.Mission) -> None:
    """What it signs verifies under what it says of itself, and what it opens was sealed to what it says."""
    private = home.unlock(mission, PASSPHRASE)
    assert keys.signing_public(private.root) == mission.root_public
    assert set(mission.sealing_publics) <= {keys.sealing_public(one) for one in private.sealings}
    assert keys.sealing_public(private.sealing) == mission.sealing_public
    receipt = receipts.write(
        mission.receipt_private(), level="held", hash="0" * 64, installation="0" * 20, seq=1, date="2026-11-23", mission=mission.name
    )
    assert receipts.read(receipt, mission.receipt_public).level == "held"
    envelope = batch.read(seal(mission))
    (fitting,) = [one for one in private.sealings if keys.key_id(keys.sealing_public(one)) == envelope.key]
    assert batch.open_sealed(envelope, fitting).kind == "cover"


def test_what_was_sealed_and_signed_before_stays_good(mission: home.Mission) -> None:
    sealed, name = seal(mission), mission.name
    receipt = receipts.write(
        mission.receipt_private(), level="held", hash="0" * 64, installation="0" * 20, seq=1, date="2026-11-23", mission=name
    )
    for which in (*rotation.KINDS, *rotation.KINDS):
        changed = rotation.rotate(mission, PASSPHRASE, which)
        assert changed != mission and changed.name == name
        works(changed)
        mission = changed
    old = home.unlock(mission, PASSPHRASE).sealings[-1]
    assert batch.open_sealed(batch.read(sealed), old).kind == "cover"
    assert receipts.read(receipt, *mission.receipt_publics).mission == name
    with pytest.raises(Unreadable):
        receipts.read(receipt, mission.receipt_public)


def test_a_laptop_that_knows_the_first_root_follows_to_the_last(mission: home.Mission) -> None:
    first = mission.root_public
    for _ in range(2):
        mission = rotation.rotate(mission, PASSPHRASE, "root")
    pack = packs.Pack(
        number=1,
        mission=mission.name,
        issued="2026-11-23",
        roots=mission.roots,
        receipt_publics=mission.receipt_publics,
        sealing_public=mission.sealing_public,
        url="https://mission.example.org",
    )
    data = packs.write(home.unlock(mission, PASSPHRASE).root, pack)
    assert packs.read(data, first).root_publics[0] == mission.root_public
    assert home.unlock(mission, PASSPHRASE).root.hex().encode() not in b"".join(path.read_bytes() for path in mission.folder.iterdir())


@pytest.mark.parametrize("which", rotation.KINDS)
@pytest.mark.parametrize("stops_at", range(3))
def test_a_crash_between_two_files_leaves_a_home_that_works(
    mission: home.Mission, which: str, stops_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls, whole = iter(range(10)), rotation.files.replace

    def stops(path: Path, data: bytes) -> None:
        if next(calls) == stops_at:
            raise OSError("power")
        whole(path, data)

    monkeypatch.setattr(rotation.files, "replace", stops)
    with suppress(OSError):
        rotation.rotate(mission, PASSPHRASE, which)
    monkeypatch.undo()
    works(home.load(mission.folder))
    works(rotation.rotate(home.load(mission.folder), PASSPHRASE, which))


def test_a_key_is_changed_only_with_the_passphrase_and_only_so_often(mission: home.Mission) -> None:
    before = {path.name: path.read_bytes() for path in mission.folder.iterdir()}
    with pytest.raises(SyncRefused, match="does not open"):
        rotation.rotate(mission, PASSPHRASE + "x", "receipt")
    assert {path.name: path.read_bytes() for path in mission.folder.iterdir()} == before
    for _ in range(home.MAX_KEYS - 1):
        mission = rotation.rotate(mission, PASSPHRASE, "receipt")
    with pytest.raises(SyncRefused, match="name no more"):
        rotation.rotate(mission, PASSPHRASE, "receipt")


def first_version(mission: home.Mission) -> None:
    """Write this home as it was before its keys could be changed."""
    private, cost = home.unwrap(mission, PASSPHRASE)
    body = {
        "v": 1,
        "approve_all": mission.approve_all,
        "root_public": mission.root_public.hex(),
        "receipt_public": mission.receipt_public.hex(),
        "sealing_public": mission.sealing_public.hex(),
        "recovery_public": mission.recovery_public.hex(),
    }
    (mission.folder / home.PUBLIC).write_bytes(canonical.encode(body))
    inner = {"root": private.root.hex(), "sealing": private.sealing.hex(), "recovery": private.recovery.hex()}
    (mission.folder / home.PRIVATE).write_bytes(locked.closed(canonical.encode(inner), PASSPHRASE, cost, {"v": 1}))


def test_a_home_of_the_first_version_is_read_and_its_keys_can_be_changed(mission: home.Mission) -> None:
    first_version(mission)
    old = home.load(mission.folder)
    assert (old, old.name) == (mission, mission.name)
    works(old)
    for which in rotation.KINDS:
        old = rotation.rotate(old, PASSPHRASE, which)
    works(old)
    assert old.name == mission.name


def test_the_facing_folder_holds_nothing_that_opens(mission: home.Mission, tmp_path: Path) -> None:
    out = tmp_path / "facing"
    rotation.facing(mission, out)
    facing = home.load(out)
    assert {path.name for path in out.iterdir()} == {"mission.json", "receipt.key"}
    assert facing.name == mission.name and facing.faces_only and facing.receipt_private() == mission.receipt_private()
    assert out.stat().st_mode & 0o777 == 0o700 and {path.stat().st_mode & 0o077 for path in out.iterdir()} == {0}
    with pytest.raises(SyncRefused, match="another machine"):
        home.unlock(facing, PASSPHRASE)
    rotation.facing(rotation.rotate(mission, PASSPHRASE, "receipt"), out)
    assert len(home.load(out).receipt_publics) == 2
    with pytest.raises(SyncRefused):
        rotation.facing(mission, mission.folder)


def test_a_chain_of_roots_that_does_not_hold_is_no_home(mission: home.Mission) -> None:
    changed = rotation.rotate(mission, PASSPHRASE, "root")
    body = canonical.decode_object((changed.folder / home.PUBLIC).read_bytes(), limit=100_000)
    body["roots"][1]["blessing"] = "00" * 64  # type: ignore[index]  # as it was just written
    (changed.folder / home.PUBLIC).write_bytes(canonical.encode(body))
    with pytest.raises(home.Damaged):
        home.load(changed.folder)
