"""The unknown true counts of one source, as columns no finer than any release needs.

A month has columns for the joint dimensions of the tables drawn monthly, a quarter for those drawn monthly and quarterly, a year for all,
tied by sums. Each tier refines the one inside it, so whatever fits the tiers can be filled in month by month (transportation problems
with equal totals always have a solution): nothing an attacker could use is lost, and the system is several times smaller.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from . import truth
from .ledger import LATE, OFFERED, Ledger, Line

Terms = dict[int, float]
Span = tuple[int, int]
Coordinate = tuple[tuple[str, str], ...]
INFINITE = float("inf")
_FAR = 1_000  # how far above its truth a count is tried; a bound, so that no search runs off to infinity


@dataclass
class Rows:
    """Columns (deviations from the truth) with bounds and the closing each belongs to, and rows with bounds."""

    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    when: list[int] = field(default_factory=list)
    rows: list[tuple[Terms, float, float]] = field(default_factory=list)

    def column(self, value: int, lower: float, upper: float, when: int) -> int:
        """A column whose truth is ``value`` and which may lie in lower…upper, widened to hold the truth."""
        self.lower.append(min(lower - value, 0.0))
        self.upper.append(max(upper - value, 0.0))
        self.when.append(when)
        return len(self.when) - 1

    def row(self, terms: Terms, lower: float = 0.0, upper: float = 0.0) -> None:
        """The deviations of ``terms`` sum to lower…upper."""
        kept = {column: value for column, value in terms.items() if value}
        if kept:
            self.rows.append((kept, lower, upper))


def add(terms: Terms, more: Mapping[int, float], sign: float = 1.0) -> Terms:
    """``terms`` plus ``sign`` times ``more``, in place."""
    for column, value in more.items():
        terms[column] = terms.get(column, 0.0) + sign * value
    return terms


def spans(line: Line) -> list[Span]:
    """The closings each draw of a line counts, first and last."""
    ends = [at for at, _ in line.draws]
    return list(zip([line.fresh.since, *(at + 1 for at in ends)], ends, strict=False))


class Counts:
    """Columns for the cells of some lines, all of one source. ``whole`` are the counts whose total these are a partition of."""

    def __init__(self, rows: Rows, ledger: Ledger, project: str, source: str, lines: list[Line], whole: Counts | None = None) -> None:
        self._rows, self._ledger, self._project, self._source, self._whole = rows, ledger, project, source, whole
        self._levels: dict[Span, set[str]] = {}
        self._values: dict[str, set[str]] = {}  # level → values offered from the start
        self._late: list[tuple[int, Mapping[str, str]]] = []  # cells that joined later: since which closing, the values they fix
        for line in lines:
            fixed = truth.levels(line.cell)
            for span in spans(line):
                self._levels.setdefault(span, set()).update(fixed)
            if line.fresh.why == OFFERED:
                for level, value in fixed.items():
                    self._values.setdefault(level, set()).add(value)
            elif line.fresh.why == LATE:
                self._late.append((line.fresh.since, fixed))
        order = sorted(self._levels, key=lambda span: (span[1] - span[0], span))
        self._inside = {span: self._find_inside(span) for span in order}
        for span in order:  # each tier refines the one inside it; spans side by side are equally fine
            common: set[str] = set().union(*(self._levels[one] for one in self._inside[span]))
            for one in self._inside[span]:
                self._levels[one] |= common
            self._levels[span] |= common
        self._columns: dict[Span, dict[Coordinate, int]] = {}
        self._true: dict[int, int] = {}
        for span in order:
            self._build(span)

    def terms(self, span: Span, fixed: Mapping[str, str]) -> Terms:
        """What counts in the cell fixing those levels, over a span: its own columns, or those of the spans inside it."""
        if span not in self._columns:
            found: Terms = {}
            for one in self._inside.get(span) or self._find_inside(span):
                add(found, self.terms(one, fixed))
            return found
        matching = {}
        for coordinate, column in self._columns[span].items():
            reading = truth.reading(dict(coordinate))
            if all(reading.get(level) == value for level, value in fixed.items()):
                matching[column] = 1.0
        return matching

    def spans(self) -> list[Span]:
        """The spans that have columns of their own."""
        return list(self._columns)

    def told(self, span: Span, fixed: Mapping[str, str]) -> dict[str, str]:
        """Of some levels and their values, those the columns of a span tell apart."""
        tiers = [span] if span in self._levels else self._find_inside(span)
        return {level: value for level, value in fixed.items() if all(truth.refines(self._levels[one], [level]) for one in tiers)}

    def touching(self, span: Span, services: Collection[str]) -> tuple[Terms, int]:
        """The columns of a span in which some services may count, and what these columns truly hold."""
        families = {service.split(".")[0] + ".*" for service in services}
        found: Terms = {}
        for coordinate, column in self._columns[span].items():
            reading = truth.reading(dict(coordinate))
            if reading["service"] in services if "service" in reading else reading.get("family") in (None, *families):
                found[column] = 1.0
        return found, self.true(found)

    def true(self, terms: Terms) -> int:
        """What some of its columns truly hold."""
        return sum(self._true[column] for column in terms)

    def _find_inside(self, span: Span) -> list[Span]:
        inside = [other for other in self._levels if other != span and span[0] <= other[0] and other[1] <= span[1]]
        return [one for one in inside if not any(o != one and o[0] <= one[0] and one[1] <= o[1] for o in inside)]

    def _names(self, span: Span) -> list[str]:
        levels = self._levels[span]
        return sorted(levels - {coarse for coarse, fine in (("age2", "age5"), ("family", "service")) if fine in levels})

    def _build(self, span: Span) -> None:
        names = self._names(span)
        counters = self._ledger.counters(self._source, self._project, tuple(names))[: span[1] + 1]
        # What is offered may have occurred at any time; what was offered later, from then on; of the rest, what has occurred by then.
        known = {values for counter in counters for values in counter}
        known |= set(itertools.product(*(sorted(self._values.get(name, ())) for name in names)))
        known |= {tuple(fixed[name] for name in names) for since, fixed in self._late if since <= span[1] and set(fixed) == set(names)}
        self._columns[span] = {}
        for values in sorted(known):
            value = sum(counter[values] for counter in counters[span[0] :])
            column = self._rows.column(value, min(0, value), value + _FAR, span[1])
            self._columns[span][tuple(zip(names, values, strict=True))] = column
            self._true[column] = value
        if self._whole is not None:
            self._rows.row(add(self.terms(span, {}), self._whole.terms(span, {}), -1.0))
        inside = self._inside[span]
        if inside and sum(last - first + 1 for first, last in inside) == span[1] - span[0] + 1:
            shared = self._names(inside[0])
            readings = (truth.reading(dict(coordinate)) for one in (span, *inside) for coordinate in self._columns[one])
            for fixed in sorted({tuple((level, reading[level]) for level in shared) for reading in readings}):
                terms = self.terms(span, dict(fixed))
                for one in inside:
                    add(terms, self.terms(one, dict(fixed)), -1.0)
                self._rows.row(terms)
