"""What opens a sheet: how many were helped since the beginning, under which project, and how far that is from the target.

All of it is said of figures that stand on the sheet, summed over its sites; a target stands only where the data of the programme have one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TypeGuard

from fieldapp.domain.programme import Programme
from sync.sheets import Goal, Row, beside, periods, words

from .sheets_released import total

_HEADLINE, _INDICATORS = "headline", "indicators"
_FEW = 10
_DIMENSIONS = ("sex", "age", "group", "nationality", "status", "service", "issue")


def of(programme: Programme, since: Sequence[Row], projects: Sequence[str] | None, base: int) -> tuple[Goal, ...]:
    """The headline persons of each project, and its indicators, beside their targets; of all projects without ``projects``.

    ``base``: what figures of the sheet are rounded to.
    """
    found: list[Goal] = []
    for code, project in programme.projects.items():
        if projects is None or code in projects:
            if project.target is not None:
                found += _goal(_summed(since, base, _HEADLINE, "persons", code), "", code, project.target)
            for id, indicator in programme.indicators.items():
                bound = indicator.rule.projects
                if indicator.target is not None and (bound == {code} or (not bound and projects is not None)):
                    found += _goal(_summed(since, base, _INDICATORS, None, code, id), id, code, indicator.target)
    return tuple(found)


def _goal(sum_: tuple[int | Decimal | None, str] | None, item: str, project: str, target: int) -> Iterator[Goal]:
    if sum_ is not None:
        yield Goal(item, project, *sum_, target)


def _summed(
    since: Iterable[Row], base: int, table: str, measure: str | None, project: str, item: str = ""
) -> tuple[int | Decimal | None, str] | None:
    """The total of a project over the sites of the sheet, with its mark; None where the sheet does not print it."""
    parts = [
        row
        for row in since
        if row.table == table
        and measure in (None, row.measure)
        and (row.project, row.item) == (project, item)
        and not any(getattr(row, name) for name in _DIMENSIONS)
    ]
    return total(parts, base) if parts else None


def answer(programme: Programme, since: Sequence[Row], language: str, project: str | None, base: int) -> tuple[str, ...]:
    """One sentence a project under which anybody was helped; of one project also whose it is, from when to when, and its budget."""
    said = [_about(programme, project, language)] if project else []
    for code in programme.projects:
        persons = _summed(since, base, _HEADLINE, "persons", code) if project in (None, code) else None
        services = _summed(since, base, _HEADLINE, "services", code)
        if _tells(persons) and _tells(services):
            # Sites may have begun in different months: the sum says since the first of them.
            begun = min(row.period.split("/")[0] for row in since if row.table == _HEADLINE and row.project == code)
            said.append(
                words.word(
                    "laptop",
                    "helped_here" if project else "helped",
                    language,
                    project=programme.projects[code].label[language],
                    persons=beside.counted(*persons, "helped", language),
                    services=beside.counted(*services, "services", language),
                    begun=periods.words(begun, language),
                )
            )
    return tuple(said)


def _tells(sum_: tuple[int | Decimal | None, str] | None) -> TypeGuard[tuple[int | Decimal, str]]:
    """Whether there is something to say: a rounded figure of a few may stand where nobody came."""
    return sum_ is not None and bool(sum_[0]) and (not sum_[1] or (sum_[0] or 0) > _FEW)


def _about(programme: Programme, code: str, language: str) -> str:
    project = programme.projects[code]
    values = {
        "donor": project.donor,
        "starts": periods.words(project.starts.isoformat()[:7], language),
        "ends": periods.words(project.ends.isoformat()[:7], language),
    }
    if project.budget is None:
        return words.word("laptop", "project", language, **values)
    amount, currency = project.budget
    return words.word("laptop", "project_budget", language, **values, budget=_number(amount, "", language), currency=currency)


def _number(value: int | Decimal, mark: str, language: str) -> str:
    """A number as people write it, groups of three apart."""
    text = f"{value:,}".replace(",", "," if language == "en" else "\N{NO-BREAK SPACE}")
    return f"{mark}\N{NO-BREAK SPACE}{text}" if mark else text
