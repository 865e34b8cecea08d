"""One widget for each kind of field a form may have; ``make`` picks it. A new kind is a maker here, a new field is data.

Every widget has ``value()`` (None when unanswered), ``set_value()`` and ``changed``; where what is typed may not be an answer yet also
``typed()``, which a draft keeps, and ``wrong()``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.domain.programme import Field, Programme
from fieldapp.ui import ages, wording
from fieldapp.ui.kit import Chip, ComboField, DateField, FlowLayout, NoteField, Segmented, TextField, Words, column, row
from fieldapp.ui.wording import label, translate

FEW, FEW_LETTERS = 6, 64
FIRST_CHIPS = 6


@dataclass(frozen=True)
class Surroundings:
    """What a form knows beside its own data: the day, the sites of this installation, the project at work, what is used most."""

    programme: Programme
    today: Callable[[], date]
    sites: tuple[str, ...] = ()
    site: str = ""
    project: str = ""
    frequent: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def choices(self, asked: Field) -> tuple[str, ...]:
        """The codes a field offers, those of this place first."""
        return self.programme.choices(asked, site=self.site or next(iter(self.sites), ""), project=self.project)

    def used(self, asked: Field) -> list[str]:
        """The five codes used most for a field."""
        return list(self.frequent.get(asked.key, ()))[:5]


class NumberField(TextField):
    """A count or an amount, typed; 12 characters wide."""

    def __init__(self, *, money: bool = False, unit: str = "") -> None:
        super().__init__(unit)
        self._money = money
        self.setFixedWidth(150)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def value(self) -> int | Decimal | None:
        plain = re.sub(r"[\s\u00a0\u202f]", "", self.text()).replace(",", ".")
        if self._money:
            return Decimal(plain) if re.fullmatch(r"\d{1,9}(\.\d{1,2})?", plain) else None
        return int(plain) if re.fullmatch(r"\d{1,7}", plain) else None

    def set_value(self, value: object) -> None:
        self.setText("" if value is None else str(value))

    def typed(self) -> str:
        """Exactly what is typed."""
        return self.text()

    def wrong(self) -> bool:
        """Something is typed and it is no number."""
        return bool(self.text().strip()) and self.value() is None


class GrowingNote(NoteField):
    """A note that is three lines high, and grows with what is written up to nine."""

    LEAST, MOST = 3, 9

    def __init__(self) -> None:
        super().__init__(lines=self.LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda size: self._grow(size.height()))
        self._grow(0)

    def _grow(self, height: float) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setFixedHeight(int(min(max(height, self.LEAST * line), self.MOST * line)) + 24)


class MinutesField(QWidget):
    """How long it took: 30, 45, 60, 90, or another number of minutes."""

    changed = Signal()
    USUAL = (30, 45, 60, 90)

    def __init__(self) -> None:
        super().__init__()
        self._usual = Segmented([*((minutes, str(minutes)) for minutes in self.USUAL), (0, translate("Form", "other"))])
        self.other = NumberField(unit=translate("Form", "min"))
        self.other.setFixedWidth(72)
        self.other.hide()
        row(self._usual, self.other, None, spacing=8, parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._usual.changed.connect(self._choose)
        self.other.changed.connect(self.changed)
        self.setFocusProxy(self._usual)

    def set_name(self, name: str) -> None:
        """What the number is about, for screen readers."""
        self.setAccessibleName(name)
        self._usual.set_name(name)
        self.other.setAccessibleName(name)

    def _choose(self, minutes: object) -> None:
        self.other.setVisible(minutes == 0)
        if minutes == 0 and self._usual.isVisible():
            self.other.setFocus()
        self.changed.emit()

    def value(self) -> int | None:
        chosen = self._usual.value()
        return self.other.value() if chosen == 0 else chosen  # type: ignore[return-value]  # segments hold minutes

    def set_value(self, value: int | str | None) -> None:
        minutes = int(str(value)) if str(value or "").isdigit() else None
        usual = minutes in self.USUAL
        self._usual.set_value(minutes if usual or minutes is None else 0)
        self.other.setText("" if usual or minutes is None else str(minutes))
        self.other.setVisible(self._usual.value() == 0)


class AgeField(QWidget):
    """An age, a year of birth or a birth date in one place, with *estimated* beside it; its value is an ``ages.Age``."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.edit = TextField(translate("Form", "27 or 1999"))
        self.edit.setMinimumWidth(110)
        self.edit.setMaximumWidth(190)
        self.estimated = Chip(translate("Form", "estimated"))
        self.echo = Words("", "small", "ink2")
        self.echo.hide()
        column(row(self.edit, self.estimated, None, spacing=10), self.echo, spacing=2, parent=self)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._read)
        self.estimated.toggled.connect(lambda: self.changed.emit())

    def set_name(self, name: str) -> None:
        """Name the place where it is typed."""
        self.setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def _read(self) -> None:
        age = ages.read(self.edit.text(), self._today())
        self.estimated.setVisible(age is None or age.birth_date is None)
        if age is not None and age.birth_date is not None:
            self.echo.setText(wording.day(age.birth_date))
        elif age is not None and age.estimated:
            self.echo.setText(translate("Form", "about %n year(s)", None, age.years or 0))
        else:
            self.echo.setText(translate("Form", "An age, a year or a date of birth") if self.edit.text().strip() and age is None else "")
        self.echo.setVisible(bool(self.echo.text()))
        self.changed.emit()

    def value(self) -> ages.Age | None:
        age = ages.read(self.edit.text(), self._today())
        if age is None or age.birth_date is not None:
            return age
        return ages.Age(None, age.years, age.estimated or self.estimated.isChecked())

    def set_value(self, value: ages.Age | None) -> None:
        self.estimated.setChecked(bool(value and value.estimated))
        if value is None:
            self.edit.setText("")
        else:
            self.edit.setText(wording.day(value.birth_date, "digits") if value.birth_date else str(value.years))

    def typed(self) -> list[object]:
        """Exactly what is typed, and whether it is estimated."""
        return [self.edit.text(), self.estimated.isChecked()]

    def set_typed(self, typed: Sequence[Any]) -> None:
        """Show what ``typed`` gave."""
        self.edit.setText(str(typed[0]))
        self.estimated.setChecked(bool(typed[1]))

    def wrong(self) -> bool:
        """Something is typed and it is no age."""
        return bool(self.edit.text().strip()) and self.value() is None

    def set_wrong(self, wrong: bool) -> None:
        """Red border while the answer needs mending."""
        self.edit.set_wrong(wrong)


class ChipsField(QWidget):
    """Any of a list: the most used as chips, the rest after *other…*."""

    changed = Signal()

    def __init__(self, options: Sequence[tuple[str, str]], frequent: Sequence[str] = ()) -> None:
        super().__init__()
        order = {code: place for place, code in enumerate(frequent)}
        ordered = sorted(options, key=lambda option: order.get(option[0], len(order)))
        self._flow = FlowLayout(self)
        self._chips = {code: Chip(words, value=code, parent=self) for code, words in ordered}
        for place, chip in enumerate(self._chips.values()):
            chip.toggled.connect(lambda: self.changed.emit())
            chip.setVisible(place < FIRST_CHIPS)
            self._flow.add(chip)
        self._other = Chip(translate("Form", "other…"), checkable=False, parent=self)
        self._other.clicked.connect(self._show_all)
        self._other.setVisible(len(ordered) > FIRST_CHIPS)
        self._flow.add(self._other)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if self._chips:
            self.setFocusProxy(next(iter(self._chips.values())))

    def set_name(self, name: str) -> None:
        """What is chosen here, for screen readers."""
        self.setAccessibleName(name)
        for chip in (*self._chips.values(), self._other):
            chip.setAccessibleName(f"{name}, {chip.text()}")

    def _show_all(self) -> None:
        hidden = [chip for chip in self._chips.values() if chip.isHidden()]
        for chip in hidden:
            chip.show()
        self._other.hide()
        if hidden:
            hidden[0].setFocus()
        self.updateGeometry()

    def value(self) -> list[str]:
        return [code for code, chip in self._chips.items() if chip.isChecked()]

    def set_value(self, value: Sequence[str] | None) -> None:
        for code, chip in self._chips.items():
            chip.setChecked(code in (value or ()))
            if chip.isChecked():
                chip.show()


class PickField(QWidget):
    """One of a list: the most used as chips, and when there are more a place to type and find the others."""

    changed = Signal()

    def __init__(
        self, options: Sequence[Sequence[object]], frequent: Sequence[str] = (), *, short: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        known = {str(option[0]): str(option[1]) for option in options}
        self._chips = {code: Chip((short or known)[code], value=code) for code in frequent if code in known}
        self.combo = ComboField(options, frequent=list(frequent))
        flow = FlowLayout(spacing=6)
        for chip in self._chips.values():
            chip.clicked.connect(lambda _=False, chip=chip: self.set_value(chip.value if chip.isChecked() else None))
            flow.add(chip)
        self.combo.setMaximumWidth(420)
        column(flow, self.combo, spacing=8, parent=self)
        self.combo.setHidden(len(known) <= len(self._chips))
        self.combo.changed.connect(self._follow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(next(iter(self._chips.values()), self.combo))

    def set_name(self, name: str) -> None:
        """What is chosen here, for screen readers."""
        self.setAccessibleName(name)
        self.combo.setAccessibleName(name)
        for chip in self._chips.values():
            chip.setAccessibleName(f"{name}, {chip.text()}")

    def _follow(self) -> None:
        chosen = self.combo.value()
        for code, chip in self._chips.items():
            chip.setChecked(code == chosen)
        self.changed.emit()

    def value(self) -> object:
        return self.combo.value()

    def set_value(self, value: object) -> None:
        self.combo.set_value(value)
        self._follow()

    def typed(self) -> str:
        """Exactly what is typed."""
        return self.combo.text()

    def set_typed(self, typed: str) -> None:
        """Show what ``typed`` gave."""
        self.combo.setText(typed)

    def wrong(self) -> bool:
        """Something is typed that names no option."""
        return self.combo.wrong()

    def set_wrong(self, wrong: bool) -> None:
        """Red border while the answer needs mending."""
        self.combo.set_wrong(wrong)


def make(asked: Field, around: Surroundings) -> QWidget:
    """The widget that takes the answer to a field. Raises KeyError for a kind nobody knows."""
    return _MAKERS[asked.kind](asked, around)


def _one_of(options: Sequence[tuple[str, str]], frequent: Sequence[str]) -> QWidget:
    if len(options) <= FEW and sum(len(words) for _, words in options) <= FEW_LETTERS:
        return Segmented(options)
    return ComboField(options, frequent=frequent)


def _codes(asked: Field, around: Surroundings) -> list[tuple[str, str]]:
    labels = around.programme.codes[asked.codes or ""]
    return [(code, label(labels[code])) for code in around.choices(asked)]


def _choice(asked: Field, around: Surroundings) -> QWidget:
    return _one_of(_codes(asked, around), around.used(asked))


def _country(asked: Field, around: Surroundings) -> QWidget:
    countries = around.programme.countries
    options = [(code, label(country.label), *country.label.values(), *country.aliases) for code, country in countries.items()]
    return ComboField(options, frequent=around.used(asked))


def _service(asked: Field, around: Surroundings) -> QWidget:
    programme = around.programme
    offered = around.choices(asked)
    families = list(programme.families)
    ordered = sorted(offered, key=lambda code: families.index(programme.services[code].family))
    names = {code: label(programme.services[code].label) for code in offered}
    options = [(code, f"{label(programme.families[programme.services[code].family])} · {names[code]}", code) for code in ordered]
    frequent = list(dict.fromkeys([*(code for code in around.used(asked) if code in names), *offered]))
    frequent = frequent if len(offered) <= FIRST_CHIPS else frequent[:5]
    return PickField(options, frequent, short=names)


def _project(asked: Field, around: Surroundings) -> QWidget:
    options = [(code, label(around.programme.projects[code].label), code) for code in around.choices(asked)]
    return ComboField(options, frequent=around.used(asked) or [str(option[0]) for option in options[:5]])


def _site(asked: Field, around: Surroundings) -> QWidget:
    codes = around.sites or around.choices(asked)
    return _one_of([(code, label(around.programme.sites[code].place)) for code in codes], ())


_MAKERS: dict[str, Callable[[Field, Surroundings], QWidget]] = {
    "text": lambda asked, around: TextField(),
    "long_text": lambda asked, around: GrowingNote(),
    "date": lambda asked, around: DateField(around.today),
    "integer": lambda asked, around: NumberField(),
    "money": lambda asked, around: NumberField(money=True, unit="MAD"),
    "yes_no": lambda asked, around: Segmented([(True, translate("Form", "Yes")), (False, translate("Form", "No"))]),
    "choice": _choice,
    "choices": lambda asked, around: ChipsField(_codes(asked, around), around.used(asked)),
    "country": _country,
    "age_or_birth": lambda asked, around: AgeField(around.today),
    "service": _service,
    "project": _project,
    "site": _site,
    "minutes": lambda asked, around: MinutesField(),
    "partner": lambda asked, around: ComboField(_codes(asked, around), frequent=around.used(asked), free=True),
}
