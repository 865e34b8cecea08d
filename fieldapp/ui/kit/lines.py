"""A list of short lines with columns: events, groups, papers, people of a list. ↑ ↓ move, Enter opens, Space ticks, Delete takes off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from fieldapp.ui import icons, look, wording
from fieldapp.ui.wording import translate

Index = QModelIndex | QPersistentModelIndex
_Line = Qt.ItemDataRole.UserRole + 1
LOW = 40
MARK = 26


@dataclass(frozen=True, slots=True)
class Line:
    """One line. ``name`` takes the place of ``title`` while it is the current one, for names show on the chosen line only.

    ``ticked`` None: it cannot be ticked. ``quiet`` lines are grey.
    """

    key: Any
    title: str
    small: str = ""
    columns: tuple[str, ...] = ()
    name: str = ""
    ticked: bool | None = None
    quiet: bool = False

    def spoken(self) -> str:
        """The whole line for a screen reader."""
        state = "" if self.ticked is None else translate("Lines", "ticked") if self.ticked else translate("Lines", "not ticked")
        return wording.joined([state, self.title, self.small, *self.columns])


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 as Qt declares it
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == _Line:
            return line
        return line.spoken() if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def change(self, row: int, line: Line) -> None:
        self.lines[row] = line
        self.dataChanged.emit(self.index(row), self.index(row))


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: LinesView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: Any, index: Index) -> QSize:
        return QSize(200, self._view.line_height)

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        line: Line = index.data(_Line)
        current = self._view.currentIndex() == index
        area, mirrored = option.rect, option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("soft" if current else "well"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 8, 8)
        if current and self._view.lit():
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(QRect(area.right() - 3 if mirrored else area.left(), area.top() + 11, 4, area.height() - 22), 2, 2)
        start, wide = look.MEASURE["bleed"], area.width() - 2 * look.MEASURE["bleed"]
        if line.ticked is not None:
            self._tick(painter, self._at(area, start, 18, mirrored=mirrored), ticked=line.ticked)
            start, wide = start + MARK, wide - MARK
        for at, text in enumerate(line.columns):
            width = self._view.widths[at]
            place = area.width() - look.MEASURE["bleed"] - sum(self._view.widths[at:])
            painter.setFont(look.font())
            painter.setPen(look.colour("ink3" if line.quiet else "ink2"))
            self._words(painter, self._at(area, place, width - 10, mirrored=mirrored), text)
        title = self._at(area, start, wide - sum(self._view.widths[: len(line.columns)]), mirrored=mirrored)
        painter.setFont(look.font(bold=not line.quiet))
        painter.setPen(look.colour("ink3" if line.quiet else "ink"))
        tall = self._view.line_height
        self._words(painter, title.adjusted(0, 5, 0, -tall // 2 + 3) if line.small else title, (line.name if current else "") or line.title)
        if line.small:
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("ink2"))
            self._words(painter, title.adjusted(0, tall // 2, 0, -5), line.small)
        painter.restore()

    @staticmethod
    def _at(area: QRect, start: int, width: int, *, mirrored: bool) -> QRect:
        return QRect(area.right() + 1 - start - width if mirrored else area.left() + start, area.top(), width, area.height())

    @staticmethod
    def _words(painter: QPainter, area: QRect, text: str) -> None:
        shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    @staticmethod
    def _tick(painter: QPainter, area: QRect, *, ticked: bool) -> None:
        box = QRectF(area.left(), area.center().y() - 8, 17, 17)
        painter.setBrush(look.colour("accent" if ticked else "sheet"))
        painter.setPen(look.colour("accent" if ticked else "edge"))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            icons.paint(painter, "check", box.adjusted(1, 1, -1, -1), "on_accent")


class LinesView(QTableView):
    """The list. ``widths`` are the least of the columns at the end edge; each is as wide as its words.

    With ``grows`` it is as high as its lines, and the page scrolls.

    ``follows`` is a list that a field above it moves: it takes no keyboard itself, and is always lit.
    """

    opened = Signal(object)
    removed = Signal(object)
    ticked = Signal(object)

    def __init__(
        self,
        name: str,
        widths: Sequence[int] = (),
        *,
        tall: bool = True,
        grows: bool = True,
        follows: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.widths, self._least, self._grows, self._follows = list(widths), tuple(widths), grows, follows
        self.line_height = look.MEASURE["list_row"] if tall else LOW
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.line_height)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if follows else Qt.FocusPolicy.StrongFocus)
        self.setStyleSheet("QTableView { background: transparent; outline: none; }")
        self.clicked.connect(lambda index: self._press(index.row()))
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setFixedHeight(0)

    @property
    def lines(self) -> list[Line]:
        """The lines shown."""
        return self._model.lines

    def show_lines(self, lines: Sequence[Line], *, keep: bool = True) -> None:
        """Show these lines; with ``keep`` the current one stays current."""
        was = self.current()
        wide = QFontMetrics(look.font()).horizontalAdvance
        words = [[line.columns[at] for line in lines if at < len(line.columns)] for at in range(len(self._least))]
        self.widths = [max([least, *(wide(one) + 18 for one in those)]) for least, those in zip(self._least, words, strict=True)]
        self._model.show(lines)
        if self._grows:
            self.setFixedHeight(len(lines) * self.line_height)
        if lines:
            known = [at for at, line in enumerate(lines) if was is not None and line.key == was.key] if keep else []
            self.choose(known[0] if known else 0)

    def lit(self) -> bool:
        """Whether the current line bears the bar of who has the keyboard."""
        return self._follows or self.hasFocus()

    def current(self) -> Line | None:
        """The current line."""
        row = self.currentIndex().row()
        return self._model.lines[row] if 0 <= row < len(self._model.lines) else None

    def step(self, by: int) -> None:
        """Move the current line."""
        if self._model.lines:
            self.choose(min(max(self.currentIndex().row() + by, 0), len(self._model.lines) - 1))

    def choose(self, row: int) -> None:
        """Make a line the current one."""
        self.setCurrentIndex(self._model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, key = self.current(), event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif line is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(line.key)
        elif line is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(line.key)
        elif line is not None and key == Qt.Key.Key_Space and line.ticked is not None:
            self._turn(self.currentIndex().row())
        else:
            event.ignore()

    def _press(self, row: int) -> None:
        line = self._model.lines[row]
        if line.ticked is not None:
            self._turn(row)
        else:
            self.opened.emit(line.key)

    def _turn(self, row: int) -> None:
        line = self._model.lines[row]
        self._model.change(row, Line(line.key, line.title, line.small, line.columns, line.name, ticked=not line.ticked, quiet=line.quiet))
        self.ticked.emit(line.key)
