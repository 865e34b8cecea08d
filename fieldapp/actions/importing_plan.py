"""What a register would bring: its good rows, those refused with their reasons, and what is odd. Nothing is written here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from fieldapp.domain.programme import Programme

from .importing_cells import Cell
from .importing_reader import Register
from .importing_rows import READERS, Context, Problem, Reading, Row, Typed, same_code
from .importing_words import Words

SHEETS = tuple(READERS)
_EVERY = 500


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that stays out, its cells as written, and every reason; the first one is where to look."""

    sheet: str
    line: int
    cells: Mapping[str, Cell]
    problems: tuple[Problem, ...]


@dataclass
class Plan:
    """The good rows of each sheet, the refused ones, and what was accepted but is odd."""

    rows: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in SHEETS})
    refused: list[Refusal] = field(default_factory=list)
    noted: list[Problem] = field(default_factory=list)


def make(
    register: Register,
    programme: Programme,
    served: frozenset[str],
    today: date,
    known: Iterable[str],
    typed: Mapping[str, Typed],
    tick: Callable[[int], None],
) -> Plan:
    """Read every row. ``served`` are this installation's sites, ``known`` its people's codes, ``typed`` those
    who were registered by hand, by code; ``tick`` hears how many rows are done."""
    plan = Plan()
    context = Context(programme, Words(programme), served, today, {same_code(code) for code in known}, typed)
    occurrences: Counter[str] = Counter()
    done = 0
    for name in SHEETS:
        sheet = register.sheets.get(name)
        if sheet is None:
            continue
        for line, cells in sheet.rows:
            reading = Reading(sheet, line, cells, context)
            row = READERS[name](reading)
            if reading.refusing:
                written = {column: sheet.cell(cells, column) for column in sheet.columns}
                plan.refused.append(Refusal(name, line, written, tuple(reading.refusing)))
            else:
                occurrences[row.hash] += 1
                row.occurrence = occurrences[row.hash]
                plan.rows[name].append(row)
                plan.noted.extend(reading.noted)
            done += 1
            if done % _EVERY == 0:
                tick(done)
    return plan
