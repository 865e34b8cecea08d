"""The people of a cell: registering somebody, their list and page, their consents, closing a file."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import date

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.periods import age_on
from fieldapp.domain.rules import check
from fieldapp.storage import casebook, entries, search
from fieldapp.storage.casebook import Columns, Consent

from . import access, cards, sealed
from .desk import Desk, Done, require
from .people_rows import Age, ConsentItem, Found, PersonPage, PersonRow, ScoreItem, Similar, StoryItem, full_name, initials
from .roles import CASE_WORKERS, READERS
from .sites import served

__all__ = [
    "CASE_WORKERS", "READERS", "Age", "ConsentItem", "Found", "PersonPage", "PersonRow", "ScoreItem", "Similar", "StoryItem",
    "close", "counts", "ids", "page", "register", "rows", "set_consent", "similar", "story",
]  # fmt: skip

PURPOSES = ("file", "statistics", "referral", "scales", "recontact")
_CHANGED = frozenset({"people", "story", "months"})

_FACTS = (
    "language", "interpreter", "nationality", "population_group", "status", "project", "vulnerabilities", "district", "phone", "opened_on",
)  # fmt: skip
_PLAIN = (
    "family_name", "given_name", "other_names", "sex", "age_at_opening", "age_estimated", "nationality", "population_group", "language",
    "interpreter", "site", "project", "phone", "district", "contact_safely",
)  # fmt: skip


def register(desk: Desk, answers: Mapping[str, object], consent: Mapping[str, object]) -> Done[int]:
    """Open a file: the person and what they consented to, in one transaction; the value is the person's number.

    ``answers`` are those of the form *registration*, ``consent`` those of the form *consent*. Raises Invalid, NotAllowed, Refused
    ``consent_needed``, ``clinical_key_missing`` for a status and ``protection_key_missing`` for a restricted vulnerability.
    """
    require(desk, *CASE_WORKERS)
    today = desk.today()
    asked = _as_answered(consent)
    problems = check(desk.programme.forms["registration"], answers, desk.programme, today=today)
    problems |= check(desk.programme.forms["consent"], asked, desk.programme, today=today)
    if answers.get("site") not in served(desk):
        problems.setdefault("site", "site_not_served")
    if problems:
        raise Invalid(problems)
    given = _consents(desk, asked, today)
    uid = secrets.token_hex(16)
    values: dict[str, object] = {key: answers[key] for key in _PLAIN if answers.get(key) is not None}
    opened = answers.get("opened_on") or today
    birth = answers.get("birth_date")
    status = str(answers.get("status") or sealed.NOT_STATED)
    chosen = _codes(answers.get("vulnerabilities"))
    restricted = sorted(chosen & desk.programme.restricted)
    values |= {
        "uid": uid,
        "opened_on": _iso(opened),
        "birth_date": _iso(birth) if birth else None,
        "status_group": desk.programme.status_groups[status],
        "vulnerabilities": ";".join(sorted(chosen - desk.programme.restricted)),
        "referent": desk.user if desk.store.vault.may("counsellor", "psychologist") else "",
        "origin": "typed",
        "author": desk.user,
        "entered_on": today.isoformat(),
    }
    with desk.store.write() as tx:
        values |= _case(desk, uid, status, restricted)
        values["code"] = casebook.next_code(tx.connection, str(values["site"]))
        values |= cards.at_registration(tx.connection, answers)
        person_id = casebook.add_person(tx.connection, values, given)
        tx.audit("person.registered", f"person {person_id}")
    search.changed(desk.store, person_id)
    return Done(person_id, _CHANGED)


def ids(desk: Desk, *, text: str = "", chip: str = "all") -> list[Found]:
    """Who stands in the list, best match first, or without a text the one registered last first. What is searched for is kept nowhere."""
    require(desk, *READERS)
    if not text.strip():
        with desk.store.read() as connection:
            return [Found(person_id) for person_id in casebook.ids(connection, chip, desk.user)]
    found = [Found(m.id, m.score, m.why, m.sure) for m in search.find(desk.store, text, desk.today())]
    if chip == "all":
        return found
    with desk.store.read() as connection:
        within = set(casebook.ids(connection, chip, desk.user))
    return [match for match in found if match.id in within]


def rows(desk: Desk, person_ids: Sequence[int]) -> list[PersonRow]:
    """The lines of these people, in the same order; who is unknown is left out."""
    require(desk, *READERS)
    today = desk.today()
    with desk.store.read() as connection:
        found = {row["id"]: row for row in casebook.people(connection, person_ids)}
    return [_line(found[person_id], today) for person_id in person_ids if person_id in found]


def counts(desk: Desk) -> dict[str, int]:
    """How many people each chip of the list holds: all, mine, open, closed."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        return casebook.counts(connection, desk.user)


def page(desk: Desk, person_id: int) -> PersonPage:
    """What stands on a person's page. The precise status is there for who may read the case, the restricted annex for protection."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = casebook.person(connection, person_id)
        held = casebook.consents(connection, person_id)
        scores = entries.scales_of(connection, person_id)
    file = held.get("file")
    return PersonPage(
        id=person_id,
        code=row["code"],
        name=full_name(row["given_name"], row["family_name"]),
        initials=initials(row["given_name"], row["family_name"]),
        sex=row["sex"],
        age=_age(row, desk.today()),
        site=row["site"],
        project=row["project"],
        opened_on=date.fromisoformat(row["opened_on"]),
        facts=_facts(desk, row),
        consents=[_consent_item(purpose, held.get(purpose)) for purpose in PURPOSES],
        contact_safely=row["contact_safely"],
        referent=row["referent"],
        closed_on=_day(row["closed_on"]),
        closure_reason=row["closure_reason"],
        scores=[ScoreItem(s["scale"], date.fromisoformat(s["date"]), s["occasion"], s["score"]) for s in scores],
        may_record=desk.store.vault.may(*CASE_WORKERS) and file is not None and file.holds,
    )


def story(desk: Desk, person_id: int) -> list[StoryItem]:
    """What happened, newest first, cancelled entries included; ``details`` are codes and numbers for the window to put into words."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = casebook.person(connection, person_id)
        services = entries.of_person(connection, person_id)
        scales = entries.scales_of(connection, person_id)
    by_id = {entry["id"]: entry for entry in services}
    reader = access.reader(desk, person_id)
    topics = _themes(desk, reader, by_id)
    items = [_entry_item(desk, entry, by_id, topics, reader) for entry in services]
    items += [
        StoryItem(
            "scale", s["id"], date.fromisoformat(s["date"]), s["scale"], {key: s[key] for key in ("occasion", "score")}, author=s["author"]
        )
        for s in scales
    ]
    items.append(StoryItem("arrival", 0, date.fromisoformat(row["opened_on"]), row["project"], {}, author=row["author"]))
    if row["closed_on"]:
        items.append(StoryItem("closure", 0, date.fromisoformat(row["closed_on"]), row["closure_reason"] or "", {}))
    order = {"arrival": 0, "scale": 2, "closure": 3}
    return sorted(items, key=lambda item: (item.date, order.get(item.kind, 1), item.id), reverse=True)


def similar(desk: Desk, answers: Mapping[str, object]) -> list[Similar]:
    """Who may be the one being registered, best first: told by names in any spelling, birth year and sex; nothing is merged."""
    require(desk, *READERS)
    found = search.similar(desk.store, answers, desk.today())
    lines = {row.id: row for row in rows(desk, [match.id for match in found])}
    return [
        Similar(match.id, line.initials, line.code, line.site, match.why) for match in found if (line := lines.get(match.id)) is not None
    ]


def close(desk: Desk, person_id: int, answers: Mapping[str, object]) -> Done[None]:
    """Close a file with its reason. Raises Invalid, Refused ``file_closed`` when it is closed already."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        row = casebook.person(tx.connection, person_id)
        if row["closed_on"]:
            raise Refused("file_closed")
        opened = date.fromisoformat(row["opened_on"])
        problems = check(desk.programme.forms["closure"], answers, desk.programme, today=desk.today(), opened_on=opened)
        if problems:
            raise Invalid(problems)
        closed = _iso(answers.get("closed_on") or desk.today())
        casebook.update_person(tx.connection, person_id, closed_on=closed, closure_reason=str(answers["closure_reason"]))
        tx.audit("person.closed", f"person {person_id}")
    return Done(None, _CHANGED)


def set_consent(desk: Desk, person_id: int, answers: Mapping[str, object]) -> Done[None]:
    """Write further answers to the purposes; those not named stay as they were. Refusing the file closes it to new services."""
    require(desk, *CASE_WORKERS)
    asked = _as_answered(answers)
    form = desk.programme.forms["consent"]
    problems = check(form, asked, desk.programme, today=desk.today())
    problems = {key: problem for key, problem in problems.items() if asked.get(key) is not None}
    given = _consents(desk, asked, desk.today()) if not problems else []
    if problems or not given:
        raise Invalid(problems or {"file": "consent_answer_missing"})
    with desk.store.write() as tx:
        casebook.person(tx.connection, person_id)
        casebook.add_consents(tx.connection, person_id, given)
        tx.audit("consent.changed", f"person {person_id}")
    return Done(None, _CHANGED)


def _case(desk: Desk, uid: str, status: str, restricted: Sequence[str]) -> dict[str, object]:
    """The keys of a new case, and what of the person is sealed under them."""
    vault = desk.store.vault
    keys = desk.store.keyring.make([uid], vault.clinical_public, vault.protection_public)[uid]
    return {
        "clinical_public": keys.clinical,
        "protection_public": keys.protection,
        "status_sealed": sealed.seal_status(vault, keys.clinical, uid, status),
        "restricted_sealed": sealed.seal_restricted(vault, keys.protection, uid, restricted),
    }


def _line(row: Columns, today: date) -> PersonRow:
    return PersonRow(
        id=row["id"],
        code=row["code"],
        name=full_name(row["given_name"], row["family_name"]),
        initials=initials(row["given_name"], row["family_name"]),
        sex=row["sex"],
        age=_age(row, today),
        site=row["site"],
        last_contact=_day(row["last_contact"]),
        closed_on=_day(row["closed_on"]),
        closure_reason=row["closure_reason"],
        referent=row["referent"],
    )


def _as_answered(consent: Mapping[str, object]) -> dict[str, object]:
    """Answers as the form gives them: True, False, or nothing where it was not asked; the words yes and no are understood too."""
    words = {"yes": True, "no": False, "not_asked": None}
    return {key: words.get(value, value) if key in PURPOSES and isinstance(value, str) else value for key, value in consent.items()}


def _consents(desk: Desk, asked: Mapping[str, object], today: date) -> list[dict[str, object]]:
    """One row for each purpose answered."""
    common = {
        "manner": asked.get("manner") or "oral",
        "language": asked.get("language") or "nd",
        "given_by": asked.get("given_by") or "self",
        "given_on": _iso(asked.get("given_on") or today),
        "author": desk.user,
        "entered_on": today.isoformat(),
    }
    given = {purpose: asked[purpose] for purpose in PURPOSES if asked.get(purpose) is not None}
    return [{"purpose": purpose, "answer": "yes" if answer else "no", **common} for purpose, answer in given.items()]


def _consent_item(purpose: str, held: Consent | None) -> ConsentItem:
    if held is None:
        return ConsentItem(purpose, "not_asked")
    return ConsentItem(purpose, "no" if held.withdrawn_on else held.answer, _day(held.given_on), held.manner)


def _facts(desk: Desk, row: Columns) -> list[tuple[str, object]]:
    status = None
    if row["status_sealed"] and (reader := access.reader(desk, row["id"])).reading() == "yes":
        status = sealed.status_with(reader.key(reader.way()), desk.store.vault, row)
    vulnerabilities = [code for code in row["vulnerabilities"].split(";") if code]
    shown = dict(row) | {
        "status": None if status == sealed.NOT_STATED else status,
        "vulnerabilities": [*vulnerabilities, *(sealed.restricted(desk.store, row) or ())],
        "opened_on": date.fromisoformat(row["opened_on"]),
    }
    return [(key, shown[key]) for key in _FACTS if shown[key] not in (None, "", [], False, "nd")]


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


def _entry_item(
    desk: Desk, entry: Columns, by_id: Mapping[int, Columns], topics: Mapping[int, list[str]], reader: access.Reader
) -> StoryItem:
    service = desk.programme.services.get(entry["service"])
    details = {
        key: entry[key]
        for key in ("site", "project", "minutes", "modality", "interpreter", "quantity", "unit", "amount_mad", "partner", "issue")
        if entry[key] not in (None, "", False)
    }
    details["themes"] = topics.get(entry["id"], [])
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


def _age(row: Columns, today: date) -> Age:
    if row["birth_date"]:
        born = date.fromisoformat(row["birth_date"])
        return Age(age_on(today, born), bool(row["age_estimated"]), born)
    if row["age_at_opening"] is None:
        return Age(None, False)
    return Age(row["age_at_opening"] + max(0, age_on(today, date.fromisoformat(row["opened_on"]))), True)


def _codes(value: object) -> set[str]:
    return {str(code) for code in value} if isinstance(value, list | tuple | set | frozenset) else set()


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _iso(value: object) -> str:
    if not isinstance(value, date):
        raise TypeError("a date is needed")
    return value.isoformat()
