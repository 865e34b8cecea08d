"""Copying and going back, cut at any instruction; across a migration; with keys that were exchanged, and cases erased since."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import copies, upkeep
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.storage import backups, places, switch, tables

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
