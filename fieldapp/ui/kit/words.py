"""Words on the page: labels in the four sizes, section titles, tags and quiet rules."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from fieldapp.ui import look
from fieldapp.ui.kit.thread import diamond


class Words(QLabel):
    """Plain text at the start edge. ``size`` small/body/section/page, ``tone`` a colour token. Text is never read as markup."""

    def __init__(
        self,
        text: str = "",
        size: str = "body",
        tone: str = "ink",
        *,
        bold: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(size, bold=bold))
        self.setWordWrap(wrap)
        self.set_tone(tone)
        self.align()
        self.setText(text)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if wrap and look.language() == "ar":
            # Qt counts the blank at which it breaks a line from the right, and would cut the end of that line by as much.
            self.setContentsMargins(self.fontMetrics().horizontalAdvance(" "), 0, 0, 0)

    def set_tone(self, token: str) -> None:
        """Colour the text with a token."""
        palette = self.palette()
        palette.setColor(self.foregroundRole(), look.colour(token))
        self.setPalette(palette)

    def align(self, edge: str = "start") -> None:
        """Stick to the ``start`` or ``end`` edge of the window's direction, whatever script the text is in; or ``centre``."""
        if edge == "centre":
            self.setAlignment(Qt.AlignmentFlag.AlignCenter)
            return
        right = (look.language() == "ar") == (edge == "start")
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class Fading(Words):
    """One line that ends in three dots, rather than push what stands beside it out of the window; ``least`` pixels of it always show."""

    least = 60

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(self.least, hint.width()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        if shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class SectionTitle(QWidget):
    """A section's head, 38 high: words in bold, a grey count, and whatever stands at its end edge (``add_end``)."""

    def __init__(self, text: str, count: int | str | None = None, *, end: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(look.MEASURE["section_head"])
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(9)
        self._title = Words(text, "section", bold=True)
        self._count = Words("" if count is None else str(count), "section", "ink3")
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        if end is not None:
            self.add_end(end)

    def set_text(self, text: str) -> None:
        """Change the words."""
        self._title.setText(text)

    def set_count(self, count: int | str | None) -> None:
        """Change the number."""
        self._count.setText("" if count is None else str(count))

    def add_end(self, widget: QWidget) -> None:
        """Put something at the end edge."""
        self._row.addWidget(widget)


class Tag(QWidget):
    """A short state in a pill: ``due`` amber, ``danger`` red, ``urgent`` ink pill, with a diamond; ``quiet`` neutral, ``soft`` tint."""

    _TONES: ClassVar[dict[str, tuple[str, str, str | None]]] = {
        "due": ("amber_ground", "amber", "amber_mark"),
        "danger": ("red_ground", "red", "red"),
        "urgent": ("ink", "paper", "paper"),
        "quiet": ("well", "ink2", None),
        "soft": ("soft", "accent", None),
    }

    def __init__(self, text: str, kind: str = "quiet", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._tone = text, self._TONES[kind]
        self.setAccessibleName(text)
        self.setFont(look.font("small", bold=True))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        mark = 14 if self._tone[2] else 0
        return QSize(22 + mark + QFontMetrics(self.font()).horizontalAdvance(self._text), look.MEASURE["tag"])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, mark = self._tone
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 11
        if mark:
            diamond(painter, (self.width() - 15 if rtl else 15), self.height() / 2, 4.5, look.colour(mark))
            x += 14
        painter.setPen(look.colour(ink))
        painter.setFont(self.font())
        area = self.rect().adjusted(0 if rtl else x, 0, -x if rtl else 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)


class Rule(QFrame):
    """A thin quiet line across; ornament only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), look.colour("line"))
        self.setPalette(palette)


class Card(QWidget):
    """A raised surface with rounded corners: ``sheet`` (the open form, a panel beside it), ``soft`` or ``well`` (a quiet fill)."""

    def __init__(self, ground: str = "sheet", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.colour(self._ground))
        painter.setPen(look.colour("line") if self._ground == "sheet" else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
