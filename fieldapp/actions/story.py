"""The story of a person, newest first: everything that happened on one thread, whatever table it stands in, merged files included."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from fieldapp.storage import appointments, casebook, entries, referrals, scales
from fieldapp.storage import steps as stored
from fieldapp.storage import story as further
from fieldapp.storage.casebook import Columns
from fieldapp.storage.registers import Connection

from . import access, answering, sealed
from .desk import Desk, require
from .people_rows import StoryItem
from .roles import READERS
from .steps import OPEN_OR_CLOSED, RECEIVED, RECEIVED_ANNEX, may_fill, seen

_ENTRY = ("site", "project", "minutes", "modality", "interpreter", "quantity", "unit", "amount_mad", "partner", "issue", "household")
# Of the same day the arrival stands below, and the closing above all else.
_ORDER = {"arrival": 0, "session": 2, "service": 2, "referral": 2, "scale": 3, "closure": 5}
_USUAL = 4
_KINDS = {**{form: form for form in (*OPEN_OR_CLOSED, RECEIVED)}, RECEIVED_ANNEX: RECEIVED}


def story(desk: Desk, person_id: int) -> list[StoryItem]:
    """What happened, newest first, cancelled entries included; ``details`` are codes and numbers for the window to put into words."""
    require(desk, *READERS)
    reader = access.reader(desk, person_id)
    with desk.store.read() as connection:
        row = casebook.person(connection, person_id)
        files = casebook.files_of(connection, person_id)
        items = [*_entries(desk, connection, files, reader), *_steps(desk, connection, files, reader)]
        items += [*_scales(connection, person_id), *_appointments(connection, files), *_others(connection, files)]
    _tell_received(desk, person_id, items)
    items.append(StoryItem("arrival", 0, date.fromisoformat(row["opened_on"]), row["project"], {}, author=row["author"]))
    told = any(item.kind == "closure" and not item.cancelled and item.date.isoformat() == row["closed_on"] for item in items)
    if row["closed_on"] and not told:
        items.append(StoryItem("closure", 0, date.fromisoformat(row["closed_on"]), row["closure_reason"] or "", {}))
    return sorted(items, key=lambda item: (item.date, _ORDER.get(item.kind, _USUAL), item.id), reverse=True)


def _entries(desk: Desk, connection: Connection, files: list[int], reader: access.Reader) -> Iterator[StoryItem]:
    services = {entry["id"]: entry for file in files for entry in entries.of_person(connection, file)}
    states = {state["entry_id"]: state for state in referrals.states(connection, list(services))}
    readers = {file: reader if file == files[0] else access.reader(desk, file) for file in files}
    topics: dict[int, list[str]] = {}
    for file in files:
        topics |= _themes(desk, readers[file], {number: one for number, one in services.items() if one["person_id"] == file})
    for entry in services.values():
        yield _entry(desk, entry, services, topics, states.get(entry["id"]), readers[entry["person_id"]])


def _steps(desk: Desk, connection: Connection, files: list[int], reader: access.Reader) -> Iterator[StoryItem]:
    """Steps, closings and re-openings; forms that only some roles fill are told to those roles alone."""
    for row in stored.of_people(connection, files):
        form = desk.programme.forms.get(row["form"])
        if form is not None and form.roles and not may_fill(desk, form):
            continue
        plain = answering.read(form, row["answers"])
        yield StoryItem(
            kind=_KINDS.get(row["form"], "step"),
            id=row["id"],
            date=date.fromisoformat(row["date"]),
            code=str(plain.get("closure_reason", "")) if row["form"] == "closure" else row["form"],
            details={"answers": plain, "form": row["form"], "state": row["state"], "due_on": row["due_on"], "done_on": row["done_on"]},
            has_note=bool(row["sealed_bytes"]),
            cancelled=row["cancelled_on"] is not None,
            reason=row["cancel_reason"] or "",
            corrected=row["replaces"] is not None,
            author=row["author"],
            note_author=row["author"],
            reading=reader.reading(row["author"]) if row["sealed_bytes"] else "",
        )


def _tell_received(desk: Desk, person_id: int, items: list[StoryItem]) -> None:
    """What was done at another site, for who may read it; the words written there are read one by one."""
    told = seen(desk, person_id, [item.id for item in items if item.kind == RECEIVED and item.reading == "yes"])
    for at, item in enumerate(items):
        if item.id in told and item.kind == RECEIVED:
            plain = item.details["answers"]
            known = dict(plain) if isinstance(plain, Mapping) else {}
            known |= {key: value for key, value in told[item.id].items() if key in ("what", "quantity")}
            items[at] = replace(item, details={**item.details, "answers": known})


def _scales(connection: Connection, person_id: int) -> Iterator[StoryItem]:
    for one in scales.of_person(connection, person_id, cancelled=True):
        yield StoryItem(
            "scale",
            one["id"],
            date.fromisoformat(one["date"]),
            one["scale"],
            {key: one[key] for key in ("occasion", "score")},
            cancelled=one["cancelled_on"] is not None,
            reason=one["cancel_reason"] or "",
            corrected=one["replaces"] is not None,
            author=one["author"],
        )


def _appointments(connection: Connection, files: list[int]) -> Iterator[StoryItem]:
    """Appointments that were kept without a service, missed, or are still to come: a session of the day tells of the others itself."""
    for one in appointments.of_person(connection, files):
        if one["state"] == "missed" or (one["state"] == "kept" and not (one["entry_id"] or one["given"])):
            details = {key: one[key] for key in ("at", "user", "state", "reason") if one[key]}
            yield StoryItem("appointment", one["id"], date.fromisoformat(one["day"]), one["kind"], details, author=one["author"])


def _others(connection: Connection, files: list[int]) -> Iterator[StoryItem]:
    for one in further.attachments(connection, files):
        yield StoryItem(
            "attachment",
            one["id"],
            date.fromisoformat(one["day"]),
            one["kind"],
            {"pages": one["pages"], "media": one["media"]},
            cancelled=one["cancelled_on"] is not None,
            reason=one["cancel_reason"] or "",
            author=one["author"],
        )
    for one in further.merges(connection, files):
        yield StoryItem("merge", one["id"], date.fromisoformat(one["merged_on"]), one["code"], author=one["merged_by"])
    for one in further.withdrawn(connection, files):
        details = {"partner": one["partner"]} if one["partner"] else {}
        yield StoryItem("withdrawal", one["id"], date.fromisoformat(one["withdrawn_on"]), one["purpose"], details, author=one["author"])


def _themes(desk: Desk, reader: access.Reader, by_id: Mapping[int, Columns]) -> dict[int, list[str]]:
    """The topics of these entries, of those the user may read: its own or those of the entry it replaces."""
    mine = {number: one for number, one in by_id.items() if one["themes_sealed"] is not None and reader.reading(one["author"]) == "yes"}
    key = reader.key(reader.way(next(iter(mine.values()))["author"])) if mine else b""
    found: dict[int, list[str]] = {}
    for number, entry in sorted(by_id.items()):
        if entry["themes_sealed"] is not None:
            found[number] = sealed.themes(desk.store.vault, key, entry["uid"], entry["themes_sealed"]) if number in mine else []
        elif entry["replaces"] in found:
            found[number] = found[entry["replaces"]]
    return found


def _entry(
    desk: Desk,
    entry: Columns,
    by_id: Mapping[int, Columns],
    topics: Mapping[int, list[str]],
    state: Columns | None,
    reader: access.Reader,
) -> StoryItem:
    service = desk.programme.services.get(entry["service"])
    details = {key: entry[key] for key in _ENTRY if entry[key] not in (None, "", False)}
    details["themes"] = topics.get(entry["id"], [])
    if service is not None and (answers := answering.read(desk.programme.forms[service.form], entry["answers"])):
        details["answers"] = answers
        details["form"] = service.form
    if state is not None:
        details["issue"], details["issue_on"] = state["state"], state["day"]
    with_note: Columns | None = entry
    while with_note is not None and with_note["note_bytes"] is None:
        with_note = by_id.get(with_note["replaces"])
    return StoryItem(
        kind=service.kind if service and service.kind in ("session", "referral") else "service",
        id=entry["id"],
        date=date.fromisoformat(entry["date"]),
        code=entry["service"],
        details=details,
        has_note=with_note is not None and with_note["note_bytes"] > entries.EMPTY_SEALED,
        cancelled=entry["cancelled_on"] is not None,
        reason=entry["cancel_reason"] or "",
        corrected=entry["replaces"] is not None,
        author=entry["author"],
        note_author=with_note["author"] if with_note is not None else "",
        reading=reader.reading(with_note["author"]) if with_note is not None else "",
    )
