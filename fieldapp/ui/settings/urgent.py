"""Réglages, whom to call: the site's own numbers, and which national ones somebody of the site has checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from fieldapp.actions import urgent
from fieldapp.actions.urgent import UrgentRow
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Flow, TextField, Words, clear, column, row
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.settings.section import Section
from fieldapp.ui.wording import translate
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame

SPARE = 2  # empty lines to write in


class UrgentSection(Section):
    """Lines of name, number and a word of help; chips for the national numbers that were checked."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("Urgent", "Whom to call now"))
        self.say(
            translate(
                "Urgent", "Ctrl+U shows these numbers from anywhere. Write those that answer near here: doctor on duty, shelter, lawyer."
            )
        )
        self._lines: list[tuple[TextField, TextField, TextField]] = []
        self._place = column(spacing=8)
        self._national = column(spacing=0)
        self._chips: list[Chip] = []
        self._kept = False
        self._hint = Words("", tone="amber", wrap=True)
        self._hint.hide()
        self.verb = Button(translate("Urgent", "Save the numbers"), "outlined", pressed=self.save)
        self.verb.setObjectName("save_urgent")
        self.column.addLayout(self._place)
        self.column.addWidget(Words(translate("Urgent", "National numbers you have checked"), bold=True))
        self.column.addLayout(self._national)
        self.column.addWidget(self._hint)
        self.column.addLayout(row(self.verb, None))
        self.tasks.run(urgent.numbers, self.desk, done=self._show)

    def _show(self, rows: Sequence[UrgentRow]) -> None:
        clear(self._national)
        self._chips = []
        for one in rows:
            if one.source == "national":
                chip = Chip(f"{one.name} · {wording.isolate(one.number)}", value=one.key)
                chip.setChecked(one.checked)
                self._chips.append(chip)
        self._national.addWidget(Flow(*self._chips))
        if not self._kept:
            self._write([[one.name, one.number, one.note] for one in rows if one.source == "own"])

    def _write(self, typed: Sequence[Sequence[str]]) -> None:
        clear(self._place)
        self._lines = []
        for place, texts in enumerate([*typed, *[["", "", ""]] * SPARE]):
            fields = (
                TextField(translate("Urgent", "Who answers")),
                TextField(translate("Urgent", "Number")),
                TextField(translate("Urgent", "When, or for what")),
            )
            for field, text in zip(fields, texts, strict=True):
                field.setText(text)
                field.setAccessibleName(f"{field.placeholderText()} {place + 1}")
            fields[1].setFixedWidth(150)
            self._lines.append(fields)
            self._place.addLayout(row(*fields, spacing=8))

    def _typed(self) -> list[list[str]]:
        return [[field.text() for field in line] for line in self._lines]

    def save(self) -> None:
        """These are the numbers from now on."""
        self._hint.hide()
        own = [dict(zip(("name", "number", "note"), line, strict=True)) for line in self._typed()]
        checked = [str(chip.value) for chip in self._chips if chip.isChecked()]
        self.tasks.run(urgent.save, self.desk, own, checked, done=self._saved, failed=self._refused)

    def _saved(self, _: object) -> None:
        self._kept = False
        self.frame.notice(translate("Urgent", "The numbers are saved."))
        self.tasks.run(urgent.numbers, self.desk, done=self._show)

    def _refused(self, error: Refused) -> None:
        problem = next(iter(error.problems.values())) if isinstance(error, Invalid) else error.key
        self._hint.setText(sentence(problem, wording.language()))
        self._hint.show()

    def keep(self) -> dict[str, Any]:
        return {"lines": [line for line in self._typed() if any(line)]}

    def restore(self, kept: dict[str, Any]) -> None:
        if kept.get("lines"):
            self._kept = True
            self._write(kept["lines"])
