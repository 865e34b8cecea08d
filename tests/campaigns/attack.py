"""An attacker's linear programs over whole series of releases: what could be worked out from everything a site ever sent?

Independent of the audit it tests: it reads only the figures (and the public rules: base, rhythm, largest starting carry), keeps every true
count of every month in its finest form, writes everything in absolute numbers and cumulative sums, and solves for the least and the most
each figure can be; with ``integer`` for whole numbers only. The ledger tells it the truth it is judged by, and how far a carry truly went,
so that it never believes anything false; what it takes for possible follows from the figures. ``campaign(seed)`` makes cell-sized
caseloads, closes them month by month and counts what the attacker learns.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterator

import highspy
import numpy as np

from sync.disclosure import ledger
from sync.disclosure.ledger import LATE, OFFERED
from sync.disclosure.policy import Policy
from sync.disclosure.truth import ADULT, key, read, unkey
from sync.errors import Unsafe
from sync.facts import EXACT, SUPPRESSED, Cell, Figure
from tests.campaigns.caseloads import OFFER, PROJECT, SAME, SERVICES, Series, caseload, months, series

__all__ = ["OFFER", "PROJECT", "SAME", "SERVICES", "Attacker", "Series", "caseload", "learned", "months", "series"]

Terms = dict[int, float]
_SOURCES = {
    ("headline", "persons"): ("new", "new_refused"),
    ("headline", "services"): ("service", "service_refused"),
    ("persons_new", "persons"): ("new",),
    ("persons_new_year", "persons"): ("year",),
    ("overlap", "persons"): ("elsewhere",),
    ("services", "services"): ("service",),
    ("services", "items"): ("items",),
    ("activities", "heads"): ("heads",),
    ("referrals", "services"): ("referral",),
    ("outcomes", "persons"): ("outcome",),
    ("refusals", "persons"): ("new_refused",),
    ("refusals", "services"): ("service_refused",),
}
_NEVER_MORE = (
    (("persons_new", "persons"), ("services", "services")),
    (("persons_new", "persons"), ("persons_new_year", "persons")),
    (("services", "services"), ("services", "items")),
    (("refusals", "persons"), ("refusals", "services")),
    (("overlap", "persons"), ("persons_new", "persons")),
)


def _names(cell: Cell) -> dict[str, set[str]]:
    """Which values of each coordinate a cell of persons or services counts."""
    wanted = {name: {getattr(cell, name)} for name in ("sex", "group", "nationality", "status") if getattr(cell, name)}
    if cell.age:
        wanted["age5"] = {cell.age} if cell.age in ADULT else {band for band, half in ADULT.items() if half == cell.age}
    if cell.service.endswith(".*"):
        wanted["family"] = {cell.service}
    elif cell.service:
        wanted["service"] = {cell.service}
    if cell.item:
        wanted["item"] = {cell.item}
    return wanted


class Attacker:
    """The linear program of everything released of a project; it takes for possible a carry of at most ``reach``, or of what it truly was.

    ``known``: of so many first closings it knows all true counts and carries. ``memory``: whether prints carry what they leave over.
    ``targets`` are the figures to protect; ``refused`` the refusals of single months, which must not be known exactly.
    """

    def __init__(self, run: Series, policy: Policy, reach: int, project: str = PROJECT, known: int = 0, memory: bool = True) -> None:
        self.policy, self.reach, self.project, self.memory, self.told = policy, reach, project, memory, known
        self.truths: list[float] = []
        self.lower: list[float] = []
        self.upper: list[float] = []
        self.rows: list[tuple[Terms, float, float]] = []
        self.known = ledger.decode(run.state)
        self.figures = [[figure for figure in figures if figure.cell.project == project] for figures in run.figures]
        self.names = [entry.month for entry in self.known.entries]
        self.columns: dict[tuple[int, str], list[tuple[dict[str, str], int]]] = defaultdict(list)
        self.starts: dict[Cell, int] = {}
        self.targets: list[tuple[Figure, Terms]] = []
        self._unknowns()
        self._partitions()
        self._cells()
        self._served()
        self._headlines()
        self._never_more()
        self.refused = [
            (Figure(self.known.site, month, Cell("refusals", "persons", project), None, SUPPRESSED), {column: 1.0})
            for number, month in enumerate(self.names)
            for _, column in self.columns[number, "new_refused"]
        ]

    def _column(self, truth: float, lower: float, upper: float) -> int:
        self.truths.append(truth)
        self.lower.append(min(lower, truth))
        self.upper.append(max(upper, truth))
        return len(self.truths) - 1

    def _true(self, terms: Terms) -> float:
        return sum(self.truths[column] * value for column, value in terms.items())

    def _know(self, terms: Terms) -> None:
        self.rows.append((terms, self._true(terms), self._true(terms)))

    def _unknowns(self) -> None:
        """One column a month for each finest count; nationality and status as counts of their own."""
        occurring: dict[str, set[tuple[tuple[str, str], ...]]] = defaultdict(set)
        counts: Counter[tuple[int, str, tuple[tuple[str, str], ...]]] = Counter()
        for month, entry in enumerate(self.known.entries):
            for latent, count in entry.added.items():
                if read(latent)[1]["project"] == self.project:
                    for source, values in self._split(latent):
                        occurring[source].add(values)
                        counts[month, source, values] += count
        for sex, age, group in itertools.product(("F", "M"), ("0_4", "5_11", "12_17", "18_59", "60"), ("migrant", "marocain")):
            occurring["new"].add((("age5", age), ("group", group), ("sex", sex)))
        # A row that stands in a sheet may have counted something in any month.
        for cell in {figure.cell for figures in self.figures for figure in figures}:
            if cell.table == "services" and cell.service and not cell.service.endswith(".*"):
                occurring["service"].add((("family", cell.service.split(".")[0] + ".*"), ("service", cell.service)))
            for name in ("nationality", "status"):
                if getattr(cell, name):
                    occurring[name].add(((name, getattr(cell, name)),))
            if cell.table == "indicators":
                occurring["indicator"].add((("item", cell.item),))
        for source in ("new_refused", "service_refused", "year", "elsewhere", "referral", "outcome", "heads", "items"):
            if not occurring[source]:
                occurring[source].add(())
        for part in ("nationality", "status"):
            occurring[part] = occurring[part] or {((part, "somewhere"),)}
        for month in range(len(self.names)):
            for source in sorted(occurring):
                for values in sorted(occurring[source]):
                    truth = counts[month, source, values]
                    self.columns[month, source].append((dict(values), self._column(truth, 0, math.inf)))
                    if month < self.told:
                        self._know({self.columns[month, source][-1][1]: 1.0})

    def _split(self, latent: str) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
        source, values = read(latent)
        kept = {name: value for name, value in values.items() if name not in ("project", "age2")}
        if source != "new":
            yield source, tuple(sorted(kept.items()))
            return
        for part in ("nationality", "status"):
            yield part, ((part, kept.pop(part)),)
        yield source, tuple(sorted(kept.items()))

    def _partitions(self) -> None:
        for month in range(len(self.names)):
            for part in ("nationality", "status"):
                terms = {column: 1.0 for _, column in self.columns[month, "new"]}
                terms |= {column: -1.0 for _, column in self.columns[month, part]}
                self.rows.append((terms, 0, 0))

    def terms(self, cell: Cell, month: int) -> Terms:
        """The columns a cell counts in one month."""
        sources = ("indicator",) if cell.table == "indicators" else _SOURCES[cell.table, cell.measure]
        if self.known.mode == "suppression":
            sources = tuple(source for source in sources if "refused" not in source)
        wanted = _names(cell)
        if cell.nationality or cell.status:
            sources = ("nationality",) if cell.nationality else ("status",)
        return {
            column: 1.0
            for source in sources
            for values, column in self.columns[month, source]
            if all(values.get(name) in allowed for name, allowed in wanted.items())
        }

    def _span(self, period: str) -> range:
        if "Q" in period:
            wanted = [f"{period[:4]}-{int(period[-1]) * 3 - 2 + i:02d}" for i in range(3)]
            inside = [i for i, name in enumerate(self.names) if name in wanted]
        else:
            inside = [i for i, name in enumerate(self.names) if name.startswith(period)]
        return range(inside[0], inside[-1] + 1)

    def over(self, cell: Cell, span: range) -> Terms:
        """The columns a cell counts over some months."""
        terms: Terms = {}
        for month in span:
            terms |= self.terms(cell, month)
        return terms

    def _start(self, cell: Cell) -> int:
        if cell not in self.starts:
            offset = self.known.lines[key(cell)].fresh.offset
            self.starts[cell] = self._column(offset, -self.policy.offset, self.policy.offset)
            if self.told > self.known.lines[key(cell)].fresh.since:
                self._know({self.starts[cell]: 1.0})
        return self.starts[cell]

    def _series(self, cell: Cell, months: int) -> Terms:
        """Starting carry and true counts so far of a cell; of what it was printed as, until the two were seen to differ."""
        fresh = self.known.lines[key(cell)].fresh
        if fresh.why in (OFFERED, LATE):
            return self.over(cell, range(fresh.since, months)) | {self._start(cell): 1.0}
        return self._series(unkey(fresh.why), fresh.since) | self.over(cell, range(fresh.since, months))

    def _cells(self) -> None:
        """Every rounded series: starting carry + all true counts − all printed so far is a small number. True figures as they are."""
        printed: dict[Cell, int] = defaultdict(int)
        for now, figures in enumerate(self.figures):
            for figure in figures:
                cell = figure.cell
                if cell.table in ("headline", "persons_served") or cell.measure == "amount_mad":
                    continue
                span = self._span(figure.period)
                terms = self.over(cell, span)
                printed[cell] += figure.value or 0
                if self.known.mode == "suppression":
                    if figure.value is None:
                        self.targets.append((figure, terms))
                    else:
                        self._know(terms)
                elif key(cell) not in self.known.entries[now].same:
                    if self.memory:
                        self._box(self._series(cell, span[-1] + 1), printed[cell], now)
                    else:
                        self._box(terms, figure.value or 0, now)
                    self.targets.append((figure, terms))

    def _box(self, terms: Terms, printed: int, now: int) -> None:
        carry = self._true(terms) - printed
        reach = max(self.reach, abs(carry))
        lower, upper = (carry, carry) if now < self.told else (-reach, reach)
        self.rows.append((terms, printed + lower, printed + upper))

    def _served(self) -> None:
        """Persons served: a figure of its own each time, between its longest month and the sum of its months, never above services."""
        new, services = Cell("persons_new_year", "persons", self.project), Cell("services", "services", self.project)
        found: dict[tuple[int, str], int] = {}
        for now, figures in enumerate(self.figures):
            entry = self.known.entries[now]
            for figure in figures:
                if figure.cell.table != "persons_served" or figure.value is None:
                    continue
                rhythm = "quarter" if "Q" in figure.period else "month" if "-" in figure.period else "year"
                offset, _ = entry.served[f"{rhythm}|{self.project}"]
                column = self._column(entry.reached[rhythm].get(f"service|{self.project}", 0), 0, math.inf)
                started = self._column(offset, -self.policy.offset, self.policy.offset)
                self._box({column: 1.0, started: 1.0}, figure.value or 0, now)
                self._less(self.over(new, self._span(figure.period)), {column: 1.0})
                self._less({column: 1.0}, self.over(services, self._span(figure.period)))
                inside = [found[at, "month"] for at in self._span(figure.period) if (at, "month") in found]
                for shorter in inside:
                    self._less({shorter: 1.0}, {column: 1.0})
                if len(inside) == len(self._span(figure.period)):
                    self._less({column: 1.0}, dict.fromkeys(inside, 1.0))
                found[now, rhythm] = column
                self.targets.append((figure, {column: 1.0}))

    def _less(self, less: Terms, more: Terms) -> None:
        """What anybody knows to be never more than something else, where it is true."""
        if self._true(less) <= self._true(more):
            self.rows.append((less | {column: -value for column, value in more.items()}, -math.inf, 0))

    def _headlines(self) -> None:
        last, since = 0, 0
        for month, figures in enumerate(self.figures):
            for figure in figures:
                if figure.cell.table != "headline" or figure.value is None:
                    continue
                terms = self.over(figure.cell, range(month + 1))
                if figure.mark == EXACT:
                    self._know(terms)
                else:
                    self._box(terms | {self._start(figure.cell): 1.0}, figure.value, month)
                if figure.cell.measure == "persons":
                    if figure.mark == EXACT:
                        last, since = figure.value, month + 1
                    elif self._true(terms) - last < self.policy.headline_step:
                        self.rows.append((self.over(figure.cell, range(since, month + 1)), -math.inf, self.policy.headline_step - 1))

    def _never_more(self) -> None:
        for less, more in _NEVER_MORE:
            for month in range(len(self.names)):
                self._less(self.terms(Cell(*less, self.project), month), self.terms(Cell(*more, self.project), month))

    def intervals(self, targets: list[tuple[Figure, Terms]], integer: bool = False) -> Iterator[tuple[Figure, int, float, float]]:
        """Each figure with its truth, the least and the most it can be."""
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("threads", 1)
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(self.truths), len(self.rows)
        model.col_cost_ = np.zeros(len(self.truths))
        model.col_lower_, model.col_upper_ = np.array(self.lower), np.array(self.upper)
        model.row_lower_ = np.array([row[1] for row in self.rows], dtype=float)
        model.row_upper_ = np.array([row[2] for row in self.rows], dtype=float)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.cumsum([0, *(len(row[0]) for row in self.rows)])
        model.a_matrix_.index_ = np.array([column for row in self.rows for column in row[0]], dtype=np.int32)
        model.a_matrix_.value_ = np.array([value for row in self.rows for value in row[0].values()])
        if integer:
            model.integrality_ = [highspy.HighsVarType.kInteger] * len(self.truths)
        solver.passModel(model)
        everything = np.arange(len(self.truths), dtype=np.int32)
        for figure, terms in targets:
            bounds = []
            for sign in (1.0, -1.0):
                cost = np.zeros(len(self.truths))
                cost[list(terms)] = sign
                solver.changeColsCost(len(everything), everything, cost)
                solver.run()
                status = solver.getModelStatus()
                assert status in _ANSWERS, status
                best = solver.getInfo().objective_function_value if status == _ANSWERS[0] else -math.inf
                bounds.append(sign * best)
            yield figure, round(self._true(terms)), bounds[0], bounds[1]


_ANSWERS = (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible)


def learned(
    run: Series, policy: Policy, reach: int, last: int | None = None, project: str = PROJECT, known: int = 0, memory: bool = True
) -> dict[str, object]:
    """What the attacker learns of the figures (of the ``last`` closings): small ones bounded below the base, any fixed exactly."""
    attacker = Attacker(run, policy, reach, project, known, memory)
    recent = {figure for figures in run.figures[-(last or len(run.figures)) :] for figure in figures}
    return judged(attacker, [target for target in attacker.targets if target[0] in recent])


def judged(attacker: Attacker, targets: list[tuple[Figure, Terms]], integer: bool = False) -> dict[str, object]:
    """Of these figures: how many are of 1 to 4 (``few``), how many of those are bounded below the threshold (``small``; ``present``: and
    seen to be above 0), how many figures are fixed ``exact``, how many of either (``exposed``), which, and the narrowest interval.
    """
    found: dict[str, list[tuple[Cell, str]]] = {"checked": [], "few": [], "small": [], "exact": [], "present": [], "exposed": []}
    narrowest, threshold = math.inf, attacker.policy.threshold
    for figure, truth, least, most in attacker.intervals(targets, integer):
        assert least - 1e-6 <= truth <= most + 1e-6, f"the attacker's model excludes the truth of {figure}"
        small = 0 < truth < threshold and most < threshold - 1e-6
        # Where true figures leave, one that is not hidden may be known.
        kept = figure.value is None or attacker.known.mode != "suppression"
        exact = kept and most < truth + 1 - 1e-6 and least > truth - 1 + 1e-6
        narrowest = min(narrowest, most - least)
        seen = {
            "checked": True,
            "few": 0 < truth < threshold,
            "small": small,
            "exact": exact,
            "present": small and least > 1e-6,
            "exposed": small or exact,
        }
        for name in (name for name, holds in seen.items() if holds):
            found[name].append((figure.cell, figure.period))
    return {name: len(cells) for name, cells in found.items()} | {"narrowest": narrowest, "cells": found["exposed"]}


def errors(run: Series) -> dict[str, float]:
    """How far the running totals that were printed lie from the truth."""
    known = ledger.decode(run.state)
    off = [abs(carry - line.fresh.offset) for line in known.lines.values() for carry in line.carries]
    return {"mean_running_error": sum(off) / len(off), "max_running_error": max(off)}


def exact_headlines(run: Series) -> int:
    """In how many closings the headline of persons was exact."""
    return sum(f.cell.table == "headline" and f.cell.measure == "persons" and f.mark == "" for figures in run.figures for f in figures)


def campaign(seed: int, sites: int = 6, count: int = 32) -> dict[str, object]:
    """Many sites and keys of two sizes, each attacked over all its releases. ``exposed`` must be 0."""
    report: dict[str, object] = {"seed": seed, "months": count, "exposed": 0, "checked": 0, "held_back": 0, "narrowest": math.inf}
    share: dict[str, list[int]] = {"OUJ": [], "BER": []}
    worst = mean = 0.0
    for number in range(sites):
        site, larger, average = (("OUJ", True, 15.7), ("BER", False, 7.8))[number % 2]
        try:
            run = series(site, larger, average, count, seed * 1000 + number)
        except Unsafe:
            report["held_back"] = int(str(report["held_back"])) + 1
            continue
        share[site].append(exact_headlines(run))
        off = errors(run)
        worst, mean = max(worst, off["max_running_error"]), mean + off["mean_running_error"] / sites
        seen = learned(run, Policy(), reach=Policy().base - 1)
        for name in ("exposed", "checked"):
            report[name] = int(str(report[name])) + int(str(seen[name]))
        report["narrowest"] = min(float(str(report["narrowest"])), float(str(seen["narrowest"])))
    return report | {
        "max_running_error": worst,
        "mean_running_error": mean,
        "exact_headlines_oujda": share["OUJ"],
        "exact_headlines_berkane": share["BER"],
    }
