"""What the window is given about people: plain frozen rows, codes instead of words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Found:
    """A person of a list. ``why`` says why the search found them: (key of a reason, values); ``sure`` is False for a less certain match."""

    id: int
    score: float = 1.0
    why: tuple[tuple[str, Mapping[str, str]], ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Age:
    """Completed years today, None when not known; ``estimated`` when no birth date is known, or it is a guess."""

    years: int | None
    estimated: bool
    birth_date: date | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the list; ``next_at`` is the next appointment, on the clock of the site."""

    id: int
    code: str
    name: str
    initials: str
    sex: str
    age: Age
    site: str
    last_contact: date | None
    closed_on: date | None
    closure_reason: str | None
    referent: str
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ConsentItem:
    """What holds for one purpose: yes, no or not_asked."""

    purpose: str
    answer: str
    given_on: date | None = None
    manner: str = ""


@dataclass(frozen=True, slots=True)
class ScoreItem:
    """The result of a scale on one day, on the scale's own range; None when too few items were answered.

    ``like_first`` says whether it may be compared with the first one: same version, language and manner.
    """

    scale: str
    date: date
    occasion: str
    score: int | None
    like_first: bool = True


@dataclass(frozen=True, slots=True)
class PersonPage:
    """All the page of a person shows beside the story. ``facts`` are fields of the registration form with their codes, text or lists.

    ``withheld`` are those who must not know: a partner's code, or in words for who may read them, and the code of the reason.
    ``risk`` is the level of the last assessment, or blank.
    """

    id: int
    code: str
    name: str
    initials: str
    sex: str
    age: Age
    site: str
    project: str
    opened_on: date
    facts: list[tuple[str, object]]
    consents: list[ConsentItem]
    contact_safely: str
    referent: str
    closed_on: date | None
    closure_reason: str | None
    scores: list[ScoreItem]
    may_record: bool
    withheld: tuple[tuple[str, str | None, str], ...] = ()
    risk: str = ""


@dataclass(frozen=True, slots=True)
class StoryItem:
    """One event of the story. ``kind``: arrival, session, service, referral, scale, step, closure, reopening, received (from another site),
    appointment, attachment, merge or withdrawal; ``code`` is its service, scale, form, reason, kind of appointment or paper, file merged
    in, or purpose.

    ``details`` holds codes and numbers (minutes, modality, quantity, unit, amount_mad, partner, issue, issue_on, interpreter, household,
    occasion, score, state, due_on, done_on; ``answers`` of the form named in ``form``; themes for who may read them); ``id`` is the number
    of its row, or 0. ``corrected`` says that it replaces an earlier one. ``has_note`` says of a step that something of it is sealed.
    ``reading`` says of that: ``yes``, ``reason`` (a reason opens it) or ``ask`` (see ``access``); ``note_author`` wrote it.
    """

    kind: str
    id: int
    date: date
    code: str
    details: Mapping[str, object] = field(default_factory=dict)
    has_note: bool = False
    cancelled: bool = False
    reason: str = ""
    corrected: bool = False
    author: str = ""
    note_author: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Similar:
    """Somebody who may be the one being registered."""

    id: int
    initials: str
    code: str
    place: str
    why: tuple[tuple[str, Mapping[str, str]], ...]


def initials(given: str, family: str) -> str:
    """``M. D.``; each letter stands alone, so that an Arabic one beside a Latin one keeps its place."""
    letters = [word[0].upper() for word in (given.strip(), family.strip()) if word]
    if len({letter.isascii() for letter in letters}) > 1:
        return " ".join(f"\u2068{letter}.\u2069" for letter in letters)
    return " ".join(f"{letter}." for letter in letters) or "–"


def full_name(given: str, family: str) -> str:
    """Given name first."""
    return " ".join(part for part in (given.strip(), family.strip()) if part)
