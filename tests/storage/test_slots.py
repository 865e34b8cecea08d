"""The roster's bytes and slots: what opens, what is refused, and within which bounds."""

from __future__ import annotations

import json
import os
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.errors import Refused, StoreDamaged
from fieldapp.storage import rosters, slots
from fieldapp.storage.rosters import Roster
from fieldapp.storage.slots import FAST_FOR_TESTS, Bundle, Cost

VAULT = "ab" * 16
BUNDLE = Bundle("sb", frozenset({"reception"}), b"d" * 32, b"s" * 32, b"o" * 32, slots.fresh_pair())
SLOT = slots.lock(BUNDLE, VAULT, "une phrase de passe", FAST_FOR_TESTS)
ROSTER = rosters.sign(Roster(VAULT, 1, ("BER", "OUJ"), "fr", b"c" * 32, None, None, (SLOT,)), BUNDLE.database)


def changed(**values: object) -> bytes:
    body = json.loads(rosters.encode(ROSTER))
    body.update(values)
    return slots.canonical(body)


def changed_slot(**values: object) -> bytes:
    body = json.loads(rosters.encode(ROSTER))
    body["slots"][0].update(values)
    return slots.canonical(body)


def test_a_slot_gives_back_its_bundle_to_its_passphrase_alone() -> None:
    assert slots.open_slot(SLOT, VAULT, "une phrase de passe") == BUNDLE
    assert slots.open_slot(SLOT, VAULT, "une phrase de Passe") is None
    assert slots.open_slot(SLOT, "cd" * 16, "une phrase de passe") is None


def test_accents_typed_in_either_form_open() -> None:
    slot = slots.lock(BUNDLE, VAULT, "été à Oujda passé", FAST_FOR_TESTS)
    assert slots.open_slot(slot, VAULT, "e\u0301te\u0301 a\u0300 Oujda passe\u0301") == BUNDLE


def test_the_length_of_a_slot_does_not_tell_the_role() -> None:
    rich = replace(BUNDLE, roles=frozenset({"psychologist", "protection"}), clinical=b"c" * 32, protection=b"p" * 32)
    assert len(rosters.encode(replace(ROSTER, slots=(slots.lock(rich, VAULT, "une phrase de passe", FAST_FOR_TESTS),)))) == len(
        rosters.encode(ROSTER)
    )


def test_bytes_come_back_as_they_went() -> None:
    assert rosters.decode(rosters.encode(ROSTER)) == ROSTER
    assert rosters.is_authentic(ROSTER, BUNDLE.database)
    assert not rosters.is_authentic(replace(ROSTER, language="ar"), BUNDLE.database)


def test_nothing_of_a_user_is_written_in_clear() -> None:
    slot = slots.lock(replace(BUNDLE, user="Salma-Canari"), VAULT, "une phrase de passe", FAST_FOR_TESTS)
    text = rosters.encode(replace(ROSTER, slots=(slot,))).decode()
    assert "Canari" not in text and "reception" not in text and "canari" not in text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"[" * 100_000,
        b'{"v":2}',
        b" " + rosters.encode(ROSTER),
        b"x" * (rosters.MAX_BYTES + 1),
        changed(extra=1),
        changed(v="1"),
        changed(v=0),
        changed(generation=0),
        changed(generation=True),
        changed(generation=1.0),
        changed(slots=[]),
        changed(slots={}),
        changed(slots=[json.loads(rosters.encode(ROSTER))["slots"][0]] * 2),
        changed(slots=[json.loads(rosters.encode(ROSTER))["slots"][0]] * 101),
        changed(public={"language": "fr", "sites": ["../x"]}),
        changed(public={"language": "xx", "sites": []}),
        changed(public={"language": "fr", "sites": ["OUJ"], "kind": "clinic"}),
        changed(clinical="zz"),
        changed(clinical="AB" * 32),
        changed(recovery=[]),
        changed(
            recovery={"slot": "", "public": "00" * 32, "vouched": "00" * 64, "database": "00" * 80, "clinical": None, "protection": None}
        ),
        changed(mac=""),
        changed_slot(extra=1),
        changed_slot(m=slots.MAX_MEMORY_KIB + 1),
        changed_slot(m=7),
        changed_slot(t=17),
        changed_slot(t=0),
        changed_slot(p=9),
        changed_slot(p="1"),
        changed_slot(salt="00"),
        changed_slot(sealed="00" * 2_000),
    ],
)
def test_what_was_not_written_here_is_refused_before_any_work(data: bytes) -> None:
    with pytest.raises(StoreDamaged) as refusal:
        rosters.decode(data)
    assert refusal.value.key == "vault_unreadable"


def test_a_newer_roster_asks_for_a_newer_program() -> None:
    with pytest.raises(Refused) as refusal:
        rosters.decode(changed(v=3, something="new"))
    assert refusal.value.key == "newer_version"


def test_a_roster_of_the_trial_version_is_said_as_such() -> None:
    with pytest.raises(Refused) as refusal:
        rosters.decode(changed(v=1))
    assert refusal.value.key == "trial_version"


@settings(max_examples=150)
@given(
    st.binary(max_size=300)
    | st.recursive(st.none() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)).map(
        lambda x: json.dumps(x).encode()
    )
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        rosters.decode(data)


@settings(max_examples=150)
@given(st.integers(0, len(rosters.encode(ROSTER)) - 1), st.integers(0, 7))
def test_no_flipped_bit_goes_unseen(at: int, bit: int) -> None:
    data = bytearray(rosters.encode(ROSTER))
    data[at] ^= 1 << bit
    try:
        roster = rosters.decode(bytes(data))
    except Refused:
        return
    assert not rosters.is_authentic(roster, BUNDLE.database)


def test_too_little_memory_is_said_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    class Starved:
        def __init__(self, **_: object) -> None: ...

        def derive(self, _: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr(slots, "Argon2id", Starved)
    with pytest.raises(Refused) as refusal:
        slots.open_slot(SLOT, VAULT, "une phrase de passe")
    assert refusal.value.key == "memory_too_small"


@pytest.mark.parametrize(
    ("seconds", "expected"), [(10.0, slots.FLOOR), (0.5, Cost(131_072, 3, 4)), (0.05, Cost(262_144, 15, 4)), (0.001, Cost(262_144, 16, 4))]
)
def test_a_new_slot_takes_about_a_second_and_never_less_than_the_floor(
    monkeypatch: pytest.MonkeyPatch, seconds: float, expected: Cost
) -> None:
    now = iter((0.0, seconds))
    monkeypatch.setattr(slots.time, "perf_counter", lambda: next(now))
    monkeypatch.setattr(slots, "stretch", lambda *_: os.urandom(32))
    assert slots.calibrate() == expected
