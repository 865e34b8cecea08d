"""The answer everybody asks the mission for: how many persons were helped, from when to when, and how sure that is.

It is read off a sheet's own figures, so it never says more than the sheet. Persons are the headline: each person once a project and site.
Who is known to two sites is counted at both, and no site can see it; so beside the number stands how many that can be at most:

- people say when a file is opened whether another site follows them too (table ``overlap``, by quarter or year). What was printed, what
  rounding may have taken from it, and all who are new since then is the most that can have said so;
- whatever anybody said, each such person is counted at least twice and at least once outside the largest site: never more than half the
  total, nor than the total less the largest site.

The least of these is told. Readers outside see sums only, and are told only what follows from these.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from resources.wording import sentence
from sync.disclosure.policy import Policy
from sync.facts import EXACT, ROUNDED
from sync.sheets import Row, beside, periods
from sync.sheets.words import word

from . import words
from .publication import Drawn

_POLICY = Policy()
_REACH = _POLICY.max_carry + _POLICY.offset  # how far a running total may lie from the truth
_PERSONS, _SERVICES = ("headline", "persons"), ("headline", "services")
_INSTEAD = {_PERSONS: ("persons_new", "persons"), _SERVICES: ("services", "services")}


@dataclass(frozen=True)
class Count:
    """A number with its mark; ``whole`` is False when a project is not in it because its figure is held back."""

    value: int
    mark: str
    whole: bool


@dataclass(frozen=True)
class Answer:
    """``persons`` and ``services`` are None where no figure may be told. ``first`` and ``last`` are months (``YYYY-MM``); ``overlap`` is
    how many persons may be known to two sites at most; ``complete`` and ``missing`` are sites; ``day`` is the day it was asked.
    """

    persons: Count | None
    services: Count | None
    first: str
    last: str
    overlap: int | None
    complete: tuple[str, ...]
    missing: tuple[str, ...]
    day: date


def of(drawn: Drawn, last: str, day: date) -> Answer:
    """The answer a sheet gives, with what it is made of."""
    used = _used(drawn, _PERSONS)
    spans = [periods.span(row.period) for row in used]
    persons = _count(drawn, used, _PERSONS)
    return Answer(
        persons,
        _count(drawn, _used(drawn, _SERVICES), _SERVICES),
        min((first for first, _ in spans), default=last),
        max((end for _, end in spans), default=last),
        None if persons is None else _overlap(drawn, used, persons.value),
        drawn.sites,
        drawn.missing,
        day,
    )


def sentences(answer: Answer, language: str) -> tuple[str, ...]:
    """What opens a sheet or the board, in the reader's language."""
    values = _values(answer, language)
    said = [_first(answer, language)]
    if answer.services is not None:
        said.append(sentence("mission_answer_services" if answer.services.whole else "mission_answer_services_least", language, **values))
    if answer.overlap is not None:
        none = "mission_answer_overlap_none" if len(answer.complete) > 1 else "mission_answer_overlap_one_site"
        said.append(sentence("mission_answer_overlap" if answer.overlap else none, language, **values))
    said.append(sentence("mission_answer_missing" if answer.missing else "mission_answer_complete", language, **values))
    return tuple(said)


def notes(answer: Answer, language: str) -> tuple[str, ...]:
    """How it is counted, and as of which day."""
    return sentence("mission_answer_definition", language), sentence("mission_answer_as_of", language, **_values(answer, language))


def copied(answer: Answer, language: str) -> str:
    """One sentence to copy into a report: number, period, sites and day in it."""
    if answer.persons is None:
        return _first(answer, language)
    key = "mission_answer_copy" if answer.persons.whole else "mission_answer_copy_least"
    return sentence(key + "_missing" * bool(answer.missing), language, **_values(answer, language))


def words_of(day: date, language: str) -> str:
    """« 23 novembre 2026 »."""
    return f"{day.day}\u00a0{word('months', f'{day.month:02d}', language)} {day.year}"


def _first(answer: Answer, language: str) -> str:
    if answer.persons is None:
        return sentence("mission_answer_none", language)
    return sentence(
        "mission_answer_persons" if answer.persons.whole else "mission_answer_persons_least", language, **_values(answer, language)
    )


def _values(answer: Answer, language: str) -> dict[str, object]:
    told = (("persons", "helped", answer.persons), ("counted", "persons", answer.persons), ("services", "services", answer.services))
    return {
        **{name: "" if one is None else beside.counted(one.value, one.mark, what, language) for name, what, one in told},
        "first": periods.words(answer.first, language),
        "last": periods.words(answer.last, language),
        "overlap": beside.text(answer.overlap or 0, EXACT, language),
        "complete": len(answer.complete),
        "all": len(answer.complete) + len(answer.missing),
        "missing": words.places(answer.missing, language),
        "day": words_of(answer.day, language),
    }


def _totals(rows: Iterable[Row], what: tuple[str, str]) -> dict[tuple[str, str], Row]:
    """Project and site (blank: the sum) → the figure with nothing broken down."""
    return {
        (row.project, row.site): row
        for row in rows
        if (row.table, row.measure) == what and not any(getattr(row, name) for name in beside.WHAT) and row.value is not None
    }


def _used(drawn: Drawn, what: tuple[str, str]) -> list[Row]:
    """For each project the headline over all sites or, where it is held back, the sum of its tables."""
    best = _totals(drawn.since, _INSTEAD[what]) | _totals(drawn.since, what)
    return [row for (_, site), row in sorted(best.items()) if not site]


def _count(drawn: Drawn, used: Sequence[Row], what: tuple[str, str]) -> Count | None:
    if not used:
        return None
    projects = {row.project for row in drawn.since if (row.table, row.measure) in (what, _INSTEAD[what])}
    rounded = any(row.mark for row in used)
    parts = [int(row.value or 0) if row.mark or not rounded else _POLICY.base * round(int(row.value or 0) / _POLICY.base) for row in used]
    return Count(sum(parts), ROUNDED if rounded else EXACT, {row.project for row in used} == projects)


def _overlap(drawn: Drawn, used: Sequence[Row], total: int) -> int:
    if len(drawn.sites) < 2:
        return 0
    return sum(_of_project(drawn, row) for row in used) if used else total // 2


def _of_project(drawn: Drawn, whole: Row) -> int:
    """The most persons of a project that may be known to two of its sites."""
    slack = _REACH * len(drawn.sites) if whole.mark else 0
    bounds = [(int(whole.value or 0) + slack) // 2]
    heads = _totals(drawn.since, _INSTEAD[_PERSONS]) | _totals(drawn.since, _PERSONS)
    sites = {site: row for (project, site), row in heads.items() if project == whole.project and site}
    if len(sites) == 1:
        return 0
    if sites:
        bounds.append(max(0, int(whole.value or 0) + slack - max(int(row.value or 0) for row in sites.values())))
    said = {site: row for (project, site), row in _totals(drawn.since, ("overlap", "persons")).items() if project == whole.project}
    if sites and set(said) >= set(sites):
        bounds.append(sum(_said(drawn, said[site]) for site in sites))
    elif "" in said and periods.span(said[""].period)[1] == periods.span(whole.period)[1]:
        bounds.append(int(said[""].value or 0) + _REACH * len(drawn.sites))
    return min(bounds)


def _said(drawn: Drawn, row: Row) -> int:
    """The most persons that can have said it at a site: as printed, and all who are new since then."""
    end = periods.span(row.period)[1]
    fresh = [one for one in drawn.months if (one.project, one.site) == (row.project, row.site) and one.period > end]
    late = sum(int(one.value or 0) for one in fresh) + 2 * _POLICY.max_carry if fresh else 0
    return int(row.value or 0) + (_REACH if row.mark else 0) + late
