"""Any form opens in the story by a few keys; goals are ticked where they stand; the story narrows; what was typed survives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fieldapp.actions import drafts, people, services, sessions, steps
from fieldapp.ui.application import MainWindow
from fieldapp.ui.kit import Button
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.person.form_picker import FormPicker
from fieldapp.ui.person.page import PersonPage
from fieldapp.ui.person.story_filter import StoryFilter
from fieldapp.ui.person.to_do_pane import LineButton

CONSENT = {"file": True, "statistics": True, "manner": "oral", "language": "fr", "given_by": "self", "given_on": date(2026, 1, 5)}
PERSON = {
    "given_name": "Aïssatou", "family_name": "Diallo", "sex": "F", "age_at_opening": 27, "nationality": "GN", "population_group": "migrant",
    "site": "OUJ", "opened_on": date(2026, 1, 5), "project": "MMSD",
}  # fmt: skip
GOAL = {"goal": "trouver une école", "date": date(2026, 1, 6), "state": "to_do", "due_on": date(2026, 2, 20)}


@pytest.fixture(autouse=True)
def everything_shown() -> None:
    StoryFilter._chosen = "all"


@pytest.fixture
def window(room: Callable[..., MainWindow]) -> MainWindow:
    return room()


@pytest.fixture
def page(window: MainWindow) -> PersonPage:
    """Somebody with a session, a basket and a goal that is late."""
    desk = window.desk
    person = people.register(desk, PERSON, CONSENT).value
    common = {"site": "OUJ", "project": "MMSD"}
    sessions.record(desk, person, {**common, "date": date(2026, 2, 3), "service": "psy.individual", "minutes": 45})
    services.record(desk, person, {**common, "date": date(2026, 2, 4), "service": "aid.food_basket", "quantity": 1, "household": 3})
    steps.record(desk, person, "goal", GOAL)
    window.screen.open("person", person=person)
    QApplication.processEvents()
    return window.screen.page


def key(name: Qt.Key, qtbot, *, control: bool = False) -> None:
    QApplication.processEvents()
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget(), name, held)
    QApplication.processEvents()


def titles(page: PersonPage) -> list[str]:
    return [row.event_shown.title for row in page.story._rows if not row.event_shown.cancelled]


def test_any_form_is_found_by_a_few_letters(page: PersonPage, qtbot) -> None:
    key(Qt.Key.Key_E, qtbot, control=True)
    picker = page.forms.sheet
    assert isinstance(picker, FormPicker) and picker.search.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "bilan")
    key(Qt.Key.Key_Return, qtbot)
    assert page.forms.sheet is not None and page.forms.sheet.view.form.key == "review"
    key(Qt.Key.Key_Escape, qtbot)
    assert page.forms.sheet is None


def test_every_choice_has_a_name_and_a_group_and_a_service_opens_its_own_form(page: PersonPage, qtbot) -> None:
    page.forms.pick()
    chips = page.forms.sheet.findChildren(Chip)
    assert len(chips) > 40 and all(", " in chip.accessibleName() for chip in chips)
    qtbot.keyClicks(page.forms.sheet.search, "hygiene")
    key(Qt.Key.Key_Return, qtbot)
    view = page.forms.sheet.view
    assert view.form.key == "assistance" and view.rows["service"].field.value() == "aid.hygiene_kit"


def test_escape_leaves_the_list(page: PersonPage, qtbot) -> None:
    key(Qt.Key.Key_E, qtbot, control=True)
    key(Qt.Key.Key_Escape, qtbot)
    assert page.forms.sheet is None and page.to_do.isVisible()


def test_a_goal_is_ticked_where_it_stands_and_unticked_with_one_key(page: PersonPage, qtbot) -> None:
    line = page.findChild(LineButton)
    assert line.text().strip("\u2068\u2069") == "trouver une école"
    assert line.accessibleName()
    line.setFocus()
    key(Qt.Key.Key_Return, qtbot)
    assert isinstance(QApplication.focusWidget(), Button)
    key(Qt.Key.Key_Return, qtbot)
    (goal,) = steps.of_person(page._desk, page._person, "goal")
    assert goal.state == "done" and not page.to_do_lines.isVisible()
    key(Qt.Key.Key_Z, qtbot, control=True)
    (goal,) = steps.of_person(page._desk, page._person, "goal")
    assert goal.state == "to_do"


def test_the_story_narrows_and_stays_so(window: MainWindow, page: PersonPage) -> None:
    assert len(titles(page)) == 4
    page.filter.set_value("help")
    assert titles(page) == ["Panier alimentaire"]
    page.filter.set_value("health")
    assert titles(page) == []
    window.screen.open("people")
    window.screen.back()
    assert window.screen.page.filter.value() == "health"
    window.screen.page.filter.set_value("all")


def test_a_late_goal_hangs_from_a_diamond_and_is_read_on_demand(page: PersonPage) -> None:
    row = next(row for row in page.story._rows if row.event_shown.key[0] == "step")
    assert row.event_shown.shape == "diamond"
    assert "école" not in row.event_shown.detail
    row.click()
    page._read_note(row.event_shown)
    assert "trouver une école" in page.story._note.text()


def test_a_step_is_corrected_with_its_reason_and_taken_back(page: PersonPage, qtbot) -> None:
    event = next(row.event_shown for row in page.story._rows if row.event_shown.key[0] == "step")
    page.forms.correct(event)
    view = page.forms.sheet.view
    assert view.rows["goal"].field.value() == "trouver une école"
    view.rows["goal"].field.set_value("trouver un collège")
    page.forms.sheet._reason.rows["reason"].field.set_value("plus grand")
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert page.forms.sheet is None
    (goal,) = steps.of_person(page._desk, page._person, "goal")
    assert steps.answers(page._desk, goal.id)["goal"] == "trouver un collège"
    key(Qt.Key.Key_Z, qtbot, control=True)
    (goal,) = steps.of_person(page._desk, page._person, "goal")
    assert steps.answers(page._desk, goal.id)["goal"] == "trouver une école"


def test_two_actions_are_taken_back_one_after_the_other(page: PersonPage, qtbot) -> None:
    for _ in range(2):
        page.forms.open("session")
        page.forms.sheet.submit()
    assert titles(page).count("Entretien individuel") == 3
    for left in (2, 1):
        key(Qt.Key.Key_Z, qtbot, control=True)
        assert titles(page).count("Entretien individuel") == left


def test_a_session_is_no_closing_of_a_month(page: PersonPage) -> None:
    page.forms.open("session")
    page.forms.sheet.submit()
    QApplication.processEvents()
    assert not page._window.told.isVisible()


def test_the_level_of_risk_stands_under_vigilance_only(page: PersonPage) -> None:
    steps.record(page._desk, page._person, "assessment", {"date": date(2026, 2, 5), "reasons": ["health"], "risk": "eleve"})
    page.refresh(frozenset({"people", "story"}))
    assert "Élevé" in page.vigilance._guarded.text() and not page.vigilance._guarded.isVisible()


def test_a_form_of_a_step_survives_a_kill(page: PersonPage, qtbot) -> None:
    page.forms.open("assessment")
    qtbot.keyClicks(page.forms.sheet.view.rows["problem"].field, "la nuit")
    page.forms.sheet.draft.flush()  # two seconds after the last key; the process dies then
    (kept,) = drafts.list(page._desk)
    assert kept.form == "assessment"
    window = page._window
    window.open("person", person=page._person, draft=kept.uid)
    again = window.page
    assert again.forms.sheet.view.rows["problem"].field.value() == "la nuit"


def test_a_closed_file_offers_to_be_opened_again(page: PersonPage) -> None:
    people.close(page._desk, page._person, {"closed_on": date(2026, 3, 4), "closure_reason": "objectifs_atteints"})
    page.refresh(frozenset({"people", "story", "today"}))
    assert page.findChild(Button, "open_reopening") is not None
    assert any("to_do_sign_off" in line.objectName() for line in page.findChildren(LineButton))


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("size", [(1024, 540), (1366, 768)])
def test_nothing_needs_a_scroll_bar_across(room: Callable[..., MainWindow], home: Path, language: str, size: tuple[int, int]) -> None:
    window = room(language=language, size=size)
    person = people.register(window.desk, PERSON, CONSENT).value
    steps.record(
        window.desk, person, "goal", GOAL | {"goal": "un objectif dont les mots sont bien plus longs que la colonne où il se tient"}
    )
    window.screen.open("person", person=person)
    QApplication.processEvents()
    page = window.screen.page
    assert page.scroll.horizontalScrollBar().maximum() == 0
    assert page._side.width() <= 252 + 28
    assert all(line.width() <= 252 for line in page.findChildren(LineButton))


def test_what_was_chosen_is_still_chosen_in_another_language(room: Callable[..., MainWindow], home: Path) -> None:
    window = room(language="fr")
    person = people.register(window.desk, PERSON, CONSENT).value
    window.screen.open("person", person=person)
    QApplication.processEvents()
    window.screen.page.forms.open("session")
    before = window.screen.page.forms.sheet.view.answers()
    assert before["service"] == "psy.individual"
    window.screen.language_asked.emit("ar")
    QApplication.processEvents()
    assert window.screen.page.forms.sheet.view.answers() == before
