"""Keeps what is being typed as a draft: two seconds after the last key, and at once when the form is left."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from fieldapp.actions import drafts
from fieldapp.ui import wording
from fieldapp.ui.page import Window
from fieldapp.ui.wording import translate

AFTER = 2000  # milliseconds after the last key
PLACE, WHERE = "place", "where"


class DraftKeeper(QObject):
    """One draft of one form. ``typed`` gives what to keep; ``kept`` tells in words when it was kept last.

    A form that is no part of a person's story says with ``place`` and ``where`` on which page it is taken up again; that page gets the
    name of the draft too (see ``drafts_pane``).
    """

    kept = Signal(str)

    def __init__(
        self,
        window: Window,
        form: str,
        typed: Callable[[], dict[str, Any]],
        *,
        person: int | None,
        uid: str = "",
        place: str = "",
        where: Mapping[str, Any] | None = None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._back = {PLACE: place, WHERE: dict(where or {})} if place else {}
        self._window, self._form, self._typed, self._person = window, form, typed, person
        self.uid = uid or secrets.token_hex(16)
        self.begun = bool(uid)
        self._changed = False
        self._over = False
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self.flush)

    def resume(self, put: Callable[[dict[str, Any]], object]) -> None:
        """Give ``put`` what was kept under this name before, if anything was."""

        def take(found: drafts.Draft | None) -> None:
            if found is not None and not self._over:
                self.begun = True
                put(dict(found.answers))

        self._window.tasks.run(drafts.load, self._window.desk, self.uid, done=take)

    def go_on(self, kept: Mapping[str, Any]) -> None:
        """Go on with the draft a page was kept with."""
        if kept.get("draft"):
            self.uid, self.begun = str(kept["draft"]), True

    def named(self) -> dict[str, str]:
        """The name of the draft for a page that is being kept, for ``go_on``; what is typed is in it by now."""
        self.flush()
        return {"draft": self.uid if self.begun else ""}

    def touch(self) -> None:
        """Something was typed."""
        if not self._over:
            self._changed = True
            self._timer.start()

    def untouched(self) -> None:
        """What stands in the form was put there by the program: nobody typed anything yet."""
        self._timer.stop()
        self._changed = False

    def flush(self) -> None:
        """Keep what is typed now, if it changed since."""
        self._timer.stop()
        if self._changed and not self._over:
            self._changed, self.begun = False, True
            self._window.tasks.run(
                drafts.save, self._window.desk, self._form, self._typed() | self._back, self._person, self.uid, done=lambda _: self._say()
            )

    def _say(self) -> None:
        words = translate("Drafts", "draft kept, %1").replace("%1", wording.clock(self._window.desk.now()))
        self._window.saved(words[:1].upper() + words[1:])
        self.kept.emit(words)

    def finish(self) -> None:
        """The form was saved: the draft is not needed any more."""
        self._timer.stop()
        self._over = True
        if self.begun:
            self._window.tasks.run(drafts.discard, self._window.desk, self.uid)
