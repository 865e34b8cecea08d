"""What is explained to somebody before they agree: the versions of the text, as data in ``resources/consent``, one file each.

``<version>.toml`` holds ``title``, ``paragraphs`` and ``purposes``, each a text by language. A further language is one more key; one that a
version lacks is explained aloud, from the text in the language of the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import resources

FALLBACK = "fr"


@dataclass(frozen=True)
class ConsentText:
    """The text in one language. ``spoken`` says that it is not written in the language asked for: somebody says it in that one."""

    version: str
    language: str
    title: str
    paragraphs: tuple[str, ...]
    purposes: Mapping[str, str]
    spoken: bool


def version() -> str:
    """The version that is explained now: the last of the folder."""
    return _all()[-1]


def versions() -> tuple[str, ...]:
    """Every version there ever was, oldest first: papers and agreements name them."""
    return _all()


def texts(language: str, *, of: str = "", fallback: str = FALLBACK) -> ConsentText:
    """The text in ``language``, or else in ``fallback`` to be said aloud; of the version of now, or of an earlier one. Raises KeyError."""
    name = of or version()
    if name not in _all():
        raise KeyError(name)
    data = _read(name)
    written = language if language in data["title"] else fallback if fallback in data["title"] else FALLBACK
    return ConsentText(
        name,
        written,
        data["title"][written],
        tuple(paragraph[written] for paragraph in data["paragraphs"]),
        {purpose: words[written] for purpose, words in data["purposes"].items()},
        written != language,
    )


@lru_cache
def _all() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in resources.path("consent").glob("*.toml")))


@lru_cache
def _read(name: str) -> dict[str, Any]:
    return resources.toml("consent", f"{name}.toml")
