"""Two installations at one site: their figures are pooled into one, and looked at once more before that sum is printed.

Each installation proved its own figures safe against everybody who sees all of them. Two installations count different entries, so that no
equation ties the true numbers of one to those of the other: whatever follows from both together about a cell is what follows from each
alone, and a sum can only be known exactly, or to be small, if both its parts are. That holds as long as both kept their rules, and the
mission cannot see their ledgers. So it checks what it can see: a rounded figure is a multiple of the base; an exact one stands in the
headline only, and enough persons stand between it and the last exact one of the same installation, be it a running total that went on or
one that begins after it (in suppression mode figures are exact or hidden). A figure that breaks this is not printed, and no sum it would be
part of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sync.facts import EXACT, ROUNDED, SUPPRESSED, Figure

from .policy import Policy


def checked(figures: Sequence[Figure], policy: Policy) -> list[Figure]:
    """The figures one installation released of one site, in the order of its closings; those that break a rule are hidden."""
    last: dict[str, tuple[str, str, int]] = {}
    found = []
    for figure in figures:
        sound = figure.value is None or figure.mark != ROUNDED or figure.value % policy.base == 0
        if figure.value is not None and figure.mark == EXACT and policy.mode == "rounding":
            sound = figure.cell.table == "headline"
            if sound and figure.cell.measure == "persons":
                begin, end = figure.period.split("/")[0], figure.period.split("/")[-1]
                begun, ended, before = last.get(figure.cell.project, (begin, end, 0))
                anew = begin > ended
                grown = figure.value - (0 if anew else before)
                sound = (anew or begin == begun) and (grown == 0 or grown >= policy.headline_step)
                if sound:  # what was hidden is no step: the same figure again would be as close to the last one that was seen
                    last[figure.cell.project] = begin, end, figure.value
        found.append(figure if sound else replace(figure, value=None, mark=SUPPRESSED))
    return found
