"""While a referral is being filled: partners that answer the need are offered first, and as soon as one is named, whether the person
agreed to share with it, before a note is written."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from fieldapp.actions import organisations, referrals
from fieldapp.actions.organisations import OrganisationRow
from fieldapp.domain.errors import Refused
from fieldapp.ui import wording
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.kit.fields import ComboField
from fieldapp.ui.page import Window

PAUSE = 300  # milliseconds after the last letter


class ReferralHint(QObject):
    """Puts the sentence on top of the form, and takes it away when another partner is named. Saving is refused in any case."""

    def __init__(self, window: Window, person: int, view: FormView) -> None:
        super().__init__(view)
        self._window, self._person, self._view = window, person, view
        self._asked, self._told, self._need = "", "", ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.ask)
        view.changed.connect(self._pause.start)

    def ask(self) -> None:
        """Ask who answers the need and about the partner named now, each once."""
        need = str(self._view.answers().get("need") or "")
        if need != self._need:
            self._need = need
            self._window.tasks.run(organisations.list, self._window.desk, (), need, done=self._offer)
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

    def _offer(self, found: tuple[OrganisationRow, ...]) -> None:
        """Those of the programme go by their code, those of the cell by their name."""
        field = self._view.rows["partner"].field
        if isinstance(field, ComboField) and self._need:
            field.prefer([value for one in found for value in (one.code, one.called(wording.language()))])

    def _agreed(self, partner: str) -> None:
        if partner == self._asked and self._told and self._view.problems.text() == self._told:
            self._view.show_problems({})
            self._told = ""

    def _refused(self, partner: str, error: Refused) -> None:
        if partner == self._asked:
            self._told = error.sentence(wording.language())
            self._view.show_sentence(self._told)
