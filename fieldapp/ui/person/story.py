"""The story of a person on the thread, newest first: each event can be opened in its place to read its note, correct or cancel it.

A form opens inside the story (``open_form``), hanging from a node of its own; the events below move down and nothing is covered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fieldapp.ui import icons, look, wording
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.layout import Flow, clear
from fieldapp.ui.kit.thread import GAP, line, node
from fieldapp.ui.kit.words import Words
from fieldapp.ui.wording import translate

WHEN = 88
NODE = 104
TEXT = 124
FIRST_SHOWN = 40


@dataclass(frozen=True)
class Event:
    """One event as the thread shows it; ``key`` is its kind and row number. ``whose`` wrote a note that opens with a reason only.

    ``sealed`` says that a step may hold more that is read on demand. ``form`` is the form it was written by, where it can be corrected
    there; ``lines`` are its further answers, question and answer.
    """

    key: tuple[str, int]
    when: str
    shape: str
    title: str
    detail: str
    note: bool = False
    whose: str = ""
    cancelled: bool = False
    reason: str = ""
    can_change: bool = False
    can_cancel: bool = False
    sealed: bool = False
    form: str = ""
    filter: str = ""
    lines: tuple[tuple[str, str], ...] = ()


class StoryRow(QAbstractButton):
    """One event: when, node, what and how; pressing it opens or closes what can be done with it."""

    def __init__(self, event: Event, *, first: bool, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.event_shown = event
        self.is_first, self.is_last = first, last
        self._over = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(look.MEASURE["thread_row"])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        note = translate("Story", "with a note") if event.note else ""
        self.setText(event.title)
        self.setAccessibleName(wording.joined([event.when, event.title, event.detail, note]))

    def enterEvent(self, event: object) -> None:
        self._over = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._over = False
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(320, look.MEASURE["thread_row"])

    def _placed(self, x: float, y: float, width: float, height: float) -> QRectF:
        left = self.width() - x - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x
        return QRectF(left, y, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown, bleed = self.event_shown, look.MEASURE["bleed"]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        area = QRectF(self.rect())
        if self._over or self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("well"))
            painter.drawRoundedRect(area, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8)
        x = self._placed(bleed + NODE, 0, 0, 0).x()
        if not self.is_first:
            line(painter, QPointF(x, 0), QPointF(x, 21 - GAP))
        if not self.is_last:
            line(painter, QPointF(x, 21 + GAP), QPointF(x, self.height()))
        node(painter, shown.shape, QPointF(x, 21), colour="ink3" if shown.cancelled else None)
        self._paint_words(painter, bleed)

    def _paint_words(self, painter: QPainter, bleed: int) -> None:
        shown = self.event_shown
        at = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(look.font())
        painter.setPen(look.colour("ink3" if shown.cancelled else "ink2"))
        painter.drawText(self._placed(bleed, 8, WHEN, 26), at, shown.when)
        end = self._paint_note(painter, bleed) if shown.note else 0
        room = max(0, self.width() - 2 * bleed - TEXT - end)
        elided = QFontMetrics(painter.font()).elidedText(shown.detail, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self._placed(bleed + TEXT, 31, room, 26), at, elided)
        bold = look.font(bold=True)
        bold.setStrikeOut(shown.cancelled)
        painter.setFont(bold)
        painter.setPen(look.colour("ink3" if shown.cancelled else "ink"))
        elided = QFontMetrics(bold).elidedText(shown.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self._placed(bleed + TEXT, 8, room, 26), at, elided)

    def _paint_note(self, painter: QPainter, bleed: int) -> int:
        """The word "note" with its icon at the end edge; how much room it takes."""
        painter.save()
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("ink3"))
        words = translate("Story", "note")
        width = QFontMetrics(painter.font()).horizontalAdvance(words) + 4
        end = self.width() - bleed
        at = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self._placed(end - width, 20, width, 26), at, words)
        icons.paint(painter, "note", self._placed(end - width - 24, 24, 18, 18), "ink3")
        painter.restore()
        return width + 36


class _Hanging(QWidget):
    """Something that hangs in the story beside the thread: an opened event's note and buttons, or a form with a node of its own."""

    def __init__(
        self, content: QWidget, *, shape: str | None = None, when: str = "", last: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shape, self._when, self._last = shape, when, last
        row = QHBoxLayout(self)
        inset = look.MEASURE["bleed"] + TEXT
        row.setContentsMargins(*((0, 0, inset, 8) if look.language() == "ar" else (inset, 0, 0, 8)))
        row.addWidget(content)

    def paintEvent(self, event: QPaintEvent) -> None:
        bleed = look.MEASURE["bleed"]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - bleed - NODE if rtl else bleed + NODE
        top = 0.0
        if self._shape:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("soft"))
            painter.drawEllipse(QPointF(x, 27), 9, 9)
            node(painter, self._shape, QPointF(x, 27))
            painter.setFont(look.font(bold=True))
            painter.setPen(look.colour("accent"))
            left = self.width() - bleed - WHEN - 8 if rtl else bleed
            painter.drawText(QRectF(left, 14, WHEN + 8, 26), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._when)
            top = 27 + GAP
        if not self._last:
            line(painter, QPointF(x, top), QPointF(x, self.height()))


class Story(QWidget):
    """The thread of events. Reading a note, giving a reason for it, correcting and cancelling are asked for by signals with the event.

    ``reasons`` makes the choice of reasons for a colleague's note, given what to call with the reason.
    """

    note_asked = Signal(object)
    reason_given = Signal(object, str)
    correct_asked = Signal(object)
    cancel_asked = Signal(object)

    def __init__(self, reasons: Callable[[Callable[[str], object]], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reasons = reasons
        self._events: list[Event] = []
        self._filter = ""
        self._rows: list[StoryRow] = []
        self._opened: _Hanging | None = None
        self._form: _Hanging | None = None
        self._under: tuple[str, int] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._note = Words("", wrap=True)

    def show_events(self, events: Sequence[Event], *, all_of_them: bool = False) -> None:
        """Show these events, newest first; the first forty, then a button for the rest. An open form stays at its place."""
        focused = next((row.event_shown.key for row in self._rows if row.hasFocus()), None)
        self.close_event()
        self._events = list(events)
        told = [event for event in self._events if self._filter in ("", event.filter)]
        if self._form is not None:
            self._column.removeWidget(self._form)
        clear(self._column)
        self._rows = []
        shown = told if all_of_them else told[:FIRST_SHOWN]
        if self._form is not None and self._under is None:
            self._column.addWidget(self._form)
        for at, event in enumerate(shown):
            row = StoryRow(event, first=at == 0 and (self._form is None or self._under is not None), last=at == len(told) - 1)
            row.toggled.connect(lambda on, row=row: self._open(row) if on else self.close_event())
            self._rows.append(row)
            self._column.addWidget(row)
            if event.key == self._under and self._form is not None:
                self._column.addWidget(self._form)
            if event.key == focused:
                row.setFocus()
        if len(shown) < len(told):
            older = len(told) - len(shown)
            words = translate("Story", "%n older event(s)", None, older)
            self._column.addWidget(
                Button(words, "plain", icon="down", icon_end=True, pressed=lambda: self.show_events(self._events, all_of_them=True))
            )
        if not told and self._form is None:
            self._column.addWidget(Words(translate("Story", "Nothing of this kind stands in the story yet."), tone="ink2"))
        self._column.addStretch(1)

    def narrow(self, to: str) -> None:
        """Show only events of one filter; blank: all of them."""
        if to != self._filter:
            self._filter = to
            self.show_events(self._events)

    def open_form(self, form: QWidget, *, when: str, shape: str, under: tuple[str, int] | None = None) -> None:
        """Hang a form in the story: on top, or under the event it corrects."""
        self.close_form()
        self._form, self._under = _Hanging(form, shape=shape, when=when, last=not self._events), under
        self.show_events(self._events)

    def close_form(self) -> None:
        """Take the form away; its content is the caller's to keep."""
        if self._form is not None:
            self._form.hide()
            self._column.removeWidget(self._form)
            self._form.deleteLater()
            self._form = self._under = None
            if self._rows:
                self._rows[0].is_first = True
                self._rows[0].update()

    def show_note(self, event: Event, text: str) -> None:
        """Show the note of an event, if it is still the opened one: a late answer must not stand under another."""
        row = self.row_of(event.key)
        if self._opened is not None and row is not None and row.isChecked():
            self._note.setText(text)
            self._note.show()

    def close_event(self) -> None:
        """Close the opened event and forget its note."""
        if self._opened is None:
            return
        hanging, self._opened = self._opened, None
        for row in self._rows:
            row.setChecked(False)
        hanging.hide()
        self._column.removeWidget(hanging)
        hanging.deleteLater()

    def row_of(self, key: tuple[str, int]) -> StoryRow | None:
        """The row of an event."""
        return next((row for row in self._rows if row.event_shown.key == key), None)

    def _open(self, row: StoryRow) -> None:
        for other in self._rows:
            if other is not row:
                other.setChecked(False)
        event = row.event_shown
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        if event.cancelled:
            column.addWidget(Words(translate("Story", "Cancelled: %1").replace("%1", event.reason), tone="ink2", wrap=True))
        for asked, answered in event.lines:
            column.addWidget(Words(translate("Story", "%1: %2").replace("%1", asked).replace("%2", answered), tone="ink2", wrap=True))
        self._note = Words("", wrap=True)
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note.hide()
        column.addWidget(self._note)
        column.addWidget(Flow(*self._verbs(event, column), spacing=20))
        self._opened = _Hanging(content, last=row is self._rows[-1] and row.is_last)
        self._column.insertWidget(self._column.indexOf(row) + 1, self._opened)

    def _verbs(self, event: Event, column: QVBoxLayout) -> list[QWidget]:
        """What can be done with an event; the reasons for a colleague's note stand above, once they are asked for."""
        made: list[QWidget] = []
        if (event.note or event.sealed) and event.whose:
            words = translate("Story", "Note of %1 · open with a reason").replace("%1", wording.isolate(event.whose))
            reasons = self._reasons(lambda reason: self.reason_given.emit(event, reason))
            reasons.hide()
            column.addWidget(reasons)
            made.append(Button(words, "plain", icon="note", pressed=partial(_turn, reasons)))
            made[-1].setObjectName("note_reason")
        elif event.note or event.sealed:
            words = translate("Story", "Read all of it") if event.sealed else translate("Story", "Read the note")
            made.append(Button(words, "plain", icon="note", pressed=lambda: self.note_asked.emit(event)))
        if event.can_change:
            made.append(Button(translate("Story", "Correct"), "plain", icon="pencil", pressed=lambda: self.correct_asked.emit(event)))
        if event.can_cancel:
            made.append(
                Button(translate("Story", "Cancel this entry"), "plain", icon="cross", pressed=lambda: self.cancel_asked.emit(event))
            )
        return made


def _turn(reasons: QWidget) -> None:
    """Show the reasons with the keyboard on the first one, or hide them."""
    reasons.setVisible(reasons.isHidden())
    if reasons.isVisible():
        reasons.setFocus(Qt.FocusReason.TabFocusReason)
