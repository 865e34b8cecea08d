"""Finding somebody: by name in any script or spelling, by code or its last four, by year of birth. What is searched for is kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldapp.storage import casebook, search

from .desk import Desk, require
from .people import READERS


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody found. ``score`` is from 0 to 1; ``why`` are the reasons (key, values)."""

    id: int
    code: str
    score: float
    why: tuple[tuple[str, Mapping[str, str]], ...]


def warm(desk: Desk, people: int = 1_000) -> bool:
    """Make ready for the first search by so many people, so that other work gets its turn between; whether all is ready.

    Raises NotAllowed for who sees no people.
    """
    require(desk, *READERS)
    return search.warm(desk.store, people)


def find(desk: Desk, text: str, limit: int = 20) -> list[Match]:
    """The best matches first. Raises NotAllowed for who sees no people."""
    require(desk, *READERS)
    found = search.find(desk.store, text, desk.today())[:limit]
    with desk.store.read() as connection:
        codes = casebook.codes(connection, [match.id for match in found])
    return [Match(match.id, codes[match.id], match.score, match.why) for match in found if match.id in codes]
