"""The list of people: a model that holds ids and fetches the rows on screen, and the delegate that paints a row of it.

The rows come through ``fetch(ids, done)`` from the worker, a page at a time; until they are there a row is blank. In a discreet list a row
shows initials, the last four of the code and an age band; the current row alone shows the name.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from fieldapp.actions.people_rows import Found, PersonRow
from fieldapp.domain.programme import Programme
from fieldapp.ui import look
from fieldapp.ui.people.words import Line, line_of
from fieldapp.ui.wording import translate

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[list[int], Callable[[Sequence[PersonRow]], None]], None]
PAGE = 100
KEPT_PAGES = 30
LineRole = Qt.ItemDataRole.UserRole + 1
RULE = None


class PeopleModel(QAbstractListModel):
    """Ids in the order found, the less certain ones after a rule; rows are fetched by page and forgotten when far away."""

    def __init__(self, fetch: Fetch, programme: Programme, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch, self._programme, self._today = fetch, programme, today
        self._found: list[Found] = []
        self._sure = 0
        self._pages: OrderedDict[int, dict[int, PersonRow]] = OrderedDict()
        self._asked: set[int] = set()
        self._round = 0

    def show(self, found: list[Found]) -> None:
        """Hold these people instead of those before."""
        self.beginResetModel()
        self._found = found
        self._sure = next((place for place, one in enumerate(found) if not one.sure), len(found))
        self._pages.clear()
        self._asked.clear()
        self._round += 1
        self.endResetModel()

    @property
    def people(self) -> int:
        """How many people the list holds, the rule between them not counted."""
        return len(self._found)

    def rule(self) -> int:
        """The row of the rule above the less certain, or -1."""
        return self._sure if 0 < self._sure < len(self._found) else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 as Qt declares it
        return 0 if parent.isValid() else len(self._found) + (self.rule() >= 0)

    def person(self, row: int) -> int | None:
        """The id of the person at a row; None at the rule."""
        place = self._place(row)
        return None if place is None else self._found[place].id

    def row_of(self, person_id: int) -> int:
        """The row a person stands at, or -1."""
        for place, one in enumerate(self._found):
            if one.id == person_id:
                return place + (0 <= self.rule() <= place)
        return -1

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags if index.row() == self.rule() else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (LineRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        place = self._place(index.row())
        if place is None:
            return RULE if role == LineRole else translate("People", "Less certain")
        row = self._row(place)
        if role == LineRole:
            return (row, self._found[place])
        return "" if row is None else self.line(row, self._found[place], discreet=True).spoken

    def line(self, row: PersonRow, found: Found, *, discreet: bool) -> Line:
        """A person in the words of the list."""
        return line_of(self._programme, row, found, self._today(), discreet=discreet)

    def _place(self, row: int) -> int | None:
        rule = self.rule()
        return row if rule < 0 or row < rule else None if row == rule else row - 1

    def _row(self, place: int) -> PersonRow | None:
        page = place // PAGE
        if page in self._pages:
            self._pages.move_to_end(page)
            return self._pages[page].get(self._found[place].id)
        self._ask(page)
        return self._pages.get(page, {}).get(self._found[place].id)

    def _ask(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        asked_in = self._round
        ids = [one.id for one in self._found[page * PAGE : (page + 1) * PAGE]]

        def take(rows: Sequence[PersonRow]) -> None:
            if asked_in != self._round:
                return
            self._asked.discard(page)
            self._pages[page] = {row.id: row for row in rows}
            while len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
            first, last = page * PAGE, min((page + 1) * PAGE, self.rowCount()) - 1
            self.dataChanged.emit(self.index(first), self.index(last))

        self._fetch(ids, take)


class Columns:
    """Where the columns of a row begin and end, from the start edge; a narrow list drops the place."""

    def __init__(self, width: int, *, start: int) -> None:
        narrow = width < 860
        widths = [("code", 110), ("age", 70 if narrow else 80)]
        widths += [] if narrow else [("place", 120)]
        widths += [("contact", 110 if narrow else 120), ("next", 130 if narrow else 150)]
        used = sum(wide for _, wide in widths)
        self.spans: dict[str, tuple[int, int]] = {"person": (start, width - 2 * start - used)}
        at = width - start - used
        for name, wide in widths:
            self.spans[name] = (at, wide - 12)
            at += wide

    def rect(self, name: str, area: QRect, *, mirrored: bool) -> QRect:
        """The rectangle of a column within a row, mirrored in Arabic."""
        at, wide = self.spans[name]
        left = area.right() + 1 - at - wide if mirrored else area.left() + at
        return QRect(left, area.top(), wide, area.height())


class PersonDelegate(QStyledItemDelegate):
    """Paints one person: two lines at the start, then the columns; the current row is lit and bears a bar."""

    def __init__(self, view: QTableView, model: PeopleModel) -> None:
        super().__init__(view)
        self._model = model
        self.discreet = True

    def sizeHint(self, option: Any, index: Index) -> QSize:
        return QSize(200, look.MEASURE["list_row"])

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        view = option.widget
        held = index.data(LineRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if held is RULE:
            self._paint_rule(painter, option.rect)
        elif held[0] is not None:
            current = isinstance(view, QTableView) and view.currentIndex() == index
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_ground(painter, option, current=current, hovered=hovered)
            self._paint_line(painter, option, self._model.line(*held, discreet=self.discreet and not current))
        painter.restore()

    def _paint_rule(self, painter: QPainter, area: QRect) -> None:
        bleed = look.MEASURE["bleed"]
        painter.setPen(look.colour("line"))
        painter.drawLine(area.left() + bleed, area.top() + 10, area.right() - bleed, area.top() + 10)
        painter.setPen(look.colour("ink2"))
        painter.setFont(look.font())
        painter.drawText(
            area.adjusted(bleed, 14, -bleed, 0),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            translate("People", "Less certain"),
        )

    def _paint_ground(self, painter: QPainter, option: Any, *, current: bool, hovered: bool) -> None:
        if not current and not hovered:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("soft" if current else "well"))
        painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 8, 8)
        if current:
            painter.setBrush(look.colour("accent"))
            left = option.rect.right() - 3 if option.direction == Qt.LayoutDirection.RightToLeft else option.rect.left()
            painter.drawRoundedRect(QRect(left, option.rect.top() + 14, 4, option.rect.height() - 28), 2, 2)

    def _paint_line(self, painter: QPainter, option: Any, line: Line) -> None:
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        columns = Columns(option.rect.width(), start=look.MEASURE["bleed"])
        start = Qt.AlignmentFlag.AlignLeft
        area = columns.rect("person", option.rect, mirrored=mirrored)
        middle = Qt.AlignmentFlag.AlignVCenter
        bold, small = look.font(bold=True), look.font("small")
        painter.setPen(QPen(look.colour("ink")))
        painter.setFont(bold)
        name = QFontMetrics(bold).elidedText(line.name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area.adjusted(0, 6, 0, -24) if line.why else area, start | middle, name)
        if line.why:
            painter.setFont(small)
            painter.setPen(look.colour("ink2"))
            why = QFontMetrics(small).elidedText(line.why, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area.adjusted(0, 26, 0, -6), start | middle, why)
        painter.setFont(look.font())
        painter.setPen(look.colour("ink2"))
        for column in columns.spans:
            if column != "person":
                painter.drawText(columns.rect(column, option.rect, mirrored=mirrored), start | middle, getattr(line, column))


class ColumnHeads(QWidget):
    """The names of the columns above the list, in small."""

    def __init__(self, view: QTableView) -> None:
        super().__init__()
        self._view = view
        self.setFixedHeight(32)
        view.verticalScrollBar().rangeChanged.connect(lambda: self.update())

    def paintEvent(self, event: object) -> None:
        words = {
            "person": translate("People", "Person"),
            "code": translate("People", "File"),
            "age": translate("People", "Age"),
            "place": translate("People", "Place"),
            "contact": translate("People", "Last contact"),
            "next": translate("People", "Next"),
        }
        painter = QPainter(self)
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("ink3"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        columns = Columns(self._view.viewport().width(), start=look.MEASURE["bleed"])
        across = self.rect()
        across.setLeft(self._view.viewport().x())
        across.setWidth(self._view.viewport().width())
        for column in columns.spans:
            area = columns.rect(column, across, mirrored=mirrored)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words[column])


class PeopleView(QTableView):
    """The list itself: one column of rows of one height, no frame, the wheel by pixels.

    A table, for a QListView asks the model about each of 50,000 rows before it shows the first, and again when some of them arrive.
    """

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.delegate = PersonDelegate(self, model)
        self.setItemDelegate(self.delegate)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(look.MEASURE["list_row"])
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setStyleSheet("QTableView { background: transparent; }")
        self.setAccessibleName(translate("People", "People"))

    def step(self, by: int) -> None:
        """Move the current row by so many, passing over the rule."""
        rows = self.model().rowCount()
        if not rows:
            return
        row = min(max(self.currentIndex().row() + by, 0), rows - 1)
        if not self.model().flags(self.model().index(row, 0)):
            row += 1 if by > 0 else -1
        self.choose(row)

    def choose(self, row: int) -> None:
        """Make a row the current one and bring it into view."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.NoUpdate)
        self.scrollTo(index)
