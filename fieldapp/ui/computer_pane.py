"""Another computer than the one this home knows, on Envoi: a copied disk, or one that was moved. A coordinator says which it is."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea

from fieldapp.actions import machines
from fieldapp.actions.desk import Desk
from fieldapp.actions.machines import Other, Own
from fieldapp.domain.errors import Refused
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Card, Chip, Flow, Window, Words, clear, column, prose, row
from fieldapp.ui.wording import translate

_MAY = frozenset({"coordinator", "administrator"})


def may_choose(desk: Desk) -> bool:
    """Whether who sits here says how it goes on."""
    return not desk.roles.isdisjoint(_MAY)


def code_words(own: Own) -> str:
    """The name and the code of a computer that took a key of its own, as they are read out."""
    words = translate("ComputerPane", "Write on this laptop’s sheet and read out to the mission: installation %1, code %2.")
    code = f"{own.code[:3]} {own.code[3:]}"
    return words.replace("%1", wording.isolate(own.installation)).replace("%2", wording.isolate(code))


class ComputerPane(Card):
    """Nothing is chosen at first; the verb says what the choice does. The code of a fresh key stays until somebody has noted it."""

    def __init__(self, window: Window, found: Other | Own) -> None:
        super().__init__("sheet")
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self.shows_code = isinstance(found, Own)
        self._body = column(spacing=10, parent=self)
        self._body.setContentsMargins(24, 18, 24, 20)
        if isinstance(found, Own):
            self._show_code(found)
        else:
            self._ask(found)

    def _show_code(self, own: Own) -> None:
        clear(self._body)
        self._body.addWidget(Words(translate("ComputerPane", "This computer has a key of its own"), "section", bold=True, wrap=True))
        code = Words(code_words(own), wrap=True)
        code.setObjectName("computer_code")
        self._body.addLayout(prose(code))
        later = translate("ComputerPane", "Working and closing go on meanwhile; the mission counts what is sent once it has agreed.")
        self._body.addLayout(prose(Words(later, tone="ink2", wrap=True)))
        noted = Button(translate("ComputerPane", "Noted"), "outlined", icon="check")
        noted.clicked.connect(lambda: self._noted(noted))
        noted.setObjectName("computer_noted")
        self._body.addLayout(row(noted, None))
        self.setFocusProxy(noted)

    def _ask(self, found: Other) -> None:
        self._body.addWidget(Words(translate("ComputerPane", "This is another computer"), "section", bold=True, wrap=True))
        first = translate(
            "ComputerPane",
            "Since %1 this disk runs in a computer that Fieldapp does not know: it was copied from another laptop, or moved. Two must "
            "never send under one key: until it is said what happened, nothing is sealed here. All other work goes on.",
        )
        self._body.addLayout(prose(Words(first.replace("%1", wording.day(found.since, "day")), wrap=True)))
        if not may_choose(self._desk):
            ask = translate("ComputerPane", "Call the coordinator, who says here how it goes on. Until then, work on as usual.")
            self._body.addLayout(prose(Words(ask, tone="ink2", wrap=True)))
            return
        self.hint, self._meaning = Words("", "small", "amber", wrap=True), Words("", tone="ink2", wrap=True)
        self.hint.hide()
        self._meaning.hide()
        self.beside = Chip(translate("ComputerPane", "The disk was copied: both laptops go on"))
        self.instead = Chip(translate("ComputerPane", "The disk was moved, or the laptop repaired"))
        self.verb = Button(translate("ComputerPane", "Go on like this"), "outlined", pressed=self._go)
        for part, name in ((self.beside, "computer_beside"), (self.instead, "computer_instead"), (self.verb, "computer_go")):
            part.setObjectName(name)
        self.beside.toggled.connect(lambda on: self._choose(self.instead, on))
        self.instead.toggled.connect(lambda on: self._choose(self.beside, on))
        self.verb.setEnabled(False)
        self._body.addWidget(Words(translate("ComputerPane", "What happened?"), bold=True))
        self._body.addWidget(Flow(self.beside, self.instead, spacing=12))
        self._body.addLayout(prose(self._meaning))
        self._body.addWidget(self.hint)
        self._body.addLayout(row(self.verb, None))
        self.setFocusProxy(self.beside)

    def _choose(self, other: Chip, on: bool) -> None:
        if on:
            other.setChecked(False)
        self.verb.setEnabled(self.beside.isChecked() or self.instead.isChecked())
        meaning = ""
        if self.beside.isChecked():
            meaning = translate(
                "ComputerPane",
                "This laptop takes a key of its own, and a code to read out to the mission. What was written before the copy stays with "
                "the other; what was written here since leaves from here.",
            )
        elif self.instead.isChecked():
            meaning = translate(
                "ComputerPane",
                "The other computer must never be used with this data again. This one is remembered in its place, and sealing goes on.",
            )
        self._meaning.setText(meaning)
        self._meaning.setVisible(bool(meaning))

    def _go(self) -> None:
        self.verb.setEnabled(False)
        self.shows_code = self.beside.isChecked()  # before the page hears that something changed
        if self.shows_code:
            self._tasks.run(machines.own_key, self._desk, done=self._renewed, failed=self._failed)
        else:
            self._tasks.run(machines.stands_in, self._desk, done=self._stands, failed=self._failed)

    def _renewed(self, own: Own) -> None:
        self._show_code(own)
        self.setFocus()
        QTimer.singleShot(0, self, self._bring)

    def _bring(self) -> None:
        """The code is in view, once the pane has become lower."""
        part = self.parentWidget()
        while part is not None and not isinstance(part, QScrollArea):
            part = part.parentWidget()
        if part is not None:
            part.ensureWidgetVisible(self, 0, 8)

    def _stands(self, _: object) -> None:
        self._window.notice(translate("ComputerPane", "This computer is known from now on; sealing goes on."))

    def _noted(self, button: Button) -> None:
        button.setEnabled(False)
        self.shows_code = False
        self.hide()
        self._tasks.run(machines.heard, self._desk)

    def _failed(self, error: Refused) -> None:
        self.shows_code = False
        self.verb.setEnabled(True)
        self.hint.setText(error.sentence(wording.language()))
        self.hint.show()
