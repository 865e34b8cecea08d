"""What somebody agrees to, before anything else is written down: a yes or no for each purpose, in which language, how and by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from fieldapp.domain import rules
from fieldapp.ui import wording
from fieldapp.ui.form_fields import Surroundings
from fieldapp.ui.forms import FormView
from fieldapp.ui.kit import Window, Words, column
from fieldapp.ui.wording import translate


class ConsentPane(QWidget):
    """The form *consent* with a sentence that says why it comes first."""

    def __init__(self, window: Window, around: Surroundings, agreed: Callable[[], object]) -> None:
        super().__init__()
        self._window, self._agreed = window, agreed
        self.view = FormView(window.desk.programme.forms["consent"], around)
        why = translate("Consent", "Explain each purpose, then write the answer. Refusing one never closes the door to help.")
        self.refusal = Words("", tone="amber", wrap=True)
        self.refusal.hide()
        column(Words(why, tone="ink2", wrap=True), self.view, self.refusal, spacing=16, parent=self)

    def submit(self) -> None:
        """Go on when a file may be opened."""
        answers = self.view.answers()
        problems = self.view.unreadable()
        problems |= rules.check(self.view.form, answers, self._window.desk.programme, today=self._window.today())
        self.view.show_problems(problems)
        refused = not problems and answers.get("file") is False
        self.refusal.setText(translate("Consent", "Without this agreement no file is opened and nothing is kept. The welcome goes on."))
        self.refusal.setVisible(refused)
        if not problems and not refused:
            self._agreed()

    def answers(self) -> dict[str, object]:
        """The consent as the action takes it."""
        return self.view.answers()

    def in_words(self) -> str:
        """« accord donné le 4 mars »."""
        given = self.view.answers().get("given_on")
        day = wording.day(given, "short") if isinstance(given, date) else ""
        return translate("Consent", "agreement given on %1").replace("%1", day) if day else ""

    def keep(self) -> dict[str, Any]:
        """Exactly what is typed."""
        return self.view.keep()

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Put back what was typed."""
        self.view.restore(typed)
