"""Looking after a home: checking everything that can be checked, and making a copy now."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from fieldapp.domain.errors import StoreDamaged
from fieldapp.storage import backups, checks, ledger
from fieldapp.storage.database import Store
from resources.wording import sentence
from sync.disclosure import closing as disclosure
from sync.errors import SyncRefused

from .desk import Desk, Done

_HARMLESS = ("", "copy_none")


def _ledger(store: Store) -> str:
    """Pages and closings match, and the audit of everything a site ever released passes once more, as it would for a stranger."""
    if checks.whole_ledger(store):
        return "ledger_broken"
    with store.read() as connection:
        for site, page in ledger.newest_pages(connection).items():
            try:
                found = disclosure.verify(page.state)
            except SyncRefused:
                return "ledger_broken"
            if not found["ok"] or found["figures"] != ledger.count_released(connection, site):
                return "ledger_broken"
    return ""


_CHECKS = {
    "cipher": checks.cipher,
    "store": checks.rows,
    "audit": checks.audit,
    "slots": checks.slots,
    "backups": checks.copies,
    "outbox": checks.outbox,
    "ledger": _ledger,
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
        found[name] = {"ok": key in _HARMLESS, "detail": sentence(key or "check_sound", desk.language)}
    return {"ok": all(check["ok"] for check in found.values()), "checks": found}


def copy(desk: Desk) -> Done[Path]:
    """Make a verified encrypted copy now, unless nothing changed since the last. Raises Refused ``copy_failed``, ``disk_full``."""
    return Done(backups.make(desk.store), frozenset())
