"""A file that came from another site, written here: the person, what they agreed to, their history, sealed under the new case's keys."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date

from fieldapp.domain.errors import Refused
from fieldapp.domain.programme import Field
from fieldapp.domain.rules import check
from fieldapp.storage import casebook, sealing
from fieldapp.storage import consents as agreed
from fieldapp.storage import steps as stored
from fieldapp.storage.casebook import Columns
from fieldapp.storage.database import Transaction

from . import answering, registration
from .desk import Desk
from .emergencies import seal, written
from .steps import RECEIVED, RECEIVED_ANNEX
from .transfer_contents import Contents, Item

ORIGIN = "transfer"
_LISTS = {"scale": "scale", "referral": "need", "appointment": "appointment_kind"}


def open_file(desk: Desk, tx: Transaction, inside: Contents, site: str) -> int:
    """Open the file of somebody who is not known here; its number. Raises Refused ``transfer_unreadable``, ``protection_key_missing``."""
    uid = secrets.token_hex(16)
    vault = desk.store.vault
    keys = desk.store.keyring.make([uid], vault.clinical_public, vault.protection_public)[uid]
    answers = _fitting(desk, inside, site)
    values = registration.columns(desk, uid, keys.clinical, keys.protection, answers) | {
        "uid": uid,
        "clinical_public": keys.clinical,
        "protection_public": keys.protection,
        "code": casebook.next_code(tx.connection, site),
        "card": inside.card,
        "elsewhere": "card",
        "referent": desk.user,
        "origin": ORIGIN,
        "author": desk.user,
        "entered_on": desk.today().isoformat(),
    }
    person_id = casebook.add_person(tx.connection, values, _consents(desk, inside))
    for partner, reason in inside.withheld:
        row_uid = secrets.token_hex(16)
        who = seal(desk, keys.clinical, "", sealing.place("withheld", row_uid, "who_sealed"))
        row = {"uid": row_uid, "person_id": person_id, "partner": partner, "who_sealed": who, "reason": reason, **written(desk)}
        agreed.withhold(tx.connection, row)
    return person_id


def join(desk: Desk, tx: Transaction, person_id: int, inside: Contents) -> None:
    """Let what comes be written into the file of somebody known here: what they agreed to there holds where nothing holds here."""
    if not agreed.file_holds(agreed.held(tx.connection, person_id)):
        casebook.add_consents(tx.connection, person_id, _consents(desk, inside))


def history(desk: Desk, tx: Transaction, person_id: int, inside: Contents) -> None:
    """What happened at the other site, a step each, sealed; none is a service of this site. Of the annex only protection is told."""
    gate = casebook.gate(tx.connection, person_id, desk.today())
    row = casebook.person(tx.connection, person_id)
    if row["clinical_public"] is None or (row["protection_public"] is None and desk.store.vault.protection_public is not None):
        casebook.complete_keys(desk.store, tx.connection, {person_id: gate.uid})
        row = casebook.person(tx.connection, person_id)
    for item in inside.items:
        _step(desk, tx, gate, row, inside, item.date, clinical=_said(desk, item))
    for day, words in inside.annex:
        _step(desk, tx, gate, row, inside, day, protection={"annex": words})


def _step(
    desk: Desk,
    tx: Transaction,
    gate: casebook.Gate,
    row: Columns,
    inside: Contents,
    day: date,
    *,
    clinical: Mapping[str, object] | None = None,
    protection: Mapping[str, object] | None = None,
) -> None:
    uid, vault = secrets.token_hex(16), desk.store.vault
    columns: dict[str, bytes | None] = {}
    for name, column, said in (("clinical", "answers_sealed", clinical or {}), ("protection", "restricted_sealed", protection or {})):
        public = row[f"{name}_public"]
        columns[column] = (
            answering.seal(vault, public, name, said, sealing.place("step", uid, column)) if said or public is not None else None
        )
    stored.add(
        tx.connection,
        gate,
        {
            "uid": uid,
            "form": RECEIVED if protection is None else RECEIVED_ANNEX,
            "date": day.isoformat(),
            "site": inside.site,
            "state": "",
            "answers": answering.write({"from_site": inside.site}),
            **columns,
            "origin": ORIGIN,
            "author": desk.user,
            "entered_on": desk.today().isoformat(),
        },
    )


def _said(desk: Desk, item: Item) -> dict[str, object]:
    """An item as answers of the form *received*: the service by its code, all else in words of the language of this desk."""
    if item.kind == "service" and item.code in desk.programme.services:
        return {"what": item.code, "quantity": item.n} | ({"words": item.words} if item.words else {})
    known = desk.programme.codes.get(_LISTS.get(item.kind, ""), {}).get(item.code)
    partner = desk.programme.codes["partner"].get(item.words) if item.kind == "referral" else None
    words = partner[desk.language] if partner else item.words
    return {"quantity": item.n, "words": " · ".join(word for word in (known[desk.language] if known else item.code, words) if word)}


def _consents(desk: Desk, inside: Contents) -> list[dict[str, object]]:
    """What the person agreed to there, and that a file is kept here, which they agreed to when they agreed to be sent."""
    today, known = desk.today().isoformat(), desk.programme.codes
    rows: list[dict[str, object]] = []
    for one in inside.consents:
        if one["purpose"] in known["purpose"]:
            manner = one["manner"] if one["manner"] in known["manner"] else "oral"
            rows.append({**one, "manner": manner, "author": desk.user, "entered_on": today})
    if not any(row["purpose"] == casebook.FILE and row["answer"] == "yes" for row in rows):
        raise Refused("transfer_unreadable")
    return rows


def _fitting(desk: Desk, inside: Contents, site: str) -> dict[str, object]:
    """Answers of the registration form that this programme understands. Raises Refused ``transfer_unreadable`` when too little is left."""
    form = desk.programme.forms[registration.FORM]
    found: dict[str, object] = {}
    for asked in form.fields:
        value = _value(desk, asked, inside.person.get(asked.key))
        if value not in (None, "", []):
            found[asked.key] = value
    if "birth_date" not in found and type(inside.person.get("age_at_opening")) is int:
        found |= {key: inside.person[key] for key in ("age_at_opening", "age_estimated") if key in inside.person}
    offered = desk.programme.sites[site].projects if site in desk.programme.sites else ()
    sent = inside.person.get("project")
    found["project"] = sent if sent in offered or not offered else offered[0]
    found |= {"site": site, "opened_on": desk.today()}
    for key in check(form, found, desk.programme, today=desk.today()):
        found.pop(key, None)
    if check(form, found, desk.programme, today=desk.today()):
        raise Refused("transfer_unreadable")
    return found


def _value(desk: Desk, asked: Field, value: object) -> object:
    """An answer in the kind its question has here; None for one that is not understood."""
    known = desk.programme.codes.get(asked.codes or "", {})
    match asked.kind:
        case "choice":
            return value if value in known else None
        case "choices":
            return [code for code in value if code in known] if isinstance(value, list) else None
        case "country":
            return value if value in desk.programme.countries else None
        case "text" | "long_text":
            return value if isinstance(value, str) else None
        case "yes_no":
            return value if isinstance(value, bool) else None
        case "integer" | "year":
            return value if type(value) is int else None
        case "date" | "age_or_birth":
            try:
                return date.fromisoformat(value) if isinstance(value, str) else None
            except ValueError:
                return None
    return None
