"""The sheet of months as a file: for a donor first, for the mission, and last and quiet the exact one that stays in the cell."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from fieldapp.actions import sheets
from fieldapp.domain.periods import Month
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Flow, FlowLayout, Words, column, row
from fieldapp.ui.kit.choices import Segmented
from fieldapp.ui.kit.fields import ComboField, FieldRow
from fieldapp.ui.page import Window
from fieldapp.ui.wording import label, translate


def format_words() -> list[tuple[str, str]]:
    """The formats a sheet can be written in, by what one does with them."""
    words = {
        "xlsx": translate("Sheet", "Workbook"),
        "pdf": translate("Sheet", "PDF to read"),
        "csv": translate("Sheet", "CSV"),
        "dhis2": translate("Sheet", "DHIS2"),
        "activityinfo": translate("Sheet", "ActivityInfo"),
    }
    return [(format, name) for format, name in words.items() if format in sheets.FORMATS]


class SheetExport(QWidget):
    """``months`` newest first, ``closed`` those that left: a sheet for others needs them closed. With one month no range is asked.

    ``main``: whether the donor's sheet is the main button of its page; ``foot``: whether the page puts that button into its own foot.
    Whoever is no coordinator only has the exact sheet of the cell.
    """

    def __init__(self, window: Window, months: Sequence[Month], closed: Collection[Month], *, main: bool, foot: bool = False) -> None:
        super().__init__()
        self._window = window
        options = [(str(month), wording.month(month.first)) for month in months]
        start = next((str(month) for month in months if month in closed), options[0][0])
        programme, coordinates = window.desk.programme, "coordinator" in window.desk.roles
        projects = [(code, label(project.label)) for code, project in programme.projects.items()]
        self.first, self.last = (ComboField(options, value=start) for _ in range(2))
        self.project = ComboField([("", translate("Sheet", "the one that runs, or all")), *projects], value="")
        self.format = Segmented(format_words(), "xlsx")
        fields: list[tuple[QWidget, str, str]] = [
            (self.project, translate("Sheet", "Project"), "project"),
            (self.format, translate("Sheet", "Format"), "format"),
        ]
        if len(months) > 1:
            fields = [(self.first, translate("Sheet", "From"), "first"), (self.last, translate("Sheet", "To"), "last"), *fields]
        asked = QWidget()
        flow = FlowLayout(asked, spacing=24, line_spacing=12)
        for field, words, key in fields:
            if isinstance(field, ComboField):
                field.setFixedWidth(200 if field is not self.project else 250)
            flow.add(FieldRow(words, field, key=key))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        asked.setSizePolicy(policy)
        self.donor = self._button(translate("Sheet", "Donor sheet…"), "filled" if main else "outlined", "donor", main=main)
        self.mission = self._button(translate("Sheet", "Mission sheet…"), "outlined", "mission")
        self.internal = self._button(translate("Sheet", "Exact sheet of the cell…"), "plain", "internal")
        stays = Words(translate("Sheet", "Exact figures: people can be recognised. It stays in the cell; never send it."), "small", "ink3")
        stays.setWordWrap(True)
        inside = column(row(self.internal, None), stays, spacing=2)
        if coordinates:
            about = Words(translate("Sheet", "For others: only what left, nobody can be recognised."), "small", "ink2", wrap=True)
            others = [self.mission] if foot else [self.donor, self.mission]
            column(asked, 4, Flow(*others, spacing=12), about, 8, inside, spacing=6, parent=self)
        else:
            column(asked, 4, inside, spacing=6, parent=self)
            for button in (self.donor, self.mission):
                button.setParent(self)
                button.hide()

    def _button(self, words: str, kind: str, audience: str, *, main: bool = False) -> Button:
        """No parent yet: Tab goes through what is asked first, then through the buttons as they are laid out."""
        shortcut = "Ctrl+Return" if main else None
        icon = "document" if kind != "plain" else None
        made = Button(words, kind, icon=icon, shortcut=shortcut, pressed=lambda: self.save(audience))
        made.setObjectName(f"save_{audience}")
        return made

    def save(self, audience: str) -> None:
        """Draw the sheet, ask where it goes, then write it."""
        first, last = self.first.value(), self.last.value()
        if first is None or last is None:
            return
        self._window.tasks.run(
            sheets.make,
            self._window.desk,
            Month.parse(str(first)),
            Month.parse(str(last)),
            project=str(self.project.value() or "") or None,
            audience=audience,
            language=wording.language(),
            title=translate("Sheet", "Writing the sheet…"),
            done=self._ask,
        )

    def _ask(self, sheet: sheets.Sheet) -> None:
        kind = str(self.format.value())
        name = Path(sheets.proposed_name(sheet, kind))
        place, filter = str(Path.home() / name), f"*{name.suffix}"
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Sheet", "Save the sheet"), place, filter)
        if chosen:
            self._window.tasks.run(
                sheets.write,
                self._window.desk,
                Month.parse(sheet.first),
                Month.parse(sheet.last),
                project=str(self.project.value() or "") or None,
                audience=sheet.audience,
                format=kind,
                out=Path(chosen),
                language=wording.language(),
                title=translate("Sheet", "Writing the sheet…"),
                done=self._written,
            )

    def _written(self, path: Path) -> None:
        self._window.notice(translate("Sheet", "Sheet saved: %1").replace("%1", wording.isolate(path.name)))
