"""The questions of a scale as the counsellor fills them in: one line each, keys 0–9 answer and lead to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.domain.scales import Scale
from fieldapp.ui import wording
from fieldapp.ui.kit import TextField, Words, column, row
from fieldapp.ui.kit.choices import Segmented
from fieldapp.ui.wording import number, translate

NO_ANSWER = "–"
WORDS = 460


class ItemRow(QWidget):
    """One question with its answers side by side. ``keyed`` tells that a digit answered it, so that the next one can follow."""

    changed = Signal()
    keyed = Signal()

    def __init__(self, scale: Scale, at: int, words: str) -> None:
        super().__init__()
        self._scale, self.at = scale, at
        self.words: TextField | None = None
        name = f"{number(at + 1)}. {words}" if words else translate("Scale", "Question %1").replace("%1", number(at + 1))
        options: list[tuple[object, str]] = [(score, number(score)) for score in range(scale.lowest, scale.highest + 1)]
        self.scores = Segmented([*options, (None, NO_ANSWER)], name=name)
        self.scores.setObjectName(f"item_{at}")
        self.scores.changed.connect(lambda _: self.changed.emit())
        if scale.own_words:
            said = (
                translate("Scale", "In the person’s own words, %1 of %2").replace("%1", number(at + 1)).replace("%2", number(scale.items))
            )
            self.words = TextField(said, name=said)
            self.words.setObjectName(f"words_{at}")
            self.words.setMaxLength(200)
            self.words.textChanged.connect(self.changed)
            column(self.words, row(self.scores, None), spacing=6, parent=self)
        else:
            question = Words(name, wrap=True)
            question.setMaximumWidth(WORDS)
            across = row(question, self.scores, None, spacing=20, parent=self)
            across.setStretch(0, 4)
            across.setStretch(2, 1)

    def value(self) -> int | None:
        """The score, None while there is none."""
        found = self.scores.value()
        return found if isinstance(found, int) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if not text.isdecimal() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self._typing():
            super().keyPressEvent(event)
            return
        digit = int(text)
        if self._scale.highest == 10 and digit == 0 and self.value() == 1:
            self.scores.set_value(10)
        elif self._scale.lowest <= digit <= self._scale.highest:
            self.scores.set_value(digit)
        else:
            return
        self.scores.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()
        if self._scale.highest < 10:
            self.keyed.emit()

    def _typing(self) -> bool:
        return self.words is not None and self.words.hasFocus()


class Items(QWidget):
    """All questions of a scale."""

    changed = Signal()

    def __init__(self, scale: Scale, language: str) -> None:
        super().__init__()
        text = scale.text(language)
        lines: Sequence[str] = text.items if text is not None else ()
        self.rows = [ItemRow(scale, at, lines[at] if at < len(lines) else "") for at in range(scale.items)]
        column(*self.rows, spacing=10, parent=self)
        for one in self.rows:
            one.changed.connect(self.changed)
            one.keyed.connect(lambda at=one.at: self._go_on(at))

    def scores(self) -> tuple[int | None, ...]:
        """The scores, in order."""
        return tuple(one.value() for one in self.rows)

    def words(self) -> tuple[str, ...]:
        """The person's own words, in order."""
        return tuple(one.words.text().strip() if one.words is not None else "" for one in self.rows)

    def fill(self, scores: Sequence[int | None], words: Sequence[str] = ()) -> None:
        """Show these answers."""
        for one, score in zip(self.rows, scores, strict=False):
            one.scores.set_value(score)
        for one, said in zip(self.rows, words, strict=False):
            if one.words is not None:
                one.words.setText(said)

    def set_one(self, at: int, score: int | None) -> None:
        """Show one answer."""
        self.rows[at].scores.set_value(score)
        self.changed.emit()

    def first(self) -> QWidget:
        """Where the keyboard starts: the first question without an answer."""
        open_one = next((one for one in self.rows if one.value() is None), self.rows[0])
        return open_one.words if open_one.words is not None and not open_one.words.text() else open_one.scores

    def answered(self) -> str:
        """How many are answered, in words."""
        count = sum(score is not None for score in self.scores())
        words = translate("Scale", "%1 of %2 answered")
        return wording.isolate(words.replace("%1", number(count)).replace("%2", number(len(self.rows))))

    def _go_on(self, at: int) -> None:
        if at + 1 < len(self.rows):
            self.rows[at + 1].scores.setFocus(Qt.FocusReason.TabFocusReason)
