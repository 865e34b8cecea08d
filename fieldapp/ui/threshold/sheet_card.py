"""The recovery sheet as it is made: the code shown once, saved or printed, and one group of it typed back from the paper."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFileDialog

from fieldapp.ui import look, wording
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.kit.layout import column, row
from fieldapp.ui.kit.text import TextField
from fieldapp.ui.kit.words import Card, Words
from fieldapp.ui.wording import translate


def groups(code: str) -> list[str]:
    """The groups a code is written in."""
    return code.replace("-", " ").split()


class SheetCard(Card):
    """``save`` writes the sheet as PDF to a path; ``about`` stands on a printed one. ``proved``: whether the group was typed back."""

    proved = Signal(bool)

    def __init__(self, code: str, save: Callable[[Path], object], about: Sequence[str] = ()) -> None:
        super().__init__("sheet")
        self._groups = groups(code)
        self._save, self._about, self._code = save, about, code
        self._asked = secrets.randbelow(len(self._groups))
        self.code = Words(wording.isolate(code), "section", bold=True, wrap=True)
        self.code.setObjectName("recovery_code")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        save_it = Button(translate("sheet", "Save the sheet (PDF)…"), "outlined", icon="document", pressed=self._choose)
        save_it.setObjectName("save_sheet")
        print_it = Button(translate("first_run", "Print…"), "plain", icon="print", pressed=self._print)
        print_it.setObjectName("print_sheet")
        self.told = Words("", "small", "ink2", wrap=True)
        self.typed = TextField()
        self.typed.setFixedWidth(160)
        self.typed.changed.connect(self._compare)
        asked = translate("sheet", "Type group %1 of the code, as it stands on your paper").replace("%1", str(self._asked + 1))
        self.asked = FieldRow(asked, self.typed, key="code_group")
        self.told.hide()
        head = Words(translate("first_run", "Recovery code"), "body", "ink2")
        inner = column(head, self.code, row(save_it, print_it, None), self.told, 6, self.asked, spacing=6, parent=self)
        inner.setContentsMargins(24, 18, 24, 18)

    def is_proved(self) -> bool:
        """Whether the group was typed back."""
        return str(self.typed.value()).upper() == self._groups[self._asked].upper()

    def _compare(self) -> None:
        self.asked.set_error("")
        self.proved.emit(self.is_proved())

    def paper(self) -> str:
        """What a printed sheet says, in the language of the window."""
        kept = translate(
            "first_run",
            "Keep this sheet locked away, never beside the laptop. "
            "With the mission it opens the laptop when every passphrase is forgotten.",
        )
        code = translate("first_run", "Recovery code: %1").replace("%1", self._code)
        return "\n\n".join((translate("first_run", "Fieldapp – recovery sheet"), *self._about, code, kept))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        if QPrintDialog(printer, self).exec():
            sheet = QTextDocument(self.paper())
            sheet.setDefaultFont(look.font("section"))
            sheet.print_(printer)

    def _choose(self) -> None:
        name = translate("sheet", "Recovery sheet")
        place = str(Path.home() / "fiche-de-secours.pdf")
        path, _ = QFileDialog.getSaveFileName(self, name, place, f"{name} (*.pdf)")
        if path:
            self.told.setText(
                translate("sheet", "Print it, or copy the code by hand; then delete the file. It must not stay on this laptop.")
            )
            self.told.show()
            self._save(Path(path))
