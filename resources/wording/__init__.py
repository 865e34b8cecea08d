"""The sentences an error is told in: French, Arabic and English, by key, from ``sentences/*.toml`` beside this file.

A sentence says what happened and what to do. Placeholders are ``{name}``; every language uses the same ones (a test checks it).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

import resources

LANGUAGES = ("fr", "ar", "en")
_SPACED = re.compile("(?<=«) | (?=[?!:;%»])")


def unbroken(text: str) -> str:
    """French words as they are set: the space before ``? ! : ; %`` and inside « » is one that no line breaks at."""
    return _SPACED.sub("\u00a0", text)


@cache
def _sentences() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for file in sorted(resources.path("wording", "sentences").glob("*.toml")):
        for key, texts in resources.toml("wording", "sentences", file.name).items():
            if key in found:
                raise ValueError(f"two sentences are called {key}")
            found[key] = texts | {"fr": unbroken(texts["fr"])}
    return found


def listed(parts: Iterable[str], language: str) -> str:
    """Several things of one kind, parted by the comma of the language."""
    return ("، " if language == "ar" else ", ").join(parts)


def sentence(key: str, language: str, **values: object) -> str:
    """The sentence ``key`` in ``language`` (fr, ar, en) with its placeholders filled. Raises KeyError for an unknown key.

    A value that is itself told in words is a mapping from language to words.
    """
    told = {name: value[language] if isinstance(value, Mapping) else value for name, value in values.items()}
    return _sentences()[key][language].format(**told)
