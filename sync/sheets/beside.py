"""The figure of a period beside the same since the project began, as every table for people prints them, and how a figure reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sync.facts import ROUNDED, SUPPRESSED, TABLES

from .rows import Row, length
from .sheet import Goal, Sheet
from .words import word

# A share of fewer says more than it knows: one person more or less would move it by over a point.
LEAST_FOR_SHARE = 100
PERSON = ("sex", "age", "group", "nationality", "status")
WHAT = ("service", "issue", "item", *PERSON)
Cell = tuple[str, ...]
_OF_PERSON = 4  # where what persons are begins in a cell: after table, measure, site and project
_AGES = ("", "0_17", "18", "0_4", "5_11", "12_17", "18_59", "60", "nd")
_SITES_NAMED = 3
_OF = ("number", "of", "percent")
# Files as they flow: those open at the start, what came, what went, those open at the end.
_FLOW = ("", "open_start", "new", "reopened", "closed", "open_end")
_THOUSANDS = {"fr": "\u00a0", "ar": "\u00a0", "en": ","}


@dataclass(frozen=True)
class Pair:
    """One thing counted: the figure of a period, the same since the beginning, and its part of the total since then (1.0 the whole)."""

    now: Row | None
    since: Row | None
    share: float | None = None

    @property
    def of(self) -> Row:
        """What is counted, by either figure."""
        found = self.now or self.since
        assert found is not None
        return found


def pairs(sheet: Sheet) -> list[Pair]:
    """Every figure of the sheet, in the order people read: tables, then projects, sites, totals before what they break down into."""
    since = {timeless(row): row for row in sheet.since}
    now = []
    for row in sheet.rows:
        if row.table == "headline" or since.get(timeless(row)) == row:
            since.setdefault(timeless(row), row)
        else:
            now.append(row)
    # Of a month, its quarter and its year only the first says how it is since the beginning.
    shortest: dict[Cell, Row] = {}
    for row in sorted(now, key=lambda row: (length(row.period), row.period)):
        shortest.setdefault(timeless(row), row)
    found = [Pair(row, since.get(timeless(row)) if shortest[timeless(row)] is row else None) for row in now]
    found += [Pair(None, row) for cell, row in since.items() if cell not in shortest]
    order = {table: place for place, table in enumerate(dict.fromkeys((*TABLES, *(pair.of.table for pair in found))))}
    shared = [replace(pair, share=share(pair.since, since)) for pair in found]
    return sorted(shared, key=lambda pair: (order[pair.of.table], pair.of.project, pair.of.site, rank(pair.of)))


def what(row: Row, sheet: Sheet) -> str:
    """What a row counts of its table, in words: « femmes · 18–59 ans », or « Ensemble » for all of it."""
    found = [sheet.label(name, getattr(row, name)) for name in WHAT if getattr(row, name)]
    return " · ".join(found) or sheet.word("parts", "all")


def goal_words(goal: Goal, sheet: Sheet) -> str:
    """What a target is for: the indicator or, for the headline, new persons; and the project, on a sheet of several."""
    words = sheet.label("item", goal.item) if goal.item else sheet.word("table", "persons_new")
    return f"{words} · {sheet.label('project', goal.project)}" if goal.project and len(sheet.projects) > 1 else words


def told(goal: Goal) -> bool:
    """Whether the part of a target that is reached is said in percent: not of a target under 100."""
    return goal.share is not None and goal.target >= LEAST_FOR_SHARE


def text(value: int | Decimal | None, mark: str, language: str) -> str:
    """A figure as people read it: « ≈ 1 250 », « · » when suppressed."""
    if value is None or mark == SUPPRESSED:
        return SUPPRESSED
    whole = value == int(value)
    digits = f"{int(value):,}" if whole else f"{value:,.2f}"
    digits = digits.replace(",", "\x00").replace(".", "." if language == "en" else ",").replace("\x00", _THOUSANDS[language])
    return f"{ROUNDED}\u00a0{digits}" if mark == ROUNDED else digits


def timeless(row: Row) -> Cell:
    """What a row counts and where, over whatever time."""
    return row.cell[:2] + row.cell[3:]


def share(row: Row | None, since: Mapping[Cell, Row]) -> float | None:
    """The part of all persons since the beginning that a row broken down by them is; ``since``: the sums, ``timeless``. None for what is no
    such part, and of fewer than 100 persons.
    """
    if row is None or row.value is None or row.measure != "persons" or not any(getattr(row, name) for name in PERSON):
        return None
    cell = timeless(row)
    whole = since.get(cell[:_OF_PERSON] + ("",) * len(PERSON) + cell[_OF_PERSON + len(PERSON) :])
    # A part that waits for its quarter or year is no part of a whole that reaches further.
    if whole is None or whole.value is None or whole.value < LEAST_FOR_SHARE or whole.period != row.period:
        return None
    return min(1.0, float(row.value) / float(whole.value))


def counted(value: int | Decimal, mark: str, what: str, language: str) -> str:
    """So many of something, in the form its number asks for: « 1 personne », « ≈ 640 personnes », « 3 أشخاص », « 11 شخصًا ».

    ``what`` is a word of the section ``counted``: persons, helped, services.
    """
    return word("counted", f"{what}_{_form(value, mark, language)}", language, number=text(value, mark, language))


def _form(value: int | Decimal, mark: str, language: str) -> str:
    if language != "ar":
        return "one" if value == 1 or (language == "fr" and value < 2) else "other"
    if not mark and value in (1, 2):
        return "one" if value == 1 else "two"
    hundredth = value % 100
    return "few" if 3 <= hundredth <= 10 else "many" if hundredth >= 11 else "other"


def share_text(share: float | None, language: str) -> str:
    """A share in percent: « 63 % »; nothing for none."""
    return "" if share is None else f"{share * 100:.0f}" + ("\u00a0%" if language == "fr" else "%")


def without(row: Row, sheet: Sheet) -> str:
    """« sans BER » for a sum over sites that lacks some, nothing otherwise."""
    lacking = sheet.lacking(row)
    if not lacking:
        return ""
    if len(lacking) > _SITES_NAMED:
        return sheet.word("parts", "without_many", count=len(lacking))
    return sheet.word("parts", "without", sites=", ".join(lacking))


def shown(row: Row | None, sheet: Sheet) -> str:
    """A figure of the sheet with what must stand in the same cell; blank for none."""
    if row is None:
        return ""
    lacking = without(row, sheet)
    return text(row.value, row.mark, sheet.language) + (f" ({lacking})" if lacking else "")


def places(sheet: Sheet) -> list[tuple[str, str]]:
    """The projects and sites whose figures a reader looks for first, the largest first: where there are sums over sites, only these; the
    sum over projects only where there are several."""
    tables = ("headline", "persons_new", "services")
    size: dict[tuple[str, str], Decimal] = {}
    for row in (*sheet.since, *sheet.rows):
        if row.table in tables and (row.project or len(sheet.projects) != 1):
            size[row.project, row.site] = max(size.get((row.project, row.site), Decimal(0)), Decimal(row.value or 0))
    sums = [place for place in size if not place[1]]
    return sorted(sums or size, key=lambda place: (-size[place], place))


def place_words(place: tuple[str, str], sheet: Sheet) -> str:
    """A project and a site in words; the project is not said again on a sheet of one, all of them only on a sheet of several."""
    project, site = place
    several, said = len(sheet.projects) > 1, []
    if project and (several or not site):
        said.append(sheet.label("project", project))
    elif not project and several:
        said.append(sheet.word("parts", "all_projects"))
    return " · ".join([*said, *([sheet.label("site", site)] if site else [])]) or sheet.word("parts", "all")


def essentials(sheet: Sheet, place: tuple[str, str]) -> list[tuple[str, Row | None, Row | None]]:
    """The figures of a project and site that stand first: in words, of the period, since the start.

    Since the start stands the headline, which is exact where it can be; the tables are protected one by one and come near it.
    """
    here = [row for row in sheet.rows if (row.project, row.site) == place]
    before = [row for row in sheet.since if (row.project, row.site) == place]
    found = []
    for table, measure in (("persons_new", "persons"), ("services", "services"), ("persons_served", "persons")):
        now = _total(here, table, measure, sheet)
        since = _total([*before, *here], "headline", measure, sheet) or _total(before, table, measure, sheet)
        if table == "persons_served":  # a person served in two months is one person, so a year's figure is not this month's
            now, since = now if now is not None and now.period == _own(sheet) else None, None
        if now or since:
            found.append((sheet.word("table", table), now, since))
    return found


def _total(rows: Iterable[Row], table: str, measure: str, sheet: Sheet) -> Row | None:
    """The figure of a table with nothing broken down: that of the sheet's own period where it stands for several."""
    own = _own(sheet)
    found = [row for row in rows if (row.table, row.measure) == (table, measure) and not any(getattr(row, name) for name in WHAT)]
    return min(found, key=lambda row: (row.period != own, row.period)) if found else None


def _own(sheet: Sheet) -> str:
    return sheet.first if sheet.first == sheet.last else f"{sheet.first}/{sheet.last}"


def rank(row: Row) -> tuple[object, ...]:
    """A total stands before what it breaks down into, and one breakdown after the other: sex, age, group, nationality, status."""
    person = [getattr(row, name) for name in PERSON]
    blank = [not code for code in person]
    age = _AGES.index(row.age) if row.age in _AGES else len(_AGES)
    flow = _FLOW.index(row.item) if row.item in _FLOW else len(_FLOW)
    share = row.measure in _OF  # so many, of so many, in percent: one after the other
    measure = ("", _OF.index(row.measure)) if share else (row.measure, 0)
    what = row.service, flow, row.issue, row.item
    return measure[0], *what, measure[1], -sum(blank), *blank, age, *person, length(row.period), row.period
