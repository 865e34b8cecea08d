"""Keeps what is being typed as a draft: two seconds after the last key, and at once when the form is left."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from fieldapp.actions import drafts
from fieldapp.ui import wording
from fieldapp.ui.kit import Window
from fieldapp.ui.wording import translate

AFTER = 2000  # milliseconds after the last key


class DraftKeeper(QObject):
    """One draft of one form. ``typed`` gives what to keep; ``kept`` tells in words when it was kept last."""

    kept = Signal(str)

    def __init__(
        self, window: Window, form: str, typed: Callable[[], dict[str, Any]], *, person: int | None, uid: str = "", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._form, self._typed, self._person = window, form, typed, person
        self.uid = uid or secrets.token_hex(16)
        self.begun = bool(uid)
        self._changed = False
        self._over = False
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self.flush)

    def touch(self) -> None:
        """Something was typed."""
        if not self._over:
            self._changed = True
            self._timer.start()

    def flush(self) -> None:
        """Keep what is typed now, if it changed since."""
        self._timer.stop()
        if self._changed and not self._over:
            self._changed, self.begun = False, True
            self._window.tasks.run(
                drafts.save, self._window.desk, self._form, self._typed(), self._person, self.uid, done=lambda _: self._say()
            )

    def _say(self) -> None:
        words = translate("Drafts", "draft kept, %1").replace("%1", wording.clock(datetime.now()))
        self._window.saved(words[:1].upper() + words[1:])
        self.kept.emit(words)

    def finish(self) -> None:
        """The form was saved: the draft is not needed any more."""
        self._timer.stop()
        self._over = True
        if self.begun:
            self._window.tasks.run(drafts.discard, self._window.desk, self.uid)
