"""While a referral is being filled: as soon as a partner is named, whether the person agreed to share with it, before a note is written."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from fieldapp.actions import referrals
from fieldapp.domain.errors import Refused
from fieldapp.ui import wording
from fieldapp.ui.forms import FormView
from fieldapp.ui.kit import Window

PAUSE = 300  # milliseconds after the last letter


class ReferralHint(QObject):
    """Puts the sentence on top of the form, and takes it away when another partner is named. Saving is refused in any case."""

    def __init__(self, window: Window, person: int, view: FormView) -> None:
        super().__init__(view)
        self._window, self._person, self._view = window, person, view
        self._asked, self._told = "", ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.ask)
        view.changed.connect(self._pause.start)

    def ask(self) -> None:
        """Ask about the partner named now, if it was not asked about before."""
        partner = str(self._view.answers().get("partner") or "")
        if partner == self._asked:
            return
        self._asked = partner
        if not partner:
            self._agreed(partner)
            return
        self._window.tasks.run(
            referrals.may_send,
            self._window.desk,
            self._person,
            partner,
            done=lambda _: self._agreed(partner),
            failed=lambda error: self._refused(partner, error),
        )

    def _agreed(self, partner: str) -> None:
        if partner == self._asked and self._told and self._view.problems.text() == self._told:
            self._view.show_problems({})
            self._told = ""

    def _refused(self, partner: str, error: Refused) -> None:
        if partner == self._asked:
            self._told = error.sentence(wording.language())
            self._view.show_sentence(self._told)
