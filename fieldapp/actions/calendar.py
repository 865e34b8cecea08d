"""The calendar of the sites: public holidays and hours as data, with the days a site closes as they were noted here."""

from __future__ import annotations

from datetime import date
from functools import partial

from fieldapp.domain import opening
from fieldapp.domain.errors import Invalid
from fieldapp.storage import appointments as stored
from fieldapp.storage.ledger import Connection

from .desk import Desk, Done, require
from .roles import READERS
from .sites import served

CHANGED = frozenset({"today"})
LONGEST_WHY = 200


def of(desk: Desk, connection: Connection | None = None) -> opening.Calendar:
    """The calendar as it holds here; ``connection`` when a transaction is under way."""
    if connection is not None:
        return _with(stored.days_off(connection))
    with desk.store.read() as reading:
        return _with(stored.days_off(reading))


def close_day(desk: Desk, site: str, day: date, why: str = "") -> Done[None]:
    """Note that a site closes on a day; noting it again changes nothing. Raises Invalid ``site_not_served``, ``text_too_long``."""
    require(desk, *READERS)
    if site not in served(desk):
        raise Invalid({"site": "site_not_served"})
    if len(why) > LONGEST_WHY:
        raise Invalid({"why": "text_too_long"})
    values = {"site": site, "day": day.isoformat(), "why": why.strip(), "author": desk.user, "entered_on": desk.today().isoformat()}
    with desk.store.write() as tx:
        if not stored.close_day(tx.connection, values):
            return Done(None, CHANGED)
        tx.audit("day.closed", f"day {day.isoformat()}")
    return Done(None, CHANGED, partial(open_day, desk, site, day))


def open_day(desk: Desk, site: str, day: date) -> Done[None]:
    """Take that note back: the site opens as on any other day."""
    require(desk, *READERS)
    with desk.store.write() as tx:
        stored.open_day(tx.connection, site, day.isoformat())
        tx.audit("day.opened", f"day {day.isoformat()}")
    return Done(None, CHANGED, partial(close_day, desk, site, day))


def _with(days_off: dict[str, frozenset[str]]) -> opening.Calendar:
    return opening.shipped().with_days_off({site: frozenset(map(date.fromisoformat, days)) for site, days in days_off.items()})
