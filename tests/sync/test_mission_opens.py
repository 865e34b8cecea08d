"""What rides beside figures, sites an installation may report, and what is set aside: told, seen, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sync import keys
from sync.errors import SyncRefused
from sync.health import Health
from sync.mission import home, quarantine, rotation
from tests.sync.inside_mission import CHEAP, PASSPHRASE, Inside, Laptop
from tests.sync.mission_databases import Database, database

__all__ = ["database"]


@pytest.fixture
def mission(tmp_path: Path, database: Database) -> Iterator[Inside]:
    made = Inside.made(tmp_path / "mission", database)
    yield made
    made.engine.dispose()


def test_approval_counts_what_waited_and_the_board_says_how_a_laptop_fares(mission: Inside) -> None:
    laptop = Laptop(mission.pack)
    mission.take(*laptop.close("2026-01"), *laptop.card(), *laptop.cover())
    assert (mission.round().opened.unapproved, mission.counted(), mission.board(laptop).health) == (3, {}, None)
    mission.approve(laptop)
    done = mission.round().opened
    assert (done.closings, done.covers, done.unapproved) == (1, 2, 0)
    row = mission.board(laptop)
    assert row.health == laptop.health and row.health_on == "2026-11-22" and row.notes == []
    laptop.health = Health("0.2.0", disk_mb=256, drift_days=-40, copy_days=90, sites=("OUJ",))
    mission.take(*laptop.cover())
    mission.round()
    assert mission.board(laptop).notes == ["low_disk", "old_copy", "clock"]
    mission.day = mission.day.replace(month=12)
    assert mission.board(laptop).notes[0] == "quiet"


def test_what_an_older_batch_says_does_not_replace_what_a_newer_one_said(mission: Inside) -> None:
    laptop = Laptop(mission.pack)
    mission.approve(laptop)
    late = laptop.cover()
    laptop.health = replace(laptop.health or Health("x"), program="0.2.0")
    mission.take(*laptop.cover())
    mission.round()
    mission.take(*late)
    assert mission.round().opened.covers == 1
    health = mission.board(laptop).health
    assert health is not None and health.program == "0.2.0"


def test_a_site_it_was_not_approved_for_is_not_counted(mission: Inside) -> None:
    named, unnamed, strange = Laptop(mission.pack, ("OUJ",)), Laptop(mission.pack, ("BER",)), Laptop(mission.pack, ("TNG",))
    mission.approve(named, "BER")
    mission.approve(unnamed)
    mission.approve(strange)
    for laptop in (named, unnamed, strange):
        mission.take(*laptop.close("2026-01"), *laptop.cover())
    done = mission.round().opened
    assert (done.closings, done.covers, done.wrong_site) == (1, 1, 4) and set(mission.counted()) == {("BER", "2026-01")}
    assert "wrong_site" in mission.board(named).notes and "wrong_site" in mission.board(strange).notes
    assert mission.board(unnamed).notes == [] and mission.board(named).waiting == 2
    assert mission.said(strange) == [("held", "")] * 2, "nothing is said that is not so: it waits"
    mission.approve(named, "OUJ")
    mission.approve(strange, "TNG")
    assert mission.round().opened.closings == 2 and mission.board(strange).notes == []
    # Health that names the right site does not carry the figures of another one in.
    mission.take(*named.close("2026-02", site="TNG"))
    assert mission.round().opened.wrong_site == 1 and ("TNG", "2026-02") not in mission.counted()


def test_what_is_set_aside_is_told_and_tried_anew(mission: Inside) -> None:
    laptop = Laptop(mission.pack)
    mission.approve(laptop)
    mission.take(*laptop.close("2026-01"), *laptop.close("2026-01", 10))
    assert (mission.round().opened.closings, mission.board(laptop).fork) == (1, True)
    assert mission.said(laptop)[-1] == ("aside", "second")
    other = Laptop(mission.pack)
    mission.approve(other)
    mission.take(*other.card(of=laptop.id))
    assert mission.round().opened.unreadable == 1 and mission.said(other)[-1] == ("aside", "unreadable"), "an address of somebody else"
    with mission.engine.begin() as connection:
        second, unreadable = quarantine.listed(connection)
        assert (second.reason, unreadable.reason) == ("second", "unreadable")
        with pytest.raises(SyncRefused, match="begins like this"):
            quarantine.again(connection, second.hash[:7])
        quarantine.again(connection, second.hash[:8])
    assert mission.round().opened.second == 1, "it is still a second one"


def test_a_key_brought_back_opens_what_did_not_open(mission: Inside) -> None:
    """Every sealing key there ever was still opens; where one is not here, what it sealed waits aside until it is."""
    laptop = Laptop(mission.pack)
    mission.approve(laptop)
    before = mission.home
    first = laptop.close("2026-01")
    rotation.rotate(mission.home, PASSPHRASE, "sealing")
    mission.reload()
    laptop.pack = replace(laptop.pack, sealing_public=mission.home.sealing_public)
    mission.take(*first, *laptop.close("2026-02"))
    private, whole = mission.private, mission.home.folder / "keys.json"
    kept = whole.read_bytes()
    whole.write_bytes(home.wrap(replace(private, sealings=private.sealings[:1]), PASSPHRASE, CHEAP))
    done = mission.round().opened
    assert (done.closings, done.unreadable) == (1, 1) and before.sealing_public in mission.home.sealing_publics
    whole.write_bytes(kept)
    with mission.engine.begin() as connection:
        quarantine.again(connection, first[0].hash)
    assert mission.round().opened.closings == 1 and len(mission.counted()) == 2
    assert mission.said(laptop)[-1] == ("pooled", "")


def test_a_number_used_twice_is_not_tried_again(mission: Inside) -> None:
    laptop = Laptop(mission.pack)
    mission.approve(laptop)
    image = replace(laptop, key=laptop.key)
    mission.take(*laptop.close("2026-01"))
    (rival,) = image.close("2026-02")
    assert mission.take(rival) == ["fork"] and keys.installation_id(image.public) == laptop.id
    with mission.engine.begin() as connection, pytest.raises(SyncRefused, match="Another batch"):
        quarantine.again(connection, rival.hash)
