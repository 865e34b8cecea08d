"""Forms about recovery: the drill's second half, and a new sheet when the old one is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import recovery, users
from fieldapp.actions.desk import Desk
from fieldapp.ui import small_files, wording
from fieldapp.ui.kit import Button, FieldRow, TextField, Words, column, row
from fieldapp.ui.settings_section import FormCard
from fieldapp.ui.sheet_card import SheetCard
from fieldapp.ui.user_forms import UserForm
from fieldapp.ui.witness_fields import Given
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


def drill(desk: Desk, path: str, code: str) -> object:
    """Read the mission's proof and open the rest with the code; runs on the worker."""
    return recovery.drill(desk, small_files.read(path), code)


def make_sheet(desk: Desk, given: Given | None, progress: Callable[[float], None]) -> object:
    """A new sheet, with a second person's keys where one is present; runs on the worker."""
    second = users.witness(desk, given[1], given[0]) if given is not None else None
    return recovery.new_sheet(desk, beside=second, progress=progress)


class FileField(QWidget):
    """A path that can be typed, or chosen."""

    def __init__(self, name: str, pattern: str, key: str) -> None:
        super().__init__()
        self._name, self._pattern = name, pattern
        self.path = TextField()
        self.row = FieldRow(name, self.path, key=key)
        choose = Button(translate("first_run", "Choose…"), "outlined", icon="folder", pressed=self._choose)
        across = row(self.row, column(None, choose, spacing=0), spacing=8, parent=self)
        across.setStretch(0, 1)

    def value(self) -> str:
        """The path."""
        return str(self.path.value())

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self._name, "", f"{self._name} ({self._pattern})")
        if path:
            self.path.setText(path)


class DrillForm(FormCard):
    """The mission sent its proof back: with the code of the sheet the drill is passed."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("recovery", "Finish the drill"))
        self.file = FileField(translate("recovery", "The mission's proof"), "*", "drill_proof")
        self.code = TextField()
        self.body.addWidget(self.file)
        self.body.addWidget(FieldRow(translate("recovery", "The code on the sheet"), self.code, key="drill_code"))
        verb = Button(translate("recovery", "Check"), "filled", shortcut="Ctrl+Return", pressed=self._check)
        verb.setObjectName("check_drill")
        self.finish(verb)

    def first(self) -> QWidget:
        return self.file.path

    def _check(self) -> None:
        self.busy(True)
        self.tasks.run(drill, self.desk, self.file.value(), self.code.value(), done=self._passed, failed=self.refused)

    def _passed(self, day: date) -> None:
        self.code.clear()
        words = translate("recovery", "The drill is passed, %1: the sheet and the mission together open this laptop.")
        self.frame.notice(words.replace("%1", wording.day(day, "day")))
        self.busy(False)
        self.leave.click()


class NewSheetForm(UserForm):
    """When the sheet is lost: a new code; the old one opens nothing from now on."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("recovery", "Make a new sheet"))
        told = translate(
            "recovery",
            "All keys are changed, so that the old sheet opens nothing any more; leave the laptop open. The new code is shown only now.",
        )
        self._told = Words(told, "body", "ink2", wrap=True)
        self.body.addWidget(self._told)
        self.body.addWidget(self.witness)
        self._place = column(spacing=0)
        self.body.addLayout(self._place)
        verb = Button(translate("recovery", "Make the new sheet"), "filled", pressed=self._make)
        verb.setObjectName("make_sheet")
        self.finish(verb)

    def first(self) -> QWidget:
        return self.verb

    def _make(self) -> None:
        self.busy(True)
        title = translate("recovery", "Making the new sheet…")
        self.tasks.run(make_sheet, self.desk, self.witness.given(), done=self._made, failed=self.refused, title=title, long=True)

    def _made(self, code: str) -> None:
        self.busy(False)
        self.verb.hide()
        self.witness.hide()
        self.leave.setEnabled(False)
        card = SheetCard(code, lambda path: self.tasks.run(recovery.sheet_pdf, self.desk, code, path))
        card.proved.connect(self.leave.setEnabled)
        self._place.addWidget(card)
        card.show()
        card.typed.setFocus()
