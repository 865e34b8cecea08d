"""Possible doubles of the whole list, the most certain first, each with the reason and the way to both files side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fieldapp.actions import merging, people
from fieldapp.actions.merging import Double
from fieldapp.actions.people_rows import PersonRow
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Rule, Words, clear, column, row
from fieldapp.ui.page import Page, Window
from fieldapp.ui.people.words import age_band, reasons
from fieldapp.ui.wording import label, translate

SHOWN = 30


class DoublesPage(Page):
    """A list of pairs; nothing is ever joined by itself."""

    place = "people"

    def __init__(self, window: Window) -> None:
        super().__init__(translate("Doubles", "Possible doubles"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._found: list[Double] = []
        self._shown = SHOWN
        self.compare_buttons: list[Button] = []
        self._rows = column(spacing=10)
        self._words = Words(translate("Doubles", "Comparing all files…"), tone="ink2", wrap=True)
        self.body.addWidget(self._words)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.refresh(frozenset({"people"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if "people" in kinds:
            title = translate("Doubles", "Comparing all files…")
            self._tasks.run(merging.doubles, self._desk, title=title, long=True, done=self._take)

    def _take(self, found: list[Double]) -> None:
        self._found = found
        self.beside.setText(wording.number(len(found)))
        told = translate("Doubles", "No two files look like one person.")
        if found:
            told = translate("Doubles", "Names alike, and the same age, day of birth or phone. Nothing is joined without you.")
        self._words.setText(told)
        self._draw()

    def _draw(self) -> None:
        ids = [number for double in self._found[: self._shown] for number in (double.one, double.other)]
        self._tasks.run(people.rows, self._desk, ids, done=self._show)

    def _show(self, rows: list[PersonRow]) -> None:
        known = {one.id: one for one in rows}
        clear(self._rows)
        self.compare_buttons = []
        for place, double in enumerate(self._found[: self._shown]):
            if double.one in known and double.other in known:
                if place:
                    self._rows.addWidget(Rule())
                self._rows.addWidget(self._line(double, known[double.one], known[double.other]))
        if len(self._found) > self._shown:
            words = translate("Doubles", "%n more", None, len(self._found) - self._shown)
            self._rows.addLayout(row(Button(words, "plain", icon="down", icon_end=True, pressed=self._more), None))

    def _more(self) -> None:
        self._shown += SHOWN
        self._draw()

    def _line(self, double: Double, one: PersonRow, other: PersonRow) -> QWidget:
        line = QWidget()
        compare = Button(
            translate("Doubles", "Compare"),
            "outlined",
            height=36,
            pressed=lambda: self._window.open("merge", kept=double.one, gone=double.other),
        )
        compare.setAccessibleName(f"{compare.text()}, {one.code}, {other.code}")
        self.compare_buttons.append(compare)
        who = column(self._who(one), self._who(other), spacing=2)
        across = row(who, Words(reasons(double.why), tone="ink2", wrap=True), compare, spacing=24, parent=line)
        across.setStretch(0, 2)
        across.setStretch(1, 3)
        return line

    def _who(self, one: PersonRow) -> Words:
        site = self._desk.programme.sites.get(one.site)
        place = label(site.place) if site else one.site
        return Words(wording.joined([wording.isolate(one.initials), wording.isolate(one.code), age_band(one.age), place]), wrap=True)

    def first_focus(self) -> QWidget | None:
        return next(iter(self.compare_buttons), None)
