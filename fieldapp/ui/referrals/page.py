"""Référencements (Ctrl+R): a code typed from a slip opens its answer; below, what is overdue, what waits, how partners answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from fieldapp.actions import referrals
from fieldapp.actions.people import CASE_WORKERS
from fieldapp.actions.referrals import PartnerFigures, ReferralRow
from fieldapp.domain import referral_codes
from fieldapp.domain.errors import Refused
from fieldapp.domain.folding import fold
from fieldapp.ui import look, wording
from fieldapp.ui.kit import Flow, SearchField, Words, clear, column
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.kit.choice_lines import ChoiceLines
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.page import Page, Window
from fieldapp.ui.referrals.answer import AnswerCard
from fieldapp.ui.referrals.words import figures_line, line_of
from fieldapp.ui.wording import translate

MOST = 60
ABOVE = 130  # pixels: the title, the search, the space around the answer
YEAR = timedelta(days=365)


class ReferralPage(Page):
    """Letters typed in the field narrow the list; a whole code opens its referral. ``entry`` is opened at once, with its ``draft``."""

    place = "activities"

    def __init__(self, window: Window, entry: int = 0, draft: str = "") -> None:
        super().__init__(translate("Referral", "Referrals"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._rows: Sequence[ReferralRow] = ()
        self._partners: Sequence[PartnerFigures] = ()
        self._kept: dict[str, Any] = {}
        self._may_answer = window.desk.store.vault.may(*CASE_WORKERS)
        self.card: AnswerCard | None = None
        self.field = SearchField(translate("Referral", "Code of a slip, or partner"))
        self.field.setAccessibleName(translate("Referral", "Code of a slip, or partner"))
        self.lines = ChoiceLines(translate("Referral", "Referrals"))
        self.partners = ChoiceLines(translate("Referral", "Partners"))
        self.empty = Words("", tone="ink2", wrap=True)
        self._group = QButtonGroup(self)
        self.chips = {
            key: Chip(words, value=key)
            for key, words in (
                ("late", translate("Referral", "No news")),
                ("waiting", translate("Referral", "Waiting")),
                ("partners", translate("Referral", "By partner, 12 months")),
            )
        }
        for key, chip in self.chips.items():
            chip.setObjectName(f"chip_{key}")
            self._group.addButton(chip)
        self.chips["late"].setChecked(True)
        self._card_place = column(spacing=0)
        self.body.addWidget(self.field)
        self.body.addLayout(self._card_place)
        head, self._list = QWidget(), QWidget()
        bleed = look.MEASURE["bleed"]
        column(Flow(*self.chips.values()), self.empty, spacing=8, parent=head).setContentsMargins(bleed, 0, bleed, 0)
        column(head, self.lines, self.partners, None, spacing=8, parent=self._list)
        self.body.addLayout(Bleed(self._list))
        self.body.addStretch(1)
        self.field.textChanged.connect(self._typed)
        self.field.move.connect(self._shown().step)
        self.field.chosen.connect(self._choose)
        self.lines.chosen.connect(self.open_answer)
        self._group.buttonToggled.connect(lambda _, on: self._show() if on else None)
        self._draft = draft
        self.refresh(frozenset({"story"}))
        if entry:
            self.open_answer(entry)

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"story", "people", "today"}:
            self._tasks.run(referrals.waiting, self._desk, done=self._take)
            today = self._window.today()
            self._tasks.run(referrals.figures, self._desk, today - YEAR, today, done=self._take_figures)

    def keep(self) -> dict[str, Any]:
        chosen = next(key for key, chip in self.chips.items() if chip.isChecked())
        self.leaving()
        card = {"entry": self.card.referral.entry_id, "typed": self.card.keep()} if self.card is not None else {}
        return {"text": self.field.text(), "chip": chosen, "card": card}

    def restore(self, kept: dict[str, Any]) -> None:
        self.field.setText(str(kept.get("text", "")))
        self.chips.get(str(kept.get("chip")), self.chips["late"]).setChecked(True)
        if kept.get("card"):
            self._kept = kept["card"]["typed"]
            self.open_answer(int(kept["card"]["entry"]))

    def first_focus(self) -> QWidget:
        return self.card.first() if self.card is not None else self.field

    def search(self) -> QWidget:
        return self.field

    def form(self) -> QWidget | None:
        return self.card

    def open_answer(self, entry: int) -> None:
        """Show a referral and the fields of its answer."""
        if self._may_answer:
            self._tasks.run(referrals.one, self._desk, entry, done=self._open)

    def _typed(self, text: str) -> None:
        """Seven signs that are a code open its referral; everything else narrows the list."""
        if referral_codes.check(text) is not None and self._may_answer:
            self._tasks.run(referrals.by_code, self._desk, text, done=self._found, failed=self._not_found)
        else:
            self._show()

    def _choose(self) -> None:
        text = self.field.text()
        shown = self._shown()
        if shown is self.lines and shown.keys:
            shown.choose()
        elif text.strip():
            self._tasks.run(referrals.by_code, self._desk, text, done=self._found, failed=self._not_found)

    def _found(self, row: ReferralRow) -> None:
        self.field.setText("")  # and with it what Ctrl+Z would bring back here
        self._open(row)

    def _not_found(self, error: Refused) -> None:
        self.empty.setText(error.sentence(wording.language()))
        self.empty.show()

    def _open(self, row: ReferralRow) -> None:
        self._close_card()
        self.card = AnswerCard(self._window, row, left=self._leave_card, answered=self._leave_card, draft=self._draft)
        self._draft = ""
        self._card_place.addWidget(self.card)
        self._list.hide()
        if self._kept:
            self.card.restore(self._kept)
            self._kept = {}
        self.card.show()
        self._pin()
        self.card.first().setFocus()

    def _leave_card(self) -> None:
        self._close_card()
        self._list.show()
        self.field.setFocus()

    def leaving(self) -> None:
        if self.card is not None:
            self.card.draft.flush()

    def _close_card(self) -> None:
        self.leaving()
        clear(self._card_place)
        self.card = None
        self.set_actions()

    def _pin(self) -> None:
        """In a low window the buttons of the answer stand at the foot of the page, always in view."""
        if self.card is not None:
            parts = self.card.pin(self.height() - ABOVE)
            self.set_actions(*([*parts, None] if parts else []))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_card_place"):
            self._pin()

    def _take(self, rows: list[ReferralRow]) -> None:
        self._rows = rows
        late = sum(row.late for row in rows)
        self.chips["late"].set_count(wording.number(late))
        self.chips["waiting"].set_count(wording.number(len(rows)))
        self._show()

    def _take_figures(self, found: list[PartnerFigures]) -> None:
        self._partners = found
        self._show()

    def _shown(self) -> ChoiceLines:
        return self.partners if self.chips["partners"].isChecked() else self.lines

    def _show(self) -> None:
        programme, today = self._desk.programme, self._window.today()
        words = fold(self.field.text()).split()
        by_partner = self.chips["partners"].isChecked()
        if by_partner:
            named = [(one.partner, figures_line(programme, one, number)) for number, one in enumerate(self._partners)]
        else:
            rows = [row for row in self._rows if row.late or self.chips["waiting"].isChecked()]
            named = [(row.partner, line_of(programme, row, today)) for row in rows]
        lines = [line for name, line in named if all(word in fold(f"{name} {line.title} {line.detail}") for word in words)]
        self.lines.setVisible(not by_partner)
        self.partners.setVisible(by_partner)
        self._shown().show_lines(lines[:MOST])
        self.empty.setText(self._nothing(bool(words), len(lines)))
        self.empty.setVisible(bool(self.empty.text()))

    def _nothing(self, typed: bool, count: int) -> str:
        if count > MOST:
            return translate("Referral", "The first %1 are shown; type a partner to narrow.").replace("%1", str(MOST))
        if count:
            return ""
        if typed:
            return translate("Referral", "Nothing found. A code has seven signs, like 7K2-M9Q-X.")
        if self.chips["late"].isChecked():
            return translate("Referral", "Every partner answered in time. Type the code of a slip to note an answer.")
        return translate("Referral", "No referral here yet. It begins on a person’s page: Referral.")


def open_for(window: Window, person: int) -> None:
    """Come here from a person's page; the way back leads there."""
    window.open("referrals")
