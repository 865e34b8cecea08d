"""Scales: questionnaires whose answers are counted. What a score is, when it is read with care, when to ask again, what counts as change.

A scale is data (``resources/programme/scales.toml``), its words are data of their own (``resources/scales/<code>.toml``). Rules of reading
follow ``reference/domain.md`` §3: same version, language and manner, a change only beyond what the scale can measure.
"""

from __future__ import annotations

import calendar
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import pstdev

from .definitions import Label

OCCASIONS = ("debut", "revue", "cloture")
# Fewer first scores of one's own say too little about how they spread.
ENOUGH_FOR_SEM = 30

Items = Sequence[int | None]


@dataclass(frozen=True)
class ScaleText:
    """The words of a scale in one language: ``items`` in order, ``answers`` for the scores that have a word.

    ``source`` says where they come from and under which licence; ``validated`` whether somebody showed that they measure what they say.
    """

    language: str
    title: str
    instruction: str
    items: tuple[str, ...]
    answers: Mapping[int, str]
    source: str
    licence: str
    validated: bool


@dataclass(frozen=True)
class Safety:
    """What opens the safety prompt: a score at or beyond ``score`` on the bad side, or an answer at or beyond ``at`` to one of ``items``
    (numbered from 1)."""

    score: int | None = None
    items: tuple[int, ...] = ()
    at: int = 0


@dataclass(frozen=True)
class Point:
    """One result as far as comparing needs it. A version, language or manner nobody noted is an empty text or ``nd``."""

    date: date
    occasion: str
    score: int | None
    version: str = ""
    language: str = "nd"
    manner: str = ""


@dataclass(frozen=True)
class Scale:
    """A questionnaire: item scores between ``lowest`` and ``highest``, their sum times ``multiplier``.

    ``higher`` says whether a higher score is better or worse; ``attention`` is the cut-off on the bad side of which a closer look is asked
    for (below it where higher is better, at or above it where higher is worse). ``missing`` items at most are made up for by the mean of
    the others, only where the owner of the scale allows it. ``change`` are the points that count as a change; where nobody agreed on any,
    ``reliability`` lets them be reckoned from one's own scores. It is asked on ``occasions``, to who is at least ``youngest`` years old,
    again after so many ``sessions`` and then every so many ``months``. ``routine`` scales are asked of everybody, others once begun;
    ``instead_of`` names the routine scale they stand for. ``own_words``: its items are what the person says. ``roles``: who may ask it;
    ``pictograms``: one an item, or none.
    """

    code: str
    label: Label
    items: int
    lowest: int
    highest: int
    multiplier: int
    higher: str
    attention: int | None = None
    change: int | None = None
    version: str = ""
    missing: int = 0
    reliability: float | None = None
    safety: Safety = Safety()
    youngest: int = 0
    occasions: tuple[str, ...] = OCCASIONS
    sessions: int = 0
    months: int = 0
    routine: bool = False
    instead_of: str = ""
    own_words: bool = False
    roles: tuple[str, ...] = ()
    pictograms: tuple[str, ...] = ()
    texts: Mapping[str, ScaleText] = field(default_factory=dict)

    @property
    def range(self) -> tuple[int, int]:
        """Lowest and highest score the scale can give."""
        return self.items * self.lowest * self.multiplier, self.items * self.highest * self.multiplier

    def score(self, items: Items) -> int | None:
        """The score of the items; None when more are missing than the owner allows.

        Raises ValueError for a score no item can have, or too many items.
        """
        if len(items) > self.items or any(item is not None and not self.lowest <= item <= self.highest for item in items):
            raise ValueError(f"{self.code}: item scores out of range")
        answered = [item for item in items if item is not None]
        if len(answered) < max(1, self.items - self.missing):
            return None
        return math.floor(sum(answered) * self.items * self.multiplier / len(answered) + 0.5)

    def needs_attention(self, score: int | None) -> bool:
        """Whether a score lies on the bad side of the cut-off."""
        if score is None or self.attention is None:
            return False
        return score < self.attention if self.higher == "better" else score >= self.attention

    def needs_safety(self, score: int | None, items: Items = ()) -> bool:
        """Whether these answers open the safety prompt; without the items, whether the score alone does."""
        worrying = self._bad(score, self.safety.score)
        for number in self.safety.items:
            worrying = worrying or (number <= len(items) and self._bad(items[number - 1], self.safety.at))
        return worrying

    def verdict(self, first: int, last: int, change: float | None) -> str:
        """``better``, ``same`` or ``worse`` beyond ``change`` points; empty while nobody knows how many points are a change."""
        if change is None:
            return ""
        moved = last - first if self.higher == "better" else first - last
        return "better" if moved >= change else "worse" if -moved >= change else "same"

    def change_from(self, firsts: Sequence[int]) -> float | None:
        """The points that count as a change: those agreed on, or 1.96 standard errors of a difference reckoned from one's own first scores.

        None when neither can be had. After Jacobson & Truax 1991: 1.96 × SD × √(2 (1 − reliability)).
        """
        if self.change is not None:
            return float(self.change)
        if self.reliability is None or len(firsts) < ENOUGH_FOR_SEM:
            return None
        return 1.96 * pstdev(firsts) * math.sqrt(2 * (1 - self.reliability)) or None

    def text(self, language: str) -> ScaleText | None:
        """The words in a language, or None where they could not be had."""
        return self.texts.get(language)

    def due(self, points: Sequence[Point], *, opened_on: date, sessions: Sequence[date], closed_on: date | None) -> tuple[str, date] | None:
        """The occasion it is to be asked on next and since when, or None. ``points`` of this person and scale, ``sessions`` they had."""
        if closed_on is not None:
            wanted = "cloture" in self.occasions and points and not any(p.occasion == "cloture" and p.date >= opened_on for p in points)
            return ("cloture", closed_on) if wanted else None
        if not points:
            return ("debut", opened_on) if "debut" in self.occasions else None
        if "revue" not in self.occasions or not self.months:
            return None
        last = max(point.date for point in points)
        next_one = months_after(last, self.months)
        nth = sorted(sessions)[self.sessions - 1 : self.sessions] if self.sessions else []
        if nth and last < nth[0]:
            next_one = min(next_one, nth[0])
        return "revue", next_one

    def _bad(self, value: int | None, limit: int | None) -> bool:
        if value is None or limit is None:
            return False
        return value <= limit if self.higher == "better" else value >= limit


def comparable(one: Point, other: Point) -> bool:
    """Whether two results may be compared: the same version, language and manner."""
    return (one.version, one.language, one.manner) == (other.version, other.language, other.manner)


def months_after(day: date, months: int) -> date:
    """The same day of the month, so many months on, or the last of a shorter month."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
