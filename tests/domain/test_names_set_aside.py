"""The bar for names in other spellings, on a list set aside: see its head, and ``tests/bench/names.py`` for whole names."""

from __future__ import annotations

import statistics
import tomllib
from itertools import combinations
from pathlib import Path

from fieldapp.domain.names import match, spellings, tokens

LISTS = tomllib.loads((Path(__file__).resolve().parent.parent / "data" / "names_set_aside.toml").read_text(encoding="utf-8"))
GROUPS = [[tokens(spelling) for spelling in group] for group in (*LISTS["given"], *LISTS["family"])]


def test_nothing_of_the_list_is_in_the_table() -> None:
    assert not {word.folded for group in GROUPS for words in group for word in words} & set(spellings().groups)


def test_other_spellings_are_found_and_other_names_are_not() -> None:
    found = [bool(match(one, other)[0] and match(other, one)[0]) for group in GROUPS for one, other in combinations(group, 2)]
    false = [bool(match(a, b)[0]) for one, other in combinations(GROUPS, 2) for a in one for b in other]
    assert statistics.mean(found) >= 0.85
    assert statistics.mean(false) <= 0.003
