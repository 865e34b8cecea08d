"""A page of the window: title row at the same place on every page, scrolling body at most 1240 wide, pinned action row.

A page is made by ``factory(window, **where)``. It overrides what it needs of ``keep``, ``restore``, ``leaving``, ``refresh``, ``narrowed``,
``first_focus``, ``search`` and ``form``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fieldapp.ui import look
from fieldapp.ui.kit.buttons import IconButton
from fieldapp.ui.kit.layout import Unsqueezed, clear, margins
from fieldapp.ui.kit.words import Fading, Rule
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.desk import Desk
    from fieldapp.ui.courier import Courier


LEAST_TITLE = 360  # pixels of a long title that always show


class Window(Protocol):
    """What a page may ask of the window around it."""

    desk: Desk
    tasks: Tasks
    courier: Courier
    language: str
    today: Callable[[], date]

    def open(self, place: str, **where: Any) -> None:
        """Go to a page; ``where`` are plain values (numbers, text) its factory takes, kept when the window is rebuilt."""

    def go(self, place: str) -> None:
        """Go to a place of the rail; the way back begins anew."""

    def back(self) -> None:
        """Return to the page before."""

    def notice(self, text: str, undo: Callable[[], object] | None = None, *, about: str = "") -> None:
        """Say at the foot what was done; with ``undo`` a word Annuler and Ctrl+Z until the next save.

        ``about`` "delivery": the words go when a later sending fails.
        """

    def saved(self, text: str = "") -> None:
        """Put into the status line that all is saved (now), or another short sentence about saving."""

    def connection(self, text: str, icon: str = "offline") -> None:
        """Put into the status line how the connection stands, in words."""


class Page(QWidget):
    """One page. ``place`` is its name in the rail ('' when it has none of its own and its parent's stays lit).

    ``begins`` names the arguments that begin something when the page is opened: who comes back to it finds what ``keep`` kept of that.
    """

    place = ""
    begins: frozenset[str] = frozenset()
    foot_changed = Signal()
    scroll: QScrollArea  # type: ignore[assignment]  # Qt's own scroll() and actions() mean nothing on a page
    actions: QHBoxLayout  # type: ignore[assignment]  # as above

    def __init__(self, title: str, window: Window | None = None, *, beside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.window_of: Window | None = window
        self._ends: list[QWidget] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._bands: list[tuple[QWidget, QHBoxLayout, int]] = []
        self._title_row = QHBoxLayout()
        self._back = IconButton("back", translate("page", "Back"), self._go_back, side=28, parent=self)
        self._back.hide()
        self.title = Fading(title, "page", bold=True)
        self.title.least = LEAST_TITLE
        self.beside = Fading(beside, "section", "ink2")
        self._title_row.setContentsMargins(0, 0, 0, 0)
        self._title_row.setSpacing(16)
        self._title_row.addWidget(self.title)
        self._title_row.addWidget(self.beside)
        self._title_row.addStretch(1)
        head = self._band(self._title_row, top=16)
        head.setFixedHeight(look.MEASURE["title_row"] + 16)
        outer.addWidget(head)
        self.body = QVBoxLayout()
        margins(self.body, look.MEASURE["bleed"], 0, look.MEASURE["bleed"], 0)
        self.body.setSpacing(12)
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        holder = self._band(self.body, scrolls=True)
        self.scroll.setWidget(holder)
        self.scroll.viewport().setAutoFillBackground(False)
        holder.setAutoFillBackground(False)
        outer.addWidget(self.scroll, 1)
        self.actions = QHBoxLayout()
        self.actions.setContentsMargins(0, 10, 0, 10)
        self.actions.setSpacing(16)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(Rule())
        foot.addLayout(self.actions)
        self._foot = self._band(foot)
        self._foot.hide()
        outer.addWidget(self._foot)
        self.is_narrow = False
        self.scroll.verticalScrollBar().rangeChanged.connect(self._spread)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._follow)
        self._spread()

    def keep(self) -> dict[str, Any]:
        """All that is being typed, as plain values, to come back after a change of language, a lock or a restart."""
        return {}

    def restore(self, kept: dict[str, Any]) -> None:
        """Put back what ``keep`` gave."""

    def leaving(self) -> None:
        """The user goes to another page: a form that is not finished keeps itself as a draft."""

    def refresh(self, kinds: frozenset[str]) -> None:
        """Something changed: people, story, months, outbox, users, drafts. Load again what is shown, never what is being typed."""

    def narrowed(self, narrow: bool) -> None:
        """The window became narrower or wider than 1200."""

    def first_focus(self) -> QWidget | None:
        """Where the keyboard starts; None: the first field in order."""
        return None

    def search(self) -> QWidget | None:
        """The search field of this page for Ctrl+K; None: the window goes to the list of people."""
        return None

    def form(self) -> QWidget | None:
        """The open form for F6; None: there is none."""
        return None

    def set_title(self, title: str, beside: str = "") -> None:
        """Change the title and the quiet words beside it."""
        self.title.setText(title)
        self.beside.setText(beside)
        self.setAccessibleName(title)

    def add_title_end(self, *widgets: QWidget) -> None:
        """Put parts at the end edge of the title row (search, steps, the page's main button)."""
        for widget in widgets:
            self._title_row.addWidget(widget)

    def show_back(self, shown: bool = True) -> None:
        """Show the chevron that hangs outside the title and leads back."""
        self._back.setVisible(shown)

    def set_actions(self, *parts: QWidget | None) -> None:
        """Fill the pinned row at the foot; None is a stretch. Without parts the row goes."""
        clear(self.actions)
        for part in parts:
            if part is None:
                self.actions.addStretch(1)
            else:
                self.actions.addWidget(part)
        self._foot.setVisible(bool(parts))
        self.foot_changed.emit()

    def foot_height(self) -> int:
        """How high the pinned row is, 0 when there is none."""
        return self._foot.sizeHint().height() if self._foot.isVisibleTo(self) else 0

    def _go_back(self) -> None:
        if self.window_of is not None:
            self.window_of.back()

    def _band(self, inner: QHBoxLayout | QVBoxLayout, *, top: int = 0, scrolls: bool = False) -> QWidget:
        """A full-width band whose content keeps to the page's width; one that ``scrolls`` squeezes nothing to fit the window."""
        band = Unsqueezed() if scrolls else QWidget()
        across = QHBoxLayout(band)
        across.setSpacing(0)
        holder = QWidget()
        holder.setLayout(inner)
        across.addWidget(holder)
        self._bands.append((band, across, top))
        return band

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """Tab from the rail or the pinned row leads to a part that may be out of view: Qt scrolls only within the scrolling part."""
        if now is None or not self.scroll.widget().isAncestorOf(now):
            return
        top = now.mapTo(self.scroll.viewport(), QPoint(0, 0)).y()
        if not -now.height() < top < self.scroll.viewport().height():
            self.scroll.ensureWidgetVisible(now)

    def _spread(self) -> None:
        narrow = self.window().width() < look.MEASURE["narrow_below"]
        gutter = look.MEASURE["gutter_narrow" if narrow else "gutter"] + look.MEASURE["bleed"]
        free = max(0, self.width() - 2 * gutter - look.MEASURE["content"])
        bar = self.scroll.verticalScrollBar()
        scrolls = bar.sizeHint().width() if bar.maximum() > 0 else 0
        for band, across, top in self._bands:
            bleed, inside = (look.MEASURE["bleed"], scrolls) if band is self.scroll.widget() else (0, 0)
            margins(across, gutter + free // 2 - bleed, top, gutter + free - free // 2 - inside - bleed, 0)
        x = gutter + free // 2 - 30
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._back.move(self.width() - x - 28 if rtl else x, 16 + look.MEASURE["title_row"] // 2 - 14)
        self._back.raise_()
        if narrow != self.is_narrow:
            self.is_narrow = narrow
            self.narrowed(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()
