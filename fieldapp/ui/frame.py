"""The room after unlocking: rail, one page, status line, notice.

It opens pages, remembers the way back, and answers the keys that work on every page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldapp.actions import people, standing
from fieldapp.actions.standing import Standing
from fieldapp.domain.errors import Refused
from fieldapp.ui import cursor, look, wording
from fieldapp.ui.courier import Courier
from fieldapp.ui.notice import Notice
from fieldapp.ui.page import Page
from fieldapp.ui.rail import Place, Rail
from fieldapp.ui.roles import role_words
from fieldapp.ui.sending_words import status_words
from fieldapp.ui.status import StatusLine
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.told import ToldLine
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.desk import Desk
    from fieldapp.ui.courier import Ended

Factory = Callable[..., Page]


@dataclass
class Stop:
    """One page on the way: which, with what, and what was typed there when we left."""

    place: str
    where: dict[str, Any] = field(default_factory=dict)
    kept: dict[str, Any] | None = None


class Frame(QWidget):
    """What is seen while the desk is open; it is the ``Window`` its pages talk to."""

    language_asked = Signal(str)
    theme_asked = Signal(str)
    text_asked = Signal(str)
    session_asked = Signal()
    cover_asked = Signal()
    lock_asked = Signal()
    again_asked = Signal()  # the desk is closed already: what lies in the home was exchanged

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        pages: Mapping[str, Factory],
        *,
        clock: Callable[[], datetime] = datetime.now,
        theme_chosen: str = "light",
        text_chosen: str = "normal",
        courier: Courier | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.tasks, self._pages, self._clock = desk, tasks, dict(pages), clock
        self.courier = courier or Courier(desk, tasks, clock=clock, parent=self)
        self._standing: Standing | None = None
        self.language = wording.language()
        self.theme_chosen, self.text_chosen = theme_chosen, text_chosen
        self.today: Callable[[], date] = desk.today
        self.page = Page("", self, parent=self)
        self._trail: list[Stop] = []
        self._rail_kept: dict[str, dict[str, Any]] = {}
        self.places = self._my_places()
        self.rail = Rail(self.places, desk.user, role_words(desk.roles), self)
        self.status = StatusLine(tasks, self)
        self.told = ToldLine(self)
        self.notices = Notice(self)
        self.notices.undo_asked.connect(self.undo)
        self._stage = QVBoxLayout()
        self._stage.setContentsMargins(0, 0, 0, 0)
        self._stage.setSpacing(0)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(self._stage, 1)
        right.addWidget(self.told)
        right.addWidget(self.status)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)
        self._connect()
        self._bind_keys()

    def _my_places(self) -> list[Place]:
        known = (
            Place("today", translate("rail", "Today"), "today"),
            Place("people", translate("rail", "People"), "people"),
            Place("activities", translate("rail", "Activities"), "activities"),
            Place("month", translate("rail", "Month"), "month"),
            Place("sending", translate("rail", "Sending"), "send"),
            Place("settings", translate("rail", "Settings"), "sliders"),
        )
        only_administrator = self.desk.roles == frozenset({"administrator"})
        return [place for place in known if place.key in self._pages and not (place.key in ("people", "activities") and only_administrator)]

    def _connect(self) -> None:
        self.rail.went.connect(self.go)
        self.told.moved.connect(self._clear_foot)
        self.rail.language_asked.connect(self.language_asked)
        self.rail.theme_asked.connect(self.theme_asked)
        self.rail.session_asked.connect(self.session_asked)
        self.rail.urgent_asked.connect(self.call_now)
        self.rail.cover_asked.connect(self.cover_asked)
        self.rail.lock_asked.connect(self.lock_asked)
        self.tasks.changed.connect(self._changed)
        self.tasks.did.connect(self._did)
        self.tasks.refused.connect(self._refused)
        self.tasks.broken.connect(self._broken)
        self.courier.moved.connect(self._tell_delivery)
        self.courier.ended.connect(self._delivered)

    def _bind_keys(self) -> None:
        def bind(keys: str, act: Callable[[], object]) -> None:
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WindowShortcut)

        for number, place in enumerate(self.places, 1):
            bind(f"Ctrl+{number}", partial(self.go, place.key))
        bind("Ctrl+K", self.find)
        bind("Ctrl+U", self.call_now)
        if self.desk.roles & frozenset(people.CASE_WORKERS) and "registration" in self._pages:
            bind("Ctrl+Shift+N", self.new_person)
        if self.desk.roles & frozenset(people.CASE_WORKERS) and "referrals" in self._pages:
            bind("Ctrl+R", self.type_answer)
        bind("Ctrl+Z", self.undo)
        bind("F6", self.next_part)
        bind("Alt+Right" if self.language == "ar" else "Alt+Left", self.back)

    def open(self, place: str, **where: Any) -> None:
        """Go to a page, one step further."""
        self._leave()
        self._trail.append(Stop(place, where))
        self._show(self._trail[-1])

    def go(self, place: str) -> None:
        """Go to a place of the rail, as it was left; the way back begins anew."""
        if len(self._trail) == 1 and self._trail[0].place == place:
            self._focus_page()
            return
        self._leave()
        if self._trail:
            self._rail_kept[self._trail[0].place] = self._trail[0].kept or {}
        self._trail = [Stop(place, {}, self._rail_kept.get(place))]
        self._show(self._trail[0])

    def back(self) -> None:
        """Return to the page before."""
        if len(self._trail) > 1:
            self._leave()
            self._trail.pop()
            self._show(self._trail[-1])

    def notice(self, text: str, undo: Callable[[], object] | None = None, *, about: str = "") -> None:
        """Say at the foot what was done; what an action can take back is offered by itself."""
        offers = self.tasks.undos.offered(undo)
        self.notices.say(text, offers=offers, above=self._foot(), about=about)

    def undo(self) -> None:
        """Ctrl+Z: take back what was done last in this session, then what was done before it."""
        self.notices.hide()
        last = self.tasks.undos.take()
        if last is None:
            return
        if last.on_worker:
            self.tasks.run(last.action, done=lambda _: self.notice(translate("frame", "Taken back.")))
        else:
            last.call()

    def show_session(self, on: bool, *, told: bool = False) -> None:
        """Show in the rail whether a session is in progress; ``told`` says at the foot what that means."""
        self.rail.show_session(on)
        if told and on:
            self.notice(
                translate("frame", "Session in progress: the screen is covered as always, and locks after an hour only. F9 ends it.")
            )
        elif told:
            self.notice(translate("frame", "The session is over: the screen locks as always."))

    def saved(self, text: str = "") -> None:
        """Tell in the status line that all is saved, and since when."""
        self.status.set_saving(text or translate("frame", "All is saved, %1").replace("%1", wording.clock(self._clock())))

    def connection(self, text: str, icon: str = "offline") -> None:
        """Tell in the status line how the connection stands."""
        self.status.set_connection(text, icon)

    def keep(self) -> dict[str, Any]:
        """Where we are and all that is being typed, as plain values."""
        focus: QWidget | None = self.focusWidget()
        while focus is not None and (not focus.objectName() or focus.objectName().startswith("qt_")):
            focus = focus.parentWidget()
        self._keep_page()
        return {
            "trail": [[stop.place, stop.where, stop.kept] for stop in self._trail],
            "rail": self._rail_kept,
            "focus": focus.objectName() if focus is not None else "",
            "cursor": cursor.read(self.focusWidget()),
            "scroll": self.page.scroll.verticalScrollBar().value(),
        }

    def restore(self, kept: dict[str, Any]) -> None:
        """Return to the same place, the same field, with the same words in it."""
        self._rail_kept = dict(kept.get("rail", {}))
        self._trail = [Stop(place, dict(where), typed) for place, where, typed in kept["trail"] if place in self._pages]
        if not self._trail:
            self.start()
            return
        page = self._show(self._trail[-1])
        self.saved()  # whoever kept this place kept what was being typed with it
        self._ask_delivery()
        if not self._put_keyboard(page, kept):  # the form is still being asked for: it is there once the worker has brought it
            self.tasks.run(lambda: None, done=lambda _: self._put_keyboard(page, kept))

    def _put_keyboard(self, page: Page, kept: dict[str, Any]) -> bool:
        """Scroll to where we were and into the same field; whether there is one of that name."""
        if page is not self.page:
            return True
        scroll, focus = kept.get("scroll", 0), kept.get("focus", "")
        QTimer.singleShot(0, page, lambda: page.scroll.verticalScrollBar().setValue(scroll))
        field = focus and (page.findChild(QWidget, focus) or self.rail.findChild(QWidget, focus))
        if field and field.focusPolicy() != Qt.FocusPolicy.NoFocus:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            cursor.put(self.focusWidget(), kept.get("cursor"))
        return bool(field) or not focus

    def start(self) -> None:
        """Open the first place this user has."""
        self.go(self.places[0].key)
        self.saved()
        self._ask_delivery()

    def _leave(self) -> None:
        if self._trail:
            self._keep_page()
            self.page.leaving()

    def _keep_page(self) -> None:
        if self._trail:
            stop = self._trail[-1]
            stop.kept = self.page.keep()
            stop.where = {key: value for key, value in stop.where.items() if key not in self.page.begins}

    def _show(self, stop: Stop) -> Page:
        old, page = self.page, self._pages[stop.place](self, **stop.where)
        self.page = page
        self._stage.removeWidget(old)
        old.hide()
        old.deleteLater()
        page.setAccessibleName(page.title.text())
        page.show_back(len(self._trail) > 1)
        self._stage.addWidget(page)
        if stop.kept is not None:
            page.restore(stop.kept)
        self.rail.light(page.place or self._trail[0].place)
        page.show()
        self._clear_foot()
        page.foot_changed.connect(self._clear_foot)
        self._focus_page()
        return page

    def _clear_foot(self) -> None:
        """Keep the notice off the pinned row, which comes and goes."""
        self.notices.place(self._foot())
        self.notices.raise_()

    def _foot(self) -> int:
        told = self.told.sizeHint().height() if self.told.isVisibleTo(self) else 0
        return look.MEASURE["status_line"] + told + self.page.foot_height()

    def _focus_page(self) -> None:
        wanted = self.page.first_focus() or _first_field(self.page)
        (wanted or self.rail).setFocus(Qt.FocusReason.OtherFocusReason)

    def find(self) -> None:  # type: ignore[override]  # a static helper of Qt, of no use here
        """Ctrl+K: to the search, on this page or on the list of people; the way back leads here again."""
        if self.page.search() is None and any(place.key == "people" for place in self.places):
            self.open("people")
        if (field := self.page.search()) is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def call_now(self) -> None:
        """Ctrl+U: whom to call now, over whatever is shown; Esc returns to it."""
        from fieldapp.ui.urgent import UrgentSheet

        if not self.findChildren(UrgentSheet):
            UrgentSheet(self, self).begin()

    def new_person(self) -> None:
        """Ctrl+Shift+N: to the form of a new person, from anywhere."""
        if self._trail and self._trail[-1].place != "registration":
            self.open("registration")

    def type_answer(self) -> None:
        """Ctrl+R: to where the answer of a partner is typed back by its code, from anywhere."""
        if self._trail and self._trail[-1].place != "referrals":
            self.open("referrals")
        elif (field := self.page.search()) is not None and self.page.form() is None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_part(self) -> None:
        """F6: rail, page, open form, and round again."""
        form, now = self.page.form(), self.focusWidget()
        parts = [self.rail, self.page.first_focus() or _first_field(self.page), form]
        in_form = form is not None and now is not None and (form is now or form.isAncestorOf(now))
        at = 2 if in_form else 0 if now is None or self.rail.isAncestorOf(now) else 1
        order = [parts[(at + step) % 3] for step in (1, 2, 3)]
        part = next(part for part in order if part is not None)
        (part if part is self.rail else _first_inside(part) or part).setFocus(Qt.FocusReason.TabFocusReason)

    def _changed(self, kinds: frozenset[str]) -> None:
        if kinds - {"drafts"}:
            self.notices.forget()
            self.saved()
        if kinds & {"outbox", "months"}:
            self._ask_delivery()
        self.page.refresh(kinds)

    def _did(self, undo: Callable[[], object] | None, kinds: frozenset[str]) -> None:
        """Remember how it is taken back; where the page says nothing of it, the room does."""
        if self.tasks.undos.did(undo, kinds):
            QTimer.singleShot(0, self, self._offer)

    def _offer(self) -> None:
        if self.tasks.undos.fresh:
            self.notice(translate("frame", "Saved."))

    def _ask_delivery(self) -> None:
        self.tasks.run(standing.read, self.desk, done=self._stands, failed=lambda _: None)

    def _stands(self, found: Standing) -> None:
        self._standing = found
        self._tell_delivery()

    def _tell_delivery(self) -> None:
        if self._standing is not None:
            self.connection(*status_words(self._standing, self.courier.run, self.today()))

    def _delivered(self, ended: Ended) -> None:
        """What came by itself shows on the page, and leaves alone what was saved last and can still be undone; that the mission answered no
        longer stands where it does not.
        """
        if ended.trouble is not None:
            self.notices.unsay("delivery")
        self._ask_delivery()
        if ended.changed:
            self.page.refresh(ended.changed)

    def _refused(self, error: Refused) -> None:
        self.notice(error.sentence(self.language))

    def _broken(self) -> None:
        self.notice(translate("frame", "Something went wrong here. What you saved is safe; please try again, or lock and open once more."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look.MEASURE["narrow_below"]
        self.rail.set_narrow(narrow)
        gutter = look.MEASURE["gutter_narrow" if narrow else "gutter"] + look.MEASURE["bleed"]
        free = max(0, self.width() - self.rail.width() - 2 * gutter - look.MEASURE["content"]) // 2
        self.status.set_gutter(gutter + free, gutter + free)
        self.told.set_gutter(gutter + free, gutter + free)
        self.notices.place()


def _first_field(page: Page) -> QWidget | None:
    """The first thing inside the page's body that takes the keyboard."""
    return _first_inside(page.scroll.widget())


def _first_inside(part: QWidget) -> QWidget | None:
    for widget in (part, *part.findChildren(QWidget)):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            return widget
    return None
