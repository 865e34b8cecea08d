"""A screen before the desk is open that leads through some steps: one question at a time, a way back, one sentence for what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QScrollArea, QWidget

from fieldapp.domain.errors import Refused, WrongPassphrase
from fieldapp.ui import wording
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.kit.layout import clear, column, row
from fieldapp.ui.kit.text import SecretField, TextField
from fieldapp.ui.kit.words import Words
from fieldapp.ui.tasks import Task, Tasks
from fieldapp.ui.threshold.ground import Threshold, quiet, seconds
from fieldapp.ui.wording import translate


class Journey(Threshold):
    """Its steps are methods that return the parts of one page; ``show_step`` puts one on the screen, in this language or another."""

    def __init__(self, home: Path, tasks: Tasks, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(620, arcs=False, parent=parent)
        self._home, self._tasks, self._today = home, tasks, today
        self._step = ""
        self._back_to = ""
        self._fields: dict[str, TextField] = {}
        self._typed: dict[str, str] = {}
        self._first: QWidget | None = None
        self._verb: Button | None = None
        self._place = column(spacing=0)
        self.message = quiet()
        self.message.setObjectName("message")
        self.body.addLayout(self._place)
        self.body.addSpacing(8)
        self.body.addWidget(self.message)
        self.body.addStretch(1)
        self._busy = ""
        tasks.progressed.connect(self._tell_progress)

    def hold(self, content: QWidget) -> QScrollArea:
        return self.scrolled(content)

    def top_margin(self, low: bool) -> int:
        return 24 if low else 110

    def steps(self) -> dict[str, Callable[[], list[Any]]]:
        """The steps by name."""
        raise NotImplementedError  # a journey is nothing but its own steps

    def show_step(self, name: str) -> None:
        """Go to a step; what was typed in it before stands there again."""
        self._remember()
        self.message.setText("")
        clear(self._place)
        self._fields, self._first, self._verb = {}, None, None
        self._step = name
        holder = QWidget()
        column(*self.steps()[name](), spacing=12, parent=holder)
        self._place.addWidget(holder)
        holder.show()
        for key, field in self._fields.items():
            field.setText(self._typed.get(key, ""))
        fields = list(self._fields.values())
        start = self._first or next((field for field in fields if not field.value()), fields[0] if fields else self._verb)
        if start is not None:
            self.begin = start
            start.setFocus()
            QTimer.singleShot(0, start, start.setFocus)

    def keep(self) -> dict[str, Any]:
        """The step and what is typed; it only ever goes to the same screen in another language."""
        self._remember()
        return {"step": self._step, "typed": self._typed}

    def restore(self, kept: dict[str, Any]) -> None:
        """Put it back."""
        self._typed = kept["typed"]
        self._fields = {}
        self.show_step(kept["step"])

    def typed(self, key: str) -> str:
        """What stands in a field of this step or an earlier one."""
        self._remember()
        return self._typed.get(key, "")

    def forget(self, *keys: str) -> None:
        """Drop secrets once they were used."""
        for key in keys:
            self._typed.pop(key, None)
            if key in self._fields:
                self._fields[key].clear()

    def _remember(self) -> None:
        self._typed.update({key: field.value() for key, field in self._fields.items()})

    def title(self, words: str) -> Words:
        """The question of the step."""
        return Words(words, "section", bold=True, wrap=True)

    def field(self, key: str, label: str, *, secret: bool = False, width: int = 0) -> FieldRow:
        """A field that is remembered by its key."""
        made = SecretField(name=label) if secret else TextField()
        self._fields[key] = made
        made.returnPressed.connect(self.enter)
        line = FieldRow(label, made, key=key)
        if width:
            line.setFixedWidth(width)
        return line

    def file(self, key: str, label: str, pattern: str = "*", *, folder: bool = False) -> QWidget:
        """A path to type or to choose."""
        holder = QWidget()
        line = self.field(key, label)
        field = self._fields[key]

        def choose() -> None:
            if folder:
                path = QFileDialog.getExistingDirectory(self, label, str(Path.home()))
            else:
                path, _ = QFileDialog.getOpenFileName(self, label, str(Path.home()), f"{label} ({pattern})")
            if path:
                field.setText(path)

        button = Button(translate("first_run", "Choose…"), "outlined", icon="folder", pressed=choose)
        across = row(line, column(None, button, spacing=0), spacing=8, parent=holder)
        across.setStretch(0, 1)
        return holder

    def verb(self, words: str, act: Callable[[], object], name: str, *, back: str | None = None) -> Any:
        """The filled button of the step with the way back beside it; without ``back`` it leads to the unlock screen."""
        self._verb = Button(words, "filled", height=44, pressed=act)
        self._verb.setObjectName(name)
        leave = Button(translate("first_run", "Back"), "plain", height=44, pressed=lambda: self._go_back(back))
        leave.setObjectName("back")
        return row(self._verb, leave, None, spacing=16)

    def enter(self) -> None:
        """Enter in a field does what the filled button does."""
        if self._verb is not None:
            self._verb.click()

    def _go_back(self, step: str | None) -> None:
        if step is None:
            self.elsewhere.emit(self.comes_from(), {})
        else:
            self.show_step(step)

    def comes_from(self) -> str:
        """The screen the way back leads to."""
        return "unlock"

    def work(self, act: Callable[..., Any], *about: Any, done: Callable[[Any], object], busy: str = "", **named: Any) -> None:
        """Run something on the worker; meanwhile nothing can be pressed and a sentence says what is going on."""
        self.still(True)
        self._busy = busy
        self.message.setText(busy)

        def go_on(found: Any) -> None:
            self.still(False)
            done(found)

        self._tasks.run(act, *about, done=go_on, failed=self.refused, **named)

    def _tell_progress(self, _: Task, part: float) -> None:
        if self._busy:
            self.message.setText(f"{self._busy} {wording.number(round(part * 100))}{wording.NO_BREAK}%")

    def refused(self, error: Refused) -> None:
        """Say why not; after a wrong passphrase some seconds pass before the next try, here as at the unlock screen."""
        self._busy = ""
        self.still(False)
        self.message.setText(error.sentence(wording.language()))
        if isinstance(error, WrongPassphrase):
            self._tasks.run(seconds, self._home, done=self._wait)
        else:
            self._ready()

    def _wait(self, left: int) -> None:
        if left:
            if self._verb is not None:
                self._verb.setEnabled(False)
            said = translate("unlock", "This passphrase does not open. Try again in %n second(s).", None, left)
            self.message.setText(said)
        QTimer.singleShot(left * 1000, self, self._ready)

    def _ready(self) -> None:
        if self._verb is not None:
            self._verb.setEnabled(True)
