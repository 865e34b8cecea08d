"""Two computers under one key: the mission keeps the first batch of a number and sets the second aside (*fork*). Nothing is sealed until a
coordinator has said which of two things happened.

- ``beside``: two computers work from one copy, and both go on. This one takes a fresh key and numbers from 1; the mission approves its
  code. Every closing from the first number used twice is sealed anew under that key: what follows a batch set aside is never counted, so
  nothing counts twice and nothing is lost. What both reported in common stays with the old key (see ``apart``).
- ``instead``: this computer was put back from an image, and the other is gone. It waits for the mission's head and goes on after it, as a
  store does that was put back from a copy (see ``returning``).
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from fieldapp.actions import adopting, installation
from fieldapp.actions.desk import Desk, Done, require
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import computers, ledger, outbox, returned
from fieldapp.storage.database import Transaction
from fieldapp.storage.ledger import Connection
from fieldapp.storage.outbox import Waiting
from sync import batch, journey, keys
from sync.journey import State

_MAY = ("coordinator", "administrator")
FRESH = "computer_own"  # meta: JSON, the day on which this computer took a fresh key, until somebody has noted its code
_COUNTED = frozenset({State.POOLED, State.DURABLE})


@dataclass(frozen=True)
class Forked:
    """A number was used twice: by which installation, which number and since when; ``months`` are the closings that do not count so."""

    installation: str
    seq: int
    since: date
    months: tuple[str, ...]


@dataclass(frozen=True)
class Renewed:
    """What going on beside did: the new name, the code to read out to the mission, and how many closings were sealed anew."""

    installation: str
    code: str
    resealed: int


def state(desk: Desk) -> Forked | None:
    """What was found; None while every number is used once, and after one of the two ways was chosen."""
    with desk.store.read() as connection:
        return _found(connection)


def may_leave(connection: Connection, states: Iterable[str] = journey.WAITING) -> list[Waiting]:
    """The batches in these states that are worth offering, oldest first: none after one whose number was used twice."""
    forked = outbox.in_states(connection, [State.FORK])
    return [one for one in outbox.in_states(connection, states) if not forked or one.seq < forked[0].seq]


def beside(desk: Desk) -> Done[Renewed]:
    """Go on under a fresh key, because the other computer goes on as well. Coordinators and administrators.

    One transaction. Raises Refused ``fork_none`` when no number was used twice.
    """
    require(desk, *_MAY)
    with desk.store.write() as transaction:
        connection = transaction.connection
        found = _needed(connection)
        mine = adopting.outbox_of(connection)
        first = _first(mine, found)
        runs = [run for run in adopting.runs_of(mine) if _beyond(run, found.installation, first)]
        lost = {one.kept.closing_id for run in runs for one in run} - {None}
        _part(transaction, lost)
        key = begin_anew(desk, transaction)
        pack = installation.pack(desk)
        resealed = sum(adopting.seal_anew(desk, transaction, run, (), pack, key) for run in runs)
    public = keys.signing_public(key)
    return Done(Renewed(keys.installation_id(public), keys.approval_code(public), resealed), frozenset({"outbox"}))


def instead(desk: Desk, copy: date | None = None) -> Done[None]:
    """Wait for the mission's head, because this computer stands where the other stood. Coordinators and administrators.

    ``copy`` is the day the image was made; without it that of the last batch before the one set aside. Raises Refused ``fork_none``.
    """
    require(desk, *_MAY)
    with desk.store.write() as transaction:
        connection = transaction.connection
        found = _needed(connection)
        before = [row.sealed_on for row in outbox.rows(connection) if row.seq < _first(adopting.outbox_of(connection), found)]
        made = copy or date.fromisoformat(before[-1] if before else found.since.isoformat())
        returned.await_head(transaction, returned.Awaiting(found.installation, desk.today(), made))
        transaction.audit("head.awaited")
    return Done(None, frozenset({"outbox"}))


def _found(connection: Connection) -> Forked | None:
    if not outbox.in_states(connection, [State.FORK]) or returned.awaiting(connection) is not None:
        return None
    if computers.elsewhere(connection) is not None:  # a clone: what is set aside here is the other's to bring apart (see ``machines``)
        return None
    mine = adopting.outbox_of(connection)
    first = next(one for one in mine if one.kept.state == State.FORK)
    since = next(row.sealed_on for row in outbox.rows(connection) if row.seq == first.kept.seq)
    runs = [run for run in adopting.runs_of(mine) if _beyond(run, first.installation, first.kept.seq)]
    months = sorted({one.kept.period for run in runs for one in run if one.kept.period})
    return Forked(first.installation, first.seq, date.fromisoformat(since), tuple(months))


def _needed(connection: Connection) -> Forked:
    found = _found(connection)
    if found is None:
        raise Refused("fork_none")
    return found


def _first(mine: Sequence[adopting.Mine], found: Forked) -> int:
    """The row of the first batch that was set aside."""
    named = (found.installation, found.seq)
    return next(one.kept.seq for one in mine if (one.installation, one.seq) == named and one.kept.state == State.FORK)


def _beyond(run: adopting.Run, name: str, first: int) -> bool:
    """Whether a closing or a slot was sealed under that key and reaches the number used twice, or follows it, and does not count."""
    return run[0].installation == name and run[-1].kept.seq >= first and not any(one.kept.state in _COUNTED for one in run)


def _part(transaction: Transaction, lost: set[int | None]) -> None:
    """Remember what both computers reported in common, and start the ledger again after the last month closed here."""
    closings = ledger.closings(transaction.connection)
    common: list[Month] = [one.month for one in closings if one.id not in lost]
    if not common:
        return
    last = max(one.month for one in closings)
    if last > max(common):
        returned.part(transaction, returned.Parting(max(common), last))
    returned.restart_after(transaction, last)


def begin_anew(desk: Desk, transaction: Transaction) -> bytes:
    """A fresh key that stands in for nobody, numbers from 1, its own key for answers, and a slot today that tells its address.

    The rounding key is fresh too. A draw depends on nothing but that key, the site, the month and the name of a cell: two computers that
    kept it in common would round every cell of a month by the same secret number, and start new cells with the same carry. Two sums rounded
    by one number differ by less than a base from what they differ in truth, where numbers drawn apart leave almost two; and where both
    print the same, the mission would know that both counted nearly the same. What is closed already stays: a ledger needs its carries, not
    the key they were drawn with. Its name and code are told until somebody has noted them (``machines.heard``). Returns the key that signs.
    """
    last = (outbox.tip(transaction.connection) or (0, ""))[0]
    if last:
        transaction.set_meta(installation.FORMER + installation.name(desk), installation.key(desk))
    key = keys.new_signing_key()
    transaction.set_meta("installation_key", key)
    transaction.set_meta("rounding_key", secrets.token_bytes(32))
    transaction.set_meta("reply_key", secrets.token_bytes(batch.REPLY_SIZE))
    transaction.set_meta("slot_day", b"")
    transaction.set_meta(FRESH, json.dumps(desk.today().isoformat()).encode())
    returned.set_replaces(transaction, "")
    returned.go_on_from(transaction, returned.Base(last, 0, batch.FIRST_PREVIOUS))
    transaction.audit("key.renewed")
    return key
