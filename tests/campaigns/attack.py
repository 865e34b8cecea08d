"""An attacker's linear programs over whole series of releases: what could be worked out from everything a site ever sent?

Independent of the audit it tests: it reads only the figures (and the public rules: base, rhythm, largest starting carry), keeps every true
count of every month in its finest form, writes everything in absolute numbers and cumulative sums, and solves for the least and the most
each figure can be. ``campaign(seed)`` makes cell-sized caseloads, closes them month by month and counts what the attacker learns.
"""

from __future__ import annotations

import hashlib
import itertools
import math
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import highspy
import numpy as np

from sync.disclosure import ledger
from sync.disclosure.closing import protect
from sync.disclosure.policy import Policy
from sync.disclosure.truth import ADULT, SiteTruth, key, read
from sync.errors import Unsafe
from sync.facts import Cell, Figure

PROJECT = "MMSD"
SERVICES = {
    "psy.individual": 20,
    "psy.pfa": 10,
    "psy.family": 5,
    "psy.group": 3,
    "health.consultation": 22,
    "health.escort": 14,
    "health.medicine": 6,
    "health.antenatal": 3,
    "aid.food_basket": 8,
    "aid.hygiene_kit": 5,
    "referral.out": 9,
}
OFFER = frozenset(
    {f"new|{PROJECT}", f"heads|{PROJECT}", f"indicator|cells.persons_in_care|{PROJECT}"}
    | {f"service|{PROJECT}|{code}" for code in SERVICES}
)
SAME = {f"indicator|cells.persons_in_care|{PROJECT}": f"new|{PROJECT}"}


def months(first: str, count: int) -> Iterator[str]:
    """``count`` months from ``first`` (``2020-09``)."""
    year, number = map(int, first.split("-"))
    for _ in range(count):
        yield f"{year}-{number:02d}"
        year, number = year + number // 12, number % 12 + 1


def _poisson(draw: random.Random, mean: float) -> int:
    limit, product, count = math.exp(-mean), draw.random(), 0
    while product > limit:
        product *= draw.random()
        count += 1
    return count


def _pick(draw: random.Random, weights: dict[str, float]) -> str:
    return draw.choices(list(weights), list(weights.values()))[0]


def caseload(draw: random.Random, month: str, mean: float, refusing: float = 0.02) -> dict[str, int]:
    """What one month adds at a listening cell of ``mean`` new persons a month (profile "2 cells" of the domain notes)."""
    season = {"08": 0.6, "09": 1.2, "01": 1.2}.get(month[5:], 1.0)
    added: Counter[str] = Counter()
    for _ in range(_poisson(draw, mean * season)):
        refused = draw.random() < refusing
        migrant = draw.random() < 0.5
        sex = "F" if draw.random() < (0.515 if migrant else 0.75) else "M"
        age = _pick(draw, {"0_4": 3, "5_11": 5, "12_17": 14, "18_59": 74, "60": 3, "nd": 0.5})
        group = "migrant" if migrant else "marocain"
        country = _pick(draw, {"GN": 24, "CI": 14, "CM": 13, "SD": 10, "ML": 7, "SN": 7, "NG": 6, "SY": 5}) if migrant else "MA"
        status = _pick(draw, {"refuge": 30, "autre": 65, "nd": 5}) if migrant else "autre"
        if refused:
            added[f"new_refused|{PROJECT}"] += 1
        else:
            added[f"new|{PROJECT}|{sex}|{age}|{group}|{country}|{status}"] += 1
            added[f"year|{PROJECT}"] += 1
            added[f"indicator|cells.persons_in_care|{PROJECT}"] += 1
        for _ in range(1 + _poisson(draw, 1.0)):
            added[f"service_refused|{PROJECT}" if refused else f"service|{PROJECT}|{_pick(draw, SERVICES)}"] += 1
    if not month.startswith("2020") and draw.random() < 0.5:
        added[f"year|{PROJECT}"] += _poisson(draw, mean / 4)  # known from an earlier year, back for the first time in this one
    for latent, count in list(added.items()):
        if latent.startswith("service|"):
            added["items" + latent[7:]] += count + (draw.random() < 0.1)
    for latent, often in ((f"referral|{PROJECT}|aboutie", mean / 5), (f"outcome|{PROJECT}|objectifs_atteints", mean / 4)):
        added[latent] += _poisson(draw, often)
    if draw.random() < 0.5:
        added[f"heads|{PROJECT}|awareness.session"] += draw.randint(8, 60)
    return {latent: count for latent, count in added.items() if count}


@dataclass
class Series:
    """A site closed month after month: the truth, the figures of each closing, and the last state."""

    added: list[dict[str, int]]
    figures: list[tuple[Figure, ...]]
    state: bytes
    seconds: list[float]


def series(site: str, larger: bool, mean: float, count: int, seed: int, policy: Policy | None = None) -> Series:
    """Close ``count`` months of a made-up site. Raises Unsafe when a closing is held back."""
    draw = random.Random(f"{seed}|{site}|{mean}")
    secret = hashlib.sha256(f"{seed}|{site}".encode()).digest()
    result = Series([], [], b"", [])
    for month in months("2020-09", count):
        added = caseload(draw, month, mean)
        started = time.perf_counter()
        done = protect(SiteTruth(site, month, larger, OFFER, added, SAME), result.state or None, policy or Policy(), secret)
        result.seconds.append(time.perf_counter() - started)
        result.added.append(added)
        result.figures.append(done.figures)
        result.state = done.state
    return result


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
    """The linear program of everything released; it takes for possible a carry of at most ``reach``, or of what it truly was."""

    def __init__(self, run: Series, policy: Policy, reach: int) -> None:
        self.run, self.policy, self.reach = run, policy, reach
        self.truths: list[float] = []
        self.lower: list[float] = []
        self.upper: list[float] = []
        self.rows: list[tuple[dict[int, float], float, float]] = []
        self.known = ledger.decode(run.state)
        self.columns: dict[tuple[int, str], list[tuple[dict[str, str], int]]] = defaultdict(list)
        self._unknowns()
        self._partitions()
        self._cells()
        self._headlines()
        self._at_most()

    def _column(self, truth: float, lower: float, upper: float) -> int:
        self.truths.append(truth)
        self.lower.append(lower)
        self.upper.append(upper)
        return len(self.truths) - 1

    def _unknowns(self) -> None:
        """One column a month for each finest count; nationality and status as counts of their own."""
        occurring: dict[str, set[tuple[tuple[str, str], ...]]] = defaultdict(set)
        counts: Counter[tuple[int, str, tuple[tuple[str, str], ...]]] = Counter()
        for month, added in enumerate(self.run.added):
            for latent, count in added.items():
                for source, values in self._split(latent):
                    occurring[source].add(values)
                    counts[month, source, values] += count
        for sex, age, group in itertools.product(("F", "M"), ("0_4", "5_11", "12_17", "18_59", "60"), ("migrant", "marocain")):
            occurring["new"].add((("age5", age), ("group", group), ("sex", sex)))
        for source, name, values in (("service", "service", SERVICES), ("heads", "service", ["awareness.session"])):
            occurring[source] |= {(("family", value.split(".")[0] + ".*"), (name, value)) for value in values}
        for source in ("new_refused", "service_refused", "year"):
            occurring[source].add(())
        for month in range(len(self.run.added)):
            for source in sorted(occurring):
                for values in sorted(occurring[source]):
                    truth = counts[month, source, values]
                    self.columns[month, source].append((dict(values), self._column(truth, min(0, truth), math.inf)))

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
        for month in range(len(self.run.added)):
            for part in ("nationality", "status"):
                terms = {column: 1.0 for _, column in self.columns[month, "new"]}
                terms |= {column: -1.0 for _, column in self.columns[month, part]}
                self.rows.append((terms, 0, 0))

    def terms(self, cell: Cell, month: int) -> dict[int, float]:
        """The columns a cell counts in one month."""
        sources = {
            "headline": {"persons": ("new", "new_refused"), "services": ("service", "service_refused")},
            "persons_new": {"persons": ("new",)},
            "persons_new_year": {"persons": ("year",)},
            "services": {"services": ("service",), "items": ("items",)},
            "activities": {"heads": ("heads",)},
            "referrals": {"services": ("referral",)},
            "outcomes": {"persons": ("outcome",)},
            "indicators": {"persons": ("indicator",)},
            "refusals": {"persons": ("new_refused",), "services": ("service_refused",)},
        }[cell.table][cell.measure]
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
        names = list(months("2020-09", len(self.run.added)))
        if "Q" in period:
            inside = [i for i, name in enumerate(names) if name[:4] == period[:4] and (int(name[5:]) + 2) // 3 == int(period[-1])]
        else:
            inside = [i for i, name in enumerate(names) if name.startswith(period)]
        return range(inside[0], inside[-1] + 1)

    def over(self, cell: Cell, span: range) -> dict[int, float]:
        """The columns a cell counts over some months."""
        terms: dict[int, float] = {}
        for month in span:
            terms |= self.terms(cell, month)
        return terms

    def _cells(self) -> None:
        """Every rounded series: starting carry + all true counts so far − all printed so far is a small number."""
        self.targets: list[tuple[Figure, dict[int, float]]] = []
        printed: dict[Cell, int] = defaultdict(int)
        starts: dict[Cell, int] = {}
        first: dict[Cell, int] = {}
        identical = {key for entry in self.known.entries for key in entry.same}
        for figures in self.run.figures:
            for figure in figures:
                if figure.cell.table == "headline" or (key(figure.cell) in identical and key(figure.cell) not in self.known.lines):
                    continue
                if key(figure.cell) in identical:
                    continue
                span = self._span(figure.period)
                if figure.cell not in starts:
                    starts[figure.cell] = self._column(
                        self.known.lines[key(figure.cell)].fresh.offset, -self.policy.offset, self.policy.offset
                    )
                    first[figure.cell] = span[0]
                printed[figure.cell] += figure.value or 0
                terms = self.over(figure.cell, range(span[-1] + 1)) | {starts[figure.cell]: 1.0}
                self._box(terms, printed[figure.cell])
                self.targets.append((figure, self.over(figure.cell, span)))

    def _box(self, terms: dict[int, float], printed: int) -> None:
        carry = sum(self.truths[column] * value for column, value in terms.items()) - printed
        reach = max(self.reach, abs(carry))
        self.rows.append((terms, printed - reach, printed + reach))

    def _headlines(self) -> None:
        start = {
            measure: self._column(
                self.known.lines[f"headline|{measure}|{PROJECT}||||||||"].fresh.offset, -self.policy.offset, self.policy.offset
            )
            for measure in ("persons", "services")
        }
        last, since = 0, 0
        for month, figures in enumerate(self.run.figures):
            for figure in figures:
                if figure.cell.table != "headline":
                    continue
                terms = self.over(figure.cell, range(month + 1))
                value = figure.value or 0
                if figure.mark == "":
                    self.rows.append((terms, value, value))
                else:
                    self._box(terms | {start[figure.cell.measure]: 1.0}, value)
                if figure.cell.measure == "persons":
                    true = sum(self.truths[column] for column in terms)
                    if figure.mark == "":
                        last, since = value, month + 1
                    elif true - last < self.policy.headline_step:
                        self.rows.append((self.over(figure.cell, range(since, month + 1)), -math.inf, self.policy.headline_step - 1))

    def _at_most(self) -> None:
        new, services = Cell("persons_new", "persons", PROJECT), Cell("services", "services", PROJECT)
        for month in range(len(self.run.added)):
            self.rows.append((self.terms(new, month) | {c: -1.0 for c in self.terms(services, month)}, -math.inf, 0))

    def intervals(self, targets: list[tuple[Figure, dict[int, float]]]) -> Iterator[tuple[Figure, int, float, float]]:
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
                assert status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kUnbounded), status
                bounds.append(
                    sign * solver.getInfo().objective_function_value if status == highspy.HighsModelStatus.kOptimal else -sign * math.inf
                )
            truth = sum(self.truths[column] for column in terms)
            yield figure, round(truth), bounds[0], bounds[1]


def learned(run: Series, policy: Policy, reach: int, last: int | None = None) -> dict[str, object]:
    """What the attacker learns of the figures (of the ``last`` closings): small ones bounded below the base, any fixed exactly."""
    attacker = Attacker(run, policy, reach)
    recent = {figure for figures in run.figures[-(last or len(run.figures)) :] for figure in figures}
    small = exact = checked = 0
    narrowest = math.inf
    found = []
    for figure, truth, least, most in attacker.intervals([t for t in attacker.targets if t[0] in recent]):
        assert least - 1e-6 <= truth <= most + 1e-6, f"the attacker's model excludes the truth of {figure}"
        checked += 1
        narrowest = min(narrowest, most - least)
        if (0 < truth < policy.base and most < policy.base - 1e-6) or (most < truth + 1 - 1e-6 and least > truth - 1 + 1e-6):
            found.append((figure.cell, figure.period))
            small += 0 < truth < policy.base
            exact += most - least < 1e-6
    return {"checked": checked, "exposed": len(found), "small": small, "exact": exact, "narrowest": narrowest, "cells": found}


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
