"""A paper form's page and the places to answer on it: boxes to tick, boxes for digits, lines to write on, the table of heads.

Everything is placed by its distance from the edge where reading starts, so that Arabic is the same page mirrored.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from sync.sheets.typeset import HEAD, TEXT, shaped, visual, wrap

from .printing_paper import Paper

SIDE = 10.5  # of a box to tick, in points
CELL_WIDE, CELL_HIGH = 16.0, 18.0  # of a box for one digit
LINE = 20.0  # between two lines to write on
_FAINT, _INK, _GREY = 0.55, 0.0, 0.36


class Sheet(Paper):
    """A page filled by place. ``x`` is points from the start margin, ``y`` points from the foot of the page."""

    def __init__(self, language: str, margin: float = 44.0) -> None:
        super().__init__(language, margin)
        self.mirrored = language == "ar"
        self.top = float(self._height - margin)

    def measure(self, text: str, size: float, font: str = TEXT) -> float:
        """How wide words are."""
        return float(self._width_of(shaped(text), font, size))

    def lines(self, text: str, room: float, size: float, font: str = TEXT) -> list[str]:
        """Words broken into lines."""
        return wrap(text, room, lambda part: self.measure(part, size, font))

    def words(self, x: float, y: float, text: str, size: float, font: str = TEXT, *, grey: bool = False, ltr: bool = False) -> None:
        """One line of words that begins at ``x``; a code or a number is read from the left everywhere."""
        self._canvas.setFont(font, size)
        self._canvas.setFillGray(_GREY if grey else _INK)
        drawn = text if ltr else visual(text, self.language)
        if self.mirrored:
            self._canvas.drawRightString(self._width - self.margin - x, y, drawn)
        else:
            self._canvas.drawString(self.margin + x, y, drawn)

    def rect(self, x: float, y: float, width: float, height: float, *, strong: bool = False) -> None:
        """An empty box whose lower start corner stands there."""
        self._canvas.setLineWidth(0.9 if strong else 0.6)
        self._canvas.setStrokeGray(_INK if strong else _GREY)
        self._canvas.rect(self._left(x, width), y, width, height)

    def stroke(self, x: float, y: float, width: float, *, strong: bool = False) -> None:
        """A line to write on, or under a title."""
        self._canvas.setLineWidth(0.9 if strong else 0.5)
        self._canvas.setStrokeGray(_INK if strong else _FAINT)
        left = self._left(x, width)
        self._canvas.line(left, y, left + width, y)

    def next_page(self) -> None:
        """Begin another page."""
        self._draw_foot()
        self._canvas.showPage()
        self.pages += 1

    def _left(self, x: float, width: float) -> float:
        return float(self._width - self.margin - x - width) if self.mirrored else self.margin + x


class Answer(ABC):
    """A place to answer; ``height`` at a width, then ``draw`` from its top down."""

    @abstractmethod
    def height(self, sheet: Sheet, width: float) -> float:
        """How high it is, in points."""

    @abstractmethod
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        """Put it on the page."""


class Boxes(Answer):
    """Boxes to tick with their words, as many columns as fit."""

    def __init__(self, labels: Sequence[str], size: float = 9.0) -> None:
        self._labels, self._size = labels, size

    def height(self, sheet: Sheet, width: float) -> float:
        return sum(self._row_height(row) for row in self._rows(sheet, width))

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        _, wide = self._columns(sheet, width)
        y = top
        for row in self._rows(sheet, width):
            for at, lines in enumerate(row):
                start = x + at * wide
                sheet.rect(start, y - SIDE - 1.5, SIDE, SIDE, strong=True)
                for number, line in enumerate(lines):
                    sheet.words(start + SIDE + 5, y - 10 - number * self._size * 1.3, line, self._size)
            y -= self._row_height(row)

    def fits(self, sheet: Sheet, width: float) -> bool:
        """Whether all boxes stand on one line of this width."""
        return self._columns(sheet, width)[0] == len(self._labels) and len(self._rows(sheet, width)[0]) == len(self._labels)

    def _columns(self, sheet: Sheet, width: float) -> tuple[int, float]:
        widest = max(sheet.measure(label, self._size) for label in self._labels) + SIDE + 14
        columns = max(1, min(len(self._labels), int(width // widest), 5))
        return columns, width / columns if len(self._labels) > columns else min(width / columns, widest + 10)

    def _rows(self, sheet: Sheet, width: float) -> list[list[list[str]]]:
        columns, wide = self._columns(sheet, width)
        wrapped = [sheet.lines(label, wide - SIDE - 9, self._size) for label in self._labels]
        return [wrapped[start : start + columns] for start in range(0, len(wrapped), columns)]

    def _row_height(self, row: list[list[str]]) -> float:
        return 16.0 + (max(len(lines) for lines in row) - 1) * self._size * 1.3


class Cells(Answer):
    """Boxes for digits, in groups with a word under or after each: a date, a number, a time. Read from the left in every language."""

    def __init__(self, groups: Sequence[tuple[int, str]], *, between: str = "", after: str = "", under: bool = False) -> None:
        self._groups, self._between, self._after, self._under = groups, between, after, under

    def height(self, sheet: Sheet, width: float) -> float:
        return CELL_HIGH + (12.0 if self._under else 4.0)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        left = x
        groups = list(reversed(self._groups)) if sheet.mirrored else self._groups  # a date is 04 03 2026 from the left also in Arabic
        for at, (count, word) in enumerate(groups):
            for cell in range(count):
                sheet.rect(left + cell * CELL_WIDE, top - CELL_HIGH, CELL_WIDE, CELL_HIGH)
            if self._under and word:
                sheet.words(left + 1, top - CELL_HIGH - 8, word, 6.5, grey=True)
            left += count * CELL_WIDE
            if at < len(groups) - 1:
                if self._between:
                    sheet.words(left + 3.5, top - 13, self._between, 10, ltr=True)
                left += 10.0
        if self._after:
            sheet.words(left + 6, top - 13, self._after, 9, grey=True)


class Pair(Answer):
    """Two parts side by side, each half as wide."""

    def __init__(self, first: Answer, second: Answer, gap: float = 18.0) -> None:
        self._parts, self._gap = (first, second), gap

    def height(self, sheet: Sheet, width: float) -> float:
        return max(part.height(sheet, self._half(width)) for part in self._parts)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for at, part in enumerate(self._parts):
            part.draw(sheet, x + at * (self._half(width) + self._gap), top, self._half(width))

    def _half(self, width: float) -> float:
        return (width - self._gap) / 2


class Row(Answer):
    """Small places to answer one after another on a line, each as wide as it is given."""

    def __init__(self, *parts: tuple[Answer, float]) -> None:
        self._parts = parts

    def height(self, sheet: Sheet, width: float) -> float:
        return max(part.height(sheet, wide) for part, wide in self._parts)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for part, wide in self._parts:
            part.draw(sheet, x, top, wide)
            x += wide


class Stack(Answer):
    """One part below the other."""

    def __init__(self, *parts: Answer) -> None:
        self._parts = parts

    def height(self, sheet: Sheet, width: float) -> float:
        return sum(part.height(sheet, width) + 4 for part in self._parts)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for part in self._parts:
            part.draw(sheet, x, top, width)
            top -= part.height(sheet, width) + 4


class Plain(Answer):
    """A word between two places to answer."""

    def __init__(self, text: str) -> None:
        self._text = text

    def height(self, sheet: Sheet, width: float) -> float:
        return CELL_HIGH

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        sheet.words(x, top - 13, self._text, 9, grey=True)


class Lines(Answer):
    """Lines to write on."""

    def __init__(self, count: int = 1) -> None:
        self._count = count

    def height(self, sheet: Sheet, width: float) -> float:
        return self._count * LINE

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for number in range(1, self._count + 1):
            sheet.stroke(x, top - number * LINE + 5, width)


class Table(Answer):
    """Numbers by row and column, as the heads of a session by sex and age."""

    HEAD_WIDE, ROW = 74.0, 22.0

    def __init__(self, rows: Sequence[str], columns: Sequence[str]) -> None:
        self._rows, self._columns = rows, columns

    def height(self, sheet: Sheet, width: float) -> float:
        return 16.0 + self.ROW * len(self._rows) + 4.0

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        wide = (width - self.HEAD_WIDE) / len(self._columns)
        for at, column in enumerate(self._columns):
            sheet.words(x + self.HEAD_WIDE + at * wide + 4, top - 11, column, 8.5, grey=True, ltr=column[0].isdigit())
        for number, row in enumerate(self._rows):
            y = top - 16 - (number + 1) * self.ROW
            sheet.words(x, y + 7, row, 9, HEAD)
            for at in range(len(self._columns)):
                sheet.rect(x + self.HEAD_WIDE + at * wide, y, wide, self.ROW)
