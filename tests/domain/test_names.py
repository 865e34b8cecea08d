"""Names are found whatever the spelling or script, different names are not, and fast.

Measured on ``spellings.py``, single names, both directions of every pair:

- tuning half: 97 % of variants found, no false match in 6,401 pairs of different names;
- half set aside before tuning, none of it in the table of spellings: 94 % found, no false match in 6,741 pairs;
- the groups of the table itself: all found. Without the table the rules of sound find 58 % of them, at 0.02 % false matches: no rule
  makes Modou of Mohammed, which is what the table is for. With half of the table they find 60 % of the other half.
"""

from __future__ import annotations

import importlib.util
import random
import statistics
import time
import tomllib
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from fieldapp.domain.folding import fold
from fieldapp.domain.names import NameIndex, Spellings, match, name_tokens, spellings, tokens
from resources.wording import sentence

_SPEC = importlib.util.spec_from_file_location("spellings", Path(__file__).with_name("spellings.py"))
assert _SPEC and _SPEC.loader
names_written = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(names_written)


def measured(groups: Sequence[Sequence[str]]) -> tuple[float, float]:
    """Share of the pairs of one name that match, and of the pairs of two names that do."""
    read = [[tokens(spelling) for spelling in group] for group in groups]
    found = [bool(match(one, other)[0] and match(other, one)[0]) for group in read for one, other in combinations(group, 2)]
    false = [bool(match(a, b)[0]) for one, other in combinations(read, 2) for a in one for b in other]
    return statistics.mean(found), statistics.mean(false)


@pytest.mark.parametrize("groups", [names_written.TUNING, names_written.SET_ASIDE], ids=["tuning", "set aside"])
def test_variants_are_found_and_other_names_are_not(groups: Sequence[Sequence[str]]) -> None:
    recall, false = measured(groups)
    assert recall >= 0.9
    assert false <= 0.003


def test_names_set_aside_are_not_in_the_table() -> None:
    known = set(spellings().groups)
    for group in names_written.SET_ASIDE:
        assert not {token.folded for spelling in group for token in tokens(spelling)} & known, group


def test_every_spelling_of_the_table_is_found() -> None:
    with resources.path("programme", "names.toml").open("rb") as file:
        groups = tomllib.load(file)["groups"]
    recall, false = measured(groups)
    assert recall == 1
    assert false <= 0.003


@pytest.mark.parametrize("pair", names_written.DIFFERENT)
def test_names_that_are_easily_confused_do_not_match(pair: tuple[str, str]) -> None:
    one, other = map(tokens, pair)
    assert match(one, other) == match(other, one) == (0.0, None)


def test_a_spelling_in_two_groups_is_refused() -> None:
    with pytest.raises(ValueError, match=r"names\.toml: 'AWA'"):
        Spellings.of([["Awa", "Hawa"], ["AWA"]], [], [])


@pytest.mark.parametrize(
    ("typed", "kept", "key"),
    [
        ("Mamadou Diallo", "Diallo Mamadou", "why_same"),
        ("assiatou dialo", "Diallo Aïssatou", "why_spelling"),
        ("Fatoumata", "فاطمة", "why_script"),
        ("خديجة", "Khadidja", "why_script"),
        ("ليلي", "Leïla", "why_script"),
        ("مصطفي", "مصطفى", "why_same"),
        ("Abdel Kader", "Abdulkadir", "why_spelling"),
        ("amrani", "El Amrani", "why_same"),
        ("Abdallah", "Ben Abdallah", "why_same"),
        ("nguessan", "N’Guessan", "why_same"),
        ("Couliballi", "Coulibaly", "why_spelling"),
        ("Ouattra", "Ouattara", "why_spelling"),
        ("Soumaila", "Soumailan", "why_near"),
    ],
)
def test_the_reason_says_why(typed: str, kept: str, key: str) -> None:
    score, why = match(tokens(typed), name_tokens(kept))
    assert why is not None and why.key == key
    assert 0.5 < score <= 1
    for language in ("fr", "ar", "en"):
        assert why.values["found"] in sentence(why.key, language, **why.values)


def test_one_word_of_a_name_answers_once() -> None:
    assert match(tokens("Adam Adam"), name_tokens("Adam Haroun"))[0] == 0
    assert match(tokens("Adam Adam"), name_tokens("Adama Adam"))[0] > 0.9


def test_the_index_finds_by_beginning_order_script_and_forgets() -> None:
    index = NameIndex()
    for id, name in enumerate(["Mamadou Diallo", "Amadou Diallo", "محمد ديالو", "Mariam Traoré", ""], start=1):
        index.add(id, name)
    assert [hit.id for hit in index.search("diallo mamadou")] == [1, 3]
    assert {hit.id for hit in index.search("dial")} == {1, 2}
    assert [hit.id for hit in index.search("Traore Meryem")] == [4]
    assert [hit.id for hit in index.search("dial", typing=False)] == []
    assert [hit.id for hit in index.search("Jallow", limit=1)] == [1]
    assert index.search("") == index.search("…") == []
    index.add(4, "Fatou Sow")
    assert index.search("Traoré") == []
    for id in (1, 2, 3, 4, 5, 6):
        index.remove(id)
    assert len(index) == 0 and index.search("diallo") == []
    assert not any(vars(index).values())


_words = st.text(st.characters(codec="utf-8", categories=["L", "M", "P", "Zs", "Nd"]), max_size=20)


@settings(max_examples=150)
@given(_words)
def test_folding_is_stable_and_a_name_is_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    if tokens(text):
        assert match(tokens(text), name_tokens(text))[0] == 1
        index = NameIndex()
        index.add(1, text)
        assert [hit.id for hit in index.search(text)] == [1]


@settings(max_examples=60)
@given(st.lists(st.sampled_from([name for group in names_written.SET_ASIDE for name in group]), min_size=1, max_size=8), st.data())
def test_the_index_finds_whom_matching_finds(people: list[str], data: st.DataObject) -> None:
    asked = data.draw(st.sampled_from([name for group in names_written.SET_ASIDE for name in group]))
    index = NameIndex()
    for id, name in enumerate(people):
        index.add(id, name)
    expected = {id for id, name in enumerate(people) if match(tokens(asked), name_tokens(name))[0]}
    assert {hit.id for hit in index.search(asked, typing=False)} == expected


def test_fifty_thousand_people_are_searched_between_two_keystrokes() -> None:
    dice = random.Random(7)
    given_names = [name for group in (*names_written.TUNING, *names_written.SET_ASIDE) for name in group]
    families = ["".join(dice.choice(("ba", "dia", "kou", "ly", "ma", "ne", "ra", "so", "ta", "wa")) for _ in range(3)) for _ in range(900)]
    index = NameIndex()
    for id in range(50_000):
        index.add(id, f"{dice.choice(families)} {dice.choice(given_names)}")
    taken = []
    for _ in range(120):
        text = f"{dice.choice(given_names)} {dice.choice(families)}"[: dice.randint(2, 16)]
        before = time.perf_counter()
        index.search(text, limit=50)
        taken.append(time.perf_counter() - before)
    assert statistics.quantiles(taken, n=20)[-1] <= 0.05
