"""The line at the foot of the window: what is saved at the start; at the end the age of the copies and how the connection stands.

Long work shows its progress there.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from fieldapp.ui import icons, look
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.layout import margins
from fieldapp.ui.kit.thread import diamond
from fieldapp.ui.kit.words import Words
from fieldapp.ui.tasks import Task, Tasks
from fieldapp.ui.wording import translate

SHOW_AFTER, CANCEL_AFTER = 300, 3000  # milliseconds
_NOTHING = Task(lambda: None)


class _Icon(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(18, 18)
        self.name = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.name:
            painter = QPainter(self)
            painter.setLayoutDirection(self.layoutDirection())
            icons.paint(painter, self.name, QRectF(1, 1, 16, 16), "ink3")


class _Bar(QWidget):
    """How far long work is; without a total it only shows that it goes on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(140, 6)
        self.part = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("line"))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        painter.setBrush(look.colour("accent"))
        width = max(6.0, self.width() * self.part)
        left = self.width() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        painter.drawRoundedRect(QRectF(left, 0, width, self.height()), 3, 3)


class _Due(QWidget):
    """The amber diamond of what is due."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(14, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        diamond(painter, 7, 9, 4.5, look.colour("amber_mark"))


class StatusLine(QWidget):
    """36 pixels that always answer: what is saved, how the connection stands, what is going on."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(look.MEASURE["status_line"])
        self.saving = self._words()
        self.standing = self._words()
        self.copies = self._words()
        self._due = _Due(self)
        self._due.hide()
        self._is_due = False
        self._icon = _Icon(self)
        self._title = self._words("ink")
        self._bar = _Bar(self)
        self._cancel = Button(translate("status", "Cancel"), "plain", height=28, pressed=self._stop, parent=self)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        for part in (self.saving, self._title, self._bar, self._cancel):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self._due)
        self._row.addWidget(self.copies)
        self._row.addSpacing(20)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.standing)
        self._standing = ""
        self._task = _NOTHING
        self._wait = QTimer(self, singleShot=True, interval=SHOW_AFTER)
        self._wait.timeout.connect(lambda: self._show_work(True))
        self._long = QTimer(self, singleShot=True, interval=CANCEL_AFTER)
        self._long.timeout.connect(lambda: self._cancel.setVisible(self._task.can_cancel))
        self._show_work(False)
        tasks.started.connect(self._began)
        tasks.progressed.connect(self._progress)
        tasks.finished.connect(self._ended)

    def _words(self, tone: str = "ink2") -> Words:
        words = Words("", "small", tone, parent=self)
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        return words

    def set_gutter(self, start: int, end: int) -> None:
        """Stand under the page's own edges."""
        margins(self._row, start, 0, end, 0)

    def set_saving(self, text: str) -> None:
        """What is saved."""
        self.saving.setText(text)

    def set_connection(self, text: str, icon: str) -> None:
        """How the connection stands, in words; never red, never amber."""
        self._standing = text
        self.standing.setAccessibleName(text)
        self._icon.name = icon if text else ""
        self._icon.update()
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for all of it, what stands after the last dot goes first."""
        parts = self._standing.split(" · ")
        room = self.width() - self._row.minimumSize().width() + self.standing.minimumSizeHint().width()
        metrics = self.standing.fontMetrics()
        while len(parts) > 1 and metrics.horizontalAdvance(" · ".join(parts)) > room:
            parts.pop()
        self.standing.setText(" · ".join(parts))
        self.standing.setToolTip(self._standing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def set_copies(self, text: str, due: bool) -> None:
        """How old the newest copy off this laptop is; from seven days on with an amber diamond, never red."""
        self.copies.setText(text)
        self.copies.set_tone("amber" if due else "ink2")
        self._is_due = due
        self._show_age()
        self._fit()

    def _show_age(self) -> None:
        """While long work is told there is no room for it."""
        working = self._title.isVisibleTo(self)
        self.copies.setVisible(not working)
        self._due.setVisible(self._is_due and not working)

    def _show_work(self, shown: bool) -> None:
        self._title.setVisible(shown)
        self._bar.setVisible(shown)
        self.saving.setVisible(not shown)
        self._show_age()
        if not shown:
            self._cancel.hide()

    def _began(self, task: Task) -> None:
        if task.title and self._task is _NOTHING:
            self._task = task
            self._title.setText(task.title)
            self._bar.part = 0.0
            self._wait.start()
            self._long.start()

    def _progress(self, task: Task, part: float) -> None:
        if task is self._task:
            self._bar.part = part
            self._bar.update()

    def _ended(self, task: Task) -> None:
        if task is self._task:
            self._task = _NOTHING
            self._wait.stop()
            self._long.stop()
            self._show_work(False)

    def _stop(self) -> None:
        self._task.cancel.set()
        self._title.setText(translate("status", "Stopping…"))
