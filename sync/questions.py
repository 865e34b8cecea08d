"""Questions: the mission asks about one printed figure of one batch, the site answers with a fixed reason. No free text either way.

A question, inside a sealed reply (``replies``)::

    {"batch": "4f…", "figure": ["OUJ", "2026-01", "services", "services", "MMSD", "", …, 40, "≈"], "number": 3, "period": "2026-01",
     "reason": "high", "v": 1}

- ``number``: counted by the mission for each installation · ``batch``: the batch it is about · ``period``: the month that batch closed.
- ``figure``: the figure as it was printed (``facts.row_of``) · ``reason``: why it is asked, one of ``REASONS``.

Answers, in a slot of kind ``answers`` (``batch``), canonical JSON::

    {"answers": [{"answer": "corrected_in", "number": 3, "period": "2026-03"}], "v": 1}

- ``answer``: one of ``ANSWERS`` · ``period``: the month whose closing corrects it, for ``corrected_in`` only, otherwise empty.

An answer given later to the same question stands before an earlier one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import canonical
from .errors import Unreadable
from .facts import Figure, of_row, row_of

REASONS = ("high", "low", "zero", "register", "confirm")
ANSWERS = ("confirmed", "late_entries", "campaign", "staff_away", "event", "duplicate_suspected", "corrected_in")
LIMIT = 16_384
MAX_ANSWERS = 50
_MONTH = r"\d{4}-(?:0[1-9]|1[0-2])"
_QUESTION = frozenset({"v", "number", "batch", "period", "figure", "reason"})
_ANSWER = frozenset({"number", "answer", "period"})


@dataclass(frozen=True)
class Question:
    """One question about one figure."""

    number: int
    batch: str
    period: str
    figure: Figure
    reason: str


@dataclass(frozen=True)
class Answer:
    """What a site says to it."""

    number: int
    answer: str
    period: str = ""


def to_object(question: Question) -> dict[str, object]:
    """The object that is written."""
    return {
        "v": 1,
        "number": question.number,
        "batch": question.batch,
        "period": question.period,
        "figure": row_of(question.figure),
        "reason": question.reason,
    }


def of_object(value: object) -> Question:
    """What such an object asks. Raises Unreadable."""
    if not isinstance(value, dict) or set(value) != _QUESTION:
        raise Unreadable("file_malformed")
    canonical.number(value["v"], 1, 1)
    return Question(
        number=canonical.number(value["number"], 1, 10**9),
        batch=canonical.text(value["batch"], r"[0-9a-f]{64}"),
        period=canonical.text(value["period"], _MONTH),
        figure=of_row(value["figure"]),
        reason=canonical.text(value["reason"], "|".join(REASONS)),
    )


def encode(answers: Sequence[Answer]) -> bytes:
    """The payload of a slot of answers, at most ``MAX_ANSWERS``."""
    body = [{"number": one.number, "answer": one.answer, "period": one.period} for one in answers]
    data = canonical.encode({"v": 1, "answers": body})
    decode(data)
    return data


def decode(data: bytes) -> list[Answer]:
    """The answers in such a payload. Raises Unreadable."""
    outer = canonical.decode(data, limit=LIMIT, keys=frozenset({"v", "answers"}))
    canonical.number(outer["v"], 1, 1)
    items = outer["answers"]
    if not isinstance(items, list) or not 1 <= len(items) <= MAX_ANSWERS:
        raise Unreadable("file_malformed")
    return [_answer(item) for item in items]


def _answer(item: object) -> Answer:
    if not isinstance(item, dict) or set(item) != _ANSWER:
        raise Unreadable("file_malformed")
    answer = canonical.text(item["answer"], "|".join(ANSWERS))
    period = canonical.text(item["period"], _MONTH if answer == "corrected_in" else "")
    return Answer(canonical.number(item["number"], 1, 10**9), answer, period)
