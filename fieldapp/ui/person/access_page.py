"""What is written about a person: first on the screen, then on paper only the parts they choose, if nobody else could read it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import access_parts, exports, printing_access
from fieldapp.actions.access_parts import Part
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Words, clear, column, row
from fieldapp.ui.kit.choices import Chip, Segmented
from fieldapp.ui.page import Page
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame

LANGUAGES = (("fr", "Français"), ("ar", "العربية"), ("en", "English"))
NO, YES = "no", "yes"


class AccessPage(Page):
    """Each part is ticked or not with the person; the paper waits for the answer whether somebody else could read it."""

    place = "people"

    def __init__(self, window: Frame, person: int) -> None:
        super().__init__(translate("Rights", "What is written about them"), window)
        self._window, self._desk, self._tasks, self._person = window, window.desk, window.tasks, person
        self.chips: dict[str, Chip] = {}
        self._kept: list[str] | None = None
        say = translate("Rights", "Read it together on the screen. Tick what the person wants on paper.")
        self.language = Segmented(LANGUAGES, wording.language(), name=translate("Rights", "Language of the paper"))
        self.language.changed.connect(lambda _: self._load())
        self.asked = Segmented(
            [(NO, translate("Rights", "No, nobody")), (YES, translate("Rights", "Yes, or perhaps"))],
            name=translate("Rights", "Could somebody else read this paper?"),
        )
        self.asked.changed.connect(lambda _: self._stand())
        self.warning = Words(
            translate("Rights", "Then let them read it here: no paper that could put them in danger."), tone="amber", wrap=True
        )
        self.warning.hide()
        self._parts = column(spacing=14)
        question = Words(translate("Rights", "Ask the person: could somebody else read this paper?"), bold=True, wrap=True)
        self.body.addLayout(column(Words(say, tone="ink2", wrap=True), row(self.language, None), self._parts, spacing=12))
        self.body.addLayout(column(12, question, row(self.asked, None), self.warning, None, spacing=12))
        self.verb = Button(translate("Rights", "Save as PDF…"), "filled", shortcut="Ctrl+Return", pressed=self._save)
        self.verb.setObjectName("save_copy")
        self.set_actions(self.verb, Button(translate("Rights", "Close"), "plain", pressed=window.back), None)
        self._stand()
        self._load()

    def _load(self) -> None:
        self._tasks.run(access_parts.of, self._desk, self._person, str(self.language.value()), done=self._show)

    def _show(self, parts: Sequence[Part]) -> None:
        ticked = {key for key, chip in self.chips.items() if chip.isChecked()} if self.chips else None
        if ticked is None and self._kept is not None:
            ticked = set(self._kept)
        clear(self._parts)
        self.chips = {}
        for part in parts:
            chip = Chip(part.title, count=len(part.lines), value=part.key)
            chip.setChecked(part.chosen if ticked is None else part.key in ticked)
            chip.toggled.connect(lambda *_: self._stand())
            self.chips[part.key] = chip
            lines = [f"{name} : {value}" if wording.language() == "fr" else f"{name}: {value}" for name, value in part.lines]
            words = Words("\n".join(lines), tone="ink2", wrap=True)
            if not part.chosen:  # a professional's own words are not on the screen before somebody chooses to show them
                if not chip.isChecked():
                    words.hide()
                chip.toggled.connect(words.setVisible)
            shown = QWidget()
            column(row(chip, None), words, spacing=4, parent=shown)
            self._parts.addWidget(shown)
        self._stand()

    def _stand(self) -> None:
        """What can be done now."""
        self.warning.setVisible(self.asked.value() == YES)
        self.verb.setEnabled(self.asked.value() == NO and any(chip.isChecked() for chip in self.chips.values()))

    def _save(self) -> None:
        name = exports.proposed("person", f"copie_{self._desk.today().isoformat()}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Rights", "Save the copy"), str(Path.home() / name), "*.pdf")
        if chosen:
            parts = [key for key, chip in self.chips.items() if chip.isChecked()]
            language = str(self.language.value())
            self._tasks.run(
                printing_access.write, self._desk, self._person, parts, Path(chosen), asked=True, language=language, done=self._written
            )

    def _written(self, path: Path) -> None:
        words = translate("Rights", "Copy saved: %1. Delete it here once it is printed: Settings, Files.")
        self._window.notice(words.replace("%1", wording.isolate(path.name)))

    def keep(self) -> dict[str, Any]:
        return {"parts": [key for key, chip in self.chips.items() if chip.isChecked()], "language": self.language.value()}

    def restore(self, kept: dict[str, Any]) -> None:
        if kept.get("language"):
            self._kept = list(kept["parts"])
            self.chips = {}
            self.language.set_value(kept["language"])
            self._load()

    def first_focus(self) -> QWidget | None:
        return next(iter(self.chips.values()), self.asked)
