"""By stick, on Envoi: what waits goes onto it, and what the mission wrote to it is taken in. Somebody carries it both ways."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import carrying
from fieldapp.actions.carrying import Carried
from fieldapp.actions.mail import Applied
from fieldapp.domain.errors import Refused
from fieldapp.ui import sticks, wording
from fieldapp.ui.kit import Button, Card, Flow, Words, column
from fieldapp.ui.page import Window
from fieldapp.ui.wording import translate


class UsbPane(Card):
    """Two verbs and what came of them. The stick is the one that is plugged in; where there are several, or none is seen, it is chosen."""

    def __init__(self, window: Window) -> None:
        super().__init__("sheet")
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._then: Callable[[Path], None] = self.carry_to
        self.to_stick = Button(translate("UsbPane", "Put on the stick"), "outlined", icon="usb", pressed=lambda: self._find(self.carry_to))
        self.to_stick.setObjectName("carry")
        words = translate("UsbPane", "Read the mission’s answer")
        self.from_stick = Button(words, "outlined", icon="import", pressed=lambda: self._find(self.read_from))
        self.from_stick.setObjectName("carry_back")
        self.result = Words("", wrap=True)
        self.result.setObjectName("usb_result")
        self.result.hide()
        about = translate(
            "UsbPane",
            "Somebody takes the stick to the mission and brings its answer back on it. All of it is sealed: whoever finds the stick reads "
            "nothing. What was carried stays here until the mission’s receipt comes back.",
        )
        inner = column(
            Words(translate("UsbPane", "By USB stick"), "section", bold=True),
            Words(about, tone="ink2", wrap=True),
            Flow(self.to_stick, self.from_stick, spacing=12),
            self.result,
            spacing=10,
            parent=self,
        )
        inner.setContentsMargins(24, 18, 24, 20)
        self.setFocusProxy(self.to_stick)
        self._had: QWidget = self.to_stick

    def carry_to(self, folder: Path) -> None:
        """Put what waits on the stick that holds this folder."""
        title = translate("UsbPane", "Writing to the stick…")
        self._tasks.run(carrying.carry, self._desk, folder, done=self._carried, failed=self._failed, title=title)

    def read_from(self, folder: Path) -> None:
        """Take in what the mission wrote to this folder."""
        title = translate("UsbPane", "Reading the stick…")
        self._tasks.run(carrying.back, self._desk, folder, done=self._read, failed=self._failed, title=title)

    def _find(self, then: Callable[[Path], None]) -> None:
        self._then = then
        self._busy(True)
        self._tasks.run(sticks.plugged, done=self._found, failed=self._failed)

    def _found(self, folders: list[Path]) -> None:
        folder = str(folders[0]) if len(folders) == 1 else self._choose()
        if folder:
            self._then(Path(folder))
        else:
            self._busy(False)

    def _choose(self) -> str:
        return QFileDialog.getExistingDirectory(self, translate("UsbPane", "The stick"), str(Path.home()))

    def _carried(self, done: Carried) -> None:
        if not done.files:
            self._say(translate("UsbPane", "Nothing waits: the stick was not changed."))
            return
        counts = (
            (translate("UsbPane", "sealed batches: %1"), done.batches),
            (translate("UsbPane", "letters: %1"), done.letters),
            (translate("UsbPane", "received before, not backed up yet: %1"), done.again),
        )
        told = [words.replace("%1", str(count)) for words, count in counts if count]
        names = ", ".join(path.name for path in done.files)
        said = translate("UsbPane", "On the stick and read back (%1). Take the stick out and give it to whoever goes to the mission.")
        self._say(wording.joined([said.replace("%1", wording.isolate(names)), *told]))

    def _read(self, found: Applied) -> None:
        counts = (
            (translate("UsbPane", "received: %1"), found.held),
            (translate("UsbPane", "counted: %1"), found.pooled),
            (translate("UsbPane", "backed up: %1"), found.durable),
            (translate("UsbPane", "set aside: %1"), found.aside),
            (translate("UsbPane", "news: %1"), found.packs + found.replies),
            (translate("UsbPane", "letters: %1"), found.letters),
        )
        told = [words.replace("%1", str(count)) for words, count in counts if count]
        if found.refused is not None:
            self._say(found.refused.sentence(wording.language()))
        elif told or found.adopted:
            self._say(wording.joined([translate("UsbPane", "The mission’s answer was read."), *told]))
        else:
            self._say(translate("UsbPane", "The mission’s answer was read before; there is nothing new on this stick."))

    def _failed(self, error: Refused) -> None:
        self._say(error.sentence(wording.language()), "amber")

    def _say(self, words: str, tone: str = "ink") -> None:
        self._busy(False)
        self.result.set_tone(tone)
        self.result.setText(words)
        self.result.show()

    def _busy(self, busy: bool) -> None:
        held = self.focusWidget()
        for part in (self.to_stick, self.from_stick):
            part.setEnabled(not busy)
        if busy:
            self._had = held if held in (self.to_stick, self.from_stick) else self._had
        elif self.isVisible():
            self._had.setFocus()
