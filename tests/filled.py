"""Good answers to any form, made from nothing but its data: what tests of the whole programme type in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from fieldapp.domain.programme import Field, Programme
from fieldapp.domain.rules import is_shown


def filled(
    programme: Programme,
    form: str,
    today: date,
    given: Mapping[str, object],
    *,
    circumstances: Mapping[str, object] | None = None,
    leave: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    """Every question the form asks answered, those in ``given`` so, those in ``leave`` not at all."""
    answers: dict[str, Any] = {}
    for field in programme.forms[form].fields:
        if field.key in given:
            answers[field.key] = given[field.key]
        elif field.key not in leave and is_shown(field, answers, circumstances or {}):
            answers[field.key] = _answer(programme, field, today)
    return answers


def _answer(programme: Programme, field: Field, today: date) -> object:
    match field.kind:
        case "text" | "long_text":
            return "Quelques mots"
        case "partner":
            return "CHU"
        case "date":
            return today + timedelta(7 if field.when == "future" else 0)
        case "time":
            return "10:30"
        case "year":
            return today.year
        case "integer":
            return max(field.least, 1)
        case "minutes" | "money":
            return 45
        case "yes_no":
            return True
        case "user":
            return "sb"
        case "organisation":
            return None
        case "age_or_birth":
            return today.replace(year=today.year - 27)
    codes = programme.choices(field)
    return list(codes[:2]) if field.kind == "choices" else field.default or codes[0]
