"""A form of the programme in a card with one verb: what settings and a person's rights are typed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import wording
from fieldapp.ui.form_fields import Surroundings
from fieldapp.ui.forms import FormView
from fieldapp.ui.kit import Button
from fieldapp.ui.settings_section import FormCard
from fieldapp.ui.wording import label

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


class DataCard(FormCard):
    """``save(answers)`` runs on the worker and its value goes to ``saved``; what it refuses stands beside the fields."""

    def __init__(
        self,
        window: Frame,
        form: str,
        verb: str,
        save: Callable[[Mapping[str, object]], object],
        saved: Callable[[Any], object],
        *,
        answers: Mapping[str, object] | None = None,
    ) -> None:
        asked = window.desk.programme.forms[form]
        super().__init__(window, label(asked.label))
        self._save, self._saved = save, saved
        around = Surroundings(window.desk.programme, window.today, tuple(window.desk.store.vault.roster.sites))
        self.view = FormView(asked, around, compact=True, titles=False)
        if answers:
            self.view.set_answers(answers)
        self.body.addWidget(self.view)
        button = Button(verb, "filled", shortcut="Ctrl+Return", pressed=self.submit)
        button.setObjectName(f"save_{form}")
        self.finish(button)

    def submit(self) -> None:
        """Save, if everything can be read."""
        unreadable = self.view.unreadable()
        self.view.show_problems(unreadable)
        if not unreadable:
            self.busy(True)
            self.tasks.run(self._save, self.view.answers(), done=self._done, failed=self.refused)

    def refused(self, error: Refused) -> None:
        self.busy(False)
        if isinstance(error, Invalid):
            self.view.show_problems(error.problems)
        else:
            self.say(error.sentence(wording.language()))

    def _done(self, value: Any) -> None:
        self.busy(False)
        self._saved(value)

    def first(self) -> QWidget:
        return self.view.first_field()

    def keep(self) -> dict[str, Any]:
        return self.view.keep()

    def restore(self, kept: dict[str, Any]) -> None:
        self.view.restore(kept)
