"""A cloned disk: the home was opened on another computer than the one it remembers (``storage.computers``), so two may send under one key.

Case work goes on; nothing is sealed. A home that never sealed and holds nobody takes a key of its own at once, by itself. For any other a
coordinator or administrator says which of two things happened:

- ``own_key``: the other computer goes on too. This one takes a fresh key and numbers from 1; the mission approves its code. Everything
  written down before it was noticed is in both, so it stays with the other: reported before, or counted by the other's next closing. What
  was written since leaves from here, whatever day it is dated. Batches that waited when the disk was cloned may be offered by both: they
  are the same bytes, which the mission keeps once.
- ``stands_in``: the disk was moved or the computer repaired, and there is no other. This computer is remembered, and all goes on.

The computer the disk was cloned from still has its own traits: it notices nothing, and goes on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from fieldapp.actions import installation, reenrolling
from fieldapp.actions.desk import Desk, Done, require
from fieldapp.domain.errors import Refused, StoreDamaged
from fieldapp.storage import computers, in_common, ledger, outbox, returned
from fieldapp.storage.computers import Elsewhere
from fieldapp.storage.database import Transaction
from fieldapp.storage.ledger import Connection
from sync import keys
from sync.journey import State

_MAY = ("coordinator", "administrator")
_CHANGED = frozenset({"outbox", "months", "settings"})


@dataclass(frozen=True)
class Other:
    """This is another computer, noticed on that day; nothing is sealed until somebody chooses."""

    since: date


@dataclass(frozen=True)
class Own:
    """This computer has a key of its own: its name, and the code to read out to the mission. ``since``: the day it took it."""

    installation: str
    code: str
    since: date


def at_start(desk: Desk) -> Own | None:
    """Take an own key at once when this is another computer and the home is still empty: what it took, otherwise None. Any role.

    What cannot be written down (a full disk) waits for the next start.
    """
    if desk.altered:
        return None
    with desk.store.read() as connection:
        found = computers.elsewhere(connection)
        if found is None or not in_common.nothing(connection):
            return None
    try:
        with desk.store.write() as transaction:
            _take_own(desk, transaction, found)
    except (Refused, StoreDamaged):
        return None
    return _own(desk, desk.today())


def state(desk: Desk) -> Other | Own | None:
    """What is to be told of the computer: that a choice is needed, or that it took a fresh key (until ``heard``)."""
    with desk.store.read() as connection:
        found = computers.elsewhere(connection)
    if found is not None:
        return Other(date.fromisoformat(found.since))
    told = desk.store.meta(reenrolling.FRESH)
    return _own(desk, date.fromisoformat(json.loads(told))) if told else None


def heard(desk: Desk) -> Done[None]:
    """Somebody has read the new name and code: tell them no more."""
    with desk.store.write(audited=False) as transaction:
        transaction.set_meta(reenrolling.FRESH, b"")
    return Done(None, frozenset({"outbox"}))


def own_key(desk: Desk) -> Done[Own]:
    """Go on under a fresh key, because the other computer goes on too. Coordinators and administrators. One transaction.

    Raises Refused ``computer_same`` when this is no other computer.
    """
    require(desk, *_MAY)
    with desk.store.write() as transaction:
        _take_own(desk, transaction, _noticed(transaction.connection))
    return Done(_own(desk, desk.today()), _CHANGED)


def stands_in(desk: Desk) -> Done[None]:
    """Go on as before, because there is no other computer any more. Coordinators and administrators. Raises as ``own_key``."""
    require(desk, *_MAY)
    with desk.store.write() as transaction:
        _noticed(transaction.connection)
        computers.settle(transaction)
        transaction.audit("computer.stands_in")
    return Done(None, _CHANGED)


def _take_own(desk: Desk, transaction: Transaction, stands: Elsewhere) -> None:
    connection = transaction.connection
    in_common.leave(transaction, stands)
    closings = ledger.closings(connection)
    if closings:
        returned.restart_after(transaction, closings[-1].month, by_row=True)
    for one in outbox.in_states(connection, [State.FORK]):  # the other computer seals it anew
        outbox.set_state(transaction, one.seq, State.REVOKED)
    returned.settle(transaction)  # so is the head awaited by the other
    reenrolling.begin_anew(desk, transaction)
    computers.settle(transaction)


def _noticed(connection: Connection) -> Elsewhere:
    found = computers.elsewhere(connection)
    if found is None:
        raise Refused("computer_same")
    return found


def _own(desk: Desk, since: date) -> Own:
    public = keys.signing_public(installation.key(desk))
    return Own(keys.installation_id(public), keys.approval_code(public), since)
