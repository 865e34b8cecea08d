"""People counted without a name: which questions of a form are heads by sex and age, and where each stands in the table."""

from __future__ import annotations

from collections.abc import Mapping

from .definitions import Form

AGES = ("0_4", "5_11", "12_17", "18_59", "60", "age_inconnu")
SEXES = ("f", "m")
UNKNOWN = "sexe_inconnu"
KEYS = (*(f"{sex}_{age}" for sex in SEXES for age in AGES), UNKNOWN)


def asked(form: Form) -> bool:
    """Whether a form asks for heads."""
    return any(field.key in KEYS for field in form.fields)


def total(answers: Mapping[str, object]) -> int:
    """How many people these answers count."""
    return sum(value for key in KEYS if isinstance(value := answers.get(key), int))
