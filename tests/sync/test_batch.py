"""A batch tells nothing by its size, opens for the mission only, and shows every change."""

from __future__ import annotations

import hashlib
import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import batch, canonical, facts, keys
from sync.errors import Unreadable


def seal(parties: Any, closing: facts.Closing | None, seq: int = 1, previous: str = batch.FIRST_PREVIOUS) -> list[batch.SealedBatch]:
    return batch.seal(
        None if closing is None else facts.encode(closing),
        seq=seq,
        previous=previous,
        pack=parties.pack,
        installation_key=parties.installation,
        audit_head=bytes(range(32)),
        audit_seq=77,
    )


def opened(parties: Any, sealed: list[batch.SealedBatch]) -> list[batch.Content]:
    return [batch.open_sealed(batch.read(one.data), parties.sealing) for one in sealed]


@pytest.mark.parametrize("rows", [0, 1, 100, 400, 6000])
def test_every_closing_comes_back_whole_and_every_batch_has_the_same_size(parties: Any, rows: int) -> None:
    closing = parties.closing(rows=rows)
    sealed = seal(parties, closing)
    assert {len(one.data) for one in sealed} == {4096}
    assert batch.join(opened(parties, sealed)) == facts.decode(facts.encode(closing))
    if rows <= 100:
        assert len(sealed) == 1
    if rows == 6000:
        assert len(sealed) > 2


def test_cover_looks_like_a_closing_from_outside(parties: Any) -> None:
    (cover,), (full,) = seal(parties, None), seal(parties, parties.closing())
    assert len(cover.data) == len(full.data)
    outside_cover, outside_full = batch.read(cover.data), batch.read(full.data)
    assert outside_cover.info == outside_full.info
    (content,) = opened(parties, [cover])
    assert content.closing == "" and content.chunk == b""


@pytest.mark.parametrize("seq", [1, 9, 10, 999_999_999])
def test_size_does_not_depend_on_the_number(parties: Any, seq: int) -> None:
    (one,) = seal(parties, parties.closing(), seq=seq)
    assert len(one.data) == 4096


def test_the_chain_names_the_batch_before(parties: Any) -> None:
    sealed = seal(parties, parties.closing(rows=6000), seq=5, previous="ab" * 32)
    envelopes = [batch.read(one.data) for one in sealed]
    assert [envelope.seq for envelope in envelopes] == list(range(5, 5 + len(sealed)))
    assert envelopes[0].previous == "ab" * 32
    for before, after in zip(sealed, envelopes[1:], strict=False):
        assert after.previous == before.hash == hashlib.sha256(before.data).hexdigest()
    (content, *_) = opened(parties, sealed)
    assert content.audit_head == bytes(range(32)).hex() and content.audit_seq == 77


@settings(max_examples=80)
@given(place=st.integers(0, 4095), bit=st.integers(0, 7))
def test_every_flipped_bit_is_refused(parties: Any, place: int, bit: int) -> None:
    (one,) = seal(parties, parties.closing())
    data = bytearray(one.data)
    data[place] ^= 1 << bit
    with pytest.raises(Unreadable):
        batch.read(bytes(data))


@settings(max_examples=30)
@given(cut=st.integers(0, 4095))
def test_every_cut_is_refused(parties: Any, cut: int) -> None:
    (one,) = seal(parties, parties.closing())
    with pytest.raises(Unreadable):
        batch.read(one.data[:cut])


@settings(max_examples=80)
@given(st.one_of(st.binary(max_size=5000), st.binary(max_size=300).map(lambda data: batch.MAGIC + data)))
def test_garbage_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        batch.read(data)


def test_another_key_or_another_header_does_not_open_it(parties: Any) -> None:
    (one,) = seal(parties, parties.closing())
    with pytest.raises(Unreadable):
        batch.open_sealed(batch.read(one.data), keys.new_sealing_key())
    thief = keys.new_signing_key()
    header = canonical.encode(
        {
            "v": 1,
            "installation": keys.signing_public(thief).hex(),
            "seq": 1,
            "previous": batch.FIRST_PREVIOUS,
            "key": keys.key_id(parties.pack.sealing_public),
            "suite": 1,
            "slot": 4096,
        }
    )
    signed = batch.MAGIC + len(header).to_bytes(2, "big") + header + batch.read(one.data).ciphertext
    resigned = signed + keys.sign(thief, "batch/v1", signed)
    with pytest.raises(Unreadable):
        batch.open_sealed(batch.read(resigned), parties.sealing)


def resealed(parties: Any, plaintext: bytes) -> batch.Envelope:
    """What a laptop gone bad could seal and sign."""
    (one,) = seal(parties, None)
    info = batch.read(one.data).info
    signed = info + keys.seal(parties.pack.sealing_public, plaintext.ljust(4096 - len(info) - 1136 - 64, b"\0"), info)
    return batch.read(signed + keys.sign(parties.installation, "batch/v1", signed))


@settings(max_examples=40)
@given(st.binary(max_size=2000))
def test_garbage_inside_a_good_seal_is_refused(parties: Any, plaintext: bytes) -> None:
    with pytest.raises(Unreadable):
        batch.open_sealed(resealed(parties, plaintext), parties.sealing)


def test_a_bomb_inside_a_good_seal_is_refused(parties: Any) -> None:
    stream = zlib.compress(b"0" * 50_000_000, 9)
    chunks = [stream[start : start + 2000] for start in range(0, len(stream), 2000)]
    name = hashlib.sha256(stream).hexdigest()
    contents = [batch.Content(part, len(chunks), name, chunk, "00" * 32, 0) for part, chunk in enumerate(chunks, 1)]
    with pytest.raises(Unreadable):
        batch.join(contents)


def test_parts_that_do_not_belong_together_are_refused(parties: Any) -> None:
    first = opened(parties, seal(parties, parties.closing(rows=6000)))
    second = opened(parties, seal(parties, parties.closing(rows=6000, period="2023-05")))
    for wrong in ([], first[:-1], first[::-1], [first[0], *second[1:]], first + first):
        with pytest.raises(Unreadable):
            batch.join(wrong)
    assert batch.join(first).period == "2023-04"
