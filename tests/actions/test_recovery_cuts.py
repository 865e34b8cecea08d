"""The power goes at every instruction of a recovery and of a new sheet: nobody is locked out, no sheet is believed that does not fit."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions import recovery, setup, users
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.domain.errors import Refused, WrongPassphrase
from fieldapp.storage.homelock import LOCK
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES

PHRASE, NEW, DAY = "une phrase de passe", "une toute nouvelle phrase", date(2026, 3, 4)


class Cut(BaseException):
    """The power goes."""


class Power:
    """Lets so many instructions on files through, and no more."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left: int | None = None
        self._opened: set[int] = set()
        for name in ("replace", "fsync", "open"):
            monkeypatch.setattr(os, name, self._counted(getattr(os, name)))

    def _counted(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            if self.left is not None:
                if self.left == 0:
                    raise Cut
                self.left -= 1
            result = real(*arguments, **named)
            if self.left is not None and real.__name__ == "open" and Path(arguments[0]).name == LOCK:
                self._opened.add(result)
            return result

        return call

    def cut_after(self, steps: int, act: Callable[[], object]) -> bool:
        """Whether the power went before ``act`` was done."""
        self.left = steps
        try:
            act()
        except Cut:
            for descriptor in self._opened:  # as the end of a process does, so that the home is free again
                with suppress(OSError):
                    os.close(descriptor)
            return True
        finally:
            self.left = None
            self._opened.clear()
        return False


@pytest.fixture
def made(tmp_path: Path, mission: Any) -> str:
    return setup.create_home(tmp_path / "first", mission.pack, "sb", ROLES, PHRASE, FAST_FOR_TESTS, today=DAY).recovery_code


def homes(folder: Path, stride: int = 1) -> Iterator[tuple[int, Path]]:
    """Fresh copies of the first home, numbered."""
    for number in range(0, 1000, stride):
        home = folder / f"home {number}"
        shutil.copytree(folder / "first", home)
        yield number, home
        shutil.rmtree(home)


def test_a_recovery_that_is_cut_locks_nobody_out_and_can_be_done_again(
    tmp_path: Path, made: str, mission: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    half = mission.answer(recovery.slot(tmp_path / "first"))
    power = Power(monkeypatch)
    outcomes = set()
    for steps, home in homes(tmp_path):

        def recover(home: Path = home) -> None:
            recovery.recover(home, half, made, "nk", ROLES, NEW, cost=FAST_FOR_TESTS, today=lambda: DAY)

        cut = power.cut_after(steps, recover)
        close_desk(open_desk(home, PHRASE, "sb", today=lambda: DAY))
        try:
            close_desk(open_desk(home, NEW, "nk", today=lambda: DAY))
            outcomes.add("new")
        except WrongPassphrase:
            assert cut
            outcomes.add("old")
        if not cut:
            break
        recover()
        desk = open_desk(home, NEW, "nk", today=lambda: DAY)
        assert not desk.altered and [row.name for row in users.list(desk)] == ["sb", "nk"]
        close_desk(desk)
    assert outcomes == {"old", "new"} and steps > 3


def test_a_new_sheet_that_is_cut_is_never_believed(tmp_path: Path, made: str, mission: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The code was not shown: either the old sheet still opens and drills, or the program says that a sheet must be made."""
    power = Power(monkeypatch)
    outcomes = set()
    for steps, home in homes(tmp_path, 11):  # every single instruction of a re-key is cut in its own test
        desk = open_desk(home, PHRASE, today=lambda: DAY)
        cut = power.cut_after(steps, lambda desk=desk: recovery.new_sheet(desk))  # type: ignore[misc]
        desk.store.close()
        desk = open_desk(home, PHRASE, today=lambda: DAY)
        if recovery.state(desk).sheet_fits and cut:
            recovery.drill(desk, mission.answer(recovery.practice(desk)), made)
            outcomes.add("old")
        elif cut:
            with pytest.raises(Refused):
                recovery.practice(desk)
            recovery.new_sheet(desk)
            outcomes.add("told")
        assert not desk.altered
        desk.store.close()
        if not cut:
            break
    assert outcomes == {"old", "told"}
