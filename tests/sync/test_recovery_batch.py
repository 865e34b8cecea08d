"""A practice slot rides in cover: a batch like any other from outside, the slot unchanged inside."""

from __future__ import annotations

import os
import zlib
from typing import TYPE_CHECKING

import pytest

from sync import batch, keys, recovery
from sync.errors import Unreadable

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
