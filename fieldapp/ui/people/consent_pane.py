"""What somebody agrees to, before anything else is written down: a yes or no for each purpose, in which language, how and by whom.

Who may agree depends on the age, so that is asked first. Where life is in danger and nobody can be asked, an emergency stands in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from fieldapp.actions import consents
from fieldapp.domain import rules
from fieldapp.ui import wording
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.kit import Button, Words, column, row
from fieldapp.ui.kit.choices import Segmented
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.page import Window
from fieldapp.ui.wording import label, translate

GROWN = "18"
TEXT = 640


class ConsentPane(QWidget):
    """The form *consent* with the text that is explained, and a sentence that says why it comes first."""

    def __init__(self, window: Window, around: Surroundings, agreed: Callable[[], object]) -> None:
        super().__init__()
        self._window, self._agreed = window, agreed
        forms, ages = window.desk.programme.forms, window.desk.programme.codes["consent_age"]
        self.view = FormView(forms["consent"], around)
        self.urgent = FormView(forms["emergency"], around)
        self.age = Segmented([(code, label(words)) for code, words in ages.items()], GROWN)
        self._age_row = FieldRow(translate("Consent", "The person is"), self.age)
        self.age.changed.connect(lambda _: self._fit())
        why = translate("Consent", "Explain each purpose, then write the answer. Refusing one never closes the door to help.")
        self._why = Words(why, tone="ink2", wrap=True)
        self.text = Words("", wrap=True)
        self.text.setMaximumWidth(TEXT)
        self.text.hide()
        self.read = Button(translate("Consent", "Read what is explained"), "plain", icon="down", pressed=self._show_text)
        self.read.setObjectName("read_consent")
        self.instead = Button("", "plain", icon="urgent", pressed=self._turn)
        self.instead.setObjectName("consent_emergency")
        self.refusal = Words("", tone="amber", wrap=True)
        self.refusal.hide()
        ways = row(self.read, self.instead, None, spacing=20)
        column(self._why, ways, row(self.text, None), self._age_row, self.view, self.urgent, self.refusal, spacing=16, parent=self)
        self._urgent = False
        self._show_way()
        self._fit()

    @property
    def is_urgent(self) -> bool:
        """Whether nobody was asked, because life is in danger."""
        return self._urgent

    def submit(self) -> None:
        """Go on when a file may be opened."""
        view = self.urgent if self._urgent else self.view
        answers = view.answers()
        problems = view.unreadable()
        known = {} if self._urgent else self._circumstances()
        problems |= rules.check(view.form, answers, self._window.desk.programme, today=self._window.today(), circumstances=known)
        view.show_problems(problems)
        refused = not problems and not self._urgent and answers.get("file") is False
        self.refusal.setText(translate("Consent", "Without this agreement no file is opened and nothing is kept. The welcome goes on."))
        self.refusal.setVisible(refused)
        if not problems and not refused:
            self._agreed()

    def answers(self) -> dict[str, object]:
        """The consent as the action takes it."""
        return self.view.answers()

    def emergency(self) -> dict[str, object] | None:
        """The emergency that stands in its place, if it does."""
        return self.urgent.answers() if self._urgent else None

    def in_words(self) -> str:
        """« accord donné le 4 mars »."""
        if self._urgent:
            return translate("Consent", "emergency, without agreement")
        given = self.view.answers().get("given_on")
        day = wording.day(given, "short") if isinstance(given, date) else ""
        return translate("Consent", "agreement given on %1").replace("%1", day) if day else ""

    def keep(self) -> dict[str, Any]:
        """Exactly what is typed."""
        return {**self.view.keep(), "age_band": self.age.value(), **({"urgent": self.urgent.keep()} if self._urgent else {})}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Put back what was typed."""
        self.view.restore(typed)
        self.age.set_value(typed.get("age_band", GROWN))
        if "urgent" in typed:
            self.urgent.restore(typed["urgent"])
        self._urgent = "urgent" in typed
        self._show_way()
        self._fit()

    def first_field(self) -> QWidget:
        """Where the keyboard starts."""
        return self.urgent.first_field() if self._urgent else self.view.first_field()

    def _circumstances(self) -> dict[str, object]:
        band = self.age.value()
        return {"person.age_band": band, "person.minor": band != GROWN}

    def _fit(self) -> None:
        """Ask what this age asks for."""
        self.view.set_circumstances(self._circumstances())

    def _turn(self) -> None:
        self._urgent = not self._urgent
        self._show_way()
        self.first_field().setFocus()

    def _show_way(self) -> None:
        for part in (self._why, self.read, self._age_row, self.view):
            part.setVisible(not self._urgent)
        self.text.setVisible(self.text.isVisible() and not self._urgent)
        self.urgent.setVisible(self._urgent)
        ask = translate("Consent", "Ask for the agreement after all")
        self.instead.setText(ask if self._urgent else translate("Consent", "Life in danger, cannot be asked…"))

    def _show_text(self) -> None:
        """Open or close the text that is explained, in the language chosen for it."""
        if self.text.isVisible():
            self.text.hide()
            return
        language = str(self.view.answers().get("language", "nd"))
        found = consents.texts(wording.language() if language == "nd" else language, fallback=wording.language())
        aloud = translate("Consent", "Not written in this language: say it in their words, or with an interpreter.")
        self.text.setText("\n\n".join([*([aloud] if found.spoken else []), *found.paragraphs, *found.purposes.values()]))
        self.text.show()
