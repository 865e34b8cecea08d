"""The people of a cell: registering somebody, their list and page, their consents, closing a file."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from fieldapp.domain.errors import Invalid
from fieldapp.domain.periods import age_on
from fieldapp.domain.rules import check
from fieldapp.storage import casebook, search
from fieldapp.storage.casebook import Columns, Consent

from . import cards, registration, scales, sealed
from .closures import close, reopen, sign_off, unsigned
from .desk import Desk, Done, require
from .people_rows import Age, ConsentItem, Found, PersonPage, PersonRow, ScoreItem, Similar, StoryItem, full_name, initials
from .roles import CASE_WORKERS, READERS
from .sites import served
from .story import story

__all__ = [
    "CASE_WORKERS", "READERS", "Age", "ConsentItem", "Found", "PersonPage", "PersonRow", "ScoreItem", "Similar", "StoryItem",
    "close", "counts", "ids", "page", "register", "reopen", "rows", "set_consent", "sign_off", "similar", "story", "unsigned",
]  # fmt: skip

PURPOSES = ("file", "statistics", "referral", "scales", "recontact")
_CHANGED = frozenset({"people", "story", "months"})

_FACTS = (
    "language", "interpreter", "nationality", "population_group", "status", "project", "vulnerabilities", "district", "phone", "opened_on",
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
    keys = desk.store.keyring.make([uid], desk.store.vault.clinical_public, desk.store.vault.protection_public)[uid]
    values = registration.columns(desk, uid, keys.clinical, keys.protection, answers) | {
        "uid": uid,
        "clinical_public": keys.clinical,
        "protection_public": keys.protection,
        "referent": desk.user if desk.store.vault.may("counsellor", "psychologist") else "",
        "origin": "typed",
        "author": desk.user,
        "entered_on": today.isoformat(),
    }
    with desk.store.write() as tx:
        values["code"] = casebook.next_code(tx.connection, str(values["site"]))
        values |= cards.at_registration(tx.connection, answers)
        person_id = casebook.add_person(tx.connection, values, given)
        tx.audit("person.registered", f"person {person_id}")
    search.changed(desk.store, person_id)
    return Done(person_id, _CHANGED, partial(erasure.take_back, desk, person_id))


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
        scores=[
            ScoreItem(one.scale, result.date, result.occasion, result.score, result.like_first)
            for one in scales.series(desk, person_id)
            for result in one.results
        ],
        may_record=desk.store.vault.may(*CASE_WORKERS) and file is not None and file.holds,
    )


def similar(desk: Desk, answers: Mapping[str, object]) -> list[Similar]:
    """Who may be the one being registered, best first: told by names in any spelling, birth year and sex; nothing is merged."""
    require(desk, *READERS)
    found = search.similar(desk.store, answers, desk.today())
    lines = {row.id: row for row in rows(desk, [match.id for match in found])}
    return [
        Similar(match.id, line.initials, line.code, line.site, match.why) for match in found if (line := lines.get(match.id)) is not None
    ]


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
    status = registration.precise_status(desk, row)
    vulnerabilities = [code for code in row["vulnerabilities"].split(";") if code]
    shown = dict(row) | {
        "status": None if status == sealed.NOT_STATED else status,
        "vulnerabilities": [*vulnerabilities, *(sealed.restricted(desk.store, row) or ())],
        "opened_on": date.fromisoformat(row["opened_on"]),
    }
    known = {field.key for field in desk.programme.forms[registration.FORM].fields}
    shown |= {key: value for key, value in registration.further(desk, row).items() if key in known}
    order = (*_FACTS[:-1], *sorted(known & shown.keys() - registration.COLUMNS), _FACTS[-1])
    return [(key, shown[key]) for key in order if shown[key] not in (None, "", [], False, "nd")]


def _age(row: Columns, today: date) -> Age:
    if row["birth_date"]:
        born = date.fromisoformat(row["birth_date"])
        return Age(age_on(today, born), bool(row["age_estimated"]), born)
    if row["age_at_opening"] is None:
        return Age(None, False)
    return Age(row["age_at_opening"] + max(0, age_on(today, date.fromisoformat(row["opened_on"]))), True)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _iso(value: object) -> str:
    if not isinstance(value, date):
        raise TypeError("a date is needed")
    return value.isoformat()
