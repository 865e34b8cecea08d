"""The courier: carries bytes to the mission and back on a thread of its own, so that neither the desk nor the window waits for a network.

A round asks the desk's worker what to carry (``next``), carries it here, and hands what came back to the worker (``settle``): between two
exchanges everybody else's work goes first. One round at a time; ``go`` while one is under way joins it. It belongs to the window, not to
the room, and goes on when the room is built anew in another language.
"""

from __future__ import annotations

import random
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from queue import SimpleQueue

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from fieldapp.actions import calling, delivery
from fieldapp.actions.calling import Call, Trouble
from fieldapp.actions.delivery import Came, Errand, SendReport
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Refused
from fieldapp.ui import wording
from fieldapp.ui.sending_words import Run
from fieldapp.ui.tasks import Task, Tasks
from fieldapp.ui.wording import translate

TICK = 5_000  # milliseconds between two looks at the clock and at the network
# Addresses nobody has, kept for examples: nothing is sent there, the system only tells whether it would know a way.
_NOWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))


@dataclass(frozen=True)
class Ended:
    """A round that is over: what it proved (None when it could not begin), what stopped it, and which kinds of things changed."""

    report: SendReport | None
    trouble: Trouble | None
    changed: frozenset[str]


class Courier(QObject):
    """``moved``: how it stands changed. ``ended``: a round is over, with an ``Ended``."""

    moved = Signal()
    ended = Signal(object)
    _came = Signal(object, object, object)
    _part = Signal(object, float)

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        *,
        clock: Callable[[], datetime] = datetime.now,
        seconds: Callable[[], float] = time.monotonic,
        draw: Callable[[], float] = random.random,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._clock, self._seconds, self._draw = clock, seconds, draw
        self._plan = calling.start(seconds(), draw())
        self._network = True
        self._trip: _Trip | None = None
        self._trouble: Trouble | None = None
        self._stopped = False
        self._name = ""
        self._slot_day: date | None = None
        self._bags: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.look)
        self._came.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        self._part.connect(self._progressed, Qt.ConnectionType.QueuedConnection)
        tasks.changed.connect(self._changed)
        tasks.broken.connect(self._broken)

    @property
    def run(self) -> Run:
        """How it stands, for those who put it in words."""
        left = max(0.0, self._plan.next - self._seconds())
        planned = self._clock() + timedelta(seconds=left) if self._timer.isActive() else None
        trouble = self._trouble
        key, words = (trouble.key, trouble.sentence(wording.language())) if trouble is not None else ("", "")
        return Run(self._trip is not None, key, words, planned)

    def begin(self) -> None:
        """Go by itself from now on: first soon after opening, then as the schedule says."""
        self._network = knows_a_way()
        self._timer.start()
        self.moved.emit()

    def stop(self) -> None:
        """The desk is about to be closed: drop what is being carried at once; nothing of it is lost."""
        self._stopped = True
        self._timer.stop()
        if self._trip is not None:
            self._trip.task.cancel.set()
            self._trip = None
        self._bags.put(None)

    def look(self) -> None:
        """Whether it is time for a round: as planned, or for the slot of the day. That the network came back only brings it forward."""
        network, now = knows_a_way(), self._seconds()
        if network and not self._network:
            self._plan = calling.network_back(self._plan, now, self._draw())
            self.moved.emit()
        self._network = network
        slot = self._name and calling.slot_due(self._clock(), self._slot_day, self._name)
        if calling.due(self._plan, now) or slot:
            self.go()

    def go(self, *, asked: bool = False) -> None:
        """Begin a round, or join the one under way. One that was ``asked`` for shows its progress at the foot, and can be stopped there."""
        if self._stopped:
            return
        if self._trip is None:
            self._trip = _Trip()
            self._tasks.run(_pack, self._desk, self._trip, self._clock(), done=self._packed, failed=self._failed)
            self.moved.emit()
        if asked and self._trip is not None and not self._trip.task.title:
            self._trip.task.title = translate("Sending", "Sending…")
            self._tasks.started.emit(self._trip.task)

    def _packed(self, trip: _Trip) -> None:
        assert trip.call is not None
        self._name, self._slot_day = trip.call.name, trip.call.slot_day
        self._go_on(trip)

    def _go_on(self, trip: _Trip) -> None:
        if trip is self._trip:
            self._tasks.run(_next, trip, done=self._carry, failed=self._failed)

    def _carry(self, told: tuple[_Trip, Errand | None]) -> None:
        trip, errand = told
        if trip is not self._trip:
            return
        if errand is None or trip.task.cancel.is_set():
            self._over(trip, None)
            return
        if self._thread is None:
            self._thread = threading.Thread(target=_walk, args=(self._bags,), name="courier", daemon=True)
            self._thread.start()
        self._bags.put(partial(self._exchange, trip, errand))

    def _exchange(self, trip: _Trip, errand: Errand) -> None:
        """On the courier's thread, with no desk at hand."""
        assert trip.call is not None
        with suppress(RuntimeError):  # the window is gone already, and this object with it
            came = delivery.exchange(trip.call.line, errand, lambda part: self._part.emit(trip, part), trip.task.cancel)
            self._came.emit(trip, errand, came)

    def _progressed(self, trip: _Trip, part: float) -> None:
        """Bytes of this errand that left, on top of the errands done; never backwards."""
        if trip is self._trip and trip.call is not None:
            done = trip.call.round.part
            trip.told = max(trip.told, done + (1 - done) * part / 2)
            self._tasks.progressed.emit(trip.task, trip.told)

    def _settle(self, trip: _Trip, errand: Errand, came: Came) -> None:
        if trip is not self._trip:
            return
        if trip.task.cancel.is_set():
            self._over(trip, None)
            return
        self._tasks.run(_settle, trip, errand, came, done=self._settled, failed=self._failed)

    def _settled(self, trip: _Trip) -> None:
        if trip is self._trip:
            self.moved.emit()
            self._go_on(trip)

    def _failed(self, error: Refused) -> None:
        if self._trip is not None:
            self._over(self._trip, error)

    def _broken(self) -> None:
        """A fault somewhere on the worker: perhaps in this round, which then never answers."""
        if self._trip is not None:
            self._over(self._trip, None)

    def _over(self, trip: _Trip, error: Trouble | None) -> None:
        cancelled, self._trip = trip.task.cancel.is_set(), None
        trouble = None if cancelled else error or (trip.call.round.trouble if trip.call is not None else None)
        self._trouble = trouble
        now = self._seconds()
        if trouble is not None:
            self._plan = calling.failed(self._plan, now, self._draw())
        else:
            waiting = trip.report is not None and trip.report.waiting > 0
            self._plan = calling.succeeded(now, self._draw(), waiting=waiting and not cancelled)
        if trip.task.title:
            self._tasks.finished.emit(trip.task)
        self.moved.emit()
        self.ended.emit(Ended(trip.report, trouble, trip.call.round.changed if trip.call is not None else frozenset()))

    def _changed(self, kinds: frozenset[str]) -> None:
        if "outbox" in kinds and self._trip is None:
            self._plan = calling.queued(self._plan, self._seconds(), self._draw())
            self.moved.emit()


class _Trip:
    """One round on its way. Its task is shown at the foot, and cancelled there."""

    def __init__(self) -> None:
        self.task = Task(lambda: None, can_cancel=True)
        self.call: Call | None = None
        self.report: SendReport | None = None
        self.told = 0.0


def knows_a_way() -> bool:
    """Whether the system has any network at all, by its own word. Nothing is sent to find out."""
    for family, address in _NOWHERE:
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((address, 9))
            return True
    return False


def _walk(bags: SimpleQueue[Callable[[], None] | None]) -> None:
    """The courier's thread: one exchange after another, until told to end."""
    while (carry := bags.get()) is not None:
        carry()


def _pack(desk: Desk, trip: _Trip, now: datetime) -> _Trip:
    """Begin the round; on the worker."""
    trip.call = calling.begin(desk, now)
    return trip


def _next(trip: _Trip) -> tuple[_Trip, Errand | None]:
    """What to carry now; on the worker."""
    assert trip.call is not None
    errand = trip.call.round.next()
    trip.report = trip.call.round.report
    return trip, errand


def _settle(trip: _Trip, errand: Errand, came: Came) -> _Trip:
    """Write down what is proved; on the worker."""
    assert trip.call is not None
    trip.call.round.settle(errand, came)
    trip.report = trip.call.round.report
    return trip
