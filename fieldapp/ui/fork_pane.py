"""Two computers under one name, on Envoi: what it means, and the two ways on, of which a coordinator chooses one."""

from __future__ import annotations

from fieldapp.actions import reenrolling
from fieldapp.actions.reenrolling import Forked, Renewed
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Card, Chip, Flow, Window, Words, column, row
from fieldapp.ui.wording import translate

_MAY = frozenset({"coordinator", "administrator"})


class ForkPane(Card):
    """Nothing is chosen at first; the verb says what the choice does."""

    def __init__(self, window: Window, found: Forked) -> None:
        super().__init__("sheet")
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._body = column(spacing=10, parent=self)
        self._body.setContentsMargins(24, 18, 24, 20)
        self._body.addWidget(Words(translate("ForkPane", "Two computers send under one name"), "section", bold=True, wrap=True))
        first = translate(
            "ForkPane",
            "The number %1 was used by another computer too: somebody copied this one’s disk, or put it back from an image. Nothing is "
            "lost and nothing counts twice; until it is said what happened, nothing is sealed here.",
        )
        self._body.addWidget(Words(first.replace("%1", str(found.seq)), wrap=True))
        if found.months:
            months = ", ".join(wording.month(Month.parse(month).first) for month in found.months)
            told = translate("ForkPane", "Not counted so far: %1.").replace("%1", months)
            self._body.addWidget(Words(told, tone="ink2", wrap=True))
        self.hint = Words("", "small", "amber", wrap=True)
        self.hint.hide()
        self.beside = Chip(translate("ForkPane", "Both computers go on"))
        self.instead = Chip(translate("ForkPane", "Only this one goes on"))
        self._meaning = Words("", tone="ink2", wrap=True)
        self._meaning.hide()
        self.verb = Button(translate("ForkPane", "Go on like this"), "outlined", pressed=self._go)
        for part, name in ((self.beside, "beside"), (self.instead, "instead"), (self.verb, "fork_go")):
            part.setObjectName(name)
        self.beside.toggled.connect(lambda on: self._choose(self.instead, on))
        self.instead.toggled.connect(lambda on: self._choose(self.beside, on))
        self.verb.setEnabled(False)
        if self._desk.roles & _MAY:
            self._body.addWidget(Words(translate("ForkPane", "What happened?"), bold=True))
            self._body.addWidget(Flow(self.beside, self.instead, spacing=12))
            self._body.addWidget(self._meaning)
            self._body.addWidget(self.hint)
            self._body.addLayout(row(self.verb, None))
            self.setFocusProxy(self.beside)
        else:
            ask = translate("ForkPane", "A coordinator chooses how it goes on. Until then all other work goes on as usual.")
            self._body.addWidget(Words(ask, tone="ink2", wrap=True))

    def _choose(self, other: Chip, on: bool) -> None:
        if on:
            other.setChecked(False)
        self.verb.setEnabled(self.beside.isChecked() or self.instead.isChecked())
        meaning = ""
        if self.beside.isChecked():
            meaning = translate(
                "ForkPane",
                "This computer gets a fresh key and a code to read out to the mission. The closings that were not counted are sealed again "
                "under it; what both had sent before stays with the other.",
            )
        elif self.instead.isChecked():
            meaning = translate(
                "ForkPane",
                "The other computer must never send again. This one asks the mission what it holds, by network or by stick, and goes on "
                "after it; days that were only on the other one are listed to be entered again.",
            )
        self._meaning.setText(meaning)
        self._meaning.setVisible(bool(meaning))

    def _go(self) -> None:
        self.verb.setEnabled(False)
        if self.beside.isChecked():
            self._tasks.run(reenrolling.beside, self._desk, done=self._renewed, failed=self._failed)
        else:
            self._tasks.run(reenrolling.instead, self._desk, done=lambda _: self._told(), failed=self._failed)

    def _renewed(self, done: Renewed) -> None:
        self._told()
        words = translate("ForkPane", "Read out to the mission: %1, code %2. Working and sealing go on meanwhile.")
        code = f"{done.code[:3]} {done.code[3:]}"
        words = words.replace("%1", wording.isolate(done.installation)).replace("%2", wording.isolate(code))
        self._window.notice(words)

    def _told(self) -> None:
        for part in (self.beside, self.instead, self.verb):
            part.setEnabled(False)
        self.hint.hide()

    def _failed(self, error: Refused) -> None:
        self.verb.setEnabled(True)
        self.hint.setText(error.sentence(wording.language()))
        self.hint.show()
