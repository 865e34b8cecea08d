"""Help without an agreement where life is in danger: with a reason, somebody in charge who was told, and seven days at most (rule R1).

An emergency lets a case be opened and kept. It ends by an agreement to the file, by hand, or by itself: then nothing new is written about
the person until they agreed, and the emergency stands in the list until somebody asked them.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.rules import Answers, check
from fieldapp.storage import casebook, sealing
from fieldapp.storage import consents as stored

from .desk import Desk, Done, require
from .people_rows import initials
from .roles import CASE_WORKERS, READERS

LONGEST = timedelta(days=7)
_CHANGED = frozenset({"people", "story", "today"})
_STEP = 128  # characters; what is written here in words is filled up, so that its length tells little


@dataclass(frozen=True, slots=True)
class Emergency:
    """Help without an agreement; it holds until the end of the day ``until``, if nobody ends it before. ``over`` is one that ran out."""

    id: int
    person_id: int
    code: str
    initials: str
    reason: str
    told: str
    until: date
    author: str
    over: bool


def emergency(desk: Desk, person_id: int, reason: str, until: date | None, told: str, words: str = "") -> Done[int]:
    """Help somebody without their agreement, in danger of life, until the end of a day within the week; the value is its number.

    ``told`` is the supervisor who was told. It ends by an agreement to the file, or by itself: then nothing new is written. Somebody who is
    not written yet is registered with an emergency (``people.register``). Raises Invalid, NotAllowed, Refused.
    """
    return open_emergency(desk, person_id, {"reason": reason, "until": until, "told": told, "words": words})


def open_emergency(desk: Desk, person_id: int, answers: Answers) -> Done[int]:
    """The same with the answers of the form *emergency*."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        row = casebook.person(tx.connection, person_id)
        values = row_of(desk, row["clinical_public"], answers)
        number = stored.add_emergency(tx.connection, {**values, "person_id": person_id})
        tx.audit("emergency.opened", f"emergency {number}")
    return Done(number, _CHANGED, partial(_unemergency, desk, number))


def row_of(desk: Desk, public: bytes | None, answers: Answers) -> dict[str, object]:
    """The row of an emergency from the answers of its form. Raises Invalid, ``emergency_too_long`` after more than seven days."""
    wrong = check(desk.programme.forms["emergency"], answers, desk.programme, today=desk.today())
    until = answers.get("until")
    if "until" not in wrong and isinstance(until, date) and until > desk.today() + LONGEST:
        wrong["until"] = "emergency_too_long"
    if wrong or not isinstance(until, date):
        raise Invalid(wrong)
    uid = secrets.token_hex(16)
    return {
        "uid": uid,
        "reason": str(answers["reason"]),
        "words_sealed": seal(desk, public, str(answers.get("words") or ""), sealing.place("emergency", uid, "words_sealed")),
        "told": str(answers["told"]),
        "until": until.isoformat(),
        **written(desk),
    }


def emergencies(desk: Desk) -> list[Emergency]:
    """Every emergency nobody ended, the one that runs out first before the others; one that ran out waits for an agreement."""
    require(desk, *READERS)
    today = desk.today().isoformat()
    with desk.store.read() as connection:
        found = stored.emergencies(connection)
    return [
        Emergency(
            row["id"],
            row["person_id"],
            row["code"],
            initials(row["given_name"], row["family_name"]),
            row["reason"],
            row["told"],
            date.fromisoformat(row["until"]),
            row["author"],
            row["until"] < today,
        )
        for row in found
    ]


def running(desk: Desk, person_id: int) -> Emergency | None:
    """The last emergency of a person that nobody ended, run out or not."""
    return next((one for one in reversed(emergencies(desk)) if one.person_id == person_id), None)


def end_emergency(desk: Desk, person_id: int) -> Done[None]:
    """End the emergencies of a person before their time. Raises Refused ``emergency_unknown`` when there is none."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        ended = stored.end_emergencies(tx.connection, person_id, desk.today().isoformat())
        if not ended:
            raise Refused("emergency_unknown")
        tx.audit("emergency.ended", f"person {person_id}")
    return Done(None, _CHANGED, partial(_unend, desk, person_id, ended))


def written(desk: Desk) -> dict[str, object]:
    """Who writes a row, and when."""
    return {"author": desk.user, "entered_on": desk.today().isoformat()}


def seal(desk: Desk, public: bytes | None, text: str, place: str) -> bytes | None:
    """Words under the clinical key of a case; None without words while nobody could read them. Raises Refused ``clinical_key_missing``."""
    if not text and public is None:
        return None
    return sealing.seal_case(desk.store.vault, public, "clinical", sealing.in_steps(text, _STEP), place)


def _unemergency(desk: Desk, number: int) -> Done[None]:
    with desk.store.write() as tx:
        stored.drop_emergency(tx.connection, number)
        tx.audit("emergency.undone", f"emergency {number}")
    return Done(None, _CHANGED)


def _unend(desk: Desk, person_id: int, numbers: list[int]) -> Done[None]:
    with desk.store.write() as tx:
        stored.reopen_emergencies(tx.connection, numbers)
        tx.audit("emergency.undone", f"person {person_id}")
    return Done(None, _CHANGED)
