"""The week as a grid: a column a day, hours down, appointments with initials only. Wholly from the keyboard, and mirrored in Arabic.

← → ↑ ↓ go about, Enter opens, N books here, M moves (arrows choose, Enter sets, Esc leaves it), Space marks for moving several together.
"""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.actions.appointments_rows import AppointmentRow, DayRow, Week, minute_of
from fieldapp.domain.programme import Programme
from fieldapp.ui import look, wording
from fieldapp.ui.kit.buttons import fill, outline
from fieldapp.ui.kit.thread import node
from fieldapp.ui.today.calendar_stops import SLOT, Placed, Stop, days_shown, hours_shown, lanes, nearest, stops
from fieldapp.ui.today.words import appointment_words, closed_words
from fieldapp.ui.wording import translate

HEAD, HOURS, HOUR = 54, 52, 56


class WeekGrid(QWidget):
    """Shows a week and says what is wanted of it."""

    opened = Signal(object)  # AppointmentRow
    new_asked = Signal(object, str)  # date, HH:MM
    moved = Signal(int, object, str)  # number, date, HH:MM
    marked_changed = Signal(int)
    week_asked = Signal(int)  # weeks from the one shown
    stood = Signal(object)  # Stop
    moving_changed = Signal(bool)

    def __init__(self, programme: Programme, user: str) -> None:
        super().__init__()
        self._programme, self._user = programme, user
        self._week: Week | None = None
        self._days: tuple[DayRow, ...] = ()
        self._placed: dict[date, list[Placed]] = {}
        self._first, self._last = 0, 0
        self.stop: Stop | None = None
        self.marked: set[int] = set()
        self.moving: AppointmentRow | None = None
        self.today: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName("week")

    def show_week(self, week: Week, today: date, *, stand_on: int = 0, day: date | None = None) -> None:
        """Show a week; the keyboard stands on an appointment, on a day, or where it stood."""
        self._week, self.today = week, today
        self._days = days_shown(week)
        self._first, self._last = hours_shown(week)
        self._placed = {one.day: lanes([row for row in week.rows if row.day == one.day]) for one in self._days}
        self.marked &= {row.id for row in week.rows}
        self.setFixedHeight(self.sizeHint().height())
        wanted = next((row for row in week.rows if row.id == stand_on), None)
        shown = [one.day for one in self._days]
        on = wanted.day if wanted else day or (self.stop.day if self.stop else today)
        on = on if on in shown else today if today in shown else shown[0]
        opens = next((one.spans[0].start for one in self._days if one.day == on and one.spans), None)
        first = opens.hour * 60 + opens.minute if opens is not None else self._first
        minute = minute_of(wanted.at) if wanted else self.stop.minute if self.stop else first
        self._stand(nearest(self._stops(on), minute, stand_on))

    def sizeHint(self) -> QSize:
        return QSize(560, HEAD + (self._last - self._first) * HOUR // 60 + 8)

    def begin_move(self, row: AppointmentRow) -> None:
        """Let the arrows choose another place for an appointment."""
        self.moving = row
        self.moving_changed.emit(True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stand(Stop(self.stop.day if self.stop else row.day, minute_of(row.at)))

    def leave_move(self) -> None:
        """Leave the appointment where it is."""
        row, self.moving = self.moving, None
        if row is not None:
            self.moving_changed.emit(False)
            self._stand(nearest(self._stops(self.stop.day if self.stop else row.day), minute_of(row.at), row.id))

    def words(self, stop: Stop) -> str:
        """A place of the week in words, as a screen reader says it."""
        day = wording.day(stop.day, "weekday")
        if stop.appointment is None:
            return wording.joined([day, stop.at, "" if self.moving else translate("Calendar", "free")])
        row = stop.appointment
        who = wording.joined([row.initials, row.code[-4:]])
        marked = translate("Calendar", "marked") if row.id in self.marked else ""
        return wording.joined([day, row.at, who, appointment_words(self._programme, row, self._user), marked])

    def _stops(self, day: date) -> list[Stop]:
        if self._week is None:
            return []
        if self.moving is not None:
            return [Stop(day, minute) for minute in range(self._first, self._last, SLOT // 2)]
        return stops(self._week, day)

    def _stand(self, stop: Stop | None) -> None:
        if stop is None:
            return
        self.stop = stop
        self.setAccessibleName(self.words(stop))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.stood.emit(stop)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, stop = Qt.Key(event.key()), self.stop
        if stop is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        across = {Qt.Key.Key_Right: -1 if rtl else 1, Qt.Key.Key_Left: 1 if rtl else -1}
        if key in across:
            self._go_across(stop, across[key])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            found = self._stops(stop.day)
            at = found.index(stop) if stop in found else 0
            self._stand(found[max(0, min(len(found) - 1, at + (1 if key == Qt.Key.Key_Down else -1)))])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.week_asked.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Escape and self.moving is not None:
            self.leave_move()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(stop)
        elif key == Qt.Key.Key_N and self.moving is None:
            self.new_asked.emit(stop.day, stop.at)
        elif key == Qt.Key.Key_M and _planned(stop):
            self.begin_move(stop.appointment)  # type: ignore[arg-type]  # planned: there is one
        elif key == Qt.Key.Key_Space and _planned(stop):
            self._mark(stop)
        else:
            super().keyPressEvent(event)

    def _go_across(self, stop: Stop, by: int) -> None:
        shown = [one.day for one in self._days]
        at = shown.index(stop.day) + by if stop.day in shown else 0
        if 0 <= at < len(shown):
            self._stand(nearest(self._stops(shown[at]), stop.minute))
        else:
            self.stop = Stop(stop.day + timedelta(days=7 * by) - timedelta(days=by * (len(shown) - 1)), stop.minute)
            self.week_asked.emit(by)

    def _enter(self, stop: Stop) -> None:
        if self.moving is not None:
            row, self.moving = self.moving, None
            self.moving_changed.emit(False)
            self.moved.emit(row.id, stop.day, stop.at)
        elif stop.appointment is not None:
            self.opened.emit(stop.appointment)
        else:
            self.new_asked.emit(stop.day, stop.at)

    def _mark(self, stop: Stop) -> None:
        if stop.appointment is not None:
            self.marked ^= {stop.appointment.id}
            self.marked_changed.emit(len(self.marked))
            self._stand(stop)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._stand(self._under(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        stop = self._under(event.position())
        if stop is not None:
            self._enter(stop)

    def _under(self, point: QPointF) -> Stop | None:
        for day in self._days:
            for placed in self._placed[day.day]:
                if self._area(placed).contains(point):
                    return nearest(self._stops(day.day), minute_of(placed.row.at), placed.row.id)
            if self._column(day.day).contains(point):
                minute = self._first + int((point.y() - HEAD) * 60 / HOUR)
                return nearest(self._stops(day.day), minute - SLOT // 2)
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _column(self, day: date) -> QRectF:
        at = [one.day for one in self._days].index(day)
        width = (self.width() - HOURS) / max(1, len(self._days))
        x = HOURS + at * width
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - width
        return QRectF(x, HEAD, width, (self._last - self._first) * HOUR / 60)

    def _area(self, placed: Placed) -> QRectF:
        column = self._column(placed.row.day)
        width = (column.width() - 6) / placed.lanes
        lane = placed.lanes - 1 - placed.lane if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else placed.lane
        top = HEAD + (minute_of(placed.row.at) - self._first) * HOUR / 60
        return QRectF(column.x() + 3 + lane * width, top + 1, width - 2, max(18.0, placed.row.minutes * HOUR / 60 - 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        for day in self._days:
            self._paint_day(painter, day)
        self._paint_hours(painter)
        for day in self._days:
            for placed in self._placed[day.day]:
                self._paint_appointment(painter, placed)
        self._paint_stop(painter)

    def _paint_day(self, painter: QPainter, day: DayRow) -> None:
        column = self._column(day.day)
        if not day.spans:
            fill(painter, column.adjusted(2, 0, -2, 0), 8, look.colour("well"))
        for span in day.spans:
            top = HEAD + (span.start.hour * 60 + span.start.minute - self._first) * HOUR / 60
            height = ((span.end.hour - span.start.hour) * 60 + span.end.minute - span.start.minute) * HOUR / 60
            fill(painter, QRectF(column.x() + 2, top, column.width() - 4, height), 8, look.colour("sheet"))
        now = day.day == self.today
        painter.setPen(look.colour("accent" if now else "ink"))
        painter.setFont(look.font(bold=True))
        at = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        head = QFontMetrics(painter.font()).elidedText(
            wording.day(day.day, "weekday"), Qt.TextElideMode.ElideRight, int(column.width()) - 6
        )
        painter.drawText(QRectF(column.x() + 3, 2, column.width() - 6, 26), at, head)
        quiet = closed_words(day) if not day.spans else translate("Today", "Ramadan hours") if day.ramadan else ""
        painter.setPen(look.colour("ink2"))
        painter.setFont(look.font("small"))
        words = QFontMetrics(painter.font()).elidedText(quiet, Qt.TextElideMode.ElideRight, int(column.width()) - 6)
        painter.drawText(QRectF(column.x() + 3, 26, column.width() - 6, 22), at, words)

    def _paint_hours(self, painter: QPainter) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setFont(look.font("small"))
        for minute in range(self._first, self._last + 1, 60):
            y = HEAD + (minute - self._first) * HOUR / 60
            painter.setPen(look.colour("line"))
            painter.drawLine(QPointF(0 if rtl else HOURS, y), QPointF(self.width() - (HOURS if rtl else 0), y))
            painter.setPen(look.colour("ink2"))
            area = QRectF(self.width() - HOURS if rtl else 0, y - 10, HOURS - 8, 20)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, f"{minute // 60:02d}:00")

    def _paint_appointment(self, painter: QPainter, placed: Placed) -> None:
        row, area = placed.row, self._area(placed)
        over = row.state != "planned"
        if self.moving is not None and row.id == self.moving.id:
            painter.setOpacity(0.4)
        fill(painter, area, 6, look.colour("well" if over else "soft"))
        marked = row.id in self.marked
        edge = look.colour("accent" if not over else "edge")
        outline(painter, area, 6, edge, 2 if marked else 1)
        painter.setPen(look.colour("ink2" if over else "ink"))
        painter.setFont(look.font("small", bold=not over))
        inside = area.adjusted(7, 1, -7, -1)
        if marked or row.state in ("kept", "missed"):
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = inside.left() + 5 if rtl else inside.right() - 5
            node(painter, "diamond" if row.state == "missed" else "check", QPointF(x, area.top() + 10))
            inside.adjust(16 if rtl else 0, 0, 0 if rtl else -16, 0)
        who = wording.joined([wording.isolate(row.at), wording.isolate(row.initials), wording.isolate(row.code[-4:])])
        metrics = QFontMetrics(painter.font())
        high = 0.9 * metrics.height()
        lines = [who, appointment_words(self._programme, row, self._user)][: max(1, int(inside.height() // high))]
        y = inside.top() + min(3.0, max(0.0, inside.height() - high * len(lines)) / 2)
        for words in lines:
            area_of = QRectF(inside.left(), y, inside.width(), high)
            cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(inside.width()))
            painter.drawText(area_of, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("ink2"))
            y += high
        painter.setOpacity(1.0)

    def _paint_stop(self, painter: QPainter) -> None:
        stop = self.stop
        if stop is None or stop.day not in self._placed:
            return
        column = self._column(stop.day)
        if stop.appointment is not None:
            area = next((self._area(one) for one in self._placed[stop.day] if one.row.id == stop.appointment.id), column)
        else:
            minutes = self.moving.minutes if self.moving is not None else SLOT
            top = HEAD + (stop.minute - self._first) * HOUR / 60
            area = QRectF(column.x() + 3, top + 1, column.width() - 6, minutes * HOUR / 60 - 2)
        if self.hasFocus() or self.moving is not None:
            outline(painter, area, 6, look.colour("accent"), 2)
        if self.moving is not None or (stop.appointment is None and self.hasFocus()):
            painter.setPen(look.colour("accent"))
            painter.setFont(look.font("small", bold=True))
            painter.drawText(area.adjusted(8, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, stop.at)


def _planned(stop: Stop) -> bool:
    return stop.appointment is not None and stop.appointment.state == "planned"
