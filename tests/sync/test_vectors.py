"""Every vector reads as it always did, every near miss is refused, and what is signed comes out the same byte for byte."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sync import asks, packs
from sync.errors import Unreadable
from tests.vectors import make
from tests.vectors.readers import FOLDER, KEY, PUBLIC, READ, SEALING, SIGNING, data_of, kept

FILES: dict[str, dict[str, Any]] = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json")) if path.stem != "keys"
}
VECTORS = [(name, one["name"], one) for name, body in FILES.items() for one in body["vectors"]]
MISSES = [(name, one["why"], one) for name, body in FILES.items() for one in body["near_misses"]]


def test_every_format_has_its_file() -> None:
    assert set(FILES) == set(READ)
    assert all(len(body["near_misses"]) >= 4 for body in FILES.values())


@pytest.mark.parametrize(("name", "case", "vector"), VECTORS, ids=[f"{name}: {case}" for name, case, _ in VECTORS])
def test_a_vector_says_what_it_always_said(name: str, case: str, vector: dict[str, Any]) -> None:
    assert READ[name](data_of(vector)) == vector["says"]


@pytest.mark.parametrize(("name", "why", "miss"), MISSES, ids=[f"{name}: {why}" for name, why, _ in MISSES])
def test_a_near_miss_is_refused(name: str, why: str, miss: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        READ[name](data_of(miss))


def test_the_kept_keys_are_those_anybody_can_make_again() -> None:
    found = json.loads((FOLDER / "keys.json").read_text(encoding="utf-8"))
    assert {name: bytes.fromhex(one["private"]) for name, one in found.items()} == KEY
    assert {name: bytes.fromhex(found[name]["public"]) for name in (*SIGNING, *SEALING)} == PUBLIC


def test_what_is_signed_comes_out_the_same_each_time() -> None:
    made = {
        "site_pack": make._site_pack(),
        "receipt": make._receipt("held"),
        "head": make.heads.write(KEY["receipt"], make._head()),
        "ask": make._ask(),
        "mission_pack": make._pack(),
    }
    assert made == {name: kept(name, 0) for name in made}


def test_a_laptop_that_knows_the_second_root_follows_no_successor_of_the_first() -> None:
    data = kept("mission_pack", 0)
    assert packs.read(data, PUBLIC["next_root"]).number == packs.read(data, PUBLIC["root"]).number == 7
    with pytest.raises(Unreadable):
        packs.read(data, PUBLIC["stranger"])


def test_the_kept_answer_opens_for_its_own_ask_only() -> None:
    with pytest.raises(Unreadable):
        asks.open_answer(KEY["answer"], kept("ask", 0) + b" ", kept("answer", 0))
    with pytest.raises(Unreadable):
        asks.open_answer(KEY["transfer"], kept("ask", 0), kept("answer", 0))
