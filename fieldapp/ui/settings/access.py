"""Réglages, exceptional access: what is asked for and what runs, and how it works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldapp.ui.kit import Words
from fieldapp.ui.people.requests_pane import RequestsPane
from fieldapp.ui.settings.section import Section
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


class AccessSection(Section):
    """All demands for who reads notes; one's own for others."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("Access", "Exceptional access"))
        self.say(translate("Access", "Who reads no notes asks for one file and says why. Who reads them grants it for a time, or refuses."))
        self.pane = RequestsPane(window, found=self._count)
        self._none = Words(translate("Access", "Nobody asks for anything."), tone="ink3")
        self.column.addWidget(self._none)
        self.column.addWidget(self.pane)
        self.pane.refresh()

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"access", "people"}:
            self.pane.refresh()

    def _count(self, found: int) -> None:
        self.head.set_count(found or None)
        self._none.setVisible(not found)
