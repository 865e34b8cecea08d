"""Money leaves only when nobody's share can be worked out from it: a sum waits until enough people stand behind it and nobody dominates.

What a project gave since its last printed amount waits together. It is printed once at least ``threshold`` persons were given something and
all but the two largest shares come to at least a quarter of the largest (the p% rule with p = 25: whoever was given second most, and knows
it, cannot estimate the largest share closer than that). People are not followed from month to month: the closings that wait are added up
as if the largest shares all went to one person and the second shares to another, and as if the same people came each month, so the rule
can only err towards waiting. Then it is rounded to a step of 100 dirhams by the keyed draw; the rest is carried. Until then 0 is printed,
which also stands where nothing was given: nobody can tell one from the other.

Each printed amount is of people and closings no other printed amount holds, and there is one such figure a project: no subtraction of two
amounts shows a third. Source of the rule: A. Hundepool and others, *Statistical Disclosure Control* (2012), section 4.2.
"""

from __future__ import annotations

from collections.abc import Sequence

from sync.facts import ROUNDED, Cell

from . import rounding
from .cube import Cube, period
from .ledger import Entry, Shown
from .policy import Policy
from .truth import Paid, key

STEP = 100
_SHARE = 4


def draw(cube: Cube, policy: Policy) -> None:
    """Write the amounts that are due into the entry: what was drawn, what is carried, and what is shown."""
    for project, active in cube.active.items():
        for table in active:
            rhythm = table.printed(cube.larger[project])
            if table.sources != ("paid",) or not cube.ends(rhythm):
                continue
            cell = Cell(table.table, table.measure, project)
            waits, carry = waiting(cube.ledger.entries, project)
            value = 0
            if may_leave(waits, policy.threshold):
                target = max(waits.total + carry, 0)
                chance = rounding.uniform(cube.secret(project), cube.ledger.site, cube.entry.month, key(cell))
                value = STEP * (target // STEP + (chance < target % STEP / STEP))
                carry += waits.total - value
                cube.entry.money[project] = value, carry
            if value or cell in cube.offered[table.id]:
                cube.entry.shown.append(Shown(period(cube.entry.month, rhythm), key(cell), value, ROUNDED))


def waiting(entries: Sequence[Entry], project: str) -> tuple[Paid, int]:
    """What a project gave since its last printed amount, in the worst light, and what that amount left over."""
    last = max((at for at, entry in enumerate(entries) if project in entry.money), default=-1)
    since = [entry.paid[project] for entry in entries[last + 1 :] if project in entry.paid]
    waits = Paid(
        sum(paid.total for paid in since),
        max((paid.persons for paid in since), default=0),
        sum(paid.largest for paid in since),
        sum(paid.second for paid in since),
    )
    return waits, entries[last].money[project][1] if last >= 0 else 0


def may_leave(waits: Paid, threshold: int) -> bool:
    """Whether enough persons stand behind what waits, and the others hide the two largest shares."""
    return waits.persons >= threshold and _SHARE * (waits.total - waits.largest - waits.second) >= waits.largest
