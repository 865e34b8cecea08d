"""Two computers under one name, on Envoi: what it means, and the two ways on, of which a coordinator chooses one."""

from __future__ import annotations

from fieldapp.actions import reenrolling
from fieldapp.actions.reenrolling import Forked
from fieldapp.domain.periods import Month
from fieldapp.ui import wording
from fieldapp.ui.kit import Card, Words, column, prose
from fieldapp.ui.page import Window
from fieldapp.ui.sending.two_ways import TwoWays, Way, may_choose
from fieldapp.ui.wording import translate


class ForkPane(Card):
    """Says it to everybody, and asks who may choose. The code of a fresh key is shown in its place afterwards (see ``OwnKeyPane``)."""

    def __init__(self, window: Window, found: Forked) -> None:
        super().__init__("sheet")
        body = column(spacing=10, parent=self)
        body.setContentsMargins(24, 18, 24, 20)
        body.addWidget(Words(translate("ForkPane", "Two computers send under one name"), "section", bold=True, wrap=True))
        first = translate(
            "ForkPane",
            "The number %1 was used by another computer too: somebody copied this one’s disk, or put it back from an image. Nothing is "
            "lost and nothing counts twice; until it is said what happened, nothing is sealed here.",
        )
        body.addLayout(prose(Words(first.replace("%1", str(found.seq)), wrap=True)))
        if found.months:
            months = wording.listed(wording.month(Month.parse(month).first) for month in found.months)
            told = translate("ForkPane", "Not counted so far: %1.").replace("%1", months)
            body.addLayout(prose(Words(told, tone="ink2", wrap=True)))
        if not may_choose(window.desk):
            ask = translate("ForkPane", "A coordinator chooses how it goes on. Until then all other work goes on as usual.")
            body.addLayout(prose(Words(ask, tone="ink2", wrap=True)))
            return
        beside = translate(
            "ForkPane",
            "This computer gets a fresh key and a code to read out to the mission. The closings that were not counted are sealed again "
            "under it; what both had sent before stays with the other.",
        )
        instead = translate(
            "ForkPane",
            "The other computer must never send again. This one asks the mission what it holds, by network or by stick, and goes on "
            "after it; days that were only on the other one are listed to be entered again.",
        )
        ways = TwoWays(
            window,
            Way("beside", translate("ForkPane", "Both computers go on"), beside, reenrolling.beside),
            Way("instead", translate("ForkPane", "Only this one goes on"), instead, reenrolling.instead),
            verb="fork_go",
        )
        body.addWidget(ways)
        self.setFocusProxy(ways)
