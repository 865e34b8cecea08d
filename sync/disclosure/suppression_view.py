"""What somebody outside knows where true figures leave and small ones are hidden: all figures released of one project, as a linear system.

Unknown are the true counts (``counts``). Known are: every figure that was shown; that counts are not negative; persons served, printed ≈;
and all ``inequalities``. A missing row tells nothing: what is not offered has one from when it is first shown. Everything is a deviation
from the truth (``model``): a shown figure deviates by 0.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from sync.facts import EXACT, Cell

from . import inequalities, truth
from .counts import Rows, Span, Terms, add, spans
from .ledger import PERIOD_MONTHS, Ledger, Line
from .model import Model
from .policy import Policy
from .truth import key, unkey

HEADLINES = {"persons": ("persons_new", "persons"), "services": ("services", "services")}


@dataclass
class Item:
    """One released figure: ``cell`` over the closings of ``span`` (first and last), printed under ``names``.

    ``value``: its true count; ``persons``: how many different persons stand behind it; ``small``: fewer than the threshold, so that both
    must stay open; ``telling``: all of a group fall into it, so that it must be able to be less; ``terms``: the deviations that move it.
    """

    cell: Cell
    span: Span
    value: int
    persons: int
    terms: Terms
    names: list[str] = field(default_factory=list)
    small: bool = False
    telling: bool = False
    hidden: bool = False

    @property
    def closing(self) -> int:
        """The closing that released it."""
        return self.span[1]

    @property
    def primary(self) -> bool:
        """Whether it is hidden for its own sake; a count that corrections brought below 0 cannot be printed."""
        return self.small or self.telling or self.value < 0


def few(persons: int, policy: Policy) -> bool:
    """Whether so few persons stand behind a figure that it must not be shown."""
    return 0 < persons < policy.threshold


def telling(cells: Mapping[Cell, int]) -> Iterator[Cell]:
    """Cells of one table and period that hold all of a group: the only one not 0 of those that differ in one dimension.

    In tables by group, nationality or status, and in those that cross sex with something; sex alone is no secret.
    """
    siblings: dict[tuple[str, ...], list[Cell]] = defaultdict(list)
    for cell in cells:
        fixed = _fixed(cell)
        for level in fixed:
            if level in ("group", "nationality", "status") or (level != "sex" and "sex" in fixed):
                others = (f"{name}={value}" for name, value in sorted(fixed.items()) if name != level)
                siblings[level, *others].append(cell)
    for found in siblings.values():
        some = [cell for cell in found if cells[cell]]
        if len(some) == 1 < len(found):
            yield some[0]


class View(Model):
    """The system of everything a ledger released of one project, or is about to release: ``items``.

    ``bare`` is what would be known had no figure left: which totals are never more than others.
    """

    def __init__(self, ledger: Ledger, project: str, policy: Policy) -> None:
        super().__init__(ledger, project, policy)
        self.items: list[Item] = []
        for closing in range(len(ledger)):
            self._items(closing)
        for measure, total in HEADLINES.items():
            self._headlines(Cell("headline", measure, project), self.lines.get(key(Cell(*total, project))))
        inequalities.totals(self)
        known = self.system
        self.bare = Rows(list(known.lower), list(known.upper), list(known.when), list(known.rows))
        for rows in (inequalities.served, inequalities.reached, inequalities.within, inequalities.emitted):
            rows(self)

    def _items(self, closing: int) -> None:
        entry = self.ledger.entries[closing]
        printed = {shown.cell: shown for shown in entry.shown}
        found: dict[tuple[str, Span], Item] = {}
        tables: dict[tuple[object, ...], dict[Cell, Item]] = defaultdict(dict)
        for shown_as in sorted({*entry.drawn, *entry.same}):
            cell, name = unkey(shown_as), entry.same.get(shown_as, shown_as)
            shown = printed.get(shown_as)
            if cell.project != self.project or (name != shown_as and shown is None):
                continue
            span = self._span(self.lines[name], closing, shown.period if shown and name != shown_as else "")
            item = found.setdefault((name, span), self._item(self.lines[name], span))
            item.hidden |= shown is None or shown.value is None
            item.names += [shown_as] if shown else []
            tables[cell.table, cell.measure, span, *sorted(_fixed(cell))][cell] = item
        for items in tables.values():
            for cell in telling({cell: item.value for cell, item in items.items()}):
                items[cell].telling = True
        self.items += found.values()

    def _item(self, line: Line, span: Span) -> Item:
        value = self.ledger.count(line.cell, *span)
        item = Item(line.cell, span, value, self._behind(line.cell, span, value), self.terms(line, span))
        item.small = few(item.persons, self.policy)
        return item

    def _span(self, line: Line, closing: int, period: str) -> Span:
        """The closings a figure counts; one that is printed as its twin counts those of its own ``period``."""
        if not period:
            return next(span for span in spans(line) if span[1] == closing)
        months = PERIOD_MONTHS["quarter" if "Q" in period else "month" if "-" in period else "year"]
        number = int(self.ledger.entries[closing].month[5:])
        return max(closing - (number - 1) % months, line.fresh.since), closing

    def _behind(self, cell: Cell, span: Span, value: int) -> int:
        """The different persons behind a figure; behind items stand those behind the services."""
        services = replace(cell, measure="services") if cell.measure == "items" else cell
        return min(value, self.persons(services, span))

    def both(self, one: Cell, other: Cell, span: Span) -> int:
        """How many count in both of two cells that count the same thing."""
        levels = {**truth.levels(one), **truth.levels(other)}
        if any(truth.reading(levels).get(level) != value for cell in (one, other) for level, value in truth.levels(cell).items()):
            return 0
        names = tuple(levels)
        source = truth.SOURCES[one.table, one.measure][0]
        counters = self.ledger.counters(source, self.project, names)[span[0] : span[1] + 1]
        return sum(counter[tuple(levels[name] for name in names)] for counter in counters)

    def _headlines(self, cell: Cell, line: Line | None) -> None:
        """Running totals, each as what stands between it and the last one shown."""
        if line is None:
            return
        since: Terms = {}
        totals = {last: (first, last) for first, last in spans(line)}
        for closing, span in totals.items():
            add(since, self.terms(line, span))
            for shown in self.ledger.entries[closing].shown:
                if shown.cell == key(cell):
                    value = self.ledger.count(line.cell, line.fresh.since, closing)
                    item = Item(cell, (line.fresh.since, closing), value, value, dict(since), [shown.cell])
                    item.small, item.hidden = few(value, self.policy), shown.value is None
                    self.items.append(item)
                    since = {} if shown.mark == EXACT else since


def _fixed(cell: Cell) -> dict[str, str]:
    """The levels a cell fixes; an age not known reads the same at both levels of age."""
    return {"age" if level.startswith("age") else level: value for level, value in truth.levels(cell).items()}
