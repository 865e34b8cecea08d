"""The rail at the start edge: the places, and at its foot whom to call, who I am, language, light or dark, session, cover, lock.

It is one Tab stop; arrows move inside. Where the window is low the foot is a row of bare signs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from fieldapp.ui import icons, look, wording
from fieldapp.ui.cover import KEYS
from fieldapp.ui.kit.buttons import Pressable, fill, outline, shortcut_words
from fieldapp.ui.kit.layout import margins
from fieldapp.ui.wording import translate

BARE = 30  # pixels: a sign without its word


@dataclass(frozen=True)
class Place:
    """A place of the rail."""

    key: str
    words: str
    icon: str


class _Item(Pressable):
    """One word with its icon; icon over word when narrow. Arrow keys go to its neighbours."""

    def __init__(self, words: str, icon: str, rail: Rail, *, quiet: bool = False, keys: str = "") -> None:
        super().__init__(words, rail)
        self._icon, self._rail, self._quiet, self._bare, self._keys = icon, rail, quiet, False, keys
        self.setAccessibleName(words)
        self.setToolTip(keys)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.set_narrow(False)

    def set_bare(self, bare: bool) -> None:
        """Only the sign, where the window is too low for words."""
        self._bare = bare
        self.setToolTip(wording.joined([self.text(), self._keys]) if bare else self._keys)
        self.set_narrow(self._narrow)

    def set_narrow(self, narrow: bool) -> None:
        """Choose between a line and an icon over its word."""
        self._narrow = narrow
        if self._bare:
            self.setFixedHeight(BARE)
            self.update()
            return
        self.setFixedHeight((40 if self._quiet else 48) if narrow else (32 if self._quiet else 40))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(BARE if self._bare else 60, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}
        if event.key() in steps:
            self._rail.step(self, steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._rail.hold(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        area = QRectF(self.rect())
        on = self.isChecked()
        if on or self.over:
            fill(painter, area, 8, look.colour("soft" if on else "well"))
        if self.hasFocus():
            outline(painter, area, 8, look.colour("accent"), 2)
        ink = look.colour("accent" if on else "ink2")
        painter.setPen(ink)
        if self._bare:
            icons.paint(painter, self._icon, QRectF(area.center().x() - 9, area.center().y() - 9, 18, 18), ink)
            return
        if self._narrow:
            painter.setFont(look.font("small", bold=on))
            top = 7 if not self._quiet else 2
            icons.paint(painter, self._icon, QRectF(area.center().x() - 9, top, 18, 18), ink)
            painter.drawText(area.adjusted(0, top + 17, 0, -2 if not self._quiet else 0), Qt.AlignmentFlag.AlignCenter, self.text())
            return
        painter.setFont(look.font("small" if self._quiet else "body", bold=on))
        icons.paint(painter, self._icon, self.placed(13, 18).adjusted(0, self.height() / 2 - 9, 0, 9 - self.height() / 2), ink)
        painter.drawText(self.placed(44, self.width() - 48), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


_IN_DISC = 3  # letters
_DISC, _BESIDE = 34, 44  # pixels: how wide the disc is, and where words begin


class _Who(QWidget):
    """Initials in a disc, beside them the name and below it the roles, both whole: as many lines as they need."""

    def __init__(self, initials: str, roles: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._initials, self._roles, self._narrow, self._name_height = initials, roles, False, 0
        self.setAccessibleName(f"{initials}, {roles}")
        self.setToolTip(self.accessibleName())

    def set_room(self, narrow: bool, width: int) -> None:
        """Only the disc when narrow; otherwise as high as what is written in ``width`` pixels."""
        self._narrow = narrow
        room = width - _BESIDE
        self._name_height, roles = (
            metrics.boundingRect(QRect(0, 0, room, 1000), _wraps(metrics, text, room), text).height()
            for metrics, text in ((QFontMetrics(look.font(bold=True)), self._initials), (QFontMetrics(look.font("small")), self._roles))
        )
        self.setFixedHeight(44 if narrow else max(44, self._name_height + roles + 4))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = (self.width() - _DISC) / 2 if self._narrow else self.width() - _DISC - 5 if rtl else 5
        disc = QRectF(x, 5, _DISC, _DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("soft"))
        painter.drawEllipse(disc)
        painter.setPen(look.colour("accent"))
        painter.setFont(look.font("small", bold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._initials[:_IN_DISC])
        if self._narrow:
            return
        words = QRectF(0 if rtl else _BESIDE, 2, self.width() - _BESIDE, self.height())
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(bold=True))
        painter.drawText(words, _wraps(painter.fontMetrics(), self._initials, int(words.width())), wording.isolate(self._initials))
        painter.setPen(look.colour("ink2"))
        painter.setFont(look.font("small"))
        below = words.adjusted(0, self._name_height, 0, 0)
        painter.drawText(below, _wraps(painter.fontMetrics(), self._roles, int(words.width())), self._roles)


def _wraps(metrics: QFontMetrics, text: str, room: int) -> int:
    """How lines break: between words, and inside one only where it is wider than a line."""
    wide = any(metrics.horizontalAdvance(word) > room for word in text.split())
    inside = Qt.TextFlag.TextWrapAnywhere if wide else Qt.TextFlag.TextWordWrap
    return int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | inside)


class Rail(QWidget):
    """The places and the foot. Signals say what was asked; the frame does it."""

    went = Signal(str)
    language_asked = Signal(str)
    theme_asked = Signal(str)
    session_asked = Signal()
    cover_asked = Signal()
    lock_asked = Signal()
    urgent_asked = Signal()

    def __init__(self, places: Sequence[Place], initials: str, roles: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: dict[str, _Item] = {}
        self._items: list[_Item] = []
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addSpacing(46)
        for place in places:
            item = self._item(place.words, place.icon, partial(self.went.emit, place.key))
            item.setCheckable(True)
            item.setObjectName(f"place_{place.key}")
            self._places[place.key] = item
        self._column.addStretch(1)
        self._who = _Who(initials, roles, self)
        self._column.addWidget(self._who)
        self._foot = QGridLayout()
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._foot)
        self._item(translate("rail", "Urgent"), "urgent", self.urgent_asked.emit, quiet=True, keys=["Ctrl+U"]).setObjectName("urgent")
        dark = look.theme() == "dark"
        self._language = self._item(wording.LANGUAGES[wording.language()], "globe", self._choose_language, quiet=True)
        self._language.setObjectName("language")
        self._item(
            translate("rail", "Light") if dark else translate("rail", "Dark"),
            "sun" if dark else "moon",
            lambda: self.theme_asked.emit("light" if dark else "dark"),
            quiet=True,
        ).setObjectName("theme")
        self._session = self._item(translate("rail", "Session"), "clock", self.session_asked.emit, quiet=True, keys=["F9"])
        self._session.setObjectName("session")
        self._session.setAccessibleName(translate("rail", "Session in progress"))
        self._session.setCheckable(True)
        self._item(translate("rail", "Cover"), "cover", self.cover_asked.emit, quiet=True, keys=[*KEYS, "Esc Esc"]).setObjectName("cover")
        self._item(translate("rail", "Lock"), "lock", self.lock_asked.emit, quiet=True, keys=["Ctrl+L"]).setObjectName("lock")
        self._quiet = self._items[len(self._places) :]
        self._bare = False
        self.hold(self._items[0])
        self.set_narrow(False)

    def _item(self, words: str, icon: str, pressed: Callable[[], object], *, quiet: bool = False, keys: Sequence[str] = ()) -> _Item:
        told = wording.joined([wording.isolate(shortcut_words(key)) for key in keys])
        item = _Item(words, icon, self, quiet=quiet, keys=told)
        item.clicked.connect(lambda: pressed())
        self._items.append(item)
        if not quiet:
            self._column.addWidget(item)
        return item

    def light(self, key: str) -> None:
        """Mark the place where we are."""
        for name, item in self._places.items():
            item.setChecked(name == key)
        if key in self._places:
            self.hold(self._places[key])

    def show_session(self, on: bool) -> None:
        """Show whether a session is in progress."""
        self._session.setChecked(on)

    def hold(self, item: _Item) -> None:
        """Make ``item`` the one Tab stop of the rail."""
        for other in self._items:
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is item else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(item)

    def step(self, item: _Item, by: int) -> None:
        """Move the focus inside the rail."""
        at = max(0, min(len(self._items) - 1, self._items.index(item) + by))
        self._items[at].setFocus(Qt.FocusReason.TabFocusReason)

    def set_narrow(self, narrow: bool) -> None:
        """Under 1200 of window width: icon over word."""
        self._narrow = narrow
        width, side = look.MEASURE["rail_narrow" if narrow else "rail"], 6 if narrow else 10
        self.setFixedWidth(width)
        margins(self._column, side, 13, side, 8)
        self._column.setSpacing(2 if narrow else 4)
        for item in self._items:
            item.set_narrow(narrow)
        self._who.set_room(narrow, width - 2 * side)
        self._fit()
        self.update()

    def _fit(self) -> None:
        """The foot in words, or where they do not fit as signs, three beside each other."""
        tall, quiet = (48, 40) if self._narrow else (40, 32)
        spacing = self._column.spacing()
        needed = (
            13 + 46 + len(self._places) * (tall + spacing) + self._who.height() + len(self._quiet) * (quiet + spacing) + 8 + 2 * spacing
        )
        self._bare = self.height() < needed
        self._foot.setSpacing(2 if self._bare else spacing)
        across = 3 if self._bare else 1
        for place, item in enumerate(self._quiet):
            item.set_bare(self._bare)
            self._foot.addWidget(item, place // across, place % across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose_language(self) -> None:
        menu = QMenu(self)
        for key, words in wording.LANGUAGES.items():
            action = menu.addAction(words, lambda key=key: self.language_asked.emit(key))
            action.setCheckable(True)
            action.setChecked(key == wording.language())
            if action.isChecked():
                menu.setActiveAction(action)  # the arrows start here
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._language.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(self.rect(), look.colour("rail"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() / 2 - 11 if self._narrow else self.width() - 44 if rtl else 22
        icons.paint(painter, "logo", QRectF(x, 20, 22, 22), "accent")
        if not self._narrow:
            painter.setPen(look.colour("ink"))
            painter.setFont(look.font("section", bold=True))
            area = QRectF(0 if rtl else 54, 14, self.width() - 54, 34)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "Fieldapp")
