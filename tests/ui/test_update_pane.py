"""Updates in Réglages: what a file is, installing it by steps, fetching the mission's, starting anew and going back; by keyboard."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from fieldapp.actions import delivery, updating
from fieldapp.ui import preferences, sticks
from sync.packs import Offer
from tests import made_updates


def find(window: QWidget, name: str) -> Any:
    QApplication.processEvents()
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


def shown(window: QWidget, name: str) -> bool:
    QApplication.processEvents()
    return any(part.isVisible() for part in window.findChildren(QWidget, name))


def words(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible()).replace("\u2068", "").replace("\u2069", "")


@pytest.fixture
def site_pack() -> bytes:
    return made_updates.site_pack()


@pytest.fixture
def program(installed_program: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed program of release 1, whose updates pass their self-test."""
    monkeypatch.setattr(updating, "passes", lambda _: True)
    return installed_program


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(sticks, "mounted", lambda: [folder])
    return folder


def look_on_the_stick(window: Any) -> None:
    window.screen.open("settings", section="update")
    find(window, "update_stick").click()
    QApplication.processEvents()


def test_a_signed_file_on_a_stick_is_installed_by_keyboard(
    qtbot, program: Path, stick: Path, room: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / "fieldapp-2.fcupd").write_bytes(made_updates.make())
    window = room(size=(1024, 540))
    seen: list[int] = []
    window.screen.open("settings", section="update")
    assert "0.1.0" in words(window.screen.page)
    choose = find(window, "update_stick")
    choose.setFocus()
    qtbot.keyClick(choose, Qt.Key.Key_Space)
    said = words(window.screen.page)
    assert "0.2.0" in said and "2" in said and "3" in said and window.focusWidget().objectName() == "update_install"
    verb, room_of = window.focusWidget(), window.screen.page.scroll.viewport()
    qtbot.waitUntil(lambda: room_of.rect().contains(verb.mapTo(room_of, verb.rect().bottomRight())))
    steps = window.screen.page.section.open_form.steps
    monkeypatch.setattr(steps, "set_current", lambda at: seen.append(at))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert sorted(set(seen)) == [0, 1, 2, 3] and seen == sorted(seen), "copy, unpack, try, switch"
    again = find(window, "update_restart")
    qtbot.waitUntil(lambda: window.focusWidget() is again)
    assert updating.state(window.desk).next == 2 and not shown(window, "update_warning")
    qtbot.keyClick(again, Qt.Key.Key_Space)
    assert window.relaunched == [window.home], "as the lock does"


def test_what_is_refused_is_said_in_place_and_nothing_is_offered(program: Path, stick: Path, room: Callable[..., Any]) -> None:
    window = room()
    whole = made_updates.make()
    for data, told in (
        (made_updates.make(signed=made_updates.KEYS[:1]), "2"),
        (whole[:-3] + bytes([whole[-3] ^ 1]) + whole[-2:], ""),
        (b"nothing of the kind", ""),
        (made_updates.make(libraries="ab" * 32), ""),
    ):
        (stick / "one.fcupd").write_bytes(data)
        look_on_the_stick(window)
        hint = find(window, "hint").text()
        assert hint and told in hint and not shown(window, "update_install")
        find(window, "close_form").click()
    (stick / "one.fcupd").unlink()
    look_on_the_stick(window)
    assert find(window, "update_hint").text()
    assert updating.state(window.desk).next == 0


def test_one_that_fails_its_self_test_is_told_and_may_be_tried_again(
    program: Path, stick: Path, room: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updating, "passes", lambda _: False)
    (stick / "one.fcupd").write_bytes(made_updates.make())
    window = room()
    look_on_the_stick(window)
    find(window, "update_install").click()
    assert find(window, "hint").text() and not shown(window, "update_restart") and find(window, "update_install").isEnabled()


def test_whatever_goes_wrong_gives_the_buttons_back(
    qtbot, program: Path, stick: Path, room: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: object) -> bool:
        raise ZeroDivisionError

    monkeypatch.setattr(updating, "passes", fails)
    (stick / "one.fcupd").write_bytes(made_updates.make())
    window = room()
    look_on_the_stick(window)
    verb, leave = find(window, "update_install"), find(window, "close_form")
    with qtbot.captureExceptions() as caught:
        verb.click()
        qtbot.waitUntil(lambda: bool(caught))
    assert verb.isEnabled() and leave.isEnabled() and window.focusWidget() is verb and not shown(window, "update_steps")
    verb.setEnabled(False)
    window.tasks.broken.emit(SimpleNamespace(done=window.lock, failed=None))
    assert not verb.isEnabled(), "the fault of another task is not its own"
    monkeypatch.setattr(updating, "passes", lambda _: True)
    verb.setEnabled(True)
    verb.click()
    assert shown(window, "update_restart")


def test_a_fault_while_the_update_is_fetched_offers_to_fetch_it_again(
    qtbot, program: Path, room: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(updating, "offered", lambda _: Offer(2, "0.2.0", "ab" * 32, 9))
    monkeypatch.setattr(delivery, "line", fails)
    window = room()
    window.screen.open("settings", section="update")
    with qtbot.captureExceptions() as caught:
        find(window, "update_fetch").click()
        qtbot.waitUntil(lambda: bool(caught))
    assert shown(window, "update_fetch") and not shown(window, "update_stop")


def test_a_chosen_file_and_one_that_went_away(
    program: Path, room: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, path = room(), tmp_path / "gone.fcupd"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.screen.open("settings", section="update")
    find(window, "update_choose").click()
    assert find(window, "hint").text() and not shown(window, "update_install")


def test_who_may_not_install_sees_what_it_is_and_whom_to_ask(
    program: Path, stick: Path, room: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / "one.fcupd").write_bytes(made_updates.make())
    window = room()
    monkeypatch.setattr(type(window.desk), "roles", property(lambda _: frozenset({"counsellor"})))
    look_on_the_stick(window)
    assert "0.2.0" in words(window.screen.page) and not shown(window, "update_install")


def test_the_way_back_is_offered_with_its_conditions(
    program: Path, stick: Path, room: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / "one.fcupd").write_bytes(made_updates.make())
    window = room()
    look_on_the_stick(window)
    assert not shown(window, "update_back") and not shown(window, "update_no_way"), "one that was never updated has nowhere to go"
    find(window, "update_install").click()
    window.close()
    window.instance.release()
    made_updates.start(program, tmp_path / "releases")
    window = room()
    QApplication.processEvents()
    assert "0.2.0" in words(window.screen.told), "a new version is told once"
    find(window, "told_seen").click()
    assert preferences.read(window.home).release == "2"
    window.screen.open("settings", section="update")
    find(window, "update_back").click()
    find(window, "update_go_back").click()
    assert updating.state(window.desk).next == 1 and shown(window, "update_restart") and not shown(window, "update_back")
    assert not shown(window, "update_no_way"), "an earlier version is on its way"


class Slow:
    """A line to a mission that hands out one part at a time, when the test says so."""

    def __init__(self, data: bytes) -> None:
        self.data, self.asked, self.more = data, list[str](), Event()

    def exchange(self, method: str, path: str, body: bytes, limit: int, progress: object, cancel: Callable[[], bool]) -> Any:
        self.asked.append(path)
        self.more.wait(10)
        at = int(path.rsplit("/", 1)[1]) * 131_072
        return SimpleNamespace(status=200, body=self.data[at : at + limit])


def test_the_missions_update_is_fetched_by_parts_and_goes_on_after_a_stop(
    qtbot, program: Path, room: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    noise = b"".join(hashlib.sha256(bytes([number % 256, number // 256])).digest() for number in range(12_000))
    data = made_updates.make(content=made_updates.files(2, noise=b"#" + noise.hex().encode()))
    assert len(data) > 131_072
    offer = Offer(2, "0.2.0", hashlib.sha256(data).hexdigest(), len(data))
    monkeypatch.setattr(updating, "offered", lambda _: offer)
    slow = Slow(data)
    monkeypatch.setattr(delivery, "line", lambda *_, **__: slow)
    window = room()
    QApplication.processEvents()
    assert "0.2.0" in words(window.screen.told)
    find(window, "told_act").click()
    fetch = find(window, "update_fetch")
    assert not window.screen.told.isVisible(), "nothing is said twice"
    fetch.setFocus()
    qtbot.keyClick(fetch, Qt.Key.Key_Space)
    stop = find(window, "update_stop")
    assert window.focusWidget() is stop
    window.screen.open("today")
    window.screen.open("settings", section="update")
    stop = find(window, "update_stop")
    stop.click()
    slow.more.set()
    qtbot.waitUntil(lambda: shown(window, "update_fetch"))
    assert not shown(window, "hint") and not shown(window, "update_hint"), "stopping is no trouble"
    first = len(slow.asked)
    find(window, "update_fetch").click()
    qtbot.waitUntil(lambda: shown(window, "update_install"))
    assert len(slow.asked) == len(set(slow.asked)) and len(slow.asked) > first, "no part came twice"
    assert "0.2.0" in words(window.screen.page) and offer.sha256 not in words(window.screen.page), "nobody reads digests"
    find(window, "update_install").click()
    qtbot.waitUntil(lambda: shown(window, "update_restart"))
    assert not shown(window, "update_fetch"), "what is in place is offered no more"


def test_age_and_warnings_are_quiet_lines_and_a_checkout_takes_no_update(room: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    window = room()
    window.screen.open("settings", section="update")
    assert find(window, "update_quiet").text() and not shown(window, "update_choose")
    plain = updating.state(window.desk)
    told = replace(plain, installed=True, updated=True, expired=True, warning="update_warn_older", warned_of=7, test=True)
    monkeypatch.setattr(updating, "state", lambda _: told)
    window.screen.page.refresh(frozenset({"settings"}))
    assert find(window, "update_quiet").text() and "7" in find(window, "update_warning").text()
    assert find(window, "update_choose").isEnabled(), "it warns and blocks nothing"
    assert shown(window, "update_no_way"), "nothing leads back from this update"
