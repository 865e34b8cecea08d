"""Proposes how often each table should leave: from a caseload, what rounding would cost it by month, quarter and year.

The error of a rounded figure hardly depends on how large the figure is (about two persons at base 5), so rhythm and level decide how large
the figures are beside it. Compared are the share of true figures above 0 that would print as 0, and the mean error relative to the mean
figure. Both are expectations over the secret draw, worked out exactly: a cell's carry is a small integer, and its distribution is followed
from period to period. Left out is what additivity adds, which was measured to be little (``tests/bench/cost.py``).

Tables whose rounding is drawn more often than they are printed (headline, refusals) are not compared: protection decides their rhythm. Nor
are persons served and money, which have rules of their own. What was never counted is proposed as it is declared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .ledger import PERIOD_MONTHS, Entry, Ledger
from .policy import Policy
from .tables import PERIODS, Table, Tables
from .truth import SiteTruth, read

_ABOVE = {"age5": "age2", "service": "family"}


@dataclass(frozen=True)
class Limits:
    """What a table may cost: ``zeros``, the share of figures above 0 printed as 0; ``error``, the mean error relative to the mean figure.

    One in five figures gone is about where a reader begins to take 0 ≈ for "nobody"; with an error of about a third a figure still tells
    twice as many from half as many, which is what a column beside another is read for.
    """

    zeros: float = 0.20
    error: float = 0.35


@dataclass(frozen=True)
class Quality:
    """What a table costs at one rhythm: ``figures`` printed, their ``mean`` and mean ``error`` (counts), the share printed as ``zeros``."""

    rhythm: str
    figures: int
    mean: float
    error: float
    zeros: float

    @property
    def relative(self) -> float:
        """The mean error relative to the mean figure; 0 where nothing is counted."""
        return self.error / self.mean if self.mean else 0.0

    def within(self, limits: Limits) -> bool:
        """Whether it keeps both limits."""
        return self.zeros <= limits.zeros and self.relative <= limits.error


@dataclass(frozen=True)
class Compared:
    """One table: what it costs at each rhythm, the rhythm ``declared`` for a site of this size, and the finest one within the limits.

    ``proposed`` is what is declared where nothing was ever counted, and ``year`` where even that costs more; then ``instead`` names the
    finest coarser levels that keep the limits, with their rhythm, if there are any.
    """

    table: Table
    declared: str
    proposed: str
    ways: tuple[Quality, ...]
    instead: tuple[tuple[tuple[str, ...], str], ...] = ()


def propose(truths: Sequence[SiteTruth], declared: Tables, policy: Policy | None = None, limits: Limits | None = None) -> list[Compared]:
    """Compare the rhythms of every declared table over the closings of one site, oldest first. A finer table is never proposed more often
    than one it adds up to, since its figures could not be tied to those.
    """
    rules, most = policy or Policy(), limits or Limits()
    caseload = _Caseload(truths, rules)
    found: dict[str, Compared] = {}
    for table in sorted((t for t in declared if not (t.drawn or t.apart)), key=lambda t: sum(t.refines(other) for other in declared)):
        ways = tuple(caseload.quality(table, rhythm) for rhythm in PERIODS)
        fit = [way.rhythm for way in ways if way.figures and way.within(most)]
        usual = table.printed(truths[-1].larger)
        counted = any(way.figures for way in ways)
        finest = fit[0] if fit else "year" if counted else usual
        above = [PERIODS.index(found[other.id].proposed) for other in declared if other.id in found and table.refines(other)]
        proposed = PERIODS[max([PERIODS.index(finest), *above])]
        instead = () if fit or not ways[-1].figures else tuple(_instead(caseload, table, declared, most))
        found[table.id] = Compared(table, usual, proposed, ways, instead)
    return [found[table.id] for table in declared if table.id in found]


def _instead(caseload: _Caseload, table: Table, declared: Tables, limits: Limits) -> Iterator[tuple[tuple[str, ...], str]]:
    """The nearest coarser levels that keep the limits and are no table yet, each with its finest rhythm."""
    taken = {other.by for other in declared if other.sources == table.sources}
    nearest = list(_coarser(table.by))
    while nearest and all(nearest):
        fit = []
        for levels in nearest:
            ways = [caseload.quality(replace(table, by=levels), rhythm) for rhythm in PERIODS]
            fit += [(levels, way.rhythm) for way in ways if way.within(limits)][:1]
        if fit:
            yield from (one for one in fit if one[0] not in taken)
            return
        nearest = list(dict.fromkeys(step for levels in nearest for step in _coarser(levels)))


def _coarser(levels: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The levels one step up: a level read more coarsely, or one left out."""
    for at, level in enumerate(levels):
        above = (_ABOVE[level],) if level in _ABOVE else ()
        yield (*levels[:at], *above, *levels[at + 1 :])


class _Caseload:
    """The true counts of a site by closing, and what rounding makes of them."""

    def __init__(self, truths: Sequence[SiteTruth], policy: Policy) -> None:
        self._policy = policy
        self._months = [truth.month for truth in truths]
        self._counts = Ledger(truths[-1].site, policy.base)
        for truth in truths:
            self._counts.add(Entry(truth.month, dict(truth.added)))
        self._projects = sorted({read(latent)[1]["project"] for truth in truths for latent in truth.added})

    def quality(self, table: Table, rhythm: str) -> Quality:
        """What a table would cost at a rhythm: every cell that ever occurs, in every period that ends within the caseload."""
        figures = above = 0
        total = error = zeros = 0.0
        for series in self._series(table, rhythm):
            for value, off, zero in _expected(series, self._policy):
                figures, total, error = figures + 1, total + value, error + off
                if value > 0:
                    above, zeros = above + 1, zeros + zero
        return Quality(rhythm, figures, total / (figures or 1), error / (figures or 1), zeros / (above or 1))

    def _series(self, table: Table, rhythm: str) -> Iterable[list[int]]:
        length = PERIOD_MONTHS[rhythm]
        ends = [at for at, month in enumerate(self._months) if int(month[5:]) % length == 0]
        starts = [0, *(end + 1 for end in ends)]
        found: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0] * len(ends))
        for project in self._projects:
            for source in table.sources:
                counters = self._counts.counters(source, project, table.by)
                for period, (first, last) in enumerate(zip(starts, ends, strict=False)):
                    for counter in counters[first : last + 1]:
                        for values, count in counter.items():
                            found[(project, *values)][period] += count
        return (series for series in found.values() if any(series))


def _expected(series: Sequence[int], policy: Policy) -> Iterator[tuple[int, float, float]]:
    """For each period of a cell: its true value, the expected error of what is printed, and the probability that 0 is printed."""
    starts = range(-policy.offset, policy.offset + 1)
    carries: Mapping[int, float] = {start: 1 / len(starts) for start in starts}
    for value in series:
        after: dict[int, float] = defaultdict(float)
        error = zero = 0.0
        for carry, chance in carries.items():
            for printed, share in _prints(value + carry, policy.base):
                error += chance * share * abs(printed - value)
                zero += chance * share * (printed == 0)
                after[value + carry - printed] += chance * share
        carries = after
        yield value, error, zero


def _prints(target: int, base: int) -> Iterator[tuple[int, float]]:
    """What a target is printed as, with the chance of each: the multiple below, or above it by remainder/base; never below 0."""
    floor, rest = divmod(target, base)
    if floor < 0:
        yield 0, 1.0
        return
    yield floor * base, 1 - rest / base
    if rest:
        yield (floor + 1) * base, rest / base
