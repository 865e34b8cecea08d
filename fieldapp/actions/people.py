"""The people of a cell: registering somebody, their list, their page at a glance, and who among them may be the one being registered."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from fieldapp.domain.errors import Invalid
from fieldapp.domain.periods import age_on
from fieldapp.domain.rules import check
from fieldapp.storage import appointments, casebook, search, steps
from fieldapp.storage import consents as stored
from fieldapp.storage.casebook import Columns, Consent

from . import cards, consents, due, emergencies, erasure, registration, scales, sealed
from .closures import close, reopen, sign_off, unsigned
from .desk import Desk, Done, require
from .people_rows import Age, ConsentItem, Found, PersonPage, PersonRow, ScoreItem, Similar, StoryItem, full_name, initials
from .roles import CASE_WORKERS, READERS
from .sites import served
from .story import story

__all__ = [
    "CASE_WORKERS", "READERS", "Age", "ConsentItem", "Found", "PersonPage", "PersonRow", "ScoreItem", "Similar", "StoryItem",
    "close", "counts", "ids", "page", "referents", "register", "reopen", "rows", "sign_off", "similar", "story", "unsigned",
]  # fmt: skip

ASSESSMENT = "assessment"
_CHANGED = frozenset({"people", "story", "months"})

_FACTS = (
    "language", "interpreter", "nationality", "population_group", "status", "project", "vulnerabilities", "district", "phone", "opened_on",
)  # fmt: skip


def register(
    desk: Desk, answers: Mapping[str, object], consent: Mapping[str, object], *, emergency: Mapping[str, object] | None = None
) -> Done[int]:
    """Open a file: the person and what they consented to, in one transaction; the value is the person's number.

    ``answers`` are those of the form *registration*, ``consent`` those of the form *consent*; with ``emergency``, the answers of that form,
    nobody was asked yet and ``consent`` is not read. Raises Invalid, NotAllowed, Refused ``consent_needed``,
    ``clinical_key_missing`` for a status and ``protection_key_missing`` for a restricted vulnerability.
    """
    require(desk, *CASE_WORKERS)
    today = desk.today()
    asked = consents.asked_as(desk.programme, consent)
    problems = check(desk.programme.forms["registration"], answers, desk.programme, today=today)
    if emergency is None:
        problems |= consents.problems(desk, asked, consents.of_registration(answers, today))
    if answers.get("site") not in served(desk):
        problems.setdefault("site", "site_not_served")
    if problems:
        raise Invalid(problems)
    given = consents.rows(desk, asked) if emergency is None else []
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
    without = None if emergency is None else emergencies.row_of(desk, keys.clinical, emergency)
    with desk.store.write() as tx:
        values["code"] = casebook.next_code(tx.connection, str(values["site"]))
        values |= cards.at_registration(tx.connection, answers)
        person_id = casebook.add_person(tx.connection, values, given, without)
        tx.audit("person.registered", f"person {person_id}")
    search.changed(desk.store, person_id)
    return Done(person_id, _CHANGED, partial(erasure.take_back, desk, person_id))


def ids(desk: Desk, *, text: str = "", chip: str = "all", filters: Mapping[str, str] = casebook.NO_FILTER) -> list[Found]:
    """Who stands in the list, best match first, or without a text the one registered last first. What is searched for is kept nowhere.

    ``filters`` narrow it: a column of ``casebook.FILTERS`` and its value, or ``due`` for whom something is due within so many days.
    """
    require(desk, *READERS)
    if not text.strip():
        return [Found(person_id) for person_id in _within(desk, chip, filters)]
    found = [Found(m.id, m.score, m.why, m.sure) for m in search.find(desk.store, text, desk.today())]
    if chip == "all" and not filters:
        return found
    within = set(_within(desk, chip, filters))
    return [match for match in found if match.id in within]


def _within(desk: Desk, chip: str, filters: Mapping[str, str]) -> list[int]:
    with desk.store.read() as connection:
        found = casebook.ids(connection, chip, desk.user, filters)
    if "due" not in filters:
        return found
    waiting = {one.person_id for one in due.due(desk, desk.today() + timedelta(days=int(filters["due"])))}
    return [person_id for person_id in found if person_id in waiting]


def referents(desk: Desk) -> list[str]:
    """Everybody who follows somebody: whom the list can be narrowed to."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        return casebook.referents(connection)


def rows(desk: Desk, person_ids: Sequence[int]) -> list[PersonRow]:
    """The lines of these people, in the same order; who is unknown is left out."""
    require(desk, *READERS)
    today = desk.today()
    with desk.store.read() as connection:
        found = {row["id"]: row for row in casebook.people(connection, person_ids)}
        planned = appointments.next_of(connection, person_ids, today.isoformat())
    return [_line(found[person_id], today, planned.get(person_id)) for person_id in person_ids if person_id in found]


def counts(desk: Desk) -> dict[str, int]:
    """How many people each chip of the list holds: all, mine, open, closed."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        return casebook.counts(connection, desk.user)


def page(desk: Desk, person_id: int) -> PersonPage:
    """What stands on a person's page; of a file that was merged it is the page of the one that stands, under its number.

    The precise status is there for who may read the case, the restricted annex for protection.
    """
    require(desk, *READERS)
    with desk.store.read() as connection:
        person_id = casebook.standing(connection, person_id)
        row, *merged = (casebook.person(connection, number) for number in casebook.files_of(connection, person_id))
        held = casebook.consents(connection, person_id)
        emergency = stored.emergencies(connection, desk.today().isoformat(), person_id)
        assessed = steps.of_people(connection, [row["id"], *(one["id"] for one in merged)], ASSESSMENT)
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
        facts=_facts(desk, row, merged),
        consents=[_consent_item(purpose, held.get(purpose)) for purpose in consents.purposes(desk.programme)],
        contact_safely=row["contact_safely"],
        referent=row["referent"],
        risk=_risk(assessed),
        closed_on=_day(row["closed_on"]),
        closure_reason=row["closure_reason"],
        scores=[
            ScoreItem(one.scale, result.date, result.occasion, result.score, result.like_first)
            for one in scales.series(desk, person_id)
            for result in one.results
        ],
        may_record=desk.store.vault.may(*CASE_WORKERS) and (bool(emergency) or (file is not None and file.holds)),
        withheld=tuple((one.partner, one.who, one.reason) for one in consents.withheld(desk, person_id)),
    )


def similar(desk: Desk, answers: Mapping[str, object]) -> list[Similar]:
    """Who may be the one being registered, best first: told by names in any spelling, birth year and sex; nothing is merged."""
    require(desk, *READERS)
    found = search.similar(desk.store, answers, desk.today())
    lines = {row.id: row for row in rows(desk, [match.id for match in found])}
    return [
        Similar(match.id, line.initials, line.code, line.site, match.why) for match in found if (line := lines.get(match.id)) is not None
    ]


def _risk(assessed: Sequence[Columns]) -> str:
    """The level of risk of the last assessment that stands."""
    levels = [json.loads(one["answers"]).get("risk", "") for one in assessed if one["cancelled_on"] is None]
    return str(levels[-1]) if levels else ""


def _line(row: Columns, today: date, planned: str | None) -> PersonRow:
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
        next_at=datetime.fromisoformat(planned) if planned else None,
    )


def _consent_item(purpose: str, held: Consent | None) -> ConsentItem:
    if held is None:
        return ConsentItem(purpose, "not_asked")
    return ConsentItem(purpose, "no" if held.withdrawn_on else held.answer, _day(held.given_on), held.manner)


def _facts(desk: Desk, row: Columns, merged: Sequence[Columns]) -> list[tuple[str, object]]:
    """What is known of a person; what is restricted is that of every file merged into theirs, for nobody without the key could bring it."""
    status = registration.precise_status(desk, row)
    vulnerabilities = [code for code in row["vulnerabilities"].split(";") if code]
    restricted = dict.fromkeys(code for one in (row, *merged) for code in sealed.restricted(desk.store, one) or ())
    shown = dict(row) | {
        "status": None if status == sealed.NOT_STATED else status,
        "vulnerabilities": [*vulnerabilities, *restricted],
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
