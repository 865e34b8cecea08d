"""The drill: mission and sheet together bring back the value of a practice slot, and nothing else counts."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions import recovery, setup, users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import NotAllowed, Refused, RosterAltered, StoreDamaged
from fieldapp.storage import outbox, practice, rekey, returned, rosterfile, tables
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import batch, canonical, journey, keys, sitepack
from sync import recovery as sealing
from sync.errors import SyncRefused

PHRASE, DAY = "une phrase de passe", date(2026, 3, 4)


@pytest.fixture
def code(tmp_path: Path, mission: Any) -> str:
    made = setup.create_home(tmp_path / "home", mission.pack, "sb", ROLES, PHRASE, FAST_FOR_TESTS, today=DAY)
    return made.recovery_code


@pytest.fixture
def laptop(tmp_path: Path, code: str, calendar: Callable[[], date]) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "home", PHRASE, today=calendar)
    yield opened
    close_desk(opened)


def key_of(action: Callable[[], object]) -> str:
    with pytest.raises((Refused, SyncRefused)) as refusal:
        action()
    for language in ("fr", "ar", "en"):
        assert refusal.value.sentence(language)
    return str(refusal.value.key)


def test_a_drill_is_passed_with_proof_and_code(laptop: Desk, code: str, mission: Any, calendar: Any) -> None:
    before = recovery.state(laptop)
    assert (before.last_passed, before.due, before.overdue, before.waiting) == (None, DAY + timedelta(90), False, False)
    assert before.left == practice.COUNT and before.sheet_fits
    calendar.day = DAY + timedelta(91)
    assert recovery.state(laptop).overdue
    slot = recovery.practice(laptop)
    assert recovery.practice(laptop) == slot, "the same until it is answered"
    assert recovery.state(laptop).waiting and recovery.state(laptop).left == practice.COUNT - 1
    assert recovery.drill(laptop, mission.answer(slot), code.lower().replace("-", " ")).value == calendar.day
    after = recovery.state(laptop)
    assert (after.last_passed, after.due, after.overdue, after.waiting) == (calendar.day, calendar.day + timedelta(90), False, False)
    assert recovery.practice(laptop) != slot


def test_an_unanswered_practice_slot_is_left_behind_after_ninety_days(laptop: Desk, calendar: Any) -> None:
    slot = recovery.practice(laptop)
    calendar.day = DAY + timedelta(89)
    assert recovery.practice(laptop) == slot
    calendar.day = DAY + timedelta(90)
    assert not recovery.state(laptop).waiting and recovery.practice(laptop) != slot


def test_what_is_no_proof_of_this_drill_is_told_and_passes_nothing(laptop: Desk, code: str, mission: Any, stranger: Any) -> None:
    slot = recovery.practice(laptop)
    good = mission.answer(slot)
    other_code, wrap = sealing.make(keys.sealing_public(mission.recovery), laptop.store.vault.vault_id)
    elsewhere = sealing.make(keys.sealing_public(mission.recovery), "ab" * 16)[1]
    slipped = code[:-1] + ("0" if code[-1] != "0" else "1")
    real = laptop.store.vault.roster.recovery
    assert real is not None
    for proof, typed, key in (
        (b"no proof", code, "recovery_half_unreadable"),
        (stranger.answer(slot), code, "recovery_drill_forged"),
        (mission.answer(elsewhere(b"x", practice=True)), code, "recovery_drill_other_vault"),
        (mission.answer(wrap(b"x", practice=True)), code, "recovery_drill_unknown"),
        (mission.answer(real.slot), code, "recovery_drill_is_real"),
        (good, other_code, "recovery_drill_code"),
        (good, slipped, "recovery_code_mistyped"),
        (canonical.encode(json.loads(good) | {"signature": "00" * 64}), code, "recovery_drill_forged"),
    ):
        assert key_of(lambda proof=proof, typed=typed: recovery.drill(laptop, proof, typed)) == key  # type: ignore[misc]
    assert recovery.state(laptop).last_passed is None
    recovery.drill(laptop, good, code)
    assert key_of(lambda: recovery.drill(laptop, good, code)) == "recovery_drill_replayed"


def test_a_new_sheet_kills_the_old_one(laptop: Desk, code: str, mission: Any, tmp_path: Path) -> None:
    old_proof = mission.answer(recovery.practice(laptop))
    old_half = mission.answer(recovery.slot(laptop.store.vault.home))
    old_rosters = {name: (tmp_path / "home" / name).read_bytes() for name in (rosterfile.ROSTER, rosterfile.PREVIOUS)}
    fresh = recovery.new_sheet(laptop).value
    assert fresh != code
    copied = tmp_path / "another machine"
    shutil.copytree(tmp_path / "home", copied)
    assert key_of(lambda: recovery.drill(laptop, old_proof, code)) == "recovery_drill_unknown"
    assert key_of(lambda: recovery.recover(copied, old_half, code, "x", ROLES, PHRASE)) == "recovery_half_other_sheet"
    half = mission.answer(recovery.slot(copied))
    assert key_of(lambda: recovery.recover(copied, half, code, "x", ROLES, PHRASE)) == "recovery_code_other"
    for name, data in old_rosters.items():
        (copied / name).write_bytes(data)
    with pytest.raises((StoreDamaged, RosterAltered)):
        recovery.recover(copied, old_half, code, "x", ROLES, PHRASE, cost=FAST_FOR_TESTS)
    assert recovery.state(laptop).left == practice.COUNT
    recovery.drill(laptop, mission.answer(recovery.practice(laptop)), fresh)
    assert users.passphrase(laptop, PHRASE, "une autre phrase de passe", FAST_FOR_TESTS).value is None


def test_a_new_sheet_needs_every_role_key_and_an_administrator(
    tmp_path: Path, mission: Any, calendar: Callable[[], date], laptop: Desk
) -> None:
    users.add(laptop, "admin", frozenset({"administrator"}), PHRASE, FAST_FOR_TESTS)
    users.add(laptop, "ps", frozenset({"psychologist"}), PHRASE, FAST_FOR_TESTS)
    users.add(laptop, "pr", frozenset({"psychologist", "protection"}), PHRASE, FAST_FOR_TESTS)
    close_desk(laptop)
    home = tmp_path / "home"
    other = open_desk(home, PHRASE, "ps", today=calendar)
    with pytest.raises(NotAllowed):
        recovery.new_sheet(other)
    close_desk(other)
    admin = open_desk(home, PHRASE, "admin", today=calendar)
    before = recovery.slot(home)
    for beside in (None, users.witness(admin, PHRASE, "ps")):
        with pytest.raises(NotAllowed):
            recovery.new_sheet(admin, beside)
    assert recovery.slot(home) == before and recovery.state(admin).sheet_fits
    recovery.new_sheet(admin, users.witness(admin, PHRASE, "pr"))
    assert recovery.slot(home) != before and recovery.state(admin).sheet_fits
    close_desk(admin)
    laptop.store = open_desk(home, PHRASE, "sb", today=calendar).store


def test_a_sheet_whose_code_nobody_saw_is_told(laptop: Desk, mission: Any) -> None:
    """A crash right after the keys were exchanged: the sheet must be made once more."""
    _, wrap = sealing.make(keys.sealing_public(mission.recovery), laptop.store.vault.vault_id)
    rekey.rekey(laptop.store, without=None, renew=frozenset({"clinical", "protection"}), sheet=wrap, day=DAY)
    stands = recovery.state(laptop)
    assert not stands.sheet_fits and stands.overdue and stands.left == 0
    assert key_of(lambda: recovery.practice(laptop)) == "recovery_practice_none"
    recovery.new_sheet(laptop)
    assert recovery.state(laptop).sheet_fits


def test_neither_code_nor_value_is_kept(tmp_path: Path, code: str, laptop: Desk) -> None:
    """The store holds slots and hashes; the code stands nowhere, in no spelling."""
    with laptop.store.read() as connection:
        rows = practice.rows(connection)
        cells = [cell for table in tables.metadata.sorted_tables for row in connection.execute(table.select()) for cell in row]
    assert len(rows) == practice.COUNT and len({row.slot for row in rows}) == len({row.value_hash for row in rows}) == practice.COUNT
    raw = sealing.read_code(code)
    dump = b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in cells)
    for trace in (code.encode(), code.replace("-", "").encode(), raw, raw.hex().encode()):
        assert trace not in dump
        assert all(trace not in file.read_bytes() for file in (tmp_path / "home").rglob("*") if file.is_file())


def test_a_due_practice_slot_rides_what_is_sent_and_none_twice(laptop: Desk, code: str, mission: Any, calendar: Any) -> None:
    def covers() -> list[bytes]:
        with laptop.store.read() as connection:
            return [waiting.data for waiting in outbox.in_states(connection, journey.WAITING)]

    recovery.ride(laptop)
    assert covers() == [], "not due yet"
    calendar.day = DAY + timedelta(90)
    recovery.ride(laptop)
    recovery.ride(laptop)
    [sent] = covers()
    assert len(sent) == sitepack.read(mission.pack).policy.slot_size and recovery.state(laptop).waiting
    carried = batch.open_sealed(batch.read(sent), mission.sealing).practice
    assert carried == recovery.practice(laptop)
    recovery.drill(laptop, mission.answer(carried), code)
    recovery.ride(laptop)
    assert len(covers()) == 1, "the next one in ninety days"


def test_nothing_rides_while_a_restored_store_waits_for_the_missions_head(laptop: Desk, calendar: Any) -> None:
    calendar.day = DAY + timedelta(90)
    awaited = {"installation": "3f" * 10, "seq": 0, "hash": "0" * 64, "restored": DAY.isoformat(), "copy": DAY.isoformat()}
    with laptop.store.write() as transaction:
        transaction.set_meta(returned.AWAITING, canonical.encode(awaited))
        transaction.audit("store.restored", "copy 1")
    recovery.ride(laptop)
    assert not recovery.state(laptop).waiting
