"""Answers of a form in words: each question with what was answered, in the order they are asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from fieldapp.domain.programme import Field, Form, Programme
from fieldapp.ui import wording
from fieldapp.ui.wording import label, number, translate


def value_words(programme: Programme, asked: Field, value: object) -> str:
    """An answer in words: codes by their labels, days and numbers as they are read."""
    if isinstance(value, bool):
        return translate("Person", "yes") if value else translate("Person", "no")
    if isinstance(value, date):
        return wording.day(value, "day")
    if asked.kind == "year":
        return str(value)
    if isinstance(value, int | Decimal):
        return number(float(value), 0 if value == int(value) else 2)
    if isinstance(value, list | tuple):
        return wording.listed(value_words(programme, asked, one) for one in value)
    code = str(value)
    if code in (codes := programme.codes.get(asked.codes or "", {})):
        return label(codes[code])
    named: Mapping[str, Mapping[str, str]] = {}
    if asked.kind == "country":
        named = {key: country.label for key, country in programme.countries.items()}
    elif asked.kind == "project":
        named = {key: project.label for key, project in programme.projects.items()}
    elif asked.kind == "site":
        named = {key: site.place for key, site in programme.sites.items()}
    elif asked.kind == "service":
        named = {key: service.label for key, service in programme.services.items()}
    return label(named[code]) if code in named else wording.isolate(code)


def lines(
    programme: Programme, form: Form | None, answers: Mapping[str, object], *, without: frozenset[str] = frozenset()
) -> list[tuple[str, str]]:
    """Question and answer, in the order of the form; what is blank, *not asked* or among ``without`` is left out."""
    if form is None:
        return []
    return [
        (label(asked.label), value_words(programme, asked, answers[asked.key]))
        for asked in form.fields
        if asked.key not in without and asked.kind != "organisation" and answers.get(asked.key) not in (None, "", [], "nd")
    ]
