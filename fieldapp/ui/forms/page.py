"""A page that is one form: its fields, the verb that saves pinned at the foot, a way to leave. What is typed comes back with the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.actions import filling
from fieldapp.actions.filling import Filling
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.programme import Form
from fieldapp.ui import wording
from fieldapp.ui.forms.draft_keeper import DraftKeeper
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.service import ServiceForm
from fieldapp.ui.kit import Button, column
from fieldapp.ui.page import Page, Window
from fieldapp.ui.wording import translate


class Drafted(NamedTuple):
    """The draft of a page: of which form, on which page and with what it is taken up again; ``uid`` is one that was kept before."""

    form: str
    place: str
    where: dict[str, Any]
    uid: str = ""


class FormPage(Page):
    """Asks ``form_of(service)``, hands the answers to ``save`` (an action), and calls ``saved`` with its value."""

    place = "activities"

    def __init__(
        self,
        window: Window,
        title: str,
        verb: str,
        form_of: Callable[[str], Form],
        *,
        save: Callable[..., Any],
        saved: Callable[[Any], object],
        service: str = "",
        answers: Callable[[], dict[str, object]] | None = None,
        drafted: Drafted | None = None,
    ) -> None:
        super().__init__(title, window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._form_of, self._save, self._saved, self._service, self._known = form_of, save, saved, service, answers
        self.form_view: ServiceForm | None = None
        self._kept: dict[str, Any] = {}
        self.draft: DraftKeeper | None = None
        if drafted is not None:
            self.draft = DraftKeeper(
                window, drafted.form, self.typed, person=None, uid=drafted.uid, place=drafted.place, where=drafted.where, parent=self
            )
        self._place = column(spacing=0)
        self.body.addLayout(self._place)
        self.body.addStretch(1)
        self.verb = Button(verb, "filled", shortcut="Ctrl+Return", pressed=self.submit)
        self.verb.setObjectName("save")
        close = translate("Form", "Close, keep the draft") if drafted is not None else translate("Form", "Close")
        leave = Button(close, "plain", pressed=window.back)
        leave.setObjectName("leave")
        self.set_actions(self.verb, leave, None)
        self._tasks.run(filling.around, self._desk, done=self._build)

    def _build(self, found: Filling) -> None:
        around = Surroundings(self._desk.programme, self._window.today, tuple(self._desk.store.vault.roster.sites), filling=found)
        self.form_view = ServiceForm(self._form_of, around, self._service)
        self._place.addWidget(self.form_view)
        begun = self.draft is not None and self.draft.begun
        if self._kept:
            self.form_view.restore(self._kept)
        elif self.draft is not None and begun:
            self.draft.resume(self.restore)
        if self._known is not None and not self._kept and not begun:
            self._tasks.run(self._known, done=self._show_known)
        else:
            self._watch()
        self.form_view.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_known(self, answers: dict[str, object]) -> None:
        assert self.form_view is not None
        self.form_view.set_answers(answers)
        self._watch()

    def _watch(self) -> None:
        """From here on what changes was typed."""
        if self.draft is not None and self.form_view is not None:
            self.form_view.changed.connect(self.draft.touch)

    def submit(self) -> None:
        """Check what can be read, then save."""
        if self.form_view is None or not self.verb.isEnabled():
            return
        unreadable = self.form_view.unreadable()
        self.form_view.show_problems(unreadable)
        if unreadable:
            return
        self.verb.setEnabled(False)
        self._tasks.run(self._save, self._desk, self.form_view.answers(), done=self._is_saved, failed=self._refused)

    def _is_saved(self, value: Any) -> None:
        if self.draft is not None:
            self.draft.finish()
        self._saved(value)

    def _refused(self, error: Refused) -> None:
        self.verb.setEnabled(True)
        if self.form_view is None:
            return
        if isinstance(error, Invalid):
            self.form_view.show_problems(error.problems)
        else:
            self.form_view.show_sentence(error.sentence(wording.language()))

    def typed(self) -> dict[str, Any]:
        """Exactly what is typed, for a draft and for a return to this page."""
        return {"typed": self.form_view.keep()} if self.form_view is not None else {}

    def keep(self) -> dict[str, Any]:
        return self.typed() | (self.draft.named() if self.draft is not None else {})

    def leaving(self) -> None:
        if self.draft is not None:
            self.draft.flush()

    def restore(self, kept: dict[str, Any]) -> None:
        if self.draft is not None:
            self.draft.go_on(kept)
        self._kept = kept.get("typed", {})
        if self.form_view is not None and self._kept:
            self.form_view.restore(self._kept)

    def first_focus(self) -> QWidget | None:
        return self.form_view.first_field() if self.form_view is not None else None

    def form(self) -> QWidget | None:
        return self.form_view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._window.back()
        else:
            super().keyPressEvent(event)
