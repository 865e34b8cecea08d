"""Aujourd'hui: who waits and the appointments on the day's thread; at the end, more quietly, what is late and what is to finish.

The office has a day of its own, which names nobody. Only minutes pass by themselves: what changed is loaded when it changes.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QWidget

from fieldapp.actions import drafts, filling, people, today, visits
from fieldapp.actions.filling import Filling
from fieldapp.actions.today import TodayView
from fieldapp.ui import wording
from fieldapp.ui.forms.drafts_pane import DraftsPane
from fieldapp.ui.forms.entry_sheet import EntrySheet
from fieldapp.ui.forms.pin import pin
from fieldapp.ui.kit import Button, SearchDoor, SectionTitle, Words, clear, column
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.kit.day_rows import DayRow
from fieldapp.ui.page import Page, Window
from fieldapp.ui.referrals.transfer_inbox import TransferNews
from fieldapp.ui.today.lists import Appointments, Late, Office, Waiting, office_lines
from fieldapp.ui.today.reception_form import sheet
from fieldapp.ui.today.reception_who import WhoPane
from fieldapp.ui.today.words import closed_words, hours_words
from fieldapp.ui.wording import translate

SIDE, SIDE_NARROW, GAP, GAP_NARROW = 348, 300, 56, 28
SEARCH, SEARCH_NARROW, OFFICE = 300, 220, 640
KINDS = frozenset({"today", "people", "story", "organisations"})
OFFICE_KINDS = frozenset({"months", "outbox", "copies", "papers", "recovery", "today"})


class TodayPage(Page):
    """The first page. Ctrl+N notes an arrival; the one filled button is the first person waiting. ``draft`` is an arrival to finish."""

    place = "today"

    def __init__(self, window: Window, draft: str = "") -> None:
        super().__init__(translate("rail", "Today"), window, beside=wording.day(window.today(), "weekday"))
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        vault = window.desk.store.vault
        self._works, self._office = vault.may(*people.CASE_WORKERS), vault.may("coordinator", "administrator")
        self._view: TodayView | None = None
        self.open_form: EntrySheet | WhoPane | None = None
        self._about = 0  # the visit somebody is being named for
        self._across = QHBoxLayout()
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self.body.addSpacing(8)
        self.body.addLayout(self._across, 1)
        self.body.addSpacing(12)
        self._main, self._side = QWidget(), QWidget()
        self.office = Office(window)
        self.drafts = DraftsPane(window, opens=self._take_up)
        if self._works:
            self._build_work()
        else:
            self.office.setMaximumWidth(OFFICE)
            column(self.office, self.drafts, None, spacing=18, parent=self._main)
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._tick)
        self._across.addWidget(self._main, 1)
        self._gap = QSpacerItem(0, 0)
        self._across.addItem(self._gap)
        self._across.addWidget(self._side)
        self._side.setVisible(self._works)
        self.narrowed(self.is_narrow)
        self.refresh(KINDS | OFFICE_KINDS | {"drafts"})
        self._draft = draft
        QTimer.singleShot(0, self, self._resume)

    def _build_work(self) -> None:
        self.door = SearchDoor(translate("Person", "Find a person…"), "Ctrl+K", lambda: self._window.open("people"))
        self.add_title_end(self.door)
        self.closed = Words("", tone="ink2", wrap=True)
        self.closed.hide()
        self.note = Button(
            translate("Today", "Note an arrival"), "plain", icon="plus", shortcut="Ctrl+N", pressed=lambda: self.open_reception()
        )
        self.note.setObjectName("note_arrival")
        self.waiting = Waiting(self._window, self.ask_who)
        self.appointments = Appointments(self._window)
        self.everybody = Chip(translate("Today", "Everybody’s"))
        self.everybody.setObjectName("everybody")
        if not self._desk.store.vault.may(*today.COUNSELLORS):
            self.everybody.hide()  # shown before it stands in the page it would be a window of its own
        self.everybody.toggled.connect(lambda: self.refresh(KINDS))
        self.calendar = Button(translate("Today", "Calendar"), "plain", icon="calendar", pressed=lambda: self._window.open("calendar"))
        self.calendar.setObjectName("open_calendar")
        self._in_wait = SectionTitle(translate("Today", "Waiting"), end=self.note)
        self._booked = SectionTitle(translate("Today", "Appointments"))
        self._booked.add_end(self.everybody)
        self._booked.add_end(self.calendar)
        self._form_place = column(spacing=0)
        column(
            self.closed, self._in_wait, self._form_place, self.waiting, 18, self._booked, self.appointments, None,
            spacing=4, parent=self._main,
        )  # fmt: skip
        self.late, self.transfers = Late(self._window), TransferNews(self._window)
        column(self.transfers, self.late, self.drafts, *([self.office] if self._office else []), None, spacing=18, parent=self._side)

    def narrowed(self, narrow: bool) -> None:
        if hasattr(self, "_gap") and self._works:
            self.door.setFixedWidth(SEARCH_NARROW if narrow else SEARCH)
            self._gap.changeSize(GAP_NARROW if narrow else GAP, 0)
            self._side.setFixedWidth(SIDE_NARROW if narrow else SIDE)

    def refresh(self, kinds: frozenset[str]) -> None:
        if self._works and kinds & KINDS:
            self._tasks.run(today.view, self._desk, everybody=self.everybody.isChecked(), done=self._show)
        if self._works and kinds & {"today", "transfers"}:
            self.transfers.refresh()
        if kinds & {"drafts", "people"}:
            self._tasks.run(drafts.list, self._desk, done=self.drafts.show_drafts)
        if self._office and kinds & OFFICE_KINDS:
            self._tasks.run(office_lines, self._desk, done=self.office.show_lines, failed=lambda _: None, later=True)

    def _show(self, view: TodayView) -> None:
        focused = self.focusWidget()
        lost = focused is not None and isinstance(focused.parentWidget(), DayRow)
        self._view = view
        self._in_wait.set_count(self.waiting.show_visits(view.visits, self._desk.now()) or None)
        self.waiting.lead(not isinstance(self.open_form, EntrySheet))
        self._booked.set_count(self.appointments.show_rows(view, self._desk.now(), urgent=self.waiting.count > 0) or None)
        self.late.show_rows(view)
        self.closed.setText(closed_words(view.day))
        self.closed.setVisible(bool(self.closed.text()))
        self.beside.setText(wording.joined([wording.day(view.day.day, "weekday"), hours_words(view.day)]))
        if lost and self.open_form is None:
            (self.first_focus() or self).setFocus()
        self._wait_for_the_minute()

    def _wait_for_the_minute(self) -> None:
        if self.isVisible():
            self._minute.start((60 - self._desk.now().second) * 1000)

    def _tick(self) -> None:
        """A minute went by: waiting grows, the line moves; on a new day all is loaded anew."""
        if self._view is not None and self._view.day.day != self._window.today():
            self.refresh(KINDS | OFFICE_KINDS)
        elif self._view is not None:
            self.waiting.pass_time(self._desk.now())
            self.appointments.pass_time(self._desk.now())
        self._wait_for_the_minute()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._works:
            self._tick()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def _take_up(self, place: str, **where: Any) -> None:
        """A draft of this page is taken up here, any other on its own."""
        if place != self.place:
            self._window.open(place, **where)
            return
        form = self.open_form
        if isinstance(form, EntrySheet) and form.draft is not None and form.draft.uid != where["draft"]:
            form.leave()
        self.open_reception(draft=str(where["draft"]))

    def _resume(self) -> None:
        """Take up the draft this page was opened for, unless it is a return to the page as it was left."""
        if self._draft and self._works:
            self.open_reception(draft=self._draft)

    def open_reception(self, typed: dict[str, Any] | None = None, draft: str = "") -> None:
        """The form of an arrival, above who waits; with ``typed`` as a return to this page finds it, else as the draft was kept."""
        if isinstance(self.open_form, EntrySheet):
            self.open_form.view.first_field().setFocus()
            return

        def build(found: Filling) -> None:
            made = sheet(self._window, found, self._noted, self.close_form, draft)
            self._hang(made)
            if typed:
                made.restore(typed)
            made.view.first_field().setFocus()

        self._tasks.run(filling.around, self._desk, done=build)

    def ask_who(self, visit: int) -> None:
        """Search on the spot who somebody waiting is."""
        pane = WhoPane(self._window, translate("Today", "Who is it?"))
        pane.left.connect(self.close_form)
        pane.chosen.connect(lambda person: self._tasks.run(visits.name, self._desk, visit, person, done=lambda _: self.close_form()))
        self._about = visit
        self._hang(pane)
        pane.field.setFocus()

    def _hang(self, form: EntrySheet | WhoPane) -> None:
        clear(self._form_place)
        self.open_form = form
        self.waiting.lead(not isinstance(form, EntrySheet))
        self._form_place.addWidget(form)
        form.show()
        QTimer.singleShot(0, form, self._fit_form)

    def _fit_form(self) -> None:
        """The form's top under the title, its buttons in view."""
        form = self.open_form
        if isinstance(form, EntrySheet):
            pin(self, form)
        if form is not None:
            self.scroll.verticalScrollBar().setValue(max(0, form.mapTo(self.scroll.widget(), QPoint(0, 0)).y() - 46))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if getattr(self, "open_form", None) is not None:
            self._fit_form()

    def close_form(self) -> None:
        """Take the open form away; the keyboard goes to the first button of the day."""
        clear(self._form_place)
        self.open_form = None
        self.waiting.lead(leads=True)
        self.set_actions()
        (self.first_focus() or self).setFocus()

    def _noted(self, _visit: int) -> None:
        self.close_form()
        self._window.notice(translate("Today", "Arrival noted."))

    def keep(self) -> dict[str, Any]:
        if isinstance(self.open_form, EntrySheet):
            return {"form": "reception", **self.open_form.keep()}
        if isinstance(self.open_form, WhoPane):
            return {"form": "who", "visit": self._about, "typed": self.open_form.field.text()}
        return {}

    def restore(self, kept: dict[str, Any]) -> None:
        self._draft = ""
        if not self._works:
            return
        if kept.get("form") == "reception":
            self.open_reception(kept.get("typed") or {}, str(kept.get("draft", "")))
        elif kept.get("form") == "who":
            self.ask_who(int(kept["visit"]))
            if isinstance(self.open_form, WhoPane):
                self.open_form.field.setText(str(kept.get("typed", "")))

    def leaving(self) -> None:
        if isinstance(self.open_form, EntrySheet) and self.open_form.draft is not None:
            self.open_form.draft.flush()

    def form(self) -> QWidget | None:
        return self.open_form

    def first_focus(self) -> QWidget | None:
        if not self._works:
            return self.office.first()
        if isinstance(self.open_form, EntrySheet):
            return self.open_form.view.first_field()
        if isinstance(self.open_form, WhoPane):
            return self.open_form.field
        return self.waiting.first() or self.appointments.next() or self.note
