"""A form that depends on the service chosen in it: when another one is chosen, its questions take the place of the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.domain import heads
from fieldapp.domain.programme import Form
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.forms.heads_table import HeadsTable
from fieldapp.ui.kit import Unsqueezed, column
from fieldapp.ui.kit.words import SectionTitle
from fieldapp.ui.wording import label


class ServiceForm(Unsqueezed):
    """``form_of(service)`` gives the form; people counted without a name stand in a table of their own below it."""

    changed = Signal()

    def __init__(self, form_of: Callable[[str], Form], around: Surroundings, service: str = "") -> None:
        super().__init__()
        self._form_of, self._around = form_of, around
        self._place = column(spacing=16, parent=self)
        self.view: FormView | None = None
        self.heads: HeadsTable | None = None
        self._title: SectionTitle | None = None
        self._form: Form | None = None
        self._build(service)
        if service:
            self.set_answers({"service": service})

    def _build(self, service: str) -> None:
        form = self._form_of(service)
        if form == self._form:
            return
        answers, now = self.answers(), QApplication.focusWidget()
        held = [key for key, asked in self.view.rows.items() if now is not None and asked.isAncestorOf(now)] if self.view else []
        for old in (self.view, self._title, self.heads):
            if old is not None:
                self._place.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._form, self.heads, self._title = form, None, None
        counted = [field for field in form.fields if field.key in heads.KEYS]
        self.view = FormView(
            replace(form, fields=tuple(field for field in form.fields if field not in counted)), self._around, titles=False
        )
        self._place.addWidget(self.view)
        if counted:
            self._title = SectionTitle(label(form.sections[counted[0].section]))
            self.heads = HeadsTable(form)
            self.heads.changed.connect(self.changed)
            self._place.addWidget(self._title)
            self._place.addWidget(self.heads)
        self.set_answers(answers)
        if service:
            self.view.set_answers({"service": service})
        self.view.changed.connect(self._touched)
        for key in held:
            if key in self.view.rows:
                self.view.rows[key].field.setFocus()

    def _touched(self) -> None:
        service = str(self.answers().get("service") or "")
        if service and self._form_of(service) != self._form:
            QTimer.singleShot(0, self, lambda: self._build(service))  # not inside the signal of what goes
        self.changed.emit()

    def answers(self) -> dict[str, object]:
        """What was answered, by key."""
        found = self.view.answers() if self.view is not None else {}
        return found | (self.heads.answers() if self.heads is not None else {})

    def set_answers(self, answers: Mapping[str, object]) -> None:
        """Show these answers, as far as they are asked."""
        if self.view is not None:
            self.view.set_answers({key: value for key, value in answers.items() if key in self.view.rows})
        if self.heads is not None:
            self.heads.set_answers(answers)

    def keep(self) -> dict[str, Any]:
        """Exactly what is typed."""
        return {
            "service": self.answers().get("service", ""),
            "form": self.view.keep() if self.view else {},
            "heads": self.heads.keep() if self.heads else {},
        }

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Put back what ``keep`` gave."""
        self._build(str(kept.get("service") or ""))
        if self.view is not None:
            self.view.restore(kept.get("form", {}))
        if self.heads is not None:
            self.heads.restore(kept.get("heads", {}))

    def unreadable(self) -> dict[str, str]:
        """Fields in which something is typed that is no answer."""
        return (self.view.unreadable() if self.view else {}) | (self.heads.unreadable() if self.heads else {})

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what to mend, and go to the first."""
        mine = self.heads is not None and self.heads.show_problems(problems)
        if self.view is not None:
            self.view.show_problems({key: problem for key, problem in problems.items() if not mine or key not in heads.KEYS})

    def show_sentence(self, text: str) -> None:
        """Say on top why nothing was saved."""
        if self.view is not None:
            self.view.show_sentence(text)

    def first_field(self) -> QWidget:
        """Where the keyboard starts."""
        return self.view.first_field() if self.view is not None else self
