"""Figures of a month, exact here beside what leaves: the main ones at once, the others on demand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from fieldapp.actions.months import PreviewRow
from fieldapp.domain.programme import Programme
from fieldapp.ui.kit import Button, Words, column, row
from fieldapp.ui.months.figure_rows import FigureHeads, FigureRow, Widths
from fieldapp.ui.months.lines import Block, blocks
from fieldapp.ui.wording import translate


class MonthFigures(QWidget):
    """The lines of one month: here, exactly → what leaves, and beside it the sum since the start."""

    def __init__(self, programme: Programme, rows: Sequence[PreviewRow], month: str) -> None:
        super().__init__()
        self._lines = column(spacing=4, parent=self)
        found = blocks(programme, rows, month)
        if not found:
            self._lines.addWidget(Words(translate("Month", "No figure leaves with this month."), tone="ink2"))
            return
        self._wanted = Widths.of([line for block in found for line in block.lines])
        self._lines.addWidget(FigureHeads(self._wanted))
        self._add([block for block in found if block.main])
        hidden = [block for block in found if not block.main]
        count = sum(len(block.lines) for block in hidden)
        if count:
            words = translate("Month", "See the %n other figure(s)", None, count)
            self.more = Button(words, "plain", icon="down", icon_end=True, pressed=lambda: self._show_rest(hidden))
            self._lines.addSpacing(8)
            self._lines.addLayout(row(self.more, None))

    def _show_rest(self, hidden: Sequence[Block]) -> None:
        self.more.hide()
        self._add(hidden)

    def _add(self, found: Sequence[Block]) -> None:
        named = ""
        for block in found:
            if block.title != named:
                named = block.title
                self._lines.addSpacing(8)
                self._lines.addWidget(Words(block.title, "small", "ink3", wrap=True))
            largest = max((max(line.exact or 0, line.leaves or 0) for line in block.lines), default=1)
            for line in block.lines:
                self._lines.addWidget(FigureRow(line, largest=largest, wanted=self._wanted))
