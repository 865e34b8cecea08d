"""Papiers: blank forms to print with serials, which of them wait to be typed, and the ones that never will be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QFileDialog, QSizePolicy, QWidget

from fieldapp.actions import papers
from fieldapp.actions.papers import PaperRow
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import wording
from fieldapp.ui.forms.inputs import NumberField
from fieldapp.ui.kit import Button, Card, Flow, FlowLayout, Words, column, row
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.kit.choices import Chip, Segmented
from fieldapp.ui.kit.fields import ComboField, FieldRow
from fieldapp.ui.kit.lines import Line, LinesView
from fieldapp.ui.page import Page, Window
from fieldapp.ui.people.words import near_day
from fieldapp.ui.wording import LANGUAGES, label, translate
from resources.wording import sentence

COPIES = 10
SHOWN = 200


class PaperPage(Page):
    """Its filled button types a stack; printing stands above the list of serials."""

    place = "activities"

    def __init__(self, window: Window) -> None:
        super().__init__(translate("Papers", "Paper forms"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._rows: tuple[PaperRow, ...] = ()
        self._voiding: tuple[str, ...] = ()
        self.type_button = Button(
            translate("Papers", "Type a stack"), "filled", icon="keyboard", pressed=lambda: window.open("paper_typing")
        )
        self.type_button.setObjectName("type_stack")
        self.add_title_end(self.type_button)
        self.body.addWidget(self._printing())
        self._states = QButtonGroup(self)
        self.chips = {
            "untyped": Chip(translate("Papers", "To type"), value="untyped"),
            "typed": Chip(translate("Papers", "Typed"), value="typed"),
            "void": Chip(translate("Papers", "Void"), value="void"),
        }
        for state, chip in self.chips.items():
            chip.setObjectName(f"state_{state}")
            self._states.addButton(chip)
        self.chips["untyped"].setChecked(True)
        self._states.buttonToggled.connect(lambda _, on: self._show() if on else None)
        self.list = LinesView(translate("Papers", "Serial numbers"), (160, 190), tall=False)
        self.list.opened.connect(self._open)
        self.list.removed.connect(self._ask_void)
        self._none = Words("", tone="ink2", wrap=True)
        self._hint = Words(
            translate("Papers", "Enter types this paper, Delete says why it never will be typed."), "small", "ink3", wrap=True
        )
        self._void = self._void_card()
        self.body.addWidget(Flow(*self.chips.values()))
        self.body.addWidget(self._void)
        self.body.addWidget(self._none)
        self.body.addLayout(Bleed(self.list))
        self.body.addWidget(self._hint)
        self.body.addStretch(1)
        self.refresh(frozenset({"papers"}))

    def _printing(self) -> QWidget:
        forms = papers.printable(self._desk)
        self.form_field = ComboField([(form.key, label(form.label), form.key) for form in forms])
        self.form_field.setFixedWidth(300)
        self.language = Segmented(list(LANGUAGES.items()), wording.language())
        self.copies = NumberField()
        self.copies.setText(str(COPIES))
        self.copies.setFixedWidth(84)
        sites = tuple(self._desk.store.vault.roster.sites)
        programme = self._desk.programme
        self.site = Segmented([(code, label(programme.sites[code].place)) for code in sites], sites[0])
        whole = QWidget()
        flow = FlowLayout(whole, spacing=24, line_spacing=12)
        self._form_row = FieldRow(translate("Papers", "Form"), self.form_field, key="form")
        for part in (
            self._form_row,
            FieldRow(translate("Papers", "In"), self.language, key="language"),
            *([FieldRow(translate("Papers", "For"), self.site, key="site")] if len(sites) > 1 else []),
            FieldRow(translate("Papers", "How many"), self.copies, key="copies"),
        ):
            flow.add(part)
        self.print_button = Button(translate("Papers", "Print blank…"), "outlined", icon="print", pressed=self._print)
        self.print_button.setObjectName("print")
        beside = QWidget()
        column(27, self.print_button, spacing=0, parent=beside)
        flow.add(beside)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        whole.setSizePolicy(policy)
        return whole

    def _void_card(self) -> Card:
        card = Card("sheet")
        self._which = Words("", bold=True, wrap=True)
        codes = self._desk.programme.codes["paper_void"]
        self.reason = ComboField([(code, label(words)) for code, words in codes.items()], frequent=list(codes))
        self.reason.setMaximumWidth(420)
        self._why = FieldRow(translate("Papers", "Why it will not be typed"), self.reason, key="reason")
        save = Button(translate("Papers", "Make it void"), "filled", shortcut="Ctrl+Return", pressed=self._make_void)
        save.setObjectName("save")
        close = Button(translate("Form", "Close"), "plain", pressed=self._close_void)
        inside = column(self._which, self._why, row(save, close, None, spacing=20), spacing=12, parent=card)
        inside.setContentsMargins(20, 16, 20, 16)
        card.hide()
        return card

    def _print(self) -> None:
        form, copies = self.form_field.value(), self.copies.value()
        self._form_row.set_error(None if form else sentence("answer_missing", wording.language()))
        if not form or not isinstance(copies, int):
            (self.form_field if not form else self.copies).setFocus()
            return
        name = str(Path.home() / f"{form}_{self.language.value()}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Papers", "Save the blank forms"), name, "*.pdf")
        if chosen:
            self._tasks.run(
                papers.print_blank,
                self._desk,
                str(form),
                str(self.language.value()),
                copies,
                Path(chosen),
                str(self.site.value()),
                title=translate("Papers", "Drawing the forms…"),
                done=self._printed,
            )

    def _printed(self, serials: Sequence[str]) -> None:
        words = translate("Papers", "%n form(s) to print: %1 to %2", None, len(serials))
        self._window.notice(words.replace("%1", wording.isolate(serials[0])).replace("%2", wording.isolate(serials[-1])))

    def refresh(self, kinds: frozenset[str]) -> None:
        if "papers" in kinds:
            self._tasks.run(papers.rows, self._desk, done=self._take)

    def _take(self, found: tuple[PaperRow, ...]) -> None:
        self._rows = found
        self._show()

    def _show(self) -> None:
        for state, chip in self.chips.items():
            chip.set_count(wording.number(sum(one.state == state for one in self._rows)))
        chosen = next(state for state, chip in self.chips.items() if chip.isChecked())
        wanted = [one for one in self._rows if one.state == chosen]
        wanted = wanted if chosen == "untyped" else wanted[::-1]
        self.list.show_lines([self._line(one) for one in wanted[:SHOWN]])
        self._none.setVisible(not wanted)
        self._none.setText(
            {
                "untyped": translate("Papers", "No paper waits to be typed."),
                "typed": translate("Papers", "Nothing was typed from paper yet."),
                "void": translate("Papers", "No paper was made void."),
            }[chosen]
        )
        self._hint.setVisible(chosen == "untyped" and bool(wanted))

    def _line(self, one: PaperRow) -> Line:
        form = self._desk.programme.forms.get(one.form)
        today = self._window.today()
        if one.state == "typed":
            last = wording.joined([near_day(one.typed_on, today), wording.isolate(one.typed_by)])
        elif one.state == "void":
            last = label(self._desk.programme.codes["paper_void"][one.void])
        else:
            last = translate("Papers", "printed on %1").replace("%1", near_day(one.printed_on, today))
        return Line(one.serial, wording.isolate(one.serial), columns=(label(form.label) if form else one.form, last))

    def _open(self, serial: str) -> None:
        if self.chips["untyped"].isChecked():
            self._window.open("paper_typing", serial=serial)

    def _ask_void(self, serial: str) -> None:
        if not self.chips["untyped"].isChecked():
            return
        self._voiding = (serial,)
        self._which.setText(wording.isolate(serial))
        self._why.set_error(None)
        self._void.show()
        self.reason.setFocus()

    def _make_void(self) -> None:
        if self._voiding:
            reason = str(self.reason.value() or "")
            self._tasks.run(papers.void, self._desk, self._voiding, reason, done=self._voided, failed=self._refused)

    def _refused(self, error: Refused) -> None:
        problem = next(iter(error.problems.values())) if isinstance(error, Invalid) else error.key
        self._why.set_error(sentence(problem, wording.language()))

    def _voided(self, _: int) -> None:
        self._close_void()
        self._window.notice(translate("Papers", "The paper is void."))

    def _close_void(self) -> None:
        self._voiding = ()
        self.reason.clear()
        self._void.hide()
        self.list.setFocus()

    def keep(self) -> dict[str, Any]:
        chosen = next(state for state, chip in self.chips.items() if chip.isChecked())
        return {"state": chosen, "form": self.form_field.text(), "language": self.language.value(), "copies": self.copies.text()}

    def restore(self, kept: dict[str, Any]) -> None:
        self.form_field.setText(str(kept.get("form", "")))
        self.language.set_value(kept.get("language", wording.language()))
        self.copies.setText(str(kept.get("copies", COPIES)))
        self.chips.get(str(kept.get("state")), self.chips["untyped"]).setChecked(True)

    def first_focus(self) -> QWidget:
        return self.type_button if self._rows else self.form_field
