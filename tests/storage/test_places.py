"""The list of a place: bounded, canonical, bound to the vault; which copies stay; keys wrapped anew."""

from __future__ import annotations

import json
import os
import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.errors import StoreDamaged
from fieldapp.storage import copying, places
from fieldapp.storage.places import Held, Place

KEY, NEWER, VAULT, HASH = bytes(range(32)), bytes(32), "ab" * 16, b"h" * 32
DAY = date(2026, 3, 4)


def held(seq: int, day: date = DAY, kind: str = "daily") -> Held:
    name = f"keyring-{seq:09d}.db" if kind == "keyring" else f"store-{seq:09d}-{day}.db"
    return Held(name, kind, day, HASH, places.wrap(KEY, VAULT, name, os.urandom(32)))


def place(*files: Held) -> Place:
    return places.sign(Place(VAULT, "disk", "disk", b"{}", files), KEY)


def test_what_is_written_is_read_back_and_only_that() -> None:
    whole = place(held(1), held(2, kind="keyring"))
    data = places.encode(whole)
    assert places.decode(data) == whole and places.is_authentic(whole, KEY) and not places.is_authentic(whole, NEWER)
    assert KEY.hex() not in repr(whole) and whole.files[0].wrapped.hex() not in repr(whole)
    draw = random.Random(1)
    for _ in range(300):
        spoilt = bytearray(data)
        spoilt[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
        try:
            found = places.decode(bytes(spoilt))
        except StoreDamaged:
            continue
        assert not places.is_authentic(found, KEY)


@pytest.mark.parametrize(
    "other",
    [
        {"v": 2},
        {"more": 1},
        {"place": "../x"},
        {"label": "x" * 61},
        {"label": "a\nb"},
        {"files": [{"name": "../../store.db", "kind": "daily", "day": "2026-03-04", "head": "00" * 32, "key": "00" * 60}]},
        {"files": [{"name": "store-000000001-2026-03-04.db", "kind": "keyring", "day": "2026-03-04", "head": "00" * 32, "key": "00" * 60}]},
        {"files": [{"name": "store-000000001-2026-03-04.db", "kind": "daily", "day": "2026-03-04", "head": "00" * 32, "key": "00"}]},
        {"files": [places.encode(place(held(1))).decode()] * 500},
        {"mac": "zz" * 32},
    ],
)
def test_anything_else_is_refused(other: dict[str, object]) -> None:
    data = json.loads(places.encode(place(held(1)))) | other
    with pytest.raises(StoreDamaged):
        places.decode(places.canonical(data))


def test_what_is_too_long_or_no_list_is_refused() -> None:
    for data in (b" " * (places.MAX_BYTES + 1), b"[" * 10_000, b"", b"null", b"[]", b"\xff"):
        with pytest.raises(StoreDamaged):
            places.decode(data)


def test_a_key_opens_for_its_own_copy_and_vault_only() -> None:
    one, other = held(1), held(2)
    assert places.unwrap(KEY, VAULT, one) is not None
    assert places.unwrap(KEY, VAULT, replace(other, wrapped=one.wrapped)) is None
    assert places.unwrap(KEY, "cd" * 16, one) is None and places.unwrap(NEWER, VAULT, one) is None


def test_after_a_rekey_the_old_key_opens_nothing(tmp_path: Path) -> None:
    assert places.rewrapped(tmp_path, KEY, NEWER, b"roster") is None
    (tmp_path / "copies").mkdir()
    before = place(held(1), held(2, kind="keyring"))
    (tmp_path / "copies" / places.PLACE).write_bytes(places.encode(before))
    data = places.rewrapped(tmp_path, KEY, NEWER, b"roster")
    assert data is not None
    after = places.decode(data)
    assert places.is_authentic(after, NEWER) and after.roster == b"roster"
    for old, new in zip(before.files, after.files, strict=True):
        assert places.unwrap(NEWER, VAULT, new) == places.unwrap(KEY, VAULT, old) and places.unwrap(KEY, VAULT, new) is None


made = st.lists(st.tuples(st.integers(-40, 40), st.sampled_from(("daily", "asked", "migration", "aside", "keyring"))), max_size=60)


@settings(max_examples=60)
@given(made)
def test_days_weeks_and_two_keyrings_stay_whatever_the_clock_did(steps: list[tuple[int, str]]) -> None:
    day, files = DAY, []
    for seq, (days, kind) in enumerate(steps):
        day += timedelta(days=days)
        name = f"keyring-{seq:09d}.db" if kind == "keyring" else f"store-{seq:09d}-{day}.db"
        files.append(Held(name, kind, day, HASH, bytes(60)))
    names = places.kept(files)
    stores = [one for one in files if one.kind not in ("keyring", "aside")]
    rings = [one.name for one in files if one.kind == "keyring"]
    assert names >= {one.name for one in files if one.aside} and names & set(rings) == set(rings[-2:])
    if stores:
        assert stores[-1].name in names
        assert len({one.day for one in stores if one.name in names}) >= min(7, len({one.day for one in stores}))
    assert len([one for one in stores if one.name in names and one.kind != "migration"]) <= 11
    assert places.kept([one for one in files if one.name in names]) == names


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX systems")
def test_a_pipe_on_a_stick_holds_nobody_up(tmp_path: Path) -> None:
    for name in (places.PLACE, "store-000000001-2026-03-04.db"):
        os.mkfifo(tmp_path / name)
    with pytest.raises(StoreDamaged):
        places.read(tmp_path)
    assert copying.held_state(tmp_path / "store-000000001-2026-03-04.db", KEY) is None
