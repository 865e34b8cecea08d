"""*It is this person*: a search on the spot, by name, code or card; the first that fits is one Enter away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.actions import people
from fieldapp.actions.people_rows import Found, PersonRow
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Card, SearchField, Words, clear, column, row
from fieldapp.ui.page import Window
from fieldapp.ui.people.words import age_band, reasons
from fieldapp.ui.wording import translate

SHOWN = 5
TYPING_PAUSE = 60  # milliseconds between the last key and the search


class WhoPane(Card):
    """Asks who it is. ``chosen`` gives the person's number; ``left`` when nobody was chosen. Esc leaves."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, window: Window, title: str) -> None:
        super().__init__("sheet")
        self._window = window
        self._asked = 0
        self._found: list[int] = []
        self.field = SearchField(translate("People", "Name, file number or year of birth"))
        self.field.setAccessibleName(translate("People", "Find a person"))
        self._rows = column(spacing=2)
        self._nobody = Words("", "small", "ink2", wrap=True)
        self._nobody.hide()
        leave = Button(translate("Form", "Close"), "plain", pressed=self.left.emit)
        leave.setObjectName("leave_who")
        content = column(Words(title, "section", bold=True), self.field, self._rows, self._nobody, row(leave, None), parent=self)
        content.setContentsMargins(24, 18, 24, 18)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._pause.timeout.connect(self._look)
        self.field.textChanged.connect(lambda: self._pause.start())
        self.field.chosen.connect(self._take_first)
        self.field.move.connect(lambda by: self._enter() if by > 0 else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        self._pause.stop()
        self._asked += 1
        asked = self._asked
        text = self.field.text().strip()

        def take(found: list[Found]) -> None:
            if asked == self._asked:
                self._fetch(found[:SHOWN] if text else [])

        self._window.tasks.run(people.ids, self._window.desk, text=text, done=take)

    def _fetch(self, found: list[Found]) -> None:
        self._found = [one.id for one in found]
        self._nobody.setText(translate("People", "Nobody found. Try another spelling, a year of birth or the file number."))
        self._nobody.setVisible(not found and bool(self.field.text().strip()))
        clear(self._rows)
        if found:
            why = {one.id: reasons(one.why) for one in found}
            self._window.tasks.run(people.rows, self._window.desk, self._found, done=lambda rows: self._show(rows, why))

    def _show(self, rows: list[PersonRow], why: dict[int, str]) -> None:
        clear(self._rows)
        for one in rows:
            words = wording.joined([wording.isolate(one.initials), wording.isolate(one.code[-4:]), age_band(one.age)])
            button = Button(words, "plain", icon="person", height=34, pressed=partial(self.chosen.emit, one.id))
            button.setAccessibleName(wording.joined([words, why.get(one.id, "")]))
            holder = QWidget()
            row(button, Words(why.get(one.id, ""), "small", "ink3"), None, spacing=12, parent=holder)
            self._rows.addWidget(holder)

    def _enter(self) -> None:
        buttons = [one for one in self.findChildren(Button) if one.objectName() != "leave_who"]
        if buttons:
            buttons[0].setFocus()

    def _take_first(self) -> None:
        """Enter while typing takes the first that was found for what is typed now."""
        if self._pause.isActive():
            self._look()
        elif self._found:
            self.chosen.emit(self._found[0])
