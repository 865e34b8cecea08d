"""The cube of one closing: which cells are due, what each has to print, and how they add up, also to what was printed before."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sync.errors import SyncRefused
from sync.facts import EXACT, ROUNDED, Cell

from . import rounding, truth
from .ledger import LATE, OFFERED, PERIOD_MONTHS, Entry, Fresh, Ledger, Line, Shown
from .policy import Policy
from .rounding import Equation
from .tables import Table, Tables
from .truth import SiteTruth, key, read, unkey


@dataclass
class Cube:
    """What is being closed: the ledger with the new closing's counts in it, and the tables in force for each project."""

    ledger: Ledger
    entry: Entry
    now: int
    site_truth: SiteTruth
    tables: Tables
    running: set[str]  # the projects offered here, or that something was recorded for
    rounding_key: bytes = field(repr=False)
    attempts: Mapping[str, int] = field(default_factory=dict)  # project → how often it was drawn before
    larger: dict[str, bool] = field(default_factory=dict)
    active: dict[str, list[Table]] = field(default_factory=dict)
    offered: dict[str, set[Cell]] = field(default_factory=dict)  # table id → cells

    def secret(self, project: str) -> bytes:
        """What the draws of a project come from: the rounding key, and another secret of it each time the project is drawn again."""
        attempt = self.attempts.get(project, 0)
        return hmac.digest(self.rounding_key, f"draw {attempt}".encode(), hashlib.sha256) if attempt else self.rounding_key

    def ends(self, rhythm: str) -> bool:
        """Whether a month, quarter or year ends with this closing."""
        return int(self.entry.month[5:]) % PERIOD_MONTHS[rhythm] == 0

    def start(self, project: str, table: Table, rhythm: str) -> int:
        """The first closing of the period of that rhythm that contains this one, or the table's own start if that is later."""
        months_in = (int(self.entry.month[5:]) - 1) % PERIOD_MONTHS[rhythm]
        return max(self.now - months_in, self.ledger.started(project, table.id))

    def due(self, project: str) -> Iterator[Table]:
        """The tables of a project that are drawn together with this closing."""
        return (table for table in self.active[project] if not table.apart and self.ends(table.rounded(self.larger[project])))

    def cells(self, project: str, table: Table) -> set[Cell]:
        """The cells of a table that are offered or occurred in the period being drawn, or were drawn before."""
        found = {cell for cell in self.offered[table.id] if cell.project == project}
        first = self.start(project, table, table.rounded(self.larger[project]))
        for entry in self.ledger.entries[first : self.now + 1]:
            for latent, count in entry.added.items():
                source, values = read(latent)
                if count and source in table.sources and values["project"] == project:
                    measure = self.site_truth.units.get(values.get("item", ""), table.measure)
                    found.add(truth.cell(table.table, measure if table.table == "indicators" else table.measure, values, table.by))
        return found | {
            line.cell for line in self.ledger.lines.values() if line.cell.project == project and self.tables.of(line.cell) is table
        }


def begin(
    earlier: Ledger, site_truth: SiteTruth, tables: Tables, policy: Policy, secret: bytes, attempts: Mapping[str, int] | None = None
) -> Cube:
    """Open a closing: append its counts, start the tables of new projects and of each new year, draw the carries new cells start with.

    ``secret`` is the rounding key; a project that was drawn ``attempts`` times before is drawn otherwise.
    """
    ledger = earlier
    entry = Entry(
        site_truth.month,
        {latent: count for latent, count in sorted(site_truth.added.items()) if count},
        reached={rhythm: dict(sorted(found.items())) for rhythm, found in site_truth.reached.items()},
        within={name: services for name, services in site_truth.within.items() if ledger.within.get(name) != services},
        paid=dict(site_truth.paid),
    )
    now = len(ledger)
    running = {item.split("|")[1] for item in site_truth.offered if item.startswith("new|")}
    running |= {read(latent)[1]["project"] for latent in entry.added}
    site_truth = replace(site_truth, offered=site_truth.offered | {f"new|{project}" for project in running})
    for project in sorted(running | set(ledger.projects())):
        planned = ledger.plan(project)
        if planned is None or site_truth.month.endswith("-01"):
            entry.plan[project] = (site_truth.larger, tuple(table.id for table in tables))
    ledger.add(entry)
    cube = Cube(ledger, entry, now, site_truth, tables, running, secret, attempts or {})
    cube.offered = {table.id: tables.offered(site_truth, table) for table in tables}
    for project in ledger.projects():
        planned = ledger.plan(project)
        if planned is None:
            raise SyncRefused("disclosure_state")
        _, cube.larger[project], ids = planned
        cube.active[project] = [table for table in tables if table.id in ids]
    _start_offered(cube, policy)
    return cube


def _twin(cube: Cube, project: str, table: Table, cell: Cell) -> str | None:
    """The cell this one counts the same as, by definition or until seen to differ."""
    if table.twin:
        other = cube.tables.named(table.twin)
        return key(Cell(other.table, other.measure, project))
    alias = cube.site_truth.same_as.get(f"indicator|{cell.item}|{project}")
    return key(Cell("persons_new", "persons", project)) if alias == f"new|{project}" else None


def _start(cube: Cube, fresh: dict[str, Fresh]) -> None:
    for name, started in fresh.items():
        cube.entry.fresh[name] = started
        cube.ledger.lines[name] = Line(unkey(name), started)


def _start_offered(cube: Cube, policy: Policy) -> None:
    """Cells that begin together with their table get carries that add up."""
    for project, active in cube.active.items():
        names: list[str] = []
        for table in active:
            if not table.apart and cube.ledger.started(project, table.id) == cube.now:
                offered = (cell for cell in cube.offered[table.id] if cell.project == project)
                names += [key(cell) for cell in offered if _twin(cube, project, table, cell) is None and key(cell) not in cube.ledger.lines]
        equations = list(_equations(cube, project, active, set(names)))
        drawn = rounding.offsets(names, equations, policy.offset, cube.secret(project), cube.ledger.site, cube.entry.month)
        _start(cube, {name: Fresh(cube.now, offset, OFFERED) for name, offset in drawn.items()})


def _equations(cube: Cube, project: str, active: list[Table], known: set[str]) -> Iterator[Equation]:
    """How the cells ``known`` add up, without constants; only equations all whose cells are known."""
    cells = {table.id: [unkey(name) for name in known if _belongs(cube, name, project, table)] for table in active}
    for table in active:
        if table.table == "headline":
            parts = [t for t in active if not t.by and len(t.sources) == 1 and t.sources[0] in table.sources]
            children = tuple(key(cell) for part in parts for cell in cells[part.id])
            if cells[table.id] and len(children) == len(table.sources):
                yield Equation(key(cells[table.id][0]), children)
        for finer in cube.tables.finer_than(table):
            if finer in active:
                for parent in cells[table.id]:
                    children = tuple(sorted(key(child) for child in cells[finer.id] if truth.inside(child, parent)))
                    if children:
                        yield Equation(key(parent), children)


def _belongs(cube: Cube, name: str, project: str, table: Table) -> bool:
    cell = unkey(name)
    return cell.project == project and cube.tables.of(cell) is table


def due_cells(cube: Cube, policy: Policy) -> dict[str, tuple[str, Table]]:
    """The cells that are due with this closing, by key, with project and table; those that are printed as their twin are left out and stand
    in the entry. Starts the series of cells that occur for the first time.
    """
    due: dict[str, tuple[str, Table]] = {}
    for project in cube.active:
        for table in cube.due(project):
            for cell in cube.cells(project, table):
                if not _as_twin(cube, project, table, cell, policy):
                    due[key(cell)] = (project, table)
    return due


def draw(cube: Cube, policy: Policy, lift: Collection[str] = (), firmly: Collection[str] = ()) -> None:
    """Round all cells that are due and write into the entry what was drawn and what is shown (without the headline), project by project:
    no table adds up over two. ``lift`` as in ``rounding.draw``, ``firmly`` for these projects.

    Raises SyncRefused when no additive rounding exists.
    """
    due = due_cells(cube, policy)
    for project, active in cube.active.items():
        mine = {name: table for name, (whose, table) in due.items() if whose == project}
        targets = {}
        for name in mine:
            line = cube.ledger.lines[name]
            targets[name] = cube.ledger.count(line.cell, line.start, cube.now) + line.carry
        equations: list[Equation] = []
        for equation in _equations(cube, project, active, set(mine)):
            child = mine[equation.children[0]]
            first = cube.start(project, child, child.rounded(cube.larger[project]))
            printed = sum(value for at, value in cube.ledger.lines[equation.parent].draws if at >= first)
            equations.append(Equation(equation.parent, equation.children, printed))
        place = cube.ledger.site, cube.entry.month
        drawn = rounding.draw(targets, equations, policy.base, policy.max_carry, cube.secret(project), *place, lift, project in firmly)
        if drawn is None:
            raise SyncRefused("disclosure_no_rounding", site=cube.ledger.site, month=cube.entry.month)
        for name, value in sorted(drawn.items()):
            line = cube.ledger.lines[name]
            line.draws.append((cube.now, value))
            line.carries.append(targets[name] - value)
            cube.entry.drawn[name] = value
    _show(cube)


def _as_twin(cube: Cube, project: str, table: Table, cell: Cell, policy: Policy) -> bool:
    """Whether a cell is printed as its twin this time. If not, and it has no series of its own yet, one is started."""
    name = key(cell)
    if name in cube.ledger.lines:
        return False
    first = cube.start(project, table, table.rounded(cube.larger[project]))
    twin = _twin(cube, project, table, cell)
    if twin is not None and twin in cube.ledger.lines:
        months = range(first, cube.now + 1)
        if all(cube.ledger.count(cell, at, at) == cube.ledger.count(unkey(twin), at, at) for at in months):
            cube.entry.same[name] = twin
            return True
        if any(name in entry.same for entry in cube.ledger.entries[:-1]):
            _start(cube, {name: Fresh(first, cube.ledger.lines[twin].carry_before(first), twin)})
            return False
    offset = rounding.offsets([name], [], policy.offset, cube.secret(project), cube.ledger.site, cube.entry.month)[name]
    _start(cube, {name: Fresh(first, offset, LATE)})
    return False


def period(month: str, rhythm: str) -> str:
    """The period that ends with a month: ``2023-04``, ``2023-Q2`` or ``2023``."""
    year, number = month.split("-")
    return {"month": month, "quarter": f"{year}-Q{(int(number) + 2) // 3}", "year": year}[rhythm]


def _show(cube: Cube) -> None:
    for project, active in cube.active.items():
        for table in active:
            rhythm = table.printed(cube.larger[project])
            if table.apart or rhythm not in PERIOD_MONTHS or not cube.ends(rhythm):
                continue
            first = cube.start(project, table, rhythm)
            for name in sorted({*cube.entry.drawn, *cube.entry.same}):
                cell = unkey(name)
                if cell.project != project or cube.tables.of(cell) is not table:
                    continue
                series = cube.ledger.lines[cube.entry.same.get(name, name)].draws
                value = sum(drawn for at, drawn in series if at >= first)
                if value or cell in cube.offered[table.id]:
                    cube.entry.shown.append(Shown(period(cube.entry.month, rhythm), name, value, ROUNDED))


def headline(cube: Cube, project: str, exact: bool) -> list[Shown]:
    """The headline of a project: persons and services since it began here, refusals included; exact, or the rounded running total."""
    first = cube.ledger.started(project)
    span = f"{cube.ledger.entries[first].month}/{cube.entry.month}"
    figures = []
    for measure in ("persons", "services"):
        cell = Cell("headline", measure, project)
        line = cube.ledger.lines.get(key(cell))
        if line is not None:
            value = cube.ledger.count(cell, first, cube.now) if exact else sum(drawn for _, drawn in line.draws)
            figures.append(Shown(span, key(cell), value, EXACT if exact else ROUNDED))
    return figures


def new_since_exact(cube: Cube, project: str) -> int:
    """New persons, refusals included, since the last exact headline."""
    cell = Cell("headline", "persons", project)
    return cube.ledger.count(cell, cube.ledger.started(project), cube.now) - cube.ledger.last_exact(project)
