"""What an attacker knows, as one linear system: every figure ever released of one project, and what anybody can say about the true counts.

Unknown are the true counts (``counts.py``) and the carries. Known are, as rows: each draw (new carry = old carry + true counts − print);
that carries are small, and lie in −offset…offset and add up where they start; exact headlines; that a rounded headline means that too few
persons stand after the last exact one; that a count is not negative, and all ``inequalities``.

Everything is a deviation from the truth (``model``). The audit looks for deviations that move a figure far enough: each one is another
world that would have led to the very same releases. Where the truth leaves a default box (a carry beyond base − 1) the box is widened just
to hold it, so the attacker modelled here knows more than a real one.
"""

from __future__ import annotations

from sync.facts import EXACT, Cell

from . import inequalities, truth
from .counts import INFINITE, Terms, add, spans
from .ledger import LATE, OFFERED, Ledger, Line
from .model import Model, System, Target
from .policy import Policy
from .truth import key


class _Builder(Model):
    def __init__(self, ledger: Ledger, project: str, policy: Policy) -> None:
        super().__init__(ledger, project, policy)
        self.starts: dict[str, int] = {}
        self.carries: dict[str, list[tuple[int, int]]] = {}  # cell → (closing, column)

    def build(self) -> System:
        inequalities.served(self)
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
        for known in (inequalities.totals, inequalities.reached, inequalities.within, inequalities.emitted):
            known(self)
        return self.system

    def _hidden(self, line: Line) -> bool:
        return line.cell.table in ("headline", "refusals")

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
            terms = self.terms(line, span)
            after = self._carry(carry, at)
            self.system.row(add({after: 1.0, before: -1.0}, terms, -1.0))
            self.carries[name].append((at, after))
            self.system.targets += self.targets(line, at, span)
            before = after

    def _headline(self, measure: str) -> None:
        """The headline of persons or services, and the refusals that show in it."""
        total = self.total("persons_new" if measure == "persons" else "services", measure)
        refusals, line = self.total("refusals", measure), self.total("headline", measure)
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
            own = self.terms(refusals, span)
            month = add(dict(own), self.terms(total, span) if span in totals else {})
            for running in (since, since_exact):
                add(running, month)
            add(refused, own)
            add(yearly, own)
            true += self.ledger.count(line.cell, *span)
            printed += line.draws[index][1]
            shown = {figure.cell: figure for figure in self.ledger.entries[at].shown}
            headline = shown.get(name)
            if headline is not None and headline.mark == EXACT:
                self.system.row(since_exact)  # whatever was rounded in between
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
                count = self.ledger.count(refusals.cell, *span)
                self.system.targets.append(Target(refusals.cell, at, count, own, span, persons=0))
                if headline is not None or key(refusals.cell) in shown:
                    # What the headline holds beyond the tables, since refusals were last printed.
                    count = self.ledger.count(refusals.cell, year_from, at)
                    alone = count if key(refusals.cell) in shown else 0
                    self.system.targets.append(self.target(refusals.cell, at, count, dict(yearly), (year_from, at), alone))
            if key(refusals.cell) in shown:
                yearly, year_from = {}, at + 1


def build(ledger: Ledger, project: str, policy: Policy) -> System:
    """The system of everything a ledger released of one project."""
    return _Builder(ledger, project, policy).build()
