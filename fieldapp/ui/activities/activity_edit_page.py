"""An activity that was written down: corrected or cancelled, with a reason; the earlier version stays."""

from __future__ import annotations

from functools import partial
from typing import Any

from fieldapp.actions import activities
from fieldapp.actions.desk import Desk, Done
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import wording
from fieldapp.ui.activities.activity_page import form_of
from fieldapp.ui.forms.page import FormPage
from fieldapp.ui.kit import Button, TextField
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.page import Window
from fieldapp.ui.wording import label, translate
from resources.wording import sentence


class ActivityEditPage(FormPage):
    """Nothing is changed without a reason."""

    def __init__(self, window: Window, activity: int) -> None:
        self._number = activity
        asked = window.desk.programme.forms["correction"].field("reason")
        self.reason = TextField()
        self._why = FieldRow(label(asked.label), self.reason, help=label(asked.help or {}) if asked.help else "", key="reason")
        super().__init__(
            window,
            translate("Activities", "Correct the activity"),
            translate("Activities", "Save the correction"),
            partial(form_of, window),
            save=self._correct,
            saved=self._done,
            answers=partial(activities.answers, window.desk, activity),
        )
        self.body.insertWidget(1, self._why)
        cancel = Button(translate("Activities", "Cancel this activity"), "plain", pressed=self._cancel)
        cancel.setObjectName("cancel_activity")
        self.actions.addWidget(cancel)

    def _correct(self, desk: Desk, answers: dict[str, object]) -> Done[int]:
        return activities.correct(desk, self._number, answers, self._given)

    def submit(self) -> None:
        self._given = str(self.reason.value())
        self._why.set_error(None)
        super().submit()

    def _refused(self, error: Refused) -> None:
        if isinstance(error, Invalid) and "reason" in error.problems:
            self._why.set_error(sentence(error.problems["reason"], wording.language()))
            self.reason.setFocus()
            self.verb.setEnabled(True)
        else:
            super()._refused(error)

    def _cancel(self) -> None:
        self._why.set_error(None)
        reason = str(self.reason.value())
        self._tasks.run(activities.cancel, self._desk, self._number, reason, done=self._cancelled, failed=self._refused)

    def _cancelled(self, _: object) -> None:
        self._window.back()
        self._window.notice(translate("Activities", "Activity cancelled."))

    def _done(self, _: object) -> None:
        self._window.back()
        self._window.notice(translate("Activities", "Activity corrected."))

    def keep(self) -> dict[str, Any]:
        return super().keep() | {"reason": self.reason.text()}

    def restore(self, kept: dict[str, Any]) -> None:
        super().restore(kept)
        self.reason.setText(str(kept.get("reason", "")))
