"""Import: a register as people keep it in Excel; first what would come in and what would be refused, then the import itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QHeaderView, QSizePolicy, QTableView, QWidget

from fieldapp.actions import exports, importing
from fieldapp.actions.desk import Desk
from fieldapp.actions.importing import ImportReport, RefusedRow
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.ui import look, wording
from fieldapp.ui.kit import Button, SectionTitle, Words, clear, column, row
from fieldapp.ui.kit.fields import ComboField, FieldRow
from fieldapp.ui.page import Page, Window
from fieldapp.ui.wording import number, translate

Index = QModelIndex | QPersistentModelIndex


class RefusedRows(QAbstractTableModel):
    """The refused rows: sheet, Excel's line, column, reason."""

    def __init__(self, rows: tuple[RefusedRow, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._heads = (
            translate("Import", "Sheet"),
            translate("Import", "Line"),
            translate("Import", "Column"),
            translate("Import", "Reason"),
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 as Qt declares it
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        one = self._rows[index.row()]
        return (one.sheet, str(one.line), one.column, one.reason(wording.language()))[index.column()]


class RefusedTable(QTableView):
    """The refused rows as a quiet table."""

    def __init__(self, rows: tuple[RefusedRow, ...]) -> None:
        super().__init__()
        self.setModel(RefusedRows(rows, self))
        self.setAccessibleName(translate("Import", "Refused rows"))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(36)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setStretchLastSection(True)
        self.setMinimumHeight(36 * min(len(rows) + 1, 8) + 4)
        self.setStyleSheet(
            f"QTableView {{ background: transparent; }} QHeaderView::section {{ background: transparent; border: none; padding: 4px 6px;"
            f" color: {look.colour('ink3').name()}; }}"
        )


def _run(desk: Desk, path: Path, through: Month | None, progress: Callable[[int, int], None], cancel: Callable[[], bool]) -> Any:
    return importing.run(desk, path, reported_through=through, progress=progress, cancel=cancel)


class ImportPage(Page):
    """Choose a register, see what would happen, bring it in. Everything comes in, or nothing."""

    place = "people"

    def __init__(self, window: Window, file: str = "") -> None:
        super().__init__(translate("Import", "Import a register"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._path: Path | None = None
        self._face = column(spacing=12)
        self.body.addLayout(self._face)
        self.body.addStretch(1)
        self._start("")
        if file:
            self.take(Path(file))

    def keep(self) -> dict[str, Any]:
        return {"file": str(self._path) if self._path else ""}

    def restore(self, kept: dict[str, Any]) -> None:
        if kept.get("file") and Path(kept["file"]).exists():
            self.take(Path(kept["file"]))

    def first_focus(self) -> QWidget:
        return self.verb

    def _start(self, problem: str) -> None:
        """The empty page: what a register is, and choosing one."""
        self._path = None
        clear(self._face)
        self.beside.setText("")
        words = translate("Import", "A register is an Excel workbook with the sheets personnes, prestations, echelles and activites.")
        safe = translate("Import", "Nothing is written before you have seen what would come in.")
        self._face.addWidget(Words(words, wrap=True))
        self._face.addWidget(Words(safe, tone="ink2", wrap=True))
        if problem:
            self._face.addWidget(Words(problem, tone="amber", wrap=True))
        self.verb = Button(translate("Import", "Choose a workbook…"), "filled", icon="folder", shortcut="Ctrl+Return", pressed=self._choose)
        self.verb.setObjectName("save")
        self.set_actions(self.verb, None)

    def _choose(self) -> None:
        title = translate("Import", "Choose a register")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), translate("Import", "Excel workbooks (*.xlsx)"))
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Look into a register."""
        self._path = path
        self.verb.setEnabled(False)
        self._tasks.run(
            importing.preview,
            self._desk,
            path,
            title=translate("Import", "Reading the register…"),
            long=True,
            done=self._show_preview,
            failed=self._refused,
        )

    def _show_preview(self, report: ImportReport) -> None:
        assert self._path is not None
        self.beside.setText(wording.isolate(self._path.name))
        clear(self._face)
        self._face.addWidget(SectionTitle(translate("Import", "What would come in")))
        self._add_counts(report)
        months = [Month.of(self._window.today())]
        for _ in range(72):
            first = months[-1].first.toordinal() - 1
            months.append(Month.of(type(self._window.today()).fromordinal(first)))
        self.through = ComboField([(str(month), wording.month(month.first)) for month in months[1:]])
        self.through.setFixedWidth(280)
        self.through.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        help = translate(
            "Import", "What happened up to that month was reported before Fieldapp, and never leaves again. Empty: nothing was."
        )
        self._face.addWidget(FieldRow(translate("Import", "Reported through"), self.through, help=help, key="reported_through"))
        self._add_refused(report)
        self.verb = Button(translate("Import", "Import"), "filled", shortcut="Ctrl+Return", pressed=self._import)
        self.verb.setObjectName("save")
        another = Button(translate("Import", "Another workbook"), "plain", pressed=lambda: self._start(""))
        self.set_actions(self.verb, another, None)
        self.verb.setFocus()

    def _add_counts(self, report: ImportReport) -> None:
        words = {
            "personnes": translate("Import", "people"),
            "prestations": translate("Import", "services"),
            "echelles": translate("Import", "questionnaires"),
            "activites": translate("Import", "activities"),
        }
        for sheet, name in words.items():
            added, accepted = report.added.get(sheet, 0), report.accepted.get(sheet, 0)
            count = Words(number(added), bold=True)
            count.setFixedWidth(52)
            known = translate("Import", "%1 were there already").replace("%1", number(accepted - added)) if accepted > added else ""
            self._face.addLayout(row(count, Words(name), Words(known, tone="ink3"), None, spacing=14))
        if report.noted or report.differing:
            odd = translate(
                "Import", "%n row(s) come in although something in them is odd.", None, len(report.noted) + len(report.differing)
            )
            self._face.addWidget(Words(odd, tone="ink2", wrap=True))

    def _add_refused(self, report: ImportReport) -> None:
        title = SectionTitle(translate("Import", "Refused"), number(len(report.refused)))
        self._face.addWidget(title)
        if not report.refused:
            self._face.addWidget(Words(translate("Import", "No row is refused."), tone="ink2"))
            return
        save = Button(translate("Import", "Save them in a workbook…"), "plain", icon="document", pressed=self._save_rejects)
        save.setObjectName("save_rejects")
        title.add_end(save)
        self._face.addWidget(RefusedTable(report.refused))

    def _save_rejects(self) -> None:
        assert self._path is not None
        suggested = self._path.with_name(exports.proposed("rejects", f"{self._path.stem}-refus.xlsx"))
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Import", "Save the refused rows"), str(suggested), "*.xlsx")
        if chosen:
            out = Path(chosen)
            self._tasks.run(
                importing.preview,
                self._desk,
                self._path,
                rejects=out,
                done=lambda _: self._window.notice(translate("Import", "Saved: %1").replace("%1", wording.isolate(out.name))),
            )

    def _import(self) -> None:
        if self.through.wrong():
            self.through.setFocus()
            return
        chosen = self.through.value()
        through = Month.parse(str(chosen)) if chosen else None
        self.verb.setEnabled(False)
        title = translate("Import", "Importing…")
        self._tasks.run(_run, self._desk, self._path, through, title=title, long=True, done=self._imported, failed=self._refused)

    def _imported(self, report: ImportReport) -> None:
        clear(self._face)
        self._face.addWidget(SectionTitle(translate("Import", "It is done")))
        self._add_counts(report)
        self._add_refused(report)
        self.verb = Button(
            translate("Import", "See the people"), "filled", shortcut="Ctrl+Return", pressed=lambda: self._window.open("people")
        )
        self.verb.setObjectName("save")
        self.set_actions(self.verb, Button(translate("Import", "Another workbook"), "plain", pressed=lambda: self._start("")), None)
        self.verb.setFocus()

    def _refused(self, error: Refused) -> None:
        """Nothing came in: say why, and let another workbook be chosen."""
        self._start(error.sentence(wording.language()))
        self.verb.setFocus()
