"""What protection costs a month in detail: how far printed figures lie from the true ones, which vanish, which are masked or wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fieldapp.domain.programme import Programme
from resources.wording import sentence
from sync.disclosure import ledger as protected
from sync.disclosure.policy import Policy
from sync.disclosure.truth import key
from sync.facts import EXACT, ROUNDED, SUPPRESSED, Cell, Figure

_APART = ("headline", "persons_served")
_MONEY = "amount_mad"  # dirhams: a difference of 40 dirhams is none of 40 persons


@dataclass(frozen=True)
class TableCost:
    """One table of the sheet: its figures with a true number behind them; of those ``rounded`` the mean and largest difference; how many
    true numbers other than 0 print as 0, and how many are masked. The others are printed exactly."""

    table: str
    measure: str
    figures: int
    rounded: int
    mean: float
    largest: int
    vanished: int
    masked: int


@dataclass(frozen=True)
class HeadlineCost:
    """The total since a project began at a site: printed exactly, or how many new persons are ``missing`` until it may be (0: the audit
    does not let it pass yet)."""

    site: str
    project: str
    exact: bool
    missing: int


@dataclass(frozen=True)
class Cost:
    """What protection costs: table by table, the totals since the beginning, and how many tables wait for their ``quarter`` or ``year``."""

    tables: tuple[TableCost, ...] = ()
    headlines: tuple[HeadlineCost, ...] = ()
    quarter: int = 0
    year: int = 0

    @property
    def figures(self) -> int:
        """How many figures have a true number behind them."""
        return sum(table.figures for table in self.tables)

    @property
    def rounded(self) -> int:
        """How many of them are printed rounded."""
        return sum(table.rounded for table in self.tables)

    @property
    def exact(self) -> int:
        """How many of them are printed exactly."""
        return self.figures - self.rounded - self.masked

    @property
    def mean(self) -> float:
        """The mean difference of a rounded figure, in what it counts."""
        return sum(table.mean * table.rounded for table in self.tables) / self.rounded if self.rounded else 0.0

    @property
    def largest(self) -> int:
        """The largest difference of a rounded figure."""
        return max((table.largest for table in self.tables), default=0)

    @property
    def vanished(self) -> int:
        """How many true numbers other than 0 print as 0."""
        return sum(table.vanished for table in self.tables)

    @property
    def masked(self) -> int:
        """How many figures are masked."""
        return sum(table.masked for table in self.tables)


def weigh(rows: Iterable[tuple[Figure, int | None]], states: Mapping[str, bytes], quarter: int = 0, year: int = 0) -> Cost:
    """Weigh printed figures against the true ones beside them. ``states``: by site, the ledger with this closing as its newest.

    Amounts of money and persons served, whose gap is not carried over, are left out; totals since the beginning are told on their own.
    """
    grouped: dict[tuple[str, str], list[tuple[Figure, int]]] = {}
    projects: dict[str, set[str]] = {}
    for figure, exact in rows:
        projects.setdefault(figure.site, set()).add(figure.cell.project)
        if exact is not None and figure.cell.table not in _APART and figure.cell.measure != _MONEY:
            grouped.setdefault((figure.cell.table, figure.cell.measure), []).append((figure, exact))
    headlines = [found for site, state in states.items() for found in _headlines(state, projects.get(site, set()))]
    return Cost(tuple(_table(*names, found) for names, found in grouped.items()), tuple(headlines), quarter, year)


def _table(table: str, measure: str, found: list[tuple[Figure, int]]) -> TableCost:
    gaps = [abs(figure.value - exact) for figure, exact in found if figure.mark == ROUNDED and figure.value is not None]
    vanished = sum(1 for figure, exact in found if figure.value == 0 and exact)
    mean = sum(gaps) / len(gaps) if gaps else 0.0
    masked = sum(figure.mark == SUPPRESSED for figure, _ in found)
    return TableCost(table, measure, len(found), len(gaps), mean, max(gaps, default=0), vanished, masked)


def _headlines(state: bytes, projects: Iterable[str]) -> Iterable[HeadlineCost]:
    book = protected.decode(state)
    shown = {one.cell: one.mark for one in book.entries[-1].shown}
    for project in sorted(projects):
        cell = Cell("headline", "persons", project)
        if shown.get(key(cell)) == EXACT:
            yield HeadlineCost(book.site, project, True, 0)
        else:
            since = book.count(cell, book.started(project), len(book) - 1) - book.last_exact(project)
            step = Policy().headline_step if book.mode == "rounding" else 0  # where small figures are hidden only the audit holds it back
            yield HeadlineCost(book.site, project, False, max(0, step - since))


def sentences(cost: Cost, programme: Programme, language: str) -> list[str]:
    """The cost in words a coordinator understands."""
    told = []
    if cost.exact:
        told.append(sentence("cost_exact", language, figures=cost.exact))
    if cost.rounded:
        kind = "cost_rounded" if cost.exact else "cost_gap"
        told.append(sentence(kind, language, figures=cost.rounded, mean=_decimal(cost.mean, language), largest=cost.largest))
    if cost.vanished:
        told.append(sentence("cost_vanished", language, count=cost.vanished))
    if cost.masked:
        share = round(100 * cost.masked / cost.figures)
        told.append(sentence("cost_masked", language, masked=cost.masked, figures=cost.figures, share=share))
    if cost.quarter or cost.year:
        kind = "cost_waits" if cost.quarter and cost.year else "cost_waits_quarter" if cost.quarter else "cost_waits_year"
        told.append(sentence(kind, language, quarter=cost.quarter, year=cost.year))
    several = len({one.site for one in cost.headlines}) > 1
    for one in cost.headlines:
        project = programme.projects[one.project].label[language] if one.project in programme.projects else one.project
        place = programme.sites[one.site].place[language] if several and one.site in programme.sites else ""
        name = f"{place} · {project}" if place else project
        kind = "cost_headline_exact" if one.exact else "cost_headline_missing" if one.missing else "cost_headline_waits"
        told.append(sentence(kind, language, project=name, missing=one.missing))
    return told


def _decimal(number: float, language: str) -> str:
    """A number with one place after the comma, which in English is a point."""
    return f"{number:.1f}".replace(".", "." if language == "en" else ",")
