"""The steps of a month: what to look at before, what would leave, closing it, and sending it on its way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from fieldapp.actions.assistant import Finding
from fieldapp.actions.months import MonthState, Preview, Waiting
from fieldapp.domain.periods import Month
from fieldapp.domain.programme import Programme
from fieldapp.ui import icons, look, wording
from fieldapp.ui.assistant_list import FindingsList, QualityCard
from fieldapp.ui.bleed import Bleed
from fieldapp.ui.figure_rows import FigureHeads, FigureRow
from fieldapp.ui.kit import Button, Card, SectionTitle, Words, column, margins, row
from fieldapp.ui.month_lines import Block, blocks
from fieldapp.ui.wording import number, translate

SIDE, SIDE_NARROW = 288, 236


def month_name(month: Month) -> str:
    """The month alone, as it stands in a sentence: « février »."""
    return wording.locale().standaloneMonthName(month.number)


class _Marked(QWidget):
    """A line with an icon before it."""

    def __init__(self, icon: str, words: str, colour: str = "ink2") -> None:
        super().__init__()
        self._icon, self._colour = icon, colour
        text = Words(words, tone="ink2", wrap=True)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row(28, text, spacing=0, parent=self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icons.paint(painter, self._icon, QRectF(self.width() - 18 if rtl else 0, 3, 18, 18), self._colour)


class CheckStep(QWidget):
    """What to look at before a month is closed: how it is counted, and all the assistant found. It stands in a ``Bleed`` at its start."""

    def __init__(self, state: MonthState, today: date, jump: Callable[[Finding], object]) -> None:
        super().__init__()
        last = wording.day(state.month.last, "day")
        lines = [
            translate("Month", "What is dated up to %1 and written by now is counted, once.").replace("%1", last),
            translate("Month", "What is still on paper can be typed first; what comes later leaves with the next month."),
        ]
        self.findings = FindingsList(today, jump)
        self.quality = QualityCard()
        rules = column(*(_Marked("check", words, "accent") for words in lines), spacing=6)
        main = column(SectionTitle(translate("Month", "Before closing")), rules, 8, Bleed(self.findings), None, spacing=4)
        self._side = QWidget()
        column(self.quality, None, parent=self._side)
        across = row(spacing=40, parent=self)
        margins(across, look.MEASURE["bleed"], 0, 0, 0)
        across.addLayout(main, 1)
        across.addWidget(self._side)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Give the figures beside less room."""
        self._side.setFixedWidth(SIDE_NARROW if narrow else SIDE)


class PreviewStep(QWidget):
    """What would leave, and nothing else."""

    def __init__(self, programme: Programme, preview: Preview, closed_before: int) -> None:
        super().__init__()
        self._side = _Side(programme, preview, closed_before)
        self._rest: list[QWidget] = []
        title = Words(translate("Month", "What will leave, and nothing else"), "section", bold=True)
        base = preview.certificate.get("base", 5)
        how = translate("Month", "Each number is rounded to a multiple of %1, up or down, so that nobody can be recognised.")
        how = how.replace("%1", str(base))
        self._figures = column(title, Words(how, tone="ink2", wrap=True), spacing=4)
        found = blocks(programme, preview.rows, str(preview.month))
        since = translate("Figures", "since the start")
        self._figures.addWidget(FigureHeads(since=since))
        shown = [block for block in found if block.main]
        hidden = [block for block in found if not block.main]
        self._add(shown)
        if not found:
            self._figures.addWidget(Words(translate("Month", "No figure leaves with this month."), tone="ink2"))
        count = sum(len(block.lines) for block in hidden)
        if count:
            words = translate("Month", "See the %n other figure(s)", None, count)
            self.more = Button(words, "plain", icon="down", icon_end=True, pressed=lambda: self._show_rest(hidden))
            self._figures.addSpacing(8)
            self._figures.addLayout(row(self.more, None))
        self._figures.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(40)
        across.addLayout(self._figures, 1)
        across.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)

    def set_narrow(self, narrow: bool) -> None:
        """Give the figures more room."""
        self._side.setFixedWidth(SIDE_NARROW if narrow else SIDE)

    def _show_rest(self, hidden: Sequence[Block]) -> None:
        self.more.hide()
        self._figures.takeAt(self._figures.count() - 1)
        self._add(hidden)
        self._figures.addStretch(1)

    def _add(self, found: Sequence[Block]) -> None:
        named = ""
        for block in found:
            if block.title != named:
                named = block.title
                self._figures.addSpacing(8)
                self._figures.addWidget(Words(block.title, "small", "ink3", wrap=True))
            largest = max((max(line.exact or 0, line.leaves or 0) for line in block.lines), default=1)
            for line in block.lines:
                self._figures.addWidget(FigureRow(line, largest=largest, since=True))


class _Side(QWidget):
    """How the audit went, what never leaves, and what waits for its quarter or year."""

    def __init__(self, programme: Programme, preview: Preview, closed_before: int) -> None:
        super().__init__()
        self.setFixedWidth(SIDE)
        card = Card("soft")
        sentence = translate("Month", "Nobody can be recognised.")
        if closed_before:
            sentence = translate(
                "Month", "Nobody can be recognised, even by putting the %n month(s) already sent side by side.", None, closed_before
            )
        inner = column(
            row(_Shield(), Words(translate("Month", "Check passed"), tone="accent", bold=True), None, spacing=10),
            Words(sentence, wrap=True),
            spacing=4,
            parent=card,
        )
        inner.setContentsMargins(16, 14, 16, 14)
        never = (
            translate("Month", "names, file numbers"),
            translate("Month", "notes and free words"),
            translate("Month", "exact dates and ages"),
        )
        content = column(
            card, SectionTitle(translate("Month", "Never leaves")), *(_Marked("cross", words) for words in never), spacing=8, parent=self
        )
        content.addSpacing(8)
        for words in _notes(programme, preview):
            content.addWidget(Words(words, tone="ink2", wrap=True))


class _Shield(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), "shield", QRectF(1, 1, 22, 22), "accent")


def _notes(programme: Programme, preview: Preview) -> list[str]:
    notes = []
    if preview.refused:
        words = translate("Month", "%n person(s) refused statistics: counted in the total, nowhere else.", None, preview.refused)
        notes.append(words)
    if preview.late:
        notes.append(translate("Month", "%n late entry(ies) of earlier months leave with this one.", None, preview.late))
    notes += _waiting(preview.waiting)
    return notes


def _waiting(waiting: Sequence[Waiting]) -> list[str]:
    """One sentence for what leaves with a later month, by when."""
    words = {
        "quarter": translate("Month", "More detail (sex by age, services one by one) leaves with the quarter, at the end of %1."),
        "year": translate("Month", "Age by sex and group leaves with the year, at the end of %1."),
    }
    due = sorted({one.when for one in waiting})
    sentences = []
    for when in due:
        kind = "year" if when.ends_year and when is due[-1] else "quarter"
        name = wording.month(date(when.year, when.number, 1), capital=False)
        sentences.append(words[kind].replace("%1", name))
    return sentences


class ClosedStep(QWidget):
    """The month is closed; what comes next."""

    def __init__(self, month: Month, figures: int) -> None:
        super().__init__()
        words = translate("Month", "%1 is closed.").replace("%1", wording.month(month.first))
        sealed = translate("Month", "%n figure(s) are sealed and wait here. Only the mission can open them.", None, figures)
        column(SectionTitle(words), _Marked("lock", sealed, "accent"), None, spacing=8, parent=self)
        self.setAccessibleName(f"{words} {number(figures)}")
