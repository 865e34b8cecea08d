"""The ledger of one site: what each closing counted, drew and printed. Everything later closings and audits need follows from it.

It is kept sealed on the laptop and never leaves. Its bytes are zlib over canonical JSON (UTF-8, no blanks, keys sorted), version 2::

    {"v": 2, "site": "OUJ", "base": 5, "mode": "rounding", "closings": [
      {"month": "2023-04",
       "added": {"new|MMSD|F|18_59|migrant|CI|autre": 2, …},        true counts this closing added
       "plan":  {"MMSD": [true, ["new_total", …]]},                  only where it (re)starts: larger site?, tables in force
       "fresh": {"persons_new|persons|MMSD|F|||||||": [0, -1, "offered"]},   first seen: since which closing, starting carry, why
       "drawn": {"persons_new|persons|MMSD|F|||||||": 10, …},        what the rounding drew (hidden series included)
       "same":  {"indicators|persons|MMSD||||||||cells.persons_in_care": "persons_new|persons|MMSD||||||||"},   printed as that cell
       "shown": [["2023-04", "persons_new|persons|MMSD|F|||||||", 10, "≈"], …],          what left; value null where it is hidden (·)
       "reached": {"month": {"service|MMSD|psy.*": 12, …}, …},       different persons behind services, by rhythm
       "within": {"indicator|japan.reached|JAPON": ["aid.cash", …]}, the services that bound an indicator, where that changed
       "paid": {"MMSD": [4200, 9, 900, 800]},                        money added: dirhams, persons, most to one, second most
       "served": {"month|MMSD": [−1, 15], …},                        persons served: the secret offset and what was drawn, by rhythm
       "money": {"MMSD": [4000, 200]},                               money drawn, and what of it is carried over (dirhams)
       "emitted": {"persons_new|persons|MMSD|F|18|||||||": 5, …}},   rows that left by cell: the year holds at least these
     …]}

Version 1 knew rounding only and none of the fields after ``shown``; it is still read.

Why a cell starts: ``offered`` (with its table, carries adding up), ``late`` (it occurred, or was offered, later), or the name of the
cell it was printed as until the two were seen to differ.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from dataclasses import astuple, dataclass, field
from typing import Any

from sync.errors import SyncRefused
from sync.facts import EXACT, ROUNDED, SUPPRESSED, Cell

from . import truth
from .truth import SOURCES, Paid, key, unkey

MAX_COMPRESSED = 4_000_000
MAX_BYTES = 64_000_000
MAX_CLOSINGS = 1_200
OFFERED, LATE = "offered", "late"
MODES = ("rounding", "suppression")
PERIOD_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True)
class Shown:
    """One figure that left: its period, cell (by key), value (None when hidden) and mark."""

    period: str
    cell: str
    value: int | None
    mark: str


@dataclass(frozen=True)
class Fresh:
    """How a cell starts: since which closing (number), with which carry, and why."""

    since: int
    offset: int
    why: str


@dataclass
class Entry:
    """One closing."""

    month: str
    added: dict[str, int]
    plan: dict[str, tuple[bool, tuple[str, ...]]] = field(default_factory=dict)
    fresh: dict[str, Fresh] = field(default_factory=dict)
    drawn: dict[str, int] = field(default_factory=dict)
    same: dict[str, str] = field(default_factory=dict)
    shown: list[Shown] = field(default_factory=list)
    reached: dict[str, dict[str, int]] = field(default_factory=dict)
    within: dict[str, tuple[str, ...]] = field(default_factory=dict)
    paid: dict[str, Paid] = field(default_factory=dict)
    served: dict[str, tuple[int, int]] = field(default_factory=dict)
    money: dict[str, tuple[int, int]] = field(default_factory=dict)
    emitted: dict[str, int] = field(default_factory=dict)


@dataclass
class Line:
    """The series of one cell: ``draws`` are (closing, printed), ``carries`` what each left over."""

    cell: Cell
    fresh: Fresh
    draws: list[tuple[int, int]] = field(default_factory=list)
    carries: list[int] = field(default_factory=list)

    @property
    def carry(self) -> int:
        """What is carried into the next draw."""
        return self.carries[-1] if self.carries else self.fresh.offset

    @property
    def start(self) -> int:
        """The first closing the next draw counts."""
        return self.draws[-1][0] + 1 if self.draws else self.fresh.since

    def carry_before(self, closing: int) -> int:
        """What it carried into that closing."""
        earlier = [carry for (at, _), carry in zip(self.draws, self.carries, strict=True) if at < closing]
        return earlier[-1] if earlier else self.fresh.offset


class Ledger:
    """All closings of a site, with the series of each cell. ``add`` is the only way to change it.

    ``within``: the services that bound each indicator, as the closings so far said.
    """

    def __init__(self, site: str, base: int, mode: str = "rounding") -> None:
        self.site = site
        self.base = base
        self.mode = mode
        self.entries: list[Entry] = []
        self.lines: dict[str, Line] = {}
        self.within: dict[str, tuple[str, ...]] = {}
        self._counters: dict[tuple[str, str, tuple[str, ...]], list[Counter[tuple[str, ...]]]] = {}

    def __len__(self) -> int:
        return len(self.entries)

    def add(self, entry: Entry) -> None:
        """Append a closing; its counts must already stand in ``entry.added``."""
        self.entries.append(entry)
        now = len(self.entries) - 1
        self.within |= entry.within
        for name, fresh in entry.fresh.items():
            self.lines[name] = Line(unkey(name), fresh)
        for name, value in entry.drawn.items():
            line = self.lines[name]
            carry = self.count(line.cell, line.start, now) + line.carry - value
            line.draws.append((now, value))
            line.carries.append(carry)

    def count(self, cell: Cell, first: int, last: int) -> int:
        """The true count of a cell over closings first…last, both included."""
        fixed = truth.levels(cell)
        names, values = tuple(fixed), tuple(fixed.values())
        total = 0
        for source in SOURCES[cell.table, cell.measure]:
            for counter in self.counters(source, cell.project, names)[first : last + 1]:
                total += counter[values]
        return total

    def counters(self, source: str, project: str, levels: tuple[str, ...]) -> list[Counter[tuple[str, ...]]]:
        """For each closing, the true counts of a source in a project by some levels."""
        counters = self._counters.setdefault((source, project, levels), [])
        for entry in self.entries[len(counters) :]:
            counter: Counter[tuple[str, ...]] = Counter()
            for latent, count in entry.added.items():
                found, values = truth.read(latent)
                if found == source and values["project"] == project:
                    counter[tuple(values[level] for level in levels)] += count
            counters.append(counter)
        return counters

    def projects(self) -> list[str]:
        """All projects ever planned here."""
        return sorted({project for entry in self.entries for project in entry.plan})

    def plan(self, project: str) -> tuple[int, bool, tuple[str, ...]] | None:
        """The plan in force for a project: closing it started at, larger site?, tables."""
        for closing in range(len(self.entries) - 1, -1, -1):
            if project in self.entries[closing].plan:
                return (closing, *self.entries[closing].plan[project])
        return None

    def started(self, project: str, table: str | None = None) -> int:
        """The closing a project, or a table of it, started at."""
        for closing, entry in enumerate(self.entries):
            if project in entry.plan and (table is None or table in entry.plan[project][1]):
                return closing
        return len(self.entries)

    def last_exact(self, project: str) -> int:
        """The last exact headline of persons (0 before the first)."""
        name = key(Cell("headline", "persons", project))
        for entry in reversed(self.entries):
            for shown in entry.shown:
                if shown.cell == name and shown.mark == EXACT:
                    return shown.value or 0
        return 0


def encode(ledger: Ledger) -> bytes:
    """The ledger as bytes; the same ledger gives the same bytes."""
    closings = [
        {
            "month": entry.month,
            "added": {latent: count for latent, count in entry.added.items() if count},
            "plan": {project: [larger, list(tables)] for project, (larger, tables) in entry.plan.items()},
            "fresh": {name: [fresh.since, fresh.offset, fresh.why] for name, fresh in entry.fresh.items()},
            "drawn": entry.drawn,
            "same": entry.same,
            "shown": [[s.period, s.cell, s.value, s.mark] for s in sorted(entry.shown, key=lambda shown: (shown.period, shown.cell))],
            "reached": {rhythm: {name: n for name, n in found.items() if n} for rhythm, found in entry.reached.items()},
            "within": {name: list(services) for name, services in entry.within.items()},
            "paid": {project: list(astuple(paid)) for project, paid in entry.paid.items()},
            "served": {name: list(drawn) for name, drawn in entry.served.items()},
            "money": {project: list(drawn) for project, drawn in entry.money.items()},
            "emitted": entry.emitted,
        }
        for entry in ledger.entries
    ]
    body = {"v": 2, "site": ledger.site, "base": ledger.base, "mode": ledger.mode, "closings": closings}
    return zlib.compress(json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(), 9)


def decode(data: bytes) -> Ledger:
    """Read what ``encode`` wrote. Raises SyncRefused for anything else: too long, malformed, unknown fields, impossible values."""
    if len(data) > MAX_COMPRESSED:
        raise SyncRefused("disclosure_state")
    try:
        reader = zlib.decompressobj()
        text = reader.decompress(data, MAX_BYTES)
        if reader.unconsumed_tail or not reader.eof or reader.unused_data:
            raise SyncRefused("disclosure_state")
        return _read(json.loads(text))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, zlib.error):
        raise SyncRefused("disclosure_state") from None


_FIELDS = frozenset({"month", "added", "plan", "fresh", "drawn", "same", "shown"})
_LATER_FIELDS = frozenset({"reached", "within", "paid", "served", "money", "emitted"})


def _read(body: dict[str, Any]) -> Ledger:
    closings, first = body["closings"], body["v"] == 1
    outer = {"v", "site", "base", "closings"} | (set() if first else {"mode"})
    if set(body) != outer or body["v"] not in (1, 2) or type(body["v"]) is not int or len(closings) > MAX_CLOSINGS:
        raise SyncRefused("disclosure_state")
    mode = "rounding" if first else body["mode"]
    if mode not in MODES:
        raise SyncRefused("disclosure_state")
    ledger = Ledger(str(body["site"]), _integer(body["base"]), str(mode))
    for closing in closings:
        if set(closing) != (_FIELDS if first else _FIELDS | _LATER_FIELDS):
            raise SyncRefused("disclosure_state")
        ledger.add(_entry(closing))
    return ledger


def _entry(closing: dict[str, Any]) -> Entry:
    def of(name: str) -> dict[str, Any]:
        return dict(closing.get(name, {}))

    return Entry(
        month=str(closing["month"]),
        added=_counts(of("added")),
        plan={str(p): (bool(larger), tuple(map(str, tables))) for p, (larger, tables) in of("plan").items()},
        fresh={str(name): Fresh(_integer(since), _integer(offset), str(why)) for name, (since, offset, why) in of("fresh").items()},
        drawn=_counts(of("drawn")),
        same={str(name): str(other) for name, other in of("same").items()},
        shown=[_shown(*one) for one in closing["shown"]],
        reached={str(rhythm): _counts(found) for rhythm, found in of("reached").items()},
        within={str(name): tuple(map(str, services)) for name, services in of("within").items()},
        paid={str(project): Paid(*map(_integer, paid)) for project, paid in of("paid").items()},
        served={str(name): (_integer(offset), _integer(value)) for name, (offset, value) in of("served").items()},
        money={str(project): (_integer(value), _integer(carry)) for project, (value, carry) in of("money").items()},
        emitted=_counts(of("emitted")),
    )


def _counts(found: dict[str, Any]) -> dict[str, int]:
    return {str(name): _integer(count) for name, count in found.items()}


def _shown(period: object, name: str, value: object, mark: object) -> Shown:
    if mark not in (EXACT, ROUNDED, SUPPRESSED) or (value is None) != (mark == SUPPRESSED):
        raise SyncRefused("disclosure_state")
    return Shown(str(period), key(unkey(name)), None if value is None else _integer(value), str(mark))


def _integer(value: object) -> int:
    if type(value) is not int or abs(value) >= 10**9:
        raise SyncRefused("disclosure_state")
    return value
