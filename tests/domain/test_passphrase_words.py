"""The words passphrases are proposed from: enough of them, typed alike on every keyboard, none guessed sooner than another."""

from __future__ import annotations

import math
import random
import re

import resources
from fieldapp.domain.passphrases import strength

LINES = resources.path("wording", "passphrase_words.txt").read_text(encoding="utf-8").splitlines()
WORDS = frozenset(LINES)


def test_the_passphrase_words_are_many_plain_and_in_order() -> None:
    assert len(LINES) >= 1600 and len(WORDS) == len(LINES)
    assert sorted(LINES) == LINES
    assert [word for word in LINES if not re.fullmatch("[a-z]{3,9}", word)] == []


def test_no_passphrase_word_is_another_with_an_ending() -> None:
    endings = ("e", "s", "x", "es", "r", "er")
    assert [(word, word + ending) for word in LINES for ending in endings if word + ending in WORDS] == []


def test_every_passphrase_word_costs_a_guesser_as_much_as_any_other() -> None:
    """A month, a repeat or a favourite in the list would be guessed before the rest, and a draw that has it would hold less."""
    whole = round(math.log2(len(WORDS)), 1)
    assert [word for word in LINES if strength(word, WORDS).bits != whole] == []


def test_four_drawn_words_are_a_fair_passphrase_and_five_a_strong_one() -> None:
    drawing = random.Random(2048)
    for count, level in ((3, "weak"), (4, "fair"), (5, "strong")):
        for _ in range(50):
            assert strength(" ".join(drawing.sample(LINES, count)), WORDS).level == level
