"""Referrals: sending one, typing the partner's answer back by its short code, which are overdue, and how partners answer.

A referral is the entry of a service and what stands beside it (see ``referral_rules``). Its states are rows: sent, accepted or refused,
attended, completed, or no answer. The entry's ``issue`` follows, so that figures count where it stands.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from fieldapp.domain import referral_codes
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.storage import casebook, sealing
from fieldapp.storage import referrals as stored
from fieldapp.storage.casebook import Columns

from . import access, entries, referral_rules
from .desk import Desk, Done, require
from .people_rows import initials
from .referral_rules import ACCEPTED, OVER, SENT
from .roles import CASE_WORKERS, READERS

FORM = "referral"
SERVICE = "referral.out"
CHANGED = entries.CHANGED | {"today"}
MAX_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class Sent:
    """A referral that was just sent: the number of its entry, and the code on its slip."""

    entry_id: int
    code: str


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """One referral. ``partner`` is a code or free text; ``state`` a code of ``issue`` that holds since ``state_on``; ``late`` says that an
    answer was due before today."""

    entry_id: int
    person_id: int
    code: str
    person_code: str
    initials: str
    site: str
    partner: str
    organisation_id: int | None
    need: str
    urgency: str
    sent_on: date
    due_on: date | None
    late: bool
    state: str
    state_on: date
    reason: str
    has_note: bool
    accompany: bool

    @property
    def open(self) -> bool:
        """Whether something more is to come of it."""
        return self.state not in OVER


@dataclass(frozen=True, slots=True)
class StateRow:
    """One state a referral went through; ``reading`` says of the partner's words: yes, reason, ask, or blank when there are none."""

    id: int
    state: str
    day: date
    reason: str
    author: str
    reading: str


@dataclass(frozen=True, slots=True)
class PartnerFigures:
    """How a partner answers: referrals sent in a span of days by the state they are in now; ``days`` is the median until accepted."""

    partner: str
    sent: int
    states: Mapping[str, int]
    late: int
    days: float | None


def send(desk: Desk, person_id: int, answers: Mapping[str, object]) -> Done[Sent]:
    """Write a referral by its form; the value is its number and the code of its slip.

    Raises Invalid, NotAllowed, Refused ``consent_needed``, ``clinical_key_missing``, and as ``referral_rules.refuse_unless_agreed``.
    """
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        entry_id = entries.add(desk, tx, FORM, person_id, {"service": SERVICE, **answers})
        code = str(stored.referral(tx.connection, entry_id)["code"])
        tx.audit("referral.sent", f"entry {entry_id}")
    return Done(Sent(entry_id, code), CHANGED, partial(entries.undo, desk, entry_id))


def may_send(desk: Desk, person_id: int, partner: str) -> None:
    """Ask before the form is filled. Raises Refused as ``referral_rules.refuse_unless_agreed``."""
    require(desk, *CASE_WORKERS)
    with desk.store.read() as connection:
        referral_rules.refuse_unless_agreed(desk, connection, person_id, partner)


def set_state(desk: Desk, entry_id: int, state: str, day: date, reason: str = "", note: str = "") -> Done[int]:
    """Write what became of a referral; the value is the number of its new state. The partner's words are sealed for the case.

    Raises Invalid for the day, the reason or the words, NotAllowed, Refused ``referral_unknown``, ``referral_state_same``.
    """
    require(desk, *CASE_WORKERS)
    words = note.strip()
    with desk.store.write() as tx:
        row = stored.referral(tx.connection, entry_id)
        problems = _problems(desk, row, state, day, reason, words)
        if problems:
            raise Invalid(problems)
        if state == row["state"]:
            raise Refused("referral_state_same")
        number = referral_rules.write_state(
            desk, tx, entry_id, row["person_id"], row["site"], row["urgency"], state, day, reason=reason, note=words
        )
        tx.audit("referral.answered", f"entry {entry_id}")
    return Done(number, CHANGED, partial(take_back, desk, number))


def take_back(desk: Desk, state_id: int) -> Done[None]:
    """Take back the state one wrote today: the one before holds again. Raises Refused ``undo_not_yours``, ``referral_state_gone``."""
    require(desk, *CASE_WORKERS)
    today = desk.today()
    with desk.store.write() as tx:
        row = stored.state(tx.connection, state_id)
        if (row["author"], row["entered_on"]) != (desk.user, today.isoformat()):
            raise Refused("undo_not_yours")
        rows = stored.states(tx.connection, [row["entry_id"]])
        if len(rows) < 2 or rows[-1]["id"] != state_id:
            raise Refused("referral_state_gone")
        referral_rules.cancel_last_state(desk, tx, row["entry_id"], reason=entries.UNDONE)
        tx.audit("referral.undone", f"entry {row['entry_id']}")
    return Done(None, CHANGED)


def by_code(desk: Desk, code: str) -> ReferralRow:
    """The referral whose slip bears this code, however it is written. Raises Refused ``referral_code_wrong``, ``referral_unknown``."""
    require(desk, *CASE_WORKERS)
    read = referral_codes.check(code)
    if read is None:
        raise Refused("referral_code_wrong")
    with desk.store.read() as connection:
        return _row(desk, stored.by_code(connection, read))


def one(desk: Desk, entry_id: int) -> ReferralRow:
    """One referral. Raises Refused ``referral_unknown``."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        return _row(desk, stored.referral(connection, entry_id))


def of_person(desk: Desk, person_id: int) -> list[ReferralRow]:
    """Every referral of a person, the latest first."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        return [_row(desk, row) for row in stored.of_files(connection, casebook.files_of(connection, person_id))]


def waiting(desk: Desk) -> list[ReferralRow]:
    """Every referral that waits for an answer or for its end, the one due first on top."""
    require(desk, *READERS)
    open_states = [code for code in desk.programme.codes["issue"] if code not in OVER]
    with desk.store.read() as connection:
        return [_row(desk, row) for row in stored.in_states(connection, open_states)]


def overdue(desk: Desk) -> list[ReferralRow]:
    """The referrals nothing was heard of in time, counted in days the site is open; the latest of all first."""
    return [row for row in waiting(desk) if row.late]


def states(desk: Desk, entry_id: int) -> list[StateRow]:
    """What a referral went through, in order."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = stored.referral(connection, entry_id)
        found = stored.states(connection, [entry_id])
    reader = access.reader(desk, row["person_id"])
    return [
        StateRow(
            one["id"],
            one["state"],
            date.fromisoformat(one["day"]),
            one["reason"],
            one["author"],
            reader.reading(one["author"]) if one["note_sealed"] else "",
        )
        for one in found
    ]


def read_note(desk: Desk, state_id: int) -> str:
    """The partner's words of a state, by the way of the case's notes; who reads them stands in the audit trail. Raises as ``access``."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = stored.state(connection, state_id)
    if row["note_sealed"] is None:
        return ""
    reader = access.reader(desk, row["person_id"])
    way = reader.way(row["author"])
    with desk.store.write() as tx:
        tx.audit("referral.read", f"entry {row['entry_id']}{way.trace}")
    return reader.open(way, row["note_sealed"], sealing.place("referral_state", row["uid"], "note_sealed")).rstrip()


def figures(desk: Desk, start: date, end: date) -> list[PartnerFigures]:
    """How each partner answered what was sent to it between two days, both included; the one most used first. Nobody is named."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        rows = stored.sent_between(connection, start.isoformat(), end.isoformat())
        first = _first_accepted(stored.states(connection, [row["entry_id"] for row in rows]))
    by_partner: dict[str, list[Columns]] = {}
    for row in rows:
        by_partner.setdefault(row["partner"], []).append(row)
    today = desk.today().isoformat()
    return sorted((_figures(partner, mine, first, today) for partner, mine in by_partner.items()), key=lambda one: (-one.sent, one.partner))


def _figures(partner: str, rows: list[Columns], first: Mapping[int, date], today: str) -> PartnerFigures:
    counted: dict[str, int] = {}
    for row in rows:
        counted[row["state"]] = counted.get(row["state"], 0) + 1
    waits = [(first[row["entry_id"]] - date.fromisoformat(row["date"])).days for row in rows if row["entry_id"] in first]
    late = sum(row["due_on"] is not None and row["due_on"] < today for row in rows)
    return PartnerFigures(partner, len(rows), counted, late, float(statistics.median(waits)) if waits else None)


def _first_accepted(rows: list[Columns]) -> dict[int, date]:
    found: dict[int, date] = {}
    for row in rows:
        if row["state"] == ACCEPTED:
            found.setdefault(row["entry_id"], date.fromisoformat(row["day"]))
    return found


def _problems(desk: Desk, row: Columns, state: str, day: date, reason: str, words: str) -> dict[str, str]:
    problems: dict[str, str] = {}
    codes = desk.programme.codes
    checks: dict[str, tuple[Callable[[], bool], str]] = {
        "state": (lambda: state not in codes["issue"] or state == SENT, "code_unknown"),
        "day": (lambda: day > desk.today(), "date_in_future"),
        "reason": (lambda: bool(reason) and reason not in codes["refusal_reason"], "code_unknown"),
        "note": (lambda: len(words) > MAX_NOTE, "text_too_long"),
    }
    for key, (wrong, problem) in checks.items():
        if wrong():
            problems[key] = problem
    if "day" not in problems and day < date.fromisoformat(row["date"]):
        problems["day"] = "referral_before_sent"
    if state == "refusee" and not reason:
        problems.setdefault("reason", "referral_reason_missing")
    return problems


def _row(desk: Desk, row: Columns) -> ReferralRow:
    due = date.fromisoformat(row["due_on"]) if row["due_on"] else None
    return ReferralRow(
        entry_id=row["entry_id"],
        person_id=row["merged_into"] or row["person_id"],
        code=row["code"],
        person_code=row["person_code"],
        initials=initials(row["given_name"], row["family_name"]),
        site=row["site"],
        partner=row["partner"],
        organisation_id=row["organisation_id"],
        need=row["need"],
        urgency=row["urgency"],
        sent_on=date.fromisoformat(row["date"]),
        due_on=due,
        late=due is not None and due < desk.today(),
        state=row["state"],
        state_on=date.fromisoformat(row["state_day"]),
        reason=row["reason"],
        has_note=bool(row["has_note"]),
        accompany=bool(referral_rules.said(row, "accompany")),
    )
