"""The rows of the day on its thread: when, a node, who or what with a quiet second line, and at the end what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from fieldapp.ui import look
from fieldapp.ui.kit import Button, IconButton, Tag, margins, row
from fieldapp.ui.kit.thread import GAP, line, node
from fieldapp.ui.wording import translate

WHEN, GUTTER, HEIGHT, SIDE_HEIGHT, VERB = 58, 36, 64, 61, 84
Act = tuple[str, Callable[[], object]]
_WRAPS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class DayRow(QWidget):
    """One row, as high as its words need. ``verb`` is its button (filled, outlined or plain), ``more`` what else can be done, in a menu.

    Without ``when`` it is a row of the quiet side column: the node stands at the edge. ``joined`` says whether the thread goes on above and
    below. ↑ and ↓ go to the button of the row before and after.
    """

    def __init__(
        self,
        title: str,
        detail: str = "",
        *,
        when: str = "",
        shape: str = "open",
        verb: tuple[str, str, Callable[[], object]] | None = None,
        more: Sequence[Act] = (),
        tag: str = "",
        faint: bool = False,
        joined: tuple[bool, bool] = (False, False),
        spoken: str = "",
    ) -> None:
        super().__init__()
        self._texts, self._shape, self._faint, self._joined = (when, title, detail), shape, faint, joined
        self._start = WHEN + GUTTER if when else 28
        self._end: list[QWidget] = []
        self._more_lines = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        about = spoken or title
        self.button: Button | None = None
        if tag:
            self._end.append(Tag(tag, "urgent"))
        if more:
            self.more = IconButton("more", f"{translate('Today', 'More')}, {about}", partial(self._open_menu, more), colour="ink3")
            self._end.append(self.more)
        if verb is not None:
            words, kind, act = verb
            self.button = Button(words, kind, pressed=act)
            if when and self.button.sizeHint().width() < VERB and kind != "plain":
                self.button.setFixedWidth(VERB)
            self.button.setAccessibleName(f"{words}, {about}")
            self._end.append(self.button)
        for part in self._end:
            part.installEventFilter(self)
        across = row(None, *self._end, spacing=12, parent=self)
        margins(across, self._start, 0, 0, 4)
        self.set_detail(detail)

    def set_detail(self, detail: str) -> None:
        """Change the quiet second line: minutes pass."""
        when, title, _ = self._texts
        self._texts = (when, title, detail)
        self.setAccessibleName(" · ".join(part for part in self._texts if part))
        self._fit()
        self.update()

    def _room(self) -> int:
        """Pixels a line of words has, beside what stands at the end edge."""
        taken = sum(max(part.minimumWidth(), part.sizeHint().width()) + 12 for part in self._end)
        return max(40, self.width() - self._start - taken)

    def _fit(self) -> None:
        """A narrow window gives words a second line rather than cut them."""
        when, title, detail = self._texts
        room = QRect(0, 0, self._room(), 1000)
        told = ((QFontMetrics(look.font(bold=not self._faint)), title), (QFontMetrics(look.font()), detail))
        title_more, detail_more = (
            metrics.lineSpacing() * max(0, round(metrics.boundingRect(room, int(_WRAPS), text).height() / metrics.lineSpacing()) - 1)
            for metrics, text in told
        )
        self._more_lines = (title_more, detail_more)
        self.setFixedHeight((HEIGHT if when else SIDE_HEIGHT) + sum(self._more_lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _open_menu(self, more: Sequence[Act]) -> None:
        menu = QMenu(self)
        for words, act in more:
            menu.addAction(words, partial(_later, act))
        menu.setActiveAction(menu.actions()[0])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑ and ↓ on a button go to the rows beside: a button alone would go to whatever stands near."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            return False
        among = self.parentWidget()
        column = among.parentWidget() if among is not None else None
        if column is None:
            return False
        rows = [one for one in column.findChildren(DayRow) if one.button is not None and one.isVisible()]
        rows.sort(key=lambda one: one.mapTo(column, QPoint(0, 0)).y())
        wanted = rows[max(0, min(len(rows) - 1, rows.index(self) + step))].button if self in rows else None
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        when, title, detail = self._texts
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = WHEN + GUTTER / 2 - 2 if when else 8
        x = self.width() - x if rtl else x
        above, below = self._joined
        if above:
            line(painter, QPointF(x, 0), QPointF(x, 21 - GAP))
        if below:
            line(painter, QPointF(x, 21 + GAP), QPointF(x, self.height()))
        node(painter, self._shape, QPointF(x, 21), colour="ink3" if self._faint and self._shape != "check" else None)
        in_title, in_detail = self._more_lines
        if when:
            self._write(painter, when, QRect(0, 8, WHEN, 26), look.font(), "ink3" if self._faint else "ink2")
        head, quiet = QRect(self._start, 8, self._room(), 26 + in_title), QRect(self._start, 31 + in_title, self._room(), 26 + in_detail)
        self._write(painter, title, head, look.font(bold=not self._faint), "ink2" if self._faint else "ink")
        self._write(painter, detail, quiet, look.font(), "ink2")

    def _write(self, painter: QPainter, text: str, place: QRect, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(look.colour(token))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveRight(self.width() - place.x() - 1)
        painter.drawText(place, int(_WRAPS), text)


class NowLine(QWidget):
    """The present minute across the thread."""

    def __init__(self) -> None:
        super().__init__()
        self._time = ""
        self.setFixedHeight(28)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_time(self, time: str) -> None:
        """The hour on the wall."""
        self._time = time
        self.setAccessibleName(translate("Today", "Now: %1").replace("%1", time))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, y, end = WHEN + GUTTER / 2 - 2, self.height() / 2, float(self.width())
        if rtl:
            x, end = self.width() - x, 0.0
        line(painter, QPointF(x, y), QPointF(end, y), colour="accent")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(QPointF(x, y), 4, 4)
        painter.setPen(look.colour("accent"))
        painter.setFont(look.font("small", bold=True))
        area = QRectF(self.width() - WHEN if rtl else 0, 0, WHEN, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._time)


def _later(act: Callable[[], object]) -> None:
    """After the menu is gone, so that what is done may move the keyboard."""
    QTimer.singleShot(0, act)
