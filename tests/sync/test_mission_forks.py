"""Two computers from one image that send under one key: whatever comes in whatever order, only one line of batches is counted."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest

from tests.sync.kept_mission import Kept
from tests.sync.mission_databases import Database


@pytest.fixture
def mission(tmp_path: Path) -> Kept:
    return Kept.made(tmp_path / "mission", Database("sqlite", None))


@pytest.mark.parametrize("opens_between", [False, True])
def test_nothing_that_follows_a_number_used_twice_is_counted(mission: Kept, opens_between: bool) -> None:
    """The second computer carried three batches by stick; only the first of them meets a rival, the others' numbers are free."""
    first = mission.laptop()
    mission.take(*first.seal("2026-01"))
    second = copy.deepcopy(first)
    mission.take(*first.seal("2026-02"))
    for month in ("2026-02", "2026-03", "2026-04"):
        mission.take(*second.seal(month, value=70))
        if opens_between:
            mission.open()
    mission.open()
    mission.open()
    assert mission.counted() == {"2026-01": [5, 5], "2026-02": [5, 5]}


def test_a_gap_is_no_fork(mission: Kept) -> None:
    laptop = mission.laptop()
    one, two, three = (laptop.seal(month) for month in ("2026-01", "2026-02", "2026-03"))
    for sealed in (three, one, two):
        mission.take(*sealed)
        mission.open()
    assert set(mission.counted()) == {"2026-01", "2026-02", "2026-03"}


def test_who_goes_on_after_the_last_batch_that_counts_is_counted(mission: Kept) -> None:
    """A store put back from an image numbers on after a batch that was set aside, and follows the one before it."""
    first = mission.laptop()
    mission.take(*first.seal("2026-01"))
    good, second = first.previous, copy.deepcopy(first)
    mission.take(*first.seal("2026-02"), *second.seal("2026-02", value=70))
    mission.take(*second.seal("2026-03", value=70))
    mission.open()
    first.seq = second.seq
    assert good != first.previous
    mission.take(*first.seal("2026-04"))
    mission.open()
    assert set(mission.counted()) == {"2026-01", "2026-02", "2026-04"}
