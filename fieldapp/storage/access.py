"""Who may read a case they do not follow: reasons given for a day, and exceptional access asked for, granted and ended.

A grant is the case's clinical private key sealed to one user, bound to the request, the case, the user and its end, and locked with what
lies in the keyring, so that a grant in an old copy of the store ends when the case is erased. It holds while its row says so, the trail
knows of its granting and of no end or re-key since, and the clock stands between the last thing the trail saw since and the end: a clock
turned back ends it. Somebody who copies the sealed key out of the store with tools of their own while it holds has had that case's key; no
program can take it back.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import journal
from . import tables as t
from .casebook import Columns
from .database import Store, Transaction

# After these every grant is over, whatever its row says.
_END_ALL = ("vault.rekeyed", "vault.recovered", journal.RESTORED)

ASKED, GRANTED, REFUSED, ENDED = "asked", "granted", "refused", "ended"


@dataclass(frozen=True)
class Case:
    """What the rule needs of a case: the name of its keys and who follows it."""

    id: int
    uid: str
    code: str
    referent: str


def case(connection: sa.Connection, person_id: int) -> Case:
    """One case. Raises Refused ``person_unknown``."""
    p = t.person.c
    row = connection.execute(sa.select(p.id, p.uid, p.code, p.referent).where(p.id == person_id)).first()
    if row is None:
        raise Refused("person_unknown")
    return Case(*row)


def reason_given(connection: sa.Connection, person_id: int, user: str, day: str) -> int | None:
    """The number of the reason this user gave for this case on this day, the last one."""
    a = t.access.c
    number: int | None = connection.scalar(sa.select(sa.func.max(a.id)).where(a.person_id == person_id, a.user == user, a.day == day))
    return number


def give_reason(tx: Transaction, person_id: int, reason: str, day: str) -> int:
    """Remember why the user opens this case's notes today; the reason's number."""
    values = {"person_id": person_id, "user": tx.user, "reason": reason, "day": day}
    return t.number_of(tx.connection.execute(sa.insert(t.access).values(values)))


def reasons(connection: sa.Connection, person_id: int) -> dict[int, str]:
    """Every reason given for a case, by number."""
    a = t.access.c
    return {row.id: row.reason for row in connection.execute(sa.select(a.id, a.reason).where(a.person_id == person_id))}


def ask(tx: Transaction, person_id: int, reason: str, day: str) -> int:
    """Remember what the user asks for; the request's number."""
    number = t.next_number(tx.connection, "access_request")
    values = {"id": number, "person_id": person_id, "user": tx.user, "reason": reason, "asked_on": day, "state": ASKED}
    return t.number_of(tx.connection.execute(sa.insert(t.access_request).values(values)))


def request(connection: sa.Connection, number: int) -> Columns:
    """One request, whole. Raises Refused ``access_request_unknown``."""
    row = connection.execute(sa.select(t.access_request).where(t.access_request.c.id == number)).mappings().first()
    if row is None:
        raise Refused("access_request_unknown")
    return row


def requests(connection: sa.Connection, *states: str, person_id: int | None = None, user: str | None = None) -> Sequence[Columns]:
    """Requests in these states, the oldest first; of one case, of one user, or of all."""
    r = t.access_request.c
    chosen = sa.select(t.access_request).where(r.state.in_(states)).order_by(r.id)
    if person_id is not None:
        chosen = chosen.where(r.person_id == person_id)
    if user is not None:
        chosen = chosen.where(r.user == user)
    return connection.execute(chosen).mappings().all()


def answer(tx: Transaction, number: int, state: str, **values: object) -> None:
    """Write the answer to a request that waits for one. Raises Refused ``access_answered``."""
    r = t.access_request.c
    waiting = sa.update(t.access_request).where(r.id == number, r.state == ASKED)
    if tx.connection.execute(waiting.values(state=state, answered_by=tx.user, **values)).rowcount != 1:
        raise Refused("access_answered")


def end(tx: Transaction, row: Columns, day: str) -> None:
    """End a grant, delete its key and tell both; one that runs no more is left alone."""
    r = t.access_request.c
    running = sa.update(t.access_request).where(r.id == row["id"], r.state == GRANTED)
    if tx.connection.execute(running.values(state=ENDED, key_sealed=None)).rowcount != 1:
        return
    tx.audit("access.ended", f"request {row['id']}")
    about = case(tx.connection, row["person_id"])
    for told in dict.fromkeys((row["user"], row["answered_by"])):
        tell(tx, told, "told_access_ended", day, about, who=row["user"])


def end_over(store: Store, day: str) -> bool:
    """End every grant whose time is over, or whose clock was turned back; whether there was one. An altered home is left alone."""
    with store.read() as connection:
        over = [row for row in requests(connection, GRANTED) if not holds(connection, row)]
    if not over or store.vault.altered:
        return False
    with store.write() as tx:
        for row in over:
            end(tx, row, day)
    return True


def holds(connection: sa.Connection, row: Columns) -> bool:
    """Whether a granted request still opens its case."""
    if row["state"] != GRANTED or row["key_sealed"] is None:
        return False
    name = f"request {row['id']}"
    seen = journal.last_seen_since(connection, "access.granted", name, ended="access.ended", all_ended=_END_ALL)
    return seen is not None and datetime.fromisoformat(seen) <= journal.now() < datetime.fromisoformat(row["until"])


def grant_of(connection: sa.Connection, person_id: int, user: str) -> Columns | None:
    """The grant that opens this case to this user now, if any."""
    return next((row for row in requests(connection, GRANTED, person_id=person_id, user=user) if holds(connection, row)), None)


def tell(tx: Transaction, user: str, key: str, day: str, about: Case, **details: str) -> None:
    """Leave a message about a case for a user: the key of a sentence and its values."""
    told = json.dumps({"person": about.id, "code": about.code, **details}, ensure_ascii=False, sort_keys=True)
    tx.connection.execute(sa.insert(t.notification).values(user=user, key=key, details=told, day=day))
