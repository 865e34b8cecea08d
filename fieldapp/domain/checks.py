"""What the month-end assistant looks for, read from ``checks.toml``: what is missing, what contradicts itself, what came late.

A check holds when each fact it names is one of its codes. Facts are coded: ``person_facts`` and ``entry_facts`` say them of plain values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from .definitions import Label, matches
from .folder import Folder
from .periods import age_on, band2, band5
from .reading import entries
from .strict import Table

KINDS = ("missing", "contradiction", "late")
LATE_AFTER = timedelta(days=7)
NONE, UNKNOWN = ("none",), ("nd",)
OF_PERSON = (
    "sex", "age", "nationality", "population_group", "language", "vulnerabilities", "closure_reason", "closed", "elsewhere", "site",
    "project",
)  # fmt: skip
OF_ENTRY = ("service", "site", "project", "issue", "partner", "amount", "modality", "delay", "twin", "timing")
PERSON = "person."
Facts = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Check:
    """One thing to look for: in which ``kind``, in a person or an entry, the facts that make it hold, and the sentence that says it.

    ``figure`` names it among the figures of data quality; None where it is not one.
    """

    key: str
    kind: str
    about: str
    when: Mapping[str, tuple[str, ...]]
    label: Label
    figure: Label | None = None

    def holds(self, facts: Facts) -> bool:
        """Whether all it names is so."""
        return all(_is(facts[fact], patterns) for fact, patterns in self.when.items())

    def asks(self, facts: Facts) -> bool:
        """Whether it is asked of this row at all: all it names is so, but for what is to be stated."""
        return all(patterns in (NONE, UNKNOWN) or _is(facts[fact], patterns) for fact, patterns in self.when.items())


def checks(folder: Folder) -> dict[str, Check]:
    """Every check of a programme's folder, by key. Raises ValueError for one that is not understood."""
    return {key: _check(key, entry) for key, entry in entries(folder, "checks.toml")}


def _check(key: str, entry: Table) -> Check:
    about = entry.one_of("about", ("person", "entry"))
    known = OF_PERSON if about == "person" else (*OF_ENTRY, *(PERSON + fact for fact in OF_PERSON))
    when: dict[str, tuple[str, ...]] = {}
    for fact, patterns in entry.take("when", dict).items():
        if fact not in known:
            raise entry.wrong(f"when names {fact!r}, which is no fact of a {about}")
        if not isinstance(patterns, list) or not all(isinstance(one, str) for one in patterns):
            raise entry.wrong(f"when {fact} is no list of codes")
        when[fact] = tuple(patterns)
    found: Check = entry.done(Check(key, entry.one_of("kind", KINDS), about, when, entry.label(), figure=entry.labelled("figure", None)))
    return found


def person_facts(row: Mapping[Any, Any], on: date) -> dict[str, tuple[str, ...]]:
    """What is known of a person on a day, from the columns of their file."""
    age = _age(row, on)
    nationality = str(row["nationality"])
    opened, closed = str(row["opened_on"]), row["closed_on"]
    return {
        "sex": _code(row["sex"]),
        "age": UNKNOWN if age is None else (band5(age), "minor" if band2(band5(age)) == "0_17" else "adult"),
        "nationality": UNKNOWN if nationality == "nd" else (nationality, "moroccan" if nationality == "MA" else "foreign"),
        "population_group": _code(row["population_group"]),
        "language": _code(row["language"]),
        "vulnerabilities": tuple(code for code in str(row["vulnerabilities"]).split(";") if code) or NONE,
        "closure_reason": _code(row["closure_reason"]),
        "closed": ("no",) if closed is None else ("yes", "before_opening") if str(closed) < opened else ("yes",),
        "elsewhere": _code(row["elsewhere"]),
        "site": _code(row["site"]),
        "project": _code(row["project"]),
    }


def entry_facts(row: Mapping[Any, Any], person: Mapping[Any, Any], of_person: Facts, *, twin: bool) -> dict[str, tuple[str, ...]]:
    """What is known of a service, from its columns and those of the person's file; ``twin`` says that it stands there twice."""
    day = date.fromisoformat(str(row["date"]))
    timing = []
    if str(row["date"]) < str(person["opened_on"]):
        timing.append("before_opening")
    if person["birth_date"] and str(row["date"]) < str(person["birth_date"]):
        timing.append("before_birth")
    if person["closed_on"] and str(row["date"]) > str(person["closed_on"]):
        timing.append("after_closing")
    typed = row["origin"] == "typed" and not row["reported_before"]
    late = typed and date.fromisoformat(str(row["entered_on"])) - day > LATE_AFTER
    return {
        **{key: _code(row[key]) for key in ("service", "site", "project", "issue", "partner", "modality")},
        "amount": NONE if row["amount_mad"] is None else ("yes",),
        "delay": ("late",) if late else NONE,
        "twin": ("yes",) if twin else NONE,
        "timing": tuple(timing) or NONE,
        **{PERSON + fact: codes for fact, codes in of_person.items()},
    }


def holding(found: Sequence[Check], facts: Facts) -> list[Check]:
    """Those of these checks that hold."""
    return [check for check in found if check.holds(facts)]


def _is(codes: tuple[str, ...], patterns: tuple[str, ...]) -> bool:
    return any(matches(pattern, one) for one in codes for pattern in patterns)


def _code(value: object) -> tuple[str, ...]:
    return NONE if value is None or value == "" else (str(value),)


def _age(row: Mapping[Any, Any], on: date) -> int | None:
    if row["birth_date"]:
        return age_on(on, date.fromisoformat(str(row["birth_date"])))
    age = row["age_at_opening"]
    return None if not isinstance(age, int) else age + max(0, age_on(on, date.fromisoformat(str(row["opened_on"]))))
