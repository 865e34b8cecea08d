"""Appointments: booking, moving, what became of them, the week, and a whole week moved together.

Nothing is refused because it overlaps or falls on a closed day: ``remarks`` says so and people decide. A moved appointment stays and names
the one that took its place; a session recorded on the day is what makes one kept.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from fieldapp.domain import opening
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.rules import check
from fieldapp.storage import appointments as stored
from fieldapp.storage import casebook
from fieldapp.storage.database import Transaction

from . import calendar
from .appointments_rows import AppointmentRow, Call, DayRow, Moved, Remark, Week, clock_words, day_row, minute_of, row_of
from .desk import Desk, Done, require
from .roles import CASE_WORKERS, READERS
from .sites import served

__all__ = [
    "AppointmentRow", "Call", "DayRow", "Moved", "Remark", "Week",
    "book", "cancel", "free", "kept", "missed", "move", "move_week", "of_person", "remarks", "rows", "to_call", "undo", "week",
]  # fmt: skip

FORM = "appointment"
CHANGED = frozenset({"today", "story"})
USUAL_MINUTES = 45
STEP = 15  # minutes between two hours that are offered
UNDONE = "undo"


def book(desk: Desk, person_id: int, answers: Mapping[str, object]) -> Done[int]:
    """Book an appointment with the answers of the form *appointment*; the value is its number. Raises Invalid, ``consent_needed``."""
    require(desk, *CASE_WORKERS)
    asked = {"minutes": USUAL_MINUTES, **answers, "site": answers.get("site") or served(desk)[0]}
    problems = check(desk.programme.forms[FORM], asked, desk.programme, today=desk.today())
    if asked["site"] not in served(desk):
        problems.setdefault("site", "site_not_served")
    if problems:
        raise Invalid(problems)
    with desk.store.write() as tx:
        gate = casebook.gate(tx.connection, person_id, desk.today())
        number = _write(
            desk, tx,
            person_id=person_id,
            site=str(asked["site"]),
            day=_iso(asked["day"]),
            at=str(asked["at"]),
            minutes=asked["minutes"],
            user=str(asked.get("user") or (desk.user if desk.store.vault.may("counsellor", "psychologist") else gate.referent)),
            kind=str(asked.get("kind") or ""),
        )  # fmt: skip
        tx.audit("appointment.booked", f"appointment {number}")
    return Done(number, CHANGED, partial(undo, desk, [number], []))


def move(desk: Desk, appointment_id: int, day: date, at: str, reason: str = "") -> Done[int]:
    """Move an appointment; the value is the number of the one that takes its place.

    Raises Refused ``appointment_over`` for one that is no longer planned, Invalid for a day that is past or an hour nobody can read.
    """
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        new = _move(desk, tx, appointment_id, day, at, reason)
        tx.audit("appointment.moved", f"appointment {appointment_id} to appointment {new}")
    return Done(new, CHANGED, partial(undo, desk, [new], [appointment_id]))


def move_week(desk: Desk, ids: Sequence[int], days: int, reason: str = "fermeture") -> Done[tuple[Moved, ...]]:
    """Move several appointments by so many days, each at its hour; one that would fall on a closed day goes to the next open one.

    All or none: raises as ``move``.
    """
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        known = calendar.of(desk, tx.connection)
        made: list[Moved] = []
        for row in stored.by_ids(tx.connection, list(ids)):
            wanted = date.fromisoformat(row["day"]) + timedelta(days=days)
            day = opening.next_open_day(wanted, row["site"], known)
            made.append(Moved(row["id"], _move(desk, tx, row["id"], day, row["at"], reason), day))
        for one in made:
            tx.audit("appointment.moved", f"appointment {one.old} to appointment {one.new}")
    return Done(tuple(made), CHANGED, partial(undo, desk, [one.new for one in made], [one.old for one in made]))


def kept(desk: Desk, appointment_id: int, entry_id: int | None = None) -> Done[None]:
    """The person came; ``entry_id`` is the service given then, when it is not one of the same day."""
    return _settle(desk, appointment_id, "kept", "appointment.kept", entry_id=entry_id)


def missed(desk: Desk, appointment_id: int, reason: str = "inconnu") -> Done[None]:
    """The person did not come. Raises Invalid for a reason that is no code, Refused ``appointment_over``."""
    return _settle(desk, appointment_id, "missed", "appointment.missed", reason=_reason(desk, reason))


def cancel(desk: Desk, appointment_id: int, reason: str = "") -> Done[None]:
    """The appointment will not take place. Raises as ``missed``."""
    return _settle(desk, appointment_id, "cancelled", "appointment.cancelled", reason=_reason(desk, reason))


def undo(desk: Desk, made: Sequence[int], ended: Sequence[int]) -> Done[None]:
    """Take back appointments just made, and let those that were moved, cancelled or settled be planned again."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        for number in made:
            if stored.get(tx.connection, number)["state"] != "planned":
                raise Refused("appointment_over")
            stored.change(tx.connection, number, state="cancelled", reason=UNDONE)
            tx.audit("appointment.undone", f"appointment {number}")
        for number in ended:
            stored.get(tx.connection, number)
            stored.change(tx.connection, number, state="planned", reason="", moved_to=None, entry_id=None)
            tx.audit("appointment.undone", f"appointment {number}")
    return Done(None, CHANGED)


def week(desk: Desk, monday: date, user: str | None = None, site: str = "") -> Week:
    """Seven days from ``monday`` with what is planned, kept or missed; ``user``: only with this one; ``site``: only there."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        known = calendar.of(desk, connection)
        found = stored.between(connection, monday.isoformat(), (monday + timedelta(days=6)).isoformat(), user=user)
    here = site or served(desk)[0]
    days = [monday + timedelta(days=step) for step in range(7)]
    return Week(
        monday, tuple(day_row(known, day, here) for day in days), tuple(row_of(row) for row in found if not site or row["site"] == site)
    )


def rows(desk: Desk, ids: Sequence[int]) -> list[AppointmentRow]:
    """These appointments, in the order of their days."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        return [row_of(row) for row in stored.by_ids(connection, list(ids))]


def of_person(desk: Desk, person_id: int) -> list[AppointmentRow]:
    """All appointments of a person and of the files merged into theirs, oldest first, without those taken back at once."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        found = stored.of_person(connection, casebook.files_of(connection, person_id))
    return [row_of(row) for row in found if row["reason"] != UNDONE]


def free(desk: Desk, day: date, *, minutes: int = USUAL_MINUTES, user: str | None = None, site: str = "", except_id: int = 0) -> list[str]:
    """The hours of a day at which this user has nothing else and the site is open, as ``HH:MM``, without those that are past."""
    require(desk, *READERS)
    here, who = site or served(desk)[0], desk.user if user is None else user
    with desk.store.read() as connection:
        spans = calendar.of(desk, connection).spans(day, here)
        taken = [
            (minute_of(row["at"]), minute_of(row["at"]) + row["minutes"])
            for row in stored.between(connection, day.isoformat(), day.isoformat(), user=who)
            if row["state"] == "planned" and row["id"] != except_id
        ]
    earliest = minute_of(desk.now().strftime("%H:%M")) if day == desk.today() else 0
    found: list[str] = []
    for span in spans:
        start, end = span.start.hour * 60 + span.start.minute, span.end.hour * 60 + span.end.minute
        hours = range(start, end - minutes + 1, STEP)
        found += [clock_words(at) for at in hours if at >= earliest and all(at + minutes <= a or at >= b for a, b in taken)]
    return found


def remarks(desk: Desk, answers: Mapping[str, object], except_id: int = 0) -> list[Remark]:
    """What is to be known of an appointment that is being typed: a closed day, an hour outside opening, another one at the same time."""
    require(desk, *READERS)
    day, at = answers.get("day"), answers.get("at")
    if type(day) is not date:
        return []
    site = str(answers.get("site") or served(desk)[0])
    with desk.store.read() as connection:
        known = calendar.of(desk, connection)
        found = _closed(desk, known, day, site)
        if not isinstance(at, str) or len(at) != 5:
            return found
        if not found and not known.is_open(day, site, opening.clock(at)):
            spans = known.spans(day, site)
            hours = ", ".join(f"{span.start:%H:%M}–{span.end:%H:%M}" for span in spans)
            found.append(Remark("appointment_outside_hours", {"hours": hours}))
        start, minutes = minute_of(at), answers.get("minutes")
        end = start + (minutes if isinstance(minutes, int) else USUAL_MINUTES)
        who = str(answers.get("user") or desk.user)
        for row in stored.between(connection, day.isoformat(), day.isoformat(), user=who):
            begins = minute_of(row["at"])
            if row["id"] != except_id and row["state"] == "planned" and begins < end and start < begins + row["minutes"]:
                found.append(Remark("appointment_overlaps", {"at": row["at"], "until": clock_words(begins + row["minutes"])}))
    return found


def to_call(desk: Desk) -> list[Call]:
    """Whom to remind of an appointment of the next open day: only who agreed to be contacted and said when and how it is safe."""
    require(desk, *CASE_WORKERS)
    found: list[Call] = []
    with desk.store.read() as connection:
        known = calendar.of(desk, connection)
        for site in served(desk):
            day = opening.next_open_day(desk.today() + timedelta(days=1), site, known).isoformat()
            for row in stored.between(connection, day, day):
                if row["site"] != site or row["state"] != "planned" or not row["phone"] or not row["contact_safely"]:
                    continue
                held = casebook.consents(connection, row["person_id"]).get("recontact")
                if held is not None and held.holds:
                    found.append(Call(row_of(row), row["phone"], row["contact_safely"]))
    return found


def _write(desk: Desk, tx: Transaction, **values: object) -> int:
    written = {"uid": secrets.token_hex(16), "author": desk.user, "entered_on": desk.today().isoformat()}
    return stored.add(tx.connection, {**values, **written})


def _move(desk: Desk, tx: Transaction, appointment_id: int, day: date, at: str, reason: str) -> int:
    row = _planned(tx, appointment_id)
    asked = {key: row[key] for key in ("minutes", "kind", "user", "site") if row[key]} | {"day": day, "at": at}
    problems = check(desk.programme.forms[FORM], asked, desk.programme, today=desk.today())
    if problems:
        raise Invalid(problems)
    same = {key: row[key] for key in ("person_id", "site", "minutes", "user", "kind")}
    new = _write(desk, tx, day=day.isoformat(), at=at, **same)
    stored.change(tx.connection, appointment_id, state="moved", moved_to=new, reason=_reason(desk, reason))
    return new


def _settle(desk: Desk, appointment_id: int, state: str, action: str, **values: object) -> Done[None]:
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        _planned(tx, appointment_id)
        stored.change(tx.connection, appointment_id, state=state, **values)
        tx.audit(action, f"appointment {appointment_id}")
    return Done(None, CHANGED, partial(undo, desk, [], [appointment_id]))


def _planned(tx: Transaction, appointment_id: int) -> casebook.Columns:
    row = stored.get(tx.connection, appointment_id)
    if row["state"] != "planned":
        raise Refused("appointment_over")
    return row


def _reason(desk: Desk, reason: str) -> str:
    if reason and reason not in desk.programme.codes["missed_reason"]:
        raise Invalid({"reason": "code_unknown"})
    return reason


def _closed(desk: Desk, known: opening.Calendar, day: date, site: str) -> list[Remark]:
    holiday = known.holiday(day)
    if holiday is not None:
        key = "appointment_on_holiday" if holiday.confirmed else "appointment_on_lunar_holiday"
        return [Remark(key, {"holiday": holiday.label[desk.language]})]
    return [] if known.is_open(day, site) else [Remark("appointment_on_closed_day", {})]


def _iso(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
