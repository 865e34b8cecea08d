"""Annuaire: partners, employers, institutions and emergency numbers, found as one types; a line opens to be read and changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldapp.actions import organisations
from fieldapp.actions.organisations import EDITORS, OrganisationRow
from fieldapp.ui import look, wording
from fieldapp.ui.forms.entry_sheet import EntrySheet
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.kit import Button, Flow, SearchField, Words, clear, column, row
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.kit.choice_lines import ChoiceLines, Line
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.kit.fields import ComboField
from fieldapp.ui.page import Page, Window
from fieldapp.ui.wording import label, translate

MOST = 60
WIDEST = 300  # pixels of the filter by need
ABOVE = 90  # pixels: the title and the space around the form


class DirectoryPage(Page):
    """Typing stays in the search field; ↑ ↓ move, Enter opens. Filters stay when one comes back."""

    place = "activities"

    def __init__(self, window: Window, text: str = "", kind: str = "") -> None:
        super().__init__(translate("Directory", "Directory"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._may_edit = window.desk.store.vault.may(*EDITORS)
        self._asked = 0
        self._number: int | None = None
        self.sheet: EntrySheet | None = None
        self._reshaped = QTimer(self, singleShot=True, interval=0)  # an answer may bring further questions
        self._reshaped.timeout.connect(self._pin)
        self._kept: dict[str, Any] = {}
        codes = window.desk.programme.codes
        self.field = SearchField(translate("Directory", "Name, town, need or number"))
        self.field.setAccessibleName(translate("Directory", "Find an organisation"))
        self.kinds = {code: Chip(label(words), value=code) for code, words in codes["organisation_kind"].items()}
        for code, chip in self.kinds.items():
            chip.setObjectName(f"kind_{code}")
            chip.setChecked(code == kind)
            chip.toggled.connect(lambda _: self._look())
        self.closed = Chip(translate("Directory", "Closed ones too"))
        self.closed.setObjectName("closed_too")
        self.closed.toggled.connect(lambda _: self._look())
        self.need = ComboField(
            [(code, label(words)) for code, words in codes["need"].items()], placeholder=translate("Directory", "Any need")
        )
        self.need.setObjectName("need_filter")
        self.need.setAccessibleName(translate("Directory", "Need"))
        self.need.setFixedWidth(min(WIDEST, self.need.widest()))
        self.need.changed.connect(self._look)
        self.lines = ChoiceLines(translate("Directory", "Directory"))
        self.empty = Words("", tone="ink2", wrap=True)
        if self._may_edit:
            new = translate("Directory", "New organisation")
            self.new = Button(new, "filled", icon="plus", shortcut="Ctrl+N", pressed=self.open_new)
            self.new.setObjectName("new_organisation")
            self.add_title_end(self.new)
        self._build()
        self.field.setText(text)
        self.field.textChanged.connect(self._look)
        self.field.move.connect(lambda by: self.lines.step(by))
        self.field.chosen.connect(self.lines.choose)
        self.lines.chosen.connect(self.open_one)
        self._look()

    def _build(self) -> None:
        self._sheet_place = column(spacing=0)
        head, self._list = QWidget(), QWidget()
        bleed = look.MEASURE["bleed"]
        filters = row(Flow(*self.kinds.values(), self.closed), self.need, spacing=12)
        filters.setStretch(0, 1)
        filters.setAlignment(self.need, Qt.AlignmentFlag.AlignTop)
        column(self.field, filters, self.empty, spacing=10, parent=head).setContentsMargins(bleed, 0, bleed, 0)
        column(head, self.lines, None, spacing=10, parent=self._list)
        self.body.addLayout(self._sheet_place)
        self.body.addLayout(Bleed(self._list))
        self.body.addStretch(1)

    def refresh(self, kinds: frozenset[str]) -> None:
        if "organisations" in kinds:
            self._look()

    def keep(self) -> dict[str, Any]:
        form = {"number": self._number or 0, **self.sheet.keep()} if self.sheet is not None else {}
        kinds = [code for code, chip in self.kinds.items() if chip.isChecked()]
        return {"text": self.field.text(), "kinds": kinds, "need": self.need.value(), "closed": self.closed.isChecked(), "form": form}

    def restore(self, kept: dict[str, Any]) -> None:
        self.field.setText(str(kept.get("text", "")))
        for code in kept.get("kinds", []):
            if code in self.kinds:
                self.kinds[code].setChecked(True)
        self.need.set_value(kept.get("need"))
        self.closed.setChecked(bool(kept.get("closed")))
        if form := kept.get("form"):
            self._kept = form.get("typed", {})
            if form.get("number"):
                self.open_one(int(form["number"]))
            else:
                self.open_new()

    def first_focus(self) -> QWidget:
        return self.sheet.view.first_field() if self.sheet is not None else self.field

    def search(self) -> QWidget:
        return self.field

    def form(self) -> QWidget | None:
        return self.sheet

    def open_new(self) -> None:
        """An empty form, with the name that was looked for."""
        self._number = None
        self._hang(None, {"name": self.field.text().strip()} if not self.lines.keys else {})

    def open_one(self, number: int) -> None:
        """An organisation with everything known of it."""

        def take(found: OrganisationRow) -> None:
            self._number = number
            self._tasks.run(organisations.answers, self._desk, number, done=partial(self._hang, found))

        self._tasks.run(organisations.one, self._desk, number, done=take)

    def _hang(self, found: OrganisationRow | None, answers: dict[str, object]) -> None:
        self._take_sheet_away()
        form = self._desk.programme.forms[organisations.FORM]
        view = FormView(form, Surroundings(self._desk.programme, self._window.today), compact=True, titles=False)
        view.set_answers(answers)
        title = found.called(wording.language()) if found else translate("Directory", "New organisation")
        sheet = EntrySheet(
            self._window,
            wording.isolate(title),
            translate("Directory", "Save"),
            view,
            save=self._save,
            left=self._leave,
            beside=self._beside(found),
            extra=self._turn(found),
        )
        view.changed.connect(self._reshaped.start)
        sheet.verb.setVisible(self._may_edit)
        self.sheet = sheet
        if self._kept:
            sheet.restore(self._kept)
            self._kept = {}
        self._sheet_place.addWidget(sheet)
        self._list.hide()
        if self._may_edit:
            self.new.hide()  # its key must not throw away what is typed
        sheet.show()
        self._pin()
        view.first_field().setFocus()
        self.scroll.verticalScrollBar().setValue(0)

    def _beside(self, found: OrganisationRow | None) -> str:
        if found is None or found.places is None:
            return ""
        return places_words(found.places)

    def _turn(self, found: OrganisationRow | None) -> QWidget | None:
        """The button that closes an organisation, or offers it again."""
        if found is None or not self._may_edit:
            return None
        words = translate("Directory", "Offer it again") if found.closed_on else translate("Directory", "It no longer exists: close it")
        act, told = (
            (organisations.reopen, translate("Directory", "It is offered again."))
            if found.closed_on
            else (organisations.close, translate("Directory", "Closed: it stays where it was named and is no longer offered."))
        )
        button = Button(words, "plain", pressed=lambda: self._tasks.run(act, self._desk, found.id, done=lambda _: self._saved(told)))
        button.setObjectName("turn_organisation")
        holder = QWidget()
        row(button, None, parent=holder)
        return holder

    def _save(self, answers: dict[str, object]) -> None:
        sheet = self.sheet
        assert sheet is not None
        told = translate("Directory", "Organisation saved.")
        self._tasks.run(organisations.save, self._desk, answers, self._number, done=lambda _: self._saved(told), failed=sheet.refused)

    def _saved(self, told: str) -> None:
        self._window.notice(told)
        self._leave()

    def _leave(self) -> None:
        self._take_sheet_away()
        self._list.show()
        self.field.setFocus()

    def _take_sheet_away(self) -> None:
        clear(self._sheet_place)
        self.sheet = None
        self.set_actions()
        if self._may_edit:
            self.new.show()

    def _pin(self) -> None:
        """When the form is longer than the window its buttons stand at the foot of the page, always in view."""
        if self.sheet is not None and self._may_edit:
            low = self.sheet.whole_height() > self.height() - ABOVE
            if low != bool(self.foot_height()):
                parts = self.sheet.pin(low)
                self.set_actions(*([*parts, None] if parts else []))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_sheet_place"):
            self._pin()

    def _look(self) -> None:
        self._asked += 1
        asked = self._asked
        kinds = [code for code, chip in self.kinds.items() if chip.isChecked()]

        def take(found: Sequence[OrganisationRow]) -> None:
            if asked == self._asked:
                self._show(found)

        need = str(self.need.value() or "")
        self._tasks.run(organisations.list, self._desk, kinds, need, self.field.text(), closed=self.closed.isChecked(), done=take)

    def _show(self, found: Sequence[OrganisationRow]) -> None:
        self.beside.setText(wording.number(len(found)))
        self.lines.show_lines([self._line(one) for one in found[:MOST]])
        if not found:
            self.empty.setText(translate("Directory", "Nothing found. New organisation (Ctrl+N) adds it."))
        elif len(found) > MOST:
            self.empty.setText(translate("Directory", "The first %1 are shown; type to narrow.").replace("%1", str(MOST)))
        self.empty.setVisible(not found or len(found) > MOST)

    def _line(self, one: OrganisationRow) -> Line:
        codes = self._desk.programme.codes
        kinds = wording.listed(label(codes["organisation_kind"][code]) for code in one.kinds if code in codes["organisation_kind"])
        needs = wording.listed(label(codes["need"][code]) for code in one.needs[:3] if code in codes["need"])
        ends = [places_words(one.places)] if one.places else []
        ends += [wording.isolate(part) for part in (one.phone, one.hours) if part]
        if one.closed_on:
            ends = [translate("Directory", "closed")]
        place = wording.isolate(one.place) if one.place else ""
        title = wording.isolate(one.called(wording.language()))
        return Line(one.id, title, wording.joined([place, needs or kinds]), wording.joined(ends), quiet=bool(one.closed_on))


def places_words(places: tuple[int, int, int]) -> str:
    """« 3 places libres sur 4 »."""
    offered, _, free = places
    return translate("Directory", "%n place(s) free of %1", None, free).replace("%1", wording.number(offered))


def open_for(window: Window, person: int) -> None:
    """Come here from a person's page; the way back leads there."""
    window.open("directory")
