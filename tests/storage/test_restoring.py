"""Copying and going back, cut at any instruction; across a migration; with keys that were exchanged, and cases erased since."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import copies, upkeep
from fieldapp.actions.desk import Desk, close_desk, glance, open_desk
from fieldapp.domain.errors import Refused
from fieldapp.storage import backups, copying, migrations, places, switch, tables

PASSPHRASE = "une phrase de passe"
_CALLS = ("replace", "fsync", "open", "unlink")


class Cut(BaseException):
    """The power goes."""


@contextmanager
def cut_after(limit: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """From the call number ``limit`` on no file can be changed any more."""
    steps = [0]

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            steps[0] += 1
            if steps[0] > limit:
                raise Cut
            return real(*arguments, **named)

        return call

    with monkeypatch.context() as patched:
        for name in _CALLS:
            patched.setattr(os, name, counted(getattr(os, name)))
        yield steps


def entries(desk: Desk) -> int:
    with desk.store.read() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(tables.entry)) or 0


def crash(desk: Desk) -> None:
    """What the system does for a process that ends: its files are closed, its lock is gone, nothing else is written."""
    desk.store.let_go()
    desk.store._lock.release()


def test_a_restore_that_is_cut_anywhere_leaves_the_old_store_or_the_new(
    home: Path, tmp_path: Path, add_note: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(home, PASSPHRASE)
    add_note(desk.store, "u1")
    copy = backups.make(desk.store, day=date(2026, 3, 3))
    add_note(desk.store, "u2")
    close_desk(desk)
    shutil.copytree(home, tmp_path / "before")
    seen, limit, cut = set(), 0, True
    while cut:
        shutil.rmtree(home)
        shutil.copytree(tmp_path / "before", home)
        desk = open_desk(home, PASSPHRASE)
        with cut_after(limit, monkeypatch):
            try:
                copies.restore(desk, copy)
                cut = False
            except Cut:
                crash(desk)
        counted = switch.pending(home)
        desk = open_desk(home, PASSPHRASE)
        found = entries(desk)
        assert found == (1 if counted or not cut else found) and found in (1, 2)
        seen.add(found)
        if not cut or counted:
            assert upkeep.verify(desk)["ok"]
        assert not list(home.rglob("*.next*"))
        close_desk(desk)
        limit += 1
    assert seen == {1, 2} and limit > 10


def test_a_restore_into_an_empty_folder_that_is_cut_anywhere_can_be_done_again(
    home: Path, tmp_path: Path, add_note: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(home, PASSPHRASE)
    add_note(desk.store, "u1")
    copy = backups.make(desk.store)
    desk.store.close()
    limit, cut = 0, True
    while cut:
        new = tmp_path / f"new{limit}"
        with cut_after(limit, monkeypatch):
            try:
                copies.restore_home(new, copy, PASSPHRASE)
                cut = False
            except Cut:
                pass
        if glance(new) is None:
            copies.restore_home(new, copy, PASSPHRASE)
        desk = open_desk(new, PASSPHRASE)
        assert entries(desk) == 1 and upkeep.verify(desk)["ok"]
        desk.store.close()
        limit += 5
    assert limit > 10


def test_a_copy_that_is_cut_anywhere_leaves_a_sound_place(
    home: Path, tmp_path: Path, add_note: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(home, PASSPHRASE)
    add_note(desk.store, "u1")
    backups.make(desk.store)
    add_note(desk.store, "u2")
    desk.store.close()
    shutil.copytree(home, tmp_path / "before")
    limit, cut = 0, True
    while cut:
        shutil.rmtree(home)
        shutil.copytree(tmp_path / "before", home)
        desk = open_desk(home, PASSPHRASE)
        with cut_after(limit, monkeypatch):
            try:
                backups.make(desk.store)
                cut = False
            except Cut:
                crash(desk)
        if cut:
            desk = open_desk(home, PASSPHRASE)
        assert upkeep.verify(desk)["checks"]["backups"]["ok"]
        assert copies.rehearse(desk, backups.make(desk.store)).entries == 2
        folder = home / places.FOLDER
        place = places.read(folder)
        assert place is not None and {held.name for held in place.files} | {"place.json"} == {path.name for path in folder.iterdir()}
        desk.store.close()
        limit += 1
    assert limit > 5


STEP = """import sqlalchemy as sa
from alembic import op
revision, down_revision = "9999", "{head}"
def upgrade():
    op.add_column("meta", sa.Column("more", sa.Text))
    {then}
"""


@pytest.mark.parametrize("then", ["pass", "raise ZeroDivisionError"])
def test_before_a_migration_a_copy_is_made_and_stays_for_thirty_days(
    home: Path, tmp_path: Path, add_note: Callable[..., None], monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    desk = open_desk(home, PASSPHRASE)
    add_note(desk.store, "u1")
    desk.store.close()
    steps = tmp_path / "steps"
    shutil.copytree(migrations.FOLDER, steps, ignore=shutil.ignore_patterns("__pycache__"))
    (steps / "versions" / "9999_more.py").write_text(STEP.format(head=migrations.HEAD, then=then))
    with monkeypatch.context() as later:
        later.setattr(migrations, "FOLDER", steps)
        later.setattr(migrations, "HEAD", "9999")
        with suppress(ZeroDivisionError):
            open_desk(home, PASSPHRASE).store.close()
    place = places.read(home / places.FOLDER)
    assert place is not None and [held.kind for held in place.stores()] == ["migration"]
    if then == "pass":
        with pytest.raises(Refused) as refusal:
            open_desk(home, PASSPHRASE)
        assert refusal.value.key == "newer_version"
        done = copies.restore_home(home, home / places.FOLDER / place.stores()[0].name, PASSPHRASE)
        assert done.aside
    desk = open_desk(home, PASSPHRASE)
    assert entries(desk) == 1 and upkeep.verify(desk)["ok"]
    close_desk(desk)
    later_days = [replace(place.stores()[0], day=place.stores()[0].day + timedelta(days=days), kind="daily") for days in range(1, 32)]
    named = [replace(held, name=f"store-{number + 50:09d}-{held.day}.db") for number, held in enumerate(later_days)]
    assert place.stores()[0].name in places.kept([place.stores()[0], *named[:30]])
    assert place.stores()[0].name not in places.kept([place.stores()[0], *named])


def test_a_migration_for_which_no_copy_can_be_made_does_not_begin(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = tmp_path / "steps"
    shutil.copytree(migrations.FOLDER, steps, ignore=shutil.ignore_patterns("__pycache__"))
    (steps / "versions" / "9999_more.py").write_text(STEP.format(head=migrations.HEAD, then="pass"))

    def full(*_: object) -> None:
        raise OSError(28, "no room")

    with monkeypatch.context() as later:
        later.setattr(migrations, "FOLDER", steps)
        later.setattr(migrations, "HEAD", "9999")
        later.setattr(copying, "pour", full)
        with pytest.raises(Refused) as refusal:
            open_desk(home, PASSPHRASE)
        assert refusal.value.key == "disk_full"
    close_desk(open_desk(home, PASSPHRASE))
