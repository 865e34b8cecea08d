"""A stack of papers is typed without the mouse, a whole form in less than a minute: every key is pressed and counted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.actions import papers
from fieldapp.ui.application import MainWindow
from fieldapp.ui.forms.fields import PickField
from fieldapp.ui.kit.choices import Segmented
from fieldapp.ui.kit.fields import ComboField

# Lists that open while typing want the keyboard and the front, which a window off-screen cannot give.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

# Keystroke-level model (Card, Moran, Newell): an average typist needs 0.28 s a key, and 1.35 s to think before each field.
A_KEY, A_THOUGHT, A_MINUTE = 0.28, 1.35, 60
AGREED = {"file": True, "statistics": True, "referral": True, "given_on": "2/3"}
SOMEBODY = {
    "family_name": "Bah", "given_name": "Fatoumata", "birth_date": "31", "sex": "F", "nationality": "guin", "population_group": "migrant",
    "project": "mmsd", "opened_on": "2/3", "phone": "0612345678", "language": "anglais",
}  # fmt: skip
SESSION = {
    "date": "3/3",
    "project": "mmsd",
    "service": "entretien",
    "minutes": 45,
    "note": "dort mieux, la cadette tousse, revoir jeudi",
}


class Typist:
    """Presses keys, counts them, and counts the fields that were looked for on the paper."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.keys, self.fields = window, 0, 0

    @property
    def seconds(self) -> float:
        return self.keys * A_KEY + self.fields * A_THOUGHT

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget() or self.window, key, held)
        self.keys += 1
        QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)
        self.keys += len(text)
        QApplication.processEvents()

    def fill(self, view: QWidget, said: dict[str, object]) -> None:
        """Every field in the order of the form, Tab by Tab."""
        for key in [key for key in view.rows if key in said]:
            self.fields += 1
            field = view.rows[key].field
            for _ in range(60):
                if field is QApplication.focusWidget() or field.isAncestorOf(QApplication.focusWidget()):
                    break
                self.press(Qt.Key.Key_Tab)
            self._answer(field, said[key])

    def _answer(self, field: QWidget, answer: object) -> None:
        at = QApplication.focusWidget()
        if isinstance(at, Segmented) or isinstance(field, Segmented) or not isinstance(answer, str):
            for _ in range(12):
                if field.value() == answer:
                    return
                self.press(Qt.Key.Key_Space if field.value() is None else Qt.Key.Key_Right)
            raise AssertionError(f"{answer} is not reached with the arrows: {field.value()}")
        if isinstance(field, PickField) and not isinstance(at, ComboField):
            if field.value() is None:
                self.press(Qt.Key.Key_Space)  # the one used most stands first
        else:
            self.type(answer)
        if isinstance(at, ComboField):
            self.press(Qt.Key.Key_Return)
        assert field.value() not in (None, ""), answer


@pytest.fixture
def typist(room: Callable[..., MainWindow]) -> Typist:
    return Typist(room())


def test_a_registration_with_its_agreements(typist: Typist, tmp_path: Path) -> None:
    desk = typist.window.desk
    (serial,) = papers.print_blank(desk, "registration", "fr", 1, tmp_path / "p.pdf", "OUJ").value
    typist.window.screen.open("paper_typing")
    QApplication.processEvents()
    typist.press(Qt.Key.Key_Return)  # the serial of the next paper waits behind Enter
    page = typist.window.screen.page
    typist.fill(page.paper_form._consent, AGREED)
    typist.fill(page.paper_form.view, SOMEBODY)
    typist.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert papers.get(desk, serial).state == "typed"
    assert typist.seconds < A_MINUTE, f"{typist.keys} keys, {typist.fields} fields, {typist.seconds:.0f} s"


def test_a_session(typist: Typist, somebody: Callable[..., int], tmp_path: Path) -> None:
    desk = typist.window.desk
    somebody(typist.window)
    (serial,) = papers.print_blank(desk, "session", "fr", 1, tmp_path / "p.pdf", "OUJ").value
    typist.window.screen.open("paper_typing")
    QApplication.processEvents()
    typist.press(Qt.Key.Key_Return)
    typist.fields += 1
    typist.type("dia")  # three letters of the name
    for _ in range(50):
        QApplication.processEvents()
        QTest.qWait(5)
    typist.press(Qt.Key.Key_Return)
    page = typist.window.screen.page
    typist.fill(page.paper_form.view, SESSION)
    typist.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert papers.get(desk, serial).state == "typed"
    assert typist.seconds < A_MINUTE, f"{typist.keys} keys, {typist.fields} fields, {typist.seconds:.0f} s"
