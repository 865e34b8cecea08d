"""A table of a data file taken apart key by key, so that nothing in it is overlooked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .definitions import Label

LANGUAGES = ("fr", "ar", "en")
_NOTHING: Any = object()


class Table:
    """A table at a named place of a file. What is wrong with it raises ValueError naming the place; ``done`` refuses keys nobody took."""

    def __init__(self, place: str, data: object) -> None:
        self.place = place
        if not isinstance(data, dict):
            raise self.wrong("is not a table")
        self._left = dict(data)

    def wrong(self, what: str) -> ValueError:
        """The error to raise: the place, and what is wrong there."""
        return ValueError(f"{self.place}: {what}")

    def take(self, key: str, kind: type | tuple[type, ...], default: Any = _NOTHING) -> Any:
        """The value under ``key``, of this type; ``default`` when it is absent and one is given."""
        if key not in self._left:
            if default is _NOTHING:
                raise self.wrong(f"{key} is missing")
            return default
        value = self._left.pop(key)
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is int):
            raise self.wrong(f"{key} has the wrong type")
        return value

    def one_of(self, key: str, allowed: Iterable[str], default: Any = _NOTHING) -> Any:
        """A code among those allowed."""
        value = self.take(key, str, default)
        if value not in allowed and value != default:
            raise self.wrong(f"{key} = {value!r} is not known")
        return value

    def label(self) -> Label:
        """The texts under fr, ar and en, none of them empty."""
        return {language: self._text(language) for language in LANGUAGES}

    def _text(self, language: str) -> str:
        text: str = self.take(language, str)
        if not text.strip():
            raise self.wrong(f"{language} is empty")
        return text

    def labelled(self, key: str, default: Any = _NOTHING) -> Any:
        """A label kept under a key of its own."""
        data = self.take(key, dict, default)
        if data is default:
            return default
        inner = Table(f"{self.place} {key}", data)
        return inner.done(inner.label())

    def texts(self, key: str, default: Any = _NOTHING) -> tuple[str, ...]:
        """A list of texts."""
        values = self.take(key, list, default)
        if not all(isinstance(value, str) for value in values):
            raise self.wrong(f"{key} holds something that is no text")
        return tuple(values)

    def codes(self, key: str, known: Iterable[str]) -> frozenset[str]:
        """A list of codes, all of them known; empty when the key is absent."""
        values = self.texts(key, [])
        for value in values:
            if value not in known:
                raise self.wrong(f"{key} names {value!r}, which is not known")
        return frozenset(values)

    def done(self, value: Any) -> Any:
        """``value``, once every key was asked for."""
        if self._left:
            raise self.wrong(f"{sorted(self._left)[0]} is not a known key")
        return value
