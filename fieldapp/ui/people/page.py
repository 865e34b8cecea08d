"""Personnes: the search across the page, chips with counts, forms to finish, and the list of people."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QWidget

from fieldapp.actions import drafts, finding, notes, people
from fieldapp.actions.people_rows import Found
from fieldapp.ui import wording
from fieldapp.ui.forms.drafts_pane import DraftsPane
from fieldapp.ui.kit import Button, FlowLayout, SearchField, Words, column, row
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.page import Page, Window
from fieldapp.ui.people.filters import PeopleFilters
from fieldapp.ui.people.list import ColumnHeads, PeopleModel, PeopleView
from fieldapp.ui.people.notes_pane import NotesPane
from fieldapp.ui.people.requests_pane import RequestsPane
from fieldapp.ui.wording import translate

TYPING_PAUSE = 60  # milliseconds between the last key and the search
CALM = 500  # milliseconds after the list stands, before the search is made ready


class PeoplePage(Page):
    """The list of people. Typing stays in the search field; ↑ ↓ move the row, Enter opens it."""

    place = "people"

    def __init__(self, window: Window, text: str = "", chip: str = "") -> None:
        super().__init__(translate("People", "People"), window)
        self._desk, self._tasks, self._window = window.desk, window.tasks, window
        self._asked = 0
        self._at_once = False
        self.ready = False
        self._calm = QTimer(self, singleShot=True)
        self._calm.timeout.connect(self._make_ready)
        self._wanted: int | None = None
        may_write = bool(window.desk.roles & frozenset(people.CASE_WORKERS))
        self.add_title_end(Button(translate("People", "Import a register"), "plain", icon="import", pressed=lambda: window.open("import")))
        if may_write:
            self.add_title_end(self._new_person("filled"))
        self.field = SearchField(translate("People", "Name, file number, card, phone or year of birth"))
        self.field.setAccessibleName(translate("People", "Find a person"))
        self.model = PeopleModel(self._fetch, self._desk.programme, self._desk.today, self)
        self.list = PeopleView(self.model)
        self.found = Words("", "small", "ink3")
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._pause.timeout.connect(self._look)
        self._build(chip or "all", may_write)
        self.field.setText(text)
        self.field.textChanged.connect(lambda: self._pause.start())
        self.field.move.connect(self._step)
        self.field.chosen.connect(self._open_current)
        self.list.clicked.connect(lambda index: self._open(index.row()))
        self.refresh(frozenset({"people", "drafts", "access"}))

    def _new_person(self, kind: str) -> Button:
        words = translate("People", "New person")
        return Button(words, kind, icon="plus", hint="Ctrl+Shift+N", pressed=lambda: self._window.open("registration"))

    def _build(self, chip: str, may_write: bool) -> None:
        chips = FlowLayout()
        self._group = QButtonGroup(self)
        self.chips: dict[str, Chip] = {}
        for key, words in (
            ("mine", translate("People", "My files")),
            ("all", translate("People", "Everyone")),
            ("open", translate("People", "Open")),
            ("closed", translate("People", "Closed")),
        ):
            self.chips[key] = Chip(words, value=key)
            self.chips[key].setObjectName(f"chip_{key}")
            self._group.addButton(self.chips[key])
            chips.add(self.chips[key])
        self.chips[chip].setChecked(True)
        self._group.buttonToggled.connect(lambda button, on: self._look() if on else None)
        self.narrow = Chip(translate("People", "Filters"))
        self.narrow.setObjectName("filters")
        chips.add(self.narrow)
        self.filters = PeopleFilters(self._window)
        self.filters.hide()
        self.narrow.toggled.connect(self._show_filters)
        self.filters.changed.connect(self._narrowed)
        self.discreet = Chip(translate("People", "Discreet list"))
        self.discreet.setObjectName("discreet")
        self.discreet.setChecked(True)
        self.discreet.toggled.connect(self._set_discreet)
        holder = QWidget()
        holder.setLayout(chips)
        self.drafts = DraftsPane(self._window)
        self._reads_notes = self._desk.store.vault.can_read_clinical
        self.requests = RequestsPane(self._window, brief=True)
        self.notes = NotesPane(self._window, self.field.setFocus)
        self._notes_place = Bleed(self.notes)
        self.body.addWidget(self.requests)
        self.body.addSpacing(10)
        self.body.addWidget(self.field)
        line = row(holder, self.discreet, spacing=12)
        line.setStretch(0, 1)
        line.setAlignment(self.discreet, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.drafts)
        self._table = QWidget()
        table = column(ColumnHeads(self.list), self.list, spacing=0, parent=self._table)
        table.setStretch(1, 1)
        self.empty = QWidget()
        self._nobody = Words("", tone="ink2", wrap=True)
        column(8, self._nobody, *([row(self._new_person("plain"), None)] if may_write else []), None, spacing=8, parent=self.empty)
        self.empty.hide()
        self.body.addWidget(self.empty, 1)
        self._table_place = Bleed(self._table)
        self.body.addLayout(self._table_place, 1)
        self.body.addWidget(self.found)
        self.body.addLayout(self._notes_place)
        self.body.addSpacing(8)

    def keep(self) -> dict[str, Any]:
        chosen = next(key for key, chip in self.chips.items() if chip.isChecked())
        person = self.model.person(self.list.currentIndex().row()) if self.list.currentIndex().isValid() else None
        filters = self.filters.chosen()
        return {"text": self.field.text(), "chip": chosen, "discreet": self.discreet.isChecked(), "person": person, "filters": filters}

    def restore(self, kept: dict[str, Any]) -> None:
        self._wanted = kept.get("person")
        self.discreet.setChecked(bool(kept.get("discreet", True)))
        chip = self.chips.get(str(kept.get("chip")), self.chips["all"])
        self.field.setText(str(kept.get("text", "")))
        chip.setChecked(True)
        filters = kept.get("filters") or {}
        self.filters.choose(filters)
        self.narrow.setChecked(bool(filters))

    def refresh(self, kinds: frozenset[str]) -> None:
        if "people" in kinds:
            self._look()
            self._tasks.run(people.counts, self._desk, done=self._show_counts)
            self._tasks.run(people.referents, self._desk, done=self.filters.show_referents)
        if self._reads_notes and kinds & {"people", "access"}:
            self.requests.refresh()
        if kinds & {"drafts", "people"}:
            self._tasks.run(drafts.list, self._desk, done=self.drafts.show_drafts)

    def first_focus(self) -> QWidget:
        return self.field

    def search(self) -> QWidget:
        return self.field

    def _look(self) -> None:
        """Search for what is typed now; answers to earlier searches are passed over."""
        self._pause.stop()
        self._asked += 1
        asked = self._asked
        chip = next((key for key, one in self.chips.items() if one.isChecked()), "all")

        def take(found: list[Found]) -> None:
            if asked == self._asked:
                self._show_found(found)

        self._tasks.run(people.ids, self._desk, text=self.field.text(), chip=chip, filters=self.filters.chosen(), done=take)
        if self._reads_notes:
            self.notes.search(self.field.text())

    def _fetch(self, ids: list[int], done: Any) -> None:
        self._tasks.run(people.rows, self._desk, ids, done=done)
        if not self.ready and not self._calm.isActive():
            self._calm.start(CALM)

    def _make_ready(self) -> None:
        """Prepare the search bit by bit once the list stands, so that the first one is as quick as the others."""
        self._tasks.run(finding.warm, self._desk, done=self._go_on)

    def _go_on(self, whole: bool) -> None:
        """The names first, then the words of the notes."""
        self.ready = whole
        if not whole:
            self._calm.start(0)
        elif self._reads_notes:
            self._warm_notes(False)

    def _warm_notes(self, whole: bool) -> None:
        if whole:
            self.notes.search_again()
        else:
            self._tasks.run(notes.warm, self._desk, done=self._warm_notes)

    def _show_filters(self, on: bool) -> None:
        """Open the filters, or close them and take them away: no list is ever narrowed by what is not seen."""
        self.filters.setVisible(on)
        if on:
            next(field for field in self.filters.fields.values() if field.parent() is not None).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.filters.take_away()

    def _narrowed(self) -> None:
        self.narrow.set_count(len(self.filters.chosen()) or "")
        self._look()

    def _step(self, by: int) -> None:
        """The arrows move the current row; below the last person come the notes."""
        last = self.model.rowCount() - 1
        if by > 0 and self.notes.rows and self.list.currentIndex().row() >= last:
            self.notes.enter()
        else:
            self.list.step(by)

    def _show_counts(self, counts: dict[str, int]) -> None:
        for key, chip in self.chips.items():
            chip.set_count(wording.number(counts.get(key, 0)))
        self.beside.setText(wording.number(counts.get("all", 0)))

    def _show_found(self, found: list[Found]) -> None:
        at_once, self._at_once = self._at_once, False
        current = self.list.currentIndex()
        wanted = self._wanted or (self.model.person(current.row()) if current.isValid() and not self.field.text() else None)
        self._wanted = None
        self.model.show(found)
        self._table.setVisible(bool(found))
        self.empty.setVisible(not found)
        if self._reads_notes:  # the notes stand right below whatever is above them
            self.body.setStretchFactor(self.empty, 0)
            self.body.setStretchFactor(self._table_place, 1 if found else 0)
            self.body.setStretchFactor(self._notes_place, 0 if found else 1)
        typed = bool(self.field.text().strip())
        self.found.setVisible(typed and bool(found))
        if not found:
            self.found.setText("")
            self._nobody.setText(
                translate("People", "Nobody found. Try another spelling, a year of birth or the file number.")
                if typed
                else translate("People", "Nobody fits these filters.")
                if self.filters.chosen()
                else translate("People", "Nobody here yet.")
            )
            return
        words = translate("People", "%n person(s) found. A year or a file number narrows the search.", None, len(found))
        self.found.setText(words if typed else "")
        self.list.choose(max(0, self.model.row_of(wanted) if wanted else 0))
        if at_once and len(found) == 1:
            self._open(0)

    def _set_discreet(self, on: bool) -> None:
        self.list.delegate.discreet = on
        self.list.viewport().update()

    def _open_current(self) -> None:
        if self._pause.isActive():  # a scanner ends a code with Enter before anything was looked for
            self._at_once = True
            self._look()
        elif self.list.currentIndex().isValid():
            self._open(self.list.currentIndex().row())

    def _open(self, row: int) -> None:
        person = self.model.person(row)
        if person is not None:
            self._window.open("person", person=person)
