"""*À faire*: what is to be done for a person, a line for each thing, pressed to do it; a goal is ticked off in its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.actions import steps
from fieldapp.actions.to_do import Line
from fieldapp.domain.programme import Programme
from fieldapp.ui import icons, look, wording
from fieldapp.ui.kit import Button, clear, column
from fieldapp.ui.kit.buttons import Pressable, outline
from fieldapp.ui.page import Window
from fieldapp.ui.wording import label, translate

ICONS = {"goal": "flag", "due": "clock", "sign_off": "check"}
SHOWN = 6


class LineButton(Pressable):
    """One thing to do: its sign, what it is, and when; amber and a diamond's colour when it is late."""

    def __init__(self, words: str, detail: str, icon: str, *, late: bool, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._detail, self._icon, self._late = detail, icon, late
        self.setAccessibleName(wording.joined([words, detail]))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, 50 if self._detail else 30)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        tone = "amber" if self._late else "accent"
        icons.paint(painter, self._icon, QRectF(self.placed(2, 18).x(), 5, 18, 18), tone)
        at = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        width = self.width() - 34
        bold = look.font(bold=True)
        painter.setFont(bold)
        painter.setPen(look.colour("ink"))
        area = self.placed(32, width)
        title = QFontMetrics(bold).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(area.x(), 1, width, 26), at, title)
        painter.setFont(look.font())
        painter.setPen(look.colour("amber" if self._late else "ink2"))
        detail = QFontMetrics(look.font()).elidedText(self._detail, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(area.x(), 24, width, 24), at, detail)
        if self.hasFocus():
            outline(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, look.colour("accent"), 2)


class ToDoPane(QWidget):
    """The lines of one person. ``wanted(line)`` asks the page to do what a line stands for."""

    wanted = Signal(object)

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._rows = column(spacing=4, parent=self)
        self._lines: Sequence[Line] = ()
        self._all = False
        self._opened: QWidget | None = None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show what is to be done: six lines, then a button for the rest."""
        self._lines = lines
        self._opened = None
        clear(self._rows)
        shown = lines if self._all else lines[:SHOWN]
        for line in shown:
            words, detail = said(self._window.desk.programme, line, self._window.today())
            button = LineButton(words, detail, ICONS[line.kind], late=line.late > 0, parent=self)
            button.setObjectName(f"to_do_{line.kind}_{line.number or line.form}")
            button.clicked.connect(partial(self._press, line, button))
            self._rows.addWidget(button)
        if len(shown) < len(lines):
            more = translate("ToDo", "%n more", None, len(lines) - len(shown))
            self._rows.addWidget(Button(more, "plain", icon="down", icon_end=True, pressed=self._show_all))
        self.setVisible(bool(lines))

    def first(self) -> QWidget | None:
        """The first line."""
        at = self._rows.itemAt(0)
        return at.widget() if at is not None else None

    def _show_all(self) -> None:
        self._all = True
        self.show_lines(self._lines)

    def _press(self, line: Line, button: LineButton, _: bool = False) -> None:
        """A goal opens its states in place; anything else is the page's to do."""
        if line.kind != "goal":
            self.wanted.emit(line)
            return
        was_open = self._opened is not None and self._opened.property("goal") == line.number
        if self._opened is not None:
            self._opened.hide()
            self._opened.deleteLater()
            self._opened = None
        if was_open:
            return
        states = [
            ("done", translate("ToDo", "Reached"), "check"),
            ("doing", translate("ToDo", "Under way"), "clock"),
            ("dropped", translate("ToDo", "Given up"), "cross"),
        ]
        holder = QWidget()
        holder.setProperty("goal", line.number)
        offered = [
            Button(words, "plain", icon=icon, pressed=partial(self._set, line, state))
            for state, words, icon in states
            if state != line.state
        ]
        column(*offered, spacing=0, parent=holder).setContentsMargins(28, 0, 0, 0)
        self._rows.insertWidget(self._rows.indexOf(button) + 1, holder)
        self._opened = holder
        offered[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _set(self, line: Line, state: str) -> None:
        words = {
            "done": translate("ToDo", "Goal reached."),
            "doing": translate("ToDo", "Goal under way."),
            "dropped": translate("ToDo", "Goal given up."),
        }[state]
        window = self._window
        window.tasks.run(steps.set_state, window.desk, line.number, state, done=lambda _: window.notice(words))


def said(programme: Programme, line: Line, today: date) -> tuple[str, str]:
    """What a line says, and when."""
    what = label(line.what) if line.what is not None else ""
    match line.kind:
        case "goal":
            state = translate("ToDo", "under way") if line.state == "doing" else ""
            return wording.isolate(line.words) if line.words else what, wording.joined([state, _when(line, today)])
        case "sign_off":
            return translate("ToDo", "Sign off the closing"), wording.day(line.on, "short") if line.on else ""
    return what, _when(line, today)


def _when(line: Line, today: date) -> str:
    """``dans 6 jours``, ``aujourd’hui``, or how many open days late."""
    if line.on is None:
        return ""
    if line.late:
        return translate("ToDo", "%n open day(s) late", None, line.late)
    days = (line.on - today).days
    if days <= 0:
        return translate("ToDo", "now")
    if days > 30:
        return translate("ToDo", "by %1").replace("%1", wording.day(line.on, "short"))
    return translate("ToDo", "in %n day(s)", None, days)
