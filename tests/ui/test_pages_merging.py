"""Doubles, joining two files, cards, filters and the assistant in the window: by keyboard, in three languages, at both sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from fieldapp.actions import cards, drafts, merging, people, sessions
from fieldapp.domain.cards import shown
from fieldapp.ui.application import MainWindow
from fieldapp.ui.kit import Button
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.months.assistant_list import FindingRow
from fieldapp.ui.months.page import MonthPage
from fieldapp.ui.page import Page
from fieldapp.ui.people.doubles_page import DoublesPage
from fieldapp.ui.people.merge_page import MergePage
from fieldapp.ui.people.page import PeoplePage
from fieldapp.ui.person.card_pane import CardPane
from fieldapp.ui.person.page import PersonPage

CONSENT = {"file": True, "statistics": True, "manner": "oral", "language": "fr", "given_by": "self", "given_on": date(2026, 2, 2)}
BASE = {
    "sex": "F", "nationality": "GN", "population_group": "migrant", "site": "OUJ", "opened_on": date(2026, 2, 2), "project": "MMSD",
    "language": "fr", "birth_date": date(1999, 5, 6),
}  # fmt: skip
CALL = "Appeler après 18 h, ne rien laisser au répondeur, demander sa sœur avant de dire d’où l’on appelle"


def furnish(window: MainWindow) -> None:
    """One woman written down twice, and a man recorded as pregnant."""
    for given, family, other in (
        ("Aïssatou", "Diallo", {"phone": "0612345678"}),
        ("Assiatou", "Jallow", {"contact_safely": CALL, "nationality": "SN"}),
        ("Mamadou", "Bah", {"sex": "M", "vulnerabilities": ["enceinte"], "birth_date": date(1990, 2, 3)}),
    ):
        person = people.register(window.desk, {**BASE, "given_name": given, "family_name": family, **other}, CONSENT).value
        sessions.record(
            window.desk, person, {"date": date(2026, 2, 9), "site": "OUJ", "project": "MMSD", "service": "psy.individual", "minutes": 30}
        )


@pytest.fixture
def cell(room: Callable[..., MainWindow]) -> MainWindow:
    """A window on that home, on the list."""
    window = room()
    furnish(window)
    window.screen.go("people")
    QApplication.processEvents()
    return window


def press(qtbot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One key on whatever holds the keyboard; it is not let go, for what held the keyboard may be gone by then."""
    QApplication.processEvents()
    qtbot.keyPress(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_check_leads_to_what_is_wrong_and_back(cell: MainWindow, qtbot) -> None:
    drafts.save(cell.desk, "session", {"minutes": 5}, 1)
    cell.screen.open("month", month="2026-02")
    page = cell.screen.page
    assert isinstance(page, MonthPage)
    rows = page._face.findings.rows
    assert [row.finding.kind for row in rows][:1] == ["contradiction"] and {"double", "late", "draft"} <= {row.finding.kind for row in rows}
    assert "enceinte" in rows[0].text() and "OUJ-0003" in rows[0].accessibleName()
    assert page._face.quality.isVisible()
    assert [row for row in rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus] == rows[:1]
    rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rows[1]
    press(qtbot, Qt.Key.Key_Up)
    press(qtbot, Qt.Key.Key_Return)
    assert isinstance(cell.screen.page, PersonPage) and "OUJ-0003" in cell.screen.page.beside.text()
    cell.screen.back()
    assert isinstance(cell.screen.page, MonthPage)


def test_many_findings_of_one_kind_open_bit_by_bit(cell: MainWindow, qtbot) -> None:
    for _ in range(6):
        sessions.record(cell.desk, 1, {"date": date(2026, 2, 11), "site": "OUJ", "project": "MMSD", "service": "psy.phone", "minutes": 9})
    cell.screen.open("month", month="2026-02")
    found = cell.screen.page._face.findings
    late = [row for row in found.rows if row.finding.kind == "late"]
    assert len(late) == 5
    more = next(button for button in found.findChildren(Button) if "4" in button.text())
    more.click()
    assert len([row for row in found.rows if row.finding.kind == "late"]) == 9
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), FindingRow))


def test_two_files_are_joined_by_keyboard_and_taken_apart(cell: MainWindow, qtbot) -> None:
    page = cell.screen.page
    page.narrow.click()
    page.filters.findChild(QWidget, "doubles").click()
    doubles = cell.screen.page
    assert isinstance(doubles, DoublesPage) and len(doubles.compare_buttons) == 1
    doubles.compare_buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Return)
    page = cell.screen.page
    assert isinstance(page, MergePage)
    assert {"family_name", "given_name", "phone", "contact_safely", "nationality"} <= set(page.choices)
    assert page.choices["phone"].side() == "kept" and page.choices["contact_safely"].side() == "gone"
    page.choices["nationality"].answers["kept"].setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Right)
    assert page.choices["nationality"].side() == "gone"
    assert QApplication.focusWidget() is page.choices["nationality"].answers["gone"]
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    page = cell.screen.page
    assert isinstance(page, PersonPage) and "Aïssatou Diallo" in page.title.text()
    facts = dict(people.page(cell.desk, 1).facts)
    assert facts["nationality"] == "SN" and people.counts(cell.desk)["all"] == 2
    pane = page.findChild(CardPane)
    assert pane is not None and len(pane.split_buttons) == 1 and "OUJ-0002" in pane.split_buttons[0].accessibleName()
    pane.split_buttons[0].click()
    assert people.counts(cell.desk)["all"] == 3 and dict(people.page(cell.desk, 1).facts)["nationality"] == "GN"


def test_the_page_of_a_joined_file_is_that_of_the_one_that_stands(cell: MainWindow, qtbot) -> None:
    merging.merge(cell.desk, 1, 2, {})
    cell.screen.open("person", person=2)
    qtbot.waitUntil(lambda: "OUJ-0001" in cell.screen.page.beside.text())
    cell.screen.back()
    assert isinstance(cell.screen.page, PeoplePage)


def test_control_z_takes_a_join_back(cell: MainWindow, qtbot) -> None:
    cell.screen.open("merge", kept=1, gone=2)
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert people.counts(cell.desk)["all"] == 2
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert people.counts(cell.desk)["all"] == 3


def test_the_other_file_is_looked_for_and_can_be_the_one_that_stays(cell: MainWindow, qtbot) -> None:
    cell.screen.open("merge", kept=1)
    page = cell.screen.page
    assert QApplication.focusWidget() is page.field
    qtbot.keyClicks(page.field, "jalow")
    offers = [button for button in page.findChildren(Button) if "OUJ-0002" in button.text()]
    offers[0].click()
    QApplication.processEvents()
    assert page.choices["nationality"].side() == "kept"
    page.findChild(QWidget, "swap").click()
    QApplication.processEvents()
    assert page.choices["nationality"].side() == "gone"  # what was chosen stays chosen
    assert "OUJ-0002" in page.verb.text()
    page.findChild(QWidget, "apart").click()
    assert merging.doubles(cell.desk) == []


def test_what_is_chosen_stays_in_another_language(cell: MainWindow, qtbot) -> None:
    cell.screen.open("merge", kept=1, gone=2)
    cell.screen.page.choices["nationality"].choose("gone")
    cell.use(language="ar")
    assert cell.screen.page.choices["nationality"].side() == "gone"


def test_a_refusal_in_either_file_is_told_before_they_are_joined(cell: MainWindow) -> None:
    people_set = people.register(
        cell.desk, {**BASE, "given_name": "Aïcha", "family_name": "Diallo"}, {**CONSENT, "statistics": False}
    ).value
    cell.screen.open("merge", kept=1, gone=people_set)
    told = " ".join(words.text() for words in cell.screen.page.findChildren(QLabel))
    assert "OUJ-0004" in told and "tatistiques" in told


def test_filters_narrow_the_list_stay_and_go(cell: MainWindow, qtbot) -> None:
    page = cell.screen.page
    assert isinstance(page, PeoplePage) and page.model.people == 3
    page.narrow.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Return)
    assert page.filters.isVisible() and QApplication.focusWidget() is page.filters.fields["site"]
    page.filters.fields["site"].set_value("BER")
    assert page.model.people == 0 and page.empty.isVisible()
    page.filters.fields["site"].set_value("OUJ")
    assert page.model.people == 3
    page.filters.fields["closure_reason"].set_value("transfert")
    assert page.model.people == 0
    cell.use(language="ar")
    page = cell.screen.page
    assert page.filters.chosen() == {"site": "OUJ", "closure_reason": "transfert"} and page.model.people == 0
    assert page.filters.isVisible() and page.narrow._count == "2"
    page.findChild(QWidget, "no_filters").click()
    assert page.model.people == 3
    cell.screen.go("month")
    cell.screen.go("people")
    page = cell.screen.page
    page.narrow.setChecked(True)
    page.filters.choose({"site": "BER"})
    page.narrow.setChecked(False)
    assert page.filters.chosen() == {} and page.model.people == 3


def test_a_card_is_shown_given_and_finds_its_bearer(cell: MainWindow, qtbot) -> None:
    code = cards.of(cell.desk, 1)
    cell.screen.open("person", person=1)
    pane = cell.screen.page.findChild(CardPane)
    assert pane is not None and code is not None and shown(code) in pane.code.text() and not pane.give.isVisibleTo(pane)
    cards.take_back(cell.desk, 1)
    pane.refresh(frozenset({"people"}))
    pane.give.click()
    assert cards.of(cell.desk, 1) not in (None, code)
    cell.screen.go("people")
    page = cell.screen.page
    page.field.setText(shown(cards.of(cell.desk, 1) or "").lower())
    page._look()
    assert [page.model.person(row) for row in range(page.model.rowCount())] == [1]


def places(window: MainWindow) -> Iterator[tuple[str, Page]]:
    """Each page of ours, shown in turn."""
    for place, where in (("merge", {"kept": 1, "gone": 2}), ("merge", {"kept": 1}), ("doubles", {}), ("month", {"month": "2026-02"})):
        window.screen.open(place, **where)
        QApplication.processEvents()
        yield place, window.screen.page
    window.screen.go("people")
    window.screen.page.narrow.setChecked(True)
    QApplication.processEvents()
    yield "people", window.screen.page


@pytest.mark.parametrize("size", [(1366, 768), (1024, 540)])
@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_words_are_whole_and_everything_is_named(room: Callable[..., MainWindow], language: str, size: tuple[int, int]) -> None:
    window = room(language=language, size=size)
    furnish(window)
    for place, page in places(window):
        assert page.scroll.horizontalScrollBar().maximum() == 0, place
        for button in page.findChildren(Button) + page.findChildren(Chip):
            if button.isVisible():
                assert button.width() >= button.sizeHint().width() - 2, (place, button.text())
        for label in page.findChildren(QLabel):
            if label.isVisible() and not label.wordWrap():
                room_for = QFontMetrics(label.font()).horizontalAdvance(label.text())
                assert label.width() >= room_for - 2, (place, label.text())
        for widget in page.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
                assert widget.accessibleName() or getattr(widget, "text", lambda: "")(), (place, widget)
