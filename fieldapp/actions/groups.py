"""Groups people belong to for a while: incubator cohorts, talk groups, trainings. Whoever was there at a session has an entry of that day.

A session is a gathering of the group (see ``gatherings``); its lines are written together, present people only.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.rules import check
from fieldapp.storage import casebook
from fieldapp.storage import entries as stored_entries
from fieldapp.storage import groups as stored
from fieldapp.storage.casebook import Columns

from . import answering, entries, gatherings
from .desk import Desk, Done, require
from .people_rows import full_name, initials
from .roles import CASE_WORKERS, READERS
from .sites import served

CHANGED = gatherings.CHANGED
FORM = "cohort"
# Codes of the list cohort_outcome: who went through to the end, and who of them made a business.
COMPLETED = ("termine", "entreprise")
BUSINESS = ("entreprise",)

_COLUMNS = ("name", "service", "site", "project", "theme", "starts_on", "ends_on", "places", "organisation_id")


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group and its figures: ``enrolled`` ever joined, ``attended`` were there once at least, ``completed`` went through to the end,
    ``business`` of them made one; ``now`` belong to it today."""

    id: int
    name: str
    service: str
    site: str
    project: str
    theme: str
    starts_on: date
    ends_on: date | None
    places: int | None
    sessions: int
    enrolled: int
    now: int
    attended: int
    completed: int
    business: int


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Somebody of a group, the sessions they were at (``times``) and the minutes of them."""

    id: int
    person_id: int
    code: str
    card: str
    name: str
    initials: str
    joined_on: date
    left_on: date | None
    outcome: str
    times: int
    minutes: int


def make(desk: Desk, answers: Mapping[str, object]) -> Done[int]:
    """Make a group by the form *cohort*; the value is its number. Raises Invalid, NotAllowed."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        number = stored.add_cohort(
            tx.connection,
            {"uid": secrets.token_hex(16), **_values(desk, answers), "author": desk.user, "entered_on": desk.today().isoformat()},
        )
        tx.audit("group.made", f"group {number}")
    return Done(number, CHANGED, undo=partial(cancel, desk, number))


def change(desk: Desk, answers: Mapping[str, object], group_id: int) -> Done[None]:
    """Change what the form of a group says. Raises as ``make`` does, Refused ``group_unknown``."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        before = stored.cohort(tx.connection, group_id)
        stored.update_cohort(tx.connection, group_id, **_values(desk, answers))
        tx.audit("group.changed", f"group {group_id}")
    return Done(None, CHANGED, undo=partial(_set, desk, group_id, {key: before[key] for key in (*_COLUMNS, "answers")}))


def cancel(desk: Desk, group_id: int) -> Done[None]:
    """Take away a group nobody ever joined. Raises Refused ``group_not_empty``."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        stored.cohort(tx.connection, group_id)
        if stored.members(tx.connection, group_id):
            raise Refused("group_not_empty")
        stored.update_cohort(
            tx.connection, group_id, cancelled_on=desk.today().isoformat(), cancelled_by=desk.user, cancel_reason=entries.UNDONE
        )
        tx.audit("group.cancelled", f"group {group_id}")
    again = {"cancelled_on": None, "cancelled_by": None, "cancel_reason": None}
    return Done(None, CHANGED, undo=partial(_set, desk, group_id, again))


def answers(desk: Desk, group_id: int) -> dict[str, object]:
    """What the form of a group was answered."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = stored.cohort(connection, group_id)
    form = desk.programme.forms[FORM]
    found = answering.read(form, row["answers"]) | {key: answering.as_answered(form, key, row[key]) for key in _COLUMNS}
    asked = {field.key for field in form.fields}
    return {key: value for key, value in found.items() if key in asked and value not in (None, "")}


def join(desk: Desk, group_id: int, person_id: int, day: date | None = None) -> Done[int]:
    """Write somebody into a group, or back into it; the value is the number of their place.

    Raises Refused ``consent_needed``, ``group_member_already``, ``group_full``; Invalid for a day that lies ahead.
    """
    require(desk, *CASE_WORKERS)
    on = _past(desk, day or desk.today(), "joined_on")
    with desk.store.write() as tx:
        row = stored.cohort(tx.connection, group_id)
        person_id = casebook.standing(tx.connection, person_id)
        casebook.gate(tx.connection, person_id, desk.today())
        known = stored.member(tx.connection, group_id, person_id)
        if known is not None and known["left_on"] is None:
            raise Refused("group_member_already")
        belong = sum(one["left_on"] is None for one in stored.members(tx.connection, group_id))
        if row["places"] is not None and belong >= row["places"]:
            raise Refused("group_full", places=row["places"])
        if known is None:
            number = stored.add_member(
                tx.connection,
                {
                    "cohort_id": group_id,
                    "person_id": person_id,
                    "joined_on": on,
                    "author": desk.user,
                    "entered_on": desk.today().isoformat(),
                },
            )
        else:
            number = known["id"]
            stored.update_member(tx.connection, number, left_on=None, outcome="")
        tx.audit("group.joined", f"person {person_id} group {group_id}")
    undo = partial(_unjoin, desk, number) if known is None else partial(_set_member, desk, number, known["left_on"], known["outcome"])
    return Done(number, CHANGED, undo=undo)


def leave(desk: Desk, member_id: int, day: date, outcome: str) -> Done[None]:
    """Say when somebody left a group, and how (code list cohort_outcome). Raises Invalid, Refused ``member_unknown``."""
    require(desk, *CASE_WORKERS)
    if outcome not in desk.programme.codes["cohort_outcome"]:
        raise Invalid({"outcome": "answer_missing"})
    on = _past(desk, day, "left_on")
    with desk.store.write() as tx:
        before = stored.update_member(tx.connection, member_id, left_on=on, outcome=outcome)
        if on < before["joined_on"]:
            raise Invalid({"left_on": "date_before_other"})
        tx.audit("group.left", f"person {before['person_id']} group {before['cohort_id']}")
    return Done(None, CHANGED, undo=partial(_set_member, desk, member_id, before["left_on"], before["outcome"]))


def session(desk: Desk, group_id: int, answers: Mapping[str, object], present: Collection[int]) -> Done[int]:
    """Write a session of a group with an entry for each member who was there (numbers of persons), whole or not at all.

    ``answers`` are those of ``session_form``. The value is the number of the gathering. Raises Invalid, Refused ``group_nobody_present``,
    ``group_not_member``, and as ``gatherings.add`` does.
    """
    require(desk, *CASE_WORKERS)
    if not present:
        raise Refused("group_nobody_present")
    with desk.store.write() as tx:
        row = stored.cohort(tx.connection, group_id)
        members = {one["person_id"] for one in stored.members(tx.connection, group_id)}
        if not set(present) <= members:
            raise Refused("group_not_member")
        given = {key: row[key] for key in ("service", "site", "project", "theme") if row[key]}
        number = gatherings.write(desk, tx, given | dict(answers), cohort_id=group_id)
        event = stored.gathering(tx.connection, number)
        for person_id in sorted(present):
            gatherings.write_line(desk, tx, event, person_id, 1, None)
        tx.audit("group.met", f"gathering {number}")
    return Done(number, CHANGED, undo=partial(take_back_session, desk, number))


def take_back_session(desk: Desk, gathering_id: int) -> Done[None]:
    """Take a session back: its entries are cancelled, and the session with them."""
    require(desk, *CASE_WORKERS)
    on = desk.today().isoformat()
    with desk.store.write() as tx:
        row = stored.gathering(tx.connection, gathering_id)
        if row["cohort_id"] is None or row["cancelled_on"]:
            raise Refused("gathering_unknown")
        for line in stored.lines(tx.connection, gathering_id):
            stored_entries.cancel(tx.connection, line["id"], on=on, by=desk.user, reason=entries.UNDONE)
        stored.update_gathering(tx.connection, gathering_id, cancelled_on=on, cancelled_by=desk.user, cancel_reason=entries.UNDONE)
        tx.audit("group.session_cancelled", f"gathering {gathering_id}")
    return Done(None, CHANGED)


def service_of(desk: Desk, group_id: int) -> str:
    """The code of the service a group is for."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        return str(stored.cohort(connection, group_id)["service"])


def candidates(desk: Desk, group_id: int, text: str) -> tuple[gatherings.Candidate, ...]:
    """Who may be meant, to join a group: who belongs to it already, who agreed to no file (see ``gatherings.find``)."""
    found = gatherings.find(desk, text)
    with desk.store.read() as connection:
        here = {one["person_id"] for one in stored.members(connection, group_id) if one["left_on"] is None}
        agreed = gatherings.agreed(connection, [one.id for one in found])
    return tuple(gatherings.Candidate(one, None, one.id in here, one.id in agreed) for one in found)


def members(desk: Desk, group_id: int) -> tuple[MemberRow, ...]:
    """Who belongs or belonged to a group, in the order they joined."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        found = stored.members(connection, group_id)
    return tuple(_member(row) for row in found)


def get(desk: Desk, group_id: int) -> GroupRow:
    """One group with its figures. Raises Refused ``group_unknown``."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = stored.cohort(connection, group_id)
        return _group(row, stored.members(connection, group_id), len(stored.gatherings(connection, cohort_id=group_id)))


def list(desk: Desk) -> tuple[GroupRow, ...]:
    """All groups with their figures, the one that began last first."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        return tuple(
            _group(row, stored.members(connection, row["id"]), len(stored.gatherings(connection, cohort_id=row["id"])))
            for row in stored.cohorts(connection)
        )


def _values(desk: Desk, given: Mapping[str, object]) -> dict[str, object]:
    form = desk.programme.forms[FORM]
    problems = check(form, given, desk.programme, today=desk.today())
    if given.get("site") not in served(desk):
        problems.setdefault("site", "site_not_served")
    if "service" not in problems and desk.programme.services[str(given["service"])].needs_note:
        problems["service"] = "gathering_needs_note"
    if problems:
        raise Invalid(problems)
    parted = answering.part(form, given, _COLUMNS, {})
    values = {key: value.isoformat() if isinstance(value, date) else value for key, value in parted.columns.items()}
    blank = {"theme": "", "ends_on": None, "places": None, "organisation_id": None}
    return blank | values | {"answers": answering.write(parted.plain | parted.clinical)}


def _set(desk: Desk, group_id: int, values: Mapping[str, object]) -> Done[None]:
    with desk.store.write() as tx:
        stored.update_cohort(tx.connection, group_id, **values)
        tx.audit("group.changed", f"group {group_id}")
    return Done(None, CHANGED)


def _set_member(desk: Desk, member_id: int, left_on: str | None, outcome: str) -> Done[None]:
    with desk.store.write() as tx:
        row = stored.update_member(tx.connection, member_id, left_on=left_on, outcome=outcome)
        tx.audit("group.changed", f"group {row['cohort_id']}")
    return Done(None, CHANGED)


def _unjoin(desk: Desk, member_id: int) -> Done[None]:
    with desk.store.write() as tx:
        row = stored.update_member(tx.connection, member_id, outcome="")
        stored.remove_member(tx.connection, member_id)
        tx.audit("group.changed", f"group {row['cohort_id']}")
    return Done(None, CHANGED)


def _past(desk: Desk, day: date, key: str) -> str:
    if day > desk.today():
        raise Invalid({key: "date_in_future"})
    return day.isoformat()


def _group(row: Columns, found: Collection[Columns], sessions: int) -> GroupRow:
    return GroupRow(
        **{key: row[key] for key in ("id", "name", "service", "site", "project", "theme", "places")},
        starts_on=date.fromisoformat(row["starts_on"]),
        ends_on=date.fromisoformat(row["ends_on"]) if row["ends_on"] else None,
        sessions=sessions,
        enrolled=len(found),
        now=sum(one["left_on"] is None for one in found),
        attended=sum(one["times"] > 0 for one in found),
        completed=sum(one["outcome"] in COMPLETED for one in found),
        business=sum(one["outcome"] in BUSINESS for one in found),
    )


def _member(row: Columns) -> MemberRow:
    return MemberRow(
        **{key: row[key] for key in ("id", "person_id", "code", "outcome", "times", "minutes")},
        card=row["card"] or "",
        name=full_name(row["given_name"], row["family_name"]),
        initials=initials(row["given_name"], row["family_name"]),
        joined_on=date.fromisoformat(row["joined_on"]),
        left_on=date.fromisoformat(row["left_on"]) if row["left_on"] else None,
    )
