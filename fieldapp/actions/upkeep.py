"""Looking after a home: what is checked by itself and what is checked on request, a clock that jumped, and making a copy now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypedDict

from fieldapp.domain.errors import StoreDamaged
from fieldapp.storage import backups, checks, damage, journal
from fieldapp.storage.database import Store
from resources.wording import sentence

from . import machines
from .copies import off_disk_age
from .desk import Desk, Done
from .months_ledger import verify_ledger

_HARMLESS = ("", "copy_none", "ended_without_closing")
_LONG_AWAY = timedelta(days=60)
_FIRST_YEAR = 2026


_CHECKS: dict[str, Callable[[Store], str]] = {
    "cipher": checks.cipher,
    "store": checks.rows,
    "keyring": checks.case_keys,
    "ended": checks.ended,
    "audit": checks.audit,
    "slots": checks.slots,
    "backups": checks.copies,
    "outbox": checks.outbox,
}


class Check(TypedDict):
    """One thing that was checked, with a sentence."""

    ok: bool
    detail: str


class Verified(TypedDict):
    """All that was checked; ``ok`` when nothing is wrong."""

    ok: bool
    checks: dict[str, Check]


@dataclass(frozen=True)
class ClockTrouble:
    """Something odd about the clock: the key and the values of a sentence. Nothing is ordered by a clock, so nothing else comes of it."""

    key: str
    values: dict[str, object] = field(default_factory=dict)


def at_start(desk: Desk) -> str:
    """Look for damage, quickly, or the whole way once a week and after a dirty end: the key of a sentence, or an empty text.

    For the worker, once the first page is there: it takes about a second for 50,000 people. A damaged store is only read from then on. A
    home that is still empty takes a key of its own on another computer (see ``machines``).
    """
    machines.at_start(desk)
    return damage.at_start(desk.store, desk.today())


def damaged(desk: Desk) -> str:
    """Look for damage the whole way now: the key of a sentence, or an empty text."""
    return damage.full(desk.store, desk.today())


def clock(desk: Desk, now: datetime | None = None) -> ClockTrouble | None:
    """Compare the clock of the machine with the last audit entry: earlier than it, 60 days after it, or before Fieldapp was made."""
    now = now or datetime.now(UTC)
    with desk.store.read() as connection:
        last = journal.last_at(connection)
    values: dict[str, object] = {"now": now.date().isoformat()}
    if now.year < _FIRST_YEAR:
        return ClockTrouble("clock_before_program", values)
    if last is not None and now < last - timedelta(minutes=1):
        return ClockTrouble("clock_went_back", values | {"last": last.date().isoformat()})
    if last is not None and now - last > _LONG_AWAY:
        return ClockTrouble("clock_far_ahead", values | {"last": last.date().isoformat()})
    return None


def verify(desk: Desk, thorough: bool = False) -> Verified:
    """Check the store, keyring, audit trail, slots, copies, outbox, ledger and computer, and tell how old the last copy outside is.

    Needs no role; changes nothing. ``thorough``: the audit of figures is repeated by brute force besides, which takes minutes.
    """
    found: dict[str, Check] = {}
    for name, check in (_CHECKS | {"ledger": partial(verify_ledger, thorough=thorough)}).items():
        try:
            key = check(desk.store)
        except StoreDamaged as damage:
            key = damage.key
        except (ValueError, TypeError):  # rows nobody could have typed: somebody with a key edited the tables
            key = "rows_unreadable"
        found[name] = {"ok": key in _HARMLESS, "detail": sentence(key or "check_sound", desk.language)}
    age = off_disk_age(desk)
    told = "off_disk_never" if age is None else "off_disk_age"
    other = isinstance(machines.state(desk), machines.Other)
    found["computer"] = {
        "ok": True,
        "detail": sentence("sealing_elsewhere" if other else "check_sound", desk.language),
    }  # nothing is damaged
    found["off_disk"] = {"ok": True, "detail": sentence(told, desk.language, days=age)}
    return {"ok": all(check["ok"] for check in found.values()), "checks": found}


def copy(desk: Desk) -> Done[Path]:
    """Make a verified encrypted copy now, unless nothing changed since the last. Raises Refused ``copy_failed``, ``disk_full``."""
    return Done(backups.make(desk.store, day=desk.today()), frozenset())
