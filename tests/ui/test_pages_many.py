"""Many at once, by keyboard, in the real window: a distribution, a group, an activity without names, paper typed back in its order."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from fieldapp.actions import activities, consents, finding, gatherings, groups, papers, people
from fieldapp.actions.desk import Desk
from fieldapp.ui.application import MainWindow

CONSENT = {"file": True, "statistics": True, "manner": "oral", "language": "fr", "given_by": "self", "given_on": date(2026, 3, 2)}
PERSON = {
    "sex": "F",
    "age_at_opening": 27,
    "nationality": "GN",
    "population_group": "migrant",
    "site": "OUJ",
    "opened_on": date(2026, 3, 2),
    "project": "MMSD",
}
NAMES = (("Aïssatou", "Diallo"), ("Mamadou", "Bah"), ("Fatou", "Camara"), ("Moussa", "Traoré"))
FOOD = {"date": date(2026, 3, 4), "site": "OUJ", "project": "MMSD", "service": "aid.food_basket"}
COHORT = {"name": "Incubateur 3", "service": "work.incubator", "site": "OUJ", "project": "MMSD", "starts_on": date(2026, 2, 2)}


@pytest.fixture
def cell(room: Callable[..., MainWindow]) -> MainWindow:
    """A window on a home with four people."""
    window = room()
    for given, family in NAMES:
        people.register(window.desk, {**PERSON, "given_name": given, "family_name": family}, CONSENT)
    return window


class Hands:
    """Ten fingers: keys on whatever holds the keyboard, counted."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self.window, self._bot, self.pressed = window, qtbot, 0

    @property
    def page(self) -> QWidget:
        return self.window.screen.page

    def write(self, text: str) -> None:
        self.pressed += len(text)
        self._bot.keyClicks(QApplication.focusWidget(), text)

    def press(self, key: Qt.Key, *, control: bool = False) -> None:
        self.pressed += 1
        modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        self._bot.keyClick(QApplication.focusWidget(), key, modifier)
        QApplication.processEvents()

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def tab(self, times: int = 1) -> None:
        for _ in range(times):
            self.press(Qt.Key.Key_Tab)

    def settle(self) -> None:
        """Let a search that waits for the next key begin."""
        self._bot.waitUntil(lambda: bool(self.page.finder.list.lines))

    def find(self, name: str) -> QWidget:
        found = self.page.findChild(QWidget, name)
        assert found is not None, name
        return found


@pytest.fixture
def hands(cell: MainWindow, qtbot) -> Hands:
    """Fingers on the window of ``cell``."""
    return Hands(cell, qtbot)


def test_the_place_activities_is_reached_by_its_key(cell: MainWindow, hands: Hands) -> None:
    number = [place.key for place in cell.screen.places].index("activities") + 1
    hands.press(getattr(Qt.Key, f"Key_{number}"), control=True)
    assert hands.page.place == "activities"
    for name in ("new_list", "new_activity", "groups", "directory", "papers"):
        assert hands.find(name).isVisible()


def test_a_queue_is_written_down_by_letters_and_enter(cell: MainWindow, hands: Hands) -> None:
    event = gatherings.open(cell.desk, FOOD).value
    cell.screen.open("list_entry", gathering=event)
    for letters, household in (("ais", ""), ("mam", "4"), ("fat", "")):
        hands.pressed = 0
        hands.write(letters)
        hands.settle()
        hands.enter()
        hands.write(household)
        hands.enter()
        assert hands.pressed <= 6
    lines = gatherings.lines(cell.desk, event)
    assert [(line.initials, line.household) for line in lines] == [("A. D.", None), ("M. B.", 4), ("F. C.", None)]
    assert [line.title.split("\u2069")[0].strip("\u2068") for line in hands.page.list.lines] == ["F. C.", "M. B.", "A. D."]
    hands.press(Qt.Key.Key_Z, control=True)
    assert len(gatherings.lines(cell.desk, event)) == 2


def test_the_search_is_made_ready_before_the_first_letter(cell: MainWindow, hands: Hands, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared: list[bool] = []
    warm = finding.warm

    def noted(desk: Desk) -> bool:
        prepared.append(warm(desk, 3))
        return prepared[-1]

    monkeypatch.setattr(finding, "warm", noted)
    cell.screen.open("list_entry", gathering=gatherings.open(cell.desk, FOOD).value)
    qtbot.waitUntil(lambda: bool(prepared) and prepared[-1])
    assert prepared == [False, True]


def test_a_scanner_ends_with_enter_before_anything_was_searched(cell: MainWindow, hands: Hands) -> None:
    event = gatherings.open(cell.desk, FOOD | {"service": "work.training", "minutes": 60}).value
    cell.screen.open("list_entry", gathering=event)
    hands.write("OUJ-0002")
    hands.enter()
    assert [line.code for line in gatherings.lines(cell.desk, event)] == ["OUJ-0002"]


def test_who_did_not_agree_is_told_and_not_written(cell: MainWindow, hands: Hands) -> None:
    event = gatherings.open(cell.desk, FOOD).value
    consents.withdraw(cell.desk, 1, "file")
    cell.screen.open("list_entry", gathering=event)
    hands.write("ais")
    hands.settle()
    hands.enter()
    assert gatherings.lines(cell.desk, event) == ()
    assert hands.page._told.isVisible()


def test_a_line_is_taken_off_with_delete(cell: MainWindow, hands: Hands) -> None:
    event = gatherings.open(cell.desk, FOOD).value
    gatherings.add(cell.desk, event, 1)
    cell.screen.open("list_entry", gathering=event)
    hands.page.list.setFocus()
    hands.press(Qt.Key.Key_Delete)
    assert gatherings.lines(cell.desk, event) == ()


def test_a_list_is_opened_by_its_form(cell: MainWindow, hands: Hands) -> None:
    cell.screen.open("list_open", service="aid.food_basket")
    hands.page.form_view.set_answers({"project": "MMSD", "site": "OUJ"})
    hands.press(Qt.Key.Key_Return, control=True)
    assert [row.service for row in gatherings.list(cell.desk)] == ["aid.food_basket"]
    assert hands.page.gathering == 1
    cell.screen.back()
    assert hands.page.place == "activities" or cell.screen.page is not None


def test_sixty_people_without_a_name(cell: MainWindow, hands: Hands) -> None:
    cell.screen.open("activity", service="awareness.session")
    hands.page.form_view.set_answers({"project": "SENSIB", "site": "OUJ", "theme": "sante", "minutes": 60, "institution": "quartier"})
    hands.find("f_18_59").setFocus()
    hands.write("12")
    hands.tab()
    hands.write("3")
    hands.find("sexe_inconnu").setFocus()
    hands.write("45")
    assert "60" in hands.page.form_view.heads._total.text()
    hands.press(Qt.Key.Key_Return, control=True)
    found = activities.list(cell.desk, date(2026, 3, 1), date(2026, 3, 31))
    assert [(row.people, row.heads["sexe_inconnu"]) for row in found] == [(60, 45)]


def test_nobody_came_is_told_beside_the_table(cell: MainWindow, hands: Hands) -> None:
    cell.screen.open("activity", service="awareness.session")
    hands.page.form_view.set_answers({"project": "SENSIB", "site": "OUJ"})
    hands.press(Qt.Key.Key_Return, control=True)
    assert activities.list(cell.desk, date(2026, 3, 1), date(2026, 3, 31)) == ()
    hands.find("sexe_inconnu").setFocus()
    hands.write("abc")
    hands.press(Qt.Key.Key_Return, control=True)
    assert hands.page.form_view.heads._wrong.isVisible()


def test_a_group_joins_meets_and_lets_go(cell: MainWindow, hands: Hands) -> None:
    group = groups.make(cell.desk, COHORT).value
    cell.screen.open("group", group=group)
    for letters in ("ais", "mam", "fat"):
        hands.write(letters)
        hands.settle()
        hands.enter()
    assert groups.get(cell.desk, group).now == 3
    cell.screen.open("group_session", group=group)
    hands.page.form_view.set_answers({"minutes": 90})
    hands.page.list.setFocus()
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Return, control=True)
    assert [one.times for one in groups.members(cell.desk, group)] == [1, 0, 1]
    hands.page.list.setFocus()
    hands.enter()
    hands.page.outcome.set_value("termine")
    hands.press(Qt.Key.Key_Return, control=True)
    assert groups.get(cell.desk, group).completed == 1


def test_a_stack_is_typed_in_its_order(cell: MainWindow, hands: Hands, tmp_path: Path) -> None:
    serials = papers.print_blank(cell.desk, "session", "fr", 2, tmp_path / "p.pdf", "OUJ").value
    cell.screen.open("paper_typing")
    for number, serial in enumerate(serials):
        hands.pressed = 0
        hands.enter()  # the next serial waits behind Enter
        hands.write("mam")
        hands.settle()
        hands.enter()
        view = hands.page.paper_form.view
        if number == 0:
            assert view.answers().get("date") is None
            hands.write("3/3")
        else:
            assert view.answers()["date"] == date(2026, 3, 3)
        view.set_answers({"project": "MMSD", "service": "psy.individual", "minutes": 45, "modality": "individuel"})
        hands.press(Qt.Key.Key_Return, control=True)
        assert papers.get(cell.desk, serial).state == "typed"
        assert hands.pressed <= 12
    assert QApplication.focusWidget() is hands.page.serial
    hands.write(serials[0])
    hands.enter()
    assert "sb" in hands.page._serial_row.error()


def test_a_registration_on_paper(cell: MainWindow, hands: Hands, tmp_path: Path) -> None:
    serial = papers.print_blank(cell.desk, "registration", "ar", 1, tmp_path / "p.pdf", "OUJ").value[0]
    cell.screen.open("paper_typing", serial=serial)
    form = hands.page.paper_form
    form._consent.set_answers(CONSENT)
    form.view.set_answers({**PERSON, "given_name": "Binta", "family_name": "Sow"})
    hands.press(Qt.Key.Key_Return, control=True)
    assert papers.get(cell.desk, serial).became == "person 5"


def test_papers_are_printed_and_made_void(cell: MainWindow, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "blanc.pdf"), ""))
    cell.screen.open("papers")
    hands.page.form_field.set_value("session")
    hands.page.copies.setText("3")
    hands.page.print_button.click()
    assert (tmp_path / "blanc.pdf").exists()
    assert len(hands.page.list.lines) == 3
    hands.page.list.setFocus()
    hands.press(Qt.Key.Key_Delete)
    hands.page.reason.set_value("perdu")
    hands.press(Qt.Key.Key_Return, control=True)
    assert [row.state for row in papers.rows(cell.desk)].count("void") == 1
    hands.press(Qt.Key.Key_Z, control=True)
    assert len(papers.untyped(cell.desk)) == 3


def test_the_list_of_activities_keeps_its_filters(cell: MainWindow, hands: Hands) -> None:
    event = gatherings.open(cell.desk, FOOD).value
    gatherings.add(cell.desk, event, 1)
    cell.screen.go("activities")
    assert len(hands.page.list.lines) == 1
    hands.page.chips["unnamed"].click()
    assert hands.page.list.lines == []
    cell.screen.go("people")
    cell.screen.go("activities")
    assert hands.page.chips["unnamed"].isChecked()
    hands.page.chips["all"].click()
    hands.page.list.setFocus()
    hands.enter()
    assert hands.page.gathering == event


def test_an_activity_is_corrected_with_a_reason(cell: MainWindow, hands: Hands) -> None:
    answers = {"date": date(2026, 3, 3), "site": "OUJ", "project": "SENSIB", "service": "awareness.session", "sexe_inconnu": 40}
    number = activities.record(cell.desk, answers | needed(cell, "awareness.session", answers)).value
    cell.screen.open("activity_edit", activity=number)
    hands.find("sexe_inconnu").setText("60")
    hands.press(Qt.Key.Key_Return, control=True)
    assert hands.page._why.error()
    hands.page.reason.setText("mal compté")
    hands.press(Qt.Key.Key_Return, control=True)
    assert [row.people for row in activities.list(cell.desk, date(2026, 3, 1), date(2026, 3, 31))] == [60]


def needed(window: MainWindow, service: str, answers: dict[str, object]) -> dict[str, object]:
    """Good answers to the other questions the form of a service requires."""
    programme = window.desk.programme
    form = programme.forms[activities.form_for(window.desk, service)]
    asked = [field for field in form.fields if field.required and field.key not in answers]
    return {field.key: programme.choices(field)[0] if field.kind == "choice" else 60 for field in asked}


def test_somebody_registered_from_the_queue_is_the_next_of_it(cell: MainWindow, hands: Hands) -> None:
    event = gatherings.open(cell.desk, FOOD | {"service": "work.training", "minutes": 60}).value
    cell.screen.go("activities")
    cell.screen.open("list_entry", gathering=event)
    hands.find("register").click()
    page = hands.page
    new = people.register(cell.desk, {**PERSON, "given_name": "Binta", "family_name": "Sow"}, CONSENT).value
    page._registered(new)
    hands.settle()
    hands.enter()
    assert [line.person_id for line in gatherings.lines(cell.desk, event)] == [new]
    cell.screen.back()
    assert hands.page.list.lines


def test_the_attendance_sheet_holds_codes_and_no_name(
    cell: MainWindow, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = gatherings.open(cell.desk, FOOD).value
    gatherings.add(cell.desk, event, 1)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "presence.pdf"), ""))
    cell.screen.open("list_entry", gathering=event)
    hands.page._print()
    written = subprocess.run(["pdftotext", str(tmp_path / "presence.pdf"), "-"], capture_output=True, text=True, check=True).stdout
    assert "OUJ-0001" in written
    assert "Diallo" not in written
