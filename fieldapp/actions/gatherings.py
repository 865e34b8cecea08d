"""Many at once: one service of one day, given to people entered one by one. Each line is an entry, saved the moment it is written.

What the service's form asks beside the person is asked once, when the list is opened. People who gave no name are counted in the activity
of the same event (``count_unnamed``).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.periods import Month
from fieldapp.domain.programme import Field, Form
from fieldapp.domain.rules import check, is_shown
from fieldapp.storage import casebook, groups
from fieldapp.storage import entries as stored_entries
from fieldapp.storage.casebook import Columns
from fieldapp.storage.database import Transaction
from fieldapp.storage.ledger import Connection

from . import activities, answering, entries, people
from .desk import Desk, Done, require
from .people_rows import PersonRow, full_name, initials
from .roles import CASE_WORKERS, READERS
from .sites import served

CHANGED = entries.CHANGED | {"groups", "today"}
FORM = "gathering"
LETTERS = 3
FOUND = 8
LARGEST_HOUSEHOLD = 40
MOST = 1_000

_COLUMNS = ("date", "site", "project", "service", "theme", "minutes")
# Questions of a service's form that are each person's own, or have no place in a list.
_EACH = frozenset({"quantity", "household", "note", "themes", "amount_mad", *_COLUMNS})


@dataclass(frozen=True, slots=True)
class GatheringRow:
    """An event: what was given when, and how many ``persons`` and ``items`` its lines count. ``members`` are all those of the
    ``households`` it was for; nobody of them is a person of a figure. ``unnamed`` is the activity of those who gave no name."""

    id: int
    date: date
    site: str
    project: str
    service: str
    theme: str
    minutes: int | None
    cohort_id: int | None
    unnamed: int | None
    persons: int = 0
    items: int = 0
    households: int = 0
    members: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody of the list; ``again`` is the day of the same month on which they were given the same already."""

    entry_id: int
    person_id: int
    code: str
    name: str
    initials: str
    quantity: int
    household: int | None
    again: date | None
    author: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody found for the list; ``again`` as in ``Line``, ``here`` that they stand in it, ``agreed`` that a file was agreed to."""

    person: PersonRow
    again: date | None
    here: bool
    agreed: bool


def form(desk: Desk, service: str = "") -> Form:
    """What is asked once for a list of this service: the form *gathering*, and whatever else the service's own form requires – but nothing
    that is sealed, for a list has no key: such a service is written in the person's file."""
    asked = desk.programme.forms[FORM]
    known = desk.programme.services.get(service)
    if known is None:
        return asked
    own = desk.programme.forms[known.form]
    further = tuple(one for one in own.fields if one.required and not one.seal and one.key not in _EACH)
    labels = {one.section: own.sections[one.section] for one in further}
    return replace(
        asked,
        sections={**asked.sections, **{key: value for key, value in labels.items() if key not in asked.sections}},
        fields=(*asked.fields, *further),
    )


def open(desk: Desk, answers: Mapping[str, object]) -> Done[int]:
    """Open a list; the value is its number. Raises Invalid, NotAllowed, Refused ``gathering_needs_note``."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        number = write(desk, tx, answers)
        tx.audit("gathering.opened", f"gathering {number}")
    return Done(number, CHANGED, undo=partial(_take_back, desk, number))


def write(desk: Desk, tx: Transaction, answers: Mapping[str, object], cohort_id: int | None = None) -> int:
    """Check the answers of ``form`` and write the event inside the caller's transaction; its number. Raises as ``open`` does."""
    asked = form(desk, str(answers.get("service") or ""))
    problems = check(asked, answers, desk.programme, today=desk.today())
    if answers.get("site") not in served(desk):
        problems.setdefault("site", "site_not_served")
    if problems:
        raise Invalid(problems)
    if desk.programme.services[str(answers["service"])].needs_note:
        raise Refused("gathering_needs_note")
    parted = answering.part(asked, answers, _COLUMNS, {})
    return groups.add_gathering(
        tx.connection,
        {
            "uid": secrets.token_hex(16),
            **{key: str(parted.columns.get(key) or "") for key in ("site", "project", "service", "theme")},
            "date": parted.columns["date"].isoformat(),  # type: ignore[attr-defined]  # checked above
            "minutes": parted.columns.get("minutes"),
            "cohort_id": cohort_id,
            "answers": answering.write(parted.plain | parted.clinical),
            "author": desk.user,
            "entered_on": desk.today().isoformat(),
        },
    )


def cancel(desk: Desk, gathering_id: int) -> Done[None]:
    """Take away a list that holds nobody. Raises Refused ``gathering_not_empty``."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        if groups.lines(tx.connection, gathering_id):
            raise Refused("gathering_not_empty")
        groups.gathering(tx.connection, gathering_id)
        groups.update_gathering(
            tx.connection, gathering_id, cancelled_on=desk.today().isoformat(), cancelled_by=desk.user, cancel_reason=entries.UNDONE
        )
        tx.audit("gathering.cancelled", f"gathering {gathering_id}")
    return Done(None, CHANGED, undo=partial(_put_back, desk, gathering_id))


def get(desk: Desk, gathering_id: int) -> GatheringRow:
    """One event. Raises Refused ``gathering_unknown``."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = groups.gathering(connection, gathering_id)
        found = groups.lines(connection, gathering_id)
    sizes = [line["household"] for line in found if line["household"] is not None]
    return replace(
        _row(row),
        persons=len({line["person_id"] for line in found}),
        items=sum(line["quantity"] for line in found),
        households=len(sizes),
        members=sum(sizes),
    )


def list(desk: Desk, start: date | None = None, end: date | None = None, *, cohort_id: int | None = None) -> tuple[GatheringRow, ...]:
    """The events of these days, both included, newest first."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        found = groups.gatherings(connection, (start or date.min).isoformat(), (end or date.max).isoformat(), cohort_id)
    return tuple(
        replace(_row(row), persons=row["persons"], items=row["items"], households=row["households"], members=row["household_members"])
        for row in found
    )


def find(desk: Desk, text: str) -> tuple[PersonRow, ...]:
    """Who may be meant by the code of a card, a file number or at least three letters, best first, eight at most."""
    require(desk, *READERS)
    written = text.strip()
    if not written:
        return ()
    number = _by_card(desk, written)
    if number is not None:
        return tuple(people.rows(desk, [number]))
    if len(written) < LETTERS:
        return ()
    return tuple(people.rows(desk, [one.id for one in people.ids(desk, text=written)[:FOUND]]))


def candidates(desk: Desk, gathering_id: int, text: str) -> tuple[Candidate, ...]:
    """The same for a list: who stands in it already, who was given the same this month, who agreed to no file."""
    found = find(desk, text)
    numbers = [one.id for one in found]
    with desk.store.read() as connection:
        row = groups.gathering(connection, gathering_id)
        again = groups.last_served(connection, row["service"], numbers, _since(row), but=gathering_id)
        here = {line["person_id"] for line in groups.lines(connection, gathering_id)}
        agreeing = agreed(connection, numbers)
    return tuple(Candidate(one, _day(again.get(one.id)), one.id in here, one.id in agreeing) for one in found)


def people_found(desk: Desk, text: str) -> tuple[Candidate, ...]:
    """The same for a paper that is typed: who agreed to no file."""
    found = find(desk, text)
    with desk.store.read() as connection:
        agreeing = agreed(connection, [one.id for one in found])
    return tuple(Candidate(one, None, here=False, agreed=one.id in agreeing) for one in found)


def person(desk: Desk, person_id: int) -> Candidate:
    """Somebody who was found before, as ``people_found`` tells them. Raises Refused ``person_unknown``."""
    found = people.rows(desk, [person_id])
    if not found:
        raise Refused("person_unknown")
    with desk.store.read() as connection:
        return Candidate(found[0], None, here=False, agreed=bool(agreed(connection, [person_id])))


def agreed(connection: Connection, person_ids: Sequence[int]) -> set[int]:
    """Who of these agreed to a file, and did not withdraw it."""
    return {number for number in person_ids if (held := casebook.consents(connection, number).get("file")) and held.holds}


def add(desk: Desk, gathering_id: int, person_id: int, quantity: int = 1, household: int | None = None) -> Done[int]:
    """Write somebody into the list, at once; the value is the number of the entry. ``household`` says for how many persons it was.

    Raises Invalid with what is wrong of ``quantity`` or ``household``, Refused ``consent_needed``, ``gathering_asks_more``.
    """
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        row = groups.gathering(tx.connection, gathering_id)
        if row["cancelled_on"]:
            raise Refused("gathering_unknown")
        entry_id = write_line(desk, tx, row, person_id, quantity, household)
        tx.audit("gathering.added", f"entry {entry_id}")
    return Done(entry_id, CHANGED, undo=partial(take_off, desk, entry_id))


def write_line(desk: Desk, tx: Transaction, row: Columns, person_id: int, quantity: int, household: int | None) -> int:
    """Write the entry of one person of an event inside the caller's transaction; its number. Raises as ``add`` does."""
    service = desk.programme.services[row["service"]]
    own = desk.programme.forms[service.form]
    if household is not None and (not service.household or not 1 <= household <= LARGEST_HOUSEHOLD):
        raise Invalid({"household": "household_impossible"})
    common = answering.read(form(desk, row["service"]), row["answers"])
    unit = common.get("unit_mad")
    each: dict[str, object] = {
        **common,
        **{key: row[key] for key in ("site", "project", "service")},
        "date": date.fromisoformat(row["date"]),
        "minutes": row["minutes"],
        "quantity": quantity,
        "household": household,
        "amount_mad": unit * quantity if isinstance(unit, Decimal) else None,
    }
    try:
        entry_id = entries.add(desk, tx, service.form, person_id, _asked(own.fields, each))
    except Invalid as wrong:
        raise (wrong if "quantity" in wrong.problems else Refused("gathering_asks_more")) from None
    groups.put_in(tx.connection, entry_id, row["id"], household)
    return entry_id


def take_off(desk: Desk, entry_id: int) -> Done[None]:
    """Take a line out of its list: undone when one wrote it oneself today, otherwise cancelled. Nobody's file forgets it."""
    require(desk, *CASE_WORKERS)
    with desk.store.read() as connection:
        row = stored_entries.entry(connection, entry_id)
    if (row["author"], row["entered_on"]) == (desk.user, desk.today().isoformat()):
        return replace(entries.undo(desk, entry_id), changed=CHANGED, undo=partial(_restore, desk, entry_id))
    return replace(entries.cancel(desk, entry_id, entries.UNDONE), changed=CHANGED, undo=partial(_restore, desk, entry_id))


def unnamed_answers(desk: Desk, gathering_id: int) -> dict[str, object]:
    """What the activity of those who gave no name shares with the list."""
    row = get(desk, gathering_id)
    shared = {"date": row.date, "site": row.site, "project": row.project, "service": row.service, "theme": row.theme}
    return {key: value for key, value in shared.items() if value}


def count_unnamed(desk: Desk, answers: Mapping[str, object], gathering_id: int) -> Done[int]:
    """Count those of the same event who gave no name, as an activity; the value is its number. Raises as ``activities.record`` does."""
    require(desk, *CASE_WORKERS)
    with desk.store.together() as tx:
        groups.gathering(tx.connection, gathering_id)
        done = activities.record(desk, {**answers, **unnamed_answers(desk, gathering_id)})
        groups.update_gathering(tx.connection, gathering_id, activity_id=done.value)
        tx.audit("gathering.counted", f"gathering {gathering_id}")
    return Done(done.value, CHANGED | done.changed, undo=partial(_uncount, desk, gathering_id, done.value))


def lines(desk: Desk, gathering_id: int) -> tuple[Line, ...]:
    """Who stands in the list, in the order they were written."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = groups.gathering(connection, gathering_id)
        found = groups.lines(connection, gathering_id)
        numbers = [line["person_id"] for line in found]
        again = groups.last_served(connection, row["service"], numbers, _since(row), but=gathering_id)
    return tuple(
        Line(
            entry_id=line["id"],
            person_id=line["person_id"],
            code=line["code"],
            name=full_name(line["given_name"], line["family_name"]),
            initials=initials(line["given_name"], line["family_name"]),
            quantity=line["quantity"],
            household=line["household"],
            again=_day(again.get(line["person_id"])),
            author=line["author"],
        )
        for line in found
    )


def _asked(fields: Sequence[Field], each: Mapping[str, object]) -> dict[str, object]:
    """Of these answers those the form of the service asks and shows."""
    answers = {one.key: each[one.key] for one in fields if each.get(one.key) is not None}
    return {one.key: answers[one.key] for one in fields if one.key in answers and is_shown(one, answers)}


def _uncount(desk: Desk, gathering_id: int, activity: int) -> Done[None]:
    with desk.store.together() as tx:
        done = activities.undo(desk, activity)
        groups.update_gathering(tx.connection, gathering_id, activity_id=None)
        tx.audit("gathering.counted", f"gathering {gathering_id}")
    return Done(None, CHANGED | done.changed)


def _take_back(desk: Desk, gathering_id: int) -> Done[None]:
    return replace(cancel(desk, gathering_id), undo=None)


def _put_back(desk: Desk, gathering_id: int) -> Done[None]:
    with desk.store.write() as tx:
        groups.update_gathering(tx.connection, gathering_id, cancelled_on=None, cancelled_by=None, cancel_reason=None)
        tx.audit("gathering.opened", f"gathering {gathering_id}")
    return Done(None, CHANGED)


def _restore(desk: Desk, entry_id: int) -> Done[None]:
    return replace(entries.undo(desk, entry_id), changed=CHANGED, undo=None)


def _by_card(desk: Desk, written: str) -> int | None:
    """Whose card carries this code; a card of another place names nobody here."""
    from . import cards

    return cards.by_code(desk, written)


def _row(row: Columns) -> GatheringRow:
    return GatheringRow(
        row["id"],
        date.fromisoformat(row["date"]),
        row["site"],
        row["project"],
        row["service"],
        row["theme"],
        row["minutes"],
        row["cohort_id"],
        row["activity_id"],
    )


def _since(row: Columns) -> str:
    return Month.of(date.fromisoformat(row["date"])).first.isoformat()


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
