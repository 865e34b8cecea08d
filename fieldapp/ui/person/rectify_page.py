"""Correcting what was registered of a person: the registration form with what stands there, and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.actions import rights
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import wording
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.kit import Button, TextField, column
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.page import Page
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


class RectifyPage(Page):
    """What stood there before is kept, sealed; Ctrl+Z takes the correction back."""

    place = "people"

    def __init__(self, window: Frame, person: int) -> None:
        super().__init__(translate("Rights", "Correct the registration"), window)
        self._window, self._desk, self._tasks, self._person = window, window.desk, window.tasks, person
        around = Surroundings(self._desk.programme, window.today, tuple(self._desk.store.vault.roster.sites))
        self.view = FormView(self._desk.programme.forms["registration"], around)
        self.reason = TextField("")
        self._reason_row = FieldRow(
            translate("Rights", "Why it is corrected"),
            self.reason,
            help=translate("Rights", "What stood there stays, sealed, with who changed it."),
        )
        self.body.addLayout(column(self.view, self._reason_row, None, spacing=16))
        self.verb = Button(translate("Rights", "Save the correction"), "filled", shortcut="Ctrl+Return", pressed=self.submit)
        self.verb.setObjectName("save")
        self.set_actions(self.verb, Button(translate("Rights", "Close"), "plain", pressed=window.back), None)
        self._restored = False
        self._tasks.run(rights.registered, self._desk, person, done=self._show)

    def _show(self, answers: dict[str, object]) -> None:
        if not self._restored:
            self.view.set_answers(answers)

    def submit(self) -> None:
        """Save the correction."""
        unreadable = self.view.unreadable()
        self.view.show_problems(unreadable)
        if unreadable:
            return
        self.verb.setEnabled(False)
        self._reason_row.set_error(None)
        self._tasks.run(
            rights.rectify, self._desk, self._person, self.view.answers(), self.reason.text(), done=self._saved, failed=self._refused
        )

    def _saved(self, _: object) -> None:
        self._window.back()
        self._window.notice(translate("Rights", "Registration corrected."))

    def _refused(self, error: Refused) -> None:
        self.verb.setEnabled(True)
        if isinstance(error, Invalid) and "reason" in error.problems:
            self._reason_row.set_error(translate("Rights", "Write why, in a few words."))
            self.reason.setFocus()
        elif isinstance(error, Invalid):
            self.view.show_problems(error.problems)
        else:
            self.view.show_sentence(error.sentence(wording.language()))
            self.scroll.ensureWidgetVisible(self.view.problems)

    def keep(self) -> dict[str, Any]:
        return {"typed": self.view.keep(), "reason": self.reason.text()}

    def restore(self, kept: dict[str, Any]) -> None:
        if kept.get("typed"):
            self._restored = True
            self.view.restore(kept["typed"])
            self.reason.setText(str(kept.get("reason", "")))

    def first_focus(self) -> QWidget:
        return self.view.first_field()

    def form(self) -> QWidget:
        return self.view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._window.back()
        else:
            super().keyPressEvent(event)
