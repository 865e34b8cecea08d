"""The raised sheet a form stands on inside the story: title, fields, the note last, then the verb that saves and a way to leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import wording
from fieldapp.ui.forms.draft_keeper import DraftKeeper
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.kit import Button, Card, Words, column, row
from fieldapp.ui.page import Window
from fieldapp.ui.wording import translate


class EntrySheet(Card):
    """A form to fill and save. ``save(answers)`` starts the action; ``left`` is called when the user leaves and the draft stays."""

    def __init__(
        self,
        window: Window,
        title: str,
        verb: str,
        view: FormView,
        *,
        save: Callable[[dict[str, object]], object],
        left: Callable[[], object],
        draft: DraftKeeper | None = None,
        beside: str = "",
        extra: QWidget | None = None,
    ) -> None:
        super().__init__("sheet")
        self.view, self.draft = view, draft
        self._window, self._save, self._left = window, save, left
        self.title = Words(title, "section", bold=True)
        self._kept = Words("", "small", "ink3")
        self.verb = Button(verb, "filled", shortcut="Ctrl+Return", pressed=self.submit)
        self.verb.setObjectName("save")
        leave = translate("Form", "Close, keep the draft") if draft else translate("Form", "Close")
        self.close_button = Button(leave, "plain", pressed=self.leave)
        self.close_button.setObjectName("leave")
        self._row = QWidget()
        row(self.verb, self.close_button, None, self._kept, spacing=20, parent=self._row)
        head = row(self.title, None, Words(beside, "small", "ink2"))
        self._content = column(head, view, *([extra] if extra else []), self._row, spacing=12, parent=self)
        self._content.setContentsMargins(24, 18, 24, 20)
        if draft is not None:
            view.changed.connect(draft.touch)
            draft.kept.connect(self._kept.setText)

    def first_field(self) -> QWidget:
        """Where the keyboard starts."""
        return self.view.first_field()

    def pin(self, pinned: bool) -> list[QWidget]:
        """Hide the row of buttons when the page shows them at its foot; what the page is to show there."""
        self._row.setVisible(not pinned)
        if not pinned:
            return []
        verb = Button(self.verb.text(), "filled", shortcut="Ctrl+Return", pressed=self.submit)
        verb.setObjectName("save")
        leave = Button(self.close_button.text(), "plain", pressed=self.leave)
        leave.setObjectName("leave")
        return [verb, leave]

    def whole_height(self) -> int:
        """How high it is with its row of buttons, at the width it has."""
        inner = self._content
        height = inner.totalHeightForWidth(self.width()) if inner.hasHeightForWidth() else inner.totalSizeHint().height()
        return height + (self._row.sizeHint().height() + inner.spacing() if self._row.isHidden() else 0)

    def submit(self) -> None:
        """Check what can be read, then hand the answers to the action; while it is being saved it is not saved again."""
        if not self.verb.isEnabled():
            return
        unreadable = self.view.unreadable()
        if unreadable:
            self.view.show_problems(unreadable)
            return
        self.view.show_problems({})
        self.verb.setEnabled(False)
        self._save(self.view.answers())

    def refused(self, error: Refused) -> None:
        """Say what the action refused: beside the fields, or in a sentence on top."""
        self.verb.setEnabled(True)
        if isinstance(error, Invalid):
            self.view.show_problems(error.problems)
        else:
            self.view.show_sentence(error.sentence(wording.language()))

    def leave(self) -> None:
        """Leave the form; what was typed stays as a draft."""
        if self.draft is not None:
            self.draft.flush()
        self._left()

    def keep(self) -> dict[str, Any]:
        """What is typed, and the draft's name."""
        if self.draft is not None:
            self.draft.flush()
        return {"typed": self.view.keep(), "draft": self.draft.uid if self.draft and self.draft.begun else ""}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Put back what was typed."""
        self.view.restore(typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
