"""People counted without a name, as a table: a row for each sex, a column for each age, and one number for those of unknown sex."""

from __future__ import annotations

from collections.abc import Mapping

from .reading_forms import HEADS

KEYS = HEADS
AGES = ("0_4", "5_11", "12_17", "18_59", "60", "age_inconnu")
SEXES = ("f", "m")
UNKNOWN = "sexe_inconnu"


def total(answers: Mapping[str, object]) -> int:
    """How many people these answers count."""
    return sum(value for key in KEYS if isinstance(value := answers.get(key), int))
