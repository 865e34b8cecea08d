"""What questions and rules may ask of a person beside the answers of the form: age, group, whether the file is closed, what was agreed.

Nothing of it needs a key, so every role is asked the same questions.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from fieldapp.domain.definitions import Form
from fieldapp.domain.periods import age_on
from fieldapp.domain.reading_forms import CIRCUMSTANCE
from fieldapp.storage import casebook, entries, steps
from fieldapp.storage.casebook import Columns
from fieldapp.storage.registers import Connection

from .desk import Desk

ADULT = 18
ALONE = "mna_"
SILENT_DAYS = 60
_BANDS = ((5, "0_5"), (11, "6_11"), (14, "12_14"), (17, "15_17"))


def of(desk: Desk, connection: Connection, person_id: int, today: date) -> dict[str, object]:
    """The circumstances of a person on this day, by their names in forms (``person.minor``). Raises Refused ``person_unknown``.

    ``person.minor`` is False for an unknown age; ``person.age_band`` is 0_5, 6_11, 12_14, 15_17, 18 (and over) or nd; ``person.agreed``
    are the purposes that hold; ``person.vulnerabilities`` leaves out the restricted ones; ``person.child_alone`` is a minor who is
    unaccompanied or separated; ``person.interpreter`` says whether one is needed; ``person.silent`` whether nothing was done for them for
    60 days.
    """
    row = casebook.person(connection, person_id)
    held = casebook.consents(connection, person_id)
    years = age(row, today)
    vulnerabilities = [code for code in row["vulnerabilities"].split(";") if code]
    minor = years is not None and years < ADULT
    return {
        "person.minor": minor,
        "person.child_alone": minor and any(code.startswith(ALONE) for code in vulnerabilities),
        "person.age_band": age_band(years),
        "person.sex": row["sex"],
        "person.group": row["population_group"],
        "person.interpreter": bool(row["interpreter"]),
        "person.silent": _last_contact(connection, row) <= (today - timedelta(SILENT_DAYS)).isoformat(),
        "person.closed": row["closed_on"] is not None,
        "person.agreed": [purpose for purpose, consent in held.items() if consent.holds],
        "person.vulnerabilities": vulnerabilities,
    }


def asked(desk: Desk, connection: Connection, form: Form, person_id: int) -> tuple[dict[str, object], list[str]]:
    """What a form may ask of a person beside its answers: circumstances, and the forms of the steps recorded for them.

    Most forms ask nothing of it, and saving is not to wait for what nobody asks.
    """
    conditions = [*(field.shown_if or {} for field in form.fields), *(rule.when for rule in form.rules)]
    around = any(name.startswith(CIRCUMSTANCE) for condition in conditions for name in condition)
    recorded = any(rule.needs for rule in form.rules)
    return (
        of(desk, connection, person_id, desk.today()) if around else {},
        steps.forms_of(connection, casebook.files_of(connection, person_id)) if recorded else [],
    )


def _last_contact(connection: Connection, row: Columns) -> str:
    return entries.last_day(connection, casebook.files_of(connection, row["id"])) or str(row["opened_on"])


def age(row: Columns | Mapping[str, Any], today: date) -> int | None:
    """Completed years of a person's row on this day; None when not known."""
    if row["birth_date"]:
        return age_on(today, date.fromisoformat(row["birth_date"]))
    if row["age_at_opening"] is None:
        return None
    return int(row["age_at_opening"]) + max(0, age_on(today, date.fromisoformat(row["opened_on"])))


def age_band(years: int | None) -> str:
    """The band rules about children ask for."""
    if years is None:
        return "nd"
    return next((band for most, band in _BANDS if years <= most), "18")
