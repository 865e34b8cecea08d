"""Proposing a passphrase: plain words drawn at random, easy to learn and typed alike on every keyboard (no accents)."""

from __future__ import annotations

import math
import secrets
from functools import cache

import resources

BITS_WANTED = 50


@cache
def _words() -> tuple[str, ...]:
    return tuple(resources.path("wording", "passphrase_words.txt").read_text(encoding="utf-8").split())


def propose() -> str:
    """As many words as 50 random bits take; against Argon2id at a second a guess that lasts beyond any patience."""
    count = math.ceil(BITS_WANTED / math.log2(len(_words())))
    return " ".join(secrets.choice(_words()) for _ in range(count))


def known() -> frozenset[str]:
    """The words we draw from: whoever guesses knows them too."""
    return frozenset(_words())


def proposed(phrase: str) -> bool:
    """Whether a passphrase looks like one of ours, untouched."""
    words = phrase.split(" ")
    return len(words) * math.log2(len(_words())) >= BITS_WANTED and set(words) <= set(_words())
