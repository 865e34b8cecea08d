"""A practice slot rides in cover: a batch like any other from outside, the slot unchanged inside."""

from __future__ import annotations

import os
import zlib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sync import batch, halves, keys, recovery, sitepack
from sync.errors import Unreadable
from sync.mission import home, opener, recovering, tables
from sync.mission.receiver import Receiver

if TYPE_CHECKING:
    from tests.sync.conftest import Parties


def sealed(parties: Parties, practice: bytes) -> batch.SealedBatch:
    [one] = batch.seal(
        None,
        seq=7,
        previous="0" * 64,
        pack=parties.pack,
        installation_key=parties.installation,
        audit_head=bytes(32),
        audit_seq=12,
        practice=practice,
    )
    return one


def slot(parties: Parties, *, practice: bool = True) -> bytes:
    _, wrap = recovery.make(keys.sealing_public(parties.recovery), "9f" * 16)
    return wrap(b"v" * 32, practice=practice)


def test_a_practice_slot_fits_and_changes_no_size(parties: Parties) -> None:
    wrapped = slot(parties)
    one = sealed(parties, wrapped)
    assert len(one.data) == len(sealed(parties, b"").data) == parties.pack.policy.slot_size
    content = batch.open_sealed(batch.read(one.data), parties.sealing)
    assert (content.closing, content.chunk, content.practice) == ("", b"", wrapped)
    assert batch.open_sealed(batch.read(sealed(parties, b"").data), parties.sealing).practice == b""


def test_nothing_but_a_practice_slot_rides_in_cover(parties: Parties) -> None:
    for inside in (slot(parties, practice=False), b"a diary", b"{}"):
        with pytest.raises(Unreadable):
            batch.open_sealed(batch.read(sealed(parties, inside).data), parties.sealing)
    with pytest.raises(ValueError):
        sealed(parties, os.urandom(9000))


def test_a_stream_that_swells_is_refused(parties: Parties) -> None:
    bomb = zlib.compress(b" " * 10_000_000, 9)
    with pytest.raises(Unreadable):
        batch._inflated(bomb, recovery.LIMIT)


def test_the_opener_keeps_it_for_an_answer_and_counts_it_as_cover(tmp_path: Path) -> None:
    mission = home.create(tmp_path / "mission", "la phrase de la mission", approve_all=True, cost=home.Cost(1024, 1, 1))
    private = home.unlock(mission, "la phrase de la mission")
    pack = sitepack.write(
        private.root,
        sites=[sitepack.SiteEntry("OUJ", True)],
        url="http://127.0.0.1:1",
        issued="2026-11-22",
        receipt_public=mission.receipt_public,
        sealing_public=mission.sealing_public,
        recovery_public=mission.recovery_public,
    )
    code, wrap = recovery.make(mission.recovery_public, "9f" * 16)
    installation = keys.new_signing_key()
    [one] = batch.seal(
        None,
        seq=1,
        previous=batch.FIRST_PREVIOUS,
        pack=sitepack.read(pack),
        installation_key=installation,
        audit_head=bytes(32),
        audit_seq=1,
        practice=wrap(b"value", practice=True),
    )
    engine = tables.connect(mission)
    day = date(2026, 11, 23)
    assert Receiver(mission, engine, mission.receipt_private(), lambda: day).take(one.data)[0] == "held"
    report = opener.open_taken(mission, engine, private, day)
    engine.dispose()
    assert (report.covers, report.practice, report.unreadable) == (1, 1, 0)
    [kept] = (mission.folder / recovering.FOLDER).iterdir()
    assert kept.name == f"{keys.installation_id(keys.signing_public(installation))}-1.slot" and kept.stat().st_mode & 0o077 == 0
    half = halves.read(recovering.half_of(mission, private, recovering.read_slot(kept), day, drill=True))
    assert recovery.open_with_code(kept.read_bytes(), half.share, code) == b"value"
    (tmp_path / "from a stick.slot").write_bytes(kept.read_bytes())
    recovering.answered(mission, tmp_path / "from a stick.slot")
    assert kept.exists() and (tmp_path / "from a stick.slot").exists()
    recovering.answered(mission, kept)
    assert not kept.exists()
