"""Who opened this file: one line a look, the last first, shown when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from fieldapp.actions import looks
from fieldapp.actions.looks import Look
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Words, clear, column
from fieldapp.ui.page import Window
from fieldapp.ui.people.words import near_day
from fieldapp.ui.settings.trail_words import did
from fieldapp.ui.wording import label, translate

SHOWN = 12


class LookedPane(QWidget):
    """A quiet button; under it, once pressed, date, who and what."""

    def __init__(self, window: Window, person: int) -> None:
        super().__init__()
        self._window, self._person = window, person
        self.open_button = Button(translate("Access", "Who opened this file"), "plain", icon="eye", pressed=self._turn)
        self.open_button.setObjectName("looked")
        self._rows = column(spacing=8)
        self._open = False
        column(self.open_button, self._rows, spacing=6, parent=self)

    def refresh(self) -> None:
        """Load again what is shown."""
        if self._open:
            self._window.tasks.run(looks.looked, self._window.desk, self._person, done=self.show_looks)

    def show_looks(self, looks: Sequence[Look], shown: int = SHOWN) -> None:
        """Show the last of these looks, and a button for the rest."""
        clear(self._rows)
        if not self._open:
            return
        for look in looks[:shown]:
            self._rows.addWidget(self._line(look))
        if len(looks) > shown:
            words = translate("Access", "Older (%1)").replace("%1", wording.number(len(looks) - shown))
            self._rows.addWidget(Button(words, "plain", icon="down", icon_end=True, pressed=lambda: self.show_looks(looks, len(looks))))

    def _turn(self) -> None:
        self._open = not self._open
        self.open_button.setAccessibleDescription(translate("Access", "shown") if self._open else "")
        if self._open:
            self.refresh()
        else:
            clear(self._rows)

    def _line(self, look: Look) -> QWidget:
        when = look.at.astimezone()
        head = wording.joined([near_day(when.date(), self._window.today()), wording.clock(when), wording.isolate(look.user)])
        line = QWidget()
        words = look_words(self._window.desk.programme, look)
        column(Words(head, "small", "ink3", wrap=True), Words(words, "small", wrap=True), spacing=0, parent=line)
        line.setAccessibleName(f"{head}, {words}")
        return line


def look_words(programme: Programme, look: Look) -> str:
    """« a lu une note · séance du 12 févr. · remplacement »."""
    of_day = translate("Access", "entry of %1").replace("%1", wording.day(look.day, "brief")) if look.day is not None else ""
    reason = programme.codes["access_reason"].get(look.reason)
    return wording.joined([did(look.what), of_day, wording.isolate(label(reason)) if reason else ""])
