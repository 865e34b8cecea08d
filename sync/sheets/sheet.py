"""A sheet: the figures of a period with all that a file about them says. Content builders make it, every format writes the same one.

The laptop and the mission build sheets; ``sync.sheets.write`` turns one into a file. A format adds no figure and drops none
(but ``tidy``, the sums since the beginning on a sheet that programs add up).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from . import words
from .periods import known
from .rows import Row

AUDIENCES = ("internal", "mission", "donor", "public")
LANGUAGES = ("fr", "ar", "en")
MAX_ROWS, MAX_TITLE, MAX_SENTENCE = 60_000, 200, 2_000
Labels = Mapping[str, Mapping[str, str]]
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Goal:
    """An indicator (``item``) or, with a blank item, the headline persons of a project beside its target. ``target`` counts the same."""

    item: str
    project: str
    value: int | Decimal | None
    mark: str
    target: int

    @property
    def share(self) -> float | None:
        """What part of the target is reached, 1.0 the whole; None when the figure is suppressed or no target stands."""
        return None if self.value is None or self.target <= 0 else float(self.value) / self.target


@dataclass(frozen=True)
class Sheet:
    """What a file about figures says. Raises ValueError for an unknown audience or language, malformed or turned periods, or too much of
    anything.

    ``rows``     the figures of the period ``first`` to ``last`` (``YYYY-MM``), with those of the quarter or year that ends with it
    ``since``    the same cells since the project began, to stand beside them
    ``labels``   words of programme codes: column → code → text; a code without a label stands as it is
    ``goals``    figures beside their targets
    ``sites``    the sites in it; ``missing`` those whose closing has not arrived: named beside each sum that lacks them
    ``serving``  project → the sites where it runs, as far as that is known: its sums lack no other
    ``bound``    how far a rounded figure since the beginning may lie from the truth, in what it counts; 0 where nothing is rounded
    ``bound_site``  the same for the figure of a single site, where sums over sites stand beside it; 0 where there is no such difference
    ``banner``   stands on every page; an internal sheet has one even if none is given
    ``answer``   sentences that open the sheet; ``notes`` sentences that close it: how things are counted, as of which day
    """

    audience: str
    first: str
    last: str
    language: str
    title: str
    rows: tuple[Row, ...]
    since: tuple[Row, ...]
    labels: Labels
    goals: tuple[Goal, ...] = ()
    sites: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    bound: int = 0
    banner: str = ""
    answer: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    serving: Mapping[str, frozenset[str]] = field(default_factory=dict)
    bound_site: int = 0

    def __post_init__(self) -> None:
        if self.audience not in AUDIENCES or self.language not in LANGUAGES:
            raise ValueError("a sheet is for a known audience in a known language")
        if not _MONTH.fullmatch(self.first) or not _MONTH.fullmatch(self.last) or self.last < self.first:
            raise ValueError("a sheet runs from a month to a later one")
        if len(self.rows) + len(self.since) > MAX_ROWS:
            raise ValueError("a sheet of figures, not of records")
        if any(not known(row.period) for row in self.lines):
            raise ValueError("a period is a month, a quarter, a year or a range of months")
        if max(map(len, (self.title, self.banner))) > MAX_TITLE or max(map(len, ("", *self.answer, *self.notes))) > MAX_SENTENCE:
            raise ValueError("a sheet says it shortly")

    @property
    def warning(self) -> str:
        """What stands on every page: the banner, and on an internal sheet never nothing."""
        return self.banner or (self.word("parts", "internal") if self.audience == "internal" else "")

    @cached_property
    def lines(self) -> tuple[Row, ...]:
        """Every figure once: those of the period, then those since the beginning that do not stand there already."""
        known = {row.cell for row in self.rows}
        return self.rows + tuple(row for row in self.since if row.cell not in known)

    @cached_property
    def projects(self) -> tuple[str, ...]:
        """The projects it speaks of, in order."""
        return tuple(sorted({row.project for row in self.lines if row.project} | {goal.project for goal in self.goals if goal.project}))

    def lacking(self, row: Row) -> tuple[str, ...]:
        """The sites a figure lacks: none for that of a single site."""
        serving = self.serving.get(row.project)
        return () if row.site else tuple(site for site in self.missing if serving is None or site in serving)

    def word(self, kind: str, key: str, **values: object) -> str:
        """A word of ``resources/wording/sheets.toml`` in the sheet's language, or the key itself."""
        return words.word(kind, key, self.language, **values)

    def label(self, column: str, code: str) -> str:
        """What people call a code of a column, or the code itself."""
        return self.labels.get(column, {}).get(code) or self.word(column, code)
