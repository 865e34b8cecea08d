"""What was done for people: writing it (see ``sessions`` and ``services``), correcting, cancelling, undoing, reading a note.

Nothing is deleted: a wrong entry is cancelled with a reason, a corrected one is cancelled and replaced by one that names it. A month that
is closed blocks nothing: what comes late rides inside the next closing.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import partial

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.programme import Form
from fieldapp.domain.rules import check, is_shown
from fieldapp.storage import casebook, entries, sealing
from fieldapp.storage.database import Transaction

from . import access, answering, circumstances, referral_rules, sealed
from .desk import Desk, Done, require
from .roles import CASE_WORKERS, READERS
from .sites import served

CHANGED = frozenset({"story", "people", "months", "today"})
UNDONE = "undo"
MAX_REASON = 500

_TEXT = ("site", "project", "service", "modality", "partner", "issue")
_NUMBERS = ("quantity", "amount_mad", "minutes", "household", "organisation_id")
# Answers whose key is one of these stand in a column of their own; all others are kept together.
COLUMNS = frozenset({*_TEXT, *_NUMBERS, "date", "interpreter", "note", "themes"})


def add(desk: Desk, tx: Transaction, form: str, person_id: int, answers: Mapping[str, object], replaces: int | None = None) -> int:
    """Check the answers of a form and write the entry inside the caller's transaction; its number.

    Raises Invalid, Refused ``consent_needed``, ``clinical_key_missing`` when there is a note or a topic and nobody yet who could read it.
    """
    gate = casebook.gate(tx.connection, person_id, desk.today())
    asked = desk.programme.forms[form]
    around, recorded = circumstances.asked(desk, tx.connection, asked, person_id)
    problems = check(
        asked,
        answers,
        desk.programme,
        today=desk.today(),
        opened_on=date.fromisoformat(gate.opened_on),
        circumstances=around,
        steps=recorded,
    )
    if answers.get("site") not in served(desk):
        problems.setdefault("site", "site_not_served")
    if problems:
        raise Invalid(problems)
    answers = {field.key: answers[field.key] for field in asked.fields if field.key in answers and is_shown(field, answers, around)}
    service = desk.programme.services[str(answers["service"])]
    uid = secrets.token_hex(16)
    values: dict[str, object] = {key: str(answers.get(key) or "") for key in _TEXT}
    values |= {
        "uid": uid,
        "date": _iso(answers["date"]),
        "quantity": 1 if answers.get("quantity") is None else answers["quantity"],
        "unit": service.unit,
        "amount_mad": None if answers.get("amount_mad") is None else Decimal(str(answers["amount_mad"])),
        "minutes": answers.get("minutes"),
        "interpreter": bool(answers.get("interpreter")),
        "household": answers.get("household"),
        "organisation_id": answers.get("organisation_id"),
        "answers": answering.write(answering.part(asked, answers, COLUMNS, around).plain),
        **_sealed(desk, tx, gate, uid, asked, answers, replaces),
        "origin": "typed",
        "replaces": replaces,
        "reported_before": replaces is not None and entries.entry(tx.connection, replaces)["reported_before"],
        "author": desk.user,
        "entered_on": desk.today().isoformat(),
    }
    entry_id = entries.add(tx.connection, gate, values)
    if service.kind == "referral":
        referral_rules.written(desk, tx, entry_id, person_id, answers, replaces)
    if not gate.referent and desk.store.vault.may("counsellor", "psychologist"):
        casebook.update_person(tx.connection, person_id, referent=desk.user)
    return entry_id


def cancel(desk: Desk, entry_id: int, reason: str) -> Done[None]:
    """Cancel an entry with a written reason; the row stays. Raises Invalid without a reason, Refused ``entry_cancelled``."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        entries.cancel(tx.connection, entry_id, on=desk.today().isoformat(), by=desk.user, reason=written_reason(reason))
        tx.audit("entry.cancelled", f"entry {entry_id}")
    return Done(None, CHANGED, partial(undo, desk, entry_id))


def correct(desk: Desk, entry_id: int, answers: Mapping[str, object], reason: str) -> Done[int]:
    """Cancel an entry and write what is right in its place; the value is the new entry's number. Raises as ``add`` and ``cancel``."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        old = entries.entry(tx.connection, entry_id)
        entries.cancel(tx.connection, entry_id, on=desk.today().isoformat(), by=desk.user, reason=written_reason(reason))
        new = add(desk, tx, form_for(desk, str(answers.get("service") or old["service"])), old["person_id"], answers, replaces=entry_id)
        tx.audit("entry.corrected", f"entry {entry_id} by entry {new}")
    return Done(new, CHANGED, partial(undo, desk, new))


def undo(desk: Desk, entry_id: int) -> Done[None]:
    """Take back what one did oneself today: an entry just written is cancelled (what it replaced counts again), one cancelled is restored.

    Raises Refused ``undo_not_yours`` for what somebody else or another day did, ``entry_replaced``.
    """
    require(desk, *CASE_WORKERS)
    today = desk.today().isoformat()
    with desk.store.write() as tx:
        row = entries.entry(tx.connection, entry_id)
        by, on = (row["cancelled_by"], row["cancelled_on"]) if row["cancelled_on"] else (row["author"], row["entered_on"])
        if (by, on) != (desk.user, today) or (not row["cancelled_on"] and row["origin"] != "typed"):
            raise Refused("undo_not_yours")
        if row["cancelled_on"]:
            entries.restore(tx.connection, entry_id)
        else:
            entries.cancel(tx.connection, entry_id, on=today, by=desk.user, reason=UNDONE)
            if row["replaces"] is not None:
                entries.restore(tx.connection, row["replaces"])
                referral_rules.put_back(desk, tx, entry_id, entries.entry(tx.connection, row["replaces"]), reason=UNDONE)
        tx.audit("entry.undone", f"entry {entry_id}")
    return Done(None, CHANGED)


def read_note(desk: Desk, entry_id: int, *, glimpse: bool = False) -> str:
    """The note of an entry, empty when it has none; who reads it stands in the audit trail, with the reason or request that opened it.

    A ``glimpse`` is a few words of it seen through the search. Raises NotAllowed ``note_reason_needed`` or ``note_not_yours``.
    """
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = entries.entry(connection, entry_id)
        found = entries.note(connection, entry_id)
    reader = access.reader(desk, row["person_id"])
    way = reader.way(row["author"] if found is None else found.author)
    with desk.store.write() as tx:
        tx.audit("note.found" if glimpse else "note.read", f"entry {entry_id}{way.trace}")
    return "" if found is None else reader.open(way, found.sealed, sealing.place("entry", found.uid, "note_sealed"))


def answers(desk: Desk, entry_id: int) -> dict[str, object]:
    """What the form of an entry was answered, to correct it there; note and topics only for who may read them."""
    require(desk, *CASE_WORKERS)
    with desk.store.read() as connection:
        row = entries.entry(connection, entry_id)
        note, topics = entries.note(connection, entry_id), entries.themes(connection, entry_id)
    reader = access.reader(desk, row["person_id"])
    form = desk.programme.forms[form_for(desk, row["service"])]
    found: dict[str, object] = {key: row[key] for key in (*_TEXT, *_NUMBERS, "interpreter")} | answering.read(form, row["answers"])
    found["date"] = date.fromisoformat(row["date"])
    found |= sealed_answers(desk, entry_id)
    if note is not None and reader.reading(note.author) == "yes":
        found["note"] = read_note(desk, entry_id)
    if topics is not None and reader.reading(topics.author) == "yes":
        key = reader.key(reader.way(topics.author))
        found["themes"] = sealed.themes(desk.store.vault, key, topics.uid, topics.sealed)
    asked = {field.key for field in form.fields}
    return {key: value for key, value in found.items() if key in asked and value not in (None, "", [])}


def sealed_answers(desk: Desk, entry_id: int) -> dict[str, object]:
    """What else the form of an entry was answered in words, for who may read it; empty for others. Who reads it stands in the trail."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = entries.entry(connection, entry_id)
        held = entries.sealed_answers(connection, entry_id)
    reader = access.reader(desk, row["person_id"])
    if not held or reader.reading(row["author"]) != "yes":
        return {}
    way = reader.way(row["author"])
    known = desk.programme.services.get(row["service"])
    form = desk.programme.forms[known.form] if known is not None else None
    found = answering.gathered(form, ((one.uid, one.sealed) for one in held), "entry", lambda blob, place: reader.open(way, blob, place))
    if found:
        with desk.store.write() as tx:
            tx.audit("entry.read", f"entry {entry_id}{way.trace}")
    return found


def form_for(desk: Desk, service: str) -> str:
    """The key of the form that records a service. Raises Invalid for an unknown one."""
    known = desk.programme.services.get(service)
    if known is None:
        raise Invalid({"service": "service_unknown"})
    return known.form


def _sealed(
    desk: Desk, tx: Transaction, gate: casebook.Gate, uid: str, form: Form, answers: Mapping[str, object], replaces: int | None
) -> dict[str, bytes | None]:
    """Note, topics and other answers in words, sealed for the case.

    A correction by somebody who does not read them keeps the old ones unless it says something new; one by somebody who does replaces all.
    """
    vault, public = desk.store.vault, gate.clinical_public
    note, topics = str(answers.get("note") or "").strip(), _list(answers.get("themes"))
    others = answering.part(form, answers, COLUMNS, {}, shown=True).clinical
    replacing = replaces is not None and _reads_all(desk, tx, gate.person_id, replaces)
    anew = replaces is None or replacing
    wants_note = bool(note) or (replacing and vault.clinical_public is not None)
    wants_topics = bool(topics) or (anew and any(field.key == "themes" for field in form.fields))
    wants_others = bool(others) or (anew and vault.clinical_public is not None and answering.seals(form, COLUMNS, "clinical"))
    if (wants_note or wants_topics or wants_others) and public is None and vault.clinical_public is not None:
        public = casebook.complete_keys(desk.store, tx.connection, {gate.person_id: gate.uid})[gate.person_id].clinical
    return {
        "note_sealed": sealing.seal_case(vault, public, "clinical", note, sealing.place("entry", uid, "note_sealed"))
        if wants_note
        else None,
        "themes_sealed": sealed.seal_themes(vault, public, uid, topics) if wants_topics else None,
        "answers_sealed": answering.seal(vault, public, "clinical", others, sealing.place("entry", uid, "answers_sealed"), whole=anew)
        if wants_others
        else None,
    }


def _reads_all(desk: Desk, tx: Transaction, person_id: int, entry_id: int) -> bool:
    """Whether the user holds the clinical key and sees what is sealed of an entry, so that leaving it out of a correction means it."""
    if not desk.store.vault.can_read_clinical:
        return False
    reader = access.reader(desk, person_id)
    held = (
        entries.note(tx.connection, entry_id),
        entries.themes(tx.connection, entry_id),
        *entries.sealed_answers(tx.connection, entry_id),
    )
    return all(reader.reading(one.author) == "yes" for one in held if one is not None)


def written_reason(reason: str) -> str:
    """The reason somebody gave, in one line of limited length. Raises Invalid without one."""
    written = " ".join(reason.split())[:MAX_REASON]
    if not written:
        raise Invalid({"reason": "cancel_reason_missing"})
    return written


def _list(value: object) -> list[str]:
    return [str(code) for code in value if code] if isinstance(value, list | tuple | set | frozenset) else []


def _iso(value: object) -> str:
    if not isinstance(value, date):
        raise Invalid({"date": "date_missing"})
    return value.isoformat()
