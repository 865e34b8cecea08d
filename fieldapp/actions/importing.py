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
from fieldapp.storage import casebook, registers, sealing, search
from fieldapp.storage.keyring import CaseKeys
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


@dataclass(frozen=True, slots=True)
class _Case:
    """A person rows are written for: number, name of the case, and what its notes are sealed under."""

    id: int
    uid: str
    clinical_public: bytes | None


@dataclass
class _Intake:
    """The plan of a register against one state of the store: which rows are new, and everybody's case by code."""

    plan: Plan
    new: dict[str, list[Row]]
    differing: list[Problem]
    cases: dict[str, _Case] = field(repr=False)
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
        writer = _Writer(desk, tx.connection, intake, reported_through, steps, len(register))
        try:
            writer.write()
            added = intake.report.added
            if any(added.values()):
                tx.audit("register.imported", " ".join(f"{name} {count}" for name, count in added.items()))
            if rejects is not None:
                _refuse_register(path, rejects)
                exports.note_within(tx, rejects, "rejects", desk.today())
                importing_rejects.write(rejects, intake.plan.refused, desk.language)
            steps.at(steps.total)
        except BaseException:
            desk.store.keyring.take_back(writer.made)
            raise
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
    cases = {code: _Case(person.id, person.uid, person.clinical_public) for code, person in known.items()}
    return _Intake(plan, new, differing, cases, registers.next_person_id(connection))


def _differing(desk: Desk, connection: Connection, rows: list[Row], known: Mapping[str, registers.Known]) -> list[Problem]:
    """Known people whose row says something else than it did; what is sealed is compared by who reads it without giving a reason.

    Otherwise a register made up for it would tell a clinical user the status of a colleague's case, and no trail that they looked.
    """
    vault, found = desk.store.vault, []
    same = {person.id: row for row in rows if (person := known.get(same_code(row.code))) and person.row_hash == row.hash}
    for stored in registers.sealed_of(connection) if same and (vault.can_read_clinical or vault.can_read_protection) else ():
        row = same.get(stored["id"])
        if row is None:
            continue
        by_right = vault.may("psychologist") or stored["referent"] == desk.user
        status = sealed.status(desk.store, stored) if by_right else None
        restricted = sealed.restricted(desk.store, stored)
        if status not in (None, row.status) or restricted not in (None, row.restricted):
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
        self.made: list[str] = []

    def write(self) -> None:
        for written in registers.add_people(self.connection, self._people()):
            self._step(written)
        self._complete_keys()
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
        new = self.intake.new["personnes"]
        for start in range(0, len(new), registers.CHUNK):
            made = [(self._common(row), row) for row in new[start : start + registers.CHUNK]]
            keys = self._keys([str(common["uid"]) for common, _ in made])
            for number, (common, row) in enumerate(made, start=self.intake.next_id + start):
                yield self._person(number, row, common, keys[str(common["uid"])])

    def _person(
        self, number: int, row: Row, common: dict[str, object], keys: CaseKeys
    ) -> tuple[dict[str, object], list[dict[str, object]]]:
        vault, uid = self.desk.store.vault, str(common["uid"])
        self.intake.cases[same_code(row.code)] = _Case(number, uid, keys.clinical)
        person = {
            **common,
            **row.values,
            "id": number,
            "code": row.code,
            "clinical_public": keys.clinical,
            "protection_public": keys.protection,
            "status_sealed": sealed.seal_status(vault, keys.clinical, uid, row.status),
            "restricted_sealed": sealed.seal_restricted(vault, keys.protection, uid, row.restricted),
            "reported_before": self._reported(row.values["closed_on"]),
        }
        return person, [self._consent(number, row, "file", "yes"), self._consent(number, row, "statistics", row.statistics)]

    def _keys(self, uids: list[str]) -> dict[str, CaseKeys]:
        vault = self.desk.store.vault
        self.made += uids
        return self.desk.store.keyring.make(uids, vault.clinical_public, vault.protection_public)

    def _complete_keys(self) -> None:
        """People who were here before anybody could read notes get their keys with the first note or scale that comes in for them."""
        cases, new = self.intake.cases, self.intake.new
        sealing_for = {same_code(row.code) for row in new["prestations"] if row.note} | {same_code(row.code) for row in new["echelles"]}
        lacking = {code: cases[code] for code in sealing_for if cases[code].clinical_public is None}
        if lacking:
            made = casebook.complete_keys(self.desk.store, self.connection, {case.id: case.uid for case in lacking.values()})
            cases |= {code: _Case(case.id, case.uid, made[case.id].clinical) for code, case in lacking.items()}

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
                case = self.intake.cases[same_code(row.code)]
                values["person_id"] = case.id
            if name == "prestations":
                values["unit"] = row.values["unit"] or self.desk.programme.services[str(row.values["service"])].unit
                place = sealing.place("entry", uid, "note_sealed")
                values["note_sealed"] = sealing.seal_case(vault, case.clinical_public, "clinical", row.note, place) if row.note else None
            if name == "echelles":
                items, place = json.dumps(row.items).ljust(_ITEMS_LENGTH), sealing.place("scale", uid, "items_sealed")
                values["items_sealed"] = sealing.seal_case(vault, case.clinical_public, "clinical", items, place)
            yield values
