"""Bringing the mission's update, on a thread of its own: neither the desk nor the window waits for a network.

It belongs to the window's courier, not to a page: it goes on while somebody works elsewhere, and in another language. What came is kept, so
that stopping it, or locking, costs nothing.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path
from typing import Protocol, cast

from PySide6.QtCore import QObject, Qt, Signal

from fieldapp.actions import updating
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Cancelled
from fieldapp.ui.tasks import Task, Tasks
from fieldapp.ui.wording import translate


class Trouble(Protocol):
    """Whatever carries a sentence."""

    def sentence(self, language: str) -> str:
        """What to say."""


class Fetching(QObject):
    """``moved``: a part came. ``ended``: the file is there, or what stood in the way; nothing of both when somebody stopped it."""

    moved = Signal(float)
    ended = Signal(object, object)
    _came = Signal(object, object)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self.part = 0.0
        self._task: Task | None = None
        self.moved.connect(self._progressed)
        self._came.connect(self._over, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether it is under way."""
        return self._task is not None

    def start(self) -> None:
        """Begin, or go on from what came before; it shows at the foot too, and can be stopped there."""
        if self._task is not None:
            return
        self._task = Task(lambda: None, title=translate("Update", "Fetching the update…"), can_cancel=True)
        self._tasks.started.emit(self._task)
        threading.Thread(target=self._fetch, args=(self._task,), name="update", daemon=True).start()

    def stop(self) -> None:
        """Stop; what came is kept."""
        if self._task is not None:
            self._task.cancel.set()

    def _fetch(self, task: Task) -> None:
        """On a thread of its own."""
        found: Path | None = None
        error: Exception | None = None
        try:
            found = updating.fetch(self._desk, self._tell, task.cancel).value
        except Exception as caught:  # answered on the window's thread
            error = caught
        with suppress(RuntimeError):  # the window is gone already, and this object with it
            self._came.emit(found, error)

    def _tell(self, part: float) -> None:
        with suppress(RuntimeError):
            self.moved.emit(part)

    def _progressed(self, part: float) -> None:
        self.part = part
        if self._task is not None:
            self._tasks.progressed.emit(self._task, part)

    def _over(self, found: Path | None, error: Exception | None) -> None:
        task, self._task = self._task, None
        if task is not None:
            self._tasks.finished.emit(task)
        if isinstance(error, Cancelled):
            error = None
        if error is not None and not hasattr(error, "sentence"):
            self._tasks.broken.emit()
            raise error
        self.ended.emit(found, cast("Trouble | None", error))


def of(desk: Desk, tasks: Tasks, courier: QObject) -> Fetching:
    """The one of this window."""
    return cast("Fetching | None", courier.findChild(Fetching)) or Fetching(desk, tasks, courier)
