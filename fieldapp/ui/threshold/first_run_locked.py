"""What an installed program shows while nobody has a passphrase yet: ready and locked, for whom, and the six words of its paper sheet.

Whoever installs closes the window here. Nothing was written, and nothing typed here opens anything later.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from fieldapp.ui import wording
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.kit.layout import Flow, clear, column, row
from fieldapp.ui.kit.text import TextField
from fieldapp.ui.kit.words import Card, Words
from fieldapp.ui.threshold.first_run_pages import site_names
from fieldapp.ui.threshold.ground import quiet
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.setup import Found, Offered

_ACROSS = 3  # words on a line


class LockedPage(QWidget):
    """Says that the laptop is ready, and for which mission; the code of a site, typed, chooses its pack."""

    def __init__(self, chosen: Callable[[bytes, Offered, str], object], close: Callable[[], object], *others: QWidget) -> None:
        super().__init__()
        self._chosen = chosen
        self._packs: list[tuple[bytes, Offered]] = []
        self._missions, self.skipped = quiet(), Words("", "small", "ink2", wrap=True)
        self._missions.setObjectName("locked_for")
        self.skipped.setObjectName("packs_skipped")
        self.skipped.hide()
        self.typed = TextField(height=44)
        self.typed.setMaxLength(12)
        self.typed.setFixedWidth(160)
        self.typed.returnPressed.connect(self._go)
        self.row = FieldRow(
            translate("first_run", "Type the code of the site, as it stands on the laptop’s sheet"), self.typed, key="site_code"
        )
        self.go = Button(translate("first_run", "Continue"), "filled", height=44, pressed=self._go)
        self.go.setObjectName("continue_locked")
        self.go.setEnabled(False)
        self.close_it = close_button(close)
        about = translate(
            "first_run",
            "No passphrase exists yet: nothing can be opened, and nothing is written. The people who will work here choose their own.",
        )
        column(
            Words(translate("first_run", "This laptop is ready, and locked"), "section", bold=True, wrap=True),
            self._missions,
            quiet(about),
            4,
            self.row,
            self.skipped,
            8,
            row(self.go, self.close_it, None, spacing=16),
            Flow(*others, spacing=24),
            parent=self,
        )

    def offer(self, packs: Sequence[Found]) -> None:
        """What lies with the program; the page waits for it."""
        self._packs = [(one.data, one.offered) for one in packs if one.offered is not None]
        missions = dict.fromkeys(offered.contact or offered.mission for _, offered in self._packs)
        words = translate("first_run", "The mission that prepared it: %1")
        self._missions.setText(words.replace("%1", wording.listed([wording.isolate(name) for name in missions])))
        skipped = [wording.isolate(one.path.name) for one in packs if one.offered is None]
        words = translate("first_run", "Not a site pack, left aside: %1. Ask the mission for it again.")
        self.skipped.setText(words.replace("%1", wording.listed(skipped)))
        self.skipped.setVisible(bool(skipped))
        self.go.setEnabled(True)

    def _go(self) -> None:
        typed = str(self.typed.value()).strip().upper()
        found = next((one for one in self._packs if typed in one[1].sites), None)
        if found is not None:
            self.row.set_error("")
            self._chosen(*found, typed)
            return
        if not typed:
            self.row.set_error(translate("first_run", "Type the code first."))
            return
        there = sorted({code for _, offered in self._packs for code in offered.sites})
        words = translate(
            "first_run", "There is no pack for %1 here. This laptop was prepared for: %2. Compare with its sheet, or call the mission."
        )
        self.row.set_error(words.replace("%1", wording.isolate(typed)).replace("%2", wording.listed(there)))


class WordsPage(QWidget):
    """The site that was typed, and the six words that stand on the laptop's sheet too."""

    def __init__(self, same: Callable[[], object], back: Callable[[], object], close: Callable[[], object]) -> None:
        super().__init__()
        self._names, self._words = column(spacing=8), column(spacing=0)
        self.go = Button(translate("first_run", "The words are the same: the team goes on"), "filled", height=44, pressed=same)
        self.go.setObjectName("continue_words")
        self.close_it = close_button(close)
        back_it = Button(translate("first_run", "Back"), "plain", height=44, pressed=back)
        back_it.setObjectName("back_words")
        about = translate(
            "first_run",
            "Compare these six words with the laptop’s sheet. If one differs, close the window and call the mission: this is not its pack.",
        )
        column(
            Words(translate("first_run", "This laptop will be for"), "section", bold=True),
            self._names,
            quiet(about),
            self._words,
            4,
            Flow(self.go, self.close_it, back_it, spacing=12),
            parent=self,
        )

    def show_pack(self, offered: Offered, code: str) -> None:
        """Show the site of that code, what else the pack is for, and its words."""
        clear(self._names)
        self._names.addWidget(site_names(code, offered.sites[code], large=False))
        others = [other for other in offered.sites if other != code]
        if others:
            words = translate("first_run", "The same pack is also for: %1").replace("%1", wording.listed(others))
            self._names.addWidget(Words(words, "small", "ink2", wrap=True))
        clear(self._words)
        card = words_card(offered.words)
        self._words.addWidget(card)
        card.show()


def words_card(words: Sequence[str]) -> Card:
    """The six words, large and numbered; in the order of reading of the words themselves, whatever the window's language."""
    card = Card("sheet")
    card.setObjectName("enrolment_words")
    card.setAccessibleName(" ".join(words))
    grid = QGridLayout(card)
    grid.setContentsMargins(24, 14, 24, 14)
    grid.setHorizontalSpacing(24)
    for place, word in enumerate(words):
        number = Words(str(place + 1), "small", "ink3")
        number.setFixedWidth(14)
        shown = row(number, Words(wording.isolate(word), "section", bold=True), None, spacing=6)
        grid.addLayout(shown, place // _ACROSS, place % _ACROSS)
        grid.setColumnStretch(place % _ACROSS, 1)
    return card


def close_button(close: Callable[[], object]) -> Button:
    """Ends the window: whoever installed goes, the team goes on by itself."""
    button = Button(translate("first_run", "Close: the team goes on by itself"), "outlined", height=44, pressed=close)
    button.setObjectName("close_locked")
    return button
