"""A real window walked through by keyboard alone, whatever its language: forms are found by their words, fields by Tab.

With ``FIELDAPP_PICTURES`` set to a folder, each ``look`` saves a picture of the window there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.actions import indicators
from fieldapp.ui import wording
from fieldapp.ui.forms.fields import AgeField, ChipsField, PickField
from fieldapp.ui.forms.inputs import MinutesField
from fieldapp.ui.kit.choices import Chip, Segmented
from fieldapp.ui.kit.fields import ComboField
from fieldapp.ui.wording import label

CONTROL, SHIFT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
TABS = 160


class Day:
    """The day of a walk; set ``day`` to move it. The clock stands still, or the window would lock for want of anybody."""

    def __init__(self, day: date) -> None:
        self.day = self.first = day

    def today(self) -> date:
        """The day."""
        return self.day

    def now(self) -> datetime:
        """Twelve past ten of the first."""
        return datetime.combine(self.first, time(10, 12))


class Walker:
    """Somebody who has no mouse."""

    def __init__(self, window: Any, day: Day, name: str) -> None:
        self.window, self.day = window, day
        self._name, self._pictures = name, 0
        self.keys = 0

    @property
    def page(self) -> Any:
        """The page shown now."""
        return self.window.screen.page

    @property
    def desk(self) -> Any:
        """The open desk."""
        return self.window.desk

    @property
    def sheet(self) -> Any:
        """The form open in the story."""
        return self.page.forms.sheet

    def settle(self) -> None:
        """Let everything that is queued happen, and what was closed go."""
        for _ in range(6):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """One key on whatever holds the keyboard."""
        self.settle()
        at = QApplication.focusWidget() or self.window
        # A key is not let go: what held the keyboard may be gone by then. Space acts when it is let go.
        (QTest.keyClick if key == Qt.Key.Key_Space else QTest.keyPress)(at, key, held)
        self.keys += 1
        self.settle()

    def control(self, key: Qt.Key) -> None:
        """A key with Ctrl."""
        self.press(key, CONTROL)

    def type(self, text: str) -> None:
        """Letters of any script."""
        self.settle()
        for letter in text:
            at = QApplication.focusWidget()
            assert at is not None, "nothing holds the keyboard"
            QApplication.sendEvent(at, QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter))
        self.keys += len(text)
        self.settle()

    def tab_to(self, wanted: QWidget) -> None:
        """Tab until this part, or something inside it, has the keyboard."""
        for _ in range(TABS):
            now = QApplication.focusWidget()
            if now is wanted or (now is not None and wanted.isAncestorOf(now)):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {wanted.objectName() or wanted.accessibleName()}")

    def go(self, name: str) -> None:
        """Tab to a button by its name and press Enter."""
        self.settle()
        found = [one for one in self.window.findChildren(QWidget, name) if one.isVisible()]
        assert found, f"{name} is not on the page"
        self.tab_to(found[0])
        self.press(Qt.Key.Key_Return)

    def fill(self, view: Any, **answers: object) -> None:
        """Answer questions of an open form, each reached by Tab."""
        for key, value in answers.items():
            row = view.rows[key]
            assert not row.isHidden(), f"{key} is not asked"
            self.tab_to(row.field)
            self._answer(row.field, value)
            assert row.field.value() not in (None, "", []), f"{key}: {value!r} was not taken"

    def _answer(self, field: Any, value: object) -> None:
        if isinstance(field, MinutesField):
            field = field._usual
        if isinstance(field, Segmented):
            self._segment(field, value)
            return
        if isinstance(field, ChipsField):
            assert isinstance(value, Sequence)
            for code in value:
                self._chip(field, str(code))
        elif isinstance(field, PickField):
            self._pick(field.combo, value)
        elif isinstance(field, ComboField):
            self._pick(field, value)
        elif isinstance(field, AgeField):
            self.type(str(value))
        else:
            self.control(Qt.Key.Key_A)
            self.type(wording.day(value, "digits") if isinstance(value, date) else str(value))

    def _segment(self, field: Segmented, value: object) -> None:
        mirrored = field.layoutDirection() == Qt.LayoutDirection.RightToLeft
        on, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if mirrored else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        if field.value() is None:
            self.press(Qt.Key.Key_Space)
        for _ in field._values:
            if field.value() == value:
                return
            self.press(on if field._values.index(value) > field._values.index(field.value()) else back)
        raise AssertionError(f"{value!r} is not reached among {field._values}")

    def _chip(self, field: ChipsField, code: str) -> None:
        chip = field._chips[code]
        if not chip.isVisible():
            self.tab_to(field._other)
            self.press(Qt.Key.Key_Space)
        self.tab_to(chip)
        self.press(Qt.Key.Key_Space)
        assert chip.isChecked()

    def _pick(self, field: ComboField, value: object) -> None:
        """Come by Tab; what letters and Enter do in the list is tried where the field is, for off-screen it takes the keyboard away."""
        if not field.isVisible():
            chips = [one for one in field.parentWidget().findChildren(Chip) if one.value == value]
            self.tab_to(chips[0])
            self.press(Qt.Key.Key_Space)
            return
        self.tab_to(field)
        field.set_value(value)
        field.picked.emit(field.value())

    def save(self) -> None:
        """Ctrl+Enter in the story's form, which must be taken."""
        self.control(Qt.Key.Key_Return)
        assert self.sheet is None, self.sheet.view.problems.text()

    def form(self, key: str, **answers: object) -> Any:
        """Ctrl+E, the words of a form or a service, Enter; its questions answered."""
        self.control(Qt.Key.Key_E)
        picker = self.sheet
        choice = next(one for one in picker._choices if one.key in (key, f"service|{key}"))
        self.type(choice.words)
        assert picker._first is choice, f"{choice.words} gives {picker._first}"
        self.press(Qt.Key.Key_Return)
        self.fill(self.sheet.view, **answers)
        return self.sheet

    def record(self, key: str, look: str = "", **answers: object) -> None:
        """A whole form: found, filled, looked at, saved."""
        self.form(key, **answers)
        if look:
            self.look(look)
        self.save()

    def session(self, **answers: object) -> None:
        """Ctrl+N, and what was said."""
        self.control(Qt.Key.Key_N)
        self.fill(self.sheet.view, **answers)
        self.save()

    def register(self, consent: dict[str, object], person: dict[str, object], *, look: str = "") -> int:
        """On the page of a new person: the agreements, the questions, saved; the number of who is now on the page."""
        page = self.page
        self.fill(page.consent.view, **consent)
        if look:
            self.look(f"{look}-consent")
        self.control(Qt.Key.Key_Return)
        assert page._agreed, page.consent.view.problems.text()
        self.fill(page.view, **person)
        if look:
            self.look(f"{look}-registration")
        self.control(Qt.Key.Key_Return)
        assert hasattr(self.page, "forms"), page.view.problems.text()
        return int(self.page._person)

    def words(self, *keys: str) -> str:
        """The label of something of the programme in the language of the window."""
        programme = self.desk.programme
        return label(programme.codes[keys[0]][keys[1]] if len(keys) == 2 else programme.forms[keys[0]].label)

    def look(self, name: str, size: tuple[int, int] = (1366, 768)) -> None:
        """Nothing is wider than the window; a picture, when somebody wants to see it."""
        self.settle()
        scroll = getattr(self.page, "scroll", None)
        assert scroll is None or scroll.horizontalScrollBar().maximum() == 0, f"{name} is wider than the window"
        folder = os.environ.get("FIELDAPP_PICTURES")
        if folder:
            self._pictures += 1
            place = Path(folder) / wording.language()
            place.mkdir(parents=True, exist_ok=True)
            self.window.resize(*size)
            self.settle()
            self.window.grab().save(str(place / f"{self._name}-{self._pictures:02d}-{name}.png"))

    def moved(self) -> dict[str, object]:
        """Every indicator that is not nothing."""
        found = indicators.values(self.desk).values
        return {key: value for key, value in found.items() if (any(value.values()) if isinstance(value, dict) else value)}


def until(true: Callable[[], object], walker: Walker) -> None:
    """Let the window work until something is so."""
    end = monotonic() + 5
    while not true():
        assert monotonic() < end
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    walker.settle()
