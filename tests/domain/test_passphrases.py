"""Strength is told honestly: what a guesser tries first counts for little, and another word never for less."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.passphrases import REFUSED_BELOW, our_words, propose, strength

WORDS = our_words()


def test_what_is_proposed_is_strong_and_never_repeats() -> None:
    some = {propose() for _ in range(1000)}
    assert len(some) == 1000 and all(phrase.isascii() and set(phrase.split()) <= WORDS for phrase in some)
    assert all(strength(phrase, WORDS).level == "strong" for phrase in some)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0000",
        "12345678901234567890",
        "31415926535897932384",
        "aaaaaaaaaaaaaaaaaaaa",
        "azertyuiopqsdf",
        "abcdefghijklmnop",
        "12 mars 1984",
        "Oujda2026!",
        "motdepasse2025",
        "lundi mardi mercredi",
        "p4ssw0rd2024",
        "lune lune lune lune lune",
        "01/02/1990",
        "maman papa",
    ],
)
def test_what_falls_first_is_weak(text: str) -> None:
    found = strength(text, WORDS)
    assert found.level == "weak" and found.bits < REFUSED_BELOW and found.why


@pytest.mark.parametrize(("text", "level"), [("abeille abricot accent acier", "fair"), ("une phrase de passe", "fair")])
def test_four_words_are_fair(text: str, level: str) -> None:
    found = strength(text, WORDS)
    assert found.level in (level, "strong")


def test_five_drawn_words_are_strong_and_counted_as_drawn() -> None:
    drawn = sorted(WORDS)[:500:100]
    found = strength(" ".join(drawn), WORDS)
    assert (found.level, found.why) == ("strong", "") and found.bits == 55


def test_accents_and_capitals_hide_little() -> None:
    plain, dressed = strength("azerty soleil", WORDS), strength("Azerty Soleil", WORDS)
    assert dressed.bits - plain.bits <= 2


@settings(max_examples=150)
@given(st.text(max_size=40), st.text(min_size=1, max_size=12))
def test_another_word_never_makes_it_weaker(text: str, word: str) -> None:
    if "".join(text.split()).isdigit() or not "".join(text.split()):
        return
    assert strength(f"{text} {word}", WORDS).bits >= strength(text, WORDS).bits


@settings(max_examples=150)
@given(st.text(max_size=60))
def test_every_text_is_judged(text: str) -> None:
    found = strength(text, WORDS)
    assert 0 <= found.bits < 1000 and found.level in ("weak", "fair", "strong")
