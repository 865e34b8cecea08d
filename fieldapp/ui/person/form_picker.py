"""*Autre…*: everything that can be done for a person in groups; type to find it, Enter takes the first, Esc closes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.ui.kit import Button, Card, FlowLayout, SearchField, Words, clear, column, row
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.kit.fields import fold
from fieldapp.ui.person.form_choice import Choice
from fieldapp.ui.wording import translate

SHOWN = 60


class FormPicker(Card):
    """All choices; ``taken(choice)`` is called with the one chosen, ``left`` when the user leaves."""

    draft = None

    def __init__(self, choices: Sequence[Choice], taken: Callable[[Choice], object], left: Callable[[], object]) -> None:
        super().__init__("sheet")
        self._choices, self._taken, self._left = choices, taken, left
        self.search = SearchField(translate("FormPicker", "Type to find a form, a service…"))
        self._none = Words(translate("FormPicker", "Nothing is called that here."), tone="ink2")
        self._groups = column(spacing=10)
        close = Button(translate("Form", "Close"), "plain", pressed=left)
        head = row(Words(translate("FormPicker", "What is to be recorded?"), "section", bold=True), None, close)
        self._content = column(head, self.search, self._none, self._groups, spacing=12, parent=self)
        self._content.setContentsMargins(24, 18, 24, 20)
        self.search.textChanged.connect(self._show)
        self.search.chosen.connect(self._take_first)
        self.search.move.connect(lambda by: self.focusNextPrevChild(by > 0))
        self._first: Choice | None = None
        self._show("")

    def first_field(self) -> QWidget:
        """Where the keyboard starts."""
        return self.search

    def pin(self, pinned: bool) -> list[QWidget]:
        """It has no row of buttons."""
        return []

    def whole_height(self) -> int:
        """How high it is."""
        return self.sizeHint().height()

    def keep(self) -> dict[str, Any]:
        """What is typed."""
        return {"typed": {"find": self.search.text()}, "draft": ""}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Put back what was typed."""
        self.search.setText(str(typed.get("find", "")))

    def matching(self, text: str) -> list[Choice]:
        """The choices that hold every word typed; those whose own name begins with it come first."""
        words = fold(text).split()
        found = [choice for choice in self._choices if all(word in fold(f"{choice.words} {choice.group} {choice.hay}") for word in words)]
        if words:
            found.sort(key=lambda choice: (not fold(choice.words).startswith(words[0]), words[0] not in fold(choice.words)))
        return found

    def _show(self, text: str) -> None:
        clear(self._groups)
        found = self.matching(text)
        self._first = found[0] if found and text.strip() else None
        self._none.setVisible(not found)
        ordered = found[:SHOWN] if text.strip() else found
        for group, members in groupby(ordered, key=lambda choice: choice.group):
            holder = QWidget()
            flow = FlowLayout(holder, spacing=6)
            for choice in members:
                chip = Chip(choice.words, checkable=False, icon="check" if choice is self._first else None, parent=holder)
                chip.setAccessibleName(f"{choice.words}, {group}")
                chip.clicked.connect(lambda _=False, choice=choice: self._taken(choice))
                flow.add(chip)
            self._groups.addWidget(Words(group, "small", "ink3"))
            self._groups.addWidget(holder)

    def _take_first(self) -> None:
        if self._first is not None:
            self._taken(self._first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._left()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
