"""Strangers: installations nobody has approved, as far as this machine can tell, and how much of theirs is kept.

Anybody who saw a site pack can seal batches, so what strangers may keep is bounded, each and all together; those known never lack the room.
The machine that faces the network is not told of approvals: there, an installation is known once something of its was counted.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

import sqlalchemy as sa

from .home import Mission
from .limits import Limits, NoRoom
from .tables import approval, batch, installation, letter, receipt

_COUNTED = ("pooled", "durable")
_REMEMBERED = 20_000
_COUNT_AGAIN = 300.0


def known(connection: sa.Connection, mission: Mission, name: str) -> bool:
    """Whether the mission trusts an installation, as far as this database tells."""
    if mission.approve_all:
        return True
    approved = sa.select(approval.c.installation).where(approval.c.installation == name, approval.c.approved_on.is_not(None))
    counted = sa.select(receipt.c.id).where(receipt.c.installation == name, receipt.c.seq > 0, receipt.c.level.in_(_COUNTED)).limit(1)
    return connection.execute(approved).first() is not None or connection.execute(counted).first() is not None


@dataclass
class Strangers:
    """Weighs what strangers keep here. What other receivers of the same database take is noticed a few minutes later."""

    mission: Mission
    engine: sa.Engine
    limits: Limits
    clock: Callable[[], float] = monotonic
    _known: OrderedDict[str, None] = field(default_factory=OrderedDict, repr=False)
    _kept: dict[str, int] = field(default_factory=dict, repr=False)
    _counted: float | None = None
    _lock: Lock = field(default_factory=Lock, repr=False)

    def admit(self, name: str, size: int) -> None:
        """Make room for that many bytes of an installation. Raises NoRoom when it is a stranger and there is none."""
        if self.mission.approve_all or name in self._known:
            return
        with self.engine.connect().execution_options(reads=True) as connection:
            if known(connection, self.mission, name):
                with self._lock:
                    self._known[name] = None
                    if len(self._known) > _REMEMBERED:
                        self._known.popitem(last=False)
                return
            with self._lock:
                now = self.clock()
                if self._counted is None or now - self._counted > _COUNT_AGAIN:
                    self._kept, self._counted = self._count(connection), now
                own = self._kept.get(name, 0) + size
                if own > self.limits.stranger or sum(self._kept.values()) + size > self.limits.strangers:
                    raise NoRoom
                self._kept[name] = own

    def _count(self, connection: sa.Connection) -> dict[str, int]:
        counted = sa.select(receipt.c.id).where(receipt.c.installation == installation.c.id, receipt.c.level.in_(_COUNTED)).exists()
        approved = sa.select(approval.c.installation).where(approval.c.approved_on.is_not(None))
        strange = sa.select(installation.c.id).where(~counted, installation.c.id.not_in(approved)).scalar_subquery()
        kept: dict[str, int] = {}
        for table, who in ((batch, batch.c.installation), (letter, letter.c.sender)):
            sizes = sa.select(who, sa.func.sum(table.c.size)).where(who.in_(strange)).group_by(who)
            for name, size in connection.execute(sizes):
                kept[name] = kept.get(name, 0) + int(size)
        return kept
