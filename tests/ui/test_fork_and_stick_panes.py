"""Envoi by stick, and two computers under one name: their panes by keyboard and mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from fieldapp.actions import batches, delivery, installation, returning
from fieldapp.storage import outbox
from fieldapp.ui import sticks


def find(window: QWidget, name: str) -> QWidget:
    QApplication.processEvents()
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


def words(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def forked(window) -> None:
    with window.desk.store.write() as transaction:
        outbox.set_state(transaction, batches.queue_slot(window.desk, transaction), "fork")
    window.screen.open("sending")


def test_the_stick_that_is_plugged_in_is_used_at_once(qtbot, room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window, stick = room(), tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(sticks, "mounted", lambda: [stick])
    window.screen.open("sending")
    find(window, "stick").click()
    carry = find(window, "carry")
    qtbot.waitUntil(lambda: window.focusWidget() is carry)
    qtbot.keyClick(carry, Qt.Key.Key_Space)
    (file,) = stick.iterdir()
    assert file.name in find(window, "usb_result").text()
    assert window.focusWidget() is carry, "the keyboard is where it was"
    assert [row.state for row in delivery.outbox(window.desk)] == ["sealed"]
    find(window, "carry_back").click()
    assert "rien de la mission" in find(window, "usb_result").text()


def test_what_the_mission_has_and_did_not_back_up_goes_again_without_a_choice(
    room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, stick = room(), tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(sticks, "mounted", lambda: [stick])
    window.screen.open("sending")
    find(window, "stick").click()
    find(window, "carry").click()
    (file,) = stick.iterdir()
    with window.desk.store.write(audited=False) as transaction:
        outbox.set_state(transaction, 1, "held")
    file.unlink()
    find(window, "carry").click()
    assert file.exists() and find(window, "usb_result").text().endswith(": 1")


def test_a_stick_is_chosen_where_none_is_seen_and_failing_is_told(room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = room()
    monkeypatch.setattr(sticks, "mounted", list)
    chosen = [""]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen[0])
    window.screen.open("sending")
    find(window, "stick").click()
    find(window, "carry").click()
    assert find(window, "carry").isEnabled() and not delivery.outbox(window.desk)
    chosen[0] = str(tmp_path / "gone")
    find(window, "carry").click()
    assert "n’est pas là" in find(window, "usb_result").text() and find(window, "carry").isEnabled()


def test_both_go_on_and_the_new_code_stays_until_it_is_noted(qtbot, room) -> None:
    window = room(size=(1024, 540))
    forked(window)
    go = find(window, "fork_go")
    assert not go.isEnabled(), "nothing is chosen beforehand"
    find(window, "instead").click()
    find(window, "beside").click()
    assert not find(window, "instead").isChecked()
    go.setFocus()
    qtbot.keyClick(go, Qt.Key.Key_Space)
    noted, name = find(window, "computer_noted"), installation.name(window.desk)
    assert not [part for part in window.findChildren(QWidget, "fork_go") if part.isVisible()], "it is settled"
    assert [row.state for row in delivery.outbox(window.desk)] == ["revoked"]
    assert name in find(window, "computer_code").text()
    qtbot.waitUntil(lambda: window.focusWidget() is noted)
    window.screen.open("today")
    window.screen.open("sending")
    assert name in find(window, "computer_code").text() and name in words(window.screen.told), "it is not passing"
    find(window, "computer_noted").click()
    QApplication.processEvents()
    assert not [part for part in window.findChildren(QWidget, "computer_code") if part.isVisible()]
    assert name not in words(window.screen.told)


def test_only_this_one_goes_on_and_waits_for_the_mission(room) -> None:
    window = room()
    forked(window)
    find(window, "instead").click()
    find(window, "fork_go").click()
    waits = returning.state(window.desk)
    assert waits is not None and waits.own
    assert not [part for part in window.findChildren(QWidget, "fork_go") if part.isVisible()]


def test_who_is_no_coordinator_sees_what_it_means_and_chooses_nothing(room, monkeypatch: pytest.MonkeyPatch) -> None:
    window = room()
    monkeypatch.setattr(type(window.desk), "roles", property(lambda _: frozenset({"counsellor"})))
    forked(window)
    assert not [part for part in window.findChildren(QWidget, "fork_go") if part.isVisible()]
    assert window.screen.isVisible() and words(window)
