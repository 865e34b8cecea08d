"""One widget for each kind of field a form may have; ``make`` picks it. A new kind is a maker here, a new field is data.

Every widget has ``value()`` (None when unanswered), ``set_value()`` and ``changed``; where what is typed may not be an answer yet also
``typed()``, which a draft keeps, and ``wrong()``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.actions.filling import Filling
from fieldapp.domain.programme import Field, Programme
from fieldapp.ui.forms.inputs import AgeField as AgeField
from fieldapp.ui.forms.inputs import GrowingNote, MinutesField, TimeField
from fieldapp.ui.forms.inputs import NumberField as NumberField
from fieldapp.ui.kit import FlowLayout, TextField, column
from fieldapp.ui.kit.choices import Chip, Segmented
from fieldapp.ui.kit.fields import ComboField, DateField
from fieldapp.ui.wording import label, translate

FEW, FEW_LETTERS = 6, 64
FIRST_CHIPS = 6


@dataclass(frozen=True)
class Surroundings:
    """What a form knows beside its own data: the day, the sites of this installation, the project at work, and what ``filling`` found out:
    circumstances of the person, organisations, colleagues, what is used most."""

    programme: Programme
    today: Callable[[], date]
    sites: tuple[str, ...] = ()
    site: str = ""
    project: str = ""
    frequent: Mapping[str, Sequence[str]] = field(default_factory=dict)
    filling: Filling = field(default_factory=Filling)

    def choices(self, asked: Field) -> tuple[str, ...]:
        """The codes a field offers, those of this place first."""
        return self.programme.choices(asked, site=self.site or next(iter(self.sites), ""), project=self.project)

    def used(self, asked: Field) -> list[str]:
        """The five codes used most for a field."""
        return list(self.frequent.get(asked.key) or self.filling.frequent.get(asked.key, ()))[:5]


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
        self._codes = frozenset(known)
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
        """The code of what is chosen, which holds in any language, else exactly what is typed."""
        chosen = self.combo.value()
        return self.combo.text() if chosen is None else str(chosen)

    def set_typed(self, typed: str) -> None:
        """Show what ``typed`` gave."""
        if typed in self._codes:
            self.set_value(typed)
        else:
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


def _organisation(asked: Field, around: Surroundings) -> QWidget:
    """One of the directory, found by any of its names; ``codes`` of the question names the kinds offered first."""
    wanted = set((asked.codes or "").split())
    known = sorted(around.filling.organisations, key=lambda one: not wanted & set(one.kinds))
    return ComboField([(one.id, one.name, *one.words) for one in known], placeholder=translate("Form", "Type to find in the directory"))


def _partner(asked: Field, around: Surroundings) -> QWidget:
    """A partner of the programme by its code, one of the directory by its name, or words of one's own."""
    listed = _codes(asked, around)
    codes = {code for code, *_ in listed}
    mine = [(one.name, one.name, *one.words) for one in around.filling.organisations if not codes & set(one.words)]
    return ComboField([*listed, *mine], frequent=around.used(asked), free=True)


def _user(asked: Field, around: Surroundings) -> QWidget:
    return _one_of([(name, name) for name in around.filling.users], ())


_MAKERS: dict[str, Callable[[Field, Surroundings], QWidget]] = {
    "text": lambda asked, around: TextField(),
    "long_text": lambda asked, around: GrowingNote(),
    "date": lambda asked, around: DateField(around.today, future=asked.when != "past"),
    "time": lambda asked, around: TimeField(),
    "year": lambda asked, around: NumberField(),
    "organisation": _organisation,
    "user": _user,
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
    "partner": _partner,
}
