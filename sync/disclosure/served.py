"""Persons served: how many different people were given something in a month, a quarter or a year. They never add up over anything.

So there is no carry: a person served in two months is one person. Each figure is rounded on its own to a neighbouring multiple of the base,
after a secret offset of −2…2 without which a printed 0 would say "fewer than five". Offset and draw depend, under the rounding key, on the
cell and on the number itself and not on the month: the same number always prints alike, so printing it again and again gives nothing to
average. It never stands below the persons new in the year that were printed for the same period, or the sheet would contradict itself.
"""

from __future__ import annotations

from sync.facts import ROUNDED, Cell

from . import rounding
from .cube import Cube, period
from .ledger import Shown
from .policy import Policy
from .tables import Table
from .truth import key


def draw(cube: Cube, policy: Policy) -> None:
    """Write the served figures that are due into the entry: what was drawn, and what is shown."""
    for project, active in cube.active.items():
        for table in active:
            rhythm = table.printed(cube.larger[project])
            if table.sources == ("served",) and cube.ends(rhythm):
                _draw(cube, project, table, rhythm, policy)


def _draw(cube: Cube, project: str, table: Table, rhythm: str, policy: Policy) -> None:
    cell = Cell(table.table, table.measure, project)
    true = cube.entry.reached.get(rhythm, {}).get(f"service|{project}", 0)
    if not true and cell not in cube.offered[table.id]:
        return
    secret, names = cube.secret(project), (cube.ledger.site, rhythm, key(cell), str(true))
    offset = min(int(rounding.uniform(secret, *names, "offset") * (2 * policy.offset + 1)), 2 * policy.offset) - policy.offset
    floor, rest = divmod(max(true + offset, 0), policy.base)
    value = policy.base * (floor + (rounding.uniform(secret, *names) < rest / policy.base))
    value = max(value, _first_year(cube, project, table, rhythm))
    cube.entry.served[f"{rhythm}|{project}"] = offset, value
    cube.entry.shown.append(Shown(period(cube.entry.month, rhythm), key(cell), value, ROUNDED))


def _first_year(cube: Cube, project: str, table: Table, rhythm: str) -> int:
    """What was printed of persons new in the year, over the same period; where small figures are hidden it would tell of a hidden one."""
    if cube.ledger.mode == "suppression":
        return 0
    name = key(Cell("persons_new_year", "persons", project))
    line = cube.ledger.lines.get(cube.entry.same.get(name, name))
    first = cube.start(project, table, rhythm)
    return sum(value for at, value in line.draws if at >= first) if line is not None else 0
