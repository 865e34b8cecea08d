"""On a person's page: the referrals something is still to come of, each a line that opens its answer, and its code at hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from fieldapp.actions import referrals
from fieldapp.actions.referrals import ReferralRow
from fieldapp.domain import referral_codes
from fieldapp.ui import wording
from fieldapp.ui.kit import SectionTitle, column
from fieldapp.ui.kit.choice_lines import ChoiceLines, Line
from fieldapp.ui.page import Window
from fieldapp.ui.referrals.words import code_words, state_words
from fieldapp.ui.wording import translate

SHOWN = 4


class ReferralsPane(QWidget):
    """Hidden while nothing is waited for. A line opens the answer: state, words, slip."""

    def __init__(self, window: Window, person: int) -> None:
        super().__init__()
        self._window, self._person = window, person
        self.title = SectionTitle(translate("Referral", "Referrals"))
        self.lines = ChoiceLines(translate("Referral", "Referrals"), flush=True)
        self.lines.chosen.connect(lambda entry: window.open("referrals", entry=entry))
        column(self.title, self.lines, spacing=2, parent=self)
        self.hide()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Load again what is shown."""
        if kinds & {"story", "people"}:
            self._window.tasks.run(referrals.of_person, self._window.desk, self._person, done=self.show_referrals)

    def show_referrals(self, found: Sequence[ReferralRow]) -> None:
        """Show those that are open, the one due first on top."""
        mine = sorted((row for row in found if row.open), key=lambda row: (row.due_on is None, row.due_on or row.sent_on))
        programme, today = self._window.desk.programme, self._window.today()
        self.title.set_count(len(mine) or None)
        self.lines.show_lines(
            [
                Line(
                    row.entry_id,
                    wording.joined([code_words(programme, "partner", row.partner), code_words(programme, "need", row.need)]),
                    wording.joined([state_words(programme, row, today), wording.isolate(referral_codes.shown(row.code))]),
                    due=row.late,
                )
                for row in mine[:SHOWN]
            ]
        )
        self.setVisible(bool(mine))
