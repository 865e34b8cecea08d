"""What was done for no single person: awareness sessions, firms, the diaspora, meetings, trainings, deliverables, studies, and events where
those who came are counted without a name. Nobody is named in any of it (rule R5).

People who came are counted by sex and age, unknown ones too. A number of the form that says which band it adds to (``heads``: women of a
regional council, places a firm offers) is kept as answered and counted there.
"""

from __future__ import annotations

import datetime
import json
import secrets
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.programme import Field
from fieldapp.domain.reading_forms import HEADS
from fieldapp.domain.rules import Answers, check, is_shown
from fieldapp.storage import activities as stored
from fieldapp.storage.casebook import Columns
from fieldapp.storage.database import Transaction

from . import answering
from .desk import Desk, Done, require
from .entries import UNDONE, written_reason
from .roles import READERS
from .sites import served

CHANGED = frozenset({"activities", "months"})
FORM = "activity"
_TEXT = ("site", "project", "service", "theme", "population_group", "institution")
COLUMNS = frozenset({*_TEXT, *HEADS, "date", "estimated", "organisation_id"})


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity; ``heads`` maps a band to the people counted in it, ``answers`` what else its form asked."""

    id: int
    date: datetime.date
    site: str
    project: str
    service: str
    theme: str
    population_group: str
    institution: str
    estimated: bool
    organisation_id: int | None
    heads: Mapping[str, int] = field(default_factory=dict)
    answers: Mapping[str, object] = field(default_factory=dict)
    author: str = ""
    cancelled: bool = False
    reason: str = ""

    @property
    def people(self) -> int:
        """Everybody counted, or the places offered."""
        return sum(self.heads.values())


def record(desk: Desk, answers: Answers) -> Done[int]:
    """Write an activity by the form of its service; the value is its number.

    Raises Invalid (``heads_missing`` where people are counted and nobody came), NotAllowed.
    """
    require(desk, *READERS)
    with desk.store.write() as tx:
        number = add(desk, tx, answers)
        tx.audit("activity.recorded", f"activity {number}")
    return Done(number, CHANGED, partial(undo, desk, number))


def add(desk: Desk, tx: Transaction, answers: Answers, replaces: int | None = None) -> int:
    """Check the answers and write the activity inside the caller's transaction; its number. Raises Invalid."""
    form = desk.programme.forms[form_for(desk, str(answers.get("service") or ""))]
    problems = check(form, answers, desk.programme, today=desk.today())
    if answers.get("site") not in served(desk):
        problems.setdefault("site", "site_not_served")
    counting = [asked for asked in form.fields if (asked.heads or asked.key in HEADS) and is_shown(asked, answers)]
    heads = {} if problems else _heads(counting, answers)
    if counting and not problems and not heads:
        problems[counting[0].key] = "heads_missing"
    if problems:
        raise Invalid(problems)
    parted = answering.part(form, answers, COLUMNS, {})
    kept = parted.columns
    values: dict[str, object] = {key: str(kept.get(key) or "") for key in _TEXT}
    values |= {
        "uid": secrets.token_hex(16),
        "date": str(kept["date"]),
        "heads": json.dumps(heads, sort_keys=True),
        "estimated": bool(kept.get("estimated")),
        "organisation_id": kept.get("organisation_id"),
        "answers": answering.write(parted.plain),
        "replaces": replaces,
        "reported_before": replaces is not None and stored.activity(tx.connection, replaces)["reported_before"],
        "origin": "typed",
        "author": desk.user,
        "entered_on": desk.today().isoformat(),
    }
    return stored.add(tx.connection, values)


def correct(desk: Desk, number: int, answers: Answers, reason: str) -> Done[int]:
    """Cancel an activity and write what is right in its place; the value is the new one's number. Raises as ``record`` and ``cancel``."""
    require(desk, *READERS)
    with desk.store.write() as tx:
        stored.cancel(tx.connection, number, on=desk.today().isoformat(), by=desk.user, reason=written_reason(reason))
        new = add(desk, tx, answers, replaces=number)
        tx.audit("activity.corrected", f"activity {number} by activity {new}")
    return Done(new, CHANGED, partial(undo, desk, new))


def cancel(desk: Desk, number: int, reason: str) -> Done[None]:
    """Cancel an activity with a written reason; the row stays. Raises Invalid without a reason, Refused ``activity_cancelled``."""
    require(desk, *READERS)
    with desk.store.write() as tx:
        stored.cancel(tx.connection, number, on=desk.today().isoformat(), by=desk.user, reason=written_reason(reason))
        tx.audit("activity.cancelled", f"activity {number}")
    return Done(None, CHANGED, partial(undo, desk, number))


def undo(desk: Desk, number: int) -> Done[None]:
    """Take back what one did oneself today: an activity just written is cancelled (what it replaced counts again), one cancelled restored.

    Raises Refused ``undo_not_yours`` for what somebody else or another day did, ``activity_replaced``.
    """
    require(desk, *READERS)
    today = desk.today().isoformat()
    with desk.store.write() as tx:
        row = stored.activity(tx.connection, number)
        by, on = (row["cancelled_by"], row["cancelled_on"]) if row["cancelled_on"] else (row["author"], row["entered_on"])
        if (by, on) != (desk.user, today) or (not row["cancelled_on"] and row["origin"] != "typed"):
            raise Refused("undo_not_yours")
        if row["cancelled_on"]:
            stored.restore(tx.connection, number)
        else:
            stored.cancel(tx.connection, number, on=today, by=desk.user, reason=UNDONE)
            if row["replaces"] is not None:
                stored.restore(tx.connection, row["replaces"])
        tx.audit("activity.undone", f"activity {number}")
    return Done(None, CHANGED)


def answers(desk: Desk, number: int) -> dict[str, object]:
    """What the form of an activity was answered, to correct it there."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = _row(desk, stored.activity(connection, number))
    asked = {one.key: one for one in desk.programme.forms[form_for(desk, row.service)].fields}
    found: dict[str, object] = {key: getattr(row, key) for key in (*_TEXT, "date", "estimated", "organisation_id")}
    counted = _heads(asked.values(), row.answers)
    found |= {band: count - counted.get(band, 0) for band, count in row.heads.items()} | dict(row.answers)
    return {key: value for key, value in found.items() if key in asked and value not in (None, "", 0, [])}


def list(
    desk: Desk, start: date, end: date, *, site: str = "", project: str = "", service: str = "", cancelled: bool = False
) -> tuple[ActivityRow, ...]:
    """Activities dated from ``start`` to ``end``, both included, the latest first; of one site, project or service when named."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        found = stored.between(connection, start.isoformat(), end.isoformat(), cancelled=cancelled)
    wanted = {key: value for key, value in (("site", site), ("project", project), ("service", service)) if value}
    return tuple(_row(desk, row) for row in found if all(row[key] == value for key, value in wanted.items()))


def form_for(desk: Desk, service: str) -> str:
    """The key of the form that records a service without a name. Raises Invalid for one that is given to persons only."""
    known = desk.programme.services.get(service)
    if known is None or not (known.heads or known.kind == "collective"):
        raise Invalid({"service": "service_unknown" if known is None else "service_for_persons"})
    return known.form if known.kind == "collective" else FORM


def _heads(counting: Iterable[Field], answers: Answers) -> dict[str, int]:
    """People by band, from the numbers answered."""
    found: Counter[str] = Counter()
    for asked in counting:
        number = answers.get(asked.key)
        band = asked.heads or (asked.key if asked.key in HEADS else "")
        if band and isinstance(number, int) and number:
            found[band] += number
    return dict(found)


def _row(desk: Desk, row: Columns) -> ActivityRow:
    known = desk.programme.services.get(row["service"])
    form = desk.programme.forms[form_for(desk, row["service"])] if known is not None else None
    return ActivityRow(
        id=row["id"],
        date=date.fromisoformat(row["date"]),
        **{key: row[key] for key in _TEXT},
        estimated=bool(row["estimated"]),
        organisation_id=row["organisation_id"],
        heads=json.loads(row["heads"]),
        answers=answering.read(form, row["answers"]),
        author=row["author"],
        cancelled=row["cancelled_on"] is not None,
        reason=row["cancel_reason"] or "",
    )
