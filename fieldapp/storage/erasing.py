"""Erasing a case: everything about a person leaves the store, the keys leave the keyring, and only coded facts stay (see ``erased``).

The store goes first: in one transaction the rows go, the facts come, and ``meta`` remembers whose keys are to follow. Then the keyring
forgets the keys and keeps the case's random name; after a crash in between, ``finish`` does it when the home opens. At last the log is
emptied into the file, so that no page of before stays anywhere. Numbers and codes that were given once are never given again.

What is sealed in older copies of the store opens with the two newest keyrings of a place only, so with the next two copies it is gone there
too; what stands in clear in them leaves as they are replaced. A copy that is restored is asked for the names the keyring keeps: ``again``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import casebook, erased, transfers
from . import mailtables as m
from . import tables as t
from . import worktables as w
from .database import Store, Transaction

# In ``meta``: the cases whose keys are to be erased, each with the day.
_PENDING = "keys_to_erase"
# What may stand about a file that was opened and nothing more.
_OF_THE_OPENING = frozenset({"consent", "emergency", "visit", "access", "draft"})
# Everything that is about one person, in an order in which no row loses the one it points to; not_same and merge are about two.
_ABOUT = (
    t.consent, t.scale, t.draft, t.access, t.access_request, w.step, w.visit, w.appointment, w.referral_state, w.referral, w.member,
    w.attachment, w.withheld, w.emergency, w.rights_request, w.rectification, m.transfer,
    t.entry,
)  # fmt: skip
_PAIRS = ((w.not_same.c.one_id, w.not_same.c.other_id), (w.merge.c.kept_id, w.merge.c.gone_id))
# The audit trail speaks of these by number.
_NUMBERED = (t.person, w.merge, *(table for table in _ABOUT if "id" in table.c and table not in (t.draft, t.access)))
# What a paper became, by these words and a number (see ``papers``).
_TYPED = (t.person, t.entry, w.step, w.visit, w.appointment)


def erase(tx: Transaction, person_id: int, day: str) -> None:
    """Take a person out of the store with every file merged into theirs, inside the caller's transaction; ``finish`` follows.

    Raises Refused ``person_unknown``.
    """
    connection = tx.connection
    files = casebook.files_of(connection, casebook.standing(connection, person_id))
    people = [casebook.person(connection, number) for number in files]
    kept = erased.facts(connection, people[0], files)
    for table in _NUMBERED:
        tx.set_meta(f"last_{table.name}", str(t.next_number(connection, table.name) - 1).encode())
    for person in people:
        _keep_code(tx, person["code"], person["site"])
        _forget_words(connection, person["id"], person["code"])
    _forget_papers(connection, files)
    transfers.forget(tx, m.transfer.c.person_id.in_(files))
    for table in _ABOUT:
        connection.execute(sa.delete(table).where(table.c.person_id.in_(files)))
    for one, other in _PAIRS:
        connection.execute(sa.delete(one.table).where(sa.or_(one.in_(files), other.in_(files))))
    connection.execute(sa.delete(t.person).where(t.person.c.id.in_(files)))
    if kept is not None:
        connection.execute(sa.insert(t.erased).values(facts=kept))
    _set_pending(tx, {**_pending(connection), **{person["uid"]: day for person in people}})


def written_about(connection: sa.Connection, person_id: int) -> bool:
    """Whether anything stands about a person beside the file itself: its agreements, its waiting ticket, who looked at it, drafts."""
    about = [table for table in t.metadata.sorted_tables if "person_id" in table.c and table.name not in _OF_THE_OPENING]
    return any(connection.scalar(sa.select(sa.exists().where(table.c.person_id == person_id))) for table in about)


def again(tx: Transaction, names: Collection[str], day: str) -> int:
    """Erase those of these cases that an older copy brought back; how many there were."""
    p = t.person.c
    found = [row.id for row in tx.connection.execute(sa.select(p.id, p.uid)) if row.uid in names]
    for person_id in found:
        if tx.connection.scalar(sa.select(p.id).where(p.id == person_id)) is not None:  # it may have gone with a file it was merged into
            erase(tx, person_id, day)
    return len(found)


def finish(store: Store) -> None:
    """Erase the keys of the cases that are gone from the store, and empty its log. Nothing to do is nothing done.

    Inside ``Store.together`` nothing is done either: keys go only once the rows are gone for good. Whoever ends that calls this after it.
    """
    if store.is_together:
        return
    with store.read() as connection:
        pending = _pending(connection)
    if not pending or store.vault.altered:
        return
    for uid, day in pending.items():
        store.keyring.erase(uid, day)
    with store.write(audited=False) as tx:
        _set_pending(tx, {})
    with store.read() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def number_of(connection: sa.Connection, code: str) -> int:
    """The person with this code, in any case. Raises Refused ``person_unknown``."""
    found: int | None = connection.scalar(sa.select(t.person.c.id).where(sa.func.lower(t.person.c.code) == code.strip().lower()))
    if found is None:
        raise Refused("person_unknown")
    return found


def _forget_words(connection: sa.Connection, person_id: int, code: str) -> None:
    """Take away what names the person in words: notices to users, and files that were written under their code."""
    for number, details in connection.execute(sa.select(t.notification.c.id, t.notification.c.details)).all():
        told = json.loads(details)
        if told.get("person") == person_id or code in told.values():
            connection.execute(sa.delete(t.notification).where(t.notification.c.id == number))
    connection.execute(sa.delete(t.exported).where(t.exported.c.path.contains(code, autoescape=True)))


def _forget_papers(connection: sa.Connection, files: Collection[int]) -> None:
    """A paper stays typed, and what it became is forgotten."""
    for table in _TYPED:
        about = table.c.id if table is t.person else table.c.person_id
        became = sa.select(f"{table.name} " + sa.cast(table.c.id, sa.Text)).where(about.in_(files))
        connection.execute(sa.update(w.paper).where(w.paper.c.became.in_(became)).values(became=""))


def _pending(connection: sa.Connection) -> dict[str, str]:
    value = connection.scalar(sa.select(t.meta.c.value).where(t.meta.c.key == _PENDING))
    found: dict[str, str] = json.loads(value) if value else {}
    return found


def _set_pending(tx: Transaction, pending: dict[str, str]) -> None:
    if pending:
        tx.set_meta(_PENDING, json.dumps(pending, sort_keys=True).encode())
    else:
        tx.connection.execute(sa.delete(t.meta).where(t.meta.c.key == _PENDING))


def _keep_code(tx: Transaction, code: str, site: str) -> None:
    match = re.fullmatch(re.escape(site) + r"-(\d{4,6})", code, re.IGNORECASE)
    if match and casebook.next_code(tx.connection, site) == f"{site}-{int(match[1]) + 1:04d}":
        tx.set_meta(casebook.LAST_CODE + site, match[1].encode())
