"""Correcting or cancelling an entry: always with a written reason; the earlier version stays in the story."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fieldapp.actions import entries
from fieldapp.ui.entry_sheet import EntrySheet
from fieldapp.ui.form_fields import Surroundings
from fieldapp.ui.forms import FormView
from fieldapp.ui.kit import Window
from fieldapp.ui.wording import translate

Finished = Callable[[str, int], object]


class ReasonSheet(EntrySheet):
    """Why an entry is cancelled, and nothing else."""

    def __init__(self, window: Window, entry: int, title: str, *, finished: Finished, left: Callable[[], object]) -> None:
        around = Surroundings(window.desk.programme, window.today)
        view = FormView(window.desk.programme.forms["correction"], around, compact=True, titles=False)
        verb = translate("Correction", "Cancel this entry")
        super().__init__(window, translate("Correction", "Cancel: %1").replace("%1", title), verb, view, save=self._cancel, left=left)
        self._entry, self._finished = entry, finished

    def _cancel(self, answers: dict[str, object]) -> None:
        tasks, desk = self._window.tasks, self._window.desk
        reason = str(answers.get("reason", ""))
        tasks.run(entries.cancel, desk, self._entry, reason, done=self._cancelled, failed=self.refused)

    def _cancelled(self, _: object) -> None:
        self._finished(translate("Correction", "Entry cancelled."), self._entry)


class CorrectionSheet(EntrySheet):
    """The form of an entry with its answers, and the reason for the correction below."""

    def __init__(
        self, window: Window, entry: int, form: str, title: str, around: Surroundings, *, finished: Finished, left: Callable[[], object]
    ) -> None:
        programme = window.desk.programme
        self._reason = FormView(programme.forms["correction"], around, compact=True, titles=False)
        view = FormView(programme.forms[form], around, compact=True, titles=False)
        title = translate("Correction", "Correct: %1").replace("%1", title)
        super().__init__(
            window, title, translate("Correction", "Save the correction"), view, save=self._correct, left=left, extra=self._reason
        )
        self._entry, self._finished = entry, finished

    def show_answers(self, answers: Mapping[str, object]) -> None:
        """Show what the entry says now."""
        self.view.set_answers(answers)

    def keep(self) -> dict[str, Any]:
        return {**super().keep(), "reason": self._reason.keep()}

    def restore_reason(self, typed: Mapping[str, Any]) -> None:
        """Put back the reason as it was typed."""
        self._reason.restore(typed)

    def _correct(self, answers: dict[str, object]) -> None:
        if "note" in self.view.rows and not self.view.rows["note"].isHidden():
            answers.setdefault("note", "")
        reason = str(self._reason.answers().get("reason", ""))
        tasks, desk = self._window.tasks, self._window.desk
        tasks.run(entries.correct, desk, self._entry, answers, reason, done=self._corrected, failed=self.refused)

    def refused(self, error: Any) -> None:
        super().refused(error)
        problems = getattr(error, "problems", {})
        self._reason.show_problems({key: value for key, value in problems.items() if key == "reason"})

    def _corrected(self, new: int) -> None:
        self._finished(translate("Correction", "Entry corrected."), new)
