"""Places to type: TextField, SecretField, NoteField, DateField, ComboField, and FieldRow which gives each its label, help and error.

Every field has ``value()``, ``set_value(value)`` and the signal ``changed``, so a form can treat them alike.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListView, QTextEdit, QVBoxLayout, QWidget

from fieldapp.ui import dates, icons, look, wording
from fieldapp.ui.kit_buttons import IconButton
from fieldapp.ui.kit_words import Words
from fieldapp.ui.wording import translate


def fold(text: str) -> str:
    """Lower case without accents, for finding a label as it is typed."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class TextField(QLineEdit):
    """One line of text."""

    changed = Signal()

    def __init__(self, placeholder: str = "", *, name: str = "", height: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.setFont(look.font())
        self.setFixedHeight(height or look.MEASURE["control"])
        right = Qt.AlignmentFlag.AlignRight if look.language() == "ar" else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(right | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.textChanged.connect(lambda: self.changed.emit())

    def value(self) -> str:
        """What is typed, without blanks around."""
        return self.text().strip()

    def set_value(self, value: str | None) -> None:
        """Show ``value``."""
        self.setText(value or "")

    def set_wrong(self, wrong: bool) -> None:
        """Amber border while the answer needs mending."""
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def _room_at_end(self, width: int) -> None:
        """Keep the words clear of what is painted inside at the end edge."""
        mirrored = look.language() == "ar"
        self.setTextMargins(width if mirrored else 0, 0, 0 if mirrored else width, 0)

    def _at_end(self, side: int) -> int:
        return 6 if look.language() == "ar" else self.width() - side - 6


class SearchField(TextField):
    """The search across a page: a glass at the start, a cross that clears; ↑ ↓ and Enter are left to the list (signals)."""

    move = Signal(int)
    chosen = Signal()

    def __init__(self, placeholder: str = "", *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, height=44, parent=parent)
        self.setObjectName("search")
        self._hint = hint
        self._room_at_end(self.fontMetrics().horizontalAdvance(hint) - 16 if hint else 0)
        self._clear = IconButton("cross", translate("kit", "Clear"), self.clear, side=28, colour="ink3", parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.hide()
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._clear.move(self._at_end(28), (self.height() - 28) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in steps:
            self.move.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - 30 if rtl else 12
        icons.paint(painter, "search", QRectF(x, self.height() / 2 - 9, 18, 18), "ink3")
        if self._hint and not self.text():
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("ink3"))
            painter.setLayoutDirection(self.layoutDirection())
            painter.drawText(self.rect().adjusted(12, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._hint)


class SecretField(TextField):
    """A passphrase, hidden unless the eye is pressed; typed left to right in every language, never copied or dragged out while hidden."""

    def __init__(self, *, name: str, height: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(name=name, height=height, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._eye = IconButton("eye-off", translate("kit", "Show the passphrase"), self._turn, side=32, colour="ink3", parent=self)
        self._room_at_end(30)

    def value(self) -> str:
        """What is typed, blanks kept: they belong to the passphrase."""
        return self.text()

    def show_plain(self, shown: bool) -> None:
        """Show or hide what is typed."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.show_icon("eye" if shown else "eye-off")
        self._eye.setAccessibleName(translate("kit", "Hide the passphrase") if shown else translate("kit", "Show the passphrase"))

    def _turn(self) -> None:
        self.show_plain(self.echoMode() == QLineEdit.EchoMode.Password)
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._eye.move(self._at_end(32), (self.height() - 32) // 2)


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
        self._finder.activated[str].connect(self._take)
        self.textEdited.connect(self._find)
        self.set_options(options, frequent)
        self.set_value(value)

    def set_options(self, options: Iterable[Sequence[object]], frequent: Sequence[object] = ()) -> None:
        """Offer other choices."""
        rows = [(row[0], str(row[1]), fold(" ".join(str(part) for part in row[1:]))) for row in options]
        first = {value: at for at, value in enumerate(frequent)}
        self._rows = sorted(rows, key=lambda row: first.get(row[0], len(first)))

    def value(self) -> object:
        """The value chosen, the words typed if ``free``, or None."""
        text = self.text().strip()
        found = next((value for value, label, _ in self._rows if fold(label) == fold(text)), None)
        return found if found is not None or not self._free else (text or None)

    def set_value(self, value: object) -> None:
        """Show the label of ``value``."""
        label = next((label for known, label, _ in self._rows if known == value), None)
        self.setText(label if label is not None else str(value) if value is not None and self._free else "")

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
        if widget.sizePolicy().horizontalPolicy() == widget.sizePolicy().Policy.Fixed:
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
