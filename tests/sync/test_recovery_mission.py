"""The mission opens its half for whom it should, and cannot be talked into the real half by the word drill."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import canonical, halves, keys, recovery
from sync.errors import SyncRefused, Unreadable
from sync.mission import cli, home, recovering

PASSPHRASE = "la phrase de la mission"
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def mission(tmp_path_factory: pytest.TempPathFactory) -> home.Mission:
    return home.create(tmp_path_factory.mktemp("mission"), PASSPHRASE, cost=home.Cost(1024, 1, 1))


@pytest.fixture(scope="module")
def private(mission: home.Mission) -> home.PrivateKeys:
    return home.unlock(mission, PASSPHRASE)


def test_the_signed_half_opens_the_slot_with_the_code(mission: home.Mission, private: home.PrivateKeys) -> None:
    code, slot = recovery.make(mission.recovery_public, "9f" * 16)
    wrapped = slot(b"the keys")
    half = halves.read(recovering.half_of(mission, private, wrapped, DAY, drill=False))
    halves.verify(half, mission.receipt_public)
    assert (half.vault, half.day, half.mission, half.practice) == ("9f" * 16, DAY, mission.name, False)
    assert half.slot_hash == halves.slot_hash(wrapped)
    assert recovery.open_with_code(wrapped, half.share, code) == b"the keys"
    assert half.share.hex() not in repr(half)


def test_a_drill_never_gives_the_real_half(mission: home.Mission, private: home.PrivateKeys) -> None:
    _, slot = recovery.make(mission.recovery_public, "9f" * 16)
    real, practice = slot(b"the keys"), slot(b"a random value", practice=True)
    for wrapped, drill, key in ((real, True, "recover_not_practice"), (practice, False, "recover_is_practice")):
        with pytest.raises(SyncRefused) as refusal:
            recovering.half_of(mission, private, wrapped, DAY, drill=drill)
        assert refusal.value.key == key
    relabelled = canonical.encode(json.loads(real) | {"practice": True})
    assert recovery.label(relabelled).practice
    with pytest.raises(SyncRefused) as refusal:
        recovering.half_of(mission, private, relabelled, DAY, drill=True)
    assert refusal.value.key == "recover_slot_unreadable"


def test_a_slot_of_another_mission_is_told(mission: home.Mission, private: home.PrivateKeys) -> None:
    _, slot = recovery.make(keys.sealing_public(keys.new_sealing_key()), "9f" * 16)
    with pytest.raises(SyncRefused) as refusal:
        recovering.half_of(mission, private, slot(b"x"), DAY, drill=False)
    assert refusal.value.key == "recover_other_mission"


def test_a_half_signed_for_recovery_is_no_proof_of_a_drill(mission: home.Mission, private: home.PrivateKeys) -> None:
    _, slot = recovery.make(mission.recovery_public, "9f" * 16)
    body = json.loads(recovering.half_of(mission, private, slot(b"x"), DAY, drill=False))
    body["half"]["practice"] = True
    with pytest.raises(Unreadable):
        halves.verify(halves.read(canonical.encode(body)), mission.receipt_public)
    proof = halves.read(recovering.half_of(mission, private, slot(b"x", practice=True), DAY, drill=True))
    halves.verify(proof, mission.receipt_public)
    with pytest.raises(Unreadable):
        halves.verify(proof, keys.signing_public(keys.new_signing_key()))


@settings(max_examples=60)
@given(st.binary(max_size=400))
def test_garbage_is_no_half_and_no_slot(data: bytes) -> None:
    with pytest.raises(Unreadable):
        halves.read(data)
    with pytest.raises(Unreadable):
        recovery.label(data)


def test_a_changed_byte_breaks_the_signature(mission: home.Mission, private: home.PrivateKeys) -> None:
    _, slot = recovery.make(mission.recovery_public, "9f" * 16)
    data = recovering.half_of(mission, private, slot(b"x", practice=True), DAY, drill=True)
    for place in range(0, len(data), 7):
        changed = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        with pytest.raises(Unreadable):
            halves.verify(halves.read(changed), mission.receipt_public)


def test_the_command_writes_half_and_proof(mission: home.Mission, tmp_path: Path) -> None:
    secret = tmp_path / "phrase"
    secret.write_text(PASSPHRASE + "\n")
    code, slot = recovery.make(mission.recovery_public, "9f" * 16)
    for name, drill in (("real", False), ("practice", True)):
        (tmp_path / name).write_bytes(slot(b"value", practice=drill))
        arguments = ["--home", str(mission.folder), "--passphrase-file", str(secret), "--json", "recover", str(tmp_path / name)]
        run = CliRunner().invoke(cli.main, [*arguments, "--out", str(tmp_path / f"{name}.half"), *(["--drill"] if drill else [])])
        assert run.exit_code == 0, run.output
        assert json.loads(run.stdout)["vault"] == "9f" * 16
        half = halves.read((tmp_path / f"{name}.half").read_bytes())
        assert recovery.open_with_code((tmp_path / name).read_bytes(), half.share, code) == b"value"
    run = CliRunner().invoke(cli.main, [*arguments, "--out", str(tmp_path / "x"), "--language", "fr"])
    assert run.exit_code == 1 and "exercice" in run.stderr and not (tmp_path / "x").exists()
    arguments[-1] = str(tmp_path / "nowhere")
    assert CliRunner().invoke(cli.main, [*arguments, "--out", str(tmp_path / "x")]).exit_code == 1
