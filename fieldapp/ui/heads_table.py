"""Who came, without a name: a table of numbers by sex and age, typed cell by cell with Tab, and the total in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from fieldapp.domain import heads
from fieldapp.domain.programme import Form
from fieldapp.ui import look, wording
from fieldapp.ui.form_inputs import NumberField
from fieldapp.ui.kit import Words, column, row
from fieldapp.ui.wording import translate
from resources.wording import sentence

CELL = 72


class HeadsTable(QWidget):
    """``answers()`` are the numbers typed, by band. *Number only* takes sixty people nobody counted by sex or age."""

    changed = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._keys = [field.key for field in form.fields if field.key in heads.KEYS]
        self.cells = {key: self._cell(key) for key in self._keys if key != heads.UNKNOWN}
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        for place, age in enumerate(heads.AGES, 1):
            grid.addWidget(Words(_age(age), "small", "ink2"), 0, place, Qt.AlignmentFlag.AlignHCenter)
        for line, sex in enumerate(heads.SEXES, 1):
            grid.addWidget(Words(_sex(sex)), line, 0)
            for place, age in enumerate(heads.AGES, 1):
                grid.addWidget(self.cells[f"{sex}_{age}"], line, place)
        grid.setColumnMinimumWidth(0, 84)
        grid.setColumnStretch(len(heads.AGES) + 1, 1)
        self.unknown = self._cell(heads.UNKNOWN)
        self.unknown.setObjectName(heads.UNKNOWN)
        only = Words(translate("Heads", "Number only, sex and age unknown"), tone="ink2")
        only.setBuddy(self.unknown)
        self._total = Words("", bold=True)
        self._wrong = Words("", "small", "amber", wrap=True)
        self._wrong.hide()
        column(table, row(only, self.unknown, None, spacing=10), self._total, self._wrong, spacing=10, parent=self)
        self.setAccessibleName(translate("Heads", "People present"))
        self.setFocusProxy(next(iter(self.cells.values())))
        self._count()

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

    def _all(self) -> dict[str, NumberField]:
        return {**self.cells, heads.UNKNOWN: self.unknown}

    def answers(self) -> dict[str, object]:
        """The numbers typed, by band."""
        return {key: value for key, cell in self._all().items() if (value := cell.value()) is not None}

    def set_answers(self, answers: Mapping[str, object]) -> None:
        """Show these numbers."""
        for key, cell in self._all().items():
            cell.set_value(answers.get(key))

    def keep(self) -> dict[str, str]:
        """Exactly what is typed."""
        return {key: cell.text() for key, cell in self._all().items() if cell.text()}

    def restore(self, kept: Mapping[str, object]) -> None:
        """Put back what ``keep`` gave."""
        for key, cell in self._all().items():
            cell.setText(str(kept.get(key, "")))

    def unreadable(self) -> dict[str, str]:
        """Cells in which something is typed that is no number."""
        return {key: "field_no_number" for key, cell in self._all().items() if cell.wrong()}

    def show_problems(self, problems: Mapping[str, str]) -> bool:
        """Say below the table what to mend, and go there; whether anything was."""
        mine = {key: problem for key, problem in problems.items() if key in self._all()}
        for key, cell in self._all().items():
            cell.set_wrong(key in mine)
        self._wrong.setText(" ".join(dict.fromkeys(sentence(problem, wording.language()) for problem in mine.values())))
        self._wrong.setVisible(bool(mine))
        if mine:
            self._all()[next(iter(mine))].setFocus()
        return bool(mine)


def _sex(sex: str) -> str:
    return {"f": translate("Heads", "Women"), "m": translate("Heads", "Men")}[sex]


def _age(age: str) -> str:
    if age == "age_inconnu":
        return translate("Heads", "age unknown")
    words = f"{age}+" if age == "60" else age.replace("_", "–")
    return wording.isolate(words) if look.language() == "ar" else words
