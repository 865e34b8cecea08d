"""Who looked at a case: opening its page is kept in the audit trail, and the trail is told to who may see the case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from weakref import WeakKeyDictionary

from fieldapp.storage import access, attachments, casebook, entries, journal, scales, steps
from fieldapp.storage.database import Store

from .desk import Desk, require
from .roles import READERS


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody did something with a case: ``what`` is the action of the audit trail, ``reason`` the code given for reading."""

    at: datetime
    user: str
    what: str
    reason: str = ""
    day: date | None = None


_opened: WeakKeyDictionary[Store, set[tuple[int, date]]] = WeakKeyDictionary()


def opened(desk: Desk, person_id: int) -> None:
    """Keep in the audit trail that the user opened a person's page: once for a user, a case and a day."""
    require(desk, *READERS)
    if desk.altered:
        return
    known = _opened.get(desk.store)
    if known is None:
        known = _opened[desk.store] = _opened_today(desk)
    if (person_id, desk.today()) in known:
        return
    with desk.store.write() as tx:
        access.case(tx.connection, person_id)
        tx.audit("person.opened", f"person {person_id}")
    known.add((person_id, desk.today()))


def looked(desk: Desk, person_id: int) -> list[Look]:
    """Who opened, read, changed, printed or exported this case, the last first, for who may see it."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        access.case(connection, person_id)
        files = casebook.files_of(connection, person_id)
        days = {f"entry {row['id']}": row["date"] for file in files for row in entries.of_person(connection, file)}
        days |= {f"step {row['id']}": row["date"] for row in steps.of_people(connection, files)}
        days |= {f"scale {row['id']}": row["date"] for row in scales.of_person(connection, person_id, cancelled=True)}
        days |= {f"attachment {row['id']}": row["day"] for row in attachments.of_files(connection, files)}
        asked = access.requests(connection, access.ASKED, access.GRANTED, access.REFUSED, access.ENDED, person_id=person_id)
        objects = {*(f"person {file}" for file in files), *days, *(f"request {row['id']}" for row in asked)}
        lines = journal.about(connection, objects, ("entry", "person", "step", "scale", "attachment"))
        reasons = access.reasons(connection, person_id)
    return [_look(line, days, reasons) for line in lines]


def _opened_today(desk: Desk) -> set[tuple[int, date]]:
    """Whose pages the trail says this user opened today, before the program was started again."""
    midnight = journal.now().date().isoformat()
    found = set()
    with desk.store.read() as connection:
        for line in journal.backwards(connection):
            if line.at < midnight:
                break
            if line.actor == desk.user and line.action == "person.opened":
                found.add((int(line.object.split()[1]), desk.today()))
    return found


def _look(line: journal.Line, days: dict[str, str], reasons: dict[int, str]) -> Look:
    kind, number, *more = line.object.split()
    reason = reasons.get(int(more[1]), "") if more[:1] == ["access"] else ""
    day = days.get(f"{kind} {number}")
    return Look(datetime.fromisoformat(line.at), line.actor, line.action, reason, date.fromisoformat(day) if day else None)
