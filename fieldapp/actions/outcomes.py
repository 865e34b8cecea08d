"""What changed during care, told honestly: how many came, were asked, were asked twice, and of these how many are better, the same, worse.

The rules are those of ``reference/domain.md`` §3: a change counts only beyond what the scale can measure, results are compared only in the
same version, language and manner, who was lost is told by reason, and little is said of few. Figures are internal and exact, without names,
and never by nationality. "Better during care", never thanks to it: many who only wait get better too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from statistics import median, quantiles

from fieldapp.domain.periods import age_on
from fieldapp.domain.scales import Point, Scale, comparable
from fieldapp.storage import scales as kept
from fieldapp.storage.casebook import Columns

from .desk import Desk, require
from .roles import READERS
from .scales import point

# Fewer pairs say nothing that holds, and may tell of one person.
LEAST_PAIRS = 10
# Why somebody with a first result has no second one, beside the reasons of closing a file.
STILL_HERE, NOT_ALIKE, NO_SCORE = "open", "not_alike", "no_score"


@dataclass(frozen=True, slots=True)
class Spread:
    """Median and quartiles of some scores."""

    median: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ScaleOutcome:
    """One scale over a period. Numbers of persons: ``opened`` files, of them ``left_out`` (refused statistics or questionnaires) and
    ``eligible`` (old enough); of these ``baseline`` (a first score) and ``paired`` (a later one like it).

    ``better``, ``same`` and ``worse`` are beyond ``change`` points, None together with the spreads where fewer than ``LEAST_PAIRS`` are
    paired; the three alone are None while nobody knows how many points are a change. ``lost`` counts, by reason, who has a first result
    and none to compare it with.
    """

    scale: str
    opened: int
    left_out: int
    eligible: int
    baseline: int
    paired: int
    paired_percent: int | None
    change: float | None = None
    better: int | None = None
    same: int | None = None
    worse: int | None = None
    first: Spread | None = None
    last: Spread | None = None
    moved: Spread | None = None
    lost: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The scales that were used, for files opened between two days, with results up to today."""

    start: date
    end: date
    site: str
    project: str
    scales: tuple[ScaleOutcome, ...]


def report(desk: Desk, start: date, end: date, site: str | None = None, project: str | None = None) -> Outcomes:
    """Outcomes of who came between these days, both included, at one site or project or all. Raises NotAllowed."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        people = {
            row["id"]: row
            for row in kept.people(connection, start.isoformat(), end.isoformat())
            if site in (None, row["site"]) and project in (None, row["project"])
        }
        points: dict[str, dict[int, list[Point]]] = {}
        for person, row in kept.results(connection, desk.today().isoformat()):
            if person in people:
                points.setdefault(row["scale"], {}).setdefault(person, []).append(point(row))
    found = [_outcome(scale, people, points[code]) for code, scale in desk.programme.scales.items() if code in points]
    return Outcomes(start, end, site or "", project or "", tuple(found))


def _outcome(scale: Scale, people: dict[int, Columns], points: dict[int, list[Point]]) -> ScaleOutcome:
    agreed = {number: row for number, row in people.items() if not row["refused"]}
    eligible = {number for number, row in agreed.items() if _old_enough(scale, row)}
    firsts: dict[int, Point] = {}
    pairs: list[tuple[int, int]] = []
    lost: Counter[str] = Counter()
    for number in sorted(eligible & set(points)):
        mine = points[number]
        first = next((one for one in mine if one.score is not None), None)
        if first is None:
            continue
        firsts[number] = first
        later = [one for one in mine[mine.index(first) + 1 :] if one.date > first.date]
        like = [one for one in later if one.score is not None and comparable(first, one)]
        if like:
            pairs.append((_score(first), _score(like[-1])))
        else:
            lost[_why_lost(people[number], later)] += 1
    outcome = ScaleOutcome(
        scale=scale.code,
        opened=len(people),
        left_out=len(people) - len(agreed),
        eligible=len(eligible),
        baseline=len(firsts),
        paired=len(pairs),
        paired_percent=round(100 * len(pairs) / len(firsts)) if firsts else None,
        lost=dict(lost),
    )
    return outcome if len(pairs) < LEAST_PAIRS else _compared(scale, outcome, pairs, [_score(one) for one in firsts.values()])


def _compared(scale: Scale, outcome: ScaleOutcome, pairs: list[tuple[int, int]], firsts: list[int]) -> ScaleOutcome:
    change = scale.change_from(firsts)
    verdicts = Counter(scale.verdict(first, last, change) for first, last in pairs)
    known = change is not None
    return replace(
        outcome,
        change=None if change is None else round(change, 1),
        better=verdicts["better"] if known else None,
        same=verdicts["same"] if known else None,
        worse=verdicts["worse"] if known else None,
        first=_spread([first for first, _ in pairs]),
        last=_spread([last for _, last in pairs]),
        moved=_spread([last - first for first, last in pairs]),
    )


def _spread(scores: Sequence[int]) -> Spread:
    low, _, high = quantiles(scores, n=4, method="inclusive")
    return Spread(median(scores), low, high)


def _why_lost(row: Columns, later: Sequence[Point]) -> str:
    """Why there is no second result to compare with the first."""
    if any(one.score is not None for one in later):
        return NOT_ALIKE
    if later:
        return NO_SCORE
    return str(row["closure_reason"] or STILL_HERE) if row["closed_on"] else STILL_HERE


def _old_enough(scale: Scale, row: Columns) -> bool:
    """An age nobody knows keeps nobody out, as when the scale is asked."""
    if row["birth_date"]:
        years: int | None = age_on(date.fromisoformat(row["opened_on"]), date.fromisoformat(row["birth_date"]))
    else:
        years = row["age_at_opening"]
    return years is None or years >= scale.youngest


def _score(point: Point) -> int:
    if point.score is None:
        raise ValueError("a result without a score is not compared")
    return point.score
