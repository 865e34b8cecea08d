"""Things to press: Button, IconButton and SearchDoor. All painted here, all reachable by keyboard, all with a visible focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fieldapp.ui import icons, look
from fieldapp.ui.wording import translate

KINDS = ("filled", "outlined", "plain", "danger")


def shortcut_words(keys: str) -> str:
    """A key combination as it is written on the keyboard in the language in use."""
    for name, words in (
        ("Ctrl", translate("keys", "Ctrl")),
        ("Shift", translate("keys", "Shift")),
        ("Return", translate("keys", "Enter")),
        ("Esc", translate("keys", "Esc")),
    ):
        keys = keys.replace(name, words)
    return keys


class Pressable(QAbstractButton):
    """A button that knows when the pointer is over it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.over = False

    def enterEvent(self, event: QEnterEvent) -> None:
        self.over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.over = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def painter(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self.font())
        return painter

    def placed(self, x: float, width: float) -> QRectF:
        """A full-height slice ``x`` from the start edge, mirrored in Arabic."""
        left = self.width() - x - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x
        return QRectF(left, 0, width, self.height())


def outline(painter: QPainter, area: QRectF, radius: float, colour: QColor, width: float) -> None:
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius, radius)


def fill(painter: QPainter, area: QRectF, radius: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(area, radius, radius)


class Button(Pressable):
    """A verb to press. ``kind``: filled (the one next act of a page), outlined, plain, danger (irreversible, red words).

    ``shortcut`` is a key combination such as ``Ctrl+Return``: it is shown beside the words and works anywhere in the window's page.
    ``hint`` is one that the window answers on every page: it is only shown.
    """

    def __init__(
        self,
        text: str,
        kind: str = "outlined",
        *,
        icon: str | None = None,
        shortcut: str | None = None,
        hint: str = "",
        pressed: Callable[[], object] | None = None,
        height: int = 0,
        icon_end: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        if kind not in KINDS:
            raise ValueError(kind)
        self.kind = kind
        self.tone = "red" if kind == "danger" else "accent"
        self._icon = icon
        self._icon_end = icon_end
        self._height = height or look.MEASURE["control"]
        self._shortcut = shortcut_words(shortcut or hint)
        self.setFont(look.font(bold=kind == "filled"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if pressed is not None:
            self.clicked.connect(lambda: pressed())
        if shortcut:
            for keys in (shortcut, shortcut.replace("Return", "Enter")) if "Return" in shortcut else (shortcut,):
                QShortcut(QKeySequence(keys), self, self.click, context=Qt.ShortcutContext.WindowShortcut)

    def set_kind(self, kind: str) -> None:
        """Make it the filled button of the page, or one of the others."""
        self.kind = kind
        self.setFont(look.font(bold=kind == "filled"))
        self.updateGeometry()
        self.update()

    def _pad(self) -> int:
        return {"plain": 0, "filled": 18}.get(self.kind, 14)

    def sizeHint(self) -> QSize:
        width = 2 * self._pad() + QFontMetrics(self.font()).horizontalAdvance(self.text())
        if self._icon:
            width += 26
        if self._shortcut:
            width += 12 + QFontMetrics(look.font("small")).horizontalAdvance(self._shortcut)
        return QSize(width + 2, self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        area = QRectF(self.rect())
        filled = self.kind == "filled"
        ink = look.colour(self.tone)
        if filled:
            ink = look.colour("on_accent")
            ground = "well" if not self.isEnabled() else "accent_hover" if self.over else "accent"
            fill(painter, area, 7, look.colour(ground))
        elif self.over and self.isEnabled():
            fill(painter, area, 7, look.colour("red_ground" if self.kind == "danger" else "soft"))
        if self.kind in ("outlined", "danger"):
            edge = QColor(ink)
            edge.setAlphaF(0.6)
            outline(painter, area, 7, edge, 1)
        if not self.isEnabled():
            ink = look.colour("ink3")
        if self.hasFocus():
            if filled:
                outline(painter, area.adjusted(3, 3, -3, -3), 5, ink, 1.6)
            elif self.kind == "plain":
                fill(painter, QRectF(0, self.height() / 2 + 12, self.width(), 2), 1, ink)
            else:
                outline(painter, area, 7, ink, 2)
        self._paint_words(painter, ink)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        metrics = QFontMetrics(self.font())
        content = self.sizeHint().width() - 2 - 2 * self._pad()
        x = 0 if self.kind == "plain" else (self.width() - content) / 2
        words = metrics.horizontalAdvance(self.text())
        middle = self.height() / 2 - 10
        if self._icon and not self._icon_end:
            icons.paint(painter, self._icon, self.placed(x, 20).adjusted(0, middle, 0, -middle), ink)
            x += 26
        painter.setPen(ink)
        painter.drawText(self.placed(x, words + 2), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        x += words
        if self._icon and self._icon_end:
            icons.paint(painter, self._icon, self.placed(x + 6, 14).adjusted(0, middle + 3, 0, -middle - 3), ink)
            x += 26
        if self._shortcut:
            painter.setFont(look.font("small"))
            faint = QColor(ink)
            faint.setAlphaF(0.82)
            painter.setPen(faint)
            width = QFontMetrics(painter.font()).horizontalAdvance(self._shortcut) + 2
            painter.drawText(self.placed(x + 12, width), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._shortcut)


class SearchDoor(Pressable):
    """Looks like a search and leads to it: a glass, what can be found there, its key at the end edge."""

    def __init__(self, text: str, hint: str, pressed: Callable[[], object], *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._hint = shortcut_words(hint)
        self.setFixedHeight(look.MEASURE["control"])
        self.clicked.connect(lambda: pressed())

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), look.MEASURE["control"])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        area = QRectF(self.rect())
        fill(painter, area, 7, look.colour("soft" if self.over else "well"))
        if self.hasFocus():
            outline(painter, area, 7, look.colour("accent"), 2)
        icons.paint(painter, "search", self.placed(12, 18).adjusted(0, 10, 0, -10), "ink3")
        painter.setPen(look.colour("ink2"))
        at = Qt.AlignmentFlag.AlignVCenter
        small = look.font("small")
        taken = QFontMetrics(small).horizontalAdvance(self._hint) + 2
        painter.setFont(look.font())
        metrics = QFontMetrics(look.font())
        tight = metrics.horizontalAdvance(self.text()) > self.width() - 38 - taken - 26  # then the words matter more than the keys
        room = self.width() - 50 if tight else self.width() - 38 - taken - 20
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.placed(38, room), at | Qt.AlignmentFlag.AlignLeft, words)
        painter.setFont(small)
        if not tight:
            painter.drawText(self.placed(self.width() - 14 - taken, taken), at | Qt.AlignmentFlag.AlignRight, self._hint)


class IconButton(Pressable):
    """A bare icon with a name for those who do not see it (lock, back, more, clear, eye)."""

    def __init__(
        self,
        icon: str,
        name: str,
        pressed: Callable[[], object] | None = None,
        *,
        side: int = 32,
        colour: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.icon_name = icon
        self._colour = colour
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(side, side)
        if pressed is not None:
            self.clicked.connect(lambda: pressed())

    def show_icon(self, icon: str) -> None:
        """Change the drawing (an eye opens, a theme changes)."""
        self.icon_name = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        area = QRectF(self.rect())
        if self.over:
            fill(painter, area, 7, look.colour("soft"))
        if self.hasFocus():
            outline(painter, area, 7, look.colour("accent"), 2)
        inset = (self.width() - 20) / 2
        icons.paint(painter, self.icon_name, area.adjusted(inset, inset, -inset, -inset), self._colour)
