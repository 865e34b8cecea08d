"""Réglages, recovery: whether the sheet and the mission together would open this laptop, proved every 90 days."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from fieldapp.actions import recovery
from fieldapp.actions.desk import Desk
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Tag, Words, row
from fieldapp.ui.settings.recovery_forms import DrillForm, NewSheetForm
from fieldapp.ui.settings.section import FormCard, Section
from fieldapp.ui.wording import translate
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.actions.recovery import RecoveryState
    from fieldapp.ui.frame import Frame


def write_practice(desk: Desk, path: Path) -> None:
    """Write the next practice slot for the mission; runs on the worker."""
    recovery.save(path, recovery.practice(desk))


class RecoverySection(Section):
    """The date of the last drill, when the next is due, and the three things one can do."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("recovery", "Recovery"))
        self.say(
            translate(
                "recovery",
                "If every passphrase is forgotten, the sheet the partner keeps and the mission together open this laptop; "
                "neither can alone. A drill every 90 days proves it, without opening anything.",
            )
        )
        self._state = Words("", "body", "ink", wrap=True)
        self._state.setObjectName("recovery_state")
        self._due = Tag(translate("copies", "due"), "due")
        self._due.hide()
        self.column.addWidget(self._state)
        self.head.add_end(self._due)
        self._left = Words("", "small", "ink2", wrap=True)
        self.column.addWidget(self._left)
        self.begin = Button(
            translate("recovery", "Begin a drill: save the practice file…"), "outlined", icon="document", pressed=self._choose
        )
        self.begin.setObjectName("practice")
        finish = Button(
            translate("recovery", "Finish the drill…"), "outlined", icon="check", pressed=lambda: self.open("drill", opener=finish)
        )
        finish.setObjectName("finish_drill")
        self.column.addLayout(row(self.begin, finish, None))
        self.say(
            translate("recovery", "When a drill is due, its practice file also leaves by itself with the next sending."), "ink3", "small"
        )
        if "administrator" in self.desk.roles:
            sheet = Button(
                translate("recovery", "The sheet is lost: make a new one…"), "plain", pressed=lambda: self.open("sheet", opener=sheet)
            )
            sheet.setObjectName("new_sheet")
            self.column.addLayout(row(sheet, None))
        else:
            self.say(translate("recovery", "The administrator makes a new sheet when it is lost."), "ink3", "small")
        self.column.addLayout(self.form_place)
        self.refresh(frozenset({"recovery"}))

    def forms(self) -> dict[str, Callable[..., FormCard]]:
        """Finishing a drill, and a new sheet."""
        return {"drill": lambda: DrillForm(self.frame), "sheet": lambda: NewSheetForm(self.frame)}

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"recovery", "outbox"}:
            self.tasks.run(recovery.state, self.desk, done=self._show)

    def _show(self, state: RecoveryState) -> None:
        due = wording.day(state.due, "day")
        if not state.sheet_fits:
            self._state.setText(sentence("recovery_sheet_unfit", self.frame.language))
        elif state.last_passed is None:
            self._state.setText(translate("recovery", "No drill yet; the first is due on %1.").replace("%1", due))
        else:
            words = translate("recovery", "Last drill passed on %1; the next is due on %2.")
            self._state.setText(words.replace("%1", wording.day(state.last_passed, "day")).replace("%2", due))
        self._due.setVisible(state.overdue)
        waiting = translate("recovery", "A practice file is under way; the mission's proof is awaited.") if state.waiting else ""
        left = translate("recovery", "%n practice file(s) left; a new sheet makes new ones.", None, state.left)
        self._left.setText(wording.joined([waiting, left]))
        self.begin.setEnabled(state.left > 0)

    def _choose(self) -> None:
        name = translate("recovery", "Practice file for the mission")
        path, _ = QFileDialog.getSaveFileName(self, name, str(Path.home() / "fieldapp-practice.slot"))
        if path:
            self.save_practice(Path(path))

    def save_practice(self, path: Path) -> None:
        """Write the practice file."""
        self.tasks.run(write_practice, self.desk, path, done=self._saved)

    def _saved(self, _: object) -> None:
        self.frame.notice(translate("recovery", "Bring this file to the mission; it sends a proof back."))
        self.refresh(frozenset({"recovery"}))
