"""The health line: what each batch tells the mission, sealed, of how this laptop fares (see ``sync.health``). Nothing about any person."""

from __future__ import annotations

import json
import shutil
from datetime import date

from fieldapp.domain.version import VERSION
from fieldapp.storage import backups, outbox
from fieldapp.storage.ledger import Connection
from sync import journey
from sync.health import Health

from . import installation
from .desk import Desk

CONTACT = "last_contact"
_STEP = 256


def of(desk: Desk, connection: Connection) -> Health:
    """How it fares now."""
    today = desk.today()
    pack, mission = installation.pack(desk), installation.mission_pack(desk)
    waiting, oldest = outbox.queue(connection, journey.WAITING)
    away = [place.day for place in backups.known_places(connection) if not place.same_disk]
    return Health(
        program=VERSION,
        pack=0 if mission is None else mission.number,
        queue=waiting,
        oldest_days=_days(date.fromisoformat(oldest), today) if oldest else 0,
        disk_mb=_free(desk) // _STEP * _STEP,
        drift_days=_drift(desk),
        copy_days=_days(max(away), today) if away else -1,
        sites=pack.site_codes,
    )


def _free(desk: Desk) -> int:
    try:
        return shutil.disk_usage(desk.store.vault.home).free >> 20
    except OSError:
        return 0


def _drift(desk: Desk) -> int:
    """How many days the clock here was ahead of the mission's date when both were last seen together."""
    told = desk.store.meta(CONTACT)
    if told is None:
        return 0
    contact = json.loads(told)
    return (date.fromisoformat(contact["day"]) - date.fromisoformat(contact["mission_day"])).days


def _days(since: date, until: date) -> int:
    return max(0, (until - since).days)
