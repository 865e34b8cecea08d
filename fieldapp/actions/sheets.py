"""Sheets of a month or a range, by one path: ``make`` says what stands on a sheet, and every format writes that.

A sheet for inside the cell is exact and counted from the records (``sheets_internal``); one for others is made of what was released and of
nothing else (``sheets_released``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from fieldapp.actions import exports, sheets_blocks, sheets_goals, sheets_internal, sheets_released
from fieldapp.actions.desk import Desk, require
from fieldapp.actions.sites import served
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.domain.programme import Programme
from sync import sheets as files
from sync.facts import TABLES
from sync.sheets import FORMATS as FORMATS
from sync.sheets import Goal, Row, periods, words
from sync.sheets import Sheet as Sheet

AUDIENCES = ("internal", "mission", "donor")
READERS = ("coordinator", "counsellor", "psychologist", "protection")
_ORDER = (*TABLES, *sheets_internal.TABLES)


def write(
    desk: Desk,
    first: Month,
    last: Month,
    *,
    project: str | None = None,
    audience: str = "internal",
    format: str = "xlsx",
    out: Path,
    language: str | None = None,
) -> Path:
    """Write the sheet of the months ``first`` to ``last`` to ``out``.

    Raises as ``make`` does; Refused when the format is unknown or the folder cannot be written.
    """
    if audience not in AUDIENCES or format not in FORMATS:
        raise Refused("sheet_kind")
    sheet = make(desk, first, last, project=project, audience=audience, language=language)
    if format == "csv":
        # Programs add these up: each figure of the month once.
        sheet = replace(sheet, rows=tuple(row for row in sheet.rows if not sheets_blocks.repeats(row)))
    try:
        with exports.writing(desk, out, audience):
            files.write(sheet, format, out)
    except OSError:
        raise Refused("sheet_not_written", file=out.name) from None
    return out


def make(
    desk: Desk, first: Month, last: Month, *, project: str | None = None, audience: str = "internal", language: str | None = None
) -> Sheet:
    """What stands on the sheet of the months ``first`` to ``last``; the donor's is of one project, that which runs when none is named.

    Raises NotAllowed without a role that reads such figures; Refused when the range is turned round, the project or audience is unknown,
    a sheet for others asks for a month that was not closed, or the donor's could be of several projects.
    """
    if audience not in AUDIENCES:
        raise Refused("sheet_kind")
    if project is not None and project not in desk.programme.projects:
        raise Refused("sheet_project", project=project)
    if last < first:
        raise Refused("sheet_range", first=first, last=last)
    require(desk, *(READERS if audience == "internal" else ("coordinator",)))
    spoken = language or desk.language
    if audience == "internal":
        rows: Iterable[Row] = sheets_internal.rows(desk, first, last, project)
        since: Iterable[Row] = sheets_internal.since(desk, last, project)
        bound, base = 0, 1
    else:
        released = sheets_released.load(desk, first, last)
        if audience == "donor":
            project = project or _running(desk, released, first, last)
            rows, since = sheets_released.donor(released, first, last, project)
        else:
            rows, since = sheets_released.mission(released, first, last, project)
        base = released.base
        bound = released.bound if any(row.mark for row in (*rows, *since)) else 0
    ordered, beside = sorted(rows, key=_place), sorted(since, key=_place)
    goals = sheets_goals.of(desk.programme, beside, [project] if project else None, base)
    return Sheet(
        audience=audience,
        first=str(first),
        last=str(last),
        language=spoken,
        title=_title(desk.programme, first, last, project, audience, spoken),
        rows=tuple(ordered),
        since=tuple(beside),
        labels=labels(desk.programme, spoken),
        goals=goals,
        sites=served(desk),
        bound=bound * _summed([*ordered, *beside], goals, served(desk)),
        bound_site=bound if any(row.site for row in ordered) else 0,
        banner=words.word("parts", "internal", spoken) if audience == "internal" else "",
        answer=sheets_goals.answer(desk.programme, beside, spoken, project, base),
    )


def proposed_name(sheet: Sheet, format: str) -> str:
    """The name the window proposes for a sheet's file; that of one that stays in the cell says so first."""
    return exports.proposed(sheet.audience, files.proposed_name(sheet, format))


def rows(desk: Desk, first: Month, last: Month, *, project: str | None = None, audience: str = "internal") -> list[Row]:
    """The figures of a sheet. Raises as ``make`` does."""
    return list(make(desk, first, last, project=project, audience=audience).rows)


def _running(desk: Desk, released: sheets_released.Released, first: Month, last: Month) -> str:
    """The one project a donor's sheet can be of: under which anything was counted; of several, that which runs in these months."""
    found = sheets_released.projects(released, last)
    dated = [code for code in found if _runs(desk.programme, code, first, last)]
    for codes in (found, dated):
        if len(codes) == 1:
            return codes[0]
    offered = {code for site in served(desk) for code in desk.programme.sites[site].projects}
    raise Refused("sheet_one_project", projects=", ".join(found or sorted(offered)))


def _runs(programme: Programme, code: str, first: Month, last: Month) -> bool:
    project = programme.projects[code]
    return project.starts <= last.last and first.first <= project.ends


def _summed(rows: Iterable[Row], goals: Iterable[Goal], sites: Sequence[str]) -> int:
    """How many sites stand in one figure of these, at most; beside a target stands the sum of all."""
    return len(sites) if any(not row.site for row in rows) or any(goal.mark for goal in goals) else 1


def _place(row: Row) -> tuple[int | str, ...]:
    """Tables in their order, totals before what they break down into."""
    dimensions = (row.sex, row.age, row.group, row.nationality, row.status, row.service, row.issue, row.item)
    filled = sum(1 for dimension in dimensions if dimension)
    return _ORDER.index(row.table), row.site, row.project, row.measure, row.period, filled, *dimensions


def _title(programme: Programme, first: Month, last: Month, project: str | None, audience: str, language: str) -> str:
    period = periods.words(str(first) if first == last else f"{first}/{last}", language)
    named = [programme.projects[project].label[language]] if project else []
    return " · ".join([words.word("title", audience, language), period, *named])


def labels(programme: Programme, language: str) -> dict[str, dict[str, str]]:
    """The words of programme codes by column of the sheet, in one language."""
    services = {code: service.label[language] for code, service in programme.services.items()}
    services |= {f"{prefix}.*": label[language] for prefix, label in programme.families.items()}
    items = {id: indicator.label[language] for id, indicator in programme.indicators.items()}
    items |= {code: label[language] for code, label in programme.codes["closure_reason"].items()}
    inside = sheets_internal.labels(programme, language)
    return {
        "site": {code: site.label[language] for code, site in programme.sites.items()},
        "project": {code: project.label[language] for code, project in programme.projects.items()},
        "sex": {code: label[language] for code, label in programme.codes["sex"].items()},
        "group": {code: label[language] for code, label in programme.codes["population_group"].items()},
        "nationality": {code: country.label[language] for code, country in programme.countries.items()},
        "issue": {**inside["issue"], **{code: label[language] for code, label in programme.codes["issue"].items()}},
        "service": {**inside["service"], **services},
        "item": {**inside["item"], **items},
    }
