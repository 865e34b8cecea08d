"""The recovery slot opens with both halves and with neither alone."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import keys, recovery
from sync.errors import SyncRefused, Unreadable

PRIVATE = keys.new_sealing_key()
PUBLIC = keys.sealing_public(PRIVATE)


def test_both_halves_open_it() -> None:
    code, slot = recovery.make(PUBLIC, "vault-1")
    wrapped = slot(b"the keys")
    assert b"the keys" not in wrapped
    half = recovery.open_mission_half(wrapped, PRIVATE)
    assert recovery.open_with_code(wrapped, half, code) == b"the keys"
    assert recovery.open_with_code(wrapped, half, code.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == b"the keys"


def test_neither_half_alone_opens_it() -> None:
    code, slot = recovery.make(PUBLIC, "vault-1")
    other_code, other_slot = recovery.make(PUBLIC, "vault-1")
    wrapped = slot(b"the keys")
    half = recovery.open_mission_half(wrapped, PRIVATE)
    with pytest.raises(Unreadable):
        recovery.open_with_code(wrapped, half, other_code)
    with pytest.raises(Unreadable):
        recovery.open_with_code(wrapped, recovery.open_mission_half(other_slot(b"x"), PRIVATE), code)
    with pytest.raises(Unreadable):
        recovery.open_mission_half(wrapped, keys.new_sealing_key())


def test_a_second_slot_under_the_same_code() -> None:
    code, slot = recovery.make(PUBLIC, "vault-1")
    for secret in (b"first", b"after a change of keys"):
        wrapped = slot(secret)
        assert recovery.open_with_code(wrapped, recovery.open_mission_half(wrapped, PRIVATE), code) == secret


def test_a_slip_of_the_pen_is_told_apart_from_a_wrong_code() -> None:
    code, slot = recovery.make(PUBLIC, "vault-1")
    wrapped = slot(b"the keys")
    half = recovery.open_mission_half(wrapped, PRIVATE)
    for place in (0, 7, 20):
        slipped = code[:place] + ("2" if code[place] != "2" else "3") + code[place + 1 :]
        with pytest.raises(SyncRefused, match="slip"):
            recovery.open_with_code(wrapped, half, slipped)


@settings(max_examples=60)
@given(st.integers(0, 2**128 - 1))
def test_every_code_reads_back_and_no_neighbour_swap_passes(number: int) -> None:
    spelled = recovery._spell(number.to_bytes(16, "big"))
    assert recovery.read_code(spelled) == number.to_bytes(16, "big")
    typed = spelled.replace("-", "")
    for place in range(len(typed) - 2):
        if typed[place] != typed[place + 1]:
            swapped = typed[:place] + typed[place + 1] + typed[place] + typed[place + 2 :]
            with pytest.raises(SyncRefused):
                recovery.read_code(swapped)


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_no_text_breaks_the_reader_of_codes(text: str) -> None:
    with suppress(SyncRefused):
        assert len(recovery.read_code(text)) == 16


@settings(max_examples=40)
@given(st.integers(0, 4000), st.integers(0, 7))
def test_any_changed_bit_closes_it(place: int, bit: int) -> None:
    code, slot = recovery.make(PUBLIC, "vault-1")
    wrapped = bytearray(slot(b"the keys"))
    place %= len(wrapped)
    wrapped[place] ^= 1 << bit
    with pytest.raises(Unreadable):
        recovery.open_with_code(bytes(wrapped), recovery.open_mission_half(bytes(wrapped), PRIVATE), code)
