"""One window a home: who starts a second one sees the first come forward.

The first holds a lock file of the home and watches the home for a question, an empty file that it takes away: that is the answer. A window
that is closing or locking no longer answers, and whoever asks waits until it is gone.
"""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

LOCK, QUESTION = "window.lock", "window.asked"
PATIENCE = 5.0  # seconds


class Instance(QObject):
    """The window of ``home`` in this process. ``asked`` tells to come forward."""

    asked = Signal()

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._lock = QLockFile(str(home / LOCK))
        self._lock.setStaleLockTime(0)  # however long it is held, only the end of its process frees it
        self._watcher: QFileSystemWatcher | None = None

    def take(self, patience: float = PATIENCE) -> bool | None:
        """Become the window of the home. False when there is one and it was asked to come forward, None when it does not answer.

        A home that does not exist yet is nobody's; ``take`` is called again once it does.
        """
        if self._lock.isLocked() or not self._home.is_dir():
            return True
        question = self._home / QUESTION
        until = time.monotonic() + patience
        asked = False
        while not self._lock.tryLock(50):
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                return True  # a folder that cannot be written: the store will tell
            if asked and not question.exists():
                return False
            if time.monotonic() > until:
                question.unlink(missing_ok=True)
                return None
            if not asked:
                question.touch(mode=0o600)
                asked = True
        question.unlink(missing_ok=True)
        return True

    def listen(self) -> None:
        """Answer from now on."""
        if self._watcher is None and self._lock.isLocked():
            self._watcher = QFileSystemWatcher([str(self._home)], self)
            self._watcher.directoryChanged.connect(self._look)
            self._look()

    def leave(self) -> None:
        """Answer no more: this window is ending."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def release(self) -> None:
        """Let another window take the home."""
        self.leave()
        self._lock.unlock()

    def _look(self) -> None:
        question = self._home / QUESTION
        if self._watcher is not None and question.exists():
            question.unlink(missing_ok=True)
            self.asked.emit()
