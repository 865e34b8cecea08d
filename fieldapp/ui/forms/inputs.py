"""The places of a form where something is typed: numbers, hours, minutes, ages, notes. Choices are in ``fields``.

Where what is typed may not be an answer yet a field has ``typed()``, which a draft keeps, and ``wrong()``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import wording
from fieldapp.ui.forms import ages
from fieldapp.ui.kit import TextField, Words, column, row
from fieldapp.ui.kit.choices import Chip, Segmented
from fieldapp.ui.kit.fields import NoteField
from fieldapp.ui.wording import translate


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


class TimeField(TextField):
    """An hour of the day as people write it (9, 9h30, 14:05, 1405); its value is ``HH:MM``."""

    def __init__(self) -> None:
        super().__init__(translate("Form", "9:30"))
        self.setFixedWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def value(self) -> str | None:
        match = re.fullmatch(r"(\d{1,2})(?:\s*[h:.\u066b]?\s*(\d{2}))?\s*h?", self.text().strip().lower())
        hour, minute = (int(match[1]), int(match[2] or 0)) if match else (24, 0)
        return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None

    def set_value(self, value: object) -> None:
        self.setText(str(value or ""))

    def typed(self) -> str:
        """Exactly what is typed."""
        return self.text()

    def wrong(self) -> bool:
        """Something is typed and it is no hour."""
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
        minutes = int(str(value)) if str(value or "").isdecimal() else None
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
