"""Copies: verified before they count, encrypted as the store is, kept in small number."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
import sqlcipher3

from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused
from fieldapp.storage import backups, connections, database, tables

PASSPHRASE = "une phrase de passe"


def copies(home: Path) -> list[str]:
    return sorted(path.name for path in (home / backups.FOLDER).iterdir())


def test_each_close_after_a_change_leaves_one_copy_and_the_last_seven_stay(home: Path, add_note: Callable[..., None]) -> None:
    for number in range(9):
        desk = open_desk(home, PASSPHRASE)
        add_note(desk.store, f"u{number}")
        close_desk(desk)
    assert copies(home) == [f"store-{seq:09d}.db" for seq in range(4, 11)]
    close_desk(open_desk(home, PASSPHRASE))
    assert len(copies(home)) == 7


def test_a_copy_put_in_the_stores_place_opens_with_all_its_rows(home: Path, add_note: Callable[..., None]) -> None:
    desk = open_desk(home, PASSPHRASE)
    add_note(desk.store, "u1")
    close_desk(desk)
    copy = backups.newest(home)
    assert copy is not None
    for path in home.glob(database.STORE + "*"):
        path.unlink()
    shutil.copy(copy, home / database.STORE)
    desk = open_desk(home, PASSPHRASE)
    with desk.store.read() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(tables.entry)) == 1
    close_desk(desk)


def test_after_an_older_copy_was_put_back_new_work_is_copied_and_the_newer_copies_stay(home: Path, add_note: Callable[..., None]) -> None:
    for uid in ("u1", "u2", "u3"):
        desk = open_desk(home, PASSPHRASE)
        add_note(desk.store, uid)
        close_desk(desk)
    shutil.copy(home / backups.FOLDER / "store-000000002.db", home / database.STORE)
    desk = open_desk(home, PASSPHRASE)
    add_note(desk.store, "other")
    key = desk.store.vault.key("database")
    close_desk(desk)
    newest = backups.newest(home)
    assert newest is not None and newest.name == "store-000000003.db"
    held = {path.name: backups._contents(path, key)[0] for path in (home / backups.FOLDER).iterdir()}
    connection = connections.connect(newest, key)
    assert [row[0] for row in connection.execute("SELECT uid FROM entry ORDER BY id")] == ["u1", "other"]
    connection.close()
    assert sorted(head.seq for name, head in held.items() if name.startswith("aside-")) == [3, 4]


def test_a_copy_is_made_while_the_store_is_open_and_holds_the_log_too(desk: Desk, add_note: Callable[..., None]) -> None:
    add_note(desk.store, "u1")
    path = backups.make(desk.store)
    assert connections.problem(path, desk.store.vault.key("database")) == ""
    assert connections.problem(path, bytes(32)) == "store_damaged"


def test_a_copy_that_does_not_verify_is_dropped(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def torn(store: object, target: Path) -> None:
        target.write_bytes(b"torn" * 5_000)

    monkeypatch.setattr(backups, "_copy", torn)
    with pytest.raises(Refused) as refusal:
        backups.make(desk.store)
    assert refusal.value.key == "copy_failed" and copies(desk.store.vault.home) == []


def test_a_damaged_copy_of_the_same_state_is_made_again(desk: Desk) -> None:
    path = backups.make(desk.store)
    whole = path.read_bytes()
    path.write_bytes(whole[:8_000] + bytes(16) + whole[8_016:])
    assert connections.problem(path, desk.store.vault.key("database")) == "store_damaged"
    assert connections.problem(backups.make(desk.store), desk.store.vault.key("database")) == ""


def test_what_an_interrupted_copy_left_does_not_spoil_the_next(desk: Desk) -> None:
    folder = desk.store.vault.home / backups.FOLDER
    folder.mkdir()
    for name in ("store.new", "store.new-journal", "store.new-wal"):
        (folder / name).write_bytes(b"left over" * 1_000)
    backups.make(desk.store)
    assert copies(desk.store.vault.home) == ["store-000000001.db"]


def test_a_folder_that_cannot_be_written_is_one_sentence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise OSError(30, "read-only")

    monkeypatch.setattr(backups.os, "replace", refuses)
    with pytest.raises(Refused) as refusal:
        backups.make(desk.store)
    assert refusal.value.key == "disk_refuses"


def test_a_copy_that_cannot_be_made_does_not_keep_the_desk_open(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(store: object, target: Path) -> None:
        raise Refused("disk_full")

    desk = open_desk(home, PASSPHRASE)
    monkeypatch.setattr(backups, "_copy", full)
    close_desk(desk)
    close_desk(open_desk(home, PASSPHRASE))


def test_a_copy_for_which_there_is_no_room_is_told_and_leaves_the_store_alone(
    desk: Desk, add_note: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(store: object, target: object) -> None:
        raise sqlcipher3.OperationalError("database or disk is full")  # as a copy in the making reports it, without a number

    add_note(desk.store, "u1")
    monkeypatch.setattr(backups, "_copy", full)
    with pytest.raises(Refused) as refusal:
        backups.make(desk.store)
    assert refusal.value.key == "disk_full"
    add_note(desk.store, "u2")
