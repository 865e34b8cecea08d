"""The courier: nothing in the window waits for the network, one round at a time, on time, and it lets go at once when the desk closes."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from fieldapp.actions import delivery, people
from fieldapp.actions.delivery import SendReport
from fieldapp.ui import courier as module
from fieldapp.ui.application import MainWindow
from fieldapp.ui.courier import Courier, Ended, knows_a_way
from fieldapp.ui.tasks import Tasks
from sync.errors import Unreachable
from sync.transport import schedule


@pytest.fixture
def silent() -> Iterator[int]:
    """The port of a server that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def site_pack(make_site_pack: Callable[..., bytes], silent: int) -> bytes:
    """A pack whose mission is the silent one."""
    return make_site_pack(f"http://127.0.0.1:{silent}")


@pytest.fixture
def at_work(room: Callable[..., MainWindow], qtbot: Any) -> MainWindow:
    """A window whose desk lives on its worker, as it does outside tests."""
    window = room(inline=False)
    qtbot.waitUntil(lambda: window.courier is not None and window.desk is not None and hasattr(window.screen, "status"))
    qtbot.waitUntil(lambda: not window.tasks.busy)
    return window


def test_people_are_saved_while_the_mission_says_nothing(at_work: MainWindow, given: Any, qtbot: Any) -> None:
    window = at_work
    window.courier.go(asked=True)
    qtbot.waitUntil(lambda: window.courier._thread is not None)
    saved: list[int] = []
    window.tasks.run(people.register, window.desk, given.person_answers(), given.consent_answers(), done=saved.append)
    qtbot.waitUntil(lambda: bool(saved), timeout=3000)
    assert window.courier.run.moving, "the exchange still hangs"


def test_locking_lets_go_of_the_network_at_once(at_work: MainWindow, qtbot: Any) -> None:
    window = at_work
    window.courier.go(asked=True)
    qtbot.waitUntil(lambda: window.courier._thread is not None)
    window.lock()
    qtbot.waitUntil(lambda: window.relaunched == [window.home], timeout=3000)
    window.courier._thread.join(2.0)
    assert not window.courier._thread.is_alive()
    assert not window.courier.run.moving


def test_cancel_in_the_status_line_closes_the_connection_and_blames_nobody(
    at_work: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    window, ended = at_work, []
    window.courier.ended.connect(ended.append)
    line = window.screen.status
    line._wait.setInterval(0)
    line._long.setInterval(0)
    window.courier.go(asked=True)
    qtbot.waitUntil(lambda: line._cancel.isVisible() and window.courier._thread is not None)
    line._cancel.click()
    qtbot.waitUntil(lambda: bool(ended), timeout=3000)
    assert ended[0].trouble is None
    assert window.courier.run.trouble == ""
    qtbot.waitUntil(lambda: line.saving.isVisible())


def test_another_language_does_not_interrupt_what_is_under_way(at_work: MainWindow, qtbot: Any) -> None:
    window = at_work
    window.courier.go(asked=True)
    qtbot.waitUntil(lambda: window.courier._thread is not None)
    carrier = window.courier
    window.use(language="ar")
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert window.screen.courier is carrier
    assert carrier.run.moving
    assert window.screen.status.standing.text()


class Told:
    """A round that asks for ``errands`` exchanges and remembers what it was told."""

    def __init__(self, errands: int = 1) -> None:
        self.left, self.came = errands, []
        self.trouble: Unreachable | None = None
        self.changed = frozenset({"outbox"})
        self.part, self.report = 0.0, SendReport()

    def next(self) -> object | None:
        return object() if self.left else None

    def settle(self, errand: object, came: object) -> None:
        self.came.append(came)
        self.left -= 1
        if isinstance(came, Unreachable):
            self.trouble, self.left = came, 0


class Made:
    """A courier whose clocks the test moves, on rounds the test made; ``answers`` is what the network brings."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, qtbot: Any) -> None:
        self.rounds: list[Told] = []
        self.ended: list[Ended] = []
        self.answer: object = Unreachable("mission_away")
        self.seconds, self.wall, self.network = 0.0, datetime(2026, 3, 4, 8, 0), True
        self.go_on = threading.Event()
        self.go_on.set()
        monkeypatch.setattr(module, "knows_a_way", lambda: self.network)
        monkeypatch.setattr(module, "_pack", self._pack)
        monkeypatch.setattr(delivery, "exchange", self._exchange)
        self.tasks = Tasks(inline=True)
        self.courier = Courier(
            None,  # type: ignore[arg-type]  # these rounds need no desk
            self.tasks,
            clock=lambda: self.wall,
            seconds=lambda: self.seconds,
            draw=lambda: 1.0,
        )
        self.courier.ended.connect(self.ended.append)
        self.qtbot, self.slot_day = qtbot, date(2026, 3, 4)

    def _pack(self, desk: object, trip: Any, now: datetime) -> Any:
        self.rounds.append(Told())
        trip.call = SimpleNamespace(round=self.rounds[-1], line=object(), name="3f" * 10, slot_day=self.slot_day)
        return trip

    def _exchange(self, *_: object) -> object:
        self.go_on.wait(5)
        return self.answer

    def wait(self, rounds: int) -> None:
        """Until so many rounds are over."""
        self.qtbot.waitUntil(lambda: len(self.ended) == rounds)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, qtbot: Any) -> Iterator[Made]:
    """A courier to play with."""
    it = Made(monkeypatch, qtbot)
    yield it
    it.go_on.set()
    it.courier.stop()


def test_a_second_asking_joins_the_round_under_way(made: Made) -> None:
    shown: list[str | None] = []
    made.tasks.started.connect(lambda task: shown.append(task.title))
    made.go_on.clear()
    made.courier.go()
    assert not any(shown), "what it does by itself takes no place at the foot"
    made.courier.go(asked=True)
    made.courier.go(asked=True)
    made.go_on.set()
    made.wait(1)
    assert len(made.rounds) == 1
    assert sum(bool(title) for title in shown) == 1


def test_failures_wait_longer_and_longer_and_the_network_coming_back_ends_that(made: Made) -> None:
    made.courier.begin()
    assert made.courier.run.next_try == made.wall + timedelta(seconds=schedule.BASE)
    for count in (1, 2, 3):
        made.seconds = made.courier._plan.next
        made.courier.look()
        made.wait(count)
        assert made.courier._plan.next - made.seconds == schedule.bound(count)
        assert made.courier.run.trouble == "mission_away"
    made.network = False
    made.courier.look()
    made.network = True
    made.courier.look()
    assert made.courier._plan.next - made.seconds == schedule.BASE


def test_a_network_the_system_does_not_know_is_tried_all_the_same(made: Made) -> None:
    made.network = False
    made.courier.begin()
    made.seconds = made.courier._plan.next
    made.courier.look()
    made.wait(1)


def test_the_slot_of_the_day_leaves_once_at_its_minute(made: Made) -> None:
    made.answer = object()
    made.courier.begin()
    made.seconds = made.courier._plan.next
    made.courier.look()
    made.wait(1)
    minute = schedule.slot_minute("3f" * 10)
    made.wall = datetime(2026, 3, 5, minute // 60, minute % 60) - timedelta(minutes=1)
    made.courier.look()
    assert len(made.rounds) == 1
    made.wall += timedelta(minutes=1)
    made.slot_day = made.wall.date()
    made.courier.look()
    made.wait(2)
    made.courier.look()
    assert len(made.rounds) == 2


def test_after_it_was_stopped_nothing_begins(made: Made) -> None:
    made.courier.begin()
    made.courier.stop()
    made.courier.go(asked=True)
    assert made.rounds == []
    assert made.courier.run.next_try is None


def test_asking_whether_there_is_a_network_sends_nothing() -> None:
    assert knows_a_way() in (True, False)
