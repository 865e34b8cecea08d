"""A closed month: how it left and what proves it, its sheets, and its exact figures beside those that left."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fieldapp.actions import months_cost
from fieldapp.actions.months_history import Closed
from fieldapp.actions.sheets import READERS
from fieldapp.ui import wording
from fieldapp.ui.kit import Card, SectionTitle, Words, column, row
from fieldapp.ui.months.figures import MonthFigures
from fieldapp.ui.months.proofs import ProofThread
from fieldapp.ui.months.sheet_export import SheetExport
from fieldapp.ui.months.steps import Beside, Marked, Shield
from fieldapp.ui.months.words import certificate_words, marks_words
from fieldapp.ui.page import Window
from fieldapp.ui.wording import number, translate

_WAITING = ("sealed", "offered")


class ClosedStep(Beside):
    """Nothing of it changes any more; ``sheets.donor`` is the main button of the page, for its foot. ``waits``: its batch is still here."""

    def __init__(self, window: Window, kept: Closed) -> None:
        super().__init__()
        brief, programme = kept.brief, window.desk.programme
        name = wording.month(kept.month.first)
        words = translate("Month", "%1 is closed.").replace("%1", name)
        closed = translate("Month", "closed on %1 by %2").replace("%1", wording.day(brief.closed_on, "day"))
        who = wording.joined([marks_words(kept.marks), closed.replace("%2", wording.isolate(brief.closed_by))])
        self.sheets = SheetExport(window, [kept.month], {kept.month}, main=True, foot=True)
        self.figures = MonthFigures(programme, kept.rows, str(kept.month))
        main = column(SectionTitle(words), Words(who, tone="ink2", wrap=True), spacing=6)
        self.waits = brief.batch is not None and brief.batch.state in _WAITING
        if brief.batch is not None:
            if self.waits:
                sealed = translate("Month", "%n figure(s) are sealed and wait here. Only the mission can open them.", None, len(kept.rows))
                main.addWidget(Marked("lock", sealed, "accent"))
            main.addWidget(ProofThread(brief.batch))
        if window.desk.store.vault.may(*READERS):
            main.addWidget(SectionTitle(translate("Month", "Sheet of the month")))
            main.addWidget(self.sheets)
            main.addSpacing(8)
        main.addWidget(SectionTitle(translate("Month", "What left")))
        main.addWidget(self.figures)
        main.addStretch(1)
        self.lay(main, _Certificate(kept, months_cost.sentences(kept.cost, programme, wording.language())))


class _Certificate(QWidget):
    """The certificate in words, and what protection cost."""

    def __init__(self, kept: Closed, cost: list[str]) -> None:
        super().__init__()
        card = Card("soft")
        told = certificate_words(kept.brief.certificate, kept.brief.earlier)
        if kept.records:
            left = translate("Month", "People who left as one coarse row each: %1.").replace("%1", number(kept.records))
            told.append(left)
        inner = column(
            row(Shield(), Words(translate("Month", "Check passed"), tone="accent", bold=True), None, spacing=10),
            *(Words(words, wrap=True) for words in told),
            spacing=4,
            parent=card,
        )
        inner.setContentsMargins(16, 14, 16, 14)
        content = column(card, spacing=8, parent=self)
        content.addWidget(SectionTitle(translate("Month", "What protection cost")))
        for words in cost:
            content.addWidget(Words(words, tone="ink2", wrap=True))
