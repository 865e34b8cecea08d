"""The register of incidents with information: what happened, how many persons it touches, what was done (rule R17). It names nobody.

Whoever works here writes one down; coordinators and administrators read the register and take it out as CSV.
"""

from __future__ import annotations

import csv
import io
import secrets
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.rules import Answers, check
from fieldapp.storage import rights as stored
from fieldapp.storage.casebook import Columns
from fieldapp.storage.ledger import Connection
from sync.sheets import files

from . import exports
from .desk import Desk, Done, require
from .emergencies import written
from .roles import CASE_WORKERS

FORM = "incident"
MAY_READ = ("coordinator", "administrator")
MAY_WRITE = (*CASE_WORKERS, *MAY_READ)
COLUMNS = ("day", "site", "kind", "what", "affected", "actions", "told_on", "closed_on")
_CHANGED = frozenset({"incidents"})
# A workbook would run a cell that begins with one of these.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Incident:
    """One line of the register; open until ``closed_on``."""

    id: int
    day: date
    site: str
    kind: str
    what: str
    affected: int | None
    actions: str
    told_on: date | None
    closed_on: date | None
    author: str


def record(desk: Desk, answers: Answers) -> Done[int]:
    """Write an incident with the answers of its form; the value is its number. Raises Invalid, NotAllowed."""
    require(desk, *MAY_WRITE)
    values = _values(desk, answers)
    with desk.store.write() as tx:
        number = stored.add_incident(tx.connection, {"uid": secrets.token_hex(16), **values, **written(desk)})
        tx.audit("incident.recorded", f"incident {number}")
    return Done(number, _CHANGED, partial(_drop, desk, number))


def correct(desk: Desk, number: int, answers: Answers) -> Done[None]:
    """Write an incident anew: what was done since, when it was closed. Raises Invalid, NotAllowed, Refused ``incident_unknown``."""
    require(desk, *MAY_READ)
    values = _values(desk, answers)
    with desk.store.write() as tx:
        row = _row(tx.connection, number)
        stored.set_incident(tx.connection, number, values)
        tx.audit("incident.changed", f"incident {number}")
    return Done(None, _CHANGED, partial(_put_back, desk, number, {key: row[key] for key in COLUMNS}))


def answers(desk: Desk, number: int) -> dict[str, object]:
    """An incident as its form asks it."""
    require(desk, *MAY_READ)
    with desk.store.read() as connection:
        one = _incident(_row(connection, number))
    return {key: getattr(one, key) for key in COLUMNS if getattr(one, key) not in (None, "")}


def register(desk: Desk) -> list[Incident]:
    """Every incident, the last first."""
    require(desk, *MAY_READ)
    with desk.store.read() as connection:
        return [_incident(row) for row in stored.incidents(connection)]


def write(desk: Desk, out: Path, language: str | None = None) -> Path:
    """Write the register to ``out`` as CSV (UTF-8 with mark, semicolons), the form's words on top. Raises Refused ``sheet_not_written``."""
    spoken = language or desk.language
    form = desk.programme.forms[FORM]
    lines: list[list[object]] = [[form.field(key).label[spoken] for key in COLUMNS]]
    kinds = desk.programme.codes["incident_kind"]
    for one in register(desk):
        said = {key: getattr(one, key) for key in COLUMNS} | {"kind": kinds[one.kind][spoken] if one.kind in kinds else one.kind}
        lines.append(["" if said[key] is None else said[key] for key in COLUMNS])
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([[_plain(cell) for cell in line] for line in lines])
    try:
        with exports.writing(desk, out, "internal"):
            files.replace(out, text.getvalue().encode("utf-8-sig"))
    except OSError:
        raise Refused("sheet_not_written", file=out.name) from None
    return out


def _plain(cell: object) -> str:
    text = str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _values(desk: Desk, answers: Answers) -> dict[str, object]:
    wrong = check(desk.programme.forms[FORM], answers, desk.programme, today=desk.today())
    if wrong:
        raise Invalid(wrong)
    found = {key: answers.get(key) for key in COLUMNS}
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in found.items()} | {
        "actions": str(answers.get("actions") or "")
    }


def _row(connection: Connection, number: int) -> Columns:
    row = stored.incident(connection, number)
    if row is None:
        raise Refused("incident_unknown")
    return row


def _incident(row: Columns) -> Incident:
    told, closed = row["told_on"], row["closed_on"]
    return Incident(
        row["id"], date.fromisoformat(row["day"]), row["site"], row["kind"], row["what"], row["affected"], row["actions"],
        date.fromisoformat(told) if told else None, date.fromisoformat(closed) if closed else None, row["author"],
    )  # fmt: skip


def _drop(desk: Desk, number: int) -> Done[None]:
    with desk.store.write() as tx:
        _row(tx.connection, number)
        stored.drop_incident(tx.connection, number)
        tx.audit("incident.undone", f"incident {number}")
    return Done(None, _CHANGED)


def _put_back(desk: Desk, number: int, values: dict[str, object]) -> Done[None]:
    with desk.store.write() as tx:
        stored.set_incident(tx.connection, number, values)
        tx.audit("incident.undone", f"incident {number}")
    return Done(None, _CHANGED)
