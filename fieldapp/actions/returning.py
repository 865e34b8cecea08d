"""Coming back from a copy: the mission's head is awaited before anything is sealed, and what the copy does not hold is entered again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from fieldapp.actions import installation
from fieldapp.actions.adopting import Adopted, adopt, adopt_file
from fieldapp.actions.desk import Desk, Done
from fieldapp.domain.errors import Refused
from fieldapp.storage import returned

__all__ = ["Adopted", "Again", "Returning", "adopt", "adopt_file", "entered", "state", "to_enter_again"]

_SEEN_BEFORE = timedelta(days=30)


@dataclass(frozen=True)
class Returning:
    """A restored store that may not seal yet: whose head it awaits, whether that is its own key, since when, and the day of the copy."""

    installation: str
    own: bool
    since: date
    copy: date


@dataclass(frozen=True)
class Again:
    """What to enter again: opening days not ticked yet, and the persons who were perhaps seen on them, their ids, one's own first."""

    days: list[date]
    people: list[int]


def state(desk: Desk) -> Returning | None:
    """What the desk waits for since it was restored; None when it seals as usual."""
    own = installation.name(desk)
    with desk.store.read() as connection:
        waits = returned.awaiting(connection)
    if waits is None:
        return None
    return Returning(waits.installation, waits.installation == own, waits.restored, waits.copy)


def to_enter_again(desk: Desk) -> Again:
    """What a restore lost: every opening day from the copy's to that of the restore, less those ticked as entered; and whoever has a draft,
    or an open case with a last contact in the 30 days before the copy. Both are empty when nothing was restored or all is ticked."""
    with desk.store.read() as connection:
        gap = returned.again(connection)
        if gap is None:
            return Again([], [])
        days = [day for day in _days(gap.copy, gap.restored) if day not in gap.entered]
        return Again(days, returned.perhaps_seen(connection, gap.copy - _SEEN_BEFORE, gap.copy, desk.user) if days else [])


def entered(desk: Desk, day: date) -> Done[None]:
    """Tick a day as entered again. Raises Refused ``again_no_such_day`` for a day that is not on the list."""
    with desk.store.write() as transaction:
        gap = returned.again(transaction.connection)
        if gap is None or day not in _days(gap.copy, gap.restored):
            raise Refused("again_no_such_day", day=day.isoformat())
        returned.tick(transaction, gap, day)
        transaction.audit("day.entered")
    return Done(None, frozenset({"people"}))


def _days(first: date, last: date) -> list[date]:
    """Opening days, both ends included: a copy is made in the course of its day. Cells do not open on Sundays."""
    return [day for n in range((last - first).days + 1) if (day := first + timedelta(days=n)).isoweekday() != 7]
