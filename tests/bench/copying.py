"""How long copies take: 50,000 people with two entries each; a copy, a rehearsal, a restore, and the checks when a home opens.

Plain seconds of one run, with the size of the store. A quick check reads every page, so it is what opening a damaged store costs at least.
"""

from __future__ import annotations

import secrets
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa
from homes import PASSPHRASE, TODAY, desk_in

from fieldapp.actions import copies
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.storage import tables
from fieldapp.storage.connections import problem
from tests.agreed import insert_people

PEOPLE = 50_000
_ROW = {"sex": "F", "nationality": "CI", "population_group": "migrant", "site": "OUJ", "project": "MMSD", "given_name": "Awa"}
_WRITTEN = {"origin": "typed", "author": "sb", "entered_on": "2026-03-04"}


def measure() -> dict[str, float]:
    """Seconds of each, and the store's size in MB."""
    figures: dict[str, float] = {}

    def timed(name: str, work: Callable[[], object]) -> None:
        started = time.perf_counter()
        work()
        figures[name] = round(time.perf_counter() - started, 2)

    with tempfile.TemporaryDirectory() as folder:
        home, stick = Path(folder) / "home", Path(folder) / "stick"
        stick.mkdir()
        desk = desk_in(home, {"OUJ": True})
        _fill(desk)
        key = desk.store.vault.key("database")
        made: list[Path] = []
        timed("copy to a stick", lambda: made.append(copies.back_up(desk, stick).value))
        timed("close, with its copy", lambda: close_desk(desk))
        figures["store in MB"] = round((home / "store.db").stat().st_size / 1e6, 1)
        for check in ("quick_check", "cipher_integrity_check", "integrity_check"):
            timed(check, lambda check=check: problem(home / "store.db", key, (check,)))
        desk = open_desk(home, PASSPHRASE, today=lambda: TODAY)
        timed("rehearsal", lambda: copies.rehearse(desk, made[0]))
        timed("what would be lost", lambda: copies.would_lose(desk, made[0]))
        timed("restore", lambda: copies.restore(desk, made[0]))
        timed("restore on another laptop", lambda: copies.restore_home(Path(folder) / "new", made[0], PASSPHRASE, today=lambda: TODAY))
    return figures


def _fill(desk) -> None:  # type: ignore[no-untyped-def]
    people = [
        {
            "uid": f"p{n}",
            "code": f"OUJ-{n:05d}",
            "family_name": f"Nom{n}",
            "given_name": "Awa",
            "opened_on": "2025-01-05",
            **_ROW,
            **_WRITTEN,
        }
        for n in range(PEOPLE)
    ]
    row = {"date": "2026-01-06", "site": "OUJ", "project": "MMSD", "service": "psy.individual", "has_note": True, **_WRITTEN}
    entries = [{"uid": f"e{n}", "person_id": n // 2 + 1, "note_sealed": secrets.token_bytes(480), **row} for n in range(2 * PEOPLE)]
    desk.store.keyring.make([person["uid"] for person in people], desk.store.vault.clinical_public, desk.store.vault.protection_public)
    with desk.store.write() as transaction:
        insert_people(transaction.connection, people)
        transaction.connection.execute(sa.insert(tables.entry), entries)
        transaction.audit("register.imported")


if __name__ == "__main__":
    for name, seconds in measure().items():
        print(f"{name}: {seconds}")
