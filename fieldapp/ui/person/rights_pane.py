"""On a person's page: what stands out of their rights (an emergency, a request that waits), and the way to all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fieldapp.actions import consents, rights
from fieldapp.actions.consents import Emergency
from fieldapp.actions.rights import Request
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, SectionTitle, Words, clear, column
from fieldapp.ui.settings.data import request_tone, request_words
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


class RightsPane(QWidget):
    """Quiet while nothing stands out: then only the way in."""

    def __init__(self, window: Frame, person: int) -> None:
        super().__init__()
        self._window, self._desk, self._tasks, self._person = window, window.desk, window.tasks, person
        self._places = [column(spacing=2) for _ in range(2)]
        self.more = Button(translate("Rights", "Agreements and rights…"), "plain", pressed=lambda: window.open("rights", person=person))
        self.more.setObjectName("open_rights")
        column(SectionTitle(translate("Rights", "Rights")), *self._places, self.more, spacing=2, parent=self)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Load again what is shown."""
        if kinds & {"people", "story", "rights"}:
            self._tasks.run(consents.running, self._desk, self._person, done=self._show_emergency)
            self._tasks.run(rights.requests, self._desk, self._person, waiting=True, done=self._show_requests)

    def _say(self, place: int, words: str, tone: str) -> None:
        self._places[place].addWidget(Words(words, tone=tone, wrap=True))

    def _show_emergency(self, one: Emergency | None) -> None:
        clear(self._places[0])
        if one is not None:
            words = (
                translate("Rights", "Emergency run out: ask for the agreement") if one.over else translate("Rights", "Emergency until %1")
            )
            self._say(0, words.replace("%1", wording.day(one.until, "short")), "amber")

    def _show_requests(self, found: Sequence[Request]) -> None:
        clear(self._places[1])
        for one in found:
            self._say(1, request_words(self._desk.programme.codes["request_kind"], one), request_tone(one))
