"""Looking after a home: checking everything that can be checked, and making a copy now."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from fieldapp.domain.errors import StoreDamaged
from fieldapp.storage import backups, checks
from resources.wording import sentence

from .desk import Desk, Done
from .months_ledger import verify_ledger

_HARMLESS = ("", "copy_none")


_CHECKS = {
    "cipher": checks.cipher,
    "store": checks.rows,
    "audit": checks.audit,
    "slots": checks.slots,
    "backups": checks.copies,
    "outbox": checks.outbox,
    "ledger": verify_ledger,
}


class Check(TypedDict):
    """One thing that was checked, with a sentence."""

    ok: bool
    detail: str


class Verified(TypedDict):
    """All that was checked; ``ok`` when nothing is wrong."""

    ok: bool
    checks: dict[str, Check]


def verify(desk: Desk) -> Verified:
    """Check the store, the audit trail, the slots, the copies, the outbox and the ledger. Needs no role; changes nothing."""
    found: dict[str, Check] = {}
    for name, check in _CHECKS.items():
        try:
            key = check(desk.store)
        except StoreDamaged as damage:
            key = damage.key
        except (ValueError, TypeError):  # rows nobody could have typed: somebody with a key edited the tables
            key = "rows_unreadable"
        found[name] = {"ok": key in _HARMLESS, "detail": sentence(key or "check_sound", desk.language)}
    return {"ok": all(check["ok"] for check in found.values()), "checks": found}


def copy(desk: Desk) -> Done[Path]:
    """Make a verified encrypted copy now, unless nothing changed since the last. Raises Refused ``copy_failed``, ``disk_full``."""
    return Done(backups.make(desk.store, day=desk.today()), frozenset())
