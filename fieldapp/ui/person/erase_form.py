"""Erasing a file for good, from the person's page: a reason, the code typed again, and what stays and what does not, said before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.actions import erasure
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Tag, TextField, Words
from fieldapp.ui.kit.fields import FieldRow, fold
from fieldapp.ui.page import Window
from fieldapp.ui.settings.section import FormCard
from fieldapp.ui.wording import translate
from resources.wording import sentence


class EraseForm(FormCard):
    """Nothing is done before the red button, and that can be pressed only when the code was typed. ``under_way``: it is being done."""

    under_way = False

    def __init__(self, window: Window, person: int, code: str) -> None:
        super().__init__(window, translate("Erase", "Erase this file for good"))
        self._window, self._person, self._code = window, person, code
        told = translate(
            "Erase",
            "All that is written about this person goes: here at once, from the copies with the next two. Nothing brings it back. "
            "Figures already counted stay as they are.",
        )
        again = translate("Erase", "If the person still stands in a register, take them out there too, or its next import adds them again.")
        self.reason = TextField()
        self.typed = TextField()
        self.typed.setFixedWidth(240)
        self.typed.changed.connect(self._compare)
        self._reason_row = FieldRow(translate("Erase", "Why it is erased (this is kept nowhere)"), self.reason, key="erase_reason")
        asked = translate("Erase", "To confirm, type the file's code: %1").replace("%1", wording.isolate(code))
        for part in (
            Words(told, "body", "ink2", wrap=True),
            Words(again, "body", "ink2", wrap=True),
            self._reason_row,
            FieldRow(asked, self.typed, key="erase_code"),
        ):
            self.body.addWidget(part)
        verb = Button(translate("Erase", "Erase for good"), "danger", pressed=self._erase)
        verb.setObjectName("erase_now")
        verb.setEnabled(False)
        self.finish(verb, Tag(translate("settings", "Definitive"), "danger"))

    def first(self) -> QWidget:
        return self.reason

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.leave.isEnabled():
            self.leave.click()
        else:
            super().keyPressEvent(event)

    def busy(self, busy: bool) -> None:
        super().busy(busy)
        self.under_way = busy
        self.verb.setEnabled(not busy and self._confirmed())

    def _confirmed(self) -> bool:
        return fold(str(self.typed.value())) == fold(self._code)

    def _compare(self) -> None:
        self.verb.setEnabled(self._confirmed())

    def _erase(self) -> None:
        if not str(self.reason.value()).strip():
            self._reason_row.set_error(sentence("erase_reason_missing", wording.language()))
            self.reason.setFocus()
            return
        self._reason_row.set_error("")
        self.busy(True)
        self.tasks.run(erasure.erase, self.desk, self._person, str(self.reason.value()), done=self._erased, failed=self.refused)

    def _erased(self, _: None) -> None:
        window = self._window
        window.go("people")
        window.notice(translate("Erase", "The file is erased. Its keys leave the copies with the next two."))
