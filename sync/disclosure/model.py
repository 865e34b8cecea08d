"""What every attacker's system starts from: the unknown true counts behind the figures of one project, and how a cell is said in them.

Everything is a **deviation from the truth**: the truth itself is the point 0, every equality has right-hand side 0, and fixing a column at
its truth is leaving it out. ``system`` adds what rounding shows, ``inequalities`` what anybody knows; the audit then looks for deviations
that move each ``Target`` far enough.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sync.facts import Cell

from . import truth
from .counts import INFINITE, Counts, Rows, Span, Terms, add, spans
from .ledger import Ledger, Line
from .policy import Policy
from .truth import key


@dataclass(frozen=True)
class Target:
    """A figure that must not be worked out: its cell, the closing that released it, its truth, and the deviations that move it.

    It is safe once another world moves it ``up`` or more above its truth, or ``down`` or more below it (infinite: that way does not help).
    Where ``also`` stands, the figure is the lesser of two: the second is moved by ``also`` and lies ``spare`` above the first in truth (a
    figure of persons who are no more than the services they were given, nor than all persons served). ``persons``: the different persons
    it counts; where it is one, that person knows it. ``span``: the closings it counts, first and last. ``who``: the latent and closing of
    the one person it counts, so that two cells of the same person are known for what they are (empty where they cannot be told).
    ``given``: of an indicator, the services one of which everybody it counts was given.
    """

    cell: Cell
    closing: int
    truth: int
    terms: Terms
    span: Span
    persons: int
    up: float = 1.0
    down: float = 1.0
    also: Terms = field(default_factory=dict)
    spare: int = 0
    who: str = ""
    given: tuple[str, ...] = ()


@dataclass
class System(Rows):
    """The rows, and the figures to protect."""

    targets: list[Target] = field(default_factory=list)


class Model:
    """The true counts of one project as columns of a ``System``, and its lines in terms of them."""

    def __init__(self, ledger: Ledger, project: str, policy: Policy) -> None:
        self.ledger, self.project, self.policy = ledger, project, policy
        self.system = System()
        self.lines = {name: line for name, line in sorted(ledger.lines.items()) if line.cell.project == project}
        self.counts: dict[tuple[str, str], Counts] = {}
        self.served: dict[Span, tuple[int, int]] = {}  # span → column of the persons served over it, and their number
        parts: dict[tuple[str, str], list[Line]] = {}
        for line in self.lines.values():
            if line.cell.table != "headline":
                parts.setdefault(self._part(line), []).append(line)
        for source, alone in sorted(parts):  # the partition "" comes first
            whole = self.counts[source, ""] if alone else None
            self.counts[source, alone] = Counts(self.system, ledger, project, source, parts[source, alone], whole)

    def total(self, table: str, measure: str) -> Line | None:
        """The line of the total of a table, if it is drawn."""
        return self.lines.get(key(Cell(table, measure, self.project)))

    def terms(self, line: Line, span: Span) -> Terms:
        """What a line counts over a span."""
        return self.counts[self._part(line)].terms(span, truth.levels(line.cell))

    def over(self, line: Line, span: Span) -> Terms | None:
        """What a line counts over a span that its own spans fill without a gap; None where they do not."""
        inside = [one for one in spans(line) if span[0] <= one[0] and one[1] <= span[1]]
        if sum(last - first + 1 for first, last in inside) != span[1] - span[0] + 1:
            return None
        terms: Terms = {}
        for one in inside:
            add(terms, self.terms(line, one))
        return terms

    def persons(self, cell: Cell, span: Span) -> int:
        """The different persons a cell counts over a span: of services those they reached, where that is known; else what it counts."""
        count = self.ledger.count(cell, *span)
        if (cell.table, cell.measure) != ("services", "services"):
            return count
        reached = self.reached(span)
        name = f"service|{self.project}|{cell.service}" if cell.service else f"service|{self.project}"
        return count if reached is None else min(reached.get(name, 0), max(count, 0))

    def reached(self, span: Span) -> dict[str, int] | None:
        """Who was reached over the closings of a span that is a month, a quarter or a year; None where that was not kept."""
        first, last = (self.ledger.entries[at].month for at in span)
        same_quarter = first[:4] == last[:4] and (int(first[5:]) + 2) // 3 == (int(last[5:]) + 2) // 3
        rhythm = "month" if first == last else "quarter" if same_quarter else "year"
        return self.ledger.entries[span[1]].reached.get(rhythm)

    def target(self, cell: Cell, closing: int, count: int, terms: Terms, span: Span, persons: int) -> Target:
        """A figure as it has to be protected: one of fewer than ``threshold`` must be able to reach it, any other to differ by 1."""
        threshold = self.policy.threshold
        up, down = (threshold - count, INFINITE) if 0 < count < threshold else (1.0, 1.0)
        given = self.ledger.within.get(f"indicator|{cell.item}|{self.project}", ()) if cell.table == "indicators" else ()
        who = self._who(cell, span) if persons == 1 else ""
        return Target(cell, closing, count, terms, span, persons, up, down, who=who, given=given)

    def targets(self, line: Line, closing: int, span: Span) -> list[Target]:
        """A figure of a line, and the persons behind it where they are few: no more than its services, nor than all persons served."""
        count, persons = self.ledger.count(line.cell, *span), self.persons(line.cell, span)
        terms, threshold = self.terms(line, span), self.policy.threshold
        plain = self.target(line.cell, closing, count, terms, span, persons)
        column, reached = self.served.get(span, (0, threshold))
        if line.cell.table != "services" or not 0 < persons < threshold or (span not in self.served) or min(count, reached) >= threshold:
            return [plain]
        behind = replace(plain, up=threshold - count, down=INFINITE, also={column: 1.0}, spare=reached - count)
        return [behind] if 0 < count < threshold else [plain, behind]

    def _who(self, cell: Cell, span: Span) -> str:
        """The one latent that counts in a cell, and its closing; empty where there are several."""
        fixed, sources, found = truth.levels(cell).items(), truth.SOURCES[cell.table, cell.measure], []
        for at in range(span[0], span[1] + 1):
            for latent, number in self.ledger.entries[at].added.items():
                source, values = truth.read(latent)
                if number and source in sources and values["project"] == self.project and fixed <= values.items():
                    found.append(f"{latent}@{at}")
        return found[0] if len(found) == 1 else ""

    def _part(self, line: Line) -> tuple[str, str]:
        """The source of a line, and the partition of persons it belongs to when that is published apart."""
        alone = {"nationality", "status"} & set(truth.levels(line.cell))
        return truth.SOURCES[line.cell.table, line.cell.measure][0], "".join(alone)
