"""When this laptop calls the mission: the plan of its tries, the slot of the day, and what one call needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from fieldapp.actions import delivery, installation, slots, standing
from fieldapp.actions.delivery import Round, SendReport
from fieldapp.actions.desk import Desk, Done
from fieldapp.domain.errors import Refused
from sync.errors import SyncRefused
from sync.transport.http import Limits, Line
from sync.transport.schedule import Plan, due, failed, network_back, queued, slot_due, start, succeeded

__all__ = ["Call", "Plan", "Trouble", "begin", "due", "failed", "network_back", "queued", "send", "slot_due", "start", "succeeded"]

Trouble = Refused | SyncRefused


@dataclass(frozen=True)
class Call:
    """A round to drive and the way to carry its errands. ``name`` is the installation's; ``slot_day`` the last day with a slot, this one's
    included."""

    round: Round
    line: Line
    name: str
    slot_day: date | None


def send(desk: Desk, *, slot: bool = False, limit_kbit: int | None = None) -> Done[SendReport]:
    """One whole round here and now, at most as fast as ``limit_kbit`` or else the settings allow (kilobits a second, 0: no limit)."""
    limits = Limits(kbit=standing.rate(desk) if limit_kbit is None else limit_kbit)
    return delivery.send(desk, limits=limits, slot=slot)


def begin(desk: Desk, now: datetime) -> Call:
    """A call at this hour of the wall; it seals the slot of the day first when that is due."""
    name = installation.name(desk)
    last = (desk.store.meta(slots.SLOT_DAY) or b"").decode()
    day = date.fromisoformat(last) if last else None
    slot = slot_due(now, day, name)
    line = delivery.line(desk, limits=Limits(kbit=standing.rate(desk)))
    return Call(Round(desk, slot=slot), line, name, now.date() if slot else day)
