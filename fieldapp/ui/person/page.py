"""Personne: at a glance, the story on its thread, and what to do; a form opens inside the story at its place."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from fieldapp.actions import access, drafts, entries, erasure, filling, looks, people, people_rows, steps, to_do
from fieldapp.domain.errors import Refused
from fieldapp.ui import look, wording
from fieldapp.ui.forms import answer_words
from fieldapp.ui.forms.drafts_pane import DraftsPane
from fieldapp.ui.forms.entry_sheet import EntrySheet
from fieldapp.ui.kit import Button, SearchDoor, SectionTitle, Words, clear, column, margins, row
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.page import Page, Window
from fieldapp.ui.people.access_pane import AccessPane, ReasonChips
from fieldapp.ui.people.words import age_words
from fieldapp.ui.person import panes as person_panes
from fieldapp.ui.person.erase_form import EraseForm
from fieldapp.ui.person.facts_pane import FactsPane
from fieldapp.ui.person.form_picker import FormPicker
from fieldapp.ui.person.forms import PersonForms
from fieldapp.ui.person.looked_pane import LookedPane
from fieldapp.ui.person.quick_forms import KEYS, QuickForms
from fieldapp.ui.person.story import Event, Story
from fieldapp.ui.person.story_filter import StoryFilter
from fieldapp.ui.person.story_words import event_of
from fieldapp.ui.person.to_do_pane import ToDoPane
from fieldapp.ui.person.vigilance import Vigilance
from fieldapp.ui.wording import label, translate

TO_DO, TO_DO_NARROW = 252, 244
GAP, GAP_NARROW = 28, 12
SEARCH, SEARCH_NARROW = 300, 220
ABOVE_FORM = 180  # the title, the agreements and the head of the story


class PersonPage(Page):
    """One person. Ctrl+N opens a new session, Ctrl+E any form; Esc in a form closes it and keeps the draft.

    ``entry`` is opened in the story at once, ``form`` above it.
    """

    place = "people"
    begins = frozenset({"form", "draft"})
    _low = False
    _lines = False
    _name = ""
    _code = ""

    def __init__(self, window: Window, person: int, draft: str = "", entry: int = 0, form: str = "") -> None:
        super().__init__("", window)
        self._window, self._desk, self._tasks, self._person = window, window.desk, window.tasks, person
        vault = window.desk.store.vault
        self._may_write = vault.may(*people.CASE_WORKERS)
        self._wanted = entry
        self.vigilance = Vigilance(self._desk.programme)
        self.facts = FactsPane(self._desk.programme)
        self.story = Story(partial(ReasonChips, self._desk.programme))
        self.access = AccessPane(window, person)
        self.looked = LookedPane(window, person)
        self.erase = Button(translate("Erase", "Erase this file…"), "plain", icon="cross", pressed=self._open_erasing)
        self.erase.setObjectName("erase")
        self.erase.hide()
        self.erasing: EraseForm | None = None
        self.forms = PersonForms(window, person, self.story, self)
        self.new_session = Button(
            translate("Person", "New session"), "filled", icon="plus", shortcut="Ctrl+N", pressed=lambda: self.forms.open("session")
        )
        self.new_session.setObjectName("new_session")
        self.door = SearchDoor(translate("Person", "Find a person…"), "Ctrl+K", lambda: window.open("people"))
        self.add_title_end(self.door)
        self._build()
        self._reshaped = QTimer(self, singleShot=True, interval=0)  # an answer may bring further questions
        self._reshaped.timeout.connect(self._pin_again)
        self.forms.opened.connect(self._make_room)
        self.forms.opened.connect(self._watch_form)
        self.forms.closed.connect(self._make_room)
        self.forms.closed.connect(self._to_verb)
        self.story.note_asked.connect(self._read_note)
        self.story.reason_given.connect(self._give_reason)
        self.story.correct_asked.connect(self.forms.correct)
        self.story.cancel_asked.connect(self.forms.cancel)
        self.refresh(frozenset({"people", "story", "today", "drafts", "access", "organisations", "attachments"}))
        self._tasks.run(looks.opened, self._desk, person, failed=lambda _: None)  # a full disk must not hide the page
        if draft:
            self.forms.open_draft(draft)
        elif form:
            self.forms.open(form)

    def _build(self) -> None:
        self.state = Words("", tone="ink2", wrap=True)
        self.state.hide()
        self.drafts = DraftsPane(self._window, person=self._person)
        self.to_do_lines = ToDoPane(self._window)
        self.to_do_lines.wanted.connect(self._do)
        self.quick = QuickForms(self._window)
        self.quick.wanted.connect(self.forms.open)
        self.quick.all_wanted.connect(self.forms.pick)
        QShortcut(QKeySequence(KEYS), self, self._pick, context=Qt.ShortcutContext.WindowShortcut)
        self.to_do = QWidget()
        title = SectionTitle(translate("Person", "To do"))
        column(title, self.to_do_lines, self.drafts, self.quick, None, spacing=6, parent=self.to_do)
        self.panes = person_panes.made(self._window, self._person)
        self._history = QWidget()
        self.filter = StoryFilter(self.story)
        bleed = look.MEASURE["bleed"]
        head = row(SectionTitle(translate("Person", "Story")), None, self.filter)
        head.setContentsMargins(bleed, 0, bleed, 0)
        margins(column(head, self.story, spacing=0, parent=self._history), 0, 0, 0, 0)
        self._side = QWidget()
        self._side_column = column(spacing=18, parent=self._side)
        self._across = QHBoxLayout()
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        head = row(self.vigilance, self.new_session, spacing=20)
        head.setStretch(0, 1)
        head.setAlignment(self.new_session, Qt.AlignmentFlag.AlignTop)
        self.body.addSpacing(4)
        self.body.addLayout(head)
        self.body.addWidget(self.state)
        self._erase_place = column(spacing=0)
        self.body.addLayout(self._erase_place)
        self.body.addLayout(self._across, 1)
        self._arrange()

    def _arrange(self) -> None:
        """Facts, story, to do; when narrow the story comes first and the rest stands in one column beside it."""
        self.door.setFixedWidth(SEARCH_NARROW if self.is_narrow else SEARCH)
        for part in (self.facts, self.to_do, *self.panes, self.access, self.looked, self.erase, self._history, self._side):
            part.setParent(self)
        clear(self._across)
        clear(self._side_column)
        if self.is_narrow:
            self._side.setFixedWidth(TO_DO_NARROW + GAP_NARROW)
            margins(self._side_column, GAP_NARROW, 0, 0, 0)
            for part in (self.to_do, *self.panes, self.access, self.facts, self.looked, self.erase):
                self._side_column.addWidget(part)
            self._side_column.addStretch(1)
            self._across.addLayout(Bleed(self._history, end=False), 1)
        else:
            self._side.setFixedWidth(TO_DO + GAP)
            margins(self._side_column, GAP, 0, 0, 0)
            for part in (self.to_do, *self.panes, self.access, self.looked, self.erase):
                self._side_column.addWidget(part)
            self._side_column.addStretch(1)
            self._across.addWidget(self.facts, 0, Qt.AlignmentFlag.AlignTop)
            self._across.addSpacing(40)
            self._across.addLayout(Bleed(self._history, end=False), 1)
        self._across.addWidget(self._side)
        self._make_room()

    def _make_room(self) -> None:
        """An open form takes the place of *to do*; when narrow of the facts too."""
        writing = self.forms.sheet is not None
        if writing:
            self._close_erasing()
            self.setFocus()  # what is hidden now must not hand the keyboard to Vigilance on the way to the form
        self.to_do.setVisible(not writing and (self._may_write or self._lines))
        self.quick.setVisible(self._may_write)
        self._side.setVisible(not writing)
        self.facts.setVisible(not (writing and self.is_narrow))
        self.new_session.setVisible(not writing and self._may_write)
        self._pin()
        if writing:
            QTimer.singleShot(0, self, self._show_form)

    def _pin(self) -> None:
        """When the form is longer than the window its buttons stand at the foot of the page, so that they are always in view."""
        self._low = self.forms.sheet is not None and self._too_long(self.forms.sheet)
        parts = self.forms.sheet.pin(self._low) if self.forms.sheet is not None else []
        self.set_actions(*([*parts, None] if parts else []))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._name:
            self._fit_name()
        if hasattr(self, "_across"):
            self._pin_again()

    def _watch_form(self) -> None:
        if isinstance(self.forms.sheet, EntrySheet):
            self.forms.sheet.view.changed.connect(self._reshaped.start)

    def _pin_again(self) -> None:
        if self.forms.sheet is not None and self._low != self._too_long(self.forms.sheet):
            self._pin()

    def _too_long(self, sheet: EntrySheet | FormPicker) -> bool:
        return sheet.whole_height() > self.height() - ABOVE_FORM

    def _show_form(self) -> None:
        """Bring the form's top under the title and the keyboard into its first field."""
        sheet = self.forms.sheet
        if sheet is not None:
            first = sheet.first_field()
            if not sheet.isAncestorOf(self.focusWidget() or self):
                first.setFocus(Qt.FocusReason.TabFocusReason)
            QTimer.singleShot(0, self, self._raise_form)  # when all is laid out

    def _raise_form(self) -> None:
        sheet = self.forms.sheet
        if sheet is not None:
            top = sheet.mapTo(self.scroll.widget(), sheet.rect().topLeft()).y()
            self.scroll.verticalScrollBar().setValue(max(0, top - 8))

    def _to_verb(self) -> None:
        """The keyboard comes to the page's verb, and the page shows it: a long form may have ended far below."""
        self.new_session.setFocus()
        QTimer.singleShot(0, self, lambda: self.scroll.ensureWidgetVisible(self.new_session))  # when the form's room is free again

    def narrowed(self, narrow: bool) -> None:
        if hasattr(self, "_across"):
            self._arrange()

    def keep(self) -> dict[str, Any]:
        return {"form": self.forms.keep(), "filter": self.filter.value()}

    def restore(self, kept: dict[str, Any]) -> None:
        self.filter.set_value(str(kept.get("filter", "")))
        if kept.get("form"):
            self.forms.restore(kept["form"])

    def leaving(self) -> None:
        self.forms.leave()

    def first_focus(self) -> QWidget | None:
        if self.forms.sheet is not None:
            return self.forms.sheet.first_field()
        return self.new_session if self._may_write else self.door

    def form(self) -> QWidget | None:
        return self.forms.sheet

    def refresh(self, kinds: frozenset[str]) -> None:
        if self.erasing is not None and self.erasing.under_way:
            return  # the file is gone, and this page goes at once
        if kinds & {"people", "story"}:
            self._tasks.run(people.page, self._desk, self._person, done=lambda page: self._load(page, kinds), failed=self._gone)
        else:
            self._load(None, kinds)

    def _gone(self, error: Refused) -> None:
        """The file was taken back or erased meanwhile: there is nothing to show any more."""
        if error.key == "person_unknown":
            self._window.back()
        else:
            self._window.notice(error.sentence(wording.language()))

    def _load(self, page: people_rows.PersonPage | None, kinds: frozenset[str]) -> None:
        """Show the person, then ask for all that stands around."""
        if page is not None:
            self._show_person(page)
            self._tasks.run(people.story, self._desk, self._person, done=self._show_story)
        if kinds & {"people", "story", "today"}:
            self._tasks.run(to_do.of_person, self._desk, self._person, done=self._show_lines)
        if kinds & {"people", "story", "organisations"} and self._may_write:
            self._tasks.run(filling.around, self._desk, self._person, done=self._show_filling)
        for pane in self.panes:
            if hasattr(pane, "refresh"):
                pane.refresh(kinds)
        if kinds & {"people", "story", "access"}:
            self.access.refresh()
            self.looked.refresh()
        if "drafts" in kinds:
            self._tasks.run(drafts.list, self._desk, done=self.drafts.show_drafts)

    def _show_person(self, page: people_rows.PersonPage) -> None:
        if page.id != self._person:  # this file was merged into another: its page is that one's
            QTimer.singleShot(0, self, partial(self._go_to, page.id, self._wanted))
            return
        place = self._desk.programme.sites.get(page.site)
        facts = [wording.isolate(page.code), age_words(page.age), label(place.place) if place else page.site]
        self._name = page.name or page.initials
        self._code = page.code
        self.erase.setVisible(erasure.may(self._desk, page.referent))
        self.set_title("", wording.joined(facts))
        self._fit_name()
        self.vigilance.show_person(page)
        self.facts.show_person(page)
        self.forms.show_person(page)
        self.new_session.setEnabled(page.may_record)
        self.quick.show_person(page)
        self.state.setText(self._state(page))
        self.state.setVisible(bool(self.state.text()))

    def _go_to(self, person: int, entry: int) -> None:
        self._window.back()
        self._window.open("person", person=person, entry=entry)

    def _show_filling(self, found: filling.Filling) -> None:
        self.forms.show_filling(found)
        self.quick.show_filling(found)

    def _show_lines(self, lines: list[to_do.Line]) -> None:
        """What is to be done; who only reads sees the column when there is something for them."""
        held = self.to_do_lines.isAncestorOf(QApplication.focusWidget() or self)
        self._lines = bool(lines)
        self.to_do_lines.show_lines(lines)
        self.to_do.setVisible(self.forms.sheet is None and (self._may_write or self._lines))
        if held:  # the keyboard does not get lost with a line that is done
            after = self.to_do_lines.first() or self.new_session
            QTimer.singleShot(0, after, lambda: after.setFocus(Qt.FocusReason.TabFocusReason))  # when it is shown

    def _pick(self) -> None:
        if self._may_write and self.forms.sheet is None:
            self.forms.pick()

    def _do(self, line: to_do.Line) -> None:
        """What a line of *À faire* stands for."""
        match line.kind:
            case "due":
                self.forms.open(line.form)
            case "sign_off":
                said = translate("Person", "Closing signed off.")
                self._tasks.run(people.sign_off, self._desk, self._person, done=lambda _: self._window.notice(said))

    def _fit_name(self) -> None:
        """A long name ends in three dots rather than push the search out of the window."""
        facts = QFontMetrics(self.beside.font()).horizontalAdvance(self.beside.text())
        sides = 2 * (look.MEASURE["gutter_narrow" if self.is_narrow else "gutter"] + look.MEASURE["bleed"])
        room = min(self.width(), look.MEASURE["content"]) - sides - facts - self.door.width() - 4 * 16
        metrics = QFontMetrics(self.title.font())
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, max(120, room))
        self.set_title(wording.isolate(name), self.beside.text())
        self.title.setAccessibleName(self._name)

    def _state(self, page: people_rows.PersonPage) -> str:
        if page.closed_on is not None:
            return translate("Person", "File closed on %1.").replace("%1", wording.day(page.closed_on, "day"))
        if self._may_write and not page.may_record:
            return translate("Person", "No agreement to keep a file: nothing new can be recorded. Change agreements mends it.")
        return ""

    def _show_story(self, items: list[people_rows.StoryItem]) -> None:
        today = self._window.today()
        self.story.show_events(
            [event_of(self._desk.programme, item, today, may_write=self._may_write) for item in items],
            all_of_them=bool(self._wanted),
        )
        wanted = next((item for item in items if item.id == self._wanted and item.has_note), None)
        self._wanted = 0
        if wanted is not None:
            self._open_note(wanted)

    def _open_erasing(self) -> None:
        """Ask, above the story, whether this file is to go for good."""
        if self.erasing is None:
            self.erasing = EraseForm(self._window, self._person, self._code)
            self.erasing.leave.clicked.connect(self._leave_erasing)
            self._erase_place.addWidget(self.erasing)
            self.erasing.show()
            self.scroll.verticalScrollBar().setValue(0)
        self.erasing.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_erasing(self) -> None:
        self._close_erasing()
        self.erase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_erasing(self) -> None:
        clear(self._erase_place)
        self.erasing = None

    def _open_note(self, item: people_rows.StoryItem) -> None:
        """Open an event in the story and read its note, if it may be read."""
        row = self.story.row_of((item.kind, item.id))
        if row is None:
            return
        row.click()
        if item.reading == "yes":
            self._read_note(row.event_shown)
        QTimer.singleShot(0, row, lambda: self._bring(row))

    def _bring(self, row: QWidget) -> None:
        """Give a row the keyboard, in view."""
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.scroll.ensureWidgetVisible(row)

    def _read_note(self, event: Event) -> None:
        story, programme = self.story, self._desk.programme

        def show(answers: dict[str, object]) -> None:
            told = answer_words.lines(programme, programme.forms.get(event.form), answers)
            lines = [translate("Story", "%1: %2").replace("%1", asked).replace("%2", answered) for asked, answered in told]
            story.show_note(event, "\n".join(lines) or translate("Story", "Nothing more is written here."))

        if event.sealed:
            self._tasks.run(steps.answers, self._desk, event.key[1], done=show)
        else:
            self._tasks.run(entries.read_note, self._desk, event.key[1], done=lambda text: story.show_note(event, text))

    def _give_reason(self, event: Event, reason: str) -> None:
        """The reason opens the case for today; the note that was asked for is shown at once."""
        self._wanted = event.key[1]
        self._tasks.run(access.give_reason, self._desk, self._person, reason)
