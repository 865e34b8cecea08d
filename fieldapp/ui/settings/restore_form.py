"""Going back to a copy: what would be lost is told first, and a word is typed before anything happens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fieldapp.actions import copies
from fieldapp.ui.kit import Button, Tag, TextField, Words
from fieldapp.ui.kit.fields import FieldRow, fold
from fieldapp.ui.settings.copies_words import lost_words
from fieldapp.ui.settings.section import FormCard
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.copies import WouldLose
    from fieldapp.ui.frame import Frame


class RestoreForm(FormCard):
    """What is replaced is put aside in the home, never deleted. Afterwards Fieldapp starts anew."""

    def __init__(self, window: Frame, file: str, told: str) -> None:
        super().__init__(window, translate("copies", "Go back to the copy of %1").replace("%1", told))
        self._frame, self._file = window, Path(file)
        self._lost = Words(translate("copies", "Comparing…"), "body", "ink2", wrap=True)
        aside = translate(
            "copies",
            "The data of now are put aside on this laptop, not deleted. Files of persons who were erased stay erased. "
            "Afterwards the mission confirms what it holds before the next closing.",
        )
        self.word = translate("copies", "replace")
        self.typed = TextField()
        self.typed.setFixedWidth(220)
        asked = translate("copies", "Type the word “%1”").replace("%1", self.word)
        self.body.addWidget(self._lost)
        self.body.addWidget(Words(aside, "body", "ink2", wrap=True))
        self.body.addWidget(FieldRow(asked, self.typed, key="restore_word"))
        verb = Button(translate("copies", "Go back to this copy"), "danger", pressed=self._restore)
        verb.setObjectName("restore")
        self.finish(verb, Tag(translate("settings", "Definitive"), "danger"))
        verb.setEnabled(False)
        self._compared = False
        self.typed.changed.connect(self._ready)
        self.tasks.run(copies.would_lose, self.desk, self._file, done=self._told, failed=self.refused)

    def first(self) -> QWidget:
        return self.typed

    def _told(self, lost: WouldLose) -> None:
        self._lost.setText(lost_words(lost))
        self._compared = True
        self._ready()

    def _ready(self) -> None:
        self.verb.setEnabled(self._compared and fold(self.typed.value()) == fold(self.word))

    def _restore(self) -> None:
        self.busy(True)
        title = translate("copies", "Going back to the copy…")
        self.tasks.run(copies.restore, self.desk, self._file, done=self._restored, failed=self.refused, title=title, long=True)

    def _restored(self, _: object) -> None:
        self._frame.again_asked.emit()  # the desk is closed: a fresh process opens what is there now
