"""A whole case by keyboard alone: registration, assessment, plan, sessions, health, help, review, closing, opening again; and how long a
session takes to be written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.actions import people, steps
from fieldapp.ui.application import MainWindow
from fieldapp.ui.kit.choices import Segmented
from fieldapp.ui.kit.fields import ComboField
from fieldapp.ui.person.story_filter import StoryFilter

# Keystroke-level model (Card, Moran, Newell): an average typist needs 0.28 s a key, and 1.35 s to think before each field.
A_KEY, A_THOUGHT = 0.28, 1.35
CONSENT = {
    "file": True,
    "statistics": True,
    "referral": True,
    "manner": "oral",
    "language": "fr",
    "given_by": "self",
    "given_on": date(2026, 1, 5),
}
PERSON = {
    "given_name": "Fatoumata", "family_name": "Bah", "sex": "F", "age_at_opening": 31, "nationality": "GN", "population_group": "migrant",
    "site": "OUJ", "opened_on": date(2026, 1, 5), "project": "MMSD", "language": "ff", "interpreter": True,
}  # fmt: skip


class Keys:
    """Somebody who has no mouse, and how many keys they pressed."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self.window, self._qtbot, self.count, self.thoughts = window, qtbot, 0, 0

    def press(self, name: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QApplication.processEvents()
        self._qtbot.keyClick(QApplication.focusWidget() or self.window, name, held)
        self.count += 1
        QApplication.processEvents()

    def control(self, name: Qt.Key) -> None:
        self.press(name, Qt.KeyboardModifier.ControlModifier)

    def type(self, text: str) -> None:
        QApplication.processEvents()
        self._qtbot.keyClicks(QApplication.focusWidget(), text)
        self.count += len(text)
        QApplication.processEvents()

    def to(self, key: str) -> QWidget:
        """Tab until this field of the open form has the keyboard."""
        self.thoughts += 1
        for _ in range(120):
            now = QApplication.focusWidget()
            field = self.view.rows[key].field
            if now is field or (now is not None and field.isAncestorOf(now)):
                return now
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{key} is not reached by Tab")

    @property
    def view(self):
        return self.window.screen.page.forms.sheet.view

    def choose(self, key: str, words: str) -> None:
        """Type a few letters of a choice, or step to it with the arrows."""
        self.to(key)
        field = self.view.rows[key].field
        if isinstance(field, Segmented):
            for _ in range(12):
                if field.value() == words:
                    return
                self.press(Qt.Key.Key_Space if field.value() is None else Qt.Key.Key_Right)
            raise AssertionError(f"{words} is not among the segments of {key}")
        assert isinstance(field, ComboField)
        field.set_value(words)  # what the letters and Enter do is tried where the field is

    def save(self) -> None:
        self.control(Qt.Key.Key_Return)
        sheet = self.window.screen.page.forms.sheet
        assert sheet is None, sheet.view.problems.text()

    def form(self, letters: str) -> None:
        """Ctrl+E, a few letters, Enter."""
        self.control(Qt.Key.Key_E)
        self.type(letters)
        self.press(Qt.Key.Key_Return)
        assert hasattr(self.window.screen.page.forms.sheet, "view"), QApplication.focusWidget()

    @property
    def titles(self) -> list[str]:
        page = self.window.screen.page
        return [row.event_shown.title for row in page.story._rows if not row.event_shown.cancelled]


@pytest.fixture
def keys(room: Callable[..., MainWindow], qtbot) -> Keys:
    """Fatoumata Bah, who speaks Pular, on her page."""
    StoryFilter._chosen = "all"
    window = room()
    person = people.register(window.desk, PERSON, CONSENT).value
    window.screen.open("person", person=person)
    QApplication.processEvents()
    return Keys(window, qtbot)


def test_a_session_is_written_in_forty_seconds_without_the_mouse(keys: Keys) -> None:
    keys.control(Qt.Key.Key_N)
    keys.to("minutes")
    keys.press(Qt.Key.Key_Right)
    keys.to("themes")
    keys.press(Qt.Key.Key_Space)
    keys.to("note")
    keys.type("dort mieux, la cadette tousse, revoir jeudi")
    keys.save()
    assert keys.titles[0] == "Entretien individuel"
    seconds = keys.count * A_KEY + keys.thoughts * A_THOUGHT
    assert seconds < 40, f"{keys.count} keys, {keys.thoughts} fields, {seconds:.0f} s"


def test_the_whole_case(keys: Keys) -> None:
    desk, person = keys.window.desk, keys.window.screen.page._person

    keys.form("evaluation psy")
    keys.to("reasons")
    keys.press(Qt.Key.Key_Space)
    keys.choose("risk", next(iter(desk.programme.codes["risk_level"])))
    keys.to("problem")
    keys.type("ne dort plus")
    keys.save()

    keys.form("objectif")
    keys.to("goal")
    keys.type("dormir six heures")
    keys.to("due_on")
    keys.type("+14")
    keys.save()
    (goal,) = steps.of_person(desk, person, "goal")
    assert goal.due_on == date(2026, 3, 18)

    for _ in range(4):
        keys.control(Qt.Key.Key_N)
        keys.save()
    assert keys.titles.count("Entretien individuel") == 4

    keys.form("consultation med")
    keys.save()
    keys.form("panier")
    if "quantity" in keys.view.rows:
        keys.to("quantity")
        keys.type("1")
    keys.save()
    keys.form("referencement")
    keys.choose("need", next(iter(desk.programme.codes["need"])))
    keys.to("partner")
    keys.view.rows["partner"].field.set_value("Chez Hamid")  # its list would take the keyboard off-screen
    keys.save()
    assert "Référencement vers un partenaire" in keys.titles

    assert any(line.form == "review" for line in keys.window.screen.page.to_do_lines._lines), "due at the fourth session"
    keys.form("bilan d")
    for asked in keys.view.form.fields:
        row = keys.view.rows.get(asked.key)
        if asked.required and row is not None and not row.isHidden() and row.field.value() in (None, "", []):
            if asked.kind == "choice":
                keys.choose(asked.key, desk.programme.choices(asked)[0])
            elif asked.kind == "yes_no":
                keys.to(asked.key)
                keys.press(Qt.Key.Key_Space)
            else:
                keys.to(asked.key)
                keys.type("+1" if asked.kind == "date" else "oui")
    keys.save()
    assert not any(line.form == "review" for line in keys.window.screen.page.to_do_lines._lines)

    keys.form("cloturer")
    keys.choose("closure_reason", "objectifs_atteints")
    keys.save()
    assert people.page(desk, person).closed_on == date(2026, 3, 4)
    keys.form("rouvrir")
    keys.choose("reason", next(iter(desk.programme.codes["reopening_reason"])))
    keys.save()
    page = people.page(desk, person)
    assert page.closed_on is None and page.code == "OUJ-0001"
    assert "Dossier clos" in keys.titles[:2] and "Bilan d’étape" in keys.titles

    keys.control(Qt.Key.Key_Z)
    assert people.page(desk, person).closed_on == date(2026, 3, 4)
    keys.control(Qt.Key.Key_Z)
    assert people.page(desk, person).closed_on is None


def test_a_file_opened_by_mistake_goes_with_one_key(room: Callable[..., MainWindow], qtbot) -> None:
    window = room()
    frame = window.screen
    window.tasks.run(people.register, window.desk, PERSON, CONSENT, done=lambda person: frame.open("person", person=person))
    keys = Keys(window, qtbot)
    keys.control(Qt.Key.Key_Z)
    assert people.counts(window.desk)["all"] == 0
    assert frame.page.place != "person" and not hasattr(frame.page, "story")
