"""Richer places to type: NoteField, DateField, ComboField, and FieldRow which gives any field its label, help and error.

Every field has ``value()``, ``set_value(value)`` and the signal ``changed``, so a form can treat them alike.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QMimeData, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QListView, QTextEdit, QVBoxLayout, QWidget

from fieldapp.ui import icons, look, wording
from fieldapp.ui.kit import clipboard, dates
from fieldapp.ui.kit.text import TextField
from fieldapp.ui.kit.words import Words
from fieldapp.ui.wording import translate


def fold(text: str) -> str:
    """Lower case without accents, for finding a label as it is typed."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class NoteField(QTextEdit):
    """Free text of several lines; each paragraph takes the direction of its own script (Ctrl+Shift+X turns it)."""

    changed = Signal()

    def __init__(self, placeholder: str = "", *, name: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.setFont(look.font())
        self.setMinimumHeight(20 + lines * self.fontMetrics().lineSpacing())
        self.textChanged.connect(lambda: self.changed.emit())

    def value(self) -> str:
        """What is typed, without blanks at its ends."""
        return self.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        """Show ``value``."""
        self.setPlainText(value or "")

    def set_wrong(self, wrong: bool) -> None:
        """Amber border while the answer needs mending."""
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def createMimeDataFromSelection(self) -> QMimeData:
        """A copied note is marked before any history of copies can see it."""
        return clipboard.private(super().createMimeDataFromSelection())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_X and event.modifiers() == both:
            option = self.document().defaultTextOption()
            rtl = option.textDirection() == Qt.LayoutDirection.RightToLeft
            option.setTextDirection(Qt.LayoutDirection.LeftToRight if rtl else Qt.LayoutDirection.RightToLeft)
            self.document().setDefaultTextOption(option)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class DateField(QWidget):
    """A day, typed as people write it (4/3, hier, أمس); the whole date is echoed below: « mercredi 4 mars 2026 ».

    ``value()`` is a ``datetime.date`` or None; ``typed()`` exactly what is typed, for drafts; ``wrong()`` tells that it is no day.
    """

    changed = Signal()

    def __init__(
        self,
        today: Callable[[], date],
        *,
        name: str = "",
        future: bool = False,
        value: date | None = None,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today, self._future = today, future
        self.edit = TextField(placeholder, name=name, parent=self)
        self.echo = Words("", "small", "ink2", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.edit)
        column.addWidget(self.echo)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._read)
        self.set_value(value)
        self._read()

    def setAccessibleName(self, name: str) -> None:
        """Name the place where the date is typed."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def value(self) -> date | None:
        """The day that is meant, or None."""
        return dates.read(self.edit.text(), self._today(), future=self._future)

    def set_value(self, value: date | str | None) -> None:
        """Show a day, or what was typed."""
        self.edit.setText(value if isinstance(value, str) else wording.day(value, "digits") if value else "")

    def typed(self) -> str:
        """Exactly what is typed."""
        return self.edit.text()

    def wrong(self) -> bool:
        """Something is typed and it is no day."""
        return bool(self.edit.text().strip()) and self.value() is None

    def set_wrong(self, wrong: bool) -> None:
        """Amber border while the answer needs mending."""
        self.edit.set_wrong(wrong)

    def _read(self) -> None:
        day = self.value()
        if day is not None:
            self.echo.setText(wording.day(day))
        else:
            self.echo.setText(translate("kit", "Not a date yet: 4/3, yesterday, 12 May…") if self.wrong() else "")
        self.edit.setAccessibleDescription(self.echo.text())
        self.changed.emit()


class ComboField(TextField):
    """One of a long list: the ``frequent`` values first, then type to find. ``options`` are (value, label, other words to find it by…).

    With ``free`` what is typed is kept as it is when it names no option.
    """

    picked = Signal(object)

    def __init__(
        self,
        options: Iterable[Sequence[object]] = (),
        *,
        frequent: Sequence[object] = (),
        value: object = None,
        free: bool = False,
        placeholder: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder or translate("kit", "Type to find"), name=name, parent=parent)
        self._free = free
        self._room_at_end(16)
        self._model = QStringListModel(self)
        self._popup = QListView()
        self._popup.setObjectName("choices")
        self._finder = QCompleter(self._model, self)
        self._finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._finder.setPopup(self._popup)
        self._popup.setObjectName("choices")
        self._finder.setMaxVisibleItems(9)
        self._finder.setWidget(self)
        self._finder.activated.connect(self._take)
        self.textEdited.connect(self._find)
        self.set_options(options, frequent)
        self.set_value(value)

    def set_options(self, options: Iterable[Sequence[object]], frequent: Sequence[object] = ()) -> None:
        """Offer other choices."""
        rows = [(row[0], str(row[1]), fold(" ".join(str(part) for part in row[1:]))) for row in options]
        self._widest = 0
        first = {value: at for at, value in enumerate(frequent)}
        self._rows = sorted(rows, key=lambda row: first.get(row[0], len(first)))

    def prefer(self, values: Sequence[object]) -> None:
        """Offer these first from now on."""
        first = {value: at for at, value in enumerate(values)}
        self._rows.sort(key=lambda row: first.get(row[0], len(first)))

    def value(self) -> Any:
        """The value chosen, the words typed if ``free``, or None."""
        text = self.text().strip()
        found = next((value for value, label, _ in self._rows if fold(label) == fold(text)), None)
        return found if found is not None or not self._free else (text or None)

    def set_value(self, value: object) -> None:
        """Show the label of ``value``."""
        label = next((label for known, label, _ in self._rows if known == value), None)
        self.setText(label if label is not None else str(value) if value is not None and self._free else "")
        self.setCursorPosition(0)

    def widest(self) -> int:
        """How wide the field must be for its longest choice, and for what it says while it is empty."""
        if self._widest == 0:
            words = [self.placeholderText(), *(label for _, label, _ in self._rows)]
            self._widest = max(self.fontMetrics().horizontalAdvance(one) for one in words) + 48
        return self._widest

    def wrong(self) -> bool:
        """Something is typed that names no option."""
        return bool(self.text().strip()) and self.value() is None

    def open_list(self) -> None:
        """Show all choices."""
        self._find("")

    def _find(self, text: str) -> None:
        words = fold(text).split()
        labels = [label for _, label, hay in self._rows if all(word in hay for word in words)]
        self._model.setStringList(labels)
        if labels:
            self._finder.complete()
            self._popup.setCurrentIndex(self._model.index(0, 0))
        else:
            self._popup.hide()

    def _take(self, label: str) -> None:
        self.setText(label)
        self.picked.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4) and not self._popup.isVisible():
            self.open_list()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.open_list()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setCursorPosition(0)  # a long label shows its beginning

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        icons.paint(QPainter(self), "down", QRectF(self._at_end(16) - 2, self.height() / 2 - 7, 14, 14), "ink3")


class FieldRow(QWidget):
    """A field with its label above, below it the error if there is one, otherwise the help. ``end`` stands beside the label."""

    def __init__(
        self,
        label: str,
        widget: QWidget,
        error: str = "",
        help: str = "",
        *,
        end: QWidget | None = None,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = widget
        if key:
            widget.setObjectName(key)
        self._help = help
        self.label = Words(label, "body", "ink2", wrap=True)
        self.label.setBuddy(widget)
        if hasattr(widget, "set_name"):
            widget.set_name(label)
        else:
            widget.setAccessibleName(label)
        self._below = Words("", "small", "ink3", wrap=True)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.label, 1)
        if end is not None:
            head.addWidget(end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(widget)
        if widget.sizePolicy().horizontalPolicy() == widget.sizePolicy().Policy.Fixed or widget.minimumWidth() == widget.maximumWidth():
            line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._below)
        if not widget.sizePolicy().expandingDirections() & Qt.Orientation.Vertical:
            column.addStretch(1)
        self.set_error(error)

    def set_error(self, error: str | None) -> None:
        """Say beside the field what to mend; empty or None: nothing is wrong."""
        self._below.setText(error or self._help)
        self._below.set_tone("amber" if error else "ink3")
        self._below.setVisible(bool(error or self._help))
        self.field.setAccessibleDescription(error or self._help)
        if hasattr(self.field, "set_wrong"):
            self.field.set_wrong(bool(error))

    def error(self) -> str:
        """The error shown, or an empty string."""
        return self._below.text() if self._below.text() != self._help else ""
