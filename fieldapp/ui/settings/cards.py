"""Réglages, appointment cards: for each site a place people recognise, in three languages, and a phone number. Nothing else is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from fieldapp.actions import printing_appointment
from fieldapp.actions.printing_appointment import CardWords
from fieldapp.actions.sites import served
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, TextField, Words, column, row
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.settings.section import Section
from fieldapp.ui.wording import label, translate
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


class CardsSection(Section):
    """One group of fields a site; each is saved by its own button."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("Cards", "Appointment cards"))
        self.say(
            translate(
                "Cards",
                "A card may be found by anybody: it says day, hour, a place the person recognises and a phone number. "
                "No service, no association, no name.",
            )
        )
        self._sites = {site: _SiteCard(window, site) for site in served(window.desk)}
        for one in self._sites.values():
            self.column.addWidget(one)
        self.column.addStretch(1)

    def keep(self) -> dict[str, Any]:
        return {site: one.typed() for site, one in self._sites.items()}

    def restore(self, kept: dict[str, Any]) -> None:
        for site, typed in kept.items():
            if site in self._sites:
                self._sites[site].put(typed)


class _SiteCard(QWidget):
    """The words of one site."""

    def __init__(self, window: Frame, site: str) -> None:
        super().__init__()
        self._frame, self._site = window, site
        self._kept = False
        names = {
            "fr": translate("Cards", "The place, in French"),
            "ar": translate("Cards", "The place, in Arabic"),
            "en": translate("Cards", "The place, in English"),
            "phone": translate("Cards", "Phone"),
        }
        self.fields = {key: TextField() for key in names}
        self._rows = {key: FieldRow(words, self.fields[key], key=key) for key, words in names.items()}
        self.verb = Button(translate("Cards", "Save the words of the cards"), "outlined", pressed=self.save)
        self.verb.setObjectName(f"save_card_{site}")
        place = window.desk.programme.sites[site].label
        column(10, Words(label(place), bold=True), *self._rows.values(), row(self.verb, None), spacing=10, parent=self)
        window.tasks.run(printing_appointment.words, window.desk, site, done=self._show)

    def typed(self) -> dict[str, str]:
        """What is typed."""
        return {key: field.text() for key, field in self.fields.items()}

    def put(self, typed: dict[str, str]) -> None:
        """Put it back."""
        self._kept = True
        for key, text in typed.items():
            self.fields[key].setText(text)

    def _show(self, words: CardWords) -> None:
        if not self._kept:
            self.put({**words.place, "phone": words.phone})

    def save(self) -> None:
        """From now on the cards say this."""
        for one in self._rows.values():
            one.set_error(None)
        typed = self.typed()
        chosen = CardWords({key: typed[key] for key in ("fr", "ar", "en")}, typed["phone"])
        run = self._frame.tasks.run
        run(printing_appointment.save_words, self._frame.desk, self._site, chosen, done=self._saved, failed=self._refused)

    def _saved(self, _: object) -> None:
        self._frame.notice(translate("Cards", "The cards say this from now on."))

    def _refused(self, error: Refused) -> None:
        if not isinstance(error, Invalid):
            self._frame.notice(error.sentence(wording.language()))
            return
        for key, problem in error.problems.items():
            word = self.fields[key].text()
            self._rows[key].set_error(sentence(problem, wording.language(), word=word))
        self.fields[next(iter(error.problems))].setFocus()
