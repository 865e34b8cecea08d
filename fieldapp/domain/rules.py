"""Rules of case work: which questions of a form are asked, and which answers are accepted.

They bind what is typed, not what a register tells of the past (see the importer for that).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from .definitions import CrossRule, Field, Form, matches
from .periods import age_on
from .programme import Programme
from .reading_forms import CIRCUMSTANCE

LONGEST_TEXT = 200
LONGEST_NOTE = 20_000
LARGEST_COUNT = 100_000
LARGEST_AMOUNT = Decimal(10_000_000)
LONGEST_MINUTES = 24 * 60
OLDEST = 120
# What an age_or_birth question keeps beside its own column.
BESIDE_BIRTH = ("age_at_opening", "age_estimated")

Answers = Mapping[str, object]
NOTHING: Answers = MappingProxyType({})


def is_shown(field: Field, answers: Answers, circumstances: Answers = NOTHING) -> bool:
    """Whether the question is asked, given the answers so far and the circumstances of the person (``person.minor``: True)."""
    return field.shown_if is None or _holds(field.shown_if, answers, circumstances)


def check(
    form: Form,
    answers: Answers,
    programme: Programme,
    *,
    today: date,
    opened_on: date | None = None,
    circumstances: Answers = NOTHING,
    steps: Collection[str] = (),
) -> dict[str, str]:
    """What is wrong with the answers: a field's key to the key of the sentence shown beside it; empty when all is well.

    A question that is not shown is not checked. ``opened_on`` is the day the person's file was opened, which no date of the form may
    precede; ``circumstances`` are what rules may ask of the person (see ``actions.circumstances``), ``steps`` the forms of the steps
    recorded for them. An answer to a question the form does not ask is refused.
    """
    opened = answers.get("opened_on") if "opened_on" in answers else opened_on
    opened_on = opened if type(opened) is date else None
    asked = {field.key for field in form.fields}
    if any(field.kind == "age_or_birth" for field in form.fields):
        asked.update(BESIDE_BIRTH)
    problems = {key: "answer_not_asked" for key in answers if key not in asked}
    for field in form.fields:
        if is_shown(field, answers, circumstances):
            problem = _problem(field, answers, programme, today, opened_on)
            if problem:
                problems[field.key] = problem
    for rule in form.rules:
        if rule.field not in problems and _holds(rule.when, answers, circumstances) and not _done(rule, steps):
            problems[rule.field] = rule.problem
    return problems


def _done(rule: CrossRule, steps: Collection[str]) -> bool:
    return rule.needs is not None and sum(form == rule.needs for form in steps) >= rule.at_least


def _holds(when: Mapping[str, tuple[str, ...]], answers: Answers, circumstances: Answers) -> bool:
    """Whether each of these is answered by something its patterns match; ``yes`` and ``no`` are what a yes-or-no question answers."""
    for other, patterns in when.items():
        value = circumstances.get(other) if other.startswith(CIRCUMSTANCE) else answers.get(other)
        if not any(matches(pattern, text) for pattern in patterns for text in _texts(value)):
            return False
    return True


def _texts(value: object) -> list[str]:
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    if isinstance(value, list | tuple | set | frozenset):
        return [str(one) for one in value]
    return [] if value is None or value == "" else [str(value)]


def _problem(field: Field, answers: Answers, programme: Programme, today: date, opened_on: date | None) -> str | None:
    value = answers.get(field.key)
    if field.kind == "age_or_birth":
        return _birth_problem(field, value, answers.get("age_at_opening"), today, opened_on)
    if value is None or value == "" or (field.kind == "choices" and not value):
        service = programme.services.get(str(answers.get("service")))
        if field.key == "note" and service is not None and service.needs_note:
            return "note_needed"
        return "answer_missing" if field.required else None
    if isinstance(value, str) and field.required and not value.strip():
        return "answer_missing"
    match field.kind:
        case "text" | "long_text" | "partner":
            return _text_problem(value, LONGEST_NOTE if field.kind == "long_text" else LONGEST_TEXT)
        case "date":
            before = answers.get(field.not_before) if field.not_before else None
            if type(before) is date and type(value) is date and value < before:
                return "date_before_other"
            return _date_problem(value, today, opened_on, field.when)
        case "integer":
            return _number_problem(value, field.least, LARGEST_COUNT if field.most is None else field.most)
        case "year":
            return _number_problem(value, field.least or today.year - OLDEST, field.most or today.year + 1)
        case "time":
            return None if isinstance(value, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value) else "time_unreadable"
        case "organisation":
            return None if type(value) is int and value > 0 else "answer_unreadable"
        case "user":
            return _text_problem(value, LONGEST_TEXT)
        case "minutes":
            return _number_problem(value, 1, LONGEST_MINUTES)
        case "money":
            return _money_problem(value)
        case "yes_no":
            return None if isinstance(value, bool) else "answer_unreadable"
        case _:
            return _code_problem(field, value, programme)


def _text_problem(value: object, longest: int) -> str | None:
    if not isinstance(value, str):
        return "answer_unreadable"
    return "text_too_long" if len(value) > longest else None


def _date_problem(value: object, today: date, opened_on: date | None, when: str) -> str | None:
    if type(value) is not date:
        return "date_unreadable"
    if value > today and when == "past":
        return "date_in_future"
    if value < today and when == "future":
        return "date_is_past"
    return "date_before_opening" if opened_on is not None and value < opened_on else None


def _number_problem(value: object, least: int, largest: int) -> str | None:
    if type(value) is not int:
        return "number_unreadable"
    if value < least:
        return "number_too_small"
    return "number_too_large" if value > largest else None


def _money_problem(value: object) -> str | None:
    if not isinstance(value, int | Decimal) or isinstance(value, bool) or not Decimal(value).is_finite():
        return "number_unreadable"
    if value < 0:
        return "amount_negative"
    return "number_too_large" if value > LARGEST_AMOUNT else None


def _code_problem(field: Field, value: object, programme: Programme) -> str | None:
    if field.kind == "choices":
        if not isinstance(value, list | tuple | set | frozenset):
            return "answer_unreadable"
        known = programme.choices(field)
        return None if all(isinstance(one, str) and one in known for one in value) else "code_unknown"
    if field.kind == "country" and value == "nd":
        return None
    return None if isinstance(value, str) and value in programme.choices(field) else "code_unknown"


def _birth_problem(field: Field, birth: object, age: object, today: date, opened_on: date | None) -> str | None:
    if birth is None and age is None:
        return "answer_missing" if field.required else None
    if birth is not None:
        if type(birth) is not date:
            return "date_unreadable"
        if birth > today:
            return "date_in_future"
        if opened_on is not None and birth > opened_on:
            return "birth_after_opening"
        if age_on(today, birth) > OLDEST:
            return "age_impossible"
    if age is not None and (type(age) is not int or not 0 <= age <= OLDEST):
        return "age_impossible"
    return None
