"""Réglages, Journal: who did how much of what in a month, whether the trail holds, and the trail as a signed file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from fieldapp.actions import audit, exports
from fieldapp.actions.audit import Count, Integrity
from fieldapp.domain.periods import Month
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Words, clear, column, row
from fieldapp.ui.kit.fields import ComboField
from fieldapp.ui.settings.section import Section
from fieldapp.ui.settings.trail_words import did
from fieldapp.ui.wording import translate
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


class AuditSection(Section):
    """For coordinators. Counts only: no name of anybody helped, no file number."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("Audit", "Journal"))
        self.say(translate("Audit", "What was done on this laptop, by whom. It holds kinds and numbers: no name, no note, no search."))
        self.state = self.say("")
        self.month = ComboField([], name=translate("Audit", "Month"))
        self.month.setFixedWidth(220)
        self.month.changed.connect(self._load)
        self.column.addLayout(row(Words(translate("Audit", "Month"), tone="ink2"), self.month, None))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        holder = QWidget()
        holder.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.export = Button(translate("Audit", "Save as a signed file…"), "outlined", icon="document", pressed=self._export)
        self.export.setObjectName("export_audit")
        beside = translate("Audit", "Its signatures show that nothing was changed. It names those who work here by their initials.")
        self.column.addWidget(holder)
        self.column.addLayout(column(8, self.export, Words(beside, "small", "ink3", wrap=True), spacing=6))
        self.tasks.run(audit.months, self.desk, done=self._months)

    def _months(self, months: Sequence[Month]) -> None:
        self.month.set_options([(str(month), wording.month(month.first)) for month in months])
        if months:
            self.month.set_value(str(months[0]))
            self._load()
        title = translate("Audit", "Checking the journal…")
        self.tasks.run(audit.integrity, self.desk, title=title, done=self.show_integrity)

    def _load(self) -> None:
        chosen = self.month.value()
        if chosen:
            self.tasks.run(audit.view, self.desk, Month.parse(str(chosen)), done=self.show_counts)

    def show_integrity(self, whole: Integrity) -> None:
        """Show how the whole trail stands."""
        self.state.setText(_standing(whole))
        self.state.set_tone("red" if whole.trouble else "ink2")

    def show_counts(self, counts: Sequence[Count]) -> None:
        """Show a month's counts."""
        clear(self._grid)
        for place, (action, done) in enumerate(_by_action(counts)):
            who = wording.joined([f"{wording.isolate(one.user)}{wording.NO_BREAK}{wording.number(one.times)}" for one in done])
            total = Words(wording.number(sum(one.times for one in done)), bold=True)
            total.align("end")
            words = Words(did(action), wrap=True)
            words.setMinimumWidth(240)
            for at, part in enumerate((words, total, Words(who, "small", "ink2", wrap=True))):
                self._grid.addWidget(part, place, at)

    def _export(self) -> None:
        name = exports.proposed("audit", f"fieldapp_journal_{self.desk.today().isoformat()}.jsonl")
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Audit", "Save the journal"), str(Path.home() / name), "*.jsonl")
        if chosen:
            title = translate("Audit", "Writing the journal…")
            self.tasks.run(audit.export, self.desk, Path(chosen), title=title, done=self._written)

    def _written(self, path: Path) -> None:
        self.frame.notice(translate("Audit", "Journal saved: %1").replace("%1", wording.isolate(path.name)))


def _standing(whole: Integrity) -> str:
    if whole.trouble:
        return sentence(whole.trouble, wording.language())
    words = translate("Audit", "The trail holds: %1 entries follow each other without a gap, signed up to number %2.")
    return words.replace("%1", wording.number(whole.entries)).replace("%2", wording.number(whole.signed_to))


def _by_action(counts: Sequence[Count]) -> list[tuple[str, list[Count]]]:
    found: dict[str, list[Count]] = {}
    for one in counts:
        found.setdefault(one.action, []).append(one)
    return sorted(found.items(), key=lambda pair: -sum(one.times for one in pair[1]))
