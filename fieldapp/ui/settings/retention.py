"""Réglages, how long files are kept: the periods, the closed files whose time is over, and their end with written words and a proof."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import exports, printing_access, retention
from fieldapp.actions.retention import DueFile, Proof
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Card, TextField, Words, clear, column, row
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.settings.data_card import DataCard
from fieldapp.ui.settings.section import FormCard, Section
from fieldapp.ui.wording import label, number, translate
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


class RetentionSection(Section):
    """A dry run first: nothing goes before somebody chose it and copied a phrase by hand."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("Rights", "How long files are kept"))
        self.periods = self.say("")
        self.change = Button(translate("Rights", "Change the periods…"), "plain", icon="pencil", pressed=self._open)
        self.change.setObjectName("change_retention")
        self.column.addLayout(row(self.change, None))
        self.column.addLayout(self.form_place)
        self._months: dict[str, int] = {}
        self.say(translate("Rights", "Closed files whose time is over. Nothing is erased by itself."))
        self._lines = column(spacing=6)
        self.column.addLayout(self._lines)
        self._chips: list[Chip] = []
        self.phrase = Words("", wrap=True)
        self.words = TextField("")
        self.words.setAccessibleName(translate("Rights", "Phrase to copy"))
        self.erase = Button(translate("Rights", "Erase for good"), "outlined", pressed=self._erase)
        self.erase.setObjectName("purge")
        self.hint = Words("", "small", "amber", wrap=True)
        self.end = Card("sheet")
        inside = column(self.phrase, self.words, self.hint, row(self.erase, None), spacing=10, parent=self.end)
        inside.setContentsMargins(20, 14, 20, 16)
        self.column.addWidget(self.end)
        self.end.hide()
        self.save_proof = Button(translate("Rights", "Save the proof…"), "outlined", icon="document", pressed=self._write_proof)
        self.save_proof.setObjectName("save_proof")
        self.save_proof.hide()
        self.column.addLayout(row(self.save_proof, None))
        self._proof: Proof | None = None
        self.refresh(frozenset({"settings", "rights"}))

    def forms(self) -> dict[str, Callable[..., FormCard]]:
        """The periods."""
        return {"retention": self._card}

    def refresh(self, kinds: frozenset[str]) -> None:
        if "settings" in kinds:
            self.tasks.run(retention.periods, self.desk, done=self._show_periods)
        if kinds & {"settings", "rights", "people"}:
            self.tasks.run(retention.dry_run, self.desk, done=self._show)

    def _open(self) -> None:
        self.open("retention", opener=self.change)

    def _card(self) -> FormCard:
        return DataCard(
            self.frame, "retention", translate("Rights", "Save"), partial(retention.choose, self.desk), self._chosen, answers=self._months
        )

    def _chosen(self, _: object) -> None:
        self.close_form()
        self.frame.notice(translate("Rights", "Periods saved."))

    def _show_periods(self, months: Mapping[str, int]) -> None:
        self._months = dict(months)
        form = self.desk.programme.forms["retention"]
        lines = [
            f"{label(form.field(key).label)} : {translate('Rights', '%n month(s)', None, count)}"
            if wording.language() == "fr"
            else f"{label(form.field(key).label)}: {translate('Rights', '%n month(s)', None, count)}"
            for key, count in months.items()
        ]
        self.periods.setText("\n".join(lines))

    def _show(self, found: Sequence[DueFile]) -> None:
        clear(self._lines)
        self._chips = []
        self.head.set_count(len(found) or None)
        if not found:
            self._lines.addWidget(Words(translate("Rights", "No file is over its time."), tone="ink2"))
        for one in found:
            who = wording.joined([wording.isolate(one.initials), wording.isolate(one.code)])
            closed = translate("Rights", "closed on %1").replace("%1", wording.day(one.closed_on, "day"))
            line = QWidget()
            if one.waits:
                row(Words(wording.joined([who, closed, _why(one.waits)]), tone="ink2", wrap=True), parent=line)
            else:
                chip = Chip(who, value=one.person_id)
                chip.toggled.connect(lambda *_: self._count())
                self._chips.append(chip)
                row(chip, Words(closed, tone="ink2"), None, spacing=12, parent=line)
            self._lines.addWidget(line)
        self._count()

    def _chosen_files(self) -> list[int]:
        return [int(str(chip.value)) for chip in self._chips if chip.isChecked()]

    def _count(self) -> None:
        count = len(self._chosen_files())
        self.end.setVisible(bool(count))
        phrase = retention.words_to_write(count, wording.language())
        words = translate("Rights", "%n file(s) go for good, with their keys. It cannot be taken back. Copy: “%1”", None, count)
        self.phrase.setText(words.replace("%1", phrase))
        self.erase.setText(translate("Rights", "Erase %1 for good").replace("%1", number(count)))
        self.hint.setText("")

    def _erase(self) -> None:
        self.erase.setEnabled(False)
        ids, words = self._chosen_files(), self.words.text()
        title = translate("Rights", "Erasing…")
        self.tasks.run(retention.purge, self.desk, ids, words, done=self._erased, failed=self._refused, title=title)

    def _erased(self, proof: Proof) -> None:
        self._proof = proof
        self.erase.setEnabled(True)
        self.words.setText("")
        self.save_proof.show()
        self.save_proof.setFocus()
        self.frame.notice(translate("Rights", "%n file(s) erased. Save the proof.", None, proof.erased))

    def _refused(self, error: Refused) -> None:
        self.erase.setEnabled(True)
        said = error.problems.get("words") if isinstance(error, Invalid) else None
        self.hint.setText(sentence(said, wording.language()) if said else error.sentence(wording.language()))

    def _write_proof(self) -> None:
        if self._proof is None:
            return
        name = exports.proposed("paper", f"preuve-effacement_{self.desk.today().isoformat()}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Rights", "Save the proof"), str(Path.home() / name), "*.pdf")
        if chosen:
            self.tasks.run(printing_access.proof, self.desk, self._proof, Path(chosen), self.frame.language, done=self._written)

    def _written(self, path: Path) -> None:
        self.frame.notice(translate("Rights", "Proof saved: %1").replace("%1", wording.isolate(path.name)))


def _why(waits: str) -> str:
    return {
        "child": translate("Rights", "kept for a child"),
        "legal": translate("Rights", "kept for a court"),
        "request": translate("Rights", "a request waits"),
        "emergency": translate("Rights", "an emergency runs"),
    }.get(waits, waits)
