"""The flow of files: open at the start, new, opened again, closed, open at the end. What comes in less what goes out is what is there.

A file is open over spells: from the day it was opened, or opened again, up to the day it was closed. A spell is open *at the start* of a
range when it began before and was not closed before; it is open *at the end* when it began by then and was not closed by then. So for any
range, start + new + reopened − closed = end. Exact, for inside a cell; each figure stands with its project and once for all of the site.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fieldapp.domain.figures import Count, Range, opening_age
from fieldapp.domain.periods import band5
from fieldapp.domain.records import Person

TABLE = "caseload"
START, NEW, REOPENED, CLOSED, END = ITEMS = ("open_start", "new", "reopened", "closed", "open_end")
# Broken down by sex, age, group and status: who came, and who is there.
_WHOLE = (NEW, END)


@dataclass(frozen=True, slots=True)
class Turn:
    """A file closed (with the ``reason``), or opened again (``closed`` False), on a day."""

    day: date
    closed: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch in which a file was open; ``end`` is the day it was closed, None while it is open, ``again`` says it had been closed."""

    person: Person
    start: date
    end: date | None = None
    reason: str = ""
    again: bool = False

    def open_after(self, day: date) -> bool:
        """Whether it is open when this day ends."""
        return self.start <= day and (self.end is None or self.end > day)


def spells(persons: Iterable[Person], turns: Mapping[int, Sequence[Turn]]) -> Iterator[Spell]:
    """The spells of every file; ``turns`` of a file in the order they happened. What the person's row says last holds."""
    for person in persons:
        start, again, shut = person.opened_on, False, False
        for turn in turns.get(person.id, ()):
            day = max(turn.day, start)
            if turn.closed and not shut and (turn.day, turn.reason) != (person.closed_on, person.closure_reason):
                yield Spell(person, start, day, turn.reason, again)
                start, shut = day, True
            elif not turn.closed and shut:
                start, again, shut = day, True, False
        if person.closed_on is not None and not shut:
            yield Spell(person, start, max(start, person.closed_on), person.closure_reason or "", again)
        elif person.closed_on is None:
            yield Spell(person, start, None, again=again or shut)


def flow(found: Iterable[Spell], months: Range, sites: Sequence[str], projects: Sequence[str]) -> dict[Count, int]:
    """The figures of block A and B at these sites under these projects ('' for all of a site). The five totals are always there."""
    counts = {Count(TABLE, "persons", site, name, item=item): 0 for site in sites for name in projects for item in ITEMS}
    for spell in found:
        person = spell.person
        for item, reason in _happened(spell, months):
            for name in {person.project, ""} & set(projects):
                if person.site in sites:
                    for dimensions in _broken_down(person, item, reason):
                        count = Count(TABLE, "persons", person.site, name, item=item, **dimensions)
                        counts[count] = counts.get(count, 0) + 1
    return counts


def _happened(spell: Spell, months: Range) -> Iterator[tuple[str, str]]:
    first, last = months.first.first, months.last.last
    if spell.start < first and (spell.end is None or spell.end >= first):
        yield START, ""
    if first <= spell.start <= last:
        yield REOPENED if spell.again else NEW, ""
    if spell.end is not None and first <= spell.end <= last:
        yield CLOSED, spell.reason or "nd"
    if spell.open_after(last):
        yield END, ""


def _broken_down(person: Person, item: str, reason: str) -> Iterator[dict[str, str]]:
    yield {}
    if reason:
        yield {"issue": reason}
    if item in _WHOLE:
        yield {"sex": person.sex, "age": band5(opening_age(person)), "group": person.group, "status": person.status_group}
