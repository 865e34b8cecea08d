"""Forms about recovery: the drill's second half, and a new sheet when the old one is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import recovery, users
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Refused
from fieldapp.ui import wording
from fieldapp.ui.forms.witness import Given
from fieldapp.ui.kit import Button, TextField, Words, column, row, small_files
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.settings.section import FormCard
from fieldapp.ui.settings.user_forms import UserForm
from fieldapp.ui.threshold.sheet_card import SheetCard
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.recovery import FreshCode
    from fieldapp.ui.frame import Frame


def drill(desk: Desk, path: str, code: str) -> object:
    """Read the mission's proof and open the rest with the code; runs on the worker."""
    return recovery.drill(desk, small_files.read(path), code)


def let_it_count(desk: Desk, fresh: FreshCode, given: Given | None, progress: Callable[[float], None]) -> object:
    """Let the new sheet count, with a second person's keys where one is present; runs on the worker."""
    second = users.witness(desk, given[1], given[0]) if given is not None else None
    return recovery.new_sheet(desk, beside=second, progress=progress, fresh=fresh)


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
        path, _ = QFileDialog.getOpenFileName(self, self._name, str(Path.home()), f"{self._name} ({self._pattern})")
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
    """When the sheet is lost: a new code is written down and proved, then it counts; until then the old one holds."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("recovery", "Make a new sheet"))
        self._fresh: FreshCode | None = None
        self.card: SheetCard | None = None
        told = translate(
            "recovery",
            "First the new code goes on paper; the old sheet holds until then. After that all keys are changed, so that the old sheet "
            "opens nothing any more: leave the laptop open for that moment.",
        )
        self.body.addWidget(Words(told, "body", "ink2", wrap=True))
        self._place = column(spacing=0)
        self.body.addLayout(self._place)
        self.body.addWidget(self.witness)
        verb = Button(translate("recovery", "Let the new sheet count"), "filled", pressed=self._count)
        verb.setObjectName("count_sheet")
        verb.setEnabled(False)
        self.finish(verb)
        self.tasks.run(recovery.fresh_code, self.desk, done=self._show, failed=self.refused)

    def first(self) -> QWidget:
        return self.card.typed if self.card is not None else self.leave

    def _show(self, fresh: FreshCode) -> None:
        self._fresh = fresh
        card = SheetCard(fresh.code, lambda path: self.tasks.run(recovery.sheet_pdf, self.desk, fresh.code, path))
        card.proved.connect(self.verb.setEnabled)
        self.card = card
        self._place.addWidget(card)
        card.show()
        if self.leave.hasFocus():
            card.typed.setFocus()

    def _count(self) -> None:
        self.busy(True)
        title = translate("settings", "Changing all keys; leave the laptop open…")
        given = self.witness.given()
        self.tasks.run(let_it_count, self.desk, self._fresh, given, done=self._counts, failed=self.refused, title=title, long=True)

    def _counts(self, _: str) -> None:
        self.frame.notice(translate("recovery", "The new sheet counts. The old one opens nothing any more: destroy it if it turns up."))
        self.busy(False)
        self.leave.click()

    def refused(self, error: Refused) -> None:
        super().refused(error)
        self.verb.setEnabled(self.card is not None and self.card.is_proved())
