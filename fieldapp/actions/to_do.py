"""What is to be done for one person: goals of the plan, steps and follow-ups that are due, a closing to sign off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from fieldapp.domain.opening import open_days_between
from fieldapp.domain.programme import Label
from fieldapp.storage import casebook

from . import calendar, closures, due, steps
from .desk import Desk, require
from .roles import CASE_WORKERS, READERS

# A follow-up is told of so long before it is due; goals always.
AHEAD = timedelta(days=14)
GOAL = "goal"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do. ``kind``: goal, due or sign_off; ``what`` says it in each language where it is data.

    ``words`` is a goal in the person's words, for who may read it; ``form`` what is filled; ``number`` the row it is about; ``on`` its day;
    ``late`` counts the open days since it was due; ``state`` is that of a goal, ``code`` the reason of a closing.
    """

    kind: str
    what: Label | None = None
    words: str = ""
    form: str = ""
    number: int = 0
    on: date | None = None
    late: int = 0
    state: str = ""
    code: str = ""


def of_person(desk: Desk, person_id: int) -> list[Line]:
    """The lines for this person, in the order of their days within each kind. Raises NotAllowed, Refused ``person_unknown``."""
    require(desk, *READERS)
    if not desk.store.vault.may(*CASE_WORKERS):
        return list(_sign_off(desk, person_id))
    return [*_sign_off(desk, person_id), *_goals_and_due(desk, person_id)]


def _goals_and_due(desk: Desk, person_id: int) -> Iterator[Line]:
    known, today = calendar.of(desk), desk.today()
    with desk.store.read() as connection:
        site = casebook.person(connection, person_id)["site"]

    def late(day: date | None) -> int:
        return open_days_between(day, today, site, known) if day is not None and day < today else 0

    goals = {row.id: row for row in steps.of_person(desk, person_id, GOAL) if row.state not in due.OVER}
    words = steps.seen(desk, person_id, list(goals))
    label = desk.programme.forms[GOAL].label if goals else None
    for goal in sorted(goals.values(), key=lambda one: (one.due_on or date.max, one.id)):
        said = str(words.get(goal.id, {}).get(GOAL, ""))
        yield Line("goal", label, said, GOAL, goal.id, goal.due_on, late=late(goal.due_on), state=goal.state)
    for one in due.due(desk, today + AHEAD, person_id=person_id):
        if one.step_id not in goals:
            yield Line("due", one.what, form=one.form, number=one.step_id or 0, on=one.due_on, late=late(one.due_on))


def _sign_off(desk: Desk, person_id: int) -> Iterator[Line]:
    if desk.store.vault.may(*closures.SIGNERS):
        for one in closures.unsigned(desk, person_id):
            yield Line("sign_off", number=one.step_id, on=one.closed_on, code=one.reason)
