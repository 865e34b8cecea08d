"""Work beside the window: one worker thread where the desk lives, answers on the window's thread by a queued signal.

``tasks.run(people.page, desk, 12, done=self.show_page)`` – the function runs on the worker, ``done`` gets its value on the window's thread.
An action's ``Done`` is opened first: ``changed`` tells every page what kinds of things changed, ``did`` how it is taken back (see
``undoing``), then ``done`` gets the value.
Whatever carries a sentence (``Refused`` and the refusals of ``sync``) goes to ``failed``; anything else is a fault: ``broken`` tells whose
task, and it is raised again.
"""

from __future__ import annotations

import inspect
import itertools
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from fieldapp.domain.errors import Cancelled, Refused
from fieldapp.ui.undoing import Undos

if TYPE_CHECKING:
    from queue import PriorityQueue


class Cancel(threading.Event):
    """Asked for by the user; long work reads it by calling it."""

    def __call__(self) -> bool:
        return self.is_set()


@dataclass(eq=False)
class Task:
    """One piece of work under way. ``title`` is what the user reads while it lasts; ``cancel`` is set to stop it."""

    work: Callable[[], Any]
    done: Callable[[Any], object] | None = None
    failed: Callable[[Refused], object] | None = None
    title: str | None = None
    can_cancel: bool = False
    cancel: Cancel = field(default_factory=Cancel)


def alive(call: Callable[..., object] | None) -> bool:
    """Whether the widgets an answer would speak to still exist: whose method it is, and what a function written on the spot holds on to."""
    if call is None:
        return False
    held = [getattr(call, "__self__", None)]
    held += [cell.cell_contents for cell in getattr(call, "__closure__", None) or ()]
    return all(isValid(one) for one in held if isinstance(one, QObject))


class Tasks(QObject):
    """The worker and its answers. Also runs inline (``inline=True``) for tests and for drawing pictures."""

    changed = Signal(frozenset)
    did = Signal(object, frozenset)
    started = Signal(object)
    progressed = Signal(object, float)
    finished = Signal(object)
    refused = Signal(object)
    broken = Signal(object)
    _answered = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None, *, inline: bool = False) -> None:
        super().__init__(parent)
        self._inline = inline
        self.undos = Undos()  # outlives the room, which is built anew in another language
        self._pending: list[Task] = []
        self._answered.connect(self._deliver, Qt.ConnectionType.AutoConnection if inline else Qt.ConnectionType.QueuedConnection)
        self._thread: threading.Thread | None = None
        self._turn = itertools.count()
        # What may come later, its turn, and the task; None ends the worker.
        self._waiting: PriorityQueue[tuple[bool, int, Task | None]]

    @property
    def busy(self) -> bool:
        """Whether any work is under way or waiting."""
        return bool(self._pending)

    def cancel(self) -> None:
        """Ask all that is under way or waiting to stop where it can; what cannot runs to its end."""
        for task in self._pending:
            task.cancel.set()

    def run(
        self,
        fn: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Refused], object] | None = None,
        title: str | None = None,
        long: bool = False,
        later: bool = False,
        **named: Any,
    ) -> Task:
        """Run ``fn(*args, **named)`` on the worker.

        ``failed`` gets a ``Refused``; without it the sentence is shown as a notice (signal ``refused``). With ``long`` the function is also
        given what it takes of ``progress`` (called with a part of one, or with done and total) and ``cancel`` (called, tells whether to
        stop); the window shows both under ``title``. What may come ``later`` waits until nothing else does, and is dropped at the end.
        """
        task = Task(lambda: None, done, failed, title)
        if long:
            takes = inspect.signature(fn).parameters
            offers = {"progress": lambda at, of=1.0: self.progressed.emit(task, at / of if of else 0.0), "cancel": task.cancel}
            named.update({name: offer for name, offer in offers.items() if name in takes})
            task.can_cancel = "cancel" in takes
        task.work = lambda: fn(*args, **named)
        self._pending.append(task)
        self.started.emit(task)
        if self._inline:
            self._work(task)
        else:
            if self._thread is None:
                from queue import PriorityQueue  # not before the first paint

                self._waiting = PriorityQueue()
                self._thread = threading.Thread(target=self._loop, name="desk", daemon=True)
                self._thread.start()
            self._waiting.put((later, next(self._turn), task))
        return task

    def stop(self, seconds: float = 10.0) -> None:
        """Let the work in hand end, then end the worker."""
        if self._thread is not None:
            self._waiting.put((False, next(self._turn), None))
            self._thread.join(seconds)
            self._thread = None

    def _loop(self) -> None:
        while (task := self._waiting.get()[2]) is not None:
            self._work(task)

    def _work(self, task: Task) -> None:
        value: Any = None
        error: BaseException | None = None
        try:
            value = task.work()
        except BaseException as caught:  # answered on the window's thread
            error = caught
        self._answered.emit(task, value, error)

    def _deliver(self, task: Task, value: Any, error: BaseException | None) -> None:
        self._pending.remove(task)
        self.finished.emit(task)
        if error is None:
            kinds = getattr(value, "changed", None)
            if isinstance(kinds, frozenset):
                undo, value = getattr(value, "undo", None), value.value
                self.changed.emit(kinds)
                self.did.emit(undo, kinds)
            if task.done is not None and alive(task.done):
                task.done(value)
        elif hasattr(error, "sentence"):
            refusal = cast(Refused, error)
            if task.failed is not None and alive(task.failed):
                task.failed(refusal)
            elif not isinstance(error, Cancelled):
                self.refused.emit(refusal)
        else:
            self.broken.emit(task)
            QTimer.singleShot(0, lambda: _raise(error))


def _raise(error: BaseException) -> None:
    raise error
