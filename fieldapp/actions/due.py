"""What is due for people: goals, steps with a day, and the follow-ups the programme asks for after a service or a step; one list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from fieldapp.domain.followups import OPENING, Followup, services_after
from fieldapp.domain.programme import Label
from fieldapp.storage import casebook, followups
from fieldapp.storage import steps as stored
from fieldapp.storage.casebook import Columns
from fieldapp.storage.registers import Connection

from .desk import Desk, require
from .people_rows import initials
from .roles import READERS

OVER = ("done", "dropped")


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be done for a person: fill ``form``, or look at the step ``step_id`` of it again. ``what`` says it in each language.

    ``site`` is the person's, to count open days by.
    """

    person_id: int
    code: str
    initials: str
    form: str
    what: Label
    due_on: date
    step_id: int | None
    site: str


def due(desk: Desk, until: date, *, user: str | None = None, person_id: int | None = None) -> list[Due]:
    """What is due by ``until``, the longest waiting first: for everybody, for those a user follows, or for one person."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        files = tuple(casebook.files_of(connection, person_id)) if person_id is not None else ()
        among = followups.Among(user, files)
        people = followups.people(connection, among)
        asked = list(_steps(desk, connection, until, people, files))
        rules = desk.programme.followups.values()
        last = followups.last_filled(connection, {rule.form for rule in rules}, among)
        again = [one for rule in rules for one in _followups(desk, connection, rule, until, people, last[rule.form], among)]
    # A form that only some roles fill is told to those roles alone: its being there says something.
    forms = desk.programme.forms
    asked, again = ([one for one in found if desk.store.vault.may(*(forms[one.form].roles or READERS))] for found in (asked, again))
    # Two rules that ask for the same form ask once, for the earlier day.
    once = {(one.person_id, one.form): one for one in sorted(again, key=lambda one: one.due_on, reverse=True)}
    return sorted([*asked, *once.values()], key=lambda one: (one.due_on, one.person_id, one.form))


def _steps(desk: Desk, connection: Connection, until: date, people: Mapping[int, Columns], files: tuple[int, ...]) -> Iterable[Due]:
    for row in stored.due(connection, until.isoformat(), OVER, files):
        person, form = people.get(row["who"]), desk.programme.forms.get(row["form"])
        if person is not None and form is not None:
            yield _line(person, row["form"], form.label, date.fromisoformat(row["due_on"]), row["id"])


def _followups(
    desk: Desk,
    connection: Connection,
    rule: Followup,
    until: date,
    people: Mapping[int, Columns],
    last: Mapping[int, str],
    among: followups.Among,
) -> Iterable[Due]:
    """Whoever a rule asks something of now: once each, from the earliest time that is not done."""
    asked: set[int] = set()
    for who, counted_from in _counted_from(desk, connection, rule, until, last, among):
        person, due_on = people.get(who), rule.due_after(counted_from)
        if person is None or who in asked or not until - timedelta(rule.lapse_days) <= due_on <= until:
            continue
        done = last.get(who)
        if (rule.until_closure and person["closed_on"]) or (not rule.every_days and rule.is_done(due_on, _date(done))):
            continue
        asked.add(who)
        yield _line(person, rule.form, rule.label, due_on, None)


def _counted_from(
    desk: Desk, connection: Connection, rule: Followup, until: date, last: Mapping[int, str], among: followups.Among
) -> Iterable[tuple[int, date]]:
    source = followups.Source(
        services_after(rule, desk.programme.services), frozenset(set(rule.after) & set(desk.programme.forms)), OPENING in rule.after, among
    )
    lapse = timedelta(rule.lapse_days)
    start, end = (until - lapse - timedelta(rule.days)).isoformat(), (until - timedelta(rule.days)).isoformat()
    if rule.every_days:
        rows = [(who, last.get(who, day)) for who, day in followups.first(connection, source)]
    elif rule.at_session:
        rows = followups.nth(connection, source, rule.at_session, start, end)
    else:
        rows = followups.between(connection, source, start, end)
    return ((who, date.fromisoformat(day)) for who, day in rows)


def _line(person: Columns, form: str, what: Label, due_on: date, step_id: int | None) -> Due:
    name = initials(person["given_name"], person["family_name"])
    return Due(person["id"], person["code"], name, form, what, due_on, step_id, person["site"])


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
