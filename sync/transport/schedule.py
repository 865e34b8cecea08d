"""When a laptop tries to deliver: pure functions over seconds of a clock that only runs forward, and the wall clock for the daily slot.

After a failure the next try is drawn between now and a bound that doubles, from 30 seconds to six hours (full jitter): when a mission or
a region comes back, its laptops do not all call at once. That the system says a network is there only brings the next try forward; that
it says there is none keeps nothing back, for it is often wrong. Once a day a slot leaves whether there is news or not, at a minute drawn
from the installation's name, so that neither the hour nor the size of what is sent says anything of the work.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

BASE = 30.0
LONGEST = 6 * 3600.0
# Laptops are on in the working day; the minutes of the day between which slots are spread.
_OPENS, _CLOSES = 9 * 60, 17 * 60


@dataclass(frozen=True)
class Plan:
    """How many tries in a row failed, and when the next is due, in seconds of the clock the caller uses."""

    failures: int
    next: float


def bound(failures: int) -> float:
    """The most seconds to wait after so many failures in a row."""
    return min(LONGEST, BASE * 2.0 ** min(failures, 16))


def start(now: float, draw: float) -> Plan:
    """The plan when the program opens. ``draw`` is random, from 0 up to 1, here and below."""
    return Plan(0, now + draw * bound(0))


def failed(plan: Plan, now: float, draw: float) -> Plan:
    """After a try that proved nothing."""
    failures = plan.failures + 1
    return Plan(failures, now + draw * bound(failures))


def succeeded(now: float, draw: float, *, waiting: bool = False) -> Plan:
    """After a try that reached the mission: soon when something waits still, else some hours on, for later receipts and mail."""
    return Plan(0, now + draw * (bound(0) if waiting else LONGEST))


def queued(plan: Plan, now: float, draw: float) -> Plan:
    """Something new was sealed: it leaves soon, unless failures told to wait."""
    return plan if plan.failures else Plan(0, min(plan.next, now + draw * bound(0)))


def network_back(plan: Plan, now: float, draw: float) -> Plan:
    """The system says that a network is there again: the failures of before count no more, and the next try is never later than planned."""
    return Plan(0, min(plan.next, now + draw * bound(0)))


def due(plan: Plan, now: float) -> bool:
    """Whether it is time for a try, whatever the system says of the network."""
    return now >= plan.next


def slot_minute(installation: str) -> int:
    """The minute of the day, counted from midnight, at which an installation's daily slot leaves."""
    drawn = int.from_bytes(hashlib.sha256(b"fieldapp/slot-minute/v1\0" + installation.encode()).digest()[:8], "big")
    return _OPENS + drawn % (_CLOSES - _OPENS)


def slot_due(now: datetime, last: date | None, installation: str) -> bool:
    """Whether today's slot should leave; ``last`` is the day of the last one. A laptop opened after its minute is due at once."""
    return last != now.date() and now.hour * 60 + now.minute >= slot_minute(installation)
