"""A form of the programme as a widget: its fields in order, shown when they apply, with what is wrong beside each and listed once on top.

``answers()`` gives what an action takes; ``keep()`` gives exactly what is typed, for a draft, and ``restore()`` puts it back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLayoutItem, QVBoxLayout, QWidget

from fieldapp.domain import rules
from fieldapp.domain.programme import Field, Form
from fieldapp.ui import wording
from fieldapp.ui.forms import ages
from fieldapp.ui.forms.fields import AgeField, NumberField, PickField, Surroundings, make
from fieldapp.ui.kit import FlowLayout, Words
from fieldapp.ui.kit.choices import Segmented
from fieldapp.ui.kit.fields import ComboField, FieldRow
from fieldapp.ui.wording import label, translate
from resources.wording import sentence

GAP, LINE_GAP = 24, 12
NARROWEST, WIDEST, LONG = 250, 370, 420
WIDE_KINDS = ("long_text", "choices", "service")


_UNREADABLE = {"date": "field_no_date", "age_or_birth": "field_no_age", "number": "field_no_number", "time": "field_no_time"}


class FieldFlow(FlowLayout):
    """Fields in reading order: in two equal columns, or with ``compact`` each as wide as it needs; wide ones take a line of their own."""

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent, spacing=GAP, line_spacing=LINE_GAP)
        self._compact = compact

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        return QSize(2 * NARROWEST + GAP, self.heightForWidth(2 * NARROWEST + GAP))

    def minimumSize(self) -> QSize:
        return QSize(NARROWEST, 0)

    def size_of(self, item: QLayoutItem, whole: int) -> QSize:
        width = self._width(item, whole)
        return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height())

    def _width(self, item: QLayoutItem, whole: int) -> int:
        row = item.widget()
        if not isinstance(row, AskedRow) or row.wide:
            return whole
        natural = row.natural_width()
        if self._compact:
            return min(whole, natural)
        half = (whole - GAP) // 2
        return half if half >= min(natural, NARROWEST) and natural <= half else half if row.stretches and half >= NARROWEST else whole


def _help(asked: Field) -> str:
    """What stands below a field: its help, and between which numbers the answer lies."""
    words = label(asked.help) if asked.help else ""
    if asked.most is None or asked.kind != "integer":
        return words
    bounds = translate("Form", "From %1 to %2").replace("%1", str(asked.least)).replace("%2", str(asked.most))
    return f"{words} {bounds}" if words else bounds


class AskedRow(FieldRow):
    """A field of a form in its row; knows how wide it wants to be."""

    def __init__(self, asked: Field, widget: QWidget) -> None:
        help = _help(asked)
        beside = Words(help, "small", "ink2") if asked.kind == "long_text" and help else None
        self.field: Any = widget
        super().__init__(label(asked.label), widget, help="" if beside else help, end=beside, key=asked.key)
        self.asked = asked
        self.wide = asked.kind in WIDE_KINDS
        self.stretches = not isinstance(widget, Segmented)

    def natural_width(self) -> int:
        """How wide the field and its label are when nothing is squeezed."""
        words = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 4
        if isinstance(self.field, ComboField):
            return max(words, min(WIDEST, max(NARROWEST, self.field.widest())))
        least = LONG if self.asked.kind == "text" else 196 if self.stretches else 0
        if _help(self.asked) and self.asked.kind != "long_text":
            least = max(least, NARROWEST)  # so that the help does not stand in a narrow column
        return max(int(self.field.sizeHint().width()), words, least)


class FormView(QWidget):
    """All fields of a form. ``changed`` tells that something was typed or chosen."""

    changed = Signal()

    def __init__(self, form: Form, around: Surroundings, *, compact: bool = False, titles: bool = True) -> None:
        super().__init__()
        self.form, self._around = form, around
        one_site = around.sites if len(around.sites) == 1 else ()
        self._fixed = {asked.key: site for asked in form.fields if asked.kind == "site" for site in one_site}
        self.rows: dict[str, AskedRow] = {}
        self._sections: list[tuple[QWidget | None, list[str]]] = []
        self.problems = Words("", "body", "amber", wrap=True)
        self.problems.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.problems)
        for section in dict.fromkeys(asked.section for asked in form.fields):
            fields = [asked for asked in form.fields if asked.section == section and asked.key not in self._fixed]
            if fields:
                self._add_section(column, section, fields, compact=compact, titles=titles)
        self._show_what_applies()

    def _add_section(self, column: QVBoxLayout, section: str, fields: list[Field], *, compact: bool, titles: bool) -> None:
        title = None
        if titles and section in self.form.sections:
            title = Words(label(self.form.sections[section]), "section", bold=True)
            column.addWidget(title)
        flow = FieldFlow(compact=compact)
        for asked in fields:
            row = AskedRow(asked, make(asked, self._around))
            flow.addWidget(row)
            self.rows[asked.key] = row
            self._set(row, self._default(asked))
            row.field.changed.connect(partial(self._answered, row))
        column.addLayout(flow)
        self._sections.append((title, [asked.key for asked in fields]))

    def _default(self, asked: Field) -> object:
        if asked.default == "today":
            return self._around.today()
        if asked.kind == "site" and asked.default is None:
            return self._around.site or next(iter(self._around.sites), None)
        if asked.kind == "project" and asked.default is None:
            return self._around.project or None
        return asked.default

    def _answered(self, row: AskedRow, *_: object) -> None:
        """What was wrong with the answer before is not said of this one."""
        if row.error():
            row.set_error(None)
        self._touched()

    def _touched(self) -> None:
        self._show_what_applies()
        self.changed.emit()

    def _show_what_applies(self) -> None:
        answers = self._all_answers()
        for row in self.rows.values():
            row.setVisible(rules.is_shown(row.asked, answers, self._around.filling.circumstances))
        for title, keys in self._sections:
            if title is not None:
                title.setVisible(any(not self.rows[key].isHidden() for key in keys))

    def set_circumstances(self, known: Mapping[str, object]) -> None:
        """Ask what is asked of somebody in these circumstances (``person.age_band``), before they are written anywhere."""
        self._around = replace(self._around, filling=replace(self._around.filling, circumstances=known))
        self._show_what_applies()

    def _all_answers(self) -> dict[str, object]:
        answers: dict[str, object] = dict(self._fixed)
        for key, row in self.rows.items():
            value = row.field.value()
            if isinstance(value, ages.Age):
                answers.update(birth_date=value.birth_date, age_at_opening=value.years, age_estimated=value.estimated)
            elif value not in (None, "", []):
                answers[key] = value
        return answers

    def answers(self) -> dict[str, object]:
        """What was answered in the fields that apply, by key; what was not answered is absent."""
        hidden = {key for key, row in self.rows.items() if row.isHidden()}
        return {key: value for key, value in self._all_answers().items() if key not in hidden and value is not None}

    def set_answers(self, answers: Mapping[str, object]) -> None:
        """Show these answers."""
        for key, row in self.rows.items():
            if row.asked.kind == "age_or_birth":
                born, years = answers.get("birth_date"), answers.get("age_at_opening")
                known = isinstance(born, date) or isinstance(years, int)
                estimated = bool(answers.get("age_estimated"))
                self._set(row, ages.Age(born, years, estimated) if known else None)  # type: ignore[arg-type]  # answers are checked
            elif key in answers:
                self._set(row, answers[key])
        self._show_what_applies()

    def clear(self) -> None:
        """Leave every field blank."""
        for row in self.rows.values():
            self._set(row, None)

    def _set(self, row: AskedRow, value: object) -> None:
        row.field.set_value(value)
        line = row.field.combo if isinstance(row.field, PickField) else row.field
        if isinstance(line, ComboField):
            line.setCursorPosition(0)

    def keep(self) -> dict[str, Any]:
        """Exactly what is typed and chosen, field by field."""
        kept = {}
        for key, row in self.rows.items():
            typed = getattr(row.field, "typed", None)
            value = typed() if typed else row.field.value()
            if value not in (None, "", [], ["", False]):
                kept[key] = value
        return kept

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Put back what ``keep`` gave; fields that are no longer asked are passed over."""
        for key, value in kept.items():
            if key in self.rows:
                field = self.rows[key].field
                put = field.set_typed if isinstance(field, (AgeField, PickField)) else field.set_value
                put(value)
        self._show_what_applies()

    def unreadable(self) -> dict[str, str]:
        """Fields in which something is typed that is no answer, with the key of the sentence that says so."""
        found = {}
        for key, row in self.rows.items():
            wrong = getattr(row.field, "wrong", None)
            if not row.isHidden() and wrong is not None and wrong():
                kind = "number" if isinstance(row.field, NumberField) else row.asked.kind
                found[key] = _UNREADABLE.get(kind, "field_no_choice")
        return found

    def first_field(self) -> QWidget:
        """The first field, where the keyboard starts."""
        first: QWidget = next(iter(self.rows.values())).field
        return first

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say beside each field what to mend, list them once on top, and go to the first."""
        first = None
        for key, row in self.rows.items():
            problem = problems.get(key)
            row.set_error(sentence(problem, wording.language()) if problem else None)
            first = first or (row if problem else None)
        others = [sentence(problem, wording.language()) for key, problem in problems.items() if key not in self.rows]
        names = wording.listed(row.label.text() for key, row in self.rows.items() if key in problems)
        lines = ([translate("Form", "To complete: %1").replace("%1", names)] if names else []) + others
        self.problems.setText("\n".join(lines))
        self.problems.setVisible(bool(lines))
        if first is not None:
            first.field.setFocus()

    def show_sentence(self, text: str) -> None:
        """Say on top why nothing was saved, when it is no single field's fault."""
        self.problems.setText(text)
        self.problems.show()
