"""The person's card and the files that were joined into theirs: the code to read aloud, and the way to take files apart again."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from fieldapp.actions import cards, merging
from fieldapp.actions.merging import Merged
from fieldapp.actions.roles import CASE_WORKERS
from fieldapp.domain.cards import shown
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, SectionTitle, Words, clear, column
from fieldapp.ui.page import Window
from fieldapp.ui.wording import translate


class CardPane(QWidget):
    """Small and quiet, below what is to do."""

    def __init__(self, window: Window, person: int) -> None:
        super().__init__()
        self._window, self._desk, self._tasks, self._person = window, window.desk, window.tasks, person
        self._may = self._desk.store.vault.may(*CASE_WORKERS)
        self.code = Words("", bold=True)
        self.give = Button(translate("Card", "Give a card"), "plain", icon="known", pressed=self._give)
        self.give.setObjectName("give_card")
        self._joined = column(spacing=6)
        self.split_buttons: list[Button] = []
        column(SectionTitle(translate("Card", "Card")), self.code, self.give, self._joined, spacing=4, parent=self)
        self.code.hide()
        self.give.hide()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Load again what is shown."""
        if "people" in kinds:
            self._tasks.run(cards.of, self._desk, self._person, done=self._show_card)
            self._tasks.run(merging.merged, self._desk, self._person, done=self._show_joined)

    def _show_card(self, code: str | None) -> None:
        self.code.setText(wording.isolate(shown(code)) if code else "")
        self.code.setAccessibleName(translate("Card", "Code of the card: %1").replace("%1", " ".join(code or "")))
        self.code.setVisible(code is not None)
        self.give.setVisible(code is None and self._may)

    def _show_joined(self, files: list[Merged]) -> None:
        clear(self._joined)
        self.split_buttons = []
        for one in files:
            words = translate("Card", "Joined with %1 on %2").replace("%1", wording.isolate(one.code))
            self._joined.addWidget(Words(words.replace("%2", wording.day(one.merged_on, "short")), tone="ink2", wrap=True))
            if self._may:
                apart = Button(translate("Card", "Take apart"), "plain", pressed=partial(self._split, one.id))
                apart.setAccessibleName(f"{apart.text()}, {one.code}")
                self.split_buttons.append(apart)
                self._joined.addWidget(apart)

    def _give(self) -> None:
        self._tasks.run(cards.give, self._desk, self._person)

    def _split(self, number: int) -> None:
        self._tasks.run(merging.split, self._desk, number)
