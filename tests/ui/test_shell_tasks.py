"""The worker: one thread, answers on the window's thread, refusals told, faults raised."""

from __future__ import annotations

import threading

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from fieldapp.actions.desk import Done
from fieldapp.domain.errors import Cancelled, Refused
from fieldapp.ui.status import StatusLine
from fieldapp.ui.tasks import Tasks
from sync.errors import Unreachable


@pytest.fixture
def tasks(qtbot):
    made = Tasks()
    yield made
    made.stop()


def test_work_runs_on_one_thread_in_order_and_answers_here(qtbot, tasks):
    seen = []
    for number in range(5):
        tasks.run(lambda number=number: (number, threading.get_ident()), done=lambda value: seen.append((*value, threading.get_ident())))
    qtbot.waitUntil(lambda: len(seen) == 5)
    assert [one[0] for one in seen] == list(range(5))
    assert len({one[1] for one in seen}) == 1
    assert {one[2] for one in seen} == {threading.get_ident()} != {seen[0][1]}
    assert not tasks.busy


def test_an_actions_answer_is_opened_and_told_to_every_page_first(qtbot, tasks):
    told = []
    tasks.changed.connect(lambda kinds: told.append(kinds))
    tasks.run(lambda: Done(7, frozenset({"people"})), done=told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [frozenset({"people"}), 7]


@pytest.mark.parametrize("error", [Refused("home_in_use"), Unreachable("mission_away")])
def test_a_refusal_goes_to_who_asked_or_to_the_window(qtbot, tasks, error):
    def refuse():
        raise error

    seen = []
    tasks.refused.connect(lambda one: seen.append(("window", one)))
    tasks.run(refuse, failed=lambda one: seen.append(("page", one)))
    tasks.run(refuse)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [("page", error), ("window", error)]


def test_what_the_user_cancelled_is_not_told_again(qtbot, tasks):
    def work(cancel):
        cancel.wait(5)
        assert cancel()
        raise Cancelled("cancelled")

    told = []
    tasks.refused.connect(told.append)
    task = tasks.run(work, long=True)
    task.cancel.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert told == []


def test_a_fault_is_said_calmly_and_raised_on_the_event_loop(qtbot, tasks):
    said = []
    tasks.broken.connect(lambda: said.append("calm"))
    with qtbot.captureExceptions() as caught:
        tasks.run(lambda: 1 / 0)
        qtbot.waitUntil(lambda: bool(caught))
    assert said == ["calm"]
    assert caught[0][0] is ZeroDivisionError


def test_an_answer_for_a_page_that_is_gone_is_dropped(qtbot, tasks):
    class Gone(QWidget):
        def show_it(self, value):
            raise AssertionError("nobody is there")

    gate = threading.Event()
    page = Gone()
    tasks.run(gate.wait, 5, done=page.show_it)

    shiboken6.delete(page)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)


def test_an_answer_written_on_the_spot_for_a_page_that_is_gone_is_dropped(qtbot, tasks):
    page, gate, heard = QWidget(), threading.Event(), []

    def take(value):
        page.isVisible()
        heard.append(value)

    tasks.run(gate.wait, 5, done=take)
    shiboken6.delete(page)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert heard == []


def test_long_work_shows_its_progress_and_can_be_stopped(qtbot, tasks, monkeypatch):
    monkeypatch.setattr("fieldapp.ui.status.SHOW_AFTER", 0)
    monkeypatch.setattr("fieldapp.ui.status.CANCEL_AFTER", 0)
    line = StatusLine(tasks)
    qtbot.addWidget(line)
    line.show()

    def work(progress, cancel):
        progress(1, 4)
        cancel.wait(5)
        raise Cancelled("cancelled")

    tasks.run(work, long=True, title="Import…")
    qtbot.waitUntil(lambda: line._cancel.isVisible() and line._bar.part == 0.25)
    assert line._title.text() == "Import…"
    line._cancel.click()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert not line._bar.isVisible() and line.saving.isVisible()


def test_progress_is_given_only_to_what_takes_it(qtbot, tasks):
    seen = []
    tasks.run(lambda progress: (progress(0.5), "part")[1], long=True, done=seen.append)
    tasks.run(lambda: "plain", long=True, done=seen.append)
    qtbot.waitUntil(lambda: seen == ["part", "plain"])


def test_what_may_come_later_waits_until_nothing_else_does(qtbot):
    tasks, done, free = Tasks(), [], threading.Event()
    tasks.run(free.wait, done=lambda _: done.append("first"))
    tasks.run(lambda: None, done=lambda _: done.append("later"), later=True)
    tasks.run(lambda: None, done=lambda _: done.append("second"))
    free.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert done == ["first", "second", "later"]
    tasks.stop()


def test_all_that_waits_can_be_asked_to_stop(qtbot):
    tasks, free = Tasks(), threading.Event()
    begun, waiting = tasks.run(free.wait), tasks.run(lambda: None)
    tasks.cancel()
    assert begun.cancel.is_set() and waiting.cancel.is_set()
    free.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    tasks.stop()
