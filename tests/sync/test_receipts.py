"""A receipt is proof only when the mission's key signed every word of it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import keys, receipts
from sync.errors import Unreadable


def receipt(parties: Any, level: str = "held", seq: int = 3) -> bytes:
    return receipts.write(
        parties.receipt,
        level=level,
        hash="4f" * 32,
        installation=parties.installation_id,
        seq=seq,
        date="2026-11-22",
        mission=parties.pack.mission,
    )


def test_it_reads_back_and_is_always_the_same(parties: Any) -> None:
    data = receipt(parties)
    assert data == receipt(parties)
    read = receipts.read(data, parties.pack.receipt_public)
    assert (read.level, read.seq, read.date, read.data) == ("held", 3, "2026-11-22", data)
    former = keys.signing_public(keys.new_signing_key())
    assert receipts.read(receipt(parties, "pooled"), former, parties.pack.receipt_public).level == "pooled"


@settings(max_examples=60)
@given(place=st.integers(0, 2000), bit=st.integers(0, 7))
def test_every_flipped_bit_is_refused(parties: Any, place: int, bit: int) -> None:
    data = bytearray(receipt(parties))
    data[place % len(data)] ^= 1 << bit
    with pytest.raises(Unreadable):
        receipts.read(bytes(data), parties.pack.receipt_public)


@settings(max_examples=60)
@given(st.binary(max_size=600))
def test_garbage_is_refused(parties: Any, data: bytes) -> None:
    with pytest.raises(Unreadable):
        receipts.read(data, parties.pack.receipt_public)


def test_another_signer_is_refused(parties: Any) -> None:
    with pytest.raises(Unreadable):
        receipts.read(receipt(parties), keys.signing_public(keys.new_signing_key()))
    with pytest.raises(Unreadable):
        receipts.read(receipt(parties), parties.pack.root_public)
