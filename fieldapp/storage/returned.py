"""What a store that was put back from a copy remembers of it: whose head it waits for, where its ledger starts again, what to enter again.

The values stand in ``meta``, as JSON. ``awaiting_head``, written by the restore: ``{"installation": …, "seq": …, "hash": …, "restored": d,
"copy": d}`` (days, the second that of the copy). ``enter_again``: ``{"copy": d, "restored": d, "entered": [d, …]}``.
``ledger_restarts``: months, oldest first; see ``reported_through``. ``outbox_bases``: ``[{"row": n, "seq": n, "hash": …}, …]``; see
``Base``. ``replaces``: the installation this one stands in for. ``partings``: ``[{"after": month, "through": month}, …]``; see ``Parting``.
``restarts_by_row``: those of ``ledger_restarts`` where each row says itself whether it was reported (see ``storage.in_common``).
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from fieldapp.domain.periods import Month

from .database import Transaction
from .tables import draft, entry, meta, person

AWAITING, RESTARTS, AGAIN, BASES, REPLACES = "awaiting_head", "ledger_restarts", "enter_again", "outbox_bases", "replaces"
PARTINGS, BY_ROW = "partings", "restarts_by_row"


@dataclass(frozen=True)
class Awaiting:
    """The head the store waits for: of which installation, since which day, and from which day the copy is."""

    installation: str
    restored: date
    copy: date


@dataclass(frozen=True)
class Again:
    """The gap a restore left: from the copy's day to that of the restore, and the days in it that were entered again."""

    copy: date
    restored: date
    entered: tuple[date, ...] = ()


@dataclass(frozen=True)
class Base:
    """Where numbering goes on since a head was adopted: the first batch after the outbox's row ``row`` follows this number and hash."""

    row: int
    seq: int
    hash: str


@dataclass(frozen=True)
class Parting:
    """Two computers worked from one copy: ``after`` is the last month both have in common, and what was closed from then ``through``
    another month counts under a fresh key, less what it has in common (see ``actions.apart``)."""

    after: Month
    through: Month


def await_head(transaction: Transaction, waits: Awaiting) -> None:
    """Seal nothing from now on until the head of this installation has come."""
    body = {"installation": waits.installation, "restored": waits.restored.isoformat(), "copy": waits.copy.isoformat()}
    transaction.set_meta(AWAITING, json.dumps(body, sort_keys=True, separators=(",", ":")).encode())


def awaiting(connection: sa.Connection) -> Awaiting | None:
    """The head the store waits for; None when it waits for none."""
    found = _value(connection, AWAITING)
    return found and Awaiting(found["installation"], date.fromisoformat(found["restored"]), date.fromisoformat(found["copy"]))


def settle(transaction: Transaction) -> None:
    """The head has come."""
    transaction.connection.execute(sa.delete(meta).where(meta.c.key == AWAITING))


def again(connection: sa.Connection) -> Again | None:
    """The gap that the last restore left, whether or not its head has come; None when nothing was ever restored."""
    waits, found = awaiting(connection), _value(connection, AGAIN)
    kept = found and Again(
        date.fromisoformat(found["copy"]), date.fromisoformat(found["restored"]), tuple(map(date.fromisoformat, found["entered"]))
    )
    if waits is None:
        return kept
    entered = kept.entered if kept and (kept.copy, kept.restored) == (waits.copy, waits.restored) else ()
    return Again(waits.copy, waits.restored, entered)


def set_again(transaction: Transaction, gap: Again) -> None:
    """Remember the gap, and what of it was entered again."""
    body = {"copy": gap.copy.isoformat(), "restored": gap.restored.isoformat(), "entered": sorted({d.isoformat() for d in gap.entered})}
    transaction.set_meta(AGAIN, json.dumps(body, sort_keys=True, separators=(",", ":")).encode())


def tick(transaction: Transaction, gap: Again, day: date) -> None:
    """A day of the gap was entered again."""
    set_again(transaction, replace(gap, entered=(*gap.entered, day)))


def perhaps_seen(connection: sa.Connection, first: date, last: date, user: str) -> list[int]:
    """Who may have been seen after a copy of the day ``last``: whoever has a draft, and open cases whose last contact lies in these days.

    Their numbers; those ``user`` follows come first, then the latest contact.
    """
    given = sa.select(sa.func.max(entry.c.date)).where(entry.c.person_id == person.c.id, entry.c.cancelled_on.is_(None))
    contact = sa.func.coalesce(given.scalar_subquery(), person.c.opened_on)
    drafted = sa.select(draft.c.person_id).where(draft.c.person_id.is_not(None))
    recent = sa.and_(person.c.closed_on.is_(None), contact.between(first.isoformat(), last.isoformat()))
    chosen = sa.select(person.c.id).where(sa.or_(person.c.id.in_(drafted), recent))
    return list(connection.scalars(chosen.order_by(person.c.referent != user, contact.desc(), person.c.id)))


def restarts(connection: sa.Connection) -> tuple[Month, ...]:
    """The months after which the ledger started again, oldest first."""
    return tuple(Month.parse(text) for text in _value(connection, RESTARTS) or ())


def reported_through(connection: sa.Connection) -> Month | None:
    """The last month that the mission counts from closings this store never made, or None.

    A store put back from a copy that is older than what was sent does not know what those closings released. What is dated up to that
    month was reported by them and never leaves again, and whoever was met by then is not new, also when it is typed again later. The ledger
    starts anew after it, because a figure drawn on top of figures nobody here knows could be told apart by subtraction. The price: carries
    start again, the headline counts from the month after, and the quarter and year under way are printed without the months before.
    """
    return max(restarts(connection), default=None)


def reported_by_day(connection: sa.Connection) -> Month | None:
    """The last month of which all that is dated up to it was reported, whatever its row says, or None."""
    by_row = {Month.parse(text) for text in _value(connection, BY_ROW) or ()}
    return max((month for month in restarts(connection) if month not in by_row), default=None)


def restart_after(transaction: Transaction, month: Month, *, by_row: bool = False) -> None:
    """The mission counts up to ``month`` what this store did not close: see ``reported_through``.

    ``by_row``: each row says itself whether it was reported, so what is written down late still leaves.
    """
    before = restarts(transaction.connection)
    if by_row and month not in before:
        rows = [*(_value(transaction.connection, BY_ROW) or ()), str(month)]
        transaction.set_meta(BY_ROW, json.dumps(rows).encode())
    transaction.set_meta(RESTARTS, json.dumps([str(one) for one in sorted({*before, month})]).encode())


def bases(connection: sa.Connection) -> tuple[Base, ...]:
    """Every base, oldest first; none while nothing was ever restored."""
    return tuple(Base(**found) for found in _value(connection, BASES) or ())


def go_on_from(transaction: Transaction, base: Base) -> None:
    """Number what is sealed from now on after this."""
    found = [*bases(transaction.connection), base]
    transaction.set_meta(BASES, json.dumps([asdict(one) for one in found]).encode())


def partings(connection: sa.Connection) -> tuple[Parting, ...]:
    """Every parting, oldest first."""
    return tuple(Parting(Month.parse(one["after"]), Month.parse(one["through"])) for one in _value(connection, PARTINGS) or ())


def part(transaction: Transaction, parting: Parting) -> None:
    """Remember a parting."""
    found = [{"after": str(one.after), "through": str(one.through)} for one in (*partings(transaction.connection), parting)]
    transaction.set_meta(PARTINGS, json.dumps(found, sort_keys=True, separators=(",", ":")).encode())


def replaces(connection: sa.Connection) -> str:
    """The installation this one stands in for, or an empty text."""
    return str(_value(connection, REPLACES) or "")


def set_replaces(transaction: Transaction, installation: str) -> None:
    """This installation stands in for another from now on."""
    transaction.set_meta(REPLACES, json.dumps(installation).encode())


def _value(connection: sa.Connection, key: str) -> Any:
    found = connection.scalar(sa.select(meta.c.value).where(meta.c.key == key))
    return None if found is None else json.loads(found)
