"""Finding texts by the beginnings of their words, in one spelling for French and Arabic. It lives in memory and keeps no text whole."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left

from .folding import fold

SHORTEST = 2
_LONGEST = 40
_BEYOND = "\U0010ffff"
# What Arabic writes together with a noun: the article, alone or after "and", "with", "like", "then", "for".
_ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")
_STEM = 3
# A word as it stands in a text, its accents and vowel marks with it.
_MARKS = "\u0300-\u036f\u0640\u064b-\u0652\u0670"
_WORD = re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*")


def words(text: str) -> set[str]:
    """The words of a text, folded; an Arabic noun with and without what is written together with it."""
    return {stem for word in fold(text).split() for stem in _stems(word)}


class WordIndex:
    """Which texts hold words with these beginnings."""

    def __init__(self) -> None:
        self._texts: dict[str, array[int]] = {}
        self._sorted: list[str] = []

    def add(self, number: int, text: str) -> None:
        """Take a text in under its number."""
        for word in words(text):
            held = self._texts.get(word)
            if held is None:
                held = self._texts[word] = array("q")
            held.append(number)

    def find(self, text: str) -> set[int]:
        """The numbers of the texts in which every word typed begins a word; single letters are passed over."""
        found: set[int] | None = None
        for word in sorted(asked(text), key=len, reverse=True):
            held = self._beginning(word)
            found = held if found is None else found & held
            if not found:
                break
        return found or set()

    def _beginning(self, start: str) -> set[int]:
        if len(self._sorted) != len(self._texts):
            self._sorted = sorted(self._texts)
        held: set[int] = set()
        for stem in _stems(start):
            for at in range(bisect_left(self._sorted, stem), bisect_left(self._sorted, stem + _BEYOND)):
                held.update(self._texts[self._sorted[at]])
        return held


def asked(text: str) -> set[str]:
    """The words that are looked for."""
    return {word[:_LONGEST] for word in fold(text).split() if len(word) >= SHORTEST}


def around(text: str, query: str, each_side: int = 6) -> tuple[str, str, str]:
    """The first word found in ``text`` with the words before and after it; three empty texts when none is found."""
    starts = {stem for word in asked(query) for stem in _stems(word)}
    found = list(_WORD.finditer(text))
    for at, match in enumerate(found):
        if any(stem.startswith(start) for stem in words(match[0]) for start in starts):
            first, last = found[max(0, at - each_side)], found[min(len(found) - 1, at + each_side)]
            cut = last is not found[-1]
            before, after = text[first.start() : match.start()], text[match.end() : last.end() if cut else len(text)]
            return (
                ("… " if first is not found[0] else "") + " ".join(before.split()) + (" " if before[-1:].isspace() else ""),
                match[0],
                (" " if after[:1].isspace() else "") + " ".join(after.split()) + (" …" if cut else ""),
            )
    return "", "", ""


def _stems(word: str) -> list[str]:
    word = word[:_LONGEST]
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _STEM:
            return [word, word[len(article) :]]
    return [word]
