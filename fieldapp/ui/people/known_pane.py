"""Déjà connue ? People who may be the one being registered, with the reason; nothing is merged and typing is never interrupted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from fieldapp.actions.people_rows import Similar
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Card, Rule, SectionTitle, Words, clear, column, row
from fieldapp.ui.people.words import reasons
from fieldapp.ui.wording import label, translate

SHOWN = 3


class KnownPane(Card):
    """A panel beside the registration form; hidden while nobody resembles."""

    def __init__(self, programme: Programme, same: Callable[[int], object]) -> None:
        super().__init__("sheet")
        self._programme, self._same = programme, same
        self._others: set[int] = set()
        self._found: list[Similar] = []
        self._rows = column(spacing=10)
        self._count = Words("", tone="ink2", wrap=True)
        decide = Words(translate("Known", "To decide: their card, or their mother’s first name."), "small", "ink2", wrap=True)
        content = column(SectionTitle(translate("Known", "Already known?")), self._count, self._rows, decide, None, spacing=8, parent=self)
        content.setContentsMargins(20, 12, 20, 18)
        self.hide()

    def show_similar(self, found: Sequence[Similar]) -> None:
        """Show these people, but for those already said to be somebody else."""
        self._found = list(found)
        shown = [one for one in found if one.id not in self._others][:SHOWN]
        clear(self._rows)
        words = translate("Known", "%n file(s) look alike. Nothing is merged without you.", None, len(shown))
        self._count.setText(words)
        for place, one in enumerate(shown):
            if place:
                self._rows.addWidget(Rule())
            self._rows.addWidget(self._line(one))
        self.setVisible(bool(shown))

    def _line(self, one: Similar) -> QWidget:
        site = self._programme.sites.get(one.place)
        place = label(site.place) if site else one.place
        same = Button(translate("Known", "It is the same"), "outlined", height=32, pressed=lambda: self._same(one.id))
        other = Button(translate("Known", "Somebody else"), "plain", height=32, pressed=lambda: self._dismiss(one.id))
        for button in (same, other):
            button.setAccessibleName(f"{button.text()}, {one.initials} {one.code}")
        line = QWidget()
        who = row(
            Words(wording.isolate(one.initials), bold=True),
            Words(wording.joined([wording.isolate(one.code), place]), "small", "ink2"),
            None,
        )
        column(who, Words(reasons(one.why), tone="ink2", wrap=True), row(same, other, None, spacing=14), spacing=4, parent=line)
        return line

    def _dismiss(self, person: int) -> None:
        self._others.add(person)
        self.show_similar(self._found)
