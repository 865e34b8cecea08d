"""Parts of the page shown to a person: one sheet at a time, big answers, pictograms; in their language, not the window's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

import resources
from fieldapp.ui import look
from fieldapp.ui.kit.buttons import Pressable, fill, outline
from resources.wording import unbroken

SKIPPED = "skipped"
MIRRORED = frozenset({"referral", "listen", "steps", "file"})  # what points the way one reads


@dataclass(frozen=True)
class Sheet:
    """One page: words, a pictogram, and answers to choose from as (value, words); none where there is only something to read.

    ``key`` names its answer, ``voice`` its recording. ``said`` stands small above the words, ``lines`` below them.
    """

    key: str
    words: str
    said: str = ""
    picture: str = ""
    answers: tuple[tuple[object, str], ...] = ()
    may_skip: bool = False
    lines: tuple[str, ...] = ()
    voice: str = ""


@cache
def words(language: str) -> dict[str, str]:
    """The words around a sheet in a language that has them."""
    found: dict[str, str] = resources.toml("wording", "show.toml")[language]
    return found


def spoken() -> dict[str, str]:
    """Which language stands for one that has no words."""
    found: dict[str, str] = resources.toml("wording", "show.toml")["instead"]
    return found


def language_for(asked: str, written: frozenset[str], window: str) -> str:
    """The language to show: the one asked for, or what stands for it, or the window's, or French – whichever is written."""
    for one in (asked, spoken().get(asked, ""), window if asked == "nd" else "fr", "fr"):
        if one in written:
            return one
    return next(iter(sorted(written)), "fr")


@cache
def _picture(name: str, colour: str) -> QSvgRenderer:
    drawing = resources.path("pictograms", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))


class Picture(QWidget):
    """A pictogram; it says nothing the words do not, so it is not read aloud."""

    def __init__(self, name: str, side: int, language: str) -> None:
        super().__init__()
        self._name, self._mirrored = name, name in MIRRORED and direction(language) == Qt.LayoutDirection.RightToLeft
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        _picture(self._name, look.colour("accent").name()).render(painter, QRectF(self.rect()))


class Line(QLabel):
    """Words in the person's language, in the middle, as large as they fit."""

    def __init__(self, text: str, size: str, language: str, tone: str = "ink", *, bold: bool = False) -> None:
        super().__init__(unbroken(text) if language == "fr" else text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(size, bold=bold, language=language))
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayoutDirection(direction(language))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        palette = self.palette()
        palette.setColor(self.foregroundRole(), look.colour(tone))
        self.setPalette(palette)

    def fit(self, width: int) -> None:
        """So wide, and as high as its lines need: nothing is cut."""
        self.setFixedWidth(width)
        self.setMinimumHeight(self.heightForWidth(width))


class Answer(Pressable):
    """A big answer: a number with words below it, or words alone, with a mark when it is chosen."""

    def __init__(self, value: object, text: str, language: str, *, width: int, picture: str = "") -> None:
        super().__init__(text or str(value))
        self.value, self._words, self._language, self._room, self._picture = value, text, language, width, picture
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(direction(language))
        self._number = type(value) is int
        self.setAccessibleName(f"{value} {text}".strip() if self._number else text)

    def sizeHint(self) -> QSize:
        return QSize(self._room, 76 + (0 if not self._number or not self._words else self._below()))

    def _below(self) -> int:
        box = QFontMetrics(self._font()).boundingRect(0, 0, self._room - 8, 400, _WRAP, self._words)
        return int(box.height()) + 6

    def _font(self) -> QFont:
        return look.font("body", language=self._language)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        on = self.isChecked()
        tile = QRectF(0, 0, self.width(), 72).adjusted(2, 2, -2, -2)
        fill(painter, tile, 12, look.colour("accent" if on else "soft" if self.over else "well"))
        if not on:
            outline(painter, tile, 12, look.colour("edge"), 1)
        if self.hasFocus():
            ring = tile.adjusted(4, 4, -4, -4) if on else tile
            outline(painter, ring, 10, look.colour("on_accent" if on else "accent"), 2)
        painter.setPen(look.colour("on_accent" if on else "ink"))
        if not self._number:
            self._paint_words(painter, tile, on=on)
            return
        painter.setFont(look.font("page", bold=True, language=self._language))
        painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, str(self.value))
        if self._words:
            painter.setPen(look.colour("ink2"))
            painter.setFont(self._font())
            painter.drawText(QRectF(4, 76, self.width() - 8, self.height() - 76), _WRAP, self._words)

    def _paint_words(self, painter: QPainter, tile: QRectF, *, on: bool) -> None:
        painter.setFont(look.font("page", bold=True, language=self._language))
        if not self._picture:
            painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, self._words)
            return
        wide = painter.fontMetrics().horizontalAdvance(self._words)
        left = tile.center().x() - (wide + 48) / 2
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(left + wide + 12 if rtl else left, tile.center().y() - 18, 36, 36)
        _picture(self._picture, look.colour("on_accent" if on else "ink").name()).render(painter, box)
        painter.drawText(QRectF(left if rtl else left + 48, tile.top(), wide + 4, tile.height()), _MIDDLE, self._words)


_WRAP = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter


def direction(language: str) -> Qt.LayoutDirection:
    """Which way a language is written."""
    return Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
