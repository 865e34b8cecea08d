"""The steps of a month: what to look at before, what would leave, closing it, and sending it on its way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from fieldapp.actions import months_cost
from fieldapp.actions.assistant import Finding
from fieldapp.actions.months import MonthState, Preview, Waiting
from fieldapp.domain.periods import Month
from fieldapp.domain.programme import Programme
from fieldapp.ui import icons, look, wording
from fieldapp.ui.kit import Button, Card, SectionTitle, Tag, Words, column, margins, row
from fieldapp.ui.kit.bleed import Bleed
from fieldapp.ui.months.assistant_list import FindingsList, QualityCard
from fieldapp.ui.months.figures import MonthFigures
from fieldapp.ui.months.words import marks_words
from fieldapp.ui.wording import number, translate

SIDE, SIDE_NARROW = 288, 236


def month_name(month: Month) -> str:
    """The month alone, as it stands in a sentence: « février »."""
    return wording.locale().standaloneMonthName(month.number)


class Marked(QWidget):
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


class Beside(QWidget):
    """A step with a column of what goes with it at its side."""

    def lay(self, main: QLayout, side: QWidget, indent: int = 0) -> None:
        """Lay the step out, once."""
        self._side = side
        across = row(spacing=40, parent=self)
        margins(across, indent, 0, 0, 0)
        across.addLayout(main, 1)
        across.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Give the column less room, and the step more."""
        self._side.setFixedWidth(SIDE_NARROW if narrow else SIDE)


class CheckStep(Beside):
    """What to look at before a month is closed: why it could not leave, who marked it, how it is counted, all the assistant found. It
    stands in a ``Bleed`` at its start. ``withdraw`` takes the last mark back, for who may; ``refused`` is the sentence of the last try."""

    def __init__(
        self,
        state: MonthState,
        today: date,
        jump: Callable[[Finding], object],
        withdraw: Callable[[], object] | None = None,
        refused: str = "",
    ) -> None:
        super().__init__()
        last = wording.day(state.month.last, "day")
        lines = [
            translate("Month", "What is dated up to %1 and written by now is counted, once.").replace("%1", last),
            translate("Month", "What is still on paper can be typed first; what comes later leaves with the next month."),
        ]
        self.findings = FindingsList(today, jump)
        self.quality = QualityCard()
        rules = column(*(Marked("check", words, "accent") for words in lines), spacing=6)
        title = SectionTitle(translate("Month", "Before closing"))
        main = column(*_unclosed(refused), title, *_marked(state, withdraw), rules, 8, Bleed(self.findings), None, spacing=4)
        self.lay(main, self.quality, look.MEASURE["bleed"])


def _unclosed(refused: str) -> list[QWidget]:
    """Why the month could not leave: nothing is fixed, and work goes on meanwhile."""
    if not refused:
        return []
    card = Card("well")
    goes_on = translate("Month", "The month stays open and work goes on. Once the mission has changed this, prepare it again.")
    head = row(Tag(translate("Month", "Not closed"), "due"), None)
    inner = column(head, Words(refused, wrap=True), Words(goes_on, tone="ink2", wrap=True), spacing=6, parent=card)
    inner.setContentsMargins(16, 14, 16, 14)
    return [card]


def _marked(state: MonthState, withdraw: Callable[[], object] | None) -> list[QHBoxLayout]:
    """Who marked the month, and what changed since."""
    if not state.marks:
        return []
    line = row(Words(marks_words(state.marks), bold=True), spacing=12)
    if state.changed:
        changed = translate("Month", "written, corrected or cancelled since: %1").replace("%1", number(state.changed))
        line.addWidget(Words(changed, tone="amber"))
    if withdraw is not None:
        back = Button(translate("Month", "Take back"), "plain", pressed=withdraw)
        back.setObjectName("withdraw")
        line.addWidget(back)
    line.addStretch(1)
    return [line]


class PreviewStep(Beside):
    """What would leave, and nothing else."""

    def __init__(self, programme: Programme, preview: Preview, closed_before: int) -> None:
        super().__init__()
        title = Words(translate("Month", "What will leave, and nothing else"), "section", bold=True)
        if _hides(preview):
            how = translate("Month", "Numbers of few people are masked (·), and others with them, so that nobody can be recognised.")
            if any(one.figure.mark == "≈" for one in preview.rows):
                how = f"{how} {translate('Month', 'A number with ≈ is near the true one.')}"
        else:
            how = translate("Month", "Each number is rounded to a multiple of %1, up or down, so that nobody can be recognised.")
            how = how.replace("%1", str(preview.certificate.get("base", 5)))
        self.figures = MonthFigures(programme, preview.rows, str(preview.month))
        main = column(title, Words(how, tone="ink2", wrap=True), self.figures, None, spacing=4)
        self.lay(main, _Side(programme, preview, closed_before))


class _Side(QWidget):
    """How the audit went, what protection costs, what never leaves, and what waits for its quarter or year."""

    def __init__(self, programme: Programme, preview: Preview, closed_before: int) -> None:
        super().__init__()
        card = Card("soft")
        sentence = translate("Month", "Nobody can be recognised.")
        if closed_before:
            sentence = translate(
                "Month", "Nobody can be recognised, even by putting the %n month(s) already sent side by side.", None, closed_before
            )
        inner = column(
            row(Shield(), Words(translate("Month", "Check passed"), tone="accent", bold=True), None, spacing=10),
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
        cost = months_cost.sentences(preview.cost, programme, wording.language())
        content = column(card, spacing=8, parent=self)
        content.addWidget(SectionTitle(translate("Month", "What protection costs")))
        for words in [*cost, *_notes(preview)]:
            content.addWidget(Words(words, tone="ink2", wrap=True))
        content.addWidget(SectionTitle(translate("Month", "Never leaves")))
        for words in never:
            content.addWidget(Marked("cross", words))


class Shield(QWidget):
    """The sign of a check that passed."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), "shield", QRectF(1, 1, 22, 22), "accent")


def _hides(preview: Preview) -> bool:
    return preview.certificate.get("method") == "suppression"


def _notes(preview: Preview) -> list[str]:
    notes = []
    if preview.refused and _hides(preview):
        notes.append(translate("Month", "People who refused statistics, counted nowhere: %1.").replace("%1", number(preview.refused)))
    elif preview.refused:
        words = translate("Month", "%n person(s) refused statistics: counted in the total, nowhere else.", None, preview.refused)
        notes.append(words)
    if preview.late:
        notes.append(translate("Month", "%n late entry(ies) of earlier months leave with this one.", None, preview.late))
    return [*notes, *_rows(preview), *_waiting(preview.waiting)]


def _rows(preview: Preview) -> list[str]:
    """Who leaves as a row and who waits for others who are alike; by when, in a month that ends no quarter. Nothing where no rows leave."""
    if "records_k" not in preview.certificate:
        return []
    if not preview.month.ends_quarter:
        due = preview.month
        while not due.ends_quarter:
            due = due.next
        by = translate("Month", "Rows, one coarse line a person, leave with the quarter, at the end of %1.")
        return [by.replace("%1", wording.month(due.first, capital=False))]
    leave = translate("Month", "People who leave as one coarse row each, in groups who look alike: %1.")
    wait = translate("Month", "People who wait until enough others look alike: %1.")
    held = [wait.replace("%1", number(preview.held))] if preview.held else []
    return [leave.replace("%1", number(preview.records)), *held]


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
