"""Whether records may leave beside the tables: what they prove enters the audit, and they wait when it does not pass with them.

The figures are drawn and proved first and stay as they are. Rows of a project leave together or not at all. This is for rounded figures
only: see ``buckets``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from . import audit
from .ledger import Ledger
from .policy import Policy
from .truth import inside, unkey


def allowed(ledger: Ledger, least: Mapping[str, int], policy: Policy) -> frozenset[str]:
    """The projects whose rows may leave with the newest closing; what these prove (``buckets.least``) then stands in its entry."""
    entry = ledger.entries[-1]
    projects = set()
    for project in sorted({unkey(name).project for name in least}):
        before = entry.emitted
        entry.emitted = before | {name: number for name, number in least.items() if unkey(name).project == project}
        if holds(ledger, project) and not audit.exposed(ledger, project, policy):
            projects.add(project)
        else:
            entry.emitted = before
    return frozenset(projects)


def holds(ledger: Ledger, project: str) -> bool:
    """Whether the closings of the newest year counted what its rows prove. A correction downwards can take away what a row stood for."""
    year = ledger.entries[-1].month[:4]
    january = next(number for number, entry in enumerate(ledger.entries) if entry.month[:4] == year)
    least: Counter[str] = Counter()
    for entry in ledger.entries[january:]:
        least.update({name: number for name, number in entry.emitted.items() if unkey(name).project == project})
    cells = {unkey(name): number for name, number in least.items()}
    for cell in cells:
        within = (other for other in cells if (other.table, other.measure) == (cell.table, cell.measure) and inside(other, cell))
        if sum(cells[other] for other in within) > ledger.count(cell, january, len(ledger) - 1):
            return False
    return True
