"""Licence expressions in SPDX's words: which licences one asks for, and which of its alternatives we choose."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"\s*(\(|\)|[A-Za-z0-9.+-]+)")


def chosen(expression: str, allowed: Sequence[str]) -> tuple[str, ...] | None:
    """The licences of ``expression`` we go by, sorted: where it says OR, the alternative that stands first in ``allowed``.

    None when no alternative is allowed, or when the expression cannot be read.
    """
    words = _words(expression)
    if words is None:
        return None
    reader = _Reader(words, {licence: place for place, licence in enumerate(allowed)})
    found = reader.any_of()
    return tuple(sorted(found)) if found is not None and not reader.left and not reader.broken else None


def _words(expression: str) -> list[str] | None:
    words, at = [], 0
    while at < len(expression.rstrip()):
        match = _WORD.match(expression, at)
        if match is None:
            return None
        words.append(match.group(1))
        at = match.end()
    return words


class _Reader:
    """Reads one expression from left to right: OR binds weaker than AND, AND weaker than WITH."""

    def __init__(self, words: list[str], places: dict[str, int]) -> None:
        self.left, self.places, self.broken = words, places, False

    def _next(self) -> str:
        if not self.left:
            self.broken = True
            return ""
        return self.left.pop(0)

    def _follows(self, word: str) -> bool:
        if self.left and self.left[0] == word:
            self.left.pop(0)
            return True
        return False

    def any_of(self) -> frozenset[str] | None:
        found = [self._all_of()]
        while self._follows("OR"):
            found.append(self._all_of())
        allowed = [one for one in found if one is not None]
        return min(allowed, key=lambda one: (max(self.places[name] for name in one), sorted(one))) if allowed else None

    def _all_of(self) -> frozenset[str] | None:
        found = [self._one()]
        while self._follows("AND"):
            found.append(self._one())
        return None if None in found else frozenset().union(*(one for one in found if one is not None))

    def _one(self) -> frozenset[str] | None:
        if self._follows("("):
            inner = self.any_of()
            self.broken |= not self._follows(")")
            return inner
        name = self._next()
        if self._follows("WITH"):
            name = f"{name} WITH {self._next()}"
        return frozenset([name]) if name in self.places else None
