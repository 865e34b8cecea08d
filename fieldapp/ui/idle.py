"""Idleness: when the window is to be covered, and when it is to be locked.

Two clocks are read and the one that ran further counts: the one on the wall may be set back, the steady one may stand still while the
laptop sleeps. A tick that comes much too late means that it slept, and whoever opens the lid again unlocks first.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

COVER_AFTER = timedelta(minutes=2)
LOCK_AFTER = timedelta(minutes=10)  # unless the site pack says otherwise
SESSION = timedelta(minutes=60)
SLEPT = timedelta(seconds=60)
TWICE = timedelta(milliseconds=500)
TICK = timedelta(seconds=5)
_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin})


def steady() -> float:
    """Seconds no setting of a clock changes, sleep included where the system counts it."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


class IdleWatch(QObject):
    """Looks at keys, clicks and movements of the native window only: a filter on the whole application would slow every scroll.

    ``session`` is *séance en cours*: listening is idle time, so the window is covered as always and locked after an hour only.
    ``covered`` is told to it: a mouse that is pushed on a covered table is nobody at work.
    """

    cover_due = Signal()
    lock_due = Signal()
    escaped_twice = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None, *, steady: Callable[[], float] = steady) -> None:
        super().__init__(parent)
        self._clocks = (clock, steady)
        self._touched = self._ticked = self._now()
        self._escaped: tuple[datetime, float] | None = None
        self._timer = QTimer(self, interval=int(TICK / timedelta(milliseconds=1)))
        self._timer.timeout.connect(self.look)
        self.lock_after = LOCK_AFTER
        self.session = False
        self.covered = False

    def watch(self, window: QObject) -> None:
        """Begin."""
        window.installEventFilter(self)
        self._touched = self._ticked = self._now()
        self._timer.start()

    def stop(self) -> None:
        """Stop telling."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        touched = kind in _TOUCHES or (kind == QEvent.Type.MouseMove and not self.covered)
        if touched and self.look():
            self._touched = self._now()
        return kind == QEvent.Type.KeyPress and self._escapes(event)

    def look(self) -> bool:
        """Compare the clocks with the last touch. Whether it stays open."""
        if not self._timer.isActive():
            return False
        idle, slept = self._since(self._touched), self._since(self._ticked) - TICK >= SLEPT
        self._ticked = self._now()
        if slept or idle >= (SESSION if self.session else self.lock_after):
            self._timer.stop()
            self.lock_due.emit()
            return False
        if idle >= COVER_AFTER and not self.covered:
            self.cover_due.emit()
        return True

    def _escapes(self, event: QEvent) -> bool:
        """Whether this is the second Esc of two; it is then nobody else's."""
        if not isinstance(event, QKeyEvent) or event.isAutoRepeat() or self.covered:
            return False
        before, self._escaped = self._escaped, None
        if event.key() != Qt.Key.Key_Escape:
            return False
        if before is not None and self._since(before) <= TWICE:
            self.escaped_twice.emit()
            return True
        self._escaped = self._now()
        return False

    def _now(self) -> tuple[datetime, float]:
        wall, steady = self._clocks
        return wall(), steady()

    def _since(self, moment: tuple[datetime, float]) -> timedelta:
        wall, steady = self._now()
        return max(wall - moment[0], timedelta(seconds=steady - moment[1]))
