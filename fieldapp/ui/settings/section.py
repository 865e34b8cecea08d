"""What every section of Réglages is made of: a title, some words, and at most one open form."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from fieldapp.domain.errors import Refused
from fieldapp.ui.kit import Button, Card, SectionTitle, Words, clear, column, row
from fieldapp.ui.page import Window
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame
    from fieldapp.ui.tasks import Task


class Section(QWidget):
    """One idea of Réglages. It overrides what it needs of ``refresh`` and ``forms``; a form that is open survives a lock."""

    def __init__(self, window: Frame, title: str) -> None:
        super().__init__()
        self.frame, self.desk, self.tasks = window, window.desk, window.tasks
        self.column = column(spacing=10, parent=self)
        self.head = SectionTitle(title)
        self.column.addWidget(self.head)
        self.form_place = column(spacing=0)
        self.open_form: FormCard | None = None
        self._form_name: list[Any] = []
        self._from: QWidget | None = None

    def say(self, text: str, tone: str = "ink2", size: str = "body") -> Words:
        """Add a line of words."""
        words = Words(text, size, tone, wrap=True)
        self.column.addWidget(words)
        return words

    def refresh(self, kinds: frozenset[str]) -> None:
        """Something changed; load again what is shown."""

    def forms(self) -> dict[str, Callable[..., FormCard]]:
        """The forms this section can open, by name."""
        return {}

    def open(self, name: str, *about: Any, opener: QWidget | None = None) -> FormCard:
        """Show a form instead of the one that is open. ``about`` are plain values it is about, kept for a return to this place."""
        self.close_form()
        form = self.forms()[name](*about)
        self.open_form, self._form_name, self._from = form, [name, *about], opener
        form.leave.clicked.connect(self.close_form)
        form.grown.connect(lambda: QTimer.singleShot(0, form, lambda: self._bring(form)))
        self.form_place.addWidget(form)
        form.show()
        form.first().setFocus()
        QTimer.singleShot(0, form, lambda: self._bring(form))
        return form

    def take_up(self, about: int, draft: str) -> None:
        """Open the form a draft belongs to; ``about`` is the number it is about, or 0."""

    def close_form(self) -> None:
        """Take the open form away; the keyboard goes back to what opened it."""
        if self.open_form is not None:
            self.open_form.flush()
        clear(self.form_place)
        self.open_form = None
        if self._from is not None:
            self._from.setFocus()
        self._from = None

    def keep(self) -> dict[str, Any]:
        """The open form with what is typed in it."""
        return {"form": self._form_name, "typed": self.open_form.keep()} if self.open_form is not None else {}

    def restore(self, kept: dict[str, Any]) -> None:
        """Put it back."""
        if kept.get("form") and kept["form"][0] in self.forms():
            self.open(*kept["form"]).restore(kept["typed"])

    def _bring(self, form: FormCard) -> None:
        """Bring the whole form into view, its top where it is too high."""
        part = self.parentWidget() if form is self.open_form else None
        while part is not None and not isinstance(part, QScrollArea):
            part = part.parentWidget()
        if part is not None:
            top = form.mapTo(part.widget(), QPoint(0, 0)).y()
            bar, room = part.verticalScrollBar(), part.viewport().height()
            if top + form.height() > bar.value() + room:
                bar.setValue(min(top - 8, top + form.height() + 8 - room))


class FormCard(Card):
    """A form inside a section: its fields in ``body``, a hint for what is refused, one verb, and Close.

    It tells when it has ``grown``, so that all of it is brought into view again.
    """

    grown = Signal()

    def __init__(self, window: Window, title: str) -> None:
        super().__init__("sheet")
        self.frame, self.desk, self.tasks = window, window.desk, window.tasks
        self.body = column(Words(title, "section", bold=True, wrap=True), parent=self)
        self.body.setContentsMargins(24, 18, 24, 20)
        self.hint = Words("", "small", "amber", wrap=True)
        self.hint.setObjectName("hint")
        self.hint.hide()
        self.leave = Button(translate("settings", "Close"), "plain")
        self.leave.setObjectName("close_form")
        self.verb = Button("", "filled")
        self.tasks.broken.connect(self._broken)

    def finish(self, verb: Button, *ends: QWidget) -> None:
        """The last row: the verb, Close, and what stands at the end edge."""
        self.verb = verb
        self.body.addWidget(self.hint)
        self.body.addLayout(row(verb, self.leave, None, *ends, spacing=16))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.leave

    def flush(self) -> None:
        """It is being left: keep what is typed, where it is worth a draft."""

    def keep(self) -> dict[str, Any]:
        """What is typed, without passphrases and codes: they are never kept anywhere."""
        return {}

    def restore(self, kept: dict[str, Any]) -> None:
        """Put it back."""

    def busy(self, busy: bool) -> None:
        """While the worker is at it, neither verb nor Close can be pressed."""
        self.say("")
        self.verb.setEnabled(not busy)
        self.leave.setEnabled(not busy)

    def refused(self, error: Refused) -> None:
        """Say why not, beside the verb."""
        self.busy(False)
        self.say(error.sentence(self.frame.language))

    def _broken(self, task: Task) -> None:
        """A fault in this form's own work, of which the window speaks: it can be tried again, or left."""
        if self in (getattr(call, "__self__", None) for call in (task.done, task.failed)):
            self.busy(False)

    def say(self, hint: str) -> None:
        """What is to be mended, beside the verb."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        if hint:
            self.grown.emit()
