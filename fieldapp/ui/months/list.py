"""Every month, newest first: its state, how its batch was delivered, what can be done; then the sheets, and how the cell grew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from fieldapp.actions import months, months_history
from fieldapp.actions.desk import Desk
from fieldapp.actions.months import MonthState
from fieldapp.actions.months_history import Brief, Point
from fieldapp.actions.roles import READERS
from fieldapp.actions.sheets import READERS as READERS_OF_SHEETS
from fieldapp.domain.periods import Month
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Rule, SectionTitle, Words, clear, column, row
from fieldapp.ui.kit.fields import ComboField
from fieldapp.ui.months.chart import GrowthChart
from fieldapp.ui.months.question_pane import QuestionLine
from fieldapp.ui.months.sheet_export import SheetExport
from fieldapp.ui.months.steps import month_name
from fieldapp.ui.months.words import delivery_words, state_words
from fieldapp.ui.page import Window
from fieldapp.ui.wording import label, translate

SHOWN = 14


@dataclass(frozen=True)
class Found:
    """What the page of months shows; ``growth`` is empty for who may not read figures."""

    states: list[MonthState]
    briefs: dict[Month, Brief]
    growth: dict[str, tuple[Point, ...]]


def read(desk: Desk) -> Found:
    """Runs on the worker."""
    growth = months_history.growth(desk) if desk.store.vault.may(*READERS) else {}
    return Found(months.states(desk), {brief.month: brief for brief in months_history.history(desk)}, growth)


class MonthList(QWidget):
    """``verb`` is where the keyboard starts: the month to prepare, otherwise the donor's sheet."""

    def __init__(self, window: Window, found: Found, *, whole: bool, show_all: Callable[[], object]) -> None:
        super().__init__()
        self._window, self._found = window, found
        desk = window.desk
        self._reads, self._closes = desk.store.vault.may(*READERS), "coordinator" in desk.roles
        self.verb: Button | None = None
        content = column(QuestionLine(window), spacing=0, parent=self)
        newest = list(reversed(found.states))
        shown = newest if whole else newest[:SHOWN]
        # What is to be done next is never among the months left out.
        for state in [*(state for state in newest[len(shown) :] if state.ready), *shown]:
            content.addWidget(self._line(state))
            content.addWidget(Rule())
        if not newest:
            words = translate("Month", "Nothing to report yet. The first session opens the first month.")
            content.addWidget(Words(words, tone="ink2", wrap=True))
        if len(newest) > SHOWN and not whole:
            words = translate("Month", "%n older month(s)", None, len(newest) - SHOWN)
            content.addLayout(row(Button(words, "plain", icon="down", icon_end=True, pressed=show_all), None))
        if newest and not self._closes:
            content.addSpacing(12)
            content.addWidget(Words(translate("Month", "The coordinator closes the months."), "small", "ink3"))
        if newest and desk.store.vault.may(*READERS_OF_SHEETS):
            closed = {state.month for state in newest if state.state == "frozen"}
            sheets = SheetExport(window, [state.month for state in newest], closed, main=self.verb is None and self._closes)
            self.verb = self.verb or (sheets.donor if self._closes else sheets.internal)
            content.addSpacing(16)
            content.addWidget(SectionTitle(translate("Month", "Monthly sheet")))
            content.addSpacing(6)
            content.addWidget(sheets)
        grown = {code: points for code, points in found.growth.items() if len(points) > 1 and points[-1].total}
        if grown:
            content.addWidget(Growth(window, grown))
        content.addStretch(1)

    def _line(self, state: MonthState) -> QWidget:
        line = QWidget()
        line.setFixedHeight(56)
        name = Words(wording.month(state.month.first), bold=True)
        name.setFixedWidth(170)
        content = row(name, spacing=16, parent=line)
        brief = self._found.briefs.get(state.month)
        words = state_words(state, current=state.month == Month.of(self._window.today()))
        content.addWidget(Words(wording.joined([words, delivery_words(brief.batch) if brief else ""]), tone="ink2"))
        content.addStretch(1)
        if state.ready and self._closes:
            said = translate("Month", "Prepare %1").replace("%1", month_name(state.month))
            self.verb = Button(said, "filled", pressed=lambda: self._open(state))
            content.addWidget(self.verb)
        elif self._reads and (state.state == "frozen" or self._over(state.month)):
            see = Button(translate("Month", "See"), "plain", pressed=lambda: self._open(state))
            see.setAccessibleName(f"{see.text()}, {wording.month(state.month.first)}")
            content.addWidget(see)
        return line

    def _over(self, month: Month) -> bool:
        today: date = self._window.today()
        return month.last < today

    def _open(self, state: MonthState) -> None:
        self._window.open("month", month=str(state.month))


class Growth(QWidget):
    """The chart of one project at a time; it starts with the one that saw somebody new last."""

    def __init__(self, window: Window, shown: dict[str, tuple[Point, ...]]) -> None:
        super().__init__()
        projects = window.desk.programme.projects
        options = [(code, label(projects[code].label) if code in projects else code) for code in shown]
        latest = max(shown, key=lambda code: [point.new for point in reversed(shown[code][-12:])])
        self._shown, self._place = shown, column(spacing=0)
        self.project = ComboField(options, value=latest, name=translate("Sheet", "Project"), parent=self)
        self.project.setFixedWidth(250)
        self.project.setVisible(len(shown) > 1)
        self.project.picked.connect(self._draw)
        title = SectionTitle(translate("Month", "New people by month"))
        column(20, row(title, None, self.project), 6, self._place, spacing=0, parent=self)
        self._draw()

    def _draw(self, *_: object) -> None:
        points = self._shown.get(str(self.project.value()))
        if points:
            clear(self._place)
            self._place.addWidget(GrowthChart(points))
