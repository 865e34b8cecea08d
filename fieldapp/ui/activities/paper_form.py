"""The answers of one paper: its form, for a registration the agreements before it; dates are blank, or those of the paper before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from fieldapp.domain import heads
from fieldapp.domain.programme import Form, Programme
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.forms.heads_table import HeadsTable
from fieldapp.ui.kit import SectionTitle, Unsqueezed, column
from fieldapp.ui.wording import label


class PaperForm(Unsqueezed):
    """``answers()`` of the form itself, ``consent()`` of what a registration asks first."""

    def __init__(self, programme: Programme, form: Form, around: Surroundings, before: Mapping[str, object]) -> None:
        super().__init__()
        place = column(spacing=16, parent=self)
        self._consent: FormView | None = None
        if form.records == "person":
            self._consent = FormView(_blank_dates(programme.forms["consent"]), around)
            place.addWidget(self._consent)
        counted = [field for field in form.fields if field.key in heads.KEYS]
        asked = replace(form, fields=tuple(field for field in form.fields if field not in counted))
        self.view = FormView(_blank_dates(asked), around, compact=True, titles=form.records == "person")
        place.addWidget(self.view)
        self._heads: HeadsTable | None = None
        if counted:
            self._heads = HeadsTable(form)
            place.addWidget(SectionTitle(label(form.sections[counted[0].section])))
            place.addWidget(self._heads)
        place.addStretch(1)
        for view in self._views():
            view.set_answers({key: value for key, value in before.items() if key in view.rows})

    def _views(self) -> list[FormView]:
        return [self.view] if self._consent is None else [self._consent, self.view]

    def answers(self) -> dict[str, object]:
        """What the paper says, by key."""
        return self.view.answers() | (self._heads.answers() if self._heads is not None else {})

    def consent(self) -> dict[str, object] | None:
        """The agreements of a registration."""
        return None if self._consent is None else self._consent.answers()

    def dates(self) -> dict[str, object]:
        """The days and the project of this paper, for the next one."""
        found = self.answers() | (self.consent() or {})
        return {key: value for key, value in found.items() if (isinstance(value, date) and key != "birth_date") or key == "project"}

    def unreadable(self) -> dict[str, str]:
        """Fields in which something is typed that is no answer."""
        found = {key: problem for view in self._views() for key, problem in view.unreadable().items()}
        return found | (self._heads.unreadable() if self._heads is not None else {})

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what to mend, and go to the first."""
        mine = self._heads is not None and self._heads.show_problems(problems)
        left = {key: problem for key, problem in problems.items() if not mine or key not in heads.KEYS}
        for view in reversed(self._views()):
            known = {key: problem for key, problem in left.items() if key in view.rows}
            view.show_problems(
                known
                if view is not self.view
                else left
                if self._consent is None
                else {k: v for k, v in left.items() if k not in self._consent.rows}
            )

    def show_sentence(self, text: str) -> None:
        """Say on top why nothing was saved."""
        self._views()[0].show_sentence(text)

    def first_field(self) -> QWidget:
        """Where the keyboard starts."""
        return self._views()[0].first_field()

    def keep(self) -> dict[str, Any]:
        """Exactly what is typed."""
        kept: dict[str, Any] = {"form": self.view.keep()}
        if self._consent is not None:
            kept["consent"] = self._consent.keep()
        if self._heads is not None:
            kept["heads"] = self._heads.keep()
        return kept

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Put back what ``keep`` gave."""
        self.view.restore(kept.get("form", {}))
        if self._consent is not None:
            self._consent.restore(kept.get("consent", {}))
        if self._heads is not None:
            self._heads.restore(kept.get("heads", {}))


def _blank_dates(form: Form) -> Form:
    """Today is hardly ever the day a paper was filled."""
    return replace(form, fields=tuple(replace(field, default=None) if field.default == "today" else field for field in form.fields))
