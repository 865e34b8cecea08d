"""Correcting or cancelling what stands in the story: always with a written reason; the earlier version stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fieldapp.actions import attachments, entries, scales, steps
from fieldapp.ui.forms.entry_sheet import EntrySheet
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.page import Window
from fieldapp.ui.person.story import Event
from fieldapp.ui.wording import translate

Finished = Callable[[str], object]
# What cancels an event of this kind; whatever is not named here is an entry.
_CANCEL: dict[str, Callable[..., Any]] = {"step": steps.cancel, "scale": scales.cancel, "attachment": attachments.cancel}


class ReasonSheet(EntrySheet):
    """Why something is cancelled, and nothing else."""

    def __init__(self, window: Window, event: Event, *, finished: Finished, left: Callable[[], object]) -> None:
        around = Surroundings(window.desk.programme, window.today)
        view = FormView(window.desk.programme.forms["correction"], around, compact=True, titles=False)
        verb = translate("Correction", "Cancel this entry")
        super().__init__(window, translate("Correction", "Cancel: %1").replace("%1", event.title), verb, view, save=self._cancel, left=left)
        self._event, self._finished = event, finished

    def _cancel(self, answers: dict[str, object]) -> None:
        tasks, desk = self._window.tasks, self._window.desk
        kind, number = self._event.key
        action = _CANCEL.get(kind, entries.cancel)
        tasks.run(action, desk, number, str(answers.get("reason", "")), done=self._cancelled, failed=self.refused)

    def _cancelled(self, _: object) -> None:
        self._finished(translate("Correction", "Entry cancelled."))


class CorrectionSheet(EntrySheet):
    """The form of an entry or a step with its answers, and the reason for the correction below."""

    def __init__(self, window: Window, event: Event, around: Surroundings, *, finished: Finished, left: Callable[[], object]) -> None:
        programme = window.desk.programme
        self._reason = FormView(programme.forms["correction"], around, compact=True, titles=False)
        view = FormView(programme.forms[event.form], around, compact=True, titles=False)
        title = translate("Correction", "Correct: %1").replace("%1", event.title)
        super().__init__(
            window, title, translate("Correction", "Save the correction"), view, save=self._correct, left=left, extra=self._reason
        )
        self._event, self._finished = event, finished

    def load(self, failed: Callable[[Any], object]) -> None:
        """Show what stands there now."""
        kind, number = self._event.key
        read = steps.answers if kind == "step" else entries.answers
        self._window.tasks.run(read, self._window.desk, number, done=self.show_answers, failed=failed)

    def show_answers(self, answers: Mapping[str, object]) -> None:
        """Show what the entry says now; what it does not say is blank, whatever a new form would propose."""
        self.view.clear()
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
        kind, number = self._event.key
        action = steps.correct if kind == "step" else entries.correct
        self._window.tasks.run(action, self._window.desk, number, answers, reason, done=self._corrected, failed=self.refused)

    def refused(self, error: Any) -> None:
        super().refused(error)
        problems = getattr(error, "problems", {})
        self._reason.show_problems({key: value for key, value in problems.items() if key == "reason"})

    def _corrected(self, _: int) -> None:
        self._finished(translate("Correction", "Entry corrected."))
