"""Copies: verified before they count, each under a key of its own, kept in small number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.storage import backups, connections, places
from tests.conftest import Calendar

PASSPHRASE = "une phrase de passe"


def lying(folder: Path, kind: str = "store") -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith(kind))


def place_of(folder: Path) -> places.Place:
    place = places.read(folder)
    assert place is not None
    return place


def own_key(desk: Desk, folder: Path, name: str) -> bytes:
    held = place_of(folder).named(name)
    assert held is not None
    own = places.unwrap(desk.store.vault.key("database"), desk.store.vault.vault_id, held)
    assert own is not None
    return own


def test_each_close_after_a_change_leaves_one_copy_and_the_newest_of_seven_days_and_the_week_before_stay(
    home: Path, add_note: Callable[..., None]
) -> None:
    calendar = Calendar(date(2026, 3, 2))
    for number in range(9):
        for half in ("a", "b"):
            desk = open_desk(home, PASSPHRASE, today=calendar)
            add_note(desk.store, f"u{number}{half}")
            close_desk(desk)
        calendar.day += timedelta(days=1)
    folder = home / backups.FOLDER
    days = [name[16:26] for name in lying(folder)]
    assert days == ["2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08", "2026-03-09", "2026-03-10"]
    assert len(lying(folder, "keyring")) == 2
    close_desk(open_desk(home, PASSPHRASE, today=calendar))
    assert [name[16:26] for name in lying(folder)] == days


def test_a_copy_is_made_while_the_store_is_open_under_a_key_of_its_own(desk: Desk, home: Path, add_note: Callable[..., None]) -> None:
    add_note(desk.store, "u1")
    path = backups.make(desk.store)
    own = own_key(desk, home / backups.FOLDER, path.name)
    assert connections.problem(path, own, frozen=True) == ""
    assert connections.problem(path, desk.store.vault.key("database"), frozen=True) == "store_damaged"
    connection = connections.connect(path, own, frozen=True)
    assert connection.execute("SELECT uid FROM entry").fetchall() == [("u1",)]
    connection.close()
