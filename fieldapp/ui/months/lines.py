"""The figures that would leave with a month, put in order and in words: by project, totals first, each beside its true number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import resources
from fieldapp.actions.months import PreviewRow
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.months.figure_rows import FigureLine
from fieldapp.ui.wording import label, translate

MAIN = ("persons_new", "persons_served", "services")
# Whose total the headline continues since the project began: persons served never add up.
HEADED = ("persons_new", "services")


@dataclass(frozen=True)
class Block:
    """One table of one project: the lines that stand together. ``main`` ones are shown at once, the others on demand."""

    title: str
    lines: tuple[FigureLine, ...]
    main: bool


def blocks(programme: Programme, rows: Sequence[PreviewRow], month: str) -> list[Block]:
    """The tables in their order, project by project; those of the month itself first, then what stands for a quarter or a year.

    What leaves "since the project began" stands beside the month's own total, or on its own where the month has none.
    """
    since = {_whole(row): row for row in rows if row.figure.cell.table == "headline"}
    grouped: dict[tuple[str, str, str, str, str], list[PreviewRow]] = {}
    for row in rows:
        if row.figure.cell.table != "headline":
            grouped.setdefault(_group(row), []).append(row)
    beside = {(site, project, measure) for site, project, table, measure, period in grouped if table in HEADED and period == month}
    for place, row in since.items():
        if place not in beside:
            grouped[_group(row)] = [row]
    tables = list(resources.toml("wording", "sheets.toml")["table"])
    projects, several = list(programme.projects), len({key[0] for key in grouped}) > 1

    def order(key: tuple[str, str, str, str, str]) -> tuple[object, ...]:
        site, project, table, measure, period = key
        return (
            site,
            projects.index(project) if project in projects else len(projects),
            tables.index(table) if table in tables else len(tables),
            measure,
            period,
        )

    found = []
    for key in sorted(grouped, key=order):
        site, project, table, measure, period = key
        main = table == "headline" or (table in MAIN and period == month and measure in ("persons", "services"))
        title = _block_title(programme, site if several else "", project, *(("", "", "") if main else (table, measure, period)))
        members = sorted(grouped[key], key=lambda row: _filled(row))
        whole = since.get((site, project, measure)) if main and table != "persons_served" else None
        found.append(Block(title, tuple(_line(programme, row, whole) for row in members), main))
    return found


def _group(row: PreviewRow) -> tuple[str, str, str, str, str]:
    cell = row.figure.cell
    return row.figure.site, cell.project, cell.table, cell.measure, row.figure.period


def _total_words(row: PreviewRow) -> str:
    """What a total counts, in plain words where it is one of the first to be read."""
    cell = row.figure.cell
    if cell.table == "headline":
        whole = {"persons": translate("Month", "People since the start"), "services": translate("Month", "Services since the start")}
        return whole.get(cell.measure, table_words(cell.table, cell.measure))
    if cell.table == "persons_served":
        return translate("Month", "People followed")
    return table_words(cell.table, cell.measure)


def _whole(row: PreviewRow) -> tuple[str, str, str]:
    return row.figure.site, row.figure.cell.project, row.figure.cell.measure


def _filled(row: PreviewRow) -> tuple[object, ...]:
    cell = row.figure.cell
    parts = (cell.sex, cell.age, cell.group, cell.nationality, cell.status, cell.service, cell.issue, cell.item)
    order = tuple((not part, part) for part in parts)
    return (sum(1 for part in parts if part), *order)


def _line(programme: Programme, row: PreviewRow, whole: PreviewRow | None) -> FigureLine:
    total = _filled(row)[0] == 0
    since, share = None, None
    if whole is not None and total:
        since = (whole.figure.value, whole.figure.mark) if whole is not row else None
    elif row.since is not None and row.figure.cell.table != "headline":
        since, share = (row.since.value, row.since.mark), row.since.share
    return FigureLine(
        label=cell_words(programme, row) or _total_words(row),
        exact=row.exact,
        leaves=row.figure.value,
        rounded=bool(row.figure.mark),
        strong=total,
        since=since,
        share=share,
    )


def cell_words(programme: Programme, row: PreviewRow) -> str:
    """What a figure counts, in words; empty for a total."""
    cell = row.figure.cell
    codes = programme.codes
    parts = []
    for value, known in (
        (cell.sex, codes["sex"]),
        (cell.age, codes["age_band"]),
        (cell.group, codes["population_group"]),
        (cell.status, codes["status_group"]),
        (cell.issue, codes["issue"]),
        (cell.item, codes["closure_reason"]),
    ):
        if value:
            parts.append(label(known[value]) if value in known else _item(programme, value))
    if cell.nationality:
        country = programme.countries.get(cell.nationality)
        parts.append(label(country.label) if country else cell.nationality)
    if cell.service:
        parts.insert(0, _service(programme, cell.service))
    return wording.joined(parts)


def _service(programme: Programme, code: str) -> str:
    if code.endswith(".*") and code[:-2] in programme.families:
        return label(programme.families[code[:-2]])
    service = programme.services.get(code)
    return label(service.label) if service else code


def _item(programme: Programme, code: str) -> str:
    indicator = programme.indicators.get(code)
    return label(indicator.label) if indicator else code


def table_words(table: str, measure: str) -> str:
    """A table in the words of the sheets; the measure is added where the table has several."""
    words = resources.toml("wording", "sheets.toml")
    name = words["table"].get(table, {}).get(wording.language(), table)
    if measure in ("items", "heads", "amount_mad"):
        return wording.joined([name, words.get("measure", {}).get(measure, {}).get(wording.language(), measure)])
    return str(name)


def period_words(period: str) -> str:
    """A quarter or a year in words."""
    if "-Q" in period:
        year, quarter = period.split("-Q")
        return translate("Month", "quarter %1 of %2").replace("%1", quarter).replace("%2", year)
    return translate("Month", "year %1").replace("%1", period) if len(period) == 4 else ""


def _block_title(programme: Programme, site: str, project: str, table: str, measure: str, period: str) -> str:
    known, place = programme.projects.get(project), programme.sites.get(site)
    return wording.joined(
        [
            label(place.place) if place else site,
            label(known.label) if known else project,
            table_words(table, measure) if table else "",
            period_words(period),
        ]
    )
