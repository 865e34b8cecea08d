"""What the answers of the registration form become: columns of the person, codes beside them, what is sealed for the case; and back.

Registering somebody and correcting what was registered write the same columns, so that a question is kept in one way only.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fieldapp.domain.programme import Form
from fieldapp.storage import sealing
from fieldapp.storage.casebook import Columns

from . import access, answering, sealed
from .desk import Desk

FORM = "registration"
_PLAIN = (
    "family_name", "given_name", "other_names", "sex", "age_at_opening", "age_estimated", "nationality", "population_group", "language",
    "interpreter", "site", "project", "phone", "district", "contact_safely",
)  # fmt: skip
# Answers that stand in a column, or are made into some; all others are kept together.
COLUMNS = frozenset({*_PLAIN, "birth_date", "opened_on", "status", "vulnerabilities", "elsewhere", "card"})


def columns(desk: Desk, uid: str, clinical: bytes | None, protection: bytes | None, answers: Mapping[str, object]) -> dict[str, object]:
    """The columns of a person, of these answers, sealed for the case ``uid`` under its public halves.

    Raises Refused ``clinical_key_missing`` for a status or words to be sealed, ``protection_key_missing`` for a restricted vulnerability.
    """
    form = desk.programme.forms[FORM]
    parted = answering.part(form, answers, COLUMNS, {})
    birth, vault = answers.get("birth_date"), desk.store.vault
    status = str(answers.get("status") or sealed.NOT_STATED)
    chosen = _codes(answers.get("vulnerabilities"))
    restricted = sorted(chosen & desk.programme.restricted)
    words: bytes | None = None
    if parted.clinical or (clinical is not None and answering.seals(form, COLUMNS, "clinical")):
        words = seal(desk, uid, clinical, parted.clinical)
    return {key: answers[key] for key in _PLAIN if answers.get(key) is not None} | {
        "opened_on": _iso(answers.get("opened_on") or desk.today()),
        "birth_date": _iso(birth) if birth else None,
        "status_group": desk.programme.status_groups[status],
        "status_sealed": sealed.seal_status(vault, clinical, uid, status),
        "vulnerabilities": ";".join(sorted(chosen - desk.programme.restricted)),
        "restricted_sealed": sealed.seal_restricted(vault, protection, uid, restricted),
        "answers": answering.write(parted.plain),
        "answers_sealed": words,
    }


def seal(desk: Desk, uid: str, clinical: bytes | None, words: Mapping[str, object]) -> bytes:
    """The answers that are sealed for the case ``uid``. Raises Refused ``clinical_key_missing``."""
    return answering.seal(desk.store.vault, clinical, "clinical", words, _place(uid))


def answers(desk: Desk, row: Columns) -> dict[str, object]:
    """What the registration form says of a person's row now, as far as the user may read it."""
    form = desk.programme.forms[FORM]
    found: dict[str, object] = {key: row[key] for key in _PLAIN} | further(desk, row)
    found["opened_on"] = date.fromisoformat(row["opened_on"])
    found["birth_date"] = date.fromisoformat(row["birth_date"]) if row["birth_date"] else None
    found["vulnerabilities"] = [
        *(code for code in row["vulnerabilities"].split(";") if code), *(sealed.restricted(desk.store, row) or ())
    ]  # fmt: skip
    if (status := precise_status(desk, row)) is not None:
        found["status"] = status
    asked = {field.key for field in form.fields} | {"birth_date", "age_at_opening", "age_estimated"}
    return {key: value for key, value in found.items() if key in asked and value not in (None, "", [])}


def further(desk: Desk, row: Columns) -> dict[str, object]:
    """The answers that have no column, those in words too for who may read the case."""
    form: Form = desk.programme.forms[FORM]
    found = answering.read(form, row["answers"])
    if row["answers_sealed"] and (reader := access.reader(desk, row["id"])).reading() == "yes":
        found |= answering.opened(form, reader.open(reader.way(), row["answers_sealed"], _place(row["uid"])))[0]
    return found


def precise_status(desk: Desk, row: Columns) -> str | None:
    """The administrative status, for who may read the case; None for others."""
    if not row["status_sealed"] or (reader := access.reader(desk, row["id"])).reading() != "yes":
        return None
    return sealed.status_with(reader.key(reader.way()), desk.store.vault, row)


def _place(uid: str) -> str:
    return sealing.place("person", uid, "answers_sealed")


def _codes(value: object) -> set[str]:
    return {str(code) for code in value} if isinstance(value, list | tuple | set | frozenset) else set()


def _iso(value: object) -> str:
    if not isinstance(value, date):
        raise TypeError("a date is needed")
    return value.isoformat()
