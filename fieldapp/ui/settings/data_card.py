"""A form of the programme in a card with one verb: what settings and a person's rights are typed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import wording
from fieldapp.ui.forms.draft_keeper import DraftKeeper
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.kit import Button
from fieldapp.ui.settings.section import FormCard
from fieldapp.ui.wording import label, translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


class DataCard(FormCard):
    """``save(answers)`` runs on the worker and its value goes to ``saved``; what it refuses stands beside the fields.

    With ``place`` and ``where`` what is typed is a draft that is taken up there, and opening the same card again takes it up too; ``draft``
    is its name when it has another user's.
    """

    def __init__(
        self,
        window: Frame,
        form: str,
        verb: str,
        save: Callable[[Mapping[str, object]], object],
        saved: Callable[[Any], object],
        *,
        answers: Mapping[str, object] | None = None,
        place: str = "",
        where: Mapping[str, Any] | None = None,
        person: int | None = None,
        draft: str = "",
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
        self.draft: DraftKeeper | None = None
        if place:
            uid = draft or "/".join(map(str, (form, *(where or {}).values(), window.desk.user)))
            self.draft = DraftKeeper(window, form, self.view.keep, person=person, uid=uid, place=place, where=where, parent=self)
            self.draft.begun = False  # until it is known whether there is one
            self.draft.resume(self.restore)
            self.leave.setText(translate("Form", "Close, keep the draft"))
            self.view.changed.connect(self.draft.touch)

    def show_answers(self, answers: Mapping[str, object]) -> None:
        """Show what is written already, and over it what was being typed."""
        self.view.set_answers(answers)
        if self.draft is not None:
            self.draft.untouched()
            self.draft.resume(self.restore)

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
        if self.draft is not None:
            self.draft.finish()
        self._saved(value)

    def first(self) -> QWidget:
        return self.view.first_field()

    def keep(self) -> dict[str, Any]:
        self.flush()
        return self.view.keep()

    def flush(self) -> None:
        """The card is being left: what is typed stays as a draft."""
        if self.draft is not None:
            self.draft.flush()

    def restore(self, kept: dict[str, Any]) -> None:
        self.view.restore(kept)
