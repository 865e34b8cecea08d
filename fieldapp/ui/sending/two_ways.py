"""What happened to a computer, told by choosing one of two ways on: nothing is chosen at first, and the verb does what is explained."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from fieldapp.actions.desk import Desk, Done
from fieldapp.domain.errors import Refused
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Flow, Words, column, prose, row
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.page import Window
from fieldapp.ui.wording import translate

_MAY = frozenset({"coordinator", "administrator"})


def may_choose(desk: Desk) -> bool:
    """Whether who sits here says how it goes on."""
    return not desk.roles.isdisjoint(_MAY)


class Way(NamedTuple):
    """A way on: its name for tests, the words of its chip, what it means, and what does it; ``done`` is told afterwards."""

    name: str
    words: str
    meaning: str
    act: Callable[[Desk], Done[Any]]
    done: Callable[[Any], object] | None = None


class TwoWays(QWidget):
    """Two chips of which one is chosen, what it means, and the verb, named ``verb`` for tests. What is refused stands below."""

    def __init__(self, window: Window, first: Way, second: Way, verb: str) -> None:
        super().__init__()
        self._window = window
        self._ways = {self._chip(way): way for way in (first, second)}
        self._meaning, self._hint = Words("", tone="ink2", wrap=True), Words("", "small", "amber", wrap=True)
        self._verb = Button(translate("ComputerPane", "Go on like this"), "outlined", pressed=self._go)
        self._verb.setObjectName(verb)
        body = column(spacing=10, parent=self)
        body.addWidget(Words(translate("ComputerPane", "What happened?"), bold=True))
        body.addWidget(Flow(*self._ways, spacing=12))
        body.addLayout(prose(self._meaning))
        body.addWidget(self._hint)
        body.addLayout(row(self._verb, None))
        self.setFocusProxy(next(iter(self._ways)))
        self._choose()

    def _chip(self, way: Way) -> Chip:
        chip = Chip(way.words)
        chip.setObjectName(way.name)
        chip.toggled.connect(lambda on: self._choose(chip if on else None))
        return chip

    def _choose(self, chosen: Chip | None = None) -> None:
        for chip in self._ways:
            if chosen is not None and chip is not chosen:
                chip.setChecked(False)
        way = self._chosen()
        self._meaning.setText(way.meaning if way else "")
        self._meaning.setVisible(way is not None)
        self._hint.hide()
        self._verb.setEnabled(way is not None)

    def _chosen(self) -> Way | None:
        return next((way for chip, way in self._ways.items() if chip.isChecked()), None)

    def _go(self) -> None:
        if (way := self._chosen()) is not None:
            self.setEnabled(False)
            self._window.tasks.run(way.act, self._window.desk, done=way.done, failed=self._failed)

    def _failed(self, error: Refused) -> None:
        self.setEnabled(True)
        self._verb.setFocus()
        self._hint.setText(error.sentence(wording.language()))
        self._hint.show()
