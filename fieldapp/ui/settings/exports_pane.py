"""Réglages, files that were written: what lies outside this program, where, and a way to delete it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLayout, QWidget

from fieldapp.actions import exports
from fieldapp.actions.exports import ExportRow
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Words, clear, column, row
from fieldapp.ui.settings.section import Section
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame

SHOWN = 20


def kind_words(kind: str) -> str:
    """What a file is, in words."""
    return {
        "internal": translate("Exports", "sheet for inside the cell"),
        "mission": translate("Exports", "sheet for the mission"),
        "donor": translate("Exports", "sheet for a donor"),
        "receipt": translate("Exports", "receipt"),
        "rejects": translate("Exports", "refused rows of a register"),
        "audit": translate("Exports", "journal of this laptop"),
        "recovery": translate("Exports", "recovery sheet"),
        "person": translate("Exports", "paper about a person"),
        "paper": translate("Exports", "blank form"),
    }[kind]


def state_words(state: str) -> str:
    """Where a file is when it cannot be seen; empty when it is there."""
    return {
        "there": "",
        "missing": translate("Exports", "no longer there"),
        "away": translate("Exports", "its folder is not plugged in"),
    }[state]


class ExportsPane(Section):
    """One line a file, the last written first. Deleting is pressed twice: there is no way back."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("Exports", "Files that were written"))
        self.say(translate("Exports", "They lie outside this program and are not encrypted. Delete what is no longer needed."))
        self._rows = column(spacing=8)
        self.column.addLayout(self._rows)
        self.refresh(frozenset({"exports"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if "exports" in kinds:
            self.tasks.run(exports.list, self.desk, done=self._show)

    def _show(self, found: Sequence[ExportRow]) -> None:
        clear(self._rows)
        self.head.set_count(len(found) or None)
        if not found:
            self._rows.addWidget(Words(translate("Exports", "No file was written."), "body", "ink3"))
        for one in found[:SHOWN]:
            self._rows.addLayout(self._line(one))
        if len(found) > SHOWN:
            self._rows.addWidget(
                Words(translate("Exports", "Older: %1").replace("%1", wording.number(len(found) - SHOWN)), "small", "ink3")
            )

    def _line(self, one: ExportRow) -> QLayout:
        name = Words(wording.isolate(one.path.name), bold=True, wrap=True)
        name.setToolTip(wording.isolate(str(one.path)))
        facts = [kind_words(one.kind), wording.day(one.day, "day"), wording.isolate(one.user), state_words(one.state)]
        words = QWidget()
        column(name, Words(wording.joined(facts), "small", "ink2", wrap=True), spacing=0, parent=words)
        gone = one.state == "missing"
        verb = translate("Exports", "Take off the list") if gone else translate("Exports", "Delete")
        button = Button(verb, "plain")
        button.setObjectName(f"delete_export_{one.id}")
        button.setAccessibleName(f"{verb}, {one.path.name}")
        button.setEnabled(one.state != "away")
        if gone:
            button.clicked.connect(partial(self._delete, one.id))
        else:
            _Twice(button, translate("Exports", "Delete for good?"), partial(self._delete, one.id))
        line = row(words, button, spacing=16)
        line.setStretch(0, 1)
        return line

    def _delete(self, id: int) -> None:
        self.tasks.run(exports.delete, self.desk, id, done=self._deleted)

    def _deleted(self, _: None) -> None:
        self.frame.notice(translate("Exports", "The file is deleted."))


class _Twice(QObject):
    """The first press of a button asks, the second does it; when the keyboard goes elsewhere nothing was asked."""

    def __init__(self, button: Button, question: str, act: partial[None]) -> None:
        super().__init__(button)
        self._button, self._verb, self._question, self._act = button, button.text(), question, act
        button.clicked.connect(self._press)
        button.installEventFilter(self)

    def _press(self) -> None:
        if self._button.text() == self._question:
            self._act()
        else:
            self._say(self._question, "red")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._say(self._verb, "accent")
        return False

    def _say(self, words: str, tone: str) -> None:
        self._button.setText(words)
        self._button.tone = tone
        self._button.updateGeometry()
        self._button.update()
