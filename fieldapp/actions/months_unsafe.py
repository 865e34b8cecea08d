"""A closing that may not leave, told to who asked for it: which table stands in the way, in words, and what the mission should change."""

from __future__ import annotations

from fieldapp.domain.errors import Refused
from resources.wording import LANGUAGES
from sync.disclosure import tables
from sync.disclosure.truth import FIELD
from sync.errors import Unsafe
from sync.sheets.words import word


class MonthUnsafe(Refused):
    """The figures of a month would reveal somebody: nothing was closed and nothing left."""


def refusal(error: Unsafe) -> MonthUnsafe:
    """The refusal for a user: the same advice, its table named as the sheets name it."""
    known = str(error.values.get("table", ""))
    return MonthUnsafe(error.key, **error.values | {"table": {language: _named(known, language) for language in LANGUAGES}})


def _named(known: str, language: str) -> str:
    """« Nouvelles personnes – sexe, âge (new_sex_adult) »: the words for who reads it, the id for the mission that changes it."""
    table = next((one for one in tables.load() if one.id == known), None)
    if table is None:
        return word("table", known, language)
    parts = ", ".join(word("column", FIELD[level], language).lower() for level in table.by)
    return word("table", table.table, language) + (f" – {parts}" if parts else "") + f" ({table.id})"
