"""How long files are kept, and their end: a list first, then written words, then each is erased, with a proof (rule R7).

Periods are data (``resources/programme/retention.toml``) that a coordinator may change. A file held for a child or a court, with a request
that waits or in an emergency is left alone and told. The proof counts and names nobody; the audit trail holds each erasure.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

import resources
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.rules import Answers, check
from fieldapp.storage import backups, casebook, erasing, journal, note_search, search, settings
from fieldapp.storage import rights as stored
from fieldapp.storage.casebook import Columns
from resources.wording import LANGUAGES, sentence

from .circumstances import ADULT
from .desk import Desk, Done, require
from .people_rows import initials
from .roles import READERS

KEY = "retention"
_MAY = ("coordinator",)
_MAY_SET = ("coordinator", "administrator")
MAY_HOLD = ("coordinator", "psychologist", "protection")
_CHANGED = frozenset({"people", "story", "months", "drafts", "access", "rights"})


@dataclass(frozen=True, slots=True)
class DueFile:
    """A closed file whose time is over since ``due_on``. ``kind`` is its class; ``waits`` says why it is left alone, if it is."""

    person_id: int
    code: str
    initials: str
    kind: str
    closed_on: date
    due_on: date
    waits: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What was erased, by class; the line of the audit trail that says so, and its hash."""

    day: date
    user: str
    erased: int
    by_kind: dict[str, int]
    seq: int
    head: str


@cache
def defaults() -> dict[str, int]:
    """The periods in months that hold until somebody chooses others."""
    return {key: int(value) for key, value in resources.toml("programme", "retention.toml").items()}


def periods(desk: Desk) -> dict[str, int]:
    """The periods in months that hold here, by class."""
    with desk.store.read() as connection:
        chosen = settings.value(connection, KEY)
    return defaults() | (chosen if isinstance(chosen, dict) else {})


def choose(desk: Desk, answers: Answers) -> Done[None]:
    """Change the periods, with the answers of the form *retention*. Raises Invalid, NotAllowed."""
    require(desk, *_MAY_SET)
    wrong = check(desk.programme.forms[KEY], answers, desk.programme, today=desk.today())
    if wrong:
        raise Invalid(wrong)
    before = periods(desk)
    return _write(desk, {key: answers[key] for key in defaults()}, partial(_write, desk, dict(before)))


def held(desk: Desk, person_id: int) -> str:
    """Why a file is left alone (code list hold_reason), or blank."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        return str(casebook.person(connection, person_id)["hold"])


def keep(desk: Desk, person_id: int, answers: Answers) -> Done[None]:
    """Leave a file alone, with the answers of the form *hold*. Raises NotAllowed, Invalid, Refused ``person_unknown``."""
    wrong = check(desk.programme.forms["hold"], answers, desk.programme, today=desk.today())
    if wrong:
        raise Invalid(wrong)
    return hold(desk, person_id, str(answers["why"]))


def hold(desk: Desk, person_id: int, why: str) -> Done[None]:
    """Leave a file alone for a ``child`` or for ``legal`` reasons, or blank: no more. Raises NotAllowed, Invalid, Refused."""
    require(desk, *MAY_HOLD)
    if why not in {"", *desk.programme.codes["hold_reason"]}:
        raise Invalid({"why": "code_unknown"})
    with desk.store.write() as tx:
        before = casebook.person(tx.connection, person_id)["hold"]
        stored.hold(tx.connection, person_id, why)
        tx.audit("person.hold", f"person {person_id}")
    return Done(None, _CHANGED, None if why == before else partial(hold, desk, person_id, before))


def dry_run(desk: Desk) -> list[DueFile]:
    """Every closed file whose time is over, those that may go and those that are left alone, the longest over first; nothing is changed."""
    require(desk, *_MAY)
    today, months = desk.today(), periods(desk)
    with desk.store.read() as connection:
        rows = stored.closed_files(connection, today.isoformat())
    found = [_due(row, months) for row in rows]
    return sorted((one for one in found if one.due_on <= today), key=lambda one: (one.due_on, one.person_id))


def words_to_write(count: int, language: str) -> str:
    """What has to be written before ``count`` files are erased."""
    return sentence("retention_words", language, count=count)


def purge(desk: Desk, person_ids: Collection[int], words: str) -> Done[Proof]:
    """Erase these files of the dry run for good, each with its keys and its rows; the value proves it.

    Raises Invalid ``words`` unless what ``words_to_write`` says was written, Refused ``retention_not_due`` for a file that is not on the
    list or is left alone: then nothing is erased.
    """
    require(desk, *_MAY)
    if words.strip().casefold() not in {words_to_write(len(person_ids), language).casefold() for language in LANGUAGES}:
        raise Invalid({"words": "retention_words_wrong"})
    due = {one.person_id: one for one in dry_run(desk) if not one.waits}
    if not person_ids or not set(person_ids) <= set(due):
        raise Refused("retention_not_due")
    by_kind: dict[str, int] = {}
    with desk.store.write() as tx:
        for person_id in sorted(person_ids):
            erasing.erase(tx, person_id, desk.today().isoformat())
            tx.audit("person.erased", f"person {person_id}")
            by_kind[due[person_id].kind] = by_kind.get(due[person_id].kind, 0) + 1
        tx.audit("retention.purged", f"files {len(person_ids)}")
    with desk.store.read() as connection:
        head = journal.head(connection)
    search.forget(desk.store)
    note_search.forget(desk.store)
    erasing.finish(desk.store)
    with suppress(Refused):  # the files are gone already; that a copy fails is told by the state of the copies
        backups.make(desk.store, day=desk.today())
    return Done(Proof(desk.today(), desk.user, len(person_ids), by_kind, head.seq, head.hash.hex()), _CHANGED)


def _write(desk: Desk, chosen: dict[str, object], undo: partial[Done[None]] | None = None) -> Done[None]:
    with desk.store.write() as tx:
        settings.choose(tx, KEY, chosen, desk.today())
        tx.audit("setting.retention", "setting retention")
    return Done(None, frozenset({"settings"}), undo)


def _due(row: Columns, months: dict[str, int]) -> DueFile:
    closed = date.fromisoformat(row["closed_on"])
    last = max(closed, date.fromisoformat(row["last_service"])) if row["last_service"] else closed
    due, grown = _later(last, months["closed_adult"]), _grown_up(row)
    child = grown is not None and grown > date.fromisoformat(row["opened_on"])
    if child and grown is not None:
        due = max(due, _later(grown, months["closed_child"]))
    name = initials(row["given_name"], row["family_name"])
    return DueFile(row["id"], row["code"], name, "closed_child" if child else "closed_adult", closed, due, row["waits"])


def _grown_up(row: Columns) -> date | None:
    """The day somebody turned 18, a year later when only an age is known; None when nothing is known."""
    opened = date.fromisoformat(row["opened_on"])
    if row["birth_date"]:
        return _later(date.fromisoformat(row["birth_date"]), 12 * ADULT)
    if row["age_at_opening"] is None:
        return None
    years = ADULT - int(row["age_at_opening"])
    return _later(opened, 12 * (years + 1)) if years > 0 else opened


def _later(day: date, months: int) -> date:
    """The same day so many months later, the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        with suppress(ValueError):
            return date(year, month + 1, last)
    raise ValueError("no such month")
