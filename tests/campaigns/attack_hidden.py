"""An attacker's programs over true figures with small ones hidden: what an outsider works out, and what whoever alone makes a figure does.

Like ``attack``, from which it takes the system of everything released, in absolute numbers and cold. ``campaign`` closes the cells register
with a pack that asks for suppression and attacks all that left.
"""

from __future__ import annotations

import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from sync.disclosure.policy import Policy
from sync.disclosure.truth import ADULT
from sync.facts import Cell, Figure
from tests.campaigns.attack import Attacker, Series, Terms, judged

HIDING = Policy(mode="suppression")


class Outsider(Attacker):
    """The system of everything a site released in this mode; ``targets`` are all that was hidden, and persons served where they are few."""

    def __init__(self, run: Series, project: str = "MMSD") -> None:
        super().__init__(run, HIDING, reach=HIDING.base - 1, project=project)
        few = range(1, self.policy.threshold)
        self.targets = [(figure, terms) for figure, terms in self.targets if figure.value is None or round(self._true(terms)) in few]

    def persons(self, figure: Figure, terms: Terms) -> int:
        """How many different persons stand behind a figure."""
        count, cell = round(self._true(terms)), figure.cell
        if cell.table != "services":
            return count
        rhythm = "quarter" if "Q" in figure.period else "month" if "-" in figure.period else "year"
        reached = self.known.entries[self._span(figure.period)[-1]].reached.get(rhythm, {})
        return min(count, reached.get("|".join(filter(None, ("service", self.project, cell.service))), count))

    def insiders(self, step: int = 1) -> Iterator[tuple[Figure, Figure]]:
        """Whoever alone makes a figure (every ``step``-th), and each small figure of others this person could bound below the threshold.

        Five or more services to few persons are a small figure too: those persons, no more than the services, must not be told to be few,
        and the number must not be told.
        """
        small = [(figure, terms) for figure, terms in self.targets if 0 < self.persons(figure, terms) < self.policy.threshold]
        for figure, terms in [one for one in small if self.persons(*one) == 1][::step]:
            self._know(terms)
            others = [one for one in small if not (self.persons(*one) == 1 and self._same((figure, terms), one))]
            for other, _, least, most in self.intervals(others):
                if most < self.policy.threshold - 1e-6 or most - least < 1 - 1e-6:
                    yield figure, other
            self.rows.pop()

    def _same(self, one: tuple[Figure, Terms], other: tuple[Figure, Terms]) -> bool:
        """Whether two figures of one person may count the same one."""
        if any(self.truths[column] > 0 for column in {*one[1]} & {*other[1]}):
            return True
        a, b = (set(self._span(figure.period)) for figure, _ in (one, other))
        return (a <= b or b <= a) and (_inside(one[0].cell, other[0].cell) or _inside(other[0].cell, one[0].cell))


def _inside(one: Cell, other: Cell) -> bool:
    """Whether a cell fixes all that the other does, whatever the two count."""

    def reads(value: str) -> set[str]:
        return {"", value, ADULT.get(value, ""), value.split(".")[0] + ".*"}

    names = ("sex", "age", "group", "nationality", "status", "service", "issue", "item")
    return all(getattr(other, name) in reads(getattr(one, name)) for name in names)


def blank(run: Series) -> dict[str, str]:
    """By table and dimensions, how many of the figures with something to count were hidden."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for figure in (figure for figures in run.figures for figure in figures):
        names = [name for name in ("sex", "age", "group", "nationality", "status", "service", "item") if getattr(figure.cell, name)]
        rhythm = "running" if "/" in figure.period else "Q" if "Q" in figure.period else "M" if "-" in figure.period else "Y"
        family = " by family" if figure.cell.service.endswith(".*") else ""
        if figure.value != 0:
            count = found[f"{rhythm} {figure.cell.table} {figure.cell.measure} {'×'.join(names)}{family}"]
            count[0] += figure.value is None
            count[1] += 1
    return {name: f"{hidden} of {all_} ({100 * hidden // all_} %)" for name, (hidden, all_) in sorted(found.items())}


def campaign(seed: int = 1, count: int = 32, alone: bool = True) -> dict[str, object]:
    """Close ``count`` months of the cells register; what an outsider and (``alone``) sole contributors work out must be nothing."""
    from fieldapp.actions import months
    from fieldapp.storage import ledger as pages
    from sync.disclosure import ledger
    from tests.campaigns import closings

    report: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as scratch:
        desk = closings.register_desk(Path(scratch) / "home", random.Random(seed), mode="suppression")
        seconds, left = [], []
        month = closings.FIRST
        for _ in range(count):
            start = perf_counter()
            left.append(months.close(desk, month).value.figures)
            seconds.append(perf_counter() - start)
            month = month.next
        with desk.store.read() as connection:
            states = {site: pages.pages(connection, site)[-1].state for site in closings.SITES}
        desk.store.close()
    report |= {"seconds_mean": sum(seconds) / len(seconds), "seconds_longest": max(seconds)}
    for site, state in states.items():
        figures = [tuple(figure for figure in one if figure.site == site) for one in left]
        run = Series([entry.added for entry in ledger.decode(state).entries], figures, state)
        attacker = Outsider(run)
        found = judged(attacker, attacker.targets)
        report[site] = {name: found[name] for name in ("checked", "small", "exact", "exposed", "narrowest")} | {"blank": blank(run)}
        if alone:
            report[f"{site} insiders"] = [(str(one.cell), one.period, str(other.cell), other.period) for one, other in attacker.insiders()]
    return report
