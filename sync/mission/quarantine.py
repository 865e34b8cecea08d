"""What was set aside: batches kept and not counted, with the reason, until somebody has them tried again.

``fork``: another batch of that number came first, or it does not follow the one before it. ``second``: its month is counted
already, or the same closing as it was sealed another time (see ``resealed``).
``unreadable``: no key that is here opens it, or it is not what it claims to be.
"""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from sync.errors import SyncRefused

from .tables import batch

STATES = ("fork", "second", "unreadable")
_SHORTEST = 8


@dataclass(frozen=True)
class Aside:
    """One batch that was set aside; ``day`` is the one it arrived on."""

    hash: str
    installation: str
    seq: int
    reason: str
    day: str


def listed(connection: sa.Connection) -> list[Aside]:
    """Every batch that is set aside, as they arrived."""
    found = connection.execute(sa.select(batch).where(batch.c.state.in_(STATES)).order_by(batch.c.id))
    return [Aside(row.hash, row.installation, row.seq, row.state, row.received_on) for row in found]


def again(connection: sa.Connection, start: str) -> Aside:
    """Let a batch be tried anew at the next ``open``; ``start`` is how its hash begins, eight digits or more.

    Raises SyncRefused ``mission_quarantine_unknown``, ``mission_quarantine_rival`` when another batch of its number stands in its place.
    """
    found = [one for one in listed(connection) if len(start) >= _SHORTEST and one.hash.startswith(start.lower())]
    if len(found) != 1:
        raise SyncRefused("mission_quarantine_unknown", hash=start)
    one = found[0]
    same = batch.c.installation == one.installation, batch.c.seq == one.seq, batch.c.hash != one.hash
    if connection.execute(sa.select(batch.c.id).where(*same, batch.c.state != "fork").limit(1)).first() is not None:
        raise SyncRefused("mission_quarantine_rival", seq=one.seq)
    connection.execute(sa.update(batch).where(batch.c.hash == one.hash).values(state="taken"))
    return one
