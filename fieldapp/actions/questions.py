"""Questions of the mission about one printed figure, and the answers: a fixed reason, or the month whose closing corrects it. No free text.

An answer leaves, sealed, with the next daily slot; until then it may be changed. Questions and answers are kept for good.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import mail as kept
from sync.facts import Figure, of_row
from sync.questions import ANSWERS, REASONS

from .desk import Desk, Done, require

__all__ = ["ANSWERS", "REASONS", "Question", "answer", "of_desk"]
_CORRECTED = "corrected_in"
CHANGED = frozenset({"mission", "months"})


@dataclass(frozen=True)
class Question:
    """One question. ``period`` is the month whose closing printed the ``figure``; ``reason`` one of ``REASONS``; ``answer`` one of
    ``ANSWERS`` or empty, ``corrected_in`` the month it names; ``sent`` says that the answer is sealed and no longer changes."""

    number: int
    asked_on: str
    batch: str
    period: Month
    figure: Figure
    reason: str
    answer: str
    corrected_in: Month | None
    answered_by: str
    answered_on: str
    sent: bool


def of_desk(desk: Desk, *, only_open: bool = False) -> tuple[Question, ...]:
    """The questions of the mission, the oldest first; with ``only_open`` those nobody answered. Any role may read them."""
    with desk.store.read() as connection:
        found = kept.questions(connection)
    return tuple(_question(one) for one in found if not (only_open and one.answer))


def answer(desk: Desk, number: int, code: str, month: Month | None = None) -> Done[None]:
    """Answer a question, or change the answer before it leaves. A coordinator's. ``month`` goes with ``corrected_in`` only.

    Raises NotAllowed; Refused ``question_unknown``, ``question_told``, ``question_answer_unknown``, ``question_month_missing``,
    ``question_month_beside``.
    """
    require(desk, "coordinator")
    if code not in ANSWERS:
        raise Refused("question_answer_unknown", answer=code, answers=", ".join(ANSWERS))
    with desk.store.write() as transaction:
        asked = next((one for one in kept.questions(transaction.connection) if one.number == number), None)
        if asked is None:
            raise Refused("question_unknown", number=number)
        if asked.told is not None:
            raise Refused("question_told", number=number)
        if code == _CORRECTED and (month is None or month < Month.parse(asked.period)):
            raise Refused("question_month_missing", month=asked.period)
        if code != _CORRECTED and month is not None:
            raise Refused("question_month_beside")
        kept.answer(transaction, number, code, str(month or ""), desk.user, desk.today().isoformat())
        transaction.audit("question.answered", f"question {number}")
    return Done(None, CHANGED)


def _question(one: kept.Asked) -> Question:
    return Question(
        number=one.number,
        asked_on=one.asked_on,
        batch=one.batch_hash,
        period=Month.parse(one.period),
        figure=of_row(json.loads(one.figure)),
        reason=one.reason,
        answer=one.answer,
        corrected_in=Month.parse(one.answer_period) if one.answer_period else None,
        answered_by=one.answered_by or "",
        answered_on=one.answered_on or "",
        sent=one.told is not None,
    )
