"""The monthly sheet as a file: which months, for whom, in which format, saved where the user says."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from fieldapp.actions import exports, sheets
from fieldapp.domain.periods import Month
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, ComboField, FieldRow, FlowLayout, Segmented, Window, column
from fieldapp.ui.wording import translate


class SheetExport(QWidget):
    """``months`` newest first; a sheet for the mission needs closed ones."""

    def __init__(self, window: Window, months: Sequence[Month], closed: Collection[Month]) -> None:
        super().__init__()
        self._window = window
        options = [(str(month), wording.month(month.first)) for month in months]
        start = next((str(month) for month in months if month in closed), options[0][0])
        self.first = ComboField(options, value=start)
        self.last = ComboField(options, value=start)
        audiences = [("internal", translate("Sheet", "the cell (exact)")), ("mission", translate("Sheet", "the mission (as it left)"))]
        self.audience = Segmented(audiences if "coordinator" in window.desk.roles else audiences[:1], "internal")
        self.format = Segmented([("xlsx", translate("Sheet", "Excel")), ("csv", translate("Sheet", "CSV"))], "xlsx")
        flow = FlowLayout(self, spacing=24, line_spacing=12)
        for field, words, key in (
            (self.first, translate("Sheet", "From"), "first"),
            (self.last, translate("Sheet", "To"), "last"),
            (self.audience, translate("Sheet", "For"), "audience"),
            (self.format, translate("Sheet", "Format"), "format"),
        ):
            if isinstance(field, ComboField):
                field.setFixedWidth(200)
            flow.add(FieldRow(words, field, key=key))
        self.button = Button(translate("Sheet", "Save the sheet…"), "outlined", icon="document", pressed=self.save)
        self.button.setObjectName("save_sheet")
        beside = QWidget()
        column(27, self.button, spacing=0, parent=beside)
        flow.add(beside)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def save(self) -> None:
        """Ask where, then write it."""
        first, last = self.first.value(), self.last.value()
        if first is None or last is None:
            return
        span = str(first) if first == last else f"{first}_{last}"
        kind = str(self.format.value())
        audience = str(self.audience.value())
        name = exports.proposed(audience, f"fieldapp_{span}_{audience}.{kind}")
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Sheet", "Save the sheet"), str(Path.home() / name), f"*.{kind}")
        if chosen:
            self._window.tasks.run(
                sheets.write,
                self._window.desk,
                Month.parse(str(first)),
                Month.parse(str(last)),
                audience=audience,
                format=kind,
                out=Path(chosen),
                language=wording.language(),
                title=translate("Sheet", "Writing the sheet…"),
                done=self._written,
            )

    def _written(self, path: Path) -> None:
        self._window.notice(translate("Sheet", "Sheet saved: %1").replace("%1", wording.isolate(path.name)))
