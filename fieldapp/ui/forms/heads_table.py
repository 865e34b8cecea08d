"""Who came, without a name: a table of numbers by sex and age, typed cell by cell with Tab, and the total in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from fieldapp.domain import heads
from fieldapp.domain.programme import Form
from fieldapp.ui import look, wording
from fieldapp.ui.forms.inputs import NumberField
from fieldapp.ui.kit import Words, column, row
from fieldapp.ui.wording import translate
from resources.wording import sentence

CELL = 72


class HeadsTable(QWidget):
    """``answers()`` are the numbers typed, by band. *Number only* takes sixty people nobody counted by sex or age.

    A form that asks some bands only has a table of those; one that asks the number alone has no table.
    """

    changed = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._keys = [field.key for field in form.fields if field.key in heads.KEYS]
        self.cells = {key: self._cell(key) for key in self._keys}
        parts: list[QWidget | QHBoxLayout] = []
        if any(key != heads.UNKNOWN for key in self._keys):
            parts.append(self._table())
        if heads.UNKNOWN in self.cells:
            only = Words(translate("Heads", "Number only, sex and age unknown"), tone="ink2")
            only.setBuddy(self.cells[heads.UNKNOWN])
            parts.append(row(only, self.cells[heads.UNKNOWN], None, spacing=10))
        self._total = Words("", bold=True)
        self._wrong = Words("", "small", "amber", wrap=True)
        self._wrong.hide()
        column(*parts, self._total, self._wrong, spacing=10, parent=self)
        self.setAccessibleName(translate("Heads", "People present"))
        self.setFocusProxy(next(iter(self.cells.values())))
        self._count()

    def _table(self) -> QWidget:
        """Women and men by the ages the form asks."""
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        ages = [age for age in heads.AGES if any(f"{sex}_{age}" in self.cells for sex in heads.SEXES)]
        for place, age in enumerate(ages, 1):
            grid.addWidget(Words(_age(age), "small", "ink2"), 0, place, Qt.AlignmentFlag.AlignHCenter)
        for line, sex in enumerate(heads.SEXES, 1):
            grid.addWidget(Words(_sex(sex)), line, 0)
            for place, age in enumerate(ages, 1):
                if cell := self.cells.get(f"{sex}_{age}"):
                    grid.addWidget(cell, line, place, Qt.AlignmentFlag.AlignHCenter)
        grid.setColumnMinimumWidth(0, 84)
        grid.setColumnStretch(len(ages) + 1, 1)
        return table

    def _cell(self, key: str) -> NumberField:
        cell = NumberField()
        cell.setFixedWidth(CELL)
        cell.setObjectName(key)
        sex, _, age = key.partition("_")
        name = translate("Heads", "Number only, sex and age unknown") if key == heads.UNKNOWN else f"{_sex(sex)}, {_age(age)}"
        cell.setAccessibleName(name)
        cell.changed.connect(self._count)
        return cell

    def _count(self) -> None:
        if not hasattr(self, "_total"):
            return
        self._total.setText(translate("Heads", "%n person(s) in all", None, heads.total(self.answers())))
        self._wrong.hide()
        self.changed.emit()

    def answers(self) -> dict[str, object]:
        """The numbers typed, by band."""
        return {key: value for key, cell in self.cells.items() if (value := cell.value()) is not None}

    def set_answers(self, answers: Mapping[str, object]) -> None:
        """Show these numbers."""
        for key, cell in self.cells.items():
            cell.set_value(answers.get(key))

    def keep(self) -> dict[str, str]:
        """Exactly what is typed."""
        return {key: cell.text() for key, cell in self.cells.items() if cell.text()}

    def restore(self, kept: Mapping[str, object]) -> None:
        """Put back what ``keep`` gave."""
        for key, cell in self.cells.items():
            cell.setText(str(kept.get(key, "")))

    def unreadable(self) -> dict[str, str]:
        """Cells in which something is typed that is no number."""
        return {key: "field_no_number" for key, cell in self.cells.items() if cell.wrong()}

    def show_problems(self, problems: Mapping[str, str]) -> bool:
        """Say below the table what to mend, and go there; whether anything was."""
        mine = {key: problem for key, problem in problems.items() if key in self.cells}
        for key, cell in self.cells.items():
            cell.set_wrong(key in mine)
        self._wrong.setText(" ".join(dict.fromkeys(sentence(problem, wording.language()) for problem in mine.values())))
        self._wrong.setVisible(bool(mine))
        if mine:
            self.cells[next(iter(mine))].setFocus()
        return bool(mine)


def _sex(sex: str) -> str:
    return {"f": translate("Heads", "Women"), "m": translate("Heads", "Men")}[sex]


def _age(age: str) -> str:
    if age == "age_inconnu":
        return translate("Heads", "age unknown")
    words = f"{age}+" if age == "60" else age.replace("_", "–")
    return wording.isolate(words) if look.language() == "ar" else words
