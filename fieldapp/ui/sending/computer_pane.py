"""A computer that took a key of its own, or is another one than this home knows, on Envoi: the code to note, or what happened."""

from __future__ import annotations

from fieldapp.actions import machines
from fieldapp.actions.machines import Other, Own
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Card, Words, column, prose, row
from fieldapp.ui.page import Window
from fieldapp.ui.sending.two_ways import TwoWays, Way, may_choose
from fieldapp.ui.wording import translate


def code_words(own: Own) -> str:
    """The name and the code of a computer that took a key of its own, as they are read out."""
    words = translate("ComputerPane", "Write on this laptop’s sheet and read out to the mission: installation %1, code %2.")
    code = f"{own.code[:3]}\u00a0{own.code[3:]}"  # stays on one line
    return words.replace("%1", wording.isolate(own.installation)).replace("%2", wording.isolate(code))


class OwnKeyPane(Card):
    """The code of a fresh key: it stays, whatever is closed meanwhile, until somebody says that it is noted."""

    def __init__(self, window: Window, own: Own) -> None:
        super().__init__("sheet")
        self._window = window
        body = column(spacing=10, parent=self)
        body.setContentsMargins(24, 18, 24, 20)
        body.addWidget(Words(translate("ComputerPane", "This computer has a key of its own"), "section", bold=True, wrap=True))
        code = Words(code_words(own), wrap=True)
        code.setObjectName("computer_code")
        body.addLayout(prose(code))
        later = translate("ComputerPane", "Working and closing go on meanwhile; the mission counts what is sent once it has agreed.")
        body.addLayout(prose(Words(later, tone="ink2", wrap=True)))
        self._noted = Button(translate("ComputerPane", "Noted"), "outlined", icon="check", pressed=self._go)
        self._noted.setObjectName("computer_noted")
        body.addLayout(row(self._noted, None))
        self.setFocusProxy(self._noted)

    def _go(self) -> None:
        self._noted.setEnabled(False)
        self._window.tasks.run(machines.heard, self._window.desk)


class ComputerPane(Card):
    """Another computer: a copied disk, or one that was moved. Says it to everybody, and asks who may choose."""

    def __init__(self, window: Window, found: Other) -> None:
        super().__init__("sheet")
        self._window = window
        body = column(spacing=10, parent=self)
        body.setContentsMargins(24, 18, 24, 20)
        body.addWidget(Words(translate("ComputerPane", "This is another computer"), "section", bold=True, wrap=True))
        first = translate(
            "ComputerPane",
            "Since %1 this disk runs in a computer that Fieldapp does not know: it was copied from another laptop, or moved. Two must "
            "never send under one key: until it is said what happened, nothing is sealed here. All other work goes on.",
        )
        body.addLayout(prose(Words(first.replace("%1", wording.day(found.since, "day")), wrap=True)))
        if not may_choose(window.desk):
            ask = translate("ComputerPane", "Call the coordinator, who says here how it goes on. Until then, work on as usual.")
            body.addLayout(prose(Words(ask, tone="ink2", wrap=True)))
            return
        copied, moved = (
            translate("ComputerPane", "The disk was copied: both laptops go on"),
            translate("ComputerPane", "The disk was moved, or the laptop repaired"),
        )
        beside = translate(
            "ComputerPane",
            "This laptop takes a key of its own, and a code to read out to the mission. What was written before the copy stays with "
            "the other; what was written here since leaves from here.",
        )
        instead = translate(
            "ComputerPane",
            "The other computer must never be used with this data again. This one is remembered in its place, and sealing goes on.",
        )
        ways = TwoWays(
            window,
            Way("computer_beside", copied, beside, machines.own_key),
            Way("computer_instead", moved, instead, machines.stands_in, self._stands),
            verb="computer_go",
        )
        body.addWidget(ways)
        self.setFocusProxy(ways)

    def _stands(self, _: object) -> None:
        self._window.notice(translate("ComputerPane", "This computer is known from now on; sealing goes on."))
