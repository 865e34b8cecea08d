"""What a person agreed to, by purpose and partner; who must not know; and help in an emergency without an agreement (rules R1–R3, R14).

An agreement is given in a language, in a manner, by somebody, to one version of the text (``resources/consent``). It is withdrawn at once:
nothing new is written, shared or counted from then on. What left before is told in one sentence, for it cannot be called back.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.folding import fold
from fieldapp.domain.programme import Programme
from fieldapp.domain.rules import Answers, check
from fieldapp.storage import casebook, sealing, transfers
from fieldapp.storage import consents as stored
from fieldapp.storage.casebook import FILE
from fieldapp.storage.database import Transaction

from . import access, circumstances
from .consent_texts import ConsentText as ConsentText
from .consent_texts import texts as texts
from .consent_texts import version
from .desk import Desk, Done, require
from .emergencies import Emergency as Emergency
from .emergencies import emergencies as emergencies
from .emergencies import emergency as emergency
from .emergencies import end_emergency as end_emergency
from .emergencies import open_emergency as open_emergency
from .emergencies import running as running
from .emergencies import seal, written
from .roles import CASE_WORKERS, READERS

CHANGED = frozenset({"people", "story", "months", "today"})
REFERRAL = "referral"
TRANSFER = "transfer"
SENDS = "referral.out"
_COLUMNS = ("manner", "language", "given_by", "given_on", "partner")


@dataclass(frozen=True, slots=True)
class Held:
    """What holds for a purpose: ``answer`` is yes or no; one that was withdrawn keeps its answer and has the day. ``more`` are the further
    answers of the form: assent, interpreter, why no parent."""

    answer: str
    partner: str
    given_on: date
    withdrawn_on: date | None
    manner: str
    language: str
    given_by: str
    version: str
    more: Mapping[str, object] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """Whether it is a yes that was not withdrawn."""
        return self.answer == "yes" and self.withdrawn_on is None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What is told on a withdrawal: the key of a sentence about what already left, and its values."""

    already_left: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Withheld:
    """Somebody who must not know: a partner's code, or in words for who may read the case (None for others)."""

    id: int
    partner: str
    who: str | None
    reason: str


def purposes(programme: Programme) -> tuple[str, ...]:
    """What somebody is asked to agree to, in the order of the form."""
    known = programme.codes["purpose"]
    return tuple(asked.key for asked in programme.forms["consent"].fields if asked.key in known)


def state(desk: Desk, person_id: int) -> dict[str, Held]:
    """What holds, by purpose; a sharing with one partner only stands under ``referral:CODE`` beside that with all."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        rows = stored.held(connection, casebook.standing(connection, person_id))
    return {f"{row['purpose']}:{row['partner']}" if row["partner"] else row["purpose"]: _held(row) for row in rows}


def allows(desk: Desk, person_id: int, purpose: str, partner: str = "") -> bool:
    """Whether the file may be kept and this be done. With ``partner`` the last answer that speaks of it decides; who must not know never
    may. An emergency allows to keep the file and to share, and nothing else."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        files, person_id = casebook.files_of(connection, person_id), casebook.standing(connection, person_id)
        if partner and fold(partner) in {fold(row["partner"]) for row in stored.withheld(connection, files)}:
            return False
        if stored.emergencies(connection, desk.today().isoformat(), person_id) and purpose in (FILE, REFERRAL):
            return True
        rows = stored.held(connection, person_id)
    if not stored.file_holds(rows):
        return False
    about = [row for row in rows if row["purpose"] == purpose and row["partner"] in ("", partner)]
    return bool(about) and about[-1]["answer"] == "yes" and about[-1]["withdrawn_on"] is None


def asked_as(programme: Programme, consent: Answers) -> dict[str, object]:
    """Answers as the form gives them: True, False, or nothing where it was not asked; the words yes and no are understood too."""
    words = {"yes": True, "no": False, "not_asked": None}
    known = purposes(programme)
    return {key: words.get(value, value) if key in known and isinstance(value, str) else value for key, value in consent.items()}


def of_registration(answers: Answers, today: date) -> dict[str, object]:
    """The circumstances of somebody who is not written yet, from the answers of the registration form."""
    opened, birth, stated = answers.get("opened_on"), answers.get("birth_date"), answers.get("age_at_opening")
    row = {
        "birth_date": birth.isoformat() if isinstance(birth, date) else None,
        "age_at_opening": stated if type(stated) is int else None,
        "opened_on": (opened if isinstance(opened, date) else today).isoformat(),
    }
    years = circumstances.age(row, today)
    if years is not None and years < 0:  # a day of birth that lies ahead is told beside its own question
        years = None
    return {"person.minor": years is not None and years < circumstances.ADULT, "person.age_band": circumstances.age_band(years)}


def problems(desk: Desk, asked: Answers, around: Answers) -> dict[str, str]:
    """What is wrong with the answers of the consent form, given who it is about."""
    return check(desk.programme.forms["consent"], asked, desk.programme, today=desk.today(), circumstances=around)


def rows(desk: Desk, asked: Answers) -> list[dict[str, object]]:
    """One row for each purpose answered."""
    today = desk.today()
    given_on = asked.get("given_on")
    common: dict[str, object] = {
        "manner": asked.get("manner") or "oral",
        "language": asked.get("language") or "nd",
        "given_by": asked.get("given_by") or "self",
        "text_version": version(),
        "given_on": (given_on if isinstance(given_on, date) else today).isoformat(),
        "author": desk.user,
        "entered_on": today.isoformat(),
    }
    known = purposes(desk.programme)
    more = {key: value for key, value in asked.items() if key not in known and key not in _COLUMNS and value not in (None, "", [])}
    common["answers"] = json.dumps(more, ensure_ascii=False, sort_keys=True)
    given = {purpose: asked[purpose] for purpose in known if asked.get(purpose) is not None}
    partner = str(asked.get("partner") or "")
    found = [
        {"purpose": purpose, "answer": "yes" if answer else "no", "partner": partner if purpose == REFERRAL and answer else "", **common}
        for purpose, answer in given.items()
    ]
    if partner and given.get(REFERRAL):  # a yes for one partner is a no for all others
        found.insert(0, {"purpose": REFERRAL, "answer": "no", "partner": "", **common})
    return found


def give(desk: Desk, person_id: int, answers: Answers) -> Done[None]:
    """Write further answers to the purposes; those not named stay as they were. Refusing the file closes it to new services.

    An agreement to the file ends a running emergency. Raises Invalid, NotAllowed, Refused ``person_unknown``.
    """
    require(desk, *CASE_WORKERS)
    asked = asked_as(desk.programme, answers)
    with desk.store.write() as tx:
        person_id = casebook.standing(tx.connection, person_id)
        around = circumstances.of(desk, tx.connection, person_id, desk.today())
        wrong = _problems_of_change(desk, asked, around)
        given = [] if wrong else rows(desk, asked)
        if wrong or not given:
            raise Invalid(wrong or {FILE: "consent_answer_missing"})
        before = stored.newest(tx.connection)
        casebook.add_consents(tx.connection, person_id, given)
        ended = stored.end_emergencies(tx.connection, person_id, desk.today().isoformat()) if asked.get(FILE) else []
        tx.audit("consent.changed", f"person {person_id}")
        undo = partial(_ungive, desk, person_id, before, stored.newest(tx.connection), ended)
    return Done(None, CHANGED, undo)


def answers(desk: Desk, person_id: int) -> dict[str, object]:
    """What holds now as the consent form asks it, to be changed; the day and the manner are asked anew."""
    held = state(desk, person_id)
    known = purposes(desk.programme)
    found: dict[str, object] = {purpose: one.holds for purpose, one in held.items() if purpose in known}
    for key, one in held.items():
        if key.startswith(f"{REFERRAL}:") and one.holds:
            found |= {REFERRAL: True, "partner": one.partner}
    if FILE in held:
        found |= {"given_by": held[FILE].given_by, "language": held[FILE].language, **held[FILE].more}
    return found


def withdraw(desk: Desk, person_id: int, purpose: str) -> Done[Withdrawn]:
    """Withdraw the agreement to a purpose from now on; without one to the file nothing else can hold, so then all are withdrawn.

    The value tells what already left. Raises Refused ``consent_not_given`` when there is none that holds.
    """
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        person_id = casebook.standing(tx.connection, person_id)
        found = [
            row
            for row in stored.held(tx.connection, person_id)
            if purpose in (FILE, row["purpose"]) and row["answer"] == "yes" and row["withdrawn_on"] is None
        ]
        if not any(row["purpose"] == purpose for row in found):
            casebook.person(tx.connection, person_id)
            raise Refused("consent_not_given")
        numbers = [row["id"] for row in found]
        stored.withdraw(tx.connection, numbers, desk.today().isoformat())
        tx.audit("consent.withdrawn", f"person {person_id}")
        files = casebook.files_of(tx.connection, person_id)
        left = _already_left(tx, files, {row["purpose"] for row in found})
        if {row["purpose"] for row in found} & {FILE, TRANSFER}:
            transfers.stop(tx, files, desk.today().isoformat())
    return Done(left, CHANGED, partial(_unwithdraw, desk, person_id, numbers))


def withheld(desk: Desk, person_id: int) -> list[Withheld]:
    """Who must not know."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        found = stored.withheld(connection, casebook.files_of(connection, person_id))
    readers = {file: access.reader(desk, file) for file in {row["person_id"] for row in found if row["who_sealed"]}}
    told: list[Withheld] = []
    for row in found:
        who, reader = None, readers.get(row["person_id"])
        if row["who_sealed"] and reader is not None and reader.reading() == "yes":
            who = reader.open(reader.way(), row["who_sealed"], sealing.place("withheld", row["uid"], "who_sealed")).strip()
        told.append(Withheld(row["id"], row["partner"], who, row["reason"]))
    return told


def withhold(desk: Desk, person_id: int, answers: Answers) -> Done[int]:
    """Write somebody who must not know, with the answers of the form *withheld*; the value is the row's number.

    Raises Invalid without a partner and without words, Refused ``clinical_key_missing`` for words nobody could read.
    """
    require(desk, *CASE_WORKERS)
    wrong = check(desk.programme.forms["withheld"], answers, desk.programme, today=desk.today())
    who = str(answers.get("who") or "").strip()
    if not wrong and not who and not answers.get("partner"):
        wrong = {"partner": "withheld_nobody"}
    if wrong:
        raise Invalid(wrong)
    uid = secrets.token_hex(16)
    with desk.store.write() as tx:
        row = casebook.person(tx.connection, person_id)
        number = stored.withhold(
            tx.connection,
            {
                "uid": uid,
                "person_id": person_id,
                "partner": str(answers.get("partner") or ""),
                "who_sealed": seal(desk, row["clinical_public"], who, sealing.place("withheld", uid, "who_sealed")),
                "reason": str(answers.get("reason") or ""),
                **written(desk),
            },
        )
        tx.audit("withheld.added", f"withheld {number}")
    return Done(number, CHANGED, partial(_unwithhold, desk, number))


def lift(desk: Desk, number: int) -> Done[None]:
    """Nothing is withheld from them any more. Raises Refused ``withheld_unknown``."""
    require(desk, *CASE_WORKERS)
    _lift(desk, number, desk.today().isoformat())
    return Done(None, CHANGED, partial(_unlift, desk, number))


def _held(row: casebook.Columns) -> Held:
    withdrawn = row["withdrawn_on"]
    return Held(
        row["answer"], row["partner"], date.fromisoformat(row["given_on"]), date.fromisoformat(withdrawn) if withdrawn else None,
        row["manner"], row["language"], row["given_by"], row["text_version"], json.loads(row["answers"]),
    )  # fmt: skip


def _problems_of_change(desk: Desk, asked: Answers, around: Answers) -> dict[str, str]:
    """A change may name some purposes only, and nobody is asked who refuses; but who agrees, and a child's own word, is asked each time."""
    known = purposes(desk.programme)
    agrees = any(asked.get(purpose) is True for purpose in known)
    said = {"given_by": "self", **asked} if agrees else asked
    may_miss = {*known, "manner", "given_on"} if agrees else {field.key for field in desk.programme.forms["consent"].fields}
    found = problems(desk, said, around)
    return {key: wrong for key, wrong in found.items() if wrong != "answer_missing" or key in asked or key not in may_miss}


def _already_left(tx: Transaction, files: list[int], withdrawn: set[str]) -> Withdrawn:
    months = stored.closed_months_of(tx.connection, files) if withdrawn & {FILE, "statistics"} else 0
    sent = stored.referrals_sent(tx.connection, files, SENDS) if withdrawn & {FILE, REFERRAL} else 0
    if months and sent:
        return Withdrawn("withdrawn_both_left", {"months": months, "referrals": sent})
    if months:
        return Withdrawn("withdrawn_months_left", {"months": months})
    return Withdrawn("withdrawn_referrals_left", {"referrals": sent}) if sent else Withdrawn("withdrawn_nothing_left")


def _ungive(desk: Desk, person_id: int, before: int, last: int, ended: list[int]) -> Done[None]:
    with desk.store.write() as tx:
        casebook.person(tx.connection, person_id)
        if stored.held(tx.connection, person_id)[-1]["id"] != last:
            raise Refused("entry_replaced")
        stored.remove_after(tx.connection, person_id, before, last)
        stored.reopen_emergencies(tx.connection, ended)
        tx.audit("consent.undone", f"person {person_id}")
    return Done(None, CHANGED)


def _unwithdraw(desk: Desk, person_id: int, numbers: list[int]) -> Done[None]:
    with desk.store.write() as tx:
        casebook.person(tx.connection, person_id)  # of somebody erased since, the numbers may be another's by now
        stored.withdraw(tx.connection, numbers, None)
        tx.audit("consent.undone", f"person {person_id}")
    return Done(None, CHANGED)


def _unwithhold(desk: Desk, number: int) -> Done[None]:
    with desk.store.write() as tx:
        stored.drop_withheld(tx.connection, number)
        tx.audit("withheld.undone", f"withheld {number}")
    return Done(None, CHANGED)


def _unlift(desk: Desk, number: int) -> Done[None]:
    _lift(desk, number, None)
    return Done(None, CHANGED)


def _lift(desk: Desk, number: int, day: str | None) -> None:
    with desk.store.write() as tx:
        if stored.one_withheld(tx.connection, number) is None:
            raise Refused("withheld_unknown")
        stored.lift(tx.connection, number, day)
        tx.audit("withheld.lifted" if day else "withheld.undone", f"withheld {number}")
