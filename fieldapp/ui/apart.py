"""Long work that needs no desk, on a thread of its own, so that neither the desk nor the window waits: a network, other processes.

It belongs to the window and not to a page: it goes on while somebody works elsewhere or changes the language, and shows at the foot.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from fieldapp.domain.errors import Cancelled
from fieldapp.ui.tasks import Cancel, Task, Tasks


class Trouble(Protocol):
    """Whatever carries a sentence."""

    def sentence(self, language: str) -> str:
        """What to say."""


class Apart(QObject):
    """``told``: what the work tells on its way. ``ended``: what it gave, or a ``Trouble``; neither once stopped, or after a fault."""

    told = Signal(object)
    ended = Signal(object, object)
    _came = Signal(object, object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._came.connect(self._over, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether it is under way."""
        return self._task is not None

    def begin(self, title: str, work: Callable[[Callable[[object], None], Cancel], Any], *, can_cancel: bool = True) -> None:
        """Begin, unless it is under way. ``work`` is given what to tell by and what says whether to stop."""
        if self._task is None:
            self._task = Task(lambda: None, title=title, can_cancel=can_cancel)
            self._tasks.started.emit(self._task)
            threading.Thread(target=self._walk, args=(self._task, work), name="apart", daemon=True).start()

    def stop(self) -> None:
        """Ask it to stop."""
        if self._task is not None:
            self._task.cancel.set()

    def show_part(self, part: float) -> None:
        """How far it is, at the foot."""
        if self._task is not None:
            self._tasks.progressed.emit(self._task, part)

    def _walk(self, task: Task, work: Callable[[Callable[[object], None], Cancel], Any]) -> None:
        """On the thread of its own; the window, and this object with it, may be gone before it ends."""
        value: Any = None
        error: Exception | None = None
        with suppress(RuntimeError):
            try:
                value = work(self.told.emit, task.cancel)
            except Exception as caught:  # answered on the window's thread
                error = caught
            self._came.emit(value, error)

    def _over(self, value: Any, error: Exception | None) -> None:
        task, self._task = self._task, None
        if task is not None:
            self._tasks.finished.emit(task)
        if error is None or hasattr(error, "sentence"):
            self.ended.emit(value, None if isinstance(error, Cancelled) else error)
        else:
            self._tasks.broken.emit(task)
            self.ended.emit(None, None)
            raise error
