"""What an attacker knows, as one linear system: every figure ever released of one project, and what anybody can say about the true counts.

Unknown are the true counts (``counts.py``) and the carries. Known are, as rows: each draw (new carry = old carry + true counts − print);
that carries are small, and lie in −offset…offset and add up where they start; exact headlines; that a rounded headline means that too few
persons stand after the last exact one; that a count is not negative, that a month's new persons had a service each.

Everything is written as a **deviation from the truth**: the truth itself is the point 0, every equality has right-hand side 0, and fixing
a column at its truth is leaving it out. The audit looks for deviations that move a figure far enough: each one is another world that would
have led to the very same releases. Where the truth leaves a default box (a carry beyond base − 1) the box is widened just to hold it, so
the attacker modelled here knows more than a real one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sync.facts import EXACT, Cell

from . import truth
from .counts import INFINITE, Counts, Rows, Terms, add, spans
from .ledger import LATE, OFFERED, Ledger, Line
from .policy import Policy
from .truth import key

# What anybody knows: the first is never more than the second.
_AT_MOST = (
    (("persons_new", "persons"), ("services", "services")),
    (("refusals", "persons"), ("refusals", "services")),
    (("persons_new", "persons"), ("persons_new_year", "persons")),
    (("overlap", "persons"), ("persons_new", "persons")),
    (("services", "services"), ("services", "items")),
)


@dataclass(frozen=True)
class Target:
    """A figure that must not be worked out: its cell, the closing that released it, its truth, and the deviations that move it.

    ``hidden``: it was not released and only must not be known exactly; a released figure of 1 to base − 1 must be able to reach the base.
    """

    cell: Cell
    closing: int
    truth: int
    terms: Terms
    hidden: bool = False


@dataclass
class System(Rows):
    """The rows, and the figures to protect."""

    targets: list[Target] = field(default_factory=list)


class _Builder:
    def __init__(self, ledger: Ledger, project: str, policy: Policy) -> None:
        self.ledger, self.project, self.policy = ledger, project, policy
        self.system = System()
        self.lines = {name: line for name, line in sorted(ledger.lines.items()) if line.cell.project == project}
        self.counts: dict[tuple[str, str], Counts] = {}
        self.starts: dict[str, int] = {}
        self.carries: dict[str, list[tuple[int, int]]] = {}  # cell → (closing, column)

    def build(self) -> System:
        self._all_counts()
        self._offsets()
        for name, line in self.lines.items():
            if line.fresh.why in (OFFERED, LATE) and not self._hidden(line):
                self._draws(name, line, self.starts[name])
        for name, line in self.lines.items():
            if line.fresh.why not in (OFFERED, LATE):
                earlier = [column for at, column in self.carries[line.fresh.why] if at < line.fresh.since]
                self._draws(name, line, earlier[-1] if earlier else self.starts[line.fresh.why])
        for measure in ("persons", "services"):
            self._headline(measure)
        self._at_most()
        return self.system

    def _hidden(self, line: Line) -> bool:
        return line.cell.table in ("headline", "refusals")

    def _total(self, table: str, measure: str) -> Line | None:
        return self.lines.get(key(Cell(table, measure, self.project)))

    def _part(self, line: Line) -> tuple[str, str]:
        """The source of a line, and the partition of persons it belongs to when that is published apart."""
        alone = {"nationality", "status"} & set(truth.levels(line.cell))
        return truth.SOURCES[line.cell.table, line.cell.measure][0], "".join(alone)

    def _terms(self, line: Line, span: tuple[int, int]) -> Terms:
        return self.counts[self._part(line)].terms(span, truth.levels(line.cell))

    def _all_counts(self) -> None:
        parts: dict[tuple[str, str], list[Line]] = {}
        for line in self.lines.values():
            if line.cell.table != "headline":
                parts.setdefault(self._part(line), []).append(line)
        for source, alone in sorted(parts):  # the partition "" comes first
            whole = self.counts[source, ""] if alone else None
            self.counts[source, alone] = Counts(self.system, self.ledger, self.project, source, parts[source, alone], whole)

    def _offsets(self) -> None:
        """The carries lines start with, and how those that started together add up."""
        reach = self.policy.offset
        together: dict[tuple[str, str, int, tuple[str, ...]], list[str]] = {}
        for name, line in self.lines.items():
            fresh = line.fresh
            if fresh.why in (OFFERED, LATE):
                self.starts[name] = self.system.column(fresh.offset, -reach, reach, fresh.since)
            if fresh.why == OFFERED and line.cell.table != "headline":
                group = (line.cell.table, line.cell.measure, fresh.since, tuple(sorted(truth.levels(line.cell))))
                together.setdefault(group, []).append(name)
        for (*place, levels), parents in together.items():
            for (*other, finer), children in together.items():
                if place == other and levels != finer and truth.refines(finer, levels):
                    for parent in parents:
                        self._adds_up(
                            parent, [child for child in children if truth.inside(self.lines[child].cell, self.lines[parent].cell)]
                        )
        for measure in ("persons", "services"):
            first, second = ("persons_new", "refusals") if measure == "persons" else ("services", "refusals")
            names = [key(Cell(table, measure, self.project)) for table in ("headline", first, second)]
            if all(name in self.starts for name in names):
                self._adds_up(names[0], names[1:])

    def _adds_up(self, parent: str, children: list[str]) -> None:
        offsets = {name: self.lines[name].fresh.offset for name in (parent, *children)}
        if children and sum(offsets[child] for child in children) == offsets[parent]:
            self.system.row({self.starts[parent]: 1.0, **{self.starts[child]: -1.0 for child in children}})

    def _carry(self, value: int, at: int) -> int:
        """The column of a carry: within base − 1, or as far as it truly went."""
        reach = max(self.policy.base - 1, abs(value))
        return self.system.column(value, -reach, reach, at)

    def _draws(self, name: str, line: Line, before: int) -> None:
        self.carries[name] = []
        for (at, _), carry, span in zip(line.draws, line.carries, spans(line), strict=True):
            terms = self._terms(line, span)
            after = self._carry(carry, at)
            self.system.row(add({after: 1.0, before: -1.0}, terms, -1.0))
            self.carries[name].append((at, after))
            self.system.targets.append(Target(line.cell, at, self.ledger.count(line.cell, *span), terms))
            before = after

    def _headline(self, measure: str) -> None:
        """The headline of persons or services, and the refusals that show in it."""
        total = self._total("persons_new" if measure == "persons" else "services", measure)
        refusals, line = self._total("refusals", measure), self._total("headline", measure)
        if total is None or refusals is None or line is None:
            return
        name, start = key(line.cell), self.starts[key(line.cell)]
        before, refused_before = start, self.starts[key(refusals.cell)]
        since: Terms = {}
        since_exact: Terms = {}
        refused: Terms = {}
        yearly: Terms = {}
        year_from = true = printed = last_exact = 0
        totals = dict(zip(spans(total), total.draws, strict=True))
        for index, (span, (at, _)) in enumerate(zip(spans(refusals), refusals.draws, strict=True)):
            own = self._terms(refusals, span)
            month = add(dict(own), self._terms(total, span) if span in totals else {})
            for running in (since, since_exact):
                add(running, month)
            add(refused, own)
            add(yearly, own)
            true += self.ledger.count(line.cell, *span)
            printed += line.draws[index][1]
            shown = {figure.cell: figure for figure in self.ledger.entries[at].shown}
            headline = shown.get(name)
            if headline is not None and headline.mark == EXACT:
                self.system.row(since)
                since, since_exact, before, last_exact = {}, {}, start, true
            elif headline is not None:
                after = self._carry(line.fresh.offset + true - printed, at)
                self.system.row(add({after: 1.0, before: -1.0}, since, -1.0))
                since, before = {}, after
                if measure == "persons" and true - last_exact < self.policy.headline_step:
                    self.system.row(since_exact, -INFINITE, self.policy.headline_step - 1 - (true - last_exact))
            if key(refusals.cell) in shown or (headline is not None and headline.mark != EXACT):
                after = self._carry(refusals.carries[index], at)
                self.system.row(add({after: 1.0, refused_before: -1.0}, refused, -1.0))
                refused, refused_before = {}, after
            if measure == "persons":
                self.system.targets.append(Target(refusals.cell, at, self.ledger.count(refusals.cell, *span), own, hidden=True))
                if headline is not None or key(refusals.cell) in shown:
                    # What the headline holds beyond the tables, since refusals were last printed.
                    count = self.ledger.count(refusals.cell, year_from, at)
                    self.system.targets.append(Target(refusals.cell, at, count, dict(yearly)))
            if key(refusals.cell) in shown:
                yearly, year_from = {}, at + 1

    def _at_most(self) -> None:
        for less, more in _AT_MOST:
            small, large = self._total(*less), self._total(*more)
            if small is None or large is None:
                continue
            covered = {span for span in spans(small)}
            for first, last in spans(large):
                room = self.ledger.count(large.cell, first, last) - self.ledger.count(small.cell, first, last)
                if room >= 0 and all((at, at) in covered for at in range(first, last + 1)):
                    terms: Terms = {}
                    for at in range(first, last + 1):
                        add(terms, self._terms(small, (at, at)))
                    self.system.row(add(terms, self._terms(large, (first, last)), -1.0), -INFINITE, room)


def build(ledger: Ledger, project: str, policy: Policy) -> System:
    """The system of everything a ledger released of one project."""
    return _Builder(ledger, project, policy).build()
