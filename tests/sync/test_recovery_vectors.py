"""Files written once and kept: whatever changes, a sheet in a partner's drawer and a half on a stick must still open."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from sync import batch, halves, keys, recovery, sitepack

FOLDER = Path(__file__).resolve().parent.parent / "vectors" / "recovery"
KEPT = json.loads((FOLDER / "keys.json").read_text(encoding="utf-8"))
KEY = {name: bytes.fromhex(KEPT[name]) for name in ("root", "receipt", "recovery", "sealing", "installation", "secret", "value")}


def file(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


@pytest.mark.parametrize(
    ("slot", "answer", "inside", "practice"),
    [("recovery.slot", "recovery.half", "secret", False), ("practice.slot", "drill.proof", "value", True)],
)
def test_a_kept_slot_opens_with_its_kept_half_and_code(slot: str, answer: str, inside: str, practice: bool) -> None:
    label = recovery.label(file(slot))
    assert (label.vault, label.practice) == (KEPT["vault"], practice)
    assert label.key == keys.key_id(keys.sealing_public(KEY["recovery"]))
    half = halves.read(file(answer))
    halves.verify(half, keys.signing_public(KEY["receipt"]))
    assert (half.vault, half.practice, half.day, half.slot_hash) == (
        KEPT["vault"],
        practice,
        date(2026, 11, 23),
        halves.slot_hash(file(slot)),
    )
    assert half.share == recovery.open_mission_half(file(slot), KEY["recovery"])
    assert recovery.open_with_code(file(slot), half.share, KEPT["code"]) == KEY[inside]
    assert halves.write(KEY["receipt"], file(slot), half.share, day=half.day, mission=half.mission) == file(answer)


def test_a_kept_batch_carries_its_practice_slot() -> None:
    envelope = batch.read(file("cover.batch"))
    assert envelope.installation == keys.installation_id(keys.signing_public(KEY["installation"]))
    assert batch.open_sealed(envelope, KEY["sealing"]).practice == file("practice.slot")


def test_a_kept_site_pack_names_whom_to_call() -> None:
    pack = sitepack.read(file("oujda.fcsite"))
    assert (pack.contact, pack.policy.lock_minutes, pack.mission) == (
        "Siège, 05 36 00 00 00",
        10,
        halves.read(file("recovery.half")).mission,
    )
    assert pack.recovery_public == keys.sealing_public(KEY["recovery"])
