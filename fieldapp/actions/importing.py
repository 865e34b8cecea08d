"""Bringing in the register a partner already has: a preview of what would happen, and the import itself, whole or not at all.

A register that has grown adds only what is new: a person is known by code, another row by its content and its occurrence among equals.
A known code with other values changes nothing and is listed as differing.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fieldapp.domain.errors import Cancelled, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import registers, sealing, search
from fieldapp.storage.registers import Connection
from resources.wording import sentence

from . import exports, importing_plan, importing_reader, importing_rejects, sealed
from .desk import Desk, Done, require
from .importing_plan import SHEETS, Plan
from .importing_rows import Problem, Row, Typed, same_code
from .people import READERS
from .sites import served

Progress = Callable[[int, int], object]
Cancel = Callable[[], bool]
_ITEMS_LENGTH = 64


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that stayed out: where it stands in the workbook, and why (``keys`` name sentences; ``column`` is that of the first)."""

    sheet: str
    line: int
    column: str
    keys: tuple[str, ...]

    def reason(self, language: str) -> str:
        """The reasons as sentences, in fr, ar or en."""
        return " ".join(sentence(key, language) for key in self.keys)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did or, for a preview, would do; counts by sheet.

    ``accepted`` are good rows, ``added`` those that were not there yet. ``noted`` rows went in although something in them is odd;
    ``differing`` are people known by their code whose values in the register are not those of their first import.
    """

    accepted: Mapping[str, int]
    added: Mapping[str, int]
    refused: tuple[RefusedRow, ...] = ()
    noted: tuple[Problem, ...] = ()
    differing: tuple[Problem, ...] = ()


@dataclass
class _Intake:
    """The plan of a register against one state of the store: which rows are new, and everybody's number by code."""

    plan: Plan
    new: dict[str, list[Row]]
    differing: list[Problem]
    numbers: dict[str, int] = field(repr=False)
    next_id: int

    @property
    def report(self) -> ImportReport:
        return ImportReport(
            {name: len(rows) for name, rows in self.plan.rows.items()},
            {name: len(rows) for name, rows in self.new.items()},
            tuple(
                RefusedRow(r.sheet, r.line, r.problems[0].column, tuple(dict.fromkeys(p.key for p in r.problems)))
                for r in self.plan.refused
            ),
            tuple(self.plan.noted),
            tuple(self.differing),
        )


class _Steps:
    """Counts what is done, tells it, and stops when asked to."""

    def __init__(self, total: int, progress: Progress | None, cancel: Cancel | None) -> None:
        self.total, self.progress, self.cancel = max(total, 1), progress, cancel

    def at(self, done: int) -> None:
        if self.cancel is not None and self.cancel():
            raise Cancelled("import_cancelled")
        if self.progress is not None:
            self.progress(min(done, self.total), self.total)


def preview(
    desk: Desk, path: Path, progress: Progress | None = None, cancel: Cancel | None = None, *, rejects: Path | None = None
) -> ImportReport:
    """What an import would do; nothing is written but, if asked for, the workbook of refused rows. Raises as ``run``."""
    require(desk, *READERS)
    register = importing_reader.read(path)
    steps = _Steps(len(register), progress, cancel)
    steps.at(0)
    with desk.store.read() as connection:
        intake = _intake(desk, connection, register, steps)
    _require_keys(desk, intake)
    if rejects is not None:
        _refuse_register(path, rejects)
        with exports.writing(desk, rejects, "rejects"):
            importing_rejects.write(rejects, intake.plan.refused, desk.language)
    steps.at(steps.total)
    return intake.report


def run(
    desk: Desk,
    path: Path,
    *,
    reported_through: Month | None = None,
    rejects: Path | None = None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Done[ImportReport]:
    """Import a register in one transaction.

    ``reported_through`` marks what is dated up to that month as reported before Fieldapp; ``rejects`` is a workbook to write the
    refused rows to. ``progress`` hears (done, total), ``cancel`` is asked now and then. Raises Refused when the file is no register or a
    role is missing whose key its notes need, Cancelled; then nothing went in.
    """
    require(desk, *READERS)
    register = importing_reader.read(path)
    steps = _Steps(2 * len(register), progress, cancel)
    steps.at(0)
    with desk.store.write() as tx:
        intake = _intake(desk, tx.connection, register, steps)
        _require_keys(desk, intake)
        _Writer(desk, tx.connection, intake, reported_through, steps, len(register)).write()
        added = intake.report.added
        if any(added.values()):
            tx.audit("register.imported", " ".join(f"{name} {count}" for name, count in added.items()))
        if rejects is not None:
            _refuse_register(path, rejects)
            exports.note_within(tx, rejects, "rejects", desk.today())
            importing_rejects.write(rejects, intake.plan.refused, desk.language)
        steps.at(steps.total)
    search.forget(desk.store)
    return Done(intake.report, frozenset({"people", "story", "months"}) if any(added.values()) else frozenset())


def _intake(desk: Desk, connection: Connection, register: importing_reader.Register, steps: _Steps) -> _Intake:
    known = {same_code(person.code): person for person in registers.people(connection)}
    typed = {code: Typed(person.names, person.sex) for code, person in known.items() if not person.row_hash}
    plan = importing_plan.make(register, desk.programme, frozenset(served(desk)), desk.today(), known, typed, steps.at)
    new: dict[str, list[Row]] = {}
    differing = []
    for name in SHEETS:
        if name == "personnes":
            new[name] = [row for row in plan.rows[name] if same_code(row.code) not in known]
            differing = _differing(desk, connection, plan.rows[name], known)
        else:
            held = registers.rows(connection, name)
            new[name] = [row for row in plan.rows[name] if (row.hash, row.occurrence) not in held]
    return _Intake(plan, new, differing, {code: person.id for code, person in known.items()}, registers.next_person_id(connection))


def _differing(desk: Desk, connection: Connection, rows: list[Row], known: Mapping[str, registers.Known]) -> list[Problem]:
    """Known people whose row says something else than it did; what is sealed is compared by who may read it."""
    vault, found = desk.store.vault, []
    same = {person.id: row for row in rows if (person := known.get(same_code(row.code))) and person.row_hash == row.hash}
    for stored in registers.sealed_of(connection) if same and (vault.can_read_clinical or vault.can_read_protection) else ():
        row = same.get(stored["id"])
        if row and (
            sealed.status(vault, stored) not in (None, row.status) or sealed.restricted(vault, stored) not in (None, row.restricted)
        ):
            found.append(row)
    found += [row for row in rows if (person := known.get(same_code(row.code))) and person.row_hash != row.hash]
    return [Problem("personnes", row.line, "code", "import_noted_differs") for row in sorted(found, key=lambda row: row.line)]


def _require_keys(desk: Desk, intake: _Intake) -> None:
    """Refuse, naming the missing role, when the register holds what nobody here could read yet."""
    people, services = intake.new["personnes"], intake.new["prestations"]
    clinical = any(row.status != sealed.NOT_STATED for row in people) or any(row.note for row in services) or bool(intake.new["echelles"])
    if clinical and desk.store.vault.clinical_public is None:
        raise Refused("import_needs_clinical")
    if any(row.restricted for row in people) and desk.store.vault.protection_public is None:
        raise Refused("import_needs_protection")


def _refuse_register(register: Path, rejects: Path) -> None:
    if rejects.exists() and rejects.samefile(register):
        raise Refused("import_rejects_is_register")


class _Writer:
    """Writes the new rows of an intake inside the caller's transaction."""

    def __init__(
        self, desk: Desk, connection: Connection, intake: _Intake, reported_through: Month | None, steps: _Steps, done: int
    ) -> None:
        self.desk, self.connection, self.intake, self.steps, self.done = desk, connection, intake, steps, done
        self.last = reported_through.last.isoformat() if reported_through else ""
        self.today = desk.today().isoformat()

    def write(self) -> None:
        for written in registers.add_people(self.connection, self._people()):
            self._step(written)
        for name in SHEETS[1:]:
            for written in registers.add_rows(self.connection, name, self._rows(name)):
                self._step(written)

    def _step(self, written: int) -> None:
        self.done += written
        self.steps.at(self.done)

    def _common(self, row: Row) -> dict[str, object]:
        return {
            "uid": secrets.token_hex(16),
            "origin": "register",
            "row_hash": row.hash,
            "author": self.desk.user,
            "entered_on": self.today,
        }

    def _reported(self, day: object) -> bool:
        return bool(day) and str(day) <= self.last

    def _people(self) -> Iterator[tuple[dict[str, object], list[dict[str, object]]]]:
        for number, row in enumerate(self.intake.new["personnes"], start=self.intake.next_id):
            self.intake.numbers[same_code(row.code)] = number
            common = self._common(row)
            uid = str(common["uid"])
            person = {
                **common,
                **row.values,
                "id": number,
                "code": row.code,
                "status_sealed": sealed.seal_status(self.desk.store.vault, uid, row.status),
                "restricted_sealed": sealed.seal_restricted(self.desk.store.vault, uid, row.restricted),
                "reported_before": self._reported(row.values["closed_on"]),
            }
            yield person, [self._consent(number, row, "file", "yes"), self._consent(number, row, "statistics", row.statistics)]

    def _consent(self, number: int, row: Row, purpose: str, answer: str) -> dict[str, object]:
        return {
            "person_id": number,
            "purpose": purpose,
            "answer": answer,
            "manner": "registre",
            "given_on": row.values["opened_on"],
            "author": self.desk.user,
            "entered_on": self.today,
        }

    def _rows(self, name: str) -> Iterator[dict[str, object]]:
        vault = self.desk.store.vault
        for row in self.intake.new[name]:
            values = {**self._common(row), **row.values, "row_occurrence": row.occurrence}
            uid = str(values["uid"])
            if name != "echelles":
                values["reported_before"] = self._reported(row.values["date"])
            if name != "activites":
                values["person_id"] = self.intake.numbers[same_code(row.code)]
            if name == "prestations":
                values["unit"] = row.values["unit"] or self.desk.programme.services[str(row.values["service"])].unit
                place = sealing.place("entry", uid, "note_sealed")
                values["note_sealed"] = sealing.seal_clinical(vault, row.note, place) if row.note else None
            if name == "echelles":
                items = json.dumps(row.items).ljust(_ITEMS_LENGTH)
                values["items_sealed"] = sealing.seal_clinical(vault, items, sealing.place("scale", uid, "items_sealed"))
            yield values
