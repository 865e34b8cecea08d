"""Several files change together: whatever instruction a crash comes at, all are old or all are new."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fieldapp.domain.errors import Refused, StoreDamaged
from fieldapp.storage import switch

NAMES = ("copies/place.json", "store.db", "vault.json")


class Cut(BaseException):
    """The power goes."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "copies").mkdir()
    for name in NAMES:
        (tmp_path / name).write_text("old")
        switch.beside(tmp_path, name).write_text("new")
    (tmp_path / "store.db-wal").write_text("old log")
    return tmp_path


def state(home: Path) -> set[str]:
    return {(home / name).read_text() for name in NAMES}


@pytest.mark.parametrize("aside", [None, "aside-1"])
def test_a_crash_at_any_instruction_leaves_all_old_or_all_new(home: Path, monkeypatch: pytest.MonkeyPatch, aside: str | None) -> None:
    steps, limit = 0, 0
    real = {name: getattr(os, name) for name in ("replace", "fsync", "open")}

    def counted(name: str) -> object:
        def call(*arguments: object, **named: object) -> object:
            nonlocal steps
            steps += 1
            if steps > limit:
                raise Cut
            return real[name](*arguments, **named)

        return call

    for name in real:
        monkeypatch.setattr(os, name, counted(name))
    originals = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    seen = set()
    while True:
        for path, data in originals.items():
            path.write_bytes(data)
        steps = 0
        try:
            switch.commit(home, NAMES, aside=aside)
            cut = False
        except Cut:
            cut = True
        steps, before = -10_000, limit
        committed = switch.pending(home)
        switch.finish(home)
        assert state(home) == ({"new"} if committed or not cut else {"old"}) or state(home) == {"new"}
        seen |= state(home)
        assert not list(home.rglob("*.next")) and not switch.pending(home)
        if state(home) == {"new"}:
            assert not (home / "store.db-wal").exists()
            if aside:
                assert (home / aside / "store.db").read_text() == "old" and (home / aside / "store.db-wal").read_text() == "old log"
        if not cut:
            break
        limit = before + 1
    assert seen == {"old", "new"}


def test_what_never_counted_is_taken_away(home: Path) -> None:
    assert not switch.finish(home)
    assert state(home) == {"old"} and not list(home.rglob("*.next"))


def test_a_manifest_nobody_here_wrote_is_damage(home: Path) -> None:
    for text in ("", "{}", '{"aside":null,"names":["../x"],"v":1}', '{"aside":"/tmp","names":[],"v":1}', "[" * 5000):
        (home / switch.MANIFEST).write_text(text)
        with pytest.raises(StoreDamaged):
            switch.finish(home)


def test_a_disk_that_refuses_changes_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr(switch, "write_atomically", refuse)
        with pytest.raises(Refused):
            switch.commit(home, NAMES)
    assert state(home) == {"old"}
